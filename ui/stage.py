"""The middle of the window: the photo, its tools, and the live preview of the covers."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QToolBar, QToolButton, QWidget

from scrubber import review as reviews
from scrubber.model.geometry import Pixels, Region

from . import icons
from .canvas import Canvas
from .fetch import PREVIEW, Picture
from .jobs import Jobs
from .painter import Painter, Wish
from .panels.doubt import DoubtBar
from .panels.frames import FramesBar
from .panels.parts import column
from .present.marks import Mark, marks
from .store import Store
from .words import say

SOON, LATER = 40, 500  # milliseconds until the preview, and until the sharp one
WORDLESS = ("undo", "redo", "fit", "in", "out")  # their drawings are known everywhere
MOST_SHARP = 26_000_000  # pixels; a larger photo keeps the smaller preview, to save memory


class Stage(QWidget):
    """Shows the store's current photo; hands what is done on it to the store."""

    chosen = Signal(str)

    def __init__(self, store: Store, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.store, self.jobs = store, jobs
        self.canvas = Canvas()
        self.canvas.setAccessibleName(self.tr("Photo"))
        self.bar = QToolBar()
        self.bar.setIconSize(QSize(20, 20))
        self.bar.setMovable(False)
        self.bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        inside = column(self, gap=0)
        inside.addWidget(self.bar)
        self.doubts = DoubtBar()
        inside.addWidget(self.doubts)
        inside.addWidget(self.canvas, 1)
        self.frames = FramesBar()
        inside.addWidget(self.frames)
        self.small: Picture | None = None
        self.full: Picture | None = None
        self.covers_on = True
        self._size = (0, 0)
        self._wide = 0  # of the bar with words
        self._serial = 0
        self.painter = Painter(self)
        self.painter.painted.connect(self._painted)
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._later = QTimer(self, singleShot=True, interval=LATER)
        self._soon.timeout.connect(lambda: self._wish(self.small))
        self._later.timeout.connect(self._wish_sharp)
        self.tools: dict[str, QAction] = {}
        self._wire()

    def _wire(self) -> None:
        self.store.current_changed.connect(self._follow)
        self.store.photo_changed.connect(self._touched)
        self.jobs.picture.connect(self._pictured)
        canvas = self.canvas
        canvas.toggled.connect(lambda name: self.store.toggle(self.store.current, name))
        canvas.selected.connect(self.chosen)
        canvas.drawn.connect(lambda region: self.store.draw(self.store.current, region))
        canvas.changed.connect(lambda name, region: self.store.move(self.store.current, name, region))
        canvas.removed.connect(lambda name: self.store.erase(self.store.current, name))
        canvas.tool_changed.connect(self._tool_changed)
        self.frames.turned.connect(self._turned)

    # ------------------------------------------------------------ the tools

    def add_tools(self) -> list[QAction]:
        """Select, box, shape, ellipse."""
        group = QActionGroup(self)
        for name, text, key in (
            ("select", self.tr("Select"), "V"),
            ("box", self.tr("Box"), "B"),
            ("shape", self.tr("Shape"), "P"),
            ("ellipse", self.tr("Ellipse"), "E"),
        ):
            action = self.bar.addAction(text, partial(self._pick, name))
            icons.draw(action, name)
            action.setCheckable(True)
            action.setShortcut(key)
            action.setToolTip(self.tr("{tool} ({key})").format(tool=text, key=key))
            group.addAction(action)
            self.tools[name] = action
        self.tools["select"].setChecked(True)
        return list(self.tools.values())

    def _pick(self, name: str, _on: bool = True) -> None:
        self.canvas.set_tool(name)
        self.canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def name_buttons(self) -> None:
        """Every button of the bar is named, and those without words stay so."""
        for action in self.bar.actions():
            button = self.bar.widgetForAction(action)
            if isinstance(button, QToolButton):
                button.setAccessibleName(action.text().replace("&", ""))
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._take_words_away()

    def _take_words_away(self) -> None:
        for action in self.bar.actions():
            button = self.bar.widgetForAction(action)
            if isinstance(button, QToolButton) and action.property("drawing") in WORDLESS:
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words beside the tools where there is room for them."""
        if not self._wide:
            self._wide = self.bar.sizeHint().width()
        room = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self.bar.setToolButtonStyle(
            room if event.size().width() >= self._wide else Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        self._take_words_away()  # the bar gives its own style to every button
        super().resizeEvent(event)

    def _tool_changed(self, name: str) -> None:
        if name in self.tools:
            self.tools[name].setChecked(True)

    def set_covers(self, on: bool) -> None:
        """Show the photo as it will be, or as it is."""
        self.covers_on = on
        self._refresh()

    # ------------------------------------------------------------ the photo

    def show_finding(self, name: str) -> None:
        self.canvas.show_finding(name)

    def show_leak(self) -> None:
        """Where a check still saw something."""
        self.canvas.show_finding("leak-0")

    def _leaks(self) -> list[Mark]:
        report = self.store.photo.report if self.store.photo else None
        places = [leak.where for c in (report.checks if report else ()) for leak in c.leaks]
        regions = [where for where in places if isinstance(where, Region)]
        text = self.tr("Still visible")
        return [Mark(f"leak-{i}", region, text, False, "") for i, region in enumerate(regions)]

    def _follow(self, number: int) -> None:
        self.small = self.full = None
        self._serial += 1
        self.painter.want(None)
        self.frames.begin()
        photo = self.store.photo
        if photo is None:
            self.doubts.tell(())
            self.canvas.clear()
            return
        self._size = photo.size or (0, 0)
        self.canvas.set_photo(self._size)
        self._refresh()
        self.jobs.show(number, photo.original.path)
        self.jobs.first(number)

    def _turned(self, frame: int) -> None:
        """Another picture of the animation, under the same marks."""
        photo = self.store.photo
        if photo is not None:
            self.small = self.full = None
            self.jobs.show(photo.number, photo.original.path, frame)

    def _pictured(self, number: int, picture: Picture) -> None:
        if number != self.store.current or picture.frame != self.frames.frame:
            return
        first = self.small is None
        if max(picture.pixels.shape[:2]) <= PREVIEW and first:
            self.small = picture
        else:
            self.full = picture
        if self._size != picture.size:
            self._size = picture.size
            self.canvas.set_photo(picture.size)
        self.canvas.set_pixels(picture.pixels, picture.scale)
        self._refresh()

    def _touched(self, number: int) -> None:
        if number == self.store.current:
            self._refresh()

    def _refresh(self) -> None:
        photo = self.store.photo
        if photo is None:
            return
        self.frames.set_count(photo.several[0])
        self.doubts.tell(tuple(map(say, photo.doubts)))
        self.canvas.set_marks((*marks(photo.review), *self._leaks()))
        self._serial += 1
        if self.covers_on and self.small is not None and reviews.plan(photo.review).redactions:
            self._soon.start()
            self._later.start()
        else:
            self._soon.stop()
            self._later.stop()
            self.painter.want(None)
            self.canvas.set_covered(None)

    def _wish_sharp(self) -> None:
        if self.full is not None and self.full.pixels.shape[0] * self.full.pixels.shape[1] <= MOST_SHARP:
            self._wish(self.full)

    def _wish(self, picture: Picture | None) -> None:
        photo = self.store.photo
        if photo is not None and picture is not None:
            plan, form = reviews.plan(photo.review), photo.format
            self.painter.want(Wish(photo.number, picture.pixels, picture.scale, plan, form, self._serial))

    def _painted(self, wish: Wish, covered: Pixels) -> None:
        if wish.serial == self._serial and wish.number == self.store.current and self.covers_on:
            self.canvas.set_covered(covered, wish.scale)

    def close_painter(self) -> None:
        self.painter.close()
