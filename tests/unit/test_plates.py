"""Number plates of European countries are known on a line of their own; other short lines are not taken for them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from scrubber import build
from scrubber.contracts import Line, TextLine
from scrubber.detect.lines import between
from scrubber.detect.plates import ALONE, BESIDE_BLUE, ON_YELLOW, like_plate, parted_plates, plate_spans
from scrubber.model.geometry import Pixels, Region
from scrubber.model.kinds import Kind


def plates(text: str) -> list[float]:
    return [span.confidence for span in build.judge().judge([Line(text)])[0] if span.kind is Kind.PLATE]


@pytest.mark.parametrize(
    "text",
    ["B-MW 1234", "M AB 1234", "HH-X 12E", "AA-123-BB", "GT 123 KL", "1-ABC-123", "1234 BCD", "231-D-12345", "XX-99-XX",
     "AB-CD-12", "12-ABC-3", "B·MW 1234", "HH: X 12E", "AA-123-BB 75", "D B-MW 1234", "F AA-123-BB", "NL XX-99-XX",
     "IRL 231-D-12345", "I GT 123 KL", "B 1-ABC-123"],
)  # fmt: skip
def test_european_plates_stand_by_themselves(text: str) -> None:
    assert plates(text) == [0.6]
    assert plates(f"the {text} on the door of a room") == []


@pytest.mark.parametrize(
    "text",
    ["10-MM-20", "TO A 12", "1984 WAR", "EN ISO 9001", "ROOM 12", "12-03-2026", "A4", "FOR M 12", "100 KG", "A 4 12",
     "B 12 ROOM", "I AM 25", "E 12 TO 14"],
)  # fmt: skip
def test_sizes_dates_and_words_are_no_plates(text: str) -> None:
    assert plates(text) == []


@pytest.mark.parametrize("text", ["GB AB12 CDE", "GBAB12CDE", "UK AB12 CDE"])
def test_the_letters_of_the_band_are_no_part_of_a_plate(text: str) -> None:
    assert plates(text) == [0.85]


@pytest.mark.parametrize(
    "text",
    [
        "LDS1 SMR",
        "AB12 CDE",
        "1 ABC 234",
        "WA 12345",
        "SK·123 AB",
        "WX 0O11",
        "&AB-123CD",
        "1T480211",
        "(AB 123)",
        "W=053011",
    ],
)
def test_letters_and_digits_may_be_a_plate_misread(text: str) -> None:
    assert like_plate(text)


@pytest.mark.parametrize(
    "text", ["", "SALE", "12345", "ROOM 12", "EXIT 2B", "Ab12 cde", "12.50", "GATE", "B12", "AB12 CDE 345"]
)
def test_words_and_numbers_are_no_plate_misread(text: str) -> None:
    assert not like_plate(text)


def car(paper: str, band: str | None, turn: float = 0.0) -> tuple[Pixels, TextLine]:
    """A plate on a dark car, and the line that is read on it."""
    picture = Image.new("RGB", (600, 400), (40, 44, 52))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((180, 170, 430, 224), paper)
    if band:
        draw.rectangle((180, 170, 204, 224), band)
    draw.text((212, 176), "LDS1 SMR", fill=(15, 15, 20), font=ImageFont.load_default(44))
    picture = picture.rotate(turn, Image.Resampling.BICUBIC)
    angle = np.radians(-turn)
    across, down = np.array((np.cos(angle), np.sin(angle))), np.array((-np.sin(angle), np.cos(angle)))
    corners = [np.array((300, 200)) + across * x + down * y for x, y in ((-92, -26), (116, -26), (116, 22), (-92, 22))]
    region = Region.of([tuple(map(float, corner)) for corner in corners])
    return np.asarray(picture), TextLine(region, "LDS1 SMR", 0.9, 0.9)


@pytest.mark.parametrize("turn", [0, 12, -25])
@pytest.mark.parametrize(
    ("paper", "band", "reason"),
    [("#f2c21a", None, ON_YELLOW), ("#f4f4f0", "#1236a8", BESIDE_BLUE), ("#f2c21a", "#1236a8", ON_YELLOW)],
)
def test_a_plate_that_is_misread_is_known_by_its_colours(paper: str, band: str | None, reason: str, turn: int) -> None:
    (span,) = plate_spans(*car(paper, band, turn))
    assert (span.kind, span.reason, span.start, span.end) == (Kind.PLATE, reason, 0, 8)


@pytest.mark.parametrize(
    ("paper", "text"),
    [("#f4f4f0", "LDS1 SMR"), ("#2050b0", "LDS1 SMR"), ("#208040", "LDS1 SMR"), ("#f4f4f0", "XK-587A1")],
)
def test_a_plate_of_its_own_makes_one_of_letters_and_digits(paper: str, text: str) -> None:
    pixels, line = car(paper, None)
    (span,) = plate_spans(pixels, replace(line, text=text))
    assert (span.kind, span.reason, span.start, span.end) == (Kind.PLATE, ALONE, 0, len(text))


@pytest.mark.parametrize("paper", ["#f4f4f0", "#e8e8e8", "#2050b0"])
def test_a_low_plate_is_known_where_the_line_s_outline_reaches_beyond_it(paper: str) -> None:
    picture = Image.new("RGB", (600, 400), (40, 44, 52))
    draw, font = ImageDraw.Draw(picture), ImageFont.load_default(44)
    left, top, right, low = draw.textbbox((212, 176), "SK:875AE", font)
    draw.rectangle((left - 10, top - 4, right + 10, low + 4), paper)
    draw.text((212, 176), "SK:875AE", fill=(15, 15, 20), font=font)
    line = TextLine(Region.box(left - 16, top - 16, right + 16, low + 16), "SK:875AE", 0.9, 0.9)
    (span,) = plate_spans(np.asarray(picture), line)
    assert (span.kind, span.reason) == (Kind.PLATE, ALONE)


def test_a_plate_of_the_car_s_own_colour_is_known_by_its_borders() -> None:
    pixels, line = car("#282c34", None)
    picture = Image.fromarray(pixels)
    ImageDraw.Draw(picture).text((212, 176), "LDS1 SMR", fill="#d0d0d0", font=ImageFont.load_default(44))
    assert plate_spans(np.asarray(picture), line) == ()
    for side in ((200, 170, 410, 170), (200, 224, 410, 224), (180, 174, 180, 220), (430, 174, 430, 220)):
        ImageDraw.Draw(picture).line(side, "#808080")  # not closed: the car's colour goes on inside
    (span,) = plate_spans(np.asarray(picture), line)
    assert (span.kind, span.reason) == (Kind.PLATE, ALONE)
    halves = [
        replace(line, region=between(line.region, *at), text=text)
        for at, text in (((0, 0.5), "LDS"), ((0.6, 1), "54R"))
    ]
    assert parted_plates(np.asarray(picture), halves) == {}  # as in the cells of a table


@pytest.mark.parametrize("text", ["BAY 14", "Q4 JAN 26", "ROOM 12", "MAX 100", "NHS 111 A", "ISO 9001", "SALE"])
def test_short_words_before_a_number_make_no_plate(text: str) -> None:
    pixels, line = car("#f4f4f0", None)
    assert plate_spans(pixels, replace(line, text=text)) == ()


def test_letters_and_digits_on_no_plate_are_none() -> None:
    pixels, line = car("#282c34", None)
    picture = Image.fromarray(pixels)
    ImageDraw.Draw(picture).text((212, 176), "LDS1 SMR", fill="#d0d0d0", font=ImageFont.load_default(44))
    assert plate_spans(np.asarray(picture), line) == ()


def test_halves_of_a_plate_that_were_read_apart_are_known_together() -> None:
    pixels, line = car("#f4f4f0", None)
    first, second = between(line.region, 0, 0.5), between(line.region, 0.6, 1)
    halves = [TextLine(region, text, 0.9, 0.9) for region, text in ((second, "54R"), (first, "LDS"))]
    found = parted_plates(pixels, [TextLine(line.region, "other words", 0.9, 0.9), *halves])
    assert {i: (span.start, span.end, span.kind) for i, span in found.items()} == {
        1: (0, 3, Kind.PLATE),
        2: (0, 3, Kind.PLATE),
    }
    far = Region.of([(x, y + 160) for x, y in first.outline])
    assert parted_plates(pixels, [halves[0], TextLine(far, "LDS", 0.9, 0.9)]) == {}


def square(first: str, second: str, paper: str, room: int = 4) -> tuple[Pixels, list[TextLine]]:
    """A plate of two rows, as on a motorcycle."""
    picture = Image.new("RGB", (600, 500), (40, 44, 52))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((200, 150, 400, 290), paper)
    lines = []
    for row, text in enumerate((first, second)):
        box = draw.textbbox((300, 185 + 66 * row), text, font=ImageFont.load_default(54), anchor="mm")
        draw.text((300, 185 + 66 * row), text, fill=(15, 15, 20), font=ImageFont.load_default(54), anchor="mm")
        left, top, right, low = box[0] - room, box[1] - room, box[2] + room, box[3] + room
        lines.append(TextLine(Region.of([(left, top), (right, top), (right, low), (left, low)]), text, 0.9, 0.9))
    return np.asarray(picture), lines


@pytest.mark.parametrize("paper", ["#f2c21a", "#f4f4f0"])
@pytest.mark.parametrize("room", [4, 30])  # the outlines of both rows may reach into each other
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("AB12", "CDE"),
        ("A123", "BCD"),
        ("ABC", "123D"),
        ("AB1O", "CDE"),
        ("ABZ", "1234"),
        ("15", "KLM"),
        ("2552", "DY"),
    ],
)
def test_plates_of_two_rows_are_known(first: str, second: str, room: int, paper: str) -> None:
    assert sorted(parted_plates(*square(first, second, paper, room))) == [0, 1]


@pytest.mark.parametrize("paper", ["#f2c21a", "#f4f4f0"])
@pytest.mark.parametrize(
    ("first", "second"), [("AB12", "1234"), ("BED", "12"), ("CDE", "AB12"), ("20", "MPH"), ("MAX", "100"), ("B", "12")]
)
def test_other_rows_below_each_other_are_no_plate(first: str, second: str, paper: str) -> None:
    assert parted_plates(*square(first, second, paper)) == {}


def test_two_rows_of_the_present_pattern_need_no_plate_around_them() -> None:
    pixels, lines = square("AB12", "CDE", "#f4f4f0")
    smeared = np.random.default_rng(3).integers(0, 255, pixels.shape, np.uint8)
    assert sorted(parted_plates(smeared, lines)) == [0, 1]
    assert parted_plates(smeared, [lines[0], replace(lines[1], text="NEW")]) == {}
    assert parted_plates(smeared, [lines[0], replace(lines[1], confidence=0.6)]) == {}
    pixels, lines = square("AB12", "MAX", "#f4f4f0")  # a wish
    assert sorted(parted_plates(pixels, lines)) == [0, 1]


def test_a_poor_reading_makes_no_plate_without_a_plate_s_colours() -> None:
    pixels, line = car("#f4f4f0", None)
    assert plate_spans(pixels, line)
    assert plate_spans(pixels, replace(line, confidence=0.7)) == ()
    pixels, line = car("#f2c21a", None)
    assert plate_spans(pixels, replace(line, confidence=0.7))


def test_a_line_at_the_photo_s_border_is_looked_at_as_far_as_it_is_there() -> None:
    region = Region.of([(-20, -10), (120, -10), (120, 20), (-20, 20)])
    assert plate_spans(np.full((40, 100, 3), 250, np.uint8), TextLine(region, "LDS1 SMR", 0.9, 0.9)) == ()
