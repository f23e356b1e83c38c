"""Writes desktop entries, the small text files by which Linux desktops know programs and actions."""

from __future__ import annotations

import re
from collections.abc import Iterable

from scrubber.integrate.target import MARK

# Desktop Entry Specification 1.5, "The Exec key": what has to be quoted, and what needs a backslash inside quotes.
RESERVED = re.compile(r"""[\s"'\\><~|&;$*?#()`]""")
ESCAPED = re.compile(r'(["`$\\])')
ESCAPES = {"\\": r"\\", "\n": r"\n", "\t": r"\t", "\r": r"\r"}


def exec_line(arguments: Iterable[str], files: str = "%F") -> str:
    """The value of an Exec key that starts these arguments with all selected files.

    `--` stands before the files: whatever a file is called, it is no option.
    """
    words = [_quoted(argument.replace("%", "%%")) for argument in arguments]
    return text(" ".join([*words, "--", files]))


def text(value: str) -> str:
    """A value of the type string, escaped as the specification's "Possible value types" say."""
    return "".join(ESCAPES.get(char, char) for char in value)


def _quoted(argument: str) -> str:
    if argument and not RESERVED.search(argument):
        return argument
    return '"' + ESCAPED.sub(r"\\\1", argument) + '"'


def group(name: str, **values: str) -> str:
    """One group of an entry. Keys hold `_` for `-`."""
    return f"[{name}]\n" + "".join(f"{key.replace('_', '-')}={value}\n" for key, value in values.items())


def entry(*groups: str) -> bytes:
    """The whole file."""
    return "\n".join((f"# {MARK}: scrubber integrate --remove", *groups)).encode()
