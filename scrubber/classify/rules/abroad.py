"""Addresses of Ireland and the larger countries of Europe: postcodes with their towns, streets with their numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrubber.classify.lexicon import THINGS, Trait
from scrubber.classify.text import Text
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

NAME = "abroad"
_TOWN = (
    r"[^\W\d_a-z][^\W\d_]+(?:[ '/-]{1,2}(?:[^\W\d_a-z][^\W\d_]+|de|di|del|la|le|les|sur|am|an|der|im|in|el|a|den)){0,4}"
)
# Eircode routing keys and the unique part that follows them (Eircode Address Database, product guide).
_EIRCODE = re.compile(r"(?<!\w)(?:[AC-FHKNPRTV-Y]\d{2}|D6W) ?[0-9AC-FHKNPRTV-Y]{4}(?!\w)")
_ITALY = re.compile(rf"(?<!\w)(?:I-)?\d{{5}},? {_TOWN},? \([A-Z]{{2}}\)")
_CODE_AND_TOWN = re.compile(
    rf"^\W*(?P<n>(?:(?:D|F|A|B|CH|E|I|L|PL|NL)-)?"
    rf"(?:\d{{5}}|\d{{2}}-\d{{3}}|\d{{4}}-\d{{3}}|\d{{4}} ?[A-Z]{{2}}|\d{{3}} \d{{2}}),?"
    rf" {_TOWN}(?: \d{{1,2}}| (?i:cedex)(?: \d+)?)?)\W*$"
)
_TOWN_AND_CODE = re.compile(rf"^\W*(?P<n>{_TOWN}, \d{{5}})\W*$")
_ENDING = (
    r"(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|ring|ufer|damm|chaussee|steig|laan|straat|plein|gracht|kade|steeg|singel|"
    r"dreef|hof|baan|vej|gade|gatan|vägen|katu|tie|utca)"
)
_STREET = re.compile(
    rf"(?<!\w)[^\W\d_a-z][\w.'-]*(?<=\w\w){_ENDING}(?!\w),? \d{{1,4}} ?[a-zA-Z]?(?:[/-]\d{{1,4}})?(?!\w)"
)
_TWO_WORDS = re.compile(
    r"(?<!\w)[^\W\d_a-z][\w.-]*(?:-| )"
    r"(?:Straße|Strasse|Str\.|Weg|Platz|Allee|Gasse|Ring|Ufer|Damm) \d{1,4} ?[a-z]?(?:/\d{1,4})?(?!\w)"
)
_BEFORE = (
    r"(?:ul|al|pl|os)\.|ulica|aleja|plac|osiedle|str\.|strada|bulevardul|calea|aleea|rue|avenue|av\.|boulevard|bd|allée|chemin|"
    r"impasse|quai|place|via|viale|piazza|corso|vicolo|largo|borgo|contrada|canale|calle|c/|c\.|avenida|avda\.?|plaza|paseo|"
    r"ronda|glorieta|rua|travessa|praça|sokak|cadde"
)
_NAMED = re.compile(
    rf"(?<!\w)(?:(?P<before>\d{{1,4}} ?(?:bis|ter|[a-z])?,? ))?(?i:{_BEFORE}) "
    rf"(?:(?:de|du|des|della|del|dei|la|le|el|los|las|da|do|dos) )*"
    rf"{_TOWN}(?:,? (?:nr\.? ?|n\.? ?|n° ?)?\d{{1,4}}[a-z]?(?:[/-]\d{{1,4}})?)?"
)


def find(text: Text) -> Iterator[Span]:
    """Whole lines of a postcode and a town; streets that carry a number, or stand after a word that is nothing else."""
    for match in _EIRCODE.finditer(text.plain):
        yield Span(match.start(), match.end(), Kind.POSTCODE, 0.8, "an Irish postcode")
    if not any(c.isdecimal() for c in text.plain):
        return
    for match in _ITALY.finditer(text.plain):
        yield Span(match.start(), match.end(), Kind.ADDRESS, 0.85, "a postcode with its town")
    for pattern in (_CODE_AND_TOWN, _TOWN_AND_CODE):
        for match in pattern.finditer(text.plain):
            if not _of_things(text, match.start("n")):
                yield Span(match.start("n"), match.end("n"), Kind.ADDRESS, 0.65, "a postcode with its town")
    for pattern in (_STREET, _TWO_WORDS):
        for match in pattern.finditer(text.plain):
            yield Span(match.start(), match.end(), Kind.ADDRESS, 0.95, "the name of a street abroad")
    for match in _NAMED.finditer(text.plain):
        if match["before"] or match[0][-1].isdecimal():
            yield Span(match.start(), match.end(), Kind.ADDRESS, 0.7, "the name of a street abroad")


def _of_things(text: Text, start: int) -> bool:
    """`24123 Batteries`: a number before goods or everyday words."""
    words = [t for t in text.tokens if t.start >= start and t.alphabetic and len(t.raw) > 2]
    if any(t.trait & THINGS and not t.trait & (Trait.TOWN | Trait.SURNAME) for t in words):
        return True
    return all(t.rank is not None and t.rank < 12_000 and not t.trait & (Trait.TOWN | Trait.COUNTY) for t in words)
