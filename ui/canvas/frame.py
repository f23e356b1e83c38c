"""The tilted frame round a mark, by which it is resized or turned."""

from __future__ import annotations

import math
from dataclasses import dataclass

from scrubber.model.geometry import ELLIPSE_POINTS, Point, Region

# Where each handle sits, in halves of the frame: -1 is left or top, 1 right or bottom.
SPOTS = {
    "nw": (-1, -1), "n": (0, -1), "ne": (1, -1), "e": (1, 0), "se": (1, 1), "s": (0, 1), "sw": (-1, 1), "w": (-1, 0),
}  # fmt: skip
TURN = "turn"


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle about `centre` with half sides `half`, turned clockwise by `angle` radians; photo pixels."""

    centre: Point
    half: tuple[float, float]
    angle: float

    @staticmethod
    def of(region: Region) -> Frame:
        """The frame that lies along a text line or an ellipse, and upright round any other outline."""
        angle = _angle(region)
        cos, sin = math.cos(angle), math.sin(angle)
        along = [x * cos + y * sin for x, y in region.outline]
        across = [-x * sin + y * cos for x, y in region.outline]
        u, v = (min(along) + max(along)) / 2, (min(across) + max(across)) / 2
        half = ((max(along) - min(along)) / 2, (max(across) - min(across)) / 2)
        return Frame((u * cos - v * sin, u * sin + v * cos), half, angle)

    def local(self, point: Point) -> Point:
        """The point as seen from the frame: along and across, from its centre."""
        x, y = point[0] - self.centre[0], point[1] - self.centre[1]
        cos, sin = math.cos(self.angle), math.sin(self.angle)
        return x * cos + y * sin, -x * sin + y * cos

    def outward(self, local: Point) -> Point:
        """The inverse of `local`."""
        cos, sin = math.cos(self.angle), math.sin(self.angle)
        return self.centre[0] + local[0] * cos - local[1] * sin, self.centre[1] + local[0] * sin + local[1] * cos

    def handles(self, away: float, room: float = 0.0) -> dict[str, Point]:
        """Eight handles `room` outside the frame, and the one that turns it, `away` above; photo pixels."""
        a, b = self.half[0] + room, self.half[1] + room
        spots = {name: self.outward((sx * a, sy * b)) for name, (sx, sy) in SPOTS.items()}
        return spots | {TURN: self.outward((0.0, -b - away))}


def resized(region: Region, handle: str, by: Point, least: float, keep_shape: bool = False) -> Region:
    """The region with a handle pulled by `by` (photo pixels); the other side stays. No side gets below `least`."""
    frame = Frame.of(region)
    (a, b), (sx, sy) = frame.half, SPOTS[handle]
    du, dv = Frame((0.0, 0.0), frame.half, frame.angle).local(by)
    wide, high = max(2 * a, 1e-6), max(2 * b, 1e-6)
    grow_u = max(wide + sx * du, min(least, wide)) / wide if sx else 1.0
    grow_v = max(high + sy * dv, min(least, high)) / high if sy else 1.0
    if keep_shape and sx and sy:
        grow_u = grow_v = max(grow_u, grow_v)
    points = []
    for point in region.outline:
        u, v = frame.local(point)
        points.append(frame.outward(((u + sx * a) * grow_u - sx * a, (v + sy * b) * grow_v - sy * b)))
    return Region(tuple(points))


def grown_by(region: Region, dx: float, dy: float, least: float) -> Region:
    """The region made wider and higher by `dx` and `dy` (photo pixels) along its frame, about its centre."""
    frame = Frame.of(region)
    wide, high = (max(2 * h, 1e-6) for h in frame.half)
    grow_u, grow_v = max(wide + dx, min(least, wide)) / wide, max(high + dy, min(least, high)) / high
    local = (frame.local(point) for point in region.outline)
    return Region(tuple(frame.outward((u * grow_u, v * grow_v)) for u, v in local))


def turned(region: Region, radians: float) -> Region:
    """The region turned clockwise about the middle of its frame."""
    frame = Frame.of(region)
    goal = Frame(frame.centre, frame.half, frame.angle + radians)
    return Region(tuple(goal.outward(frame.local(point)) for point in region.outline))


def within(region: Region, size: tuple[int, int]) -> Region:
    """The region moved back so that its centre stays on a photo of `size` (width, height)."""
    cx, cy = region.centre
    dx, dy = min(max(cx, 0.0), size[0]) - cx, min(max(cy, 0.0), size[1]) - cy
    return region.moved(dx, dy) if dx or dy else region


def _angle(region: Region) -> float:
    """Direction of a text line's first edge or of an ellipse's first axis, brought to within a quarter turn."""
    points = region.outline
    if len(points) == 4:
        (x0, y0), (x1, y1) = points[0], points[1]
    elif len(points) == ELLIPSE_POINTS:
        (x0, y0), (x1, y1) = _middle(points), points[0]
    else:
        return 0.0
    angle = math.atan2(y1 - y0, x1 - x0)
    return (angle + math.pi / 4) % (math.pi / 2) - math.pi / 4 if math.hypot(x1 - x0, y1 - y0) > 1e-6 else 0.0


def _middle(points: tuple[Point, ...]) -> Point:
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)
