"""Starts the window: `photo-scrubber [FILE…]`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from scrubber import __version__, waiting
from scrubber.integrate.uri import path_of
from scrubber.model.errors import ScrubError

from . import language, theme
from .dialogs.error import ErrorDialog
from .errors import Unforeseen
from .icons import app_icon
from .memory import Dialogs, Memory
from .single import Single
from .window import Window

QUICK = "--quick"


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window, or hand the files to the one that is open. Gives back an exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words[:1] == [QUICK]:  # what a right-click starts where the other program would show a console
        from scrubber.cli import main as command

        return int(command(["quick", *words[1:]]) or 0)
    return _run(parser().parse_args(words))


def parser() -> argparse.ArgumentParser:
    """What the command understands."""
    made = argparse.ArgumentParser(prog="photo-scrubber", description="See what photos give away; save clean copies.")
    made.add_argument("files", nargs="*", metavar="FILE", help="photos or folders to open")
    made.add_argument(
        "--needs-review", nargs="?", const=str(waiting.default()), metavar="LIST",
        help="open the photos that wait for a person, from the list that scrubber scrub left, or from this one",
    )  # fmt: skip
    made.add_argument("--look", choices=("light", "dark"), help="colours, instead of the system's")
    made.add_argument("--version", action="version", version=f"photo-scrubber {__version__}")
    return made


def _run(wishes: argparse.Namespace) -> int:
    app = QApplication(sys.argv[:1])
    app.setApplicationName("photo-scrubber")
    app.setApplicationDisplayName("Photo Scrubber")
    app.setDesktopFileName("photo-scrubber")
    app.setWindowIcon(app_icon())
    files = [str(path_of(word).absolute()) for word in wishes.files] + _listed(wishes.needs_review)
    single = Single()
    if not single.claim(files):
        return 0
    dialogs, memory = Dialogs(), Memory()
    app.setProperty("look", wishes.look or memory.text("look"))
    language.install(app, memory.text("language"))
    theme.follow(app)
    window = Window(memory)
    errors = _hear_errors(window)
    single.handed.connect(window.open)
    window.closed.connect(app.quit)
    window.show()
    if files:
        QTimer.singleShot(0, window, lambda: window.open(files))
    try:
        return int(app.exec())
    finally:
        errors.uninstall()
        single.close()
        dialogs.clear()


def _listed(name: str | None) -> list[str]:
    """Photos of a needs-review list; none where there is no list, as nothing waits then."""
    try:
        return [str(photo) for photo in waiting.read(Path(name))] if name else []
    except ScrubError:
        return []


def _hear_errors(window: Window) -> Unforeseen:
    errors = Unforeseen(window)
    errors.happened.connect(lambda report: show_error(window, report))
    window.jobs.unforeseen.connect(errors.tell)
    window.stage.painter.failed.connect(errors.tell)
    errors.install()
    return errors


def show_error(window: Window, report: str) -> ErrorDialog | None:
    """One dialog at a time: an error that comes again and again must not bury the window."""
    if window.findChild(ErrorDialog) is not None:
        return None
    dialog = ErrorDialog(report, window)
    dialog.finished.connect(dialog.deleteLater)
    dialog.show()
    return dialog


if __name__ == "__main__":
    sys.exit(main())
