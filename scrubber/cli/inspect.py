"""scrubber inspect: show what is hidden in photos and seen in them; nothing is written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from scrubber.cli.common import PATHS, chosen_lists, chosen_profile, list_flags, profile_flags, progress_bar

if TYPE_CHECKING:
    from scrubber.desk import Inspection
    from scrubber.model.errors import ScrubError
    from scrubber.model.finding import Finding
    from scrubber.model.profile import Profile


@click.command("inspect")
@PATHS
@click.option("-r", "--recursive", is_flag=True, help="Take folders too, with all their photos.")
@profile_flags("effort", "text_engine")
@list_flags
@click.option("--json", "as_json", is_flag=True, help="Findings as JSON on standard output.")
@click.option(
    "--show-text", is_flag=True, help="Print the text that was found, too. It is personal: mind who reads it."
)
def command(
    paths: tuple[Path, ...],
    recursive: bool,
    profile_name: str,
    watch_list: str | None,
    allow_list: str | None,
    as_json: bool,
    show_text: bool,
    **values: Any,
) -> None:
    """Show what is hidden in each file and seen in each picture. Nothing is written."""
    from scrubber.desk import inspect_file
    from scrubber.files import gather
    from scrubber.model.errors import ScrubError
    from scrubber.model.printable import printable
    from scrubber.worker.host import Worker

    profile = chosen_profile(profile_name, values)
    lists = chosen_lists(watch_list, allow_list, profile)
    originals = list(gather(paths, recursive))
    if not originals:
        click.echo("There is no photo in this folder.", err=True)
        raise SystemExit(10)
    rows, worst = [], 0
    with Worker(lists=lists) as worker, progress_bar(len(originals), as_json) as bar:
        for original in originals:
            try:
                found = inspect_file(original, profile, worker, bar(printable(original.path.name)))
            except ScrubError as error:
                worst = max(worst, error.exit_code)
                rows.append(_refused(original.path, error))
                _say(as_json, f"{printable(str(original.path))}\n  {error.sentence} {error.way_out}")
                continue
            rows.append(plain(found, profile, show_text))
            _say(as_json, readable(found, profile, show_text) + "\n")
    if as_json:
        click.echo(json.dumps({"version": 1, "photos": rows}))
    raise SystemExit(worst)


def _say(as_json: bool, text: str) -> None:
    if not as_json:
        click.echo(text)


def plain(found: Inspection, profile: Profile, show_text: bool) -> dict[str, Any]:
    """One photo as JSON values; the text of findings only where it was asked for."""
    return {
        "path": found.path,
        "format": found.format,
        "size": list(found.size),
        "frames": found.frames,
        "pages": found.pages,
        "findings": [_finding(f, profile, show_text) for f in found.findings],
        "beside": [_finding(f, profile, show_text) for f in found.beside],
        "checked": dict(found.checked),
        "why_not": dict(found.why_not),
        "unsure": list(found.unsure),
        "missing": list(found.missing),
        "seconds": round(found.seconds, 3),
    }


def _finding(finding: Finding, profile: Profile, show_text: bool) -> dict[str, Any]:
    from scrubber.model.finding import Tag

    place = finding.place
    row: dict[str, Any] = {
        "id": finding.id,
        "kind": str(finding.kind),
        "place": {"tag": place.path}
        if isinstance(place, Tag)
        else {"region": [[round(x, 1), round(y, 1)] for x, y in place.outline]},
        "confidence": round(finding.confidence, 3),
        "source": finding.source,
        "reason": finding.reason,
        "hide": profile.hides(finding),
    }
    if show_text:
        row["text"] = finding.excerpt.reveal() if finding.excerpt else None
    return row


def _refused(path: Path, error: ScrubError) -> dict[str, Any]:
    return {
        "path": str(path),
        "format": None,
        "size": None,
        "findings": [],
        "checked": {"faces": False, "text": False, "codes": False, "hidden": False},
        "seconds": 0.0,
        "error": {"sentence": error.sentence, "way_out": error.way_out, "exit_code": error.exit_code},
    }


def readable(found: Inspection, profile: Profile, show_text: bool) -> str:
    """One photo for a person: what hides in the file, what is seen, what stays, and what was not looked at."""
    from scrubber.report import inspected

    looked = any(ran for name, ran in found.checked.items() if name != "hidden")
    left_out = [name for name, ran in found.checked.items() if not ran]
    unlooked = [f"Not checked: {', '.join(left_out)}."] if left_out else []
    unlooked += dict.fromkeys(found.why_not[name] for name in left_out if found.why_not.get(name))
    unlooked += [f"Not sure: {sentence}" for sentence in found.unsure]
    unlooked += found.missing
    hides = {f.id: profile.hides(f) for f in found.findings}
    return inspected.page(
        found.path, found.format, found.size, found.findings, hides, unlooked,
        looked=looked, show_text=show_text, beside=found.beside, frames=found.frames, pages=found.pages,
    )  # fmt: skip
