"""scrubber scrub: write clean, verified copies."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import Any

import click

from scrubber.cli.common import KIND, PATHS, chosen_lists, chosen_profile, list_flags, profile_flags
from scrubber.cli.run import AGAIN, CHOICES, LIST, REPORT, SCHEDULER, Run, Wishes, hands_for, untaken


@click.command("scrub")
@PATHS
@click.option(
    "-o", "--out", type=click.Path(path_type=Path, file_okay=False, readable=False), help="Folder for the copies."
)
@click.option("-r", "--recursive", is_flag=True, help="Take folders too, with all their photos.")
@click.option("-j", "--jobs", type=click.IntRange(1, 64), help="Worker processes. [default: one a core]")
@profile_flags(*CHOICES)
@click.option("--hide", multiple=True, type=KIND, metavar="KIND", help="Cover this kind too. May be repeated.")
@click.option("--keep", multiple=True, type=KIND, metavar="KIND", help="Leave this kind. May be repeated.")
@list_flags
@click.option("--json", "as_json", is_flag=True, help="Reports as JSON on standard output.")
@REPORT
@LIST
@AGAIN
@SCHEDULER
def command(
    paths: tuple[Path, ...],
    out: Path | None,
    recursive: bool,
    jobs: int | None,
    profile_name: str,
    hide: tuple[str, ...],
    keep: tuple[str, ...],
    watch_list: str | None,
    allow_list: str | None,
    as_json: bool,
    report: Path | None,
    needs_review: Path | None,
    again: bool,
    scheduler: str | None,
    **values: Any,
) -> None:
    """Write a clean copy of every photo beside it, or into a folder with -o. Originals are never changed.

    A run that was stopped goes on where it was when it is started again: what was done already, with the same
    choices and with its copy still there, is not done again.
    """
    from scrubber.batch import MOST_WORKERS
    from scrubber.files import gather, left_out
    from scrubber.report import WRITERS

    profile = chosen_profile(profile_name, values, hide, keep)
    lists = chosen_lists(watch_list, allow_list, profile)
    few = sum(1 for _ in islice(gather(paths, recursive, out), MOST_WORKERS))
    if not few:
        if as_json:
            click.echo(WRITERS["json"]([]))
        click.echo("There is no photo in this folder.", err=True)
        click.echo(untaken(left_out(paths, out)), err=True, nl=False)
        raise SystemExit(10)
    many = recursive or few > 1
    wishes = Wishes(profile, out, report, needs_review, as_json=as_json, again=again, lists=lists, remember=many)
    with Run(wishes, hands_for(profile, jobs, few, scheduler, lists)) as run:
        run.clean(gather(paths, recursive, out), gather(paths, recursive, out))
        run.left_out = left_out(paths, out) if recursive else 0
    raise SystemExit(run.code)
