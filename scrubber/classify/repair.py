"""Undoes common slips of text recognition without moving a single character."""

from __future__ import annotations

import re
import unicodedata

# Characters that recognition takes for one another; every entry is one character to one character.
AS_DIGIT = str.maketrans({"O": "0", "o": "0", "Q": "0", "l": "1", "I": "1", "|": "1", "i": "1", "S": "5", "s": "5",
                          "B": "8", "Z": "2", "z": "2"})  # fmt: skip
AS_LETTER = str.maketrans({"0": "o", "1": "l", "5": "s", "8": "b", "|": "l", "$": "s", "3": "e", "!": "i"})
_DASHES = str.maketrans({"–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "’": "'", "‘": "'", "`": "'", "´": "'",
                         "：": ":", "\u00a0": " ", "\u2009": " ", "\t": " ", "“": '"', "”": '"'})  # fmt: skip
_CHUNK = re.compile(r"[0-9A-Za-z|]+")
_DIGITISH = re.compile(r"[0-9OoQlI|iSsBZz]+")
_LOOKALIKES = ("rn", "m"), ("vv", "w"), ("cl", "d"), ("ii", "u"), ("nn", "m")
_SWAPS = {"a": "o", "o": "a0", "e": "co", "c": "e", "i": "lj", "l": "it", "u": "v", "v": "uy", "y": "v", "n": "h",
          "h": "b", "t": "l", "g": "q", "q": "g", "f": "te", "b": "h"}  # fmt: skip
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def plain(text: str) -> str:
    """The text with typographic dashes, quotes and spaces replaced by plain ones; same length."""
    return text.translate(_DASHES)


def digits(text: str) -> str:
    """The text with O, l, S … read as digits wherever a run holds a true digit and nothing else; same length."""
    return _CHUNK.sub(_as_digits, text)


def _as_digits(match: re.Match[str]) -> str:
    run = match[0]
    if _DIGITISH.fullmatch(run) and any(c.isdecimal() for c in run):
        return run.translate(AS_DIGIT)
    return run


def folded(word: str) -> str:
    """Lower case without accents; the length may differ."""
    if word.isascii():
        return word.lower()
    parts = unicodedata.normalize("NFKD", word.translate(_LATIN))
    return "".join(c for c in parts if not unicodedata.combining(c)).lower()


# Letters that have no decomposition in Unicode.
_LATIN = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "ı": "i", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae",
                        "Æ": "AE", "œ": "oe", "Œ": "OE", "ð": "d", "þ": "th", "’": "'"})  # fmt: skip


def slips(word: str) -> list[str]:
    """Words that a folded `word` may have been before recognition misread it, likeliest first."""
    found = dict.fromkeys([word.translate(AS_LETTER)])
    if "1" in word:
        found[word.replace("1", "i").translate(AS_LETTER)] = None
    for wrong, right in _LOOKALIKES:
        if wrong in word:
            found[word.replace(wrong, right)] = None
    for base in list(found):
        for i, c in enumerate(base):
            for other in _SWAPS.get(c, ""):
                found[base[:i] + other + base[i + 1 :]] = None
    found.pop(word, None)
    return list(found)


def doubled(word: str) -> list[str]:
    """Words of which one letter was read as two: `eclna` for `edna`."""
    return [word.replace(wrong, right) for wrong, right in _LOOKALIKES if wrong in word]


def lost_letter(word: str) -> list[str]:
    """Words that become `word` where one letter is lost."""
    return [word[:i] + c + word[i:] for i in range(len(word) + 1) for c in _ALPHABET]
