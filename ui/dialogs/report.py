"""Saves the page for the person's records, as a web page or as a PDF."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QDate, QIODevice, QLocale, QMarginsF, QSizeF, Qt
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPalette, QPdfWriter, QTextDocument
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from scrubber.model.report import ScrubReport
from scrubber.report import as_html

from ..panels.parts import fit

MARGIN = 14  # millimetres of an A4 sheet
Write = Callable[[str], bytes]


def save_report(parent: QWidget | None, reports: Sequence[ScrubReport], who: str = "", when: str = "") -> Path | None:
    """Ask what shall stand on the page and where to save it; gives back the file, or None where it was not saved.

    Today's date is proposed where `when` is empty; the person may take it out.
    """
    today = QLocale().toString(QDate.currentDate(), QLocale.FormatType.LongFormat)
    dialog = ReportDialog(reports, who, when or today, parent)
    dialog.exec()
    return dialog.saved


class ReportDialog(QDialog):
    """A preview, two optional lines, one tick, and a button for each form."""

    def __init__(
        self, reports: Sequence[ScrubReport], who: str = "", when: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.reports = tuple(reports)
        self.saved: Path | None = None
        self.setWindowTitle(self.tr("Record for your files"))
        self.who, self.when = QLineEdit(who), QLineEdit(when)
        self.who.setPlaceholderText(self.tr("Nobody is named if you leave this empty"))
        self.when.setPlaceholderText(self.tr("No date if you leave this empty"))
        self.nameless = QCheckBox(self.tr("Leave &file names out"))
        self.nameless.setToolTip(
            self.tr("Photos are then called by number. Useful where file names tell who is shown.")
        )
        self.preview = QTextBrowser()
        self.preview.setOpenLinks(False)
        self.preview.setAccessibleName(self.tr("Preview of the record"))
        self.preview.setMinimumSize(420, 240)
        paper = QPalette(self.preview.palette())  # white in a dark room too
        paper.setColor(QPalette.ColorRole.Base, QColor("#ffffff"))
        paper.setColor(QPalette.ColorRole.Text, QColor("#1c252c"))
        self.preview.setPalette(paper)
        self.trouble = QLabel()
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self._lay_out()
        for line in (self.who, self.when):
            line.textChanged.connect(self._show)
        self.nameless.toggled.connect(self._show)
        self._show()
        fit(self, 760, 620)

    def _lay_out(self) -> None:
        promise = QLabel(
            self.tr("How much of which kind was hidden, and which checks were made. Never a name or a picture.")
        )
        promise.setWordWrap(True)
        form = QFormLayout()
        form.addRow(self.tr("&Made by:"), self.who)
        form.addRow(self.tr("&Date:"), self.when)
        form.addRow("", self.nameless)
        buttons = QDialogButtonBox()
        self.as_pdf = buttons.addButton(self.tr("Save as &PDF…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.as_page = buttons.addButton(self.tr("Save as &web page…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.shut = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        self.as_pdf.setDefault(True)
        self.as_pdf.clicked.connect(lambda: self._ask("pdf", self.tr("PDF (*.pdf)"), pdf))
        self.as_page.clicked.connect(lambda: self._ask("html", self.tr("Web page (*.html)"), str.encode))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(promise)
        column.addLayout(form)
        column.addWidget(self.preview, 1)
        column.addWidget(self.trouble)
        column.addWidget(buttons)

    def page(self) -> str:
        """The record as it stands."""
        return as_html.write(self.reports, self.who.text(), self.when.text(), names=not self.nameless.isChecked())

    def _show(self) -> None:
        self.preview.setHtml(self.page())

    def _ask(self, suffix: str, files: str, write: Write) -> None:
        name = f"{self.tr('record of cleaned photos')}.{suffix}"
        target, _ = QFileDialog.getSaveFileName(self, self.tr("Save the record"), name, files)
        if target:
            path = Path(target)
            self.save(path if path.suffix else path.with_suffix(f".{suffix}"), write)

    def save(self, path: Path, write: Write) -> None:
        """Write the record; trouble is told in the dialog, which then stays open."""
        try:
            _replace(path, write(self.page()))
        except OSError:
            text = self.tr("The record could not be written to this folder. Choose another one.")
            self.trouble.setText(text)
            self.trouble.show()
            return
        self.saved = path
        self.accept()


def pdf(page: str) -> bytes:
    """The same page on A4 sheets."""
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(out)
    writer.setTitle(as_html.TITLE)
    writer.setCreator("Photo Scrubber")
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    portrait, unit = QPageLayout.Orientation.Portrait, QPageLayout.Unit.Millimeter
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), portrait, margins, unit))
    document = QTextDocument()
    document.setHtml(page)
    document.setDocumentMargin(0)
    # Without a size of its own the document would add margins to the sheet's. Its pixels are a 96th of an inch.
    document.setPageSize(QSizeF(210 - 2 * MARGIN, 297 - 2 * MARGIN) * 96 / 25.4)
    document.print_(writer)
    del document, writer  # the last page is written when the writer goes
    return bytes(out.data().data())


def _replace(path: Path, data: bytes) -> None:
    """The file appears whole or not at all. Raises OSError."""
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=".record-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(draft).replace(path)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise
