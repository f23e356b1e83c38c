"""The words keep their promises."""

from __future__ import annotations

import copy
import json
import logging
import pickle

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubber.model import errors, turns
from scrubber.model.finding import Finding, Tag
from scrubber.model.geometry import Box, Region, covered_share
from scrubber.model.kinds import MEANINGS, Kind
from scrubber.model.printable import printable
from scrubber.model.report import EXIT_CODES, Outcome
from scrubber.model.secret import Secret

NAME = "Zephyrine Quillfeather"


def test_a_secret_prints_nowhere(caplog: pytest.LogCaptureFixture) -> None:
    secret = Secret(NAME)
    logging.getLogger("test").warning("found %s %r", secret, secret)
    shown = [str(secret), repr(secret), f"{secret}", f"{secret:>40}", f"{[secret]}", caplog.text, str({"a": secret})]
    assert not any("Zephyrine" in text for text in shown)
    assert secret.reveal() == NAME


def test_a_secret_is_written_nowhere() -> None:
    with pytest.raises(TypeError):
        pickle.dumps(Secret(NAME))
    with pytest.raises(TypeError):
        json.dumps(Secret(NAME))
    assert copy.deepcopy(Secret(NAME)) == Secret(NAME)


def test_a_finding_prints_without_its_text() -> None:
    finding = Finding(Kind.NAME, Region.box(1, 2, 30, 9), 0.9, "reader", "It follows 'Name:'.", Secret(NAME))
    assert "Zephyrine" not in repr(finding)


def test_a_findings_id_depends_on_kind_and_place_alone() -> None:
    a = Finding(Kind.NAME, Tag("exif/Artist"), 0.9, "x", "y", Secret(NAME))
    assert a.id == Finding(Kind.NAME, Tag("exif/Artist"), 0.1, "z", "").id
    assert a.id != Finding(Kind.OWNER, Tag("exif/Artist"), 0.9, "x", "y").id
    assert a.id != Finding(Kind.NAME, Tag("exif/Make"), 0.9, "x", "y").id


def test_every_kind_has_a_meaning_and_every_outcome_an_exit_code() -> None:
    assert set(MEANINGS) == set(Kind)
    assert set(EXIT_CODES) == set(Outcome)


def test_every_error_has_its_own_exit_code_and_a_way_out() -> None:
    kinds = errors.ScrubError.__subclasses__()
    assert len({kind.exit_code for kind in kinds}) == len(kinds)
    for kind in kinds:
        assert kind.way_out.endswith(".")
        there = kind not in (errors.NotFound, errors.NotAFile)
        assert ("original is untouched" in str(kind("It broke."))) is there


coordinate = st.floats(-20, 60, allow_nan=False)
outlines = st.lists(st.tuples(coordinate, coordinate), min_size=3, max_size=8)


@given(outlines)
def test_a_mask_covers_every_pixel_whose_middle_lies_inside(points: list[tuple[float, float]]) -> None:
    region, size = Region.of(points), (40, 30)
    mask = region.mask(size)
    assert mask.shape == (30, 40)
    for y in range(0, 30, 7):
        for x in range(0, 40, 7):
            if _inside(points, x + 0.5, y + 0.5):
                assert mask[y, x]


@given(outlines)
def test_a_mask_covers_every_corner_of_its_outline(points: list[tuple[float, float]]) -> None:
    mask = Region.of(points).mask((40, 30))
    for x, y in points:
        if 0 <= x < 40 and 0 <= y < 30 and x != int(x) and y != int(y):
            assert mask[int(y), int(x)]


@given(outlines)
def test_a_mask_covers_nothing_outside_the_bounds(points: list[tuple[float, float]]) -> None:
    region = Region.of(points)
    left, top, right, bottom = region.bounds.whole((40, 30))
    mask = region.mask((40, 30)).copy()
    mask[top:bottom, left:right] = False
    assert not mask.any()


def _inside(points: list[tuple[float, float]], x: float, y: float) -> bool:
    hit = False
    for (x0, y0), (x1, y1) in zip(points, points[1:] + points[:1], strict=True):
        if (y0 > y) != (y1 > y) and x < x0 + (y - y0) * (x1 - x0) / (y1 - y0) - 1e-9:
            hit = not hit
    return hit


@given(st.floats(0, 2), st.floats(-90, 90))
def test_growing_never_uncovers(share: float, degrees: float) -> None:
    for region in (Region.box(10, 12, 34, 18), Region.ellipse((25, 15), (9, 6), degrees)):
        before, after = region.mask((60, 40)), region.grown(share).mask((60, 40))
        assert not (before & ~after).any()


def test_a_line_grows_by_its_height_on_all_sides() -> None:
    assert Region.box(0, 0, 100, 10).grown(0.5).bounds == pytest.approx(Box(-5, -5, 105, 15))


def test_an_outline_needs_three_finite_points() -> None:
    with pytest.raises(ValueError, match="three"):
        Region(((0, 0), (1, 1)))
    with pytest.raises(ValueError, match="finite"):
        Region(((0, 0), (1, 1), (float("nan"), 2)))


def test_the_covered_share_counts_pixels() -> None:
    mask = np.zeros((10, 10), bool)
    mask[:, :5] = True
    assert covered_share(Region.box(0, 0, 10, 10), mask) == 0.5
    assert covered_share(Region.box(50, 50, 60, 60), mask) == 0.0


@pytest.mark.parametrize("orientation", range(1, 9))
def test_turning_back_undoes_turning(orientation: int) -> None:
    pixels = np.arange(2 * 3 * 3, dtype=np.uint8).reshape(2, 3, 3)
    assert (turns.stored(turns.upright(pixels, orientation), orientation) == pixels).all()


def test_names_are_shown_without_what_steers_a_terminal_and_with_what_holds_a_picture_together() -> None:
    assert printable("fam\x1b[31m\u202egpj.a") == "fam\ufffd[31m\ufffdgpj.a"
    assert printable("bytes \udcff") == "bytes \ufffd"
    family, word = "\U0001f469\u200d\U0001f467.jpg", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645.jpg"
    assert printable(family) == family and printable(word) == word
    assert printable("one\ntwo", "\n") == "one\ntwo" and printable("one\ntwo") == "one\ufffdtwo"
