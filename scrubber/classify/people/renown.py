"""Tells the names that everybody has heard of from those of the people that work is about."""

from __future__ import annotations

import re
from dataclasses import replace

from scrubber.classify import cues
from scrubber.classify.lexicon import SURE
from scrubber.classify.people.likeness import PARTICLES
from scrubber.classify.spans import SHOWN
from scrubber.classify.text import Text, Token
from scrubber.contracts import Span

# Not the years of a life: `William Morris 1834-1896`.
_CLOCK = re.compile(r"(?<![\d.:/-])\d{1,2}(?:[:.]\d{2}(?![\d.])| ?[ap]m(?!\w))", re.IGNORECASE)
_FESTIVE = re.compile(r"\W*(?:night|day)(?!\w)", re.IGNORECASE)  # `Guy Fawkes night`


def of_renown(text: Text, span: Span) -> Span:
    """`Mary Seacole` on a wall is only shown; before a time, an errand or beside a room she is a service user."""
    before, after = text.plain[: span.start], text.plain[span.end :]
    at_work = (
        cues.PLACE_OF_CARE.search(before)
        or (cues.ERRAND.match(after) and not _FESTIVE.match(after))
        or _CLOCK.search(text.digits)
    )
    own = _without_thing(text, [t for t in text.tokens if span.start <= t.start < span.end])
    if at_work or not own or not text.called_like(own[0].start, own[-1].end) or _goes_on(text, own[-1]):
        return span
    return replace(span, confidence=min(span.confidence, SHOWN), reason="the name of somebody or something famous")


def _without_thing(text: Text, own: list[Token]) -> list[Token]:
    """`Mary Seacole` of `Mary Seacole Ward`, `Glenn Miller` of `Glenn Miller dance`."""
    end = len(own)
    while end > 1 and not text.called_like(own[0].start, own[end - 1].end):
        last = own[end - 1]
        small = last.raw.islower() and not last.trait & SURE
        if not last.ordinary and last.word not in cues.ROOMS and not small:
            break
        end -= 1
    return own[:end]


def _goes_on(text: Text, last: Token) -> bool:
    """`Mary Berry Okafor`: somebody else."""
    after = next((t for t in text.tokens if t.start >= last.end), None)
    beside = after is not None and text.plain[last.end : after.start] == " "
    return bool(beside and after and (after.word in PARTICLES or (after.trait & SURE and after.raw[0].isupper())))
