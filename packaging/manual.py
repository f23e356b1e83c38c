"""Writes manual pages and shell completions out of the commands' own help, so that they can't be out of date."""

from __future__ import annotations

import argparse
import gzip
import time
from collections.abc import Iterator
from pathlib import Path

import click
import facts
from click.shell_completion import get_completion_class

from scrubber.cli import COMMANDS, EXIT_CODES, group

WIDTH = 78
SHELLS = {
    "bash": "bash-completion/completions/{}",
    "zsh": "zsh/vendor-completions/_{}",
    "fish": "fish/vendor_completions.d/{}.fish",
}


def make(share: Path) -> None:
    """Pages and completions, laid out as below /usr/share."""
    for name, text in (("scrubber", command_page()), ("photo-scrubber", window_page())):
        path = share / "man" / "man1" / f"{name}.1.gz"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(gzip.compress(text.encode(), mtime=0))
    for shell, place in SHELLS.items():
        path = share / place.format("scrubber")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(completion(shell), "utf-8")


def completion(shell: str) -> str:
    """The script that lets `shell` ask the program itself what may come next."""
    kind = get_completion_class(shell)
    assert kind is not None
    return kind(group, {}, "scrubber", "_SCRUBBER_COMPLETE").source()


def command_page() -> str:
    """scrubber(1)"""
    context = click.Context(group, info_name="scrubber")
    lines = [_head("SCRUBBER"), _section("NAME"), rf"scrubber \- {_plain(facts.SUMMARY.lower())}", _section("SYNOPSIS")]
    lines += [r".B scrubber", r"[\fIOPTIONS\fR] \fICOMMAND\fR [\fIARGS\fR]...", _section("DESCRIPTION")]
    lines += [_plain(" ".join((group.help or "").split()))]
    lines += [_section("OPTIONS"), *_options(group, context), _section("COMMANDS")]
    for name in COMMANDS:
        lines += _command(name, context)
    lines += [_section("EXIT STATUS"), ".nf", *map(_plain, EXIT_CODES.splitlines()[1:]), ".fi"]
    return "\n".join([*lines, _section("SEE ALSO"), ".BR photo-scrubber (1)", ""])


def window_page() -> str:
    """photo-scrubber(1)"""
    from scrubber_ui.app import parser

    window = parser()
    lines = [
        _head("PHOTO-SCRUBBER"),
        _section("NAME"),
        rf"photo-scrubber \- {_plain(facts.SUMMARY.lower())}, in a window",
    ]
    lines += [_section("SYNOPSIS"), ".B photo-scrubber", r"[\fIOPTIONS\fR] [\fIFILE\fR]...", _section("DESCRIPTION")]
    lines += [_plain(window.description or ""), _section("OPTIONS")]
    for action in window._actions:
        lines += [".TP", f".B {_plain(_spelled(action))}", _plain(action.help or "")]
    return "\n".join([*lines, _section("SEE ALSO"), ".BR scrubber (1)", ""])


def _spelled(action: argparse.Action) -> str:
    if not action.option_strings:
        return str(action.metavar)
    choices = f" {{{','.join(map(str, action.choices))}}}" if action.choices else ""
    return ", ".join(action.option_strings) + choices


def _command(name: str, above: click.Context) -> Iterator[str]:
    command = group.get_command(above, name)
    assert command is not None
    context = click.Context(command, info_name=name, parent=above)
    yield f".SS {_plain(' '.join(['scrubber', name, *command.collect_usage_pieces(context)]))}"
    for paragraph in (command.help or "").split("\n\n"):
        yield from (".PP", _plain(" ".join(paragraph.replace("\b", "").split())))
    yield from _options(command, context)


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if record is not None:
            yield from (".TP", f".B {_plain(record[0])}", _plain(record[1]))


def _head(name: str) -> str:
    day = time.strftime("%Y-%m-%d", time.gmtime(facts.moment()))
    return f'.TH {name} 1 "{day}" "{facts.TITLE} {facts.VERSION}"'


def _section(name: str) -> str:
    return f".SH {name}"


def _plain(text: str) -> str:
    """Text that the formatter takes as it is: its signs are made harmless, at the start of a line too."""
    safe = text.replace("\\", r"\e").replace("-", r"\-").replace("'", r"\(aq")
    return rf"\&{safe}" if safe.startswith(".") else safe
