"""Everything that can be done, with its words, its key and its place in the menus."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from . import asking, icons

if TYPE_CHECKING:
    from .window import Window


def _tr(text: str) -> str:
    return QCoreApplication.translate("actions", text)


Made = dict[str, QAction]


class _Menu:
    """One menu; `act` adds a line to it and to `made`."""

    def __init__(self, window: Window, title: str, made: Made) -> None:
        self.window, self.made = window, made
        self.menu: QMenu = window.menuBar().addMenu(title)

    def act(self, name: str, text: str, do: Callable[[], object], *keys: str, drawing: str = "") -> QAction:
        action = QAction(text, self.window)
        action.triggered.connect(lambda _=False: do())
        action.setShortcuts([QKeySequence(key) for key in keys])
        plain = text.replace("&", "")
        action.setToolTip(f"{plain} ({keys[0]})" if keys else plain)
        if drawing:
            icons.draw(action, drawing)
            action.setIconVisibleInMenu(False)
        self.menu.addAction(action)
        self.made[name] = action
        return action

    def gap(self) -> None:
        self.menu.addSeparator()


def add_actions(window: Window) -> Made:
    """Make the menus of the window; gives back the actions by name."""
    made: Made = {}
    _file(window, _Menu(window, _tr("&File"), made))
    _edit(window, _Menu(window, _tr("&Edit"), made))
    _view(window, _Menu(window, _tr("&View"), made))
    _help(window, _Menu(window, _tr("&Help"), made))
    _tool_bar(window, made)
    return made


def _file(window: Window, menu: _Menu) -> None:
    menu.act("add", _tr("Choose &photos…"), window.ask_photos, "Ctrl+O", drawing="add")
    menu.act("folder", _tr("Choose &folder…"), window.ask_folder, "Ctrl+Shift+O")
    menu.act("review", _tr("Open the photos that need a &look"), window.intake.add_waiting, "Ctrl+L")
    menu.act("paste", _tr("Paste a p&icture"), window.paste, "Ctrl+V")
    menu.gap()
    menu.act("save", _tr("&Save clean copy"), window.saving.save, "Ctrl+S")
    menu.act("next", _tr("Save and open the &next"), window.saving.save_and_next, "Ctrl+Return", "Ctrl+Enter")
    menu.act("all", _tr("Save clean copies of &all"), window.saving.save_all, "Ctrl+Shift+S")
    menu.act("where", _tr("Save &where…"), lambda: asking.output_menu(window))
    menu.act("report", _tr("&Report for your records…"), lambda: asking.save_report(window))
    menu.gap()
    menu.act("remove", _tr("Take photo &off the list"), window.remove_current, "Ctrl+W")
    menu.act("quit", _tr("&Quit"), window.close, "Ctrl+Q")


def _edit(window: Window, menu: _Menu) -> None:
    menu.act("undo", _tr("&Undo"), window.store.undo, "Ctrl+Z", drawing="undo")
    menu.act("redo", _tr("&Redo"), window.store.redo, "Ctrl+Y", "Ctrl+Shift+Z", drawing="redo")
    menu.gap()
    menu.act("faces", _tr("Hide all &faces"), window.hide_faces)
    menu.act("text", _tr("Hide all &text"), window.hide_text)
    menu.act("like", _tr("Hide all &like this in every photo"), window.hide_like)
    menu.gap()
    menu.act("forward", _tr("&Next finding"), lambda: window.step(1), "N")
    menu.act("back", _tr("&Previous finding"), lambda: window.step(-1), "Shift+N")
    menu.act("more", _tr("&More for this finding…"), window.stage.canvas.hand.ask_chosen, "Shift+F10")
    menu.gap()
    menu.act("copy", _tr("&Copy clean picture"), window.saving.copy, "Ctrl+C")
    menu.act("clear", _tr("Clear the clip&board"), window.outlet.clear_clipboard)
    menu.act("lists", _tr("Your l&ists…"), window.own.ask, "Ctrl+Shift+L")
    menu.act("right-click", _tr("&Right-click menu…"), lambda: asking.right_click(window))
    menu.act("settings", _tr("&Settings…"), lambda: asking.settings(window), "Ctrl+,")


def _view(window: Window, menu: _Menu) -> None:
    stage, canvas = window.stage, window.stage.canvas
    covers = menu.act("covers", _tr("Show &covers"), lambda: stage.set_covers(covers.isChecked()), "C")
    covers.setCheckable(True)
    covers.setChecked(True)
    menu.act("in", _tr("Zoom &in"), lambda: canvas.zoom_by(1.25), "Ctrl++", "Ctrl+=", drawing="in")
    menu.act("out", _tr("Zoom &out"), lambda: canvas.zoom_by(0.8), "Ctrl+-", drawing="out")
    menu.act("fit", _tr("&Whole photo"), canvas.fit, "F", drawing="fit")
    menu.act("actual", _tr("&100 %"), canvas.actual_size, "1")


def _help(window: Window, menu: _Menu) -> None:
    menu.act("practice", _tr("&Practice photo"), lambda: asking.practise(window))
    menu.act("keys", _tr("&Keys"), lambda: asking.keys(window), "F1")
    menu.act("about", _tr("&About Photo Scrubber"), lambda: asking.about(window))


def _tool_bar(window: Window, made: dict[str, QAction]) -> None:
    bar = window.stage.bar
    window.stage.add_tools()
    for name in ("undo", "redo"):
        bar.addAction(made[name])
    bar.addSeparator()
    for name in ("fit", "in", "out"):
        bar.addAction(made[name])
    bar.addSeparator()
    icons.draw(made["covers"], "cover")
    made["covers"].setIconVisibleInMenu(False)
    bar.addAction(made["covers"])
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    window.stage.name_buttons()


def keys(made: dict[str, QAction]) -> list[tuple[str, str]]:
    """What each key does, for the help page."""
    rows = [
        (", ".join(k.toString() for k in action.shortcuts()), action.text().replace("&", "").rstrip("…"))
        for action in made.values()
        if action.shortcuts()
    ]
    return [
        *rows,
        (_tr("V, B, P, E"), _tr("Select; draw a box, a shape, an ellipse")),
        (_tr("B, P or E, then Enter"), _tr("Put such a place in the middle")),
        (_tr("Alt+arrows"), _tr("Move the chosen place")),
        (_tr("Alt+Shift+arrows"), _tr("Make the chosen place larger or smaller")),
        (_tr("Tab, arrows"), _tr("Walk over the findings")),
        (_tr("Enter"), _tr("Hide or show the chosen finding")),
        (_tr("Delete"), _tr("Remove a drawn place")),
        (_tr("Space, held"), _tr("See the original")),
    ]
