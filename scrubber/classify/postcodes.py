"""How postcodes are written, also with misread characters, for the rules that need them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrubber.classify.repair import AS_DIGIT
from scrubber.classify.spans import matches
from scrubber.classify.text import Text
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

# Postcode areas: Royal Mail, Postcode Address File, and the Crown Dependencies.
AREAS = frozenset(
    "AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX "
    "FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN "
    "NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB "
    "W WA WC WD WF WN WR WS WV YO ZE".split()
)
_FIGURE = "[0-9OoQIliSZsz|]"
SHAPE = re.compile(
    rf"(?<![A-Za-z0-9@#£$])([A-Za-z]{{1,2}}|[A-Za-z01]{{1,2}}|[58][A-Z](?=\d))({_FIGURE}[0-9A-Za-z]?)([ "
    rf".,-]{{0,3}})({_FIGURE})"
    rf"([A-Za-z0158]{{2}})(?![A-Za-z0-9])"
)
_GAPS = re.compile(r"^\W*([A-Za-z] ?[A-Za-z]?) ?([0-9OIl] ?[0-9A-Za-z]?) *([0-9OIl]) ?([A-Za-z] ?[A-Za-z])\W*$")
_LETTERS = str.maketrans({"0": "O", "1": "I", "5": "S", "8": "B"})
_ORDINAL = re.compile(r"1st|2nd|3rd|\dth", re.IGNORECASE)
_LABELLED = re.compile(
    r"(?:post ?code|postal code|"
    r"zip(?: ?code)?)(?: is)?\W{0,3}(?P<n>[A-Z0-9]{2,5}(?:[ -]?[A-Z0-9]{3,4})?)(?!\w)",
    re.IGNORECASE,
)
_ZIP = re.compile(r"(?<!\w)[A-Z]{2}[ .,]{1,3}(?P<n>\d{5}(?:-\d{4})?)(?!\w)")
# The first half of a postcode at the end of a line, perhaps with the figure after it.
OUTWARD = re.compile(r"(?<![\w£$])(?P<area>[A-Z]{1,2})\d{1,2}[A-Z]?(?P<sector> \d)?\W*$")


def find(text: Text) -> Iterator[Span]:
    """Whole postcodes at 0.9 and more; doubtful ones (misread area, oddly written) lower."""
    for match in SHAPE.finditer(text.plain):
        confidence = _trust(text, match)
        if confidence:
            yield Span(match.start(), match.end(), Kind.POSTCODE, confidence, "a UK postcode")
    gaps = _GAPS.match(text.plain)
    if (
        gaps
        and not _ORDINAL.fullmatch(gaps[3] + gaps[4])
        and gaps[1].replace(" ", "").upper() in AREAS
        and any(c.isdecimal() for c in text.plain)
    ):
        start, end = gaps.start(1), gaps.end(4)
        yield Span(start, end, Kind.POSTCODE, 0.85, "a UK postcode with gaps")
    for span in matches(_LABELLED, text.plain, Kind.POSTCODE, 0.8, "follows a word for 'postcode'", "n"):
        if any(c.isdecimal() for c in text.plain[span.start : span.end]):
            yield span
    yield from matches(_ZIP, text.digits, Kind.POSTCODE, 0.6, "a US ZIP code after a state", "n")


def _trust(text: Text, match: re.Match[str]) -> float:
    """0 where the shape is more likely something else."""
    area = match[1].translate(_LETTERS).upper()
    raw = match[0]
    figures = sum(c.isdecimal() for c in raw)
    district = match[2][0].translate(AS_DIGIT)
    alone = text.plain.strip(" .,;:") == raw.strip(" .,;:")
    if not district.isdecimal() or (_ORDINAL.fullmatch(match[4] + match[5]) and not match[2][0].isdecimal()):
        return 0.0  # `Ali 1st`: a name and a day
    known = area in AREAS
    if known and len(match[1]) == 2 and match[2].isdecimal() and match[4].isalpha() and raw.isupper():
        return 0.55  # a number plate has this shape too
    exact = match[2][0].isdecimal() and match[4].isdecimal() and match[1].isalpha() and match[5].isalpha()
    unit = match[5].translate(_LETTERS).upper()
    if not match[3] and not alone and not any(c.isalpha() for c in match[5]):
        return 0.4  # `TS5350`, `L20381`: models and batches
    true_unit = not set(unit) & set("CIKMOV")
    if exact and known:
        return 0.95 if true_unit and match[3] in ("", " ") else 0.8
    if known and figures >= 1 and (raw.upper() == raw or alone):
        return 0.8
    if known and figures < 2 and "i" in (match[2][0], match[4]):
        return 0.0
    if known and figures == 0:
        return 0.75 if _oddly_cased(raw) else 0.0
    if known:
        return 0.6 if any(c.isdecimal() for c in match[2]) else 0.0  # not `Mon 9th`
    letters = sum(c.isalpha() for c in raw)
    if not known and (raw.upper() != raw or not any(c.isalpha() for c in match[5])):
        return 0.0  # `Room 101`, `NHS 111`
    return 0.55 if alone and figures >= 1 and letters >= 2 and len(raw) >= 6 and not match[3].strip() else 0.0


def _oddly_cased(raw: str) -> bool:
    """Small l among capitals, as in a misread 1."""
    return raw.replace("l", "").replace(" ", "").isupper() and "l" in raw
