"""Draws the marks, their labels and what is in hand on top of the photo."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap, QPolygonF

from scrubber.model.geometry import Box, Point

from ..present.marks import Mark
from .chips import Chips
from .frame import TURN
from .look import Look
from .scene import Scene, Shape, words

HATCH = 12  # screen pixels from one line of the hatching to the next
HANDLE = 9.0  # side of a handle
SOLID, DASHED = Qt.PenStyle.SolidLine, Qt.PenStyle.CustomDashLine
DASHES = [3.5, 2.5]
THINNER = -1.4  # what is only offered: a page of print has many such places


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

    What is only offered comes first, then what waits for an answer, what goes on top. What will be covered is solid,
    and hatched until the picture shows its cover; what stays is dashed.
    """
    seen = [s for s in scene.shapes if s.mark.id != without and _meets(s.bounds, view)]
    for shape in (s for s in seen if not s.mark.hidden and not s.mark.open):
        outline(painter, shape.outline, look, False, wider=THINNER)
    for shape in (s for s in seen if s.mark.open):
        outline(painter, shape.outline, look, False, asks=True)
    for shape in (s for s in seen if s.mark.hidden):
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
            chip = chips.pixmap(words(mark), mark.hidden, label.full)
            painter.drawPixmap(QPointF(label.box.left, label.box.top), chip)


def whole_label(painter: QPainter, mark: Mark, chips: Chips, at: Box) -> None:
    painter.drawPixmap(QPointF(at.left, at.top), chips.pixmap(words(mark), mark.hidden, True))


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
