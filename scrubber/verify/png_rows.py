"""Tells from the rows of a PNG, as they are filtered, whether anything can be stored that no viewer shows.

Rows are not put together again, which takes longer than all the rest: where every row says in its filter's words that
its transparency is like its neighbour's, and the first that it is full, it is full everywhere (PNG 3rd edition, 9.2).
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

Rows = npt.NDArray[np.uint8]

WIDEST = 1 << 20  # bytes of a row; wider ones are not waited for
# What a full sample is stored as by each filter (none, sub, up, average, Paeth), the row's first and the others: in a
# first row, and below a row that is full throughout.
FULL = ((np.array((255, 255, 255, 255, 255), np.uint8), np.array((255, 0, 255, 128, 0), np.uint8)),
        (np.array((255, 255, 0, 128, 0), np.uint8), np.array((255, 0, 0, 0, 0), np.uint8)))  # fmt: skip


class Opacity:
    """Whether every pixel of some rows is wholly opaque; `shown` is False as soon as that can't be said."""

    def __init__(self, passes: Iterable[tuple[int, int]], pixel: int, sample: int) -> None:
        """`passes` are bytes in a row, the filter's included, and rows; bytes of a pixel, and of its last sample."""
        self._passes = list(passes)
        self.shown = all(size <= WIDEST for size, _ in self._passes)
        self._pixel, self._sample = pixel, sample
        self._done = 0  # rows of the first pass that is left
        self._rest = bytearray()

    def take(self, piece: bytes) -> None:
        """The next inflated bytes, whose filters exist."""
        self._rest += piece
        while self.shown and self._passes and len(self._rest) >= (size := self._passes[0][0]):
            count = min(len(self._rest) // size, self._passes[0][1] - self._done)
            self.shown = self._full(np.frombuffer(self._rest[: count * size], np.uint8).reshape(count, size))
            del self._rest[: count * size]
            self._done += count
            if self._done == self._passes[0][1]:
                self._done = 0
                del self._passes[0]
        if not self.shown:
            self._rest.clear()

    def _full(self, rows: Rows) -> bool:
        if not self._done and not self._like(rows[:1], FULL[0]):
            return False
        return self._like(rows[not self._done :], FULL[1])

    def _like(self, rows: Rows, full: tuple[Rows, Rows]) -> bool:
        first, others = (stored[rows[:, 0], None] for stored in full)
        start = 1 + self._pixel - self._sample
        samples = [rows[:, start + byte :: self._pixel] for byte in range(self._sample)]
        return all((s[:, :1] == first).all() and (s[:, 1:] == others).all() for s in samples)


class Indices:
    """Which entries of a palette are used by rows of one byte a pixel that no filter changed."""

    def __init__(self, passes: Iterable[tuple[int, int]]) -> None:
        self._passes = list(passes)
        self._seen, self._zeros = b"", 0

    def take(self, piece: bytes) -> None:
        """The next inflated bytes."""
        self._seen += bytes(set(piece.translate(None, self._seen)))
        self._zeros += piece.count(0)

    @property
    def used(self) -> frozenset[int]:
        """The number of the filter, 0, stands before each row."""
        rows = sum(count for _, count in self._passes)
        return frozenset(self._seen) - ({0} if self._zeros == rows else frozenset())
