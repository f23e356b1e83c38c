"""Open With: an application entry, made so that a double click keeps opening what it opened before.

Desktops ask a person's own entries before those of packages, so a type that no default program is named for would
from now on be opened by us. Such types are left out; there the program is found under Open With, Other Application.
"""

from __future__ import annotations

import configparser
import subprocess
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from scrubber.integrate.entry import entry, exec_line, group, text
from scrubber.integrate.target import ABOUT_REVIEW, Item, OwnFile, Place

NAME, TITLE, SYSTEM, TRIED = "open-with", "Open With", "linux", False
ENTRY = "photo-scrubber.desktop"  # the name that the window tells its desktop, and that packages use
CACHE = "mimeinfo.cache"
KINDS = "jpeg png webp gif bmp tiff heic heif avif jxl jp2 x-adobe-dng x-canon-cr2 x-nikon-nef x-sony-arw"
TYPES = tuple(f"image/{kind}" for kind in KINDS.split())


def found(place: Place) -> bool:
    return place.has("update-desktop-database")


def items(place: Place) -> tuple[Item, ...]:
    if any((folder / "applications" / ENTRY).is_file() for folder in place.shared):
        return ()  # an installed package has brought its own
    kinds = "".join(f"{kind};" for kind in TYPES if _has_default(kind, place))
    main = group(
        "Desktop Entry",
        Type="Application",
        Name="Photo Scrubber",
        Comment=ABOUT_REVIEW,
        Icon=text(place.icon),
        Exec=exec_line(place.commands.review),
        Terminal="false",
        Categories="Graphics;Photography;",
        StartupWMClass="photo-scrubber",
        **({"MimeType": kinds} if kinds else {}),
    )
    return (OwnFile(_folder(place) / ENTRY, entry(main)),)


def settle(place: Place) -> None:
    """Have the desktop's own list of types and programs made anew; away with it where nothing is left to list."""
    folder, cache = _folder(place), _folder(place) / CACHE
    if folder.is_dir() and (cache.exists() or b"MimeType=" in _read(folder / ENTRY)):
        with suppress(OSError, subprocess.TimeoutExpired):
            subprocess.run(["update-desktop-database", "-q", str(folder)], check=False, timeout=30)
    with suppress(OSError):
        if [path.name for path in folder.iterdir()] == [CACHE] and b"=" not in cache.read_bytes():
            cache.unlink()


def _folder(place: Place) -> Path:
    return place.data / "applications"


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _has_default(kind: str, place: Place) -> bool:
    """Whether somebody has named a program for this type that is there and isn't ours."""
    folders = [folder / "applications" for folder in (place.data, *place.shared)]
    named = (name for path in place.lists for name in _named(path, kind))
    return any(name != ENTRY and any((folder / name).is_file() for folder in folders) for name in named)


def _named(path: Path, kind: str) -> Iterable[str]:
    parser = configparser.RawConfigParser(strict=False, delimiters="=", comment_prefixes="#")
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    try:
        parser.read_string(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, configparser.Error):
        return ()
    names = parser.get("Default Applications", kind, fallback="").split(";")
    return tuple(name for name in names if name and "/" not in name)
