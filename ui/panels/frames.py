"""Turns over the pictures of an animation, so that a person sees what the covers found in each of them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from .. import icons
from .parts import label, row


class FramesBar(QWidget):
    """Shows which picture is on the screen; hidden where there is but one."""

    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.frame, self.count = 0, 1
        inside = row(gap=6)
        self.setLayout(inside)
        inside.setContentsMargins(8, 2, 8, 2)
        self.back = self._button("back", self.tr("Previous picture of the animation"), -1)
        self.on = self._button("more", self.tr("Next picture of the animation"), 1)
        self.words = label("", "soft", wrap=False)
        inside.addStretch(1)
        for part in (self.back, self.words, self.on):
            inside.addWidget(part)
        inside.addStretch(1)
        self.set_count(1)

    def _button(self, drawing: str, about: str, step: int) -> QToolButton:
        made = QToolButton()
        icons.draw(made, drawing)
        made.setAccessibleName(about)
        made.setToolTip(about)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(lambda: self._turn(step))
        return made

    def set_count(self, count: int) -> None:
        """So many pictures has the photo on the screen."""
        self.count = count
        self.frame = min(self.frame, count - 1)
        self.setVisible(count > 1)
        self._tell()

    def begin(self) -> None:
        """Another photo comes on the screen, with its first picture."""
        self.frame = 0
        self.set_count(1)

    def _turn(self, step: int) -> None:
        self.frame = (self.frame + step) % self.count
        self._tell()
        self.turned.emit(self.frame)

    def _tell(self) -> None:
        self.words.setText(self.tr("Picture {n} of {count}").format(n=self.frame + 1, count=self.count))
