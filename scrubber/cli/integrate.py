"""scrubber integrate: entries in the right-click menus of file managers."""

from __future__ import annotations

import json

import click

WORDS = {
    "installed": "has the entries",
    "outdated": "has entries of another version or folder of the program; install again",
    "absent": "no entry yet",
    "by package": "brought by the program's package",
    "taken": "no entry: a file of this name is somebody else's and was left alone",
    "not here": "not on this computer",
}
UNTRIED = " (made after its documentation, not tried)"


@click.command("integrate")
@click.option("--install", "wish", flag_value="install", help="Add the entries, for you alone.")
@click.option("--remove", "wish", flag_value="remove", help="Take the entries out again.")
@click.option("--status", "wish", flag_value="status", default=True, help="Show where they are. [default]")
@click.option("--json", "as_json", is_flag=True, help="The same as JSON on standard output.")
def command(wish: str, as_json: bool) -> None:
    """Add Scrub and Scrub and review… to the right-click menus of your file managers, or take them out.

    Only files of the program's own are written, in your home. No program becomes the default for anything.
    """
    from scrubber import integrate
    from scrubber.cli.common import stop
    from scrubber.integrate.target import here
    from scrubber.model.errors import ScrubError

    do = {"install": integrate.install, "remove": integrate.remove, "status": integrate.status}[wish]
    try:
        rows = do(here())
    except ScrubError as error:
        stop(error)
    if as_json:
        facts = [{"name": r.name, "title": r.title, "state": str(r.state), "tried": r.tried} for r in rows]
        click.echo(json.dumps({"version": 1, "entries": facts}))
    else:
        for row in rows:
            click.echo(f"{row.title:<26} {WORDS[row.state]}{'' if row.tried else UNTRIED}")
        if any(row.state == "absent" for row in rows):
            click.echo("scrubber integrate --install adds the entries.")
    raise SystemExit(16 if wish == "install" and any(row.state == "taken" for row in rows) else 0)
