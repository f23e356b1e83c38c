"""The wall: what crosses it is typed, what dies behind it hurts nobody, nothing stays behind."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import scrubber
from scrubber import settings
from scrubber.model import errors
from scrubber.model.errors import Cancelled, ScrubError, WorkerDied
from scrubber.model.finding import Finding, Tag
from scrubber.model.geometry import Region
from scrubber.model.kinds import Kind
from scrubber.model.progress import Progress
from scrubber.model.report import CheckResult, Leak
from scrubber.model.secret import Secret
from scrubber.worker import host, wire
from scrubber.worker.host import Worker

PROFILE = settings.profile("hidden-only")


def test_findings_checks_profiles_and_errors_cross_the_wire_unchanged() -> None:
    for finding in (
        Finding(Kind.NAME, Region.box(1, 2, 3.5, 4), 0.75, "reader-1", "A name.", Secret("Ünïcode\n")),
        Finding(Kind.LOCATION, Tag("exif/GPSLatitude"), 1.0, "exif", "Where.", None),
    ):
        assert wire.finding_in(_through(wire.finding_out(finding))) == finding
        gist = wire.gist_in(_through({"gist": wire.gist_out(finding)})["gist"])
        assert (gist.kind, gist.excerpt) == (finding.kind, finding.excerpt)
    check = CheckResult(
        "rescan", True, "", (Leak("A face.", Region.box(0, 0, 1, 1), Kind.FACE), Leak("A tag.", "exif/GPS"))
    )
    assert wire.check_in(_through(wire.check_out(check))) == check
    for name in settings.BUILT_IN:
        profile = settings.profile(name)
        assert wire.profile_in(_through(wire.profile_out(profile))) == profile
        here, there = wire.Repeated(), wire.Repeated()
        for _ in range(2):
            assert there.back(str(_through({"profile": here.out(profile)})["profile"])) == profile
        assert there.back(here.out(settings.profile("careful"))) == settings.profile("careful")
    for kind in ScrubError.__subclasses__():
        back = wire.error_in(_through(wire.error_out(kind("It broke.", "Mend it."))))
        assert (type(back), back.sentence, back.way_out) == (kind, "It broke.", "Mend it.")


def _through(message: wire.Json) -> wire.Json:
    stream = io.BytesIO()
    wire.send(stream, message)
    return wire.receive(io.BytesIO(stream.getvalue()))


@pytest.mark.parametrize("said", [b"", b"{}", b"nonsense\n", b"[1]\n", b"\xff\xfe\n", b"[" * 100_000 + b"\n"])
def test_a_broken_message_is_told_from_a_right_one(said: bytes) -> None:
    with pytest.raises(wire.BrokenWire):
        wire.receive(io.BytesIO(said))


def test_a_message_without_an_end_is_not_read_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "LONGEST_LINE", 1 << 10)
    endless = io.BytesIO(b'{"x":"' + b"y" * (1 << 20))
    with pytest.raises(wire.BrokenWire):
        wire.receive(endless)
    assert endless.tell() == 1 << 10


def test_an_error_crosses_the_wall_and_the_worker_lives_on() -> None:
    with Worker() as worker:
        for _ in range(2):
            with pytest.raises(errors.NotAPhoto), worker.scrub(b"just words", PROFILE):
                pass
            assert worker.process is not None
        first = worker.process.pid
        with pytest.raises(errors.NotAPhoto):
            worker.inspect(b"more words", PROFILE)
        assert worker.process.pid == first


def test_a_killed_worker_ends_one_photo_and_the_next_gets_a_new_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(host, "START", "import time; time.sleep(600)")
    homes: list[Path] = []

    def kill() -> None:
        assert worker.home is not None and worker.process is not None
        homes.append(worker.home)
        os.kill(worker.process.pid, signal.SIGKILL)

    with Worker() as worker:
        threading.Timer(0.5, kill).start()
        with pytest.raises(WorkerDied):
            worker.inspect(b"words", PROFILE)
        assert homes and not homes[0].exists()
        monkeypatch.undo()
        with pytest.raises(errors.NotAPhoto):
            worker.inspect(b"words", PROFILE)


def test_a_worker_that_is_killed_after_other_photos_is_asked_once_more() -> None:
    """The system may have taken its memory for what the others left behind."""
    with Worker() as worker:
        with pytest.raises(errors.NotAPhoto):
            worker.inspect(b"words", PROFILE)
        first = worker.process
        assert first is not None
        os.kill(first.pid, signal.SIGSTOP)
        threading.Timer(0.3, os.kill, (first.pid, signal.SIGKILL)).start()
        with pytest.raises(errors.NotAPhoto):
            worker.inspect(b"words", PROFILE)
        assert worker.process is not None and worker.process is not first


def test_a_hanging_worker_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(host, "START", "import time; time.sleep(600)")
    monkeypatch.setattr(host, "LONGEST_SILENCE", 0.5)
    with Worker() as worker, pytest.raises(WorkerDied, match="too long"):
        worker.inspect(b"words", PROFILE)


def test_a_lying_worker_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    sizes = [f"print('{{\\\"size\\\": {size}}}')" for size in (-1, 7, "null", '\\"7\\"')]
    for lie in ("print('nonsense')", "print('[]')", *sizes):
        monkeypatch.setattr(host, "START", f"import sys; {lie}; sys.stdout.flush(); sys.stdin.read()")
        with Worker() as worker, pytest.raises(WorkerDied), worker.scrub(b"words", PROFILE):
            pass


def test_work_can_be_stopped_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(host, "START", "import time; time.sleep(600)")
    begin = time.monotonic()
    with Worker() as worker, pytest.raises(Cancelled):
        worker.inspect(b"words", PROFILE, Progress(stopped=lambda: time.monotonic() > begin + 0.2))
    assert worker.process is None


def test_nothing_stays_behind() -> None:
    with Worker() as worker:
        with pytest.raises(errors.NotAPhoto):
            worker.inspect(b"words", PROFILE)
        home, process = worker.home, worker.process
        assert home is not None and home.is_dir() and process is not None
        assert home.stat().st_mode & 0o077 == 0
    assert not home.exists()
    assert process.poll() is not None


ALONE = """
import sys, threading, time
from scrubber.worker import host
from scrubber import settings
if sys.argv[1:]:
    host.START = ("import sys, time; from scrubber.worker import child; "
                  "child.ANSWERS = {'inspect': lambda *_: time.sleep(600)}; child.main(sys.argv[1:])")
worker = host.Worker()
try:
    threading.Timer(1.0, lambda: print(worker.home, worker.process.pid, flush=True)).start()
    worker.inspect(b"words", settings.profile("hidden-only"))
except Exception:
    pass
time.sleep(600)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")
@pytest.mark.parametrize("busy", [False, True])
def test_a_worker_whose_program_was_killed_ends_and_leaves_nothing(busy: bool) -> None:
    command = [sys.executable, "-c", ALONE, *(["busy"] if busy else [])]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        home, number = program.stdout.readline().split()
        (Path(home) / "staged").mkdir()
        (Path(home) / "staged" / "photo").write_bytes(b"x")
        program.kill()
    end = time.monotonic() + 10
    while (Path(home).exists() or _lives(int(number))) and time.monotonic() < end:
        time.sleep(0.05)
    assert not Path(home).exists()
    assert not _lives(int(number))


def _lives(number: int) -> bool:
    """Whether a process is there that is not merely waiting to be counted as ended."""
    try:
        os.kill(number, 0)
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except ProcessLookupError:
        return False
    except OSError:
        return True


FORBIDDEN = {
    "a socket": "import socket; socket.socket()",
    "a name look-up": "import socket; socket.getaddrinfo('localhost', 80)",
    "a program": "import subprocess; subprocess.run(['true'])",
    "a shell": "import os; os.system('true')",
    "a fork": "import os; os.fork()",
    "a file elsewhere": "open(sys.argv[2] + '/x', 'w')",
    "a file elsewhere, low down": "import os; os.open(sys.argv[2] + '/x', os.O_WRONLY | os.O_CREAT)",
    "a link out of the folder": "import os; os.symlink(sys.argv[2], sys.argv[1] + '/l'); open(sys.argv[1] + '/l/x', 'w')",  # noqa: E501
    "a deletion elsewhere": "import os; os.remove(sys.argv[2] + '/kept')",
    "a renaming elsewhere": "import os; os.rename(sys.argv[2] + '/kept', sys.argv[2] + '/moved')",
}


@pytest.mark.parametrize("what", FORBIDDEN)
def test_the_worker_may_not(what: str, tmp_path: Path) -> None:
    own, other = tmp_path / "own", tmp_path / "other"
    own.mkdir()
    other.mkdir()
    (other / "kept").write_bytes(b"")
    code = (
        "import sys; from pathlib import Path; from scrubber.worker.wall import raise_wall\n"
        "raise_wall(Path(sys.argv[1])); open(sys.argv[1] + '/fine', 'w').close()\n"
        "from tempfile import TemporaryDirectory; t = TemporaryDirectory(dir=sys.argv[1])\n"
        "open(t.name + '/a', 'w').close(); t.cleanup()\n"
        f"try:\n  {FORBIDDEN[what]}\nexcept PermissionError:\n  sys.exit(7)"
    )
    root = Path(scrubber.__file__).parents[1]
    done = subprocess.run([sys.executable, "-c", code, own, other], env={"PYTHONPATH": str(root)}, check=False)
    assert done.returncode == 7
    assert (own / "fine").exists()
    assert [p.name for p in other.iterdir()] == ["kept"]


LOW_DOWN = {  # past Python, where only the kernel says no
    "a socket": "libc.socket(2, 1, 0)",
    "a local socket": "libc.socketpair(1, 1, 0, (ctypes.c_int * 2)())",
    "a fork": "libc.fork()",
    "a program": "libc.execve(b'/bin/true', (ctypes.c_char_p * 2)(b'true', None), None)",
    "a shell": "-1 if libc.system(b'true') else 0",
    "a file elsewhere": "libc.open(other + b'/x', 0o101, 0o600)",
    "a deletion elsewhere": "libc.unlink(other + b'/kept')",
    "a cut elsewhere": "libc.truncate(other + b'/kept', 0)",
    "a renaming elsewhere": "libc.rename(other + b'/kept', other + b'/moved')",
    "a link into the folder": "libc.link(other + b'/kept', own + b'/link')",
    "other rights elsewhere": "libc.chmod(other + b'/kept', 0o777)",
    "another time elsewhere": "libc.utimensat(-100, other + b'/kept', None, 0)",
    "a signal to the program": "libc.kill(os.getppid(), 0)",
    "a signal to a thread of the program": "libc.tgkill(os.getppid(), os.getppid(), 0)",
    "a signal by the old call": "libc.syscall(TKILL, os.getppid(), 0)",
    "limits of the program": "libc.prlimit(os.getppid(), 0, None, (ctypes.c_ulong * 2)())",
    "the program's turn": "libc.setpriority(0, os.getppid(), 0)",
    "the program's sort of turn": "libc.sched_setscheduler(os.getppid(), 0, ctypes.byref(ctypes.c_int(0)))",
    "another process": "libc.ptrace(0, 0, None, None)",
    "a socket in another thread": "in_thread(lambda: libc.socket(1, 1, 0))",
}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the walls of Linux")
@pytest.mark.parametrize("what", LOW_DOWN)
def test_the_kernel_says_no_too(what: str, tmp_path: Path) -> None:
    own, other = tmp_path / "own", tmp_path / "other"
    own.mkdir()
    other.mkdir()
    (other / "kept").write_bytes(b"kept")
    before = (other / "kept").stat()
    code = (
        "import ctypes, os, sys, threading; from pathlib import Path; from scrubber.worker import kernel\n"
        "TKILL = 200 if os.uname().machine == 'x86_64' else 130\n"
        "libc = ctypes.CDLL(None, use_errno=True); own, other = map(os.fsencode, sys.argv[1:])\n"
        "def in_thread(call):\n  told = []; t = threading.Thread(target=lambda: told.append(call())); t.start()\n"
        "  t.join(); return told[0]\n"
        "held = kernel.enforce(Path(sys.argv[1]))\n"
        "open(own + b'/fine', 'w').close()\n"
        f"answer = {LOW_DOWN[what]}\n"
        "sys.exit(9 if len(held) < 2 else 7 if answer == -1 else 1)"
    )
    root = Path(scrubber.__file__).parents[1]
    done = subprocess.run([sys.executable, "-c", code, own, other], env={"PYTHONPATH": str(root)}, check=False)
    if done.returncode == 9:
        pytest.skip("this kernel has no Landlock or no seccomp")
    assert done.returncode == 7
    after = (other / "kept").stat()
    assert [p.name for p in other.iterdir()] == ["kept"]
    assert (after.st_size, after.st_mode, after.st_mtime_ns) == (4, before.st_mode, before.st_mtime_ns)


def test_the_worker_tells_what_shuts_it_in() -> None:
    with Worker() as worker:
        holds = worker.holds()
    assert "python" in holds
    if sys.platform.startswith("linux"):
        assert "limits" in holds


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="counted in /proc")
def test_no_thread_is_there_before_the_wall(tmp_path: Path) -> None:
    """Landlock holds for the thread that raises it and those that come after."""
    code = "from scrubber.worker import child; import os; print(len(os.listdir('/proc/self/task')))"
    environment = host._environment(tmp_path, 0)
    done = subprocess.run([sys.executable, "-P", "-B", "-c", code], env=environment, capture_output=True, check=True)
    assert done.stdout.split() == [b"1"]


def test_pictures_that_hide_in_a_photo_cross_the_wall_as_pixels(tmp_path: Path) -> None:
    whole = Image.fromarray(np.random.default_rng(5).integers(0, 256, (6, 9, 3), dtype=np.uint8))
    whole = whole.resize((900, 600), Image.Resampling.BICUBIC)
    preview, photo = io.BytesIO(), io.BytesIO()
    whole.save(preview, "JPEG")
    whole.crop((200, 100, 700, 400)).save(photo, "JPEG")
    with Worker() as worker:
        ((place, size, raw),) = worker.others(photo.getvalue() + preview.getvalue(), 90)
        assert worker.others(photo.getvalue(), 90) == []
    assert (place, size) == ("jpeg/after-end/second_picture", (90, 60))
    shown = np.frombuffer(raw, np.uint8).reshape(60, 90, 3).astype(int)
    assert np.abs(shown - np.asarray(whole.resize((90, 60), Image.Resampling.BOX))).mean() < 8


@pytest.mark.parametrize("shown", [[91, 10], [10, 91], [0, 10], [-1, -10], [90, 90]])
def test_a_worker_that_was_taken_over_sends_no_more_than_was_asked_for(shown: list[int]) -> None:
    raw = memoryview(bytes(3 * 10 * 10 + 100))
    told = [{"place": "a", "shown": [10, 10]}, {"place": "b", "shown": shown}]
    assert [place for place, _, _ in host._cut(told, raw, 90)] == ["a"]
    many = [{"place": "a", "shown": [1, 1]}] * 99
    assert len(list(host._cut(many, memoryview(bytes(999)), 90))) == host.MOST_OTHERS


def test_each_picture_of_an_animation_can_be_looked_at() -> None:
    pictures = [Image.new("RGB", (40, 30), (80 * n, 10, 10)) for n in range(3)]
    data = io.BytesIO()
    pictures[0].save(data, "WEBP", save_all=True, append_images=pictures[1:], lossless=True)
    with Worker() as worker:
        answer = worker.inspect(data.getvalue(), PROFILE)
        reds = [worker.pixels(data.getvalue(), 20, frame=n)[1][0] for n in range(3)]
    assert (answer["frames"], answer["pages"]) == (3, 1) and reds == [0, 80, 160]


def test_lies_about_hidden_pictures_end_the_worker() -> None:
    with pytest.raises((KeyError, TypeError)):
        list(host._cut([{"place": "a"}], memoryview(b""), 90))
