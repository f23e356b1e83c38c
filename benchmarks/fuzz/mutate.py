"""Damages files at random but reproducibly: what a run does is decided by its seed alone."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence

# Numbers at which sums and signs go wrong, as they stand in files.
_EDGES = (0, 1, 2, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 10_000, 65_500)
MOST_AT_ONCE = 6
LARGEST = 20_000


def damaged(seeds: Sequence[bytes], seed: int) -> Iterator[bytes]:
    """Without end: a seed with one to a few things changed."""
    dice = random.Random(seed)
    while True:
        data = bytearray(dice.choice(seeds))
        for _ in range(dice.randint(1, MOST_AT_ONCE)):
            dice.choice(_WAYS)(data, dice, seeds)
        yield bytes(data[:LARGEST])


def _place(data: bytearray, dice: random.Random) -> int:
    """Mostly near the beginning, where headers stand."""
    return dice.randrange(min(len(data), 64) if dice.random() < 0.5 else len(data)) if data else 0


def _bit(data: bytearray, dice: random.Random, _: Sequence[bytes]) -> None:
    if data:
        data[_place(data, dice)] ^= 1 << dice.randrange(8)


def _byte(data: bytearray, dice: random.Random, _: Sequence[bytes]) -> None:
    if data:
        data[_place(data, dice)] = dice.randrange(256)


def _number(data: bytearray, dice: random.Random, _: Sequence[bytes]) -> None:
    """A number of 2, 4 or 8 bytes, either way round."""
    at, size = _place(data, dice), dice.choice((2, 4, 4, 8))
    value = dice.choice(_EDGES) if dice.random() < 0.8 else len(data) + dice.randint(-9, 9)
    data[at : at + size] = (value % (1 << 8 * size)).to_bytes(size, dice.choice(("big", "little")))


def _cut(data: bytearray, dice: random.Random, _: Sequence[bytes]) -> None:
    at = _place(data, dice)
    del data[at : at + dice.choice((1, 2, 4, 16, 64, len(data)))]


def _twice(data: bytearray, dice: random.Random, _: Sequence[bytes]) -> None:
    at = _place(data, dice)
    piece = bytes(data[at : at + dice.choice((1, 4, 16, 64, 256))])
    data[at:at] = piece * dice.choice((1, 1, 2, 40))


def _moved(data: bytearray, dice: random.Random, _: Sequence[bytes]) -> None:
    a, b, size = _place(data, dice), _place(data, dice), dice.choice((2, 4, 8, 12, 32))
    data[a : a + size] = data[b : b + size]


def _joined(data: bytearray, dice: random.Random, seeds: Sequence[bytes]) -> None:
    other = dice.choice(seeds)
    at, there = _place(data, dice), dice.randrange(len(other) + 1)
    data[at:] = other[there:]


def _new(data: bytearray, dice: random.Random, _: Sequence[bytes]) -> None:
    at = _place(data, dice)
    data[at:at] = dice.randbytes(dice.randint(1, 12))


_WAYS: tuple[Callable[[bytearray, random.Random, Sequence[bytes]], None], ...] = (
    _bit, _byte, _byte, _number, _number, _cut, _twice, _moved, _joined, _new,
)  # fmt: skip
