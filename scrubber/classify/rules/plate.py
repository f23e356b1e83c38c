"""Number plates: those of the UK anywhere, those of other European countries on a line of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrubber.classify.text import Text
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

NAME = "plate"
_EDGE, _END = r"(?<![\w£$/.-])", r"(?![\w/]|[.-]\w)"
_CURRENT = re.compile(rf"{_EDGE}(?:GB|UK)?(?P<year>[A-Z]{{2}}[0-9OI]{{2}})[ .-]?[A-Z0]{{3}}{_END}")
_PREFIX = re.compile(rf"{_EDGE}[A-Z]\d{{1,3}} ?([A-Z]{{3}}){_END}")
_SUFFIX = re.compile(rf"{_EDGE}([A-Z]{{3}}) ?\d{{1,3}}[A-Z]{_END}")
_OLD = re.compile(r"(?<!\w)(?P<of>reg(?:istration)?|plate|vrm|vehicle|car|van)(?: ?(?:no|number|reg|plate|mark|is))*"
                  r"(?![^\W\d])[^\w\n]{0,4}(?P<n>[A-Z0-9]{1,4} ?[A-Z0-9]{1,4})(?!\w)", re.IGNORECASE)  # fmt: skip
_LOWER = re.compile(rf"{_EDGE}[A-Za-z]{{2}}\d{{2}} ?(?:[a-z]{{3}}|[A-Z]{{3}}){_END}")
_BAND = re.compile(r"(?:A|B|BG|CZ|D|DK|E|EST|F|FIN|GR|H|HR|I|IRL|L|LT|LV|NL|P|PL|RO|S|SK|SLO)[ :|]+(?=\S+[ .:·•-])")
_EUROPE = re.compile(
    r"[A-ZÄÖÜ]{1,3}(?:[ -]| ?[.:·•] ?)[A-Z]{1,2} ?\d{1,4}[EH]?"  # Germany with its seals, Austria's are much the same
    r"|[A-Z]{2}[ -]?\d{3}[ -]?[A-Z]{2}"  # France, Italy
    r"|[A-Z]{2}-\d{3}-[A-Z]{2} ?(?:\d{2,3}|2[AB])"  # France with the number of the department
    r"|[1-9]-[A-Z]{3}-\d{3}"  # Belgium
    r"|\d{4} ?[BCDFGHJKLMNPRSTVWXYZ]{3}"  # Spain
    r"|\d{2,3}-[A-Z]{1,2}-\d{1,6}"  # Ireland
    r"|[A-Z]{1,3}-\d{2,3}-[A-Z]{1,2}|\d{1,2}-[A-Z]{2,3}-\d{1,2}"  # Netherlands
    r"|[A-Z]{2}-[A-Z]{2}-\d{2}|\d{2}-[A-Z]{2}-[A-Z]{2}"
)
_FULL = 5
_UNITS = frozenset(
    "THE AND FOR NEW OFF OUT MAX MIN PCS PER USB LED USE ALL ARE DAY GST VAT TAX EXT TEL FAX WAY BUS".split()
)
_SMALL = frozenset("MM CM KM KG ML TO OF IN NO OR ON AT IS BY PM AM".split())


def find(text: Text) -> Iterator[Span]:
    """Capital letters only, but for the current pattern and after a label."""
    for match in _CURRENT.finditer(text.plain):
        if any(c.isdecimal() for c in match["year"]):
            yield Span(match.start(), match.end(), Kind.PLATE, 0.85, "the shape of a UK number plate")
    alone = text.plain.strip()
    for pattern in (_PREFIX, _SUFFIX):
        for match in pattern.finditer(text.plain):
            spaced = " " in match[0]
            confidence = 0.2 if match[1] in _UNITS else 0.7 if match[0] == alone else 0.5 if spaced else 0.4
            yield Span(match.start(), match.end(), Kind.PLATE, confidence, "the shape of an older UK number plate")
    band = _BAND.match(alone)  # the blue band's letters, read along with the rest
    europe = _EUROPE.fullmatch(alone) or (band and _EUROPE.fullmatch(alone, band.end()))
    if europe and not _UNITS.union(_SMALL).intersection(re.split(r"[ -]", alone)):
        start = text.plain.index(alone)
        yield Span(start, start + len(alone), Kind.PLATE, 0.6, "the shape of a European number plate, on its own")
    for match in _LOWER.finditer(text.plain):
        yield Span(match.start(), match.end(), Kind.PLATE, 0.55, "the shape of a UK number plate in small letters")
    for match in _OLD.finditer(text.plain):
        value = match["n"]
        if match["of"].lower() in ("car", "van") and len(value.replace(" ", "")) < _FULL:
            continue  # `Van 3 MOT`
        if _like_a_plate(value):
            yield Span(match.start("n"), match.end("n"), Kind.PLATE, 0.8, "follows a word for 'registration'")


def _like_a_plate(value: str) -> bool:
    """Letters and digits in one case, and no words: not `poc 4x` behind somebody called Reg."""
    both = any(c.isdecimal() for c in value) and any(c.isalpha() for c in value)
    return both and 4 <= len(value) <= 8 and (value.isupper() or (value.islower() and " " not in value))
