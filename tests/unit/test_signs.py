"""Names of streets on signs are hidden; numbers on plates are offered; the same words elsewhere are left alone."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from scrubber.contracts import Span, TextLine
from scrubber.detect.houses import HOUSE, OF_STREET, districts_of, house_spans, numbers_of
from scrubber.detect.patches import on_plate
from scrubber.detect.signs import STREET, like_street, parted_streets, street_spans
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


def told(pixels: Pixels, line: TextLine, *spans: Span) -> list[tuple[Kind, float, str]]:
    return [(s.kind, s.confidence, s.reason) for s in street_spans(pixels, line, spans)]


@pytest.mark.parametrize("lean", [0.0, 9.0])
@pytest.mark.parametrize("text", ["VICTORIA ROAD NW1", "Elm Close", "PARK VIEW", "Piccadilly W1", "Hauptstraße",
     "KIRKGATE", "The Headrow", "Tanner's Wynd", "LONG ACRE"],
)  # fmt: skip
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


def hidden(spans: dict[int, Span]) -> list[int]:
    return [i for i, span in sorted(spans.items()) if span.confidence >= profile("careful").rule(Kind.ADDRESS).least]


@pytest.mark.parametrize("lean", [0.0, 9.0])
@pytest.mark.parametrize("text", ["12", "7A", "No. 148", "27 & 29"])
def test_a_number_in_the_middle_of_a_plate_is_an_address_and_hidden(text: str, lean: float) -> None:
    pixels, line = sign(text, lean=lean)
    spans = house_spans(pixels, {4: line})
    assert hidden(spans) == [4]
    assert (spans[4].kind, spans[4].reason, spans[4].start, spans[4].end) == (Kind.ADDRESS, HOUSE, 0, len(text))


def test_a_number_at_the_side_of_a_plate_is_offered() -> None:
    pixels, line = sign("12")
    picture = Image.fromarray(pixels)
    box = line.region.bounds
    ImageDraw.Draw(picture).rectangle((box.right, box.top - 14, box.right + 90, box.bottom + 14), ENAMEL)
    spans = house_spans(np.asarray(picture), {0: line})
    assert list(spans) == [0] and hidden(spans) == []


def test_a_number_without_a_plate_is_none_of_a_house() -> None:
    pixels, line = sign("12", plate=None)
    assert house_spans(pixels, {0: line}) == {}


def test_many_numbers_on_plates_are_keys_or_cells_and_offered() -> None:
    picture, font, lines = wall(), ImageFont.load_default(SIGN), {}
    for at in range(3):
        left, top, right, low = box = ImageDraw.Draw(picture).textbbox((100 + 220 * at, 260), str(21 + at), font)
        ImageDraw.Draw(picture).rectangle((left - 30, top - 22, right + 30, low + 22), ENAMEL, INK, 4)
        ImageDraw.Draw(picture).text((100 + 220 * at, 260), str(21 + at), INK, font)
        lines[at] = TextLine(Region.box(box[0] - 6, box[1] - 8, box[2] + 6, box[3] + 8), str(21 + at), 0.9, 0.97)
    pixels = np.asarray(picture)
    spans = house_spans(pixels, lines)
    assert list(spans) == [0, 1, 2] and hidden(spans) == []
    assert hidden(house_spans(pixels, {at: lines[at] for at in (0, 1)})) == [0, 1]


@pytest.mark.parametrize(("text", "speed"), [("30", True), ("37", False)])
def test_a_speed_on_a_disc_is_no_house(text: str, speed: bool) -> None:
    picture, font = wall(), ImageFont.load_default(SIGN)
    draw = ImageDraw.Draw(picture)
    draw.ellipse((380, 180, 520, 320), (190, 20, 30))
    draw.ellipse((398, 198, 502, 302), ENAMEL)
    left, top, right, low = draw.textbbox((450, 250), text, font, anchor="mm")
    draw.text((450, 250), text, INK, font, anchor="mm")
    line = TextLine(Region.box(left - 6, top - 8, right + 6, low + 8), text, 0.9, 0.97)
    assert hidden(house_spans(np.asarray(picture), {0: line})) == ([] if speed else [0])


def test_a_number_above_or_below_a_street_is_part_of_the_address() -> None:
    street = TextLine(Region.box(200, 300, 420, 330), "Elm Close", 0.9, 0.97)
    above, below, far, beside = (
        TextLine(Region.box(left, top, left + 60, top + 50), "12", 0.9, 0.97)
        for left, top in ((280, 240), (280, 335), (280, 60), (520, 290))
    )
    spans = numbers_of([street], {0: above, 1: below, 2: far, 3: beside})
    assert hidden(spans) == [0, 1]
    assert spans[0].reason == OF_STREET


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
    [("WELLINGTON", "DRIVE", 0), ("WELLINGTON", "DRIVE", 70), ("OLD MILL", "LANE SE15", 0), ("UPPER", "ELM STREET", 0)],
)
def test_a_street_in_two_rows_is_one(first: str, second: str, shift: int) -> None:
    found = parted_streets(*rows(first, second, shift))
    assert sorted(found) == [0, 1]
    assert {(span.kind, span.start, span.reason) for span in found.values()} == {(Kind.ADDRESS, 0, STREET)}
    assert [found[0].end, found[1].end] == [len(first), len(second)]


@pytest.mark.parametrize(
    ("first", "second", "plate"),
    [
        ("WELLINGTON", "DRIVE", None),
        ("FOOD", "COURT", ENAMEL),
        ("WELLINGTON", "BOOTS", ENAMEL),
        ("SALON", "ELM STREET", ENAMEL),
    ],
)
def test_other_rows_are_no_street(first: str, second: str, plate: Colour | None) -> None:
    assert parted_streets(*rows(first, second, plate=plate)) == {}


def test_rows_that_go_on_are_no_street() -> None:
    pixels, lines = rows("WELLINGTON", "WAY")
    assert parted_streets(pixels, lines)
    more = TextLine(Region.box(260, 306, 470, 352), "HOTEL", 0.9, 0.97)
    assert parted_streets(pixels, [*lines, more]) == {}
    assert parted_streets(pixels, [*lines, TextLine(more.region, "SE15", 0.9, 0.97)])


def test_a_district_on_the_sign_of_a_street_is_part_of_the_address() -> None:
    street = TextLine(Region.box(200, 300, 420, 330), "Elm Close", 0.9, 0.97)
    places = {"SE15": (440, 304), "N1": (380, 332), "LS6": (600, 304), "W1A": (300, 500), "SALE": (440, 304)}
    lines = {
        at: TextLine(Region.box(left, top, left + 50, top + 22), text, 0.9, 0.97)
        for at, (text, (left, top)) in enumerate(places.items())
    }
    assert hidden(districts_of([street], lines)) == [0, 1]
