"""Words that speak for a name together, weighed with what stands around them."""

from __future__ import annotations

from collections.abc import Iterator

from scrubber.classify import cues
from scrubber.classify.lexicon import SURE, THINGS, Trait, words
from scrubber.classify.people.context import context, of_firm, of_thing
from scrubber.classify.people.likeness import (
    LEGIBLE,
    PARTICLES,
    READ_WELL,
    TELLING,
    certainty,
    doubt,
    seldom,
    unheard,
)
from scrubber.classify.people.notes import NOT_ON_BOARD
from scrubber.classify.repair import folded
from scrubber.classify.text import Case, Text, Token
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

_AFTER = frozenset(
    "jr sr jnr snr ii iii iv qc kc mp obe mbe cbe phd md frcp rn esq bsc msc ba ma clu cfp lutc dds cpa".split()
)


def of_two(text: Text) -> Iterator[Span]:
    """`Bill Banks`: a given name and a surname that are both also words, alone on a line."""
    if len(text.tokens) == 1 and _hyphened(text.tokens[0]) and not text.branded(0, len(text.plain)):
        yield Span(text.tokens[0].start, text.tokens[0].end, Kind.NAME, 0.55, "given names with a hyphen")
    if len(text.tokens) != 2 or text.sure < LEGIBLE:
        return
    one, other = text.tokens
    named = one.trait & Trait.GIVEN and other.trait & Trait.SURNAME and not (one.trait | other.trait) & _NO_SURNAME
    if named and one.case is other.case is Case.TITLE and text.plain[one.end : other.start] == " ":
        place = other.word in cues.ROOMS or other.word in _SITES or one.word in NOT_ON_BOARD
        if not text.branded(one.start, other.end) and not place and (one.rank is None or one.rank > 150):
            yield Span(one.start, other.end, Kind.NAME, 0.5, "a given name and a surname that are also words")


_BORNE = words("borne")


def _hyphened(token: Token) -> bool:
    """`Precious-Joy`."""
    parts = token.raw.split("-")
    return len(parts) > 1 and all(p.istitle() and folded(p) in _BORNE for p in parts)


_SITES = frozenset(
    "christmas xmas easter station park hill road square gardens gate tower bridge castle island cross way line".split()
)
_NO_SURNAME = THINGS | Trait.TOWN | Trait.COUNTY | Trait.TITLE


def glued(text: Text) -> Iterator[Span]:
    """`helenmurphy`: a name written without its space is found by the model and by its ending."""
    if of_firm(text):
        return
    for at, token in enumerate(text.tokens):
        if text.branded(token.start, token.end) or token.trait & THINGS or of_thing(text, at, at + 1):
            continue
        sure = token.person > 0.8 and text.sure >= READ_WELL
        if sure and token.rank is None and len(token.word) >= 7:
            yield Span(token.start, token.end, Kind.NAME, 0.6, "read as a name")
        elif len(text.tokens) == 1 and text.sure >= LEGIBLE and token.glued:
            yield Span(token.start, token.end, Kind.NAME, 0.55, "a known name and another word in one")


def runs(text: Text, scores: list[float]) -> Iterator[Span]:
    """Neighbouring words that speak for a name together."""
    at = 0
    while at < len(text.tokens):
        end = at
        while end < len(text.tokens) and _joins(text, scores, at, end):
            end += 1
        if end > at:
            yield from _run(text, scores, at, end)
        at = max(end, at + 1)


def _joins(text: Text, scores: list[float], first: int, at: int) -> bool:
    token = text.tokens[at]
    gap = text.plain[text.tokens[at - 1].end : token.start] if at > first else ""
    if gap.strip(" .'\"()-") or len(gap) > 3 or at - first >= 6 or (gap.strip() == "-" and gap != "-"):
        return False
    if token.initial or (at > first and token.word in PARTICLES | _AFTER):
        return True
    if at == first and at + 1 < len(text.tokens) and _given_of(token, text.tokens[at + 1]):
        return True
    if at > first and token.case is Case.LOWER and token.ordinary and text.tokens[first].case is Case.TITLE:
        return False  # `Maureen black tea`
    if at - 1 > first and text.tokens[at - 1].word in PARTICLES and token.case is Case.TITLE and seldom(token):
        return True  # `Vincent van Gogh`
    return scores[at] > -0.9 or (at > first and _surname_of(text.tokens[at - 1], token))


def _surname_of(given: Token, token: Token) -> bool:
    """`Gavin Newlands`: what follows a sure given name, is capitalised like it, and is no thing and no common word."""
    alike = given.case is token.case and token.case in (Case.TITLE, Case.UPPER)
    if given.case is token.case is Case.LOWER:  # `danuta głowacka`
        return bool(given.trait & Trait.SURE_GIVEN and unheard(token) and len(token.raw) >= TELLING)
    rare = seldom(token) or (token.trait & Trait.SURNAME and (token.rank or 0) > 1500)
    return bool(alike and given.trait & Trait.SURE_GIVEN and rare and not token.trait & (THINGS | Trait.TITLE))


def _given_of(token: Token, surname: Token) -> bool:
    """`maysun darwish`: an unknown word before a sure surname that is nothing else, both in small letters."""
    known = surname.trait & Trait.SURE_SURNAME and surname.rank is None and len(surname.raw) >= TELLING
    return bool(known and token.case is surname.case is Case.LOWER and unheard(token) and len(token.raw) >= TELLING)


def _run(text: Text, scores: list[float], first: int, end: int) -> Iterator[Span]:
    while (
        end > first
        and text.tokens[end - 1].word not in _AFTER
        and (
            (scores[end - 1] < -0.9 and not (end - 1 > first and _surname_of(*text.tokens[end - 2 : end])))
            or (text.tokens[end - 1].word in PARTICLES and not text.tokens[end - 1].raw[0].isupper())
        )
    ):
        end -= 1
    inside = text.tokens[first:end]
    if not inside or all(t.initial for t in inside):
        return
    real = sorted(
        (scores[i] for i in range(first, end) if not text.tokens[i].initial and text.tokens[i].word not in PARTICLES),
        reverse=True,
    )
    if not real:
        return
    total = real[0] + sum(0.6 * s for s in real[1:3])
    total += context(text, first, end) - doubt(text, inside)
    confidence = min(0.92, certainty(total))
    if confidence > 0.2:
        yield Span(inside[0].start, inside[-1].end, Kind.NAME, confidence, _reason(inside))


def _reason(inside: tuple[Token, ...]) -> str:
    if any(t.trait & SURE for t in inside):
        return "holds a known name"
    if any(t.person > 0.5 for t in inside):
        return "read as a name"
    return "looks like a name"
