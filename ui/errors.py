"""What nobody foresaw: a sentence, a report without private data, and a window that stays."""

from __future__ import annotations

import platform
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal, qVersion

from scrubber import __version__

MOST_FRAMES = 40


class Unforeseen(QObject):
    """Hears every exception that nothing else took, in any thread; `happened` comes in the window's thread."""

    happened = Signal(str)  # the report

    def install(self) -> None:
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._hook
        threading.excepthook = lambda args: self._hook(args.exc_type, args.exc_value, args.exc_traceback)

    def uninstall(self) -> None:
        sys.excepthook, threading.excepthook = self._before

    def tell(self, error: BaseException) -> None:
        self.happened.emit(report(type(error), error.__traceback__))

    def _hook(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        self.happened.emit(report(kind, trace))


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Program, system, sort of error and places in the code. No message, no path, no value: they could tell."""
    frames = traceback.extract_tb(trace)[-MOST_FRAMES:]
    places = [f"  {_module(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames]
    return "\n".join(
        (
            "Photo Scrubber: report of an unforeseen error",
            "It holds no photo, no file name and nothing that was found.",
            "",
            f"Program: {__version__}",
            f"Python: {platform.python_version()}",
            f"Qt: {qVersion()}",
            f"System: {platform.system()} {platform.release()} {platform.machine()}",
            f"Error: {kind.__name__}",
            "Places, the last one first:",
            *reversed(places),
            "",
        )
    )


def _module(path: str) -> str:
    parts = Path(path).parts
    for top in ("scrubber_ui", "scrubber", "ui"):
        if top in parts:
            return "/".join(parts[len(parts) - 1 - parts[::-1].index(top) :])
    return parts[-1] if parts else "?"
