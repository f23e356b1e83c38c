"""The window's questions: which photos, where copies go, whether it is sure."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QMessageBox, QWidget

from scrubber.files import PHOTO_ENDINGS

from . import theme
from .photo import Phase, Photo
from .present.names import LONGEST_WORD, within
from .present.states import DONE, State

if TYPE_CHECKING:
    from .window import Window


def _tr(text: str) -> str:
    return QCoreApplication.translate("asking", text)


def photos(window: Window) -> list[Path]:
    endings = " ".join(f"*{ending}" for ending in sorted(PHOTO_ENDINGS))
    kinds = [_tr("Photos ({endings})").format(endings=endings), _tr("All files (*)")]
    names, _ = QFileDialog.getOpenFileNames(window, _tr("Choose photos"), "", ";;".join(kinds))
    return [Path(name) for name in names]


def folder(window: Window) -> list[Path]:
    name = QFileDialog.getExistingDirectory(window, _tr("Choose a folder with photos"))
    return [Path(name)] if name else []


def output_words(window: Window) -> str:
    """Where the copy of the photo on the screen will go."""
    photo = window.store.photo
    if window.outlet.folder is not None:
        return _tr("In the folder {name}").format(
            name=within(window.outlet.folder.name or str(window.outlet.folder), LONGEST_WORD)
        )
    if photo is not None and photo.private:
        return _tr("In your pictures folder")
    return _tr("Beside the original")


def output_menu(window: Window) -> None:
    menu = QMenu(window)
    beside = menu.addAction(_tr("Save copies beside the originals"), lambda: set_output(window, None))
    one = menu.addAction(_tr("Save copies in one folder…"), lambda: ask_folder_for_copies(window))
    for action, on in ((beside, window.outlet.folder is None), (one, window.outlet.folder is not None)):
        action.setCheckable(True)
        action.setChecked(on)
    menu.popup(QCursor.pos())


def ask_folder_for_copies(window: Window) -> bool:
    name = QFileDialog.getExistingDirectory(window, _tr("Choose a folder for clean copies"))
    if name:
        set_output(window, Path(name))
    return bool(name)


def set_output(window: Window, place: Path | None) -> None:
    window.outlet.folder = place
    window.memory.keep("output", str(place) if place else "")
    window.side.set_output(output_words(window))


def sure_to_save_all(window: Window) -> bool:
    """Ask only where places are left open that nobody has looked at."""
    open_ = [p for p in window.store.savable() if p.state is State.NEEDS_LOOK]
    if not open_:
        return True
    one = _tr("A photo holds places that the program left for you to decide.")
    many = _tr("{n} photos hold places that the program left for you to decide.").format(n=len(open_))
    box = _question(window, _tr("Save all"), one if len(open_) == 1 else many)
    box.setInformativeText(_tr("Places that are not ticked stay visible in the copies."))
    if _agreed(box, _tr("Save all anyway"), QMessageBox.ButtonRole.AcceptRole, _tr("Look first")):
        return True
    window.store.select(open_[0].number)
    return False


def sure_to_close(window: Window) -> bool:
    """Ask only where something that the person chose, or a save, would be lost."""
    lost = [p for p in window.store.photos.values() if p.phase is Phase.SAVING or _unsaved(p)]
    if not lost:
        return True
    one = _tr("A photo has choices of yours and no clean copy yet.")
    many = _tr("{n} photos have choices of yours and no clean copy yet.").format(n=len(lost))
    box = _question(window, _tr("Close"), one if len(lost) == 1 else many)
    box.setInformativeText(_tr("Your originals stay as they are, but what you chose and drew is forgotten."))
    return _agreed(box, _tr("Close anyway"), QMessageBox.ButtonRole.DestructiveRole, _tr("Go on working"))


def sure_to_remove(window: Window, photo: Photo) -> bool:
    """Ask only where something that the person chose, or a save, would be lost."""
    if photo.phase is not Phase.SAVING and not _unsaved(photo):
        return True
    text = _tr("This photo has choices of yours and no clean copy yet.")
    box = _question(window, _tr("Take photo off the list"), text)
    box.setInformativeText(_tr("Your original stays as it is, but what you chose and drew is forgotten."))
    return _agreed(box, _tr("Take it off"), QMessageBox.ButtonRole.DestructiveRole, _tr("Go on working"))


def sure_to_forget_lists(dialog: QWidget) -> bool:
    """Asked only where something was typed or pasted that is not in use yet."""
    box = _question(dialog, _tr("Your lists"), _tr("What you typed here is not in use yet."))
    return _agreed(box, _tr("Throw it away"), QMessageBox.ButtonRole.DestructiveRole, _tr("Go on typing"))


def _question(window: QWidget, title: str, text: str) -> QMessageBox:
    box = QMessageBox(window)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(title)
    box.setText(text)
    return box


def _agreed(box: QMessageBox, yes: str, role: QMessageBox.ButtonRole, no: str) -> bool:
    """Ask; Return and Escape mean no."""
    going_on = box.addButton(yes, role)
    staying = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(staying)
    box.setEscapeButton(staying)
    box.exec()
    return box.clickedButton() is going_on


def _unsaved(photo: Photo) -> bool:
    chosen = bool(photo.choices.answers or photo.choices.drawn)
    return chosen and photo.state not in DONE and photo.phase is not Phase.REFUSED


def save_report(window: Window) -> None:
    from .dialogs.report import save_report as save

    save(window, [p.report for p in window.store.photos.values() if p.report is not None])


def settings(window: Window) -> None:
    from .dialogs.settings import SettingsDialog

    def after() -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication) and app.property("look") != window.memory.text("look"):
            app.setProperty("look", window.memory.text("look"))
            theme.apply(app)

    SettingsDialog(window.store.profile, window.store.look, after, window.memory, window).exec()


def right_click(window: Window) -> None:
    from .dialogs.right_click import RightClickDialog

    RightClickDialog(window).exec()


def keys(window: Window) -> None:
    from .actions import keys as key_rows
    from .dialogs.keys import KeysDialog

    KeysDialog(key_rows(window.actions_by_name), window).exec()


def about(window: Window) -> None:
    from .dialogs.about import AboutDialog

    AboutDialog(window).exec()


def practise(window: Window) -> None:
    """Open the drawn practice photo; what was missed is told after it was saved."""
    from .practice import Practice

    (window.findChild(Practice) or Practice(window)).begin()
