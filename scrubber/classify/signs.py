"""What can be seen of each word of a line and of those beside it, as numbers for the small network of `learnt`."""

from __future__ import annotations

import re

import numpy as np
import numpy.typing as npt

from scrubber.classify import postcodes
from scrubber.classify.lexicon import words
from scrubber.classify.people.likeness import NO_INITIALS
from scrubber.classify.places.terms import FIRST, HOMES, HOUSES, LINKS, ORGS, PREMISES, STREETS, STRONG, VILLAGE
from scrubber.classify.text import Case, Text, Token

_TRAITS = 11  # bits of `lexicon.Trait`
_RANKS = (150, 1_500, 5_000, 30_000)
_LISTS = (
    words("leads"), words("said"), words("labels") | words("fields"), words("calendar"), words("borne"), words("orgs"),
    STREETS, STRONG, HOUSES, HOMES, PREMISES, ORGS, FIRST, LINKS, words("titles_sure"), words("trades"),
)  # fmt: skip
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        r"\d{1,3}", r"\d{1,3}[A-Za-z]", r"\d{4}", r"\d{5,}", r"\d{1,2}[.:]\d\d(?:[ap]m)?|\d{1,2}[ap]m", r"[A-Z]\d{1,2}",
        r"[A-Z]{1,2}\d[\dA-Z]?", r"\d[A-Z]{2}", r"[A-Z]", r"[A-Z]{2,3}", r"[^\W\d_]*\d.*", r".*\d[^\W\d_]{3,}",
    )
)  # fmt: skip
_GAPS = (" ", ",", "-", ":", "/", "&", "+", "(", ")", ".", "'", ">", "→", "=", "?", "!", '"')
REACH = 2  # neighbours on either side that count
# Columns of a word's own signs: those that lists fill, and the one that says that no list of words holds it.
FROM_LISTS, UNLISTED = (*range(1, 1 + _TRAITS), *range(2 + _TRAITS, 2 + _TRAITS + len(_RANKS))), 1 + _TRAITS
OWN = 2 + _TRAITS + len(_RANKS) + len(Case) + 11 + len(_LISTS) + 2 + len(_SHAPES)


def signs(text: Text) -> npt.NDArray[np.float32]:
    """One row for each word of the line: its own signs, those of its neighbours, of the gaps and of the line."""
    own = np.array([_own(text, token) for token in text.tokens], dtype=np.float32).reshape(len(text.tokens), -1)
    gaps = np.array(_gaps(text), dtype=np.float32)
    line = np.tile(np.array(_line(text), dtype=np.float32), (len(text.tokens), 1))
    beside = [_moved(own, by) for by in range(-REACH, REACH + 1) if by]
    return np.hstack([own, *beside, gaps[:-1], gaps[1:], line])


def _moved(rows: npt.NDArray[np.float32], by: int) -> npt.NDArray[np.float32]:
    """Each row takes the place of the one that many before it; beyond the ends there is nothing."""
    out = np.zeros_like(rows)
    if abs(by) < len(rows):
        if by > 0:
            out[:-by] = rows[by:]
        else:
            out[-by:] = rows[:by]
    return out


def _own(text: Text, token: Token) -> list[float]:
    raw, rank = token.raw, token.rank
    low = raw.lower().strip(".")
    return [
        1.0,
        *(float(bool(token.trait >> bit & 1)) for bit in range(_TRAITS)),
        float(rank is None),
        *(float(rank is not None and rank < most) for most in _RANKS),
        *(float(token.case is case) for case in Case),
        float(token.slip), float(token.initial), float(token.glued), float(token.plural),
        token.person, token.place,
        float(len(raw) <= 2), float(len(raw) <= 4), float(len(raw) >= 8),
        float(text.branded(token.start, token.end)), float(text.called_like(token.start, token.end)),
        *(float(token.word in listed or low in listed) for listed in _LISTS),
        float(raw.isupper() and low in NO_INITIALS),
        float(VILLAGE.fullmatch(token.word) is not None),
        *(float(shape.fullmatch(raw) is not None) for shape in _SHAPES),
    ]  # fmt: skip


def _gaps(text: Text) -> list[list[float]]:
    """What stands before the first word, between words, and behind the last one."""
    ends = [0, *(t.end for t in text.tokens)]
    starts = [*(t.start for t in text.tokens), len(text.plain)]
    gaps = [text.plain[a:b] for a, b in zip(ends, starts, strict=True)]
    return [[*(float(sign in gap) for sign in _GAPS), float(not gap)] for gap in gaps]


_TIME = re.compile(r"(?<!\d)\d{1,2}[.:]\d\d(?!\d)|(?<!\d)\d{1,2} ?[ap]m(?!\w)|(?<!\d)\d{1,2} ?- ?\d{1,2}(?!\d)")


def _line(text: Text) -> list[float]:
    tokens, many = text.tokens, len(text.tokens)
    named = [t for t in tokens if t.alphabetic]
    capital = sum(t.raw[0].isupper() for t in named) / len(named) if named else 0.0
    said = (
        *(many <= most for most in (1, 2, 3, 5, 8)),
        text.plain.islower(),
        text.plain.isupper(),
        _TIME.search(text.digits) is not None,
        "," in text.plain,
        text.plain.rstrip().endswith(tuple(".!?")),
        bool(named) and not tokens[0].alphabetic,
        any(True for _ in postcodes.find(text)),
    )
    likeliest = (max((t.person for t in tokens), default=0.0), max((t.place for t in tokens), default=0.0))
    return [*map(float, said), capital, *likeliest]
