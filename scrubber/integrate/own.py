"""Puts files of our own among other people's: nothing that isn't ours is ever replaced or removed."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

from scrubber.integrate import folders, registry
from scrubber.integrate.target import MARK, Item, OwnKey, Place

LARGEST = 1 << 20
MARKS = (MARK.encode(), MARK.encode("utf-16-le"))


def is_there(item: Item) -> bool:
    """Exactly as it shall be."""
    if isinstance(item, OwnKey):
        return registry.values(item.path) == dict(item.values)
    return _read(item.path) == item.content and (not item.runs or os.access(item.path, os.X_OK))


def is_ours(item: Item) -> bool:
    """Something that this program put there, as it shall be or as an earlier version or another folder of it did."""
    if isinstance(item, OwnKey):
        return MARK in (registry.values(item.path) or {}).values() or MARK in _above(item)
    content = _read(item.path)
    return content is not None and any(mark in content for mark in MARKS)


def is_taken(item: Item) -> bool:
    """Somebody else's is in that place."""
    there = registry.values(item.path) is not None if isinstance(item, OwnKey) else os.path.lexists(item.path)
    return there and not is_ours(item)


def put(item: Item, place: Place) -> None:
    """Write it, whole or not at all. Raises OSError."""
    if isinstance(item, OwnKey):
        registry.write(item.path, item.values)
        return
    folders.make(item.path.parent, place)
    draft = item.path.with_name(f".photo-scrubber-{secrets.token_hex(6)}")
    mode = 0o755 if item.runs else 0o644
    try:
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
        with os.fdopen(handle, "wb") as file:
            file.write(item.content)
        draft.chmod(mode)
        draft.replace(item.path)
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def take_away(item: Item) -> None:
    """Remove it where it is ours. Raises OSError."""
    if is_ours(item):
        if isinstance(item, OwnKey):
            registry.remove(item.path)
        else:
            item.path.unlink()


def _above(item: OwnKey) -> list[str]:
    """The values of the key above: a verb's command belongs to the verb."""
    return list((registry.values(item.path.rpartition("\\")[0]) or {}).values())


def _read(path: Path) -> bytes | None:
    """The bytes of an ordinary file of sensible size, not through a link."""
    try:
        if path.is_symlink() or not path.is_file() or path.stat().st_size > LARGEST:
            return None
        return path.read_bytes()
    except OSError:
        return None
