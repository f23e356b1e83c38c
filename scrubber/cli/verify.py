"""scrubber verify: check copies as a stranger would."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from scrubber.cli.common import PATHS, chosen_profile, profile_flags


@click.command("verify")
@PATHS
@click.option(
    "--against",
    type=click.Path(path_type=Path, readable=False),
    help="The original: what it hides is searched in the copy.",
)
@click.option("--witness", is_flag=True, help="Ask exiftool too, where it is installed.")
@profile_flags("effort", "keep_rights", "keep_date", "text_engine")
@click.option("--json", "as_json", is_flag=True, help="Results as JSON on standard output.")
def command(
    paths: tuple[Path, ...], against: Path | None, witness: bool, profile_name: str, as_json: bool, **values: Any
) -> None:
    """Look for anything left in copies, made by this program or another. Nothing is written."""
    from scrubber import witness as witnesses
    from scrubber.desk import check_file
    from scrubber.model.errors import ScrubError
    from scrubber.report import as_json as jsons
    from scrubber.report.as_text import CHECKS, printable
    from scrubber.worker.host import Worker

    profile = chosen_profile(profile_name, values)
    if against is not None and len(paths) != 1:
        raise click.UsageError("--against goes with one copy.")
    rows: list[dict[str, Any]] = []
    worst = 0
    with Worker() as worker:
        for path in paths:
            try:
                checks = check_file(path, against, profile, worker)
                checks += (witnesses.ask(path, rights=profile.keep_rights, date=profile.keep_date),) if witness else ()
            except ScrubError as error:
                worst = max(worst, error.exit_code)
                rows.append({"path": str(path), "clean": False, "checks": [], "error": error.sentence})
                if not as_json:
                    click.echo(f"{printable(str(path))}\n  {error.sentence} {error.way_out}")
                continue
            clean = bool(checks) and all(c.passed for c in checks)
            if not clean:
                worst = max(worst, 6 if any(c.leaks for c in checks) else 4)
            rows.append({"path": str(path), "clean": clean, "checks": [jsons.check(c) for c in checks]})
            if not as_json:
                click.echo(f"{printable(str(path))}: {'clean' if clean else 'NOT CLEAN'}")
                for c in checks:
                    word = "passed" if c.passed else "could not check" if not c.ran else "failed"
                    click.echo(f"  {word}: {CHECKS.get(c.name, c.name)} {c.why_not}".rstrip())
                    for leak in c.leaks:
                        click.echo(f"    {leak.what}")
    if as_json:
        click.echo(json.dumps({"version": 1, "copies": rows}))
    raise SystemExit(worst)
