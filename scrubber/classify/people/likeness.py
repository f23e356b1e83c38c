"""How much a word looks like a part of somebody's name."""

from __future__ import annotations

import math
import re

from scrubber.classify.lexicon import NAMED, SURE, THINGS, Trait, words
from scrubber.classify.text import Case, Text, Token

PARTICLES = frozenset(
    "van von der den de del della di da dos la le el al ap ab bin ibn bint ben ni nic mac ter ten y zu ul".split()
)
_DAYS = frozenset("mon tue tues wed weds thu thur thurs fri sat sun".split())
_THRESHOLD = 1.9  # log-odds at which a run of words is as likely a name as not


def score(text: Text, at: int) -> float:
    """How much a word speaks for being part of a name, in log-odds."""
    token = text.tokens[at]
    if not token.alphabetic or text.branded(token.start, token.end):
        return -6.0
    if token.initial or (at == 0 and len(token.raw) == 1 and len(text.tokens) > 1 and text.tokens[1].trait & SURE):
        return 0.2
    if token.slip and token.raw.lower() in _LED:
        return -4.0  # `Strat` is no misread name
    if token.word in _DAYS or (token.case is Case.UPPER and token.word in NO_INITIALS):
        return -4.0
    score = _by_lists(token) + _by_case(token)
    score += _by_model(token)
    if token.place > 0.6 and not token.trait & SURE:
        score -= 1.0
    return score - (0.4 if token.slip else 0.0)


# Endings that medicines share (WHO, The use of stems in the selection of international nonproprietary names).
_MEDICINE = re.compile(
    r"\w{2}(?:pril|olol|statin|azole|cillin|mycin|formin|parin|sartan|oxetine|idine|profen|dipine|gliptin|"
    r"semide|thiazide|"
    r"azepam|azepine|caine|prazole|setron|tidine|triptan|vir|mab|xaban|lukast|codone|morphine|cycline|"
    r"floxacin|oxin|clone|gabalin|pentin|triptyline|pramine|dronate|lactone|olone|terol|tropium)$"
)


def _by_lists(token: Token) -> float:
    trait, rank = token.trait, token.rank if token.rank is not None else 99_999
    penalty = 2.5 if trait & THINGS else 0.0
    penalty += 1.2 if trait & Trait.COUNTY else 0.6 if trait & Trait.TOWN and not trait & Trait.SURE_GIVEN else 0.0
    penalty += 0.6 if trait & Trait.STREET else 0.0
    if not trait & SURE and _MEDICINE.search(token.word):
        return -7.0
    if len(token.word) == 2 and token.case is Case.UPPER and trait & SURE:
        return 0.3 - penalty  # "AI", "TV": more often letters than a name
    if trait & Trait.SURE_GIVEN:
        return (3.6 if token.rank is None and len(token.word) >= TELLING - 1 else 3.0) - penalty
    if trait & Trait.SURE_SURNAME:
        return 2.2 - penalty
    if trait & Trait.GIVEN:
        return (0.9 if rank > 1500 else 0.3 if rank > 150 else -1.0) - penalty
    if trait & Trait.SURNAME:
        return (0.6 if rank > 25_000 else -0.5 if rank > 1500 else -1.5 if rank > 250 else -4.0) - penalty
    if rank < 3000:
        return -4.0 - penalty
    if rank < 40_000:
        return -2.8 - penalty
    return (0.6 if len(token.word) >= 3 else -0.6) - penalty


def _by_model(token: Token) -> float:
    """The model takes many everyday words for names when they stand alone, so there it counts for less."""
    if token.trait & SURE or token.rank is None or token.rank > 40_000:
        return 3.2 * token.person - 0.8
    return (2.4 if token.trait & NAMED else 1.4) * token.person - 0.8


def _by_case(token: Token) -> float:
    return {Case.TITLE: 0.4, Case.UPPER: 0.0, Case.LOWER: -0.7, Case.MIXED: -0.5, Case.NUMBER: -4.0}[token.case]


def certainty(log_odds: float) -> float:
    return 1 / (1 + math.exp(-(log_odds - _THRESHOLD) * 0.8))


def capital(token: Token) -> bool:
    return token.alphabetic and token.raw[0].isupper()


NO_INITIALS = words("abbreviations")
_LED = words("leads") | words("said")


def seldom(token: Token) -> bool:
    return token.rank is None or token.rank > _SELDOM


_SELDOM = 20_000


def unheard(token: Token) -> bool:
    """A word of letters that stands in no list, neither of words nor of things."""
    return token.rank is None and not token.trait & THINGS and len(token.raw) > 2 and token.raw.isalpha()


NOTE = 6  # words of a short note
READ_WELL = 0.95  # below this confidence of the reader, words are more often something else misread
LEGIBLE = 0.8  # from here on single letters are believed
_DOUBT = 8.0  # log-odds lost per missing confidence
TELLING = 5  # letters from which a listed name is hardly ever a misreading


def doubt(text: Text, inside: tuple[Token, ...]) -> float:
    """What a badly read line takes from words that are not exactly a known name."""
    exact = any(t.trait & SURE and not t.slip and len(t.raw) >= TELLING for t in inside)
    return 0.0 if exact else max(0.0, READ_WELL - text.sure) * _DOUBT
