"""What goes on behind the window, in one line, with a way to stop it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from ..photo import Photo
from ..present.names import IN_A_LINE, within
from ..present.states import State, stage
from ..words import say
from .parts import button, label, row


class ProgressLine(QWidget):
    """Words, a bar, Cancel."""

    cancelled = Signal()
    resumed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = label("", wrap=False)
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.cancel = button(self.tr("Cancel"), self.cancelled.emit)
        self.resume = button(self.tr("Scan again"), self.resumed.emit)
        inside = row(self, gap=10)
        inside.setContentsMargins(10, 4, 10, 4)
        inside.addWidget(self.words)
        inside.addWidget(self.bar, 1, Qt.AlignmentFlag.AlignVCenter)
        inside.addStretch(0)
        inside.addWidget(self.cancel)
        inside.addWidget(self.resume)
        self.hide()

    def show_work(self, photos: Iterable[Photo], current: Photo | None) -> None:
        """What is done now and how much is left; with nothing to do, whether scans were stopped."""
        photos = list(photos)
        scanning, saving, waiting, stopped = (
            [p for p in photos if p.state is state]
            for state in (State.SCANNING, State.SAVING, State.WAITING, State.STOPPED)
        )
        busy = next(iter((*saving, *scanning)), None)
        if busy is not None:
            words, share = stage(busy.stage, busy.share, say, saving=busy in saving)
            left = self.tr(" · {n} more to scan").format(n=len(waiting)) if waiting else ""
            if len(saving) > 1:
                left = self.tr(" · {n} more to save").format(n=len(saving) - 1)
            self.tell(f"{words}: {within(busy.name, IN_A_LINE)}{left}", share)
        elif waiting:
            self.tell(self.tr("Getting ready…"), 0.0)
        elif stopped == [current]:
            self.stopped(self.tr("The scan of this photo was stopped."))
        elif stopped:
            self.stopped(
                self.tr("The scan was stopped; it did not come to the end of {n} photos.").format(n=len(stopped))
            )
        else:
            self.hide()

    def tell(self, words: str, share: float) -> None:
        self.words.setText(words)
        self.bar.setValue(round(share * 1000))
        self.bar.setAccessibleDescription(words)
        self._show(busy=True)

    def stopped(self, words: str) -> None:
        """Work was stopped and can be taken up again."""
        self.words.setText(words)
        self._show(busy=False)

    def _show(self, *, busy: bool) -> None:
        self.bar.setVisible(busy)
        self.cancel.setVisible(busy)
        self.resume.setVisible(not busy)
        self.show()
