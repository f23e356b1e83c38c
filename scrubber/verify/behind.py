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
TAIL, LEAST = 64, 8  # bytes at the end of a JPEG's picture: a scan that only says "nothing" takes fewer
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

    Found by two more looks at the picture, which takes too long for every copy. Raises Unreadable.
    """
    if not reading.scans or reading.size[0] * reading.size[1] > MOST_PIXELS:
        return []
    scan = reading.scans[-1]
    last = min(TAIL, (scan.end - scan.start) // 2)
    if last < LEAST:
        return []
    want = next(opened.every(copy, 1))
    for filler in FILLERS:
        other = copy[: scan.end - last] + (filler * TAIL)[:last] + copy[scan.end :]
        try:
            if not np.array_equal(want, next(opened.every(other, 1))):
                return []
        except Unreadable:
            return []
    return [Leak("picture data that nobody reads", "jpeg/behind-picture")]


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
