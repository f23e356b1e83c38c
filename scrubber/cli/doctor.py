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

    rows = checkup()
    if as_json:
        click.echo(json.dumps({"version": 1, "parts": rows}))
    else:
        for row in rows:
            click.echo(_line(row))
    raise SystemExit(0 if all(row["works"] for row in rows) else 17)


def _line(row: dict[str, Any]) -> str:
    mark = "works   " if row["works"] else "MISSING "
    return f"{mark} {row['part']:<22} {row['version']:<28} {row['detail']}".rstrip()
