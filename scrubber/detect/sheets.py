"""Finds sheets of paper, screens and signs full of text, so that each can be covered in one go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import cv2
import numpy as np
import numpy.typing as npt

from scrubber.contracts import TextLine
from scrubber.detect.blocks import Placed
from scrubber.detect.lines import height
from scrubber.model.finding import Finding
from scrubber.model.geometry import Pixels, Region
from scrubber.model.kinds import Kind

Quad = npt.NDArray[np.float32]

LONG = 640  # pixels of the longer side in which edges of sheets are looked for
LEAST_LINES = 4
LEAST, MOST = 0.01, 0.9  # of the photo
FULL = 0.08  # share of a sheet that its lines take
DENSE = 0.25  # the same where no border tells that the lines are on one sheet: else a wall of notices is one block
FRAME = 0.01  # of the photo's longer side: closer to its border than that is on it
CORNERS = 0.03  # of an outline's length: how far a straight side may bend
SOLID = 0.85  # share of the four-cornered outline that the shape itself takes
CUT = 0.1  # share of a sheet's lines that may run over its border
SAME = 0.6  # share of lines in common from which two outlines are one sheet
EDGE_JUMPS = ((30, 90), (60, 180))
SURE_EDGES, SURE_BLOCK = 0.6, 0.4
SHEET = "A sheet, screen or sign full of text, as one place."
BLOCK = "A block of text, as one place."


def sheet_findings(pixels: Pixels, places: Sequence[Placed], source: str) -> list[Finding]:
    """One finding for each sheet with at least four lines, and for each such block of text that lies on none."""
    lines = [place.line for place in places]
    if len(lines) < LEAST_LINES:
        return []
    centres = np.array([np.mean(line.region.outline, axis=0) for line in lines], dtype=np.float32)
    found: list[tuple[frozenset[int], Finding]] = []
    for quad, held in sorted(_sheets(pixels, lines, centres), key=lambda s: (-len(s[1]), cv2.contourArea(s[0]))):
        if not _known(held, found):
            found.append((held, Finding(Kind.SHEET, Region.of(quad.tolist()), SURE_EDGES, source, SHEET)))
    sheets = frozenset().union(*(held for held, _ in found))
    for held in _blocks(places):
        region = around([lines[i] for i in held])
        full = sum(lines[i].region.area for i in held) >= DENSE * region.area
        if full and region.area <= MOST * _size(pixels) and not _known(held, [*found, (sheets, None)]):
            found.append((held, Finding(Kind.SHEET, region, SURE_BLOCK, source, BLOCK)))
    return [finding for _, finding in found]


def _size(pixels: Pixels) -> int:
    return int(pixels.shape[0] * pixels.shape[1])


def _known(held: frozenset[int], found: Sequence[tuple[frozenset[int], object]]) -> bool:
    return any(len(held & other) >= SAME * len(held) for other, _ in found)


def _sheets(
    pixels: Pixels, lines: Sequence[TextLine], centres: npt.NDArray[np.float32]
) -> Iterator[tuple[Quad, frozenset[int]]]:
    """Four-cornered outlines with the places of the lines that they hold, where those fill them."""
    whole = _size(pixels)
    areas = np.array([line.region.area for line in lines])
    for quad in quads(pixels):
        size = cv2.contourArea(quad)
        if not LEAST * whole <= size <= MOST * whole:
            continue
        held = [i for i, (x, y) in enumerate(centres) if _inside(quad, x, y)]
        full = DENSE if framed(quad, pixels) else FULL
        if len(held) < LEAST_LINES or areas[held].sum() < full * size:
            continue
        if sum(_runs_over(quad, lines[i]) for i in held) <= CUT * len(held):
            yield quad, frozenset(held)


def framed(quad: Quad, pixels: Pixels) -> bool:
    """Whether two corners or more lie on the photo's own border, which is no edge of a sheet."""
    height, width = pixels.shape[:2]
    near = FRAME * max(width, height)
    x, y = quad[:, 0], quad[:, 1]
    return int(((x < near) | (y < near) | (x > width - near) | (y > height - near)).sum()) >= 2


def _inside(quad: Quad, x: float, y: float) -> bool:
    return bool(cv2.pointPolygonTest(quad, (float(x), float(y)), False) > 0)


def _runs_over(quad: Quad, line: TextLine) -> bool:
    """Whether a line begins or ends outside."""
    a, b, c, d = line.region.outline
    ends = (((a[0] + d[0]) / 2, (a[1] + d[1]) / 2), ((b[0] + c[0]) / 2, (b[1] + c[1]) / 2))
    return not all(_inside(quad, x, y) for x, y in ends)


def quads(pixels: Pixels) -> Iterator[Quad]:
    """Outlines with four straight sides: what is brighter or darker than its surroundings, or has edges all round."""
    scale = min(1.0, LONG / max(pixels.shape[:2]))
    size = (max(1, round(pixels.shape[1] * scale)), max(1, round(pixels.shape[0] * scale)))
    grey = cv2.GaussianBlur(
        cv2.cvtColor(cv2.resize(np.ascontiguousarray(pixels), size, interpolation=cv2.INTER_AREA), cv2.COLOR_RGB2GRAY),
        (5, 5),
        0,
    )
    for shape in _shapes(np.asarray(grey, np.uint8)):
        closed = cv2.morphologyEx(shape, cv2.MORPH_CLOSE, np.ones((7, 7), np.uint8))
        contours, _ = cv2.findContours(closed, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
        for contour in contours:
            outline = cv2.approxPolyDP(cv2.convexHull(contour), CORNERS * cv2.arcLength(contour, True), True)
            if len(outline) == 4 and cv2.contourArea(contour) >= SOLID * cv2.contourArea(outline):
                yield (outline[:, 0].astype(np.float32) + 0.5) / np.float32(scale)


def _shapes(grey: npt.NDArray[np.uint8]) -> Iterator[npt.NDArray[np.uint8]]:
    bright = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)[1]
    yield np.asarray(bright, np.uint8)
    yield np.asarray(255 - bright, np.uint8)
    for low, high in EDGE_JUMPS:
        yield np.asarray(cv2.Canny(grey, low, high), np.uint8)


def _blocks(places: Sequence[Placed]) -> Iterator[frozenset[int]]:
    held: dict[str, list[int]] = {}
    for at, place in enumerate(places):
        if place.block is not None:
            held.setdefault(place.block, []).append(at)
    for members in sorted(held.values(), key=len, reverse=True):
        if len(members) >= LEAST_LINES:
            yield frozenset(members)


def around(lines: Sequence[TextLine]) -> Region:
    """A tilted box round lines, half a line larger on all sides."""
    points = np.array([point for line in lines for point in line.region.outline], dtype=np.float32)
    centre, (across, down), angle = cv2.minAreaRect(points)
    room = float(np.median([height(line) for line in lines]))
    return Region.of(cv2.boxPoints((centre, (across + room, down + room), angle)).tolist())
