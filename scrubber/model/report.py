"""What happened to one photo; there is no field that could hold a secret."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from scrubber.model.finding import Finding
from scrubber.model.geometry import Region
from scrubber.model.kinds import Kind


class Outcome(StrEnum):
    """How it ended for one photo; a closed set."""

    CLEANED = "cleaned"
    ALREADY_CLEAN = "already_clean"
    NEEDS_ANSWERS = "needs_answers"
    LEAKED = "leaked"
    REFUSED = "refused"
    FAILED = "failed"
    CANCELLED = "cancelled"


WELL = (Outcome.CLEANED, Outcome.ALREADY_CLEAN)
# In order of severity: a run over many photos ends with the gravest of their codes.
EXIT_CODES: Mapping[Outcome, int] = {
    Outcome.CLEANED: 0,
    Outcome.ALREADY_CLEAN: 0,
    Outcome.NEEDS_ANSWERS: 3,
    Outcome.REFUSED: 4,
    Outcome.FAILED: 5,
    Outcome.LEAKED: 6,
    Outcome.CANCELLED: 130,
}

# The photo could be opened, and yet there is no copy: a check or a detector did not run, or nothing could be written.
# In the window a person sees what can be done about it.
OPENED_BUT_NOT_CLEANED = frozenset({4, 5, 16, 17})


class Reuse(StrEnum):
    """Why a photo's report was there without new work: a closed set."""

    NONE = ""
    EARLIER = "earlier run"  # an earlier run made the copy, and it is there unchanged
    DUPLICATE = "duplicate"  # another photo with the same content was cleaned; its copy was written here too
    PERSON = "person"  # a person looked at it and saved a copy where they wanted it
    OWN_COPY = "own copy"  # it is itself a clean copy that was made before


@dataclass(frozen=True, slots=True)
class Leak:
    """Something that the check found in the finished file: what, in words without secrets, where, and of which kind."""

    what: str
    where: Region | str = ""
    kind: Kind | None = None


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One check of the finished file. `ran` is False where it could not look; `why_not` then says why."""

    name: str
    ran: bool
    why_not: str = ""
    leaks: tuple[Leak, ...] = ()

    @property
    def passed(self) -> bool:
        return self.ran and not self.leaks


@dataclass(frozen=True, slots=True)
class ScrubReport:
    """Counts by kind, checks, engines, notes and time for one photo. `copy` is the path of the clean copy."""

    path: str
    outcome: Outcome
    copy: str | None = None
    format: str = ""
    size: tuple[int, int] = (0, 0)
    hidden: Mapping[str, int] = field(default_factory=dict)
    kept: Mapping[str, int] = field(default_factory=dict)
    doubts: int = 0  # of what was kept: how much may well be personal (Profile.doubts)
    too_dark: bool = False  # whether parts of it are so dark that faces in them may not have been seen
    checks: tuple[CheckResult, ...] = ()
    engines: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    message: str = ""
    exit_code: int = 0
    digest: str = ""
    copy_digest: str = ""
    profile: str = ""
    seconds: float = 0.0
    stages: Mapping[str, float] = field(default_factory=dict)
    version: str = ""
    reused: Reuse = Reuse.NONE
    instead_of: Outcome | None = None  # how an earlier report of this run ended for this photo; this one replaces it

    @property
    def unchecked(self) -> bool:
        """Whether a copy was made although a check could not run."""
        return self.outcome is Outcome.CLEANED and any(not check.ran for check in self.checks)

    @property
    def needs_look(self) -> bool:
        """Whether a person should see this photo.

        A person has to decide before there is a copy, the copy failed its check or could not be checked, it shows what
        may well be personal, or is too dark to be sure that it doesn't. What can't be opened is no such photo: there is
        nothing to see.
        """
        if self.outcome in (Outcome.NEEDS_ANSWERS, Outcome.LEAKED):
            return True
        if self.outcome in (Outcome.REFUSED, Outcome.FAILED):
            return self.exit_code in OPENED_BUT_NOT_CLEANED
        return self.outcome is not Outcome.CANCELLED and (self.doubts > 0 or self.too_dark or self.unchecked)


def latest(reports: Iterable[ScrubReport]) -> list[ScrubReport]:
    """One report a photo: its last, at the place of its first. A photo that was named twice keeps both."""
    out: list[ScrubReport] = []
    places: dict[str, list[int]] = {}
    for report in reports:
        if report.instead_of is None:
            places.setdefault(report.path, []).append(len(out))
            out.append(report)
        for at in places.get(report.path, ()) if report.instead_of else ():
            out[at] = report
    return out


def counts(findings: Iterable[Finding]) -> dict[str, int]:
    """How many of which kind, most frequent first."""
    return dict(Counter(str(f.kind) for f in findings).most_common())
