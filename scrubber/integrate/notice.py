"""What a person is told when a run without a window has ended, in a line or two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from scrubber.model.printable import printable
from scrubber.model.profile import Profile
from scrubber.model.report import Outcome, Reuse, ScrubReport

FAILED = (Outcome.REFUSED, Outcome.FAILED, Outcome.CANCELLED)
NO_COPY = (Outcome.REFUSED, Outcome.FAILED, Outcome.LEAKED)  # where a person should look: the message says why
BEFORE = (Reuse.EARLIER, Reuse.PERSON)
# Notices may hold markup; a file name holds none, whatever it looks like.
PLAIN = str.maketrans({"<": "‹", ">": "›", "&": "＆"})


@dataclass(frozen=True, slots=True)
class Notice:
    """Words for the desktop, the photos to review and the copies to show."""

    title: str
    text: str = ""
    review: tuple[Path, ...] = ()
    show: tuple[Path, ...] = ()


def begun(photos: int) -> Notice:
    """For a run that takes a while."""
    return Notice(f"Cleaning {_photos(photos)}…", "You will be told when it is done.")


def ended(reports: Sequence[ScrubReport], profile: Profile | None = None) -> Notice:
    """The sum of a run. Texts that were found are never in it; a file is named only where it failed.

    What the `profile` did not look for is said: it may have been chosen long ago.
    """
    reports = [r for r in reports if r.reused is not Reuse.OWN_COPY]
    copies = tuple(Path(r.copy) for r in reports if r.copy)
    earlier = sum(r.reused in BEFORE for r in reports)
    made = sum(r.copy is not None and r.reused not in BEFORE for r in reports)
    already = sum(r.outcome is Outcome.ALREADY_CLEAN and r.reused not in BEFORE for r in reports)
    look = [r for r in reports if r.needs_look]
    failed = [r for r in reports if r.outcome in FAILED and not r.needs_look]
    parts = [f"{_photos(made)} cleaned"] if made or not (earlier or already or look or failed) else []
    parts += [f"{earlier} {'was' if earlier == 1 else 'were'} done before"] if earlier else []
    parts += [f"{already} {'was' if already == 1 else 'were'} clean already"] if already else []
    parts += [f"{len(look)} {'needs' if len(look) == 1 else 'need'} a look"] if look else []
    parts += [f"{len(failed)} could not be cleaned"] if failed else []
    if parts[0][:1].isdigit() and not made:
        parts[0] = parts[0].replace(" ", f" {'photo' if parts[0].startswith('1 ') else 'photos'} ", 1)
    blind = _unlooked(profile) if copies and profile is not None else ""
    text = " ".join(filter(None, (blind, _why(look, failed))))
    return Notice(", ".join(parts), text, tuple(Path(r.path) for r in look), copies)


def trouble(sentence: str) -> Notice:
    """For a run that could not begin."""
    return Notice("No photo was cleaned", _printable(sentence))


def _unlooked(profile: Profile) -> str:
    names = [
        name for name, on in (("faces", profile.faces), ("text", profile.text), ("codes", profile.codes)) if not on
    ]
    what = " and ".join((", ".join(names[:-1]), names[-1]) if len(names) > 1 else names)
    return f"Nobody looked for {what}: the choice under 'Look for' in the window holds here too." if what else ""


def _why(look: Sequence[ScrubReport], failed: Sequence[ScrubReport]) -> str:
    sentences = []
    if any(r.doubts and r.outcome is not Outcome.NEEDS_ANSWERS for r in look):
        sentences.append("Something that may be personal was left visible.")
    if any(r.too_dark and r.outcome is not Outcome.NEEDS_ANSWERS for r in look):
        sentences.append("Parts of a photo are so dark that faces in them may not have been seen.")
    if any(r.unchecked for r in look):
        sentences.append("Not everything could be checked.")
    if any(r.outcome is Outcome.NEEDS_ANSWERS for r in look):
        sentences.append("Where no copy was made, a person has to decide first.")
    for alike in ([r for r in look if r.message and r.outcome in NO_COPY], failed):
        if alike:
            more = f" And {len(alike) - 1} more." if len(alike) > 1 else ""
            sentences.append(_printable(_named(alike[0])) + more)
    return " ".join(sentences)


def _named(report: ScrubReport) -> str:
    """Why, and of which file: many may have been chosen."""
    name = Path(report.path).name
    return report.message if name in report.message else f"{name}: {report.message}"


def _photos(many: int) -> str:
    return "1 photo" if many == 1 else f"{many} photos" if many else "No photo"


def _printable(text: str) -> str:
    return printable(text).translate(PLAIN)
