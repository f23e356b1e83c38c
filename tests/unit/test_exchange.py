"""What goes over the wall: photos that no worker can change once they were sent, copies without what is there."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import darkroom
import pytest

from scrubber import settings
from scrubber.files import Pieces, opened
from scrubber.model import errors
from scrubber.model.errors import WorkerDied
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
        assert worker._exchanges
        worker.close()
        assert bytes(copy)[:2] == b"\xff\xd8", "what is in use stays"
    assert worker._exchanges == ()
    with pytest.raises(errors.NotAPhoto):
        worker.inspect(b"words", PROFILE)
    worker.close()
    del copy
    gc.collect()  # what the caught error still held
    assert handles() <= before


def handles() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def test_pieces_are_one_file() -> None:
    pieces = Pieces((b"abc", memoryview(b"defghij"), b"k"))
    assert (len(pieces), bytes(pieces)) == (11, b"abcdefghijk")
    assert [bytes(piece) for piece in pieces.slices(4)] == [b"abc", b"d", b"efgh", b"ij", b"k"]
    assert len(Pieces()) == 0
