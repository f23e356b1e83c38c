"""No picture that viewers don't show lies in the copy of a HEIC or AVIF: behind the first one, or beyond the edge."""

from __future__ import annotations

import io
import re
import struct

import bmff
import darkroom
import numpy as np
import pytest
from bmff import box, full
from PIL import Image

from scrubber.formats import bmff_streams, hevc_sets, identify
from scrubber.verify import structure_of

SHOWN = np.full((64, 64, 3), 120, np.uint8)
HIDDEN = np.random.default_rng(3).integers(0, 255, (64, 64, 3), dtype=np.uint8)
WRITERS = {"avif": bmff.avif, "heic": bmff.heic}


def clean(data: bytes) -> bytes:
    form = identify(data)
    copy: bytes = form.rebuild(data, form.header(data)).data
    assert structure_of(copy).passed
    return copy


def told(data: bytes) -> set[str]:
    result = structure_of(data)
    assert result.ran
    return {leak.where for leak in result.leaks}


def place(data: bytes) -> tuple[int, int]:
    """First byte and length of the first picture in a clean file, and where both are told."""
    first, length = struct.unpack_from(">II", data, data.index(b"iloc") + 18)
    return first, length


def picture(data: bytes) -> bytes:
    first, length = place(data)
    return data[first : first + length]


def with_more(data: bytes, more: bytes) -> bytes:
    """The same with `more` at the end of its one picture."""
    at, (first, length), out = data.index(b"iloc") + 22, place(data), bytearray(data)
    out[at : at + 4] = struct.pack(">I", length + len(more))
    out[first - 8 : first - 4] = struct.pack(">I", 8 + length + len(more))
    return bytes(out) + more


@pytest.mark.parametrize("kind", WRITERS)
def test_a_second_picture_behind_the_first_one_in_its_place_is_left_out_and_told(kind: str) -> None:
    shown, other = (clean(WRITERS[kind](pixels)) for pixels in (SHOWN, HIDDEN))
    planted = with_more(shown, picture(other))
    assert told(planted) == {"heif/picture"}
    assert "heif/within-picture" in {str(f.place.path) for f in identify(planted).hidden(planted)}  # type: ignore[union-attr]
    assert clean(planted) == shown


def test_a_picture_in_a_layer_that_is_not_shown_is_left_out_and_told() -> None:
    shown, other = (clean(bmff.avif(pixels)) for pixels in (SHOWN, HIDDEN))
    pieces = ((sort, head[0], body) for sort, head, body in bmff_streams.pieces(picture(other)) if sort != 1)
    above = b"".join(bytes((head | 4, 1 << 3)) + bmff_streams._leb128(len(body)) + body for _, head, body in pieces)
    planted = with_more(shown, above)
    assert np.array_equal(darkroom.opened(planted), darkroom.opened(shown))
    assert told(planted) == {"heif/picture"}
    assert clean(planted) == shown


def test_a_picture_that_says_it_has_layers_is_compressed_again() -> None:
    layered = bmff.with_property(bmff.avif(SHOWN), b"lsel", b"\0\1")
    form = identify(layered)
    assert form.header(layered).why_not == "The picture is stored in several layers."
    assert "heif/lsel" in told(bmff.with_property(clean(bmff.avif(SHOWN)), b"lsel", b"\0\1"))


def tiled(tile: bytes, canvas: tuple[int, int], size: tuple[int, int] = (64, 64), right: int = 0) -> bytes:
    """Two of the same HEIC's picture beside one another, of which so much is seen, each less a strip at its right."""
    setting = next(tile[start:end] for name, start, end in bmff.boxes(tile, *_inside(tile)) if name == b"hvcC")
    if right:
        setting = _windowed(setting, right)
    facts = (
        full(b"ispe", 0, 0, struct.pack(">II", *canvas)), full(b"ispe", 0, 0, struct.pack(">II", *size)), setting,
        full(b"pixi", 0, 0, b"\3\10\10\10"),
    )  # fmt: skip
    owned = b"".join(
        struct.pack(">HB", item, len(n)) + bytes(n) for item, n in ((1, (1, 4)), (2, (2, 0x83, 4)), (3, (2, 0x83, 4)))
    )
    grid, body = bytes((0, 0, 0, 1)) + struct.pack(">HH", *canvas), picture(tile)

    def meta(at: int) -> bytes:
        places = ((1, at, len(grid)), (2, at + len(grid), len(body)), (3, at + len(grid) + len(body), len(body)))
        rows = b"".join(struct.pack(">HHHII", item, 0, 1, first, length) for item, first, length in places)
        entries = (full(b"infe", 2, item > 1, struct.pack(">HH", item, 0), sort, b"\0") for item, sort in ITEMS)
        return full(
            b"meta", 0, 0, full(b"hdlr", 0, 0, bytes(4), b"pict", bytes(13)), full(b"pitm", 0, 0, b"\0\1"),
            full(b"iloc", 0, 0, b"\x44\0\0\3", rows), full(b"iinf", 0, 0, b"\0\3", *entries),
            box(b"iprp", box(b"ipco", *facts), full(b"ipma", 0, 0, struct.pack(">I", 3), owned)),
            full(b"iref", 0, 0, box(b"dimg", struct.pack(">HHHH", 1, 2, 2, 3))),
        )  # fmt: skip

    start = box(b"ftyp", b"heic", bytes(4), b"heicmif1miaf")
    list_ = meta(len(start) + len(meta(0)) + 8)
    return start + list_ + box(b"mdat", grid, body, body)


ITEMS = ((1, b"grid"), (2, b"hvc1"), (3, b"hvc1"))


def _inside(data: bytes) -> tuple[int, int]:
    """Where the facts of a clean file begin and end."""
    start = data.index(b"ipco")
    return start + 4, start - 4 + int.from_bytes(data[start - 4 : start])


def _windowed(setting: bytes, right: int) -> bytes:
    """The box of a decoder's set-up, in which so many columns at the right are not shown (H.265, 7.3.2.2)."""
    (old,) = (unit for unit in bmff_streams.hevc_sets_of(setting[8:]) if unit[0] >> 1 == hevc_sets.SEQUENCE)
    bits = hevc_sets._Bits(old)
    bits.number(4)
    layers = bits.number(3)
    bits.number(1)
    hevc_sets._profile(bits, layers)
    bits.codes(1)
    full_colours = bits.code() == 3
    bits.number(int(full_colours))
    bits.codes(2)
    start = bits.at
    bits.codes(4 * bits.flag())
    number = f"{right // (1 if full_colours else 2) + 1:b}"
    text = bits.bits[:start] + "11" + "0" * (len(number) - 1) + number + "11" + bits.bits[bits.at :].rstrip("0")
    text += "0" * (-len(text) % 8)
    raw = bytes(int(text[at : at + 8], 2) for at in range(0, len(text), 8))
    unit = old[:2] + re.sub(rb"\0\0(?=[\0-\3])", b"\0\0\3", raw)
    new = setting[8:].replace(struct.pack(">H", len(old)) + old, struct.pack(">H", len(unit)) + unit)
    return box(b"hvcC", new)


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
