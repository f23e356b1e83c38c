"""The photo with its marks answers to hand and keys, and tells what the person did."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPalette,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture
from pytestqt.qtbot import QtBot
from scrubber_ui.canvas import Canvas
from scrubber_ui.canvas.errands import Errands
from scrubber_ui.canvas.look import Look, contrast
from scrubber_ui.present.marks import Mark, marks

from scrubber.model.finding import Finding, Tag
from scrubber.model.geometry import Region
from scrubber.model.kinds import Kind
from scrubber.model.secret import Secret
from scrubber.review import decide, draw, propose
from scrubber.settings import profile

SIZE = (800, 600)
FACE = Mark("face", Region.box(200, 150, 320, 300), "Face", True, "People")
NAME = Mark("name", Region.box(500, 400, 650, 430), "Name", False, "Names and addresses")
INNER = Mark("code", Region.box(240, 200, 280, 230), "QR code", True, "Codes")
Left = Qt.MouseButton.LeftButton
Keys = Qt.Key
Held = Qt.KeyboardModifier


@pytest.fixture
def canvas(qtbot: QtBot) -> Canvas:
    """A photo of 800 x 600 grey pixels at 100 %, with a face that is hidden and a name that is kept."""
    out = Canvas()
    qtbot.addWidget(out)
    out.resize(1000, 720)
    out.show()
    out.set_photo(SIZE)
    out.set_pixels(np.full((600, 800, 3), 128, np.uint8), 1.0)
    qtbot.waitUntil(lambda: not out.pictures.blank)
    out.set_marks((FACE, NAME))
    out.setFocus()
    assert out.view.zoom == 1
    return out


def at(canvas: Canvas, x: float, y: float) -> QPoint:
    return QPointF(*canvas.view.screen((x, y))).toPoint()


def click(canvas: Canvas, x: float, y: float) -> None:
    QTest.mouseClick(canvas, Left, Held.NoModifier, at(canvas, x, y))


def pull(canvas: Canvas, start: QPoint, by: tuple[int, int], held: Qt.KeyboardModifier = Held.NoModifier) -> None:
    """Press, some moves with the button down, release."""
    QTest.mousePress(canvas, Left, held, start)
    for step in range(1, 6):
        move(canvas, start + QPoint(by[0] * step // 5, by[1] * step // 5), held)
    QTest.mouseRelease(canvas, Left, held, start + QPoint(*by))


def move(canvas: Canvas, to: QPoint, held: Qt.KeyboardModifier) -> None:
    spot = QPointF(to)
    event = QMouseEvent(QEvent.Type.MouseMove, spot, canvas.mapToGlobal(spot), Qt.MouseButton.NoButton, Left, held)
    QApplication.sendEvent(canvas, event)


def heard(signal: Any) -> list[Any]:
    """Everything that the signal tells from now on."""
    out: list[Any] = []
    signal.connect(lambda *told: out.append(told if len(told) != 1 else told[0]))
    return out


def picture(canvas: Canvas) -> np.ndarray:
    """What is on the screen, H x W x 3."""
    shot = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    data = np.frombuffer(shot.constBits(), np.uint8).reshape(shot.height(), shot.bytesPerLine())
    return data[:, : shot.width() * 3].reshape(shot.height(), shot.width(), 3).copy()


def patch(canvas: Canvas, box: tuple[float, float, float, float]) -> np.ndarray:
    """The part of the screen that shows a part of the photo (left, top, right, bottom)."""
    start, end = at(canvas, *box[:2]), at(canvas, *box[2:])
    return picture(canvas)[start.y() : end.y(), start.x() : end.x()]


# ------------------------------------------------------------ marks of a review


def test_every_finding_in_the_picture_has_a_mark_and_no_hidden_one_has() -> None:
    seen = Finding(Kind.NAME, Region.box(0, 0, 9, 9), 0.9, "e", "r", Secret("Ann"))
    kept = Finding(Kind.OTHER_TEXT, Region.box(20, 0, 29, 9), 0.5, "e", "r", Secret("exit"))
    tag = Finding(Kind.LOCATION, Tag("exif/GPSLatitude"), 1.0, "e", "r")
    review = draw(propose((seen, kept, tag), profile("careful")), Region.box(50, 50, 60, 60))
    name, other, drawn = marks(review)
    assert (name.label, name.hidden, name.kind_group, name.drawn) == ("Name", True, "Names and addresses", False)
    assert (other.hidden, drawn.hidden, drawn.drawn) == (False, True, True)
    assert marks(decide(review, seen.id, False))[0].hidden is False
    assert "Ann" not in repr(marks(review))


# ------------------------------------------------------------ hands


def test_a_click_selects_and_toggles(canvas: Canvas) -> None:
    toggled, selected = heard(canvas.toggled), heard(canvas.selected)
    click(canvas, 250, 200)
    assert (selected, toggled) == (["face"], ["face"])


def test_a_double_click_answers_once(canvas: Canvas) -> None:
    toggled = heard(canvas.toggled)
    spot = QPointF(at(canvas, 250, 200))
    kinds = QEvent.Type
    for kind in (kinds.MouseButtonPress, kinds.MouseButtonRelease, kinds.MouseButtonDblClick, kinds.MouseButtonRelease):
        event = QMouseEvent(kind, spot, canvas.mapToGlobal(spot), Left, Left, Held.NoModifier)
        QApplication.sendEvent(canvas, event)
    assert toggled == ["face"]


def test_the_label_is_part_of_its_mark(canvas: Canvas) -> None:
    toggled = heard(canvas.toggled)
    label = canvas.screen_state._placed().label_of("name")
    assert label is not None
    spot = QPointF(label.box.left + 3 + canvas.view.left, label.box.top + 3 + canvas.view.top).toPoint()
    QTest.mouseClick(canvas, Left, Held.NoModifier, spot)
    assert toggled == ["name"]


def test_of_overlapping_marks_the_smaller_is_clicked(canvas: Canvas) -> None:
    canvas.set_marks((INNER, FACE))
    toggled = heard(canvas.toggled)
    click(canvas, 260, 215)
    assert toggled == ["code"]


def test_a_click_beside_all_marks_lets_go(canvas: Canvas) -> None:
    canvas.select("face")
    selected, toggled = heard(canvas.selected), heard(canvas.toggled)
    click(canvas, 700, 100)
    assert (selected, toggled, canvas.chosen) == ([""], [], None)


def test_a_trembling_click_is_a_click(canvas: Canvas) -> None:
    toggled, changed = heard(canvas.toggled), heard(canvas.changed)
    pull(canvas, at(canvas, 250, 200), (3, 2))
    assert (toggled, changed) == (["face"], [])


def test_dragging_moves_a_mark_and_tells_once(canvas: Canvas) -> None:
    changed, toggled = heard(canvas.changed), heard(canvas.toggled)
    pull(canvas, at(canvas, 250, 200), (40, 25))
    assert toggled == []
    assert [(name, region.bounds) for name, region in changed] == [("face", (240, 175, 360, 325))]


def test_a_moved_finding_that_comes_back_as_a_drawn_place_stays_selected(canvas: Canvas) -> None:
    def store(name: str, region: Region) -> None:
        canvas.set_marks((replace(FACE, hidden=False), NAME, Mark("new", region, "Drawn by you", True, "People", True)))

    canvas.changed.connect(store)
    selected = heard(canvas.selected)
    pull(canvas, at(canvas, 250, 200), (40, 25))
    assert canvas.chosen == "new"
    assert selected[-1] == "new"


def test_escape_during_a_drag_puts_the_mark_back(canvas: Canvas) -> None:
    changed = heard(canvas.changed)
    QTest.mousePress(canvas, Left, Held.NoModifier, at(canvas, 250, 200))
    move(canvas, at(canvas, 300, 260), Held.NoModifier)
    assert canvas.pending is not None
    QTest.keyClick(canvas, Keys.Key_Escape)
    QTest.mouseRelease(canvas, Left, Held.NoModifier, at(canvas, 300, 260))
    assert (canvas.pending, changed) == (None, [])


@pytest.mark.parametrize(("handle", "bounds"), [("se", (200, 150, 340, 330)), ("w", (220, 150, 320, 300))])
def test_handles_resize(canvas: Canvas, handle: str, bounds: tuple[float, ...]) -> None:
    canvas.select("face")
    changed, toggled = heard(canvas.changed), heard(canvas.toggled)
    pull(canvas, QPointF(*canvas.hand.handles()[handle]).toPoint(), (20, 30))
    assert toggled == []
    assert changed[0][1].bounds == pytest.approx(bounds)


def test_the_round_handle_turns_in_notches_with_shift(canvas: Canvas) -> None:
    canvas.select("name")
    changed = heard(canvas.changed)
    pull(canvas, QPointF(*canvas.hand.handles()["turn"]).toPoint(), (48, 40), Held.ShiftModifier)
    (x0, y0), (x1, y1) = changed[0][1].outline[:2]
    degrees = np.degrees(np.arctan2(y1 - y0, x1 - x0))
    assert degrees > 10
    assert degrees / 15 == pytest.approx(round(degrees / 15))


def test_a_press_on_a_handle_answers_nothing(canvas: Canvas) -> None:
    canvas.select("face")
    toggled = heard(canvas.toggled)
    QTest.mouseClick(canvas, Left, Held.NoModifier, QPointF(*canvas.hand.handles()["se"]).toPoint())
    assert toggled == []


def test_an_offered_place_is_not_in_the_way_of_a_drag(canvas: Canvas) -> None:
    """A sheet that is offered may fill the photo: a cover is drawn on it, or the photo moved; a click answers it."""
    sheet = Mark("sheet", Region.box(10, 10, 790, 590), "Sheet or screen of text", False, "Other text")
    canvas.set_marks((FACE, NAME, sheet))
    moved, drawn, toggled = heard(canvas.changed), heard(canvas.drawn), heard(canvas.toggled)
    pull(canvas, at(canvas, 400, 450), (80, 60))
    assert not moved and [r.bounds for r in drawn] == [(400, 450, 480, 510)]
    canvas.zoom_by(2)
    before = canvas.view
    pull(canvas, at(canvas, 400, 450), (40, 30))
    assert not moved and len(drawn) == 1 and canvas.view.left == before.left + 40
    click(canvas, 420, 350)
    assert toggled == ["sheet"] and canvas.chosen == "sheet"
    pull(canvas, at(canvas, 420, 350), (40, 30))
    assert [name for name, _ in moved] == ["sheet"]


def test_dragging_beside_marks_moves_the_photo(canvas: Canvas) -> None:
    canvas.zoom_by(2)
    before, changed = canvas.view.at((500, 360)), heard(canvas.changed)
    pull(canvas, at(canvas, 420, 200), (-50, -30))
    after = canvas.view.at((500, 360))
    assert (after[0] - before[0], after[1] - before[1]) == pytest.approx((25, 15))
    assert changed == []


# ------------------------------------------------------------ drawing


@pytest.mark.parametrize(("key", "points"), [(Keys.Key_B, 4), (Keys.Key_E, 40)])
def test_keys_take_a_tool_and_a_drag_draws(canvas: Canvas, key: Qt.Key, points: int) -> None:
    drawn, tools = heard(canvas.drawn), heard(canvas.tool_changed)
    QTest.keyClick(canvas, key)
    pull(canvas, at(canvas, 600, 100), (100, 50))
    assert tools == ["box" if points == 4 else "ellipse"]
    assert len(drawn) == 1
    assert len(drawn[0].outline) == points
    assert drawn[0].bounds == pytest.approx((600, 100, 700, 150), abs=1)


def test_a_free_shape_follows_the_pointer(canvas: Canvas) -> None:
    drawn = heard(canvas.drawn)
    QTest.keyClick(canvas, Keys.Key_P)
    QTest.mousePress(canvas, Left, Held.NoModifier, at(canvas, 600, 100))
    for x, y in ((700, 110), (690, 200), (610, 190)):
        move(canvas, at(canvas, x, y), Held.NoModifier)
    QTest.mouseRelease(canvas, Left, Held.NoModifier, at(canvas, 610, 190))
    assert drawn[0].outline == ((600, 100), (700, 110), (690, 200), (610, 190))


def test_a_tool_stays_and_a_click_with_it_still_toggles(canvas: Canvas) -> None:
    toggled, drawn = heard(canvas.toggled), heard(canvas.drawn)
    canvas.set_tool("box")
    click(canvas, 250, 200)
    assert (toggled, drawn, canvas.tool) == (["face"], [], "box")


def test_a_drag_that_begins_on_a_mark_draws_with_a_tool_in_hand(canvas: Canvas) -> None:
    drawn, changed = heard(canvas.drawn), heard(canvas.changed)
    canvas.set_tool("box")
    pull(canvas, at(canvas, 260, 220), (200, 100))
    assert (len(drawn), changed) == (1, [])


def test_a_place_can_be_drawn_without_a_mouse(canvas: Canvas) -> None:
    drawn = heard(canvas.drawn)
    QTest.keyClick(canvas, Keys.Key_B)
    QTest.keyClick(canvas, Keys.Key_Return)
    assert drawn[0].centre == pytest.approx((400, 300), abs=1)
    canvas.set_marks((FACE, NAME, Mark("mine", drawn[0], "Drawn by you", True, "People", True)))
    assert canvas.chosen == "mine"
    assert canvas.tool == "select", "another Enter would put a second one on the first"


def test_an_unknown_tool_is_refused(canvas: Canvas) -> None:
    with pytest.raises(ValueError, match="lasso"):
        canvas.set_tool("lasso")


# ------------------------------------------------------------ keys


def test_escape_goes_back_to_select_then_lets_go_then_is_the_windows(canvas: Canvas) -> None:
    canvas.select("face")
    canvas.set_tool("shape")
    QTest.keyClick(canvas, Keys.Key_Escape)
    assert (canvas.tool, canvas.chosen) == ("select", "face")
    QTest.keyClick(canvas, Keys.Key_Escape)
    assert canvas.chosen is None
    assert _passes_on(canvas, Keys.Key_Escape)


@pytest.mark.parametrize(
    "key", [Keys.Key_Tab, Keys.Key_Left, Keys.Key_Down, Keys.Key_N, Keys.Key_Delete, Keys.Key_Return]
)
def test_keys_that_mean_nothing_here_go_on_to_the_window(canvas: Canvas, key: Qt.Key) -> None:
    assert _passes_on(canvas, key)


def _passes_on(canvas: Canvas, key: Qt.Key) -> bool:
    event = QKeyEvent(QEvent.Type.KeyPress, key, Held.NoModifier)
    canvas.keyPressEvent(event)
    return not event.isAccepted()


def press(canvas: Canvas, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    """A key goes down; QTest would let go of Alt as well."""
    QApplication.sendEvent(canvas, QKeyEvent(QEvent.Type.KeyPress, key, held))


def test_delete_removes_and_enter_answers_the_selected_mark(canvas: Canvas) -> None:
    canvas.select("face")
    removed, toggled = heard(canvas.removed), heard(canvas.toggled)
    QTest.keyClick(canvas, Keys.Key_Return)
    QTest.keyClick(canvas, Keys.Key_Delete)
    assert (toggled, removed) == (["face"], ["face"])


def test_alt_arrows_move_and_tell_once_when_they_are_done(canvas: Canvas, qtbot: QtBot) -> None:
    canvas.select("face")
    changed = heard(canvas.changed)
    for _ in range(3):
        press(canvas, Keys.Key_Right, Held.AltModifier)
    assert changed == []
    qtbot.waitUntil(lambda: bool(changed))
    assert changed[0][1].bounds == (212, 150, 332, 300)


def test_alt_shift_arrows_resize_and_ctrl_makes_single_pixels(canvas: Canvas) -> None:
    canvas.select("face")
    changed = heard(canvas.changed)
    press(canvas, Keys.Key_Right, Held.AltModifier | Held.ShiftModifier)
    press(canvas, Keys.Key_Up, Held.AltModifier | Held.ControlModifier)
    QTest.keyRelease(canvas, Keys.Key_Alt)
    assert changed[0][1].bounds == pytest.approx((196, 149, 324, 299))


def test_what_keys_moved_is_told_before_something_else_is_selected(canvas: Canvas) -> None:
    canvas.select("face")
    changed = heard(canvas.changed)
    press(canvas, Keys.Key_Down, Held.AltModifier)
    canvas.select("name")
    assert [name for name, _ in changed] == ["face"]


def test_space_shows_the_original_as_long_as_it_is_held(canvas: Canvas, qtbot: QtBot) -> None:
    canvas.set_covered(np.zeros((600, 800, 3), np.uint8), 1.0)
    qtbot.waitUntil(lambda: canvas.pictures.covers((400, 100)))
    peeked = heard(canvas.peeked)
    assert patch(canvas, (400, 100, 450, 130)).max() == 0
    QTest.keyPress(canvas, Keys.Key_Space)
    assert set(np.unique(patch(canvas, (400, 100, 450, 130)))) == {128}
    QTest.keyRelease(canvas, Keys.Key_Space)
    QTest.keyPress(canvas, Keys.Key_Space)
    qtbot.wait(100)
    assert peeked == [True], "a held key that repeats is not let go"
    QTest.keyRelease(canvas, Keys.Key_Space)
    qtbot.waitUntil(lambda: not canvas.peeking)
    assert patch(canvas, (400, 100, 450, 130)).max() == 0
    assert peeked == [True, False]


def test_the_original_is_not_left_on_the_screen_when_the_focus_goes(canvas: Canvas) -> None:
    QTest.keyPress(canvas, Keys.Key_Space)
    canvas.clearFocus()
    assert canvas.peeking is False


def test_f_fits_and_1_is_100_percent(canvas: Canvas) -> None:
    zoomed = heard(canvas.zoomed)
    canvas.zoom_by(3)
    QTest.keyClick(canvas, Keys.Key_F)
    assert canvas.view.snug
    canvas.zoom_by(3)
    QTest.keyClick(canvas, Keys.Key_1)
    assert canvas.view.zoom * canvas.devicePixelRatioF() == 1
    assert zoomed[-1] == 1


# ------------------------------------------------------------ wheel


def wheel(canvas: Canvas, spot: QPoint, turn: QPoint, held: Qt.KeyboardModifier) -> None:
    where = QPointF(spot)
    event = QWheelEvent(where, canvas.mapToGlobal(where), QPoint(), turn, Qt.MouseButton.NoButton, held,
                        Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
    QApplication.sendEvent(canvas, event)


def test_ctrl_wheel_zooms_about_the_pointer(canvas: Canvas) -> None:
    canvas.zoom_by(3)
    spot = QPoint(300, 400)
    before = canvas.view.at((300, 400))
    wheel(canvas, spot, QPoint(0, 120), Held.ControlModifier)
    assert canvas.view.zoom > 3
    assert canvas.view.at((300, 400)) == pytest.approx(before, abs=0.5)


def test_the_plain_wheel_pans_and_shift_turns_it_sideways(canvas: Canvas) -> None:
    canvas.zoom_by(3)
    before = canvas.view
    wheel(canvas, QPoint(300, 300), QPoint(0, -120), Held.NoModifier)
    assert (canvas.view.left, canvas.view.zoom) == (before.left, before.zoom)
    assert canvas.view.top < before.top
    wheel(canvas, QPoint(300, 300), QPoint(0, -120), Held.ShiftModifier)
    assert canvas.view.left < before.left


def test_a_pinch_zooms_about_the_fingers(canvas: Canvas) -> None:
    canvas.zoom_by(3)
    before = canvas.view.at((300, 400))
    spot, pad = QPointF(300, 400), QPointingDevice.primaryPointingDevice()
    pinch = QNativeGestureEvent(Qt.NativeGestureType.ZoomNativeGesture, pad, 2, spot, spot, canvas.mapToGlobal(spot),
                                0.25, QPointF())  # fmt: skip
    QApplication.sendEvent(canvas, pinch)
    assert canvas.view.zoom == pytest.approx(3.75)
    assert canvas.view.at((300, 400)) == pytest.approx(before, abs=0.5)


def test_two_fingers_on_a_touch_screen_zoom_about_themselves(canvas: Canvas) -> None:
    canvas.zoom_by(3)
    before, zoom = canvas.view.at((300, 400)), canvas.view.zoom
    pinch = QPinchGesture()
    pinch.setCenterPoint(canvas.mapToGlobal(QPointF(300, 400)))
    pinch.setLastCenterPoint(pinch.centerPoint())
    pinch.setScaleFactor(1.3)
    QApplication.sendEvent(canvas, QGestureEvent([pinch]))
    assert canvas.view.zoom == pytest.approx(1.3 * zoom)
    assert canvas.view.at((300, 400)) == pytest.approx(before, abs=0.5)


# ------------------------------------------------------------ what is seen


@pytest.mark.parametrize("size", [(1, 1), (3, 2), (1, 4000), (9000, 90)])
def test_odd_shaped_photos_are_shown_too(canvas: Canvas, qtbot: QtBot, size: tuple[int, int]) -> None:
    canvas.set_photo(size)
    canvas.set_pixels(np.full((size[1], size[0], 3), 200, np.uint8), 1.0)
    qtbot.waitUntil(lambda: not canvas.pictures.blank)
    for look in (canvas.fit, canvas.actual_size, lambda: canvas.zoom_by(9)):
        look()
        x, y = (int(c) for c in canvas.view.screen((size[0] / 2, size[1] / 2)))
        shown = canvas.rect().adjusted(4, 4, -4, -4).contains(x, y)
        assert not shown or set(picture(canvas)[y, x].tolist()) == {200}


def test_the_pointer_says_what_a_click_would_do(canvas: Canvas) -> None:
    QTest.mouseMove(canvas, at(canvas, 250, 200))
    canvas.hand.point(QPointF(at(canvas, 250, 200)))
    assert canvas.toolTip() == "Will be hidden. Click to leave it visible."
    canvas.hand.point(QPointF(at(canvas, 560, 415)))
    assert canvas.toolTip() == "Stays visible. Click to hide it."
    canvas.hand.point(QPointF(at(canvas, 700, 100)))
    assert canvas.toolTip() == ""


def test_selecting_brings_a_mark_into_sight_at_the_same_zoom(canvas: Canvas) -> None:
    canvas.show_finding("name")
    zoom = canvas.view.zoom
    canvas.select("face")
    assert canvas.view.zoom == zoom
    assert canvas.view.shows(FACE.region.bounds)


def test_a_drawn_place_is_selected_even_when_other_findings_come_first(canvas: Canvas) -> None:
    canvas.select("face")
    canvas.set_tool("box")
    drawn = heard(canvas.drawn)
    pull(canvas, at(canvas, 600, 100), (100, 50))
    canvas.set_marks((FACE, NAME, INNER))
    assert canvas.chosen == "face"
    canvas.set_marks((FACE, NAME, INNER, Mark("mine", drawn[0], "Drawn by you", True, "People", True)))
    assert canvas.chosen == "mine"


def test_show_finding_goes_there(canvas: Canvas) -> None:
    canvas.show_finding("name")
    assert canvas.chosen == "name"
    assert canvas.view.screen((575, 415)) == pytest.approx((500, 360), abs=1)
    assert canvas.view.zoom > 1


def test_ticked_and_unticked_can_be_told_apart_without_colour(canvas: Canvas) -> None:
    grey = [patch(canvas, box).mean(axis=2) for box in ((210, 160, 310, 290), (505, 405, 645, 425))]
    assert grey[0].std() > 10, "hatched"
    assert grey[1].std() < 3, "bare"


PRINT = Mark("print", Region.box(100, 500, 400, 540), "Other text", False, "Other text")


def test_ordinary_print_that_stays_can_be_read(canvas: Canvas) -> None:
    """Only its corners are marked, and its word comes with the pointer: a page has many such lines."""
    bare = picture(canvas)
    canvas.set_marks((FACE, NAME, PRINT))
    changed = (picture(canvas) != bare).any(axis=2)
    left, top = at(canvas, 100, 500).x(), at(canvas, 100, 500).y()
    around = changed[top - 12 : top + 60, left - 12 : left + 320]
    assert around[:, :40].any() and around[:, -40:].any(), "its corners"
    assert not around[:, 60:-60].any(), "and nothing over or beside the words"
    canvas.hand.point(QPointF(at(canvas, 250, 520)))
    changed = (picture(canvas) != bare).any(axis=2)
    assert changed[top - 12 : top + 60, left + 60 : left + 240].any(), "under the pointer the whole outline"


def test_the_outline_under_the_pointer_crosses_no_label(canvas: Canvas) -> None:
    sheet = replace(PRINT, id="sheet", region=Region.box(40, 140, 760, 560))
    canvas.set_marks((FACE, NAME, sheet))
    label = next(one for one in canvas.screen_state._placed().labels if one.id == "face")
    left, top = round(label.box.left + canvas.view.left), round(label.box.top + canvas.view.top)
    assert top - canvas.view.top < 140 < label.box.bottom, "the edge of the sheet lies under it"
    seen = [picture(canvas)[top + 3 : top + 15, left + 4 : left + 36]]
    canvas.hand.point(QPointF(at(canvas, 700, 500)))
    assert canvas.hand.hovered == "sheet"
    seen.append(picture(canvas)[top + 3 : top + 15, left + 4 : left + 36])
    assert (seen[0] == seen[1]).all()


def test_print_under_a_cover_shows_no_corners_on_it(canvas: Canvas) -> None:
    under = replace(PRINT, region=Region.box(220, 180, 290, 200))
    bare = picture(canvas)
    canvas.set_marks((FACE, NAME, under))
    assert (picture(canvas) == bare).all()


def test_what_waits_for_an_answer_is_told_by_its_label(canvas: Canvas) -> None:
    canvas.set_marks((FACE, NAME))
    kept = picture(canvas)
    canvas.set_marks((FACE, replace(NAME, open=True)))
    asks = picture(canvas)
    box = canvas.screen_state.label_at
    (x, y) = next((x, y) for y in range(0, 700, 4) for x in range(0, 990, 4) if box((x, y)) == "name")
    assert (kept[y : y + 16, x : x + 16] != asks[y : y + 16, x : x + 16]).any()


def test_hatching_goes_when_the_cover_itself_is_seen(canvas: Canvas, qtbot: QtBot) -> None:
    covered = np.full((600, 800, 3), 128, np.uint8)
    covered[FACE.region.mask(SIZE)] = 20
    canvas.set_covered(covered, 1.0)
    qtbot.waitUntil(lambda: canvas.pictures.covers((260, 200)))
    assert patch(canvas, (215, 165, 305, 285)).std() < 3


def test_outlines_stand_out_on_white_and_on_black(canvas: Canvas, qtbot: QtBot) -> None:
    for ground in (0, 255, 128):
        canvas.pictures.begin(SIZE)
        canvas.set_pixels(np.full((600, 800, 3), ground, np.uint8), 1.0)
        qtbot.waitUntil(lambda: not canvas.pictures.blank)
        for mark in (FACE, NAME):
            box = mark.region.bounds
            edge = patch(canvas, (box.left - 8, box.top + 4, box.left + 4, box.bottom - 4))
            far = max(contrast(QColor(*map(int, p)), QColor(ground, ground, ground)) for p in edge.reshape(-1, 3))
            assert far >= 3


def test_the_focus_can_be_seen(canvas: Canvas) -> None:
    canvas.activateWindow()
    canvas.setFocus()
    QTest.keyClick(canvas, Keys.Key_F)
    with_it = picture(canvas)[1, 300]
    click(canvas, 700, 100)
    assert (picture(canvas)[1, 300] != with_it).any(), "a hand on the mouse needs no ring"
    QTest.keyClick(canvas, Keys.Key_F)
    assert (picture(canvas)[1, 300] == with_it).all()
    canvas.clearFocus()
    assert (picture(canvas)[1, 300] != with_it).any()


def test_a_selected_mark_differs_from_another(canvas: Canvas) -> None:
    before = patch(canvas, (180, 120, 340, 320))
    canvas.select("face")
    assert (patch(canvas, (180, 120, 340, 320)) != before).any(axis=2).sum() > 400


@pytest.mark.parametrize(
    ("window", "words", "accent", "on_accent"),
    [
        ("#f4f5f7", "#1d2126", "#1a66d0", "#ffffff"),
        ("#1f2226", "#e8eaed", "#3d8bfd", "#ffffff"),
        ("#000000", "#ffffff", "#ffff00", "#000000"),
        ("#ffffff", "#000000", "#c0c0c0", "#ffffff"),
    ],
    ids=["light", "dark", "high contrast", "a pale accent"],
)
def test_words_can_be_read_in_every_palette(window: str, words: str, accent: str, on_accent: str, qtbot: QtBot) -> None:
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, colour in ((roles.Window, window), (roles.WindowText, words), (roles.Highlight, accent),
                         (roles.HighlightedText, on_accent)):  # fmt: skip
        palette.setColor(role, QColor(colour))
    look = Look.of(palette)
    assert contrast(look.hidden, look.on_hidden) >= 4.5
    assert contrast(look.kept, look.on_kept) >= 4.5
    assert contrast(look.hidden, look.under_hidden) >= 3
    assert contrast(look.focus, look.surround) >= 3


def test_right_to_left_labels_begin_at_the_right(canvas: Canvas) -> None:
    canvas.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    label = canvas.screen_state._placed().label_of("face")
    assert label is not None
    assert label.box.right == pytest.approx(FACE.region.bounds.right, abs=4)


def test_labels_keep_their_size_at_every_zoom(canvas: Canvas) -> None:
    def height() -> float:
        label = canvas.screen_state._placed().label_of("face")
        assert label is not None
        return label.box.height

    first = height()
    canvas.zoom_by(0.5)
    assert height() == first
    canvas.zoom_by(8)
    assert height() == first


def test_a_frame_renders_no_more_than_the_window_shows(qtbot: QtBot) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(400, 300)
    canvas.set_photo((4000, 3000))
    canvas.set_pixels(np.zeros((3000, 4000, 3), np.uint8), 1.0)
    qtbot.waitUntil(lambda: not canvas.pictures.blank)
    canvas.actual_size()
    canvas.grab()
    assert 0 < canvas.pictures._original.drawn <= (400 + 2 * 256) * (300 + 2 * 256)


def test_the_preview_gives_way_to_the_sharper_picture_and_not_back(canvas: Canvas, qtbot: QtBot) -> None:
    canvas.set_photo(SIZE)
    canvas.set_pixels(np.full((60, 80, 3), 10, np.uint8), 0.1)
    qtbot.waitUntil(lambda: canvas.pictures.scale > 0)
    assert set(np.unique(patch(canvas, (100, 100, 150, 130)))) == {10}
    canvas.set_pixels(np.full((600, 800, 3), 99, np.uint8), 1.0)
    qtbot.waitUntil(lambda: canvas.pictures.scale == 1)
    assert set(np.unique(patch(canvas, (100, 100, 150, 130)))) == {99}
    canvas.set_pixels(np.full((60, 80, 3), 10, np.uint8), 0.1)
    qtbot.wait(80)
    assert set(np.unique(patch(canvas, (100, 100, 150, 130)))) == {99}


def test_pixels_of_the_photo_before_are_not_shown(canvas: Canvas, qtbot: QtBot) -> None:
    canvas.set_pixels(np.full((600, 800, 3), 7, np.uint8), 1.0)
    canvas.set_photo((640, 480))
    qtbot.wait(80)
    assert canvas.pictures.blank
    assert (canvas.marks, canvas.chosen) == ((), None)


def test_other_arrays_than_rgb_are_refused(canvas: Canvas) -> None:
    for wrong in (np.zeros((5, 5), np.uint8), np.zeros((5, 5, 4), np.uint8), np.zeros((5, 5, 3), np.float32)):
        with pytest.raises(ValueError, match="H x W x 3"):
            canvas.set_pixels(wrong, 1.0)  # type: ignore[arg-type]


def test_clear_shows_nothing(canvas: Canvas) -> None:
    canvas.clear()
    assert len(np.unique(picture(canvas)[10:-10, 10:-10].reshape(-1, 3), axis=0)) == 1
    click(canvas, 0, 0)


def test_a_screen_reader_hears_how_much_is_marked_and_what_is_selected(canvas: Canvas) -> None:
    assert canvas.accessibleName() == "Photo"
    assert "Places marked: 2. Will be hidden: 1." in canvas.accessibleDescription()
    canvas.select("name")
    assert "Selected: Name, will stay visible." in canvas.accessibleDescription()


def test_only_the_latest_of_many_covers_is_made(canvas: Canvas, qtbot: QtBot) -> None:
    for grey in range(40):
        canvas.set_covered(np.full((600, 800, 3), grey, np.uint8), 1.0)
    qtbot.waitUntil(lambda: patch(canvas, (400, 100, 450, 130)).max() == 39)
    qtbot.waitUntil(lambda: not any(t.name == "canvas" for t in threading.enumerate()))


def test_work_goes_on_after_a_failure() -> None:
    errands, done = Errands(), threading.Event()
    hook, threading.excepthook = threading.excepthook, lambda _: None
    try:
        errands.ask("a", lambda: 1 // 0 and None)
        while errands._busy:
            time.sleep(0.001)
        errands.ask("b", done.set)
        assert done.wait(5)
    finally:
        threading.excepthook = hook


def test_a_closed_window_does_not_mind_a_late_picture(qtbot: QtBot, capsys: pytest.CaptureFixture[str]) -> None:
    late: Callable[[], Canvas] = Canvas
    canvas = late()
    canvas.set_photo((2000, 1500))
    canvas.set_pixels(np.zeros((1500, 2000, 3), np.uint8), 1.0)
    canvas.deleteLater()
    del canvas
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.wait(120)
    assert capsys.readouterr().err == ""
