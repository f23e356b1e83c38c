"""Files of GNOME (Nautilus): two scripts in its Scripts menu."""

from __future__ import annotations

import shlex

from scrubber.integrate.target import MARK, Item, OwnFile, Place

NAME, TITLE, SYSTEM, TRIED = "nautilus", "Files of GNOME (Scripts)", "linux", True


def found(place: Place) -> bool:
    return place.has("nautilus")


def items(place: Place) -> tuple[Item, ...]:
    folder = place.data / "nautilus/scripts"
    return tuple(OwnFile(folder / o.name, script(o.command, "NAUTILUS"), runs=True) for o in place.offers)


def script(command: tuple[str, ...], manager: str) -> bytes:
    """Takes the selection as addresses, one a line: there even a line break in a name is written as %0A."""
    lines = (
        "#!/bin/sh",
        f"# {MARK}: scrubber integrate --remove",
        "set -f",
        "IFS='",
        "'",
        f"exec {shlex.join(command)} -- ${manager}_SCRIPT_SELECTED_URIS",
    )
    return ("\n".join(lines) + "\n").encode()
