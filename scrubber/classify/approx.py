"""Finds a short text inside another although letters were misread, lost, doubled or swapped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from scrubber.classify.repair import folded, plain

# What each difference costs; 1 is a letter that looks quite unlike the other.
SAME, ALIKE, NEAR, OTHER, LOST, THIN_LOST, SWAPPED = 0.0, 0.15, 0.4, 1.0, 0.9, 0.65, 0.7
INSIDE = 1.0  # added for each end of a match that isn't the end of a word
# Signs that are hardly told apart, and letters that are often taken for one another.
_ALIKE = "0o o0 1l l1 1i i1 il li 5s s5 8b b8 2z z2 6g 9g q9 7t".split()
_NEAR = (
    "ao ec eo uv nh hb tf gq gy vy un nr ij lt it co ae sa cg mn wv kh dc rt 3e 4a 7l 71 0d 0q 6b xk es pd jy".split()
)
_CLUSTERS = frozenset((pair[0], pair[1:]) for pair in "mrn wvv dcl uii mnn hli nri uli klc blo aci min".split())
_THIN = frozenset("iljt1rf")


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters and digits of a text, folded. `where` holds the offset of each in the text; `starts` and `ends` tell
    whether a word begins at a letter, or ends with it.
    """

    text: str
    where: tuple[int, ...]
    starts: tuple[bool, ...]
    ends: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """Letters `start` to `end` (exclusive) are the wanted ones, but for differences of `cost`."""

    start: int
    end: int
    cost: float


def letters(text: str) -> Letters:
    """What remains of a text without spaces and signs."""
    out: list[str] = []
    where: list[int] = []
    starts: list[bool] = []
    ends: list[bool] = []
    before = ""
    for i, sign in enumerate(plain(text)):
        own = [c for c in folded(sign) if c.isalnum()]
        if sign == "|" and before.isalpha():
            own = ["l"]
        if own:
            begins = not before.isalnum() or sign.isdecimal() != before.isdecimal()
            begins = begins or (sign.isupper() and before.islower())
            if begins and ends:
                ends[-1] = True
            for c in own:
                out.append(c)
                where.append(i)
                starts.append(begins)
                ends.append(False)
                begins = False
        elif ends and not sign.isalnum():
            ends[-1] = True
        before = sign
    if ends:
        ends[-1] = True
    return Letters("".join(out), tuple(where), tuple(starts), tuple(ends))


def search(wanted: str, text: Letters, most: float) -> list[Match]:
    """The places that differ from `wanted` by at most `most`, best first, none overlapping another.

    Sellers' search for the cheapest substring, with swapped neighbours and letters that are read as two.
    """
    found = sorted(_ends(wanted, text, most), key=lambda m: (m.cost, m.start - m.end))
    kept: list[Match] = []
    for match in found:
        if all(match.end <= k.start or k.end <= match.start for k in kept):
            kept.append(match)
    return kept


def _ends(wanted: str, text: Letters, most: float) -> Iterator[Match]:
    seen = text.text
    first = [(0.0 if starts else INSIDE, at) for at, starts in enumerate(text.starts)]
    rows = [[*first, (INSIDE, len(seen))]]
    for i, want in enumerate(wanted, 1):
        last, row = rows[i - 1], [(rows[i - 1][0][0] + _lost(want), 0)]
        for j, sign in enumerate(seen, 1):
            best, origin = last[j - 1][0] + _swap(want, sign), last[j - 1][1]
            for cost, start in (
                (last[j][0] + _lost(want), last[j][1]),
                (row[j - 1][0] + _lost(sign), row[j - 1][1]),
                *_longer(wanted, seen, i, j, rows),
            ):
                if cost < best:
                    best, origin = cost, start
            row.append((best, origin))
        if min(row)[0] > most:
            return
        rows.append(row)
    for j, (cost, start) in enumerate(rows[-1]):
        total = cost + (0.0 if j and text.ends[j - 1] else INSIDE)
        if total <= most and j > start:
            yield Match(start, j, total)


def _longer(
    wanted: str, seen: str, i: int, j: int, rows: Sequence[list[tuple[float, int]]]
) -> Iterator[tuple[float, int]]:
    """Steps over two letters: neighbours that changed places, and pairs that look like one letter."""
    if i > 1 and j > 1 and wanted[i - 1] == seen[j - 2] and wanted[i - 2] == seen[j - 1] != seen[j - 2]:
        yield rows[i - 2][j - 2][0] + SWAPPED, rows[i - 2][j - 2][1]
    if j > 1 and (wanted[i - 1], seen[j - 2 : j]) in _CLUSTERS:
        yield rows[i - 1][j - 2][0] + ALIKE, rows[i - 1][j - 2][1]
    if i > 1 and (seen[j - 1], wanted[i - 2 : i]) in _CLUSTERS:
        yield rows[i - 2][j - 1][0] + ALIKE, rows[i - 2][j - 1][1]


def _lost(sign: str) -> float:
    return THIN_LOST if sign in _THIN else LOST


@cache
def _prices() -> dict[str, float]:
    near = {pair: NEAR for two in _NEAR for pair in (two, two[::-1])}
    return near | {pair: ALIKE for two in _ALIKE for pair in (two, two[::-1])}


def _swap(want: str, sign: str) -> float:
    return SAME if want == sign else _prices().get(want + sign, OTHER)


_SKELETON = str.maketrans("015826|iv", "olsbzgllu")


def skeleton(text: str) -> str:
    """Letters in a form in which what looks alike is the same, for a quick first comparison."""
    for pair, one in (("rn", "m"), ("nn", "m"), ("vv", "w"), ("cl", "d"), ("ii", "u"), ("li", "h")):
        text = text.replace(pair, one)
    return text.translate(_SKELETON)
