"""The samples of a TIFF's page: unpacked from strips or tiles, whatever way they are compressed (TIFF 6.0)."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from scrubber.formats import limits, pictures
from scrubber.formats import tiff_parts as t
from scrubber.formats.tiff_parts import Directory
from scrubber.model.errors import Damaged, NotAPhoto

WHITE_IS_ZERO, BLACK_IS_ZERO, RGB, PALETTE, MASK, INKS, YCC = range(7)
NONE, G31, G3, G4, LZW, OLD_JPEG, JPEG, DEFLATE, OLD_DEFLATE, PACKED = 1, 2, 3, 4, 5, 6, 7, 8, 32946, 32773
_FAXES, _BY_LIBRARY = (G31, G3, G4), (LZW, PACKED, 34925, 50000)
_CHANNELS = {WHITE_IS_ZERO: 1, BLACK_IS_ZERO: 1, RGB: 3, PALETTE: 1, INKS: 4}
_REVERSED = bytes(int(f"{n:08b}"[::-1], 2) for n in range(256))
_WAY_OUT = "Save it as PNG, or as TIFF with 8 or 16 bits a channel, first."

Rows = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class Samples:
    """`values` are H x W x channels as stored, not scaled; an alpha channel comes last.

    `alpha` is 0 where there is none, 1 where colours were multiplied by it, 2 where not; `palette` is N x 3 of 16 bits.
    `dropped` tells that there were channels that no program shows.
    """

    values: npt.NDArray[np.uint8] | npt.NDArray[np.uint16]
    bits: int
    meaning: int
    alpha: int = 0
    palette: npt.NDArray[np.uint16] | None = None
    dropped: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """How a page is cut: `unit` (width, height) of a piece, pieces across and down, planes, and where each stands."""

    size: tuple[int, int]
    bits: int
    channels: int
    planes: int
    unit: tuple[int, int]
    offsets: tuple[int, ...]
    lengths: tuple[int, ...]
    tiled: bool

    @property
    def grid(self) -> tuple[int, int]:
        return -(-self.size[0] // self.unit[0]), -(-self.size[1] // self.unit[1])

    @property
    def row(self) -> int:
        """Bytes of a piece's row."""
        each = 1 if self.planes > 1 else self.channels
        return (self.unit[0] * each * self.bits + 7) // 8


def layout(page: Directory, data: bytes) -> Layout:
    """Raises Damaged, TooLarge, or NotAPhoto for sorts of TIFF that are refused."""
    size = (page.number(t.WIDTH, 0), page.number(t.HEIGHT, 0))
    limits.check_size(*size)
    channels = page.number(t.CHANNELS, 1)
    depths = set(page.numbers(t.BITS)) or {1}
    if page.number(t.PACKING, NONE) in _FAXES:
        depths = {1}
    if set(page.numbers(t.FORMAT)) - {1, 4} or depths - {1, 2, 4, 8, 16} or len(depths) != 1:
        raise NotAPhoto("The TIFF holds measurements (floating-point or 32-bit numbers), not a photo.", _WAY_OUT)
    if not 1 <= channels <= 32:
        raise Damaged("The TIFF's header is damaged.")
    planes = channels if page.number(t.PLANAR, 1) == 2 else 1
    tiled = page.get(t.TILES) is not None
    rows = page.number(t.STRIP_ROWS, size[1]) or size[1]
    unit = (page.number(t.TILE_WIDTH, 0), page.number(t.TILE_HEIGHT, 0)) if tiled else (size[0], min(rows, size[1]))
    if min(unit) < 1 or unit[0] * unit[1] > limits.MAX_PIXELS or max(unit) > limits.MAX_UNIT:
        raise Damaged("The TIFF's header is damaged.")
    offsets = page.numbers(t.TILES if tiled else t.STRIPS)
    lengths = page.numbers(t.TILE_BYTES if tiled else t.STRIP_BYTES)
    found = Layout(size, depths.pop(), channels, planes, unit, offsets, lengths, tiled)
    count = found.grid[0] * found.grid[1] * planes
    if len(lengths) < count and page.number(t.PACKING, NONE) == NONE:
        lengths = tuple(found.row * n for n in _rows_of(found)) * planes
    elif len(lengths) < count == 1 and offsets:
        lengths = (len(data) - offsets[0],)
    if len(offsets) < count or len(lengths) < count:
        raise Damaged("The TIFF's header is damaged.")
    return Layout(size, found.bits, channels, planes, unit, offsets[:count], lengths[:count], tiled)


def read(page: Directory, data: bytes) -> Samples:
    """Raises Damaged, TooLarge or NotAPhoto."""
    form = layout(page, data)
    meaning, packing = page.number(t.MEANING, -1), page.number(t.PACKING, NONE)
    if meaning == -1:
        meaning = WHITE_IS_ZERO if packing in _FAXES else RGB if form.channels >= 3 else BLACK_IS_ZERO
    if any(at + size > len(data) for at, size in zip(form.offsets, form.lengths, strict=True)):
        raise Damaged("The picture is cut off before its end.")
    if packing in (JPEG, OLD_JPEG) or meaning == YCC:
        return _whole(page, form, data, meaning)
    if meaning not in _CHANNELS:
        raise NotAPhoto("The TIFF's colours are of a kind (such as Lab) that only few programs show.", _WAY_OUT)
    if form.channels < _CHANNELS[meaning]:
        raise Damaged("The TIFF's header is damaged.")
    values = _arranged(page, form, data, packing)
    return _sorted(page, form, values, meaning)


def _sorted(page: Directory, form: Layout, values: npt.NDArray[Any], meaning: int) -> Samples:
    """Colours, and alpha where there is one; channels that no program shows fall away."""
    colours = _CHANNELS[meaning]
    kind = page.number(t.EXTRA, 0) if form.channels > colours and meaning not in (PALETTE, INKS) else 0
    alpha = kind if kind in (1, 2) else 0
    keep = colours + bool(alpha)
    palette = _palette(page, form.bits) if meaning == PALETTE else None
    return Samples(np.ascontiguousarray(values[..., :keep]), form.bits, meaning, alpha, palette,
                   dropped=form.channels > keep)  # fmt: skip


def _palette(page: Directory, bits: int) -> npt.NDArray[np.uint16]:
    found = page.numbers(t.COLOURS)
    if bits > 8 or len(found) != 3 << bits:
        raise Damaged("The TIFF's palette is damaged.")
    table = np.array(found, np.uint16).reshape(3, -1).T
    # Some programs store eight bits where sixteen belong (libtiff's checkcmap looks for it too).
    return np.ascontiguousarray(table if (table > 255).any() else table * 257, np.uint16)


def _arranged(page: Directory, form: Layout, data: bytes, packing: int) -> npt.NDArray[Any]:
    per_plane = form.grid[0] * form.grid[1]
    planes = []
    for plane in range(form.planes):
        span = slice(plane * per_plane, (plane + 1) * per_plane)
        raw = _unpacked(page, form, data, packing, span)
        planes.append(_laid(form, _numbers(page, form, raw)))
    return planes[0] if form.planes == 1 else np.concatenate(planes, axis=2)


def _rows_of(form: Layout) -> list[int]:
    """Rows of each piece of a plane; the last strip may be shorter, a tile never is."""
    across, down = form.grid
    if form.tiled:
        return [form.unit[1]] * (across * down)
    last = form.size[1] - form.unit[1] * (down - 1)
    return [*[form.unit[1]] * (down - 1), last]


def _unpacked(page: Directory, form: Layout, data: bytes, packing: int, span: slice) -> Rows:
    """The bytes of all rows of a plane's pieces, one below the other."""
    rows = _rows_of(form)
    pieces = [data[at : at + size] for at, size in zip(form.offsets[span], form.lengths[span], strict=True)]
    if page.number(t.FILL_ORDER, 1) == 2 and packing not in _FAXES:
        pieces = [piece.translate(_REVERSED) for piece in pieces]
    if packing == NONE:
        raw = b"".join(_exactly(piece, form.row * count) for piece, count in zip(pieces, rows, strict=True))
    elif packing in (DEFLATE, OLD_DEFLATE):
        raw = b"".join(_inflated(piece, form.row * count) for piece, count in zip(pieces, rows, strict=True))
    elif packing in _FAXES:
        return _fax(page, form, pieces, rows, packing)
    elif packing in _BY_LIBRARY:
        # The library is told that the bytes are grey pixels, so that it unpacks and interprets nothing.
        facts = [(t.WIDTH, form.row), (t.HEIGHT, sum(rows)), (t.BITS, 8), (t.PACKING, packing), (t.MEANING, 1),
                 (t.CHANNELS, 1), (t.STRIP_ROWS, rows[0])]  # fmt: skip
        raw = np.asarray(pictures.opened(_file(facts, pieces), "TIFF")).tobytes()
    else:
        raise NotAPhoto("The TIFF is compressed in a way that only few programs know.", _WAY_OUT)
    return np.frombuffer(_exactly(raw, form.row * sum(rows)), np.uint8).reshape(sum(rows), form.row)


def _exactly(piece: bytes, size: int) -> bytes:
    if len(piece) < size:
        raise Damaged("The picture is cut off before its end.")
    return piece[:size]


def _inflated(piece: bytes, size: int) -> bytes:
    try:
        return _exactly(zlib.decompressobj().decompress(piece, size), size)
    except zlib.error:
        raise Damaged("The TIFF's picture data are damaged.") from None


def _fax(page: Directory, form: Layout, pieces: list[bytes], rows: list[int], packing: int) -> Rows:
    if form.channels != 1 or form.tiled:
        raise NotAPhoto("The TIFF is compressed in a way that only few programs know.", _WAY_OUT)
    facts = [(t.WIDTH, form.size[0]), (t.HEIGHT, form.size[1]), (t.BITS, 1), (t.PACKING, packing), (t.MEANING, 1),
             (t.FILL_ORDER, page.number(t.FILL_ORDER, 1)), (t.CHANNELS, 1), (t.STRIP_ROWS, rows[0]),
             (t.T4, page.number(t.T4, 0)), (t.T6, page.number(t.T6, 0))]  # fmt: skip
    picture = pictures.opened(_file(facts, pieces), "TIFF")
    return np.packbits(np.asarray(picture.convert("L")) > 0, axis=1)


def _whole(page: Directory, form: Layout, data: bytes, meaning: int) -> Samples:
    """Pages whose colours and compression belong together are left to the library as they are."""
    if form.bits != 8:
        raise NotAPhoto("The TIFF is compressed in a way that only few programs know.", _WAY_OUT)
    pieces = [data[at : at + size] for at, size in zip(form.offsets, form.lengths, strict=True)]
    facts: list[tuple[int, int | tuple[int, ...] | bytes]] = [
        (tag, page.numbers(tag)) for tag in _PASSED if page.numbers(tag)
    ]
    facts += [(t.MEANING, meaning)]
    if tables := page.raw(t.JPEG_TABLES):
        facts.append((t.JPEG_TABLES, tables))
    picture = pictures.opened(_file(facts, pieces, tiled=form.tiled), "TIFF")
    sort = {"L": BLACK_IS_ZERO, "RGB": RGB, "CMYK": INKS}.get(picture.mode)
    if sort is None:
        picture, sort = picture.convert("RGB"), RGB
    values = np.asarray(picture)
    return Samples(values.reshape(*values.shape[:2], -1), 8, sort, dropped=form.channels > _CHANNELS[sort])


_PASSED = (t.WIDTH, t.HEIGHT, t.BITS, t.PACKING, t.CHANNELS, t.STRIP_ROWS, t.PLANAR, t.PREDICTOR, t.TILE_WIDTH,
           t.TILE_HEIGHT, t.YCC_FACTORS, t.YCC_SPAN, t.FILL_ORDER)  # fmt: skip


def _file(
    facts: list[tuple[int, int]] | list[tuple[int, int | tuple[int, ...] | bytes]],
    pieces: list[bytes],
    *,
    tiled: bool = False,
) -> bytes:
    """A small TIFF of our own round compressed pieces, for a decoder."""
    at, offsets = 8, []
    for piece in pieces:
        offsets.append(at)
        at += len(piece)
    places = (t.TILES, t.TILE_BYTES) if tiled else (t.STRIPS, t.STRIP_BYTES)
    lengths = tuple(len(piece) for piece in pieces)
    rows = sorted([*facts, (places[0], tuple(offsets)), (places[1], lengths)], key=lambda row: row[0])
    table, values = [struct.pack("<H", len(rows))], b""
    base = at + 2 + 12 * len(rows) + 4
    for tag, value in rows:
        raw, sort = (value, 7) if isinstance(value, bytes) else (_longs(value), 4)
        count = len(raw) if sort == 7 else len(raw) // 4
        if len(raw) <= 4:
            table.append(struct.pack("<HHI", tag, sort, count) + raw.ljust(4, b"\0"))
        else:
            table.append(struct.pack("<HHII", tag, sort, count, base + len(values)))
            values += raw
    return b"".join((b"II*\0", struct.pack("<I", at), *pieces, *table, bytes(4), values))


def _longs(value: int | tuple[int, ...]) -> bytes:
    numbers = (value,) if isinstance(value, int) else value
    return struct.pack(f"<{len(numbers)}I", *numbers)


def _numbers(page: Directory, form: Layout, raw: Rows) -> npt.NDArray[Any]:
    """Bytes as samples: rows x (unit's width) x channels of one plane."""
    each = 1 if form.planes > 1 else form.channels
    wide = form.unit[0]
    if form.bits == 16:
        values: npt.NDArray[Any] = raw.reshape(len(raw), -1).view(f"{page.order}u2").astype(np.uint16)
    elif form.bits == 8:
        values = raw
    else:
        bits = np.unpackbits(raw, axis=1)[:, : wide * each * form.bits].reshape(len(raw), -1, form.bits)
        values = (bits @ (1 << np.arange(form.bits - 1, -1, -1))).astype(np.uint8)
    values = values[:, : wide * each].reshape(len(raw), wide, each)
    predictor = page.number(t.PREDICTOR, 1)
    if predictor == 2 and page.number(t.PACKING, NONE) != NONE:
        if form.bits < 8:
            raise NotAPhoto("The TIFF is compressed in a way that only few programs know.", _WAY_OUT)
        values = np.cumsum(values, axis=1, dtype=values.dtype)
    elif predictor == 3:
        raise NotAPhoto("The TIFF holds measurements (floating-point or 32-bit numbers), not a photo.", _WAY_OUT)
    return values


def _laid(form: Layout, values: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Pieces put beside and below each other, cut to the page."""
    (width, height), (across, down) = form.size, form.grid
    if not form.tiled:
        return values[:height]
    pieces = values.reshape(down, across, form.unit[1], form.unit[0], -1)
    whole = pieces.transpose(0, 2, 1, 3, 4).reshape(down * form.unit[1], across * form.unit[0], -1)
    return whole[:height, :width]


def slack(page: Directory, data: bytes) -> Iterator[int]:
    """How many bytes stand behind the picture in each piece whose packing tells its end."""
    form, packing = layout(page, data), page.number(t.PACKING, NONE)
    if packing not in (NONE, DEFLATE, OLD_DEFLATE):
        return
    rows = _rows_of(form) * form.planes
    for at, size, count in zip(form.offsets, form.lengths, rows, strict=True):
        if packing == NONE:
            yield max(0, size - form.row * count)
            continue
        worker = zlib.decompressobj()
        try:
            worker.decompress(data[at : at + size], form.row * count + 1)
        except zlib.error:
            continue
        yield len(worker.unused_data) + len(worker.unconsumed_tail)
