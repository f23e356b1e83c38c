"""Which mark or handle is under the pointer."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from scrubber.model.geometry import Point, Region

LEAST = 24.0  # screen pixels: no target is smaller than this (WCAG 2.2, 2.5.8)


def inside(region: Region, point: Point) -> bool:
    """Whether the outline encloses the point (even-odd, as the redaction does)."""
    x, y = point
    odd = False
    for (x0, y0), (x1, y1) in _edges(region):
        if (y0 > y) != (y1 > y) and x < x0 + (y - y0) * (x1 - x0) / (y1 - y0):
            odd = not odd
    return odd


def topmost(places: Iterable[tuple[str, Region]], point: Point, least: float) -> str | None:
    """The id of the mark that a press at `point` means, or None.

    Everything is in photo pixels; `least` is the smallest target's side (`LEAST` screen pixels at the present zoom).
    The smallest of several wins, so that a mark on top of another can be reached; among marks that are smaller than
    a target, the one that holds the point, then the nearest.
    """
    best: tuple[float, bool, float] | None = None
    found = None
    for name, region in places:
        if not _near(region, point, least):
            continue
        holds = inside(region, point)
        if not holds and min(region.bounds.width, region.bounds.height) >= least:
            continue
        rank = (max(region.area, least * least), not holds, math.dist(region.centre, point))
        if best is None or rank < best:
            best, found = rank, name
    return found


def handle_at(handles: Mapping[str, Point], point: Point, reach: float) -> str | None:
    """The nearest handle within `reach` of the point, or None. One unit for all: photo or screen pixels."""
    near = [(math.dist(at, point), name) for name, at in handles.items() if math.dist(at, point) <= reach]
    return min(near)[1] if near else None


def _near(region: Region, point: Point, least: float) -> bool:
    """Whether the point lies in the bounds, widened to `least` where they are narrower."""
    box, (cx, cy) = region.bounds, region.centre
    return abs(point[0] - cx) <= max(box.width, least) / 2 and abs(point[1] - cy) <= max(box.height, least) / 2


def _edges(region: Region) -> Iterable[tuple[Point, Point]]:
    return zip(region.outline, region.outline[1:] + region.outline[:1], strict=True)
