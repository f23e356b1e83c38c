"""Small line drawings in the colour of the text, for light and dark."""

from __future__ import annotations

from functools import cache
from importlib import resources

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from . import theme

SIZES = (16, 20, 24, 32, 48, 64, 96)


@cache
def _drawing(name: str) -> str:
    return (resources.files(__package__) / "assets" / f"{name}.svg").read_text("utf-8")


def icon(name: str, colour: QColor | None = None) -> QIcon:
    """`name` is that of a file `icon-<name>.svg`; without a colour it takes that of button text."""
    palette = QApplication.palette()
    if colour is not None:
        return _tinted(name, colour.name(), "")
    faint = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    return _tinted(name, palette.color(QPalette.ColorRole.ButtonText).name(), faint.name())


@cache
def _tinted(name: str, colour: str, faint: str) -> QIcon:
    made = QIcon()
    for size in SIZES:
        made.addPixmap(_pixmap(f"icon-{name}", size, colour))
        if faint:
            made.addPixmap(_pixmap(f"icon-{name}", size, faint), QIcon.Mode.Disabled)
    return made


def draw(on: QLabel | QAbstractButton | QAction, name: str, colour: str = "") -> None:
    """Give it a drawing that `redress` knows again; `colour` is the name of a task of theme.Colours."""
    on.setProperty("drawing", name)
    on.setProperty("drawing_colour", colour)
    _dress(on)


def redress(top: QWidget) -> None:
    """All drawings below `top` in the colours that hold now."""
    for one in (*top.findChildren(QWidget), *top.findChildren(QAction)):
        if isinstance(one, QLabel | QAbstractButton | QAction) and one.property("drawing"):
            _dress(one)


def _dress(one: QLabel | QAbstractButton | QAction) -> None:
    name, task = one.property("drawing"), one.property("drawing_colour")
    colour = QColor(getattr(theme.colours(), task)) if task else None
    if isinstance(one, QLabel):
        one.setPixmap(pixmap(name, one.width(), colour or QColor("#888888"), one.devicePixelRatioF()))
    else:
        one.setIcon(icon(name, colour))


def pixmap(name: str, size: int, colour: QColor, ratio: float = 1.0) -> QPixmap:
    """A drawing of `size` logical pixels, for a screen of `ratio`."""
    made = _pixmap(f"icon-{name}", round(size * ratio), colour.name())
    made.setDevicePixelRatio(ratio)
    return made


def app_icon() -> QIcon:
    made = QIcon()
    for size in SIZES:
        made.addPixmap(_pixmap("app", size, "#000000"))
    return made


def _pixmap(name: str, size: int, colour: str) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    made = QPixmap(size, size)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    drawing = QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", colour).encode()))
    drawing.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return made
