"""The way from a review to a clean copy in somebody's hands, as the window's buttons and keys ask for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from . import asking
from .present.names import within
from .present.states import DONE, OPEN, Notice, State

if TYPE_CHECKING:
    from .window import Window

LEAK_MARGIN = 0.25  # share of a place's shorter side that is covered round what a check still saw


class Saving(QObject):
    """Everything here means the photo on the screen, but for `save_all`."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.window = window
        self.store, self.outlet = window.store, window.outlet
        result = window.side.result
        result.copy_asked.connect(self.copy)
        result.folder_asked.connect(self.show_folder)
        result.drag_asked.connect(self.drag)
        result.cover_asked.connect(self.cover_leaks)
        result.place_asked.connect(self.show_leak)
        result.anyway_asked.connect(self.save_unchecked)
        result.elsewhere_asked.connect(self.save_elsewhere)
        result.forget_asked.connect(self.forget_earlier)
        self._together: set[int] = set()  # what "save all" has asked for
        self._partly: tuple[Notice, set[int]] | None = None  # what was told where some of these got no copy
        window.jobs.save_ended.connect(self._ended)
        window.jobs.changed.connect(self._changed)

    def save(self) -> None:
        self.window.everywhere.settle()
        photo = self.store.photo
        if photo is not None and photo.state in OPEN:
            self.outlet.save(photo)

    def save_and_next(self) -> None:
        """Save this one and open the next that needs a look."""
        self.save()
        number = self.store.next_open()
        if number >= 0:
            self.store.select(number)

    def save_all(self) -> None:
        self.window.everywhere.settle()
        if asking.sure_to_save_all(self.window):
            photos = self.store.savable()
            self._together = {photo.number for photo in photos} if len(photos) > 1 else set()
            for photo in photos:
                self.outlet.save(photo)

    def save_unchecked(self) -> None:
        """A check could not run, and the person wants the copy all the same: it will say so."""
        self.store.forgive(self.store.current)
        self.save()

    def save_elsewhere(self) -> None:
        if asking.ask_folder_for_copies(self.window):
            self.save()

    def forget_earlier(self) -> None:
        if self.store.photo is not None:
            self.outlet.forget_earlier(self.store.photo)

    def cover_leaks(self) -> None:
        """Cover what the check still saw, and save again."""
        shown = self.window.side.result.shown
        if shown is not None and shown.places:
            self.store.draw(self.store.current, *(place.grown(LEAK_MARGIN) for place in shown.places))
            self.save()

    def show_leak(self) -> None:
        shown = self.window.side.result.shown
        if shown is not None and shown.places:
            self.window.stage.show_leak()

    def copy(self) -> None:
        if self.store.photo is not None:
            self.outlet.copy(self.store.photo)

    def drag(self) -> None:
        handle, photo = self.window.side.result.handle, self.store.photo
        path = self.outlet.path_to_drag(photo) if photo is not None else ""
        if path and handle is not None:
            handle.drag(path)

    def show_folder(self) -> None:
        if self.store.photo is not None:
            self.outlet.show_folder(self.store.photo)

    def _ended(self, number: int) -> None:
        photo = self.store.photos.get(number)
        if photo is not None and photo.report is not None and photo.state is State.NOT_SAVED:
            if number == self.store.current:
                self.show_leak()
            else:
                head = self.tr("{name} was not saved. Your original is unchanged.").format(name=within(photo.name))
                self.window.notice.tell(Notice(head))

        self._all_ended()

    def _all_ended(self) -> None:
        """When the last of all has ended, how many copies there are."""
        photos = [self.store.photos[n] for n in self._together if n in self.store.photos]
        self._put_away()
        if not photos or any(photo.state is State.SAVING for photo in photos):
            return
        self._together = set()
        saved = sum(photo.state in DONE for photo in photos)
        if saved == len(photos):
            head = self.tr("All {n} clean copies are saved.").format(n=saved)
            self.window.notice.tell(Notice(head, (self.tr("Have a look at them before you share them."),)), good=True)
        elif saved:
            head = self.tr("{n} of {all} photos have a clean copy now; the others are marked in the list.")
            self._partly = Notice(head.format(n=saved, all=len(photos))), {photo.number for photo in photos}
            self.window.notice.tell(self._partly[0])

    def _put_away(self) -> None:
        """That some have no copy holds no more once they have one."""
        if self._partly is None:
            return
        notice, numbers = self._partly
        if all(self.store.photos[n].state in DONE for n in numbers & set(self.store.photos)):
            self._partly = None
            if self.window.notice.shown is notice:
                self.window.notice.tell(None)

    def _changed(self, number: int) -> None:
        """Another photo stands in the file by now: what was shown of it is taken away, and the person is told."""
        self.window.queue.rows.forget_thumb(number)
        if number == self.store.current:
            self.store.current_changed.emit(number)
        head = self.tr("{name} was changed after it was looked at.").format(name=within(self.store.photos[number].name))
        now = self.tr("Nothing was written. It is being looked at again; what you chose for it counts no more.")
        self.window.notice.tell(Notice(head, (now,)))
