"""scrubber classify: judge which parts of lines of text are personal."""

from __future__ import annotations

import json
from typing import TextIO

import click

from scrubber.cli.common import chosen_profile, profile_flags


@click.command("classify")
@click.argument("lines", type=click.File("r", encoding="utf-8"))
@profile_flags()
@click.option("--json", "as_json", is_flag=True, help="Spans as JSON, one object a line. The only form there is.")
def command(lines: TextIO, profile_name: str, as_json: bool) -> None:
    """Read one {"text", "block"} a line; print one {"spans": [...]} a line. Lines of a block are neighbours."""
    from scrubber import build
    from scrubber.contracts import Line
    from scrubber.model.finding import Finding, Tag
    from scrubber.model.profile import Profile

    profile: Profile = chosen_profile(profile_name, {})
    parsed = []
    for number, row in enumerate(lines, 1):
        if not row.strip():
            continue
        try:
            content = json.loads(row)
            block = content.get("block")
            parsed.append(Line(str(content["text"]), None if block is None else str(block)))
        except (ValueError, KeyError, AttributeError):
            raise click.UsageError(f"Line {number} is not an object with a text.") from None
    for spans in build.judge().judge(parsed):
        found = [(s, Finding(s.kind, Tag("line"), s.confidence, "", "")) for s in spans]
        rows = [
            {
                "start": s.start,
                "end": s.end,
                "kind": str(s.kind),
                "confidence": round(s.confidence, 3),
                "hide": profile.hides(f),
                "reason": s.reason,
            }
            for s, f in found
        ]
        click.echo(json.dumps({"spans": rows}))
