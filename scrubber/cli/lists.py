"""scrubber lists: remember your watch-list and allow-list, or forget them."""

from __future__ import annotations

import click

from scrubber.cli.common import list_flags, read_lists, stop


@click.command("lists")
@list_flags
@click.option("--remember", is_flag=True, help="Keep these lists, sealed with a key in the system's keychain.")
@click.option("--forget", is_flag=True, help="Delete the remembered lists, and their key if the keychain is open.")
@click.option("--status", is_flag=True, help="Tell what is remembered, without showing it. This is the default.")
def command(watch_list: str | None, allow_list: str | None, remember: bool, forget: bool, status: bool) -> None:
    """Keep the names, addresses and words of your own that are always covered (watch-list) or never (allow-list).

    A list has one entry a line. Without this command it holds for one run: scrubber scrub --watch-list FILE.
    Remembered lists are used by every later run until you forget them.
    """
    from scrubber import remembered
    from scrubber.model.errors import ScrubError

    if remember + forget + status > 1:
        raise click.UsageError("Choose one of --remember, --forget and --status.")
    if remember != bool(watch_list or allow_list):
        raise click.UsageError("--remember goes with --watch-list or --allow-list, and these with it.")
    try:
        if forget:
            gone = remembered.forget()
            click.echo("The remembered lists were deleted." if gone else "Nothing was remembered.")
            return
        if remember:
            remembered.keep(read_lists(watch_list, allow_list))
        click.echo(_told())
    except ScrubError as error:
        stop(error)


def _told() -> str:
    from scrubber import remembered

    lists = remembered.load()
    if not lists:
        return "No lists are remembered."
    return f"Remembered: {len(lists.watch)} on the watch-list, {len(lists.allow)} on the allow-list."
