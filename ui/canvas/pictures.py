"""The pictures behind the marks: the original and the covered one, made ready off the UI thread."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter

from scrubber.model.geometry import Pixels, Point

from .errands import Errands
from .pyramid import Covered, Pyramid, build, cover
from .tiles import Tiles, image
from .view import View

UNHURRIED, HURRIED = 0.007, 0.004  # seconds a frame may spend on sharpness, when all else rests and when it doesn't
COARSE = 1200  # longest side of the picture that stands in while pieces are missing


class Pictures(QObject):
    """Takes pixels, tells `ready` when they can be drawn, and draws them."""

    ready = Signal()
    _built = Signal(object, int, object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._photo, self._bases, self._covered = (0, 0), tuple[Pyramid, ...](), _nothing()
        self._turns = {"base": 0, "cover": 0}
        self._original, self._cover = Tiles(), Tiles()
        self._cover_coarse: QImage | None = None
        self._errands, self._count_up = Errands(), itertools.count()
        self.version = 0  # another number whenever something else is to be seen
        self.ready.connect(self._count)
        self._built.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def _count(self) -> None:
        self.version += 1

    def begin(self, photo: tuple[int, int]) -> None:
        """Another photo: forget the pixels of the one before."""
        self._photo, self._bases, self._covered = photo, (), None
        for sort in self._turns:
            self._turns[sort] += 1
        self._original.show(None, None)
        self._cover.show(None, None)
        self.ready.emit()

    def add(self, rgb: Pixels) -> None:
        """Pixels of the original, at any size; the sharpest that came are shown."""
        _checked(rgb)
        turn, photo = self._turns["base"], self._photo
        self._start("base", turn, lambda: build(rgb, photo))

    def put_cover(self, rgb: Pixels | None) -> None:
        """Pixels of the covered picture, at any size; None takes it away."""
        self._turns["cover"] += 1
        if rgb is None:
            self._covered = None
            self._cover.show(None, None)
            self.ready.emit()
            return
        _checked(rgb)
        turn, photo = self._turns["cover"], self._photo
        self._start("cover", turn, lambda: cover(rgb, photo, self._bases))

    def paint(self, painter: QPainter, view: View, exposed: QRect, original: bool, hurry: bool) -> bool:
        """Draw the covered picture if there is one, or the original. False where parts are still coarse."""
        tiles = self._original if original or self._cover.empty else self._cover
        return tiles.paint(painter, view, exposed, HURRIED if hurry else UNHURRIED)

    def covers(self, point: Point) -> bool:
        """Whether the covered picture hides what is at a photo pixel."""
        return self._covered is not None and self._covered.covers(point)

    @property
    def blank(self) -> bool:
        """True until there are pixels to draw."""
        return self._original.empty

    @property
    def scale(self) -> float:
        """Pixels of the sharpest picture to a photo pixel; 0 before there is one."""
        return self._bases[0].scale if self._bases else 0.0

    def _start(self, sort: str, turn: int, work: Callable[[], Pyramid | Covered]) -> None:
        def job() -> None:
            if self._turns[sort] != turn:
                return  # something newer is under way
            picture = work()
            coarse = _coarse(picture.cover if isinstance(picture, Covered) else picture)
            try:
                self._built.emit(sort, turn, picture, coarse)
            except RuntimeError:
                pass  # the window was closed meanwhile

        # A cover makes an older one pointless; a preview doesn't replace the full picture.
        self._errands.ask(sort if sort == "cover" else f"{sort} {next(self._count_up)}", job)

    def _take(self, sort: str, turn: int, picture: Any, coarse: QImage) -> None:
        if self._turns[sort] != turn:
            return
        if sort == "base":
            self._bases = tuple(sorted((*self._bases, picture), key=lambda p: -p.scale))[:2]
            if self._bases[0] is picture:
                self._original.show(picture, coarse)
        base = self._bases[0] if self._bases else None
        if sort == "cover":
            self._covered, self._cover_coarse = picture, coarse
        if self._covered is not None and (sort == "cover" or base is picture):
            self._covered = Covered(self._covered.cover, base, self._covered.changes)
            self._cover.show(self._covered, self._cover_coarse)
        self.ready.emit()


def _nothing() -> Covered | None:
    return None


def _checked(rgb: Pixels) -> None:
    """Raises ValueError for anything but H x W x 3 uint8."""
    if rgb.ndim != 3 or rgb.shape[2] != 3 or rgb.dtype != np.uint8 or 0 in rgb.shape:
        raise ValueError("Pixels are H x W x 3, uint8.")


def _coarse(pyramid: Pyramid) -> QImage:
    pixels = next((p for p in pyramid.levels if max(p.shape) <= COARSE), pyramid.levels[-1])
    high, wide = pixels.shape[:2]
    return image(pyramid.part(wide / pyramid.photo[0], (0, 0), (wide, high)))


def frame_of(view: View) -> QRectF:
    """The photo's place in the widget."""
    return QRectF(view.left, view.top, view.photo[0] * view.zoom, view.photo[1] * view.zoom)
