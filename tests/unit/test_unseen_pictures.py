"""No picture that viewers don't show lies in the copy of a HEIC or AVIF: behind the first one, or beyond the edge."""

from __future__ import annotations

import io

import bmff
import darkroom
import numpy as np
import pytest
from PIL import Image
from unseen import above, clean, picture, tiled, told, with_more

from scrubber.formats import identify

SHOWN = np.full((64, 64, 3), 120, np.uint8)
HIDDEN = np.random.default_rng(3).integers(0, 255, (64, 64, 3), dtype=np.uint8)
WRITERS = {"avif": bmff.avif, "heic": bmff.heic}


@pytest.mark.parametrize("kind", WRITERS)
def test_a_second_picture_behind_the_first_one_in_its_place_is_left_out_and_told(kind: str) -> None:
    shown, other = (clean(WRITERS[kind](pixels)) for pixels in (SHOWN, HIDDEN))
    planted = with_more(shown, picture(other))
    assert told(planted) == {"heif/picture"}
    assert "heif/within-picture" in {str(f.place.path) for f in identify(planted).hidden(planted)}  # type: ignore[union-attr]
    assert clean(planted) == shown


def test_a_picture_in_a_layer_that_is_not_shown_is_left_out_and_told() -> None:
    shown, other = (clean(bmff.avif(pixels)) for pixels in (SHOWN, HIDDEN))
    planted = with_more(shown, above(picture(other)))
    assert np.array_equal(darkroom.opened(planted), darkroom.opened(shown))
    assert told(planted) == {"heif/picture"}
    assert clean(planted) == shown


def test_a_picture_that_says_it_has_layers_is_compressed_again() -> None:
    layered = bmff.with_property(bmff.avif(SHOWN), b"lsel", b"\0\1")
    form = identify(layered)
    assert form.header(layered).why_not == "The picture is stored in several layers."
    assert "heif/lsel" in told(bmff.with_property(clean(bmff.avif(SHOWN)), b"lsel", b"\0\1"))


def test_what_a_coded_picture_holds_beyond_what_it_shows_is_left_out_and_told() -> None:
    wide = np.concatenate([np.tile(SHOWN, (4, 2, 1)), np.tile(HIDDEN, (4, 2, 1))], axis=1)
    tile = clean(bmff.heic(wide))
    planted = tiled(tile, (256, 256), (128, 256), right=128)
    assert darkroom.opened(planted).shape[:2] == (256, 256)
    assert told(planted) == {"heif/hvcC"}
    copy = clean(planted)
    assert copy[:2] == b"\xff\xd8" and picture(tile) not in copy
    filled = tiled(tile, (384, 256), (192, 256), right=64)  # as much as encoders fill blocks up with
    assert not told(filled) and clean(filled)[4:11] == b"ftyphei"


def test_tiles_beyond_the_edge_are_left_out_and_told() -> None:
    tile = clean(bmff.heic(HIDDEN))
    whole, planted = tiled(tile, (128, 64)), tiled(tile, (64, 64))
    assert not told(whole) and clean(whole)[4:11] == b"ftyphei"
    assert told(planted) == {"heif/grid"}
    assert "heif/cut-off" in {str(f.place.path) for f in identify(planted).hidden(planted)}  # type: ignore[union-attr]
    copy = clean(planted)
    assert picture(tile) not in copy
    with Image.open(io.BytesIO(copy)) as shown:
        assert (shown.format, shown.size) == ("JPEG", (64, 64))


def test_a_strip_of_a_tile_beyond_the_edge_is_left_out_unless_it_is_even() -> None:
    wide = np.concatenate([np.tile(SHOWN, (4, 2, 1)), np.tile(HIDDEN, (4, 2, 1))], axis=1)
    even = wide.copy()
    even[:, 130:] = 0
    for pixels, stays in ((wide, False), (even, True)):
        planted = tiled(clean(bmff.heic(pixels)), (256 + 130, 256), (256, 256))
        form = identify(planted)
        assert ("heif/cut-off" in {str(f.place.path) for f in form.hidden(planted)}) is not stays  # type: ignore[union-attr]
        copy = clean(planted)
        assert (copy[4:11] == b"ftyphei") is stays
        assert darkroom.opened(copy).shape[:2] == (256, 386)
        assert bool(told(planted)) is not stays
