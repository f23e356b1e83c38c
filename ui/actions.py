"""Everything that can be done, with its words, its key and its place in the menus."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from . import icons

if TYPE_CHECKING:
    from .window import Window


def _tr(text: str) -> str:
    return QCoreApplication.translate("actions", text)


def add_actions(window: Window) -> dict[str, QAction]:
    """Make the menus of the window; gives back the actions by name."""
    made: dict[str, QAction] = {}
    stage, canvas = window.stage, window.stage.canvas

    def act(menu: QMenu, name: str, text: str, do: Callable[[], object], *keys: str, drawing: str = "") -> QAction:
        action = QAction(text, window)
        action.triggered.connect(lambda _=False: do())
        action.setShortcuts([QKeySequence(key) for key in keys])
        plain = text.replace("&", "")
        action.setToolTip(f"{plain} ({keys[0]})" if keys else plain)
        if drawing:
            action.setIcon(icons.icon(drawing))
            action.setIconVisibleInMenu(False)
            action.setProperty("drawing", drawing)
        menu.addAction(action)
        made[name] = action
        return action

    file = window.menuBar().addMenu(_tr("&File"))
    act(file, "add", _tr("Choose &photos…"), window.ask_photos, "Ctrl+O", drawing="add")
    act(file, "folder", _tr("Choose &folder…"), window.ask_folder, "Ctrl+Shift+O")
    act(file, "paste", _tr("Paste a p&icture"), window.paste, "Ctrl+V")
    file.addSeparator()
    act(file, "save", _tr("&Save clean copy"), window.save, "Ctrl+S")
    act(file, "next", _tr("Save and open the &next"), window.save_and_next, "Ctrl+Return", "Ctrl+Enter")
    act(file, "all", _tr("Save clean copies of &all"), window.save_all, "Ctrl+Shift+S")
    act(file, "where", _tr("Save &where…"), window.ask_output)
    act(file, "report", _tr("&Report for your records…"), window.save_report)
    file.addSeparator()
    act(file, "remove", _tr("Take photo &off the list"), window.remove_current, "Ctrl+W")
    act(file, "quit", _tr("&Quit"), window.close, "Ctrl+Q")

    edit = window.menuBar().addMenu(_tr("&Edit"))
    act(edit, "undo", _tr("&Undo"), window.store.undo, "Ctrl+Z", drawing="undo")
    act(edit, "redo", _tr("&Redo"), window.store.redo, "Ctrl+Y", "Ctrl+Shift+Z", drawing="redo")
    edit.addSeparator()
    act(edit, "faces", _tr("Hide all &faces"), window.hide_faces)
    act(edit, "text", _tr("Hide all &text"), window.hide_text)
    act(edit, "like", _tr("Hide all &like this in every photo"), window.hide_like)
    edit.addSeparator()
    act(edit, "forward", _tr("&Next finding"), lambda: window.step(1), "N")
    act(edit, "back", _tr("&Previous finding"), lambda: window.step(-1), "Shift+N")
    edit.addSeparator()
    act(edit, "copy", _tr("&Copy clean picture"), window.copy, "Ctrl+C")
    act(edit, "clear", _tr("Clear the clip&board"), window.outlet.clear_clipboard)
    act(edit, "settings", _tr("&Settings…"), window.show_settings, "Ctrl+,")

    view = window.menuBar().addMenu(_tr("&View"))
    covers = act(view, "covers", _tr("Show &covers"), lambda: stage.set_covers(covers.isChecked()), "C")
    covers.setCheckable(True)
    covers.setChecked(True)
    act(view, "in", _tr("Zoom &in"), lambda: canvas.zoom_by(1.25), "Ctrl++", "Ctrl+=", drawing="in")
    act(view, "out", _tr("Zoom &out"), lambda: canvas.zoom_by(0.8), "Ctrl+-", drawing="out")
    act(view, "fit", _tr("&Whole photo"), canvas.fit, "F", drawing="fit")
    act(view, "actual", _tr("&100 %"), canvas.actual_size, "1")

    help_ = window.menuBar().addMenu(_tr("&Help"))
    act(help_, "practice", _tr("&Practice photo"), window.practise)
    act(help_, "keys", _tr("&Keys"), window.show_keys, "F1")
    act(help_, "about", _tr("&About Photo Scrubber"), window.show_about)
    _tool_bar(window, made)
    return made


def _tool_bar(window: Window, made: dict[str, QAction]) -> None:
    bar = window.stage.bar
    window.stage.add_tools()
    for name in ("undo", "redo"):
        bar.addAction(made[name])
    bar.addSeparator()
    for name in ("fit", "in", "out"):
        bar.addAction(made[name])
    bar.addSeparator()
    made["covers"].setIcon(icons.icon("cover"))
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
        (_tr("Tab, arrows"), _tr("Walk over the findings")),
        (_tr("Enter"), _tr("Hide or show the chosen finding")),
        (_tr("Delete"), _tr("Remove a drawn place")),
        (_tr("Space, held"), _tr("See the original")),
    ]
