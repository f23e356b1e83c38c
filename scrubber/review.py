"""The choices of a person, or of a profile, about what was found: immutable until they become a plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from scrubber.contracts import ROOM
from scrubber.model.facts import gathered
from scrubber.model.finding import Finding
from scrubber.model.geometry import Region
from scrubber.model.kinds import Kind, is_line
from scrubber.model.plan import Plan, Redaction
from scrubber.model.profile import Profile


@dataclass(frozen=True, slots=True)
class Review:
    """Findings with the answers given so far; an unanswered finding follows the profile. `undo` steps back."""

    profile: Profile
    findings: tuple[Finding, ...]
    answers: Mapping[str, bool] = field(default_factory=lambda: MappingProxyType({}))  # finding id → hide it
    before: Review | None = None

    def hides(self, finding: Finding) -> bool:
        hides = self.profile.hides(finding)
        return self.answers.get(finding.id, hides) if self.answers else hides

    def leaves_open(self, finding: Finding) -> bool:
        """True where it may well be personal, stays visible, and nobody has answered yet."""
        return finding.id not in self.answers and self.profile.doubts(finding)


def propose(findings: Iterable[Finding], profile: Profile) -> Review:
    """A review in which nobody has answered anything yet."""
    return Review(profile, tuple(findings))


def decide(review: Review, finding_id: str, hide: bool) -> Review:
    """A new review with one answer more. Raises KeyError for a finding that isn't there."""
    if all(f.id != finding_id for f in review.findings):
        raise KeyError(finding_id)
    return replace(review, answers=MappingProxyType({**review.answers, finding_id: hide}), before=review)


def draw(review: Review, region: Region) -> Review:
    """A new review with a place that the person marked; it is always covered."""
    mark = Finding(Kind.DRAWN, region, 1.0, "you", "You marked this place.")
    answers = MappingProxyType({**review.answers, mark.id: True})
    return replace(review, findings=(*review.findings, mark), answers=answers, before=review)


def undo(review: Review) -> Review:
    """The review before the last answer; the first one stays as it is."""
    return review.before or review


def plan(review: Review) -> Plan:
    """What will be covered and dropped, complete. What the file hides is always dropped."""
    decided = [(f, review.hides(f)) for f in review.findings]
    hidden, kept = (tuple(f for f, hides in decided if hides is wanted) for wanted in (True, False))
    look = review.profile
    covers = tuple(Redaction(cover, look.style) for cover in _covers(hidden, look.margin))
    return Plan(covers, hidden, kept, look, gathered(review.findings, rights=look.keep_rights, date=look.keep_date))


def _covers(hidden: Iterable[Finding], margin: float) -> Iterator[Region]:
    """What is covered for each finding in the picture, never less than its place.

    The outline of a line holds a part of the margin already, and the lines round it are near: it gets the rest.
    """
    rest = max(0.0, margin - ROOM) / (1 + 2 * ROOM)
    for finding in hidden:
        if isinstance(finding.place, Region):
            yield finding.place.grown(rest if is_line(finding.kind) else margin)
