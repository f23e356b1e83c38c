"""Tells numbers that only count: the days of a calendar, the years and hours below a chart, the marks of a scale."""

from __future__ import annotations

from itertools import pairwise

LEAST = 4  # numbers in a row
WIDEST = 4  # digits of one
STEPS = frozenset((1, 2, 4, 5, 7, 10, 15, 20, 25, 30, 50, 100))  # of days, weeks, hours, years, rulers and charts
TEN = 10


def counts(text: str) -> bool:
    """Whether the digits of a text are numbers that grow by the same step, with or without spaces between them.

    OCR reads a row of a calendar in one piece (`252627282930`), which has as many digits as a payment card.
    """
    parts = text.split()
    if not all(part.isdecimal() for part in parts):
        return False
    if len(parts) >= LEAST:
        return _grow([int(part) for part in parts])
    digits = "".join(parts)
    return any(_in_one_piece(digits, wide) for wide in range(1, WIDEST + 1))


def _in_one_piece(digits: str, wide: int) -> bool:
    """Whether digits are numbers that grow; the first takes `wide` digits, the second as many or more."""
    for second in range(wide, WIDEST + 1):
        first, step = int(digits[:wide] or 0), int(digits[wide : wide + second] or 0) - int(digits[:wide] or 0)
        if step in STEPS and _spelled(first, step, wide, len(digits)) == digits:
            return True
    return False


def _spelled(number: int, step: int, wide: int, length: int) -> str:
    """At least `LEAST` numbers from `number` on, up to `length` digits; short ones have noughts before them.

    Single digits alone (0123456789) are what people write where a telephone number goes: they have to reach ten.
    """
    spelled, many = "", 0
    while len(spelled) < length or many < LEAST or number - step < TEN:
        spelled += f"{number:0{wide}}"
        number, many = number + step, many + 1
    return spelled


def _grow(numbers: list[int]) -> bool:
    step = numbers[1] - numbers[0]
    return step in STEPS and numbers[-1] >= TEN and all(b - a == step for a, b in pairwise(numbers))
