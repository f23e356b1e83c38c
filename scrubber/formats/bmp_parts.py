"""Reads a BMP's header and unpacks its pixels (Microsoft's BITMAPINFOHEADER to BITMAPV5HEADER, and OS/2's)."""

from __future__ import annotations

import struct
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from scrubber.formats import limits
from scrubber.formats.once import once
from scrubber.model.errors import Damaged, NotAPhoto

FILE_HEADER, OLD, INFO, V4, V5 = 14, 12, 40, 108, 124
PLAIN, RLE8, RLE4, FIELDS, ALPHA_FIELDS = 0, 1, 2, 3, 6
EMBEDDED, LINKED, SRGB = b"DEBM", b"KNIL", b"BGRs"
_DEFAULT = {16: (0x7C00, 0x3E0, 0x1F, 0), 32: (0xFF0000, 0xFF00, 0xFF, 0)}

Indices = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Head:
    """What the header says; `masks` are those of red, green, blue and alpha, 0 where there is none.

    `pixels` and `palette_at` are places in the file; `room` is how many bytes the rows take up, 0 where that isn't
    known before they are unpacked. `profile` is where an embedded one stands, (start, end).
    """

    size: tuple[int, int]
    bits: int
    packing: int
    top_down: bool
    header: int
    masks: tuple[int, int, int, int]
    palette_at: int
    colours: int
    pixels: int
    room: int
    profile: tuple[int, int]
    linked: bool

    @property
    def entry(self) -> int:
        """Bytes of a palette's colour."""
        return 3 if self.header == OLD else 4

    @property
    def row(self) -> int:
        """Bytes of an unpacked row, filled up to a multiple of four."""
        return (self.size[0] * self.bits + 31) // 32 * 4


@dataclass(frozen=True, slots=True, eq=False)
class Samples:
    """`values` are H x W places in `palette` (N x 3), or H x W x 3 or 4 colours where there is no palette.

    `end` is the first byte behind the pixels; `spare` is True where bytes that nobody sees are not zero.
    """

    values: npt.NDArray[np.uint8]
    palette: npt.NDArray[np.uint8] | None
    end: int
    spare: bool = False


def head(data: bytes) -> Head:
    """Raises Damaged, TooLarge, or NotAPhoto for sorts of BMP that hardly any program can show."""
    if len(data) < FILE_HEADER + OLD:
        raise Damaged("The picture is cut off before its end.")
    pixels, size = struct.unpack_from("<II", data, 10)
    if size == OLD:
        width, height, planes, bits = struct.unpack_from("<HHHH", data, 18)
        packing, colours = PLAIN, 0
    elif INFO <= size <= V5 or 16 <= size < INFO:
        raw = data[14 : 14 + min(size, INFO)].ljust(INFO, b"\0")
        width, height, planes, bits, packing = struct.unpack_from("<iiHHI", raw, 4)
        (colours,) = struct.unpack_from("<I", raw, 32)
    else:
        raise Damaged("The BMP's header is damaged.")
    limits.check_size(width, abs(height))
    _check(size, bits, packing, planes)
    masks, after = _masks(data, size, bits, packing)
    most = 1 << bits if bits <= 8 else 0
    # A palette may be announced for colours that are stored in full: nobody needs it.
    count = min(colours or most, max(0, pixels - after) // (3 if size == OLD else 4)) if bits <= 8 else 0
    row = (width * bits + 31) // 32 * 4
    room = row * abs(height) if packing in (PLAIN, FIELDS, ALPHA_FIELDS) else 0
    profile, linked = _profile(data, size)
    return Head((width, abs(height)), bits, packing, height < 0, size, masks, after, min(count, 256), pixels, room,
                profile, linked)  # fmt: skip


def _check(size: int, bits: int, packing: int, planes: int) -> None:
    if size == 64 and packing in (3, 4):
        raise NotAPhoto("The BMP is packed in a way that hardly any program can show.")
    if packing in (4, 5):
        raise NotAPhoto("The BMP is a wrapper round a JPEG or PNG, which hardly any program can show.")
    sorts = {PLAIN: (1, 2, 4, 8, 16, 24, 32), RLE8: (8,), RLE4: (4,), FIELDS: (16, 32), ALPHA_FIELDS: (16, 32)}
    if bits not in sorts.get(packing, ()) or planes != 1:
        raise Damaged("The BMP's header names a sort of picture that does not exist.")


def _masks(data: bytes, size: int, bits: int, packing: int) -> tuple[tuple[int, int, int, int], int]:
    """The masks, and where the palette begins."""
    after = FILE_HEADER + size
    if packing not in (FIELDS, ALPHA_FIELDS):
        return _DEFAULT.get(bits, (0, 0, 0, 0)), after
    count = 4 if packing == ALPHA_FIELDS or size >= 56 else 3
    if len(data) < FILE_HEADER + INFO + 4 * count:
        raise Damaged("The picture is cut off before its end.")
    found = (*struct.unpack_from(f"<{count}I", data, FILE_HEADER + INFO), 0)[:4]
    if any(mask and not _is_run(mask) for mask in found) or not all(found[:3]):
        raise Damaged("The BMP's header names a sort of picture that does not exist.")
    return (found[0], found[1], found[2], found[3]), after if size > INFO else after + 4 * count


def _is_run(mask: int) -> bool:
    """Whether the bits that are set follow each other."""
    low = mask & -mask
    return (mask // low) & (mask // low + 1) == 0


def _profile(data: bytes, size: int) -> tuple[tuple[int, int], bool]:
    if size < V5 or len(data) < FILE_HEADER + V5:
        return (0, 0), False
    sort = data[FILE_HEADER + 56 : FILE_HEADER + 60]
    start, length = struct.unpack_from("<II", data, FILE_HEADER + 112)
    if sort not in (EMBEDDED, LINKED) or not length or FILE_HEADER + start + length > len(data):
        return (0, 0), sort == LINKED
    return (FILE_HEADER + start, FILE_HEADER + start + length), sort == LINKED


@once
def read(data: bytes) -> Samples:
    """Raises as `head` does."""
    facts = head(data)
    if facts.packing in (RLE8, RLE4):
        values, end = _runs(data, facts)
        return Samples(values, _palette(data, facts, values), end)
    end = facts.pixels + facts.room
    if end > len(data):
        raise Damaged("The picture is cut off before its end.")
    rows = np.frombuffer(data, np.uint8, facts.room, facts.pixels).reshape(facts.size[1], facts.row)
    rows = rows if facts.top_down else rows[::-1]
    used = (facts.size[0] * facts.bits + 7) // 8
    spare = bool(rows[:, used:].any())
    if facts.bits <= 8:
        values = _unpacked(rows, facts)
        return Samples(values, _palette(data, facts, values), end, spare)
    if facts.bits == 24:
        colours = rows[:, :used].reshape(facts.size[1], facts.size[0], 3)[..., ::-1]
        return Samples(np.ascontiguousarray(colours), None, end, spare)
    return _fields(rows[:, :used], facts, end, spare)


def _unpacked(rows: Indices, facts: Head) -> Indices:
    if facts.bits == 8:
        return np.ascontiguousarray(rows[:, : facts.size[0]])
    bits = np.unpackbits(rows, axis=1)[:, : facts.size[0] * facts.bits].reshape(len(rows), facts.size[0], facts.bits)
    return np.asarray(bits @ (1 << np.arange(facts.bits - 1, -1, -1)), np.uint8)


def _fields(rows: Indices, facts: Head, end: int, spare: bool) -> Samples:
    """Colours whose bits the masks tell, spread over 0 to 255."""
    words = np.ascontiguousarray(rows).view("<u2" if facts.bits == 16 else "<u4").astype(np.uint32)
    channels = [_channel(words, mask) for mask in facts.masks if mask]
    alpha = channels[3] if len(channels) == 4 else None
    unused = np.uint32(~(facts.masks[0] | facts.masks[1] | facts.masks[2] | facts.masks[3]) & ((1 << facts.bits) - 1))
    if alpha is not None and not alpha.any():
        channels.pop()  # many programs leave it empty and mean that all is seen
    return Samples(np.stack(channels, axis=-1), None, end, spare or bool((words & unused).any()))


def _channel(words: npt.NDArray[np.uint32], mask: int) -> Indices:
    shift = (mask & -mask).bit_length() - 1
    most = mask >> shift
    wide = ((words & np.uint32(mask)) >> np.uint32(shift)).astype(np.uint64)
    return np.asarray(wide * 255 // most, np.uint8)


def _palette(data: bytes, facts: Head, values: Indices) -> npt.NDArray[np.uint8]:
    """N x 3, red first; what lies beyond it is black."""
    raw = data[facts.palette_at : facts.palette_at + facts.entry * facts.colours]
    rows = np.frombuffer(raw[: len(raw) // facts.entry * facts.entry], np.uint8).reshape(-1, facts.entry)[:, 2::-1]
    out = np.zeros((max(len(rows), int(values.max(initial=0)) + 1), 3), np.uint8)
    out[: len(rows)] = rows
    return out


def _runs(data: bytes, facts: Head) -> tuple[Indices, int]:
    """Run-length packed indices; places that are jumped over are 0. Raises Damaged."""
    (width, height), four = facts.size, facts.packing == RLE4
    flat = np.zeros(width * height, np.uint8)
    at, x, y = facts.pixels, 0, 0
    while at + 2 <= len(data):
        count, value = data[at], data[at + 1]
        at += 2
        if count:
            run = bytes((value >> 4, value & 15)) * (count // 2 + 1) if four else bytes((value,)) * count
            x = _put(flat, run[:count], x, y, width, height)
        elif value == 0:
            x, y = 0, y + 1
        elif value == 1:
            out = flat.reshape(height, width)
            return np.ascontiguousarray(out if facts.top_down else out[::-1]), at
        elif value == 2:
            if at + 2 > len(data):
                break
            x, y, at = x + data[at], y + data[at + 1], at + 2
        else:
            size = (value + 1) // 2 if four else value
            raw = data[at : at + size]
            if len(raw) < size:
                break
            run = bytes(n for byte in raw for n in (byte >> 4, byte & 15)) if four else raw
            x, at = _put(flat, run[:value], x, y, width, height), at + size + (size & 1)
    raise Damaged("The picture is cut off before its end.")


def _put(flat: Indices, run: bytes, x: int, y: int, width: int, height: int) -> int:
    """Write a run. Raises Damaged where it reaches beyond its row: programs don't agree on what to show then."""
    if x + len(run) > width or y >= height:
        raise Damaged("The BMP's picture data are damaged.")
    flat[y * width + x : y * width + x + len(run)] = np.frombuffer(run, np.uint8)
    return x + len(run)
