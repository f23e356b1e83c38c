"""What goes over the wall: photos that no worker can change once they were sent, copies without what is there."""

from __future__ import annotations

import gc
import io
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import darkroom
import pytest
from PIL import Image

from scrubber import settings
from scrubber.files import Pieces, opened
from scrubber.model import errors
from scrubber.model.errors import WorkerDied
from scrubber.model.progress import Progress
from scrubber.worker import child, exchange, host
from scrubber.worker.exchange import NOTHING, Exchange
from scrubber.worker.host import Worker

PROFILE = settings.profile("hidden-only")
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="files in memory that can be sealed")
PHOTO = bytes(range(256)) * 40


@pytest.fixture(params=["as it is", "without seals", "without files in memory"])
def sides(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Exchange]]:
    """The parent's side and the child's, on systems that can do more and less."""
    if request.param == "without seals":
        monkeypatch.setattr(exchange, "_SEALS", 1 << 30)
    if request.param == "without files in memory":
        monkeypatch.setattr(exchange, "NAMELESS", False)
    parent = Exchange.created(tmp_path)
    (childs,) = Exchange.opened(parent.names)
    yield [parent, childs]
    parent.close()
    if request.param == "without files in memory":
        childs.close()


def test_photos_go_in_and_copies_come_out(sides: list[Exchange], tmp_path: Path) -> None:
    parent, childs = sides
    for size in (1, 10_000, 99, 0):  # a smaller one after a larger one, and none at all
        (tmp_path / "photo").write_bytes(PHOTO[:size] or b"x")
        with opened(tmp_path / "photo") as file:
            for data in (PHOTO[:size], file):
                sent = parent.put(data)
                there = childs.read(len(sent))
                assert there == bytes(sent) == (PHOTO[:size] if isinstance(data, bytes) else PHOTO[:size] or b"x")
        copy = 3 * PHOTO[:size]
        childs.write(copy)
        assert bytes(parent.result(len(copy), NOTHING, sent)) == copy
        parent.tidy()


def test_a_photo_that_does_not_fit_the_window_goes_another_way(
    sides: list[Exchange], monkeypatch: pytest.MonkeyPatch
) -> None:
    parent, childs = sides
    large = bytes(1000) + os.urandom(exchange.WINDOW)
    assert bytes(parent.put(large)) == large == childs.read(len(large))
    parent.tidy()
    assert bytes(parent.put(PHOTO)) == PHOTO == childs.read(len(PHOTO))


@pytest.mark.parametrize(
    ("copy", "carried"),
    [(b"head" + PHOTO[50:9_000] + b"end", (4, 50, 8_950)), (PHOTO, (0, 0, len(PHOTO))), (b"head", NOTHING)],
)
def test_what_was_carried_over_does_not_come_back(
    sides: list[Exchange], copy: bytes, carried: exchange.Carried
) -> None:
    parent, childs = sides
    sent = parent.put(PHOTO)
    childs.write(bytes(99_999))  # an earlier one
    assert child._carried(copy, PHOTO, carried) == carried
    childs.write(copy, carried)
    assert os.fstat(childs.outwards).st_size == len(copy) - carried[2]
    back = parent.result(len(copy), carried, sent)
    assert bytes(back) == copy and len(back) == len(copy)


@pytest.mark.parametrize("carried", [(4, 50, 9_000), (4, 51, 8_950), (5, 50, 8_950), (4, 50, 20_000)])
def test_a_piece_that_stands_otherwise_in_the_copy_is_not_carried_over(carried: exchange.Carried) -> None:
    assert child._carried(b"head" + PHOTO[50:9_000] + b"end", PHOTO, carried) == NOTHING


@pytest.mark.parametrize("carried", [(-1, 0, 5), (0, -1, 5), (0, 0, -5), (0, 0, 11), (6, 0, 5), (0, 10_236, 5)])
@pytest.mark.parametrize("size", [10])
def test_a_lie_about_what_was_carried_over_is_none(sides: list[Exchange], size: int, carried: exchange.Carried) -> None:
    parent, _ = sides
    sent = parent.put(PHOTO)
    with pytest.raises((ValueError, EOFError)):
        parent.result(size, carried, sent)


MEDDLING = {
    "writing": "os.pwrite(handle, b'other', 0)",
    "cutting": "os.ftruncate(handle, 0)",
    "growing": "os.ftruncate(handle, 1 << 30)",
    "a hole": "libc.fallocate(handle, 3, ctypes.c_long(0), ctypes.c_long(4096)) == 0 or sys.exit(7)",
    "memory": "mmap.mmap(handle, 4096)",
    "its memory": "libc.mmap(None, 4096, 3, 1, handle, ctypes.c_long(0)) != -1 or sys.exit(7)",
    "an end of the seals": "fcntl.fcntl(handle, fcntl.F_ADD_SEALS, 0) or fcntl.fcntl(handle, 1033, 0)"
    " or os.pwrite(handle, b'other', 0)",
    "a new way to it": "os.pwrite(os.open(f'/proc/self/fd/{handle}', os.O_RDWR), b'other', 0)",
}


@linux
@pytest.mark.parametrize("what", MEDDLING)
def test_a_worker_cannot_change_what_it_was_sent(what: str, tmp_path: Path) -> None:
    parent = Exchange.created(tmp_path)
    sent = parent.put(PHOTO)
    code = (
        "import ctypes, fcntl, mmap, os, sys\nlibc = ctypes.CDLL(None); libc.mmap.restype = ctypes.c_long\n"
        f"handle = int(sys.argv[1])\ntry:\n  {MEDDLING[what]}\nexcept OSError:\n  sys.exit(7)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(parent.window)], pass_fds=parent.inherited, check=False)
    assert done.returncode == 7
    assert bytes(sent) == PHOTO and len(sent) == len(PHOTO)
    del sent
    parent.close()


# ---------------------------------------------------------------- several photos on their way to one worker


def photo(number: int) -> bytes:
    return darkroom.PLANTS["jpeg"]["comment"](darkroom.photo("jpeg").data, f"canary {number}")


@pytest.mark.skipif(host.LANES < 2, reason="one photo at a time here")
def test_photos_of_several_threads_get_their_own_copies() -> None:
    expected = photo(0)
    with Worker() as worker:

        def clean(number: int) -> tuple[str, bytes]:
            with worker.scrub(photo(number), PROFILE) as (answer, copy):
                return answer["digest"], bytes(copy)

        with ThreadPoolExecutor(6) as pool:
            done = list(pool.map(clean, range(30)))
        assert worker.process is not None
    assert len({digest for digest, _ in done}) == 30, "each was told of its own photo"
    assert len({copy for _, copy in done}) == 1, "all show the same"
    assert len(done[0][1]) < len(expected)


CAPTURED = (
    "import os, sys, time; from scrubber.worker import child\n"
    "own = child._inspect\n"
    "def do(request, exchange, progress):\n"
    "  if exchange.read(request['size']) == b'hostile':\n"
    "    time.sleep(0.3); {}\n"
    "  return own(request, exchange, progress)\n"
    "child.ANSWERS = {{'inspect': do}}; child.main(sys.argv[1:])"
)
ENDINGS = {"dies": "os._exit(3)", "lies": "return {'size': -1}"}


@pytest.mark.skipif(host.LANES < 2, reason="one photo at a time here")
@pytest.mark.parametrize("ending", ENDINGS)
def test_a_photo_that_waits_behind_a_hostile_one_gets_a_new_worker(
    ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(host, "START", CAPTURED.format(ENDINGS[ending]))
    hostile = threading.Event()
    with Worker() as worker:
        worker.inspect(photo(0), PROFILE)
        first = worker.process

        def attack() -> None:
            hostile.set()
            with pytest.raises(WorkerDied):
                worker.inspect(b"hostile", PROFILE)

        def honest(number: int) -> str:
            hostile.wait()
            return str(worker.inspect(photo(number), PROFILE)["format"])

        with ThreadPoolExecutor(5) as pool:
            attacking = pool.submit(attack)
            told = list(pool.map(honest, range(4)))
            attacking.result()
        assert told == ["jpeg"] * 4
        assert worker.process is not None and worker.process is not first


@pytest.mark.skipif(host.LANES < 2, reason="one photo at a time here")
def test_a_worker_that_is_closed_meanwhile_gives_everything_back() -> None:
    worker = Worker()
    before = handles()
    with worker.scrub(photo(1), PROFILE) as (_, copy):
        home = worker.home
        worker.close()
        assert bytes(copy)[:2] == b"\xff\xd8", "what is in use stays"
    assert home is not None and not home.exists() and worker.process is None
    with pytest.raises(errors.NotAPhoto):
        worker.inspect(b"words", PROFILE)
    worker.close()
    del copy
    assert settled(before)


HOSTILE = (
    "import fcntl, os, sys, time; from scrubber.worker import child, exchange\n"
    "own = child._scrub; all = []\n"
    "opened = exchange.Exchange.opened\n"
    "exchange.Exchange.opened = staticmethod(lambda names: all.extend(opened(names)) or tuple(all))\n"
    "def do(request, exchange, progress):\n"
    "  if b'hostile' in exchange.read(request['size']):\n"
    "    {}\n"
    "  return own(request, exchange, progress)\n"
    "child.ANSWERS = {{'scrub': do}}; child.main(sys.argv[1:])"
)
ATTACKS = {
    "writes into everybody's copies until it is ended": (
        "end = time.monotonic() + 0.5\n"
        "    while time.monotonic() < end: [os.pwrite(e.outwards, b'hostile', 0) for e in all]\n"
        "    os._exit(3)"
    ),
    "leaves bytes before everybody's copies": (
        "[fcntl.fcntl(h, fcntl.F_SETFL, os.O_APPEND) and 0 or os.write(h, b'hostile')"
        " for e in all for h in (e.outwards, e.inwards)]; os._exit(3)"
    ),
    "seals everybody's files": "[fcntl.fcntl(h, 1033, 15) for e in all for h in (e.outwards, e.inwards)]; os._exit(3)",
}


@linux
@pytest.mark.parametrize("attack", ATTACKS)
def test_a_hostile_photo_does_not_reach_the_copies_of_others(attack: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither of those that were answered before it nor of those that wait behind it."""
    with Worker() as worker, worker.scrub(photo(0), PROFILE) as (_, copy):
        expected = bytes(copy)
    monkeypatch.setattr(host, "START", HOSTILE.format(ATTACKS[attack]))
    with Worker() as worker:

        def clean(number: int) -> bytes:
            data = photo(number) if number % 5 else b"hostile " + photo(number)
            try:
                with worker.scrub(data, PROFILE) as (_, copy):
                    time.sleep(0.02)
                    return bytes(copy)
            except errors.ScrubError:
                return b""

        with ThreadPoolExecutor(6) as pool:
            done = list(pool.map(clean, range(1, 25)))
    for number, data in enumerate(done, 1):
        assert data == (expected if number % 5 else b""), number


def test_an_answer_that_is_heard_slowly_is_not_taken_for_the_next_ones() -> None:
    """Somebody ends the worker for a lie while another thread still takes in what it was told."""
    with Worker() as worker:

        def clean(number: int) -> tuple[bytes, bytes]:
            plain = darkroom.photo("jpeg", size=(64 + 8 * number, 48)).data

            def slowly(_: object) -> None:
                time.sleep(0.01)

            with worker.scrub(plain, PROFILE, Progress(slowly)) as (_, copy):
                if number % 4 == 0:
                    with pytest.raises(WorkerDied), worker.believing():
                        raise ValueError
                return plain, bytes(copy)

        with ThreadPoolExecutor(5) as pool:
            done = list(pool.map(clean, range(40)))
    for plain, copy in done:
        with Image.open(io.BytesIO(plain)) as before, Image.open(io.BytesIO(copy)) as after:
            assert before.size == after.size, "another photo's copy"


DEAF = (
    "import fcntl, sys, time; sys.stdin.buffer.readline(); fcntl.fcntl(0, 1031, 4096)\n"
    "sys.stdout.write('{\"format\": 1}\\n'); sys.stdout.flush(); time.sleep(600)"
)


@linux
@pytest.mark.parametrize("stopped", [False, True])
def test_a_worker_that_no_longer_listens_is_given_up(stopped: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(host, "START", DEAF)
    monkeypatch.setattr(host, "LONGEST_SILENCE", 100.0 if stopped else 0.5)
    seen = {"findings": [], "ran": [], "why_not": {"x": "y" * 200_000}, "unsure": []}
    begin, asked = time.monotonic(), Event()
    with Worker() as worker:
        worker.inspect(b"a photo", PROFILE)
        threading.Timer(0.3, asked.set).start()
        with pytest.raises(errors.Cancelled if stopped else WorkerDied):
            progress = Progress(stopped=lambda: stopped and asked.is_set())
            worker.scrub(b"another", PROFILE, progress, seen=seen).__enter__()
    assert time.monotonic() - begin < 20


def test_a_worker_that_ends_between_two_photos_is_blamed_on_neither(monkeypatch: pytest.MonkeyPatch) -> None:
    ends = (
        "import os, sys, threading; from scrubber.worker import child\n"
        "own = child._inspect\n"
        "def do(*what):\n  answer = own(*what); threading.Timer(0.3, os._exit, (0,)).start()\n"
        "  return answer\n"
        "child.ANSWERS = {'inspect': do}; child.main(sys.argv[1:])"
    )
    usual, starts = host.command(), iter([ends])
    monkeypatch.setattr(host, "command", lambda: [*usual[:-1], next(starts, usual[-1])])
    with Worker() as worker, ThreadPoolExecutor(3) as pool:
        told = list(pool.map(lambda n: worker.inspect(photo(n), PROFILE)["format"], range(12)))
    assert told == ["jpeg"] * 12


def test_what_waits_is_stopped_when_the_worker_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(host, "START", "import time; time.sleep(600)")
    worker = Worker()
    with ThreadPoolExecutor(host.LANES) as pool:
        asked = [pool.submit(worker.inspect, b"words", PROFILE) for _ in range(host.LANES)]
        while worker.process is None:
            time.sleep(0.01)
        time.sleep(0.2)
        worker.close()
        for one in asked:
            with pytest.raises(errors.Cancelled):
                one.result(timeout=20)
    assert worker.process is None and worker._run is None
    monkeypatch.undo()
    with pytest.raises(errors.NotAPhoto):
        worker.inspect(b"words", PROFILE)
    worker.close()


def test_a_worker_that_cannot_be_started_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def none_left(*_: object, **__: object) -> None:
        raise OSError(24, "too many open files")

    before = handles()
    for what in ("scrubber.worker.host.subprocess.Popen", "scrubber.worker.host.Exchange.created"):
        monkeypatch.setattr(what, none_left)
        with Worker() as worker, pytest.raises(WorkerDied, match="could not be started") as told:
            worker.inspect(b"words", PROFILE)
        assert "hostile" not in told.value.way_out, "nobody has looked at the photo yet"
        monkeypatch.undo()
    assert settled(before)


def handles() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def settled(before: int) -> bool:
    """Whether no more are open than before, once threads that only close theirs have had a moment for it."""
    gc.collect()  # what a caught error still held
    end = time.monotonic() + 10
    while handles() > before and time.monotonic() < end:
        time.sleep(0.05)
    return handles() <= before


def test_pieces_are_one_file() -> None:
    pieces = Pieces((b"abc", memoryview(b"defghij"), b"k"))
    assert (len(pieces), bytes(pieces)) == (11, b"abcdefghijk")
    assert [bytes(piece) for piece in pieces.slices(4)] == [b"abc", b"d", b"efgh", b"ij", b"k"]
    assert len(Pieces()) == 0
