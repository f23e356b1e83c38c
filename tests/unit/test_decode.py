"""Promises of the door to picture decoders."""

from __future__ import annotations

import hashlib
import io

import numpy as np
import piexif
import pytest
from PIL import Image

from scrubber.decode import decode, open_file_only, open_photo
from scrubber.formats import limits
from scrubber.model import turns
from scrubber.model.errors import Damaged, ScrubError, TooLarge


def scene() -> np.ndarray:
    y, x = np.mgrid[0:48, 0:64]
    return np.stack([x * 4, y * 5, (x + y) * 2], axis=-1).astype(np.uint8)


def saved(mode: str, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    Image.fromarray(scene()).convert(mode).save(out, kind, **options)
    return out.getvalue()


MODES = [("1", "PNG"), ("L", "PNG"), ("LA", "PNG"), ("P", "PNG"), ("RGB", "PNG"), ("RGBA", "PNG"), ("I;16", "PNG"),
         ("L", "JPEG"), ("RGB", "JPEG"), ("CMYK", "JPEG")]  # fmt: skip


@pytest.mark.parametrize(("mode", "kind"), MODES)
def test_pixels_are_rgb_read_only_and_contiguous(mode: str, kind: str) -> None:
    pixels = open_photo(saved(mode, kind))[1].pixels
    assert pixels.dtype == np.uint8 and pixels.shape[:2] == (48, 64) and pixels.shape[2] in (3, 4)
    assert pixels.flags.c_contiguous and not pixels.flags.writeable


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_photos_come_upright(kind: str, orientation: int) -> None:
    exif = piexif.dump({"0th": {piexif.ImageIFD.Orientation: orientation}})
    data = saved("RGB", kind, exif=exif)
    form, photo = open_photo(data)
    plain = decode(saved("RGB", kind), form.header(saved("RGB", kind)))
    assert np.array_equal(photo.pixels, turns.upright(plain, orientation))
    assert photo.size == photo.header.upright_size


def test_sixteen_bits_become_eight() -> None:
    out = io.BytesIO()
    Image.fromarray(np.full((4, 4), 0xABCD, dtype=np.uint16)).save(out, "PNG")
    assert (open_photo(out.getvalue())[1].pixels == 0xAB).all()


def test_the_digest_is_that_of_the_file() -> None:
    data = saved("RGB", "PNG")
    assert open_photo(data)[1].digest == hashlib.sha256(data).hexdigest()


def test_no_pixel_is_decoded_where_only_the_file_matters(monkeypatch) -> None:
    monkeypatch.setattr("scrubber.formats.pictures.opened", lambda *_: pytest.fail("a decoder was called"))
    form, header, hidden = open_file_only(saved("RGB", "JPEG", comment=b"hello there"))
    assert [f.place.path for f in hidden] == ["jpeg/comment"]
    form.rebuild(saved("RGB", "JPEG"), header)


def test_more_pixels_than_the_limit_are_refused(monkeypatch) -> None:
    monkeypatch.setattr(limits, "MAX_PIXELS", 1000)
    for kind in ("PNG", "JPEG"):
        with pytest.raises(TooLarge):
            open_photo(saved("RGB", kind))


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_every_cut_ends_in_a_sentence(kind: str) -> None:
    data = saved("RGB", kind)
    for end in range(8, len(data) - 40, max(1, len(data) // 40)):
        with pytest.raises(ScrubError) as caught:
            open_photo(data[:end])
        assert caught.value.sentence.endswith(".")


def test_half_a_picture_is_called_damaged() -> None:
    data = saved("RGB", "JPEG")
    with pytest.raises(Damaged, match="cut off"):
        open_photo(data[: len(data) * 3 // 4])
