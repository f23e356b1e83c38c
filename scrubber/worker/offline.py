"""Tries to get out of the process that opens photos, so that a person can see that nothing does."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

# Modules that can open a connection, whoever loaded them.
ABLE = tuple(
    "socket ssl http.client urllib.request ftplib smtplib imaplib poplib socketserver asyncio xmlrpc.client requests"
    " urllib3 httpx aiohttp webbrowser".split(" ")
)
_INTERNET, _LOCAL, _STREAM = 2, 1, 1  # AF_INET, AF_UNIX, SOCK_STREAM


def _python(name: str, *arguments: Any) -> Callable[[], bool]:
    """Whether Python's own module is refused; asked for by name, so that nothing here can do it by accident."""

    def refused() -> bool:
        sockets = __import__("_socket")
        try:
            getattr(sockets, name)(*arguments)
        except PermissionError:
            return True
        return False

    return refused


def _native(family: int) -> Callable[[], bool]:
    """Whether the C library is refused, past Python, where only the system's kernel says no."""

    def refused() -> bool:
        handle = int(ctypes.CDLL(None).socket(family, _STREAM, 0))
        if handle >= 0:
            os.close(handle)
        return handle < 0

    return refused


TRIES: tuple[tuple[str, Callable[[], bool]], ...] = (
    ("a connection", _python("socket")),
    ("a look-up of a name", _python("getaddrinfo", "localhost", 80)),
    ("a connection by native code", _native(_INTERNET)),
    ("a local connection by native code", _native(_LOCAL)),
)


def tried() -> dict[str, bool]:
    """What was tried here, and whether it was refused. Nothing is sent: a socket that is got is closed at once."""
    out = {}
    for what, refused in TRIES:
        try:
            out[what] = refused()
        except (OSError, AttributeError, TypeError):  # a system whose C library is another one
            out[what] = False
    return out


def able() -> list[str]:
    """The modules of ABLE that are loaded in this process."""
    return [name for name in ABLE if name in sys.modules]


def open_sockets() -> int | None:
    """How many sockets this process holds; None where the system does not tell."""
    handles = Path("/proc/self/fd")
    if not handles.is_dir():
        return None
    return sum(_leads(handle).startswith("socket:") for handle in handles.iterdir())


def _leads(handle: Path) -> str:
    try:
        return str(handle.readlink())
    except OSError:
        return ""
