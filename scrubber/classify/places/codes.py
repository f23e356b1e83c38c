"""Post boxes, states, counties and districts: parts of addresses that have a shape of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrubber.classify import postcodes
from scrubber.classify.lexicon import THINGS, Trait
from scrubber.classify.places.terms import LINKS
from scrubber.classify.spans import count_digits
from scrubber.classify.text import Text, Token
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

_BOX = re.compile(
    r"(?<!\w)(?:p\.? ?o\.? ?b(?:o|0)x|gpo box|locked bag|bfpo|postbus|postfach|apartado(?: de correos)?|apdo\.?|"
    r"casella postale|caixa postal|bo[iî]te postale|case postale|skr\.? poczt\.?|skrytka pocztowa) ?"
    r"(?:no\.? ?|nr\.? ?)?\d+",
    re.IGNORECASE,
)
_STATES = (
    "AL|AK|AZ|AR|CA|CO|CT|DE|DC|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|"
    "OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|ON|QC|BC|AB|MB|NS|NB|SK|N[S5]W|V[I1l]C|QLD|TA[S5]|ACT"
)
_STATE_ZIP = re.compile(rf"(?:[A-Z][\w.']+[ ,]{{1,2}}){{1,3}}(?P<state>{_STATES})\.?,? \d{{4,5}}(?:-\d{{4}})?(?!\w)")
_STATE_ALONE = re.compile(r"^\W*(?P<n>(?:NSW|VIC|QLD|TAS|ACT),? \d{4})\W*$")
_AS_STATE = str.maketrans("51l", "SII")  # misread figures
_AUSTRALIA = frozenset(("NSW", "VIC", "QLD", "TAS", "ACT", "WA", "NT", "SA"))
_FULL_STATES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|"
    "Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|"
    "New (?:Hampshire|Jersey|Mexico|York)|(?:North|South) (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|"
    "Pennsylvania|Rhode Island|"
    "Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming"
)
_STATE_IN_FULL = re.compile(rf"(?:[A-Z][\w.']+[ ,]{{1,2}}){{1,3}}(?:{_FULL_STATES}),? \d{{5}}(?:-\d{{4}})?(?!\w)")
# `212 W 45th St`, `9800 Rte 17 N`, `310 S 2nd Ave`: streets that bear a number.
_NUMBERED_STREET = re.compile(
    r"(?<!\w)\d{1,5} (?:[NSEW]\.? |North |South |East |West )?(?:\d{1,3}(?:st|nd|rd|th) (?:St|Ave|Av|Rd|Dr|Pl|"
    r"Ct|Street|Avenue|Road)|"
    r"(?:Rte|Route|Hwy|Highway|Cty Rd|County Road|State Road|State Rd|SR|US) \d{1,4}|(?:Cty|County|Co\.?) (?:Hwy|Trunk|"
    r"Rd|Road) [A-Z]{1,2}|FM \d{2,4}(?: Rd| Road)?)(?: [NSEW])?(?!\w)"
)
_WORDS = frozenset("ID IN OR ME HI OK PA MA MS AL DE LA CO MD MT ON AB".split())
_CANADA = re.compile(r"(?<!\w)[A-CEGHJ-NPR-TVXY]\d[A-Z] ?\d[A-Z]\d(?!\w)")
_RURAL = re.compile(
    r"(?<!\w)(?:(?:rural route|rr|rte?|hc|site) ?#?\d+,? box \d+(?:,? rr ?\d+)?|rmb \d{2,5}|star route \d+|"
    r"site \d+,? comp(?:artment|\.)? \d+)(?!\w)",
    re.IGNORECASE,
)
# `London N.16`, `London S.E.15`, as older people write the districts.
_LONDON = re.compile(r"^\W*(?P<n>London,? (?:[NSEW]\.?){1,2}C?\.? ?\d{1,2})\W*$")
# Counties of Ireland as addresses there end with them, and the postal districts of Dublin.
_IRELAND = re.compile(
    r"(?<!\w)(?:(?:Co\.?|County|Contae) (?:Antrim|Armagh|Carlow|Cavan|Clare|Cork|Derry|Donegal|Down|Dublin|Fermanagh|"
    r"Galway|Kerry|Kildare|Kilkenny|Laois|Leitrim|Limerick|Londonderry|Longford|Louth|Mayo|Meath|Monaghan|Offaly|Roscommon|Sligo|"
    r"Tipperary|Tyrone|Waterford|Westmeath|Wexford|Wicklow)|Dublin \d{1,2}W?)(?!\w)"
)
# Plots by land office number, as addresses in Malaysia give them: "Lot PTD 1234 & PTD 1235".
_LAND = re.compile(
    r"^\W*(?:pl|l)[o0]t\W+[A-Z]{1,4}\W{0,2}\d[\dOIlB]{2,}(?:\W{1,3}[A-Z]{1,4}\W{0,2}\d{3,})*", re.IGNORECASE
)


def patterns(text: Text) -> Iterator[Span]:
    for match in _BOX.finditer(text.digits):
        yield Span(match.start(), match.end(), Kind.ADDRESS, 0.85, "a post office box")
    for match in _STATE_ZIP.finditer(text.digits):
        state = match["state"].translate(_AS_STATE)
        if count_digits(match[0][match.end("state") - match.start() :]) < 5 and state not in _AUSTRALIA:
            continue
        if state in _WORDS and "," not in match[0] and not any(_town(t) for t in text.tokens if t.end < match.end()):
            continue  # "TERMINAL ID 22810"
        yield Span(match.start(), match.end(), Kind.ADDRESS, 0.8, "a town with its state and ZIP code")
    for pattern, reason in (
        (_STATE_IN_FULL, "a town with its state and ZIP code"),
        (_NUMBERED_STREET, "the name of a street"),
    ):
        for match in pattern.finditer(text.plain):
            yield Span(match.start(), match.end(), Kind.ADDRESS, 0.75, reason)
    for match in _RURAL.finditer(text.digits):
        yield Span(match.start(), match.end(), Kind.ADDRESS, 0.8, "a box on a rural route")
    for match in postcodes.OUTWARD.finditer(text.plain):
        yield from _town_and_district(text, match)
    for match in _STATE_ALONE.finditer(text.plain):
        yield Span(match.start("n"), match.end("n"), Kind.ADDRESS, 0.7, "a state with its postcode")
    for match in _LONDON.finditer(text.plain):
        yield Span(match.start("n"), match.end("n"), Kind.ADDRESS, 0.6, "a place with half of its postcode")
    for match in _IRELAND.finditer(text.plain):
        yield Span(match.start(), match.end(), Kind.ADDRESS, 0.55, "a county of Ireland")
    for match in _LAND.finditer(text.plain):
        yield Span(match.start(), match.end(), Kind.ADDRESS, 0.6, "the number of a plot of land")
    for match in _CANADA.finditer(text.plain):
        yield Span(match.start(), match.end(), Kind.ADDRESS, 0.7, "the shape of a Canadian postcode")


def _town_and_district(text: Text, match: re.Match[str]) -> Iterator[Span]:
    """`Ebbw Vale NP23 6`: the first half of a postcode, which may end the line, after a place."""
    before = [t for t in text.tokens if t.end <= match.start()]
    place = [t for t in before if t.alphabetic and (t.raw[0].isupper() or t.word in LINKS)]
    if match["area"].upper() not in postcodes.AREAS or not before or place != before or len(before) > 4:
        return
    known = any(t.trait & (Trait.TOWN | Trait.COUNTY) or t.place > 0.5 for t in before)
    city = before[-1].word in _CITY_OF.get(match["area"], ())
    long = len(match["area"]) == 2 or match["sector"] or city or (match["area"] in _NO_ROADS and known)
    things = any(t.trait & THINGS and not t.trait & (Trait.TOWN | Trait.SURNAME | Trait.STREET) for t in before)
    if (known or city) and long and not things and not text.branded(0, match.start()):
        yield Span(before[0].start, match.end(), Kind.ADDRESS, 0.6, "a place with half of its postcode")


_NO_ROADS = frozenset("GLNSW")  # unlike `Oxford A40`, `Leeds M1`
# Towns whose districts have one letter.
_CITY_OF = {
    "B": ("birmingham",), "E": ("london",), "G": ("glasgow",), "L": ("liverpool",), "M": ("manchester", "salford"),
    "N": ("london",), "S": ("sheffield",), "W": ("london",),
}  # fmt: skip


def _town(token: Token) -> bool:
    return bool(token.trait & Trait.TOWN) or token.place > 0.8
