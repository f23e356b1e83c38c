"""The window: queue, photo and findings, and what happens between them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QWidget

from scrubber import settings
from scrubber.model.errors import BadProfile
from scrubber.model.kinds import MEANINGS, WHOLE, Group, Kind
from scrubber.model.profile import Profile
from scrubber.worker.host import Worker

from . import asking, icons, keyboard, walk
from .actions import add_actions
from .everywhere import Everywhere
from .fetch import Picture
from .intake import Intake
from .jobs import Jobs
from .memory import Memory
from .others import Others
from .outlet import Outlet, image_of
from .own import OwnLists
from .panels.empty import EmptyPanel
from .panels.look import LookPanel
from .panels.notice import NoticeBar
from .panels.parts import column, fit
from .panels.progress import ProgressLine
from .panels.queue import QueueList
from .panels.side import SidePanel
from .photo import Photo
from .present.states import OPEN, Notice, State, unreadable
from .saving import Saving
from .stage import Stage
from .store import Store
from .words import say

TEXTS = frozenset(kind for kind, m in MEANINGS.items() if m.group in (Group.PERSONAL_TEXT, Group.OTHER_TEXT)) - WHOLE
SIZE = (1240, 780)


class Window(QMainWindow):
    """Everything the person sees. `close` ends all work first."""

    closed = Signal()

    def __init__(self, memory: Memory | None = None, worker: Callable[[], Worker] = Worker) -> None:
        super().__init__()
        self.memory = memory or Memory()
        self.store = Store(_profile(self.memory.text("profile", settings.DEFAULT)), self)
        self.jobs = Jobs(self.store, worker, self)
        self.intake = Intake(self.store, self.jobs, self)
        folder = self.memory.text("output")
        self.outlet = Outlet(self.store, self.jobs, Path(folder) if folder else None, self)
        self._told: Notice | None = None
        self.setWindowTitle("Photo Scrubber")
        self.setWindowIcon(icons.app_icon())
        self.setAcceptDrops(True)
        self._build()
        self.saving, self.own, self.everywhere = Saving(self), OwnLists(self), Everywhere(self)
        self.others = Others(self.store, self.jobs, self.side.older)
        self.actions_by_name = add_actions(self)
        self._wire()
        self._refresh()
        fit(self, *SIZE)
        if not self.memory.geometry.isEmpty():
            self.restoreGeometry(QByteArray(self.memory.geometry))

    def _build(self) -> None:
        self.empty, self.queue, self.stage = EmptyPanel(), QueueList(self.store), Stage(self.store, self.jobs)
        self.side, self.look, self.notice, self.progress = SidePanel(), LookPanel(), NoticeBar(), ProgressLine()
        middle = QWidget()
        inside = column(middle, gap=0)
        inside.addWidget(self.stage, 1)
        inside.addWidget(self.look)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        for part in (self.queue, middle, self.side):
            self.splitter.addWidget(part)
        self.splitter.setHandleWidth(1)
        self.splitter.setCollapsible(1, False)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([215, 660, 365])
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty)
        self.pages.addWidget(self.splitter)
        whole = QWidget()
        outside = column(whole, gap=0)
        outside.addWidget(self.notice)
        outside.addWidget(self.pages, 1)
        outside.addWidget(self.progress)
        self.setCentralWidget(whole)

    def _wire(self) -> None:
        store, jobs, side = self.store, self.jobs, self.side
        for changed in (store.photo_changed, store.current_changed):
            changed.connect(self._changed)
        store.queue_changed.connect(self._refresh)
        store.history_changed.connect(self._refresh_actions)
        store.progressed.connect(lambda _number: self._tell_progress())
        jobs.idle_changed.connect(self._tell_progress)
        jobs.idle_changed.connect(self._tell_unreadable)
        jobs.thumbnail.connect(self._thumbnail)
        store.profile_changed.connect(jobs.scan)
        self.queue.rows.wanted.connect(lambda n: jobs.show_thumbnail(n, store.photos[n].original.path))
        self.intake.told.connect(self.notice.tell)
        self.intake.added.connect(lambda _numbers: self.notice.take_back(self.intake.last))
        self.outlet.told.connect(lambda notice, good: self.notice.tell(notice, good=good))
        self.empty.photos_asked.connect(self.ask_photos)
        self.empty.folder_asked.connect(self.ask_folder)
        self.empty.paste_asked.connect(self.paste)
        self.empty.review_asked.connect(self.intake.add_waiting)
        self.empty.right_click_asked.connect(lambda: asking.right_click(self))
        self.empty.practice_asked.connect(lambda: asking.practise(self))
        side.findings.answered.connect(lambda ids, hide: store.answer(store.current, ids, hide))
        side.findings.asked.connect(self.show_finding)
        side.findings.chosen.connect(self.stage.canvas.select)
        side.findings.like.connect(self.everywhere.like)
        side.findings.same.connect(self.everywhere.same_words)
        self.stage.chosen.connect(side.findings.select)
        self.stage.canvas.menu_asked.connect(side.findings.show_menu)
        side.profile_chosen.connect(self.use_profile)
        side.save_asked.connect(self.saving.save)
        side.all_asked.connect(self.saving.save_all)
        side.output_asked.connect(lambda: asking.output_menu(self))
        self.look.style_chosen.connect(lambda style: store.look(style=style))
        self.look.margin_moved.connect(lambda margin: store.look("margin", margin=margin))
        self.look.margin_let_go.connect(store.end_merge)
        self.look.faces_asked.connect(self.hide_faces)
        self.look.text_asked.connect(self.hide_text)
        self.progress.cancelled.connect(self.cancel)
        self.progress.resumed.connect(jobs.scan_again)

    # ------------------------------------------------------------ showing what is

    def _changed(self, number: int) -> None:
        if number == self.store.current:
            self._refresh()
        else:
            self.side.set_savable(len(self.store.savable()))
            self._refresh_actions()

    def _refresh(self) -> None:
        photo = self.store.photo
        self.pages.setCurrentWidget(self.splitter if photo else self.empty)
        if photo is None:
            self.empty.set_waiting(len(self.intake.waiting()))
        self.side.set_photo(photo, len(self.store.savable()))
        self.side.set_output(asking.output_words(self))
        self.look.set_profile(self.store.profile)
        self._refresh_actions()
        self._tell_progress()

    def _refresh_actions(self) -> None:
        photo, made = self.store.photo, self.actions_by_name
        open_ = photo is not None and photo.state in OPEN
        kinds = {found.kind for found in photo.findings} if photo else set()
        faces, text = Kind.FACE in kinds, bool(TEXTS & kinds)
        self.look.faces.setEnabled(faces)
        self.look.text.setEnabled(text)
        done = photo is not None and photo.report is not None and photo.report.outcome in ("cleaned", "already_clean")
        for name, on in (
            ("undo", self.store.can_undo), ("redo", self.store.can_redo), ("save", open_), ("next", open_ or done),
            ("all", bool(self.store.savable())), ("copy", done), ("report", any(p.report for p in self._photos())),
            ("faces", faces), ("text", text),
            *((n, photo is not None) for n in "remove like more forward back fit actual".split()),
        ):  # fmt: skip
            made[name].setEnabled(on)

    def _photos(self) -> list[Photo]:
        return list(self.store.photos.values())

    def _tell_progress(self) -> None:
        self.progress.show_work(self._photos(), self.store.photo)

    def _tell_unreadable(self) -> None:
        bad = [(p.name, p.message) for p in self._photos() if p.state is State.REFUSED]
        notice = unreadable(bad, len(self.store.photos), self.intake.left_out, say)
        if notice is not None and notice != self._told:
            self._told = notice
            self.notice.tell(notice)

    def _thumbnail(self, number: int, picture: Picture | None) -> None:
        self.queue.rows.set_thumb(number, image_of(picture) if picture else None)

    # ------------------------------------------------------------ photos in

    def open(self, paths: list[str]) -> None:
        """Files given on the command line, or handed over by a second start."""
        self.intake.add(Path(path) for path in paths)
        if self.isVisible():
            self.raise_()
            self.activateWindow()

    def ask_photos(self) -> None:
        self.intake.add(asking.photos(self))

    def ask_folder(self) -> None:
        self.intake.add(asking.folder(self))

    def paste(self) -> None:
        self.intake.take(QGuiApplication.clipboard().mimeData() or QMimeData())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.source() is None and self.intake.takes(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.empty.set_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.empty.set_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.empty.set_over(False)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.intake.take(event.mimeData())

    def remove_current(self) -> None:
        if (photo := self.store.photo) is not None and asking.sure_to_remove(self, photo):
            self.jobs.forget(photo.number)
            self.store.remove(photo.number)

    def cancel(self) -> None:
        self.jobs.stop()
        self.jobs.stop_saving()

    # ------------------------------------------------------------ choices

    def show_finding(self, name: str) -> None:
        self.side.findings.select(name)
        self.stage.show_finding(name)

    def step(self, by: int) -> None:
        name = self.side.findings.step(by)
        if name:
            self.stage.show_finding(name)

    def toggle_chosen(self) -> None:
        if self.store.photo and self.side.findings.chosen_id:
            self.store.toggle(self.store.current, self.side.findings.chosen_id)

    def hide_faces(self) -> None:
        self.store.hide_kinds({Kind.FACE}, [self.store.current])

    def hide_text(self) -> None:
        self.store.hide_kinds(TEXTS, [self.store.current])

    def hide_like(self) -> None:
        self.everywhere.like(self.side.findings.chosen_id)

    def use_profile(self, name: str) -> None:
        self.store.use(_profile(name))
        self.memory.keep("profile", name)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return walk.step(self, forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not keyboard.pressed(self, event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not keyboard.released(self, event):
            super().keyReleaseEvent(event)

    # ------------------------------------------------------------ the rest

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "side"):
            icons.redress(self)
        if event.type() is QEvent.Type.ActivationChange and hasattr(self, "stage"):
            self.stage.canvas.peek(False)  # the key is let go elsewhere
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not asking.sure_to_close(self):
            event.ignore()
            return
        self.memory.geometry = self.saveGeometry()
        self.memory.flush()
        self.hide()
        self.stage.close_painter()
        self.jobs.close()
        self.intake.close()
        self.closed.emit()
        super().closeEvent(event)


def _profile(name: str) -> Profile:
    try:
        return settings.profile(name)
    except BadProfile:
        return settings.profile(settings.DEFAULT)
