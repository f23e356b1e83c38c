"""Tab walks over the window in the order in which it is read, whatever was made first."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QLayout,
    QMainWindow,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QToolBar,
    QWidget,
)

ROOM = 40  # pixels kept free above and below what is scrolled to


def step(top: QWidget, forward: bool) -> bool:
    """The next thing that takes keys, or the one before, gets them; from the last on to the first."""
    order = list(stops(top))
    if not order:
        return False
    now = QApplication.focusWidget()
    at = order.index(now) + (1 if forward else -1) if now in order else (0 if forward else -1)
    there = order[at % len(order)]
    there.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    _show(there)
    return True


def stops(top: QWidget) -> Iterator[QWidget]:
    """What Tab comes to, in the order of reading."""
    for one in _parts(top):
        if one.isHidden() or not one.isEnabled():
            continue
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.focusProxy() is None:
            yield one
        yield from stops(one)


def _parts(of: QWidget) -> Iterator[QWidget]:
    if isinstance(of, QMainWindow):
        found: list[QWidget | None] = [of.centralWidget()]
    elif isinstance(of, QSplitter):
        found = [of.widget(at) for at in range(of.count())]
    elif isinstance(of, QStackedWidget):
        found = [of.currentWidget()]
    elif isinstance(of, QScrollArea):
        found = [of.widget()]
    elif isinstance(of, QToolBar):
        found = [of.widgetForAction(action) for action in of.actions()]
    elif (layout := of.layout()) is not None:
        found = list(_laid_out(layout))
    else:
        found = []
    return (one for one in found if isinstance(one, QWidget))


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        inside, widget = item.layout(), item.widget()
        if inside is not None:
            yield from _laid_out(inside)
        elif widget is not None:
            yield widget


def _show(there: QWidget) -> None:
    above = there.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(there, 0, ROOM)
        above = above.parentWidget()
