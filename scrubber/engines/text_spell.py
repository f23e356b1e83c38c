"""Puts a misread word right where the reader all but read a known one there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import numpy.typing as npt

from scrubber.contracts import Rank

Shares = npt.NDArray[np.float32]  # steps x classes: how likely each sign stands at each step
WORD = re.compile(r"(?<![\w'])[^\W\d_]+(?:'[^\W\d_]+)*(?!\w)")
LEAST_LETTERS = 4  # shorter ones have too many neighbours
LEGIBLE = 0.6  # mean share of a word's signs from which it is one at all
LEAST_SHARE = 0.002  # of a sign that may stand at a place after all
MOST_SIGNS = 3  # so many signs are tried at each place
MOST_CHANGES = 2
USUAL = 20_000  # words beyond this place are left as they are, and nothing is taken for one of them
LATIN = "\u0180"  # the first letter after those that are tried

# A word must be the likelier reading once it is said how common it is (Bayes' rule, in logarithms).
UNKNOWN = 11.5  # what a word costs that isn't known: as much as one at place 100,000
COMMONEST = 500  # the words up to this place cost about the same: no clear reading gives way, even to "the"
A_LETTER = 0.3  # and so much more for each letter over the fewest: long words are seldom alike by chance


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign of a line that was read, and the steps (first, and the one after the last) in which it was."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mended:
    """Signs `first` to `last` (exclusive) of a line say `word`."""

    first: int
    last: int
    word: str


class Speller:
    """Knows words by `rank`, and which class of the reader is which sign of `signs`."""

    def __init__(self, rank: Rank, signs: Sequence[str]) -> None:
        self._rank = rank
        self._classes = latin(signs)
        self._signs = [signs[i] for i in self._classes]
        self._places = {sign: at for at, sign in enumerate(self._signs)}

    def mended(self, line: Sequence[Sign], shares: Shares) -> Iterator[Mended]:
        """The words of a line that are said otherwise, from left to right. `shares` are those of the whole line."""
        text = "".join(sign.text for sign in line)
        if len(text) != len(line):
            return
        for found in WORD.finditer(text):
            first, last = found.span()
            if last - first < LEAST_LETTERS or self._known(found[0]) is not None:
                continue
            start = line[first - 1].end if first else 0
            end = line[last].start if last < len(line) else len(shares)
            there = shares[start:end, self._classes]
            signs = [Sign(sign.text, sign.start - start, sign.end - start) for sign in line[first:last]]
            word = self._likelier(found[0], signs, there)
            if word != found[0]:
                yield Mended(first, last, word)

    def _likelier(self, word: str, signs: Sequence[Sign], shares: Shares) -> str:
        """The likeliest of a word and the known ones that may stand in its place."""
        sure = float(np.mean([shares[sign.start : sign.end].max() for sign in signs]))
        if sure < LEGIBLE or any(sign.text not in self._places for sign in signs):
            return word
        costs = {other: float(np.log(rank + COMMONEST)) for other, rank in self._near(signs, shares)}
        if not costs:
            return word
        costs[word] = UNKNOWN + A_LETTER * (len(word) - LEAST_LETTERS)
        logs = np.log(np.maximum(shares, 1e-6))
        return max(costs, key=lambda other: likelihood(logs, [self._places[s] for s in other]) - costs[other])

    def _near(self, signs: Sequence[Sign], shares: Shares) -> Iterator[tuple[str, int]]:
        """Known words that differ in a few signs, each of which has some share, with their ranks."""
        parts = [""] * (2 * len(signs) + 1)  # between the signs nothing stands
        parts[1::2] = [sign.text for sign in signs]
        changes = [(at, sign) for at in range(len(parts)) for sign in self._others(at, signs, shares)]
        tried: set[str] = set()
        for several in (c for n in range(1, MOST_CHANGES + 1) for c in combinations(changes, n)):
            changed = dict(several)
            if len(changed) < len(several):
                continue
            word = "".join([changed.get(at, part) for at, part in enumerate(parts)])
            if word in tried:
                continue
            tried.add(word)
            rank = self._known(word)
            if rank is not None and rank < USUAL and len(word) >= LEAST_LETTERS - 1 and even(word):
                yield word, rank

    def _others(self, at: int, signs: Sequence[Sign], shares: Shares) -> Iterator[str]:
        """What may stand at a place instead: on a sign, or before or after one.

        Where no step lies between two signs, what was lost between them has its share on their own steps.
        """
        which, on = divmod(at, 2)
        before = signs[which - 1].end if which else 0
        start = signs[which].start if which < len(signs) else len(shares)
        if not on:
            yield from self._likely(shares[before:start], "")
            return
        own, end = signs[which].text, signs[which].end
        after = signs[which + 1].start if which + 1 < len(signs) else len(shares)
        for sign in self._likely(shares[start:end], own):
            yield sign
            if sign and before == start:
                yield sign + own
            if sign and after == end:
                yield own + sign

    def _likely(self, shares: Shares, own: str) -> Iterator[str]:
        """The likeliest letters (or none) of some steps, `own` aside."""
        if len(shares):
            best = shares.max(axis=0)
            for place in np.argsort(best)[: -MOST_SIGNS - 2 : -1]:
                sign = self._signs[place]
                if best[place] >= LEAST_SHARE and sign != own and (sign.isalpha() or not sign):
                    yield sign

    def _known(self, word: str) -> int | None:
        rank = self._rank(word)
        return self._rank(word.partition("'")[0]) if rank is None and "'" in word else rank


def latin(signs: Sequence[str]) -> npt.NDArray[np.intp]:
    """Which classes stand for the blank and for signs of Latin text."""
    return np.array([i for i, sign in enumerate(signs) if i == 0 or (len(sign) == 1 and sign < LATIN)])


def known_share(text: str, rank: Rank) -> float:
    """Share of a text's letters that stand in words that are usual."""
    letters = sum(sign.isalpha() for sign in text)
    words = [word for word in WORD.findall(text) if len(word) >= LEAST_LETTERS]
    usual = sum(len(word) for word in words if (place := rank(word)) is not None and place < USUAL)
    return usual / max(1, letters)


def even(word: str) -> bool:
    """Whether a word is written as words are: in small letters, in capitals, or with one capital first."""
    return word[1:].islower() or word.isupper()


def likelihood(logs: Shares, classes: Sequence[int]) -> float:
    """Logarithm of how likely these classes are read, over all ways to spread them over the steps (blank is class 0).

    Graves et al. 2006, "Connectionist temporal classification", section 4.1.
    """
    path = np.zeros(2 * len(classes) + 1, dtype=np.int64)
    path[1::2] = classes
    shown = logs[:, path].astype(np.float64)
    leap = np.zeros(len(path), dtype=bool)  # two alike need a blank between them
    leap[3::2] = path[3::2] != path[1:-2:2]
    sums = np.full(len(path) + 2, -np.inf)  # two more in front, for those that come from nowhere
    sums[2:4] = shown[0, :2]
    for step in shown[1:]:
        two_before = np.where(leap, sums[:-2], -np.inf)
        sums[2:] = np.logaddexp(np.logaddexp(sums[2:], sums[1:-1]), two_before) + step
    return float(np.logaddexp(sums[-1], sums[-2]))
