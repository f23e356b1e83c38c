"""The user's own words: what must always be covered, what never needs to be, and what was found before."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from scrubber.model.errors import BadList
from scrubber.model.secret import Secret

MOST_ENTRIES = 5_000
LONGEST_ENTRY = 200
KNOWN = "the same name was found elsewhere in these photos"
LEAST_SURE = 0.7  # how sure a name is that stands in a text only because it was found elsewhere
LARGEST_LIST = 1_000_000  # characters
_SEPARATORS = re.compile(r"[\t;|]+")
_BULLET = re.compile(r"^[\s\-*•·‣–—]+(?=\S)|^\s*\d{1,3}[.)]\s+")
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,3}")


@dataclass(frozen=True, slots=True)
class Lists:
    """`watch` is always covered, `allow` isn't; `known` are names that were found in other photos of the same run."""

    watch: tuple[Secret, ...] = ()
    allow: tuple[Secret, ...] = ()
    known: tuple[Secret, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.watch or self.allow or self.known)


NO_LISTS = Lists()


def entries(text: str) -> tuple[Secret, ...]:
    """The entries of a list as it was typed or pasted: one a line, or between semicolons or tabs; `#` begins a note.

    Each is given back once, in the order given. Raises BadList, whose sentence never holds an entry.
    """
    if len(text) > LARGEST_LIST:
        raise BadList("This list is too long.")
    found: dict[str, int] = {}  # and the line on which it stands
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        for part in _SEPARATORS.split(line):
            if not part.strip().startswith("#"):
                for entry in _split(_BULLET.sub("", part).strip(" ,\"'")):
                    if any(c.isalnum() for c in entry):
                        found.setdefault(entry, number)
    for entry, number in found.items():
        if len(entry) > LONGEST_ENTRY:
            raise BadList(f"Line {number} of this list is longer than {LONGEST_ENTRY} characters.")
    if len(found) > MOST_ENTRIES:
        raise BadList(f"This list has more than {MOST_ENTRIES} entries.")
    return tuple(Secret(entry) for entry in found)


def _split(line: str) -> Iterable[str]:
    """`Ann Lee, Raj Patel, Ola Nowak` are three names; `Lee, Ann` and an address with commas are one entry."""
    parts = [part.strip() for part in line.split(",")]
    return parts if len(parts) > 1 and all(_NAME.fullmatch(part) for part in parts) else (line,)


def joined(secrets: Iterable[Secret]) -> str:
    """A list as text again, one entry a line."""
    return "\n".join(secret.reveal() for secret in secrets)
