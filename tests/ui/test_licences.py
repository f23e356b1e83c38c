"""The About box tells the version, and everybody whose work is in the program."""

from __future__ import annotations

from pytestqt.qtbot import QtBot
from scrubber_ui.dialogs.about import AboutDialog
from scrubber_ui.dialogs.licences import LicencesDialog

from scrubber import __version__, notices


def test_about_tells_the_version(qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QLabel

    about = AboutDialog()
    qtbot.addWidget(about)
    assert any(__version__ in label.text() for label in about.findChildren(QLabel))


def test_every_part_shows_its_licence(qtbot: QtBot) -> None:
    licences = LicencesDialog()
    qtbot.addWidget(licences)
    assert "YuNet" in licences.text.toPlainText()
    assert licences.list.count() == 1 + len(notices.parts())
    for row, part in enumerate(notices.parts(), 1):
        licences.list.setCurrentRow(row)
        assert part.title in licences.text.toPlainText()
        assert part.licence in licences.text.toPlainText()
