"""Judges lines with the user's own lists at hand: what is watched is always covered, what is allowed stays in sight."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property

from scrubber.classify.judge import RuleJudge
from scrubber.classify.otherwise import there
from scrubber.classify.spans import HIDE
from scrubber.classify.watch import Place, WatchList
from scrubber.contracts import Line, Span
from scrubber.model.kinds import Kind
from scrubber.model.lists import KNOWN, LEAST_SURE, Lists
from scrubber.model.secret import Secret

WATCHED = "on your watch-list"
NEARLY = "nearly the same as on your watch-list"
ALLOWED = "on your allow-list"
_EXACT = 0.2
_MISREAD = 1.0  # what differs, at least, where only another reading of the line holds an entry
_MOSTLY = 0.7  # share of a span's characters that must be allowed


class ListedJudge:
    """A judge that also knows the user's lists. The watch-list wins over the allow-list, and both over the rules."""

    def __init__(self, judge: RuleJudge, lists: Lists) -> None:
        self._judge, self._lists = judge, lists

    @property
    def name(self) -> str:
        return self._judge.name

    @property
    def missing(self) -> tuple[str, ...]:
        return self._judge.missing

    def judge(self, lines: Sequence[Line]) -> list[tuple[Span, ...]]:
        """As the judge within has it, but for what stands on a list."""
        found = self._judge.judge(lines)
        watched = [_spans(own) for own in _found(self._watch, lines)]
        allowed = self._allow.find(lines)
        known = [_known(own) for own in _found(self._known, lines)]
        return [
            (*_cleared([*own, *_new(again, own)], free, mine), *mine)
            for own, again, free, mine in zip(found, known, allowed, watched, strict=True)
        ]

    @cached_property
    def _watch(self) -> WatchList:
        return WatchList(_texts(self._lists.watch), self._judge.is_word)

    @cached_property
    def _allow(self) -> WatchList:
        return WatchList(_texts(self._lists.allow), self._judge.is_word, strict=True)

    @cached_property
    def _known(self) -> WatchList:
        # As strict as the list that stays visible: there may be thousands, and none was asked for by the person.
        return WatchList(_texts(self._lists.known), self._judge.is_word, strict=True)


def _texts(secrets: Iterable[Secret]) -> list[str]:
    return [secret.reveal() for secret in secrets]


def _found(entries: WatchList, lines: Sequence[Line]) -> list[list[Place]]:
    """Where entries stand, also as a line may be read otherwise."""
    out = entries.find(lines)
    others = [(at, other) for at, line in enumerate(lines) for other in line.others]
    told = entries.find([Line(other) for _, other in others])
    for (at, other), places in zip(others, told, strict=True):
        for place in places:
            start, end = there(lines[at].text, other, place.start, place.end)
            if not any(p.start < end and start < p.end for p in out[at]):
                out[at].append(Place(at, start, end, max(place.cost, _MISREAD), place.share))
    return out


def _spans(places: Iterable[Place]) -> list[Span]:
    """One span for characters that several entries share."""
    out: list[Span] = []
    for place in sorted(places, key=lambda p: (p.start, -p.end)):
        reason, sure = (WATCHED, 0.99) if place.cost <= _EXACT else (NEARLY, 0.9)
        span = Span(place.start, place.end, Kind.WATCHED, sure, reason)
        if out and span.start < out[-1].end:
            best = max(out[-1], span, key=lambda s: s.confidence)
            out[-1] = replace(best, start=out[-1].start, end=max(out[-1].end, span.end))
        else:
            out.append(span)
    return out


def _known(places: Iterable[Place]) -> list[Span]:
    return [replace(span, kind=Kind.NAME, confidence=LEAST_SURE, reason=KNOWN) for span in _spans(places)]


def _new(known: Iterable[Span], found: Iterable[Span]) -> list[Span]:
    """Known names without those that are hidden as names anyway."""
    names = [s for s in found if s.kind is Kind.NAME and s.confidence >= HIDE]
    return [k for k in known if not any(s.start <= k.start and k.end <= s.end for s in names)]


def _cleared(spans: Iterable[Span], allowed: Sequence[Place], watched: Sequence[Span]) -> list[Span]:
    """Spans without those that are watched anyway; what is allowed is only shown."""
    free = {i for place in allowed for i in range(place.start, place.end)}
    held = {i for span in watched for i in range(span.start, span.end)}
    out = []
    for span in spans:
        own = set(range(span.start, span.end))
        if own <= held:
            continue
        if len(own & free) >= _MOSTLY * len(own) and not own & held:
            span = replace(span, kind=Kind.OTHER_TEXT, reason=ALLOWED)  # noqa: PLW2901
        out.append(span)
    return out
