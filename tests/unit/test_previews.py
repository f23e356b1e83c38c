"""A preview that shows something else than the photo is told; one that only looks a little different is not."""

from __future__ import annotations

import base64
import contextlib
import io
from collections.abc import Callable
from functools import partial
from typing import Any

import bmff
import items
import numpy as np
import piexif
import pytest
from PIL import Image, ImageOps, TiffImagePlugin

from assets.demo import container as c
from scrubber.decode import open_photo
from scrubber.formats import png_rest, previews, stored_pictures
from scrubber.model.errors import Damaged, ScrubError
from scrubber.model.finding import Tag
from scrubber.model.kinds import Kind


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


# ---------------------------------------------------------------- the other places in which pictures hide

CROPPED = scene().crop((120, 60, 400, 247))


def saved(picture: Image.Image, format: str, **more: Any) -> bytes:
    out = io.BytesIO()
    picture.save(out, format, **more)
    return out.getvalue()


def segment(marker: int, body: bytes) -> bytes:
    return bytes([0xFF, marker]) + (len(body) + 2).to_bytes(2, "big") + body


def with_segment(marker: int, body: bytes) -> bytes:
    plain = saved(CROPPED, "JPEG", quality=85)
    return plain[:2] + segment(marker, body) + plain[2:]


def exif_of(preview: Image.Image) -> bytes:
    return piexif.dump({"1st": {piexif.ImageIFD.Compression: 6}, "thumbnail": saved(preview, "JPEG", quality=70)})


def photoshop(preview: Image.Image) -> bytes:
    body = bytes(28) + saved(preview, "JPEG", quality=70)
    return b"Photoshop 3.0\0" + b"8BIM\x04\x0c\0\0" + len(body).to_bytes(4, "big") + body + bytes(len(body) % 2)


def in_xmp(preview: Image.Image) -> bytes:
    digits = base64.b64encode(saved(preview, "JPEG", quality=70)).replace(b"A", b"A&#xA;", 3)
    return b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><xmpGImg:image>" + digits + b"</xmpGImg:image></x:xmpmeta>"


def indexed(preview: Image.Image) -> bytes:
    """The picture stands behind the photo, and a multi-picture index tells where."""
    small = saved(preview, "JPEG", quality=70)
    size = len(saved(CROPPED, "JPEG", quality=85)) + 2 + 2 + 4 + 26 + 32
    rows = bytes(16) + bytes(4) + len(small).to_bytes(4, "big") + (size - 10).to_bytes(4, "big") + bytes(4)
    table = b"\0\1" + b"\xb0\x02\0\7" + (32).to_bytes(4, "big") + (26).to_bytes(4, "big") + bytes(4)
    return with_segment(0xE2, b"MPF\0" + b"MM\0*\0\0\0\x08" + table + rows) + small


def smaller_page(preview: Image.Image) -> bytes:
    small = TiffImagePlugin.ImageFileDirectory_v2()
    small[254] = 1
    other = preview.copy()
    other.encoderinfo = {"tiffinfo": small}
    return saved(CROPPED, "TIFF", save_all=True, append_images=[other])


def as_raw(preview: Image.Image) -> bytes:
    small = preview.resize((96, 64))
    return b"JFIF\0\1\1\0\0\1\0\1" + bytes(small.size) + small.tobytes()


def boxed(kind: str, preview: Image.Image) -> bytes:
    """A HEIC or AVIF with a thumbnail of its own."""
    made = [bmff.WRITERS[kind](np.asarray(picture)) for picture in (CROPPED, preview)]
    parts = [items.picture(data) for data in made]
    sizes = [items.size(*(side + side % 2 for side in picture.size)) for picture in (CROPPED, preview)]
    listed = [(sort, body, [size, setting]) for (sort, body, setting), size in zip(parts, sizes, strict=True)]
    return items.file(listed, [(b"thmb", 2, [1])])


PLACES: dict[str, tuple[str, Callable[[Image.Image], bytes]]] = {
    "exif in png": ("exif/ifd1/thumbnail", lambda small: saved(CROPPED, "PNG", exif=exif_of(small))),
    "exif in webp": ("exif/ifd1/thumbnail", lambda small: saved(CROPPED, "WEBP", exif=exif_of(small))),
    "photoshop": ("iptc/thumbnail", lambda small: with_segment(0xED, photoshop(small))),
    "xmp": ("xmp/xmpGImg:image", lambda small: with_segment(0xE1, in_xmp(small))),
    "jfif": ("jpeg/jfif-thumbnail", lambda small: saved(CROPPED, "JPEG")[:2]
             + segment(0xE0, as_raw(small)) + saved(CROPPED, "JPEG", quality=85)[20:]),
    "jfxx": ("jpeg/jfxx-thumbnail", lambda small: with_segment(0xE0, b"JFXX\0\x10" + saved(small, "JPEG", quality=70))),
    "index": ("mpf/picture-2", indexed),
    "behind a jpeg": ("jpeg/after-end/second_picture", lambda small: saved(CROPPED, "JPEG") + saved(small, "JPEG")),
    "behind a png": ("png/after-end/second_picture", lambda small: saved(CROPPED, "PNG") + saved(small, "JPEG")),
    "behind a webp": ("webp/after-end/second_picture", lambda small: saved(CROPPED, "WEBP") + saved(small, "JPEG")),
    "smaller page": ("tiff/ifd1", smaller_page),
    **{f"thumbnail of {kind}": ("heif/thumbnail", partial(boxed, kind)) for kind in bmff.WRITERS},
}  # fmt: skip


@pytest.mark.parametrize("name", PLACES)
def test_an_older_picture_is_told_and_given_out_wherever_it_stands(name: str) -> None:
    place, made = PLACES[name]
    data = made(scene().resize((160, 107)))
    _, photo = open_photo(data)
    (finding,) = [f for f in photo.hidden if f.place == Tag(place)]
    assert finding.reason == previews.OTHER if finding.kind is Kind.PREVIEW else previews.ANOTHER in finding.reason
    shown = dict(previews.others(data, photo.header, photo.pixels))
    assert place in shown
    assert not previews.differs(shown[place], np.asarray(scene()))


@pytest.mark.parametrize("name", PLACES)
def test_a_smaller_copy_of_the_photo_is_not_given_out(name: str) -> None:
    place, made = PLACES[name]
    data = made(CROPPED.resize((150, 100)))
    _, photo = open_photo(data)
    (finding,) = [f for f in photo.hidden if f.place == Tag(place)]
    assert previews.ANOTHER not in finding.reason and finding.reason != previews.OTHER
    assert previews.others(data, photo.header, photo.pixels) == []


@pytest.mark.parametrize("name", PLACES)
def test_damaged_pictures_are_left_out(name: str) -> None:
    _, made = PLACES[name]
    data = made(scene().resize((160, 107)))
    _, photo = open_photo(data)
    for at in range(0, len(data), 97):
        if 10_000 < at < len(data) - 10_000 and at % 970:
            continue  # amid the pixels
        broken = data[:at] + b"\x7f" * 9 + data[at + 9 :]
        list(stored_pictures.stored(broken, photo.header))
        with contextlib.suppress(ScrubError):
            open_photo(broken)


@pytest.mark.parametrize("sides", [(0, 0), (9, 0), (0, 9)])
def test_a_thumbnail_without_a_pixel_is_left_out(sides: tuple[int, int]) -> None:
    body = b"JFIF\0\1\1\0\0\1\0\1" + bytes(sides) + b"more"
    data = saved(CROPPED, "JPEG")[:2] + segment(0xE0, body) + segment(0xE0, b"JFXX\0\x10") + saved(CROPPED, "JPEG")[20:]
    _, photo = open_photo(data)
    assert photo.hidden and previews.others(data, photo.header, photo.pixels) == []


def test_of_very_many_pictures_only_some_are_looked_at() -> None:
    block = segment(0xED, photoshop(scene().resize((80, 54))))
    plain = saved(CROPPED, "JPEG")
    data = plain[:2] + 30 * block + plain[2:]
    _, photo = open_photo(data)
    assert len(previews.others(data, photo.header, photo.pixels)) == stored_pictures.MOST


# ---------------------------------------------------------------- a screenshot that was cropped in place


def screenshot(mode: str) -> Image.Image:
    """Lines of a conversation on a plain ground, with a photo in the middle."""
    rng = np.random.default_rng(8)
    page = Image.new("RGB", (540, 900), (246, 247, 250))
    for line in range(40):
        page.paste((40, 44, 52), (30, 20 + 21 * line, 60 + int(rng.integers(420)), 26 + 21 * line))
    noisy = np.clip(np.asarray(scene().resize((400, 300))) + rng.normal(0, 6, (300, 400, 1)), 0, 255)
    page.paste(Image.fromarray(noisy.astype(np.uint8)), (70, 300))
    return page.convert(mode)


def cropped_in_place(mode: str, piece: int = 0) -> bytes:
    """The small file stands over the begin of the large one; `piece` is how long the data of a chunk are."""
    whole = saved(screenshot(mode), "PNG")
    if piece:
        out = whole[:8]
        for name, start, end in c.chunks(whole):
            body = whole[start + 8 : end - 4]
            pieces = [body[at : at + piece] for at in range(0, len(body), piece)] if name == b"IDAT" else [body]
            out += b"".join(c.chunk(name, one) for one in pieces)
        whole = out
    part = saved(screenshot(mode).crop((0, 0, 540, 180)), "PNG")
    return part + whole[len(part) :]


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
@pytest.mark.parametrize("piece", [0, 8192, 65536])
def test_the_rest_of_a_cropped_screenshot_is_brought_back_and_shown(mode: str, piece: int) -> None:
    data = cropped_in_place(mode, piece)
    _, photo = open_photo(data)
    (finding,) = [f for f in photo.hidden if f.place == Tag("png/after-end/old-picture")]
    assert previews.ANOTHER in finding.reason
    shown = dict(previews.others(data, photo.header, photo.pixels))["png/after-end/old-picture"]
    assert shown.shape[1:] == (540, len(mode)) and 300 < len(shown) < 900
    lowest = np.asarray(screenshot(mode))[-100:]
    if mode == "RGBA":
        assert np.array_equal(shown[-100:], lowest)
    else:  # the ground was copied from what is lost; something is left of the lines that stand on it, where they were
        lines = (lowest[:, 40] != lowest[:, 10]).any(axis=1)
        left = (shown[-100:, 40] != shown[-100:, 10]).any(axis=1)
        assert left.any() and not (left & ~lines).any()


@pytest.mark.parametrize("rest", [b"", b"IEND", bytes(5000) + b"\0\0\0\0IEND\xaeB`\x82", bytes(range(256)) * 40])
def test_a_rest_that_is_none_is_no_picture(rest: bytes) -> None:
    for channels in (3, 4):
        with pytest.raises(Damaged):
            png_rest.read(rest, bytes(channels))


def test_a_plain_rest_is_not_guessed_at() -> None:
    whole = saved(Image.new("RGB", (400, 3000), (255, 255, 255)), "PNG", compress_level=1)
    with pytest.raises(Damaged):
        png_rest.read(whole[len(whole) // 3 :], b"\xff" * 3)
