"""Addresses of the United Kingdom, the United States and, by their street words, of other countries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from scrubber.classify import postcodes
from scrubber.classify.lexicon import Trait, words
from scrubber.classify.places.codes import patterns
from scrubber.classify.places.grown import grown
from scrubber.classify.places.guessed import by_model
from scrubber.classify.places.homes import PART, in_note, next_door, numbered, part_and_name, premises
from scrubber.classify.places.parted import parted
from scrubber.classify.places.regions import regions
from scrubber.classify.places.streets import broken_streets, first_words, streets
from scrubber.classify.places.terms import STREETS
from scrubber.classify.spans import HIDE, count_digits
from scrubber.classify.text import Text
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

NAME = "address"
_LABEL = re.compile(
    r"(?<!\w)(?:address|addr|lives at|living at|residing at|resident at|home address|"
    r"moved to|c/o|deliver to)(?!\w)"
    r"(?: is)?[ :.-]{0,4}(?!(?:on|for|before|after|by|until|from|when|if|and|or)(?!\w))(?P<n>[^\s:.-].*)",
    re.IGNORECASE,
)
# What follows an address in a sentence: `moved to 4 Mill Lane on 3 May`.
_CALENDAR = "|".join(sorted(words("calendar") - {"may", "sun"}))
_WHEN = re.compile(
    r" (?:in|on|since|until|till|from|by|before|after) (?:(?:the )?\d|early |late )|"
    rf" (?:in|on|since|until|till|from|by|before|after|last|this|next) (?:{_CALENDAR})(?!\w)|"
    r"[,.;]? (?:today|tomorrow|yesterday|tonight|last|this|next) (?:week|month|year|night|morning|evening)",
    re.IGNORECASE,
)


def find(text: Text) -> Iterator[Span]:
    """Street lines, post boxes, parts of buildings, towns with a state; each grown over the words that belong to it."""
    spans = [span for look in _LOOKS for span in look(text)]
    anchors = [s for s in spans if s.confidence >= HIDE]
    if anchors:  # `Unit 3 (flat above shop) 71 Stapleton Road`
        spans = [replace(s, confidence=max(s.confidence, HIDE)) if s.reason == PART else s for s in spans]
    codes = [s for s in postcodes.find(text) if s.confidence >= HIDE]
    yield from spans
    for anchor in anchors:
        yield grown(text, anchor)
    for code in codes:
        whole = grown(text, code)
        if whole.end - whole.start > code.end - code.start + 1:
            yield whole


def _labelled(text: Text) -> Iterator[Span]:
    for match in _LABEL.finditer(text.plain):
        value = match["n"]
        sure = count_digits(value) or any(
            t.word in STREETS or t.trait & Trait.TOWN for t in text.tokens if t.start >= match.start("n")
        )
        if sure and len(value) > 4:
            value = _WHEN.split(value)[0]
            end = match.start("n") + len(value.rstrip())
            yield Span(match.start("n"), end, Kind.ADDRESS, 0.6, "follows a word for 'address'")


_LOOKS = (
    patterns,
    streets,
    first_words,
    broken_streets,
    premises,
    part_and_name,
    numbered,
    _labelled,
    by_model,
    parted,
    regions,
    in_note,
    next_door,
)
