"""Grows a part of an address over the words next to it that belong to it."""

from __future__ import annotations

import re

from scrubber.classify.lexicon import Trait, words
from scrubber.classify.places.terms import HOUSES, LINKS, PREMISES
from scrubber.classify.spans import HIDE
from scrubber.classify.text import Case, Text
from scrubber.contracts import Span
from scrubber.model.kinds import Kind


def grown(text: Text, anchor: Span) -> Span:
    """The anchor and the words next to it that look like parts of the same address."""
    inside = [i for i, t in enumerate(text.tokens) if t.start < anchor.end and anchor.start < t.end]
    if not inside:
        return anchor
    first, last = inside[0], inside[-1]
    while first > 0 and _belongs(text, first - 1, first):
        first -= 1
    while last + 1 < len(text.tokens) and _belongs(text, last + 1, last) and not _says_when(text, last + 1):
        last += 1
    while first < inside[0] and text.tokens[first].word in LINKS and text.tokens[first].case is Case.LOWER:
        first += 1
    start, end = min(anchor.start, text.tokens[first].start), max(anchor.end, text.tokens[last].end)
    confidence = max(anchor.confidence, HIDE)
    return Span(start, end, Kind.ADDRESS, min(0.95, confidence), "an address: " + _why(anchor))


def _why(anchor: Span) -> str:
    return anchor.reason.removeprefix("an address: ")


def _belongs(text: Text, at: int, neighbour: int) -> bool:
    token, beside = text.tokens[at], text.tokens[neighbour]
    gap = text.plain[min(token.end, beside.end) : max(token.start, beside.start)]
    if gap.strip(" ,.#()/-") or _HOUR.fullmatch(token.raw):
        return False
    if token.place > 0.5 or token.trait & (Trait.TOWN | Trait.COUNTY) or token.word in HOUSES | PREMISES:
        return True
    if token.person > 0.6 and "," not in gap:
        return False
    if not token.alphabetic:
        return len(token.raw) <= 6
    return (token.case in (Case.TITLE, Case.UPPER, Case.MIXED) and token.word not in _STOP) or token.word in LINKS


def _says_when(text: Text, at: int) -> bool:
    """`4 Mill Lane on 3 May`, `in December`."""
    if text.tokens[at].word not in ("in", "on") or at + 1 >= len(text.tokens):
        return False
    after = text.tokens[at + 1 : at + 3]
    return any(t.word in _CALENDAR for t in after) and (after[0].word in _CALENDAR or not after[0].alphabetic)


_CALENDAR = words("calendar") - {"sun"}
_HOUR = re.compile(r"\d{1,2}(?:[.:]\d\d)?[ap]m", re.IGNORECASE)
_STOP = (
    frozenset(
        "address my is tel phone mob email dob nhs name the at from to postcode date no ref lives visit visiting taxi "
        "contact collect hv".split()
    )
    - LINKS
)
