"""Lines of text as places: where they run, and which part of them a few characters take."""

from __future__ import annotations

import math
from dataclasses import replace

from scrubber.contracts import ENDS, ROOM, TextLine
from scrubber.model.geometry import Point, Region

STEP = 2.0  # widths of parts come in steps of so many line heights, so that they don't tell a name's length
# Two rows: how much higher one may be, and line heights from one's middle to the other's, along and across.
LIKE_HIGH, MIDDLE, NEAREST, FARTHEST = 1.5, 0.8, 0.45, 1.8


def direction(line: TextLine) -> float:
    """Degrees clockwise from left-to-right in which a line is read."""
    start, end = line.region.outline[0], line.region.outline[1]
    return math.degrees(math.atan2(end[1] - start[1], end[0] - start[0]))


def length(line: TextLine) -> float:
    """Pixels from the beginning to the end of a line."""
    return max(1e-6, math.dist(line.region.outline[0], line.region.outline[1]))


def height(line: TextLine) -> float:
    """Pixels from the top to the bottom of a line."""
    return max(1e-6, math.dist(line.region.outline[0], line.region.outline[3]))


def part(line: TextLine, start: int, end: int) -> Region:
    """The place of characters `start` to `end` (exclusive), half a character wider and in steps of width.

    The whole line where its borders between characters aren't known.
    """
    if len(line.ticks) != len(line.text) + 1 or not 0 <= start < end <= len(line.text):
        return line.region
    half = (line.ticks[end] - line.ticks[start]) / (end - start) / 2
    left, right = _stepped(line.ticks[start] - half, line.ticks[end] + half, STEP * height(line) / length(line))
    if left <= 0 and right >= 1:
        return line.region
    return between(line.region, left, right)


def _stepped(left: float, right: float, step: float) -> tuple[float, float]:
    """Widened about its middle to a multiple of `step`, and pushed back to lie within 0 and 1."""
    wanted = math.ceil((right - left) / step - 1e-9) * step
    left -= (wanted - (right - left)) / 2
    left = max(0.0, min(left, 1.0 - wanted))
    return left, min(1.0, left + wanted)


def between(region: Region, left: float, right: float) -> Region:
    """The part of a four-cornered region from share `left` to share `right` along its first edge."""
    a, b, c, d = region.outline
    return Region((_on(a, b, left), _on(a, b, right), _on(d, c, right), _on(d, c, left)))


def bare(line: TextLine) -> TextLine:
    """A line in the outline of its letters alone: those of two rows are apart where the roomy ones meet."""
    room = ROOM / (1 + 2 * ROOM)
    ends = ENDS * height(line) / (1 + 2 * ROOM) / length(line)
    a, b, c, d = between(line.region, ends, 1 - ends).outline
    region = Region((_on(a, d, room), _on(b, c, room), _on(c, b, room), _on(d, a, room)))
    ticks = tuple(max(0.0, min(1.0, (tick - ends) / (1 - 2 * ends))) for tick in line.ticks)
    return replace(line, region=region, ticks=ticks)


def stacked(first: TextLine, second: TextLine) -> Region | None:
    """Both as one place, where the second stands close below the first (its middle or its beginning), as high as it."""
    tall = height(first)
    if not 1 / LIKE_HIGH <= height(second) / tall <= LIKE_HIGH:
        return None
    (a, b, _, d), (e, _, g, h) = first.region.outline[:4], second.region.outline[:4]
    across, down = ((b[0] - a[0], b[1] - a[1]), (d[0] - a[0], d[1] - a[1]))
    (x, y), (u, v) = first.region.centre, second.region.centre
    under = ((u - x) * down[0] + (v - y) * down[1]) / tall**2
    ways = ((u - x, v - y), (e[0] - a[0], e[1] - a[1]))
    aside = min(abs(right * across[0] + low * across[1]) for right, low in ways) / length(first) / tall
    return Region((a, b, g, h)) if aside <= MIDDLE and NEAREST <= under <= FARTHEST else None


def _on(a: Point, b: Point, share: float) -> Point:
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)
