"""Blocks of handwriting are offered as one place each; print, and a single line, are not."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from scrubber.contracts import TextLine
from scrubber.detect.blocks import placed
from scrubber.detect.handwriting import handwriting_findings, unwritten
from scrubber.detect.sheets import sheet_findings
from scrubber.engines import ENGINES
from scrubber.model.finding import Finding
from scrubber.model.geometry import Pixels, Region
from scrubber.model.kinds import Kind
from scrubber.model.profile import Action, Effort
from scrubber.model.progress import QUIET
from scrubber.settings import profile

PAPER, PEN, SIGN = (236, 234, 226), (40, 44, 60), 40
NOTE = ("please see anna on", "monday at ten and", "take her letters to", "the nurse next door")


def page(*lines: tuple[str, int, int], wobble: float, seed: int = 7) -> tuple[Pixels, list[TextLine]]:
    """Lines at (left, top), letter by letter; `wobble` is how much each is turned, scaled and moved by chance."""
    dice = np.random.default_rng(seed)
    picture = Image.new("RGB", (900, 700), PAPER)
    font = ImageFont.load_default(SIGN)
    found: list[TextLine] = []
    for text, left, top in lines:
        borders = [float(left)]
        for sign in text:
            tile = Image.new("L", (2 * SIGN, 2 * SIGN), 0)
            ImageDraw.Draw(tile).text((SIGN // 2, SIGN // 2), sign, 255, font)
            lean, high, wide, down = dice.normal(0, wobble, 4)
            shape = (1 + wide, lean, -SIGN * lean, wide * lean, 1 + high, down * SIGN / 3)
            tile = tile.transform(tile.size, Image.Transform.AFFINE, shape, Image.Resampling.BILINEAR)
            picture.paste(PEN, (round(borders[-1]) - SIGN // 2, top - SIGN // 2), tile)
            borders.append(borders[-1] + font.getlength(sign))
        place = Region.box(left - 4, top - 6, borders[-1] + 4, top + SIGN + 14)
        ticks = tuple((np.array(borders) - left + 4) / (borders[-1] - left + 8))
        found.append(TextLine(place, text, 0.9, 0.95, (0.0, *ticks[1:-1], 1.0)))
    return np.asarray(picture), found


def note(wobble: float, count: int = 4) -> tuple[Pixels, list[TextLine]]:
    return page(*((text, 80, 80 + 62 * row) for row, text in enumerate(NOTE[:count])), wobble=wobble)


def written(pixels: Pixels, lines: list[TextLine]) -> list[Finding]:
    return handwriting_findings(pixels, placed(lines), "x-1")


def test_a_block_of_handwriting_is_one_place() -> None:
    pixels, lines = note(0.16)
    (found,) = written(pixels, lines)
    assert found.kind is Kind.HANDWRITING and isinstance(found.place, Region)
    covered = found.place.mask((900, 700))
    assert covered[(pixels == PEN).all(axis=2)].all()
    assert covered.mean() < 0.4


def test_print_is_no_handwriting() -> None:
    assert written(*note(0.0)) == []


def test_numbers_of_a_calendar_tell_nothing() -> None:
    rows = ("3  4  5  6  7  8  9", "10 11 12 13 14 15 16", "17 18 19 20 21 22 23")
    assert written(*page(*((text, 80, 80 + 62 * row) for row, text in enumerate(rows)), wobble=0.16)) == []


def test_two_words_in_a_calendar_tell_nothing_of_it() -> None:
    rows = ("Mo Tu We Th Fr Sa Su", "week 20", "3  4  5  6  7  8  9", "10 11 12 13 14 15 16", "17 18 19 20 21 22 23")
    numbers = [(text, 80, 80 + 62 * row) for row, text in enumerate(rows)]
    assert written(*page(*numbers[:2], wobble=0.16))
    assert written(*page(*numbers, wobble=0.16)) == []


def test_a_single_line_is_no_block() -> None:
    assert written(*note(0.16, count=1)) == []


def test_handwriting_beside_handwriting_is_one_place_and_far_away_another() -> None:
    left = [(text, 40, 40 + 62 * row) for row, text in enumerate(NOTE[:2])]
    beside = [("ask", 560, 60), ("anna", 560, 122)]
    far = [("see them all at", 60, 520), ("ten on tuesday", 60, 582)]
    assert len(written(*page(*left, *beside, wobble=0.16))) == 1
    assert len(written(*page(*left, *far, wobble=0.16))) == 2


def test_the_place_ends_with_the_photo() -> None:
    pixels, lines = note(0.16)
    (found,) = written(pixels[60:330, 60:480], [
        TextLine(line.region.moved(-60, -60), line.text, line.seen, line.confidence, line.ticks) for line in lines
    ])  # fmt: skip
    assert isinstance(found.place, Region)
    box = found.place.bounds
    assert box.left >= 0 and box.top >= 0 and box.right <= 420 and box.bottom <= 270


def test_a_block_is_offered_once() -> None:
    pixels, lines = note(0.16)
    sheets = sheet_findings(pixels, placed(lines), "x-1")
    assert [f.kind for f in sheets] == [Kind.SHEET]
    assert unwritten(sheets, written(pixels, lines)) == [] and unwritten(sheets, []) == sheets


@pytest.mark.parametrize("name", ["careful", "everything", "text-only"])
def test_it_is_offered_as_its_lines_have_rules_of_their_own(name: str) -> None:
    assert profile(name).rule(Kind.HANDWRITING).action is Action.ASK


@pytest.mark.real
@pytest.mark.parametrize(("name", "count"), [("work-w27", 1), ("work-w02", 1), ("work-w19", 0)])
def test_a_note_and_a_board_of_strangers_are_told_and_a_printed_letter_is_not(
    shared: Path, name: str, count: int
) -> None:
    with Image.open(shared / "text" / "photos" / f"{name}.jpg") as picture:
        pixels = np.asarray(picture.convert("RGB"))
    assert len(written(pixels, ENGINES.text().read(pixels, Effort.QUICK, QUIET))) == count
