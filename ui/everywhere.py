"""What is said of one finding and holds in every photo, and what the person is told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from scrubber.detect.again import alike

from .present.states import Notice

if TYPE_CHECKING:
    from .window import Window


class Everywhere(QObject):
    """Most of what changes by such a choice is not on the screen, so it is told in numbers."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.window, self.store = window, window.store
        self._told: Notice | None = None
        self.store.history_changed.connect(self._put_away)

    def same_words(self, name: str, hide: bool) -> None:
        """Hide or keep the words of this finding wherever they stand."""
        findings = self.store.photo.findings if self.store.photo else ()
        text = next((f.excerpt for f in findings if f.id == name), None)
        if text is None:
            return
        self.store.same_words(self.store.current, name, hide)
        places = [len(alike(text, photo.findings, whole=not hide)) for photo in self.store.photos.values()]
        head = self.tr("These words are now hidden.") if hide else self.tr("These words now stay visible.")
        many = self.tr("Places: {places}, in photos: {photos}. Undo takes it back in all of them.")
        self._told = Notice(head, (many.format(places=sum(places), photos=len(places) - places.count(0)),))
        self.window.notice.tell(self._told, good=True)

    def _put_away(self) -> None:
        """After another choice, or undo, it may hold no more."""
        if self._told is not None and self.window.notice.shown is self._told:
            self.window.notice.tell(None)
