"""A preview that shows something else than the photo is told; one that only looks a little different is not."""

from __future__ import annotations

import io

import numpy as np
import piexif
import pytest
from PIL import Image, ImageOps

from scrubber.decode import open_photo
from scrubber.formats import previews
from scrubber.model.finding import Tag


def scene() -> Image.Image:
    rng = np.random.default_rng(5)
    blobs = Image.fromarray(rng.integers(0, 256, (6, 9, 3), dtype=np.uint8))
    return blobs.resize((480, 320), Image.Resampling.BICUBIC)


def jpeg(picture: Image.Image, preview: Image.Image, orientation: int = 1) -> bytes:
    small, out = io.BytesIO(), io.BytesIO()
    preview.save(small, "JPEG", quality=70)
    parts = {"0th": {piexif.ImageIFD.Orientation: orientation}, "1st": {piexif.ImageIFD.Compression: 6}}
    picture.save(out, "JPEG", exif=piexif.dump({**parts, "thumbnail": small.getvalue()}), quality=85)
    return out.getvalue()


def says_other(data: bytes) -> bool:
    _, photo = open_photo(data)
    (finding,) = [f for f in photo.hidden if f.place == Tag("exif/ifd1/thumbnail")]
    return finding.reason == previews.OTHER


def barred() -> Image.Image:
    """As cameras do it: 4:3 with black bars round a photo of 3:2."""
    return ImageOps.pad(scene(), (160, 120), color=(0, 0, 0))


SAME = {
    "smaller": scene().resize((160, 107)),
    "with bars": barred(),
    "squeezed": scene().resize((160, 120)),
    "not turned with the photo": scene().rotate(90, expand=True).resize((107, 160)),
    "darker": scene().resize((160, 107)).point(lambda v: v * 3 // 4),
}


@pytest.mark.parametrize("name", SAME)
def test_another_size_bars_and_turns_are_the_same_picture(name: str) -> None:
    assert not says_other(jpeg(scene(), SAME[name]))


def test_a_turned_photo_has_its_preview_the_way_it_is_stored() -> None:
    assert not says_other(jpeg(scene(), SAME["smaller"], orientation=6))


def test_a_cropped_photo_has_told_what_it_showed() -> None:
    cropped = scene().crop((120, 60, 400, 247))
    assert says_other(jpeg(cropped, scene().resize((160, 107))))


def test_a_covered_photo_has_told_what_was_covered() -> None:
    covered = scene()
    covered.paste((0, 0, 0), (100, 40, 400, 280))
    assert says_other(jpeg(covered, scene().resize((160, 107))))


def test_a_broken_preview_breaks_nothing() -> None:
    data = jpeg(scene(), SAME["smaller"])
    at = data.index(b"\xff\xd8", 4)
    assert open_photo(data[: at + 4] + bytes(40) + data[at + 44 :])[1].hidden
