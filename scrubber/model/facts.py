"""What a person chose to keep of the words in a file: author, rights and the day, to be written again as our own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from scrubber.model.finding import Finding, Tag
from scrubber.model.secret import Secret

LONGEST = 200  # characters of a line
_AUTHOR = ("exif/Artist", "xmp/dc:creator", "iptc/By-line", "png/tEXt/Author", "png/iTXt/Author", "exif/XPAuthor")
_RIGHTS = ("exif/Copyright", "xmp/dc:rights", "iptc/CopyrightNotice", "iptc/copyright", "png/tEXt/Copyright",
           "png/iTXt/Copyright")  # fmt: skip
_TAKEN = ("exif/DateTimeOriginal", "xmp/exif:DateTimeOriginal", "xmp/photoshop:DateCreated", "xmp/xmp:CreateDate",
          "exif/DateTimeDigitized")  # fmt: skip
_MOMENT = re.compile(r"(\d{4})[:-](\d\d)[:-](\d\d)[ T](\d\d):(\d\d)(?::(\d\d))?")


@dataclass(frozen=True, slots=True)
class Facts:
    """Each one line of text, or None where it is not kept. `taken` has EXIF's form, `2024:05:17 14:03:00`."""

    author: Secret | None = None
    rights: Secret | None = None
    taken: Secret | None = None

    def __bool__(self) -> bool:
        return any((self.author, self.rights, self.taken))

    @property
    def lines(self) -> tuple[str, str, str]:
        """Author, rights and moment for writing and checking; empty where not kept."""
        author, rights, taken = (fact.reveal() if fact else "" for fact in (self.author, self.rights, self.taken))
        return author, rights, taken

    def holds(self, text: str) -> bool:
        """Whether `text` is part of what is kept, so that it will be found in the copy."""
        return any(text.casefold() in line.casefold() for line in self.lines if line)


NOTHING = Facts()


def gathered(findings: Iterable[Finding], *, rights: bool, date: bool) -> Facts:
    """The first of each that the file tells."""
    if not (rights or date):
        return NOTHING
    told = {f.place.path: f.excerpt.reveal() for f in findings if isinstance(f.place, Tag) and f.excerpt}
    return Facts(
        author=_first(told, _AUTHOR) if rights else None,
        rights=_first(told, _RIGHTS) if rights else None,
        taken=_moment(told) if date else None,
    )


def _first(told: dict[str, str], places: tuple[str, ...]) -> Secret | None:
    lines = ("".join(c for c in " ".join(told.get(place, "").split()) if c.isprintable()) for place in places)
    return next((Secret(line[:LONGEST]) for line in lines if line), None)


def _moment(told: dict[str, str]) -> Secret | None:
    for place in _TAKEN:
        if match := _MOMENT.match(told.get(place, "").strip()):
            year, month, day, hour, minute, second = (part or "00" for part in match.groups())
            return Secret(f"{year}:{month}:{day} {hour}:{minute}:{second}")
    return None
