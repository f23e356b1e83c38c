"""Where a photo was taken, out of what its file tells: degrees, and words that a person can place."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from scrubber.model.finding import Finding, Tag
from scrubber.model.kinds import Kind

FILE = Path(__file__).resolve().parent / "places.txt"
EARTH = 6371.0  # km, mean radius
CLOSE, FAR = 1.5, 300.0  # km: "in or near" below, "far from any town we know" above
LATITUDE, LONGITUDE = "gpslatitude", "gpslongitude"

_LETTERS = {LATITUDE: "NS", LONGITUDE: "EW"}

Position = tuple[float, float]
_NUMBER = r"\d{1,3}(?:\.\d{1,12})?"
_DECIMAL = re.compile(rf"[+-]?{_NUMBER}")
# XMP writes degrees and minutes, or degrees, minutes and seconds, with a letter: "53,48.0712N" (XMP part 2, 1.2.7.4).
_LETTERED = re.compile(rf"({_NUMBER})(?:,({_NUMBER}))?(?:,({_NUMBER}))?\s?([NSEW])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Place:
    """A town or city; `size` runs from 1 (large) to 3 (small)."""

    name: str
    latitude: float
    longitude: float
    size: int


def coordinates(findings: Iterable[Finding]) -> Position | None:
    """Latitude and longitude in signed degrees, of the first block that tells both; None where none does."""
    halves: dict[tuple[str, str], dict[str, float]] = {}
    for finding in findings:
        if finding.kind is not Kind.LOCATION or not isinstance(finding.place, Tag) or finding.excerpt is None:
            continue
        block, name, turn = _parts(finding.place.path)
        value = _degrees(finding.excerpt.reveal(), _LETTERS[name]) if name in _LETTERS else None
        if value is not None:
            halves.setdefault((block, turn), {})[name] = value
    found = (_position(both) for both in halves.values())
    return next((position for position in found if position), None)


def _parts(path: str) -> tuple[str, str, str]:
    """`exif/GPSLatitude[2]` as block `exif`, name `gpslatitude`, turn `[2]`."""
    block, _, last = path.rpartition("/")
    name, bracket, turn = last.partition("[")
    return block, name.rpartition(":")[2].lower(), bracket + turn


def _degrees(text: str, letters: str) -> float | None:
    """Signed; None where it is told in another way, or with a letter of the other direction."""
    text = text.strip()
    if _DECIMAL.fullmatch(text):
        return float(text)
    if not (match := _LETTERED.fullmatch(text)) or match[4].upper() not in letters:
        return None
    whole, minutes, seconds = (float(part or 0) for part in match.groups()[:3])
    value = whole + minutes / 60 + seconds / 3600
    return -value if match[4].upper() in "SW" else value


def _position(both: dict[str, float]) -> Position | None:
    """None for a half, for what is not on the globe, and for 0, 0, which cameras write that know no place."""
    if LATITUDE not in both or LONGITUDE not in both:
        return None
    latitude, longitude = both[LATITUDE], both[LONGITUDE]
    on_globe = abs(latitude) <= 90 and abs(longitude) <= 180
    return (latitude, longitude) if on_globe and (latitude or longitude) else None


@cache
def places() -> tuple[Place, ...]:
    """Every town and city that we know."""
    rows = (line.split("|") for line in FILE.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    return tuple(Place(name, float(latitude), float(longitude), int(size)) for name, latitude, longitude, size in rows)


def distance(a: Position, b: Position) -> float:
    """Kilometres along the great circle (haversine formula)."""
    (lat1, lon1), (lat2, lon2) = ((math.radians(x), math.radians(y)) for x, y in (a, b))
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH * math.asin(min(1.0, math.sqrt(half)))


def nearest(latitude: float, longitude: float) -> tuple[Place, float]:
    """The nearest place and how many kilometres it is away."""
    here = (latitude, longitude)
    place = min(places(), key=lambda p: distance(here, (p.latitude, p.longitude)))
    return place, distance(here, (place.latitude, place.longitude))


def degrees(latitude: float, longitude: float, say: Callable[[str], str] = str) -> str:
    """Such as `53.801° N, 1.549° W`: three decimals are about 100 metres."""
    north = say("N") if latitude >= 0 else say("S")
    east = say("E") if longitude >= 0 else say("W")
    return f"{abs(latitude):.3f}° {north}, {abs(longitude):.3f}° {east}"


def vicinity(latitude: float, longitude: float, say: Callable[[str], str] = str) -> str:
    """Such as `about 2 km from Leeds`."""
    place, away = nearest(latitude, longitude)
    if away < CLOSE:
        return say("in or near {place}").format(place=place.name)
    if away > FAR:
        return say("far from any town on our list; the nearest is {place}, about {km} km away").format(
            place=place.name, km=_rounded(away)
        )
    return say("about {km} km from {place}").format(place=place.name, km=_rounded(away))


def words(latitude: float, longitude: float, say: Callable[[str], str] = str) -> str:
    """Such as `53.801° N, 1.549° W, about 2 km from Leeds`; `say` translates the pattern."""
    return f"{degrees(latitude, longitude, say)}, {vicinity(latitude, longitude, say)}"


def _rounded(km: float) -> str:
    """No more digits than "about" can mean."""
    step = 1 if km < 20 else 5 if km < 100 else 10
    return f"{round(km / step) * step:.0f}"
