"""What the window draws looks as it did when somebody last looked at it.

Pictures are compared at a quarter of their size, so that another machine's letters don't count but a mark that is
missing, moved or of another colour does. `SNAPSHOTS=write pytest tests/ui/test_snapshots.py` takes
them anew: look at them!
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import cv2
import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPalette
from pytestqt.qtbot import QtBot
from scrubber_ui.canvas import Canvas
from scrubber_ui.present.marks import Mark

from scrubber.model.geometry import Region

FOLDER = Path(__file__).parent / "snapshots"
SHRINK = 4
# Out of 255. Another font moves the mean by less than one; a missing mark moves the worst hundredth by a hundred.
MOST_MEAN, MOST_WORST = 2.0, 45.0
Picture = npt.NDArray[np.uint8]

FACE = Mark("face", Region.ellipse((230, 210), (70, 90), 12), "Face", True, "People")
NAME = Mark("name", Region.box(430, 330, 600, 362), "Name", False, "Names and addresses")
SHAPE = Mark("mine", Region.of([(60, 350), (180, 330), (210, 400), (90, 430)]), "Drawn", True, "People", drawn=True)
MARKS = (FACE, NAME, SHAPE)
COLOURS = {"light": ("#f0f0f0", "#202020"), "dark": ("#202428", "#e8e8e8")}


def scene() -> Picture:
    """A wall that gets darker to the right, with a door."""
    wall = np.linspace(225, 120, 640, dtype=np.float32)[None, :, None] * np.ones((480, 1, 3), np.float32)
    wall[120:, 480:580] = (96, 70, 52)
    return wall.astype(np.uint8)


@pytest.fixture
def drawn(qtbot: QtBot) -> Callable[..., Picture]:
    """The canvas with marks on a photo of 640 x 480 at 100 %, in one of the looks, as pixels."""

    def draw(look: str, marks: tuple[Mark, ...], chosen: str | None = None) -> Picture:
        canvas = Canvas()
        qtbot.addWidget(canvas)
        palette = QPalette()
        ground, letters = map(QColor, COLOURS[look])
        palette.setColor(QPalette.ColorRole.Window, ground)
        palette.setColor(QPalette.ColorRole.Base, ground)
        palette.setColor(QPalette.ColorRole.WindowText, letters)
        palette.setColor(QPalette.ColorRole.Text, letters)
        canvas.setPalette(palette)
        canvas.resize(720, 540)
        canvas.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        canvas.show()
        canvas.set_photo((640, 480))
        canvas.set_pixels(scene(), 1.0)
        qtbot.waitUntil(lambda: not canvas.pictures.blank)
        canvas.actual_size()
        canvas.set_marks(marks)
        if chosen:
            canvas.select(chosen)
        qtbot.wait(150)
        image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
        rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
        pixels = rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3).copy()
        assert image.devicePixelRatio() == 1.0
        small = (image.width() // SHRINK, image.height() // SHRINK)
        return np.asarray(cv2.resize(pixels, small, interpolation=cv2.INTER_AREA), np.uint8)

    return draw


def apart(a: Picture, b: Picture) -> tuple[float, float]:
    """Mean difference, and that of the worst hundredth of all pixels."""
    difference = np.abs(a.astype(np.int16) - b).max(axis=2)
    return float(difference.mean()), float(np.percentile(difference, 99))


def alike(a: Picture, b: Picture) -> bool:
    mean, worst = apart(a, b)
    return mean <= MOST_MEAN and worst <= MOST_WORST


CASES = {
    "light": ("light", MARKS, None),
    "dark": ("dark", MARKS, None),
    "chosen": ("light", MARKS, "face"),
}


@pytest.mark.parametrize("case", CASES)
def test_marks_look_as_they_did(case: str, drawn: Callable[..., Picture]) -> None:
    now, path = drawn(*CASES[case]), FOLDER / f"{case}.png"
    if os.environ.get("SNAPSHOTS") == "write":
        FOLDER.mkdir(exist_ok=True)
        cv2.imwrite(str(path), now[..., ::-1])
    before = cv2.imread(str(path))
    assert before is not None, f"{path.name} is missing"
    assert alike(now, before[..., ::-1]), apart(now, before[..., ::-1])


def test_what_changes_is_seen(drawn: Callable[..., Picture]) -> None:
    whole = drawn("light", MARKS)
    moved = Mark("face", FACE.region.moved(40, 0), "Face", True, "People")
    unticked = Mark("face", FACE.region, "Face", False, "People")
    assert not alike(whole, drawn("light", (NAME, SHAPE)))
    assert not alike(whole, drawn("light", (moved, NAME, SHAPE)))
    assert not alike(whole, drawn("light", (unticked, NAME, SHAPE)))
    assert not alike(whole, drawn("dark", MARKS))
