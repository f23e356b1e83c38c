"""The record for the person's files is saved whole, as a web page or a PDF, and says no more than its page."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from scrubber_ui.dialogs.report import ReportDialog, pdf

from scrubber.model.report import CheckResult, Outcome, ScrubReport

REPORT = ScrubReport(
    "some/private/ward.jpg",
    Outcome.CLEANED,
    copy="some/private/ward-scrubbed.jpg",
    hidden={"name": 2, "location": 1},
    checks=(CheckResult("structure", True),),
    digest="a" * 64,
)


@pytest.fixture
def dialog(qtbot: QtBot) -> ReportDialog:
    made = ReportDialog([REPORT], "Ward 7", "1 May 2027")
    qtbot.addWidget(made)
    return made


def test_the_preview_shows_the_page(dialog: ReportDialog) -> None:
    assert "ward.jpg" in dialog.preview.toPlainText()
    assert "Ward 7" in dialog.preview.toPlainText()


def test_file_names_go_with_one_tick(dialog: ReportDialog) -> None:
    dialog.nameless.setChecked(True)
    assert "ward" not in dialog.preview.toPlainText()
    assert "ward" not in dialog.page()


def test_it_is_saved_as_a_web_page(dialog: ReportDialog, tmp_path: Path) -> None:
    dialog.save(tmp_path / "record.html", str.encode)
    assert dialog.saved == tmp_path / "record.html"
    assert (tmp_path / "record.html").read_text("utf-8") == dialog.page()
    assert [p.name for p in tmp_path.iterdir()] == ["record.html"]


def test_it_is_saved_as_a_pdf_without_a_picture(dialog: ReportDialog, tmp_path: Path) -> None:
    dialog.save(tmp_path / "record.pdf", pdf)
    data = (tmp_path / "record.pdf").read_bytes()
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")
    assert b"/Subtype /Image" not in data


def test_a_folder_that_cannot_be_written_is_told_in_words(dialog: ReportDialog, tmp_path: Path) -> None:
    dialog.save(tmp_path / "absent" / "record.html", str.encode)
    assert dialog.saved is None
    assert "another" in dialog.trouble.text()
    assert not dialog.trouble.isHidden()
