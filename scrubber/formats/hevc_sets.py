"""Tells whether the parameter sets of an HEVC picture hold what decoders read, and end there (ITU-T H.265, 7.3.2)."""

from __future__ import annotations

from collections.abc import Callable

from scrubber.model.errors import Damaged

VIDEO, SEQUENCE, PICTURE = 32, 33, 34
_UNUSUAL = "The picture's set-up holds more than pictures need."
_LONGEST = 4096  # bytes of a set
_FILLING = 64  # pixels
_MOST = 64  # of whatever is counted in a set


class _Bits:
    """Reads a set from its first bit on. Raises Damaged at its end, and where what follows is nothing for a photo."""

    def __init__(self, unit: bytes) -> None:
        self.bits = "".join(f"{byte:08b}" for byte in payload(unit))
        self.at = 0

    def number(self, count: int) -> int:
        self.at += count
        if self.at > len(self.bits):
            raise Damaged(_UNUSUAL)
        return int(self.bits[self.at - count : self.at] or "0", 2)

    def flag(self) -> bool:
        return bool(self.number(1))

    def code(self) -> int:
        """Exp-Golomb; signed ones take as many bits (9.2)."""
        zeros = self.bits.find("1", self.at) - self.at
        if not 0 <= zeros <= 32:
            raise Damaged(_UNUSUAL)
        self.at += zeros
        return self.number(zeros + 1) - 1

    def codes(self, count: int) -> None:
        for _ in range(self.few(count)):
            self.code()

    def few(self, count: int) -> int:
        if count > _MOST:
            raise Damaged(_UNUSUAL)
        return count

    def without(self, *, flags: int) -> None:
        """Flags that announce what no photo has."""
        if self.number(flags):
            raise Damaged(_UNUSUAL)

    def ends(self) -> bool:
        """One bit that is set and zeros to the last byte, of which there is no more (7.3.2.11)."""
        return self.bits[self.at :] == "1".ljust(-self.at % 8 or 8, "0")


def payload(unit: bytes) -> bytes:
    """Without its head and what keeps three zeros apart (7.3.1.1)."""
    return unit[2:].replace(b"\0\0\3", b"\0\0")


def plain(units: list[bytes]) -> bool:
    """Whether these are one set of each sort, that end where they should. Never raises."""
    heads = [bytes((sort << 1, 1)) for sort in _SETS]  # of the base layer (7.3.1.2)
    return sorted(unit[:2] for unit in units) == heads and all(len(u) <= _LONGEST and _ends(u) for u in units)


def _ends(unit: bytes) -> bool:
    bits = _Bits(unit)
    try:
        _SETS[unit[0] >> 1](bits)
    except Damaged:
        return False
    return bits.ends()


def _video(bits: _Bits) -> None:
    bits.number(12)
    layers = bits.number(3)
    bits.number(17)
    _profile(bits, layers)
    bits.codes(3 * (layers + 1 if bits.flag() else 1))
    bits.number(6)
    if bits.code():  # sets of layers
        raise Damaged(_UNUSUAL)
    _times(bits)
    bits.without(flags=1)


def _times(bits: _Bits) -> None:
    """How long a picture lasts; in a film's set also what buffers it needs."""
    if bits.flag():
        bits.number(64)
        bits.codes(int(bits.flag()))
        if bits.code():
            raise Damaged(_UNUSUAL)


def _profile(bits: _Bits, layers: int) -> None:
    """The sort of coding, with zeros where the standard has nothing to say (7.3.3)."""
    bits.number(24)
    bits.without(flags=16)
    bits.number(16)
    bits.without(flags=32)
    bits.number(8)
    if layers:
        there = [(bits.flag(), bits.flag()) for _ in range(8)][:layers]
        for profile, level in there:
            bits.number(88 * profile + 8 * level)


def colours(unit: bytes) -> int:
    """How colours are stored by the set of a sequence: 0 where there are none. Raises Damaged."""
    return _begun(_Bits(unit))[1]


def _begun(bits: _Bits) -> tuple[int, int]:
    """Layers, and how colours are stored."""
    bits.number(4)
    layers = bits.number(3)
    bits.number(1)
    _profile(bits, layers)
    bits.code()
    return layers, bits.code()


def _sequence(bits: _Bits) -> None:
    layers, colours = _begun(bits)
    if colours == 3:
        bits.number(1)
    bits.codes(2)
    if bits.flag():
        _window(bits, colours)
    bits.codes(2)
    longest = bits.code() + 4
    bits.codes(3 * (layers + 1 if bits.flag() else 1))
    bits.codes(6)
    if bits.flag() and bits.flag():
        _scaling(bits)
    bits.number(2)
    if bits.flag():  # samples as they are
        bits.number(8)
        bits.codes(2)
        bits.number(1)
    _references(bits)
    if bits.flag():
        for _ in range(bits.few(bits.code())):
            bits.number(longest + 1)
    bits.number(2)
    if bits.flag():
        _usability(bits)
    if bits.flag():  # an extension: the one for more bits and colours
        extended = bits.flag()
        bits.without(flags=7)
        bits.number(9 * extended)


def _window(bits: _Bits, colours: int) -> None:
    """What is not shown at the four sides: no more than fills the last blocks up (7.4.3.2.1)."""
    wide, high = {1: (2, 2), 2: (2, 1)}.get(colours, (1, 1))  # in samples of colour
    left, right, top, bottom = (bits.code() for _ in range(4))
    if max(wide * (left + right), high * (top + bottom)) > _FILLING:
        raise Damaged(_UNUSUAL)


def _references(bits: _Bits) -> None:
    """Which pictures others are predicted from (7.3.7)."""
    count = 0
    for index in range(bits.few(bits.code())):
        if index and bits.flag():
            bits.number(1)
            bits.code()
            count = sum(1 for _ in range(count + 1) if bits.flag() or bits.flag())
        else:
            count = bits.few(bits.code()) + bits.few(bits.code())
            for _ in range(count):
                bits.code()
                bits.number(1)


def _scaling(bits: _Bits) -> None:
    for size in range(4):
        for _ in range(0, 6, 3 if size == 3 else 1):
            if not bits.flag():
                bits.code()
                continue
            bits.codes(int(size > 1))
            bits.codes(min(64, 1 << (4 + 2 * size)))


def _usability(bits: _Bits) -> None:
    """How the picture is to be shown (E.2.1)."""
    if bits.flag() and bits.number(8) == 255:
        bits.number(32)
    if bits.flag():
        bits.number(1)
    if bits.flag():
        bits.number(4)
        bits.number(24 * bits.flag())
    bits.codes(2 * bits.flag())
    bits.number(3)
    bits.codes(4 * bits.flag())
    if bits.flag():
        bits.number(64)
        bits.codes(int(bits.flag()))
        bits.without(flags=1)
    if bits.flag():
        bits.number(3)
        bits.codes(5)


def _picture(bits: _Bits) -> None:
    bits.codes(2)
    bits.number(2)
    bits.without(flags=3)  # bits in front of each slice that mean nothing
    bits.number(2)
    bits.codes(3)
    bits.number(1)
    skips = bits.flag()
    bits.codes(int(bits.flag()))
    bits.codes(2)
    bits.number(4)
    tiled = bits.flag()
    bits.number(1)
    if tiled:
        tiles = bits.few(bits.code()) + bits.few(bits.code())
        if not bits.flag():
            bits.codes(tiles)
        bits.number(1)
    bits.number(1)
    if bits.flag():
        bits.number(1)
        bits.codes(0 if bits.flag() else 2)
    if bits.flag():
        _scaling(bits)
    bits.number(1)
    bits.code()
    bits.without(flags=1)  # bytes in front of each slice that mean nothing
    if bits.flag():
        extended = bits.flag()
        bits.without(flags=7)
        if extended:
            bits.codes(int(skips))
            bits.number(1)
            if bits.flag():
                bits.code()
                bits.codes(2 * (bits.few(bits.code()) + 1))
            bits.codes(2)


_SETS: dict[int, Callable[[_Bits], None]] = {VIDEO: _video, SEQUENCE: _sequence, PICTURE: _picture}
