"""What is said of one finding and holds in every photo, and what the person is told of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from scrubber.detect.again import alike
from scrubber.model.finding import Finding
from scrubber.model.secret import Secret
from scrubber.worker.host import Worker

from .photo import Photo
from .present.states import Notice

if TYPE_CHECKING:
    from .window import Window


@dataclass(frozen=True, slots=True)
class Found:
    """For each photo the findings that were read, and the ids of those that hold the words."""

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
        self.store.history_changed.connect(self._put_away)
        window.jobs.pictures.done.connect(self._done)

    def same_words(self, name: str, hide: bool) -> None:
        """Hide or keep the words of this finding wherever they stand: the lines of many photos are read for that."""
        findings = self.store.photo.findings if self.store.photo else ()
        text = next((f.excerpt for f in findings if f.id == name), None)
        if text is not None:
            texts = {number: photo.findings for number, photo in self.store.photos.items()}
            self.window.jobs.run_beside(("alike", self.store.current, name, hide), _looking(text, texts, hide))

    def _done(self, key: object, result: object) -> None:
        if isinstance(key, tuple) and key[0] == "alike" and isinstance(result, Found):
            _, number, name, hide = key
            if number in self.store.photos:
                self._tell(self.store.same_words(number, name, hide, result.still(self.store.photos)), hide)

    def _tell(self, places: Mapping[int, frozenset[str]], hide: bool) -> None:
        head = self.tr("These words are now hidden.") if hide else self.tr("These words now stay visible.")
        many = self.tr("Places: {places}, in photos: {photos}. Undo takes it back in all of them.")
        counts = [len(ids) for ids in places.values() if ids]
        self._told = Notice(head, (many.format(places=sum(counts), photos=len(counts)),))
        self.window.notice.tell(self._told, good=True)

    def _put_away(self) -> None:
        """After another choice, or undo, it may hold no more."""
        if self._told is not None and self.window.notice.shown is self._told:
            self.window.notice.tell(None)


def _looking(
    text: Secret, texts: Mapping[int, tuple[Finding, ...]], hide: bool
) -> Callable[[Worker, Callable[[], bool]], Found]:
    return lambda _worker, _stopped: Found({n: (f, alike(text, f, whole=not hide)) for n, f in texts.items()})
