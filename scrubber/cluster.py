"""Lets a Dask cluster do the work: a task a photo on storage that all its computers share.

The only file of the program that may import a network module.
"""

from __future__ import annotations

import contextlib
import itertools
import secrets
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from distributed import CancelledError, Client, Event, KilledWorker, get_worker

from scrubber import __version__, desk
from scrubber.batch import cores
from scrubber.files import OpenFile, Original, Pieces, opened
from scrubber.model.errors import Cancelled, ClusterLost, ScrubError, WorkerDied
from scrubber.model.profile import Profile
from scrubber.model.progress import Progress
from scrubber.model.secret import Secret
from scrubber.publish import drafted, forget
from scrubber.report.as_json import plain, report_in
from scrubber.worker import wire
from scrubber.worker.host import Worker

PATIENCE = 10.0  # seconds to find the scheduler, and a first worker
MOMENT = 0.2
AGAIN = 3  # how often a task is tried again whose computer failed in a way that Dask does not mend by itself
MOST = 256  # photos under way at once, on however large a cluster


class Cluster:
    """The workers of a cluster as hands. They leave drafts in the folders of the copies; only this program publishes.

    So a photo whose worker was lost is done again by another, and whatever the lost one left is a draft that nobody
    published. `close` deletes it. Raises ClusterLost where nobody can be reached.
    """

    def __init__(self, address: str) -> None:
        try:
            self._client: Any = Client(address, timeout=PATIENCE, set_as_default=False)
            self._client.wait_for_workers(1, timeout=PATIENCE)
            self.many = max(2, min(MOST, 2 * sum(self._client.nthreads().values())))
        except (OSError, ValueError, TimeoutError):
            raise ClusterLost("The cluster can't be reached, or has no worker.") from None
        self._mark, self._numbers = secrets.token_hex(8), itertools.count()
        self._folders: set[Path] = set()
        self._ended: Any = Event(_ended(self._mark), client=self._client)

    @contextlib.contextmanager
    def make(
        self,
        original: Original,
        file: OpenFile,
        profile: Profile,
        folder: Path,
        progress: Progress,
        known: tuple[Secret, ...] = (),
    ) -> Iterator[desk.Made]:
        # What was read stays with the computer that read it, so nobody here knows a name to look for.
        assert not known
        folder = folder.absolute()
        self._folders.add(folder)
        order = {
            "version": __version__,
            "path": str(original.path.absolute()),
            "profile": wire.profile_out(profile),
            "folder": str(folder),
            "mark": self._mark,
        }
        answer = self._asked(order, progress)
        if "error" in answer:
            raise wire.error_in(answer)
        report = report_in({**answer["report"], "path": str(original.path)})
        copy = folder / answer["draft"] if answer["draft"] else Pieces()
        yield desk.Made(report, copy, answer["name"], answer["neutral"], answer["texts"], None)

    def close(self) -> None:
        with contextlib.suppress(Exception):  # a scheduler that is gone can be told nothing
            self._ended.set()
        with contextlib.suppress(Exception):
            self._client.close(timeout=MOMENT)
        for folder in self._folders:
            forget(folder, self._mark)

    def _asked(self, order: wire.Json, progress: Progress) -> wire.Json:
        try:
            future = self._client.submit(
                scrub_one, order, key=f"scrub-{self._mark}-{next(self._numbers)}", pure=False, retries=AGAIN
            )
            done = threading.Event()
            future.add_done_callback(lambda _: done.set())
            while not done.wait(MOMENT):
                if progress.stopped():
                    future.cancel()
                    raise Cancelled("The work was stopped.")
                if self._client.status not in ("running", "connecting"):
                    raise ClusterLost("The cluster was lost.")
            answer: wire.Json = future.result(timeout=PATIENCE)
            return answer
        except ScrubError:
            raise
        except KilledWorker:
            raise WorkerDied("The computers of the cluster that worked on this photo were lost.") from None
        except (CancelledError, OSError, TimeoutError):
            raise ClusterLost("The cluster was lost.") from None
        except Exception as error:
            # The type only: a message could quote what stands in the photo.
            raise ClusterLost(f"The cluster could not work on this photo ({type(error).__name__}).") from None


_own = threading.local()


def scrub_one(order: wire.Json) -> wire.Json:
    """On a computer of the cluster: a clean copy of one photo as a draft, and all that is known of it but the text."""
    if order["version"] != __version__:
        return wire.error_out(ClusterLost(f"A computer of the cluster has another version ({__version__})."))
    worker: Any = get_worker()
    ended: Any = Event(_ended(order["mark"]))
    try:
        return _scrub(order, worker.state.nthreads, Progress(stopped=_now_and_then(ended)))
    except ScrubError as error:
        return wire.error_out(error)


def _scrub(order: wire.Json, share: int, progress: Progress) -> wire.Json:
    path, folder = Path(order["path"]), Path(order["folder"])
    original, profile = Original(path, Path(path.name)), wire.profile_in(order["profile"])
    with opened(path) as file, desk.make(original, file, profile, _worker(share), progress) as made:
        progress.at("publish", 0.0)
        assert not isinstance(made.copy, Path)
        draft = drafted(made.copy, folder, order["mark"]).name if len(made.copy) else ""
        return {
            "report": plain(made.report),
            "draft": draft,
            "name": made.name,
            "neutral": made.neutral,
            "texts": made.texts,
        }


def _worker(share: int) -> Worker:
    """This thread's own, warm from one photo to the next; it ends with the process."""
    if not hasattr(_own, "worker"):
        _own.worker = Worker(max(1, cores() // max(1, share)))
    worker: Worker = _own.worker
    return worker


def _ended(mark: str) -> str:
    """The name of the event that tells the whole cluster that this run is over."""
    return f"scrubber-{mark}-ended"


def _now_and_then(event: Any) -> Callable[[], bool]:
    """Whether the event has happened, asked over the network once a second at most."""
    at, last = 0.0, False

    def happened() -> bool:
        nonlocal at, last
        if time.monotonic() - at > 1.0:
            at, last = time.monotonic(), bool(event.is_set())
        return last

    return happened
