"""The outer side of the wall: starts the worker, hands it photos, and outlives whatever happens to it."""

from __future__ import annotations

import atexit
import contextlib
import os
import select
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
from scrubber.worker.hearing import MOMENT, heard

# A worker that says nothing for so long hangs: every detector tells its progress tile by tile.
LONGEST_SILENCE = 180.0
LONGEST_PHOTO = 4 * 3600.0  # one that keeps telling steps for so long does not work, it talks
WRONG = (KeyError, TypeError, ValueError, IndexError, AttributeError, OverflowError)  # what misfit messages end in
WRONG_ANSWER = "The process that opens photos gave a wrong answer."
TOO_LONG = "Opening this photo took too long."
MOST_OTHERS = 6  # pictures beside the photo that are shown
START = "import gc; gc.disable(); import sys; from scrubber.worker.child import main; main(sys.argv[1:])"
WORKER = "--photo-scrubber-worker"
ENDED = "The process that opens photos ended unexpectedly on this photo."
OUT_OF_TIME = -getattr(signal, "SIGXCPU", 0) or None  # how a process ends that used up its processor time (see wall)
# Photos that may be at a worker at once: it works on one while the next waits for it and the copy of the last is
# written, so that it never waits for us.
LANES = 3 if NAMELESS else 1
POSIX = os.name == "posix"
NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # on Windows a console would flash up
PASSED_ON = ("PATH", "SYSTEMROOT", "WINDIR", "LD_LIBRARY_PATH", "LANG", "LC_ALL", "SCRUBBER_DEBUG")


def _folder() -> Path:
    """A private folder, in memory where there is such a place: photos must not stay on a disk after a crash."""
    for place in (os.environ.get("XDG_RUNTIME_DIR"), "/dev/shm"):  # noqa: S108
        if place and os.access(place, os.W_OK | os.X_OK):
            return Path(tempfile.mkdtemp(prefix="photo-scrubber-", dir=place))
    return Path(tempfile.mkdtemp(prefix="photo-scrubber-"))


class _Again(Exception):
    """The process ended on another photo than this one, which has to be brought to a new process."""


class Running:
    """One worker process with all that belongs to it. It is closed when the last of those who use it has gone.

    Raises OSError where it can't be started.
    """

    def __init__(self, threads: int) -> None:
        self.home = _folder()
        self.exchanges: list[Exchange] = []
        self.turn = threading.Lock()  # who holds it has asked, and has not taken in the answer
        self.ended = self.taken = self.closed = False  # taken: ended by somebody who was not waiting for its answer
        self.users, self.served = 0, 0
        self._ending = threading.Lock()
        try:
            self.exchanges += [Exchange.created(self.home) for _ in range(LANES)]
            self.process = subprocess.Popen(
                [*command(), str(self.home), *(name for exchange in self.exchanges for name in exchange.names)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(self.home, threads),
                pass_fds=[handle for exchange in self.exchanges for handle in exchange.inherited],
                creationflags=NO_WINDOW,
                start_new_session=True,  # Ctrl+C is for the program, which then ends the worker
            )
        except BaseException:
            self._clear()
            raise
        self.lanes = list(range(LANES))
        if POSIX:
            os.set_blocking(self._requests.fileno(), False)
        self.hearing = heard(self.process)

    @property
    def _requests(self) -> IO[bytes]:
        assert self.process.stdin is not None
        return self.process.stdin

    def ask(self, message: wire.Json, progress: Progress) -> wire.Json:
        """The answer. Raises Cancelled, WorkerDied (it takes too long), OSError and BrokenWire (it is no more)."""
        self._send(wire.line(message), progress)
        return self._answer(progress)

    def _send(self, data: bytes, progress: Progress) -> None:
        """A worker that does not listen is waited for no longer than one that does not talk."""
        if not POSIX:
            self._requests.write(data)
            self._requests.flush()
            return
        handle, begin, room = self._requests.fileno(), time.monotonic(), select.poll()
        room.register(handle, select.POLLOUT)
        while data:
            try:
                data = data[os.write(handle, data) :]
            except BlockingIOError:
                if progress.stopped():
                    raise Cancelled("The work was stopped.") from None
                if time.monotonic() - begin > LONGEST_SILENCE:
                    raise WorkerDied(TOO_LONG) from None
                room.poll(1000 * MOMENT)

    def _answer(self, progress: Progress) -> wire.Json:
        silent, begin = 0.0, time.monotonic()
        while True:
            if time.monotonic() - begin > LONGEST_PHOTO:
                raise WorkerDied(TOO_LONG)
            if progress.stopped():
                raise Cancelled("The work was stopped.")
            if (message := self.hearing.next(MOMENT)) is None:
                if self.ended:
                    raise wire.BrokenWire
                silent += MOMENT
                if silent > LONGEST_SILENCE:
                    raise WorkerDied(TOO_LONG)
                continue
            silent = 0.0
            if "step" in message:
                progress.tell(Step(str(message["step"]), float(message["share"])))
            elif "found" in message:
                progress.found(tuple(wire.finding_in(f) for f in message["found"]))
            else:
                return message

    def end(self) -> int | None:
        """End the process and delete all that it may have left. Tells how it ended. What is in use stays open."""
        with self._ending:
            if not self.ended:
                self.ended = True
                self.process.kill()  # one that is dead already keeps its own way of ending
                self.process.wait()
                shutil.rmtree(self.home, ignore_errors=True)
        return self.process.returncode

    def close(self) -> None:
        """For when nobody uses it any more."""
        self.end()
        self.hearing.close()
        with contextlib.suppress(OSError):
            self._requests.close()
        self._clear()

    def _clear(self) -> None:
        for exchange in self.exchanges:
            exchange.close()
        shutil.rmtree(self.home, ignore_errors=True)


class Worker:
    """One worker process; it is started when it is first needed, and again after it died.

    Several threads may bring it photos: up to `LANES` are there at once, and it works on one after the other.
    `threads` bounds how many cores its detectors use; 0 leaves it to them. `lists` are the user's own words, and may
    change between two photos.
    """

    def __init__(self, threads: int = 0, lists: Lists = NO_LISTS) -> None:
        self.threads, self.lists = threads, lists
        self._run: Running | None = None
        self._profile = wire.Repeated()
        self._lock = threading.Lock()  # of `_run`, and of every run's users and lanes
        self._seats = threading.Semaphore(LANES)
        self._last = threading.local()  # the run that gave this thread its last answer

    @property
    def process(self) -> subprocess.Popen[bytes] | None:
        """The process that runs, if one does."""
        run = self._run
        return None if run is None or run.ended else run.process

    @property
    def home(self) -> Path | None:
        """Its private folder."""
        run = self._run
        return None if run is None or run.ended else run.home

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def inspect(self, data: Source, profile: Profile, progress: Progress = QUIET) -> wire.Json:
        """Raises ScrubError."""
        with self._asked({"do": "inspect", "profile": self._profile.out(profile)}, data, progress) as (answer, _):
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
        `answers` (finding id → hide), `drawn` (outlines), `seen` (wire.look_out), `seen_in` (the digest that
        `inspect` told with it). The copy stands in memory that is used again, so it is gone when the block ends.
        """
        request = {"do": "scrub", "profile": self._profile.out(profile), "digests": digests, **choices}
        with self._asked(request, data, progress) as answer_and_copy:
            yield answer_and_copy

    def verify(self, copy: bytes, original: bytes, profile: Profile, progress: Progress = QUIET) -> wire.Json:
        """Raises ScrubError."""
        request = {"do": "verify", "profile": self._profile.out(profile), "copy": len(copy)}
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
            run: Running | None = getattr(self._last, "run", None)
            if run is not None:
                run.taken = True
                run.end()
            raise WorkerDied(WRONG_ANSWER) from None

    def close(self) -> None:
        """End the process, delete all that it may have left, and give back all memory."""
        atexit.unregister(self.close)
        with self._lock:
            run, self._run = self._run, None
            used = run is not None and run.users > 0
        if run is not None:
            run.taken = run.closed = True
            run.end()
            if not used:
                run.close()

    @contextlib.contextmanager
    def _asked(self, request: wire.Json, data: Source, progress: Progress) -> Iterator[tuple[wire.Json, Pieces]]:
        """The worker's answer, and what it wrote; both are forgotten when the block ends."""
        own = {"lists": wire.lists_out(self.lists)} if self.lists and "profile" in request else {}
        with self._seats, contextlib.ExitStack() as visit:
            yield self._brought(request | own, data, progress, visit)

    def _brought(
        self, request: wire.Json, data: Source, progress: Progress, visit: contextlib.ExitStack
    ) -> tuple[wire.Json, Pieces]:
        """What ended on another photo is asked of a new process; what ended by itself only once, if it had worked."""
        once = True
        while True:
            if progress.stopped():
                raise Cancelled("The work was stopped.")
            with contextlib.ExitStack() as trying:
                run, lane = trying.enter_context(self._visited())
                try:
                    done = self._tried(run, lane, request, data, progress, again=once)
                except _Again:
                    if run.closed:
                        raise Cancelled("The work was stopped.") from None
                    once = once and run.taken
                    continue
                visit.push(trying.pop_all())
                return done

    def _tried(
        self, run: Running, lane: int, request: wire.Json, data: Source, progress: Progress, *, again: bool
    ) -> tuple[wire.Json, Pieces]:
        """Raises _Again, and what `_asked` raises."""
        exchange = run.exchanges[lane]
        sent = exchange.put(data)
        more = {"size": len(sent), "lane": lane, "hear": progress.found is not unheard}
        # The next photo is not asked for before the answer to this one is in memory that no worker reaches.
        with run.turn:
            if run.served and run.hearing.waiting():
                run.taken = True  # it says more than it was asked
                run.end()
            if run.ended:
                raise _Again
            before, run.served = run.served, run.served + 1
            try:
                answer = run.ask(request | more, progress)
                error = wire.error_in(answer) if "error" in answer else None
                size = 0 if error else answer.get("size", 0)
                result = exchange.result(size, answer.get("carried", NOTHING), sent)
            except WRONG:
                run.end()
                raise WorkerDied(WRONG_ANSWER) from None
            except (OSError, wire.BrokenWire, EOFError):
                out_of_time = run.end() == OUT_OF_TIME
                if run.taken or (before and again and not out_of_time):
                    raise _Again from None
                raise WorkerDied(TOO_LONG if out_of_time else ENDED) from None
            except BaseException:
                run.end()
                raise
        self._last.run = run
        if error is not None:
            raise error
        return answer, result

    @contextlib.contextmanager
    def _visited(self) -> Iterator[tuple[Running, int]]:
        """A process that runs, and one of its exchanges for as long as the block lasts. Raises WorkerDied."""
        with self._lock:
            if (run := self._run) is None or run.ended or run.process.poll() is not None:
                try:
                    self._run = Running(self.threads)
                except OSError:
                    way_out = "Run 'scrubber doctor' to see what is missing."  # the photo has no part in it
                    raise WorkerDied("The process that opens photos could not be started.", way_out) from None
                atexit.register(self.close)
                if run is not None and not run.users:
                    run.close()
                run = self._run
            run.users += 1
            lane = run.lanes.pop()
        try:
            yield run, lane
        finally:
            with contextlib.suppress(OSError):  # a worker that was taken over may have sealed it
                run.exchanges[lane].tidy()
            with self._lock:
                run.lanes.append(lane)
                run.users -= 1
                if run.ended and run is self._run:
                    self._run = None
                last = not run.users and run is not self._run
            if last:
                run.close()


def _cut(told: list[wire.Json], raw: memoryview, most: int) -> Iterator[tuple[str, tuple[int, int], bytes]]:
    """What the worker wrote, picture by picture; more than it may send is left out."""
    at = 0
    for one in told[:MOST_OTHERS]:
        width, height = (int(side) for side in one["shown"])
        if not (0 < width <= most and 0 < height <= most and at + 3 * width * height <= len(raw)):
            return
        yield wire.said(one["place"]), (width, height), bytes(raw[at : at + 3 * width * height])
        at += 3 * width * height


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
            "MALLOC_ARENA_MAX": "1",  # threads take turns to ask for memory; with a pile each they keep a quarter more
            "MALLOC_MMAP_THRESHOLD_": "67108864",
            "MALLOC_TRIM_THRESHOLD_": "134217728",
            "ORT_DISABLE_TELEMETRY": "1",
            "OMP_NUM_THREADS": str(threads or 2),
            "OPENBLAS_NUM_THREADS": "1",  # no thread may be there before the wall is (see worker.kernel)
        }
    )
