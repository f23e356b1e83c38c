"""Everything in the window can be reached with the keyboard, and a screen reader hears what each thing is."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QWidget
from pytestqt.qtbot import QtBot
from scrubber_ui.memory import Memory
from scrubber_ui.panels import notice, result
from scrubber_ui.present.checks import ResultRow
from scrubber_ui.present.states import Notice
from scrubber_ui.window import Window

from scrubber.desk import Inspection
from scrubber.files import Original
from scrubber.model.errors import Cancelled
from scrubber.model.finding import Finding, Tag
from scrubber.model.geometry import Region
from scrubber.model.kinds import Kind
from scrubber.model.secret import Secret

SIZE = (400, 300)
FOUND = (
    Finding(Kind.FACE, Region.ellipse((80, 80), (30, 40)), 0.9, "faces 1", "A face was seen."),
    Finding(Kind.NAME, Region.box(150, 40, 300, 60), 0.9, "text 1", "A name.", Secret("Zephyrine Quillfeather")),
    Finding(Kind.OTHER_TEXT, Region.box(150, 80, 300, 100), 0.8, "text 1", "Text.", Secret("Fire exit")),
    Finding(Kind.LOCATION, Tag("exif/GPSLatitude"), 1.0, "file 1", "Where.", Secret("53.801")),
    Finding(Kind.LOCATION, Tag("exif/GPSLongitude"), 1.0, "file 1", "Where.", Secret("-1.549")),
    Finding(Kind.DEVICE, Tag("exif/Model"), 1.0, "file 1", "Which.", Secret("Phone 5")),
)
# Things that a person acts on; each of them needs a name and to be reachable with Tab.
ACTING = {
    QAccessible.Role.Button,
    QAccessible.Role.PushButton,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.Slider,
    QAccessible.Role.SpinBox,
    QAccessible.Role.List,
    QAccessible.Role.ListItem,
    QAccessible.Role.MenuItem,
    QAccessible.Role.ButtonMenu,
}


class Painter:
    """Stands in for the worker: grey pictures, and no detectors."""

    def pixels(
        self, data: object, most: int = 0, progress: object = None, frame: int = 0
    ) -> tuple[dict[str, list[int]], bytes]:
        width, height = SIZE
        return {"picture": [width, height], "shown": [width, height]}, bytes([128]) * (width * height * 3)

    def inspect(self, *_: object) -> None:
        raise Cancelled("The work was stopped.")

    def close(self) -> None:
        pass


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    made = Window(Memory(tmp_path / "settings"), Painter)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    yield made
    made.close()
    qtbot.waitUntil(lambda: not [t for t in threading.enumerate() if t.name == "canvas"])


@pytest.fixture
def reviewing(window: Window, qtbot: QtBot, tmp_path: Path) -> Window:
    """The window with one photo that was scanned."""
    path = tmp_path / "ward.png"
    Image.fromarray(np.full((SIZE[1], SIZE[0], 3), 128, np.uint8)).save(path)
    (number,) = window.store.add([Original(path, Path(path.name))])
    seen = {"faces": True, "text": True, "codes": True, "hidden": True}
    window.store.scanned(number, Inspection(str(path), "png", SIZE, FOUND, seen, {}, 0.1), frozenset(seen) - {"hidden"})
    qtbot.wait(200)
    return window


def tree(top: QWidget) -> list[QAccessibleInterface]:
    """Everything that a screen reader meets, hidden things left out."""
    out, stack = [], [QAccessible.queryAccessibleInterface(top)]
    while stack:
        node = stack.pop()
        if node is None or not node.isValid() or node.state().invisible:
            continue
        out.append(node)
        stack += [node.child(i) for i in range(node.childCount())]
    return out


def name(node: QAccessibleInterface) -> str:
    return node.text(QAccessible.Text.Name).strip()


def described(node: QAccessibleInterface) -> str:
    item = node.object()
    return f"{node.role()} {type(item).__name__} {item.objectName() if item else ''}"


def widgets(top: QWidget) -> list[QWidget]:
    """Visible and enabled ones that Tab should come to."""
    return [
        w
        for w in top.findChildren(QWidget)
        if w.isVisibleTo(top) and w.isEnabled() and w.focusPolicy() & Qt.FocusPolicy.TabFocus and not w.focusProxy()
    ]


def walked(top: QWidget) -> list[QWidget]:
    """Where Tab leads, once round."""
    out: list[QWidget] = []
    top.setFocus()
    for _ in range(300):
        QTest.keyClick(QApplication.focusWidget() or top, Qt.Key.Key_Tab)
        at = QApplication.focusWidget()
        if at is None or (out and at is out[0]):
            break
        out.append(at)
    return out


@pytest.mark.parametrize("photos", [False, True], ids=["empty", "reviewing"])
def test_everything_that_can_be_acted_on_has_a_name(
    window: Window, photos: bool, request: pytest.FixtureRequest
) -> None:
    if photos:
        request.getfixturevalue("reviewing")
    nameless = [described(n) for n in tree(window) if (n.role() in ACTING or n.state().focusable) and not name(n)]
    # The window's own frame, and containers that only pass the focus on, are no controls.
    assert not [d for d in nameless if "QScrollArea" not in d]


def test_the_tree_holds_the_findings_as_real_check_boxes(reviewing: Window) -> None:
    boxes = [n for n in tree(reviewing) if n.role() == QAccessible.Role.CheckBox]
    assert len(boxes) >= 4
    names = " | ".join(name(n) for n in boxes)
    assert "Hide face" in names or "Hide Face" in names
    assert all(n.state().checkable for n in boxes)
    face = next(n for n in boxes if "ace" in name(n) and "all" not in name(n).lower())
    assert face.state().checked


def test_ticks_can_be_changed_by_a_screen_reader(reviewing: Window) -> None:
    photo = reviewing.store.photo
    assert photo is not None
    box = next(n for n in tree(reviewing) if n.role() == QAccessible.Role.CheckBox and "Quillfeather" in name(n))
    action = box.actionInterface()
    assert action.toggleAction() in action.actionNames()
    before = box.state().checked
    action.doAction(action.toggleAction())
    widget = box.object()
    assert isinstance(widget, QCheckBox)
    assert widget.isChecked() is not bool(before)
    assert reviewing.store.can_undo


def test_the_photo_tells_in_words_what_is_marked_on_it(reviewing: Window) -> None:
    node = QAccessible.queryAccessibleInterface(reviewing.stage.canvas)
    assert name(node)
    said = name(node) + node.text(QAccessible.Text.Description) + node.text(QAccessible.Text.Value)
    assert any(word in said for word in ("marked", "hidden", "pixels"))


def test_the_place_is_told_in_words(reviewing: Window) -> None:
    texts = " ".join(name(n) + n.text(QAccessible.Text.Description) for n in tree(reviewing))
    assert "Leeds" in texts


@pytest.mark.parametrize("photos", [False, True], ids=["empty", "reviewing"])
def test_tab_reaches_everything(window: Window, qtbot: QtBot, photos: bool, request: pytest.FixtureRequest) -> None:
    if photos:
        request.getfixturevalue("reviewing")
    reached = walked(window)
    assert reached, "the window took no focus"
    missed = [w for w in widgets(window) if w not in reached and not _passes_on(w)]
    assert not missed, [(type(w).__name__, w.accessibleName()) for w in missed]


def test_tab_walks_in_the_order_of_reading(reviewing: Window) -> None:
    """What was made last, such as the lines of a photo that came later, does not come last."""
    side, stage, order = reviewing.side, reviewing.stage, walked(reviewing)
    lines = [line.box for box in side.findings.boxes for line in box.lines.values() if line.box.isEnabled()]
    tool = stage.bar.widgetForAction(stage.tools["box"])
    wanted = [reviewing.queue, tool, stage.canvas, reviewing.look.text, side.profiles, *lines, side.save, side.output]
    places = [order.index(one) for one in wanted]
    assert len(lines) >= 2
    assert places == sorted(places)


def _passes_on(widget: QWidget) -> bool:
    """Part of a control that is reached as a whole: one of several exclusive buttons, the line of a box with arrows."""
    exclusive = isinstance(widget, QAbstractButton) and widget.group() is not None and widget.group().exclusive()
    own = isinstance(widget, QAbstractButton) and widget.autoExclusive()
    return exclusive or own


def test_every_menu_entry_has_words_and_no_key_twice(reviewing: Window) -> None:
    actions = reviewing.actions_by_name.values()
    assert all(action.text().replace("&", "").strip() for action in actions)
    keys = [key.toString() for action in actions for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_what_comes_up_by_itself_is_read_out(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody who can't see it would come across a message over the photo, or the end of a save."""
    said: list[str] = []
    for place in (notice, result):
        monkeypatch.setattr(place, "announce", lambda _widget, words: said.append(words))
    window.notice.tell(Notice("All 3 clean copies are saved.", ("Have a look at them.",)))
    window.side.result.set_result(ResultRow(True, "Verified", "Saved as a.jpg.", (), (), (), False))
    assert said == ["All 3 clean copies are saved. Have a look at them.", "Verified. Saved as a.jpg."]


def test_a_click_on_what_has_to_be_dragged_says_so(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(result, "announce", lambda _widget, words: said.append(words))
    handle = result.DragHandle("Drag out")
    handle.show()
    QTest.keyClick(handle, Qt.Key.Key_Return)
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton)
    handle.close()
    assert said == ["Drag this to an e-mail, a web page or a folder"] * 2


def test_a_group_can_be_ticked_by_a_screen_reader(reviewing: Window) -> None:
    for _ in range(2):
        box = next(
            n for n in tree(reviewing) if n.role() == QAccessible.Role.CheckBox and "Hide all: People" in name(n)
        )
        before, widget = box.state().checked, box.object()
        assert isinstance(widget, QCheckBox)
        box.actionInterface().doAction(box.actionInterface().toggleAction())
        assert widget.isChecked() is not bool(before)
        photo = reviewing.store.photo
        assert photo is not None
        assert any("hidden" in name(n) for n in tree(reviewing))
    assert reviewing.store.can_undo
