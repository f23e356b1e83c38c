"""Finds a person's own words in lines of text, also misread, run together, turned round or split over two lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz import fuzz, process

from scrubber.classify import postcodes
from scrubber.classify.approx import Letters, Match, letters, search, skeleton
from scrubber.classify.repair import folded
from scrubber.contracts import Line

_FUZZY = 5  # letters from which an entry is also found misread
_BASE, _RATE, _MOST = 0.6, 0.15, 4.0  # how much may differ: a base, a share of the letters, and the most
_RATE_WHOLE = 0.13  # the share where entries are found only whole, and no list of words keeps others from them
_QUICK, _QUICK_STRICT = 55.0, 75.0  # of 100, in the quick first comparison
_PART = 7  # letters of a telling part of an entry, such as a rare surname, that is looked for on its own
_CUT = 0.6  # share of an entry that is enough where the rest is out of sight
_LEAST_CUT = 6
_CUT_BASE, _CUT_RATE = 0.7, 0.15  # how much may differ then
_SLIGHT = 1.0  # how much a word that is a word of its own may differ, where the rest of the entry is as it should be
_RUN_TOGETHER = 0.7  # share of what may differ, where words stand otherwise than in the entry
_IN_ONE, _LONG = 0.95, 9  # and where an entry of so many letters stands as one word
_CLOSE = 1.0  # how much the rest may differ then
_WORD = re.compile(r"[^\W_][\w'’.-]*")
_INITIAL = re.compile(r"[^\W\d_]\.?")

Known = Callable[[str], bool]  # whether a folded word is a word or a name in its own right


@dataclass(frozen=True, slots=True)
class Place:
    """Characters `start` to `end` of line number `at` show an entry; `cost` tells how much differs, `share` how much of
    the entry is there.
    """

    at: int
    start: int
    end: int
    cost: float
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class _Form:
    """One way to write an entry: its letters, its words, how much may differ; `cut` where it may be cut off."""

    text: str
    words: tuple[str, ...]
    most: float
    exact: str = ""  # for the shortest entries: the text as it must stand
    cut: bool = False


class WatchList:
    """Entries made ready to be searched. `known` keeps a name from being taken for a misread other one.

    `strict` finds only what is all but the same, for lists whose entries stay visible. `whole` finds entries as they
    stand, also turned round and misread, but not by an initial, a rare part or a beginning; `strict` does so, too.
    """

    def __init__(self, entries: Iterable[str], known: Known, *, strict: bool = False, whole: bool = False) -> None:
        self._known, self._whole = known, whole or strict
        self._strict, self._quick = strict, _QUICK_STRICT if strict else _QUICK
        forms = {form.text + "|" + form.exact: form for entry in entries for form in self._forms(entry)}
        self._all = list(forms.values())
        self._skeletons = [skeleton(form.text) for form in self._all]
        self._short = [form for form in self._all if len(form.text) < _FUZZY]

    def find(self, lines: Sequence[Line]) -> list[list[Place]]:
        """Where entries stand, for each line. Lines of one block are also searched across their ends."""
        out: list[list[Place]] = [[] for _ in lines]
        if not self._all:
            return out
        read = [letters(line.text) for line in lines]
        for at, found in enumerate(read):
            out[at] += self._in_line(at, found, lines[at].text)
        for a, b in neighbours(lines):
            for place in self._across(a, b, read, lines):
                out[place.at].append(place)
        return out

    # ------------------------------------------------------------ how an entry may be written

    def _forms(self, entry: str) -> Iterator[_Form]:
        words = _WORD.findall(entry)
        if not words:
            return
        whole = self._form(words, cut=True)
        yield whole
        if any(c.isdecimal() for c in entry):
            yield from () if self._whole else self._of_numbers(entry, whole.text)
            return
        if 2 <= len(words) <= 4 and all(word[0].isalpha() for word in words):
            yield from self._of_person(words)

    def _form(self, words: Sequence[str], *, cut: bool = False, tight: bool = False) -> _Form:
        own = tuple(letters(word).text for word in words)
        text = "".join(own)
        if len(text) < _FUZZY:
            return _Form(text, own, 0.0, exact=" ".join(words))
        lone = len(words) == 1 and self._known(own[0])
        tight = tight or lone or any(_INITIAL.fullmatch(word) for word in words)
        most = 0.45 if tight else min(_MOST, _BASE + _RATE * len(text))
        if self._strict:
            most = min(most, 0.3 + 0.06 * len(text))
        elif self._whole:
            most = min(most, _BASE + _RATE_WHOLE * len(text))
        if sum(c.isdecimal() for c in text) * 2 > len(text):
            most = min(most, 1.1)  # another number is no misread one
        return _Form(text, own, most, cut=cut and not lone and len(text) >= _LEAST_CUT + 2)

    def _of_numbers(self, entry: str, text: str) -> Iterator[_Form]:
        """Phone numbers with the country's code, and the lines of an address on their own."""
        if text.isdecimal() and text.startswith("0") and len(text) >= 10:
            yield self._form(["44" + text[1:]])
        parts = [part.strip() for part in entry.split(",")]
        codes = [found[0] for found in postcodes.SHAPE.finditer(entry) if not found[0].isdecimal()]
        for part in [*(parts if len(parts) > 1 else ()), *codes]:
            if any(c.isdecimal() for c in part) and len(letters(part).text) >= _FUZZY:
                yield self._form(_WORD.findall(part))

    def _of_person(self, words: Sequence[str]) -> Iterator[_Form]:
        """`Surname First`, `F Surname`, `Surname F`, `First S`, without middle names, and a rare part on its own."""
        yield self._form([words[-1], *words[:-1]])
        yield self._form([*words[1:], words[0]])
        if self._whole:
            return
        if len(words) > 2:
            yield self._form([words[0], words[-1]])
            yield self._form([words[-1], words[0]])
        if not any(_INITIAL.fullmatch(word) for word in words):
            yield self._form([words[0][0], words[-1]])
            yield self._form([words[-1], words[0][0]])
            yield self._form([words[0], words[-1][0]])
        for word in words:
            own = letters(word).text
            if len(own) >= _PART and not self._known(own):
                yield self._form([word], tight=True)

    # ------------------------------------------------------------ where it stands

    def _in_line(self, at: int, text: Letters, raw: str) -> Iterator[Place]:
        for form in self._likely(text):
            whole = [m for m in search(form.text, text, form.most) if self._believed(form, m, text, raw)]
            yield from (_place(at, text, match) for match in whole)
            if form.cut and not whole:
                yield from self._cut_off(at, form, text)
        for form in self._short:
            yield from self._exactly(at, form, text, raw)

    def _likely(self, text: Letters) -> Iterator[_Form]:
        """Forms that a quick comparison doesn't rule out."""
        if len(text.text) < _FUZZY - 1:
            return
        for _, _, number in process.extract(
            skeleton(text.text), self._skeletons, scorer=fuzz.partial_ratio, limit=None, score_cutoff=self._quick
        ):
            form = self._all[number]
            if len(form.text) >= _FUZZY:
                yield form

    def _believed(self, form: _Form, match: Match, text: Letters, raw: str) -> bool:
        """Whether no word in the place is a word of its own that only resembles the wanted one."""
        start, end = text.where[match.start], text.where[match.end - 1] + 1
        there = [letters(word).text for word in _WORD.findall(raw[start:end])]
        if any(len(word) == 1 for word in form.words) and len(there) != len(form.words):
            return False  # "Nagys" is not "Nagy S"
        if match.cost == 0:
            return True
        if len(there) != len(form.words):
            whole = (
                len(there) == 1 and len(form.text) >= _LONG and text.starts[match.start] and text.ends[match.end - 1]
            )
            share = _IN_ONE if whole else _RUN_TOGETHER
            return match.cost <= share * form.most and not self._known("".join(there))
        doubtful = [
            (saw, want)
            for saw, want in zip(there, form.words, strict=True)
            if skeleton(saw) != skeleton(want) and self._known(saw)
        ]
        if len(doubtful) != 1 or len(form.words) == 1 or len(doubtful[0][1]) < 3:
            return not doubtful
        saw, want = doubtful[0]
        own = min((m.cost for m in search(want, letters(saw), _SLIGHT) if m.end - m.start == len(saw)), default=9.0)
        return own <= _SLIGHT and match.cost - own <= _CLOSE

    def _cut_off(self, at: int, form: _Form, text: Letters) -> Iterator[Place]:
        """The beginning of an entry at the end of a line, or its end at the beginning: the rest is out of sight."""
        size, all_ = len(text.text), len(form.text)
        for part in range(min(size + 1, all_ - 2), max(_LEAST_CUT, round(_CUT * all_)) - 1, -1):
            for beginning in (True, False):
                if self._whole or not self._telling(form, part, beginning):
                    continue
                wanted = form.text[:part] if beginning else form.text[-part:]
                for there in (part, part - 1, part + 1):
                    here = max(0, size - there) if beginning else 0
                    if text.starts[here] and _nearly(wanted, text, here, min(size, here + there)):
                        yield _place(at, text, Match(here, min(size, here + there), 0.5), part / all_)
                        return

    def _telling(self, form: _Form, part: int, beginning: bool) -> bool:
        """Whether so many letters from one end reach into the last word seen from there; of a single word any do."""
        if len(form.words) == 1:
            return not self._known(form.text[:part] if beginning else form.text[-part:])
        rest = form.words[-1] if beginning else form.words[0]
        return part >= len(form.text) - len(rest) + 2

    def _exactly(self, at: int, form: _Form, text: Letters, raw: str) -> Iterator[Place]:
        """Short entries stand as they were given, or in capitals; in small letters only where they are no word."""
        for match in search(form.text, text, 0.0):
            seen = raw[text.where[match.start] : text.where[match.end - 1] + 1]
            bare = "".join(c for c in seen if c.isalnum())
            wanted = "".join(c for c in form.exact if c.isalnum())
            if (
                bare in (wanted, wanted.upper())
                or (bare == wanted.title() and len(bare) > 2)
                or (folded(bare) == form.text and len(bare) > 2 and not self._known(form.text))
            ):
                yield _place(at, text, match)

    def _across(self, a: int, b: int, read: Sequence[Letters], lines: Sequence[Line]) -> Iterator[Place]:
        """Entries that begin at the end of one line and go on in the next."""
        one, other = read[a], read[b]
        seam = len(one.text)
        if not seam or not other.text:
            return
        both = _glued(one, other)
        for form in self._likely(both):
            if len(form.text) < _LEAST_CUT:
                continue
            for match in search(form.text, both, form.most):
                before, behind = seam - match.start, match.end - seam
                if min(before, behind) >= 2 and _whole_words(form, before, match.cost):
                    yield _place(a, one, Match(match.start, seam, match.cost))
                    yield _place(b, other, Match(0, behind, match.cost))


def _whole_words(form: _Form, before: int, cost: float) -> bool:
    """Whether the seam lies between two words of an entry, or all the letters are there."""
    ends, at = [], 0
    for word in form.words[:-1]:
        at += len(word)
        ends.append(at)
    return cost < 0.5 or any(abs(before - end) <= 1 for end in ends)


def _nearly(wanted: str, text: Letters, start: int, end: int) -> bool:
    """Whether these letters, all of them, are hardly another text than the wanted one."""
    own = Letters(
        text.text[start:end], text.where[start:end], text.starts[start:end], (*text.ends[start : end - 1], True)
    )
    most = _CUT_BASE + _CUT_RATE * len(wanted)
    return any(m.start == 0 and m.end == end - start for m in search(wanted, own, most))


def _glued(one: Letters, other: Letters) -> Letters:
    """Both as one, as if there were no end of a line between them."""
    return Letters(one.text + other.text, one.where + other.where, one.starts + other.starts, one.ends + other.ends)


def _place(at: int, text: Letters, match: Match, share: float = 1.0) -> Place:
    return Place(at, text.where[match.start], text.where[match.end - 1] + 1, match.cost, share)


def neighbours(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Pairs of lines of which the second goes on where the first ends: the next on its row, and the next below."""
    blocks: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        if line.block is not None:
            blocks.setdefault(line.block, []).append(at)
    pairs: dict[tuple[int, int], None] = {}
    for block in blocks.values():
        columns: dict[str | None, list[int]] = {}
        for at in block:
            columns.setdefault(lines[at].column, []).append(at)
        pairs |= dict.fromkeys((a, b) for a, b in pairwise(block) if _same_row(lines[a], lines[b]))
        pairs |= dict.fromkeys(pair for column in columns.values() for pair in pairwise(column))
    yield from pairs


def _same_row(a: Line, b: Line) -> bool:
    return a.row is not None and a.row == b.row
