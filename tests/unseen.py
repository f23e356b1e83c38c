"""Ways to hide a whole picture in a HEIC or AVIF where no viewer shows it; the canary stands behind its last block."""

from __future__ import annotations

import io
import re
import struct
from collections.abc import Callable

import bmff
import numpy as np
from bmff import box, full
from PIL import Image

from scrubber.formats import bmff_streams, hevc_sets, identify
from scrubber.verify import structure_of

Plant = Callable[[bytes, str], bytes]


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


def tiled(
    tile: bytes, canvas: tuple[int, int], size: tuple[int, int] = (64, 64), right: int = 0, second: bytes = b""
) -> bytes:
    """Two of the same HEIC's picture beside one another, of which so much is seen, each less a strip at its right.

    With `second` the picture to the right is this one.
    """
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
    other = second or body

    def meta(at: int) -> bytes:
        places = ((1, at, len(grid)), (2, at + len(grid), len(body)), (3, at + len(grid) + len(body), len(other)))
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
    return start + list_ + box(b"mdat", grid, body, other)


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


def above(body: bytes) -> bytes:
    """The pieces of an AV1 picture without its facts, as those of the layer above."""
    pieces = ((sort, head[0], inside) for sort, head, inside in bmff_streams.pieces(body) if sort != 1)
    return b"".join(
        bytes((head | 4, 1 << 3)) + bmff_streams._leb128(len(inside)) + inside for _, head, inside in pieces
    )


def _turned_over(data: bytes) -> np.ndarray:
    with Image.open(io.BytesIO(data)) as picture:
        return np.ascontiguousarray(np.asarray(picture.convert("RGB"))[::-1, ::-1])


def _body(data: bytes) -> bytes:
    """All compressed data of a file of one picture."""
    return next(data[first + 8 : last] for name, first, last in bmff.boxes(data) if name == b"mdat")


def _second(data: bytes, canary: str) -> bytes:
    """Another picture of the same size behind the first one, in its place."""
    heic = b"hvcC" in data
    other = (bmff.heic if heic else bmff.avif)(_turned_over(data))
    other = (bmff._behind_slice if heic else bmff._behind_tile)(other, canary)
    return bmff._picture_grown(_body(data) + _body(other), data)


def _layer(data: bytes, canary: str) -> bytes:
    """Another picture in a layer above, that viewers don't show."""
    other = bmff._behind_tile(bmff.avif(_turned_over(data)), canary)
    return bmff._picture_grown(_body(data) + above(_body(other)), data)


def _with_pieces(
    data: bytes, change: Callable[[list[tuple[int, bytes, bytes]]], list[tuple[int, bytes, bytes]]]
) -> bytes:
    pieces = change(list(bmff_streams.pieces(_body(data))))
    body = b"".join(head + bmff_streams._leb128(len(inside)) + inside for _, head, inside in pieces)
    return bmff._picture_grown(body, data)


def _behind_facts(data: bytes, canary: str) -> bytes:
    """Words behind the last bit of what is said of the sequence."""
    return _with_pieces(data, lambda p: [(sort, head, body + canary.encode() * (sort == 1)) for sort, head, body in p])


def _again(data: bytes, canary: str) -> bytes:
    """Words where the head of a picture comes once more."""
    return _with_pieces(data, lambda p: [*p[:-1], (7, b"\x3a", canary.encode()), p[-1]])


def rebuilt(data: bytes) -> bytes:
    """Our copy of a file's bytes."""
    form = identify(data)
    copy: bytes = form.rebuild(data, form.header(data)).data
    return copy


def clean(data: bytes) -> bytes:
    """The same, once its checker has passed it."""
    copy = rebuilt(data)
    assert structure_of(copy).passed
    return copy


def told(data: bytes) -> set[str]:
    """Where the checker sees what doesn't belong into a file."""
    result = structure_of(data)
    assert result.ran
    return {leak.where for leak in result.leaks}


def _tile(data: bytes, canary: str) -> bytes:
    """A second tile, all of it beyond the edge."""
    tile, (high, wide) = rebuilt(data), _turned_over(data).shape[:2]
    return tiled(tile, (wide, high), (wide, high), second=_body(bmff._behind_slice(tile, canary)))


def _strip(data: bytes, canary: str) -> bytes:
    """The canary as pixels in the last tile, where it goes beyond the edge."""
    pixels, text = _turned_over(data), np.frombuffer(canary.encode().ljust(30), np.uint8).reshape(-1, 3)
    first, last, (high, wide) = pixels.copy(), pixels, pixels.shape[:2]
    last[high // 2, -len(text) - 9 : -9] = text
    first, last = (rebuilt(bmff.heic(tile, quality=-1, matrix_coefficients=0)) for tile in (first, last))
    return tiled(first, (wide * 3 // 2, high), (wide, high), second=picture(last))


HEIC: dict[str, Plant] = {
    "picture behind the picture": _second,
    "tile beyond the edge": _tile,
    "strip beyond the edge": _strip,
}
AVIF: dict[str, Plant] = {
    "picture behind the picture": _second,
    "picture in another layer": _layer,
    "behind the facts of the sequence": _behind_facts,
    "head that comes again": _again,
}
