"""The words of the right-click entries: where a person's files are, what an entry starts, what is put where."""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

# Stands in everything that is put anywhere: only what holds it is ever replaced or removed.
MARK = "made by Photo Scrubber"
SCRUB = "Scrub"
REVIEW = "Scrub and review…"
ABOUT_SCRUB = "Put clean, checked copies beside these photos"
ABOUT_REVIEW = "See what these photos give away, choose what to hide, save clean copies"
MODULES = {"scrubber": "scrubber", "photo-scrubber": "scrubber_ui.app"}
# What an entry is offered on. A photo of a type that the program doesn't know is refused with a sentence.
IMAGES = "image/*"
FOLDERS = "inode/directory"


@dataclass(frozen=True, slots=True)
class Commands:
    """The two programs that the entries start, as lists of arguments; files follow."""

    scrub: tuple[str, ...]
    review: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """One of the two entries; `key` is for file names, in the menu's order, `icon` a theme's name or a file."""

    key: str
    name: str
    about: str
    command: tuple[str, ...]
    icon: str


@dataclass(frozen=True, slots=True)
class Place:
    """One person's folders and the commands that shall be started there."""

    home: Path
    data: Path  # XDG_DATA_HOME
    state: Path  # where we note which folders we made
    roaming: Path  # %APPDATA%, on Windows
    commands: Commands
    has: Callable[[str], bool]  # whether a program of this name is on this computer
    icon: str = "photo-scrubber"  # a theme's name, or a file
    shared: tuple[Path, ...] = ()  # XDG_DATA_DIRS: what packages put there for everybody

    @property
    def offers(self) -> tuple[Offer, Offer]:
        """What stands in every menu."""
        return (
            Offer("1-scrub", SCRUB, ABOUT_SCRUB, self.commands.scrub, self.icon),
            Offer("2-review", REVIEW, ABOUT_REVIEW, self.commands.review, self.icon),
        )


@dataclass(frozen=True, slots=True)
class OwnFile:
    """A file of our own. It holds MARK."""

    path: Path
    content: bytes
    runs: bool = False  # executable


@dataclass(frozen=True, slots=True)
class OwnKey:
    """A registry key of our own below HKEY_CURRENT_USER, with its text values; "" names its default value."""

    path: str
    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


Item = OwnFile | OwnKey


class FileManager(Protocol):
    """What a module of this package offers: one place where systems look for right-click entries."""

    NAME: str
    TITLE: str  # as its users call it
    SYSTEM: str  # as sys.platform
    TRIED: bool  # False: made after its documentation, never clicked

    def found(self, place: Place) -> bool:
        """Whether this computer has it."""
        ...

    def items(self, place: Place) -> tuple[Item, ...]:
        """Everything to put there, always the same for the same place; nothing where nothing is to be done."""
        ...


def here() -> Place:
    """This person on this computer."""
    home, environment = Path.home(), os.environ
    data = Path(environment.get("XDG_DATA_HOME") or home / ".local/share")
    shared = tuple(map(Path, (environment.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share").split(":")))
    return Place(
        home,
        data,
        Path(environment.get("XDG_STATE_HOME") or home / ".local/state") / "photo-scrubber",
        Path(environment.get("APPDATA") or home / "AppData/Roaming"),
        commands(),
        lambda name: shutil.which(name) is not None,
        _icon(),
        shared,
    )


def _icon() -> str:
    """The window's own sign, where the window is installed; it is looked up, not loaded."""
    window = importlib.util.find_spec("scrubber_ui")
    folders = (window.submodule_search_locations if window else None) or ()
    return next(
        (str(sign) for sign in (Path(f) / "assets/app.svg" for f in folders) if sign.is_file()), "photo-scrubber"
    )


def commands() -> Commands:
    """How this very program is started again, without looking at PATH where that can be helped."""
    if sys.platform == "win32":  # the one without a console: a black window would flash up
        return Commands((*program("photo-scrubber"), "--quick"), program("photo-scrubber"))
    return Commands((*program("scrubber"), "quick"), program("photo-scrubber"))


def program(name: str) -> tuple[str, ...]:
    """The command that starts `scrubber` or `photo-scrubber`."""
    ending = ".exe" if sys.platform == "win32" else ""
    running = Path(sys.argv[0]).absolute()
    folders = [Path(sys.executable).parent] + ([running.parent] if running.stem in MODULES else [])
    beside = next((path for f in folders if (path := f / f"{name}{ending}").is_file()), None)
    known = str(beside) if beside else shutil.which(name)
    return (known,) if known else (sys.executable, "-m", MODULES[name])
