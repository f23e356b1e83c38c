"""Names of people: after a title or a label, on a board, as a whole line, or inside a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from scrubber.classify import cues
from scrubber.classify.lexicon import words
from scrubber.classify.people.entries import entries
from scrubber.classify.people.forms import (
    backwards,
    born,
    dotted,
    family,
    initialled,
    labelled,
    officer,
    opening,
    titled,
    two_short,
)
from scrubber.classify.people.greetings import greeted
from scrubber.classify.people.initials import initials
from scrubber.classify.people.likeness import score
from scrubber.classify.people.notes import broken, in_small_letters, on_board, owner, worker
from scrubber.classify.people.renown import of_renown
from scrubber.classify.people.rows import in_row
from scrubber.classify.people.runs import glued, of_two, runs
from scrubber.classify.spans import HIDE
from scrubber.classify.text import Text
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

NAME = "names"
_CALENDAR = words("calendar")


def find(text: Text) -> Iterator[Span]:
    """Names with why; a run of words is weighed by lists, letter case, place in the line and the model."""
    if all(t.word in _CALENDAR or not t.alphabetic for t in text.tokens):
        return  # "Mo Tu We", "Sa", "1 JUNE"
    scores = [score(text, i) for i in range(len(text.tokens))]
    found = list(_looks(text, scores))
    found += in_row(text, found)
    yield from found
    for span in found:
        if span.confidence >= HIDE:
            yield from _room(text, span)


def _room(text: Text, name: Span) -> Iterator[Span]:
    """`Bed 7` in `Bed 7 Mr Siddiqui`: says where somebody lives or lies."""
    before, after = cues.ROOM_BEFORE.search(text.plain[: name.start]), cues.ROOM_AFTER.match(text.plain[name.end :])
    for match, offset in ((before, 0), (after, name.end)):
        if match is not None:
            yield Span(match.start("n") + offset, match.end("n") + offset, Kind.ADDRESS, 0.6, "a room beside a name")


def _looks(text: Text, scores: list[float]) -> Iterator[Span]:
    yield from (of_renown(text, span) for span in titled(text, scores))
    yield from labelled(text, scores)
    yield from backwards(text, scores)
    yield from on_board(text)
    yield from worker(text)
    yield from in_small_letters(text)
    yield from owner(text)
    yield from broken(text)
    yield from family(text)
    yield from opening(text)
    yield from officer(text)
    yield from born(text)
    yield from two_short(text)
    yield from initials(text)
    yield from entries(text)
    yield from greeted(text)
    for look in (initialled(text, scores), glued(text), runs(text, scores), of_two(text), dotted(text)):
        yield from (of_renown(text, span) for span in look)
