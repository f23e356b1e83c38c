"""Reports for people: what was found, what was covered, what was verified, where the copy is."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from pathlib import Path

from scrubber.model.kinds import Kind, label, seen
from scrubber.model.printable import printable
from scrubber.model.report import WELL, CheckResult, Outcome, Reuse, ScrubReport
from scrubber.report.tally import Tally
from scrubber.report.words import CHECKS, HEADS, LOOK

__all__ = ["CHECKS", "HEADS", "headline", "lines", "printable", "summary", "write"]

WIDTH, INDENT = 110, 13
REUSED: Mapping[Reuse, str] = {
    Reuse.EARLIER: "made in an earlier run",
    Reuse.DUPLICATE: "the same as another photo",
    Reuse.PERSON: "looked at and saved by a person",
    Reuse.OWN_COPY: "a copy of an earlier run, left alone",
}


def write(reports: Sequence[ScrubReport]) -> str:
    return "\n".join(line for report in reports for line in lines(report))


def lines(report: ScrubReport) -> list[str]:
    """A headline and indented details for one photo."""
    out = [headline(report)]
    if report.reused:
        return out
    waits = report.outcome is Outcome.NEEDS_ANSWERS
    pairs = [
        ("found" if waits else "covered", _counted(report.hidden, in_picture=True)),
        ("hidden" if waits else "removed", _counted(report.hidden, in_picture=False)),
        ("to decide" if waits else "left", _counted(report.kept, in_picture=True)),
        ("look at", "" if waits else _doubts(report.doubts)),
        ("verified", _checked(report.checks)),
    ]
    pairs += [("unchecked", f"{_check(c.name)} ({c.why_not})") for c in report.checks if not c.ran]
    pairs += [("leak", leak.what) for c in report.checks for leak in c.leaks]
    pairs += [("note", note) for note in report.notes]
    out += [_row(name, text) for name, text in pairs if text]
    if report.message:
        out.append(_row("", report.message))
    return out


def _row(name: str, text: str) -> str:
    """A name, then its text, wrapped under itself."""
    head = f"  {name:<{INDENT - 2}}"
    return textwrap.fill(text, WIDTH, initial_indent=head, subsequent_indent=" " * INDENT)


def headline(report: ScrubReport) -> str:
    name = printable(Path(report.path).name or report.path)
    reused = f"  ({REUSED[report.reused]})" if report.reused else ""
    look = f"  {LOOK}" if report.needs_look and report.outcome in WELL else ""
    if report.copy:
        how = reused or f"  ({report.seconds:.1f} s)"
        return f"{name}: {HEADS[report.outcome]} {printable(report.copy)}{how}{look}"
    return f"{name}: {HEADS[report.outcome]}{reused}{look}"


def _doubts(number: int) -> str:
    return f"{number} of what was left may be personal" if number else ""


def summary(reports: Sequence[ScrubReport]) -> str:
    """One line over many photos."""
    return Tally.of(reports).line()


def _counted(numbers: Mapping[str, int], *, in_picture: bool) -> str:
    wanted = [(Kind(k), n) for k, n in numbers.items() if seen(Kind(k)) == in_picture]
    return ", ".join(f"{label(kind)} ({n})" if n > 1 else label(kind) for kind, n in wanted)


def _checked(checks: Sequence[CheckResult]) -> str:
    return "; ".join(_check(c.name) for c in checks if c.passed)


def _check(name: str) -> str:
    return CHECKS.get(name, name)
