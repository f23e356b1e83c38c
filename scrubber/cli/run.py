"""What commands that clean many photos share: their workers, what they print, and what they leave behind."""

from __future__ import annotations

import secrets
import shlex
from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from scrubber.cli.common import GRAVITY, stop
from scrubber.model.errors import BadList, CannotWrite, EngineMissing, ScrubError
from scrubber.model.lists import NO_LISTS, Lists
from scrubber.model.profile import Doubt, Profile
from scrubber.model.report import WELL, Outcome, Reuse, ScrubReport, latest

if TYPE_CHECKING:
    from scrubber.batch import Hands
    from scrubber.files import Original

MANY = 20  # reports that are printed in full; of the photos after these only those that were not cleaned or need a look
# Options that steer what a copy looks like and what is in it.
CHOICES = (
    "style", "effort", "text_engine", "margin", "quality", "frames", "convert", "keep_rights", "keep_date",
    "name_pattern", "on_doubt", "strict",
)  # fmt: skip
ANEW = "These show a name that was found in another photo, so they were made anew:"
FORMS = {".html": "html", ".htm": "html", ".json": "json", ".csv": "csv", ".txt": "text"}


def _report_path(context: click.Context, parameter: click.Parameter, value: Path | None) -> Path | None:
    if value is not None and value.suffix.lower() not in FORMS:
        raise click.BadParameter(f"the file name must end in {', '.join(FORMS)}")
    if value is not None and not value.absolute().parent.is_dir():
        raise click.BadParameter("the folder for it is not there")
    if value is not None and not _may_be_written_over(value):
        raise click.BadParameter("this file is no report, so it was left as it is; name another file")
    return value


def _may_be_written_over(path: Path) -> bool:
    """Whether nothing stands there yet, or what may be a report: a text. A photo is none, whatever its name ends in."""
    try:
        if not path.is_file():
            return True
        with path.open("rb") as file:
            return b"\0" not in file.read(1 << 16)
    except OSError:
        return True  # writing will tell


REPORT = click.option(
    "--report", type=click.Path(path_type=Path, dir_okay=False), callback=_report_path, metavar="FILE",
    help="Write a report on all photos; its ending (html, json, csv, txt) says how. It holds no text that was found.",
)  # fmt: skip
LIST = click.option(
    "--needs-review", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE",
    help="Where the list of photos that need a person goes, instead of the one that the window opens with one click.",
)  # fmt: skip
AGAIN = click.option("--again", is_flag=True, help="Do photos again that were done before.")
SCHEDULER = click.option(
    "--scheduler", metavar="ADDRESS",
    help="Let a Dask cluster do the work, such as tcp://host:8786; photos and copies lie on storage that all share.",
)  # fmt: skip


def hands_for(profile: Profile, jobs: int | None, photos: int, scheduler: str | None, lists: Lists = NO_LISTS) -> Hands:
    """Worker processes here, or the workers of a cluster; one that can't be reached ends the run with its sentence."""
    from scrubber.batch import Staff, workers_for

    if scheduler is None:
        return Staff(jobs or workers_for(profile, photos), lists=lists, ahead=not profile.looks)
    try:
        from scrubber.cluster import Cluster
    except ImportError:
        stop(EngineMissing("Dask is not installed.", "Install 'photo-privacy-scrubber[cluster]'."))
    if lists:
        stop(BadList("Your own lists never leave this computer, so they can't be used on a cluster.",
                     "Leave --scheduler out, or forget the lists: scrubber lists --forget."))  # fmt: skip
    try:
        return Cluster(scheduler)
    except ScrubError as error:
        stop(error)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What shall be done with the photos, and what shall be told about them; None where nothing was said."""

    profile: Profile
    out: Path | None = None
    report: Path | None = None
    needs_review: Path | None = None
    as_json: bool = False
    again: bool = False
    lists: Lists = NO_LISTS
    remember: bool = True  # for later runs; a single photo that somebody names leaves no trace
    brief: bool = False  # one line a photo, and no bar


class Run:
    """Cleans photos, prints what comes of them, keeps the list and the report. `code` is the exit code so far.

    Being interrupted is told and swallowed; list and report are written all the same.
    """

    def __init__(self, wishes: Wishes, hands: Hands) -> None:
        from scrubber import ledger, remembered, waiting
        from scrubber.batch import Shift
        from scrubber.cli.meter import Meter
        from scrubber.ledger import Ledger
        from scrubber.recall import Recall
        from scrubber.report.tally import Tally

        self.wishes, self.tally, self.meter, self.code = wishes, Tally(), Meter(), 0
        self.list = wishes.needs_review or waiting.default()
        self.reports: list[ScrubReport] = []  # only where somebody wants to have them all
        self._ledger = Ledger(ledger.default() if wishes.remember else None)
        recall = Recall(
            self._ledger, wishes.profile, wishes.out, again=wishes.again, own=remembered.token(wishes.lists)
        )
        self._shift = Shift(hands, wishes.profile, wishes.out, recall)
        self.left_out = 0  # files of the folders that were not taken for photos
        self._worst: ScrubReport | None = None
        self._waiting = 0
        self._add: list[Path] = []
        self._off: list[Path] = []

    def __enter__(self) -> Run:
        if self.wishes.remember and not self._ledger.lasting:
            click.echo("This run can't be remembered: the folder for that is not writable.", err=True)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> bool:
        self._shift.__exit__()
        self._ledger.close()
        if kind is KeyboardInterrupt:
            self.stopped()
        if kind in (None, KeyboardInterrupt):
            self._tell()
        return kind is KeyboardInterrupt

    def clean(self, originals: Iterable[Original], counted: Iterable[Original] | None = None) -> bool:
        """Clean these; False where the profile says to stop because a person is needed. `counted`: the same photos."""
        from scrubber.cli.meter import Totals, shown

        quiet = self.wishes.as_json or self.wishes.brief
        if counted is not None and not quiet:
            self.meter.totals = Totals(counted)
        with shown(self.meter, quiet), closing(self._shift.scrub(originals, self.meter.begin)) as done:
            for report in done:
                self._take(report)
                if report.outcome is Outcome.NEEDS_ANSWERS and self.wishes.profile.on_doubt is Doubt.STOP:
                    click.echo("Stopped at a photo that needs a person. Copies that were finished stay.", err=True)
                    return False
        self._keep_list()
        return True

    def stopped(self) -> None:
        self.code = 130
        click.echo("Stopped. Finished copies are complete; nothing half-written was left.", err=True)
        if self.wishes.out is not None or self.tally.photos:
            click.echo("The same command goes on where it stopped.", err=True)

    def _take(self, report: ScrubReport) -> None:
        from scrubber.report import WRITERS, as_text

        if report.instead_of is None:
            self.meter.done(Path(report.path))
        self.tally.add(report)
        if self._worst is None or GRAVITY.index(report.outcome) > GRAVITY.index(self._worst.outcome):
            self._worst, self.code = report, report.exit_code
        if self.wishes.as_json or self.wishes.report:
            self.reports.append(report)
        if report.instead_of is not None:
            self._add, self._off = (
                [path for path in list_ if path != Path(report.path)] for list_ in (self._add, self._off)
            )
        if report.needs_look:
            self._add.append(Path(report.path))
        elif report.outcome in WELL:
            self._off.append(Path(report.path))
        if self.wishes.as_json or report.reused is Reuse.OWN_COPY:
            return
        if report.instead_of is not None and self.tally.anew == 1:
            click.echo(ANEW)
        if self.wishes.brief and report.outcome in WELL:
            if not report.reused:
                click.echo(as_text.headline(report))
            return
        if self.tally.photos == MANY + 1 and not self.wishes.brief:
            click.echo(
                "From here on only photos that were not cleaned or need a look are listed; --report FILE has all."
            )
        if self.tally.photos <= MANY or report.outcome not in WELL or report.needs_look:
            click.echo(WRITERS["text"]([report]))

    def _keep_list(self) -> None:
        """The list of photos that need a person is true after every batch."""
        from scrubber import waiting

        try:
            waiting.update(self.list, self._add, self._off)
        except ScrubError as error:
            click.echo(f"{error.sentence} {error.way_out}", err=True)
            self.code = self.code or error.exit_code
        self._waiting += len(self._add)
        self._add, self._off = [], []

    def _tell(self) -> None:
        from scrubber.report import WRITERS

        self.reports = latest(self.reports)
        if self.wishes.as_json:
            click.echo(WRITERS["json"](self.reports))
        elif self.tally.photos + self.tally.left_alone > 1:
            for line in self.tally.lines():
                click.echo(line)
            earlier = self.tally.reused[Reuse.EARLIER] - self._shift.looked_through
            if earlier > 0 and self._shift.knows_names:
                click.echo(f"  {earlier} of them were not looked through for names found now; --again does it")
            click.echo(f"  {self.meter.summary()}")
        if not self.wishes.as_json:
            click.echo(untaken(self.left_out), nl=False)
        self._keep_list()
        if self._waiting and not self.wishes.as_json:
            click.echo(_where(self.list if self.wishes.needs_review else None, self._waiting))
        try:
            if self.wishes.report:
                _write(self.wishes.report, WRITERS[FORMS[self.wishes.report.suffix.lower()]](self.reports))
        except ScrubError as error:
            click.echo(f"{error.sentence} {error.way_out}", err=True)
            self.code = self.code or error.exit_code


def untaken(files: int) -> str:
    """A line about files of a folder that were not taken for photos; nothing where there are none."""
    if not files:
        return ""
    what = (
        "1 file was left out: it is a link, or its name doesn't"
        if files == 1
        else (f"{files} files were left out: they are links, or their names don't")
    )
    return f"  {what} end like a photo's; name such a file itself to have it cleaned\n"


def _where(path: Path | None, number: int) -> str:
    what = "1 photo waits" if number == 1 else f"{number} photos wait"
    return f"{what} for your look: photo-scrubber --needs-review{f' {shlex.quote(str(path))}' if path else ''}"


def _write(path: Path, text: str) -> None:
    """The report, whole or not at all, over an older one of the same name. Raises CannotWrite."""
    draft = path.with_name(f".{path.name}-{secrets.token_hex(6)}")
    try:
        draft.write_text(text, "utf-8", errors="surrogateescape", newline="")
        draft.replace(path)
    except OSError:
        raise CannotWrite("The report could not be written.", "Choose another place for it.") from None
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
