"""Remembers which folders were made for the entries, so that removing them leaves none behind."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

from scrubber.integrate.target import Place

LARGEST = 1 << 20


def make(folder: Path, place: Place) -> None:
    """Make `folder` and all above it; what was not there is noted first. Raises OSError."""
    new = [path for path in (folder, *folder.parents) if not path.exists()]
    if not new:
        return
    state = [path for path in (place.state, *place.state.parents) if not path.exists()]
    _note(place, list(dict.fromkeys([*_noted(place), *new, *state])))
    folder.mkdir(parents=True, exist_ok=True)


def clear(place: Place) -> None:
    """Remove the noted folders that are empty, and the note itself."""
    noted = _noted(place)
    with suppress(OSError):
        _file(place).unlink()
    for path in sorted(noted, key=lambda path: len(path.parts), reverse=True):
        if path.is_relative_to(place.home) and not path.is_symlink():
            with suppress(OSError):
                path.rmdir()


def _file(place: Place) -> Path:
    return place.state / "right-click-folders.json"


def _noted(place: Place) -> list[Path]:
    try:
        with _file(place).open("rb") as file:
            told = json.loads(file.read(LARGEST))
    except (OSError, ValueError, RecursionError):
        return []
    return [Path(name) for name in told if isinstance(name, str)] if isinstance(told, list) else []


def _note(place: Place, paths: list[Path]) -> None:
    place.state.mkdir(parents=True, exist_ok=True)
    draft = _file(place).with_suffix(".draft")
    draft.write_text(json.dumps([str(path) for path in paths]), "ascii")
    draft.replace(_file(place))
