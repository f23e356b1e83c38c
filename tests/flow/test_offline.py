"""Nothing leaves the computer: with no network there everything works, and no call for one is ever made."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import darkroom
import pytest
from click.testing import CliRunner

from scrubber.cli import group
from scrubber.worker import host, offline

SCRUBBER = (sys.executable, "-m", "scrubber")
# What makes, names or uses a socket; `sendfile`, which strace counts among them, copies from file to file.
CALLS = re.compile(r"\b(socket|socketpair|connect|bind|listen|accept4?|send(?:to|msg|mmsg)|recv(?:from|msg|mmsg))\(")


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    shot = darkroom.photo("jpeg", (640, 480), ("Mrs Zephyrine Okonkwo", "NHS No 999 123 4560"), plant={"comment": "x"})
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.jpg").write_bytes(shot.data)
    return tmp_path / "in" / "a.jpg"


def runs(photo: Path) -> list[list[str]]:
    out = photo.parent.parent / "out"
    return [
        ["scrub", str(photo), "-o", str(out), "--effort", "quick"],
        ["scrub", "-r", str(photo.parent), "-o", f"{out}2", "-j", "2", "--profile", "hidden-only"],
        ["inspect", str(photo), "--effort", "quick"],
        ["verify", str(out / "a-scrubbed.jpg"), "--against", str(photo), "--effort", "quick"],
        ["doctor"],
        ["doctor", "--offline"],
    ]


def nowhere() -> list[str]:
    """What runs a command where there is no network, not even within this computer; skips where that can't be."""
    if shutil.which("unshare"):
        for command in (["unshare", "-n"], ["unshare", "-rn"]):
            if subprocess.run([*command, "true"], capture_output=True, check=False).returncode == 0:
                return command
    pytest.skip("no empty network can be made here")


@pytest.mark.timeout(1500)
def test_everything_works_where_there_is_no_network(photo: Path) -> None:
    inside, seen = nowhere(), []
    devices = subprocess.run([*inside, "cat", "/proc/net/dev"], capture_output=True, text=True, check=True).stdout
    assert [line.split(":")[0].strip() for line in devices.splitlines()[2:]] == ["lo"]
    for run in runs(photo):
        done = subprocess.run([*inside, *SCRUBBER, *run], capture_output=True, text=True, check=False, timeout=240)
        seen.append((run[0], done.returncode, done.stdout[-300:] if done.returncode else ""))
    assert [one for one in seen if one[1]] == []


def traced(command: list[str], where: Path) -> list[str]:
    """The calls about sockets that a command and all its processes make."""
    tracer = ["strace", "-f", "-qq", "-e", "trace=network", "-o", str(where)]
    done = subprocess.run([*tracer, *command], capture_output=True, text=True, check=False, timeout=280)
    assert done.returncode == 0, done.stderr[-300:]
    return [line for line in where.read_text().splitlines() if CALLS.search(line)]


@pytest.fixture
def strace(tmp_path: Path) -> Path:
    trace = tmp_path / "trace"
    if (
        not shutil.which("strace")
        or subprocess.run(["strace", "-o", trace, "true"], capture_output=True, check=False).returncode
    ):
        pytest.skip("no process may be watched here")
    return trace


@pytest.mark.timeout(1500)
def test_no_socket_is_ever_asked_for(photo: Path, strace: Path) -> None:
    for run in runs(photo)[:-1]:  # the last asks on purpose
        assert traced([*SCRUBBER, *run], strace) == [], run


def test_the_trace_would_show_it(strace: Path) -> None:
    assert traced([sys.executable, "-c", "import socket; socket.socket()"], strace)
    tries = traced([*SCRUBBER, "doctor", "--offline"], strace)
    assert tries and all("EPERM" in line for line in tries), tries


def doctor() -> tuple[int, dict[str, dict[str, object]]]:
    done = CliRunner().invoke(group, ["doctor", "--offline", "--json"])
    return done.exit_code, {row["part"]: row for row in json.loads(done.stdout)["parts"]}


def test_doctor_shows_it() -> None:
    code, rows = doctor()
    assert code == 0
    assert "refused" in str(rows["asking for a connection"]["detail"])
    assert "loaded by this program: none" in str(rows["code for connections"]["detail"]) or offline.able()
    if sys.platform.startswith("linux"):
        assert "by the kernel" in str(rows["asking for a connection"]["detail"])


def test_doctor_notices_a_worker_without_a_wall(monkeypatch: pytest.MonkeyPatch) -> None:
    start = (
        "import sys; from scrubber.worker import child; child.raise_wall = lambda home: (); child.main(sys.argv[1:])"
    )
    monkeypatch.setattr(host, "START", start)
    code, rows = doctor()
    assert code == 17
    assert rows["asking for a connection"] == {
        "part": "asking for a connection", "version": "", "works": False, "detail": "NOT refused",
    }  # fmt: skip


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="counted in /proc")
def test_open_sockets_are_counted() -> None:
    before = offline.open_sockets()
    made = __import__("socket").socketpair()
    assert offline.open_sockets() == (before or 0) + 2
    for one in made:
        one.close()
    assert "socket" in offline.able()
