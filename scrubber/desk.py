"""One photo file, from the disk through the worker to a published copy and its report."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from scrubber import __version__
from scrubber.files import Original, opened, read
from scrubber.model.errors import ScrubError
from scrubber.model.finding import Finding
from scrubber.model.profile import Profile
from scrubber.model.progress import QUIET, Progress
from scrubber.model.report import EXIT_CODES, CheckResult, Outcome, ScrubReport, counts
from scrubber.model.secret import Secret
from scrubber.publish import proposed_name, publish
from scrubber.worker import wire
from scrubber.worker.host import Worker


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was found in one file; `checked` tells which of faces, text, codes and hidden were looked for and ran."""

    path: str
    format: str
    size: tuple[int, int]
    findings: tuple[Finding, ...]
    checked: Mapping[str, bool]
    why_not: Mapping[str, str]
    seconds: float


def inspect_file(original: Original, profile: Profile, worker: Worker, progress: Progress = QUIET) -> Inspection:
    """Raises ScrubError."""
    begin = time.perf_counter()
    with opened(original.path) as file:
        answer = worker.inspect(file, profile, progress)
    ran = set(answer["ran"])
    return Inspection(
        str(original.path),
        str(answer["format"]),
        (int(answer["picture"][0]), int(answer["picture"][1])),
        tuple(wire.finding_in(f) for f in answer["findings"]),
        {"faces": "faces" in ran, "text": "text" in ran, "codes": "codes" in ran, "hidden": True},
        {str(k): str(v) for k, v in answer["why_not"].items()},
        time.perf_counter() - begin,
    )


def scrub_file(
    original: Original,
    profile: Profile,
    worker: Worker,
    out: Path | None = None,
    progress: Progress = QUIET,
    *,
    sync: bool = True,
    digests: bool = True,
    choices: Mapping[str, Any] | None = None,
) -> ScrubReport:
    """Make and publish a clean copy beside the original, or in `out` at the same place below it.

    `digests` puts SHA-256 of both files in the report. `choices` are a person's (see Worker.scrub).
    Never raises for a photo: whatever goes wrong is in the report.
    """
    begin = time.perf_counter()
    blank = ScrubReport(str(original.path), Outcome.FAILED, profile=profile.name, version=__version__)
    try:
        report = _scrub(original, profile, worker, out, progress, blank, sync, digests, choices or {})
    except ScrubError as error:
        report = replace(blank, outcome=error.outcome, message=str(error), exit_code=error.exit_code)
    return replace(report, seconds=time.perf_counter() - begin)


def _scrub(
    original: Original,
    profile: Profile,
    worker: Worker,
    out: Path | None,
    progress: Progress,
    blank: ScrubReport,
    sync: bool,
    digests: bool,
    choices: Mapping[str, Any],
) -> ScrubReport:
    with opened(original.path) as file, worker.scrub(file, profile, progress, digests, **choices) as (answer, copy):
        hidden = [wire.finding_in(f) for f in answer["hidden"]]
        outcome = Outcome(answer["outcome"])
        report = replace(
            blank,
            outcome=outcome,
            format=str(answer["format"]),
            size=(int(answer["picture"][0]), int(answer["picture"][1])),
            hidden=counts(hidden),
            kept=counts(wire.finding_in(f) for f in answer["kept"]),
            checks=tuple(wire.check_in(c) for c in answer["checks"]),
            engines=tuple(map(str, answer["engines"])),
            notes=tuple(map(str, answer["notes"])),
            message=str(answer["message"]),
            exit_code=EXIT_CODES[outcome],
            digest=str(answer["digest"]),
            stages={str(k): float(v) for k, v in answer["stages"].items()},
        )
        # An already clean photo needs no second file beside it; a folder of copies would miss it.
        if outcome is not Outcome.CLEANED and not (outcome is Outcome.ALREADY_CLEAN and out is not None):
            return report
        found = [f.excerpt for f in hidden if f.excerpt]
        return _published(report, original, copy, answer, found, profile, out, sync)


def _published(
    report: ScrubReport,
    original: Original,
    copy: memoryview,
    answer: wire.Json,
    found: list[Secret],
    profile: Profile,
    out: Path | None,
    sync: bool,
) -> ScrubReport:
    begin = time.perf_counter()
    name, neutral = proposed_name(original.path, str(answer["suffix"]), profile.name_pattern, found)
    folder = original.path.parent if out is None else out / original.below.parent
    path = publish(copy, folder, name, sync=sync)
    notes = report.notes
    if neutral:
        notes += ("The photo's own name tells a date or something that was found, so the copy got a neutral one.",)
    stages = {**report.stages, "publish": time.perf_counter() - begin}
    return replace(report, copy=str(path), copy_digest=str(answer["copy_digest"]), notes=notes, stages=stages)


def check_file(
    copy: Path, against: Path | None, profile: Profile, worker: Worker, progress: Progress = QUIET
) -> tuple[CheckResult, ...]:
    """Look at a copy as a stranger. Raises ScrubError."""
    answer = worker.verify(read(copy), read(against) if against else b"", profile, progress)
    return tuple(wire.check_in(c) for c in answer["checks"])
