"""A window with a worker that runs in this process and has detectors that see colours."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from colourful import ColourWorker, painted
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot
from scrubber_ui import asking
from scrubber_ui.memory import Memory
from scrubber_ui.window import Window

LONGEST_END = 10.0  # seconds that a thread may take to end on a busy machine


@pytest.fixture(autouse=True)
def calm(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every test begins with a worker that does as it should, and leaves no thread behind. No window asks."""
    monkeypatch.setattr(asking, "sure_to_close", lambda window: True)
    ColourWorker.gates, ColourWorker.leak = {}, None
    ColourWorker.blind = ColourWorker.broken = False
    before = set(threading.enumerate())
    yield
    for gate in ColourWorker.gates.values():
        gate.set()
    begun = [t for t in set(threading.enumerate()) - before if not t.daemon]
    for thread in begun:
        thread.join(LONGEST_END)
    left = [t for t in begun if t.is_alive()]
    assert not left, left


@pytest.fixture
def colours() -> type[ColourWorker]:
    return ColourWorker


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    """The window on the screen, with the worker that sees colours."""
    made = Window(Memory(tmp_path / "settings"), ColourWorker)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    assert not [lane for lane in made.findChildren(QThread) if lane.isRunning()]


@pytest.fixture
def album(tmp_path: Path) -> Callable[..., list[str]]:
    """Writes photos: each argument is a list of things in one photo; gives back their paths."""

    def write(*photos: list[str], ending: str = ".png") -> list[str]:
        folder = tmp_path / "photos"
        folder.mkdir(exist_ok=True)
        names = []
        for things in photos:
            path = folder / f"ward{len(list(folder.iterdir()))}{ending}"
            painted(*things).save(path)
            names.append(str(path))
        return names

    return write


@pytest.fixture
def settled(desk: Window, qtbot: QtBot) -> Callable[[], None]:
    """Waits until no scan, save or picture is on its way."""

    def wait() -> None:
        qtbot.waitUntil(lambda: not desk.jobs.work.busy and not desk.jobs.pictures.busy, timeout=20_000)
        qtbot.wait(120)

    return wait
