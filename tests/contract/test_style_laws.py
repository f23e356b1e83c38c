"""What is covered does not matter: the one law that settles which looks are safe."""

from __future__ import annotations

from types import SimpleNamespace

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrubber.contracts import Style
from scrubber.model.geometry import Mask, Pixels
from scrubber.styles import STYLES


def keeps_the_law(style: Style, one: Pixels, other: Pixels, mask: Mask, unreadable: Mask) -> bool:
    """Whether two photos that differ only where `unreadable` is set come out alike under the mask."""
    return np.array_equal(style.paint(one, mask, unreadable)[mask], style.paint(other, mask, unreadable)[mask])


def pair(seed: int, height: int, width: int, channels: int) -> tuple[Pixels, Pixels, Mask, Mask]:
    """Two photos that differ only under `unreadable`, and a mask within it of boxes, dots or everything."""
    dice = np.random.default_rng(seed)
    shape = (height, width, channels) if channels else (height, width)
    one, other = (dice.integers(0, 256, shape, dtype=np.uint8) for _ in range(2))
    mask = np.zeros((height, width), dtype=np.bool_)
    for _ in range(dice.integers(1, 5)):
        y, x = dice.integers(0, height), dice.integers(0, width)
        mask[y : y + dice.integers(1, height + 1), x : x + dice.integers(1, width + 1)] = True
    if dice.random() < 0.3:
        mask = dice.random((height, width)) < dice.random()
    reach = int(dice.integers(0, 5))
    square = np.ones((2 * reach + 1, 2 * reach + 1), dtype=np.uint8)
    unreadable = cv2.dilate(mask.astype(np.uint8), square).reshape(height, width) > 0
    other[~unreadable] = one[~unreadable]
    one.flags.writeable = other.flags.writeable = False
    return one, other, mask, unreadable


sizes = st.integers(1, 150)
seeds = st.integers(0, 2**32 - 1)
depths = st.sampled_from([0, 1, 3, 4])  # 0: grey as H x W


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
class TestEveryStyle:
    @settings(max_examples=60, deadline=None)
    @given(seeds, sizes, sizes, depths)
    def test_what_is_covered_does_not_matter(
        self, style: Style, seed: int, height: int, width: int, depth: int
    ) -> None:
        assert keeps_the_law(style, *pair(seed, height, width, depth))

    @settings(max_examples=30, deadline=None)
    @given(seeds, sizes, sizes, depths)
    def test_untouched_stays_untouched(self, style: Style, seed: int, height: int, width: int, depth: int) -> None:
        one, _, mask, unreadable = pair(seed, height, width, depth)
        before = one.copy()
        out = style.paint(one, mask, unreadable)
        assert out.shape == one.shape and out.dtype == np.uint8
        assert np.array_equal(out[~mask], one[~mask])
        assert np.array_equal(one, before), "the photo that was handed in has changed"

    def test_the_same_photo_gives_the_same_look(self, style: Style) -> None:
        one, _, mask, unreadable = pair(7, 120, 140, 3)
        assert np.array_equal(style.paint(one, mask, unreadable), style.paint(one, mask, unreadable))

    def test_a_covered_place_is_opaque(self, style: Style) -> None:
        one, _, mask, unreadable = pair(11, 90, 60, 4)
        assert (style.paint(one, mask, unreadable)[mask][:, 3] == 255).all()

    def test_a_grey_photo_stays_grey(self, style: Style) -> None:
        one, _, mask, unreadable = pair(3, 90, 90, 0)
        out = style.paint(np.repeat(one[..., None], 3, axis=2), mask, unreadable)
        assert (out[mask] == out[mask][:, :1]).all()

    def test_a_wholly_covered_photo_has_a_look(self, style: Style) -> None:
        everything = np.ones((50, 70), dtype=np.bool_)
        one, other = np.zeros((50, 70, 3), np.uint8), np.full((50, 70, 3), 255, np.uint8)
        assert keeps_the_law(style, one, other, everything, everything)

    def test_covering_nothing_changes_nothing(self, style: Style) -> None:
        one, _, mask, _ = pair(5, 40, 40, 3)
        nothing = np.zeros_like(mask)
        assert np.array_equal(style.paint(one, nothing, nothing), one)


def pixelated(pixels: Pixels, mask: Mask, unreadable: Mask) -> Pixels:
    """The look that the field offers: the content itself, in larger squares."""
    height, width = mask.shape
    small = cv2.resize(pixels, (max(1, width // 8), max(1, height // 8)), interpolation=cv2.INTER_AREA)
    out = pixels.copy()
    out[mask] = cv2.resize(small, (width, height), interpolation=cv2.INTER_NEAREST)[mask]
    return out


def peeping(pixels: Pixels, mask: Mask, unreadable: Mask) -> Pixels:
    """A fill that reads the ring next to the mask, into which the covered pixels have leaked."""
    out = pixels.copy()
    ring = unreadable & ~mask
    out[mask] = pixels[ring].mean() if ring.any() else 0
    return out


@pytest.mark.parametrize("paint", [pixelated, peeping])
def test_the_law_can_fail(paint) -> None:
    one, other, mask, unreadable = pair(9, 96, 96, 3)
    assert (unreadable & ~mask).any()
    assert not keeps_the_law(SimpleNamespace(NAME="bad", paint=paint), one, other, mask, unreadable)
