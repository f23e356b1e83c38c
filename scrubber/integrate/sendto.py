"""The Send To menu of Windows: two shortcuts, which get all selected files at once."""

from __future__ import annotations

import struct
from subprocess import list2cmdline
from uuid import UUID

from scrubber.integrate.target import MARK, REVIEW, SCRUB, Item, OwnFile, Place

NAME, TITLE, SYSTEM, TRIED = "send-to", "Send To", "win32", False

# [MS-SHLLINK] 2.1: the header, and the flags for what follows it.
SIZE, CLASS = 0x4C, UUID("00021401-0000-0000-C000-000000000046")
HAS_NAME, HAS_ARGUMENTS, HAS_ICON, UNICODE, HAS_TARGET = 0x04, 0x20, 0x40, 0x80, 0x200
NORMAL_WINDOW = 1
# [MS-SHLLINK] 2.5.4: the target as a path in which %VARIABLES% would be filled in.
TARGET_BLOCK, TARGET_SIGNATURE = 0x314, 0xA0000001
LONGEST_TARGET = 259


def found(place: Place) -> bool:
    return True


def items(place: Place) -> tuple[Item, ...]:
    folder = place.roaming / "Microsoft/Windows/SendTo"
    return (
        OwnFile(folder / f"{SCRUB}.lnk", shortcut(place.commands.scrub)),
        OwnFile(folder / f"{REVIEW}.lnk", shortcut(place.commands.review)),
    )


def shortcut(command: tuple[str, ...]) -> bytes:
    """The bytes of a shell link that starts `command`; Explorer puts the files behind it."""
    program, arguments = command[0], list2cmdline([*command[1:], "--"])
    flags = HAS_NAME | HAS_ARGUMENTS | HAS_ICON | UNICODE | HAS_TARGET
    times = bytes(3 * 8)
    header = struct.pack("<I16sII24sIiIHHII", SIZE, CLASS.bytes_le, flags, 0, times, 0, 0, NORMAL_WINDOW, 0, 0, 0, 0)
    strings = b"".join(_counted(text) for text in (MARK, arguments, program))
    return header + strings + _target(program) + bytes(4)


def _counted(text: str) -> bytes:
    data = text.encode("utf-16-le")
    return struct.pack("<H", len(data) // 2) + data


def _target(program: str) -> bytes:
    plain = program.replace("%", "%%")[:LONGEST_TARGET] if "%" in program else program[:LONGEST_TARGET]
    ansi = plain.encode("ascii", "replace")
    return struct.pack("<II260s520s", TARGET_BLOCK, TARGET_SIGNATURE, ansi, plain.encode("utf-16-le"))
