"""Names of streets on signs are hidden; numbers on plates are offered; the same words elsewhere are left alone."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from scrubber.contracts import Span, TextLine
from scrubber.detect.signs import HOUSE, STREET, like_street, on_plate, parted_streets, sign_spans
from scrubber.model.geometry import Pixels, Region
from scrubber.model.kinds import Kind
from scrubber.settings import profile

BRICK, MORTAR, ENAMEL, INK = (150, 72, 56), (184, 172, 160), (240, 240, 236), (24, 24, 28)
SIZE, SIGN = (900, 600), 44
Colour = tuple[int, int, int]


def wall() -> Image.Image:
    """Bricks, no two of which have the same colour."""
    picture, dice = Image.new("RGB", SIZE, MORTAR), np.random.default_rng(5)
    draw = ImageDraw.Draw(picture)
    for row, top in enumerate(range(0, SIZE[1], 26)):
        for left in range(-70 + row % 2 * 35, SIZE[0], 70):
            draw.rectangle((left + 3, top + 3, left + 67, top + 23), tuple(np.array(BRICK) + dice.integers(-25, 25, 3)))
    return picture


def sign(text: str, plate: Colour | None = ENAMEL, ink: Colour = INK, lean: float = 0.0) -> tuple[Pixels, TextLine]:
    """A line on a plate on a wall, or on the wall itself."""
    picture, font = wall(), ImageFont.load_default(SIGN)
    draw = ImageDraw.Draw(picture)
    left, top, right, bottom = draw.textbbox((300, 260), text, font)
    if plate:
        draw.rectangle((left - 30, top - 22, right + 30, bottom + 22), plate, INK, 4)
    draw.text((300, 260), text, ink, font)
    place = Region.box(left - 6, top - 8, right + 6, bottom + 8)
    if lean:
        picture = picture.rotate(lean, Image.Resampling.BILINEAR)
        turn, middle = np.radians(lean), np.array(SIZE) / 2
        way = np.array([(np.cos(turn), -np.sin(turn)), (np.sin(turn), np.cos(turn))])
        place = Region.of([((np.array(p) - middle) @ way + middle).tolist() for p in place.outline])
    return np.asarray(picture), TextLine(place, text, 0.9, 0.97)


def told(pixels: Pixels, line: TextLine, *spans: Span, number: bool = False) -> list[tuple[Kind, float, str]]:
    return [(s.kind, s.confidence, s.reason) for s in sign_spans(pixels, line, spans, number=number)]


@pytest.mark.parametrize("lean", [0.0, 9.0])
@pytest.mark.parametrize("text", ["VICTORIA ROAD NW1", "Elm Close", "PARK VIEW", "Piccadilly W1", "Hauptstraße"])
def test_a_street_on_a_plate_is_an_address_and_hidden(text: str, lean: float) -> None:
    pixels, line = sign(text, lean=lean)
    ((kind, sure, reason),) = told(pixels, line)
    assert (kind, reason) == (Kind.ADDRESS, STREET)
    assert sure >= profile("careful").rule(Kind.ADDRESS).least


def test_light_letters_on_a_dark_plate_are_a_sign_too() -> None:
    assert told(*sign("Main St", (0, 96, 60), (250, 250, 250)))
    assert told(*sign("LONDON BOROUGH OF CAMDEN", (20, 40, 120), (250, 250, 250)))


def test_what_the_judge_takes_for_a_name_stays_and_a_doubtful_address_becomes_sure() -> None:
    pixels, line = sign("QUEEN ANNE'S GATE")
    name, doubt = (Span(0, 17, kind, 0.4, "why") for kind in (Kind.NAME, Kind.ADDRESS))
    assert {kind for kind, _, _ in told(pixels, line, name, doubt)} == {Kind.ADDRESS, Kind.NAME}
    assert max(sure for kind, sure, _ in told(pixels, line, name, doubt) if kind is Kind.ADDRESS) >= 0.5


def test_the_same_words_on_the_wall_itself_are_left_as_they_are() -> None:
    assert told(*sign("Elm Close", plate=None)) == []


@pytest.mark.parametrize(
    "text",
    [
        "BUS LANE",
        "ONE WAY",
        "PRIVATE ROAD",
        "NO THROUGH ROAD",
        "Way Out",
        "CAR PARK",
        "STOP",
        "4-WAY",
        "3 WAY",
        "Four-Way",
    ],
)
def test_what_a_sign_orders_is_no_street(text: str) -> None:
    assert not like_street(text)
    assert told(*sign(text)) == []


@pytest.mark.parametrize("text", ["12", "7A", "No. 148", "27 & 29"])
def test_a_number_on_a_plate_is_offered(text: str) -> None:
    pixels, line = sign(text)
    ((kind, sure, reason),) = told(pixels, line, number=True)
    assert (kind, reason) == (Kind.ADDRESS, HOUSE)
    assert 0 < sure < profile("careful").rule(Kind.ADDRESS).least


def test_a_number_without_a_plate_or_beside_other_text_is_none_of_a_house() -> None:
    pixels, line = sign("12", plate=None)
    assert told(pixels, line, number=True) == []
    pixels, line = sign("12")
    assert told(pixels, line, number=False) == []


def test_a_patch_that_goes_on_is_no_plate() -> None:
    pixels, line = sign("12")
    even = np.full_like(pixels, 236)
    assert on_plate(pixels, line) and not on_plate(even, line)


def rows(first: str, second: str, shift: int = 0, plate: Colour | None = ENAMEL) -> tuple[Pixels, list[TextLine]]:
    """Two lines one below the other on a plate on a wall, the second `shift` pixels to the right."""
    picture, font = wall(), ImageFont.load_default(SIGN)
    draw, lines = ImageDraw.Draw(picture), []
    places = [
        draw.textbbox((260 + right, top), text, font) for text, right, top in ((first, 0, 200), (second, shift, 256))
    ]
    if plate:
        draw.rectangle((230, 176, max(place[2] for place in places) + 30, places[1][3] + 22), plate, INK, 4)
    for text, (left, top, right, low), at in zip(
        (first, second), places, ((260, 200), (260 + shift, 256)), strict=True
    ):
        draw.text(at, text, INK, font)
        lines.append(TextLine(Region.box(left - 6, top - 8, right + 6, low + 8), text, 0.9, 0.97))
    return np.asarray(picture), lines


@pytest.mark.parametrize(
    ("first", "second", "shift"),
    [("WELLINGTON", "DRIVE", 0), ("WELLINGTON", "DRIVE", 70), ("OLD MILL", "LANE SE15", 0)],
)
def test_a_street_in_two_rows_is_one(first: str, second: str, shift: int) -> None:
    found = parted_streets(*rows(first, second, shift))
    assert sorted(found) == [0, 1]
    assert {(span.kind, span.start, span.reason) for span in found.values()} == {(Kind.ADDRESS, 0, STREET)}
    assert [found[0].end, found[1].end] == [len(first), len(second)]


@pytest.mark.parametrize(
    ("first", "second", "plate"),
    [("WELLINGTON", "DRIVE", None), ("FOOD", "COURT", ENAMEL), ("WELLINGTON", "BOOTS", ENAMEL)],
)
def test_other_rows_are_no_street(first: str, second: str, plate: Colour | None) -> None:
    assert parted_streets(*rows(first, second, plate=plate)) == {}
