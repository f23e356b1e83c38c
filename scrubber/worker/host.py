"""The outer side of the wall: starts the worker, hands it photos, and outlives whatever happens to it."""

from __future__ import annotations

import atexit
import contextlib
import os
import queue
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from scrubber.files import Pieces, Source
from scrubber.model.errors import Cancelled, WorkerDied
from scrubber.model.lists import NO_LISTS, Lists
from scrubber.model.profile import Profile
from scrubber.model.progress import QUIET, Progress, Step, unheard
from scrubber.worker import wire
from scrubber.worker.exchange import NAMELESS, NOTHING, Exchange

# A worker that says nothing for so long hangs: every detector tells its progress tile by tile.
LONGEST_SILENCE = 180.0
LONGEST_PHOTO = 4 * 3600.0  # one that keeps telling steps for so long does not work, it talks
MOST_UNHEARD = 64  # messages of a worker that talks faster than anybody listens
MOMENT = 0.1
WRONG = (KeyError, TypeError, ValueError, IndexError, AttributeError, OverflowError)  # what misfit messages end in
TOO_LONG = "Opening this photo took too long."
MOST_OTHERS = 6  # pictures beside the photo that are shown
START = "import gc; gc.disable(); import sys; from scrubber.worker.child import main; main(sys.argv[1:])"
WORKER = "--photo-scrubber-worker"
ENDED = "The process that opens photos ended unexpectedly on this photo."
OUT_OF_TIME = -getattr(signal, "SIGXCPU", 0) or None  # how a process ends that used up its processor time (see wall)
# Photos that may be at a worker at once: it works on one while the next waits for it and the copy of the last is
# written, so that it never waits for us.
LANES = 3 if NAMELESS else 1
NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # on Windows a console would flash up
PASSED_ON = ("PATH", "SYSTEMROOT", "WINDIR", "LD_LIBRARY_PATH", "LANG", "LC_ALL", "SCRUBBER_DEBUG")


def _folder() -> Path:
    """A private folder, in memory where there is such a place: photos must not stay on a disk after a crash."""
    for place in (os.environ.get("XDG_RUNTIME_DIR"), "/dev/shm"):  # noqa: S108
        if place and os.access(place, os.W_OK | os.X_OK):
            return Path(tempfile.mkdtemp(prefix="photo-scrubber-", dir=place))
    return Path(tempfile.mkdtemp(prefix="photo-scrubber-"))


class _Overtaken(Exception):
    """The worker ended on the photo before this one, which has to be brought to a new worker."""


class Worker:
    """One worker process; it is started when it is first needed, and again after it died.

    It works on one photo after the other, in the order in which several threads may bring them. `threads` bounds how
    many cores its detectors use; 0 leaves it to them. `lists` are the user's own words, and may change between two
    photos.
    """

    def __init__(self, threads: int = 0, lists: Lists = NO_LISTS) -> None:
        self.threads, self.lists = threads, lists
        self.process: subprocess.Popen[bytes] | None = None
        self.home: Path | None = None
        self._exchanges: tuple[Exchange, ...] = ()
        self._free = queue.SimpleQueue[int]()  # the exchanges that nobody uses
        for lane in range(LANES):
            self._free.put(lane)
        self._lines: queue.SimpleQueue[wire.Json | None] = queue.SimpleQueue()
        self._order = threading.Lock()  # held while a process starts, is sent something, or is forgotten
        self._before = threading.Event()  # set when the photo that was brought last has its answer
        self._before.set()
        self._closed = False

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def inspect(self, data: Source, profile: Profile, progress: Progress = QUIET) -> wire.Json:
        """Raises ScrubError."""
        with self._asked({"do": "inspect", "profile": wire.profile_out(profile)}, data, progress) as (answer, _):
            return answer

    def pixels(
        self, data: Source, most: int = 0, progress: Progress = QUIET, frame: int = 0
    ) -> tuple[wire.Json, bytes]:
        """The upright picture as RGB bytes, its long side at most `most` (0: as it is). Raises ScrubError.

        Of an animation it is the one with the number `frame`, from 0 on. The answer tells `shown` and `picture`, the
        sizes (width, height) after and before shrinking.
        """
        with self._asked({"do": "pixels", "most": most, "frame": frame}, data, progress) as (answer, picture):
            return answer, bytes(picture)

    def others(self, data: Source, most: int, progress: Progress = QUIET) -> list[tuple[str, tuple[int, int], bytes]]:
        """Pictures in the file that show something else than the photo. Raises ScrubError.

        Of each the place of its finding, (width, height) with a long side of at most `most`, and RGB bytes.
        """
        with self._asked({"do": "others", "most": most}, data, progress) as (answer, raw), self.believing():
            return list(_cut(answer["pictures"], memoryview(bytes(raw)), most))

    @contextlib.contextmanager
    def scrub(
        self, data: Source, profile: Profile, progress: Progress = QUIET, digests: bool = True, **choices: Any
    ) -> Iterator[tuple[wire.Json, Pieces]]:
        """The answer and the finished copy (empty where none may be published). Raises ScrubError.

        `digests` says whether the answer holds SHA-256 of both files. `choices` are a person's:
        `answers` (finding id → hide), `drawn` (outlines), `seen` (wire.look_out). The copy stands in memory
        that is used again, so it is gone when the block ends.
        """
        request = {"do": "scrub", "profile": wire.profile_out(profile), "digests": digests, **choices}
        with self._asked(request, data, progress) as answer_and_copy:
            yield answer_and_copy

    def verify(self, copy: bytes, original: bytes, profile: Profile, progress: Progress = QUIET) -> wire.Json:
        """Raises ScrubError."""
        request = {"do": "verify", "profile": wire.profile_out(profile), "copy": len(copy)}
        with self._asked(request, copy + original, progress) as (answer, _):
            return answer

    def holds(self) -> tuple[str, ...]:
        """What shuts the worker in on this computer (see wall.raise_wall). Raises ScrubError."""
        with self._asked({"do": "wall"}, b"", QUIET) as (answer, _):
            return tuple(map(str, answer["holds"]))

    def offline(self) -> wire.Json:
        """What the worker could do about a connection (see worker.offline). Raises ScrubError."""
        with self._asked({"do": "offline"}, b"", QUIET) as (answer, _):
            return answer

    @contextlib.contextmanager
    def believing(self) -> Iterator[None]:
        """Takes an answer in: one that is not as it should be ends the worker. Raises WorkerDied."""
        try:
            yield
        except WRONG:
            self._end()
            raise WorkerDied("The process that opens photos gave a wrong answer.") from None

    def close(self) -> None:
        """End the process, delete all that it may have left, and give back all memory."""
        self._end()
        self._closed = True
        self._let_go()

    def _end(self) -> int | None:
        """End the process and delete all that it may have left. Tells how the process ended, where there was one."""
        if (running := self.process) is not None:
            running.kill()  # before waiting for anybody who sends it something; a dead one keeps its way of ending
        with self._order:
            return self._gone()

    def _gone(self) -> int | None:
        """The same, for those who hold `_order`."""
        process, home = self.process, self.home
        self.process = self.home = None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    with contextlib.suppress(OSError):
                        pipe.close()
        if not NAMELESS:
            self._drop()
        if home is not None:
            shutil.rmtree(home, ignore_errors=True)
        atexit.unregister(self.close)
        return None if process is None else process.returncode

    def _let_go(self) -> None:
        """Give the exchanges back, unless somebody is using one: then that one does it who comes last."""
        lanes = list[int]()
        with contextlib.suppress(queue.Empty):
            for _ in range(LANES):
                lanes.append(self._free.get_nowait())
        if len(lanes) == LANES:
            self._drop()
            self._closed = False
        for lane in lanes:
            self._free.put(lane)

    def _drop(self) -> None:
        for exchange in self._exchanges:
            exchange.close()
        self._exchanges = ()

    @contextlib.contextmanager
    def _asked(self, request: wire.Json, data: Source, progress: Progress) -> Iterator[tuple[wire.Json, Pieces]]:
        """The worker's answer, and what it wrote; both are forgotten when the block ends."""
        own = {"lists": wire.lists_out(self.lists)} if self.lists and "profile" in request else {}
        lane = self._free.get()
        request = request | own | {"lane": lane, "hear": progress.found is not unheard}
        try:
            yield self._brought(request, data, progress)
        finally:
            for exchange in self._exchanges[lane : lane + 1]:
                exchange.tidy()
            self._free.put(lane)
            if self._closed:
                self._let_go()

    def _brought(self, request: wire.Json, data: Source, progress: Progress) -> tuple[wire.Json, Pieces]:
        while True:
            with contextlib.suppress(_Overtaken):
                return self._tried(request, data, progress)

    def _tried(self, request: wire.Json, data: Source, progress: Progress) -> tuple[wire.Json, Pieces]:
        """Raises _Overtaken, and what `_asked` raises."""
        if progress.stopped():
            raise Cancelled("The work was stopped.")
        with self._order:
            process = self._started()
            exchange = self._exchanges[request["lane"]]
        sent = exchange.put(data)
        answered, before = threading.Event(), self._before
        try:
            with self._order:
                self._still(process)
                before, self._before = self._before, answered
                wire.send(_pipe(process), request | {"size": len(sent)})
            before.wait()
            self._still(process)
            answer = self._answer(progress)
            error = wire.error_in(answer) if "error" in answer else None
            size = 0 if error else answer.get("size", 0)
            result = exchange.result(size, answer.get("carried", NOTHING), sent)
        except _Overtaken:
            raise
        except WRONG:
            self._end()
            raise WorkerDied("The process that opens photos gave a wrong answer.") from None
        except (OSError, wire.BrokenWire, EOFError):
            before.wait()
            self._still(process)
            raise WorkerDied(TOO_LONG if self._end() == OUT_OF_TIME else ENDED) from None
        except BaseException:
            self._end()
            raise
        finally:
            answered.set()
        if error is not None:
            raise error
        return answer, result

    def _still(self, process: subprocess.Popen[bytes]) -> None:
        """Raises _Overtaken where this process was ended by somebody else."""
        if self.process is not process:
            raise _Overtaken

    def _answer(self, progress: Progress) -> wire.Json:
        silent, begin = 0.0, time.monotonic()
        while True:
            if time.monotonic() - begin > LONGEST_PHOTO:
                raise WorkerDied(TOO_LONG)
            if progress.stopped():
                raise Cancelled("The work was stopped.")
            try:
                message = self._lines.get(timeout=MOMENT)
            except queue.Empty:
                silent += MOMENT
                if silent > LONGEST_SILENCE:
                    raise WorkerDied(TOO_LONG) from None
                continue
            silent = 0.0
            if message is None:
                raise wire.BrokenWire
            if "step" in message:
                progress.tell(Step(str(message["step"]), float(message["share"])))
            elif "found" in message:
                progress.found(tuple(wire.finding_in(f) for f in message["found"]))
            else:
                return message

    def _started(self) -> subprocess.Popen[bytes]:
        """The process that runs, or a new one where none does; one that works on a photo is left to who waits for it.

        For those who hold `_order`.
        """
        if self.process is not None and (self.process.poll() is None or not self._before.is_set()):
            return self.process
        self._gone()
        self.home = _folder()
        self._exchanges = self._exchanges or tuple(Exchange.created(self.home) for _ in range(LANES))
        self._lines = queue.SimpleQueue()
        atexit.register(self.close)
        self.process = subprocess.Popen(
            [*command(), str(self.home), *(name for exchange in self._exchanges for name in exchange.names)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(self.home, self.threads),
            pass_fds=[handle for exchange in self._exchanges for handle in exchange.inherited],
            creationflags=NO_WINDOW,
            start_new_session=True,  # Ctrl+C is for the program, which then ends the worker
        )
        threading.Thread(target=_listen, args=(self.process, self._lines), daemon=True).start()
        return self.process


def _pipe(process: subprocess.Popen[bytes]) -> IO[bytes]:
    assert process.stdin is not None
    return process.stdin


def _cut(told: list[wire.Json], raw: memoryview, most: int) -> Iterator[tuple[str, tuple[int, int], bytes]]:
    """What the worker wrote, picture by picture; more than it may send is left out."""
    at = 0
    for one in told[:MOST_OTHERS]:
        width, height = (int(side) for side in one["shown"])
        if not (0 < width <= most and 0 < height <= most and at + 3 * width * height <= len(raw)):
            return
        yield wire.said(one["place"]), (width, height), bytes(raw[at : at + 3 * width * height])
        at += 3 * width * height


def _listen(process: subprocess.Popen[bytes], lines: queue.SimpleQueue[wire.Json | None]) -> None:
    assert process.stdout is not None
    while True:
        try:
            message = wire.receive(process.stdout)
        except (wire.BrokenWire, OSError, ValueError):
            _hand_over(None, process, lines)
            return
        _hand_over(message, process, lines)


def _hand_over(
    message: wire.Json | None, process: subprocess.Popen[bytes], lines: queue.SimpleQueue[wire.Json | None]
) -> None:
    """Waits for room, as long as somebody may still ask."""
    while lines.qsize() >= MOST_UNHEARD:
        if process.poll() is not None:
            return
        time.sleep(MOMENT)
    lines.put(message)


def command() -> list[str]:
    """What starts a worker. An installed program has no Python beside it; there its command line is the worker."""
    if getattr(sys, "frozen", False):
        program = Path(sys.executable)
        return [str(program.with_name(f"scrubber{program.suffix}")), WORKER]
    return [sys.executable, "-P", "-B", "-c", START]


def _environment(home: Path, threads: int) -> dict[str, str]:
    kept = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    bounds = {name: str(threads) for name in ("SCRUBBER_THREADS", "OPENCV_FOR_THREADS_NUM") if threads}
    return (
        kept
        | bounds
        | {
            "HOME": str(home),
            "TMPDIR": str(home),
            "TEMP": str(home),
            "TMP": str(home),
            "PYTHONPATH": os.pathsep.join(p or str(Path.cwd()) for p in sys.path if not p or Path(p).exists()),
            "PYTHONUTF8": "1",
            "MALLOC_MMAP_THRESHOLD_": "67108864",
            "MALLOC_TRIM_THRESHOLD_": "134217728",
            "ORT_DISABLE_TELEMETRY": "1",
            "OMP_NUM_THREADS": str(threads or 2),
            "OPENBLAS_NUM_THREADS": "1",  # no thread may be there before the wall is (see worker.kernel)
        }
    )
