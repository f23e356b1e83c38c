"""Brings back what a cropped screenshot may have kept: the rest of the picture from before, behind the new one's end.

A program that writes a smaller file over a larger one without cutting it off leaves the end of the old picture
(CVE-2023-21036, CVE-2023-28303). It begins in the middle of compressed data, of which blocks can be read again from the
next one on (RFC 1951, 3.2.3).
"""

from __future__ import annotations

import zlib

import numpy as np
import numpy.typing as npt

from scrubber.formats import limits, pictures
from scrubber.formats import png_chunks as png
from scrubber.model.errors import Damaged
from scrubber.model.geometry import Pixels

SEARCHED = 1 << 17  # bytes in which the first whole block must begin
MOST = 64 << 20  # bytes that the rest may inflate to
TRIED, PATIENCE = 1 << 10, 16  # bytes by which a false beginning shows, and how many that don't are followed further
LEAST_ROWS, FIRST_LOOK = 16, 64  # rows that are needed, and that are looked at before all
NARROWEST, WIDEST = 32, 16_384  # pixels of a row
NEARLY = 0.8
CHANCE = 25  # a row's length is found by chance once in e ** 25 times
_DYNAMIC = (4, 5)  # the first three bits of a block with codes of its own; the last block or not
_UNSEEN = bytes(1 << 15)  # stands for what came before
_FILTERS = 4  # the highest number of a filter, with which each row begins

Bytes = npt.NDArray[np.uint8]


def read(rest: bytes, ground: bytes) -> Pixels:
    """The lowest rows of the old picture, H x W x 3 or 4, as `ground` has channels.

    Rows tell how they differ from the one above: what stood above the first of them is taken to be of the colour
    `ground`. Raises Damaged where nothing can be brought back.
    """
    channels = len(ground)
    rows = np.frombuffer(_inflated(_stream(rest)), np.uint8)
    stride = _stride(rows, channels)
    width, count = (stride - 1) // channels, len(rows) // stride
    form = png.Shape((width, count + 1), 8, png.RGBA if channels == 4 else png.RGB, interlaced=False)
    limits.check_size(*form.size)
    body = zlib.compress(b"\0" + ground * width + rows[len(rows) - count * stride :].tobytes(), 1)
    parts = (png.chunk(b"IHDR", form.header()), png.chunk(b"IDAT", body), png.chunk(b"IEND", b""))
    return np.asarray(pictures.opened(png.SIGNATURE + b"".join(parts), "PNG"))[1:]


def _stream(rest: bytes) -> bytes:
    """The compressed data up to their end: what is left of one chunk, and the chunks behind it."""
    at, pieces = 0, list[bytes]()
    while (name := rest.find(b"IDAT", at)) >= 0:
        length = int.from_bytes(rest[name - 4 : name], "big") if name >= 4 else 0
        body = rest[name + 4 : name + 4 + length]
        if zlib.crc32(b"IDAT" + body) == int.from_bytes(rest[name + 4 + length : name + 8 + length], "big"):
            pieces += [rest[: max(0, name - 8)], body] if not pieces else [body]
            at = name + 8 + length
        else:
            at = name + 4
    end = rest.rfind(b"IEND")
    return b"".join(pieces) if pieces else rest[: max(0, end - 8)]


def _inflated(stream: bytes) -> bytes:
    """All that can be read from the first whole block on."""
    head, followed = np.frombuffer(stream[: SEARCHED + 1], np.uint8).astype(np.uint16), 0
    for shift in range(8):
        first = ((head[:-1] | head[1:] << 8) >> shift) & 0xFF
        likely = ((first & 7) == _DYNAMIC[0]) | ((first & 7) == _DYNAMIC[1])
        starts = np.flatnonzero(likely & (first >> 3 <= 29))
        moved = _shifted(stream, shift) if len(starts) else b""
        for start in map(int, starts):
            if not _begins(moved, start):
                continue
            if (out := _whole(moved, start)) is not None:
                return out
            followed += 1
            if followed == PATIENCE:
                raise Damaged("The rest of the picture can't be read.")
    raise Damaged("The rest of the picture can't be read.")


def _shifted(stream: bytes, bits: int) -> bytes:
    """The same bits, of which the first few are left out."""
    wide = np.frombuffer(stream + b"\0", np.uint8).astype(np.uint16)
    return ((wide[:-1] | wide[1:] << 8) >> bits).astype(np.uint8).tobytes()


def _begins(stream: bytes, start: int) -> bool:
    """Whether a block may begin here."""
    try:
        zlib.decompressobj(-15, zdict=_UNSEEN).decompress(stream[start : start + TRIED], MOST)
    except zlib.error:
        return False
    return True


def _whole(stream: bytes, start: int) -> bytes | None:
    """What is inflated from here on; None where that does not come to an end."""
    worker = zlib.decompressobj(-15, zdict=_UNSEEN)
    try:
        out = worker.decompress(stream[start:], MOST)
    except zlib.error:
        return None
    return out if worker.eof and len(out) > TRIED else None


def _stride(rows: Bytes, channels: int) -> int:
    """How long a row is: counted from the end, each begins with the number of a filter, which is small.

    In plain pictures most bytes are: it takes all rows, and so many that they can't be so by chance.
    """
    small, named = rows <= _FILTERS, dict[int, float]()
    share = min(float(small.mean()), 1 - 1e-9)
    needed = max(LEAST_ROWS, round(CHANCE / -float(np.log(share))))
    for width in range(NARROWEST, WIDEST):
        stride = 1 + channels * width
        count = len(rows) // stride
        if count < needed:
            break
        begins = len(rows) - stride * np.arange(1, count + 1)
        if small[begins[:: 1 + count // FIRST_LOOK]].all() and small[begins].all():
            named[stride] = float((rows[begins] > 0).mean())  # where a plain margin was hit instead, most are zero
    if not named:
        raise Damaged("The rest of the picture can't be read.")
    # Several rows together begin with filters as well.
    return next(stride for stride, share in named.items() if share >= NEARLY * max(named.values()))
