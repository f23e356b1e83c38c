"""Remembers which photos were done, so that nobody does them again; it knows no name and no content."""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
import threading
import time
from collections.abc import Callable
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import TypeVar

from scrubber.home import remembered

T = TypeVar("T")
SCHEMA = """
CREATE TABLE IF NOT EXISTS done (
  key TEXT PRIMARY KEY, copy TEXT NOT NULL, neutral INTEGER NOT NULL, number INTEGER NOT NULL, ending TEXT NOT NULL,
  texts INTEGER NOT NULL, report TEXT NOT NULL, day INTEGER NOT NULL, seal TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS copies ON done (copy);
"""
REMEMBERED = 400  # days
PATIENCE = 10.0  # seconds that another run may hold the file
# The file is in order, but not for us or not now; anything else that goes wrong with it is damage.
IN_THE_WAY = frozenset(
    (sqlite3.SQLITE_PERM, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR,
     sqlite3.SQLITE_FULL, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PROTOCOL)
)  # fmt: skip
FAULTS = (sqlite3.Error, ValueError, TypeError, OverflowError)  # all that a damaged file makes SQLite's door raise


@dataclass(frozen=True, slots=True)
class Row:
    """How one photo ended: the copy's SHA-256 (empty: no copy), what its name is made of, and the report as JSON.

    `texts` says whether text was found that a file name could repeat.
    """

    copy: str
    neutral: bool
    number: int
    ending: str
    texts: bool
    report: str


def default() -> Path:
    """The one file for everything that this person cleans; a new form of the table gets a new name."""
    return remembered("ledger-1.db")


class Ledger:
    """Rows by key, in a file or, where that can't be, in memory alone. For several threads and programs at once.

    Never raises: what can't be read was never done, and what can't be written will be done again. `lasting` tells
    whether anything outlives this run.
    """

    def __init__(self, path: Path | None) -> None:
        self._path, self._lock = path, threading.Lock()
        self._open()

    def close(self) -> None:
        with self._lock:
            self._base.close()

    def find(self, key: str) -> Row | None:
        """The row of this key, unless it is damaged."""

        def ask() -> Row | None:
            found = self._base.execute(
                "SELECT copy, neutral, number, ending, texts, report, seal FROM done WHERE key = ?", (key,)
            ).fetchone()
            if found is None:
                return None
            row = Row(str(found[0]), bool(found[1]), int(found[2]), str(found[3]), bool(found[4]), str(found[5]))
            return row if found[6] == _seal(key, row) else None

        return self._safely(ask, None)

    def note(self, key: str, row: Row) -> None:
        """Remember; after this returns a killed program still knows."""

        def write() -> None:
            values = (key, *astuple(row), _today(), _seal(key, row))
            self._base.execute("INSERT OR REPLACE INTO done VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", values)

        self._safely(write, None)

    def forget(self, key: str) -> None:
        """Whatever was remembered under this key is forgotten."""
        self._safely(lambda: self._base.execute("DELETE FROM done WHERE key = ?", (key,)), None)

    def looked_at(self, photo: str, copy: str = "") -> None:
        """Remember that a person saw the photo of this SHA-256 and saved its clean copy, whose SHA-256 is `copy`."""
        self.note(_by_a_person(photo), Row("", False, 1, "", False, ""))
        if copy:
            self.note(_copy_of_a_person(copy), Row(copy, False, 1, "", False, ""))

    def was_looked_at(self, photo: str) -> bool:
        return self.find(_by_a_person(photo)) is not None

    def made(self, digest: str) -> bool:
        """Whether a file of this SHA-256 is a clean copy that was made before."""

        def ask() -> bool:
            return self._base.execute("SELECT 1 FROM done WHERE copy = ? LIMIT 1", (digest,)).fetchone() is not None

        return bool(digest) and self._safely(ask, False)

    def _safely(self, do: Callable[[], T], otherwise: T) -> T:
        with self._lock:
            try:
                return do()
            except FAULTS as fault:
                if not _in_the_way(fault):
                    self._renew()
                return otherwise

    def _open(self) -> None:
        self.lasting = False
        if self._path is not None:
            for _ in range(2):  # a damaged file is put away, and then there is none
                try:
                    self._base, self.lasting = _opened(self._path), True
                    return
                except OSError:
                    break
                except FAULTS as fault:
                    if _in_the_way(fault):
                        break
                    _put_away(self._path)
        self._base = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
        self._base.executescript(SCHEMA)

    def _renew(self) -> None:
        self._base.close()
        if self._path is not None:
            _put_away(self._path)
        self._open()


def _by_a_person(photo: str) -> str:
    return hashlib.sha256(f"looked at\0{photo}".encode()).hexdigest()


def _copy_of_a_person(copy: str) -> str:
    return hashlib.sha256(f"copy\0{copy}".encode()).hexdigest()


def _in_the_way(fault: Exception) -> bool:
    return getattr(fault, "sqlite_errorcode", -1) & 0xFF in IN_THE_WAY


def _opened(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))  # before SQLite makes it with other rights
    base = sqlite3.connect(path, timeout=PATIENCE, check_same_thread=False, isolation_level=None)
    try:
        base.execute("PRAGMA journal_mode = WAL")
        base.execute("PRAGMA synchronous = NORMAL")
        base.executescript(SCHEMA)
        base.execute("DELETE FROM done WHERE day < ?", (_today() - REMEMBERED,))
    except BaseException:
        base.close()
        raise
    return base


def _put_away(path: Path) -> None:
    for name in ("", "-wal", "-shm"):
        with contextlib.suppress(OSError):
            path.with_name(path.name + name).unlink(missing_ok=True)


def _today() -> int:
    return int(time.time() // 86_400)


def _seal(key: str, row: Row) -> str:
    """Tells a damaged row from a whole one."""
    return hashlib.sha256(repr((key, *astuple(row))).encode("utf-8", "surrogatepass")).hexdigest()[:16]
