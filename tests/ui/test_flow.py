"""The flow, from an empty window to a verified copy in somebody's hands."""

from __future__ import annotations

import io
import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import piexif
import pytest
from colourful import COLOURS, SPOTS, ColourWorker, painted
from PIL import Image
from PySide6.QtCore import QByteArray, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QMenu, QMessageBox
from pytestqt.qtbot import QtBot
from scrubber_ui import asking, outlet, said, saving
from scrubber_ui.asking import sure_to_close
from scrubber_ui.panels.older import HIGHEST, Still
from scrubber_ui.panels.queue import BESIDE_WORDS, WIDEST_WORDS
from scrubber_ui.photo import Phase
from scrubber_ui.present.groups import ORDER, FindingRow, GroupRow, Tick, groups
from scrubber_ui.present.states import State, unreadable, word
from scrubber_ui.present.summary import Summary
from scrubber_ui.present.words import english
from scrubber_ui.window import Window

from scrubber import settings
from scrubber.detect import again
from scrubber.model.finding import Finding
from scrubber.model.geometry import Region
from scrubber.model.kinds import Group, Kind
from scrubber.model.secret import Secret
from scrubber.model.unsure import TOO_DARK
from scrubber.review import Review, propose

Album = Callable[..., list[str]]
Settled = Callable[[], None]
ALL = ["face", "name", "notice"]


def state(desk: Window) -> State:
    assert desk.store.photo is not None
    return desk.store.photo.state


def reviews(desk: Window) -> list[Review]:
    return [photo.review for photo in desk.store.photos.values()]


def ids(desk: Window, kind: Kind) -> list[str]:
    assert desk.store.photo is not None
    return [f.id for f in desk.store.photo.review.findings if f.kind is kind]


def box_of(desk: Window, name: str) -> QCheckBox:
    """The check box of a finding."""
    return next(group.lines[name].box for group in desk.side.findings.boxes if name in group.lines)


def colour_at(path: str | Path, thing: str) -> tuple[int, ...]:
    left, top, right, bottom = SPOTS[thing]
    with Image.open(path) as picture:
        return picture.convert("RGB").getpixel(((left + right) // 2, (top + bottom) // 2))  # type: ignore[return-value]


def drop(desk: Window, data: QMimeData) -> None:
    desk.dropEvent(
        QDropEvent(
            QPoint(50, 50).toPointF(),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


# ---------------------------------------------------------------- photos in


def test_an_empty_window_asks_for_photos_and_promises_that_nothing_leaves(desk: Window) -> None:
    assert desk.pages.currentWidget() is desk.empty
    words = " ".join(label.text() for label in desk.empty.findChildren(type(desk.side.message)))
    assert "Nothing leaves this computer." in words
    assert [b.text() for b in (desk.empty.choose, desk.empty.folder, desk.empty.paste)] == [
        "Choose photos…",
        "Choose folder…",
        "Paste",
    ]


def test_dropped_files_are_scanned_at_once_and_shown(desk: Window, album: Album, settled: Settled) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(name) for name in album([*ALL, "maybe"], [])])
    drop(desk, data)
    settled()
    assert [p.state for p in desk.store.photos.values()] == [State.NEEDS_LOOK, State.READY]
    assert desk.pages.currentWidget() is desk.splitter
    assert desk.stage.small is not None and desk.stage.small.size == (240, 160)


def test_a_dropped_file_is_found_whatever_its_name_is_made_of(desk: Window, tmp_path: Path, settled: Settled) -> None:
    names = [tmp_path / os.fsdecode(name) for name in (b"caf\xe9 #1%.png", "é %41.png".encode())]
    for name in names:
        painted().save(name)
    data = QMimeData()
    data.setData("text/uri-list", "\r\n".join(name.as_uri() for name in names).encode())
    drop(desk, data)
    settled()
    assert [p.original.path for p in desk.store.photos.values()] == names
    assert [p.state for p in desk.store.photos.values()] == [State.READY] * 2


def test_a_folder_gives_its_photos_and_counts_what_it_left_out(
    desk: Window, album: Album, settled: Settled, tmp_path: Path, qtbot: QtBot
) -> None:
    album([], [])
    (tmp_path / "photos" / "notes.txt").write_text("not a photo")
    desk.open([str(tmp_path / "photos")])
    qtbot.waitUntil(lambda: len(desk.store.photos) == 2)
    settled()
    assert desk.notice.shown is not None and "1 file in the folder was left out" in desk.notice.shown.head


def test_clean_copies_in_a_folder_are_not_taken_for_photos(
    desk: Window, album: Album, settled: Settled, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    (photo,) = album(["face"])
    desk.open([photo])
    settled()
    desk.saving.save()
    settled()
    (tmp_path / "photos" / "not-scrubbed.png").write_bytes(Path(photo).read_bytes())
    desk.open([str(tmp_path / "photos")])
    settled()
    names = [p.name for p in desk.store.photos.values()]
    assert sorted(names) == ["not-scrubbed.png", "ward0.png"], "by its content, not by its name"
    assert desk.notice.shown is not None and "1 clean copy" in desk.notice.shown.head
    copy = next((tmp_path / "photos").glob("ward0-scrubbed*"))
    desk.open([str(copy)])
    assert len(desk.store.photos) == 3, "one that is chosen itself is meant"


def test_what_cannot_be_opened_is_counted_and_explained(
    desk: Window, album: Album, settled: Settled, tmp_path: Path
) -> None:
    bad = tmp_path / "list.jpg"
    bad.write_text("milk, bread")
    desk.open([*album([]), str(bad), str(tmp_path / "gone.jpg")])
    settled()
    states = [p.state for p in desk.store.photos.values()]
    assert states == [State.READY, State.REFUSED, State.REFUSED]
    assert desk.notice.shown is not None
    assert desk.notice.shown.head == "2 of 3 files can't be opened."
    assert any("is not there" in line for line in desk.notice.shown.details)


def test_a_pasted_picture_loses_its_texts_and_is_saved_with_the_pictures(
    desk: Window, settled: Settled, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(outlet, "pictures_folder", lambda: tmp_path / "pictures")
    array = np.array(painted("name"))
    image = QImage(array.tobytes(), 240, 160, 720, QImage.Format.Format_RGB888).copy()
    image.setText("Author", "Zephyrine Quillfeather")
    data = QMimeData()
    data.setImageData(image)
    desk.intake.take(data)
    qtbot.waitUntil(lambda: len(desk.store.photos) == 1)
    settled()
    photo = desk.store.photo
    assert photo is not None and b"Quillfeather" not in photo.original.path.read_bytes()
    desk.saving.save()
    settled()
    assert state(desk) is State.SAVED
    assert [p.parent for p in (tmp_path / "pictures").iterdir()] == [tmp_path / "pictures"]


def test_a_picture_from_a_browser_is_handed_to_the_worker_as_it_is(
    desk: Window, settled: Settled, album: Album, qtbot: QtBot
) -> None:
    raw = Path(album(ALL)[0]).read_bytes()
    data = QMimeData()
    data.setData("image/png", QByteArray(raw))
    data.setUrls([QUrl("https://example.org/a.png")])
    drop(desk, data)
    qtbot.waitUntil(lambda: len(desk.store.photos) == 1)
    settled()
    assert desk.store.photo is not None and desk.store.photo.original.path.read_bytes() == raw


def test_a_link_to_a_web_page_is_explained_and_never_fetched(desk: Window) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a.png")])
    drop(desk, data)
    assert desk.notice.shown is not None and "web page" in desk.notice.shown.head


def test_pasted_pictures_are_gone_when_the_window_is(desk: Window, qtbot: QtBot, settled: Settled) -> None:
    data = QMimeData()
    data.setData("image/png", QByteArray(b"not really"))
    desk.intake.take(data)
    qtbot.waitUntil(lambda: len(desk.store.photos) == 1)
    settled()
    assert desk.store.photo is not None
    folder = desk.store.photo.original.path.parent
    assert folder.is_dir()
    desk.close()
    assert not folder.exists()


# ---------------------------------------------------------------- the scan


def test_the_scan_tells_its_stage_and_can_be_stopped_and_taken_up_again(
    desk: Window, album: Album, settled: Settled, qtbot: QtBot
) -> None:
    gate = ColourWorker.gates["scan"] = threading.Event()
    desk.open(album([*ALL, "maybe"], []))
    qtbot.waitUntil(lambda: "Looking for faces" in desk.progress.words.text())
    desk.progress.cancel.click()
    settled()
    assert [p.state for p in desk.store.photos.values()] == [State.STOPPED, State.STOPPED]
    assert "2 photos" in desk.progress.words.text()
    assert "Nothing was found" not in desk.side.summary.text and "was stopped" in desk.side.summary.text
    assert desk.progress.resume.width() < desk.width() / 3
    gate.set()
    desk.progress.resume.click()
    settled()
    assert [p.state for p in desk.store.photos.values()] == [State.NEEDS_LOOK, State.READY], "all that were stopped"


def test_a_photo_is_there_before_its_findings(desk: Window, album: Album, qtbot: QtBot) -> None:
    ColourWorker.gates["scan"] = threading.Event()
    desk.open(album(ALL))
    qtbot.waitUntil(lambda: desk.stage.small is not None and state(desk) is State.SCANNING)
    assert not desk.store.photo.findings  # type: ignore[union-attr]


def test_only_detectors_that_were_not_asked_run_again_for_another_profile(
    desk: Window, album: Album, settled: Settled
) -> None:
    desk.use_profile("faces-only")
    desk.open(album(ALL))
    settled()
    assert not ids(desk, Kind.NAME) and ids(desk, Kind.FACE)
    desk.use_profile("careful")
    settled()
    assert ids(desk, Kind.NAME)
    desk.use_profile("hidden-only")
    assert not ids(desk, Kind.FACE) and state(desk) is State.READY


# ---------------------------------------------------------------- the review


def test_findings_are_real_check_boxes_with_their_words_and_reasons(
    desk: Window, album: Album, settled: Settled
) -> None:
    desk.open(album(ALL))
    settled()
    titles = [box.group.title for box in desk.side.findings.boxes]
    assert titles == ["People", "Names and addresses", "Other text"]
    name = ids(desk, Kind.NAME)[0]
    line = desk.side.findings.boxes[1].lines[name]
    assert line.row.words == "Zephyrine Quillfeather" and line.row.reason == "Holds a known name."
    assert line.box.isChecked()
    print_ = desk.side.findings.boxes[2]
    assert not print_.lines, "nobody is asked about ordinary print"
    print_.unfold(True)
    assert not box_of(desk, ids(desk, Kind.OTHER_TEXT)[0]).isChecked()


def test_of_ordinary_print_only_what_is_asked_or_hidden_is_listed_at_first() -> None:
    def line(n: int, hidden: bool = False, asked: bool = False) -> FindingRow:
        return FindingRow(f"{n}", Kind.OTHER_TEXT, "Other text", "", f"line {n}", hidden, False, False, (), asked)

    def first(rows: list[FindingRow], group: Group = Group.OTHER_TEXT) -> int:
        return GroupRow(group, "", Tick.NONE, False, tuple(rows), 0).pressing

    plain = [line(n) for n in range(5)]
    assert first(plain) == 0
    assert first([line(0, asked=True), line(1, asked=True), *plain]) == 2
    assert first([*plain[:2], line(3, hidden=True), *plain]) == 3, "no row in front of it is left out"
    assert first(plain, Group.PERSONAL_TEXT) == 5


def test_what_can_be_decided_comes_before_what_always_goes() -> None:
    assert ORDER.index(Group.OTHER_TEXT) < ORDER.index(Group.LOCATION) < ORDER.index(Group.TRACES)


def test_saving_all_says_what_it_came_to(desk: Window, album: Album, settled: Settled) -> None:
    desk.open(album(ALL, ALL))
    settled()
    desk.saving.save_all()
    settled()
    assert all(photo.state is State.SAVED for photo in desk.store.photos.values())
    assert desk.notice.shown is not None and desk.notice.shown.head.startswith("All 2 clean copies are saved")


def test_only_what_is_there_can_be_hidden_all_at_once(desk: Window, album: Album, settled: Settled) -> None:
    desk.open(album(["name"], ["face"]))
    settled()
    assert not desk.look.faces.isEnabled() and desk.look.text.isEnabled()
    desk.store.select(1)
    assert desk.look.faces.isEnabled() and not desk.look.text.isEnabled()


def test_the_gravest_sorts_in_the_file_are_named_and_the_rest_counted(desk: Window) -> None:
    dropped = ("location", "date and time", "camera or phone", "owner or author", "comment", "software", "filling")
    desk.side.summary.set_summary(Summary((), dropped, (), ()), False)
    assert "owner or author, comment, and 2 more sorts" in desk.side.summary.text


def test_the_line_below_tells_how_much_is_left_to_save(desk: Window, album: Album, settled: Settled) -> None:
    desk.open(album(ALL, ALL, ALL))
    settled()
    for photo in desk.store.photos.values():
        desk.store.heard(photo.number, phase=Phase.SAVING)
    desk.store.heard(desk.store.current, stage="text", share=0.5)
    words = desk.progress.words.text()
    assert words.startswith("Checking the finished copy: ") and words.endswith(" · 2 more to save")


def test_what_the_file_hides_is_ticked_and_cannot_be_unticked(desk: Window, settled: Settled, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x013B] = "<b>Zephyrine</b>"
    path = tmp_path / "a.jpg"
    painted().save(path, exif=exif)
    desk.open([str(path)])
    settled()
    (group,) = desk.side.findings.boxes
    group.unfold(True)
    (line,) = group.lines.values()
    assert line.box.isChecked() and not line.box.isEnabled() and line.row.always
    assert line.row.words == "<b>Zephyrine</b>"
    labels = line.findChildren(type(desk.side.message))
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


def test_what_goes_and_what_stays_is_read_in_one_look(desk: Window, album: Album, settled: Settled) -> None:
    desk.open(album(ALL))
    settled()
    gone, stays = desk.side.summary.text.split("Will stay")
    assert "1 face, 1 name" in gone and "1 other line of text" in stays and "The picture itself" in stays


def test_a_detector_that_did_not_run_is_never_called_nothing(desk: Window, album: Album, settled: Settled) -> None:
    ColourWorker.blind = True
    desk.open(album([]))
    settled()
    assert "Nobody looked for text" in desk.side.summary.text
    assert state(desk) is State.NEEDS_LOOK


def test_ticks_groups_and_drawn_places_are_undone_and_redone(desk: Window, album: Album, settled: Settled) -> None:
    desk.open(album(ALL))
    settled()
    name = ids(desk, Kind.NAME)[0]
    box_of(desk, name).click()
    desk.stage.canvas.drawn.emit(Region.box(5, 5, 15, 15))
    desk.side.findings.boxes[3].box.click()
    review = desk.store.photo.review  # type: ignore[union-attr]
    assert [review.hides(f) for f in review.findings] == [True, False, True, True]
    for _ in range(3):
        desk.actions_by_name["undo"].trigger()
    assert box_of(desk, name).isChecked() and not ids(desk, Kind.DRAWN)
    for _ in range(3):
        desk.actions_by_name["redo"].trigger()
    assert desk.store.photo.review == review  # type: ignore[union-attr]


def test_keys_walk_and_answer(desk: Window, album: Album, settled: Settled) -> None:
    desk.open(album(ALL))
    settled()
    order = desk.side.findings.order
    desk.actions_by_name["forward"].trigger()
    assert desk.side.findings.chosen_id == order[0] == desk.stage.canvas.chosen
    desk.actions_by_name["forward"].trigger()
    desk.actions_by_name["back"].trigger()
    assert desk.side.findings.chosen_id == order[0]
    box_of(desk, order[0]).setFocus()
    QTest.keyClick(box_of(desk, order[0]), Qt.Key.Key_Down)
    assert desk.side.findings.chosen_id == order[1]
    QTest.keyClick(box_of(desk, order[1]), Qt.Key.Key_Return)
    assert not box_of(desk, order[1]).isChecked()
    shortcuts = {n: [k.toString() for k in a.shortcuts()] for n, a in desk.actions_by_name.items()}
    assert shortcuts["redo"] == ["Ctrl+Y", "Ctrl+Shift+Z"] and shortcuts["back"] == ["Shift+N"]


@pytest.mark.parametrize("where", ["queue", "line"])
def test_keys_for_the_photo_work_from_the_lists_too(
    desk: Window, album: Album, settled: Settled, qtbot: QtBot, where: str
) -> None:
    desk.open(album(["name"], ["name"]))
    settled()
    name = ids(desk, Kind.NAME)[0]
    desk.actions_by_name["forward"].trigger()
    focus = desk.queue if where == "queue" else box_of(desk, name)
    focus.setFocus()
    before = desk.stage.canvas.chosen_region()
    QTest.keyClick(focus, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert desk.store.current == 0 and before is not None
    qtbot.waitUntil(lambda: len(desk.store.photos[0].choices.drawn) == 1)
    assert desk.store.photos[0].choices.drawn[0].region.bounds.top > before.bounds.top
    if where == "queue":
        QTest.keyPress(focus, Qt.Key.Key_Space)
        assert desk.stage.canvas.peeking
        QTest.keyRelease(focus, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: not desk.stage.canvas.peeking)
        QTest.keyClick(focus, Qt.Key.Key_Delete)
        assert len(desk.store.photos[0].choices.drawn) == 1, "a key of the list uncovers nothing"


def test_hide_all_like_this_reaches_every_photo_also_those_to_come(
    desk: Window, album: Album, settled: Settled
) -> None:
    desk.open(album([*ALL, "maybe"], ["maybe"]))
    settled()
    desk.side.findings.select(ids(desk, Kind.NAME)[0])
    desk.hide_like()
    told = desk.notice.shown
    assert told is not None and "also in photos that come later" in told.head
    assert "in photos: 2" in told.details[0]
    desk.open(album(["maybe"]))
    settled()
    assert [p.state for p in desk.store.photos.values()] == [State.READY] * 3
    desk.store.undo()
    assert desk.store.photos[1].state is State.NEEDS_LOOK


def test_only_what_may_be_personal_is_left_to_the_person(desk: Window, album: Album, settled: Settled) -> None:
    """Harmless print makes a photo ready; a perhaps is marked, counted, shown on request and answered either way."""
    desk.open(album(["notice"], ["notice", "maybe"]))
    settled()
    assert [p.state for p in desk.store.photos.values()] == [State.READY, State.NEEDS_LOOK]
    assert "Please decide" not in desk.side.summary.text
    desk.store.select(1)
    settled()
    assert "Please decide: 1 name" in desk.side.summary.text
    asked = {m.label: m.open for m in desk.stage.canvas.marks}
    assert asked == {"Name": True, "Other text": False}
    desk.side.summary.open_asked.emit()
    (name,) = ids(desk, Kind.NAME)
    assert desk.stage.canvas.chosen == name
    assert desk.focusWidget() is box_of(desk, name), "so that Enter answers it"
    lines = {n: line for box in desk.side.findings.boxes for n, line in box.lines.items()}
    assert [n for n, line in lines.items() if line.leave.isVisibleTo(line)] == [name]
    lines[name].leave.click()
    assert state(desk) is State.READY and "Please decide" not in desk.side.summary.text
    assert not desk.store.photos[1].review.hides(next(f for f in desk.store.photos[1].findings if f.id == name))
    desk.store.undo()
    assert state(desk) is State.NEEDS_LOOK
    desk.store.toggle(1, name)
    assert state(desk) is State.READY


def test_of_harmless_print_it_is_not_said_that_nobody_is_sure() -> None:
    place = Region.box(0, 0, 9, 9)
    weak = [Finding(kind, place, 0.4, "x", "Its reason.", Secret("Oak")) for kind in (Kind.OTHER_TEXT, Kind.NAME)]
    rows = [row for group in groups(propose(weak, settings.profile("careful")), english) for row in group.rows]
    assert {row.kind: row.unsure for row in rows} == {Kind.OTHER_TEXT: False, Kind.NAME: True}


def test_one_file_that_is_no_photo_is_one() -> None:
    told = [unreadable([], 3, n, english) for n in (1, 2)]
    assert [notice and notice.head for notice in told] == [
        "1 file in the folder was left out: its name doesn't end like a photo's.",
        "2 files in the folder were left out: their names don't end like a photo's.",
    ]


def test_what_is_said_of_the_same_words_is_told_and_holds_in_every_photo(
    desk: Window, album: Album, settled: Settled, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.open(album(["notice"], ["notice", "name"], ["face"]))
    settled()
    (notice,) = ids(desk, Kind.OTHER_TEXT)
    window, looked = threading.get_ident(), set[bool]()

    def alike(*words: Any, **more: Any) -> frozenset[str]:
        looked.add(threading.get_ident() == window)
        return again.alike(*words, **more)

    monkeypatch.setattr(said, "alike", alike)
    desk.side.findings.same.emit(notice, True)
    settled()
    assert looked == {False}, "the window doesn't wait while the lines of many photos are read"
    assert desk.notice.shown is not None and desk.notice.shown.head == "These words are now hidden."
    assert "Places: 2, in photos: 2." in desk.notice.shown.details[0]
    hides = [[r.hides(f) for f in r.findings if f.kind is Kind.OTHER_TEXT] for r in reviews(desk)]
    assert hides == [[True], [True], []]
    desk.store.undo()
    assert desk.notice.shown is None, "what was told holds no more"
    assert not any(r.hides(f) for r in reviews(desk) for f in r.findings if f.kind is Kind.OTHER_TEXT)


@pytest.fixture
def slow_look(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Words are looked for in every photo, behind the window, not before this is set."""
    window, gate = threading.get_ident(), threading.Event()

    def alike(*words: Any, **more: Any) -> frozenset[str]:
        if threading.get_ident() != window:
            gate.wait(10)
        return again.alike(*words, **more)

    monkeypatch.setattr(said, "alike", alike)
    yield gate
    gate.set()


@pytest.mark.parametrize("way", ["save", "save_and_next", "save_all"])
def test_words_said_to_be_hidden_are_hidden_in_a_copy_that_is_saved_before_they_were_looked_for(
    desk: Window, album: Album, settled: Settled, slow_look: threading.Event, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    monkeypatch.setattr(asking, "sure_to_save_all", lambda window: True)
    desk.open(album(["notice"], ["notice"]))
    settled()
    desk.side.findings.same.emit(ids(desk, Kind.OTHER_TEXT)[0], True)
    getattr(desk.saving, way)()
    slow_look.set()
    settled()
    report = desk.store.photos[0].report
    assert report is not None and report.copy is not None, "the copy is what the person chose"
    assert colour_at(report.copy, "notice") != COLOURS["notice"]


def test_words_said_to_be_hidden_are_hidden_though_the_photo_where_it_was_said_is_taken_off_the_list(
    desk: Window, album: Album, settled: Settled, slow_look: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "sure_to_remove", lambda window, photo: True)
    desk.open(album(["notice"], ["notice"]))
    settled()
    desk.side.findings.same.emit(ids(desk, Kind.OTHER_TEXT)[0], True)
    desk.remove_current()
    slow_look.set()
    settled()
    assert [[r.hides(f) for f in r.findings] for r in reviews(desk)] == [[True]]


def test_undo_takes_back_what_was_said_last_also_before_the_words_were_looked_for(
    desk: Window, album: Album, settled: Settled, slow_look: threading.Event
) -> None:
    desk.open(album(["notice", "face"]))
    settled()
    desk.store.toggle(0, ids(desk, Kind.FACE)[0])
    desk.side.findings.same.emit(ids(desk, Kind.OTHER_TEXT)[0], True)
    desk.store.undo()
    slow_look.set()
    settled()
    assert not any(r.hides(f) for r in reviews(desk) for f in r.findings), "the face stays as it was chosen to be"


def test_a_place_that_is_ticked_after_its_words_were_said_to_be_kept_stays_hidden(
    desk: Window, album: Album, settled: Settled, slow_look: threading.Event
) -> None:
    desk.open(album(["name"]))
    settled()
    (name,) = ids(desk, Kind.NAME)
    desk.side.findings.same.emit(name, False)
    desk.side.findings.same.emit(name, False)
    desk.store.answer(0, [name], True)
    slow_look.set()
    settled()
    desk.saving.save()
    settled()
    assert [r.hides(f) for r in reviews(desk) for f in r.findings] == [True]


def test_saving_all_is_offered_also_where_the_photo_on_the_screen_was_done_first(
    desk: Window, album: Album, settled: Settled
) -> None:
    desk.open(album(["face"], ["face"], ["face"]))
    settled()
    assert desk.store.current == 0
    assert desk.side.all.isVisible() and desk.side.all.text() == "Save all 3"


def test_a_person_can_be_kept_here(desk: Window, album: Album, settled: Settled) -> None:
    desk.open(album(["face"]))
    settled()
    face = ids(desk, Kind.FACE)[0]
    menu = desk.side.findings.boxes[0].lines[face].menu()
    keep = next(a for a in menu.actions() if a.text() == "Leave this person visible")
    keep.trigger()
    assert not box_of(desk, face).isChecked()


def test_a_moved_finding_is_one_step_and_leaves_no_ghost(desk: Window, album: Album, settled: Settled) -> None:
    desk.open(album(["face"]))
    settled()
    face = ids(desk, Kind.FACE)[0]
    desk.stage.canvas.changed.emit(face, Region.box(100, 20, 150, 70))
    assert not ids(desk, Kind.FACE) and len(ids(desk, Kind.DRAWN)) == 1
    desk.store.undo()
    assert ids(desk, Kind.FACE) == [face] and not ids(desk, Kind.DRAWN)


def test_the_preview_is_painted_by_the_code_of_the_export(
    desk: Window, album: Album, settled: Settled, qtbot: QtBot
) -> None:
    painted_ones: list[np.ndarray] = []
    desk.stage.painter.painted.connect(lambda wish, pixels: painted_ones.append(pixels))
    desk.open(album(["name"]))
    settled()
    qtbot.waitUntil(lambda: bool(painted_ones))
    desk.saving.save()
    settled()
    report = desk.store.photo.report  # type: ignore[union-attr]
    assert report is not None and report.copy is not None
    assert np.array_equal(painted_ones[-1], np.asarray(Image.open(report.copy).convert("RGB")))


def test_style_and_margin_hold_for_all_photos_and_a_drag_is_one_step(
    desk: Window, album: Album, settled: Settled
) -> None:
    desk.open(album(["name"], ["name"]))
    settled()
    for value in (20, 30, 40):
        desk.look.margin.setValue(value)
    desk.look.margin.sliderReleased.emit()
    desk.look.style_chosen.emit("mosaic")
    profiles = {(p.choices.profile.margin, p.choices.profile.style) for p in desk.store.photos.values()}
    assert profiles == {(0.4, "mosaic")}
    desk.store.undo()
    desk.store.undo()
    assert {p.choices.profile.margin for p in desk.store.photos.values()} == {0.12}
    assert not desk.store.can_undo


# ---------------------------------------------------------------- clean copies out


def test_a_saved_copy_wears_the_badge_and_its_checks(desk: Window, album: Album, settled: Settled) -> None:
    (name,) = album(ALL)
    before = Path(name).read_bytes()
    desk.open([name])
    settled()
    desk.saving.save()
    settled()
    shown, report = desk.side.result.shown, desk.store.photo.report  # type: ignore[union-attr]
    assert shown is not None and report is not None and report.copy is not None
    assert shown.head == "Verified" and len(shown.checks) == 5 and Path(report.copy).name in shown.body
    assert colour_at(report.copy, "face") != colour_at(name, "face")
    assert colour_at(report.copy, "notice") == colour_at(name, "notice")
    assert Path(name).read_bytes() == before


def test_a_change_after_saving_takes_the_badge_away_and_undo_gives_it_back(
    desk: Window, album: Album, settled: Settled
) -> None:
    desk.open(album(["name"]))
    settled()
    desk.saving.save()
    settled()
    desk.store.answer(desk.store.current, ids(desk, Kind.NAME), False)
    shown = desk.side.result.shown
    assert state(desk) is not State.SAVED and shown is not None and shown.changed and not shown.good
    desk.store.undo()
    assert state(desk) is State.SAVED and desk.side.result.shown is not None


def test_ctrl_enter_saves_and_opens_the_next_that_needs_a_look(desk: Window, album: Album, settled: Settled) -> None:
    desk.open(album(["maybe"], ["notice"], ["maybe"]))
    settled()
    desk.actions_by_name["next"].trigger()
    assert desk.store.current == 2
    settled()
    assert [p.state for p in desk.store.photos.values()] == [State.SAVED, State.READY, State.NEEDS_LOOK] or (
        desk.store.photos[0].state is State.ALREADY_CLEAN
    )


def test_all_are_saved_into_one_folder(desk: Window, album: Album, settled: Settled, tmp_path: Path) -> None:
    desk.outlet.folder = tmp_path / "clean"
    desk.outlet.folder.mkdir()
    desk.open(album(["name"], ["face"]))
    settled()
    desk.saving.save_all()
    settled()
    assert len(list((tmp_path / "clean").iterdir())) == 2


def test_only_verified_bytes_are_copied_and_dragged(desk: Window, album: Album, settled: Settled, qtbot: QtBot) -> None:
    (name,) = album(["name"])
    desk.open([name])
    settled()
    photo = desk.store.photo
    assert photo is not None
    assert desk.outlet.path_to_drag(photo) == "" and not desk.actions_by_name["copy"].isEnabled()
    desk.saving.save()
    settled()
    photo = desk.store.photo
    assert photo is not None and photo.report is not None and photo.report.copy is not None
    assert desk.outlet.path_to_drag(photo) == photo.report.copy
    desk.saving.copy()
    qtbot.waitUntil(lambda: desk.notice.shown is not None)
    there = QGuiApplication.clipboard().mimeData()
    assert bytes(there.data("image/png").data()) == Path(photo.report.copy).read_bytes()
    desk.outlet.clear_clipboard()
    left = QGuiApplication.clipboard().mimeData()
    assert left is None or not left.formats()
    Path(photo.report.copy).write_bytes(Path(name).read_bytes())
    assert desk.outlet.path_to_drag(photo) == ""


def test_a_failed_check_says_which_and_where_and_is_mended_with_one_click(
    desk: Window, album: Album, settled: Settled
) -> None:
    ColourWorker.leak = Region.box(100, 100, 130, 130)
    desk.open(album(["name"]))
    settled()
    desk.saving.save()
    settled()
    shown = desk.side.result.shown
    assert state(desk) is State.NOT_SAVED and shown is not None and not shown.good
    assert "Your original is unchanged." in shown.body
    assert any(row.verdict == "failed" for row in shown.checks)
    assert any(mark.id == "leak-0" for mark in desk.stage.canvas.marks)
    assert not list(Path(desk.store.photo.original.path).parent.glob("*scrubbed*"))  # type: ignore[union-attr]
    desk.saving.cover_leaks()
    settled()
    assert state(desk) is State.SAVED


def test_what_could_not_be_checked_is_said_and_never_called_verified(
    desk: Window, album: Album, settled: Settled
) -> None:
    ColourWorker.blind = True
    desk.open(album(["face"]))
    settled()
    desk.saving.save()
    settled()
    shown = desk.side.result.shown
    assert shown is not None and not shown.good and shown.unchecked
    desk.saving.save_unchecked()
    settled()
    shown = desk.side.result.shown
    assert shown is not None and shown.good and shown.head != "Verified"
    assert any(row.text.startswith("Could not check") for row in shown.checks)


def first_copy(desk: Window, album: Album, settled: Settled) -> Path:
    desk.open(album(["name", "maybe"]))
    settled()
    desk.saving.save()
    settled()
    return Path(desk.store.photo.report.copy)  # type: ignore[union-attr, arg-type]


def test_an_earlier_copy_that_shows_more_is_told_and_can_be_deleted(
    desk: Window, album: Album, settled: Settled, tmp_path: Path
) -> None:
    """Else somebody shares the first one, which still shows what was hidden afterwards."""
    first = first_copy(desk, album, settled)
    desk.store.answer(0, ids(desk, Kind.NAME), True)
    shown = desk.side.result.shown
    assert shown is not None and shown.changed and first.name in shown.body and not shown.good
    desk.store.undo()
    assert desk.side.result.shown is not None and desk.side.result.shown.good
    desk.store.redo()
    desk.saving.save()
    settled()
    shown = desk.side.result.shown
    assert shown is not None and shown.good and shown.earlier == (first.name,)
    second = Path(desk.store.photo.report.copy)  # type: ignore[union-attr, arg-type]
    desk.side.result.forget_asked.emit()
    assert not first.exists() and second.exists()
    assert desk.side.result.shown is not None and not desk.side.result.shown.earlier


def test_an_earlier_copy_that_somebody_worked_on_is_left_alone(desk: Window, album: Album, settled: Settled) -> None:
    first = first_copy(desk, album, settled)
    desk.store.answer(0, ids(desk, Kind.NAME), True)
    desk.saving.save()
    settled()
    first.write_bytes(first.read_bytes() + b"a note of somebody's")
    desk.side.result.forget_asked.emit()
    assert first.exists() and "left alone" in desk.notice.shown.head  # type: ignore[union-attr]


def test_a_folder_for_copies_that_is_gone_is_not_made_anew_but_another_asked_for(
    desk: Window, album: Album, settled: Settled, tmp_path: Path
) -> None:
    """A stick that was pulled out: its copies would lie on this computer, and nobody would know."""
    desk.open(album(["face"]))
    settled()
    desk.outlet.folder = tmp_path / "stick"
    desk.saving.save()
    settled()
    shown = desk.side.result.shown
    assert state(desk) is State.NOT_SAVED and shown is not None and shown.elsewhere
    assert "stick" in shown.body and "original is untouched" in shown.body
    assert not (tmp_path / "stick").exists()


def test_a_photo_that_is_gone_when_it_is_to_be_shown_is_told_and_one_that_is_back_is_shown(
    desk: Window, album: Album, settled: Settled
) -> None:
    first, second = map(Path, album(["face"], ["name"]))
    desk.open([str(first), str(second)])
    settled()
    away = second.rename(second.with_name("elsewhere.png"))
    desk.store.select(1)
    settled()
    assert "not there" in desk.side.message.text() and desk.side.message.isVisible()
    away.rename(second)
    desk.store.select(0)
    desk.store.select(1)
    settled()
    assert not desk.side.message.isVisible() and desk.stage.small is not None


def test_a_photo_that_is_gone_is_not_offered_without_a_check(desk: Window, album: Album, settled: Settled) -> None:
    """No check is to blame, and without it there would be no copy either."""
    desk.open(album(["face"]))
    settled()
    desk.store.photo.original.path.unlink()  # type: ignore[union-attr]
    desk.saving.save()
    settled()
    shown = desk.side.result.shown
    assert state(desk) is State.NOT_SAVED and shown is not None and "not there" in shown.body
    assert not shown.unchecked and not shown.elsewhere


def test_a_folder_that_cannot_be_written_offers_another(
    desk: Window, album: Album, settled: Settled, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "taken").write_text("a file, no folder")
    desk.outlet.folder = tmp_path / "taken"
    desk.open(album(["name"]))
    settled()
    desk.saving.save()
    settled()
    shown = desk.side.result.shown
    assert shown is not None and shown.elsewhere and "-o" not in shown.body

    def answered(window: Window) -> bool:
        window.outlet.folder = tmp_path / "clean"
        window.outlet.folder.mkdir()
        return True

    monkeypatch.setattr(saving.asking, "ask_folder_for_copies", answered)
    desk.saving.save_elsewhere()
    settled()
    assert state(desk) is State.SAVED


# ---------------------------------------------------------------- pictures that hide in the file


def test_an_older_picture_in_the_file_is_shown_to_the_person(desk: Window, tmp_path: Path, settled: Settled) -> None:
    whole = painted(*ALL).resize((480, 320))
    older = io.BytesIO()
    whole.save(older, "JPEG", quality=90)
    cropped, plain = tmp_path / "cropped.jpg", tmp_path / "plain.jpg"
    block = piexif.dump({"1st": {piexif.ImageIFD.Compression: 6}, "thumbnail": older.getvalue()})
    whole.crop((0, 0, 170, 160)).save(cropped, exif=block)
    whole.save(plain)
    desk.open([str(cropped), str(plain)])
    settled()
    ((row, image),) = desk.side.older.shown
    assert row.title == "This older picture is still inside the file"
    assert desk.side.older.isVisible()
    assert image.pixelColor(image.width() * 145 // 240, image.height() * 30 // 160).green() > 150  # the name cut off
    (still,) = desk.side.older.findChildren(Still)
    assert "later cut off" in still.accessibleName()
    assert still.heightForWidth(300) <= HIGHEST and not image.textKeys()
    desk.store.select(1)
    settled()
    assert not desk.side.older.isVisible() and desk.side.older.shown == ()
    desk.store.select(0)
    settled()
    assert desk.side.older.isVisible()


# ---------------------------------------------------------------- animations and documents


def moving(path: Path, *photos: list[str]) -> str:
    pictures = [painted(*things) for things in photos]
    pictures[0].save(path, save_all=True, append_images=pictures[1:], duration=200, loop=0)
    return str(path)


def test_the_pictures_of_an_animation_can_be_turned_over(desk: Window, tmp_path: Path, settled: Settled) -> None:
    desk.open([moving(tmp_path / "ward.gif", [], ["face"], ["name"]), moving(tmp_path / "still.png", [])])
    settled()
    bar, shown = desk.stage.frames, lambda: desk.stage.small
    assert bar.isVisible() and bar.words.text() == "Picture 1 of 3"
    assert "All 3 pictures" in desk.side.summary.text
    assert len(ids(desk, Kind.FACE)) == 1 and len(ids(desk, Kind.NAME)) == 1
    seen = []
    for _ in range(3):
        assert shown() is not None
        seen.append(shown().pixels[45, 40].tolist())
        bar.on.click()
        settled()
    assert bar.words.text() == "Picture 1 of 3" and shown().pixels[45, 40].tolist() == seen[0]
    assert seen[1][0] > 200 > seen[0][0] and seen[1][1] < 90  # the face is in the second alone
    bar.back.click()
    settled()
    assert bar.words.text() == "Picture 3 of 3"
    desk.store.select(1)
    settled()
    assert not bar.isVisible() and desk.side.summary.text.endswith("The picture itself")
    desk.store.select(0)
    settled()
    assert bar.words.text() == "Picture 1 of 3" and shown().pixels[45, 40].tolist() == seen[0]


def test_a_document_tells_how_many_pages_it_has(desk: Window, tmp_path: Path, settled: Settled) -> None:
    desk.open([moving(tmp_path / "letter.tif", [], ["name"])])
    settled()
    assert "All 2 pages" in desk.side.summary.text and not desk.stage.frames.isVisible()


def test_what_nobody_could_check_is_said_over_the_photo_and_in_the_list(
    desk: Window, tmp_path: Path, settled: Settled
) -> None:
    rough = Image.effect_noise((800, 600), 3).point(lambda value: max(0, value - 122))
    rough.convert("RGB").save(tmp_path / "night.png")
    Image.new("RGB", (800, 600), (150, 150, 150)).save(tmp_path / "day.png")
    desk.open([str(tmp_path / "night.png"), str(tmp_path / "day.png")])
    settled()
    night, day = desk.store.photos[0], desk.store.photos[1]
    assert night.state is State.NEEDS_LOOK and day.state is State.READY
    desk.store.select(0)
    settled()
    assert desk.stage.doubts.isVisible() and desk.stage.doubts.shown == (TOO_DARK,)
    desk.store.select(1)
    settled()
    assert not desk.stage.doubts.isVisible()


# ---------------------------------------------------------------- nothing on the screen is untrue


def test_a_copy_without_a_check_is_allowed_for_that_photo_alone(desk: Window, album: Album, settled: Settled) -> None:
    desk.open(album(["name"]))
    settled()
    desk.saving.save()
    settled()
    ColourWorker.blind = True
    desk.open(album(["face"], ["face", "name"]))
    settled()
    desk.store.select(1)
    desk.saving.save()
    settled()
    desk.saving.save_unchecked()
    settled()
    photos = list(desk.store.photos.values())
    assert [p.state for p in photos] == [State.SAVED, State.SAVED, State.NEEDS_LOOK]
    desk.saving.outlet.save(photos[2])
    settled()
    report = desk.store.photos[2].report
    assert report is not None and report.copy is None


def test_a_photo_that_was_changed_after_its_scan_is_looked_at_again(
    desk: Window, album: Album, settled: Settled, qtbot: QtBot
) -> None:
    (name,) = album(["notice"])
    desk.open([name])
    settled()
    desk.stage.canvas.drawn.emit(Region.box(5, 5, 15, 15))
    painted("name", "face").save(name)
    desk.saving.save()
    qtbot.waitUntil(lambda: bool(ids(desk, Kind.NAME)) and state(desk) is State.READY)
    settled()
    assert not list(Path(name).parent.glob("*scrubbed*"))
    assert desk.notice.shown is not None and "was changed" in desk.notice.shown.head
    assert ids(desk, Kind.NAME) and not ids(desk, Kind.DRAWN) and not desk.store.can_undo
    assert desk.stage.small is not None and tuple(desk.stage.small.pixels[30, 100]) == (0, 200, 0)
    desk.saving.save()
    qtbot.waitUntil(lambda: state(desk) is State.SAVED)


def test_a_photo_that_was_changed_is_noticed_when_it_comes_on_the_screen(
    desk: Window, album: Album, settled: Settled, qtbot: QtBot
) -> None:
    names = album(["notice"], ["face"])
    desk.open(names)
    settled()
    painted("name").save(names[1])
    desk.store.select(1)
    qtbot.waitUntil(lambda: bool(ids(desk, Kind.NAME)) and not ids(desk, Kind.FACE))


def test_a_save_that_was_stopped_says_so_and_can_be_made_again(
    desk: Window, album: Album, settled: Settled, qtbot: QtBot
) -> None:
    gate = ColourWorker.gates["save"] = threading.Event()
    desk.open(album(["face"]))
    settled()
    desk.saving.save()
    qtbot.waitUntil(lambda: desk.store.photo is not None and desk.store.photo.share > 0)
    desk.progress.cancel.click()
    settled()
    assert state(desk) is State.NOT_SAVED and desk.side.result.shown is not None
    assert desk.side.result.shown.head == "Stopped"
    gate.set()
    desk.saving.save()
    settled()
    assert state(desk) is State.SAVED


def test_another_way_to_look_is_a_new_look(desk: Window, tmp_path: Path, settled: Settled) -> None:
    desk.store.look(frames="first")
    desk.open([moving(tmp_path / "a.gif", [], ["face"])])
    settled()
    assert not ids(desk, Kind.FACE)
    desk.store.look(frames="every")
    settled()
    assert ids(desk, Kind.FACE)
    desk.store.undo()
    settled()
    assert not ids(desk, Kind.FACE)


def test_a_copy_counts_no_more_once_something_else_would_be_covered(
    desk: Window, album: Album, settled: Settled
) -> None:
    ColourWorker.blind = True
    desk.open(album(["face", "name"]))
    settled()
    desk.saving.save()
    settled()
    desk.saving.save_unchecked()
    settled()
    assert state(desk) is State.SAVED
    ColourWorker.blind = False
    desk.jobs.scan_anew()
    settled()
    assert ids(desk, Kind.NAME) and state(desk) is State.READY


def test_nothing_is_called_verified_where_nobody_looked(desk: Window, tmp_path: Path, settled: Settled) -> None:
    still = [painted("notice") for _ in range(102)]
    for number, picture in enumerate(still):
        picture.putpixel((number, 150), (0, 0, 0))
    still[0].save(tmp_path / "a.gif", save_all=True, append_images=still[1:], duration=50)
    desk.open([str(tmp_path / "a.gif")])
    settled()
    assert len(desk.stage.doubts.shown) == 1  # the same sentence once, not once a detector
    desk.saving.save()
    settled()
    shown = desk.side.result.shown
    assert shown is not None and not shown.good and "--" not in shown.body
    desk.saving.save_unchecked()
    settled()
    shown = desk.side.result.shown
    assert shown is not None and shown.good and shown.unsure and shown.head != "Verified"


def test_files_that_cannot_be_opened_are_named(desk: Window, tmp_path: Path, settled: Settled) -> None:
    (tmp_path / "letter.pdf").write_bytes(b"%PDF-1.4\n%%EOF\n")
    desk.open([str(tmp_path / "letter.pdf")])
    settled()
    assert desk.notice.shown is not None
    (line,) = desk.notice.shown.details
    assert line.startswith("letter.pdf: ") and "pdftoppm" not in line


def test_the_tool_bar_shows_all_its_buttons_at_every_width(desk: Window, album: Album, settled: Settled) -> None:
    desk.open(album([]))
    settled()
    for width in (1600, 800, 1240, 900, 1700):
        desk.resize(width, 700)
        settled()
        bar = desk.stage.bar
        buttons = [bar.widgetForAction(action) for action in bar.actions() if not action.isSeparator()]
        assert all(button.isVisible() for button in buttons), width


def test_where_a_photo_stands_is_never_cut_short(desk: Window, album: Album, settled: Settled) -> None:
    desk.open(album([]))
    settled()
    for points in (9, 16):
        font = desk.queue.font()
        font.setPointSize(points)
        desk.queue.setFont(font)
        desk.resize(640, 480)
        settled()
        widest = max(desk.queue.fontMetrics().horizontalAdvance(word(s, str)) for s in State)
        room = desk.queue.viewport().width() - BESIDE_WORDS
        assert room >= min(widest, WIDEST_WORDS)


def test_the_window_fits_a_small_laptop_that_draws_everything_larger(
    desk: Window, album: Album, settled: Settled
) -> None:
    desk.open(album(ALL))
    settled()
    for width, worded in ((1366 * 2 // 3, False), (1240, True)):
        desk.resize(width, 768 * 2 // 3)
        settled()
        assert desk.width() == width and desk.height() <= 512
        assert desk.look.word.isVisible() == worded
        assert desk.look.margin.geometry().right() < desk.look.width()


def test_what_was_chosen_is_not_lost_by_a_slip(
    desk: Window, album: Album, settled: Settled, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def press(button: str) -> None:
        def exec_(box: QMessageBox) -> int:
            asked.append(box.text())
            next(b for b in box.buttons() if b.text() == button).click()
            return 0

        monkeypatch.setattr(QMessageBox, "exec", exec_)

    press("Go on working")
    desk.open(album(["name"], []))
    settled()
    assert sure_to_close(desk) and not asked
    desk.stage.canvas.drawn.emit(Region.box(5, 5, 15, 15))
    monkeypatch.setattr(saving.asking, "sure_to_close", sure_to_close)
    assert not desk.close() and desk.isVisible() and len(asked) == 1
    desk.actions_by_name["remove"].trigger()
    assert len(desk.store.photos) == 2 and len(asked) == 2
    press("Close anyway")
    assert sure_to_close(desk)
    desk.saving.save()
    assert not sure_to_close(desk) or len(asked) == 4  # as long as it is being saved
    settled()
    asked.clear()
    assert sure_to_close(desk) and not asked
    desk.actions_by_name["remove"].trigger()
    assert len(desk.store.photos) == 1 and not asked
    desk.stage.canvas.drawn.emit(Region.box(5, 5, 15, 15))
    press("Take it off")
    desk.actions_by_name["remove"].trigger()
    assert not desk.store.photos and len(asked) == 1
    monkeypatch.setattr(saving.asking, "sure_to_close", lambda window: True)


def test_another_photo_is_told_from_the_top(desk: Window, album: Album, settled: Settled, qtbot: QtBot) -> None:
    desk.resize(900, 420)
    desk.open(album([*ALL, "maybe"], [*ALL, "maybe"]))
    settled()
    bar = desk.side.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 50)
    bar.setValue(bar.maximum())
    desk.store.heard(desk.store.current, message="Changed, but the same photo.")
    assert bar.value() > 0
    desk.store.select(1)
    assert bar.value() == 0


def test_what_a_right_click_offers_in_the_list_it_offers_on_the_photo(
    desk: Window, album: Album, settled: Settled, qtbot: QtBot
) -> None:
    desk.open(album(["name"]))
    settled()
    (name,) = ids(desk, Kind.NAME)
    canvas = desk.stage.canvas
    x, y = canvas.view.screen(((SPOTS["name"][0] + SPOTS["name"][2]) / 2, (SPOTS["name"][1] + SPOTS["name"][3]) / 2))
    spot = QPoint(round(x), round(y))
    mouse, keyboard = QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard
    for reason, place in ((mouse, spot), (keyboard, QPoint(0, 0))):
        QGuiApplication.sendEvent(canvas, QContextMenuEvent(reason, place, canvas.mapToGlobal(place)))
        qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert "Hide “Zephyrine Quillfeather” in every photo" in [action.text() for action in menu.actions()]
        assert canvas.chosen == name
        menu.close()
    desk.actions_by_name["more"].trigger()
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    QApplication.activePopupWidget().close()
    canvas.pick(None)
    desk.actions_by_name["more"].trigger()
    for reason, place in ((mouse, QPoint(2, 2)), (keyboard, QPoint(0, 0))):
        QGuiApplication.sendEvent(canvas, QContextMenuEvent(reason, place, canvas.mapToGlobal(place)))
        assert QApplication.activePopupWidget() is None


def test_files_with_the_same_trouble_are_named_once_each() -> None:
    empty = [(name, f"{name} is empty. Get it once more.") for name in ("a.jpg", "\N{ARABIC LETTER AIN}.jpg")]
    told = unreadable([*empty, ("c.pdf", "A PDF document.")], 3, 0, english)
    assert told is not None and len(told.details) == 2
    assert told.details[0].endswith(": This file is empty. Get it once more.") and told.details[0].count("jpg") == 2
    assert told.details[1] == "c.pdf: A PDF document."


def test_no_name_is_too_long_for_the_window(
    desk: Window, album: Album, settled: Settled, tmp_path: Path, qtbot: QtBot
) -> None:
    long, arabic = tmp_path / ("x" * 240 + ".png"), tmp_path / "\N{ARABIC LETTER AIN}\N{ARABIC LETTER ALEF}.pdf"
    long.write_bytes(Path(album(["face"])[0]).read_bytes())
    arabic.write_bytes(b"%PDF-1.4")
    ColourWorker.gates["scan"] = threading.Event()
    (tmp_path / ("f" * 200)).mkdir()
    asking.set_output(desk, tmp_path / ("f" * 200))
    desk.open([str(long), str(arabic)])
    qtbot.waitUntil(lambda: "Looking for faces" in desk.progress.words.text())
    assert desk.minimumSizeHint().width() <= 1366 / 1.5
    assert desk.progress.words.text().count("x") < 60 and ".png" in desk.progress.words.text()
    ColourWorker.gates["scan"].set()
    settled()
    desk.saving.save()
    settled()
    assert desk.minimumSizeHint().width() <= 1366 / 1.5
    assert desk.notice.shown is not None and not desk.notice.shown.details[0].isascii()
    assert not any(detail[0] == arabic.name[0] for detail in desk.notice.shown.details), "it turns the whole line round"
    assert desk.side.result.shown is not None and "x" * 31 not in desk.side.result.shown.body
