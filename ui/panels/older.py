"""The card that shows pictures hidden in the file, such as how a photo looked before it was cropped."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..present.older import OlderRow
from .parts import card, column, empty, label

HIGHEST = 180  # logical pixels of a picture
Shown = tuple[OlderRow, QImage]


class OlderCards(QWidget):
    """One card for each picture; without any there is nothing to see."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = column(self, gap=8)
        self.shown: tuple[Shown, ...] = ()
        self.set_pictures(())

    def set_pictures(self, pictures: tuple[Shown, ...]) -> None:
        if pictures == self.shown and pictures:
            return
        self.shown = pictures
        empty(self.body)
        for found, image in pictures:
            self.body.addWidget(self._card(found, image))
        self.setVisible(bool(pictures))

    def _card(self, found: OlderRow, image: QImage) -> QWidget:
        frame = card()
        inside = column(frame, gap=6, edge=8)
        inside.addWidget(label(found.title, "title"))
        inside.addWidget(Still(image, f"{found.title}. {found.words}"))
        inside.addWidget(label(found.words, "soft"))
        return frame


class Still(QWidget):
    """A picture that shrinks with the panel and never grows beyond its own pixels twice over."""

    def __init__(self, image: QImage, about: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image = image
        self.setAccessibleName(about)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(240))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._fitting(width).height()

    def _fitting(self, width: int) -> QSize:
        room = QSize(min(width, 2 * self.image.width()), min(HIGHEST, 2 * self.image.height()))
        return self.image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRect(QPoint(0, 0), self._fitting(self.width())), self.image)
        painter.end()
