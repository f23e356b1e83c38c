"""The window's own page for the right-click entries adds them and takes them out."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from scrubber_ui.dialogs.right_click import RightClickDialog
from scrubber_ui.window import Window

from scrubber import integrate
from scrubber.integrate.target import Commands, Place


def place(home: Path) -> Place:
    return Place(
        home, home / "data", home / "state", home / "roaming", Commands(("/p/scrubber",), ("/p/window",)),
        lambda name: name == "thunar",
    )  # fmt: skip


def test_entries_are_added_and_taken_out_with_two_buttons(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = RightClickDialog(place=place(tmp_path))
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.add.isEnabled()
    assert not dialog.remove.isEnabled()
    dialog.add.click()
    assert "installed" in {str(row.state) for row in integrate.status(place(tmp_path))}
    assert not dialog.add.isEnabled()
    dialog.remove.click()
    assert list(tmp_path.iterdir()) == []
    assert dialog.add.isEnabled()


def test_a_home_that_can_not_be_written_to_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where a folder should be")
    dialog = RightClickDialog(place=place(tmp_path))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.add.click()
    assert dialog.trouble.isVisible()
    assert "could not be written" in dialog.trouble.text()


def test_the_start_page_and_the_menu_open_it(desk: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(RightClickDialog, "exec", lambda dialog: opened.append(dialog.windowTitle()))
    desk.empty.right_click.click()
    desk.actions_by_name["right-click"].trigger()
    assert opened == ["Right-click menu"] * 2
