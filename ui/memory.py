"""What is remembered from one start to the next: the window's place and the last choices, nothing about photos."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import platformdirs
from PySide6.QtCore import QByteArray, QLockFile, QSettings


class Memory:
    """A small settings file; `folder` is only for tests."""

    def __init__(self, folder: Path | None = None) -> None:
        place = folder or Path(platformdirs.user_config_dir("photo-scrubber", appauthor=False))
        self.file = place / "window.ini"
        self._settings = QSettings(str(self.file), QSettings.Format.IniFormat)

    @property
    def geometry(self) -> QByteArray:
        value = self._settings.value("window/geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._settings.setValue("window/geometry", value)

    def text(self, key: str, otherwise: str = "") -> str:
        """One of `profile`, `output`, `look`, `language`."""
        return str(self._settings.value(f"choice/{key}", otherwise) or otherwise)

    def keep(self, key: str, value: str) -> None:
        self._settings.setValue(f"choice/{key}", value)

    def flush(self) -> None:
        self._settings.sync()


class Dialogs:
    """Qt's own file dialog notes the last folders on the disk: it notes them in a folder that goes away.

    A window that is killed can't clear it; the next one does. Whose program has gone is told by a lock in it.
    """

    _PREFIX = "photo-scrubber-dialogs-"

    def __init__(self) -> None:
        _clear_abandoned(Path(tempfile.gettempdir()), self._PREFIX)
        self.folder = Path(tempfile.mkdtemp(prefix=self._PREFIX))
        self._lock = _lock_in(self.folder)
        self._lock.tryLock(0)
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(self.folder))

    def clear(self) -> None:
        self._lock.unlock()
        shutil.rmtree(self.folder, ignore_errors=True)


def _lock_in(folder: Path) -> QLockFile:
    lock = QLockFile(str(folder / "window.lock"))
    lock.setStaleLockTime(0)  # stale only when its process is gone
    return lock


def _clear_abandoned(among: Path, prefix: str) -> None:
    for folder in among.glob(f"{prefix}*"):
        lock = _lock_in(folder)
        if not folder.is_symlink() and lock.tryLock(0):  # in another user's folder no lock can be had
            lock.unlock()
            shutil.rmtree(folder, ignore_errors=True)
