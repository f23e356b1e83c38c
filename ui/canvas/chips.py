"""The label of a mark: a tick box and a word."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from .look import Look

WIDEST = 22  # widths of an "m" that a word may take before it is cut
AIR = 4.0  # screen pixels round the content


class State(Enum):
    """What its box holds: a tick, nothing, or a question mark."""

    HIDDEN = "hidden"
    KEPT = "kept"
    ASKS = "asks"


class Chips:
    """Draws each sort of label once and keeps it."""

    def __init__(self, look: Look, font: QFont, ratio: float, rightward: bool) -> None:
        self._look, self.ratio, self._rightward = look, ratio, rightward
        self._font = QFont(font)
        self._font.setWeight(QFont.Weight.DemiBold)
        self._metrics = QFontMetricsF(self._font)
        self._ready: dict[tuple[str, State, bool], QPixmap] = {}
        self.height = round(max(self._metrics.height() + AIR, 18.0))

    @property
    def short(self) -> float:
        """Width of a label without its word."""
        return float(self.height)

    def width(self, label: str) -> float:
        return round(self.short + self._metrics.horizontalAdvance(self._cut(label)) + AIR + 2)

    def pixmap(self, label: str, state: State, full: bool) -> QPixmap:
        key = (label if full else "", state, full)
        if key not in self._ready:
            self._ready[key] = self._drawn(*key)
        return self._ready[key]

    def _cut(self, label: str) -> str:
        most = self._metrics.horizontalAdvance("m") * WIDEST
        return self._metrics.elidedText(label, Qt.TextElideMode.ElideRight, most)

    def _drawn(self, label: str, state: State, full: bool) -> QPixmap:
        width = self.width(label) if full else self.short
        out = QPixmap(round(width * self.ratio), round(self.height * self.ratio))
        out.setDevicePixelRatio(self.ratio)
        out.fill(Qt.GlobalColor.transparent)
        painter = QPainter(out)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paper, ink = self._colours(state)
        painter.setPen(QPen(ink, 1.0))
        painter.setBrush(paper)
        painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, self.height - 1), 4, 4)
        box = QRectF(0, 0, self.height, self.height)
        words = QRectF(self.height - 1, 0, width - self.height - 1, self.height)
        if not self._rightward:
            box.moveRight(width)
            words.moveLeft(2)
        side = self._metrics.ascent() * 0.82
        self._tick_box(painter, box.center(), side, state)
        if full:
            painter.setPen(ink)
            painter.setFont(self._font)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignHCenter, self._cut(label))
        painter.end()
        return out

    def _colours(self, state: State) -> tuple[QColor, QColor]:
        look = self._look
        return {
            State.HIDDEN: (look.hidden, look.on_hidden),
            State.KEPT: (look.kept, look.on_kept),
            State.ASKS: (look.asks, look.on_asks),
        }[state]

    def _tick_box(self, painter: QPainter, centre: QPointF, side: float, state: State) -> None:
        """A filled box with a tick in it, an empty one, or one with a question mark."""
        paper, ink = self._colours(state)
        fill = ink if state is State.HIDDEN else paper
        box = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
        painter.setPen(QPen(ink, 1.4))
        painter.setBrush(fill)
        painter.drawRoundedRect(box, 2, 2)
        if state is State.ASKS:
            font = QFont(self._font)
            font.setPixelSize(max(8, round(side)))
            painter.setFont(font)
            painter.drawText(box.adjusted(-2, -2, 2, 2), Qt.AlignmentFlag.AlignCenter, "?")
        if state is not State.HIDDEN:
            return
        spots = ((0.22, 0.54), (0.43, 0.74), (0.80, 0.28))
        tick = QPainterPath()
        tick.addPolygon(QPolygonF([QPointF(box.x() + x * side, box.y() + y * side) for x, y in spots]))
        pen = QPen(self._look.hidden, max(1.8, side * 0.17))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(tick)
