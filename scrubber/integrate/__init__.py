"""Puts two entries into the right-click menus of this person's file managers, and takes them out again."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from enum import StrEnum

from scrubber.integrate import (
    dolphin,
    explorer,
    finder,
    folders,
    nautilus,
    nemo,
    open_with,
    own,
    pcmanfm,
    sendto,
    thunar,
)  # fmt: skip
from scrubber.integrate.target import FileManager, Place
from scrubber.model.errors import CannotWrite

FILE_MANAGERS: tuple[FileManager, ...] = (
    thunar, pcmanfm, nautilus, nemo, dolphin, open_with, explorer, sendto, finder,
)  # fmt: skip


class State(StrEnum):
    """How it stands with one file manager."""

    INSTALLED = "installed"
    OUTDATED = "outdated"  # ours, of another version or folder of the program
    ABSENT = "absent"
    BY_PACKAGE = "by package"  # the program's own package has brought it
    TAKEN = "taken"  # somebody else's file is in the way
    NOT_HERE = "not here"  # there is no such file manager on this computer


@dataclass(frozen=True, slots=True)
class Row:
    """One file manager and its state."""

    name: str
    title: str
    state: State
    tried: bool


def status(place: Place, system: str = sys.platform) -> tuple[Row, ...]:
    """One row for each file manager of this system."""
    return tuple(Row(m.NAME, m.TITLE, _state(m, place), m.TRIED) for m in _of(system))


def install(place: Place, system: str = sys.platform) -> tuple[Row, ...]:
    """Put entries into every file manager that is there; what is as it shall be isn't touched. Raises CannotWrite."""
    if os.environ.get("FLATPAK_ID"):
        raise CannotWrite("A Flatpak may not add entries to other programs.", "Install the program as a package.")
    for manager in _of(system):
        if _state(manager, place) in (State.ABSENT, State.OUTDATED):
            _write(manager, place)
    return status(place, system)


def remove(place: Place, system: str = sys.platform) -> tuple[Row, ...]:
    """Take out everything that is ours, also from file managers that are gone. Raises CannotWrite."""
    try:
        for manager in _of(system):
            for item in reversed(manager.items(place)):
                own.take_away(item)
    except OSError:
        raise CannotWrite("An entry could not be removed.", "Check that the folder may be written to.") from None
    folders.clear(place)
    return status(place, system)


def _of(system: str) -> list[FileManager]:
    return [manager for manager in FILE_MANAGERS if system == manager.SYSTEM]


def _state(manager: FileManager, place: Place) -> State:
    wanted = manager.items(place)
    if not wanted:
        return State.BY_PACKAGE
    if all(own.is_there(item) for item in wanted):
        return State.INSTALLED
    if any(own.is_taken(item) for item in wanted):
        return State.TAKEN
    if any(own.is_ours(item) for item in wanted):
        return State.OUTDATED
    return State.ABSENT if manager.found(place) else State.NOT_HERE


def _write(manager: FileManager, place: Place) -> None:
    try:
        for item in manager.items(place):
            if not own.is_there(item):
                own.put(item, place)
    except OSError as error:
        name = getattr(error, "filename", None) or manager.TITLE
        raise CannotWrite(
            f"The entries for {manager.TITLE} could not be written ({os.path.basename(name)}).",  # noqa: PTH119
            "Check that your home folder may be written to and is not full.",
        ) from None
