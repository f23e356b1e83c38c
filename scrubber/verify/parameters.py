"""Reads the three parameter sets of an HEVC picture to their last bit: what stands behind it, no decoder would read.

ITU-T H.265, 7.3.2 and E.2.1. What a film needs and a photo has not (buffers, layers) counts as something else, too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

LONGEST = 1 << 12  # bytes of a set
CUT = 64  # pixels
LAST = 1 << 6  # of what a set counts


class _Other(Exception):
    """The set holds something else than a photo's does."""


class Reader:
    """One set as a long number, read from the top."""

    def __init__(self, unit: bytes) -> None:
        plain = bytearray()
        for at, byte in enumerate(unit[2:], 2):
            # A 3 behind two zeros was put in so that no start code comes about (7.3.1.1).
            if byte != 3 or at < 4 or unit[at - 2 : at] != b"\0\0":
                plain.append(byte)
        self.number, self.left = int.from_bytes(plain), 8 * len(plain)

    def u(self, bits: int) -> int:
        if bits > self.left:
            raise _Other
        self.left -= bits
        return self.number >> self.left & (1 << bits) - 1

    def ue(self) -> int:
        zeros = 0
        while not self.u(1):
            zeros += 1
            if zeros > 32:
                raise _Other
        return (1 << zeros) - 1 + self.u(zeros)

    def skip(self, count: int) -> None:
        if count > LAST:
            raise _Other
        for _ in range(count):
            self.ue()

    def absent(self, bits: int = 1) -> None:
        if self.u(bits):
            raise _Other

    def rest(self) -> bytes:
        return (self.number & (1 << self.left) - 1).to_bytes((self.left + 7) // 8)

    def stops(self) -> bool:
        """At a one and fewer than eight zeros."""
        return 0 < self.left <= 8 and self.number & (1 << self.left) - 1 == 1 << self.left - 1


def sound(sets: Iterable[bytes]) -> bool:
    """Whether these are the three sets of one picture, each once, of the base layer, and full. Never raises."""
    sets = list(sets)
    units = {unit[:2]: unit for unit in sets}
    if len(sets) != 3 or set(units) != {bytes((kind << 1, 1)) for kind in _SETS}:
        return False
    return all(len(unit) <= LONGEST and _full(unit, _SETS[unit[0] >> 1]) for unit in units.values())


def _full(unit: bytes, read: Callable[[Reader], None]) -> bool:
    reader = Reader(unit)
    try:
        read(reader)
    except _Other:
        return False
    return reader.stops()


def plain_profile(unit: bytes) -> bytes:
    """What a sequence says of the sort of its coding: twelve bytes, as a decoder's set-up says them once more."""
    return Reader(unit).rest()[1:13]


def grey(unit: bytes) -> bool:
    """Whether a sequence has no colours."""
    try:
        return _start(Reader(unit))[1] == 0
    except _Other:
        return False


def _profile_tier_level(r: Reader, below: int) -> None:
    """Where the standard has no meaning for a bit yet it is zero (7.3.3)."""
    r.u(24)
    r.absent(16)
    r.u(16)
    r.absent(32)
    r.u(8)
    told = [r.u(2) for _ in range(8 if below else 0)]
    for both in told[:below]:
        r.u((88 if both & 2 else 0) + (8 if both & 1 else 0))


def _ordering(r: Reader, below: int) -> None:
    r.skip(3 * (below + 1) if r.u(1) else 3)


def _clock(r: Reader) -> None:
    if r.u(1):
        r.u(64)
        if r.u(1):
            r.ue()
        if r.ue():
            raise _Other


def _vps(r: Reader) -> None:
    r.u(12)
    below = r.u(3)
    r.u(17)
    _profile_tier_level(r, below)
    _ordering(r, below)
    r.u(6)
    if r.ue():
        raise _Other
    _clock(r)
    r.absent()


def _start(r: Reader) -> tuple[int, int]:
    """Layers below, and the sort of colours."""
    r.u(4)
    below = r.u(3)
    r.u(1)
    _profile_tier_level(r, below)
    r.ue()
    return below, r.ue()


def _sps(r: Reader) -> None:
    below, colours = _start(r)
    if colours == 3:
        r.u(1)
    r.skip(2)
    if r.u(1):
        left, right, top, bottom = (r.ue() for _ in range(4))
        if (left + right) << (colours in (1, 2)) > CUT or (top + bottom) << (colours == 1) > CUT:
            raise _Other  # more is cut off than fills the last blocks up
    r.skip(2)
    order = r.ue() + 4
    _ordering(r, below)
    r.skip(6)
    if r.u(1) and r.u(1):
        _scaling_lists(r)
    r.u(2)
    if r.u(1):
        r.u(8)
        r.skip(2)
        r.u(1)
    _short_terms(r)
    if r.u(1):
        for _ in range(_bounded(r.ue())):
            r.u(order + 1)
    r.u(2)
    if r.u(1):
        _vui(r)
    if r.u(1):
        ranged = r.u(1)
        r.absent(7)
        r.u(9 if ranged else 0)


def _bounded(count: int) -> int:
    if count > LAST:
        raise _Other
    return count


def _short_terms(r: Reader) -> None:
    pictures = 0
    for place in range(_bounded(r.ue())):
        predicted = place > 0 and r.u(1)
        if predicted:
            r.u(1)
            r.ue()
            pictures = len([1 for _ in range(pictures + 1) if r.u(1) or r.u(1)])
            continue
        pictures = _bounded(r.ue() + r.ue())
        for _ in range(pictures):
            r.ue()
            r.u(1)


def _scaling_lists(r: Reader) -> None:
    """Each list by its numbers, or as another one is; the two largest sorts begin with a number more."""
    for first, numbers, lists in ((0, 16, 6), (0, 64, 6), (1, 64, 6), (1, 64, 2)):
        for _ in range(lists):
            if not r.u(1):
                r.ue()
                continue
            r.skip(first)
            r.skip(numbers)


def _vui(r: Reader) -> None:
    if r.u(1) and r.u(8) == 255:
        r.u(32)
    if r.u(1):
        r.u(1)
    if r.u(1):
        r.u(4)
        r.u(24 if r.u(1) else 0)
    r.skip(2 if r.u(1) else 0)
    r.u(3)
    r.skip(4 if r.u(1) else 0)
    if r.u(1):
        r.u(64)
        r.skip(r.u(1))
        r.absent()
    if r.u(1):
        r.u(3)
        r.skip(5)


def _pps(r: Reader) -> None:
    r.skip(2)
    r.u(2)
    r.absent(3)  # bits before each slice that nobody reads
    r.u(2)
    r.skip(3)
    r.u(1)
    skipping = r.u(1)
    r.skip(r.u(1))
    r.skip(2)
    r.u(4)
    tiles, _ = r.u(1), r.u(1)
    if tiles:
        columns, rows = r.ue(), r.ue()
        r.skip(0 if r.u(1) else columns + rows)
        r.u(1)
    r.u(1)
    if r.u(1):
        r.u(1)
        r.skip(0 if r.u(1) else 2)
    if r.u(1):
        _scaling_lists(r)
    r.u(1)
    r.ue()
    r.absent()  # bytes before each slice that nobody reads
    if r.u(1):
        ranged = r.u(1)
        r.absent(7)
        if ranged:
            r.skip(skipping)
            r.u(1)
            if r.u(1):
                r.ue()
                r.skip(2 * (_bounded(r.ue()) + 1))
            r.skip(2)


_SETS: dict[int, Callable[[Reader], None]] = {32: _vps, 33: _sps, 34: _pps}
