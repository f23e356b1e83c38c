"""Remembers a number for each of very many words in little room, by the words' hashes instead of their letters."""

from __future__ import annotations

from array import array

ROOM = 1 << 19  # places at first: 200,000 words leave more than half of them empty, so a look takes one or two steps


class WordTable:
    """Numbers from 0 to 2^32 - 1 by word; a word that was never entered has 0. Takes a third of what a dict takes.

    Open addressing (Knuth, The Art of Computer Programming 3, 6.4, algorithm L). Python's hash of a word has 64 bits
    and a key of its own in every process, so that a word in no list passes for one of 200,000 once in 10^14 looks,
    and nobody can make one that does. A table is of no use to another process.
    """

    def __init__(self, places: int = ROOM) -> None:
        """`places` must be a power of two; there will be more of them when they are needed."""
        self._words = 0
        self._lay_out(places)

    def __len__(self) -> int:
        return self._words

    @property
    def bytes(self) -> int:
        """How much memory it takes."""
        return sum(part.itemsize * len(part) for part in (self._keys, self._numbers))

    def get(self, word: str) -> int:
        """The number of a word, or 0."""
        keys, mask = self._keys, self._mask
        wanted = hash(word) or 1
        at = wanted & mask
        while key := keys[at]:
            if key == wanted:
                return self._numbers[at]
            at = (at + 1) & mask
        return 0

    def put(self, word: str, number: int) -> None:
        """Enter a word, or give it another number."""
        self._enter(hash(word) or 1, number)

    def _enter(self, wanted: int, number: int) -> None:
        keys, mask = self._keys, self._mask
        at = wanted & mask
        while (key := keys[at]) != wanted and key:
            at = (at + 1) & mask
        self._numbers[at] = number
        if not key:
            keys[at] = wanted
            self._words += 1
            if self._words * 5 > mask * 3:
                self._grow()

    def _grow(self) -> None:
        old = [(key, number) for key, number in zip(self._keys, self._numbers, strict=True) if key]
        self._words = 0
        self._lay_out(2 * len(self._keys))
        for key, number in old:
            self._enter(key, number)

    def _lay_out(self, places: int) -> None:
        self._keys = array("q", bytes(8 * places))
        self._numbers = array("I", bytes(4 * places))
        self._mask = places - 1
