"""Puts the photo, its marks and what is in hand on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QBrush, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy

from scrubber.model.geometry import Box, Point

from . import paint, tools
from .chips import Chips
from .look import Look
from .pictures import frame_of
from .scene import Scene, Shape, held_label, opened, words

if TYPE_CHECKING:
    from .canvas import Canvas

RELABELLED = 150  # milliseconds without a further change of zoom until labels find their places anew
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
        self._kept: QPixmap | None = None
        self._last: object = None
        self._relabelling = QTimer(canvas, singleShot=True, interval=RELABELLED)
        self._relabelling.timeout.connect(self._relabel)

    def changed(self, event: QEvent) -> None:
        """Another palette, font or direction."""
        if event.type() in LOOKS:
            self._look = self._chips = self._hatching = None
            self.forget()
            self._canvas.update()

    def forget(self) -> None:
        """The marks are others."""
        self._scene = None

    def _relabel(self) -> None:
        self.forget()
        self._canvas.update()

    def label_at(self, at: Point) -> str | None:
        """The mark whose label is at a point of the widget."""
        view = self._canvas.view
        return None if self._canvas.peeking else self._placed().label_at((at[0] - view.left, at[1] - view.top))

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        """Draw the exposed part: what rests, from a kept picture once it has been the same for two frames, then what
        is in hand."""
        canvas, room = self._canvas, QRectF(self._canvas.rect())
        look, chips, hatching = self._dressed()
        self._resting(painter, exposed)
        if all(canvas.view.photo):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._lifted(painter, room, look, chips, hatching)
            self._in_hand(painter, look)
            self._words(painter, room, look)
        if canvas.hasFocus() and canvas.by_keys:
            paint.focus(painter, room, look)

    def _resting(self, painter: QPainter, exposed: QRect) -> None:
        canvas = self._canvas
        moving = canvas.pending[0] if canvas.pending else None
        key = (
            canvas.view,
            self._placed(),
            canvas.chosen,
            moving,
            canvas.peeking,
            canvas.pictures.version,
            canvas.size(),
        )
        if self._kept is None and key == self._last:
            kept = QPixmap(canvas.size() * canvas.view.ratio)
            kept.setDevicePixelRatio(canvas.view.ratio)
            onto = QPainter(kept)
            sharp = self._draw(onto, canvas.rect())
            onto.end()
            self._kept = kept if sharp else None
        elif key != self._last:
            self._kept = None
        self._last = key
        if self._kept is not None:
            painter.drawPixmap(0, 0, self._kept)
        elif not self._draw(painter, exposed):
            canvas.update()

    def _draw(self, painter: QPainter, exposed: QRect) -> bool:
        """The photo with all marks but the selected one. False where some of it is still coarse."""
        canvas, (look, chips, hatching) = self._canvas, self._dressed()
        painter.fillRect(exposed, look.surround)
        if not all(canvas.view.photo):
            return True
        painter.setFont(canvas.font())
        sharp = self._photo(painter, exposed, look)
        scene, view = self._placed(), canvas.view
        seen = QRectF(exposed).translated(-view.left, -view.top)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.translate(QPointF(view.left, view.top))
        paint.marks(painter, scene, look, hatching, seen, self._covered, canvas.chosen)
        if not canvas.peeking:
            paint.labels(painter, scene, chips, seen, canvas.chosen)
        painter.restore()
        return sharp

    def _photo(self, painter: QPainter, exposed: QRect, look: Look) -> bool:
        canvas, frame = self._canvas, frame_of(self._canvas.view)
        painter.setPen(QPen(look.edge, 1.0))
        painter.setBrush(look.blank)
        painter.drawRect(frame.adjusted(-0.5, -0.5, 0.5, 0.5))
        if canvas.pictures.blank:
            painter.setPen(look.quiet)
            painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, canvas.tr("Opening the photo…"))
            return True
        hurry = self._relabelling.isActive()
        return canvas.pictures.paint(painter, canvas.view, exposed, canvas.peeking, hurry)

    def _lifted(self, painter: QPainter, room: QRectF, look: Look, chips: Chips, hatching: QBrush) -> None:
        """The mark under the pointer, then the selected one, each with its whole label."""
        canvas, scene, view = self._canvas, self._placed(), self._canvas.view
        chosen, hovered = canvas.chosen_mark(), canvas.hand.hovered
        painter.save()
        painter.translate(QPointF(view.left, view.top))
        if hovered != canvas.chosen and not canvas.peeking:
            for shape in (s for s in scene.shapes if s.mark.id == hovered):
                wider = 0.0 if shape.mark.quiet else 2.0  # a sheet may fill the photo
                paint.outline(painter, shape.outline, look, shape.mark.hidden, wider, shape.mark.open)
                paint.labels(painter, scene, chips, room.translated(-view.left, -view.top), canvas.chosen)
                paint.whole_label(painter, shape.mark, chips, self._label_place(shape, chips, room))
        if chosen is not None:
            shape = Shape.of(chosen, view.zoom)
            paint.chosen(painter, shape, look, None if self._covered(shape) else hatching)
            if not canvas.peeking:
                paint.whole_label(painter, chosen, chips, self._label_place(shape, chips, room))
        painter.restore()

    def _label_place(self, shape: Shape, chips: Chips, room: QRectF) -> Box:
        canvas, view = self._canvas, self._canvas.view
        rightward, width = not canvas.isRightToLeft(), chips.width(words(shape.mark))
        label = self._placed().label_of(shape.mark.id)
        if label is not None and shape.mark.id != canvas.chosen:
            return opened(label.box, width, rightward)
        seen = Box(
            *(c - o for c, o in zip((0, 0, room.width(), room.height()), (view.left, view.top) * 2, strict=True))
        )
        return held_label(shape.bounds, width, chips.height, seen, rightward)

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
        if tools.hint(canvas.tool):
            paint.pill(painter, tools.hint(canvas.tool), room, look, False)

    def _placed(self) -> Scene:
        """The marks at the present zoom. While the zoom changes labels stay by their marks; then they find places."""
        canvas = self._canvas
        _, chips, _ = self._dressed()
        zoom = canvas.view.zoom
        if self._scene is None or (self._scene.zoom == zoom and self._scene.room != canvas.view.around):
            self._scene = Scene.of(canvas.marks, canvas.view, chips, not canvas.isRightToLeft())
        elif self._scene.zoom != zoom:
            self._scene = self._scene.rescaled(zoom)
            self._relabelling.start()
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
