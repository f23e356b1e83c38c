"""Finds blocks of handwriting: a hand doesn't write the same letter twice, while print repeats it exactly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from scrubber.contracts import TextLine
from scrubber.detect.blocks import Placed
from scrubber.detect.lines import bare, height, length
from scrubber.detect.sheets import BLOCK, SAME, around
from scrubber.detect.straight import straight
from scrubber.model.finding import Finding
from scrubber.model.geometry import Pixels, Region
from scrubber.model.kinds import Kind

Grey = npt.NDArray[np.uint8]
Ink = npt.NDArray[np.bool_]

HIGH = 48  # pixels of height in which a line is looked at
LEAST_HIGH, LEAST_LETTERS = 14.0, 3  # pixels of the photo: smaller and shorter lines, and numbers, tell nothing
LEAST_LINES, LEAST_TOLD = 2, 2  # of a block, and those of them that tell something
MOSTLY = 0.5  # more than this share of a block's lines must tell something
WIDEST = 3000
MOST_PAIRS = 16  # of letters in a line that are compared
SLACK = 4  # pixels by which a letter may stand higher or lower than its twin
FLAT = 4.0  # deviation of brightness below which there is no letter
RULE = 0.75  # share of a row from which its ink is a rule
SPECK, LOW = 12, 6  # pixels and rows below which an island of ink is dust
TALL = 80  # percentile of the islands' heights that is taken for that of letters
# A line's evidence for handwriting: twins that don't look alike, little ink, thin strokes. Fitted by logistic
# regression on one half of the writers and prints and tried on the other, both ways; the mean of both fits.
ALIKE, INK, THICK, USUAL = -10.7, -3.9, -2.1, -2.9
DOUBT, DOUBTED = 0.75, 2  # a line counts as if so many pairs more were as alike as that: few pairs tell little
MOST_TOLD = 3.0  # of evidence that one line may bring
LONG = 12  # characters from which a longer line has no more to say
ENOUGH = 0.25
SURE = 0.5
REASON = "A block of handwriting, as one place."


@dataclass(frozen=True, slots=True)
class Strokes:
    """How a line is drawn: likeness of its equal letters (-1 to 1), share of ink, strokes in heights of its letters."""

    alike: tuple[float, ...]
    ink: float
    thick: float


def handwriting_findings(pixels: Pixels, places: Sequence[Placed], source: str) -> list[Finding]:
    """One finding for each block of at least two lines that were written by hand, those beside one another as one."""
    blocks: dict[str, list[TextLine]] = {}
    for place in places:
        if place.block is not None:
            blocks.setdefault(place.block, []).append(place.line)
    written = [lines for lines in blocks.values() if len(lines) >= LEAST_LINES and by_hand(pixels, lines)]
    regions = [_within(pixels, around(lines)) for lines in _beside_one_another(written)]
    return [Finding(Kind.HANDWRITING, region, SURE, source, REASON) for region in regions]


def _within(pixels: Pixels, region: Region) -> Region:
    """The part of a tilted box that lies on the photo."""
    high, wide = pixels.shape[:2]
    photo = np.array([(0, 0), (wide, 0), (wide, high), (0, high)], np.float32)
    return Region.of(cv2.intersectConvexConvex(photo, np.array(region.outline, np.float32))[1].reshape(-1, 2).tolist())


def unwritten(sheets: Sequence[Finding], hands: Sequence[Finding]) -> list[Finding]:
    """The sheets without those blocks of text that are told as blocks of handwriting."""
    written = [f.place.bounds for f in hands if isinstance(f.place, Region)]
    return [
        sheet
        for sheet in sheets
        if sheet.reason != BLOCK
        or not any(isinstance(sheet.place, Region) and sheet.place.bounds.overlap(box) >= SAME for box in written)
    ]


def _beside_one_another(blocks: Sequence[list[TextLine]]) -> list[list[TextLine]]:
    """Blocks whose surroundings touch, as one."""
    joined: list[list[TextLine]] = []
    for block in blocks:
        box = around(block).bounds
        near = [other for other in joined if around(other).bounds.cut(box).area > 0]
        joined = [other for other in joined if other not in near]
        joined.append([line for other in (*near, block) for line in other])
    return joined


def by_hand(pixels: Pixels, lines: Sequence[TextLine]) -> bool:
    """Whether lines of a block were written by hand, as far as they tell."""
    told = [(evidence(strokes), min(LONG, len(line.text))) for line, strokes in _told(pixels, lines)]
    total = sum(weight for _, weight in told)
    if len(told) < LEAST_TOLD or len(told) <= MOSTLY * len(lines):
        return False  # a calendar is mostly numbers: its two words tell nothing of it
    return sum(more * weight for more, weight in told) >= ENOUGH * total


def _told(pixels: Pixels, lines: Sequence[TextLine]) -> Iterator[tuple[TextLine, Strokes]]:
    for line in map(bare, lines):
        if sum(sign.isalpha() for sign in line.text) >= LEAST_LETTERS and height(line) >= LEAST_HIGH:
            grey = _near(pixels, line)
            if grey.std() >= FLAT:
                yield line, strokes(grey, line)


def evidence(strokes: Strokes) -> float:
    """Above 0 where a line is rather written by hand."""
    alike = (sum(strokes.alike) + DOUBT * DOUBTED) / (len(strokes.alike) + DOUBTED)
    more = ALIKE * alike + INK * np.log(strokes.ink) + THICK * np.log(strokes.thick) + USUAL
    return float(np.clip(more, -MOST_TOLD, MOST_TOLD))


def _near(pixels: Pixels, line: TextLine) -> Grey:
    """A line, straight and of a height that is always the same."""
    size = (int(np.clip(HIGH * length(line) / height(line), 8, WIDEST)), HIGH)
    return np.asarray(cv2.cvtColor(straight(pixels, line.region, size)[0], cv2.COLOR_RGB2GRAY), np.uint8)


def strokes(grey: Grey, line: TextLine) -> Strokes:
    """How a line is drawn that is seen on `grey`."""
    ink = _ink(grey)
    return Strokes(tuple(_alike(grey, line)), max(0.02, float(ink.mean())), max(0.02, _thick(ink)))


def _ink(grey: Grey) -> Ink:
    """The rarer of bright and dark."""
    bright = cv2.threshold(cv2.GaussianBlur(grey, (3, 3), 0), 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)[1] > 0
    return np.asarray(~bright if bright.mean() > 0.5 else bright)


def _thick(ink: Ink) -> float:
    """How wide strokes are in the middle, in heights of letters; rules left out."""
    drawn = ink.astype(np.uint8)
    drawn[ink.mean(axis=1) > RULE] = 0
    depth = cv2.distanceTransform(drawn, cv2.DIST_L2, 3)
    ridge = depth[(depth >= cv2.dilate(depth, np.ones((3, 3))) - 1e-6) & (depth > 0)]
    islands = cv2.connectedComponentsWithStats(drawn, connectivity=8)[2][1:]
    islands = islands[(islands[:, cv2.CC_STAT_AREA] >= SPECK) & (islands[:, cv2.CC_STAT_HEIGHT] >= LOW)]
    if not len(ridge) or not len(islands):
        return 1.0
    return 2 * float(np.median(ridge) / np.percentile(islands[:, cv2.CC_STAT_HEIGHT], TALL))


def _alike(grey: Grey, line: TextLine) -> Iterator[float]:
    """How much each letter looks like the next one that is read the same (correlation)."""
    if len(line.ticks) != len(line.text) + 1:
        return
    ticks = np.round(np.array(line.ticks) * grey.shape[1]).astype(int).tolist()
    last: dict[str, int] = {}
    pairs: list[tuple[int, int]] = []
    for at, sign in enumerate(line.text):
        if sign.isalnum():
            if sign in last:
                pairs.append((last[sign], at))
            last[sign] = at
    room = cv2.copyMakeBorder(grey, SLACK, SLACK, 0, 0, cv2.BORDER_REPLICATE)
    for first, second in pairs[:MOST_PAIRS]:
        letter = grey[:, ticks[first] : ticks[first + 1]]
        wide = letter.shape[1]
        beside = max(SLACK, wide // 2)
        strip = room[:, max(0, ticks[second] - beside) : ticks[second + 1] + beside]
        if 3 <= wide <= strip.shape[1] and letter.std() >= FLAT:
            yield float(cv2.matchTemplate(strip, letter, cv2.TM_CCOEFF_NORMED).max())
