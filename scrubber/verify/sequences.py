"""Follows what an AV1 picture says of its sequence to the last bit (AV1 bitstream, 5.5): nothing stands behind it."""

from __future__ import annotations

REDUCED = 1 << 3  # in the first byte: a still picture that says only what stills need
WIDEST = 32  # bits of a number
LONGEST = 1 << 10  # bytes that are looked at; what is longer is not full
PLAIN_RGB = 0x010D00  # primaries, curve and matrix


class _Over(Exception):
    """It ends too early, or holds a number that no picture has."""


class _Walk:
    def __init__(self, piece: bytes) -> None:
        self.digits, self.at = "".join(f"{byte:08b}" for byte in piece[:LONGEST]), 0

    def __call__(self, bits: int = 1) -> int:
        self.at += bits
        if self.at > len(self.digits):
            raise _Over
        return int(self.digits[self.at - bits : self.at] or "0", 2)


def full(piece: bytes) -> bool:
    """Whether its last bit is followed by a one, and zeros to the end of the byte. Never raises."""
    try:
        walk, _ = _walked(piece)
    except _Over:
        return False
    return walk.digits[walk.at :] == "1".ljust(8 - walk.at % 8, "0")


def grey(piece: bytes) -> bool:
    """Whether the pictures have no colours. Never raises."""
    try:
        return _walked(piece)[1]
    except _Over:
        return False


def _walked(piece: bytes) -> tuple[_Walk, bool]:
    take = _Walk(piece)
    profile, _, reduced = take(3), take(), take()
    if reduced:
        take(5)
    else:
        _timing(take)
    sides = take(4), take(4)
    take(sides[0] + 1)
    take(sides[1] + 1)
    if not reduced and take():
        take(4 + 3)
    take(3)
    if not reduced:
        _choices(take)
    take(3)
    colourless = _colours(take, profile)
    take()
    return take, colourless


def _timing(take: _Walk) -> None:
    wide = 0
    if take():
        take(32 + 32)
        if take():
            zeros = 0
            while not take():
                zeros += 1
                if zeros == WIDEST:
                    raise _Over
            take(zeros)
        if take():
            wide = 1 + take(5)
            take(32 + 5 + 5)
    shown = take()
    for _ in range(1 + take(5)):
        take(12)
        take(1 if take(5) > 7 else 0)
        if wide and take():
            take(wide + wide + 1)
        if shown and take():
            take(4)


def _choices(take: _Walk) -> None:
    take(4)
    ordered = take()
    if ordered:
        take(2)
    forced = 2 if take() else take()
    if forced > 0 and not take():
        take()
    if ordered:
        take(3)


def _colours(take: _Walk, profile: int) -> bool:
    """Section 5.5.2; whether there are none."""
    deep = take()
    twelve = take() if profile == 2 and deep else 0
    colourless = take() if profile != 1 else 0
    told = take(24) if take() else None
    if colourless:
        take()
        return True
    if told != PLAIN_RGB:
        take()
        quartered = profile == 0 or bool(twelve and take() and take())
        take(2 if quartered else 0)
    take()
    return False
