"""scrubber doctor: show what works on this computer and what doesn't."""

from __future__ import annotations

import json
from typing import Any

import click


@click.command("doctor")
@click.option("--json", "as_json", is_flag=True, help="The same as JSON on standard output.")
def command(as_json: bool) -> None:
    """Check every engine, its model's digest and its version by making each of them work once."""
    from scrubber.checkup import checkup

    rows = [*checkup(), _wall()]
    if as_json:
        click.echo(json.dumps({"version": 1, "parts": rows}))
    else:
        for row in rows:
            click.echo(_line(row))
    raise SystemExit(0 if all(row["works"] for row in rows) else 17)


def _wall() -> dict[str, Any]:
    """Whether the process that opens photos starts, and what shuts it in here."""
    from scrubber.model.errors import ScrubError
    from scrubber.worker.host import Worker

    try:
        with Worker() as worker:
            holds = ", ".join(worker.holds())
    except ScrubError as error:
        return {"part": "the wall", "version": "", "works": False, "detail": error.sentence}
    return {"part": "the wall", "version": "", "works": True, "detail": f"photos are opened behind: {holds}"}


def _line(row: dict[str, Any]) -> str:
    mark = "works   " if row["works"] else "MISSING "
    return f"{mark} {row['part']:<22} {row['version']:<28} {row['detail']}".rstrip()
