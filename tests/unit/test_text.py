"""Text is found and read: small, large, turned, tilted, and places that can't be read are kept."""

from __future__ import annotations

import re

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from scrubber.contracts import TextLine
from scrubber.engines import ENGINES
from scrubber.engines.text import passes
from scrubber.engines.text_detect import Quad, Spot, ordered
from scrubber.engines.text_merge import one_of_each, without_repeats
from scrubber.engines.text_read import Reading, alphabet
from scrubber.model.geometry import Box, Pixels
from scrubber.model.profile import Effort
from scrubber.model.progress import QUIET

NAME = "Margaret Hollis"


def drawn(text: str, size: int, at: tuple[int, int] = (60, 60), canvas: tuple[int, int] = (900, 300)) -> Image.Image:
    picture = Image.new("RGB", canvas, (236, 232, 224))
    ImageDraw.Draw(picture).text(at, text, fill=(25, 30, 60), font=ImageFont.load_default(size))
    return picture


def ink(picture: Image.Image) -> Box:
    rows, cols = np.nonzero(np.asarray(picture.convert("L")) < 128)
    return Box(cols.min(), rows.min(), cols.max() + 1, rows.max() + 1)


def read(picture: Image.Image | Pixels, effort: Effort = Effort.STANDARD) -> list[TextLine]:
    return ENGINES.text().read(np.asarray(picture), effort, QUIET)


def plain(text: str) -> str:
    return re.sub(r"\W", "", text).lower()


def line_of(lines: list[TextLine], text: str) -> TextLine:
    return next(line for line in lines if plain(line.text) == plain(text))


@pytest.mark.parametrize("effort", list(Effort))
@pytest.mark.parametrize("size", [22, 40, 90])
def test_drawn_text_is_found_and_read(size: int, effort: Effort) -> None:
    picture = drawn(NAME, size)
    lines = read(picture, effort)
    line = line_of(lines, NAME)
    assert line.confidence > 0.85 and line.seen > 0.3
    assert len(lines) == 1


@pytest.mark.parametrize("size", [24, 60])
def test_ascenders_and_descenders_are_covered(size: int) -> None:
    picture = drawn("Jelly fggp Quigley", size)
    mask = line_of(read(picture), "Jelly fggp Quigley").region.mask(picture.size)
    dark = np.asarray(picture.convert("L")) < 140
    assert (dark & mask).sum() >= 0.995 * dark.sum()


def test_small_text_on_a_large_photo_is_found() -> None:
    picture = drawn(NAME, 22, at=(2200, 1700), canvas=(3000, 2000))
    line = line_of(read(picture), NAME)
    assert line.region.bounds.cut(ink(picture)).area > 0.95 * ink(picture).area


@pytest.mark.parametrize("turn", [1, 2, 3])
def test_turned_text_is_read_in_its_own_direction(turn: int) -> None:
    turned = np.rot90(np.asarray(drawn(NAME, 44)), turn)
    line = line_of(read(turned), NAME)
    start, end = line.region.outline[0], line.region.outline[1]
    towards = {1: (0, -1), 2: (-1, 0), 3: (0, 1)}[turn]  # rot90 turns anticlockwise: text then runs upwards first
    assert (end[0] - start[0]) * towards[0] + (end[1] - start[1]) * towards[1] > 100


def test_tilted_text_gets_a_tilted_outline() -> None:
    picture = drawn(NAME, 44, at=(250, 280), canvas=(900, 600)).rotate(20, fillcolor=(236, 232, 224), expand=False)
    line = line_of(read(picture), NAME)
    assert line.region.area < 0.6 * line.region.bounds.area


def test_ticks_are_the_borders_between_characters() -> None:
    picture = drawn("Anna MMMMMMMM", 50)
    line = line_of(read(picture), "Anna MMMMMMMM")
    assert len(line.ticks) == len(line.text) + 1
    assert list(line.ticks) == sorted(line.ticks)
    assert line.ticks[0] >= 0 and line.ticks[-1] <= 1
    gap = ImageFont.load_default(50).getlength("Anna ") / ImageFont.load_default(50).getlength("Anna MMMMMMMM")
    assert abs(line.ticks[line.text.index("M")] - gap) < 0.07


def test_several_lines_come_one_by_one() -> None:
    picture = Image.new("RGB", (900, 500), "white")
    wanted = ["Mrs Olive Brandt", "14 Quarry Lane", "Hexham NE46 1QQ"]
    for row, text in enumerate(wanted):
        ImageDraw.Draw(picture).text((70, 80 + 90 * row), text, fill="black", font=ImageFont.load_default(46))
    assert [plain(line.text) for line in sorted(read(picture), key=lambda x: x.region.bounds.top)] == [
        plain(text) for text in wanted
    ]


def test_the_alphabet_has_a_blank_and_a_space_and_one_sign_a_class() -> None:
    signs = alphabet()
    assert signs[0] == "" and signs[-1] == " "
    assert all(len(sign) == 1 for sign in signs[1:])
    assert len(signs) == 18710


def box(left: float, top: float, right: float, bottom: float) -> Quad:
    return np.array([(left, top), (right, top), (right, bottom), (left, bottom)], dtype=np.float32)


def test_corners_go_clockwise_from_the_top_left() -> None:
    assert ordered(box(10, 20, 50, 30)[[2, 1, 0, 3]]).tolist() == box(10, 20, 50, 30).tolist()


def test_one_sighting_of_each_outline_stays() -> None:
    spots = [Spot(box(0, 0, 100, 20), 0.5), Spot(box(2, 1, 101, 22), 0.9), Spot(box(0, 40, 100, 60), 0.4)]
    assert len(one_of_each(spots)) == 2


def test_a_whole_line_stays_rather_than_its_words_and_what_is_uncovered_stays_too() -> None:
    quads = [box(0, 0, 50, 20), box(0, 0, 100, 20), box(90, 0, 160, 20)]
    readings = [Reading("John", 0.95, ()), Reading("John Smith", 0.9, ()), Reading("", 0.0, ())]
    assert without_repeats(quads, readings) == [1, 2]


def test_more_effort_looks_at_all_that_less_effort_looks_at() -> None:
    for size in ((40, 30), (640, 480), (2000, 1500), (4000, 3000), (8000, 6000)):
        quick, standard, thorough = (set(passes(*size, effort)) for effort in Effort)
        assert quick <= standard <= thorough
