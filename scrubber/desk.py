"""One photo file, from the disk through the worker to a published copy and its report."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from scrubber import __version__, beside
from scrubber.files import OpenFile, Original, Pieces, opened, read, stamp
from scrubber.model.errors import ScrubError
from scrubber.model.finding import Finding
from scrubber.model.lists import KNOWN
from scrubber.model.profile import Profile
from scrubber.model.progress import QUIET, Progress
from scrubber.model.report import EXIT_CODES, CheckResult, Outcome, ScrubReport, counts
from scrubber.model.secret import Secret
from scrubber.namesakes import Read
from scrubber.publish import Adopt, Announce, nobodys, proposed_name, publish, unannounced
from scrubber.worker import wire
from scrubber.worker.host import Worker

NO_CHOICES: Mapping[str, Any] = MappingProxyType({})
NEUTRAL = "The photo's own name tells a date or something that was found, so the copy got a neutral one."
ELSEWHERE = "A name that was found in another photo is covered here too."


@dataclass(frozen=True, slots=True)
class Made:
    """A finished copy on its way: its bytes, or a draft in the folder where it goes; the name that it shall have.

    `neutral` tells that the name had to be a neutral one, `texts` that text was found which a name could repeat, and
    `found` is that text, or None where it stayed with the process that found it. `read` is what others of the same
    batch should know of it, None where nobody looked for text.
    """

    report: ScrubReport
    copy: Pieces | Path
    name: str
    neutral: bool
    texts: bool
    found: tuple[Secret, ...] | None
    read: Read | None = None


Making = AbstractContextManager[Made]


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was found in one file, and beside it.

    `checked` tells which of faces, text, codes and hidden were looked for and ran, `unsure` what they can't tell,
    `missing` what they did without. `digest` is the SHA-256 of the file that was looked at.
    """

    path: str
    format: str
    size: tuple[int, int]
    findings: tuple[Finding, ...]
    checked: Mapping[str, bool]
    why_not: Mapping[str, str]
    seconds: float
    beside: tuple[Finding, ...] = ()
    frames: int = 1  # pictures of an animation
    pages: int = 1  # of a document
    unsure: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    digest: str = ""


def inspect_file(original: Original, profile: Profile, worker: Worker, progress: Progress = QUIET) -> Inspection:
    """Raises ScrubError."""
    begin = time.perf_counter()
    with opened(original.path) as file:
        answer = worker.inspect(file, profile, progress)
    with worker.believing():
        return _inspected(original, answer, time.perf_counter() - begin)


def _inspected(original: Original, answer: wire.Json, seconds: float) -> Inspection:
    ran = set(answer["ran"])
    return Inspection(
        str(original.path),
        wire.said(answer["format"]),
        (int(answer["picture"][0]), int(answer["picture"][1])),
        tuple(wire.finding_in(f) for f in answer["findings"]),
        {"faces": "faces" in ran, "text": "text" in ran, "codes": "codes" in ran, "hidden": True},
        {wire.said(k): wire.said(v) for k, v in answer["why_not"].items()},
        seconds,
        (*beside.neighbours(original.path), beside.dated(original.path)),
        int(answer["frames"]),
        int(answer["pages"]),
        tuple(map(wire.said, answer["unsure"])),
        tuple(map(wire.said, answer["missing"])),
        wire.said(answer["digest"]),
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

    def done() -> ScrubReport:
        with (
            opened(original.path) as file,
            make(original, file, profile, worker, progress, digests=digests, choices=choices or {}) as made,
        ):
            return put(made, original, out, sync=sync)

    return reported(original, profile, done)


def reported(original: Original, profile: Profile, do: Callable[[], ScrubReport]) -> ScrubReport:
    """The report of `do` with its seconds; where it raises a ScrubError, the report of that."""
    begin = time.perf_counter()
    try:
        report = do()
    except ScrubError as error:
        blank = blank_report(original, profile)
        report = replace(blank, outcome=error.outcome, message=str(error), exit_code=error.exit_code)
    return replace(report, seconds=time.perf_counter() - begin)


def blank_report(original: Original, profile: Profile) -> ScrubReport:
    return ScrubReport(str(original.path), Outcome.FAILED, profile=profile.name, version=__version__)


@contextmanager
def make(
    original: Original,
    file: OpenFile,
    profile: Profile,
    worker: Worker,
    progress: Progress = QUIET,
    *,
    digests: bool = True,
    choices: Mapping[str, Any] = NO_CHOICES,
) -> Iterator[Made]:
    """A clean copy that is checked and not yet in its place; it is gone when the block ends. Raises ScrubError."""
    with worker.scrub(file, profile, progress, digests, **choices) as (answer, copy):
        with worker.believing():
            made = _made(original, profile, answer, copy, worker.lists.watch, decided=bool(choices))
        yield made


def _made(
    original: Original,
    profile: Profile,
    answer: wire.Json,
    copy: Pieces,
    watch: tuple[Secret, ...],
    *,
    decided: bool,
) -> Made:
    """`decided`: a person saw what is left visible and chose it, so there is no doubt."""
    hidden = list(map(wire.finding_in if profile.text else wire.gist_in, answer["hidden"]))
    kept = list(map(wire.finding_in, answer["kept"]))
    outcome = Outcome(answer["outcome"])
    if outcome in (Outcome.CLEANED, Outcome.ALREADY_CLEAN) and not copy:
        raise ValueError
    report = ScrubReport(
        str(original.path),
        outcome,
        format=wire.said(answer["format"]),
        size=(int(answer["picture"][0]), int(answer["picture"][1])),
        hidden=counts(hidden),
        kept=counts(kept),
        doubts=0 if decided else sum(map(profile.doubts, kept)),
        too_dark=not decided and bool(answer["too_dark"]),
        checks=tuple(wire.check_in(c) for c in answer["checks"]),
        engines=tuple(map(wire.said, answer["engines"])),
        notes=(*map(wire.said, answer["notes"]), *_notes(original, hidden)),
        message=wire.said(answer["message"]),
        exit_code=EXIT_CODES[outcome],
        digest=str(answer["digest"]),
        copy_digest=str(answer["copy_digest"]),
        profile=profile.name,
        version=__version__,
        stages={wire.said(k): float(v) for k, v in answer["stages"].items()},
    )
    found = (*(f.excerpt for f in hidden if f.excerpt), *watch)
    name, neutral = proposed_name(original.path, wire.suffix_in(answer["suffix"]), profile.name_pattern, found)
    return Made(report, copy, name, neutral, bool(found), found, _read(kept, hidden) if profile.text else None)


def _notes(original: Original, hidden: Iterable[Finding]) -> Iterator[str]:
    if any(f.reason == KNOWN for f in hidden):
        yield ELSEWHERE
    if told := beside.told(beside.neighbours(original.path)):
        yield told


def _read(kept: Iterable[Finding], hidden: Sequence[Finding]) -> Read:
    # Where nobody looks for text, this must not be loaded.
    from scrubber.detect.again import in_sight, names

    return Read(names(hidden), in_sight(kept, hidden))


def wanted(report: ScrubReport, out: Path | None) -> bool:
    """Whether a copy is to be written: an already clean photo needs none beside it; a folder would miss it."""
    return report.outcome is Outcome.CLEANED or (report.outcome is Outcome.ALREADY_CLEAN and out is not None)


def folder_for(original: Original, out: Path | None) -> Path:
    """Where the copy of this photo goes."""
    return original.path.parent if out is None else out / original.below.parent


def put(
    made: Made,
    original: Original,
    out: Path | None,
    *,
    sync: bool = True,
    adopt: Adopt = nobodys,
    announce: Announce = unannounced,
) -> ScrubReport:
    """Publish what was made, where that is wanted; `adopt` and `announce` as in `publish`. Raises ScrubError."""
    report = made.report
    if not wanted(report, out):
        return replace(report, copy_digest="")
    begin = time.perf_counter()
    folder = folder_for(original, out)
    path = publish(made.copy, folder, made.name, sync=sync, adopt=adopt, announce=announce)
    notes = (*report.notes, NEUTRAL) if made.neutral and NEUTRAL not in report.notes else report.notes
    stages = {**report.stages, "publish": time.perf_counter() - begin}
    return replace(report, copy=str(path), notes=notes, stages=stages)


def stamped(copy: str | None) -> tuple[int, int] | None:
    """Changes where somebody writes to a copy; None where there is none."""
    try:
        if copy is None or Path(copy).is_symlink():
            return None
        with opened(Path(copy)) as file:
            return stamp(file)
    except (ScrubError, OSError):
        return None


def withdraw(copy: Path, as_it_was: tuple[int, int] | None) -> bool:
    """Delete a copy that this run made, unless somebody changed it or put something else in its place."""
    if as_it_was is None or stamped(str(copy)) != as_it_was:
        return False
    try:
        copy.unlink()
    except OSError:
        return False
    return True


def check_file(
    copy: Path, against: Path | None, profile: Profile, worker: Worker, progress: Progress = QUIET
) -> tuple[CheckResult, ...]:
    """Look at a copy as a stranger. Raises ScrubError."""
    answer = worker.verify(read(copy), read(against) if against else b"", profile, progress)
    with worker.believing():
        return tuple(wire.check_in(c) for c in answer["checks"])
