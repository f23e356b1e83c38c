"""A worker that eats, hangs, lies or talks for ever ends one photo with a sentence; the next gets a new worker."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import darkroom
import pytest

from scrubber import desk, settings
from scrubber.files import Original
from scrubber.model import errors
from scrubber.model.errors import WorkerDied
from scrubber.model.report import Outcome
from scrubber.worker import host, wall, wire
from scrubber.worker.host import Worker

PROFILE = settings.profile("hidden-only")
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the limits of Linux")

# A worker behind the real wall which does something else than was asked.
CAPTURED = (
    "import os, sys, threading, time; from pathlib import Path; from scrubber.worker import child, wall; "
    "home = Path(sys.argv[1]); wall.MOST_MEMORY = 2 << 30; wall.LARGEST_FILE = 1 << 20; wall.MOST_SECONDS = 1\n"
    "def do(request, exchange, progress):\n{}\n"
    "child.ANSWERS = {{'inspect': do}}; child.main(sys.argv[1:])"
)
NOT_A_PHOTO = b"just words"


def captured(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr(host, "START", CAPTURED.format("\n".join(f"  {line}" for line in lines)))


GREEDY = {
    "memory": ("'x' * (3 << 30)",),
    "memory, bit by bit": ("hoard = []", "while True: hoard.append(bytes(1 << 24))"),
    "memory of native code": ("import numpy", "numpy.ones(3 << 27, numpy.float64)"),
    "disk": ("(home / 'staged').write_bytes(bytes(2 << 20))",),
    "another program": ("os.system('true')",),
    "another process": ("os.fork()",),
    "threads": ("while True: threading.Thread(target=time.sleep, args=(9,), daemon=True).start()",),
    "handles": ("kept = [open(os.devnull) for _ in range(9999)]",),
    "itself": ("do(request, exchange, progress)",),
}  # fmt: skip
SUDDEN = {
    "processor time": ("while True: pass",),
    "processor time in many threads": (
        "import numpy", "work = lambda: [numpy.ones(1 << 22).sum() for _ in iter(int, 1)]",
        "[threading.Thread(target=work, daemon=True).start() for _ in range(4)]", "work()",
    ),
    "its life": ("os._exit(0)",),
    "its stack": ("import ctypes; ctypes.string_at(0)",),
}  # fmt: skip


@linux
@pytest.mark.parametrize("what", GREEDY)
def test_a_worker_that_takes_too_much_ends_one_photo(what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    captured(monkeypatch, *GREEDY[what])
    with Worker() as worker:
        with pytest.raises(WorkerDied) as caught:
            worker.inspect(NOT_A_PHOTO, PROFILE)
        assert caught.value.sentence.endswith(".")
        assert not what.startswith("memory") or "memory" in caught.value.sentence
    next_photo(monkeypatch)


@linux
@pytest.mark.parametrize("what", SUDDEN)
def test_a_worker_that_ends_is_followed_by_a_new_one(what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    captured(monkeypatch, "(home / 'staged').write_bytes(b'a piece of the photo')", *SUDDEN[what])
    with Worker() as worker:
        homes: list[Path] = []
        private = host._folder
        monkeypatch.setattr(host, "_folder", lambda: (homes.append(private()), homes[-1])[1])  # type: ignore[func-returns-value]
        with pytest.raises(WorkerDied) as caught:
            worker.inspect(NOT_A_PHOTO, PROFILE)
        assert what.startswith("processor") == ("took too long" in caught.value.sentence)
        assert not homes[0].exists(), "what native code had staged there stays"
        monkeypatch.undo()
        with pytest.raises(errors.NotAPhoto):
            worker.inspect(NOT_A_PHOTO, PROFILE)


def next_photo(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    with Worker() as worker, pytest.raises(errors.NotAPhoto):
        worker.inspect(NOT_A_PHOTO, PROFILE)


@linux
def test_each_photo_has_its_own_allowance_of_processor_time(monkeypatch: pytest.MonkeyPatch) -> None:
    captured(monkeypatch, "end = time.process_time() + 0.5", "while time.process_time() < end: pass", "return {}")
    with Worker() as worker:
        for _ in range(6):
            worker.inspect(NOT_A_PHOTO, PROFILE)


def test_a_worker_that_talks_for_ever_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    talk = 'import sys\nwhile True: sys.stdout.write(\'{"step": "find", "share": 0.5}\' + chr(10))'
    monkeypatch.setattr(host, "START", talk)
    monkeypatch.setattr(host, "LONGEST_PHOTO", 0.5)
    with Worker() as worker, pytest.raises(WorkerDied, match="too long"):
        worker.inspect(NOT_A_PHOTO, PROFILE)


def test_the_environment_of_the_worker_is_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tokens, addresses of other programs and the user's own places are none of a decoder's business."""
    for name in ("SECRET_TOKEN", "SSH_AUTH_SOCK", "DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "http_proxy", "PYTHONSTARTUP"):
        monkeypatch.setenv(name, "a canary")
    made = host._environment(Path("/private"), 2)
    assert "a canary" not in made.values()
    assert {made[name] for name in ("HOME", "TMPDIR", "TEMP", "TMP")} == {"/private"}
    captured(monkeypatch, "return {'seen': sorted(n for n, v in os.environ.items() if v == 'a canary')}")
    with Worker() as worker:
        assert worker.inspect(NOT_A_PHOTO, PROFILE)["seen"] == []


# ---------------------------------------------------------------- lies

TRUE = {
    "size": 0, "outcome": "needs_answers", "hidden": [], "kept": [], "checks": [], "engines": [], "notes": [],
    "message": "", "format": "jpeg", "picture": [1, 1], "digest": "", "copy_digest": "", "stages": {}, "suffix": ".jpg",
    "too_dark": False,
}  # fmt: skip
LEAK = {"what": "", "where": 7, "kind": None}
LIES: dict[str, dict[str, object]] = {
    "a finding that is none": {"hidden": [1]},
    "a kind that is none": {"kept": [{"kind": "x"}]},
    "a list for a table": {"stages": []},
    "a size without numbers": {"picture": []},
    "a size of words": {"picture": ["wide", "high"]},
    "a size beyond numbers": {"picture": [1e400, 1]},
    "an outcome that is none": {"outcome": "splendid"},
    "a copy that is empty": {"outcome": "cleaned"},
    "an ending that leads elsewhere": {"suffix": "/../../etc/x"},
    "an ending with another drive": {"suffix": ".\\..\\..\\x"},
    "checks of another kind": {"checks": {"name": "x"}},
    "a leak nowhere": {"checks": [{"name": "x", "ran": True, "why_not": "", "leaks": [LEAK]}]},
    "an error without a sentence": {"error": "Damaged"},
}  # fmt: skip


def lied(monkeypatch: pytest.MonkeyPatch, answer: object) -> None:
    line = json.dumps(answer) + "\n"
    monkeypatch.setattr(host, "START", f"import sys; sys.stdout.write({line!r}); sys.stdout.flush(); sys.stdin.read()")


@pytest.fixture
def original(tmp_path: Path) -> Original:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.jpg").write_bytes(darkroom.photo("jpeg").data)
    return Original(tmp_path / "in" / "a.jpg", Path("a.jpg"))


def test_the_truth_would_be_believed(original: Original, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lied(monkeypatch, TRUE)
    with Worker() as worker:
        assert desk.scrub_file(original, PROFILE, worker, tmp_path / "out").outcome is Outcome.NEEDS_ANSWERS


@pytest.mark.parametrize("lie", LIES)
def test_a_lie_ends_one_photo(lie: str, original: Original, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lied(monkeypatch, TRUE | LIES[lie])
    with Worker() as worker:
        report = desk.scrub_file(original, PROFILE, worker, tmp_path / "out")
        assert (report.outcome, report.copy) == (Outcome.FAILED, None)
        assert "wrong answer" in report.message
        assert worker.process is None
        monkeypatch.undo()
        assert desk.scrub_file(original, PROFILE, worker, tmp_path / "out").outcome in (
            Outcome.CLEANED,
            Outcome.ALREADY_CLEAN,
        )
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["a-scrubbed.jpg"]


def test_a_lie_about_what_was_seen_ends_the_look(original: Original, monkeypatch: pytest.MonkeyPatch) -> None:
    for lie in ({}, {"size": 0, "ran": [], "picture": [], "findings": 3}):
        lied(monkeypatch, lie)
        with Worker() as worker, pytest.raises(WorkerDied):
            desk.inspect_file(original, PROFILE, worker)
        with Worker() as worker, pytest.raises(WorkerDied):
            desk.check_file(original.path, None, PROFILE, worker)


def test_nothing_that_steers_a_terminal_crosses_the_wall() -> None:
    assert wire.said("a\x1b[2Jb\u202ec\n" + "x" * 9_000).startswith("a\ufffd[2Jb\ufffdc\nx")
    assert len(wire.said("x" * 99_999)) == wire.LONGEST_SENTENCE
    error = wire.error_in({"error": "Damaged", "sentence": "\x1b]0;title\x07", "way_out": "\x9b"})
    assert all(c.isprintable() for c in error.sentence + error.way_out)


def test_a_worker_is_looked_after_while_it_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(host, "START", "import os, time; os.close(1); time.sleep(600)")
    begin = time.monotonic()
    with Worker() as worker, pytest.raises(WorkerDied):
        worker.inspect(NOT_A_PHOTO, PROFILE)
    assert worker.process is None and time.monotonic() - begin < host.LONGEST_SILENCE


LEADING_OUT = {  # what an audit hook hears of each way out of the folder, as CPython's table of audit events tells
    "os.rename": ("in", "out", -1, -1), "os.link": ("in", "out", -1, -1), "os.symlink": ("in", "out", -1),
    "shutil.move": ("in", "out"), "os.chmod": ("out", 0o777, -1), "os.chown": ("out", 0, 0, -1),
    "os.utime": ("out", None, None, -1),
    "os.setxattr": ("out", "user.a", b"", 0), "os.removexattr": ("out", "user.a"), "os.chflags": ("out", 0),
    "os.spawn": (0, "in", [], {}), "_winapi.CreateProcess": ("in", "", None), "pty.spawn": (["in"],),
}  # fmt: skip


@pytest.mark.parametrize("event", LEADING_OUT)
def test_where_the_kernel_does_not_help_python_leads_nowhere_either(event: str, tmp_path: Path) -> None:
    own = tmp_path.resolve() / "own"
    own.mkdir()
    guard, places = wall._guard(own), {"in": str(own / "photo"), "out": str(tmp_path / "photo")}
    inside = tuple(str(own / "else") if a == "out" else places.get(str(a), a) for a in LEADING_OUT[event])
    outside = tuple(places.get(a, a) if isinstance(a, str) else a for a in LEADING_OUT[event])
    with pytest.raises(PermissionError):
        guard(event, outside)
    if event.startswith(("os.", "shutil.")) and event != "os.spawn":
        guard(event, inside)


AROUND = {  # honest code, with Python's half of the wall alone between it and the outside
    "renamed below an open folder": "os.rename('mine', 'new', dst_dir_fd=out)",
    "linked below an open folder": "os.link('mine', 'new', dst_dir_fd=out)",
    "linked by name below an open folder": "os.symlink('mine', 'new', dir_fd=out)",
    "a folder below an open folder": "os.mkdir('new', dir_fd=out)",
    "opened below an open folder": "os.open('new', os.O_WRONLY | os.O_CREAT, dir_fd=out)",
    "opened below an open folder, by its other name": "posix.open('new', os.O_RDWR | os.O_CREAT, dir_fd=out)",
    "a pipe": "os.mkfifo(place / 'new')",
    "a pipe below an open folder": "posix.mkfifo('new', dir_fd=out)",
    "a file that is none": "os.mknod(place / 'new')",
    "another root": "os.chroot(place)",
    "another process": "os.kill(os.getppid(), 0)",
    "a group of processes": "os.killpg(os.getppid(), 0)",
    "a database": "sqlite3.connect(place / 'new').execute('create table a (b)')",
    "another program of multiprocessing": (
        "os.waitpid(util.spawnv_passfds(b'/bin/touch', [b'touch', os.fsencode(place / 'new')], []), 0)"
    ),
}


@linux
@pytest.mark.parametrize("way", AROUND)
def test_pythons_half_of_the_wall_stops_honest_code_by_itself(way: str, tmp_path: Path) -> None:
    own, place = tmp_path / "own", tmp_path / "place"
    own.mkdir()
    place.mkdir()
    (own / "mine").write_text("x")
    code = (
        "import os, posix, sqlite3, sys; from multiprocessing import util; from pathlib import Path\n"
        "from scrubber.worker import kernel, wall\n"
        f"place = Path({str(place)!r}); out = os.open(place, os.O_RDONLY)\n"
        f"os.chdir({str(own)!r}); kernel.enforce = lambda home: (); wall.raise_wall(Path.cwd())\n"
        "own = os.open('.', os.O_RDONLY); os.mkdir('a', dir_fd=own)\n"
        "os.close(os.open('mine', os.O_RDONLY, dir_fd=own))\n"
        "os.close(os.open('more', os.O_WRONLY | os.O_CREAT, 0o600))\n"
        "os.rename('a', 'b', src_dir_fd=own, dst_dir_fd=own)\n"
        f"try: {AROUND[way]}\n"
        "except PermissionError: print('held')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), list(place.iterdir())) == ("held", []), done.stderr
