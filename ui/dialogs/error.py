"""Says that something went wrong, and saves a report without private data where the person wants one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QPlainTextEdit, QWidget

from ..panels.parts import button, column, label, row


class ErrorDialog(QDialog):
    """Not in the way: the window goes on behind it."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.report = report
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setModal(False)
        inside = column(self, gap=10, edge=16)
        inside.addWidget(label(self.tr("Something went wrong inside Photo Scrubber."), "title"))
        text = self.tr("Your originals are untouched, and you can go on working. This report tells where it happened. "
                       "It holds no photo, no file name and nothing that was found.")  # fmt: skip
        inside.addWidget(label(text))
        self.box = QPlainTextEdit(report)
        self.box.setReadOnly(True)
        self.box.setAccessibleName(self.tr("Report"))
        inside.addWidget(self.box, 1)
        buttons = row()
        buttons.addStretch()
        buttons.addWidget(button(self.tr("Save report…"), self.ask))
        buttons.addWidget(button(self.tr("Go on"), self.accept, "primary"))
        inside.addLayout(buttons)
        self.resize(520, 380)

    def ask(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save report"), "photo-scrubber-error.txt")
        if name:
            self.save(Path(name))

    def save(self, path: Path) -> None:
        try:
            path.write_text(self.report, "utf-8")
        except OSError:
            self.box.setPlainText(
                self.tr("It could not be written there. Choose another folder.") + "\n\n" + self.report
            )
