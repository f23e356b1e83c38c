"""The checker tells parts of which viewers use the last alone, and values that nobody reads, in a copy of anybody's."""

from __future__ import annotations

import io
import struct
import zlib
from dataclasses import replace

import darkroom
import numpy as np
import piexif
import pytest
import surgery as s
from idle import restarts, scans
from PIL import Image
from unseen import clean, told

from scrubber.decode import open_photo
from scrubber.formats import identify, tiff_parts
from scrubber.model.profile import Profile
from scrubber.model.progress import QUIET
from scrubber.pipeline import Engines
from scrubber.recheck import recheck
from scrubber.verify import structure_of

WORDS = b"Kanarienvogel Zephyrine, Tannenweg 4"
PAIRS = [WORDS[at : at + 2] for at in range(0, len(WORDS), 2)]


def test_a_jpeg_says_how_often_it_restarts_once_a_scan() -> None:
    for data in (clean(s.jpeg()), clean(s.jpeg(progressive=True))):
        (first, *_) = scans(data)
        assert told(data[:first] + restarts(*PAIRS, b"\0\0") + data[first:]) == {"jpeg/interval"}
        assert told(data[:-2] + restarts(WORDS[:2]) + data[-2:]) == {"jpeg/interval"}
        assert not told(data[:first] + restarts(b"\0\0") + data[first:])


def test_the_three_last_values_of_a_sequential_scan_are_those_of_all() -> None:
    data = clean(s.jpeg())
    (at,) = scans(data)
    behind = at + 5 + 2 * data[at + 4]
    assert told(data[:behind] + b"Zep" + data[behind + 3 :]) == {"jpeg/scan"}


def test_a_table_that_comes_after_the_first_scan_of_its_colour_is_not_used() -> None:
    data = clean(s.jpeg(progressive=True))
    for at in list(scans(data))[4:]:
        table = b"\xff\xdb\0\x43\0" + WORDS.ljust(64, b"\1")
        assert told(data[:at] + table + data[at:]) == {"jpeg/tables"}


def test_lines_that_a_jpeg_does_not_own_up_to_are_told_where_a_file_is_checked_alone() -> None:
    for data in (clean(s.jpeg()), clean(s.jpeg(progressive=True))):
        at = next(n for n in range(len(data)) if data[n : n + 2] in (b"\xff\xc0", b"\xff\xc2")) + 5
        high = int.from_bytes(data[at : at + 2], "big")
        shorter = data[:at] + struct.pack(">H", high // 2) + data[at + 2 :]
        assert told(shorter) == {"jpeg/behind-picture"}


def test_the_command_that_checks_a_file_alone_tells_such_lines() -> None:
    data = clean(s.jpeg())
    at = data.index(b"\xff\xc0") + 5
    shorter = data[:at] + struct.pack(">H", 56) + data[at + 2 :]
    profile = Profile(faces=False, text=False, codes=False)
    leaks = {leak.where for check in recheck(shorter, b"", profile, Engines(), QUIET) for leak in check.leaks}
    assert leaks == {"jpeg/behind-picture"}


def test_an_empty_scan_of_a_picture_without_detail_is_no_data_that_nobody_reads() -> None:
    assert not told(clean(s.jpeg(np.zeros((2048, 1536, 3), np.uint8), progressive=True)))


def test_a_progressive_picture_without_detail_is_cleaned_like_any_other() -> None:
    data = s.jpeg(np.zeros((2048, 1536, 3), np.uint8), progressive=True, subsampling=0, quality=98)
    form, photo = open_photo(data)
    assert not any(str(f.place.path).startswith("jpeg/behind") for f in photo.hidden)  # type: ignore[union-attr]
    assert structure_of(form.rebuild(data, photo.header).data).passed
    closely = replace(photo.header, slack=True)  # as where one scan goes on behind its last block
    assert structure_of(form.rebuild(data, closely).data).passed


def test_not_even_a_name_stays_in_a_scan_that_says_nothing() -> None:
    data = s.jpeg(np.zeros((2048, 1536, 3), np.uint8), progressive=True)
    planted = data[:-2] + b"Zephyrine" + data[-2:]
    form = identify(planted)
    assert b"Zephyrine" not in form.rebuild(planted, form.header(planted)).data
    assert b"Zephyrine" not in form.rebuild(planted, open_photo(planted)[1].header).data


def test_lines_are_told_in_a_progressive_picture_whose_last_scan_says_nothing() -> None:
    out = io.BytesIO()
    Image.fromarray(s.scene()).convert("CMYK").save(out, "JPEG", quality=90, progressive=True)  # without any black
    data = clean(out.getvalue())
    at = data.index(b"\xff\xc2") + 5
    assert not told(data)
    assert told(data[:at] + struct.pack(">H", 56) + data[at + 2 :]) == {"jpeg/behind-picture"}


@pytest.fixture(scope="module")
def moving() -> bytes:
    return clean(darkroom.photo("gif").data)


def test_a_gif_says_once_what_becomes_of_a_picture_and_how_often_all_come(moving: bytes) -> None:
    at = moving.index(b"\x2c") if b"\x21\xf9\x04" not in moving else moving.index(b"\x21\xf9\x04")
    control = b"".join(b"\x21\xf9\x04\0" + pair + b"\0\0" for pair in PAIRS)
    assert told(moving[:at] + control + b"\x21\xf9\x04\0\0\0\0\0" + moving[moving.index(b"\x2c") :]) == {"gif/control"}
    loops = b"".join(b"\x21\xff\x0bNETSCAPE2.0\x03\x01" + pair + b"\0" for pair in PAIRS)
    assert told(moving[:at] + loops + moving[at:]) == {"gif/loops"}


def test_no_picture_of_a_gif_goes_beyond_what_is_seen(moving: bytes) -> None:
    wide, high = struct.unpack("<HH", moving[6:10])
    assert told(moving[:6] + struct.pack("<HH", wide - 9, high) + moving[10:]) == {"gif/picture"}
    assert told(moving[:6] + struct.pack("<HH", wide, high // 2) + moving[10:]) == {"gif/picture"}


def test_a_webp_that_does_not_move_says_nothing_of_rounds() -> None:
    still = clean(darkroom.photo("webp").data)
    wide, high = (side - 1 for side in Image.open(io.BytesIO(still)).size)
    parts = ((b"VP8X", bytes(4) + wide.to_bytes(3, "little") + high.to_bytes(3, "little")), (b"ANIM", bytes(4) + b"Ze"))
    inner = b"".join(name + struct.pack("<I", len(body)) + body for name, body in parts) + still[12:]
    assert told(b"RIFF" + struct.pack("<I", 4 + len(inner)) + b"WEBP" + inner) == {"webp/ANIM"}


@pytest.mark.parametrize("depth", [4, 8])
def test_no_transparency_is_told_of_colours_that_no_pixel_has(depth: int) -> None:
    indices = np.zeros((30, 40), np.uint8)
    indices[:, 20:] = 1
    rows = indices if depth == 8 else indices[:, ::2] << 4 | indices[:, 1::2]
    packed = zlib.compress(b"".join(b"\0" + row.tobytes() for row in rows))
    palette = bytes((200, 10, 10, 10, 200, 10)).ljust(3 << depth, b"\0")

    def file(alpha: bytes) -> bytes:
        head = struct.pack(">IIBBBBB", 40, 30, depth, 3, 0, 0, 0)
        chunks = ((b"IHDR", head), (b"PLTE", palette), (b"tRNS", alpha), (b"IDAT", packed), (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(s.chunk(*chunk) for chunk in chunks)

    assert not told(file(b"\x80"))
    planted = file(b"\xff\xff" + WORDS[: (1 << depth) - 2])
    assert told(planted) == {"png/tRNS"}
    with Image.open(io.BytesIO(planted)) as before, Image.open(io.BytesIO(clean(planted))) as after:
        assert np.array_equal(before.convert("RGBA"), after.convert("RGBA"))


@pytest.mark.parametrize("progressive", [False, True])
def test_lines_of_which_exif_knows_are_cut_off_where_nobody_looks_at_the_picture(*, progressive: bool) -> None:
    told_of = {"Exif": {piexif.ExifIFD.PixelXDimension: 160, piexif.ExifIFD.PixelYDimension: 112}}
    data = s.jpeg(progressive=progressive, exif=piexif.dump(told_of))
    at = next(n for n in range(len(data)) if data[n : n + 2] in (b"\xff\xc0", b"\xff\xc2") and n > 200) + 5
    shorter = data[:at] + struct.pack(">H", 48) + data[at + 2 :]
    places = {str(f.place.path) for f in identify(shorter).hidden(shorter)}  # type: ignore[union-attr]
    assert any(place.startswith("jpeg/behind-picture") for place in places)
    copy = clean(shorter)
    assert len(copy) < 0.7 * len(clean(data)) and np.array_equal(s.decoded(copy), s.decoded(shorter))


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "GIF", "BMP"])
def test_no_palette_holds_a_colour_twice_for_which_of_the_two_a_pixel_has_could_tell_something(kind: str) -> None:
    few = s.scene() // 86 % 3 @ np.array([9, 3, 1])
    colours = np.random.default_rng(5).integers(1, 255, (27, 3), dtype=np.uint8)
    secret = (np.arange(few.size).reshape(few.shape) // 7 % 2 * 27).astype(np.uint8)
    picture = Image.fromarray((few + secret).astype(np.uint8))
    picture.putpalette(np.concatenate([colours, colours]).tobytes())
    out = io.BytesIO()
    picture.save(out, kind, **({"optimize": False} if kind == "GIF" else {}))
    copy = clean(out.getvalue())
    with Image.open(io.BytesIO(out.getvalue())) as before, Image.open(io.BytesIO(copy)) as after:
        assert np.array_equal(np.asarray(before.convert("RGB")), np.asarray(after.convert("RGB")))
        assert len(np.unique(np.asarray(after))) == len(np.unique(few))


def test_the_checker_tells_a_colour_that_a_png_has_twice() -> None:
    indices = (np.arange(40 * 30).reshape(30, 40) % 4).astype(np.uint8)
    rows = b"".join(b"\0" + row.tobytes() for row in indices)

    def file(palette: bytes, alpha: bytes = b"") -> bytes:
        head = struct.pack(">IIBBBBB", 40, 30, 8, 3, 0, 0, 0)
        clear = ((b"tRNS", alpha),) if alpha else ()
        chunks = ((b"IHDR", head), (b"PLTE", palette), *clear, (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(s.chunk(*chunk) for chunk in chunks)

    twice = bytes((9, 9, 9, 8, 8, 8, 9, 9, 9, 7, 7, 7))
    assert not told(file(bytes(range(12)))) and not told(file(twice, b"\x80"))
    assert told(file(twice)) == told(file(twice, b"\x80\x80\x80")) == {"png/PLTE"}


def test_a_tiff_s_palette_has_no_finer_numbers_than_viewers_show() -> None:
    picture = Image.fromarray((np.arange(50 * 60).reshape(50, 60) % 64).astype(np.uint8))
    picture.putpalette(np.random.default_rng(6).integers(0, 255, 192, dtype=np.uint8).tobytes())
    out = io.BytesIO()
    picture.save(out, "TIFF")
    table = tiff_parts.read(out.getvalue()).pages[0].raw(tiff_parts.COLOURS) or b""
    fine = bytearray(table)
    fine[: 2 * len(WORDS) : 2] = WORDS
    planted = out.getvalue().replace(table, bytes(fine))
    copy = clean(planted)
    assert not any(WORDS in data[at::2] for data in (copy, planted) if data is copy for at in (0, 1))
    with Image.open(io.BytesIO(planted)) as before, Image.open(io.BytesIO(copy)) as after:
        assert np.array_equal(np.asarray(before.convert("RGB")), np.asarray(after.convert("RGB")))
    clean_table = tiff_parts.read(copy).pages[0].raw(tiff_parts.COLOURS) or b""
    assert told(copy.replace(clean_table, bytes((clean_table[0] ^ 1,)) + clean_table[1:])) == {"tiff/palette"}
