"""Talks to this person's desktop, over the session's own bus: notices with buttons, and files to show in a folder."""

from __future__ import annotations

import asyncio
import logging
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Coroutine, Mapping, Sequence
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from scrubber.integrate.notice import Notice

if TYPE_CHECKING:
    from desktop_notifier import DesktopNotifier

T = TypeVar("T")
NAME = "Photo Scrubber"
PATIENCE = 12.0  # seconds that a desktop may take to answer; some start their notifier first
MOMENT = 0.5
STAYS = 60  # seconds for a notice with buttons; left to themselves, some desktops take it away before it is read
WINDOWS = 3  # of a file manager that are opened at once
FOLDERS = "org.freedesktop.FileManager1"


class Herald:
    """Shows notices, each in the place of the one before, and hears which button was pressed."""

    def __init__(self, icon: str = "") -> None:
        self._icon = icon
        self._loop = asyncio.new_event_loop()
        self._notifier: DesktopNotifier | None = None
        self._last = ""
        self._pressed: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True, name="herald")
        self._thread.start()

    def say(self, notice: Notice, buttons: Mapping[str, str] | None = None, clicked: str = "") -> bool:
        """Whether it was shown. `buttons`: key → words; `clicked` is the key for a click beside them."""
        return bool(self._wait_for(self._say(notice, buttons or {}, clicked)))

    def wait(self, seconds: float) -> str:
        """The key of the button that was pressed; "" when the notice is gone or the time is over."""
        for _ in range(int(seconds / MOMENT)):
            with suppress(queue.Empty):
                return self._pressed.get(timeout=MOMENT)
            if not self._wait_for(self._shown()):
                break
        return "" if self._pressed.empty() else self._pressed.get()

    def show(self, paths: Sequence[Path]) -> bool:
        """Show the folders of these files in the desktop's file manager, in each the first of them. False: it can't."""
        return bool(self._wait_for(_show_items([path.as_uri() for path in first_of_each(paths)])))

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(2)

    def _wait_for(self, work: Coroutine[Any, Any, T]) -> T | None:
        """What it gives; None where the desktop can't or is too slow: nothing else depends on it."""
        try:
            return asyncio.run_coroutine_threadsafe(work, self._loop).result(PATIENCE)
        except Exception:
            return None

    async def _say(self, notice: Notice, buttons: Mapping[str, str], clicked: str) -> bool:
        from desktop_notifier import Button, DesktopNotifier, Icon

        if self._notifier is None:
            log = logging.getLogger("desktop_notifier")  # its warnings would quote what was to be shown
            log.addHandler(logging.NullHandler())
            log.propagate = False
            icon = Path(self._icon)
            self._notifier = DesktopNotifier(NAME, Icon(path=icon) if icon.is_absolute() else None)
        shown: list[bool] = []
        if self._last:
            with suppress(KeyError):
                await self._notifier.clear(self._last)
        self._last = await self._notifier.send(
            notice.title,
            notice.text,
            buttons=[Button(words, on_pressed=partial(self._pressed.put, key)) for key, words in buttons.items()],
            on_dispatched=lambda: shown.append(True),
            on_clicked=(lambda: self._pressed.put(clicked)) if clicked else None,
            timeout=STAYS if buttons else -1,
        )
        return bool(shown)

    async def _shown(self) -> bool:
        return self._notifier is not None and bool(await self._notifier.get_current_notifications())


def first_of_each(paths: Sequence[Path]) -> list[Path]:
    """The first file of every folder, of a few folders: Nautilus opens a window for each file that it shall show."""
    first: dict[Path, Path] = {}
    for path in paths:
        first.setdefault(path.absolute().parent, path.absolute())
    return list(first.values())[:WINDOWS]


async def _show_items(addresses: list[str]) -> bool:
    if sys.platform != "linux":
        return False
    from dbus_fast import Message, MessageType
    from dbus_fast.aio import MessageBus

    bus = await MessageBus().connect()
    try:
        answer = await bus.call(
            Message(
                destination=FOLDERS,
                path=f"/{FOLDERS.replace('.', '/')}",
                interface=FOLDERS,
                member="ShowItems",
                signature="ass",
                body=[addresses, ""],
            )
        )
        return answer is not None and answer.message_type is MessageType.METHOD_RETURN
    finally:
        bus.disconnect()


def reveal(path: Path) -> None:
    """Show a file in its folder, chosen where the file manager can do that; doesn't wait for it."""

    def show() -> None:
        with closing(Herald()) as herald:
            if not herald.show([path]):
                open_folder([path])

    threading.Thread(target=show, daemon=True, name="reveal").start()


def open_folder(paths: Sequence[Path]) -> None:
    """The first file's folder in whatever this system opens folders with."""
    first = paths[0].absolute()
    commands = {"win32": ("explorer", f"/select,{first}"), "darwin": ("open", "-R", *map(str, paths))}
    start(commands.get(sys.platform, ("xdg-open", str(first.parent))))


def start(command: Sequence[str]) -> bool:
    """Start another program that outlives this one. False: it isn't there."""
    try:
        subprocess.Popen(
            list(command),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            env=_foreign(),
        )
    except OSError:
        return False
    return True


def has_screen() -> bool:
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _foreign() -> dict[str, str]:
    """The environment without the libraries of an installed program, which are for itself alone."""
    environment = dict(os.environ)
    if getattr(sys, "frozen", False):
        environment.pop("LD_LIBRARY_PATH", None)
        if (before := environment.pop("LD_LIBRARY_PATH_ORIG", "")) != "":
            environment["LD_LIBRARY_PATH"] = before
    return environment
