"""Cuts a large picture into overlapping windows."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple


class Window(NamedTuple):
    """Whole pixels of a picture: left, top, right, bottom (exclusive)."""

    left: int
    top: int
    right: int
    bottom: int


def windows(size: tuple[int, int], most: int, overlap: int) -> list[Window]:
    """Windows of at most `most` pixels a side that share `overlap` with their neighbours and cover `size` (w, h)."""
    return [
        Window(left, top, right, bottom)
        for top, bottom in _runs(size[1], most, overlap)
        for left, right in _runs(size[0], most, overlap)
    ]


def _runs(length: int, most: int, overlap: int) -> Iterator[tuple[int, int]]:
    count = max(1, math.ceil((length - overlap) / max(1, most - overlap)))
    step = (length - overlap) / count
    for i in range(count):
        yield int(i * step), length if i == count - 1 else int((i + 1) * step) + overlap
