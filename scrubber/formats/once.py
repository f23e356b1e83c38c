"""Remembers the last answer about a file, because each step of a photo's way asks for the same parts again."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

Answer = TypeVar("Answer")


def once(ask: Callable[..., Answer]) -> Callable[..., Answer]:
    """The function, asked only once in a row about the same bytes object (the same, not an equal one).

    `functools.lru_cache` would hash megabytes to find out. Errors are not remembered.
    """
    last: list[tuple[bytes, Answer]] = []

    @wraps(ask)
    def answer(data: bytes, *more: Any) -> Answer:
        if not last or last[0][0] is not data:
            last[:] = [(data, ask(data, *more))]
        return last[0][1]

    return answer
