"""Pictures hidden in a file, with the words that belong to each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from scrubber.model.finding import Finding, Tag
from scrubber.model.kinds import Kind

from .words import Say

HIDDEN = (Kind.PREVIEW, Kind.SECOND_PICTURE)


@dataclass(frozen=True, slots=True)
class OlderRow:
    """What stands over and under a picture."""

    place: str
    title: str
    words: str


def may_hold(findings: Iterable[Finding]) -> bool:
    """Whether a file may hold a picture that shows something else than the photo."""
    return any(f.kind in HIDDEN for f in findings)


def row(place: str, findings: Iterable[Finding], say: Say) -> OlderRow:
    """The words for the picture at this place of the file."""
    kinds = {f.kind for f in findings if isinstance(f.place, Tag) and f.place.path == place}
    if Kind.PREVIEW in kinds or place.endswith("/old-picture"):
        title = say("This older picture is still inside the file")
        words = say("It shows something else than the photo, such as what was later cut off or covered.")
    else:
        title = say("This other picture is inside the file")
        words = say("It shows something else than the photo.")
    return OlderRow(place, title, f"{words} {say('A clean copy does not hold it.')}")
