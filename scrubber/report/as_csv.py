"""Reports for spreadsheets: one row a photo."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

from scrubber.model.kinds import Kind, seen
from scrubber.model.printable import printable
from scrubber.model.report import ScrubReport

HEADS = (
    "photo", "outcome", "copy", "format", "width", "height", "covered", "removed", "left",
    "needs_look", "checks_passed",
    "checks_failed", "reused", "message", "notes", "seconds", "profile", "version", "digest", "copy_digest",
)  # fmt: skip
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what makes a spreadsheet calculate instead of show


def write(reports: Sequence[ScrubReport]) -> str:
    """A table with a line of heads, separated by commas."""
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(HEADS)
    rows.writerows([_cell(value) for value in _values(report)] for report in reports)
    return out.getvalue()


def _values(report: ScrubReport) -> tuple[object, ...]:
    passed = [c.name for c in report.checks if c.passed]
    return (
        report.path, report.outcome, report.copy or "", report.format, *(n or "" for n in report.size),
        _counted(report.hidden, in_picture=True), _counted(report.hidden, in_picture=False),
        _counted(report.kept, in_picture=True), "yes" if report.needs_look else "", " ".join(passed),
        " ".join(c.name for c in report.checks if not c.passed), report.reused, report.message,
        " ".join(report.notes), round(report.seconds, 3), report.profile, report.version, report.digest,
        report.copy_digest,
    )  # fmt: skip


def _counted(numbers: Mapping[str, int], *, in_picture: bool) -> str:
    return " ".join(f"{kind}:{n}" for kind, n in numbers.items() if seen(Kind(kind)) == in_picture)


def _cell(value: object) -> object:
    if not isinstance(value, str):
        return value
    text = printable(value)
    return f"'{text}" if text.startswith(FORMULA) else text
