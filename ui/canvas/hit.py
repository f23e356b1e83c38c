"""Which mark or handle is under the pointer."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from scrubber.model.geometry import Box, Point, Region

LEAST = 24.0  # screen pixels: no target is smaller than this (WCAG 2.2, 2.5.8)


def inside(region: Region, point: Point) -> bool:
    """Whether the outline encloses the point (even-odd, as the redaction does)."""
    x, y = point
    odd = False
    for (x0, y0), (x1, y1) in _edges(region):
        if (y0 > y) != (y1 > y) and x < x0 + (y - y0) * (x1 - x0) / (y1 - y0):
            odd = not odd
    return odd


@dataclass(frozen=True, slots=True)
class Target:
    """A mark with what is asked of it at every move of the pointer, worked out once."""

    id: str
    region: Region
    bounds: Box
    area: float

    @staticmethod
    def of(name: str, region: Region) -> Target:
        return Target(name, region, region.bounds, region.area)


def topmost(targets: Iterable[Target], point: Point, least: float) -> str | None:
    """The id of the mark that a press at `point` means, or None.

    Everything is in photo pixels; `least` is the smallest target's side (`LEAST` screen pixels at the present zoom).
    The smallest of several wins, so that a mark on top of another can be reached; among marks that are smaller than
    a target, the one that holds the point, then the nearest.
    """
    best: tuple[float, bool, float] | None = None
    found = None
    for target in targets:
        box = target.bounds
        centre = ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
        # The bounds, widened where they are narrower than the smallest target.
        half = (max(box.width, least) / 2, max(box.height, least) / 2)
        if abs(point[0] - centre[0]) > half[0] or abs(point[1] - centre[1]) > half[1]:
            continue
        holds = inside(target.region, point)
        if not holds and min(box.width, box.height) >= least:
            continue
        rank = (max(target.area, least * least), not holds, math.dist(centre, point))
        if best is None or rank < best:
            best, found = rank, target.id
    return found


def handle_at(handles: Mapping[str, Point], point: Point, reach: float) -> str | None:
    """The nearest handle within `reach` of the point, or None. One unit for all: photo or screen pixels."""
    near = [(math.dist(at, point), name) for name, at in handles.items() if math.dist(at, point) <= reach]
    return min(near)[1] if near else None


def _edges(region: Region) -> Iterable[tuple[Point, Point]]:
    return zip(region.outline, region.outline[1:] + region.outline[:1], strict=True)
