"""The person's own lists in this window: for the session, or remembered if asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from scrubber import remembered
from scrubber.model.errors import ScrubError
from scrubber.model.lists import Lists

from .photo import Phase
from .present.states import Notice
from .words import say

if TYPE_CHECKING:
    from .window import Window

LOAD, KEEP, FORGET = ("own", "load"), ("own", "keep"), ("own", "forget")
AGAIN = (Phase.WAITING, Phase.SCANNING)


class OwnLists(QObject):
    """The keychain may ask the person for a password, so it is only spoken to behind the window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.window, self.jobs = window, window.jobs
        self._unopened = False  # lists are remembered that the person has not seen, because they could not be opened
        self.jobs.pictures.done.connect(self._done)
        self.jobs.pictures.failed.connect(self._failed)
        if remembered.there():
            self.jobs.run_beside(LOAD, lambda _worker, _stopped: remembered.load())

    def ask(self) -> None:
        from .dialogs.lists import ListsDialog

        ListsDialog(self.jobs.lists, remembered.there(), self.use, self.window).exec()

    def use(self, lists: Lists, remember: bool) -> None:
        """From now on; photos that were scanned with other lists are scanned again."""
        if remember and lists:
            self.jobs.run_beside(KEEP, lambda _worker, _stopped: remembered.keep(lists))
        elif remembered.there() and not (remember and self._unopened):
            self.jobs.run_beside(FORGET, lambda _worker, _stopped: remembered.forget())
        self._set(lists)

    def _set(self, lists: Lists) -> None:
        before = replace(self.jobs.lists, known=())
        self.jobs.lists = replace(lists, known=self.jobs.lists.known)
        if lists != before:
            self.jobs.scan_anew()
            if any(photo.phase in AGAIN for photo in self.window.store.photos.values()):
                head = self.tr("Your photos are looked at again, with your lists.")
                stays = self.tr("What you ticked and drew stays.")
                self.window.notice.tell(Notice(head, (stays,)), good=True)

    def _done(self, key: object, result: object) -> None:
        if key == LOAD and isinstance(result, Lists):
            self._set(result)
        elif key == KEEP:
            self._unopened = False
            self.window.notice.tell(Notice(self.tr("Your lists are remembered, sealed, on this computer.")), good=True)
        elif key == FORGET:
            self.window.notice.tell(Notice(self.tr("Your remembered lists were deleted.")), good=True)

    def _failed(self, key: object, error: Exception) -> None:
        if key == LOAD:
            self._unopened = True
        if key in (LOAD, KEEP, FORGET) and isinstance(error, ScrubError):
            self.window.notice.tell(Notice(say(error.sentence), (say(error.way_out),)))
