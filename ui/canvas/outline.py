"""From the way of the pointer to a place on the photo."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from scrubber.model.geometry import Point, Region

GRID = 900  # cells along the longer side of the drawing in which a crossing outline is redrawn


def box(start: Point, end: Point, size: tuple[int, int], square: bool = False) -> Region:
    """An upright rectangle between two corners, cut to the photo."""
    end = _square(start, end) if square else end
    (left, right), (top, bottom) = sorted((start[0], end[0])), sorted((start[1], end[1]))
    return Region.box(
        _into(left, size[0]), _into(top, size[1]), max(_into(right, size[0]), 1.0), max(_into(bottom, size[1]), 1.0)
    )


def ellipse(start: Point, end: Point, round_: bool = False) -> Region:
    """The ellipse in the rectangle between two corners."""
    end = _square(start, end) if round_ else end
    centre = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    return Region.ellipse(centre, (abs(end[0] - start[0]) / 2, abs(end[1] - start[1]) / 2))


def shape(way: Sequence[Point], fine: float) -> Region | None:
    """The closed outline of what was circled, points nearer than `fine` (photo pixels) left out.

    A way that crosses itself becomes the outline of all that it encloses: a redaction counts crossings, so a loop
    within a loop would stay readable. None where nothing was enclosed.
    """
    points = _thinned(way, fine)
    if len(points) < 3:
        return None
    region = Region(tuple(points))
    if _crosses(points):
        region = _enclosed(points)
    return region if region.bounds.width >= fine and region.bounds.height >= fine and region.area > 0 else None


def _into(value: float, most: int) -> float:
    return min(max(value, 0.0), float(most))


def _square(start: Point, end: Point) -> Point:
    side = max(abs(end[0] - start[0]), abs(end[1] - start[1]))
    return start[0] + math.copysign(side, end[0] - start[0]), start[1] + math.copysign(side, end[1] - start[1])


def _thinned(way: Sequence[Point], fine: float) -> list[Point]:
    kept: list[Point] = []
    for point in way:
        if not kept or math.dist(kept[-1], point) >= fine:
            kept.append(point)
    if len(kept) > 3 and math.dist(kept[0], kept[-1]) < fine:
        kept.pop()
    return kept


def _crosses(points: Sequence[Point]) -> bool:
    """Whether any two edges that aren't neighbours meet."""
    at = np.array(points)
    to = np.roll(at, -1, axis=0)
    count = len(at)

    def side(p: np.ndarray, q: np.ndarray, r: np.ndarray) -> np.ndarray:
        return np.asarray(
            (q[..., 0] - p[..., 0]) * (r[..., 1] - p[..., 1]) - (q[..., 1] - p[..., 1]) * (r[..., 0] - p[..., 0])
        )

    for i in range(count - 2):
        others = slice(i + 2, count - 1 if i == 0 else count)
        c, d = at[others], to[others]
        apart = (side(at[i], to[i], c) > 0) == (side(at[i], to[i], d) > 0)
        apart |= (side(c, d, at[i]) > 0) == (side(c, d, to[i]) > 0)
        if not apart.all():
            return True
    return False


def _enclosed(points: Sequence[Point]) -> Region:
    """The outer outline of everything that the way goes round, however often it crosses itself."""
    import cv2

    at = np.array(points)
    corner, span = at.min(axis=0), max(float(np.ptp(at, axis=0).max()), 1e-6)
    cells = np.round((at - corner) * (GRID / span)).astype(np.int32) + 1
    sheet = np.zeros((GRID + 3, GRID + 3), np.uint8)
    cv2.polylines(sheet, [cells], isClosed=True, color=255)
    rings, _ = cv2.findContours(sheet, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    ring = cv2.approxPolyDP(max(rings, key=cv2.contourArea), 1.0, closed=True)[:, 0, :].astype(float)
    return Region.of((ring - 1) * (span / GRID) + corner)
