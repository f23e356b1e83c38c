"""The door to the registry of Windows, below HKEY_CURRENT_USER only; elsewhere it is empty."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from importlib import import_module
from typing import Any


def _door() -> Any:
    return import_module("winreg")


def values(path: str) -> dict[str, str] | None:
    """The text values of a key; None where there is no such key."""
    try:
        door = _door()
        with door.OpenKey(door.HKEY_CURRENT_USER, path) as key:
            rows = [door.EnumValue(key, number) for number in range(door.QueryInfoKey(key)[1])]
    except (ImportError, OSError):
        return None
    return {name: value for name, value, _ in rows if isinstance(value, str)}


def write(path: str, wanted: Mapping[str, str]) -> None:
    """Make the key with exactly these values of text. Raises OSError."""
    door = _door()
    with door.CreateKey(door.HKEY_CURRENT_USER, path) as key:
        for name in set(values(path) or {}) - set(wanted):
            door.DeleteValue(key, name)
        for name, value in wanted.items():
            door.SetValueEx(key, name, 0, door.REG_SZ, value)


def remove(path: str) -> None:
    """Remove a key; one with keys below it stays. Raises OSError."""
    door = _door()
    with suppress(FileNotFoundError):
        door.DeleteKey(door.HKEY_CURRENT_USER, path)
