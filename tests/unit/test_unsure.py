"""What is too dark or too small to be sure of is told, and nothing is told of photos that are well lit."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image
from scrubber_ui.present.summary import summary
from scrubber_ui.present.words import english

import scrubber.review as reviews
from scrubber import pipeline
from scrubber.contracts import FaceHit, Look
from scrubber.detect.find import find_all
from scrubber.detect.several import joined
from scrubber.detect.unsure import too_dark, unsure
from scrubber.model.geometry import Pixels
from scrubber.model.profile import Doubt, Effort, Profile
from scrubber.model.progress import QUIET, Progress
from scrubber.model.report import Outcome
from scrubber.model.unsure import SMALL_FACES, SMALL_TEXT, TOO_DARK, wants_a_look
from scrubber.worker.wire import look_in, look_out

BOTH = frozenset({"faces", "text"})


def scene(brightness: float, width: int = 800, height: int = 600) -> Pixels:
    """A room with things in it, exposed so that its mean brightness is about `brightness`."""
    rng = np.random.default_rng(4)
    rough = Image.fromarray(rng.uniform(40, 220, (30, 40, 3)).astype(np.uint8)).resize((width, height))
    light = np.asarray(rough, np.float32) * brightness / 130
    return np.clip(light + rng.normal(0, 1.0, (height, width, 1)), 0, 255).astype(np.uint8)


@pytest.mark.parametrize(("brightness", "told"), [(120, False), (40, False), (20, False), (7, True), (4, True)])
def test_a_dark_photo_is_told(brightness: float, told: bool) -> None:
    assert (TOO_DARK in unsure(scene(brightness), BOTH)) is told


def test_a_dark_part_is_told_and_a_small_one_is_not() -> None:
    half, corner = scene(120), scene(120)
    half[:, :400] = scene(6)[:, :400]
    corner[:120, :160] = scene(6)[:120, :160]
    assert TOO_DARK in unsure(half, BOTH) and TOO_DARK not in unsure(corner, BOTH)


def test_black_without_anything_in_it_is_not_dark() -> None:
    night = np.zeros((600, 800, 3), np.uint8)
    night[200:400, 300:500] = scene(120)[200:400, 300:500]
    assert too_dark(night) < 0.05
    assert unsure(np.zeros((600, 800, 3), np.uint8), BOTH) == ()


@pytest.mark.parametrize(
    ("size", "told"),
    [((800, 600), ()), ((400, 300), ()), ((320, 200), (SMALL_TEXT,)), ((90, 60), (SMALL_FACES, SMALL_TEXT))],
)
def test_a_small_photo_is_told(size: tuple[int, int], told: tuple[str, ...]) -> None:
    assert unsure(scene(120, *size), BOTH) == told


@pytest.mark.parametrize("size", [(1, 1), (1, 700), (3, 2), (19, 41)])
def test_slivers_are_survived(size: tuple[int, int]) -> None:
    assert unsure(np.zeros((size[1], size[0], 3), np.uint8), BOTH) == (SMALL_FACES, SMALL_TEXT)


def test_only_what_was_looked_for_is_told() -> None:
    dark = scene(5, 90, 60)
    assert unsure(dark, frozenset({"codes"})) == unsure(dark, frozenset()) == ()
    assert unsure(dark, frozenset({"text"})) == (SMALL_TEXT,)
    assert find_all(dark, None, None, None, None).unsure == ()


def test_it_crosses_the_wire_and_is_told_once_for_many_pictures() -> None:
    dark = Look((), BOTH, {}, (TOO_DARK,))
    assert look_in(look_out(dark)) == dark
    assert joined([dark, Look((), BOTH), dark]).unsure == (TOO_DARK,)


def test_the_window_asks_to_look_oneself() -> None:
    told = summary(reviews.propose([], Profile()), {}, english, unsure=(TOO_DARK,))
    assert told.unsure == (TOO_DARK,)


class Sees:
    """Finds nothing; works without a part of its own."""

    name = "sees-1"
    missing: tuple[str, ...] = ("The second face detector is missing.",)

    def find(self, pixels: Pixels, effort: Effort, progress: Progress) -> list[FaceHit]:
        return []


def png(pixels: Pixels) -> bytes:
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize(("brightness", "waits"), [(120, False), (7, True)])
def test_a_run_that_leaves_doubts_to_a_person_leaves_it_the_dark_photos(brightness: float, waits: bool) -> None:
    profile = Profile(text=False, codes=False, on_doubt=Doubt.SKIP)
    done = pipeline.scrub(png(scene(brightness)), profile, pipeline.Engines(faces=Sees()), QUIET)
    assert (done.outcome is Outcome.NEEDS_ANSWERS) is waits and (done.data is None) is waits


def test_a_small_photo_is_told_and_waits_for_nobody() -> None:
    profile = Profile(text=False, codes=False, on_doubt=Doubt.SKIP)
    done = pipeline.scrub(png(scene(120, 90, 60)), profile, pipeline.Engines(faces=Sees()), QUIET)
    assert done.outcome in (Outcome.CLEANED, Outcome.ALREADY_CLEAN) and SMALL_FACES in done.notes
    assert wants_a_look((TOO_DARK, SMALL_TEXT)) and not wants_a_look((SMALL_FACES, SMALL_TEXT))


def test_a_part_that_a_detector_does_without_is_told_in_the_report_and_the_window() -> None:
    profile = Profile(text=False, codes=False)
    done = pipeline.scrub(png(scene(120)), profile, pipeline.Engines(faces=Sees()), QUIET)
    assert Sees.missing[0] in done.notes
    assert summary(reviews.propose([], profile), {}, english, missing=Sees.missing).missing == Sees.missing
