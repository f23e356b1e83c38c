"""Cuts a PNG file into its chunks without reading past its end."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scrubber.formats import limits
from scrubber.formats.once import once
from scrubber.model.errors import Damaged, TooLarge

SIGNATURE = b"\x89PNG\r\n\x1a\n"
# A flaw in one of these changes the picture or how it is read (PNG 3rd edition, 5.4).
_CHECKED = (b"IHDR", b"PLTE", b"tRNS")
_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_LAST_FILTER = 4
MOST_REMEMBERED = 64 << 20  # bytes of a file, or of its picture, that are kept from one step to the next
GREY, RGB, PALETTE, GREY_ALPHA, RGBA = 0, 2, 3, 4, 6
# First column, first row, column step and row step of the seven passes (PNG, 8.1).
PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))


@dataclass(frozen=True, slots=True)
class Chunk:
    name: bytes
    body: bytes


@dataclass(frozen=True, slots=True)
class Chunks:
    """All chunks up to IEND, and where the file should end; `closed` is False where IEND is missing."""

    items: tuple[Chunk, ...]
    end: int
    closed: bool

    def first(self, name: bytes) -> bytes | None:
        return next((c.body for c in self.items if c.name == name), None)

    def pieces(self) -> list[bytes]:
        """The compressed picture data as they are stored."""
        return [c.body for c in self.items if c.name == b"IDAT"]

    def stream(self) -> bytes:
        """The compressed picture data."""
        return b"".join(self.pieces())


@dataclass(frozen=True, slots=True)
class Shape:
    """What IHDR says; `size` is (width, height), `colour` the colour type."""

    size: tuple[int, int]
    depth: int
    colour: int
    interlaced: bool

    @property
    def channels(self) -> int:
        return CHANNELS[self.colour]

    def row_bytes(self, width: int) -> int:
        return (width * self.channels * self.depth + 7) // 8

    @property
    def raw_bytes(self) -> int:
        """How many bytes the inflated picture has, a filter byte before each row included."""
        return sum(rows * (1 + self.row_bytes(width)) for width, rows in self.passes())

    def passes(self) -> Iterator[tuple[int, int]]:
        """(width, rows) of each pass that is not empty."""
        width, height = self.size
        if not self.interlaced:
            yield width, height
            return
        for x, y, dx, dy in PASSES:
            across, down = -(-(width - x) // dx), -(-(height - y) // dy)
            if across > 0 and down > 0:
                yield across, down

    def header(self) -> bytes:
        width, height = self.size
        kind = bytes([self.depth, self.colour, 0, 0, int(self.interlaced)])
        return width.to_bytes(4, "big") + height.to_bytes(4, "big") + kind


def read(data: bytes) -> Chunks:
    """Every chunk. Raises Damaged or TooLarge."""
    return _read_once(data) if len(data) <= MOST_REMEMBERED else _read(data)


@once
def _read_once(data: bytes) -> Chunks:
    return _read(data)


def _read(data: bytes) -> Chunks:
    if data[:8] != SIGNATURE:
        raise Damaged("The file does not begin like a PNG.")
    items: list[Chunk] = []
    at = 8
    while at + 12 <= len(data):
        length, name = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        body = data[at + 8 : at + 8 + length]
        after = at + 12 + length
        if after > len(data):
            break
        if name in _CHECKED and zlib.crc32(body, zlib.crc32(name)) != int.from_bytes(data[after - 4 : after], "big"):
            raise Damaged("The PNG's header is damaged.")
        items.append(Chunk(name, body))
        if len(items) > limits.MAX_CHUNKS:
            raise TooLarge("The PNG consists of more parts than any program writes.")
        at = after
        if name == b"IEND":
            return Chunks(tuple(items), at, closed=True)
    return Chunks(tuple(items), at, closed=False)


def shape(chunks: Chunks) -> Shape:
    """Raises Damaged or TooLarge."""
    body = chunks.items[0].body if chunks.items and chunks.items[0].name == b"IHDR" else b""
    if len(body) != 13:
        raise Damaged("The PNG's header is damaged.")
    width, height = int.from_bytes(body[:4], "big"), int.from_bytes(body[4:8], "big")
    depth, colour, packing, filtering, interlaced = body[8:]
    if depth not in _DEPTHS.get(colour, ()) or packing or filtering or interlaced > 1:
        raise Damaged("The PNG's header names a sort of picture that does not exist.")
    limits.check_size(width, height)
    return Shape((width, height), depth, colour, bool(interlaced))


@dataclass(frozen=True, slots=True)
class Inflated:
    """The picture's rows as filtered; `slack` is True where the stream holds more than the picture."""

    raw: bytes
    slack: bool


def inflate(chunks: Chunks, form: Shape) -> Inflated:
    """The picture data, never more than the header announces. Raises Damaged where some is missing."""
    return inflated(chunks.stream(), form)


def inflated(stream: bytes, form: Shape) -> Inflated:
    """The same for any compressed rows of that shape."""
    worker = zlib.decompressobj()
    try:
        raw = worker.decompress(stream, form.raw_bytes + 1)
        if len(raw) == form.raw_bytes and not worker.eof:
            raw += worker.decompress(worker.unconsumed_tail, 1)
    except zlib.error:
        raise Damaged("The PNG's picture data are damaged.") from None
    if len(raw) < form.raw_bytes:
        raise Damaged("The picture is cut off before its end.")
    if not _filtered(raw, form):
        raise Damaged("The PNG's picture data are damaged.")
    whole = len(raw) == form.raw_bytes and worker.eof and not worker.unused_data
    return Inflated(raw[: form.raw_bytes], slack=not whole)


def _filtered(raw: bytes, form: Shape) -> bool:
    """Whether every row begins with the number of a filter that exists (PNG, 9.2)."""
    at = 0
    for width, rows in form.passes():
        row = 1 + form.row_bytes(width)
        if max(raw[at : at + row * rows : row]) > _LAST_FILTER:
            return False
        at += row * rows
    return True


def chunk(name: bytes, body: bytes) -> bytes:
    return b"".join(chunk_of(name, [body]))


def chunk_of(name: bytes, pieces: Sequence[bytes]) -> list[bytes]:
    """One chunk of these pieces, not joined yet: a picture is megabytes."""
    crc = zlib.crc32(name)
    for piece in pieces:
        crc = zlib.crc32(piece, crc)
    return [sum(map(len, pieces)).to_bytes(4, "big"), name, *pieces, crc.to_bytes(4, "big")]


def inflated_text(body: bytes, most: int = limits.MAX_BLOCK) -> bytes | None:
    """A compressed metadata block, up to the limit; None where it is damaged, or where there is no room for it."""
    if most < 1:
        return None
    try:
        return zlib.decompressobj().decompress(body, most)
    except zlib.error:
        return None
