"""Where Qt's file dialog notes the last folders: gone with the window, also with one that was killed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from scrubber_ui.memory import Dialogs

NOTED = "QtProject.conf"
START = (
    "import sys, time, tempfile; tempfile.tempdir = sys.argv[1]\n"
    "from scrubber_ui.memory import Dialogs\n"
    "made = Dialogs(); print(made.folder, flush=True); time.sleep(600)"
)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    yield tmp_path
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path / "unused"))


def started(place: Path) -> tuple[subprocess.Popen[str], Path]:
    other = subprocess.Popen([sys.executable, "-c", START, str(place)], stdout=subprocess.PIPE, text=True)
    assert other.stdout is not None
    folder = Path(other.stdout.readline().strip())
    other.stdout.close()
    (folder / NOTED).write_text("[FileDialog]\nlastVisited=file:///home/me/Clients/Canary")
    return other, folder


def test_it_goes_away_with_the_window(place: Path) -> None:
    dialogs = Dialogs()
    (dialogs.folder / NOTED).write_text("canary")
    dialogs.clear()
    assert list(place.iterdir()) == []


def test_what_a_killed_window_left_goes_with_the_next_start(place: Path) -> None:
    other, folder = started(place)
    other.kill()
    other.wait()
    assert (folder / NOTED).exists()
    dialogs = Dialogs()
    assert not folder.exists()
    dialogs.clear()


def test_that_of_a_window_that_is_open_stays(place: Path) -> None:
    other, folder = started(place)
    try:
        dialogs = Dialogs()
        assert (folder / NOTED).exists()
        dialogs.clear()
    finally:
        other.kill()
        other.wait()


def test_a_link_is_not_followed(place: Path) -> None:
    mine = place / "mine"
    mine.mkdir()
    (mine / "letter.txt").write_text("mine")
    (place / "photo-scrubber-dialogs-link").symlink_to(mine)
    Dialogs().clear()
    assert (mine / "letter.txt").exists()
