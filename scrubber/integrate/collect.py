"""Makes one run of many: some file managers start a process for each chosen file.

Each start leaves its files as a note in a private folder and then tries to lead. Who holds the lock waits until no
more notes arrive and takes them all; a start whose note was taken has nothing left to do. The lock is the system's
own, so one that was killed never keeps others waiting; what came too late for one leader gets the next one.
"""

from __future__ import annotations

import json
import secrets
import time
from contextlib import suppress
from pathlib import Path

import platformdirs

from scrubber.locks import held

QUIET = 0.7  # seconds without a new note, after which all are there
LONGEST = 20.0  # seconds that a leader gathers at most
MOMENT = 0.03
OLD = 60.0  # seconds after which a note is one of a start that was killed
LOCK = "lock"


def together(files: list[str], folder: Path, quiet: float = QUIET) -> list[str] | None:
    """All files of the starts of this moment, for the one that shall do the work; None for all the others.

    `folder` is this purpose's own; it is made. Raises OSError.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    note = _leave(files, folder)
    while note.exists():
        with held(folder / LOCK) as leads:
            if leads and note.exists():
                return _gather(folder, note, quiet)
        time.sleep(MOMENT)
    return None


def _leave(files: list[str], folder: Path) -> Path:
    name = f"{time.time_ns():020}-{secrets.token_hex(6)}"
    draft = folder / f"{name}.draft"
    draft.write_text(json.dumps(files), "ascii")
    return draft.rename(folder / f"{name}.note")


def _gather(folder: Path, own: Path, quiet: float) -> list[str]:
    """Wait until it is quiet, then take every note, in the order in which they were left."""
    until, seen, changed = time.monotonic() + LONGEST, set[Path](), time.monotonic()
    while time.monotonic() < until and time.monotonic() - changed < quiet:
        now = set(folder.glob("*.note"))
        if now - seen:
            seen, changed = now, time.monotonic()
        time.sleep(MOMENT)
    files: list[str] = []
    for note in sorted(folder.glob("*.note")):
        told, stale = _told(note), note != own and _age(note) > OLD
        with suppress(OSError):
            note.unlink()
            files += [] if stale else told
    return list(dict.fromkeys(files))


def _told(note: Path) -> list[str]:
    try:
        told = json.loads(note.read_text("ascii"))
    except (OSError, ValueError):
        return []
    return [name for name in told if isinstance(name, str)] if isinstance(told, list) else []


def _age(note: Path) -> float:
    try:
        return time.time() - note.stat().st_mtime
    except OSError:
        return 0.0


def folder() -> Path:
    """This person's own folder for the notes of right-clicks."""
    return Path(platformdirs.user_state_dir("photo-scrubber", appauthor=False)) / "right-click"
