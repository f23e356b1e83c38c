"""Keeps in mind which names were found in a batch and which text stayed in sight, to find the one in the other.

All of it is in memory only, and gone with the run.
"""

from __future__ import annotations

import threading
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from scrubber.contracts import Line
from scrubber.files import Original
from scrubber.model.report import Outcome
from scrubber.model.secret import Secret

GRAM = 3
ENOUGH = 3  # at least one of so many groups of letters of a name must stand in a text that may hold it


@dataclass(frozen=True, slots=True)
class Read:
    """What was read in one photo: the sure names in it, and the texts that stay in sight."""

    names: frozenset[Secret] = frozenset()
    texts: frozenset[Secret] = frozenset()


@dataclass(frozen=True, slots=True)
class Finished:
    """A photo of this batch and how it ended; `stamp` tells whether its copy is still as it was put there."""

    original: Original
    digest: str
    outcome: Outcome
    copy: Path | None
    stamp: tuple[int, int] | None

    @property
    def content(self) -> str:
        """The same for photos that are known to be the same."""
        return self.digest or str(self.original.path)


@dataclass(frozen=True, slots=True)
class Due:
    """A finished photo that shows `names` of the batch."""

    photo: Finished
    names: tuple[Secret, ...]


@dataclass(slots=True)
class _Page:
    """Texts of photos that ended at about the same time, and how many of the names were looked for in them."""

    owners: dict[Secret, list[str]] = field(default_factory=lambda: defaultdict(list))
    looked_for: int = 0


class Namesakes:
    """What all photos of a batch showed. For several threads at once, but for `due`."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._names: dict[Secret, list[str]] = {}
        self._pages = [_Page()]
        self._photos: dict[str, list[Finished]] = defaultdict(list)
        self._shown: dict[str, set[Secret]] = defaultdict(set)

    def saw(self, content: str, read: Read) -> None:
        """`content` as in Finished."""
        with self._lock:
            for name in read.names:
                self._names.setdefault(name, []).append(content)
            for text in read.texts:
                self._pages[-1].owners[text].append(content)

    def finished(self, photo: Finished, before: Finished | None = None) -> None:
        """A photo has its report; `before` is how it had ended earlier in this run."""
        with self._lock:
            own = self._photos[photo.content]
            if before in own:
                own.remove(before)
            own.append(photo)

    @property
    def known(self) -> bool:
        """Whether there is a name to look for."""
        return bool(self._names)

    @property
    def names(self) -> tuple[Secret, ...]:
        """All that are looked for."""
        with self._lock:
            return tuple(sorted(self._names, key=Secret.reveal))

    def due(self) -> tuple[list[Due], list[Finished]]:
        """Photos that show a name which was found in this batch, and those in which these names were found.

        A photo is told again, with all its names, where it shows one that was not known before. In whatever order the
        photos ended, the answer is the same.
        """
        new: dict[str, set[Secret]] = defaultdict(set)
        names = list(self._names)
        for page in self._pages:
            for name, text in _pairs(names[page.looked_for :], page.owners):
                for content in page.owners[text]:
                    new[content].add(name)
            page.looked_for = len(names)
        if self._pages[-1].owners:
            self._pages.append(_Page())
        for content, own in new.items():
            self._shown[content] |= own
        found = {content for own in new.values() for name in own for content in self._names[name]}
        due = [
            Due(photo, tuple(sorted(self._shown[at], key=Secret.reveal)))
            for at, photos in self._photos.items() if at in new for photo in photos
        ]  # fmt: skip
        return due, [photo for at in found - set(new) for photo in self._photos.get(at, ())]


def _pairs(names: Sequence[Secret], texts: Iterable[Secret]) -> Iterator[tuple[Secret, Secret]]:
    """Each name with each text that holds it. Only texts that share enough groups of letters are compared."""
    if not names:
        return
    from scrubber.detect.again import finder  # not before there is a name: many runs look for none

    every = list(texts)
    where: dict[str, list[int]] = defaultdict(list)
    for at, text in enumerate(every):
        for gram in _grams(text):
            where[gram].append(at)
    for name in names:
        own = _grams(name)
        shared = Counter(chain.from_iterable(where.get(gram, ()) for gram in own))
        likely = [every[at] for at, number in shared.items() if number * ENOUGH >= len(own)]
        if likely:
            places = finder([name]).find([Line(text.reveal()) for text in likely])
            yield from ((name, text) for text, found in zip(likely, places, strict=True) if found)


def _grams(text: Secret) -> set[str]:
    from scrubber.classify.approx import letters, skeleton

    plain = skeleton(letters(text.reveal()).text)
    return {plain[at : at + GRAM] for at in range(len(plain) - GRAM + 1)}
