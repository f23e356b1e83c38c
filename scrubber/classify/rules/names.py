"""Names of people: after a title or a label, on a board, as a whole line, or inside a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from scrubber.classify.lexicon import words
from scrubber.classify.people.forms import backwards, dotted, family, initialled, labelled, opening, titled
from scrubber.classify.people.likeness import score
from scrubber.classify.people.notes import in_small_letters, lettered, on_board, owner
from scrubber.classify.people.renown import of_renown
from scrubber.classify.people.runs import glued, of_two, runs
from scrubber.classify.text import Text
from scrubber.contracts import Span

NAME = "names"
_CALENDAR = words("calendar")


def find(text: Text) -> Iterator[Span]:
    """Names with why; a run of words is weighed by lists, letter case, place in the line and the model."""
    if all(t.word in _CALENDAR or not t.alphabetic for t in text.tokens):
        return  # "Mo Tu We", "Sa", "1 JUNE"
    scores = [score(text, i) for i in range(len(text.tokens))]
    yield from (of_renown(text, span) for span in titled(text, scores))
    yield from labelled(text, scores)
    yield from backwards(text, scores)
    yield from on_board(text)
    yield from in_small_letters(text)
    yield from owner(text)
    yield from family(text)
    yield from opening(text)
    yield from lettered(text)
    for look in (initialled(text, scores), glued(text), runs(text, scores), of_two(text), dotted(text)):
        yield from (of_renown(text, span) for span in look)
