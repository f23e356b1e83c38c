"""Where one photo stands, in a word and the name of an icon."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from .names import within
from .words import Say


class State(StrEnum):
    """A closed set; every photo of the queue is in one of them."""

    WAITING = "waiting"
    SCANNING = "scanning"
    STOPPED = "stopped"
    NEEDS_LOOK = "needs a look"
    READY = "ready"
    SAVING = "saving"
    SAVED = "clean copy saved"
    ALREADY_CLEAN = "already clean"
    REFUSED = "can't be opened"
    NOT_SAVED = "not saved"


ICONS: dict[State, str] = {
    State.WAITING: "clock",
    State.SCANNING: "scan",
    State.STOPPED: "stop",
    State.NEEDS_LOOK: "eye",
    State.READY: "ready",
    State.SAVING: "save",
    State.SAVED: "shield",
    State.ALREADY_CLEAN: "shield",
    State.REFUSED: "refused",
    State.NOT_SAVED: "warning",
}
OPEN = frozenset({State.NEEDS_LOOK, State.READY, State.NOT_SAVED})  # can be saved
DONE = frozenset({State.SAVED, State.ALREADY_CLEAN})

STAGES: dict[str, tuple[str, float, float]] = {  # words, and where the stage lies in the whole
    "open": ("Opening the photo", 0.0, 0.04),
    "faces": ("Looking for faces", 0.04, 0.40),
    "text": ("Reading text", 0.40, 0.90),
    "judge": ("Looking for names and addresses", 0.90, 0.95),
    "codes": ("Looking for codes", 0.95, 1.0),
    "redact": ("Covering", 0.0, 0.2),
    "verify": ("Checking the finished copy", 0.2, 1.0),
}


MOST_NAMES = 3  # of files with the same trouble


@dataclass(frozen=True, slots=True)
class Notice:
    """One or two sentences over the whole window."""

    head: str
    details: tuple[str, ...] = ()


def stage(name: str, share: float, say: Say, *, saving: bool = False) -> tuple[str, float]:
    """Words for a stage, and how far the whole is, 0 to 1; `saving`: a look by the detectors is one at the copy."""
    text, begin, end = STAGES.get(name, ("Working", 0.0, 1.0))
    far = begin + (end - begin) * min(1.0, max(0.0, share))
    if saving and name not in ("open", "redact", "verify"):
        return stage("verify", far, say)
    return say(text), far


def word(state: State, say: Say) -> str:
    text = say(str(state))
    return text[:1].upper() + text[1:]


def unreadable(messages: Iterable[tuple[str, str]], of: int, left_out: int, say: Say) -> Notice | None:
    """What could not be opened, counted and explained. `messages`: file name and sentence; `of`: files in all."""
    bad = list(messages)
    if not bad and not left_out:
        return None
    parts = []
    if bad:
        parts.append(say("{bad} of {of} files can't be opened.").format(bad=len(bad), of=of))
    if left_out == 1:
        parts.append(say("1 file in the folder was left out: its name doesn't end like a photo's."))
    elif left_out:
        parts.append(
            say("{n} files in the folder were left out: their names don't end like a photo's.").format(n=left_out)
        )
    same: dict[str, list[str]] = {}
    for name, text in bad:
        same.setdefault(_without(name, text, say), []).append(name)
    return Notice(" ".join(parts), tuple(f"{_named(names)}: {text}" for text, names in same.items()))


def _without(name: str, text: str, say: Say) -> str:
    """The sentence for a list in which the name stands before it."""
    return say("This file {is_so}").format(is_so=text[len(name) :].lstrip()) if text.startswith(f"{name} ") else text


def _named(names: list[str]) -> str:
    more = len(names) - MOST_NAMES
    return ", ".join(map(within, names[:MOST_NAMES])) + (f" + {more}" if more > 0 else "")
