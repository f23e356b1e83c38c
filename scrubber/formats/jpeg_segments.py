"""Cuts a JPEG file into its segments without reading past its end."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from scrubber.formats import limits
from scrubber.model.errors import Damaged, TooLarge

SOI, EOI, SOS, DQT, DHT, DAC, DRI, DNL, COM = 0xD8, 0xD9, 0xDA, 0xDB, 0xC4, 0xCC, 0xDD, 0xDC, 0xFE
APP0, APP1, APP2, APP11, APP13, APP14 = 0xE0, 0xE1, 0xE2, 0xEB, 0xED, 0xEE
FRAMES = frozenset(range(0xC0, 0xD0)) - {DHT, 0xC8, DAC}
ALONE = frozenset(range(0xD0, 0xD8)) | {0x01}  # markers without a length

# Inside picture data 0xFF is followed by 0x00 or a restart marker; anything else ends it (ITU T.81, B.1.1.5).
# Reserved markers count as data: they come from flipped bits, and decoders go on behind them.
_PIECE = 1 << 18  # looked at in one go: fits a cache, and a file of many scans is not looked through for each
_FILL = re.compile(rb"\xff+")


@dataclass(frozen=True, slots=True)
class Segment:
    """One marker with its payload; for SOS, `picture` is the span of the compressed data that follows it."""

    marker: int
    at: int
    payload: bytes
    picture: tuple[int, int] = (0, 0)
    marks: bytes = b""  # the markers that stand in the compressed data: restarts, and those that mean nothing


@dataclass(frozen=True, slots=True)
class Segments:
    """All segments in file order, bytes that belong to none (`strays`), and where the first picture ends."""

    items: tuple[Segment, ...]
    strays: tuple[tuple[int, int], ...]
    end: int
    closed: bool  # False where the end marker is missing


def read(data: bytes) -> Segments:
    """Every segment up to the first end of image. Raises Damaged or TooLarge. Rules: ITU T.81, annex B."""
    if data[:2] != b"\xff\xd8":
        raise Damaged("The file does not begin like a JPEG.")
    items: list[Segment] = []
    strays: list[tuple[int, int]] = []
    at, fill = 2, 0
    while True:
        found = _next_marker(data, at)
        if found is None:
            return Segments(tuple(items), _with(strays, at, len(data)), len(data), closed=False)
        begin, marker, after = found
        if begin > at:
            strays.append((at, begin))
        fill += after - begin - 2
        if fill > limits.MAX_FILL or len(items) >= limits.MAX_SEGMENTS:
            raise TooLarge("The JPEG consists of more parts than any camera writes.")
        if marker == EOI:
            return Segments(tuple(items), tuple(strays), after, closed=True)
        if marker == SOI:  # a second picture begins although the first did not end
            return Segments(tuple(items), tuple(strays), begin, closed=False)
        if marker in ALONE:
            strays.append((begin, after))
            at = after
            continue
        segment, at = _segment(data, marker, begin, after)
        items.append(segment)


def _next_marker(data: bytes, at: int) -> tuple[int, int, int] | None:
    """Start of the marker with its fill bytes, the marker, and the place after it."""
    while True:
        begin = data.find(b"\xff", at)
        if begin < 0:
            return None
        after = _fill_end(data, begin)
        if after >= len(data):
            return None
        if data[after]:
            return begin, data[after], after + 1
        at = after + 1


def _segment(data: bytes, marker: int, begin: int, after: int) -> tuple[Segment, int]:
    length = int.from_bytes(data[after : after + 2], "big")
    stop = after + length
    if length < 2 or stop > len(data):
        raise Damaged("The JPEG is cut off in the middle of a segment.")
    payload = data[after + 2 : stop]
    if marker != SOS:
        return Segment(marker, begin, payload), stop
    end, marks = _end_of_scan(data, stop)
    while end + 1 < len(data) and data[end + 1] == 0xFF and _only_fill(data, end):
        end, more = _end_of_scan(data, _fill_end(data, end) + 1)
        marks += more
    if end == len(data):
        end = max(stop, len(data.rstrip(b"\xff")))  # half a marker, where the file was cut through it
    return Segment(marker, begin, payload, (stop, end), marks), end


def _end_of_scan(data: bytes, at: int) -> tuple[int, bytes]:
    """Where the marker stands that ends the compressed data from `at` on; the file's length where there is none.

    And the markers that stand before it.
    """
    before = bytearray()
    for start in range(at, len(data) - 1, _PIECE):
        piece = np.frombuffer(data, np.uint8, min(_PIECE + 1, len(data) - start), start)
        marks = (piece[:-1] == 0xFF).view(np.uint8)
        marks *= piece[1:]  # the byte behind a 0xFF, and zero everywhere else
        for place in np.flatnonzero(marks != 0) if marks.max() else ():
            behind = int(marks[place])
            if behind >= 0xC0 and not 0xD0 <= behind <= 0xD7:
                return start + int(place), bytes(before)
            before.append(behind)
    return len(data), bytes(before)


def _fill_end(data: bytes, at: int) -> int:
    """Where the run of 0xFF that begins at `at` ends."""
    if data[at + 1 : at + 2] != b"\xff":
        return at + 1
    match = _FILL.match(data, at)
    return match.end() if match else at


def _only_fill(data: bytes, at: int) -> bool:
    """Whether fill bytes stand before a restart marker or a stuffed zero, which do not end the scan."""
    after = _fill_end(data, at)
    return after < len(data) and (data[after] < 0xC0 or 0xD0 <= data[after] <= 0xD7)


def _with(strays: list[tuple[int, int]], begin: int, end: int) -> tuple[tuple[int, int], ...]:
    return (*strays, (begin, end)) if end > begin else tuple(strays)
