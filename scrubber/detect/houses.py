"""Tells the number of a house, a door or a gate by the plate that it stands on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from scrubber.contracts import Span, TextLine
from scrubber.detect.lines import direction, height, length
from scrubber.detect.patches import Patch, patches
from scrubber.detect.signs import LEVEL, READ_WELL
from scrubber.model.geometry import Pixels
from scrubber.model.kinds import Kind

SMALL = 0.2  # of the photo's shorter side: a number on a house is no higher
PLATE = 0.8  # share of its convex outline that a plate fills: a patch of light or a part of a car has bays
EVEN_PLATE = 0.92  # one with straight or round edges
MIDDLE = 0.25  # line heights by which the number may be off its middle
SIDES = 4
MANY = 2  # numbers on plates, beyond which they are keys, cells of a calendar, lockers or seats
DISC = 0.88  # share of its tightest rectangle that a disc does not reach
SPEEDS = frozenset(map(str, (5, *range(10, 140, 10))))  # that stand on a disc at the side of a road
SURE, UNSURE = 0.6, 0.45
NEAR = 0.8  # of the height of both lines together: from one's middle to the other's
ASIDE = 1.0  # heights of the street's line between its end and a district
OUTWARD = re.compile(r"[A-Z]{1,2}\d{1,2}[A-Z]?")
DISTRICT = "a postal district beside the name of a street"
OF_STREET = "a number right above or below the name of a street"
HOUSE = "a number by itself on a plate, as on a house, a door or a gate"


def house_spans(pixels: Pixels, numbers: Mapping[int, TextLine]) -> dict[int, Span]:
    """Of lines that are numbers by themselves those on a plate, with what they are: in its very middle surely a sign's.

    One or two: where there are more, none is sure.
    """
    found = {
        i: [p for p in patches(pixels, line) if p.solid >= PLATE] for i, line in numbers.items() if _like(pixels, line)
    }
    found = {i: plates for i, plates in found.items() if plates}
    sure = [i for i, plates in found.items() if any(_signs(plate, numbers[i].text) for plate in plates)]
    few = len(sure) <= MANY
    return {i: Span(0, len(numbers[i].text), Kind.ADDRESS, SURE if few and i in sure else UNSURE, HOUSE) for i in found}


def numbers_of(streets: Sequence[TextLine], numbers: Mapping[int, TextLine]) -> dict[int, Span]:
    """Of lines that are numbers those that stand right above or below a street, as on the plate of a house."""
    near = (i for i, line in numbers.items() if any(_over(line, street) for street in streets))
    return {i: Span(0, len(numbers[i].text), Kind.ADDRESS, SURE, OF_STREET) for i in near}


def _over(number: TextLine, street: TextLine) -> bool:
    (x, y), (u, v) = number.region.centre, street.region.centre
    tall = height(number) + height(street)
    return abs(v - y) <= NEAR * tall and abs(u - x) <= (length(street) - length(number)) / 2


def districts_of(streets: Sequence[TextLine], lines: Mapping[int, TextLine]) -> dict[int, Span]:
    """Of lines those that are the first half of a postcode, on the same sign as a street: beside it or below it."""
    read = {i: line for i, line in lines.items() if OUTWARD.fullmatch(line.text.strip())}
    near = (i for i, line in read.items() if any(_by(line, street) for street in streets))
    return {i: Span(0, len(read[i].text), Kind.ADDRESS, SURE, DISTRICT) for i in near}


def _by(line: TextLine, street: TextLine) -> bool:
    (x, y), (u, v) = line.region.centre, street.region.centre
    reach = (length(street) + length(line)) / 2 + ASIDE * height(street)
    return abs(v - y) <= NEAR * (height(line) + height(street)) and abs(u - x) <= reach


def _like(pixels: Pixels, line: TextLine) -> bool:
    small = height(line) <= SMALL * min(pixels.shape[:2])
    return small and line.confidence >= READ_WELL and abs(direction(line)) <= LEVEL


def _signs(plate: Patch, text: str) -> bool:
    """Whether a number stands in the middle of a plate with even edges, and is no speed."""
    even = plate.ends == SIDES and plate.solid >= EVEN_PLATE and max(abs(plate.right), abs(plate.low)) <= MIDDLE
    return even and not (plate.square < DISC and text.strip() in SPEEDS)
