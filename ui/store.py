"""What the window knows: the photos, the choices made so far, and the way back from each of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QObject, Signal

from scrubber.desk import Inspection
from scrubber.files import Original
from scrubber.model.finding import Finding
from scrubber.model.geometry import Region
from scrubber.model.kinds import Kind, seen
from scrubber.model.profile import Profile
from scrubber.options import changed

from .carry import carried, carried_step
from .photo import Choices, Drawn, Phase, Photo, Saved, Step
from .present.states import OPEN, State
from .said import Said

MOST_STEPS = 500
NOTHING: Mapping[int, frozenset[str]] = MappingProxyType({})
TOLD = ("findings", "size", "format", "checked", "why_not", "unsure", "missing", "digest")  # by an inspection


class Store(QObject):
    """Signals carry a photo's number, -1 for none."""

    photo_changed = Signal(int)
    progressed = Signal(int)
    queue_changed = Signal()
    current_changed = Signal(int)
    history_changed = Signal()
    profile_changed = Signal()
    choosing = Signal()  # before anything that an earlier choice, still on its way, must not overtake

    def __init__(self, profile: Profile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.profile = profile
        self.photos: dict[int, Photo] = {}
        self.current = -1
        self._next = 0
        self._past, self._future = list[Step](), list[Step]()
        self._said: list[Said] = []

    # ------------------------------------------------------------ the queue

    def add(self, originals: Iterable[Original], *, private: bool = False) -> list[int]:
        """New photos at the end of the queue; a file that is there already is not added again."""
        there = {photo.original.path for photo in self.photos.values()}
        numbers = []
        for original in originals:
            if original.path in there:
                continue
            there.add(original.path)
            self.photos[self._next] = Photo(self._next, original, Choices(self.profile), private=private)
            numbers.append(self._next)
            self._next += 1
        if numbers:
            self.queue_changed.emit()
            if self.current < 0:
                self.select(numbers[0])
        return numbers

    def remove(self, number: int) -> None:
        """Forget a photo, and what would bring back choices on it; steps on other photos stay."""
        self.choosing.emit()
        if number not in self.photos:
            return
        place = list(self.photos).index(number)
        del self.photos[number]
        self._forget_steps(number)
        order = list(self.photos)
        self.queue_changed.emit()
        self.history_changed.emit()
        if number == self.current:
            self.select(order[min(place, len(order) - 1)] if order else -1)

    def _forget_steps(self, number: int) -> None:
        self._past, self._future = (
            [left for step in steps if (left := step.without(number))] for steps in (self._past, self._future)
        )

    def select(self, number: int) -> None:
        if number != self.current and (number in self.photos or number == -1):
            self.current = number
            self.current_changed.emit(number)

    @property
    def photo(self) -> Photo | None:
        return self.photos.get(self.current)

    def next_open(self) -> int:
        """The next photo that needs a look, else one that is not saved yet, else -1. Begins behind the current one."""
        order = list(self.photos)
        at = order.index(self.current) + 1 if self.current in self.photos else 0
        round_ = [self.photos[n] for n in order[at:] + order[:at] if n != self.current]
        for good in ({State.NEEDS_LOOK}, OPEN, {State.SCANNING, State.WAITING}):
            for photo in round_:
                if photo.state in good:
                    return photo.number
        return -1

    def savable(self) -> list[Photo]:
        return [photo for photo in self.photos.values() if photo.state in OPEN]

    # ------------------------------------------------------------ what the work tells

    def heard(self, number: int, **news: Any) -> None:
        """New facts about a photo, from the work that goes on behind the window."""
        old = self.photos.get(number)
        if old is None:
            return
        self.photos[number] = replace(old, **news)
        if set(news) <= {"stage", "share"}:
            self.progressed.emit(number)
        else:
            self.photo_changed.emit(number)

    def found(self, number: int, findings: tuple[Finding, ...]) -> None:
        """Findings of a scan that goes on."""
        photo = self.photos.get(number)
        if photo is None or not findings:
            return
        known = {f.id for f in photo.findings}
        self.heard(number, findings=photo.findings + tuple(f for f in findings if f.id not in known))

    def scanned(self, number: int, inspection: Inspection, asked: frozenset[str]) -> None:
        told = {name: getattr(inspection, name) for name in TOLD}
        several, old = (inspection.frames, inspection.pages), self.photos.get(number)
        if old is None:
            return
        scans = (old.findings, inspection.findings)
        self._past, self._future = (
            [carried_step(s, number, *scans) for s in steps] for steps in (self._past, self._future)
        )
        choices = carried(old.choices, *scans)
        self.heard(number, phase=Phase.SCANNED, **told, choices=choices, several=several, asked=asked, message="")
        self._follow(number)

    def raised(self, number: int, before: tuple[Finding, ...], now: tuple[Finding, ...]) -> None:
        """What was found in other photos makes more of this; where a person answered already, nothing changes."""
        photo = self.photos.get(number)
        if photo is None or photo.findings != before or before == now:
            return
        answers = photo.choices.answers
        self.heard(number, findings=tuple(a if a.id in answers else b for a, b in zip(before, now, strict=True)))

    def saved(self, number: int, save: Saved) -> None:
        self.heard(number, phase=Phase.SCANNED, saved=save)

    def begin_anew(self, number: int) -> None:
        """Another photo stands in the file by now: what was found in the old one and chosen for it counts no more."""
        old = self.photos.get(number)
        if old is None:
            return
        self._forget_steps(number)
        self.photos[number] = Photo(number, old.original, Choices(self.profile), private=old.private)
        self.history_changed.emit()
        self.photo_changed.emit(number)

    # ------------------------------------------------------------ what the person chooses

    def answer(self, number: int, ids: Iterable[str], hide: bool) -> None:
        """Tick or untick findings of one photo, in one step."""
        self.choosing.emit()
        self._choose({number: self.photos[number].choices.answered(dict.fromkeys(ids, hide))})

    def erase(self, number: int, finding_id: str) -> None:
        """A drawn place goes; anything else is unticked."""
        choices = self.photos[number].choices
        left = tuple(d for d in choices.drawn if d.finding.id != finding_id)
        if len(left) < len(choices.drawn):
            self._choose({number: replace(choices, drawn=left)})
        else:
            self.answer(number, [finding_id], False)

    def toggle(self, number: int, finding_id: str) -> None:
        review = self.photos[number].review
        finding = next((f for f in review.findings if f.id == finding_id and seen(f.kind)), None)
        if finding is not None:
            self.answer(number, [finding_id], not review.hides(finding))

    def draw(self, number: int, *regions: Region) -> None:
        choices = self.photos[number].choices
        self._choose({number: replace(choices, drawn=(*choices.drawn, *map(Drawn, regions)))})

    def move(self, number: int, finding_id: str, region: Region) -> str:
        """A place was moved, resized or turned; gives back the id of the place that it became."""
        self.choosing.emit()
        choices = self.photos[number].choices
        new = Drawn(region, finding_id)
        drawn = list(choices.drawn)
        for i, old in enumerate(drawn):
            if old.finding.id == finding_id:
                new = drawn[i] = replace(old, region=region)
                break
        else:
            choices = choices.answered({finding_id: False})
            drawn.append(new)
        self._choose({number: replace(choices, drawn=tuple(drawn))})
        return new.finding.id

    def like(self, number: int, finding_id: str) -> None:
        """Hide all of this finding's kind in every photo, those that are still to be scanned included."""
        kinds = {f.kind for f in self.photos[number].review.findings if f.id == finding_id}
        self.hide_kinds(kinds, list(self.photos), everywhere=True)

    def same_words(self, said: Said, known: Mapping[int, frozenset[str]] = NOTHING) -> dict[int, frozenset[str]]:
        """Hide, or keep, these words wherever they stand, in every photo; those still to be scanned follow.

        `known` tells for some photos which findings hold them; the others are read. Gives back the same for all.
        """
        self._said = [*(one for one in self._said if one.text != said.text), said]
        places = {n: known[n] if n in known else said.places(p.findings) for n, p in self.photos.items()}
        self._choose({n: said.followed(self.photos[n], ids) for n, ids in places.items()})
        return places

    def _follow(self, number: int) -> None:
        """What was said of the same words in other photos holds here too."""
        for said in self._said:
            if said.holds(self.photos):
                photo = self.photos[number]
                self.heard(number, choices=said.followed(photo, said.places(photo.findings)))

    def hide_kinds(self, kinds: Iterable[Kind], numbers: Iterable[int], *, everywhere: bool = False) -> None:
        self.choosing.emit()
        kinds = frozenset(kinds)
        profile = changed(self.profile, {}, hide=tuple(kinds)) if everywhere else self.profile
        self._choose({n: self.photos[n].hiding(kinds) for n in numbers}, profile)

    def look(self, tag: str = "", **values: Any) -> None:
        """A new look of the covers (`style`, `margin`), or another option, on all photos. Raises BadProfile."""
        new = {n: replace(p.choices, profile=changed(p.choices.profile, values)) for n, p in self.photos.items()}
        self._choose(new, changed(self.profile, values), tag)

    def forgive(self, number: int) -> None:
        """A copy of this photo alone may go out with a check that did not run."""
        choices = self.photos[number].choices
        self._choose({number: replace(choices, profile=changed(choices.profile, {"strict": False}))})

    def use(self, profile: Profile) -> None:
        """Another profile for all photos; the look of the covers stays as it is."""
        profile = changed(profile, {"style": self.profile.style, "margin": self.profile.margin})
        self._choose({n: replace(p.choices, profile=profile) for n, p in self.photos.items()}, profile)

    # ------------------------------------------------------------ the way back

    def undo(self) -> None:
        self.choosing.emit()
        self._back(self._past, self._future)

    def redo(self) -> None:
        self.choosing.emit()
        self._back(self._future, self._past)

    @property
    def can_undo(self) -> bool:
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        return bool(self._future)

    def end_merge(self) -> None:
        """The next change is a step of its own, whatever its tag."""
        if self._past and self._past[-1].tag:
            self._past[-1] = replace(self._past[-1], tag="")

    def _choose(self, new: Mapping[int, Choices], profile: Profile | None = None, tag: str = "") -> None:
        profile = profile or self.profile
        new = {n: c for n, c in new.items() if c != self.photos[n].choices}
        if not new and profile == self.profile:
            return
        if not (tag and self._past and self._past[-1].tag == tag):
            before = {n: self.photos[n].choices for n in new}
            self._past = [*self._past, Step(MappingProxyType(before), self.profile, tag)][-MOST_STEPS:]
        self._future = []
        self._put(new, profile)

    def _back(self, here: list[Step], there: list[Step]) -> None:
        if not here:
            return
        step = here.pop()
        there.append(Step(MappingProxyType({n: self.photos[n].choices for n in step.before}), self.profile))
        if step.before and self.current not in step.before:
            self.select(next(iter(step.before)))  # what changes must be seen to change
        self._put(step.before, step.profile)

    def _put(self, new: Mapping[int, Choices], profile: Profile) -> None:
        other, self.profile = profile != self.profile, profile
        for number, choices in new.items():
            self.heard(number, choices=choices)
        self.history_changed.emit()
        if other:
            self.profile_changed.emit()
