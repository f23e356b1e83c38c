"""Sheets full of text and signatures are offered as one place each; a photo with a few words is left alone."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from scrubber.contracts import TextLine
from scrubber.detect.blocks import placed
from scrubber.detect.sheets import BLOCK, sheet_findings
from scrubber.detect.signatures import signature_findings
from scrubber.model.finding import Finding
from scrubber.model.geometry import Pixels, Region
from scrubber.model.kinds import Kind

TABLE, PAPER = (96, 74, 52), (240, 238, 232)


def line(text: str, left: float, top: float, right: float, bottom: float, confidence: float = 0.95) -> TextLine:
    return TextLine(Region.box(left, top, right, bottom), text, 0.9, confidence)


def rows(count: int, left: float = 260, top: float = 150) -> list[TextLine]:
    return [line("some words on a line", left, top + 60 * row, left + 300, top + 60 * row + 30) for row in range(count)]


def table(*sheets: tuple[int, int, int, int]) -> Pixels:
    picture = Image.new("RGB", (900, 700), TABLE)
    for sheet in sheets:
        ImageDraw.Draw(picture).rectangle(sheet, PAPER)
    return np.asarray(picture)


def sheets(pixels: Pixels, lines: list[TextLine]) -> list[Finding]:
    return sheet_findings(pixels, placed(lines), "x-1")


def test_a_sheet_of_paper_is_one_place() -> None:
    (found,) = sheets(table((220, 100, 640, 620)), rows(7))
    assert found.kind is Kind.SHEET and isinstance(found.place, Region)
    box = found.place.bounds
    assert abs(box.left - 220) < 12 and abs(box.right - 640) < 12 and abs(box.bottom - 620) < 12


def test_two_sheets_are_two_places() -> None:
    lines = [*rows(5, left=60), *rows(5, left=510)]
    assert len(sheets(table((30, 100, 400, 500), (480, 100, 850, 500)), lines)) == 2


def test_a_few_words_are_no_sheet() -> None:
    assert sheets(table((220, 100, 640, 620)), rows(3)) == []


def test_text_without_an_edge_is_offered_as_a_block() -> None:
    lines = [line("some words on a line", 200, 100 + 40 * row, 600, 130 + 40 * row) for row in range(6)]
    (found,) = sheets(np.full((700, 900, 3), 230, np.uint8), lines)
    assert found.reason == BLOCK
    assert isinstance(found.place, Region) and found.place.bounds.bottom < 400


def test_notices_scattered_over_a_wall_are_no_block() -> None:
    corners = [(40 + 90 * at, 30 + 70 * (at * 5 % 9)) for at in range(9)]
    lines = [line("a notice", left, top, left + 70, top + 20) for left, top in corners]
    together = [replace(place, block="one") for place in placed(lines)]
    assert sheet_findings(np.full((700, 900, 3), 230, np.uint8), together, "x-1") == []


def test_the_edge_of_the_photo_is_no_edge_of_a_sheet() -> None:
    corners = [(80 + 180 * (at % 4), 60 + 160 * (at // 4)) for at in range(12)]
    lines = [line("a notice", left, top, left + 120, top + 60) for left, top in corners]
    wall = table((-20, -20, 850, 600))  # bright to the left and upper border, dark beyond
    loose = [replace(place, block=None) for place in placed(lines)]
    assert sheet_findings(wall, loose, "x-1") == []


def test_a_block_is_never_the_whole_photo() -> None:
    lines = [line("some words on a line", 5, 5 + 50 * row, 895, 50 + 50 * row) for row in range(14)]
    assert sheets(np.full((700, 900, 3), 230, np.uint8), lines) == []


def signed(pixels: Pixels, *lines: TextLine) -> list[Finding]:
    return signature_findings(pixels, lines, "x-1")


def form(scribble: bool) -> Pixels:
    picture = Image.new("RGB", (900, 400), (250, 250, 248))
    draw = ImageDraw.Draw(picture)
    draw.line((230, 232, 800, 232), (60, 60, 60), 2)
    if scribble:
        points = [(300 + 3 * i, 205 + int(24 * np.sin(i / 2) * np.cos(i / 9))) for i in range(90)]
        draw.line(points, (30, 40, 130), 4)
    draw.text((60, 205), "Signature", (0, 0, 0), ImageFont.load_default(32))
    return np.asarray(picture)


LABEL = line("Signature", 60, 205, 220, 240)


def test_strokes_beside_a_label_are_a_signature() -> None:
    (found,) = signed(form(True), LABEL)
    assert found.kind is Kind.SIGNATURE and isinstance(found.place, Region)
    box = found.place.bounds
    assert box.left <= 304 and box.right >= 560 and box.top <= 190 and box.bottom >= 222
    assert box.width < 380 and box.height < 90


def test_an_empty_rule_is_no_signature() -> None:
    assert signed(form(False), LABEL) == []


def test_print_beside_a_label_is_no_signature() -> None:
    printed = line("see overleaf", 290, 176, 580, 240)
    assert signed(form(True), LABEL, printed) == []


def test_a_sentence_about_signatures_asks_for_none() -> None:
    assert signed(form(True), line("The signature of the parent must reach us before Monday", 60, 205, 220, 240)) == []
