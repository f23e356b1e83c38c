"""Fetches the pictures that hide in the photo on the screen, and has them shown."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from scrubber.model.geometry import Pixels

from .jobs import Jobs
from .outlet import image_from
from .panels.older import OlderCards
from .photo import Photo
from .present import older
from .present.states import State
from .store import Store
from .words import say


class Others(QObject):
    """Asks once for each photo that comes on the screen, when its file is known to hold pictures."""

    def __init__(self, store: Store, jobs: Jobs, cards: OlderCards) -> None:
        super().__init__(cards)
        self.store, self.jobs, self.cards = store, jobs, cards
        self._number = -1
        self._images: dict[str, QImage] = {}
        store.current_changed.connect(lambda _number: self._follow())
        jobs.changed.connect(self._begin_anew)
        store.photo_changed.connect(lambda number: self._follow() if number == store.current else None)
        jobs.others.connect(self._came)

    def _follow(self) -> None:
        photo = self.store.photo
        if photo is None or photo.number != self._number:
            self._number, self._images = -1, {}
            if photo is not None and older.may_hold(photo.findings) and photo.state is not State.REFUSED:
                self._number = photo.number
                self.jobs.show_others(photo.number, photo.original.path)
        self._show(photo)

    def _begin_anew(self, number: int) -> None:
        if number == self._number:
            self._number = -1

    def _came(self, number: int, found: dict[str, Pixels]) -> None:
        if number == self._number == self.store.current:
            self._images = {place: image_from(pixels) for place, pixels in found.items()}
            self._show(self.store.photo)

    def _show(self, photo: Photo | None) -> None:
        findings = photo.findings if photo else ()
        self.cards.set_pictures(tuple((older.row(place, findings, say), one) for place, one in self._images.items()))
