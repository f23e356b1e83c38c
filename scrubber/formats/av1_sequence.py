"""Reads the facts about an AV1 picture to their last bit: behind it no decoder reads (AV1 bitstream, 5.5)."""

from __future__ import annotations

from dataclasses import dataclass

from scrubber.model.errors import Damaged

_BAD = "The compressed picture is damaged."
_LONGEST = 1024  # bytes; all that can be said takes a third of that
_WIDEST = 32  # bits
_SRGB = (1, 13, 0)  # primaries, curve and matrix of plain RGB


@dataclass(frozen=True, slots=True)
class Sequence:
    """`body` is the same without anything behind its last bit; `grey` says that the picture has no colours."""

    body: bytes
    grey: bool


class _Bits:
    def __init__(self, body: bytes) -> None:
        head = body[:_LONGEST]
        self._number, self._left = int.from_bytes(head, "big"), 8 * len(head)
        self.read = 0

    def take(self, count: int = 1) -> int:
        self.read += count
        self._left -= count
        if self._left < 0:
            raise Damaged(_BAD)
        return self._number >> self._left & (1 << count) - 1

    def long(self) -> None:
        """A number of any length (4.10.3)."""
        zeros = 0
        while not self.take():
            zeros += 1
            if zeros == _WIDEST:
                raise Damaged(_BAD)
        self.take(zeros)


def read(body: bytes) -> Sequence:
    """Raises Damaged."""
    bits = _Bits(body)
    sort, _, reduced = bits.take(3), bits.take(), bool(bits.take())
    if reduced:
        bits.take(5)
    else:
        _points(bits)
    wide, high = bits.take(4) + 1, bits.take(4) + 1
    bits.take(wide + high)
    if not reduced and bits.take():
        bits.take(7)  # how frames are numbered
    bits.take(3)
    if not reduced:
        _tools(bits)
    bits.take(3)
    grey = _colours(bits, sort)
    bits.take()
    whole, spare = divmod(bits.read, 8)
    last = (body[whole] if whole < len(body) else 0) >> 8 - spare << 8 - spare | 1 << 7 - spare
    return Sequence(body[:whole] + bytes((last,)), grey)


def _points(bits: _Bits) -> None:
    """Times, and the parts of the picture that can be decoded alone."""
    delay = 0
    if bits.take():
        bits.take(64)
        if bits.take():
            bits.long()
        if bits.take():
            delay = bits.take(5) + 1
            bits.take(42)
    early = bits.take()
    for _ in range(bits.take(5) + 1):
        bits.take(12)
        if bits.take(5) > 7:
            bits.take()
        if delay and bits.take():
            bits.take(2 * delay + 1)
        if early and bits.take():
            bits.take(4)


def _tools(bits: _Bits) -> None:
    bits.take(4)
    ordered = bits.take()
    bits.take(2 * ordered)
    screen = 2 if bits.take() else bits.take()
    if screen and not bits.take():
        bits.take()
    bits.take(3 * ordered)


def _colours(bits: _Bits, sort: int) -> bool:
    """Whether there are none (5.5.2)."""
    deep = bits.take()
    twelve = bool(sort == 2 and deep and bits.take())
    grey = bool(sort != 1 and bits.take())
    said = (bits.take(8), bits.take(8), bits.take(8)) if bits.take() else ()
    if grey:
        bits.take()
        return True
    if said != _SRGB:
        bits.take()
        both = sort == 0
        if sort == 2 and twelve:
            both = bool(bits.take() and bits.take())
        bits.take(2 * both)
    bits.take()
    return False
