"""Names as boards and notes have them: before a time or an errand, an owner's, a family's, bare initials."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrubber.classify import cues
from scrubber.classify.lexicon import THINGS, Trait, words
from scrubber.classify.people.likeness import NOTE
from scrubber.classify.text import Text, Token
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

_BOTH, _BORNE = words("both"), words("borne")
NOT_ON_BOARD = frozenset(
    "art may june april august summer autumn winter spring easter case page price trust date star cash chase".split()
)


def on_board(text: Text) -> Iterator[Span]:
    """`Mark - dentist 10am`, `Rose 2pm`: a name that is also a word, before what boards say of people."""
    if not text.tokens:
        return
    token = text.tokens[0]
    named = token.word in _BOTH and token.trait & Trait.GIVEN and not token.trait & THINGS
    named = named and token.word not in NOT_ON_BOARD
    if token.trait & Trait.COUNTY and text.plain[token.end :].lstrip()[:1].isupper():
        return  # `Essex Police`, `Devon Cream Tea`
    if named and token.word not in _BORNE and text.plain[token.end :].lstrip().startswith(":"):
        return  # `Song: Amazing Grace`
    if named and token.raw[0].isupper() and len(token.word) > 2 and _said_of(text, token):
        yield Span(token.start, token.end, Kind.NAME, 0.6, "a name before a time or an errand")


_VIRTUES = words("virtues")
_AT_WORK = re.compile(
    r"(?: ?[-:–] ?| )(?:RN|RMN|RGN|HCA|HCSW|SSW|SW|OT|CPN|HV|[A-Z]/[A-Z]|(?i:nights?|sleep-? ?in|"
    r"waking nights?|late(?: shift)?|"
    r"early(?: shift)?|long day|day off|off(?: sick)?|sick|a/?l|leave|bank|agency|shadowing|on call|wfh|dna|"
    r"\d{1,2} ?[ap]m|\d{1,2} ?- ?\d{1,2}))(?![\w'-])"
)


def worker(text: Text) -> Iterator[Span]:
    """`Goodness late`, `Marvellous RMN`: a name that is an everyday word, before a role or a shift and little else."""
    first = text.tokens[0] if text.tokens else None
    if first is None or first.word not in _VIRTUES or not first.raw[0].isupper() or len(text.tokens) > NOTE:
        return
    match = _AT_WORK.match(text.plain[first.end :])
    if match is not None:
        yield Span(first.start, first.end, Kind.NAME, 0.55, "a name before a role or a shift")


def _said_of(text: Text, token: Token) -> bool:
    rest = text.plain[token.end :]
    return bool(cues.BOARD.match(rest) or cues.CARED_FOR.match(rest))


def in_small_letters(text: Text) -> Iterator[Span]:
    """`joy bath`, `ben hv 3pm`: a common given name in small letters before an errand, and little else."""
    if not 2 <= len(text.tokens) <= NOTE or not text.plain.islower():
        return
    token = text.tokens[0]
    named = token.trait & Trait.GIVEN and token.trait & Trait.FREQUENT and not token.trait & THINGS
    listed = named and token.word not in NOT_ON_BOARD | _NOT_IN_SMALL and len(token.word) > 1
    rank, rest = token.rank or 99_999, text.plain[token.end :]
    said = cues.OF_PEOPLE.match(rest) if rank > EVERYWHERE else rank > ALWAYS and _SURELY.match(rest)
    if listed and said:
        yield Span(token.start, token.end, Kind.NAME, 0.55, "a name before a time or an errand")


_NOT_IN_SMALL = frozenset("van guy son bin cat bay kit chance miles major prince king early merry".split())
# Everyday words up to these ranks are names in small letters only before what is said of nothing else, or never.
EVERYWHERE, ALWAYS = 1_200, 150
_SURELY = re.compile(
    r" (?:dentist|hosp|gp|physio|optician|chiropod\w+|bloods|bath|shower|wash|meds|obs|nbm|nights|a/?l|sick|wfh|toil|"
    r"school run|contact|\d{1,2} ?[ap]m|\d{1,2}[:.]\d{2})(?!\w)"
)


def broken(text: Text) -> Iterator[Span]:
    """`Hea ther lunch`: a name of which recognition made two words that are none."""
    for start, end in text.broken:
        yield Span(start, end, Kind.NAME, 0.55, "a known name with a space in it")


def owner(text: Text) -> Iterator[Span]:
    """`Poppy's coat`: a given name before what belongs to people."""
    for token in text.tokens:
        named = token.trait & Trait.GIVEN and token.raw[0].isupper() and not text.branded(token.start, token.end)
        if named and cues.BELONGING.match(text.plain[token.end :]):
            yield Span(token.start, token.end, Kind.NAME, 0.6, "a name before what belongs to somebody")
