"""Reports for other programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from scrubber.model.geometry import Region
from scrubber.model.kinds import Kind
from scrubber.model.report import CheckResult, Leak, Outcome, Reuse, ScrubReport

VERSION = 1


def write(reports: Sequence[ScrubReport]) -> str:
    return json.dumps({"version": VERSION, "photos": [plain(r) for r in reports]}, indent=1)


def plain(report: ScrubReport) -> dict[str, Any]:
    """One report as JSON values, every field of it, and whether a person should see the photo."""
    values = {name: getattr(report, name) for name in ScrubReport.__dataclass_fields__}
    return values | {
        "outcome": str(report.outcome),
        "reused": str(report.reused),
        "needs_look": report.needs_look,
        "instead_of": str(report.instead_of) if report.instead_of else None,
        "size": list(report.size),
        "hidden": dict(report.hidden),
        "kept": dict(report.kept),
        "checks": [check(c) for c in report.checks],
        "engines": list(report.engines),
        "notes": list(report.notes),
        "seconds": round(report.seconds, 3),
        "stages": {stage: round(seconds, 4) for stage, seconds in report.stages.items()},
    }


def report_in(values: dict[str, Any]) -> ScrubReport:
    """The report that `plain` was made of, but for the kinds of leaks. Raises KeyError, TypeError or ValueError."""
    return ScrubReport(
        path=str(values["path"]),
        outcome=Outcome(values["outcome"]),
        copy=None if values["copy"] is None else str(values["copy"]),
        format=str(values["format"]),
        size=(int(values["size"][0]), int(values["size"][1])),
        hidden=_counts(values["hidden"]),
        kept=_counts(values["kept"]),
        doubts=int(values["doubts"]),
        too_dark=bool(values.get("too_dark", False)),
        checks=tuple(_check_in(c) for c in values["checks"]),
        engines=tuple(map(str, values["engines"])),
        notes=tuple(map(str, values["notes"])),
        message=str(values["message"]),
        exit_code=int(values["exit_code"]),
        digest=str(values["digest"]),
        copy_digest=str(values["copy_digest"]),
        profile=str(values["profile"]),
        seconds=float(values["seconds"]),
        stages={str(k): float(v) for k, v in values["stages"].items()},
        version=str(values["version"]),
        reused=Reuse(values["reused"]),
        instead_of=Outcome(values["instead_of"]) if values.get("instead_of") else None,
    )


def _counts(values: dict[str, Any]) -> dict[str, int]:
    return {str(Kind(kind)): int(number) for kind, number in values.items()}


def _check_in(values: dict[str, Any]) -> CheckResult:
    leaks = tuple(
        Leak(str(row["what"]), Region.of(row["region"]) if "region" in row else str(row["where"]))
        for row in values["leaks"]
    )
    return CheckResult(str(values["name"]), bool(values["ran"]), str(values["why_not"]), leaks)


def check(result: CheckResult) -> dict[str, Any]:
    """One check as JSON values."""
    return {
        "name": result.name,
        "ran": result.ran,
        "passed": result.passed,
        "why_not": result.why_not,
        "leaks": [_leak(leak) for leak in result.leaks],
    }


def _leak(leak: Leak) -> dict[str, Any]:
    if isinstance(leak.where, Region):
        return {"what": leak.what, "region": [[round(x, 1), round(y, 1)] for x, y in leak.where.outline]}
    return {"what": leak.what, "where": leak.where}
