"""How a dialog ends: what is wrong with what was typed, and the buttons that leave it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout

from ..panels.parts import button, label, row
from ..words import say

ROOM_BELOW = 80  # pixels that the buttons take


def ending(dialog: QDialog, inside: QVBoxLayout, use: Callable[[], None]) -> QLabel:
    """Adds Cancel and "Use these" at the bottom; gives the line for trouble above them, which is hidden so far."""
    trouble = label("", "bad")
    trouble.hide()
    inside.addWidget(trouble)
    buttons = row()
    buttons.addStretch()
    buttons.addWidget(button(say("Cancel"), dialog.reject))
    buttons.addWidget(button(say("Use these"), use, "primary"))
    inside.addLayout(buttons)
    return trouble
