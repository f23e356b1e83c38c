"""Tells signs with the name of a street by the plate that they stand on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from scrubber.contracts import Span, TextLine
from scrubber.detect.lines import direction, stacked
from scrubber.detect.patches import on_plate
from scrubber.model.geometry import Pixels
from scrubber.model.kinds import Kind

# What streets are called at their end, and, in other languages than English, at their beginning or in one word.
LAST = re.compile(
    r"(?:road|rd|street|st|lane|ln|avenue|ave?|close|cl|drive|dr|crescent|cres|gardens|gdns|grove|gr|terrace|terr?|place|pl|"
    r"square|sq|court|ct|way|walk|hill|rise|mews|row|yard|park|green|view|mount|parade|wharf|quay|gate|circus|passage|"
    r"vale|croft|field|fields|meadow|meadows|heath|common|strand|mall|broadway|bridge|boulevard|blvd|"
    r"wynd|brae|vennel|gait|garth|acres?|esplanade|promenade|causeway|spinney|copse|paddocks?|glade|drove|loke|leas?|leys|holt|dale|"
    r"\w+(?:stra(?:ß|ss)e|str|weg|platz|gasse|allee|ring|ufer|damm|straat|gracht|laan|plein|kade|steeg))\.?",
    re.IGNORECASE,
)
FIRST = re.compile(
    r"(?:rue|avenue|boulevard|place|all[ée]e|impasse|quai|chemin|calle|plaza|avenida|paseo|via|viale|piazza|corso|"
    r"vicolo|rua|travessa|heol|stryd|ffordd|l[ôo]n|rhodfa|maes|clos|ulica|ul|aleja)\.?",
    re.IGNORECASE,
)
# Streets that are called by one word, in many towns or in one that everybody knows.
LONE = frozenset(
    "aldgate aldwych bishopsgate briggate broadway canongate causeway cheapside cornhill cowgate deansgate eastcheap "
    "embankment esplanade gallowgate grassmarket haymarket headrow kingsway kirkgate lawnmarket moorgate piccadilly "
    "poultry promenade queensway saltmarket shambles strand trongate whitehall".split()
)
DISTRICT = re.compile(r"(?:e|ec|n|nw|se|sw|w|wc)\d{1,2}[a-z]?", re.IGNORECASE)  # of London, as on its signs
FORE = frozenset("east great little lower middle new north old south upper west".split())  # a row before a street
BOROUGH = re.compile(r"(?:royal |london )?borough of \w+|city of \w+", re.IGNORECASE)
# Words that stand before such a word and make no name of it.
NO_NAME = frozenset(
    "a all at ball bus business car caravan children closed coach coffee cycle dead dog exit family fire food "
    "give go in industrial is keep left live lorry my no of on one only open out play please private public "
    "retail right school shopping skate stop theme this through to water your".split()
)
JUNCTION = re.compile(r"(?:\d|two|three|four|all)[ -]?way", re.IGNORECASE)  # below a stop sign in America
MOST_WORDS = 5
LEVEL = 25.0  # degrees by which a sign may lean
READ_WELL = 0.8
SURE_STREET = 0.6
STREET = "the name of a street on a plate of its own"


def street_spans(pixels: Pixels, line: TextLine, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans of a line; where it is a street's sign, all of it is an address."""
    known = any(s.kind is Kind.ADDRESS and s.confidence >= SURE_STREET for s in spans)
    if known or line.confidence < READ_WELL or abs(direction(line)) > LEVEL:
        return tuple(spans)
    if not like_street(line.text.strip()) or not on_plate(pixels, line):
        return tuple(spans)
    others = (s for s in spans if s.kind is not Kind.ADDRESS)
    return (Span(0, len(line.text), Kind.ADDRESS, SURE_STREET, STREET), *others)


def is_street(line: TextLine, spans: Sequence[Span]) -> bool:
    """Whether a line is the name of a street, and surely."""
    sure = any(s.kind is Kind.ADDRESS and s.confidence >= SURE_STREET for s in spans)
    return sure and like_street(line.text.strip())


def parted_streets(pixels: Pixels, lines: Sequence[TextLine]) -> dict[int, Span]:
    """Rows of a sign that only together are the name of a street: which of `lines`, and all of it."""
    found = dict[int, Span]()
    read = {i: line for i, line in enumerate(lines) if line.confidence >= READ_WELL and abs(direction(line)) <= LEVEL}
    for second, end in read.items():
        part = like_end(end.text.strip())
        if not (part or like_street(end.text.strip())):
            continue
        if any(stacked(end, line) and not _foot(line) for line in read.values()):
            continue
        for first, line in read.items():
            if not part and line.text.strip().lower() not in FORE:  # a street by itself, whatever stands above it
                continue
            region = stacked(line, end) if like_street(f"{line.text} {end.text}") else None
            if region and on_plate(pixels, replace(line, region=region)):
                found |= {i: Span(0, len(lines[i].text), Kind.ADDRESS, SURE_STREET, STREET) for i in (first, second)}
    return found


def _foot(line: TextLine) -> bool:
    """Whether a line is what may stand below the name of a street."""
    return DISTRICT.fullmatch(line.text.strip()) is not None or BOROUGH.search(line.text) is not None


def like_end(text: str) -> bool:
    """Whether a line is what a street is called at its end, alone or with a district."""
    words = text.split()
    return 1 <= len(words) <= 2 and LAST.fullmatch(words[0]) is not None and all(map(DISTRICT.fullmatch, words[1:]))


def like_street(text: str) -> bool:
    """Whether a line reads like the name of a street, a borough, or a name before a district of London."""
    words = re.findall(r"[\w'’.]+", text)
    if BOROUGH.search(text):
        return True
    if JUNCTION.fullmatch(text):
        return False
    alone = " ".join(words).lower().removeprefix("the ")
    if alone in LONE and text[:1].isupper():
        return True
    district = len(words) > 1 and DISTRICT.fullmatch(words[-1]) is not None
    name = words[:-1] if district else words
    if not 1 <= len(name) <= MOST_WORDS or not all(
        word[0].isupper() or word[0].isdecimal() for word in (name[0], name[-1])
    ):
        return False
    told = district or (LAST.fullmatch(name[-1]) is not None) or FIRST.fullmatch(name[0]) is not None
    rest = [w for w in name if not LAST.fullmatch(w) and not FIRST.fullmatch(w)]
    lone = len(name) > 1 or district or len(name[0]) > 8
    return told and lone and not any(word.lower().strip(".") in NO_NAME for word in rest)
