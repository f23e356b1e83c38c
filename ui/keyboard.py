"""Keys that mean the same wherever the focus is: answer, move, look beneath."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox

if TYPE_CHECKING:
    from .window import Window

Key = Qt.Key
ENTER, REMOVE = (Key.Key_Return, Key.Key_Enter), (Key.Key_Delete, Key.Key_Backspace)


def pressed(window: Window, event: QKeyEvent) -> bool:
    """A key that what has the focus did not take. False for one that means nothing."""
    focus = window.focusWidget()
    if event.key() in ENTER and not event.isAutoRepeat():
        if isinstance(focus, QAbstractButton) and not isinstance(focus, QCheckBox):
            focus.click()
        else:
            window.toggle_chosen()
        return True
    if window.store.photo is None or (focus is window.queue and event.key() in REMOVE):
        return False  # in the list of photos nobody means a place on one of them
    window.stage.canvas.keyPressEvent(event)
    return event.isAccepted()


def released(window: Window, event: QKeyEvent) -> bool:
    window.stage.canvas.keyReleaseEvent(event)
    return event.isAccepted()


def for_the_photo(event: QKeyEvent) -> bool:
    """Keys that a list would take for its own: they look at the original, and move or resize what is chosen."""
    return event.key() == Key.Key_Space or bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
