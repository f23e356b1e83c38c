"""Zooming and panning by wheel, touchpad and fingers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture

if TYPE_CHECKING:
    from .canvas import Canvas

NOTCH = 120  # Qt's units for one click of a wheel
LARGER = 1.22  # what one click zooms by
FURTHER = 72.0  # screen pixels that one click pans by


def wheel(canvas: Canvas, event: QWheelEvent) -> None:
    """Ctrl zooms about the pointer; without it the photo moves, sideways with Shift."""
    turns, pixels, held = event.angleDelta(), event.pixelDelta(), event.modifiers()
    at = event.position()
    if held & Qt.KeyboardModifier.ControlModifier:
        amount = turns.y() or turns.x()
        canvas.zoom_by(LARGER ** (amount / NOTCH), (at.x(), at.y()))
    else:
        dx, dy = _way(turns, pixels)
        if held & Qt.KeyboardModifier.ShiftModifier and not dx:
            dx, dy = dy, 0.0
        canvas.pan_by(dx, dy)
    event.accept()


def taken(canvas: Canvas, event: QEvent) -> bool:
    """Whether the event was a pinch, which has then been followed."""
    if isinstance(event, QNativeGestureEvent) and event.type() == QEvent.Type.NativeGesture:
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        canvas.zoom_by(max(0.2, 1 + event.value()), (event.position().x(), event.position().y()))
        return True
    if isinstance(event, QGestureEvent):
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if isinstance(pinch, QPinchGesture):
            _pinched(canvas, pinch)
            event.accept(Qt.GestureType.PinchGesture)
            return True
    return False


def _pinched(canvas: Canvas, pinch: QPinchGesture) -> None:
    canvas.hand.drop()
    about = canvas.mapFromGlobal(pinch.centerPoint())
    moved: QPointF = pinch.centerPoint() - pinch.lastCenterPoint()
    canvas.pan_by(moved.x(), moved.y())
    canvas.zoom_by(pinch.scaleFactor() or 1.0, (about.x(), about.y()))


def _way(turns: QPoint, pixels: QPoint) -> tuple[float, float]:
    if not pixels.isNull():
        return float(pixels.x()), float(pixels.y())
    return turns.x() / NOTCH * FURTHER, turns.y() / NOTCH * FURTHER
