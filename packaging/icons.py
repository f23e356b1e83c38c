"""Draws the program's icon in every size and form that the systems want, from the one drawing."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import facts
from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = facts.ROOT / "ui" / "assets" / "app.svg"
WINDOWS_SIZES = [(size, size) for size in (16, 24, 32, 48, 64, 128, 256)]


def make(share: Path, folder: Path) -> None:
    """The theme's folders below `share`; `app.ico` and `app.icns` in `folder`."""
    theme = share / "icons" / "hicolor"
    for size in facts.SIZES:
        _put(theme / f"{size}x{size}" / "apps" / f"{facts.NAME}.png", drawn(size))
    _put(theme / "scalable" / "apps" / f"{facts.NAME}.svg", DRAWING.read_bytes())
    folder.mkdir(parents=True, exist_ok=True)
    largest = Image.open(io.BytesIO(drawn(1024)))
    largest.resize((256, 256), Image.Resampling.LANCZOS).save(folder / "app.ico", sizes=WINDOWS_SIZES)
    largest.save(folder / "app.icns")


def drawn(size: int) -> bytes:
    """The icon as PNG."""
    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(0)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(DRAWING.read_bytes())).render(painter)
    painter.end()
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    if not picture.save(out, "PNG"):  # type: ignore[call-overload]
        sys.exit("The icon could not be drawn.")
    return bytes(out.data().data())


def _put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
