"""Finds bytes that hide behind the last block of a JPEG's picture data, where decoders never look."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import repeat
from typing import Any

import numpy as np
import numpy.typing as npt

from scrubber.formats import jpeg_container, limits, pictures
from scrubber.formats.jpeg_frame import Frame, Picture, Scan
from scrubber.model.errors import Damaged

# Compressed data are as good as random: 20 printable bytes in a row come by chance once in 10^8 bytes, six at the
# very end once in 400 files.
_PRINTABLE = bytes(1 if 32 <= byte < 127 or byte in b"\t\n\r" else 0 for byte in range(256))
_WORDS, _LAST_WORD = bytes([1]) * 20, bytes([1]) * 6
_HIGH_BITS = np.uint32(0x80808080)
_TAIL = 1 << 16
_LEAST = 4  # bytes; the last bits of a picture lie in fewer
_NOTHING = 16  # bytes; a scan that says of every block that nothing changes takes no more, in a picture without detail
# Put in place of what is taken: if none of them changes the picture, nobody reads these bytes.
_FILLERS = (bytes(range(1, 255)) * 2, bytes(range(254, 0, -1)) * 2, b"")
_PIXEL = 8  # turning coefficients into a pixel takes as long as this many scans


Raw = npt.NDArray[Any]
Changed = Callable[[int, bytes], bool]


class TooLong(Exception):
    """Where the picture ends can't be told, or to find out takes longer than `limits.MAX_SEARCHED` allows."""


def suspects(data: bytes, picture: Picture) -> list[int]:
    """Indices of scans that end in something like text; a look of less than a millisecond."""
    return [i for i, scan in enumerate(picture.scans) if _like_text(data[_tail(scan)])]


def _like_text(tail: bytes) -> bool:
    if tail[-len(_LAST_WORD) :].translate(_PRINTABLE) == _LAST_WORD:
        return True
    return _plain(tail) and _WORDS in tail.translate(_PRINTABLE)


def _plain(tail: bytes) -> bool:
    """Whether four groups of four bytes below 128 follow each other, as they do wherever 20 printable bytes stand."""
    group = np.frombuffer(tail, "<u4", len(tail) // 4) & _HIGH_BITS == 0
    return bool((group[:-3] & group[1:-2] & group[2:-1] & group[3:]).any())


def lengths(data: bytes, picture: Picture, scans: list[int], shown: Raw | None = None) -> dict[int, int]:
    """For those of `scans` that hold bytes which don't change the picture: how many. Decodes the picture.

    `shown` are the decoded pixels, where the caller has them. Raises Damaged, TooLarge or TooLong.
    """
    if not scans:
        return {}
    want, turns = _decoded(data, picture) if shown is None else shown, _turns(picture)
    found = {i: _unneeded(_tester(data, picture, i, want, turns), _size(picture.scans[i])) for i in scans}
    whole = {i for i, count in found.items() if count == _size(picture.scans[i])}
    if any(found[i] > _NOTHING or _like_text(data[_tail(picture.scans[i])]) for i in whole):
        raise TooLong
    return {i: count for i, count in found.items() if count and i not in whole}


def _turns(picture: Picture) -> Iterator[bool]:
    """One for each time that the picture may be decoded: small ones often, large ones of many scans a few times."""
    width, height = picture.frame.size
    return repeat(True, limits.MAX_SEARCHED // (width * height * (_PIXEL + len(picture.scans))))


def without(picture: Picture, unneeded: dict[int, int]) -> Picture:
    """The picture with its scans cut where their last block ends."""
    if not unneeded:
        return picture
    scans = tuple(
        replace(scan, picture=(scan.picture[0], scan.picture[1] - unneeded.get(i, 0)))
        for i, scan in enumerate(picture.scans)
    )
    return replace(picture, scans=scans)


def broken(data: bytes, picture: Picture) -> bool:
    """Whether markers stand inside the picture data that mean nothing, or other restart marks than its blocks need.

    Behind them anything may hide.
    """
    return any(not _marked(data, scan, _intervals(picture.frame, scan)) for scan in picture.scans)


def _marked(data: bytes, scan: Scan, intervals: int) -> bool:
    """Whether the marks between so many intervals are there, in their order; some cameras write one at the end too."""
    end = scan.picture[1]
    last = bool(scan.restart) and len(scan.marks) == intervals and data[end - 2 : end] == b"\xff" + scan.marks[-1:]
    return scan.marks == bytes(0xD0 + number % 8 for number in range(intervals - 1 + last))


def _intervals(frame: Frame, scan: Scan) -> int:
    """Between restarts, as many as the scan's blocks make (T.81, E.1.4)."""
    if not scan.restart:
        return 1
    if len(scan.members) == 1:
        across, down = frame.blocks(scan.members[0])
    else:
        across, down = (-(-side // unit) for side, unit in zip(frame.size, frame.unit, strict=True))
    return -(-across * down // scan.restart)


def wordy(data: bytes, picture: Picture) -> bool:
    """Whether something like text stands inside picture data that are cut into intervals, at whose ends it may hide."""
    scans = (scan for scan in picture.scans if scan.restart)
    return any(_WORDS in data[slice(*scan.picture)].translate(_PRINTABLE) for scan in scans)


def alike(data: bytes, picture: Picture, other: bytes, other_picture: Picture) -> bool:
    """Whether two files decode to the same pixels."""
    return bool(np.array_equal(_decoded(data, picture), _decoded(other, other_picture)))


def _unneeded(same: Changed, size: int) -> int:
    """The most bytes that can be taken from the end without a change."""
    found = _less(lambda count: all(same(count, filler) for filler in _FILLERS), _most(same, size))
    return found if found >= _LEAST else 0


def _most(same: Changed, size: int) -> int:
    """By one filler alone, so a few too many where it happens to be what the picture needs. Doubling, then halving."""
    good, bad = 0, _LEAST
    while bad <= size and same(bad, _FILLERS[0]):
        good, bad = bad, 2 * bad
    return _between(lambda count: same(count, _FILLERS[0]), good, min(bad, size + 1)) if good else 0


def _less(same: Callable[[int], bool], most: int) -> int:
    """At most so many, by all fillers."""
    good, bad, step = most, most + 1, 1
    while good and not same(good):
        good, bad, step = max(0, good - step), good, 2 * step
    return _between(same, good, bad)


def _between(same: Callable[[int], bool], good: int, bad: int) -> int:
    while bad - good > 1:
        middle = (good + bad) // 2
        good, bad = (middle, bad) if same(middle) else (good, middle)
    return good


def _tester(data: bytes, picture: Picture, index: int, want: Raw, turns: Iterator[bool]) -> Changed:
    """Whether the picture stays the same with a filler in place of the last bytes of a scan."""

    def same(count: int, filler: bytes) -> bool:
        if not next(turns, False):
            raise TooLong
        return _shows(data, picture, index, count, filler, want)

    return same


def _shows(data: bytes, picture: Picture, index: int, count: int, filler: bytes, want: Raw) -> bool:
    begin, end = picture.scans[index].picture
    changed = data + data[begin : end - count] + filler
    scan = replace(picture.scans[index], picture=(len(data), len(changed)))
    scans = (*picture.scans[:index], scan, *picture.scans[index + 1 :])
    try:
        return bool(np.array_equal(want, _decoded(changed, replace(picture, scans=scans))))
    except Damaged:
        return False


def _decoded(data: bytes, picture: Picture) -> Raw:
    return np.asarray(pictures.opened(jpeg_container.write(data, picture), "JPEG"))


def _size(scan: Scan) -> int:
    return scan.picture[1] - scan.picture[0]


def _tail(scan: Scan) -> slice:
    begin, end = scan.picture
    return slice(max(begin, end - _TAIL), end)
