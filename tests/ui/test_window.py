"""The window itself: quick to open, small enough, calm when something breaks, silent about photos afterwards."""

from __future__ import annotations

import hashlib
import os
import platform
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import darkroom
import pytest
from colourful import ColourWorker, painted
from PySide6.QtCore import QByteArray, QMimeData, QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from scrubber_ui import app as application
from scrubber_ui import errors, practice, theme
from scrubber_ui.actions import keys
from scrubber_ui.dialogs.error import ErrorDialog
from scrubber_ui.dialogs.keys import KeysDialog
from scrubber_ui.dialogs.lists import ListsDialog
from scrubber_ui.dialogs.settings import SettingsDialog
from scrubber_ui.memory import Memory
from scrubber_ui.photo import Phase
from scrubber_ui.present.states import State
from scrubber_ui.single import Single
from scrubber_ui.window import TEXTS, Window

from scrubber import ledger, settings, waiting
from scrubber.files import Original
from scrubber.ledger import Ledger
from scrubber.model.finding import Finding
from scrubber.model.geometry import Region
from scrubber.model.kinds import Kind
from scrubber.model.lists import NO_LISTS, Lists
from scrubber.model.profile import Action, Doubt, Profile
from scrubber.options import OPTIONS
from scrubber.review import propose

Album = Callable[..., list[str]]
Settled = Callable[[], None]
PROFILE = settings.profile("careful")
RAN = {"faces": True, "text": True, "codes": True}
HEAVY = ("onnxruntime", "cv2", "PIL", "rapidocr", "phonenumbers", "scrubber.engines", "scrubber.pipeline")


def test_no_engine_is_loaded_into_the_window() -> None:
    code = "import sys, scrubber_ui.app; print([m for m in sys.modules if m.startswith(%r)])" % (HEAVY,)  # noqa: UP031
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_window_fits_a_small_laptop_at_one_and_a_half(desk: Window, album: Album, settled: Settled) -> None:
    desk.open(album(["face", "name", "notice"]))
    settled()
    least = desk.minimumSizeHint()
    assert least.width() <= 1366 / 1.5 and least.height() <= 768 / 1.5 - 40


def test_two_hundred_photos_are_queued_at_once_and_thumbnails_wait_to_be_seen(
    desk: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    ColourWorker.gates["scan"] = threading.Event()
    names = []
    for i in range(200):
        names.append(tmp_path / f"{i}.png")
        painted().save(names[-1])
    desk.open([str(name) for name in names])
    assert len(desk.store.photos) == 200
    qtbot.wait(100)
    assert len(desk.queue.rows.thumbs) < 40
    desk.cancel()


def test_only_the_photo_on_the_screen_holds_its_pixels(desk: Window, album: Album, settled: Settled) -> None:
    desk.open(album(["face"], ["name"]))
    settled()
    first = desk.stage.small
    desk.store.select(1)
    settled()
    assert desk.stage.small is not first and desk.stage.small is not None


def test_an_error_that_nobody_foresaw_leaves_the_window_and_the_other_photos(
    desk: Window, album: Album, settled: Settled, qtbot: QtBot
) -> None:
    heard = application._hear_errors(desk)
    try:
        ColourWorker.broken = True
        desk.open(album(["name"]))
        settled()
        dialog = desk.findChild(ErrorDialog)
        assert dialog is not None and "RuntimeError" in dialog.report
        assert "Quillfeather" not in dialog.report and "ward" not in dialog.report
        assert desk.store.photos[0].state is State.REFUSED
        ColourWorker.broken = False
        desk.open(album(["name"]))
        settled()
        assert desk.store.photos[1].state is State.READY
        dialog.close()
    finally:
        heard.uninstall()


def test_an_error_report_can_be_saved_and_tells_nothing_private(tmp_path: Path, qtbot: QtBot) -> None:
    try:
        raise ValueError(str(tmp_path / "Zephyrine.jpg"))
    except ValueError as error:
        words = errors.report(type(error), error.__traceback__)
    dialog = ErrorDialog(words)
    qtbot.addWidget(dialog)
    dialog.save(tmp_path / "report.txt")
    saved = (tmp_path / "report.txt").read_text()
    assert "ValueError" in saved and "test_window.py" in saved
    assert "Zephyrine" not in saved and str(tmp_path) not in saved and str(Path.home()) not in saved


def test_the_window_remembers_its_place_and_last_choices_and_no_photo(
    qtbot: QtBot, tmp_path: Path, album: Album, desk: Window, settled: Settled
) -> None:
    desk.open(album(["name"]))
    settled()
    desk.use_profile("faces-only")
    settled()
    desk.resize(desk.minimumSizeHint().width() + 20, 640)
    desk.close()
    words = desk.memory.file.read_text()
    assert "ward" not in words and "photos" not in words
    again = Window(Memory(desk.memory.file.parent), ColourWorker)  # type: ignore[arg-type]
    qtbot.addWidget(again)
    assert again.store.profile.name == "faces-only" and again.size().height() == 640
    again.close()


SECOND = """
import sys
from PySide6.QtCore import QCoreApplication
from scrubber_ui.single import Single
app = QCoreApplication([])
print(Single("photo-scrubber-test").claim(sys.argv[1:]))
"""


def test_what_was_just_opened_is_shown_also_where_it_was_in_the_list_already(
    desk: Window, album: Album, settled: Settled
) -> None:
    first, second, third = album([], ["name"], ["face"])
    desk.open([first, second])
    desk.open([third])
    assert desk.store.current == 2
    desk.open([second])
    assert desk.store.current == 1
    assert len(desk.store.photos) == 3
    inner = Path(first).parent / "inner"
    inner.mkdir()
    Path(third).rename(inner / "deep.png")
    desk.open([first, str(inner)])
    settled()
    assert len(desk.store.photos) == 4
    assert desk.store.current == 0, "not what was found in the folder afterwards"
    desk.open([str(inner)])
    settled()
    assert desk.store.current == 3


def test_a_second_start_hands_its_files_to_the_first(qtbot: QtBot) -> None:
    first = Single("photo-scrubber-test")
    heard: list[list[str]] = []
    first.handed.connect(heard.append)
    assert first.claim([])
    names = ["/p/Ünï 'quoted' $HOME.jpg", "-rf.jpg", os.fsdecode(b"/p/caf\xe9.jpg")]
    with subprocess.Popen([sys.executable, "-c", SECOND, *names], stdout=subprocess.PIPE, text=True) as other:
        qtbot.waitUntil(lambda: other.poll() is not None, timeout=20_000)
        assert other.stdout is not None and other.stdout.read().strip() == "False"
    assert heard == [names]
    first.close()


def test_a_lock_that_a_killed_window_left_keeps_nobody_out(qtbot: QtBot) -> None:
    """Also where its process number is another Python's by now."""
    from scrubber_ui.single import _folder

    single = Single("photo-scrubber-killed")
    left = _folder() / f"{single.name}.lock"
    left.write_text(f"{os.getppid()}\n{Path(f'/proc/{os.getppid()}/exe').resolve().name}\n{platform.node()}\n")
    try:
        assert single.claim([]) and single._server is not None
    finally:
        single.close()
        left.unlink()


def test_a_wrong_message_from_a_second_start_is_ignored() -> None:
    from scrubber_ui.single import _files

    assert _files(b"\xff\n") == [] and _files(b'{"a": 1}\n') == [] and _files(b'[1, "a"]\n') == ["a"]


@pytest.mark.parametrize("look", ["light", "dark"])
def test_words_stand_out_from_their_ground(look: str) -> None:
    c = theme.DARK if look == "dark" else theme.LIGHT
    pairs = [(c.text, c.ground), (c.text, c.card), (c.soft, c.ground), (c.soft, c.card), (c.on_accent, c.accent)]
    pairs += [(c.accent, c.card), (c.good, c.good_ground), (c.warn, c.warn_ground), (c.bad, c.bad_ground)]
    pairs += [(c.good, c.ground), (c.warn, c.ground), (c.bad, c.ground), (c.accent, c.ground)]
    assert [pair for pair in pairs if contrast(*pair) < 4.5] == []


def contrast(one: str, other: str) -> float:
    """WCAG 2.1 contrast ratio."""

    def light(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        r, g, b = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_settings_are_rows_of_the_one_table_of_options(desk: Window, qtbot: QtBot) -> None:
    dialog = SettingsDialog(desk.store.profile, desk.store.look, desk.jobs.scan, desk.memory, desk)
    assert list(dialog.rows) == [option.key for option in OPTIONS]
    dialog.rows["quality"].setValue(88)  # type: ignore[attr-defined]
    dialog.rows["name_pattern"].setText("no stem")  # type: ignore[attr-defined]
    dialog.use()
    assert dialog.trouble.text() and desk.store.profile.quality == 0
    dialog.rows["name_pattern"].setText("{stem}-clean")  # type: ignore[attr-defined]
    dialog.use()
    assert (desk.store.profile.quality, desk.store.profile.name_pattern) == (88, "{stem}-clean")


def test_settings_speak_of_nothing_that_a_window_does_not_do(desk: Window, qtbot: QtBot) -> None:
    def offered(profile: Profile) -> list[str]:
        dialog = SettingsDialog(profile, desk.store.look, desk.jobs.scan, desk.memory, desk)
        said = " ".join(one.text() for one in (*dialog.findChildren(QLabel), *dialog.findChildren(QCheckBox)))
        assert not {"needs-review", "run", "profile", "re-encoded"} & set(said.replace(",", " ").split())
        box = dialog.rows["on_doubt"]
        assert isinstance(box, QComboBox) and not dialog.values()
        return [box.itemData(at) for at in range(box.count())]

    assert offered(desk.store.profile) == ["keep", "hide"]
    own = replace(desk.store.profile, on_doubt=Doubt.SKIP)
    assert offered(own) == ["keep", "hide", "skip"]  # a profile of one's own stays as it is


def test_settings_fit_a_small_screen_and_no_word_is_cut(desk: Window, qtbot: QtBot) -> None:
    dialog = SettingsDialog(desk.store.profile, desk.store.look, desk.jobs.scan, desk.memory, desk)
    qtbot.addWidget(dialog)
    dialog.show()
    for height in (400, dialog.height()):
        dialog.resize(dialog.width(), height)
        qtbot.wait(50)
        assert dialog.height() == height <= dialog.screen().availableSize().height()
        labels = [one for one in dialog.findChildren(QLabel) if one.isVisible()]
        cut = [one.text() for one in labels if one.height() < one.heightForWidth(one.width())]
        assert len(labels) > 8 and not cut
        buttons = {one.text(): one for one in dialog.findChildren(QPushButton)}
        assert dialog.rect().contains(buttons["Use these"].geometry())


def test_a_wheel_over_the_settings_changes_none(desk: Window, qtbot: QtBot) -> None:
    dialog = SettingsDialog(desk.store.profile, desk.store.look, desk.jobs.scan, desk.memory, desk)
    qtbot.addWidget(dialog)
    dialog.show()
    for made in (*dialog.rows.values(), *dialog.own.values()):
        turn_wheel(made)
    assert not dialog.values() and all(made.currentIndex() == 0 for made in dialog.own.values())


def turn_wheel(made: QWidget) -> None:
    at = made.rect().center().toPointF()
    turn = (QPoint(0, 0), QPoint(0, -120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(made, QWheelEvent(at, made.mapToGlobal(at), *turn, Qt.ScrollPhase.NoScrollPhase, False))


def test_a_wheel_over_what_to_look_for_uncovers_nothing(desk: Window, album: Album, settled: Settled) -> None:
    """It stands right above the list that is scrolled, counts for every photo, and is remembered."""
    desk.open(album(["name"]))
    settled()
    before = desk.store.profile
    for made in (desk.side.profiles, desk.look.styles, desk.look.margin):
        turn_wheel(made)
        assert not made.focusPolicy() & Qt.FocusPolicy.ClickFocus, "nor do arrows after a click"
    settled()
    assert desk.store.profile == before and not desk.store.can_undo
    assert desk.memory.text("profile") == ""


def test_drawings_follow_the_colours_of_the_system(desk: Window, qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    seen = []
    for look in ("light", "dark"):
        app.setProperty("look", look)
        theme.apply(app)
        qtbot.wait(50)
        picture = desk.actions_by_name["fit"].icon().pixmap(24, 24).toImage()
        seen.append(max(picture.pixelColor(x, y).lightness() for x in range(24) for y in range(24)
                        if picture.pixelColor(x, y).alpha() > 200))  # fmt: skip
    app.setProperty("look", "")
    app.setStyleSheet("")
    assert seen[0] < 100 < 200 < seen[1]


def test_every_key_is_told_on_the_page_of_keys(desk: Window) -> None:
    told = " ".join(key for key, _ in keys(desk.actions_by_name))
    assert all(key in told for key in ("Ctrl+Return", "Shift+N", "Ctrl+Shift+Z", "Space", "Alt+arrows", "B, P or E"))


def test_the_page_of_keys_can_be_read_to_its_end_by_keys(desk: Window, qtbot: QtBot) -> None:
    page = KeysDialog(keys(desk.actions_by_name) * 3, desk)
    page.show()
    qtbot.waitExposed(page)
    bar = page.findChild(QScrollArea).verticalScrollBar()  # type: ignore[union-attr]
    assert bar.maximum() > 0
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_PageDown)
    assert bar.value() > 0
    page.close()


def test_enter_presses_the_button_that_has_the_keys_in_dialogs_too(qtbot: QtBot) -> None:
    taken: list[Lists] = []
    page = ListsDialog(NO_LISTS, False, lambda lists, _remember: taken.append(lists))
    qtbot.addWidget(page)
    page.show()
    page.watch.setPlainText("Margaret Hargreaves")
    use = next(one for one in page.findChildren(QPushButton) if one.text() == "Use these")
    use.setFocus()
    QTest.keyClick(use, Qt.Key.Key_Return)
    assert len(taken) == 1


def test_a_tool_for_drawing_gives_the_keys_to_the_photo(desk: Window, album: Album, settled: Settled) -> None:
    """Else the Enter that puts a place on the photo would untick whatever had the keys before."""
    desk.open(album(["name"]))
    settled()
    desk.side.profiles.setFocus()
    desk.stage.tools["box"].trigger()
    assert QApplication.focusWidget() is desk.stage.canvas


def test_the_practice_photo_tells_what_was_missed() -> None:
    planted = practice.secrets()
    assert len(planted) >= 8
    marks = [Finding(s.kind, s.region, 0.9, "x", "x") for s in planted]
    review = propose(marks[1:], PROFILE)
    assert practice.missed(planted, review) == [planted[0]]
    assert practice.missed(planted, propose(marks, PROFILE)) == []


def test_the_practice_photo_opens_without_touching_the_program(desk: Window, settled: Settled) -> None:
    desk.actions_by_name["practice"].trigger()
    settled()
    photo = desk.store.photo
    assert photo is not None and photo.private and desk.notice.shown is not None
    assert photo.original.path.parent != Path(practice.__file__).parent / "assets"
    assert any(f.kind is Kind.LOCATION for f in photo.findings)


def test_a_hostile_name_stays_plain_text(desk: Window, tmp_path: Path, settled: Settled) -> None:
    path = tmp_path / "<img src=x>\u202egpj.png"
    painted().save(path)
    desk.open([str(path)])
    settled()
    index = desk.queue.rows.index(0)
    assert "\u202e" not in str(index.data()) and "<" not in str(desk.queue.rows.data(index, 3))


def test_an_empty_clipboard_is_no_error(desk: Window) -> None:
    QApplication.clipboard().clear()
    desk.paste()
    assert desk.notice.shown is not None and not desk.store.photos


def test_that_there_was_nothing_is_forgotten_when_something_comes(desk: Window, album: Album, settled: Settled) -> None:
    QApplication.clipboard().clear()
    desk.paste()
    assert desk.notice.shown is not None
    desk.open(album(["name"]))
    assert desk.notice.shown is None
    settled()


def test_a_drop_that_is_no_picture_is_not_taken(desk: Window) -> None:
    data = QMimeData()
    data.setText("hello")
    assert not desk.intake.takes(data)
    data.setData("image/png", QByteArray(b"x"))
    assert desk.intake.takes(data)


def test_photos_that_wait_for_a_person_are_one_click_away(
    desk: Window, album: Album, settled: Settled, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    photos = [Path(name) for name in album(["name"], ["notice"])]
    desk._refresh()
    assert not desk.empty.review.isVisible()
    desk.actions_by_name["review"].trigger()
    assert desk.notice.shown is not None and "No photo waits" in desk.notice.shown.head
    waiting.update(waiting.default(), [*photos, tmp_path / "gone.jpg"], ())
    desk._refresh()
    assert desk.empty.review.text() == "Open the 2 photos that need a look"
    qtbot.mouseClick(desk.empty.review, Qt.MouseButton.LeftButton)
    settled()
    assert [p.original.path for p in desk.store.photos.values()] == photos
    desk.saving.save()
    settled()
    assert waiting.read(waiting.default()) == (photos[1],)
    known, report = Ledger(ledger.default()), desk.store.photos[0].report
    assert known.was_looked_at(hashlib.sha256(photos[0].read_bytes()).hexdigest())
    assert report is not None and report.copy is not None
    assert known.made(hashlib.sha256(Path(report.copy).read_bytes()).hexdigest())  # it is nobody's original
    known.close()
    assert application._listed(str(waiting.default())) == [str(photos[1])]
    assert application._listed(str(tmp_path / "absent")) == []
    assert application.parser().parse_args(["--needs-review"]).needs_review == str(waiting.default())


def test_a_real_worker_goes_all_the_way(qtbot: QtBot, tmp_path: Path) -> None:
    name = "Mrs Zephyrine Quillfeather"
    shot = darkroom.photo("jpeg", (640, 480), text=[(name, "name"), "Fire exit"])
    path = tmp_path / "ward.jpg"
    path.write_bytes(shot.data)
    window = Window(Memory(tmp_path / "settings"))
    window.store.look(effort="quick")
    qtbot.addWidget(window)
    window.show()
    window.open([str(path)])
    qtbot.waitUntil(lambda: not window.jobs.work.busy and not window.jobs.pictures.busy, timeout=60_000)
    qtbot.wait(100)
    photo = window.store.photo
    assert photo is not None and photo.checked is not None, photo and photo.message
    assert any(f.kind is Kind.NAME for f in photo.findings)
    window.saving.save()
    qtbot.waitUntil(lambda: not window.jobs.work.busy, timeout=60_000)
    qtbot.wait(100)
    report = window.store.photo.report  # type: ignore[union-attr]
    assert report is not None and report.copy is not None, report and report.message
    assert all(check.passed for check in report.checks)
    window.close()
    assert window.jobs.work.isFinished() and path.read_bytes() == shot.data


def test_hiding_all_text_takes_the_lines_not_whole_sheets() -> None:
    """A sheet is one place for much that is no text; it is offered, and a person may take it."""
    assert {Kind.NAME, Kind.OTHER_TEXT, Kind.SIGNATURE} <= TEXTS
    assert not {Kind.SHEET, Kind.HANDWRITING, Kind.BADGE} & TEXTS


def test_nothing_at_the_side_is_cut_off_however_narrow_it_is(
    desk: Window, album: Album, settled: Settled, qtbot: QtBot
) -> None:
    """There is no bar to move it sideways."""
    desk.open(album(["face", "name", "notice", "maybe"]))
    settled()
    font = desk.font()
    font.setPointSizeF(font.pointSizeF() * 1.2)
    desk.side.setFont(font)
    desk.splitter.setSizes([200, 2000, 1])
    area = desk.side.area
    qtbot.waitUntil(lambda: area.widget().minimumSizeHint().width() <= area.viewport().width(), timeout=2000)
    for box in desk.side.findings.boxes:
        for line in box.lines.values():
            if line.show_button is not None:
                edge = line.show_button.mapTo(area.viewport(), line.show_button.rect().topRight()).x()
                assert edge < area.viewport().width()


def test_a_look_for_all_photos_costs_as_much_for_each_however_many_there_are(
    desk: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = 0

    def counted(profile: Profile, finding: Finding) -> bool:
        nonlocal asked
        asked += 1
        return profile.rule(finding.kind).action is not Action.KEEP

    monkeypatch.setattr(Profile, "hides", counted)
    monkeypatch.setattr(desk.jobs, "scan", lambda: None)
    face = Finding(Kind.FACE, Region.box(1, 1, 9, 9), 0.9, "eye-1", "A face was seen.")
    each = []
    for many in (10, 40):
        fresh = range(len(desk.store.photos), many)
        for number in desk.store.add([Original(Path(f"/none/{n}.png"), Path(f"{n}.png")) for n in fresh]):
            desk.store.heard(number, phase=Phase.SCANNED, findings=(face,), checked=RAN, size=(90, 60))
        asked = 0
        desk.store.look(margin=0.2 + many / 1000)
        each.append(asked / many)
    assert each[1] < 1.5 * each[0], each
