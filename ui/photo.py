"""One photo of the queue: what was found in it and what the person chose, as values that never change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import cached_property
from types import MappingProxyType
from typing import Any

from scrubber.contracts import Look
from scrubber.files import Original
from scrubber.model.finding import Finding
from scrubber.model.geometry import Region
from scrubber.model.kinds import Kind, seen
from scrubber.model.printable import printable
from scrubber.model.profile import Profile
from scrubber.model.report import Outcome, ScrubReport
from scrubber.model.unsure import wants_a_look
from scrubber.options import changed
from scrubber.review import Review
from scrubber.worker import wire

from .present.states import State

Copies = tuple[tuple[str, str], ...]
DETECTORS = ("faces", "text", "codes")
_PHASES: Mapping[Outcome, State] = {
    Outcome.CLEANED: State.SAVED,
    Outcome.ALREADY_CLEAN: State.ALREADY_CLEAN,
}


class Phase(Enum):
    """How far the program is with a photo."""

    WAITING = State.WAITING
    SCANNING = State.SCANNING
    STOPPED = State.STOPPED
    REFUSED = State.REFUSED
    SAVING = State.SAVING
    SCANNED = State.READY


@dataclass(frozen=True, slots=True)
class Drawn:
    """A place that the person marked; `instead_of` is the finding that was moved or resized into it, if any."""

    region: Region
    instead_of: str = ""

    @property
    def finding(self) -> Finding:
        return Finding(Kind.DRAWN, self.region, 1.0, "you", "You marked this place.")


@dataclass(frozen=True, slots=True)
class Choices:
    """All that a person may change on one photo, and so all that undo brings back."""

    profile: Profile
    answers: Mapping[str, bool] = field(default_factory=lambda: MappingProxyType({}))
    drawn: tuple[Drawn, ...] = ()

    def answered(self, answers: Mapping[str, bool]) -> Choices:
        return replace(self, answers=MappingProxyType({**self.answers, **answers}))


@dataclass(frozen=True, slots=True)
class Step:
    """The choices before one change; steps with the same `tag` in a row are one (a slider being dragged)."""

    before: Mapping[int, Choices]
    profile: Profile
    tag: str = ""

    def without(self, number: int) -> Step | None:
        """What the step did to other photos; None where it was about this one alone."""
        left = {n: choices for n, choices in self.before.items() if n != number}
        if len(left) == len(self.before):
            return self
        return replace(self, before=MappingProxyType(left)) if left else None


@dataclass(frozen=True, slots=True)
class Saved:
    """A save that ended, with the choices it was made of, and what they covered: ids of findings in the picture.

    `earlier` are copies that were made of it before, as path and SHA-256, and may show what was covered since.
    """

    choices: Choices
    covered: frozenset[str]
    report: ScrubReport
    earlier: Copies = ()

    @property
    def copies(self) -> Copies:
        """All that were made, the last one at the end."""
        report = self.report
        here = ((report.copy, report.copy_digest),) if report.copy and report.copy_digest else ()
        return (*(one for one in self.earlier if one[0] != report.copy), *here)


@dataclass(frozen=True)  # no slots: what is asked again and again is worked out once
class Photo:
    """`number` stays the same while the window is open. `checked` is None until the scan came to its end.

    `asked` is what the scan was asked for (see `looking`), `digest` is of the file as it was then.
    `several` is how many pictures an animation and how many pages a document has.
    `private` photos were pasted: their file is a temporary one of ours.
    """

    number: int
    original: Original
    choices: Choices
    phase: Phase = Phase.WAITING
    stage: str = "open"
    share: float = 0.0
    size: tuple[int, int] | None = None
    format: str = ""
    findings: tuple[Finding, ...] = ()
    checked: Mapping[str, bool] | None = None
    why_not: Mapping[str, str] = field(default_factory=dict)
    unsure: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    digest: str = ""
    asked: frozenset[str] = frozenset()
    saved: Saved | None = None
    message: str = ""
    private: bool = False
    several: tuple[int, int] = (1, 1)

    @property
    def name(self) -> str:
        return printable(self.original.path.name)

    @cached_property
    def report(self) -> ScrubReport | None:
        """Of the last save, as long as nothing was changed since, and nothing was found that would be covered too."""
        last = self.saved
        return last.report if last and last.choices == self.choices and self.covered <= last.covered else None

    @cached_property
    def covered(self) -> frozenset[str]:
        """What would be covered by a save now: ids of findings in the picture."""
        review = self.review
        return frozenset(f.id for f in review.findings if seen(f.kind) and review.hides(f))

    @cached_property
    def review(self) -> Review:
        """Findings that the profile looks for, and what was drawn; a finding that was moved is its new place."""
        moved = {d.instead_of for d in self.choices.drawn}
        shown = [f for f in self.findings if f.id not in moved and wanted(f, self.choices.profile)]
        drawn = [d.finding for d in self.choices.drawn]
        answers = {**{f.id: True for f in drawn}, **self.choices.answers}
        return Review(self.choices.profile, (*shown, *drawn), MappingProxyType(answers))

    @cached_property
    def state(self) -> State:
        if self.phase is not Phase.SCANNED:
            return State(self.phase.value)
        if self.report is not None:
            return _PHASES.get(self.report.outcome, State.NOT_SAVED)
        return State.NEEDS_LOOK if self.needs_look else State.READY

    @property
    def needs_look(self) -> bool:
        """True where a place that may be personal is left open, a detector could not run, or it is too dark."""
        review = self.review
        return wants_a_look(self.unsure) or bool(self.unlooked) or any(map(review.leaves_open, review.findings))

    @property
    def doubts(self) -> tuple[str, ...]:
        """Sentences about what nobody could check on it: a detector can't be sure, or did not run."""
        why_not = (self.why_not[name] for name in self.unlooked if name in self.why_not)
        return tuple(dict.fromkeys((*self.unsure, *why_not)))

    @property
    def unlooked(self) -> tuple[str, ...]:
        """Detectors that the profile wants and that did not run to their end."""
        return tuple(name for name in sorted(detectors(self.choices.profile)) if not (self.checked or {}).get(name))

    @property
    def needs_scan(self) -> bool:
        """True where the profile wants a detector that nobody has asked yet, or another look than was taken."""
        return self.checked is None or not looking(self.choices.profile) <= self.asked

    def hiding(self, kinds: frozenset[Kind]) -> Choices:
        """The choices, and all of these kinds hidden."""
        choices = self.choices.answered({f.id: True for f in self.findings if f.kind in kinds})
        return replace(choices, profile=changed(choices.profile, {}, hide=tuple(kinds)))

    def order(self) -> dict[str, Any]:
        """The person's choices as Worker.scrub takes them."""
        picture = [f for f in self.findings if seen(f.kind) and wanted(f, self.choices.profile)]
        moved = {d.instead_of: False for d in self.choices.drawn if d.instead_of}
        ran = frozenset(name for name in DETECTORS if (self.checked or {}).get(name))
        return {
            "answers": {**self.choices.answers, **moved},
            "drawn": [d.region.outline for d in self.choices.drawn if self.choices.answers.get(d.finding.id, True)],
            "seen": wire.look_out(Look(tuple(picture), ran, self.why_not, self.unsure)),
            "seen_in": self.digest,
        }


def detectors(profile: Profile) -> frozenset[str]:
    """Those that the profile runs."""
    return frozenset(name for name in DETECTORS if getattr(profile, name))


def looking(profile: Profile) -> frozenset[str]:
    """What a scan under this profile is asked for: its detectors, and how they are to look."""
    asked = detectors(profile)
    return asked | {f"effort {profile.effort}", f"frames {profile.frames}", profile.text_engine} if asked else asked


def wanted(finding: Finding, profile: Profile) -> bool:
    """Whether the profile looks for such a thing; what hides in the file is always wanted."""
    if not seen(finding.kind) or finding.kind is Kind.DRAWN:
        return True
    if finding.kind is Kind.FACE:
        return profile.faces
    return profile.codes if finding.kind is Kind.CODE else profile.text
