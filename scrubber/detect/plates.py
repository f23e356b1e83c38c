"""Tells number plates by what they stand on, where letters alone don't: yellow, a blue band, a plate of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np

from scrubber.contracts import Span, TextLine
from scrubber.detect.lines import LIKE_HIGH, between, height, length, stacked
from scrubber.detect.patches import on_plate, roomy
from scrubber.detect.straight import straight
from scrubber.model.geometry import Pixels, Region
from scrubber.model.kinds import Kind

BETWEEN = re.compile(r"[\s.:=·•'|-]")  # spaces, hyphens, and how a seal or a screw is read
EDGE = re.compile(r"^[^\w]+|[^\w]+$")  # what the rim of a plate or the stars on its band are read as
LEAST_SIGNS, MOST_SIGNS = 5, 9
LONGEST_WORD, LONGEST_NUMBER = 3, 6  # letters and digits in a row; five, and a seal or a screw that is read as one
LEAST_NUMBERS = 2  # digits, and letters that digits are taken for
LIKE_NUMBERS = "OIQSBZL"
LOW, HIGH = 1.0, 9.0  # length of a plate's outline in its heights
TALL = 24  # pixels of height in which a line is looked at
BESIDE, INTO = 1.2, 0.6  # line heights in which the band is looked for, before the line and at its beginning
# Hue (0 to 179), saturation and brightness (0 to 255), as OpenCV has them.
YELLOW = ((14, 110, 90), (36, 255, 255))
BLUE = ((98, 90, 30), (130, 255, 255))
WHITE = ((0, 0, 90), (179, 70, 255))
PAPER = 0.4  # share of the line that must be the plate's colour: the rest is letters
BAND = 0.5  # share of a column that must be blue
LEAST_BAND, MOST_BAND = 0.12, 0.9  # line heights
HALF = re.compile(r"[A-Z]{1,3}[\dOI]{0,3}|\d[\dA-Z]{1,4}")  # of a plate, where its seal or a wide gap parts it
DATELESS = re.compile(r"(?=.{5})(?:[A-Z]{1,3} \d{1,4}|\d{1,4} [A-Z]{1,3})")  # of Northern Ireland, and before 1963
GAP, OVERLAP, ASIDE = 1.2, 0.5, 0.3  # line heights between two halves, over each other, and off the line
CURRENT = re.compile(r"[A-Z0]{2}[\dOI]{2} ?[A-Z0]{3}")  # in the UK, with the slips that are commonest
SQUARE = re.compile(rf"{CURRENT.pattern}|[A-Z]\d{{1,3}} [A-Z]{{3}}|[A-Z]{{3}} \d{{1,3}}[A-Z]")
READ_WELL = 0.8  # without a plate's colours
AROUND = 1.6  # line heights in which a plate's borders are looked for
INSIDE = 4  # pixels by which they may lie within the line
FAINTEST, STEP = 10, 0.12  # levels of brightness, and share of the letters' contrast, that a border takes
BORDER = 0.7  # share of a side along which it is seen
BORDERS = 3  # of the four
SURE, LIKELY = 0.6, 0.55
ON_YELLOW = "letters and digits on yellow, as on a number plate"
BESIDE_BLUE = "letters and digits beside a blue band, as on a number plate"
ALONE = "letters and digits on a plate of their own"
ROWS = "the shape of a UK number plate in two rows"
# Short words that stand before a number on the plate of a door, a box or a shelf, and on sheets of paper.
NO_PLATE = frozenset(
    "am apr art aug aut bay bed bin bit bnf box bs bus buy car cat cd co day dec din dvd eac ed eec en end est eur "
    "ext fax feb fig fit for fri fun gas gb gbp get go gym hp hr hrs in inc iso jan job jul jun kcal key kg km lab "
    "led lot low ltd mar max may mb mg min ml mm mon mph new nhs no nov now oct off oh ok on one only or out oz pay "
    "pdf per pg pin pm pot px qty ref rev row sat sep set st sun tap tax tel the thu tin to toe top try tue tv uk up "
    "usa usb usd use van vat vol way wc we wed win won yes you".split()
)


def plate_spans(pixels: Pixels, line: TextLine) -> tuple[Span, ...]:
    """All of a line that reads like a number plate of any country and stands on one, or nothing."""
    if not like_plate(line.text) or not LOW <= length(line) / height(line) <= HIGH:
        return ()
    sure, reason = _ground(pixels, line, framed=True)
    return (_span(line, sure, reason),) if reason else ()


def parted_plates(pixels: Pixels, lines: Sequence[TextLine]) -> dict[int, Span]:
    """Halves of plates that were read as two lines beside or below each other: which of `lines`, and all of it."""
    short = [i for i, line in enumerate(lines) if HALF.fullmatch(EDGE.sub("", line.text))]
    begins = np.array([lines[i].region.outline[0] for i in short]).reshape(-1, 2)
    found = dict[int, Span]()
    for first in short:
        start, end = (np.array(lines[first].region.outline[i]) for i in (0, 1))
        reach = (1 + GAP + ASIDE) * height(lines[first])
        near = np.minimum(np.abs(begins - end).max(axis=1), np.abs(begins - start).max(axis=1)) <= reach
        for second in (short[i] for i in np.flatnonzero(near) if short[i] != first):
            beside = _beside(lines[first], lines[second])
            below = None if beside else _below(lines[first], lines[second])
            whole = beside or below
            sure, reason = _ground(pixels, whole, framed=False) if whole else (0.0, "")
            if below and not reason and _surely(below):
                sure, reason = LIKELY, ROWS
            if reason:
                found |= {i: _span(lines[i], sure, reason) for i in (first, second)}
    return found


def _span(line: TextLine, sure: float, reason: str) -> Span:
    return Span(0, len(line.text), Kind.PLATE, sure, reason)


def _ground(pixels: Pixels, line: TextLine, *, framed: bool) -> tuple[float, str]:
    """How sure it is that a line stands on a number plate, and why; `framed`: a border around it will do."""
    reason = _reason(pixels, line)
    if reason:
        return SURE, reason
    if line.confidence < READ_WELL or (_says(line.text) and not CURRENT.fullmatch(line.text)):
        return 0.0, ""
    if not (on_plate(pixels, line) or (framed and _framed(pixels, line))):
        return 0.0, ""
    return LIKELY, ALONE


def _says(text: str) -> bool:
    """Whether one of the short words is in it that stand before a number elsewhere."""
    return not NO_PLATE.isdisjoint(BETWEEN.split(EDGE.sub("", text).lower()))


def _surely(line: TextLine) -> bool:
    """Whether two rows that were read well are those of a plate by what they say."""
    return line.confidence >= READ_WELL and CURRENT.fullmatch(line.text) is not None and not _says(line.text)


def _beside(first: TextLine, second: TextLine) -> TextLine | None:
    """Both as one line that reads like a plate, where the second goes on right after the first, in its size."""
    tall, text = height(first), f"{first.text} {second.text}"
    if not like_plate(text) or not 1 / LIKE_HIGH <= height(second) / tall <= LIKE_HIGH:
        return None
    (a, b, c, d), (e, f, g, h) = first.region.outline[:4], second.region.outline[:4]
    for end, start in ((b, e), (c, h)):
        ahead = ((start[0] - end[0]) * (b[0] - a[0]) + (start[1] - end[1]) * (b[1] - a[1])) / length(first) / tall
        aside = ((start[0] - end[0]) * (d[0] - a[0]) + (start[1] - end[1]) * (d[1] - a[1])) / tall**2
        if not -OVERLAP <= ahead <= GAP or abs(aside) > ASIDE:
            return None
    sure = min(first.confidence, second.confidence)
    return replace(first, region=Region((a, f, g, d)), text=text, confidence=sure)


def _below(first: TextLine, second: TextLine) -> TextLine | None:
    """Both as one place, where they are the two rows of a square plate of the UK."""
    text = f"{EDGE.sub('', first.text)} {EDGE.sub('', second.text)}"
    told = SQUARE.fullmatch(text) or (DATELESS.fullmatch(text) and not _says(text))
    region = stacked(first, second) if told else None
    sure = min(first.confidence, second.confidence)
    return replace(first, region=region, text=text, confidence=sure) if region else None


def like_plate(text: str) -> bool:
    """Whether capital letters and digits are mixed as on a plate, slips of recognition allowed."""
    text = EDGE.sub("", text)
    if CURRENT.fullmatch(text):
        return True
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


def _framed(pixels: Pixels, line: TextLine) -> bool:
    """Whether straight borders run along a line near it, on most of its four sides: a plate on a car of its colour."""
    wide, room = max(1, round(TALL * length(line) / height(line))), round(AROUND * TALL)
    picture, _ = straight(pixels, roomy(line, AROUND), (wide + 2 * room, TALL + 2 * room))
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY).astype(np.int16)
    dark, light = np.percentile(grey[room : room + TALL, room : room + wide], (5, 95))
    least = max(FAINTEST, STEP * (light - dark))
    across, down = np.zeros(grey.shape, np.uint8), np.zeros(grey.shape, np.uint8)
    across[1:-1] = np.abs(grey[2:] - grey[:-2]) >= least
    down[:, 1:-1] = np.abs(grey[:, 2:] - grey[:, :-2]) >= least
    rows = cv2.dilate(across, np.ones((3, 1)))[:, room : room + wide].mean(axis=1)
    columns = cv2.dilate(down, np.ones((1, 3)))[room : room + TALL].mean(axis=0)
    sides = (
        rows[: room + INSIDE],
        rows[room + TALL - INSIDE :],
        columns[: room + INSIDE],
        columns[room + wide - INSIDE :],
    )
    return sum(float(side.max()) >= BORDER for side in sides) >= BORDERS


def _share(colours: Pixels, wanted: Sequence[tuple[int, int, int]]) -> float:
    return float(cv2.inRange(colours, *map(np.array, wanted)).mean()) / 255


def _colours(pixels: Pixels, region: Region, ratio: float) -> Pixels:
    """Hue, saturation and brightness in a straightened four-cornered region, `ratio` times as wide as high."""
    picture, _ = straight(pixels, region, (max(1, round(TALL * ratio)), TALL))
    return np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2HSV), dtype=np.uint8)
