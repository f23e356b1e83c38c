"""What the checks see of a file: its parts from the first byte to the last, and what does not belong there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from scrubber.model.report import Leak

MOST_PIXELS = 250_000_000  # of a picture that is put together to be looked at


class Unreadable(Exception):
    """The bytes can't be followed to the end of the picture; the message is a plain sentence."""


class Part(NamedTuple):  # made by the dozen for each photo, in a third of a dataclass's time
    """The bytes `start` to `end` (exclusive) of a file. `picture` is True where they are compressed picture data
    or tables of numbers, in which a short text stands by chance."""

    name: str
    start: int
    end: int
    picture: bool = False


@dataclass(frozen=True, slots=True)
class Scan:
    """One run of compressed JPEG data with all that a decoder needs for it, whatever the names it goes by in the file:
    which components, which of their coefficients and bits, their tables, and blocks between two restarts. `known` is
    True where the reader was told of the same data in another file."""

    members: tuple[int, ...]
    step: bytes
    tables: tuple[bytes, ...]
    interval: int
    start: int
    end: int
    known: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A file, followed from its first byte to its last.

    `parts` cover every byte. `size` is (width, height) as stored, `orientation` EXIF's 1-8. `faults` are the things
    that a clean copy does not hold. `frame` (coding, bits, sampling and meaning of a JPEG's components) and `scans` are
    empty for PNG, `components` (how many colours a JPEG stores) is 0; `profile` is the colour profile's bytes, or None.
    `told` are author, rights and moment where the file tells them in the one way that is allowed.
    `frames` is the number of pictures in the file; `pages` are a document's, (left, top, right, bottom) each, as they
    lie below each other on one sheet of `size`; empty for a single page. `opaque` is True of a PNG whose rows show that
    its alpha channel is full everywhere; `used` are the entries of its palette that a PNG's pixels have, None where its
    rows don't show them. `whole` is the size of all tiles of a HEIC or AVIF, those beyond the picture's edge included;
    `tinted` are the numbers of its pictures that are transparency and have colours, though viewers read none of them.
    """

    format: str
    size: tuple[int, int]
    orientation: int
    parts: tuple[Part, ...]
    faults: tuple[Leak, ...] = ()
    profile: bytes | None = None
    frame: tuple[object, ...] = ()
    scans: tuple[Scan, ...] = ()
    components: int = 0
    frames: int = 1
    told: tuple[str, str, str] = ("", "", "")
    pages: tuple[tuple[int, int, int, int], ...] = ()
    opaque: bool = False
    used: frozenset[int] | None = None
    whole: tuple[int, int] = (0, 0)
    tinted: frozenset[int] = frozenset()


@dataclass(slots=True)
class Notes:
    """Collects parts and faults while a reader walks."""

    parts: list[Part] = field(default_factory=list)
    faults: list[Leak] = field(default_factory=list)

    def part(self, name: str, start: int, end: int, picture: bool = False) -> None:
        if end > start:
            self.parts.append(Part(name, start, end, picture))

    def fault(self, what: str, where: str) -> None:
        self.faults.append(Leak(what, where))
