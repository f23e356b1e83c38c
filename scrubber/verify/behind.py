"""Asks the decoder whether it reads what stands at the end of a compressed picture."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

import numpy as np

from scrubber.model.report import Leak
from scrubber.verify import opened
from scrubber.verify.parts import MOST_PIXELS, Reading, Unreadable

# By chance once in 10^8 bytes, and at the very end of a picture once in 2,000.
RUN, LAST_RUN = 20, 8
BEFORE = 8  # bytes of the picture before the words, that look like letters by chance
LOOKED_AT = 1 << 16  # bytes at the end of each picture
MOST_TRIED = 8
TAIL = 64  # bytes at the end of a JPEG's picture
FILLERS = (bytes(range(1, 255)), bytes(range(254, 0, -1)))  # without the sign of a mark
LETTERS = np.array([32 <= byte < 127 or byte in (9, 10, 13) for byte in range(256)])

Span = tuple[int, int]


def words(copy: bytes, reading: Reading) -> list[Leak]:
    """Words that can be exchanged for others without a change of any picture. Raises Unreadable."""
    places = [place for part in reading.parts if part.name == "picture" for place in _runs(copy, part.start, part.end)]
    unread = len(places) > MOST_TRIED or any(_unread(copy, reading, [place]) for place in places)
    return [Leak("words behind the last block of the picture", "heif/behind-picture")] if unread else []


def lines(copy: bytes, reading: Reading) -> list[Leak]:
    """Data behind the last block of a JPEG that nobody reads, such as lines of which its header says nothing.

    Found by a few more looks at the picture, which takes too long for every copy. Raises Unreadable.
    """
    if not reading.scans or reading.size[0] * reading.size[1] > MOST_PIXELS:
        return []
    long = [scan for scan in reading.scans if scan.end - scan.start >= 2 * TAIL][-1:]
    want = next(opened.every(copy, 1))
    for scan in dict.fromkeys((*long, reading.scans[-1])):
        last = min(TAIL, (scan.end - scan.start) // 2)
        # A scan of a picture without detail may say nothing from its start.
        if _idle(copy, want, scan.end - last, scan.end) and not _idle(copy, want, scan.start, scan.end):
            return [Leak("picture data that nobody reads", "jpeg/behind-picture")]
    return []


def _idle(copy: bytes, want: opened.Samples, first: int, last: int) -> bool:
    """Whether the picture stays the same with other bytes there."""
    for filler in FILLERS:
        other = copy[:first] + (filler * ((last - first) // len(filler) + 1))[: last - first] + copy[last:]
        try:
            if not np.array_equal(want, next(opened.every(other, 1))):
                return False
        except Unreadable:
            return False
    return True


def _runs(copy: bytes, start: int, end: int) -> Iterator[Span]:
    start = max(start, end - LOOKED_AT)
    letters = np.concatenate(([False], LETTERS[np.frombuffer(copy, np.uint8, end - start, start)], [False]))
    turns = np.flatnonzero(letters[1:] != letters[:-1])
    for first, last in zip(turns[::2].tolist(), turns[1::2].tolist(), strict=True):
        long = last - first
        if long >= (LAST_RUN if start + last == end else RUN):
            yield start + last - max(long // 2, long - BEFORE), start + last


def _unread(copy: bytes, reading: Reading, places: list[Span]) -> bool:
    """Whether the pictures stay the same with two other texts there."""
    return all(_alike(copy, _with(copy, places, noise), reading.orientation) for noise in (0xA5, 0x5A))


def _with(copy: bytes, places: list[Span], noise: int) -> bytes:
    out = bytearray(copy)
    for first, last in places:
        for at in range(first, last):
            out[at] ^= noise | 1  # never the same; a letter becomes none
    return bytes(out)


def _alike(copy: bytes, other: bytes, orientation: int) -> bool:
    try:
        pairs = zip_longest(opened.every(copy, orientation), opened.every(other, orientation))
        return all(a is not None and b is not None and np.array_equal(a, b) for a, b in pairs)
    except Unreadable:
        return False
