"""A file that is larger than its picture needs is told as such; nothing of the filling is in the copy."""

from __future__ import annotations

import struct
from collections.abc import Callable

import bmff
import darkroom
import hiding_places
import piexif
import pytest

from assets.demo import container as c
from scrubber.formats import identify
from scrubber.formats.blocks import exif, filling
from scrubber.model.finding import Finding
from scrubber.model.kinds import Kind

MANY = 3000


def behind(data: bytes, count: int) -> bytes:
    return data + bytes(count)


def before_the_scan(data: bytes, count: int) -> bytes:
    return c.before_scan(data, b"\xff" * count)


def between_header_and_pixels(data: bytes, count: int) -> bytes:
    at = int.from_bytes(data[10:14], "little")
    return data[:10] + struct.pack("<I", at + count) + data[14:at] + bytes(count) + data[at:]


def between_the_parts(data: bytes, count: int) -> bytes:
    tags, following = hiding_places._tiff_tags(data, int.from_bytes(data[4:8], "little"))
    out, at = hiding_places._tiff_directory(data + bytes(count), tags, following)
    return out[:4] + struct.pack("<I", at) + out[8:]


def empty_box(data: bytes, count: int) -> bytes:
    return data + bmff.box(b"free", bytes(count - 8))


FORMATS = ("jpeg", "png", "webp", "gif", "bmp", "tiff")
WAYS: dict[str, tuple[str, Callable[[bytes, int], bytes]]] = {
    **{f"behind a {name}": (name, behind) for name in FORMATS},
    "before the scan": ("jpeg", before_the_scan),
    "between header and pixels": ("bmp", between_header_and_pixels),
    "between the parts": ("tiff", between_the_parts),
    "an empty box": ("avif", empty_box),
}


def photo(format: str) -> bytes:
    return darkroom.photo(format).data


def told(data: bytes) -> list[Finding]:
    return [f for f in identify(data).hidden(data) if f.kind is Kind.FILLING]


@pytest.mark.parametrize("name", WAYS)
def test_filling_is_told_and_left_behind(name: str) -> None:
    format, fill = WAYS[name]
    plain = photo(format)
    filled = fill(plain, MANY)
    assert told(plain) == []
    (finding,) = told(filled)
    assert "larger than its picture needs" in finding.reason
    form = identify(filled)
    copy = form.rebuild(filled, form.header(filled)).data
    assert copy == form.rebuild(plain, form.header(plain)).data


@pytest.mark.parametrize("name", WAYS)
def test_a_few_bytes_that_make_places_even_are_not_worth_a_word(name: str) -> None:
    format, fill = WAYS[name]
    assert told(fill(photo(format), 16)) == []


def test_a_file_that_is_mostly_filling_says_so() -> None:
    plain = photo("jpeg")
    (part,), (most,) = told(behind(plain, filling.LEAST)), told(behind(plain, 2 * len(plain)))
    assert part.reason != most.reason and "far larger" in most.reason


def test_bytes_that_nothing_points_to_in_a_block_of_notes_are_told() -> None:
    block = bytes(piexif.dump({"0th": {piexif.ImageIFD.Make: "Lumora"}}))[6:]
    assert {f.place.path for f in exif.findings(block)} == {"exif/Make"}  # type: ignore[union-attr]
    assert [f.kind for f in exif.findings(block + bytes(MANY)) if f.kind is not Kind.DEVICE] == [Kind.FILLING]
    unlinked = exif.findings(block + b"\xff\xd8\xff" + bytes(range(256)) * 12)
    assert [f.kind for f in unlinked if f.kind is not Kind.DEVICE] == [Kind.UNKNOWN]


def test_a_linked_thumbnail_is_no_filling() -> None:
    small = darkroom.photo(size=(80, 60)).data
    parts = {"0th": {}, "1st": {piexif.ImageIFD.Compression: 6}, "thumbnail": small}
    assert [f.kind for f in exif.findings(bytes(piexif.dump(parts))[6:])] == [Kind.PREVIEW]
