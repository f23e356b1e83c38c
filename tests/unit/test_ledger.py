"""The ledger never claims what is not so, whatever became of its file."""

from __future__ import annotations

import os
import random
import sqlite3
import stat
from pathlib import Path

import pytest

from scrubber.ledger import Ledger, Row

ROW = Row("c" * 64, False, 2, ".jpg", True, '{"outcome": "cleaned"}')


def test_what_was_noted_is_found_by_the_next_run(tmp_path: Path) -> None:
    path = tmp_path / "new" / "ledger.db"
    first = Ledger(path)
    assert first.lasting
    assert first.find("key") is None
    first.note("key", ROW)
    other = Ledger(path)  # while the first is still open, as after a kill
    assert other.find("key") == ROW
    assert other.made(ROW.copy)
    assert not other.made("d" * 64)
    assert not other.made("")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_changed_row_is_no_row(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    ledger = Ledger(path)
    ledger.note("key", ROW)
    ledger.close()
    with sqlite3.connect(path) as base:
        base.execute("UPDATE done SET copy = ?", ("e" * 64,))
    assert Ledger(path).find("key") is None


@pytest.mark.parametrize("seed", range(8))
def test_a_damaged_file_forgets_and_never_lies(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "ledger.db"
    ledger = Ledger(path)
    for i in range(200):
        ledger.note(f"key{i}", ROW)
    ledger.close()
    chance, data = random.Random(seed), bytearray(path.read_bytes())
    for _ in range(seed * 40 + 1):
        data[chance.randrange(len(data))] = chance.randrange(256)
    path.write_bytes(data if seed % 2 else data[: len(data) // 2])
    again = Ledger(path)
    assert all(again.find(f"key{i}") in (None, ROW) for i in range(200))
    again.note("new", ROW)
    again.note("newer", ROW)
    assert again.find("newer") == ROW


@pytest.mark.parametrize("content", [b"not a database", b"\0" * 5000, b"SQLite format 3\0" + b"\xff" * 4000])
def test_what_is_no_ledger_is_replaced(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "ledger.db"
    path.write_bytes(content)
    ledger = Ledger(path)
    ledger.note("key", ROW)
    assert Ledger(path).find("key") == ROW


def test_where_nothing_may_be_written_it_lasts_for_this_run(tmp_path: Path, ordinary: None) -> None:
    tmp_path.chmod(0o500)
    try:
        ledger = Ledger(tmp_path / "sub" / "ledger.db")
        ledger.note("key", ROW)
        assert (ledger.find("key"), ledger.lasting) == (ROW, False)
    finally:
        tmp_path.chmod(0o700)
    (tmp_path / "file").touch()
    assert not Ledger(tmp_path / "file" / "ledger.db").lasting


def test_two_programs_write_at_the_same_time(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    Ledger(path).close()
    children = []
    for child in range(2):
        pid = os.fork()
        if pid == 0:
            ledger = Ledger(path)
            for i in range(100):
                ledger.note(f"{child}-{i}", ROW)
            os._exit(0)
        children.append(pid)
    assert [os.waitpid(pid, 0)[1] for pid in children] == [0, 0]
    ledger = Ledger(path)
    assert all(ledger.find(f"{child}-{i}") == ROW for child in range(2) for i in range(100))
