"""What is remembered from one start to the next: the window's place and the last choices, nothing about photos."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import platformdirs
from PySide6.QtCore import QByteArray, QSettings


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


def forget_dialogs() -> Path:
    """Qt's own file dialog notes the last folders on the disk: let it note them in a folder that goes away."""
    away = Path(tempfile.mkdtemp(prefix="photo-scrubber-dialogs-"))
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(away))
    return away


def clear_dialogs(away: Path) -> None:
    shutil.rmtree(away, ignore_errors=True)
