"""Many photos: some at a time, reports in order; one failure ends one photo."""

from __future__ import annotations

import os
import queue
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Protocol, TypeVar

from scrubber import desk
from scrubber.desk import Made, Making
from scrubber.files import OpenFile, Original, opened
from scrubber.model.finding import Finding, Tag
from scrubber.model.kinds import Kind
from scrubber.model.lists import LEAST_SURE, NO_LISTS, Lists
from scrubber.model.profile import Profile
from scrubber.model.progress import Progress
from scrubber.model.report import WELL, Outcome, Reuse, ScrubReport
from scrubber.model.secret import Secret
from scrubber.namesakes import Due, Finished, Namesakes, Read
from scrubber.publish import sweep
from scrubber.recall import Recall
from scrubber.worker.host import LANES, Worker

T = TypeVar("T")
TURN = 0.0005  # seconds until a thread lets another go on: here they mostly hand over, and a worker that waits is idle
AHEAD = 4  # photos that may be under way for each worker: a slow one does not keep the others waiting
MOST_WORKERS = 8
WORKER_MEMORY = 3 << 29  # bytes that a worker with all its detectors may come to use


class Hands(Protocol):
    """Those who do the work. `many`: how many photos at once. `make` may be called by so many threads at once."""

    many: int

    def make(
        self,
        original: Original,
        file: OpenFile,
        profile: Profile,
        folder: Path,
        progress: Progress,
        known: tuple[Secret, ...] = (),
    ) -> Making:
        """A clean copy that shall go into `folder`, until the block ends. Raises ScrubError.

        `known` are names that were read in other photos, for hands that tell what they read.
        """
        ...

    def close(self) -> None:
        """End what is under way, and leave nothing behind."""
        ...


class Staff:
    """Worker processes on this computer; each stays warm from one photo to the next.

    They share the cores (`threads` for each; 0: as many as its detectors like): two workers with a core each
    do more than one worker with both. With `ahead` a worker is brought the next photo while it is at one, and has it
    before the copy of that one is written: it pays where a photo takes no longer than that. `lists` are the user's own
    words.
    """

    def __init__(self, workers: int, *, digests: bool = False, lists: Lists = NO_LISTS, ahead: bool = False) -> None:
        self._digests, self._lists = digests, lists
        self.threads = max(1, cores() // workers) if workers > 1 else 0
        self._workers = [Worker(self.threads) for _ in range(workers)]
        each = LANES if ahead else 1
        self.many = each * workers
        self._idle = queue.SimpleQueue[Worker]()
        for worker in each * self._workers:
            self._idle.put(worker)

    @contextmanager
    def make(
        self,
        original: Original,
        file: OpenFile,
        profile: Profile,
        folder: Path,
        progress: Progress,
        known: tuple[Secret, ...] = (),
    ) -> Iterator[Made]:
        worker = self._idle.get()
        try:
            worker.lists = replace(self._lists, known=known)
            with desk.make(original, file, profile, worker, progress, digests=self._digests) as made:
                yield made
        finally:
            self._idle.put(worker)

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
    """Hands at work on photos until it ends. Leaving it ends what they have under way; finished copies stay.

    A name that was found in one photo is covered in all: those that showed it are made anew once all have been seen.
    """

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
        self._namesakes, self._laps = Namesakes(), 0
        self._unended: list[Callable[[], object]] = []  # what settles photos once all have been seen
        self._unread: list[tuple[Finished, str]] = []  # done by a stopped run, and their copies' digests
        self._sought = 0  # names that were looked for in those
        self.looked_through = 0  # how many those were
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
        A photo that is made anew has a second report behind all the others, which says so (`instead_of`).
        """
        ahead = self.hands.many * AHEAD
        whole = True
        for report in _in_order(self._pool, lambda o: self._one(o, progress(o)), originals, ahead):
            whole = whole and report.outcome is not Outcome.CANCELLED
            yield report
        due, sources = self._namesakes.due()
        self._laps += 1
        settle = self._unsettle([d.photo for d in due] + sources)
        unread, ended = self._unread_yet(), True
        due += [Due(photo, self._namesakes.names) for photo, _ in unread]
        copies = [None] * (len(due) - len(unread)) + [digest for _, digest in unread]
        anew = _in_order(self._pool, lambda d: self._anew(d, progress(d.photo.original)), due, ahead)
        for one, before, report in zip(due, copies, anew, strict=True):
            ended = ended and report.outcome in WELL
            if before is not None and report.outcome in WELL:
                self._unread.append((_finished(one.photo.original, report), report.copy_digest))
                if report.copy_digest == before:
                    continue  # it shows none of the names, and there is nothing new to tell
            yield report
        if ended:
            settle()
        while whole and ended and self._unended:
            self._unended.pop()()

    def _one(self, original: Original, asked: Progress) -> ScrubReport:
        progress, read = self._heard(asked), list[Read]()

        def done() -> ScrubReport:
            folder = desk.folder_for(original, self.out)
            self._sweep(folder)
            with opened(original.path) as file:

                @contextmanager
                def make() -> Iterator[Made]:
                    with self.hands.make(original, file, self.profile, folder, progress) as made:
                        read.extend([made.read] if made.read else ())
                        yield made

                if self.recall is not None:
                    return self.recall.once(original, file, progress, make, sync=self.sync)
                with make() as made:
                    return desk.put(made, original, self.out, sync=self.sync)

        report = desk.reported(original, self.profile, done)
        if self._covers_names:
            self._keep_in_mind(original, report, read)
        return report

    @property
    def _covers_names(self) -> bool:
        """Whether a name that was found in another photo would be covered at all."""
        name = Finding(Kind.NAME, Tag(""), LEAST_SURE, "", "")
        return self.profile.text and self.profile.hides(name)

    @property
    def knows_names(self) -> bool:
        """Whether a name was found that is looked for in all photos of this run."""
        return self._namesakes.known

    def _keep_in_mind(self, original: Original, report: ScrubReport, read: Sequence[Read]) -> None:
        """Until all photos have been seen, one in which a name was read isn't done: a run that is stopped loses it."""
        photo = _finished(original, report)
        for one in read:
            self._namesakes.saw(photo.content, one)
        if report.outcome in WELL and report.reused in (Reuse.NONE, Reuse.DUPLICATE):
            self._namesakes.finished(photo)
            if any(one.names for one in read):
                self._unended.append(self._unsettle([photo]))
            elif self.recall is not None and report.kept:
                self._unended.append(self.recall.leave_open(photo))
        elif report.reused is Reuse.EARLIER and self.recall is not None and self.recall.left_open(photo):
            self._unended.append(self.recall.leave_open(photo))
            self._unread.append((photo, report.copy_digest))

    def _unread_yet(self) -> list[tuple[Finished, str]]:
        """Photos that a stopped run finished, where there are names that were not looked for in them: what stands in
        them nobody knows any more.
        """
        names = len(self._namesakes.names)
        if names == self._sought:
            return []
        unread, self._unread, self._sought = self._unread, [], names
        self.looked_through = max(self.looked_through, len(unread))
        return unread

    def _anew(self, due: Due, asked: Progress) -> ScrubReport:
        """The photo again, now that `due.names` are known. Where that fails, its copy that shows them goes as well."""
        photo, progress = due.photo, self._heard(asked)
        original = photo.original

        def withdraw() -> None:
            if photo.copy is not None:
                desk.withdraw(photo.copy, photo.stamp)

        def done() -> ScrubReport:
            with opened(original.path) as file:

                def make() -> Making:
                    folder = desk.folder_for(original, self.out)
                    return self.hands.make(original, file, self.profile, folder, progress, due.names)

                if self.recall is not None:
                    lap = str(self._laps)
                    return self.recall.anew(original, file, progress, make, lap, withdraw, sync=self.sync)
                with make() as made:
                    withdraw()
                    return desk.put(made, original, self.out, sync=self.sync)

        report = desk.reported(original, self.profile, done)
        if report.outcome in WELL:
            self._namesakes.finished(_finished(original, report), photo)
        elif report.outcome is not Outcome.CANCELLED:
            withdraw()
        return replace(report, instead_of=photo.outcome)

    def _unsettle(self, photos: Iterable[Finished]) -> Callable[[], object]:
        """A run that is stopped now is not to be taken for one that looked for all names everywhere."""
        pairs = ((p.original, p.digest) for p in photos)
        return self.recall.unsettle(pairs) if self.recall is not None else lambda: None

    def _heard(self, asked: Progress) -> Progress:
        return Progress(asked.tell, lambda: self._stop.is_set() or asked.stopped(), asked.found)

    def _sweep(self, folder: Path) -> None:
        """What a killed run left there goes away when this one comes to the folder for the first time."""
        if folder not in self._swept:
            self._swept.add(folder)
            sweep(folder)


def _finished(original: Original, report: ScrubReport) -> Finished:
    copy = Path(report.copy) if report.copy else None
    return Finished(original, report.digest, report.outcome, copy, desk.stamped(report.copy))


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
    staff = Staff(workers, digests=digests and recall is None, ahead=not profile.looks)
    with Shift(staff, profile, out, recall, sync=sync) as shift:
        yield from shift.scrub(originals, progress)


def _in_order(
    pool: ThreadPoolExecutor, one: Callable[[T], ScrubReport], photos: Iterable[T], ahead: int
) -> Iterator[ScrubReport]:
    under_way: deque[Future[ScrubReport]] = deque()
    for photo in photos:
        under_way.append(pool.submit(one, photo))
        if len(under_way) >= ahead:
            yield under_way.popleft().result()
    while under_way:
        yield under_way.popleft().result()
