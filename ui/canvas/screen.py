"""Puts the photo, its marks and what is in hand on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy

from scrubber.model.geometry import Point

from . import paint
from .chips import Chips
from .look import Look
from .pictures import frame_of
from .scene import Scene, Shape

if TYPE_CHECKING:
    from .canvas import Canvas

LOOKS = (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange)


def prepare(canvas: Canvas) -> None:
    """How the widget behaves as a widget."""
    canvas.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
    canvas.setMouseTracking(True)
    canvas.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    canvas.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    canvas.setMinimumSize(160, 120)
    canvas.grabGesture(Qt.GestureType.PinchGesture)


class Screen:
    """Keeps what is expensive to make from one frame to the next."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._look: Look | None = None
        self._chips: Chips | None = None
        self._hatching: QBrush | None = None
        self._scene: Scene | None = None
        self._made_for: tuple[float, float] = (0.0, 0.0)

    def changed(self, event: QEvent) -> None:
        """Another palette, font or direction."""
        if event.type() in LOOKS:
            self._look = self._chips = self._hatching = None
            self.forget()
            self._canvas.update()

    def forget(self) -> None:
        """The marks are others."""
        self._scene = None

    def label_at(self, at: Point) -> str | None:
        """The mark whose label is at a point of the widget."""
        view = self._canvas.view
        return None if self._canvas.peeking else self._placed().label_at((at[0] - view.left, at[1] - view.top))

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        canvas, room = self._canvas, QRectF(self._canvas.rect())
        look, chips, hatching = self._dressed()
        painter.fillRect(exposed, look.surround)
        if all(canvas.view.photo):
            self._photo(painter, exposed, look)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._marks(painter, exposed, look, chips, hatching)
            self._in_hand(painter, look)
            self._words(painter, room, look)
        if canvas.hasFocus():
            paint.focus(painter, room, look)

    def _photo(self, painter: QPainter, exposed: QRect, look: Look) -> None:
        canvas, frame = self._canvas, frame_of(self._canvas.view)
        painter.setPen(QPen(look.edge, 1.0))
        painter.setBrush(look.blank)
        painter.drawRect(frame.adjusted(-0.5, -0.5, 0.5, 0.5))
        if canvas.pictures.blank:
            painter.setPen(look.quiet)
            painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, canvas.tr("Opening the photo…"))
        elif not canvas.pictures.paint(painter, canvas.view, exposed, canvas.peeking):
            canvas.update()

    def _marks(self, painter: QPainter, exposed: QRect, look: Look, chips: Chips, hatching: QBrush) -> None:
        canvas, scene = self._canvas, self._placed()
        view, rightward = canvas.view, not canvas.isRightToLeft()
        seen, room = (QRectF(r).translated(-view.left, -view.top) for r in (exposed, canvas.rect()))
        chosen = canvas.chosen_mark()
        in_hand = Shape.of(chosen, view.zoom) if chosen else None
        wordless = canvas.hand.hovered if canvas.hand.hovered not in scene.worded else None
        held = next((s for s in scene.shapes if s.mark.id == wordless), None)
        above = {canvas.chosen, wordless}
        painter.save()
        painter.translate(QPointF(view.left, view.top))
        paint.marks(painter, scene, look, hatching, seen, self._covered, canvas.chosen, canvas.hand.hovered)
        if in_hand is not None:
            paint.chosen(painter, in_hand, look, None if self._covered(in_hand) else hatching)
        if not canvas.peeking:
            paint.labels(painter, scene, chips, seen, above)
            for shape in (held if held is not None and held.mark.id != canvas.chosen else None, in_hand):
                if shape is not None:
                    paint.held(painter, shape, chips, room, rightward)
        painter.restore()

    def _covered(self, shape: Shape) -> bool:
        """Whether the picture itself shows that a mark is covered, or the original is wanted bare."""
        canvas = self._canvas
        if canvas.peeking:
            return True
        moving = canvas.pending is not None and canvas.pending[0] == shape.mark.id
        return not moving and canvas.pictures.covers(shape.mark.region.centre)

    def _in_hand(self, painter: QPainter, look: Look) -> None:
        canvas, drawing = self._canvas, self._canvas.hand.drawing
        if drawing is not None:
            if drawing.tool == "shape":
                line = QPolygonF([QPointF(*canvas.view.screen(p)) for p in drawing.way])
                paint.stroke(painter, line, look, False)
            elif (region := drawing.drawn(canvas.view, canvas.hand.even)) is not None:
                line = QPolygonF([QPointF(*canvas.view.screen(p)) for p in region.outline])
                paint.stroke(painter, line, look, True)
        elif not canvas.peeking:
            paint.handles(painter, canvas.hand.handles(), look)

    def _words(self, painter: QPainter, room: QRectF, look: Look) -> None:
        canvas = self._canvas
        if canvas.peeking:
            paint.pill(painter, canvas.tr("The original. Let go to see the clean copy."), room, look, True)
        if canvas.hint():
            paint.pill(painter, canvas.hint(), room, look, False)

    def _placed(self) -> Scene:
        canvas = self._canvas
        _, chips, _ = self._dressed()
        made_for = (canvas.view.zoom, canvas.view.ratio)
        if self._scene is None or self._made_for != made_for:
            self._scene = Scene.of(canvas.marks, canvas.view.zoom, chips, not canvas.isRightToLeft())
            self._made_for = made_for
        return self._scene

    def _dressed(self) -> tuple[Look, Chips, QBrush]:
        canvas = self._canvas
        if (
            self._look is None
            or self._chips is None
            or self._hatching is None
            or self._chips.ratio != canvas.view.ratio
        ):
            self._look = Look.of(canvas.palette())
            self._chips = Chips(self._look, canvas.font(), canvas.view.ratio, not canvas.isRightToLeft())
            self._hatching = paint.hatch(self._look, canvas.view.ratio)
            self._scene = None
        return self._look, self._chips, self._hatching
