"""What the keys do while the photo has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from scrubber.model.geometry import Region

from . import tools
from .frame import grown_by, within
from .view import View

if TYPE_CHECKING:
    from .canvas import Canvas

Key, Held = Qt.Key, Qt.KeyboardModifier
TOOLS = {Key.Key_B: "box", Key.Key_P: "shape", Key.Key_E: "ellipse"}
ARROWS = {Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, -1), Key.Key_Down: (0, 1)}
ZOOMS = {Key.Key_Plus: 1.25, Key.Key_Equal: 1.25, Key.Key_Minus: 0.8}
REPEATED = 60  # milliseconds: some X servers tell a held key as released and pressed, unmarked
STEP = 4.0  # screen pixels that an arrow moves a mark; with Ctrl one photo pixel


def pressed(canvas: Canvas, event: QKeyEvent) -> bool:
    """Do what the key means. False for a key that means nothing here, which then goes on to the window."""
    key, held = Qt.Key(event.key()), event.modifiers() & ~Held.KeypadModifier
    if key in ARROWS and held & Held.AltModifier:
        return _nudge(canvas, key, held)
    if held & (Held.AltModifier | Held.MetaModifier):
        return False
    if key in ZOOMS:
        canvas.zoom_by(ZOOMS[key])
        return True
    if held & Held.ControlModifier:
        return False
    return _plain(canvas, key, event.isAutoRepeat())


def _plain(canvas: Canvas, key: Qt.Key, again: bool) -> bool:
    if key in TOOLS:
        canvas.set_tool(TOOLS[key])
    elif key == Key.Key_Space:
        canvas.peek(True)
    elif key == Key.Key_F:
        canvas.fit()
    elif key == Key.Key_1:
        canvas.actual_size()
    elif key == Key.Key_Escape:
        return _step_back(canvas)
    elif key in (Key.Key_Delete, Key.Key_Backspace):
        return _remove(canvas)
    elif key in (Key.Key_Return, Key.Key_Enter):
        return not again and _answer(canvas)
    else:
        return False
    return True


def _answer(canvas: Canvas) -> bool:
    """The other answer for the selected mark; with a drawing tool, a place in the middle to start from."""
    if canvas.tool != "select":
        place = tools.middle_place(canvas.tool, canvas.view)
        canvas.set_tool("select")
        canvas.add(place)
    elif canvas.chosen is not None:
        canvas.toggled.emit(canvas.chosen)
    else:
        return False
    return True


def _remove(canvas: Canvas) -> bool:
    if canvas.chosen is None:
        return False
    canvas.let_go()
    canvas.removed.emit(canvas.chosen)
    return True


def _step_back(canvas: Canvas) -> bool:
    """Let go of what is in hand, else of the tool, else of the selection."""
    if canvas.hand.busy:
        canvas.hand.drop()
    elif canvas.tool != "select":
        canvas.set_tool("select")
    elif canvas.chosen is not None:
        canvas.pick(None)
    else:
        return False
    canvas.update()
    return True


def _nudge(canvas: Canvas, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
    """Move the selected mark, or with Shift resize it about its middle."""
    region, view = canvas.chosen_region(), canvas.view
    if region is None:
        return False
    step = 1.0 if held & Held.ControlModifier else max(1.0, STEP / view.zoom)
    dx, dy = (c * step for c in ARROWS[key])
    canvas.nudge(_bigger(region, dx, dy, view) if held & Held.ShiftModifier else _further(region, dx, dy, view))
    return True


def _further(region: Region, dx: float, dy: float, view: View) -> Region:
    return within(region.moved(dx, dy), view.photo)


def _bigger(region: Region, dx: float, dy: float, view: View) -> Region:
    """Right and down make it wider and higher, left and up narrower and lower."""
    return grown_by(region, 2 * dx, 2 * dy, max(1.0, 6.0 / view.zoom))


def released(canvas: Canvas, event: QKeyEvent) -> bool:
    """The end of what lasts as long as its key: looking at the original, and moving with Alt."""
    if event.isAutoRepeat():
        return event.key() == Key.Key_Space
    if event.key() == Key.Key_Space:
        canvas.unpeeking.start()
        return True
    if event.key() == Key.Key_Alt:
        canvas.settle()
    return False
