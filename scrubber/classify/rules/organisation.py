"""Schools, wards, firms and teams; shown, but not hidden unless a profile says so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrubber.classify.lexicon import Trait, words
from scrubber.classify.text import Case, Text
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

NAME = "organisation"
_ORGS = words("orgs")
_FORMAL = frozenset(
    "ltd limited llp plc inc corp gmbh bhd llc hospital infirmary school academy college university nursery surgery "
    "pharmacy hospice council solicitors hotel restaurant general trust practice "
    "centre center clinic church library museum foundation institute society charity".split()
)
_FAMILY = re.compile(
    r"(?:[^\W\d_][\w'.-]* ){1,3}(?:&|and) (?:sons?|daughters?|(?-i:Co|CO)|company|partners|associates|bros)(?!\w)",
    re.IGNORECASE,
)
_LINKS = frozenset("of and the for & at".split())
# In capitals small words look like the parts of a name, too: `PICK UP IDRIS FROM SCHOOL`.
_BETWEEN = frozenset("from to at in on by with via after before until is was has not pls please re".split())


def find(text: Text) -> Iterator[Span]:
    """Capitalised words up to a word such as 'School' or 'Ltd', and brands."""
    for start, end in text.brands:
        yield Span(start, end, Kind.ORGANISATION, 0.6, "a well-known brand, work or place")
    yield from _family_firms(text)
    for at, token in enumerate(text.tokens):
        if token.word not in _ORGS or token.case is Case.LOWER:
            continue
        first = at
        while first > 0 and _part(text, first - 1):
            first -= 1
        while first < at and text.tokens[first].word in _LINKS:
            first += 1
        if first < at:
            after = text.tokens[at + 1] if at + 1 < len(text.tokens) else None
            formal = token.word in _FORMAL and (after is None or not after.trait & Trait.WORK)
            start, confidence = text.tokens[first].start, 0.85 if formal else 0.7
            yield Span(start, token.end, Kind.ORGANISATION, confidence, "ends like the name of an organisation")


def _family_firms(text: Text) -> Iterator[Span]:
    """`Hargreaves & Sons`."""
    for match in _FAMILY.finditer(text.plain):
        yield Span(match.start(), match.end(), Kind.ORGANISATION, 0.85, "ends like the name of an organisation")


def _part(text: Text, at: int) -> bool:
    token, after = text.tokens[at], text.tokens[at + 1]
    gap = text.plain[token.end : after.start].strip()
    if gap not in ("", "&", "'s", ".", "'"):
        return False
    if token.case is Case.UPPER and token.word in _BETWEEN:
        return False
    if token.word == "at" and at > 0 and text.tokens[at - 1].trait & Trait.GIVEN:
        return False  # `Hettie at Beechwood Day Centre`
    return token.alphabetic and (token.case is not Case.LOWER or token.word in _LINKS)
