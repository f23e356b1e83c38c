"""The person's own lists in the window: used at once, remembered if asked, and told plainly where that can't be."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from colourful import ColourWorker
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from scrubber_ui import asking
from scrubber_ui.dialogs.lists import ListsDialog
from scrubber_ui.own import OwnLists
from scrubber_ui.photo import Saved
from scrubber_ui.window import Window

from scrubber import remembered
from scrubber.model.errors import BadList
from scrubber.model.geometry import Region
from scrubber.model.lists import NO_LISTS, Lists
from scrubber.model.report import Outcome, ScrubReport
from scrubber.model.secret import Secret

Album = Callable[..., list[str]]
Settled = Callable[[], None]
LISTS = Lists((Secret("Ngozi Adebayo"),), (Secret("Riverside Team"),))


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(remembered, "place", lambda: tmp_path / "lists.sealed")
    yield tmp_path / "lists.sealed"


def test_the_dialog_hands_on_what_was_pasted(qtbot: QtBot) -> None:
    told: list[tuple[Lists, bool]] = []
    dialog = ListsDialog(NO_LISTS, False, lambda lists, remember: told.append((lists, remember)))
    qtbot.addWidget(dialog)
    dialog.watch.setPlainText("Ngozi Adebayo\n\n")
    dialog.allow.setPlainText("Riverside Team")
    dialog.remember.setChecked(True)
    dialog.use()
    assert told == [(LISTS, True)]


def test_a_list_that_is_too_long_is_told_and_the_dialog_stays(qtbot: QtBot) -> None:
    dialog = ListsDialog(LISTS, False, lambda *_: pytest.fail("taken"))
    qtbot.addWidget(dialog)
    assert dialog.watch.toPlainText() == "Ngozi Adebayo"
    dialog.watch.setPlainText("Ngozi Adebayo\n\n" + "x" * 300 + "\nRaj Patel")
    dialog.use()
    assert "Line 3" in dialog.trouble.text() and "xxx" not in dialog.trouble.text()
    assert dialog.watch.textCursor().selectedText() == "x" * 300


def test_what_was_typed_is_not_thrown_away_unasked(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(asking, "sure_to_forget_lists", asked.append)  # gives back None: no
    dialog = ListsDialog(LISTS, False, lambda *_: None)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.watch.insertPlainText("Raj Patel\n")
    dialog.reject()
    assert asked == [dialog] and dialog.isVisible()
    untouched = ListsDialog(LISTS, False, lambda *_: None)
    qtbot.addWidget(untouched)
    untouched.show()
    untouched.reject()
    assert len(asked) == 1 and not untouched.isVisible()


def test_another_list_is_followed_on_the_screen_first_and_what_was_done_stays(
    desk: Window, album: Album, settled: Settled
) -> None:
    desk.open(album(["name"], ["name"], ["name"]))
    settled()
    desk.store.select(2)
    desk.store.draw(2, Region.box(1, 1, 9, 9))
    copy = ScrubReport("a.png", Outcome.CLEANED, "b.png")
    desk.store.saved(0, Saved(desk.store.photos[0].choices, frozenset(), copy))
    scans: list[object] = []
    desk.jobs.work.begun.connect(scans.append)
    desk.own.use(LISTS, False)
    assert "looked at again" in desk.notice.shown.head  # type: ignore[union-attr]
    settled()
    assert scans == [("scan", 2), ("scan", 1), ("scan", 0)]
    assert len(desk.store.photos[2].choices.drawn) == 1


def test_a_list_that_changes_during_a_save_holds_for_that_photo_too(
    desk: Window, album: Album, settled: Settled, colours: type[ColourWorker]
) -> None:
    desk.open(album(["name"]))
    settled()
    scans: list[object] = []
    gate = colours.gates["save"] = threading.Event()
    desk.saving.save()
    desk.jobs.work.begun.connect(scans.append)
    desk.own.use(LISTS, False)
    gate.set()
    settled()
    assert ("scan", 0) in scans


def test_new_lists_go_to_the_worker_and_photos_are_scanned_again(desk: Window, album: Album, settled: Settled) -> None:
    desk.open(album(["name"]))
    settled()
    scans: list[object] = []
    desk.jobs.work.begun.connect(scans.append)
    desk.own.use(LISTS, False)
    settled()
    assert ("scan", 0) in scans
    assert desk.jobs.lists.watch == LISTS.watch
    desk.own.use(LISTS, False)
    settled()
    assert len(scans) == 1  # the same lists: nothing to look for anew
    assert not remembered.there()


def test_lists_that_could_not_be_opened_are_not_lost_to_a_dialog_that_shows_none(
    desk: Window, settled: Settled, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, place: Path
) -> None:
    def locked() -> Lists:
        raise BadList(remembered.NOT_OPENED, remembered.UNLOCK)

    place.write_bytes(b"sealed")
    monkeypatch.setattr(remembered, "load", locked)
    desk.own = OwnLists(desk)
    qtbot.waitUntil(lambda: desk.notice.shown is not None)
    assert "can't be opened" in desk.notice.shown.head  # type: ignore[union-attr]
    ListsDialog(NO_LISTS, True, desk.own.use, desk).use()
    settled()
    assert place.exists()
    desk.own.use(NO_LISTS, False)  # the tick taken away
    settled()
    qtbot.waitUntil(lambda: not place.exists())


def test_remembering_is_confirmed_and_a_locked_keychain_is_told(
    desk: Window, settled: Settled, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, place: Path
) -> None:
    def locked(_lists: Lists) -> None:
        raise BadList(remembered.SESSION_ONLY, remembered.UNLOCK)

    monkeypatch.setattr(remembered, "keep", locked)
    desk.own.use(LISTS, True)
    qtbot.waitUntil(lambda: desk.notice.shown is not None)
    assert "until the program ends" in desk.notice.shown.head  # type: ignore[union-attr]
    assert desk.jobs.lists.watch == LISTS.watch  # they hold all the same
    monkeypatch.setattr(remembered, "keep", lambda _lists: place.write_bytes(b"sealed"))
    desk.own.use(LISTS, True)
    qtbot.waitUntil(lambda: "are remembered" in (desk.notice.shown.head if desk.notice.shown else ""))
    monkeypatch.setattr(remembered, "forget", place.unlink)
    desk.own.use(NO_LISTS, False)
    qtbot.waitUntil(lambda: "deleted" in (desk.notice.shown.head if desk.notice.shown else ""))
    assert QApplication.activeModalWidget() is None


def test_nothing_lies_on_anything_else_on_a_small_screen(qtbot: QtBot) -> None:
    dialog = ListsDialog(LISTS, False, lambda *_: None)
    qtbot.addWidget(dialog)
    dialog.show()
    for height in (dialog.height(), 380, 300):
        dialog.resize(dialog.width(), height)
        QApplication.processEvents()
        page = dialog.watch.parentWidget()
        parts = [w.geometry() for w in page.findChildren(QWidget) if w.parent() is page and w.isVisible()]
        assert len(parts) == 8
        assert not [(a, b) for i, a in enumerate(parts) for b in parts[:i] if a.intersects(b)]
