"""English sentences of rows and tables in the person's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def say(text: str) -> str:
    """From the translation context "present"; what is not translated stays English."""
    return QCoreApplication.translate("present", text)
