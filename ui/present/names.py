"""A file's name as a part of a sentence: short enough for its line, and turning nothing round."""

from __future__ import annotations

import unicodedata

LONGEST_WORD, LONGEST = 30, 60  # characters
IN_A_LINE = 40  # where other words stand beside it
RIGHT_TO_LEFT = frozenset(("R", "AL"))
BEGIN, END = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


def within(name: str, most: int = LONGEST) -> str:
    """The name, or its beginning and its end; no word of it is longer than a narrow panel is wide.

    One in Arabic or Hebrew is kept to itself, so that a sentence which begins with it still begins on its own side.
    """
    short = _cut(" ".join(_cut(word, LONGEST_WORD) for word in name.split(" ")), most)
    turns = any(unicodedata.bidirectional(c) in RIGHT_TO_LEFT for c in short)
    return f"{BEGIN}{short}{END}" if turns else short


def _cut(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    behind = most // 2
    return f"{text[: most - behind - 1]}…{text[-behind:]}"
