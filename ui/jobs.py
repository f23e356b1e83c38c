"""The work behind the window: scans and saves on one lane, pictures on another, never on the window's own thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from scrubber import desk
from scrubber.desk import Inspection
from scrubber.detect.again import again, names
from scrubber.model.errors import Cancelled, CannotWrite, Changed, ScrubError
from scrubber.model.finding import Finding
from scrubber.model.lists import NO_LISTS
from scrubber.model.progress import Progress, Step, unheard
from scrubber.model.report import ScrubReport
from scrubber.model.secret import Secret
from scrubber.worker.host import Worker

from . import looked
from .fetch import FULL, PREVIEW, THUMBNAIL, Picture, Stopped, fetched, fetched_others
from .lane import Lane, Task
from .photo import Phase, Photo, Saved, looking
from .present.checks import advice
from .present.names import within
from .present.trouble import told
from .store import Store
from .words import say

SAVE_RANK, SCAN_RANK = 0, 1
UNFORESEEN = "Something went wrong with this photo. The original is untouched."


class Jobs(QObject):
    """Starts work for the store's photos and tells the store what came of it."""

    thumbnail = Signal(int, object)  # number, Picture or None
    picture = Signal(int, object)  # number, Picture: preview, then the whole
    others = Signal(int, object)  # number, {place: pixels} of pictures in the file that show something else
    refused = Signal(int)
    changed = Signal(int)  # another photo stands in the file by now; it begins anew
    save_ended = Signal(int)
    idle_changed = Signal()
    unforeseen = Signal(object)
    _step = Signal(int, str, float)
    _found = Signal(int, object)

    def __init__(self, store: Store, worker: Callable[[], Worker] = Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store = store
        self.lists = NO_LISTS
        self._pictured: dict[int, str] = {}  # digests of the files that were shown
        self.work = Lane(worker, self)
        self.pictures = Lane(worker, self)
        self.work.begun.connect(self._begun)
        self.work.done.connect(self._worked)
        self.work.failed.connect(self._work_failed)
        self.pictures.done.connect(self._shown)
        self.pictures.failed.connect(self._not_shown)
        self._step.connect(self._stepped)
        self._found.connect(store.found)

    # ------------------------------------------------------------ scans

    def scan(self) -> None:
        """Scan every photo that waits for it: the one on the screen first, those that have a clean copy last."""
        for photo in sorted(self.store.photos.values(), key=self._turn):
            if photo.phase in (Phase.WAITING, Phase.SCANNED) and photo.needs_scan:
                self._scan(photo)
        self.idle_changed.emit()

    def _turn(self, photo: Photo) -> tuple[bool, bool]:
        return photo.number != self.store.current, photo.saved is not None

    def scan_again(self) -> None:
        """Scan the photos whose scan was stopped."""
        for photo in list(self.store.photos.values()):
            if photo.phase is Phase.STOPPED:
                self.store.heard(photo.number, phase=Phase.WAITING, message="")
        self.scan()

    def scan_anew(self) -> None:
        """What was asked of the photos before counts no more, such as after the lists were changed."""
        for photo in list(self.store.photos.values()):
            if photo.phase is Phase.SCANNED:
                self.store.heard(photo.number, phase=Phase.WAITING, checked=None)
            elif photo.phase is Phase.SAVING:
                self.store.heard(photo.number, checked=None)  # it is scanned when the save has ended
            elif photo.phase is Phase.SCANNING:
                self._scan(photo)
        self.scan()

    def first(self, number: int) -> None:
        """The photo that the person looks at is scanned before the others."""
        self.work.first(("scan", number))

    def stop(self) -> None:
        """Stop all scans; photos that were waiting say so."""
        waiting = self.work.drop(lambda key: isinstance(key, tuple) and key[0] == "scan")
        for key in waiting:
            self._stopped(key[1])  # type: ignore[index]
        self.idle_changed.emit()

    def _scan(self, photo: Photo) -> None:
        number, original, profile = photo.number, photo.original, photo.choices.profile
        self.store.heard(number, phase=Phase.WAITING)

        def run(worker: Worker, stopped: Stopped) -> object:
            worker.lists = self.lists
            return desk.inspect_file(original, profile, worker, self._progress(number, stopped)), looking(profile)

        self.work.put(Task(("scan", number), run, SCAN_RANK))

    def _progress(self, number: int, stopped: Stopped) -> Progress:
        def tell(step: Step) -> None:
            self._step.emit(number, step.stage, step.share)

        return Progress(tell, stopped, lambda found: self._found.emit(number, found))

    # ------------------------------------------------------------ saves

    def save(self, photo: Photo, out: Path | None) -> None:
        """Make, check and publish the clean copy: beside the original, or in the folder `out`."""
        number, choices, covered, order = photo.number, photo.choices, photo.covered, photo.order()
        self.store.heard(number, phase=Phase.SAVING, stage="redact", share=0.0)

        def run(worker: Worker, stopped: Stopped) -> object:
            # What the second look finds on the finished copy is the checks' to tell, not a finding of this photo.
            worker.lists = self.lists
            progress = replace(self._progress(number, stopped), found=unheard)
            if out is not None and not out.is_dir():  # a stick that was pulled out is not made anew on this disk
                report = desk.reported(photo.original, choices.profile, partial(_no_folder, out))
            else:
                report = desk.scrub_file(photo.original, choices.profile, worker, out, progress, choices=order)
            looked.note(photo, report)
            return Saved(choices, covered, report, photo.saved.copies if photo.saved else ())

        self.work.put(Task(("save", number), run, SAVE_RANK, told=True))
        self.idle_changed.emit()

    def stop_saving(self) -> None:
        for key in self.work.drop(lambda key: isinstance(key, tuple) and key[0] == "save"):
            self.store.heard(key[1], phase=Phase.SCANNED)  # type: ignore[index]
        self.scan()

    def forget(self, number: int) -> None:
        """Stop all that goes on for a photo that is no longer in the queue."""
        self.work.drop(lambda key: isinstance(key, tuple) and key[1] == number)
        self.pictures.drop(lambda key: isinstance(key, tuple) and key[1] == number)

    # ------------------------------------------------------------ pictures

    def show(self, number: int, path: Path, frame: int = 0) -> None:
        """Fetch a picture of the photo on the screen: a smaller one first, then the whole."""
        self.pictures.drop(lambda key: isinstance(key, tuple) and key[0] in ("preview", "full"))
        self.pictures.put(Task(("preview", number), fetched(path, PREVIEW, frame), 0))
        self.pictures.put(Task(("full", number), fetched(path, FULL, frame), 1))

    def show_thumbnail(self, number: int, path: Path) -> None:
        self.pictures.put(Task(("thumbnail", number), fetched(path, THUMBNAIL), 2))

    def show_others(self, number: int, path: Path) -> None:
        """Fetch the pictures in the file that show something else than the photo on the screen."""
        self.pictures.drop(lambda key: isinstance(key, tuple) and key[0] == "others")
        self.pictures.put(Task(("others", number), fetched_others(path), 1))

    def run_beside(self, key: object, run: Callable[[Worker, Stopped], object]) -> None:
        """Other short work that needs a worker or a thread: its end comes by `pictures.done` under `key`."""
        self.pictures.put(Task(key, run, 0))

    # ------------------------------------------------------------ what came of it

    def _begun(self, key: tuple[str, int]) -> None:
        if key[0] == "scan":
            self.store.heard(key[1], phase=Phase.SCANNING, stage="open", share=0.0)

    def _stepped(self, number: int, stage: str, share: float) -> None:
        self.store.heard(number, stage=stage, share=share)

    def _worked(self, key: tuple[str, int], result: tuple[Inspection, frozenset[str]] | Saved) -> None:
        _, number = key
        if isinstance(result, Saved):
            self._saved(number, result)
        else:
            self.store.scanned(number, *result)
            photo = self.store.photos.get(number)
            if self._changed(number):
                self._begin_anew(number)
            elif photo is not None and photo.needs_scan:
                self._scan(photo)  # the profile changed meanwhile
            elif photo is not None:
                self._look_elsewhere(photo)
        self.idle_changed.emit()

    def _saved(self, number: int, save: Saved) -> None:
        if save.report.exit_code == Changed.exit_code:
            self._begin_anew(number)
            return
        self.store.saved(number, save)
        self.save_ended.emit(number)
        photo = self.store.photos.get(number)
        if photo is not None and photo.needs_scan:
            self._scan(photo)  # the profile changed meanwhile

    def _changed(self, number: int) -> bool:
        """Whether the picture that is shown of it and its findings are of two photos."""
        photo, shown = self.store.photos.get(number), self._pictured.get(number, "")
        return photo is not None and bool(shown and photo.digest) and shown != photo.digest

    def _begin_anew(self, number: int) -> None:
        """The file holds another photo by now: it is shown and scanned like a new one."""
        if number in self.store.photos:
            self.forget(number)
            self._pictured.pop(number, None)
            self.store.begin_anew(number)
            self.changed.emit(number)
            self.scan()

    def _look_elsewhere(self, photo: Photo) -> None:
        """Names found here are looked for in all the other photos, those still to be scanned included."""
        new = names(photo.findings) - set(self.lists.known)
        if not new:
            return
        self.lists = replace(self.lists, known=(*self.lists.known, *new))
        others = [p for p in self.store.photos.values() if p.phase is Phase.SCANNED and p.number != photo.number]
        for other in others:
            number, findings = other.number, other.findings
            self.run_beside(("again", number), _looking_again(findings, self.lists.known))

    def _work_failed(self, key: tuple[str, int], error: Exception) -> None:
        what, number = key
        if isinstance(error, Cancelled):
            self._stopped(number)
        elif isinstance(error, ScrubError):
            self.store.heard(number, phase=Phase.REFUSED, message=_words(error))
            self.refused.emit(number)
        else:
            phase = Phase.REFUSED if what == "scan" else Phase.SCANNED
            self.store.heard(number, phase=phase, message=told(UNFORESEEN, say))
            self.unforeseen.emit(error)
        self.idle_changed.emit()

    def _stopped(self, number: int) -> None:
        photo = self.store.photos.get(number)
        if photo is not None:
            self.store.heard(number, phase=Phase.STOPPED if photo.checked is None else Phase.SCANNED)

    def _shown(self, key: object, result: object) -> None:
        if isinstance(result, Picture) and isinstance(key, tuple):
            self._pictured[key[1]] = result.digest
            if self._changed(key[1]):
                self._begin_anew(key[1])
                return
        if isinstance(key, tuple) and key[0] == "thumbnail":
            self.thumbnail.emit(key[1], result)
        elif isinstance(key, tuple) and key[0] in ("preview", "full"):
            self._tell_gone(key[1], "")
            self.picture.emit(key[1], result)
        elif isinstance(key, tuple) and key[0] == "others":
            self.others.emit(key[1], result)
        elif isinstance(key, tuple) and key[0] == "again":
            self.store.raised(key[1], *result)  # type: ignore[misc]

    def _not_shown(self, key: object, error: Exception) -> None:
        if isinstance(key, tuple) and key[0] == "thumbnail":
            self.thumbnail.emit(key[1], None)
        elif isinstance(key, tuple) and key[0] == "preview" and isinstance(error, ScrubError):
            self._tell_gone(key[1], _words(error))

    def _tell_gone(self, number: int, words: str) -> None:
        """Why there is no picture of a photo that could be opened before; empty where there is one."""
        photo = self.store.photos.get(number)
        if photo is not None and photo.phase is not Phase.REFUSED and photo.message != words:
            self.store.heard(number, message=words)

    def close(self) -> None:
        """End both lanes and their workers; nothing is left running."""
        self.work.close()
        self.pictures.close()


def _words(error: ScrubError) -> str:
    return told(advice(f"{error.sentence} {error.way_out}".strip()), say)


def _no_folder(out: Path) -> ScrubReport:
    raise CannotWrite(f"{within(out.name)}, the folder for clean copies, is not there.")


def _looking_again(
    findings: tuple[Finding, ...], known: tuple[Secret, ...]
) -> Callable[[Worker, Stopped], tuple[tuple[Finding, ...], tuple[Finding, ...]]]:
    return lambda _worker, _stopped: (findings, again(findings, known))
