"""The pointer on the photo: what it is over, and what it drags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QCursor, QMouseEvent

from scrubber.model.geometry import Point, Region

from . import tools
from .frame import SPOTS, TURN, Frame
from .gestures import Gesture
from .hit import LEAST, handle_at, topmost

if TYPE_CHECKING:
    from .canvas import Canvas

ROOM, AWAY = 6.0, 26.0  # screen pixels from a mark to its handles, and on to the one that turns it
ROOMY = 44.0  # screen pixels of a side that has a handle in its middle
REACH = 12.0  # screen pixels from the middle of a handle at which it is still taken
Shape, Button = Qt.CursorShape, Qt.MouseButton
SLANTS = (Shape.SizeHorCursor, Shape.SizeFDiagCursor, Shape.SizeVerCursor, Shape.SizeBDiagCursor)


class Hand:
    """Turns presses and moves into what the canvas tells."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._gesture: Gesture | None = None
        self._again = False
        self.even = False  # Shift is held: keep the shape, draw a square, turn in notches
        self.hovered: str | None = None

    @property
    def busy(self) -> bool:
        return self._gesture is not None and self._gesture.dragging

    @property
    def drawing(self) -> Gesture | None:
        """What is being drawn, if anything."""
        gesture = self._gesture
        free = gesture and gesture.dragging and not gesture.pans and gesture.region is None
        return gesture if free else None

    def handles(self) -> dict[str, Point]:
        """The selected mark's handles, in widget pixels."""
        region, view = self._canvas.chosen_region(), self._canvas.view
        if region is None:
            return {}
        spots = Frame.of(region).handles(AWAY / view.zoom, ROOM / view.zoom)
        return {name: view.screen(at) for name, at in spots.items() if name not in _crowded(region, view.zoom)}

    def press(self, event: QMouseEvent, again: bool = False) -> None:
        """`again`: the second press of a double click, which doesn't take back the first one's answer."""
        at, canvas = _point(event.position()), self._canvas
        if not all(canvas.view.photo) or event.button() not in (Button.LeftButton, Button.MiddleButton):
            return
        self._again = again
        way = [canvas.view.at(at)]
        if event.button() == Button.MiddleButton:
            self._gesture = Gesture(at, way, "pan")
            self._gesture.dragging = True
        else:
            self._gesture = self._meant(at, way)
        self.point(event.position())

    def move(self, event: QMouseEvent) -> None:
        gesture, at = self._gesture, _point(event.position())
        self.even = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if gesture is not None and gesture.goes(at):
            self._drag(gesture, at)
            self._canvas.update()
        self.point(event.position())

    def release(self, event: QMouseEvent) -> None:
        gesture, self._gesture = self._gesture, None
        if gesture is None:
            return
        if gesture.dragging:
            self._drop(gesture)
        else:
            self._click(gesture)
        self.point(event.position())
        self._canvas.update()

    def drop(self) -> None:
        """Let go as if nothing had been dragged."""
        if self.busy:
            self._canvas.pending = None
        self._gesture = None

    def ask(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is under the pointer, or by the keyboard of the selected mark."""
        if event.reason() is not QContextMenuEvent.Reason.Mouse:
            self.ask_chosen()
        elif all(self._canvas.view.photo):
            name = self._under(_point(QPointF(event.pos())))[1]
            if name is not None:
                self._canvas.pick(name)
                self._canvas.menu_asked.emit(name, self._canvas.mapToGlobal(event.pos()))

    def ask_chosen(self) -> None:
        """Ask for the menu of the selected mark."""
        canvas, region = self._canvas, self._canvas.chosen_region()
        if region is not None:
            at = QPointF(*canvas.view.screen(region.centre)).toPoint()
            canvas.menu_asked.emit(canvas.chosen, canvas.mapToGlobal(at))

    def leave(self) -> None:
        if self.hovered is not None:
            self.hovered = None
            self._canvas.update()

    def point(self, where: QPointF | None = None) -> None:
        """Show by the cursor what a press would do, and lift the mark under it."""
        at = _point(where if where is not None else QPointF(self._canvas.mapFromGlobal(QCursor.pos())))
        gesture = self._gesture
        handle, under = (gesture.handle, gesture.under) if gesture is not None else self._under(at)
        if gesture is None and under != self.hovered:
            self.hovered = under
            self._canvas.setToolTip(tools.tip(next((m for m in self._canvas.marks if m.id == under), None)))
            self._canvas.update()
        self._canvas.setCursor(self._cursor(handle, under))

    def _meant(self, at: Point, way: list[Point]) -> Gesture:
        """A press on a handle pulls it, on a cover or on what is selected moves it; elsewhere the tool draws.

        The selecting tool pans there, or draws a box where there is nowhere to pan to. A place that is merely offered
        is not in its way, though a sheet may fill the photo: a click answers it, a drag goes on as if it weren't there.
        """
        canvas, (handle, under) = self._canvas, self._under(at)
        if handle is not None:
            return Gesture(at, way, "handle", canvas.chosen, handle, canvas.chosen_region())
        if canvas.tool != "select":
            return Gesture(at, way, canvas.tool, under)
        mark = next((m for m in canvas.marks if m.id == under), None)
        if mark is not None and (mark.hidden or mark.id == canvas.chosen):
            return Gesture(at, way, "move", under, None, mark.region)
        return Gesture(at, way, "box" if canvas.view.whole else "pan", under)

    def _drag(self, gesture: Gesture, at: Point) -> None:
        canvas = self._canvas
        if gesture.pans:
            before = canvas.view.screen(gesture.way[0])
            canvas.pan_by(at[0] - before[0], at[1] - before[1])
            return
        if gesture.region is not None and gesture.under is not None:
            canvas.pick(gesture.under)
        region = gesture.moved(canvas.view, canvas.view.at(at), self.even)
        if region is not None and gesture.under is not None:
            canvas.pending = (gesture.under, region)

    def _drop(self, gesture: Gesture) -> None:
        canvas = self._canvas
        if gesture.pans:
            return
        if gesture.region is None:
            region: Region | None = gesture.drawn(canvas.view, self.even)
            if region is not None:
                canvas.add(region)
        elif canvas.pending is not None:
            canvas.put(*canvas.pending)

    def _click(self, gesture: Gesture) -> None:
        if gesture.handle is not None:
            return
        self._canvas.pick(gesture.under)
        if gesture.under is not None and not self._again:
            self._canvas.toggled.emit(gesture.under)

    def _under(self, at: Point) -> tuple[str | None, str | None]:
        """The handle and the mark at a point of the widget."""
        canvas = self._canvas
        handle = handle_at(self.handles(), at, REACH)
        if handle is not None:
            return handle, canvas.chosen
        label = canvas.screen_state.label_at(at)
        if label is not None:
            return None, label
        return None, topmost(canvas.targets, canvas.view.at(at), LEAST / canvas.view.zoom)

    def _cursor(self, handle: str | None, under: str | None) -> Qt.CursorShape:
        gesture, tool = self._gesture, self._canvas.tool
        if not all(self._canvas.view.photo):
            return Shape.ArrowCursor
        if gesture is not None and gesture.dragging:
            if gesture.pans:
                return Shape.ClosedHandCursor
            if gesture.tool == "move":
                return Shape.SizeAllCursor
            handle = gesture.handle
        if handle == TURN:
            return Shape.ClosedHandCursor if gesture else Shape.OpenHandCursor
        if handle is not None:
            return self._slant(handle)
        if gesture is None and under is not None:
            return Shape.PointingHandCursor
        return Shape.CrossCursor if tool != "select" or self._canvas.view.whole else Shape.OpenHandCursor

    def _slant(self, handle: str) -> Qt.CursorShape:
        """The double arrow that points the way the handle goes, the mark's tilt included."""
        region = self._canvas.chosen_region()
        tilt = Frame.of(region).angle if region is not None else 0.0
        eighth = {(1, 0): 0, (1, 1): 1, (0, 1): 2, (-1, 1): 3}
        sx, sy = SPOTS[handle]
        way = eighth.get((sx, sy), eighth.get((-sx, -sy), 0))
        return SLANTS[(way + round(tilt / 0.7853981633974483)) % 4]


def _crowded(region: Region, zoom: float) -> set[str]:
    """Handles in the middle of sides that are too short to tell them from those at the corners."""
    wide, high = (2 * half * zoom + 2 * ROOM < ROOMY for half in Frame.of(region).half)
    return ({"n", "s"} if wide else set()) | ({"e", "w"} if high else set())


def _point(at: QPointF) -> Point:
    return at.x(), at.y()
