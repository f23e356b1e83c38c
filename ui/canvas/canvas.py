"""The photo with its marks: look closely, tick, move, draw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6 import QtGui
from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from scrubber.model.geometry import Pixels, Region

from ..present.marks import Mark
from . import keys, screen, tools, touch
from .hand import Hand
from .hit import Target
from .pictures import Pictures
from .spoken import announce, described
from .view import View

SETTLED = 400  # milliseconds without a further key until a mark moved by keys is told


class Canvas(QWidget):
    """Shows one photo and lets a person say what will be covered. Coordinates are pixels of the upright photo.

    It tells what the person did and waits for `set_marks` to show what became of it. Moved and drawn places that
    come back as a mark stay selected, whatever their new id.
    """

    toggled = Signal(str)
    selected = Signal(str)  # an empty id: nothing
    drawn = Signal(object)
    changed = Signal(str, object)
    removed = Signal(str)
    menu_asked = Signal(str, object)  # what can be done with a mark, and where on the screen (QPoint)
    peeked = Signal(bool)
    tool_changed = Signal(str)
    zoomed = Signal(float)  # device pixels to a photo pixel

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = View((0, 0), (1, 1))
        self.marks, self.targets = tuple[Mark, ...](), tuple[Target, ...]()
        self.tool, self.peeking = "select", False
        self.by_keys = False  # keys steer, so show where they go
        self.chosen: str | None = None
        self.pending: tuple[str, Region] | None = None  # a mark in hand, and where it is now
        self._awaited: Region | None = None
        self.pictures = Pictures(self)
        self.pictures.ready.connect(self.update)
        self.hand = Hand(self)
        self.screen_state = screen.Screen(self)
        self._settling = QTimer(self, singleShot=True, interval=SETTLED)
        self._settling.timeout.connect(self.settle)
        self.unpeeking = QTimer(self, singleShot=True, interval=keys.REPEATED)
        self.unpeeking.timeout.connect(lambda: self.peek(False))
        screen.prepare(self)
        self._describe()

    # ------------------------------------------------------------ what the window says

    def clear(self) -> None:
        """No photo."""
        self.set_photo((0, 0))
        self.set_tool("select")

    def set_photo(self, size: tuple[int, int]) -> None:
        """Another photo of this true size (width, height, upright); its pixels and marks follow."""
        self.hand.drop()
        self._settling.stop()
        self.pending, self._awaited, self.chosen = None, None, None
        self.marks, self.targets = (), ()
        self.screen_state.forget()
        self.pictures.begin(size)
        self.peek(False)
        self._show(View(size, self._room(), self.devicePixelRatioF()).fitted())
        self._describe()

    def set_pixels(self, rgb: Pixels, scale: float) -> None:
        """Pixels of the original (H x W x 3, uint8, not to be changed later); `scale` is shown size over true size.

        Call it again with a sharper picture. Raises ValueError for another sort of array.
        """
        if not all(self.view.photo):
            self.set_photo((round(rgb.shape[1] / scale), round(rgb.shape[0] / scale)))
        self.pictures.add(rgb)

    def set_covered(self, rgb: Pixels | None, scale: float = 1.0) -> None:
        """The picture as it will be published, shown instead of the original; None shows the original again.

        Less sharp than the original it is only shown where it differs. Raises ValueError for another sort of array.
        """
        self.pictures.put_cover(rgb)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Everything that is marked; the order settles which labels come first when there is no room for all."""
        self.marks = tuple(marks)
        self.targets = tuple(Target.of(m.id, m.region) for m in marks)
        if self.pending and not self._settling.isActive() and not self.hand.busy:
            self.pending = None
        here = {m.id: m for m in self.marks}
        awaited, self._awaited = self._awaited, None
        back = next((m.id for m in reversed(self.marks) if awaited is not None and m.region == awaited), None)
        if back is None:
            self._awaited = awaited  # not there yet
        elif back != self.chosen:
            self._choose(back)
        if self.chosen not in here:
            self.chosen = None
        self.screen_state.forget()
        self._describe()
        self.update()

    def select(self, finding_id: str | None) -> None:
        """Point out a mark, without telling, and bring it into sight; an id that isn't marked means none."""
        name = finding_id if any(m.id == finding_id for m in self.marks) else None
        if name != self.chosen:
            self.settle()
            self.chosen = name
            mark = self.chosen_mark()
            if mark and not self.view.shows(mark.region.bounds):
                self._show(self.view.centred(mark.region.centre, self.view.zoom))
            self._describe()
            self.update()

    def show_finding(self, finding_id: str) -> None:
        """Select a mark and go near enough to see it."""
        self.select(finding_id)
        region = self.chosen_region()
        if region is not None:
            self._show(self.view.showing(region.bounds))

    def fit(self) -> None:
        """The whole photo."""
        self._show(self.view.fitted())

    def actual_size(self) -> None:
        """One pixel of the photo to one of the screen."""
        self._show(self.view.actual())

    def zoom_by(self, factor: float, about: tuple[float, float] | None = None) -> None:
        """Larger (over 1) or smaller about a point of the widget, or about its middle."""
        middle = (self.view.room[0] / 2, self.view.room[1] / 2)
        self._show(self.view.zoomed(factor, about or middle))

    def pan_by(self, dx: float, dy: float) -> None:
        """Move the photo by widget pixels."""
        self._show(self.view.panned(dx, dy))

    def set_tool(self, tool: str) -> None:
        """`select`, `box`, `shape` or `ellipse`. Raises ValueError for another."""
        if tool not in tools.TOOLS:
            raise ValueError(tool)
        if tool != self.tool:
            self.hand.drop()
            self.tool = tool
            self.tool_changed.emit(tool)
            self.hand.point()
            announce(self, tools.hint(tool))
            self.update()

    def peek(self, on: bool) -> None:
        """Show the original instead of the covered picture, and no labels."""
        self.unpeeking.stop()
        if on != self.peeking:
            self.peeking = on
            self.peeked.emit(on)
            self.update()

    # ------------------------------------------------------------ what hands and keys do

    def chosen_mark(self) -> Mark | None:
        """The selected mark where it is now, on its way included."""
        mark = next((m for m in self.marks if m.id == self.chosen), None)
        if mark and self.pending and self.pending[0] == mark.id:
            return replace(mark, region=self.pending[1])
        return mark

    def chosen_region(self) -> Region | None:
        mark = self.chosen_mark()
        return mark.region if mark else None

    def pick(self, finding_id: str | None) -> None:
        """A person selected a mark, or none."""
        if finding_id != self.chosen:
            self.settle()
            self._choose(finding_id)
            self._describe()
            self.update()

    def nudge(self, region: Region) -> None:
        """A key moved or resized the selected mark; it is told when no further key comes."""
        if self.chosen is not None:
            self.pending = (self.chosen, region)
            self._settling.start()
            self.update()

    def settle(self) -> None:
        """Tell where keys have taken the selected mark."""
        if self._settling.isActive() or self.sender() is self._settling:
            self._settling.stop()
            if self.pending:
                self.put(*self.pending)

    def put(self, finding_id: str, region: Region) -> None:
        """A mark has come to rest."""
        self._awaited = region
        self.changed.emit(finding_id, region)

    def add(self, region: Region) -> None:
        """A place was drawn."""
        self._awaited = region
        self.drawn.emit(region)

    def let_go(self) -> None:
        """Forget what keys have done to the selected mark and not told yet."""
        self._settling.stop()
        self.pending = None

    def _choose(self, finding_id: str | None) -> None:
        self.chosen = finding_id
        self.selected.emit(finding_id or "")

    def _room(self) -> tuple[int, int]:
        return max(1, self.width()), max(1, self.height())

    def _show(self, view: View) -> None:
        before, self.view = self.view, view
        if view.zoom != before.zoom or view.ratio != before.ratio:
            self.zoomed.emit(view.zoom * view.ratio)
        self.update()

    def _describe(self) -> None:
        described(self, self.view.photo, self.marks, self.chosen_mark())

    # ------------------------------------------------------------ what Qt says

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        if self.view.ratio != self.devicePixelRatioF():
            self._show(self.view.resized(self._room(), self.devicePixelRatioF()))
        painter = QtGui.QPainter(self)
        self.screen_state.paint(painter, event.rect())
        painter.end()

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        self._show(self.view.resized(self._room(), self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if hasattr(self, "screen_state"):
            self.screen_state.changed(event)

    def event(self, event: QEvent) -> bool:
        return touch.taken(self, event) or super().event(event)

    def wheelEvent(self, event: QtGui.QWheelEvent) -> None:
        touch.wheel(self, event)

    def mousePressEvent(self, event: QtGui.QMouseEvent) -> None:
        self.by_keys = False
        self.settle()
        self.hand.press(event)

    def mouseDoubleClickEvent(self, event: QtGui.QMouseEvent) -> None:
        self.hand.press(event, again=True)

    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        self.hand.move(event)

    def mouseReleaseEvent(self, event: QtGui.QMouseEvent) -> None:
        self.hand.release(event)

    def contextMenuEvent(self, event: QtGui.QContextMenuEvent) -> None:
        self.hand.ask(event)

    def enterEvent(self, event: QtGui.QEnterEvent) -> None:
        self.hand.point()

    def leaveEvent(self, event: QEvent) -> None:
        self.hand.leave()

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        self.by_keys = True
        event.setAccepted(keys.pressed(self, event))
        self.update()

    def keyReleaseEvent(self, event: QtGui.QKeyEvent) -> None:
        event.setAccepted(keys.released(self, event))

    def focusInEvent(self, event: QtGui.QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.by_keys = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def focusOutEvent(self, event: QtGui.QFocusEvent) -> None:
        self.settle()
        self.peek(False)
        super().focusOutEvent(event)
