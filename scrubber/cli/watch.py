"""scrubber watch: clean what arrives in a folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click

from scrubber.cli.common import KIND, chosen_lists, chosen_profile, list_flags, profile_flags, stop
from scrubber.cli.run import CHOICES, LIST, REPORT, SCHEDULER, Run, Wishes, hands_for


@click.command("watch")
@click.argument("folder", type=click.Path(path_type=Path, readable=False))
@click.option(
    "-o", "--out", required=True, type=click.Path(path_type=Path, file_okay=False, readable=False),
    help="Folder for the copies.",
)  # fmt: skip
@click.option("-j", "--jobs", type=click.IntRange(1, 64), help="Worker processes. [default: one a core]")
@click.option(
    "--settle", type=click.FloatRange(0.1, 3600), default=2.0, show_default=True, metavar="SECONDS",
    help="How long a file must not have changed before it counts as written to its end.",
)  # fmt: skip
@click.option(
    "--polling/--no-polling", default=None,
    help="Search the folder again and again, or rely on the system to tell of changes.  [default: as the disk needs]",
)  # fmt: skip
@profile_flags(*CHOICES)
@list_flags
@click.option("--hide", multiple=True, type=KIND, metavar="KIND", help="Cover this kind too. May be repeated.")
@click.option("--keep", multiple=True, type=KIND, metavar="KIND", help="Leave this kind. May be repeated.")
@REPORT
@LIST
@SCHEDULER
def command(
    folder: Path,
    out: Path,
    jobs: int | None,
    settle: float,
    polling: bool | None,
    profile_name: str,
    watch_list: str | None,
    allow_list: str | None,
    hide: tuple[str, ...],
    keep: tuple[str, ...],
    report: Path | None,
    needs_review: Path | None,
    scheduler: str | None,
    **values: Any,
) -> None:
    """Write a clean copy of every photo in FOLDER and of each that arrives in it, such as a scanner's or a phone's
    import folder, until told to end (Ctrl+C). The tree is kept. Files that are still being written are waited for."""
    from scrubber.batch import MOST_WORKERS
    from scrubber.model.errors import NotFound, ScrubError
    from scrubber.model.printable import printable
    from scrubber.watch import Arrivals

    profile = chosen_profile(profile_name, values, hide, keep)
    lists = chosen_lists(watch_list, allow_list, profile)
    if not folder.is_dir():
        stop(NotFound(f"{printable(str(folder))} is not a folder that can be watched."))
    if os.path.realpath(folder) == os.path.realpath(out):
        raise click.UsageError("The copies can't go into the folder that is watched: choose another one with -o.")
    wishes = Wishes(profile, out, report, needs_review, brief=True, lists=lists)
    failed: ScrubError | None = None
    run = Run(wishes, hands_for(profile, jobs, MOST_WORKERS, scheduler, lists))
    with run, Arrivals(folder, out, settle, polling) as arrivals:
        how = "searching it every few seconds" if arrivals.polling else "as soon as they arrive"
        click.echo(f"Watching {printable(str(folder))}: photos are cleaned into {printable(str(out))}, {how}.")
        click.echo("Ctrl+C ends it.")
        try:
            while run.clean(arrivals.ripe()):
                pass
        except ScrubError as error:
            failed = error
    if failed is not None:
        stop(failed)
    raise SystemExit(0 if run.code == 130 else run.code)
