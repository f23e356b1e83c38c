"""scrubber scrub: write clean, verified copies."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any

import click

from scrubber.cli.common import KIND, PATHS, chosen_profile, profile_flags, progress_bar, run_code


@click.command("scrub")
@PATHS
@click.option(
    "-o", "--out", type=click.Path(path_type=Path, file_okay=False, readable=False), help="Folder for the copies."
)
@click.option("-r", "--recursive", is_flag=True, help="Take folders too, with all their photos.")
@profile_flags("style", "effort", "margin", "quality", "frames", "name_pattern", "strict")
@click.option("--hide", multiple=True, type=KIND, metavar="KIND", help="Cover this kind too. May be repeated.")
@click.option("--keep", multiple=True, type=KIND, metavar="KIND", help="Leave this kind. May be repeated.")
@click.option("--json", "as_json", is_flag=True, help="Reports as JSON on standard output.")
def command(
    paths: tuple[Path, ...],
    out: Path | None,
    recursive: bool,
    profile_name: str,
    hide: tuple[str, ...],
    keep: tuple[str, ...],
    as_json: bool,
    **values: Any,
) -> None:
    """Write a clean copy of every photo beside it, or into a folder with -o. Originals are never changed."""
    from scrubber.batch import scrub_all, workers_for
    from scrubber.files import gather
    from scrubber.report import WRITERS, as_text

    profile = chosen_profile(profile_name, values, hide, keep)
    originals = list(gather(paths, recursive, out))
    if not originals:
        if as_json:
            click.echo(WRITERS["json"]([]))
        click.echo("There is no photo in this folder.", err=True)
        raise SystemExit(10)
    reports = []
    try:
        with progress_bar(len(originals), as_json) as bar:
            workers = workers_for(profile, len(originals))
            begin = lambda original: bar(as_text.printable(original.path.name))  # noqa: E731
            with closing(scrub_all(originals, profile, out, workers, begin, digests=as_json)) as done:
                for report in done:
                    reports.append(report)
                    if not as_json:
                        click.echo(WRITERS["text"]([report]))
    except KeyboardInterrupt:
        click.echo("Stopped. Finished copies are complete; nothing half-written was left.", err=True)
        raise SystemExit(130) from None
    if as_json:
        click.echo(WRITERS["json"](reports))
    elif len(reports) > 1:
        click.echo(as_text.summary(reports))
    raise SystemExit(run_code(reports))
