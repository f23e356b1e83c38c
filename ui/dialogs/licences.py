"""Everybody whose work is in the program: their licences, in full."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QPlainTextEdit, QSplitter, QWidget

from scrubber import notices

from ..panels.parts import button, column, fit, label


class LicencesDialog(QDialog):
    """The parts in a list; beside it what the chosen one says about itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Licences"))
        fit(self, 860, 560)
        inside = column(self, gap=10, edge=16)
        inside.addWidget(
            label(self.tr("These are in this installation of Photo Scrubber, each under its own licence."))
        )
        self.list, self.text = QListWidget(), QPlainTextEdit()
        self.list.setAccessibleName(self.tr("Parts of the program"))
        self.text.setAccessibleName(self.tr("Licence of the chosen part"))
        self.text.setReadOnly(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._fill()
        halves = QSplitter()
        halves.addWidget(self.list)
        halves.addWidget(self.text)
        halves.setStretchFactor(1, 1)
        halves.setSizes([300, 520])
        inside.addWidget(halves, 1)
        inside.addWidget(button(self.tr("Close"), self.accept), 0, Qt.AlignmentFlag.AlignRight)

    def _fill(self) -> None:
        self.list.addItem(self.tr("Models, word lists and pictures"))
        for part in notices.parts():
            row = QListWidgetItem(part.title)
            row.setToolTip(part.licence)
            self.list.addItem(row)
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(0)

    def _show(self, row: int) -> None:
        if row <= 0:
            self.text.setPlainText(notices.notice())
            return
        part = notices.parts()[row - 1]
        brought = "\n\n".join(notices.texts(part)) or self.tr("This part brought no text of its licence along.")
        head = self.tr("Licence: {name}").format(name=part.licence)
        self.text.setPlainText("\n".join([part.title, head, part.home, "", brought]))
