"""Two photos that differ only under a redaction come out as the same file, byte for byte."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import darkroom
import numpy as np
import pytest

from scrubber.decode import open_photo
from scrubber.model.geometry import Mask, Region
from scrubber.model.plan import Plan, Redaction
from scrubber.model.profile import Profile
from scrubber.redact import aligned, redact
from scrubber.styles import STYLES

REGIONS = (Region.box(41, 33, 118, 70), Region.ellipse((230, 150), (31, 44), 20), Region.box(300, 200, 400, 400))
SIZE = (315, 237)  # no multiple of any block

KINDS: dict[str, dict[str, object]] = {
    "jpeg 4:2:0": {"subsampling": "4:2:0"},
    "jpeg 4:2:2": {"subsampling": "4:2:2"},
    "jpeg 4:4:4": {"subsampling": "4:4:4"},
    "jpeg grey": {"mode": "L"},
    "jpeg progressive": {"progressive": True},
    "jpeg with restarts": {"restart": 3},
    "jpeg of cmyk": {"mode": "CMYK"},  # encoded again as a whole
    "png": {"format": "png"},
    "png grey": {"format": "png", "mode": "L"},
    "png with alpha": {"format": "png", "mode": "RGBA"},
    "png 16 bit": {"format": "png", "mode": "I;16"},
}


def plan_of(style: str) -> Plan:
    return Plan(tuple(Redaction(region, style) for region in REGIONS), (), (), Profile())


def scrubbed(data: bytes, style: str) -> tuple[bytes, Mask]:
    form, photo = open_photo(data)
    rebuilt, mask = redact(form, data, photo, plan_of(style), 0)
    assert mask is not None
    return rebuilt.data, mask


def covered(data: bytes) -> Mask:
    """The whole blocks that a redaction of this photo covers."""
    _, photo = open_photo(data)
    blocks = replace(photo.header, editable=True)  # without the rim that a re-encode covers as well
    return np.logical_or.reduce([aligned(region.mask(photo.size), blocks) for region in REGIONS])


def pair(**kind: object) -> tuple[bytes, bytes]:
    """Two photos whose pictures differ only in what a redaction covers."""
    shoot: Callable[..., darkroom.Shot] = darkroom.photo
    shot = shoot(size=SIZE, text=["Daniel Whitfield", "07700 900142"], **kind)
    other = darkroom.redrawn(shot, covered(shot.data))
    return shot.data, shoot(pixels=other, **kind).data


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("kind", KINDS)
def test_what_was_covered_does_not_matter(kind: str, style: str) -> None:
    one, other = pair(**KINDS[kind])
    assert one != other
    assert scrubbed(one, style)[0] == scrubbed(other, style)[0]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("orientation", range(2, 9))
def test_nor_does_it_in_a_turned_photo(orientation: int, style: str) -> None:
    one, other = pair(orientation=orientation)
    assert scrubbed(one, style)[0] == scrubbed(other, style)[0]


@pytest.mark.parametrize("kind", [k for k in KINDS if k != "jpeg of cmyk"])
def test_what_is_not_covered_stays(kind: str) -> None:
    data = darkroom.photo(size=SIZE, text=["Fire exit"], **KINDS[kind]).data  # type: ignore[arg-type]
    copy, mask = scrubbed(data, "solid")
    # Decoders tinge one chroma sample beside a changed block.
    away = ~np.pad(mask, 4)
    for axis in (0, 1):
        away = away & np.roll(away, 2, axis) & np.roll(away, -2, axis)
    away = away[4:-4, 4:-4]
    before, after = darkroom.opened(data), darkroom.opened(copy)
    assert before.shape == after.shape
    if "alpha" in kind:  # colours that can't be seen are taken out
        away &= before[..., 3] > 0
    assert np.array_equal(before[away], after[away])
    assert not np.array_equal(before[mask], after[mask])
