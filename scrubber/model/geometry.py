"""Places in a photo: closed outlines in pixels of the upright picture."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

Point = tuple[float, float]
Mask: TypeAlias = "npt.NDArray[np.bool_]"
Pixels: TypeAlias = "npt.NDArray[np.uint8]"

ELLIPSE_POINTS = 40
LEVEL = 1e-6  # edges that rise by less are taken as horizontal: their slope is not a number to work with


class Box(NamedTuple):
    """An upright rectangle: left, top, right, bottom in pixels; right and bottom are exclusive edges."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def area(self) -> float:
        return max(0.0, self.width) * max(0.0, self.height)

    def cut(self, other: Box) -> Box:
        """The part that both boxes share; its area is 0 where they don't touch."""
        return Box(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )

    def overlap(self, other: Box) -> float:
        """Intersection over union, 0 to 1."""
        shared = self.cut(other).area
        return shared / max(1e-9, self.area + other.area - shared)

    def whole(self, size: tuple[int, int]) -> tuple[int, int, int, int]:
        """The pixels it touches inside a photo of `size` (width, height), as left, top, right, bottom."""
        width, height = size
        return (
            min(width, max(0, math.floor(self.left))),
            min(height, max(0, math.floor(self.top))),
            min(width, max(0, math.ceil(self.right))),
            min(height, max(0, math.ceil(self.bottom))),
        )


@dataclass(frozen=True, slots=True)
class Region:
    """One closed outline of at least three points. The last point joins the first."""

    outline: tuple[Point, ...]

    def __post_init__(self) -> None:
        if len(self.outline) < 3:
            raise ValueError("An outline needs at least three points.")
        if not all(math.isfinite(c) for point in self.outline for c in point):
            raise ValueError("An outline needs finite coordinates.")

    @staticmethod
    def box(left: float, top: float, right: float, bottom: float) -> Region:
        return Region(((left, top), (right, top), (right, bottom), (left, bottom)))

    @staticmethod
    def ellipse(centre: Point, radii: tuple[float, float], degrees: float = 0.0) -> Region:
        """An ellipse with half axes `radii`, turned clockwise by `degrees`; the outline lies just outside it."""
        # Widened so that the polygon contains the true ellipse rather than being inscribed in it.
        widen = 1 / math.cos(math.pi / ELLIPSE_POINTS)
        cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
        points = []
        for i in range(ELLIPSE_POINTS):
            angle = 2 * math.pi * i / ELLIPSE_POINTS
            x, y = radii[0] * widen * math.cos(angle), radii[1] * widen * math.sin(angle)
            points.append((centre[0] + x * cos - y * sin, centre[1] + x * sin + y * cos))
        return Region(tuple(points))

    @staticmethod
    def of(points: Iterable[Sequence[float]]) -> Region:
        return Region(tuple((float(p[0]), float(p[1])) for p in points))

    @property
    def bounds(self) -> Box:
        xs = [p[0] for p in self.outline]
        ys = [p[1] for p in self.outline]
        return Box(min(xs), min(ys), max(xs), max(ys))

    @property
    def centre(self) -> Point:
        box = self.bounds
        return ((box.left + box.right) / 2, (box.top + box.bottom) / 2)

    @property
    def area(self) -> float:
        """Square pixels inside the outline (shoelace formula)."""
        total = 0.0
        for (x0, y0), (x1, y1) in zip(self.outline, self.outline[1:] + self.outline[:1], strict=True):
            total += x0 * y1 - x1 * y0
        return abs(total) / 2

    def grown(self, share: float) -> Region:
        """Moved outwards on all sides by `share` of its shorter side (an outline about its centre)."""
        if share == 0:
            return self
        (cx, cy), (short, long) = self.centre, sorted(self.sides)
        by = share * short
        grow_short, grow_long = 1 + 2 * by / max(short, 1e-6), 1 + 2 * by / max(long, 1e-6)
        ux, uy = self._axis()
        points = []
        for x, y in self.outline:
            along = (x - cx) * ux + (y - cy) * uy
            across = -(x - cx) * uy + (y - cy) * ux
            along, across = along * grow_long, across * grow_short
            points.append((cx + along * ux - across * uy, cy + along * uy + across * ux))
        return Region(tuple(points))

    def moved(self, dx: float, dy: float) -> Region:
        return Region(tuple((x + dx, y + dy) for x, y in self.outline))

    def scaled(self, by: float) -> Region:
        return Region(tuple((x * by, y * by) for x, y in self.outline))

    def mask(self, size: tuple[int, int]) -> Mask:
        """Every pixel that the outline touches or encloses (even-odd), as H x W; `size` is (width, height)."""
        import numpy as np  # a third of a command's start, and the process that hands photos over never needs it

        width, height = size
        out = np.zeros((height, width), dtype=bool)
        left, top, right, bottom = self.bounds.whole(size)
        if left >= right or top >= bottom:
            return out
        out[top:bottom, left:right] = self._touched(left, top, right, bottom)
        return out

    def _touched(self, left: int, top: int, right: int, bottom: int) -> Mask:
        import numpy as np

        rows, cols = bottom - top, right - left
        steps = np.zeros((rows, cols + 1), dtype=np.int32)  # +1 where a run of touched pixels begins, -1 after it
        inside = np.zeros((rows, cols + 1), dtype=np.int32)
        row_top = np.arange(top, bottom, dtype=np.float64)
        middle = row_top + 0.5
        for (x0, y0), (x1, y1) in zip(self.outline, self.outline[1:] + self.outline[:1], strict=True):
            low, high = min(y0, y1), max(y0, y1)
            hit = (row_top <= high) & (row_top + 1 >= low)
            if hit.any():
                at = np.nonzero(hit)[0]
                ya, yb = np.clip(row_top[at], low, high), np.clip(row_top[at] + 1, low, high)
                if high - low < LEVEL:  # the whole edge lies in these rows
                    xa, xb = np.full(len(at), float(x0)), np.full(len(at), float(x1))
                else:
                    xa, xb = (x0 + (y - y0) * (x1 - x0) / (y1 - y0) for y in (ya, yb))
                first = np.floor(np.minimum(xa, xb)).astype(int) - left
                last = np.floor(np.maximum(xa, xb)).astype(int) - left + 1
                seen = (last > 0) & (first < cols)
                np.add.at(steps, (at[seen], np.clip(first[seen], 0, cols)), 1)
                np.add.at(steps, (at[seen], np.clip(last[seen], 0, cols)), -1)
            crossed = (low <= middle) & (middle < high)
            if crossed.any():
                at = np.nonzero(crossed)[0]
                x = x0 + np.clip((middle[at] - y0) / (y1 - y0), 0, 1) * (x1 - x0)
                col = np.clip(np.ceil(x - 0.5).astype(int) - left, 0, cols)
                np.add.at(inside, (at, col), 1)
        touched = np.cumsum(steps, axis=1)[:, :cols] > 0
        return np.asarray(touched | (np.cumsum(inside, axis=1)[:, :cols] % 2 == 1), dtype=bool)

    @property
    def sides(self) -> tuple[float, float]:
        """Extent along the longest edge's direction and across it, in pixels."""
        ux, uy = self._axis()
        along = [x * ux + y * uy for x, y in self.outline]
        across = [-x * uy + y * ux for x, y in self.outline]
        return max(along) - min(along), max(across) - min(across)

    def _axis(self) -> Point:
        """Unit vector of the longest extent: of a four-sided outline its longest edge, else a bounds axis."""
        if len(self.outline) == 4:
            edges = [
                (x1 - x0, y1 - y0)
                for (x0, y0), (x1, y1) in zip(self.outline, self.outline[1:] + self.outline[:1], strict=True)
            ]
            ex, ey = max(edges, key=lambda e: math.hypot(*e))
            length = math.hypot(ex, ey)
            if length > 1e-6:
                return ex / length, ey / length
        box = self.bounds
        return (1.0, 0.0) if box.width >= box.height else (0.0, 1.0)


def covered_share(region: Region, mask: Mask) -> float:
    """Share of a region's pixels that lie under a mask (H x W), 0 to 1; 0 for a region outside the photo."""
    height, width = mask.shape
    own = region.mask((width, height))
    total = int(own.sum())
    return float((own & mask).sum()) / total if total else 0.0
