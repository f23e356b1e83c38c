"""Many photos: some at a time, reports in order; one failure ends one photo."""

from __future__ import annotations

import os
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Protocol

from scrubber import desk
from scrubber.desk import Making
from scrubber.files import OpenFile, Original, opened
from scrubber.model.lists import NO_LISTS, Lists
from scrubber.model.profile import Profile
from scrubber.model.progress import Progress
from scrubber.model.report import ScrubReport
from scrubber.publish import sweep
from scrubber.recall import Recall
from scrubber.worker.host import Worker

TURN = 0.0005  # seconds until a thread lets another go on: here they mostly hand over, and a worker that waits is idle
AHEAD = 4  # photos that may be under way for each worker: a slow one does not keep the others waiting
MOST_WORKERS = 8
WORKER_MEMORY = 3 << 29  # bytes that a worker with all its detectors may come to use


class Hands(Protocol):
    """Those who do the work. `many`: how many photos at once. `make` may be called by so many threads at once."""

    many: int

    def make(self, original: Original, file: OpenFile, profile: Profile, folder: Path, progress: Progress) -> Making:
        """A clean copy that shall go into `folder`, until the block ends. Raises ScrubError."""
        ...

    def close(self) -> None:
        """End what is under way, and leave nothing behind."""
        ...


class Staff:
    """Worker processes on this computer; each stays warm from one photo to the next.

    They share the cores (`threads` for each; 0: as many as its detectors like): two workers with a core each
    do more than one worker with both. `lists` are the user's own words.
    """

    def __init__(self, many: int, *, digests: bool = False, lists: Lists = NO_LISTS) -> None:
        self.many, self._digests, self._lists = many, digests, lists
        self.threads = max(1, cores() // many) if many > 1 else 0
        self._workers: list[Worker] = []
        self._own = threading.local()

    def make(self, original: Original, file: OpenFile, profile: Profile, folder: Path, progress: Progress) -> Making:
        if not hasattr(self._own, "worker"):
            self._own.worker = Worker(self.threads, self._lists)
            self._workers.append(self._own.worker)
        return desk.make(original, file, profile, self._own.worker, progress, digests=self._digests)

    @property
    def processes(self) -> list[int]:
        """The process numbers of the workers that run."""
        return [worker.process.pid for worker in self._workers if worker.process is not None]

    def close(self) -> None:
        for worker in self._workers:
            worker.close()


def cores() -> int:
    """Processor cores that this program may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def workers_for(profile: Profile, photos: int) -> int:
    """How many worker processes pay: one a core, if there is memory for so many sets of detectors."""
    room = max(1, _memory() // 2 // WORKER_MEMORY) if profile.looks else MOST_WORKERS
    return max(1, min(cores(), photos, room, MOST_WORKERS))


def _memory() -> int:
    """Bytes of memory in this computer; unknown counts as enough for two."""
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):
        return 4 * WORKER_MEMORY


class Shift:
    """Hands at work on photos until it ends. Leaving it ends what they have under way; finished copies stay."""

    def __init__(
        self,
        hands: Hands,
        profile: Profile,
        out: Path | None,
        recall: Recall | None = None,
        *,
        sync: bool = True,
    ) -> None:
        self.hands, self.profile, self.out, self.recall, self.sync = hands, profile, out, recall, sync
        self._usual = sys.getswitchinterval()
        sys.setswitchinterval(TURN)
        self._stop = threading.Event()
        self._swept: set[Path] = set()
        self._pool = ThreadPoolExecutor(hands.many, thread_name_prefix="scrub")

    def __enter__(self) -> Shift:
        return self

    def __exit__(self, *_: object) -> None:
        sys.setswitchinterval(self._usual)
        self._stop.set()
        self._pool.shutdown(cancel_futures=True)
        self.hands.close()

    def scrub(
        self, originals: Iterable[Original], progress: Callable[[Original], Progress]
    ) -> Generator[ScrubReport, None, None]:
        """Clean copies of all photos; the reports come in the photos' order.

        `progress` is asked for each photo when it begins. Photos are taken from `originals` a few ahead of the reports.
        """
        yield from _in_order(self._pool, lambda o: self._one(o, progress(o)), originals, self.hands.many * AHEAD)

    def _one(self, original: Original, asked: Progress) -> ScrubReport:
        progress = Progress(asked.tell, lambda: self._stop.is_set() or asked.stopped(), asked.found)

        def done() -> ScrubReport:
            folder = desk.folder_for(original, self.out)
            self._sweep(folder)
            with opened(original.path) as file:

                def make() -> Making:
                    return self.hands.make(original, file, self.profile, folder, progress)

                if self.recall is not None:
                    return self.recall.once(original, file, progress, make, sync=self.sync)
                with make() as made:
                    return desk.put(made, original, self.out, sync=self.sync)

        return desk.reported(original, self.profile, done)

    def _sweep(self, folder: Path) -> None:
        """What a killed run left there goes away when this one comes to the folder for the first time."""
        if folder not in self._swept:
            self._swept.add(folder)
            sweep(folder)


def scrub_all(
    originals: Iterable[Original],
    profile: Profile,
    out: Path | None,
    workers: int,
    progress: Callable[[Original], Progress],
    *,
    sync: bool = True,
    digests: bool = True,
    recall: Recall | None = None,
) -> Generator[ScrubReport, None, None]:
    """Clean copies of all photos by `workers` processes; as `Shift.scrub`. Leaving early ends them."""
    staff = Staff(workers, digests=digests and recall is None)
    with Shift(staff, profile, out, recall, sync=sync) as shift:
        yield from shift.scrub(originals, progress)


def _in_order(
    pool: ThreadPoolExecutor, one: Callable[[Original], ScrubReport], originals: Iterable[Original], ahead: int
) -> Iterator[ScrubReport]:
    under_way: deque[Future[ScrubReport]] = deque()
    for original in originals:
        under_way.append(pool.submit(one, original))
        if len(under_way) >= ahead:
            yield under_way.popleft().result()
    while under_way:
        yield under_way.popleft().result()
