"""What is said of one finding and holds in every photo, and what the person is told of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from scrubber.model.finding import Finding
from scrubber.worker.host import Worker

from .photo import Photo
from .present.states import Notice
from .said import Said

if TYPE_CHECKING:
    from .window import Window


@dataclass(frozen=True, slots=True)
class Found:
    """For each photo the findings that were read, and the ids of those that hold the words."""

    said: Said
    places: Mapping[int, tuple[tuple[Finding, ...], frozenset[str]]]

    def still(self, photos: Mapping[int, Photo]) -> dict[int, frozenset[str]]:
        """Of the photos that were not scanned again meanwhile."""
        return {n: ids for n, (read, ids) in self.places.items() if n in photos and photos[n].findings is read}


class Everywhere(QObject):
    """Most of what changes by such a choice is not on the screen, so it is told in numbers."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.window, self.store = window, window.store
        self._told: Notice | None = None
        self._sought: list[Said] = []  # what was said, and is still looked for
        self.store.choosing.connect(self.settle)
        self.store.history_changed.connect(self._put_away)
        window.jobs.pictures.done.connect(self._done)

    def same_words(self, name: str, hide: bool) -> None:
        """Hide or keep the words of this finding wherever they stand: the lines of many photos are read for that."""
        said = Said.of(self.store.photo, name, hide)
        if said is not None:
            self._sought = [*(other for other in self._sought if other != said), said]
            texts = {number: photo.findings for number, photo in self.store.photos.items()}
            self.window.jobs.run_beside(("alike", said.number, name, hide), _looking(said, texts))

    def like(self, name: str) -> None:
        """Hide all findings of this one's kind, in every photo."""
        photo = self.store.photo
        kinds = {found.kind for found in photo.review.findings if found.id == name} if photo else set()
        if photo is not None and kinds:
            self.store.like(photo.number, name)
            each = self.store.photos.items()
            now = {n: frozenset(f.id for f in p.review.findings if f.kind in kinds) for n, p in each}
            self._tell(now, self.tr("All like this are now hidden, also in photos that come later."))

    def settle(self) -> None:
        """What was said holds from now on, looked for or not: before a copy is made, and before the next choice."""
        for said in list(self._sought):
            self._follow(said, {})

    def _done(self, key: object, result: object) -> None:
        if isinstance(result, Found) and any(said is result.said for said in self._sought):
            self._follow(result.said, result.still(self.store.photos))

    def _follow(self, said: Said, known: Mapping[int, frozenset[str]]) -> None:
        self._sought = [other for other in self._sought if other is not said]
        if said.number in self.store.photos:
            hidden, stays = self.tr("These words are now hidden."), self.tr("These words now stay visible.")
            self._tell(self.store.same_words(said, known), hidden if said.hide else stays)

    def _tell(self, places: Mapping[int, frozenset[str]], head: str) -> None:
        many = self.tr("Places: {places}, in photos: {photos}. Undo takes it back in all of them.")
        counts = [len(ids) for ids in places.values() if ids]
        self._told = Notice(head, (many.format(places=sum(counts), photos=len(counts)),))
        self.window.notice.tell(self._told, good=True)

    def _put_away(self) -> None:
        """After another choice, or undo, it may hold no more."""
        if self._told is not None and self.window.notice.shown is self._told:
            self.window.notice.tell(None)


def _looking(said: Said, texts: Mapping[int, tuple[Finding, ...]]) -> Callable[[Worker, Callable[[], bool]], Found]:
    def look(_worker: Worker, stopped: Callable[[], bool]) -> Found:
        each = takewhile(lambda _: not stopped(), texts.items())
        return Found(said, {n: (read, said.places(read)) for n, read in each})

    return look
