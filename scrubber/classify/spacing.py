"""Finds the spaces that recognition lost: `helenmurphy`, `Closethegateplease`."""

from __future__ import annotations

import math
import re

from scrubber.classify.lexicon import SURE, Lexicon, Trait
from scrubber.classify.repair import slips

SHORTEST, LONGEST = 6, 40  # letters of a word that may be several
_DEAREST = 2.5  # cost a letter above which the word is better left whole
_SHORT_NAME = 4
_COMMON = 2_000
_KEPT, _RARE = 11, 5_000  # capitalised words up to this length with a rare part are names of their own (`Thornbury`)


# `Kilmelford`, `Ballinagh`: ways in which only names of villages and families begin.
_VILLAGE = re.compile(
    r"(?:llan|aber|ball[iy]|inver|auch|kil|strath|pwll|knock|clon|gort|carrow|tull[ay]|drum|rath|bal)\w{4,}"
)


def cuts(word: str, lexicon: Lexicon, capital: bool) -> list[int]:
    """Offsets at which a folded, unknown word falls into known ones; empty where it is better left whole."""
    if not SHORTEST <= len(word) <= LONGEST or not word.isalpha() or _known(word, lexicon):
        return []
    if capital and (_VILLAGE.fullmatch(word) or _misread(word, lexicon)):
        return []
    cost, ends = _cheapest(word, lexicon)
    if len(ends) < 2 or cost > _DEAREST * len(word):
        return []
    pieces = [word[a:b] for a, b in zip([0, *ends], ends, strict=False)]
    rare = any((lexicon.rank(p) or 0) > _RARE for p in pieces)
    if capital and len(pieces) == 2 and _product(pieces, lexicon):
        return []
    if (
        capital
        and rare
        and len(pieces) == 2
        and len(word) <= _KEPT
        and not any(lexicon.trait(p) & SURE for p in pieces)
    ):
        return []
    return ends[:-1]


def _misread(word: str, lexicon: Lexicon) -> bool:
    """`Meeling`: a very common word with one letter misread, rather than two words."""
    return any((lexicon.rank(other) or _RARE) < _COMMON for other in slips(word))


def _product(pieces: list[str], lexicon: Lexicon) -> bool:
    """`Sonicare`, `Genogram`: a short name and a piece that is none, in one word with one capital."""
    named = [piece for piece in pieces if lexicon.trait(piece) & SURE]
    return len(named) == 1 and len(named[0]) <= _SHORT_NAME


def _known(word: str, lexicon: Lexicon) -> bool:
    return bool(lexicon.trait(word)) or lexicon.rank(word) is not None


def _cheapest(word: str, lexicon: Lexicon) -> tuple[float, list[int]]:
    """The cheapest way to write the word as known words: its cost and where each of them ends."""
    best: list[tuple[float, list[int]]] = [(0.0, [])]
    for end in range(1, len(word) + 1):
        ways = (
            (best[start][0] + price, [*best[start][1], end])
            for start in range(max(0, end - 14), end)
            if best[start][0] < math.inf and (price := _price(word[start:end], lexicon)) < math.inf
        )
        best.append(min(ways, default=(math.inf, [])))
    return best[-1]


def _price(piece: str, lexicon: Lexicon) -> float:
    """Minus the logarithm, roughly, of how common a word is; infinite for unknown ones and doubtful short ones."""
    trait, rank = lexicon.trait(piece), lexicon.rank(piece)
    if len(piece) == 1:
        return math.inf
    if len(piece) == 2:
        return 9.0 if rank is not None and rank < 60 else math.inf
    price = math.inf
    if rank is not None and (len(piece) > 3 or rank < 1500):
        price = 2 + math.log(rank + 2)
    if trait & SURE and len(piece) > 2:
        price = min(price, 7.0 if trait & Trait.SURE_GIVEN else 7.5)
    elif trait & (Trait.GOODS | Trait.WORK | Trait.TITLE) and len(piece) > 2:
        price = min(price, 9.0)
    return price + (1.5 if len(piece) == 3 else 0.0)
