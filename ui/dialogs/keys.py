"""What each key does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from ..panels.parts import button, column, fit, label, scrolling


class KeysDialog(QDialog):
    """Two columns: keys and words."""

    def __init__(self, keys: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        table = QWidget()
        grid = QGridLayout(table)
        grid.setHorizontalSpacing(24)
        for at, (key, words) in enumerate(keys):
            grid.addWidget(label(key, "title", wrap=False), at, 0)
            grid.addWidget(label(words), at, 1)
        grid.setColumnStretch(1, 1)
        inside = column(self, gap=10, edge=16)
        page = scrolling(table, by_keys=True)
        page.setAccessibleName(self.tr("Keys"))
        inside.addWidget(page, 1)
        inside.addWidget(button(self.tr("Close"), self.accept), 0, Qt.AlignmentFlag.AlignRight)
        page.setFocus()
        fit(self, 480, 640)
