"""scrubber classify: judge which parts of lines of text are personal."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TextIO

import click

from scrubber.cli.common import chosen_lists, chosen_profile, list_flags, profile_flags


@click.command("classify")
@click.argument("lines", type=click.File("r", encoding="utf-8"))
@profile_flags()
@list_flags
@click.option("--json", "as_json", is_flag=True, help="Spans as JSON, one object a line. The only form there is.")
def command(lines: TextIO, profile_name: str, watch_list: str | None, allow_list: str | None, as_json: bool) -> None:
    """Read one {"text", "block"} a line; print one {"spans": [...]} a line. Lines of a block are neighbours."""
    from scrubber import build
    from scrubber.contracts import Line
    from scrubber.model.finding import Finding, Tag
    from scrubber.model.profile import Profile

    profile: Profile = chosen_profile(profile_name, {})
    lists = chosen_lists(watch_list, allow_list, profile)
    parsed = [Line(text, block) for text, block in _rows(lines)]
    for spans in build.judge_with(lists).judge(parsed):
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


def _rows(lines: TextIO) -> Iterator[tuple[str, str | None]]:
    """Text and block of every line that isn't blank. Raises UsageError."""
    number = 0
    try:
        for row in lines:
            number += 1
            if row.strip():
                content = json.loads(row)
                text, block = content["text"], content.get("block")
                if not isinstance(text, str):
                    raise TypeError
                yield text, None if block is None else str(block)
    except UnicodeDecodeError:
        raise click.UsageError("This file is not text in UTF-8.") from None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise click.UsageError(f"Line {number} is not an object with a text.") from None
