"""Streets by the word that ends or begins their name, with and without the number of a house."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from scrubber.classify.lexicon import NAMED, THINGS, Trait
from scrubber.classify.places.terms import (
    FIRST,
    HOUSES,
    LINKS,
    ORGS,
    PLAIN,
    PREMISES,
    SOMETIMES,
    STREETS,
    STRONG,
    WELSH,
    as_written,
    rare,
)
from scrubber.classify.text import Case, Text, Token
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

_FIRST_DOUBTFUL = WELSH | frozenset("via col str lon clos maes plaza os boulevard bandar allee bloco ul".split())
_FIRST_DOUBTFUL |= frozenset("cnoc pairc gort cois cluain radharc garran bruach lana ascal ceide ard".split())
_NUMBER = re.compile(r"(?:no\.? ?)?#?\d{1,5}[a-z]?(?:[-/]\d{1,4}[a-z]?)?", re.IGNORECASE)


def streets(text: Text) -> Iterator[Span]:
    """`12 Something Road`, `Something Road`."""
    tokens = text.tokens
    for at, token in enumerate(tokens):
        if at == 0 or (token.word not in STREETS and token.word not in SOMETIMES):
            continue
        first = _name_before(text, at)
        if first == at:
            continue
        number = _number_before(text, first)
        if token.word in SOMETIMES and (number is None or not _may_be_street(tokens[first:at])):
            continue
        strong = token.word in STRONG
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        if after is not None and after.raw[0].isupper() and _named_after(tokens[at + 1 : at + 4]):
            confidence = 0.35
        elif number is not None:
            routed = _ROUTE.search(text.plain[:number]) is not None  # `Bus 12 Chapel Hill`
            confidence = 0.35 if routed else _numbered_trust(text, first, at, strong or token.word in _SHORT)
        else:
            confidence = _bare_trust(text, first, at, strong)
            if after is not None and _of_shop(text, token, after):
                confidence = min(confidence, 0.35)
        if confidence:
            start = tokens[first].start if number is None else number
            yield Span(start, token.end, Kind.ADDRESS, confidence, "the name of a street")


_ANY_ROAD = frozenset(
    "main ring access slip bus cycle fire private service dual one cross country back the this our".split()
)
_PUBLIC = re.compile(
    r"(?<!\w)(?:bus stop|stop|station|tram|towards|alight(?: at| for)?|junction(?: with)?|car park|library|"
    r"baths|surgery|"
    r"health centre|clinic|school|church|pub|depot|hostel|works on|closure)[ :,-]+$",
    re.IGNORECASE,
)
# Short forms that are nothing else where a number and a name stand before them: `12 Mersey Ct to 40 Dee Ct`.
_SHORT = frozenset("ct cl sq crt tce pde grn pl cct wlk crct bvd".split())
_ROUTE = re.compile(r"(?<!\w)(?:bus|tram|coach|route|line|platform|stand|exit|stop|service) $", re.IGNORECASE)
_CLOSED = re.compile(r"\W*(?:closed|closure|ahead|works|diversion)", re.IGNORECASE)


def _may_be_street(name: Sequence[Token]) -> bool:
    """`19 Badgers Holt`, not `19 Peter Holt` and not `3 Corner Piece`."""
    return not name[0].trait & Trait.SURE_GIVEN and any(
        t.rank is None or t.rank > PLAIN or (t.trait & NAMED and t.trait & Trait.FREQUENT) for t in name
    )


def _named_after(after: Sequence[Token]) -> bool:
    """`Hope Street Family Hub`: a school or an office that is called after its street."""
    goes_on = list(takewhile(lambda t: t.alphabetic and t.raw[0].isupper(), after))
    return any(t.word in ORGS for t in goes_on) and not (len(goes_on) < len(after) and goes_on[-1].word in PREMISES)


def _of_shop(text: Text, street: Token, after: Token) -> bool:
    """`Fish Street Chippy`, `High Street Vouchers`: a word that is no place goes on where the street ends."""
    place = after.trait & (Trait.TOWN | Trait.COUNTY | Trait.STREET) or after.place > 0.5
    goes_on = text.plain[street.end : after.start] == " " and after.alphabetic
    return goes_on and after.case in (Case.TITLE, Case.UPPER) and len(after.raw) > 2 and not place


def _name_before(text: Text, at: int) -> int:
    """The first of up to three words before a street word that may be its name."""
    first = at
    while first > 0 and at - first < 4:
        token = text.tokens[first - 1]
        gap = text.plain[token.end : text.tokens[first].start].removeprefix("'s")  # `12 King's Road`
        if token.case is Case.NUMBER or gap.strip(" .'") or len(gap) > 3 or _digit_word(token):
            break
        if token.case is Case.LOWER and text.tokens[at].case is not Case.LOWER and token.word not in LINKS:
            break
        if token.rank is not None and token.rank < 60 and token.word not in LINKS and not token.raw[0].isupper():
            break
        first -= 1
    return first


def _digit_word(token: Token) -> bool:
    return token.raw[0].isdecimal()


def _number_before(text: Text, first: int) -> int | None:
    """Where the house number before a token begins, or None."""
    if first == 0:
        return None
    token = text.tokens[first - 1]
    shape = text.digits[token.start : token.end]
    gap = text.plain[token.end : text.tokens[first].start]
    if not _NUMBER.fullmatch(shape) or len(gap.strip(" ,.")) or re.search(r"(?:st|nd|rd|th)$", shape, re.IGNORECASE):
        return None
    if (
        first >= 2
        and text.plain[text.tokens[first - 2].end : token.start] in "/-"
        and _digit_word(text.tokens[first - 2])
    ):
        return text.tokens[first - 2].start
    return token.start


def _numbered_trust(text: Text, first: int, at: int, strong: bool) -> float:
    name = text.tokens[first:at]
    if any(t.trait & THINGS and not t.trait & (Trait.TOWN | Trait.SURNAME) for t in name) and not strong:
        return 0.3
    capital = all(t.case is not Case.LOWER or t.word in LINKS for t in name)
    if strong:
        return 0.9 if capital else 0.75
    last = at + 1 == len(text.tokens) or text.plain[text.tokens[at].end :][:1] in (",", ".", "")
    if capital and (last or any(t.place > 0.5 for t in name)):
        return 0.75
    whole = first == 1 and at + 1 == len(text.tokens)
    named = any(t.rank is None or t.rank > PLAIN or t.trait & (NAMED | Trait.TOWN) for t in name)
    if not capital and whole and (named or (name[0].word == "the" and len(name) > 1)):
        return 0.55  # `1c thornfield grove`
    return 0.45 if capital else 0.35


_FAIRLY = frozenset("way drive grove gardens close walk hill rise row court".split())


def _bare_trust(text: Text, first: int, at: int, strong: bool) -> float:
    name = text.tokens[first:at]
    whole = first == 0 and at + 1 == len(text.tokens)
    if text.branded(name[0].start, text.tokens[at].end):
        return 0.0
    if text.tokens[at].word in ORGS - HOUSES and text.tokens[at].word not in STRONG:
        return 0.35  # "Oxbury Bank"
    if _PUBLIC.search(text.plain[: name[0].start]):
        return 0.35
    if name[-1].word in _ANY_ROAD or _CLOSED.match(text.plain[text.tokens[at].end :]):
        return 0.35
    place = max(t.place for t in name)
    plain_words = all(t.ordinary and t.rank is not None and t.rank < 3000 and not t.trait for t in name)
    if strong and whole and not plain_words:
        return 0.7 if len(name) <= 3 else 0.4
    if strong and not plain_words and all(t.raw[0].isupper() or t.word in LINKS for t in name):
        return 0.6 if text.tokens[at].raw[0].isupper() and text.tokens[at].word != "st" else 0.4
    if whole and text.tokens[at].word in _FAIRLY and len(name) == 1 and rare(name[0]) and name[0].raw[0].isupper():
        return 0.5  # `SHEPPEY WAY`
    if whole and place > 0.5 and text.tokens[at].word != "end":
        return 0.55 if any(t.rank is None or t.rank > 20_000 for t in name) else 0.4
    return 0.2 if whole else 0.0


# `8 Churchill R oad`, `6 Oakwood Dr ive`: a word for a street that recognition broke in two.
_BROKEN = re.compile(
    r"(?<!\w)(?P<n>\d{1,4}[a-z]?,? (?:[A-Z0-9][\w']+ ){1,2}(?P<a>[A-Z][a-z]{0,4}) (?P<b>[a-z]{2,5}))(?!\w)"
)


def broken_streets(text: Text) -> Iterator[Span]:
    for match in _BROKEN.finditer(text.plain):
        if (match["a"] + match["b"]).lower() in STREETS and match["b"] not in LINKS:
            yield Span(match.start("n"), match.end("n"), Kind.ADDRESS, 0.95, "the name of a street")


_LINKING = frozenset("de du des y la del an na da do dos das delle dei di le les los las el den der het van".split())


def first_words(text: Text) -> Iterator[Span]:
    """`Jalan Something`, `rue Something`, `Heol y Parc`."""
    for at, token in enumerate(text.tokens[:-1]):
        if as_written(token) not in FIRST:
            continue
        after = text.tokens[at + 1]
        if after.case is Case.LOWER and after.raw.lower() not in _LINKING:
            continue
        if as_written(token) == "kg" and at > 0 and not text.tokens[at - 1].alphabetic:
            continue  # a weight, and no kampung
        if (as_written(token) == "str" and not after.alphabetic) or _of_house(text.tokens[at + 1 : at + 4]):
            continue
        doubtful = as_written(token) in _FIRST_DOUBTFUL
        end = text.tokens[min(at + 2, len(text.tokens) - 1)].end if after.case is Case.LOWER else after.end
        start = _number_before(text, at)
        sure = start is not None or not doubtful
        confidence = 0.75 if sure else 0.55 if token.place > 0.5 or after.place > 0.5 else 0.3
        yield Span(
            token.start if start is None else start, end, Kind.ADDRESS, confidence, "the name of a street abroad"
        )


def _of_house(after: Sequence[Token]) -> bool:
    """`Piazza Italia Pizzeria`: what goes on is a thing, not a town."""
    goes_on = list(takewhile(lambda t: t.alphabetic and t.raw[0].isupper(), after))
    return any(t.word in ORGS or (t.trait & THINGS and not t.trait & (NAMED | Trait.TOWN)) for t in goes_on)
