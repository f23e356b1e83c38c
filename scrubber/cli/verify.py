"""scrubber verify: check copies as a stranger would."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from scrubber.cli.common import PATHS, chosen_profile, profile_flags

if TYPE_CHECKING:
    from scrubber.model.report import CheckResult


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
    from scrubber.model.printable import printable
    from scrubber.report import as_json as jsons
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
            clean, leaky = bool(checks) and all(c.passed for c in checks), any(c.leaks for c in checks)
            if not clean:
                worst = max(worst, 6 if leaky else 4)
            rows.append({"path": str(path), "clean": clean, "checks": [jsons.check(c) for c in checks]})
            if not as_json:
                verdict = "clean" if clean else "NOT CLEAN" if leaky else "COULD NOT BE CHECKED"
                click.echo(f"{printable(str(path))}: {verdict}")
                for check in checks:
                    click.echo("\n".join(_lines(check)))
    if as_json:
        click.echo(json.dumps({"version": 1, "copies": rows}))
    raise SystemExit(worst)


def _lines(check: CheckResult) -> list[str]:
    """How one check ended, and the same leak counted where it is in several places."""
    from scrubber.report.words import CHECKS, FAILED

    name = CHECKS.get(check.name, check.name)
    if not check.ran:
        return [f"  could not check: {name} ({check.why_not})"]
    if not check.leaks:
        return [f"  passed: {name}"]
    told = Counter(leak.what for leak in check.leaks).items()
    several = [f"    {what}" + (f" ({count} places)" if count > 1 else "") for what, count in told]
    return [f"  failed: {FAILED.get(check.name, f'not: {name}')}", *several]
