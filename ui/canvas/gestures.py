"""What a press, a drag and a release mean."""

from __future__ import annotations

import math
from dataclasses import dataclass

from scrubber.model.geometry import Point, Region

from . import outline
from .frame import TURN, Frame, resized, turned, within
from .view import View

STEADY = 5.0  # screen pixels that a hand may tremble during a click
LEAST = 6.0  # screen pixels of the smallest side that can be drawn or left over
NOTCH = math.radians(15)  # Shift turns in steps of this


@dataclass(slots=True)
class Gesture:
    """One press until its release. `way` is in photo pixels, `pressed` in widget pixels.

    `under` is the mark that was pressed, `handle` the handle of it, `tool` what a drag does to no mark.
    """

    pressed: Point
    way: list[Point]
    tool: str
    under: str | None = None
    handle: str | None = None
    region: Region | None = None
    dragging: bool = False

    @property
    def pans(self) -> bool:
        return self.tool == "pan"

    def goes(self, at: Point) -> bool:
        """Whether the pointer, now at `at` (widget pixels), has gone far enough for a drag."""
        self.dragging = self.dragging or math.dist(at, self.pressed) >= STEADY
        return self.dragging

    def moved(self, view: View, point: Point, even: bool) -> Region | None:
        """The mark in hand with the pointer at `point` (photo pixels); `even` keeps shape, or turns in notches."""
        self.way.append(point)
        if self.region is None:
            return None
        start = self.way[0]
        by = (point[0] - start[0], point[1] - start[1])
        if self.handle == TURN:
            out = turned(self.region, _turn(self.region, start, point, even))
        elif self.handle:
            out = resized(self.region, self.handle, by, LEAST / view.zoom, even)
        else:
            out = self.region.moved(*by)
        return within(out, view.photo)

    def drawn(self, view: View, even: bool) -> Region | None:
        """What has been drawn so far, closed; None while it is too small to be meant."""
        if self.tool == "shape":
            return outline.shape(self.way, 2 / view.zoom)
        start, end = self.way[0], self.way[-1]
        if min(abs(end[0] - start[0]), abs(end[1] - start[1])) < LEAST / view.zoom:
            return None
        out = outline.box(start, end, view.photo, even) if self.tool == "box" else outline.ellipse(start, end, even)
        return out if _on_photo(out, view) else None


def _turn(region: Region, start: Point, point: Point, notched: bool) -> float:
    """Radians from where the turning handle was taken to where it is."""
    frame = Frame.of(region)
    x, y = frame.centre
    angle = math.atan2(point[1] - y, point[0] - x) - math.atan2(start[1] - y, start[0] - x)
    return round((angle + frame.angle) / NOTCH) * NOTCH - frame.angle if notched else angle


def _on_photo(region: Region, view: View) -> bool:
    box = region.bounds
    return box.right > 1 and box.bottom > 1 and box.left < view.photo[0] - 1 and box.top < view.photo[1] - 1
