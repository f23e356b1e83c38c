"""What is on the screen is the photo: every zoom shows the right pixels, and covered places show their cover."""

from __future__ import annotations

import numpy as np
import pytest
from scrubber_ui.canvas.pyramid import Covered, Pyramid, build, cover

from scrubber.model.geometry import Region

PHOTO = (1200, 900)


@pytest.fixture(scope="module")
def rgb() -> np.ndarray:
    """A smooth picture in which each place has its own colour."""
    y, x = np.mgrid[0 : PHOTO[1], 0 : PHOTO[0]]
    return np.dstack([x * 255 // PHOTO[0], y * 255 // PHOTO[1], 255 - x * 255 // PHOTO[0]]).astype(np.uint8)


@pytest.mark.parametrize("zoom", [0.11, 0.5, 1.0, 3.7, 8.0])
@pytest.mark.parametrize("share", [0.0, 0.4, 0.9])
def test_a_part_shows_what_the_photo_has_there(rgb: np.ndarray, zoom: float, share: float) -> None:
    corner = (int(PHOTO[0] * zoom * share), int(PHOTO[1] * zoom * share))
    size = (min(64, round(PHOTO[0] * zoom) - corner[0]), min(64, round(PHOTO[1] * zoom) - corner[1]))
    tile = build(rgb, PHOTO).part(zoom, corner, size)
    assert tile.shape == (size[1], size[0], 4)
    for i, j in ((0, 0), (size[1] - 1, size[0] - 1), (size[1] // 2, size[0] // 2)):
        x, y = int((corner[0] + j + 0.5) / zoom), int((corner[1] + i + 0.5) / zoom)
        truth = rgb[min(y, PHOTO[1] - 1), min(x, PHOTO[0] - 1)].astype(int)
        assert np.abs(tile[i, j, 2::-1].astype(int) - truth).max() <= 3


def test_at_100_percent_every_pixel_is_the_photos_own(rgb: np.ndarray) -> None:
    noise = np.random.default_rng(3).integers(0, 256, (90, 120, 3), dtype=np.uint8)
    tile = build(noise, (120, 90)).part(1.0, (10, 20), (50, 40))
    assert (tile[..., 2::-1] == noise[20:60, 10:60]).all()


def test_at_800_percent_every_pixel_is_a_square_in_its_place() -> None:
    noise = np.random.default_rng(5).integers(0, 256, (9, 12, 3), dtype=np.uint8)
    tile = build(noise, (12, 9)).part(8.0, (16, 8), (48, 40))
    assert (tile[..., 2::-1] == noise[1:6, 2:8].repeat(8, axis=0).repeat(8, axis=1)).all()


def test_neighbouring_parts_join_without_a_seam(rgb: np.ndarray) -> None:
    pyramid = build(rgb, PHOTO)
    whole = pyramid.part(0.37, (100, 60), (200, 100))
    halves = np.hstack([pyramid.part(0.37, (100, 60), (100, 100)), pyramid.part(0.37, (200, 60), (100, 100))])
    assert np.abs(whole.astype(int) - halves.astype(int)).max() <= 1


def test_the_photo_itself_is_not_copied(rgb: np.ndarray) -> None:
    assert np.shares_memory(build(rgb, PHOTO).levels[0], rgb)


def test_a_small_zoom_reads_a_small_level(rgb: np.ndarray) -> None:
    pyramid = build(rgb, PHOTO)
    assert pyramid.level(0.24).shape[1] == 300
    assert pyramid.level(0.26).shape[1] == 600
    assert pyramid.level(5.0).shape[1] == 1200


def covered_photo(rgb: np.ndarray, region: Region) -> np.ndarray:
    out = rgb.copy()
    out[region.mask(PHOTO)] = 0
    return out


def test_a_coarse_cover_is_shown_only_where_it_covers(rgb: np.ndarray) -> None:
    noise = np.random.default_rng(4).integers(60, 256, rgb.shape, dtype=np.uint8)
    region = Region.box(400, 300, 600, 400)
    preview = np.ascontiguousarray(build(noise, PHOTO).levels[1])
    small = preview.copy()
    small[150:200, 200:300] = 0
    picture = cover(small, PHOTO, (build(noise, PHOTO), build(preview, PHOTO)))
    tile = picture.part(1.0, (300, 250), (400, 200))[..., 2::-1]
    assert not tile[60:140, 110:290].any(), "covered"
    assert (tile[:, :90] == noise[250:450, 300:390]).all(), "sharp elsewhere"
    assert region.area


def test_it_knows_which_places_are_covered(rgb: np.ndarray) -> None:
    picture = cover(covered_photo(rgb, Region.box(400, 300, 600, 400)), PHOTO, (build(rgb, PHOTO),))
    assert picture.covers((500, 350))
    assert not picture.covers((700, 350))
    assert not picture.covers((-5, 5000))


def test_a_cover_of_another_size_is_compared_all_the_same(rgb: np.ndarray) -> None:
    small = np.ascontiguousarray(covered_photo(rgb, Region.box(300, 300, 600, 600))[::3, ::3])
    picture = cover(small, PHOTO, (build(rgb, PHOTO),))
    assert picture.covers((450, 450))
    assert not picture.covers((900, 450))


def test_without_an_original_the_cover_is_shown_whole(rgb: np.ndarray) -> None:
    picture = cover(rgb, PHOTO, ())
    assert isinstance(picture, Covered)
    assert (picture.part(1.0, (0, 0), (64, 64)) == Pyramid(PHOTO, (rgb,)).part(1.0, (0, 0), (64, 64))).all()
