"""Gives clean copies out: saves them, and copies, drags or shows nothing but the verified bytes on the disk."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QStandardPaths, Signal
from PySide6.QtGui import QGuiApplication, QImage

from scrubber import files
from scrubber.integrate import desktop
from scrubber.model.errors import Damaged, ScrubError
from scrubber.model.geometry import Pixels
from scrubber.worker.host import Worker

from .fetch import FULL, Picture, picture_of
from .jobs import Jobs
from .photo import Photo
from .present.names import within
from .present.states import Notice
from .store import Store

KINDS = {".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".jpe": "image/jpeg", ".jfif": "image/jpeg", ".png": "image/png"}


class Outlet(QObject):
    """`folder` is where copies go; None: beside each original."""

    told = Signal(object, bool)  # Notice, whether it is good news

    def __init__(self, store: Store, jobs: Jobs, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store, self.jobs, self.folder = store, jobs, folder
        jobs.pictures.done.connect(self._copied)
        jobs.pictures.failed.connect(self._not_copied)

    def save(self, photo: Photo) -> None:
        self.jobs.save(photo, self.target(photo))

    def target(self, photo: Photo) -> Path | None:
        """A pasted picture has no place of its own: its copy goes to the pictures of this person."""
        if self.folder is not None or not photo.private:
            return self.folder
        pictures = pictures_folder()
        with suppress(OSError):
            pictures.mkdir(parents=True, exist_ok=True)
        return pictures

    def copy(self, photo: Photo) -> None:
        """The verified copy's picture onto the clipboard."""
        if (there := verified_file(photo)) is not None:
            self.jobs.run_beside(("copy", photo.number), _copying(*there))

    def path_to_drag(self, photo: Photo) -> str:
        """The copy's path, once its bytes were found to be those that were verified; else ""."""
        there = verified_file(photo)
        if there is None:
            return ""
        try:
            verified_bytes(*there)
        except ScrubError as error:
            self.told.emit(Notice(error.sentence), False)
            return ""
        return str(there[0])

    def show_folder(self, photo: Photo) -> None:
        if (there := verified_file(photo)) is not None:
            desktop.reveal(there[0])

    def forget_earlier(self, photo: Photo) -> None:
        """Delete copies that were made before the last one, where they still are what was written then."""
        if photo.saved is None:
            return
        gone = [path for path, digest in photo.saved.copies[:-1] if _deleted(Path(path), digest)]
        left = tuple(one for one in photo.saved.earlier if one[0] not in gone and Path(one[0]).exists())
        self.store.heard(photo.number, saved=replace(photo.saved, earlier=left))
        if left:
            told = self.tr("{name} was changed since it was saved, so it was left alone.")
            self.told.emit(Notice(told.format(name=within(Path(left[0][0]).name))), False)
        else:
            self.told.emit(Notice(self.tr("The earlier copies were deleted.")), True)

    def clear_clipboard(self) -> None:
        QGuiApplication.clipboard().clear()
        self.told.emit(Notice(self.tr("The clipboard is empty now.")), True)

    def _copied(self, key: object, result: object) -> None:
        if isinstance(key, tuple) and key[0] == "copy":
            QGuiApplication.clipboard().setMimeData(_on_clipboard(*result))  # type: ignore[misc]
            self.told.emit(Notice(self.tr("The clean picture is on the clipboard.")), True)

    def _not_copied(self, key: object, error: object) -> None:
        if isinstance(key, tuple) and key[0] == "copy":
            sentence = error.sentence if isinstance(error, ScrubError) else self.tr("It could not be copied.")
            self.told.emit(Notice(sentence), False)


def pictures_folder() -> Path:
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    return Path(place) if place else Path.home()


def verified_file(photo: Photo) -> tuple[Path, str] | None:
    """Path and SHA-256 of what passed every check: the copy, or the original where it was clean already."""
    report = photo.report
    if report is None:
        return None
    if report.copy and report.copy_digest:
        return Path(report.copy), report.copy_digest
    if report.outcome == "already_clean" and report.digest:
        return photo.original.path, report.digest
    return None


def verified_bytes(path: Path, digest: str) -> bytes:
    """Raises ScrubError where the file is gone or isn't the one that was verified."""
    data = files.read(path)
    if hashlib.sha256(data).hexdigest() != digest:
        raise Damaged("The copy on the disk was changed after it was checked. Save it again.")
    return data


def _deleted(path: Path, digest: str) -> bool:
    try:
        verified_bytes(path, digest)
        path.unlink()
    except (ScrubError, OSError):
        return False
    return True


def _copying(path: Path, digest: str) -> Callable[[Worker, Callable[[], bool]], tuple[str, bytes, Picture]]:
    def run(worker: Worker, stopped: Callable[[], bool]) -> tuple[str, bytes, Picture]:
        data = verified_bytes(path, digest)
        return KINDS.get(path.suffix.lower(), "image/png"), data, picture_of(data, worker, FULL, stopped)

    return run


def _on_clipboard(kind: str, data: bytes, picture: Picture) -> QMimeData:
    made = QMimeData()
    made.setData(kind, data)
    made.setImageData(image_of(picture))
    return made


def image_of(picture: Picture) -> QImage:
    """A new image of these pixels; nothing but pixels is in it."""
    return image_from(picture.pixels)


def image_from(pixels: Pixels) -> QImage:
    """A new image of RGB pixels (H x W x 3)."""
    height, width = pixels.shape[:2]
    return QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
