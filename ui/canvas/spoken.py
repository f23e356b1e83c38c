"""What a screen reader says of the photo."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from ..present.marks import Mark
from .scene import words


def described(widget: QWidget, photo: tuple[int, int], marks: Sequence[Mark], chosen: Mark | None) -> None:
    """Name the photo, and say how much is marked on it and what is selected."""
    widget.setAccessibleName(_tr("Photo"))
    text = _sentence(photo, marks, chosen)
    if text != widget.accessibleDescription():
        widget.setAccessibleDescription(text)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.DescriptionChanged))


def announce(widget: QWidget, text: str) -> None:
    """Have it read out now."""
    if text and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def _sentence(photo: tuple[int, int], marks: Sequence[Mark], chosen: Mark | None) -> str:
    if not all(photo):
        return _tr("No photo is open.")
    hidden = sum(m.hidden for m in marks)
    parts = [
        _tr("{width} by {height} pixels.").format(width=photo[0], height=photo[1]),
        _tr("Places marked: {all}. Will be hidden: {hidden}.").format(all=len(marks), hidden=hidden),
    ]
    if chosen is not None:
        state = _tr("will be hidden") if chosen.hidden else _tr("will stay visible")
        parts.append(_tr("Selected: {what}, {state}.").format(what=words(chosen), state=state))
    return " ".join(parts)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Canvas", text)
