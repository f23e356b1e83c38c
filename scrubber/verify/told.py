"""Reads the author, the rights and the moment that a person chose to keep, and nothing beside them (EXIF 2.32)."""

from __future__ import annotations

import re
import struct

Told = tuple[str, str, str]  # author, rights, moment; empty where not told

AUTHOR, RIGHTS, MORE, TAKEN, WAY_UP = 0x013B, 0x8298, 0x8769, 0x9003, 0x0112
TEXT, SHORT, LONG = 2, 3, 4
LONGEST = 1 << 10
_MOMENT = re.compile(r"\d{4}:\d\d:\d\d \d\d:\d\d:\d\d")


def moment(data: bytes, at: int) -> tuple[str, int]:
    """What a directory at `at` tells, that holds when the photo was taken and nothing else; and where it ends.

    Raises ValueError.
    """
    try:
        found, end = _entries(data, at, (TAKEN,))
    except (struct.error, UnicodeDecodeError):
        raise ValueError from None
    taken = str(found[TAKEN])
    if not _MOMENT.fullmatch(taken):
        raise ValueError
    return taken, end


def line(raw: bytes) -> str:
    """Words that end with the one zero in them. Raises ValueError."""
    text = raw.decode("utf-8")
    if text[-1:] != "\0" or not text[:-1].isprintable() or not text[:-1] or len(raw) > LONGEST:
        raise ValueError
    return text[:-1]


def facts(block: bytes) -> Told | None:
    """The three texts of a block (from its byte order on) that holds them and at most the orientation; else None.

    Each byte of the block is accounted for: entries in order, their texts right behind them, padding of zeros.
    """
    try:
        return _facts(block)
    except (struct.error, UnicodeDecodeError, ValueError):
        return None


def _facts(block: bytes) -> Told | None:
    if block[:8] != b"II*\0\x08\0\0\0":
        return None
    found, end = _entries(block, 8, (WAY_UP, AUTHOR, RIGHTS, MORE))
    taken = ""
    if MORE in found:
        if found[MORE] != end:
            return None
        taken, end = moment(block, end)
    told = (str(found.get(AUTHOR, "")), str(found.get(RIGHTS, "")), taken)
    return told if end == len(block) and any(told) else None


def _entries(block: bytes, at: int, known: tuple[int, ...]) -> tuple[dict[int, str | int], int]:
    """Values by tag, and where the directory and its texts end. Raises ValueError for anything out of the ordinary."""
    (count,) = struct.unpack_from("<H", block, at)
    behind = at + 2 + 12 * count + 4
    found: dict[int, str | int] = {}
    if not count or struct.unpack_from("<I", block, behind - 4) != (0,):
        raise ValueError
    for row in range(at + 2, behind - 4, 12):
        tag, kind, many, value = struct.unpack_from("<HHII", block, row)
        if tag not in known or tag <= max(found, default=0):
            raise ValueError
        if kind == TEXT and tag not in (WAY_UP, MORE):
            found[tag], behind = _text(block, row, many, value, behind)
        elif (tag == WAY_UP and (kind, many) == (SHORT, 1) and 2 <= value <= 8) or (
            tag == MORE and (kind, many) == (LONG, 1)
        ):
            found[tag] = value
        else:
            raise ValueError
    return found, behind


def _text(block: bytes, row: int, many: int, value: int, behind: int) -> tuple[str, int]:
    if many > LONGEST:
        raise ValueError
    if many <= 4:
        raw, padding = block[row + 8 : row + 8 + many], block[row + 8 + many : row + 12]
    elif value == behind:
        raw, padding = block[behind : behind + many], block[behind + many : behind + many + many % 2]
        behind += many + many % 2
    else:
        raise ValueError
    if any(padding) or len(raw) != many:
        raise ValueError
    return line(raw), behind
