"""The marks as they lie on the screen at one zoom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPolygonF, QTransform

from scrubber.model.geometry import Box, Point, Region

from ..present.marks import Mark
from ..words import say
from .chips import Chips
from .frame import grown_by
from .labels import GAP, Placed, Wanted, lay_out
from .view import View

OFF = 3.0  # screen pixels between found text and its outline
CLEAR = 16.0  # screen pixels from a mark in hand to its label, past the handles


@dataclass(frozen=True, slots=True)
class Shape:
    """A mark's outline and bounds in screen pixels from the photo's corner; a frame stands off its text a little."""

    mark: Mark
    outline: QPolygonF
    bounds: Box

    @staticmethod
    def of(mark: Mark, zoom: float) -> Shape:
        region = mark.region.scaled(zoom)
        if len(region.outline) == 4 and not mark.drawn:
            region = grown_by(region, 2 * OFF, 2 * OFF, 0.0)
        return Shape(mark, QPolygonF([QPointF(x, y) for x, y in region.outline]), region.bounds)

    def grown(self, factor: float) -> Shape:
        """Nearly the shape at another zoom, its distance from the text grown as well."""
        outline = QTransform.fromScale(factor, factor).map(self.outline)
        return Shape(self.mark, outline, Box(*(c * factor for c in self.bounds)))


@dataclass(frozen=True, slots=True)
class Scene:
    """All marks with their labels; panning changes nothing in it. What is quiet has a label under the pointer only."""

    shapes: tuple[Shape, ...]
    labels: tuple[Placed, ...]
    zoom: float
    room: Box

    @staticmethod
    def of(marks: Sequence[Mark], view: View, chips: Chips, rightward: bool) -> Scene:
        zoom, room = view.zoom, view.around
        shapes = tuple(Shape.of(mark, zoom) for mark in marks)
        wanted = [_wanted(s, chips) for s in shapes if not s.mark.quiet]
        quiet = [s.bounds for s in shapes if s.mark.quiet]
        return Scene(shapes, lay_out(wanted, chips.height, rightward, room, quiet), zoom, room)

    def rescaled(self, zoom: float) -> Scene:
        """The same labels at the same places by their marks, for the time being: quick, but they may touch."""
        shapes = tuple(s.grown(zoom / self.zoom) for s in self.shapes)
        ways = {
            new.mark.id: (new.bounds.left - old.bounds.left, new.bounds.top - old.bounds.top)
            for old, new in zip(self.shapes, shapes, strict=True)
        }
        return Scene(shapes, tuple(_shifted(label, *ways[label.id]) for label in self.labels), zoom, self.room)

    def label_of(self, name: str | None) -> Placed | None:
        return next((label for label in self.labels if label.id == name), None)

    def label_at(self, spot: Point) -> str | None:
        """The mark whose label lies under a point (screen pixels from the photo's corner)."""
        for label in self.labels:
            if label.box.left <= spot[0] < label.box.right and label.box.top <= spot[1] < label.box.bottom:
                return label.id
        return None


def words(mark: Mark) -> str:
    """The label in the language of the screen; the box before it tells whether it waits for an answer."""
    return say(mark.label)


def _wanted(shape: Shape, chips: Chips) -> Wanted:
    return Wanted(shape.mark.id, shape.bounds, chips.width(words(shape.mark)), chips.short)


def _shifted(label: Placed, dx: float, dy: float) -> Placed:
    box = label.box
    return Placed(label.id, Box(box.left + dx, box.top + dy, box.right + dx, box.bottom + dy), label.full)


def opened(box: Box, width: float, rightward: bool) -> Box:
    """A label's box made wide enough for its word, from where its tick box is."""
    left = box.left if rightward else box.right - width
    return Box(left, box.top, left + width, box.bottom)


def held_label(bounds: Box, width: float, height: float, room: Box, rightward: bool) -> Box:
    """Where the label of the mark in hand lies: below its handles, or wherever in `room` is nearest to that."""
    x = bounds.left if rightward else bounds.right - width
    y = bounds.bottom + CLEAR
    if y + height > room.bottom - GAP:
        y = bounds.top - CLEAR - height if bounds.top - CLEAR - height >= room.top else bounds.bottom - CLEAR - height
    x = min(max(x, room.left + GAP), max(room.left + GAP, room.right - GAP - width))
    y = min(max(y, room.top + GAP), max(room.top + GAP, room.bottom - GAP - height))
    return Box(x, y, x + width, y + height)


def replaced(marks: Sequence[Mark], name: str, region: Region) -> list[Mark]:
    """The marks with one of them elsewhere; the finding itself is not touched."""
    return [replace(m, region=region) if m.id == name else m for m in marks]
