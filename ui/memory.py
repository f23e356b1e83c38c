"""What is remembered from one start to the next: the window's place and the last choices, nothing about photos."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from pathlib import Path

import platformdirs
from PySide6.QtCore import QByteArray, QSettings

from scrubber.locks import held, kept

_LOCK = "window.lock"


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
        self._lock = kept(self.folder / _LOCK)
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(self.folder))

    def clear(self) -> None:
        if self._lock is not None:
            self._lock.close()
        shutil.rmtree(self.folder, ignore_errors=True)


def _clear_abandoned(among: Path, prefix: str) -> None:
    for folder in among.glob(f"{prefix}*"):
        if folder.is_symlink():
            continue
        with contextlib.suppress(OSError):  # in another user's folder no lock can be had
            with held(folder / _LOCK) as abandoned:
                pass
            if abandoned:
                shutil.rmtree(folder, ignore_errors=True)
