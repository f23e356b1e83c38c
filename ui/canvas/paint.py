"""Draws the marks, their labels and what is in hand on top of the photo."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap, QPolygonF

from scrubber.model.geometry import Box, Point, Region

from ..present.marks import Mark
from .chips import Chips, State
from .frame import TURN
from .look import Look
from .scene import Scene, Shape, words

HATCH = 12  # screen pixels from one line of the hatching to the next
HANDLE = 9.0  # side of a handle
SOLID, DASHED = Qt.PenStyle.SolidLine, Qt.PenStyle.CustomDashLine
DASHES = [3.5, 2.5]
CORNER = 8.0  # screen pixels that a corner of what is only offered is long
MOST_CORNERS = 8  # of an outline; those of its bounds stand for a rounder one


def marks(
    painter: QPainter,
    scene: Scene,
    look: Look,
    hatching: QBrush,
    view: QRectF,
    covered: Callable[[Shape], bool],
    without: str | None,
) -> None:
    """Every outline that `view` shows (screen pixels from the photo's corner).

    What stays comes first, then what waits for an answer, what goes on top. What will be covered is solid,
    and hatched until the picture shows its cover; what stays is dashed, and of ordinary print only the corners are
    drawn, as far as no cover lies on them, so that it can be read.
    """
    seen = [s for s in scene.shapes if s.mark.id != without and _meets(s.bounds, view)]
    covers = [s for s in seen if s.mark.hidden]
    for shape in (s for s in seen if s.mark.quiet):
        bare = [c for c in _corners(shape) if not any(_under(point, covers) for point in c)]
        corners(painter, [QPolygonF(c) for c in bare], look)
    for shape in (s for s in seen if not (s.mark.hidden or s.mark.open or s.mark.quiet)):
        outline(painter, shape.outline, look, False)
    for shape in (s for s in seen if s.mark.open):
        outline(painter, shape.outline, look, False, asks=True)
    for shape in covers:
        if not covered(shape):
            fill(painter, shape.outline, hatching)
        outline(painter, shape.outline, look, True)


def outline(
    painter: QPainter, line: QPolygonF, look: Look, hidden: bool, wider: float = 0.0, asks: bool = False
) -> None:
    """Two strokes, a light and a dark or coloured one, so that it stands out on any photo."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _stroke(painter, line, look.under_hidden if hidden else look.light, (5.0 if hidden else 4.0) + wider, SOLID)
    ink = look.hidden if hidden else look.asks if asks else look.dark
    _stroke(painter, line, ink, (2.6 if hidden else 2.0) + wider / 3, _style(hidden))


def corners(painter: QPainter, lines: list[QPolygonF], look: Look) -> None:
    """Short angles, a light stroke under a dark one."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((look.light, 3.2), (look.dark, 1.4)):
        painter.setPen(QPen(colour, width, SOLID, Qt.PenCapStyle.SquareCap, Qt.PenJoinStyle.MiterJoin))
        for line in lines:
            painter.drawPolyline(line)


def _corners(shape: Shape) -> list[list[QPointF]]:
    """Each corner as a line of three points, the corner itself in the middle."""
    box, line = shape.bounds, shape.outline
    if line.size() > MOST_CORNERS:
        line = QPolygonF([QPointF(*c) for c in Region.box(*box).outline])
    points = [line.at(n) for n in range(line.size())]
    around = zip(points[-1:] + points[:-1], points, points[1:] + points[:1], strict=True)
    return [[_towards(at, before), at, _towards(at, after)] for before, at, after in around]


def _towards(at: QPointF, end: QPointF) -> QPointF:
    way = end - at
    length = math.hypot(way.x(), way.y())
    return at + way * min(CORNER / length, 1 / 3) if length else at


def _under(point: QPointF, covers: list[Shape]) -> bool:
    x, y = point.x(), point.y()
    return any(
        s.bounds.left <= x <= s.bounds.right
        and s.bounds.top <= y <= s.bounds.bottom
        and s.outline.containsPoint(point, Qt.FillRule.OddEvenFill)
        for s in covers
    )


def chosen(painter: QPainter, shape: Shape, look: Look, hatching: QBrush | None) -> None:
    """The selected mark: a third, dark stroke round the other two."""
    if hatching is not None and shape.mark.hidden:
        fill(painter, shape.outline, hatching)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _stroke(painter, shape.outline, look.dark, 8.5, SOLID)
    outline(painter, shape.outline, look, shape.mark.hidden, wider=1.5, asks=shape.mark.open)


def labels(painter: QPainter, scene: Scene, chips: Chips, view: QRectF, without: str | None) -> None:
    """The labels of all marks but one."""
    by_id = {s.mark.id: s.mark for s in scene.shapes}
    for label in scene.labels:
        if label.id != without and _meets(label.box, view):
            mark = by_id[label.id]
            chip = chips.pixmap(words(mark), _state(mark), label.full)
            painter.drawPixmap(QPointF(label.box.left, label.box.top), chip)


def whole_label(painter: QPainter, mark: Mark, chips: Chips, at: Box) -> None:
    painter.drawPixmap(QPointF(at.left, at.top), chips.pixmap(words(mark), _state(mark), True))


def _state(mark: Mark) -> State:
    return State.HIDDEN if mark.hidden else State.ASKS if mark.open else State.KEPT


def handles(painter: QPainter, spots: dict[str, Point], look: Look) -> None:
    """Squares that resize and a round one that turns, joined to the frame; widget pixels."""
    if TURN in spots:
        stem = QPolygonF([(QPointF(*spots["nw"]) + QPointF(*spots["ne"])) / 2, QPointF(*spots[TURN])])
        _line(painter, stem, look)
    painter.setPen(QPen(look.dark, 1.5))
    painter.setBrush(look.light)
    for name, (x, y) in spots.items():
        box = QRectF(x - HANDLE / 2, y - HANDLE / 2, HANDLE, HANDLE)
        if name == TURN:
            painter.drawEllipse(box.adjusted(-1, -1, 1, 1))
        else:
            painter.drawRect(box)


def stroke(painter: QPainter, line: QPolygonF, look: Look, closed: bool) -> None:
    """What is being drawn."""
    if closed:
        fill(painter, line, hatch(look, painter.device().devicePixelRatio()))
        outline(painter, line, look, True)
    else:
        _line(painter, line, look, 5.0, 2.6, look.hidden)


def pill(painter: QPainter, text: str, room: QRectF, look: Look, top: bool) -> None:
    """A sentence over the photo, at the top or the bottom of the window."""
    metrics = painter.fontMetrics()
    size = metrics.boundingRect(text)
    width, height = min(size.width() + 32.0, room.width() - 16), metrics.height() + 14.0
    box = QRectF(room.center().x() - width / 2, room.top() + 14 if top else room.bottom() - 14 - height, width, height)
    painter.setPen(QPen(look.light, 1.0))
    painter.setBrush(look.dark)
    painter.drawRoundedRect(box, height / 2, height / 2)
    painter.setPen(look.light)
    painter.drawText(
        box, Qt.AlignmentFlag.AlignCenter, metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(width - 24))
    )


def focus(painter: QPainter, room: QRectF, look: Look) -> None:
    """A ring along the window's edge while keys go to the photo."""
    painter.setPen(QPen(look.focus, 3.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(room.adjusted(1.5, 1.5, -1.5, -1.5))


def hatch(look: Look, ratio: float) -> QBrush:
    """Slanted lines, one light beside one dark, on a faint wash."""
    side = round(HATCH * ratio)
    sheet = QPixmap(side, side)
    wash = QColor(look.hidden)
    wash.setAlpha(46)
    sheet.fill(wash)
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for colour, shift in ((look.under_hidden, 0.0), (look.hidden, 1.6 * ratio)):
        pen = QPen(colour, 1.6 * ratio)
        pen.setCapStyle(Qt.PenCapStyle.SquareCap)
        painter.setPen(pen)
        painter.setOpacity(0.75)
        for start in (-side, 0, side):
            painter.drawLine(QPointF(start + shift, side), QPointF(start + side + shift, 0))
    painter.end()
    sheet.setDevicePixelRatio(ratio)
    return QBrush(sheet)


def fill(painter: QPainter, line: QPolygonF, brush: QBrush) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush)
    painter.drawPolygon(line, Qt.FillRule.OddEvenFill)


def _line(
    painter: QPainter, line: QPolygonF, look: Look, wide: float = 4.0, thin: float = 1.8, ink: QColor | None = None
) -> None:
    for colour, width in ((look.light, wide), (ink or look.dark, thin)):
        painter.setPen(QPen(colour, width, SOLID, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.drawPolyline(line)


def _stroke(painter: QPainter, line: QPolygonF, colour: QColor, width: float, style: Qt.PenStyle) -> None:
    pen = QPen(colour, width, SOLID, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin)
    if style == DASHED:
        pen.setDashPattern([d * 4.0 / width for d in DASHES])
    painter.setPen(pen)
    painter.drawPolygon(line)


def _style(hidden: bool) -> Qt.PenStyle:
    return SOLID if hidden else DASHED


def _meets(box: Box, view: QRectF) -> bool:
    """Whether a box, with room for its strokes, lies in the view."""
    return (
        box.left - 8 < view.right()
        and box.right + 8 > view.left()
        and box.top - 8 < view.bottom()
        and box.bottom + 8 > view.top()
    )
