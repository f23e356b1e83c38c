"""What goes on behind the window, in one line, with a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

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
        inside.addWidget(self.cancel)
        inside.addWidget(self.resume)
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
