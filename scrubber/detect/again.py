"""Looks for text that was found in one photo among what was found in others, without looking at their pictures anew."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from scrubber.classify.approx import letters
from scrubber.classify.watch import Place, WatchList
from scrubber.contracts import Line
from scrubber.model.finding import Finding
from scrubber.model.kinds import Kind, seen
from scrubber.model.lists import KNOWN, LEAST_SURE
from scrubber.model.secret import Secret

HERE = "the same name was found elsewhere in this photo"
AROUND = "The line in which something personal was found."
SURE = 0.75  # from this confidence on a name is looked for elsewhere
LEAST_LETTERS = 6  # of a name that is looked for elsewhere: shorter ones are too often everyday words
MOSTLY = 0.7  # share of a text's letters that must be the wanted ones


def names(findings: Iterable[Finding]) -> frozenset[Secret]:
    """The sure names among findings that are long enough to be looked for in other photos."""
    return frozenset(
        f.excerpt
        for f in findings
        if f.kind is Kind.NAME and f.excerpt and f.confidence >= SURE and _telling(f.excerpt.reveal())
    )


def in_sight(kept: Iterable[Finding], hidden: Iterable[Finding]) -> frozenset[Secret]:
    """Texts that stay visible, where they are long enough to hold a name, without those parts that are covered."""
    gone = {f.excerpt.reveal() for f in hidden if f.excerpt}
    open_ = [f for f in kept if f.kind in (Kind.NAME, Kind.OTHER_TEXT)]
    left = (_without(f.excerpt.reveal(), gone if f.reason == AROUND else ()) for f in open_ if f.excerpt)
    return frozenset(Secret(text) for text in left if sum(c.isalpha() for c in text) >= LEAST_LETTERS)


def _without(line: str, parts: Iterable[str]) -> str:
    for part in sorted((p for p in parts if p in line), key=lambda p: (-len(p), p)):
        line = line.replace(part, " | ")
    return line


def _telling(text: str) -> bool:
    words = [word for word in text.split() if sum(c.isalpha() for c in word) > 1]
    return len(words) > 1 and sum(c.isalpha() for c in text) >= LEAST_LETTERS


def again(findings: Sequence[Finding], known: Iterable[Secret], reason: str = KNOWN) -> tuple[Finding, ...]:
    """The same findings; text that was only shown and holds one of the `known` names is now a name."""
    lists = finder(known)
    open_ = [f for f in findings if _open(f)]
    places = lists.find([Line(f.excerpt.reveal()) for f in open_ if f.excerpt])
    raised = {f.id for f, found in zip(open_, places, strict=True) if found}
    return tuple(
        replace(f, kind=Kind.NAME, confidence=LEAST_SURE, reason=reason) if f.id in raised else f for f in findings
    )


def finder(names: Iterable[Secret]) -> WatchList:
    """Finds these names where they are all but the same: case, spaces, order and slips of recognition don't count."""
    return WatchList((name.reveal() for name in names), _never, strict=True)


def _open(finding: Finding) -> bool:
    weak = finding.kind is Kind.NAME and finding.confidence < LEAST_SURE
    return finding.excerpt is not None and (weak or (finding.kind is Kind.OTHER_TEXT and finding.reason != AROUND))


def alike(text: Secret, findings: Iterable[Finding], *, whole: bool = False) -> frozenset[str]:
    """The ids of findings in the picture whose text holds `text`, or with `whole` is hardly more than it.

    Case, spaces, order of two words and slips of recognition don't count; unless `whole` is asked for, which is for
    what stays visible, nearly as many slips as in an entry of a watch-list.
    """
    own = [f for f in findings if f.excerpt is not None and seen(f.kind)]
    there = [f.excerpt.reveal() for f in own if f.excerpt]
    wanted = finder([text]) if whole else WatchList([text.reveal()], _never, whole=True)
    found = wanted.find([Line(words) for words in there])
    return frozenset(
        f.id
        for f, words, places in zip(own, there, found, strict=True)
        if places and (not whole or _share(words, places) >= MOSTLY)
    )


def _share(text: str, places: Iterable[Place]) -> float:
    all_ = letters(text).where
    return sum(any(p.start <= at < p.end for p in places) for at in all_) / max(1, len(all_))


def _never(_word: str) -> bool:
    return False
