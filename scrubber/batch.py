"""Many photos: some at a time, reports in order; one failure ends one photo."""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from scrubber.desk import scrub_file
from scrubber.files import Original
from scrubber.model.profile import Profile
from scrubber.model.progress import Progress
from scrubber.model.report import ScrubReport
from scrubber.worker.host import Worker

AHEAD = 4  # photos that may be under way for each worker: a slow one does not keep the others waiting


def workers_for(profile: Profile, photos: int) -> int:
    """How many worker processes pay: detectors use all cores by themselves, cleaning a file uses one."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return 1 if profile.looks else max(1, min(cores, photos, 8))


def scrub_all(
    originals: Iterable[Original],
    profile: Profile,
    out: Path | None,
    workers: int,
    progress: Callable[[Original], Progress],
    *,
    sync: bool = True,
    digests: bool = True,
) -> Generator[ScrubReport, None, None]:
    """Clean copies of all photos; the reports come in the photos' order.

    `progress` is asked for each photo when it begins. Leaving early ends the workers and what they have under way;
    finished copies stay.
    """
    stop = threading.Event()
    staff: list[Worker] = []
    own = threading.local()

    def one(original: Original) -> ScrubReport:
        if not hasattr(own, "worker"):
            own.worker = Worker()
            staff.append(own.worker)
        asked = progress(original)
        stoppable = Progress(asked.tell, lambda: stop.is_set() or asked.stopped(), asked.found)
        return scrub_file(original, profile, own.worker, out, stoppable, sync=sync, digests=digests)

    with ThreadPoolExecutor(workers, thread_name_prefix="scrub") as pool:
        try:
            yield from _in_order(pool, one, originals, workers * AHEAD)
        finally:
            stop.set()
            pool.shutdown(cancel_futures=True)
            for worker in staff:
                worker.close()


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
