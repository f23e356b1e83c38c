"""Tells number plates by their colours, where their letters alone don't: yellow, or white beside a blue band."""

from __future__ import annotations

import re
from collections.abc import Sequence

import cv2
import numpy as np

from scrubber.contracts import Span, TextLine
from scrubber.detect.lines import between, height, length
from scrubber.detect.straight import straight
from scrubber.model.geometry import Pixels, Region
from scrubber.model.kinds import Kind

BETWEEN = re.compile(r"[\s.:·•'|-]")  # spaces, hyphens, and how a seal or a screw is read
LEAST_SIGNS, MOST_SIGNS = 5, 9
LONGEST_WORD, LONGEST_NUMBER = 3, 5  # letters and digits in a row
LEAST_NUMBERS = 2  # digits, and letters that digits are taken for
LIKE_NUMBERS = "OIQSBZL"
LOW, HIGH = 2.0, 9.0  # length of a plate's text in its heights
TALL = 24  # pixels of height in which a line is looked at
BESIDE, INTO = 1.2, 0.6  # line heights in which the band is looked for, before the line and at its beginning
# Hue (0 to 179), saturation and brightness (0 to 255), as OpenCV has them.
YELLOW = ((14, 110, 90), (36, 255, 255))
BLUE = ((98, 90, 30), (130, 255, 255))
WHITE = ((0, 0, 90), (179, 70, 255))
PAPER = 0.4  # share of the line that must be the plate's colour: the rest is letters
BAND = 0.5  # share of a column that must be blue
LEAST_BAND, MOST_BAND = 0.12, 0.9  # line heights
SURE = 0.6
ON_YELLOW = "letters and digits on yellow, as on a number plate"
BESIDE_BLUE = "letters and digits beside a blue band, as on a number plate"


def plate_spans(pixels: Pixels, line: TextLine) -> tuple[Span, ...]:
    """All of a line that reads like a number plate of any country and stands on one, or nothing."""
    if not like_plate(line.text) or not LOW <= length(line) / height(line) <= HIGH:
        return ()
    reason = _reason(pixels, line)
    return (Span(0, len(line.text), Kind.PLATE, SURE, reason),) if reason else ()


def like_plate(text: str) -> bool:
    """Whether capital letters and digits are mixed as on a plate, slips of recognition allowed."""
    signs = BETWEEN.sub("", text)
    if not LEAST_SIGNS <= len(signs) <= MOST_SIGNS or not signs.isalnum() or signs != signs.upper():
        return False
    runs = re.findall(r"[0-9]+|[^\W\d_]+", BETWEEN.sub(" ", text))
    words, numbers = ([run for run in runs if run.isdecimal() is digits] for digits in (False, True))
    many = sum(c.isdecimal() or c in LIKE_NUMBERS for c in signs) >= LEAST_NUMBERS
    mixed = bool(words and numbers) and many
    return mixed and max(map(len, words)) <= LONGEST_WORD and max(map(len, numbers)) <= LONGEST_NUMBER


def _reason(pixels: Pixels, line: TextLine) -> str:
    paper = _colours(pixels, line.region, length(line) / height(line))
    if _share(paper, YELLOW) >= PAPER:
        return ON_YELLOW
    if _share(paper, WHITE) < PAPER:
        return ""
    share = height(line) / length(line)
    start = _colours(pixels, between(line.region, -BESIDE * share, INTO * share), BESIDE + INTO)
    blue = cv2.inRange(start, *map(np.array, BLUE)).mean(axis=0) >= BAND * 255
    return BESIDE_BLUE if LEAST_BAND * TALL <= int(blue.sum()) <= MOST_BAND * TALL else ""


def _share(colours: Pixels, wanted: Sequence[tuple[int, int, int]]) -> float:
    return float(cv2.inRange(colours, *map(np.array, wanted)).mean()) / 255


def _colours(pixels: Pixels, region: Region, ratio: float) -> Pixels:
    """Hue, saturation and brightness in a straightened four-cornered region, `ratio` times as wide as high."""
    picture, _ = straight(pixels, region, (max(1, round(TALL * ratio)), TALL))
    return np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2HSV), dtype=np.uint8)
