"""Flats, houses with a name, and numbers before a name without a word for a street."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from scrubber.classify.lexicon import SURE, THINGS, Trait
from scrubber.classify.places.terms import HOMES, HOUSES, LINKS, PREMISES, STREETS, WELSH, rare
from scrubber.classify.spans import count_digits
from scrubber.classify.text import Text, Token
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

PART = "part of a building"
UNKNOWN_NAME = "a number and an unknown name"
_SURE_PREMISES = frozenset("flat apartment apt maisonette penthouse bldg".split())


def premises(text: Text) -> Iterator[Span]:
    """`Flat 7`, `Apt 5D`, `Suite 210`, `2nd Floor`."""
    for token, after in zip(text.tokens, text.tokens[1:], strict=False):
        shape = text.digits[after.start : after.end]
        gap = text.plain[token.end : after.start]
        if token.word in PREMISES and len(gap) <= 2 and re.fullmatch(r"#?\d{1,4}[A-Za-z]?|[A-Z]\d{0,3}", shape):
            sure = token.word in _SURE_PREMISES
            price = re.match(r"\.\d\d| ?%", text.plain[after.end :])
            confidence = 0.3 if price else 0.6 if sure else 0.35
            yield Span(token.start, after.end, Kind.ADDRESS, confidence, PART)


_HOMES_IN_PARTS = frozenset(
    "flat flats apt apts apartment apartments unit plot pitch caravan block bungalow bungalows studio cabin "
    "maisonette".split()
)


def part_and_name(text: Text) -> Iterator[Span]:
    """`Unit 4 Bryn Awel`, `Caravan 12, Sunny Sands`: the number of a home and the name of where it stands."""
    tokens = text.tokens
    if not 3 <= len(tokens) <= 6 or tokens[0].word not in _HOMES_IN_PARTS:
        return
    shape, name = text.digits[tokens[1].start : tokens[1].end], tokens[2:]
    if not re.fullmatch(r"\d{1,4}[A-Za-z]?(?:-\d{1,4})?|[A-Z]\d{0,3}", shape) or not all(
        t.alphabetic and t.raw[0].isupper() for t in name
    ):
        return
    known = any(t.word in STREETS or t.word in HOUSES or (t.place > 0.5 and tokens[0].word != "unit") for t in name)
    if any(t.trait & THINGS and not t.trait & (Trait.STREET | Trait.SURNAME | Trait.TOWN) for t in name):
        return
    lone = len(name) == 1 and tokens[0].word != "unit" and name[0].rank is None and len(name[0].raw) > 4
    if known or (any(rare(t) for t in name) and not name[0].trait & SURE and (len(name) > 1 or lone)):
        yield Span(tokens[0].start, tokens[-1].end, Kind.ADDRESS, 0.6, PART)


_WELSH = frozenset("hen ysgol bro ystad pont tir heol maes".split())
_STREETS_ALONE = frozenset("broadway parade embankment esplanade promenade causeway shambles crescent quayside".split())
_REMARK = re.compile(r" ?\(| [-–;] |;")  # `6 Hilltop (blue door)`


def numbered(text: Text) -> Iterator[Span]:
    """`5 The Limes`, `12 Castlegate`, `House 6, Block F`, `Lot PT 1234`."""
    tokens = text.tokens[1:] if text.tokens and text.tokens[0].word == "no" else text.tokens
    remark = _REMARK.search(text.plain)
    tokens = tuple(t for t in tokens if remark is None or t.end <= remark.start())
    shape = text.digits[tokens[0].start : tokens[0].end] if tokens else ""
    if 2 <= len(tokens) <= 4 and re.fullmatch(r"\d{1,4}[a-zA-Z]?", shape) and all(t.alphabetic for t in tokens[1:]):
        name = tokens[1:]
        known = name[0].word == "the" or any(t.word in STREETS or t.word in HOUSES for t in name)
        capital = all(t.raw[0].isupper() for t in name)
        ends = len(name) == 2 or (len(name) > 2 and "," in text.plain[name[1].end : name[2].start])
        old = len(name) == 3 and name[0].word == "the" and name[1].word in ("old", "new", "upper", "lower")
        if capital and (old or (known and ends and name[0].word == "the")):
            yield Span(tokens[0].start, tokens[-1].end, Kind.ADDRESS, 0.65, "a house number and a name")
        elif _written_as_one(text, name) and _like_a_street(text.low[name[0].start : name[-1].end], name):
            yield Span(tokens[0].start, tokens[-1].end, Kind.ADDRESS, 0.6, "a house number and a name")
        elif len(name) == 2 and name[0].word == "the" and (name[1].word in STREETS or rare(name[1])):
            yield Span(tokens[0].start, tokens[-1].end, Kind.ADDRESS, 0.55, "a house number and a name")
        elif (
            len(name) <= 2
            and len(shape) <= 4
            and ((_written_as_one(text, name) and _unknown(text, name)) or _unknown_pair(name))
        ):
            yield Span(tokens[0].start, tokens[-1].end, Kind.ADDRESS, 0.5, UNKNOWN_NAME)
        elif len(name) == 2 and capital and name[0].word in WELSH | _WELSH and rare(name[1]):
            yield Span(tokens[0].start, tokens[-1].end, Kind.ADDRESS, 0.55, "a house number and a name")
        elif len(name) == 1 and name[0].word in _STREETS_ALONE and capital and len(tokens) == len(text.tokens):
            yield Span(tokens[0].start, tokens[-1].end, Kind.ADDRESS, 0.6, "a house number and a name")
        elif any(t.word in HOUSES for t in name[1:]) and capital:
            yield Span(tokens[0].start, tokens[-1].end, Kind.ADDRESS, 0.55, "a house number and a name")
    if (
        2 <= len(tokens) <= 4
        and tokens[-1].word in HOMES
        and all(t.raw[0].isupper() or t.word in LINKS for t in tokens)
    ):
        yield Span(tokens[0].start, tokens[-1].end, Kind.ADDRESS, 0.5, "the name of a house")
    premises = [t for t in tokens if t.word in PREMISES]
    if len(premises) >= 2 and count_digits(text.digits) and len(tokens) <= 6:
        yield Span(tokens[0].start, tokens[-1].end, Kind.ADDRESS, 0.55, "parts of a building")


_ENDINGS = ("gate", "wick", "side", "hill", "field", "fields", "croft", "lea", "dene")
_ENDINGS_OF_RARE = (
    "walk",
    "bank",
    "fold",
    "holme",
    "garth",
    "thwaite",
    "royd",
    "brook",
    "wood",
    "mead",
    "view",
    "brow",
)


def _written_as_one(text: Text, name: Sequence[Token]) -> bool:
    return not any(c.isspace() for c in text.plain[name[0].start : name[-1].end])


def _like_a_street(word: str, name: Sequence[Token]) -> bool:
    """`Castlegate`, `Ropewalk`, `kirkgate`: one word that ends as names of streets do."""
    seldom = len(name) > 1 or rare(name[0])
    return word.endswith(_ENDINGS) or (seldom and len(word) > 6 and word.endswith(_ENDINGS_OF_RARE))


def _unknown(text: Text, name: Sequence[Token]) -> bool:
    """`30 Langdale`, `61 Whitehills`: a capitalised word that is no everyday word, no thing and nobody's first name."""
    word = text.plain[name[0].start : name[-1].end]
    plain = any(t.trait & (THINGS | Trait.SURE_GIVEN | Trait.TITLE) for t in name)
    plain = plain or text.branded(name[0].start, name[-1].end)
    return bool(
        word[0].isupper() and len(word) > 3 and word.isalpha() and not plain and (len(name) > 1 or rare(name[0]))
    )


def _unknown_pair(name: Sequence[Token]) -> bool:
    """`27 Pentre Uchaf`: capitalised words of which one is in no list, and which the model takes for a place."""
    known = any(t.trait & (THINGS | SURE | Trait.TITLE) for t in name) or not any(rare(t) for t in name)
    return len(name) == 2 and not known and all(t.raw[0].isupper() and len(t.raw) > 2 and t.place > 0.5 for t in name)


_GOING = re.compile(r"(?<!\w)(?:at|to|from|visit(?:ing)?|taxi|parcel|lives|hv|@)[ :]+(?:no\.? ?)?$|@$", re.IGNORECASE)


_NEIGHBOUR = re.compile(
    r"(?<!\w)(?:(?:parcel|post|delivery|package|letter|meal|bins?|keys?|prescription|shopping) for|"
    r"at|to|from|next door(?: to)?|neighbours?(?: at)?|lives|opposite|behind|above|below|of) "
    r"(?P<n>(?:no|number)\.? ?\d{1,4}[a-z]?)(?![\w/.:]|-\d)",
    re.IGNORECASE,
)


_TELLING = 5  # letters from which a rare word in small letters is believed


def next_door(text: Text) -> Iterator[Span]:
    """`Leave with neighbour at no 16`."""
    for match in _NEIGHBOUR.finditer(text.digits):
        yield Span(match.start("n"), match.end("n"), Kind.ADDRESS, 0.55, "the number of a house")


def in_note(text: Text) -> Iterator[Span]:
    """`contact at 2 Fernbank 4pm`: after a word of going or living, a number and a rare word that the model places."""
    for number, name in pairwise(text.tokens):
        shape = text.digits[number.start : number.end]
        if not re.fullmatch(r"\d{1,3}[a-z]?", shape, re.IGNORECASE) or not _GOING.search(text.plain[: number.start]):
            continue
        plain = name.trait & (THINGS | SURE | Trait.TITLE) or text.branded(name.start, name.end)
        sure = min(number.place, name.place) > 0.8 and len(name.raw) > 3
        sure = sure and (name.raw[0].isupper() or (len(name.raw) > _TELLING and text.plain.islower()))
        if sure and rare(name) and not plain and text.plain[number.end : name.start] in (" ", ", "):
            yield Span(number.start, name.end, Kind.ADDRESS, 0.55, "a number and an unknown name in a note")
