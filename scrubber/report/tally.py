"""What came of many photos, counted while they are done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from scrubber.model.report import WELL, Outcome, Reuse, ScrubReport
from scrubber.report.words import HEADS, LOOK, REASONS

BAD = (Outcome.REFUSED, Outcome.FAILED)
DOUBTFUL = "something that may be personal was left visible, or a check could not run"
INDENT = "  "
NO_WORK: Mapping[Reuse, str] = {
    Reuse.EARLIER: "done in an earlier run",
    Reuse.DUPLICATE: "the same as another photo",
    Reuse.PERSON: "looked at and saved by a person",
}


@dataclass(slots=True)
class Tally:
    """Hardly more than numbers, however many photos: by outcome, by reason, and how many of them were no work."""

    ends: Counter[Outcome] = field(default_factory=Counter)
    reasons: Counter[tuple[Outcome, int]] = field(default_factory=Counter)
    reused: Counter[Reuse] = field(default_factory=Counter)
    left_alone: int = 0
    doubtful: Counter[str] = field(default_factory=Counter)  # paths of clean ones that a person should look at
    anew: int = 0

    @staticmethod
    def of(reports: Iterable[ScrubReport]) -> Tally:
        tally = Tally()
        for report in reports:
            tally.add(report)
        return tally

    def add(self, report: ScrubReport) -> None:
        if report.reused is Reuse.OWN_COPY:
            self.left_alone += 1
            return
        self.ends[report.outcome] += 1
        if report.instead_of is None:
            self.reused[report.reused] += 1
        else:
            self.ends[report.instead_of] -= 1
            self.doubtful -= Counter([report.path])
            self.anew += 1
        if report.outcome in WELL and report.needs_look:
            self.doubtful[report.path] += 1
        if report.outcome in BAD:
            self.reasons[report.outcome, report.exit_code] += 1

    @property
    def photos(self) -> int:
        return self.ends.total()

    def line(self) -> str:
        """One line: how many of which outcome."""
        parts = ", ".join(f"{self.ends[o]} {_many(HEADS[o], self.ends[o])}" for o in Outcome if self.ends[o])
        return f"{self.photos} photo{'' if self.photos == 1 else 's'}: {parts}"

    def lines(self) -> list[str]:
        """The line, and below it why photos were not cleaned and which were no work."""
        out = [self.line()] if self.photos else []
        if doubtful := self.doubtful.total():
            out.append(f"{INDENT}{doubtful} of the clean ones {_many(LOOK, doubtful)}: {DOUBTFUL}")
        for outcome in BAD:
            why = [f"{n} {REASONS.get(code, 'other')}" for (o, code), n in self.reasons.most_common() if o is outcome]
            out += [f"{INDENT}{HEADS[outcome]}: {', '.join(why)}"] if why else []
        out += [f"{INDENT}{n} {NO_WORK[reuse]}, not done again" for reuse, n in self.reused.items() if reuse in NO_WORK]
        if self.anew:
            out.append(f"{INDENT}{self.anew} made anew, with a name covered that was found in another photo")
        if self.left_alone:
            out.append(f"{INDENT}{self.left_alone} {_many('clean copy', self.left_alone)} of earlier runs left alone")
        return out


def _many(head: str, number: int) -> str:
    return head.replace("copy", "copies").replace("needs", "need") if number != 1 else head
