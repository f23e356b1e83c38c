"""Paints the covers for the screen with the same code as the export, behind the window."""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QThread, Signal

from scrubber.model.geometry import Pixels
from scrubber.model.photo import Header, Photo
from scrubber.model.plan import Plan, Redaction

JPEG_UNIT = 16  # pixels; a JPEG is covered in whole blocks, most often of this size


@dataclass(frozen=True, slots=True, eq=False)
class Wish:
    """What to paint: `plan` is in pixels of the whole photo, `pixels` (H x W x 3) are `scale` times as large."""

    number: int
    pixels: Pixels
    scale: float
    plan: Plan
    format: str
    serial: int


class Painter(QThread):
    """Only the newest wish counts; `painted` carries it with the covered pixels."""

    painted = Signal(object, object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wish: Wish | None = None
        self._wake = threading.Condition()
        self._ending = False

    def want(self, wish: Wish | None) -> None:
        with self._wake:
            self._wish = wish
            self._wake.notify()
        if wish is not None and not self.isRunning() and not self._ending:
            self.start()

    def close(self) -> None:
        with self._wake:
            self._ending = True
            self._wake.notify()
        self.wait()

    def run(self) -> None:
        while (wish := self._next()) is not None:
            try:
                covered = covered_pixels(wish)
            except Exception as error:  # the window goes on without a preview
                self.failed.emit(error)
            else:
                if self._wish is None:  # else a newer one is waiting
                    self.painted.emit(wish, covered)
            del wish

    def _next(self) -> Wish | None:
        with self._wake:
            while self._wish is None and not self._ending:
                self._wake.wait()
            wish, self._wish = self._wish, None
            return None if self._ending else wish


def covered_pixels(wish: Wish) -> Pixels:
    """H x W x 3, as the clean copy will look at this scale."""
    from scrubber.redact import cover  # loads OpenCV, which the window's start need not wait for

    height, width = wish.pixels.shape[:2]
    unit = max(1, round(JPEG_UNIT * wish.scale)) if wish.format == "jpeg" else 1
    header = Header(wish.format or "png", (width, height), unit=(unit, unit))
    scaled = tuple(Redaction(r.region.scaled(wish.scale), r.style) for r in wish.plan.redactions)
    return cover(Photo(header, wish.pixels, (), ""), replace(wish.plan, redactions=scaled))[0]
