"""Lets one program at a time do something; the lock is the system's own, so one that was killed never keeps it."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

MOMENT = 0.03


@contextmanager
def held(file: Path, patience: float = 0.0) -> Iterator[bool]:
    """Whether this process holds the lock of this file, for the length of the block. It waits `patience` seconds.

    The file is made, and stays. Raises OSError where that can't be.
    """
    handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        until = time.monotonic() + patience
        while not (mine := _locked(handle)) and time.monotonic() < until:
            time.sleep(MOMENT)
        yield mine
    finally:
        os.close(handle)  # and with it goes the lock


def kept(file: Path) -> ExitStack | None:
    """The lock of this file, held until what is given back is closed; None where another has it. Raises as `held`."""
    with ExitStack() as lock:
        return lock.pop_all() if lock.enter_context(held(file)) else None


def _locked(handle: int) -> bool:
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined, unused-ignore]
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
