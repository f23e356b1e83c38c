"""scrubber quick: what the right-click entry Scrub does."""

from __future__ import annotations

import sys
import threading
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from scrubber.cli.common import run_code

if TYPE_CHECKING:
    from scrubber.integrate.desktop import Herald
    from scrubber.integrate.notice import Notice
    from scrubber.model.profile import Profile
    from scrubber.model.report import ScrubReport

LONG = 3.0  # seconds after which a run says that it has begun
LISTENS = 600.0  # seconds for which the buttons of the last notice work
REVIEW, SHOW = "review", "show"


@click.command("quick")
@click.argument("paths", nargs=-1, required=True, type=str, metavar="FILES...")
@click.option("--profile", "profile_name", help="[default: the one that was last chosen in the window]")
@click.option("--collect", is_flag=True, help="Join with other starts of this moment to one run.")
def command(paths: tuple[str, ...], profile_name: str | None, collect: bool) -> None:
    """Clean copies beside the photos (and in folders), told by a notice on the desktop: for file managers.

    Files may also be file: addresses. The exit code is the one of `scrubber scrub`.
    """
    from scrubber.integrate import target
    from scrubber.integrate.desktop import Herald
    from scrubber.integrate.uri import path_of

    files: list[str] | None = [str(path_of(word).absolute()) for word in paths]
    if collect and files:
        files = _collected(files)
    if files is None:
        raise SystemExit(0)
    with closing(Herald(target.here().icon)) as herald:
        raise SystemExit(_run([Path(name) for name in files], profile_name, herald))


def _collected(files: list[str]) -> list[str] | None:
    from scrubber.integrate import collect

    try:
        return collect.together(files, collect.folder())
    except OSError:
        return files  # alone is better than not at all


def _run(paths: Sequence[Path], profile_name: str | None, herald: Herald) -> int:
    from scrubber import settings
    from scrubber.integrate import notice
    from scrubber.model.errors import ScrubError

    try:
        profile = settings.profile(profile_name or settings.chosen())
        reports = _clean(paths, profile, herald)
    except ScrubError as error:
        _tell(notice.trouble(f"{error.sentence} {error.way_out}"), herald)
        return error.exit_code
    except KeyboardInterrupt:
        _tell(notice.trouble("It was stopped. Finished copies are complete."), herald)
        return 130
    if not reports:
        _tell(notice.trouble("There is no photo in what was chosen."), herald)
        return 10
    _list(reports)
    _tell(notice.ended(reports, None if profile_name else profile), herald)
    return run_code(reports)


def _clean(paths: Sequence[Path], profile: Profile, herald: Herald) -> list[ScrubReport]:
    """As `scrub -r` does: with the person's own lists, and what an earlier run has done is not done again."""
    from scrubber import ledger, remembered
    from scrubber.batch import Shift, Staff, workers_for
    from scrubber.files import gather
    from scrubber.integrate import notice
    from scrubber.ledger import Ledger
    from scrubber.model.lists import NO_LISTS
    from scrubber.model.progress import QUIET
    from scrubber.model.report import latest
    from scrubber.recall import Recall

    lists = remembered.load() if profile.text else NO_LISTS
    originals = list(gather(tuple(paths), recursive=True))
    if not originals:
        return []
    alone = len(originals) == 1 and originals[0].named
    later = threading.Timer(LONG, lambda: herald.say(notice.begun(len(originals))))
    later.daemon = True
    later.start()
    try:
        staff = Staff(workers_for(profile, len(originals)), lists=lists, ahead=not profile.looks)
        with closing(Ledger(None if alone else ledger.default())) as known:
            recall = Recall(known, profile, None, own=remembered.token(lists))
            with Shift(staff, profile, None, recall) as shift, closing(shift.scrub(originals, lambda _: QUIET)) as done:
                return latest(done)
    finally:
        later.cancel()
        later.join()


def _list(reports: Sequence[ScrubReport]) -> None:
    """What needs a look waits on the list that the window opens, for whoever doesn't press Review now."""
    from scrubber import waiting
    from scrubber.model.errors import ScrubError
    from scrubber.model.report import WELL

    add = [Path(r.path) for r in reports if r.needs_look]
    off = [Path(r.path) for r in reports if r.outcome in WELL and not r.needs_look]
    with suppress(ScrubError):  # the notice has its own button
        waiting.update(waiting.default(), add, off)


def _tell(told: Notice, herald: Herald) -> None:
    """By a notice; where there is none, in words, and by the window where a person is needed."""
    buttons = {key: words for key, words, on in _buttons(told) if on}
    shown = herald.say(told, buttons, clicked=next(iter(buttons), ""))
    if not shown or (sys.stdout is not None and sys.stdout.isatty()):
        click.echo("\n".join(filter(None, (told.title, told.text))))
    if shown:
        _do(herald.wait(LISTENS) if buttons else "", told, herald)
    elif told.review:
        _do(REVIEW, told, herald)


def _buttons(told: Notice) -> tuple[tuple[str, str, bool], ...]:
    return (REVIEW, "Review", bool(told.review)), (SHOW, "Show", bool(told.show))


def _do(pressed: str, told: Notice, herald: Herald) -> None:
    from scrubber.integrate import desktop, target

    if pressed == REVIEW and desktop.has_screen():
        desktop.start([*target.commands().review, "--", *map(str, told.review)])
    elif pressed == SHOW and not herald.show(told.show):
        desktop.open_folder(told.show)
