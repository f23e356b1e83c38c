"""What was checked on the finished copy, in words; what could not be checked is never called fine."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath

from scrubber.model.geometry import Region
from scrubber.model.report import CheckResult, Outcome, ScrubReport
from scrubber.report import words

from .names import within
from .trouble import told
from .words import Say, sentence

PASSED: dict[str, str] = {
    "structure": "Nothing but the picture is in the file",
    "strings": "Nothing that was found can be read in the file",
    "pixels": "The picture is unchanged outside the covers",
    "pictures": "No second picture is in the file",
    "rescan": "A second look found nothing more",
}
FAILED: dict[str, str] = {name: text[:1].upper() + text[1:] for name, text in words.FAILED.items()}

# What the errors advise speaks of the command line; these are the same ways out in a window.
WAYS_OUT: dict[str, str] = {
    "Choose another folder with -o.": "Choose another folder.",
    "Choose a photo file, or add -r for the photos in a folder.": "Choose a photo file.",
    "Run 'scrubber doctor' to see what is missing.": "Install Photo Scrubber again.",
    "Check the path.": "It may have been moved or deleted.",
    "for example with 'pdftoppm -png' or by taking screenshots.": "for example by taking screenshots.",
    "Choose --frames first to keep the first alone, or the profile hidden-only, which looks at none.": (
        "In the menu under Edit, Settings, you can keep the first picture alone."
    ),
}
CANNOT_WRITE = 16  # exit code of CannotWrite


class Verdict(StrEnum):
    """How one check ended."""

    PASSED = "passed"
    FAILED = "failed"
    UNRUN = "could not check"


@dataclass(frozen=True, slots=True)
class CheckRow:
    verdict: Verdict
    text: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ResultRow:
    """The end of one save: `good` with the badge, else with what to do; `places` can be covered with one click.

    `unsure`: there is a copy, but something could not be checked.
    """

    good: bool
    head: str
    body: str
    checks: tuple[CheckRow, ...]
    notes: tuple[str, ...]
    places: tuple[Region, ...]
    unchecked: bool  # no copy, only because a check or a detector could not run
    elsewhere: bool = False  # another folder may help
    unsure: bool = False
    changed: bool = False  # since it was saved
    earlier: tuple[str, ...] = ()  # names of copies that were made before, and are still there


def rows(checks: tuple[CheckResult, ...], say: Say) -> tuple[CheckRow, ...]:
    return tuple(_row(check, say) for check in checks)


def _row(check: CheckResult, say: Say) -> CheckRow:
    good = say(PASSED.get(check.name, check.name))
    if not check.ran:
        return CheckRow(Verdict.UNRUN, f"{say('Could not check')}: {good}", (sentence(say(check.why_not)),))
    if check.leaks:
        details = tuple(dict.fromkeys(sentence(leak.what) for leak in check.leaks))
        return CheckRow(Verdict.FAILED, say(FAILED.get(check.name, check.name)), details)
    return CheckRow(Verdict.PASSED, good)


def result(report: ScrubReport, say: Say, unlooked: Iterable[str] = ()) -> ResultRow:
    """What to tell about a save that ended; `unlooked` are detectors that did not run on the photo."""
    found = rows(report.checks, say)
    unrun = [row for row in found if row.verdict is Verdict.UNRUN]
    places = tuple(leak.where for c in report.checks for leak in c.leaks if isinstance(leak.where, Region))
    good = report.outcome in (Outcome.CLEANED, Outcome.ALREADY_CLEAN)
    unsure = good and bool(unrun or tuple(unlooked))
    head, body = _words(report, unsure, say)
    notes = tuple(told(note, say) for note in report.notes)
    blind = bool(unrun) or "could not be checked" in report.message
    unchecked = not good and not places and blind
    return ResultRow(good, head, body, found, notes, places, unchecked, report.exit_code == CANNOT_WRITE, unsure)


def changed(copy: str, say: Say) -> ResultRow:
    """What to tell where a copy is there, and something else was chosen or found since."""
    body = say("{name} was made before that. Save again before you share it.").format(name=within(PurePath(copy).name))
    return ResultRow(False, say("Changed since it was saved"), body, (), (), (), False, changed=True)


def advice(message: str) -> str:
    """An error's sentences with ways out that the window has."""
    for old, new in WAYS_OUT.items():
        message = message.replace(old, new)
    return message


def _words(report: ScrubReport, unsure: bool, say: Say) -> tuple[str, str]:
    if unsure:
        return say("Saved, but not everything could be checked"), say("Your original is unchanged.")
    if report.outcome is Outcome.CLEANED:
        name = within(PurePath(report.copy or "").name)
        return say("Verified"), say("Saved as {name}, opened again, and passed every check.").format(name=name)
    if report.outcome is Outcome.ALREADY_CLEAN:
        return say("Already clean"), say("There was nothing to remove, so the file is as it was.")
    if report.outcome is Outcome.LEAKED:
        return say("The check failed"), say("No copy was written. Your original is unchanged.")
    if report.outcome is Outcome.CANCELLED:
        return say("Stopped"), say("No copy was written. Your original is unchanged.")
    return say("No copy was written"), told(advice(report.message), say) or say("Your original is unchanged.")
