"""Covered places look as if they belonged where they are."""

from __future__ import annotations

import time

import numpy as np
import pytest

from scrubber.model.geometry import Mask, Pixels
from scrubber.styles import STYLES, mosaic, solid


def box(shape: tuple[int, ...], left: int, top: int, right: int, bottom: int) -> Mask:
    mask = np.zeros(shape[:2], dtype=np.bool_)
    mask[top:bottom, left:right] = True
    return mask


def evening_sky(height: int = 200, width: int = 300) -> Pixels:
    """A slope from dark to light and from blue to red."""
    y, x = np.mgrid[0:height, 0:width]
    sky = [100 + 80 * x / width, 100 + 40 * y / height, 200 - 90 * x / width]
    return np.stack(sky, axis=2).astype(np.uint8)


def test_the_looks_are_the_promised_three() -> None:
    assert list(STYLES) == ["solid", "mosaic", "blur"]


def test_blur_continues_a_smooth_scene() -> None:
    sky = evening_sky()
    mask = box(sky.shape, 100, 60, 180, 130)
    out = STYLES["blur"].paint(sky, mask, mask)
    off = np.abs(out.astype(int) - sky)[mask]
    assert off.max() <= 12, "the fill of a plain slope is that slope"


@pytest.mark.parametrize("edges", [(0, 0, 60, 50), (240, 150, 300, 200), (0, 0, 300, 50), (0, 80, 300, 120)])
def test_no_black_leaks_in_at_the_photos_border(edges: tuple[int, int, int, int]) -> None:
    sky = evening_sky()
    mask = box(sky.shape, *edges)
    out = STYLES["blur"].paint(sky, mask, mask)
    near, far = sky.min(axis=(0, 1)).astype(int), sky.max(axis=(0, 1)).astype(int)
    assert (out[mask] >= near - 1).all() and (out[mask] <= far + 1).all()


def test_a_mosaic_has_flat_tiles_that_differ() -> None:
    wall = np.full((128, 128, 3), 180, np.uint8)
    mask = box(wall.shape, 32, 32, 96, 96)
    tiles = mosaic.paint(wall, mask, mask)[32:96, 32:96]
    size = mosaic.TILE_STEP
    blocks = tiles.reshape(64 // size, size, 64 // size, size, 3)
    assert (np.ptp(blocks, axis=(1, 3)) == 0).all()
    assert len(np.unique(blocks[:, 0, :, 0, 0])) > 8
    assert np.abs(tiles.astype(int) - 180).mean() < mosaic.MOST


def test_solid_is_the_same_in_every_photo() -> None:
    sky = evening_sky()
    mask = box(sky.shape, 3, 3, 9, 9)
    assert (solid.paint(sky, mask, mask)[mask] == solid.GREY).all()


def test_colours_of_see_through_pixels_do_not_come_to_light() -> None:
    photo = np.zeros((64, 64, 4), np.uint8)
    photo[:, :32] = (90, 90, 90, 255)
    photo[:, 32:] = (255, 0, 0, 0)
    mask = box(photo.shape, 24, 24, 48, 40)
    out = STYLES["blur"].paint(photo, mask, mask)
    assert np.abs(out[mask][:, :3].astype(int) - 90).max() <= 1


@pytest.mark.parametrize("name", STYLES)
def test_a_single_pixel_can_be_covered(name: str) -> None:
    sky = evening_sky()
    mask = box(sky.shape, 150, 100, 151, 101)
    out = STYLES[name].paint(sky, mask, mask)
    assert np.array_equal(out[~mask], sky[~mask])


@pytest.mark.parametrize("name", ["mosaic", "blur"])
def test_places_inside_each_others_surroundings_do_not_read_each_other(name: str) -> None:
    wall = np.full((100, 200, 3), 200, np.uint8)
    mask = box(wall.shape, 40, 40, 80, 60) | box(wall.shape, 110, 40, 150, 60)
    wall[mask] = 0
    out = STYLES[name].paint(wall, mask, mask)
    assert out[mask].min() > 150, "the black of one covered place must not darken the other"


def test_thirty_places_on_a_large_photo_take_moments() -> None:
    photo = np.full((3000, 4000, 3), 150, np.uint8)
    mask = np.zeros(photo.shape[:2], dtype=np.bool_)
    for i in range(30):
        y, x = 100 + (i // 6) * 560, 80 + (i % 6) * 650
        mask[y : y + 120, x : x + 400] = True
    start = time.process_time()
    STYLES["mosaic"].paint(photo, mask, mask)
    assert time.process_time() - start < 5, "an order of magnitude above what it takes"
