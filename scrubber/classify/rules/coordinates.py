"""Places given by numbers: latitude and longitude, grid references, what3words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrubber.classify.spans import matches
from scrubber.classify.text import Text
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

NAME = "coordinates"
_DECIMAL = re.compile(r"(?<![\w.])[+-]?\d{1,2}\.\d{3,} ?°? ?[NSns]?[ ,;/]{1,3}[+-]?\d{1,3}\.\d{3,} ?°? ?[EWew]?(?!\w)")
_MINUTES = re.compile(
    r"\d{1,3} ?[°º*] ?\d{1,2} ?['′] ?(?:\d{1,2}(?:\.\d+)? ?(?:[\"″]|'')? ?)?[NSns][ ,]{0,3}"
    r"\d{1,3} ?[°º*] ?\d{1,2} ?['′] ?(?:\d{1,2}(?:\.\d+)? ?(?:[\"″]|'')? ?)?[EWew]"
)
_LABELLED = re.compile(
    r"(?<!\w)(?:lat(?:itude)?|lon(?:g|gitude)?|lng|gps)\W{0,4}(?P<n>[+-]?\d{1,3}\.\d{2,})", re.IGNORECASE
)
# Ordnance Survey grid letters: 100 km squares of Great Britain.
_GRID = re.compile(
    r"(?<!\w)(?:H[PTUWXYZ]|N[A-HJKLMNOR-UWXYZ]|O[AV]|S[CDEHJKMNO-Z]|T[AFGLMQRV]) ?\d{3,5} ?\d{3,5}(?!\w)"
)
_GRID_LABEL = re.compile(
    r"(?<!\w)(?:grid|os|ngr|map)(?: ?ref(?:erence)?)\W{0,4}(?P<n>[A-Z]{2} ?\d{2,5} ?\d{2,5}|\d{3} ?\d{3})",
    re.IGNORECASE,
)
_WORDS = re.compile(r"(?:/{2,3} ?|w3w\W{0,3}|what ?3 ?words\W{0,5})(?P<n>[a-z]+[.·][a-z]+[.·][a-z]+)", re.IGNORECASE)
_SLASHES = re.compile(r"///\w+\.\w+\.\w+")


def find(text: Text) -> Iterator[Span]:
    """Coordinates in degrees, British grid references, three-word addresses and plus codes."""
    yield from matches(_DECIMAL, text.plain, Kind.COORDINATES, 0.85, "latitude and longitude")
    yield from matches(_MINUTES, text.plain, Kind.COORDINATES, 0.95, "latitude and longitude")
    yield from matches(_LABELLED, text.plain, Kind.COORDINATES, 0.9, "follows 'latitude' or 'longitude'", "n")
    yield from matches(_GRID_LABEL, text.plain, Kind.COORDINATES, 0.9, "follows 'grid reference'", "n")
    yield from matches(_SLASHES, text.plain, Kind.COORDINATES, 0.9, "a what3words address")
    yield from matches(_WORDS, text.plain, Kind.COORDINATES, 0.85, "a what3words address", "n")
    for match in _GRID.finditer(text.plain):
        even = len(re.sub(r"\D", "", match[0])) % 2 == 0
        if even:
            yield Span(match.start(), match.end(), Kind.COORDINATES, 0.6, "the shape of a grid reference")
