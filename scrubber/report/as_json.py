"""Reports for other programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from scrubber.model.geometry import Region
from scrubber.model.report import CheckResult, Leak, ScrubReport

VERSION = 1


def write(reports: Sequence[ScrubReport]) -> str:
    return json.dumps({"version": VERSION, "photos": [plain(r) for r in reports]}, indent=1)


def plain(report: ScrubReport) -> dict[str, Any]:
    """One report as JSON values, every field of it."""
    values = {name: getattr(report, name) for name in ScrubReport.__dataclass_fields__}
    return values | {
        "outcome": str(report.outcome),
        "size": list(report.size),
        "hidden": dict(report.hidden),
        "kept": dict(report.kept),
        "checks": [check(c) for c in report.checks],
        "engines": list(report.engines),
        "notes": list(report.notes),
        "seconds": round(report.seconds, 3),
        "stages": {stage: round(seconds, 4) for stage, seconds in report.stages.items()},
    }


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
