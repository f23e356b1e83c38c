"""Labels, buttons and cards that all panels are put together from."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from .. import icons

EDGE = 60  # pixels of the screen left free for the frame of a window and the system's bars

L = TypeVar("L", bound=QBoxLayout)


class Button(QPushButton):
    """Enter presses the button that has the keys, as Space does: Qt's own in a dialog would let it pass."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)


def label(text: str = "", style: str = "", *, wrap: bool = True) -> QLabel:
    """Plain text always: a hostile tag in a file must not become markup. `style` is a name of the style sheet."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setWordWrap(wrap)
    made.setObjectName(style)
    if wrap:
        room = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        room.setHeightForWidth(True)  # a new policy forgets that of the words
        made.setSizePolicy(room)
        made.setMinimumWidth(40)
    return made


def button(
    text: str, do: Callable[[], object], style: str = "", *, picture: str = "", about: str = "", colour: str = ""
) -> QPushButton:
    """`about` is what a screen reader says where the text alone does not tell enough; `colour` is that of `picture`."""
    made = Button(text)
    made.setObjectName(style)
    made.setAutoDefault(False)
    made.clicked.connect(lambda _checked=False: do())  # drops the tick state
    if picture:
        icons.draw(made, picture, colour)
    if about:
        made.setAccessibleName(about)
        made.setToolTip(about)
    return made


def column(parent: QWidget | None = None, *, gap: int = 8, edge: int = 0) -> QVBoxLayout:
    made = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    return _spaced(made, gap, edge)


def row(parent: QWidget | None = None, *, gap: int = 8, edge: int = 0) -> QHBoxLayout:
    made = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    return _spaced(made, gap, edge)


def fit(dialog: QWidget, width: int, height: int) -> None:
    """The size it would like to have, within the screen: its buttons must not lie below the edge."""
    room = dialog.screen().availableSize()
    dialog.resize(min(width, room.width() - EDGE), min(height, room.height() - EDGE))


def scrolling(page: QWidget, *, by_keys: bool = False) -> QScrollArea:
    """The page, as wide as there is room, with a bar where it is higher. `by_keys`: nothing on it takes the keys."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus if by_keys else Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area


class _Still(QObject):
    """Lets no wheel through to what it watches."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def still(made: QWidget) -> None:
    """A wheel that turns the page turns no value that the mouse happens to pass over."""
    made.installEventFilter(_Still(made))


def card(style: str = "card") -> QFrame:
    made = QFrame()
    made.setObjectName(style)
    return made


def picture(name: str, size: int, colour: str) -> QLabel:
    """A drawing that only repeats what the words beside it say: screen readers pass over it. `colour` is a task."""
    made = QLabel()
    made.setFixedSize(size, size)
    icons.draw(made, name, colour)
    return made


def empty(layout: QBoxLayout) -> None:
    """Take everything out of a layout, and away."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            return
        inner = item.layout()
        if inner is not None:
            empty(inner)  # type: ignore[arg-type]
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()


def restyle(widget: QWidget) -> None:
    """Look at the style sheet again after a name or property changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def _spaced(layout: L, gap: int, edge: int) -> L:
    layout.setSpacing(gap)
    layout.setContentsMargins(edge, edge, edge, edge)
    return layout
