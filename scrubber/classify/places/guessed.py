"""Words that the model takes for parts of an address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrubber.classify.lexicon import THINGS, Trait, words
from scrubber.classify.places.terms import FIRST, HOUSES, STREETS, as_written
from scrubber.classify.spans import count_digits
from scrubber.classify.text import Text, Token
from scrubber.contracts import Span
from scrubber.model.kinds import Kind


def by_model(text: Text) -> Iterator[Span]:
    """Words that the model takes for parts of an address, trusted by what else is known of them."""
    run: list[Token] = []
    for token in [*text.tokens, None]:
        if token is not None and token.place >= 0.5:
            run.append(token)
            continue
        if run and not all(t.word in _CALENDAR for t in run):
            yield Span(run[0].start, run[-1].end, Kind.ADDRESS, _model_trust(text, run), "read as an address")
        run = []


_CALENDAR = words("calendar")
WORD = 4  # letters from which a word is more than a crumb
_TOWNS = Trait.TOWN | Trait.COUNTY
_CLOCK = re.compile(r"\d{1,2}[.:]\d\d|\d{1,2}(?:[.:]\d\d)?[ap]m", re.IGNORECASE)
# `Gate 22 Malaga`
_OF_TRAVEL = frozenset("gate platform zone terminal stand stop line route exit junction flight coach bus".split())
_YEAR = re.compile(r"1[0-9]\d\d|20\d\d")


def _model_trust(text: Text, run: list[Token]) -> float:
    if any(t.trait & THINGS and not t.trait & (Trait.TOWN | Trait.STREET) for t in text.tokens):
        return 0.25
    travel = len(run) > 1 and run[0].word in _OF_TRAVEL and not run[1].alphabetic
    if travel or text.branded(run[0].start, run[-1].end):
        return 0.25
    named = [t for t in run if t.alphabetic]
    if not named:
        return 0.0  # bare numbers are days, lists, prices
    if len(named) < len(run) and all(t.trait & Trait.COUNTY for t in named):
        return 0.35  # `Essex 214-6`
    numbers = [t for t in run if not t.alphabetic and not _CLOCK.fullmatch(t.raw)]
    share = sum(t.place for t in run) / len(run)
    whole = len(run) >= 0.7 * len(text.tokens)
    streets = any(t.word in STREETS or as_written(t) in FIRST for t in named)
    if len(numbers) == 1 and _YEAR.fullmatch(numbers[0].raw) and numbers[0] is run[-1] and not streets:
        return 0.35  # `Magna Carta 1215`
    rare = [t for t in named if not t.ordinary and len(t.raw) > 2]
    if (
        numbers
        and len(rare) >= 1
        and share > 0.85
        and whole
        and any(count_digits(text.digits[t.start : t.end]) >= 3 or streets for t in numbers)
    ):
        return 0.65
    if (
        len(named) <= 2
        and share > 0.85
        and whole
        and any(4 <= count_digits(text.digits[t.start : t.end]) <= 6 for t in numbers)
    ):
        return 0.55 if named and all(t.raw[0].isupper() and (t.rank is None or t.rank > 5000) for t in named) else 0.35
    if streets and whole and len(named) >= 2 and len(rare) >= 1 and share > 0.8:
        return 0.55
    if (
        whole
        and len(named) >= 3
        and share > 0.8
        and any(t.word in HOUSES for t in named)
        and any(t.trait & _TOWNS for t in named)
    ):
        return 0.55
    if numbers and streets and len(named) >= 2 and share > 0.8:
        return 0.55
    return 0.35 if any(len(t.raw) >= WORD for t in named) else 0.25  # `4u`, `DS D4 W`: crumbs, misread
