"""Labels that a Mac keeps with a file: on its own disks in the file system, on sticks in a second file beside it."""

from __future__ import annotations

import os
import struct
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

MOST = 1 << 20  # bytes of a second file that are read
BESIDE = "._"  # how its name begins
_MAGIC = bytes.fromhex("0005160700020000")  # AppleDouble, version 2 (RFC 1740, appendix B)
_FORK, _FINDER = 2, 9
_ENTRY = struct.Struct(">III")
_INFO, _ATTRIBUTES = 32, b"ATTR"  # the Finder's own facts come first, then the labels (Apple's xattr header)
_HEAD, _ROW = struct.Struct(">4sIIIIIIIHH"), struct.Struct(">IIHB")
_EMPTY_FORK = 286  # bytes of a resource fork in which nothing is

Label = tuple[str, bytes]


def beside(path: Path) -> tuple[Label, ...]:
    """What stands in the second file of `path`, by name; one without a name where it can't be read. Never raises."""
    try:
        with open(path.with_name(BESIDE + path.name), "rb") as file:  # noqa: PTH123  as everywhere beside a photo
            data = file.read(MOST)
    except (OSError, ValueError):
        return ()
    try:
        return tuple(_parts(data))
    except (struct.error, IndexError, ValueError):
        return (("", b""),)


def _parts(data: bytes) -> Iterator[Label]:
    """Raises struct.error, IndexError or ValueError."""
    if data[:8] != _MAGIC:
        raise ValueError
    for number in range(int.from_bytes(data[24:26])):
        sort, at, size = _ENTRY.unpack_from(data, 26 + 12 * number)
        if sort == _FINDER:
            yield from _labels(data, at, size)
        elif sort == _FORK and size > _EMPTY_FORK:
            yield "com.apple.ResourceFork", b""
        elif sort != _FORK and size:
            yield f"AppleDouble {sort}", data[at : at + size]


def _labels(data: bytes, at: int, size: int) -> Iterator[Label]:
    if any(data[at : at + _INFO]):
        yield "com.apple.FinderInfo", b""
    start = at + _INFO + 2
    if size < _INFO + 2 + _HEAD.size or data[start : start + 4] != _ATTRIBUTES:
        return
    *_, count = _HEAD.unpack_from(data, start)
    row = start + _HEAD.size
    for _ in range(count):
        place, length, _, letters = _ROW.unpack_from(data, row)
        name = data[row + _ROW.size : row + _ROW.size + letters].rstrip(b"\0")
        yield name.decode("utf-8", "replace"), data[place : place + length]
        row += (_ROW.size + letters + 3) & ~3


def names(path: Path) -> list[str]:
    """Of the labels that macOS keeps with a file. Raises OSError. Never run there."""
    system, own = _system(), os.fsencode(path)
    raw = _filled(lambda room, size: system.listxattr(own, room, size, 0))
    return [os.fsdecode(name) for name in raw.split(b"\0") if name]


def value(path: Path, name: str) -> bytes:
    """What such a label says. Raises OSError. Never run there."""
    system, own = _system(), os.fsencode(path)
    return _filled(lambda room, size: system.getxattr(own, os.fsencode(name), room, size, 0, 0))


def _filled(ask: Callable[[Any, int], int]) -> bytes:
    """Asks twice: for the size, then for the bytes. Raises OSError."""
    import ctypes

    size = ask(None, 0)
    room = ctypes.create_string_buffer(max(size, 0))
    got = ask(room, size) if size > 0 else size
    if got < 0:
        raise OSError(ctypes.get_errno(), "")
    return room.raw[:got]


def _system() -> Any:
    import ctypes

    library, text, room, size, number = (
        ctypes.CDLL(None, use_errno=True), ctypes.c_char_p, ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int,
    )  # fmt: skip
    library.listxattr.argtypes = [text, room, size, number]
    library.getxattr.argtypes = [text, text, room, size, ctypes.c_uint32, number]
    library.listxattr.restype = library.getxattr.restype = ctypes.c_ssize_t
    return library
