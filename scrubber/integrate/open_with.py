"""Open With: an application entry that names no type of file, so that a double click opens what it opened before.

Desktops take a program that names a type for its default as soon as no other is named, or left: `NoDisplay` and
associations that are added in lists change nothing about that (decision 17). Without types the program stands under
Open With, Other Application.
"""

from __future__ import annotations

from scrubber.integrate.entry import entry, exec_line, group, text
from scrubber.integrate.target import ABOUT_REVIEW, Item, OwnFile, Place

NAME, TITLE, SYSTEM, TRIED = "open-with", "Open With", "linux", True
ENTRY = "photo-scrubber.desktop"  # the name that the window tells its desktop, and that packages use


def found(place: Place) -> bool:
    return place.has("gio") or place.has("xdg-open")


def items(place: Place) -> tuple[Item, ...]:
    if any((folder / "applications" / ENTRY).is_file() for folder in place.shared):
        return ()  # an installed package has brought its own
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
    )
    return (OwnFile(place.data / "applications" / ENTRY, entry(main)),)
