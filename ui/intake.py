"""Takes photos in: chosen, dropped, pasted, or handed over by a second start."""

from __future__ import annotations

import atexit
import contextlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QObject, QUrl, Signal
from PySide6.QtGui import QImage

from scrubber import ledger, waiting
from scrubber.files import Original, digest_of, gather, left_out, opened
from scrubber.integrate.uri import path_of
from scrubber.ledger import Ledger
from scrubber.model.errors import ScrubError
from scrubber.worker.host import Worker

from .jobs import Jobs
from .present.states import Notice
from .store import Store

MARK = "scrubbed"  # in the names of copies
RAW = {"image/png": ".png", "image/jpeg": ".jpg"}  # handed over as they are, to be opened by the worker alone


@dataclass(frozen=True, slots=True)
class Gathered:
    """Photos found in folders, and how many other files lay beside them."""

    originals: tuple[Original, ...]
    left_out: int
    copies: int = 0  # clean ones that were made before, and are left alone


class Intake(QObject):
    """Pasted pictures wait in a private folder, in memory where there is such a place, until the program ends."""

    added = Signal(list)
    told = Signal(object)  # Notice

    def __init__(self, store: Store, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store, self.jobs = store, jobs
        self.left_out = 0
        self.last: Notice | None = None  # that was told
        self.told.connect(self._note)
        self._private: Path | None = None
        self._count = 0
        jobs.pictures.done.connect(self._done)
        jobs.pictures.failed.connect(self._failed)

    def _note(self, notice: Notice) -> None:
        self.last = notice

    def add(self, paths: Iterable[Path]) -> None:
        """Files at once; folders are searched behind the window."""
        paths = [path.absolute() for path in paths]
        folders = [path for path in paths if path.is_dir()]
        self._take(Original(path, Path(path.name)) for path in paths if path not in folders)
        for folder in folders:
            alone = len(folders) == len(paths) and folder == folders[0]  # nothing else that came with it is shown
            self.jobs.run_beside(("gather", str(folder), alone), _searching(folder))

    def waiting(self) -> tuple[Path, ...]:
        """Photos that unattended runs left for a person."""
        try:
            return waiting.read(waiting.default())
        except ScrubError:
            return ()

    def add_waiting(self) -> None:
        photos = self.waiting()
        self.add(photos)
        if not photos:
            self.told.emit(Notice(self.tr("No photo waits for your look.")))

    def takes(self, data: QMimeData) -> bool:
        return data.hasUrls() or data.hasImage() or any(data.hasFormat(kind) for kind in RAW)

    def take(self, data: QMimeData) -> None:
        """From the clipboard or a drag: files, else a picture."""
        local = [_path(url) for url in data.urls() if url.isLocalFile()]
        if local:
            self.add(local)
            return
        raw = next((kind for kind in RAW if data.hasFormat(kind) and not data.data(kind).isEmpty()), None)
        self._count += 1
        if raw is not None:
            content, path = bytes(data.data(raw).data()), self._path(RAW[raw])
            self.jobs.run_beside(("pasted", str(path)), _writing(path, lambda: content))
        elif data.hasImage() and isinstance(image := data.imageData(), QImage) and not image.isNull():
            path = self._path(".png")
            self.jobs.run_beside(("pasted", str(path)), _writing(path, lambda: encoded(image)))
        elif data.hasUrls():
            self.told.emit(
                Notice(self.tr("That picture is still on a web page."),
                       (self.tr("Photo Scrubber never goes online. Save the picture first, or copy it and paste it."),))
            )  # fmt: skip
        else:
            self.told.emit(Notice(self.tr("There is no photo on the clipboard.")))

    def close(self) -> None:
        """Delete the pasted pictures."""
        if self._private is not None:
            shutil.rmtree(self._private, ignore_errors=True)
            atexit.unregister(self.close)
            self._private = None

    def add_private(self, path: Path) -> None:
        """A file in the private folder."""
        self._take([Original(path, Path(path.name))], private=True)

    def _path(self, ending: str) -> Path:
        return self.private_file(f"pasted-{self._count}{ending}")

    def private_file(self, name: str) -> Path:
        """A path in a folder of our own that is deleted when the program ends."""
        if self._private is None:
            self._private = _private_folder()
            atexit.register(self.close)
        return self._private / name

    def _take(self, originals: Iterable[Original], *, private: bool = False, show: bool = True) -> None:
        originals = tuple(originals)
        numbers = self.store.add(originals, private=private)
        there = {photo.original.path: number for number, photo in self.store.photos.items()}
        for original in originals[:show]:
            self.store.select(there[original.path])  # what was just brought is what one wants to see
        if numbers:
            self.jobs.scan()
            self.added.emit(numbers)

    def _done(self, key: object, result: object) -> None:
        if isinstance(result, Gathered):
            self.left_out += result.left_out
            self._take(result.originals, show=isinstance(key, tuple) and key[-1] is True)
            if result.copies:
                one = self.tr("1 clean copy that was made before was left out.")
                many = self.tr("{n} clean copies that were made before were left out.")
                self.told.emit(Notice(one if result.copies == 1 else many.format(n=result.copies)))
            elif not result.originals:
                self.told.emit(Notice(self.tr("There are no photos in that folder.")))
        elif isinstance(key, tuple) and key[0] == "pasted":
            self.add_private(Path(key[1]))

    def _failed(self, key: object, error: object) -> None:
        if isinstance(key, tuple) and key[0] in ("gather", "pasted"):
            self.told.emit(Notice(self.tr("That could not be opened.")))


def _path(url: QUrl) -> Path:
    """Of a file on this computer. Qt's own way loses the bytes of a name that are no UTF-8."""
    if os.name == "posix" and not url.host():
        return path_of(bytes(url.toEncoded().data()).decode("ascii"))
    return Path(url.toLocalFile())


def encoded(image: QImage) -> bytes:
    """PNG bytes of the pixels alone: texts that travel with a picture stay behind. Raises ValueError."""
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    for key in plain.textKeys():
        plain.setText(key, "")
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not plain.save(buffer, "PNG"):  # type: ignore[call-overload]
        raise ValueError("This picture can't be encoded.")
    return bytes(data.data())


def _writing(path: Path, content: Callable[[], bytes]) -> Callable[[Worker, Callable[[], bool]], object]:
    def run(worker: Worker, stopped: Callable[[], bool]) -> object:
        path.write_bytes(content())
        return None

    return run


def _searching(folder: Path) -> Callable[[Worker, Callable[[], bool]], Gathered]:
    def run(worker: Worker, stopped: Callable[[], bool]) -> Gathered:
        found = tuple(takewhile(lambda _: not stopped(), gather((folder,), recursive=True)))
        with contextlib.closing(Ledger(ledger.default())) as known:
            originals = tuple(one for one in found if not _is_copy(one.path, known))
        return Gathered(originals, left_out((folder,)), len(found) - len(originals))

    return run


def _is_copy(path: Path, known: Ledger) -> bool:
    """Whether a file is a clean copy of this program's. Only one that is called like a copy is read for that."""
    if MARK not in path.stem:
        return False
    with contextlib.suppress(ScrubError, OSError), opened(path) as file:
        return known.made(digest_of(file))
    return False


def _private_folder() -> Path:
    for place in (os.environ.get("XDG_RUNTIME_DIR"), "/dev/shm"):  # noqa: S108
        if place and os.access(place, os.W_OK | os.X_OK):
            return Path(tempfile.mkdtemp(prefix="photo-scrubber-", dir=place))
    return Path(tempfile.mkdtemp(prefix="photo-scrubber-"))
