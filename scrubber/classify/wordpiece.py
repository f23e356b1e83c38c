"""Cuts text into the word pieces that BERT-like models read, and remembers where each came from.

Follows the description of BERT's uncased tokenizer (Devlin et al. 2018) and of WordPiece (Schuster and Nakajima 2012).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

MOST_LETTERS = 100  # longer words are unknown to the model


class Piece(NamedTuple):
    """A word piece: its number in the vocabulary and the characters of the text it stands for."""

    number: int
    start: int
    end: int


class WordPiece:
    """A vocabulary (one piece a line, numbered from 0), ready to cut text."""

    def __init__(self, vocabulary: str) -> None:
        lines = vocabulary.split("\n")
        self._numbers = {line.rstrip("\r"): i for i, line in enumerate(lines) if line}
        self.first = self._numbers["[CLS]"]
        self.last = self._numbers["[SEP]"]
        self.pad = self._numbers["[PAD]"]
        self._unknown = self._numbers["[UNK]"]

    def cut(self, text: str) -> list[Piece]:
        """The pieces in reading order, without the marks for beginning and end."""
        return [piece for word in _words(text) for piece in self._pieces(word)]

    def _pieces(self, word: list[tuple[str, int]]) -> list[Piece]:
        unknown = [Piece(self._unknown, word[0][1], word[-1][1] + 1)]
        if len(word) > MOST_LETTERS:
            return unknown
        letters = "".join(c for c, _ in word)
        out: list[Piece] = []
        at = 0
        while at < len(letters):
            end = self._longest(letters, at)
            if end is None:
                return unknown
            out.append(Piece(self._numbers[("##" if at else "") + letters[at:end]], word[at][1], word[end - 1][1] + 1))
            at = end
        return out

    def _longest(self, letters: str, at: int) -> int | None:
        head = "##" if at else ""
        return next((end for end in range(len(letters), at, -1) if head + letters[at:end] in self._numbers), None)


def _words(text: str) -> Iterator[list[tuple[str, int]]]:
    """Words and single punctuation marks as (normalised letter, offset) lists."""
    word: list[tuple[str, int]] = []
    for offset, original in enumerate(text):
        for c in _normal(original):
            if c == " ":
                if word:
                    yield word
                word = []
            elif _alone(c):
                if word:
                    yield word
                yield [(c, offset)]
                word = []
            else:
                word.append((c, offset))
    if word:
        yield word


def _normal(c: str) -> str:
    """Lower case without accents; nothing for control characters, a space for white space."""
    if c in "\t\n\r" or unicodedata.category(c) == "Zs":
        return " "
    if c in "\0\ufffd" or unicodedata.category(c)[0] == "C":
        return ""
    bare = (d for d in unicodedata.normalize("NFD", c) if unicodedata.category(d) != "Mn")
    return "".join(bare).lower()


def _alone(c: str) -> bool:
    """Punctuation, and Chinese characters, stand alone."""
    code = ord(c)
    if 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126:
        return True
    cjk = 0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0xF900 <= code <= 0xFAFF or 0x20000 <= code <= 0x2FA1F
    return cjk or unicodedata.category(c)[0] == "P"
