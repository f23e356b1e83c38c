"""The card that shows where a photo was taken: a map of the region with a pin, and the world beside it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPalette, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from ..present import atlas, outline
from ..present.atlas import View

SHAPE = 1.75  # width over height of the region's map
CORNER = 8.0
LOCATOR = 0.34  # share of the width that the little world takes
MARGIN = 8.0
PIN = QColor(0xD6, 0x2F, 0x3A)
LIGHT = {
    "sea": "#d9e8f2",
    "land": "#f7f4ec",
    "coast": "#b9c4c4",
    "text": "#39454e",
    "edge": "#b4c4d0",
}
DARK = {
    "sea": "#1d2a35",
    "land": "#3b4650",
    "coast": "#5b6974",
    "text": "#d5dde3",
    "edge": "#4a5863",
}
MOST_NAMES = 6
FINEST = 0.5  # pixels; land that is smaller is not drawn


class LocationCard(QWidget):
    """`set_place` shows a place; None for either degree hides the map and leaves the words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.map = _Map(self)
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.map)
        column.addWidget(self.words)
        self.set_place(None, None, "")

    def set_place(self, latitude: float | None, longitude: float | None, words: str) -> None:
        """Degrees north and east, and the same in words (plain text)."""
        known = latitude is not None and longitude is not None
        self.map.place = (float(latitude or 0), float(longitude or 0)) if known else None
        self.map.setVisible(known)
        self.words.setText(words)
        self.words.setAccessibleName(words)
        self.map.setAccessibleName(self.tr("Map of the place where this photo was taken"))
        self.map.setAccessibleDescription(words)
        self.map.update()


class _Map(QWidget):
    """Paints the region and the little world once for each size and look, then only copies them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.place: tuple[float, float] | None = None
        self._drawn: tuple[tuple[object, ...], QPixmap] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(300, self.heightForWidth(300))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.heightForWidth(160))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return min(360, round(width / SHAPE))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.place is None:
            return
        dark = self.palette().color(QPalette.ColorRole.Window).lightness() < 128
        key = (self.size().toTuple(), self.devicePixelRatioF(), dark, self.font().key(), self.place)
        if self._drawn is None or self._drawn[0] != key:
            self._drawn = (key, self._picture(DARK if dark else LIGHT, self.place))
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawn[1])
        painter.end()

    def _picture(self, colours: dict[str, str], place: tuple[float, float]) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        view = atlas.region(*place, whole.width() / max(1.0, whole.height()))
        locator = _locator(whole)
        _paint_view(painter, whole, view, colours, CORNER)
        at = _spot(whole, view, *place)
        _paint_names(painter, whole, view, place, colours, [locator, _pin_room(at)], self.font())
        _paint_pin(painter, at, 1.0)
        _paint_view(painter, locator, atlas.WORLD, colours, 4.0)
        _paint_dot(painter, _spot(locator, atlas.WORLD, *place))
        painter.end()
        return picture


def _locator(whole: QRectF) -> QRectF:
    width = min(150.0, whole.width() * LOCATOR)
    height = width / atlas.WORLD_SHAPE
    return QRectF(whole.right() - width - MARGIN, whole.bottom() - height - MARGIN, width, height)


def _spot(room: QRectF, view: View, latitude: float, longitude: float) -> QPointF:
    """Inside the map, also for the poles, which lie beyond its edge."""
    x, y = view.at(latitude, longitude)
    x, y = min(1.0, max(0.0, x)), min(1.0, max(0.0, y))
    return QPointF(room.left() + x * room.width(), room.top() + y * room.height())


def _paint_view(painter: QPainter, room: QRectF, view: View, colours: dict[str, str], corner: float) -> None:
    """Sea, land, and a frame with round corners."""
    frame = QPainterPath()
    frame.addRoundedRect(room, corner, corner)
    painter.save()
    painter.fillPath(frame, QColor(colours["sea"]))
    painter.setClipPath(frame)
    painter.setPen(QPen(QColor(colours["coast"]), 0.7))
    painter.setBrush(QColor(colours["land"]))
    painter.drawPath(_land(room, view))
    painter.restore()
    painter.setPen(QPen(QColor(colours["edge"]), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(frame)


def _land(room: QRectF, view: View) -> QPainterPath:
    """All land of the view; a ring inside another is a lake. Looked for thrice, as a view may cross the date line."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    scale = (room.width() / (view.east - view.west), -room.height() / (view.north - view.south))
    least = (FINEST / abs(scale[0]), FINEST / abs(scale[1]))
    for turn in (-360.0, 0.0, 360.0):
        for ring in outline.near(view.west - turn, view.south, view.east - turn, view.north, least):
            shift = np.array((turn - view.west, -view.north))
            spots = (ring + shift) * scale + np.array((room.left(), room.top()))
            kept = _sparse(spots)
            if len(kept) > 3:
                path.addPolygon(QPolygonF([QPointF(x, y) for x, y in kept.tolist()]))
    return path


def _sparse(spots: outline.Ring) -> outline.Ring:
    """Without points that fall on the same half pixel as the one before: the little world needs few of them."""
    step = np.abs(np.diff(np.round(spots * 2), axis=0)).any(axis=1)
    return np.asarray(spots[np.concatenate(([True], step))])


def _pin_room(at: QPointF) -> QRectF:
    return QRectF(at.x() - 12, at.y() - 30, 24, 36)


def _paint_names(
    painter: QPainter,
    room: QRectF,
    view: View,
    place: tuple[float, float],
    colours: dict[str, str],
    taken: list[QRectF],
    font: QFont,
) -> None:
    """A few towns for orientation, none over another, over the pin or over the little world."""
    small = QFont(font)
    small.setPointSizeF(max(7.0, font.pointSizeF() * 0.82))
    painter.setFont(small)
    drawn = 0
    for town in atlas.labelled(view, *place):
        at = _spot(room, view, town.latitude, town.longitude)
        box = painter.fontMetrics().boundingRect(town.name).toRectF()
        box.moveTo(at.x() + 5, at.y() - box.height() / 2)
        label = box.united(QRectF(at.x() - 3, at.y() - 3, 6, 6)).adjusted(-2, -1, 3, 1)
        if drawn == MOST_NAMES or not room.contains(label) or any(label.intersects(other) for other in taken):
            continue
        taken.append(label)
        drawn += 1
        _paint_name(painter, at, box, town.name, colours)


def _paint_name(painter: QPainter, at: QPointF, box: QRectF, name: str, colours: dict[str, str]) -> None:
    text = QPainterPath()
    baseline = QPointF(box.left(), box.top() + painter.fontMetrics().ascent())
    text.addText(baseline, painter.font(), name)
    halo = QPen(QColor(colours["land"]), 2.5)
    halo.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(text, halo)
    painter.fillPath(text, QColor(colours["text"]))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours["text"]))
    painter.drawEllipse(at, 2, 2)


def _paint_pin(painter: QPainter, at: QPointF, scale: float) -> None:
    """A drop whose tip stands on the place, with a white eye and a soft shadow."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 60))
    painter.drawEllipse(at, 5 * scale, 2.2 * scale)
    drop = QPainterPath(at)
    x, y, s = at.x(), at.y(), scale
    drop.cubicTo(x - 3 * s, y - 9 * s, x - 9 * s, y - 11 * s, x - 9 * s, y - 18 * s)
    drop.arcTo(QRectF(x - 9 * s, y - 27 * s, 18 * s, 18 * s), 180, -180)
    drop.cubicTo(x + 9 * s, y - 11 * s, x + 3 * s, y - 9 * s, x, y)
    painter.setBrush(PIN)
    painter.setPen(QPen(QColor("white"), 1.4))
    painter.drawPath(drop)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("white"))
    painter.drawEllipse(QPointF(x, y - 18 * s), 3.4 * s, 3.4 * s)


def _paint_dot(painter: QPainter, at: QPointF) -> None:
    painter.setPen(QPen(QColor("white"), 1))
    painter.setBrush(PIN)
    painter.drawEllipse(at, 3, 3)
