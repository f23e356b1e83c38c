"""Tells how strongly an AV1 picture is compressed, from the head of its first frame (AV1 bitstream, 5.5 and 5.9)."""

from __future__ import annotations

from dataclasses import dataclass

from scrubber.formats.bmff_streams import pieces
from scrubber.model.errors import Damaged

SEQUENCE, FRAME_HEADER, FRAME = 1, 3, 6
_EITHER = 2  # each frame says for itself
_STEPS = 252  # of libaom's scale, whose 64 levels are four apart


class _Unusual(Exception):
    """A head that photos don't have."""


class _Bits:
    def __init__(self, body: bytes) -> None:
        self._body, self._at = body, 0

    def take(self, count: int) -> int:
        value = 0
        for _ in range(count):
            if self._at >= 8 * len(self._body):
                raise _Unusual
            value = value << 1 | self._body[self._at >> 3] >> (7 - self._at % 8) & 1
            self._at += 1
        return value


@dataclass(frozen=True, slots=True)
class _Sequence:
    still: bool
    bits: tuple[int, int]
    size: tuple[int, int]
    frame_id: int
    wide_blocks: bool
    screen: int
    integer: int
    order: int
    superres: bool


def quality(stream: bytes) -> int | None:
    """0 to 100 on the scale of common encoders; None where the head is unusual."""
    sequence: _Sequence | None = None
    try:
        for sort, _, body in pieces(stream):
            if sort == SEQUENCE:
                sequence = _sequence(_Bits(body))
            elif sort in (FRAME, FRAME_HEADER) and sequence is not None:
                return max(0, min(100, round(100 - 100 * _base(_Bits(body), sequence) / _STEPS)))
    except (_Unusual, Damaged):
        pass
    return None


def _sequence(b: _Bits) -> _Sequence:
    b.take(4)  # profile, still picture
    still = bool(b.take(1))
    if still:
        b.take(5)
    else:
        _operating_points(b)
    bits = (b.take(4) + 1, b.take(4) + 1)
    size = (b.take(bits[0]) + 1, b.take(bits[1]) + 1)
    frame_id = 0 if still or not b.take(1) else b.take(4) + b.take(3) + 3
    wide_blocks = bool(b.take(1))
    b.take(2)
    screen, integer, order = (_EITHER, _EITHER, 0) if still else _tools(b)
    return _Sequence(still, bits, size, frame_id, wide_blocks, screen, integer, order, bool(b.take(1)))


def _operating_points(b: _Bits) -> None:
    if b.take(1):
        raise _Unusual  # timing
    delays = b.take(1)
    for _ in range(b.take(5) + 1):
        b.take(12)
        if b.take(5) > 7:
            b.take(1)
        if delays and b.take(1):
            b.take(4)


def _tools(b: _Bits) -> tuple[int, int, int]:
    b.take(4)
    ordered = b.take(1)
    if ordered:
        b.take(2)
    screen = _EITHER if b.take(1) else b.take(1)
    integer = _EITHER if not screen or b.take(1) else b.take(1)
    return screen, integer, b.take(3) + 1 if ordered else 0


def _base(b: _Bits, s: _Sequence) -> int:
    """`base_q_idx` of a key frame."""
    if not s.still and b.take(4) != 1:
        raise _Unusual  # not a key frame that is shown
    unchanging = b.take(1)
    screen = b.take(1) if s.screen == _EITHER else s.screen
    if screen and s.integer == _EITHER:
        b.take(1)
    b.take(s.frame_id)
    other_size = not s.still and b.take(1)
    b.take(s.order)
    size = (b.take(s.bits[0]) + 1, b.take(s.bits[1]) + 1) if other_size else s.size
    if s.superres and b.take(1):
        raise _Unusual
    if b.take(1):
        b.take(32)
    if screen:
        b.take(1)
    if not (s.still or unchanging):
        b.take(1)
    _tiles(b, size, s.wide_blocks)
    return b.take(8)


def _tiles(b: _Bits, size: tuple[int, int], wide_blocks: bool) -> None:
    """Section 5.9.15."""
    side = 7 if wide_blocks else 6
    across, down = (-(-(2 * ((n + 7) >> 3)) // (1 << side - 2)) for n in size)
    if not b.take(1):
        raise _Unusual
    least = _log2(4096 >> side, across)
    columns = _grown(b, least, _log2(1, min(across, 64)))
    whole = max(least, _log2((4096 * 2304) >> (2 * side), across * down))
    rows = _grown(b, max(whole - columns, 0), _log2(1, min(down, 64)))
    if columns or rows:
        b.take(columns + rows + 2)


def _grown(b: _Bits, least: int, most: int) -> int:
    while least < most and b.take(1):
        least += 1
    return least


def _log2(unit: int, target: int) -> int:
    power = 0
    while unit << power < target:
        power += 1
    return power
