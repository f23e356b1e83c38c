"""Words that speak for a name together, weighed with what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from scrubber.classify import cues
from scrubber.classify.lexicon import NAMED, SURE, THINGS, Trait
from scrubber.classify.people.likeness import (
    LEGIBLE,
    NOTE,
    PARTICLES,
    READ_WELL,
    TELLING,
    certainty,
    doubt,
    seldom,
    unheard,
)
from scrubber.classify.people.notes import NOT_ON_BOARD
from scrubber.classify.text import Case, Text, Token
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

_AFTER = frozenset(
    "jr sr jnr snr ii iii iv qc kc mp obe mbe cbe phd md frcp rn esq bsc msc ba ma clu cfp lutc dds cpa".split()
)


def of_two(text: Text) -> Iterator[Span]:
    """`Bill Banks`: a given name and a surname that are both also words, alone on a line."""
    if len(text.tokens) != 2 or text.sure < LEGIBLE:
        return
    one, other = text.tokens
    named = one.trait & Trait.GIVEN and other.trait & Trait.SURNAME and not (one.trait | other.trait) & _NO_SURNAME
    if named and one.case is other.case is Case.TITLE and text.plain[one.end : other.start] == " ":
        place = other.word in cues.ROOMS or other.word in _SITES or one.word in NOT_ON_BOARD
        if not text.branded(one.start, other.end) and not place and (one.rank is None or one.rank > 150):
            yield Span(one.start, other.end, Kind.NAME, 0.5, "a given name and a surname that are also words")


_SITES = frozenset("station park hill road square gardens gate tower bridge castle island cross way line".split())
_NO_SURNAME = THINGS | Trait.TOWN | Trait.COUNTY | Trait.TITLE


def glued(text: Text) -> Iterator[Span]:
    """`helenmurphy`: a name written without its space is found by the model and by its ending."""
    if _of_firm(text):
        return
    for at, token in enumerate(text.tokens):
        if text.branded(token.start, token.end) or token.trait & THINGS or _of_thing(text, at, at + 1):
            continue
        sure = token.person > 0.8 and text.sure >= READ_WELL
        if sure and token.rank is None and len(token.word) >= 7:
            yield Span(token.start, token.end, Kind.NAME, 0.6, "read as a name")
        elif len(text.tokens) == 1 and text.sure >= LEGIBLE and token.glued:
            yield Span(token.start, token.end, Kind.NAME, 0.55, "a known name and another word in one")


def _of_firm(text: Text) -> bool:
    """`Kestonbrooke's` and nothing else, as shops and hospitals call themselves; not where it is a given name."""
    lone = len(text.tokens) == 1 and re.fullmatch(r"\W*[^\W\d_]+'s?\W*", text.plain)
    return bool(lone and text.tokens[0].raw[0].isupper() and not text.tokens[0].trait & Trait.GIVEN)


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
    whole = first == 0 and end == len(text.tokens)
    total += _context(text, first, end, whole) - doubt(text, inside)
    confidence = min(0.92, certainty(total))
    if confidence > 0.2:
        yield Span(inside[0].start, inside[-1].end, Kind.NAME, confidence, _reason(inside))


def _opens_row(text: Text, token: Token) -> bool:
    """`0930 Adeyemi home visit`: a time before the name."""
    return not token.alphabetic and cues.TIME.fullmatch(text.digits, token.start, token.end) is not None


def _pair(text: Text, first: int, end: int) -> bool:
    """`Faith & Grace`: two capitalised given names side by side."""
    one, other = text.tokens[first - 1], text.tokens[first]
    gap = text.plain[one.end : other.start].strip()
    both = one.trait & Trait.GIVEN and other.trait & Trait.GIVEN
    return bool(both) and gap in ("&", "+", "/", ",") and one.raw[0].isupper() and other.raw[0].isupper()


def _of_thing(text: Text, first: int, end: int) -> float:
    """What is to be taken off because the words are part of the name of a thing, a team, a saint's day or a room."""
    inside, after = text.tokens[first:end], text.tokens[end:]
    off = 0.0
    if _called_after(text, first, end):
        off += 5.0
    elif after and after[0].word in cues.TEAMS and after[0].raw[0].isupper():
        off += 4.0  # `Charlton Athletic`
    if inside[-1].word in cues.ROOMS and not any(t.trait & Trait.SURE_GIVEN for t in inside):
        off += 5.5  # "Willow Ward"
    elif len(after) == 1 and after[0].word in cues.NAMED_ROOMS and first == 0 and len(inside) == 1:
        off += 4.0 if not inside[0].trait & Trait.SURE_GIVEN else 0.0  # `Hepworth class`
    elif len(after) == 1 and after[0].word in cues.ROOMS and not inside[-1].trait & Trait.SURE_SURNAME:
        off += 2.0
    elif len(inside) == 1 and 1 <= len(after) <= 3 and after[-1].word in cues.BUILT:
        capital = all(t.raw[0].isupper() for t in after) and not inside[0].trait & Trait.SURE_GIVEN
        off += 4.0 if capital else 0.0  # `Pankhurst Meeting Room`, `Oakfield Family Support Team`
    return off


def _called_after(text: Text, first: int, end: int) -> bool:
    """`Thomas splint`, `Herbert Protocol`, `St David's Day`: before the word of a thing, or after `St`."""
    inside, after = text.tokens[first:end], text.tokens[end:]
    maker = first == 0 and len(inside) == 1 and inside[0].raw[0].isupper() and not inside[0].trait & Trait.GIVEN
    if maker and cues.FITTINGS.match(text.low[inside[0].end :]):
        return True
    if first and text.tokens[first - 1].raw.strip(".") == "St" and text.plain[inside[-1].end :].startswith("'s "):
        return True
    if first == 0 and len(inside) == 2 and inside[1].case is Case.LOWER and inside[0].case is Case.TITLE:
        return cues.EPONYMS.match(text.low[inside[0].end :]) is not None  # `Yankauer sucker`
    if first or len(inside) > 2 or not after or cues.EPONYMS.match(text.low[inside[-1].end :]) is None:
        return False
    capital = after[0].raw[0].isupper()
    person = inside[0].trait & Trait.SURE_GIVEN and after[0].trait & Trait.SURNAME and capital
    return (not person or after[0].word == "island") and (len(inside) == 1 or capital)


def _context(text: Text, first: int, end: int, whole: bool) -> float:
    """What the rest of the line adds."""
    inside, before, after = text.tokens[first:end], text.tokens[:first], text.tokens[end:]
    bonus = 0.0
    if whole and 2 <= len(inside) <= 4:
        bonus += 1.0
    elif whole:
        bonus += 0.2
    if (
        all(t.initial or len(t.raw) == 1 or _opens_row(text, t) for t in text.tokens[:first])
        and not whole
        and (cues.BOARD.match(text.plain[inside[-1].end :]) or cues.CARED_FOR.match(text.plain[inside[-1].end :]))
        and any((t.trait & NAMED and not (t.ordinary and not t.trait & Trait.GIVEN)) or unheard(t) for t in inside)
    ):
        bonus += 1.6 if any(t.trait & NAMED for t in inside) else 2.2
    if inside[0].raw[0].isupper() and any(t.trait & Trait.GIVEN or unheard(t) for t in inside):
        bonus += 1.4 if cues.CUE_BEFORE.search(text.plain[: inside[0].start]) else 0.0
        known = any(t.trait & SURE or unheard(t) for t in inside)  # not `Wade in`
        bonus += 1.2 if known and cues.CUE_AFTER.match(text.plain[inside[-1].end :]) else 0.0
    elif first == 0 and len(text.tokens) <= NOTE and cues.OF_STAFF.match(text.low[inside[-1].end :]):
        bonus += 1.2 if all(t.trait & SURE for t in inside) else 2.2 if all(unheard(t) for t in inside) else 0.0
    elif len(inside) == 1 and inside[0].trait & SURE and cues.CUE_BEFORE.search(text.plain[: inside[0].start]):
        bonus += 0.9
    elif len(inside) >= 2 and all(t.trait & NAMED or unheard(t) for t in inside):  # `visit diarmuid doherty 10am`
        bonus += 0.7 if cues.CUE_BEFORE.search(text.plain[: inside[0].start]) else 0.0
    if any(a.trait & Trait.SURE_GIVEN and b.trait & SURE for a, b in pairwise(inside)):
        bonus += 0.6
    elif len(inside) == 2 and inside[0].trait & Trait.GIVEN and inside[1].trait & SURE and inside[1].rank is None:
        bonus += 1.0  # `norman postlethwaite`
    if first == 1 and len(inside) >= 2 and not before[0].alphabetic and any(t.trait & SURE for t in inside):
        bonus += 0.8  # `12 Haydn Pugh 23.4`: a row of a list
    if inside[0].trait & Trait.SURE_GIVEN and len(text.tokens) <= NOTE and text.plain.islower():
        bonus += 0.6  # who writes without capitals writes names without them
    bonus -= _of_thing(text, first, end)
    if first > 0 and end <= len(text.tokens) and _pair(text, first, end):
        bonus += 1.0
    if whole and _of_firm(text):
        bonus -= 3.0
    if cues.PLACE_OF_CARE.search(text.plain[: inside[0].start]):
        bonus += 1.2 if any(t.trait & NAMED for t in inside) else 1.8
    cared_for = first == 0 and inside[0].trait & Trait.SURE_GIVEN and cues.CARED_FOR.match(text.plain[inside[-1].end :])
    if not cared_for and any(t.trait & Trait.GOODS and t.word != "rm" for t in (*before, *after)):
        bonus -= 2.4 if len(text.tokens) <= 6 else 1.0
    if len(inside) == 1 and whole and inside[0].trait & Trait.SURE_SURNAME and inside[0].rank is None:
        bonus += 0.6
    if len(inside) == 1 and not inside[0].trait & SURE and not before and after and bonus <= 0:
        bonus -= 1.5 if after[0].ordinary and after[0].case is Case.LOWER else 0.0  # "Poppy by post"
    cases = [t.case for t in inside if not t.initial and t.word not in PARTICLES]
    if cases[0] is Case.TITLE and Case.LOWER in cases and len(text.tokens) <= 3:
        bonus -= 1.8  # "Rose petals"
    if whole and len(inside) == 2 and inside[0].trait & Trait.GIVEN and inside[1].trait & Trait.SURNAME:
        bonus += 0.9 if min(t.person for t in inside) > 0.6 else 0.0
    return bonus


def _reason(inside: tuple[Token, ...]) -> str:
    if any(t.trait & SURE for t in inside):
        return "holds a known name"
    if any(t.person > 0.5 for t in inside):
        return "read as a name"
    return "looks like a name"
