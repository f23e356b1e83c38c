"""Waits for photos to arrive in a folder, and for each to be written to its end."""

from __future__ import annotations

import logging
import os
import queue
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

from scrubber.files import Original, gather, is_meant
from scrubber.model.errors import NotFound

# It tells of paths and of its own small troubles, which a later look at the folder makes good.
logging.getLogger("watchdog").addHandler(logging.NullHandler())
logging.getLogger("watchdog").propagate = False

MOMENT = 0.25  # seconds between two looks at files that are being written
POLL = 2.0  # seconds between two looks at a folder whose system does not tell of changes
RESCAN = 60.0  # seconds after which a folder is searched anyway: a system that is flooded with changes loses some
TOLD = ("created", "modified", "moved", "closed")  # not "opened": we open files ourselves
# Other computers write there, and the system hears nothing of it.
SHARED = ("nfs", "cifs", "smb", "9p", "afs", "ceph", "glusterfs", "lustre", "vboxsf", "drvfs", "fuse")
MOUNTS = Path("/proc/self/mounts")

Stamp = tuple[int, int]  # size in bytes and time of the last change in nanoseconds


class Arrivals:
    """Photos below `folder` that came to rest: unchanged for `settle` seconds. Nothing below `out` is one of them.

    What lies there at the beginning counts as arriving. `polling` None: where the system does not tell of changes.
    Enter it to begin. `ripe` waits.
    """

    def __init__(self, folder: Path, out: Path, settle: float, polling: bool | None = None) -> None:
        self.folder, self.out, self.settle = folder.absolute(), out, settle
        self.polling = on_shared_storage(self.folder) if polling is None else polling
        self._heard: queue.SimpleQueue[Path] = queue.SimpleQueue()
        self._pending: dict[Path, tuple[Stamp, float]] = {}
        self._given: dict[Path, Stamp] = {}
        self._searched = -RESCAN
        self._observer: BaseObserver | None = None

    def __enter__(self) -> Arrivals:
        if not self.polling:
            try:
                self._observe(Observer)
                return self
            except OSError:  # the system watches no more folders for this person
                self.polling = True
        self._observe(lambda: PollingObserver(timeout=POLL))
        return self

    def __exit__(self, *_: object) -> None:
        if self._observer is not None:
            self._observer.stop()
            self._observer.join(timeout=10)

    def ripe(self) -> list[Original]:
        """Those that came to rest since the last call, at least one; waits. Raises NotFound: the folder is gone."""
        while True:
            if not self.folder.is_dir():
                raise NotFound("The folder that was watched is not there any more.", "Start again when it is back.")
            now = time.monotonic()
            if now - self._searched >= RESCAN:
                self._searched = now
                self._consider(original.path for original in gather((self.folder,), True, self.out))
            self._consider(self._arrived())
            ready = sorted(path for path in list(self._pending) if self._rests(path, now))
            if ready:
                return [Original(path, path.relative_to(self.folder), named=False) for path in ready]
            time.sleep(MOMENT)

    def _observe(self, observer: Callable[[], BaseObserver]) -> None:
        self._observer = observer()
        self._observer.schedule(_Handler(self._heard.put), str(self.folder), recursive=True)
        self._observer.start()

    def _arrived(self) -> Iterable[Path]:
        while True:
            try:
                path = self._heard.get_nowait()
            except queue.Empty:
                return
            if path.is_dir() and not path.is_symlink():
                yield from (original.path for original in gather((path,), True, self.out))
            else:
                yield path

    def _consider(self, paths: Iterable[Path]) -> None:
        for path in paths:
            if path not in self._pending and is_meant(path, self.folder, self.out):
                stamp = _stamp(path)
                if stamp is not None and self._given.get(path) != stamp:
                    self._pending[path] = (stamp, time.monotonic())

    def _rests(self, path: Path, now: float) -> bool:
        (before, since), stamp = self._pending[path], _stamp(path)
        if stamp is None:
            del self._pending[path]
            self._given.pop(path, None)
            return False
        if stamp != before:
            self._pending[path] = (stamp, now)
            return False
        if now - since < self.settle:
            return False
        del self._pending[path]
        self._given[path] = stamp
        return True


class _Handler(FileSystemEventHandler):
    def __init__(self, hear: Callable[[Path], None]) -> None:
        self._hear = hear

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in TOLD:
            for name in (event.src_path, event.dest_path):
                if name:
                    self._hear(Path(os.fsdecode(name)))


def on_shared_storage(folder: Path) -> bool:
    """Whether the folder is mounted from elsewhere, as far as this system tells."""
    try:
        lines = MOUNTS.read_bytes().splitlines()
    except OSError:
        return False
    here = os.path.realpath(folder)
    kinds = {_plain(fields[1]): fields[2].decode() for fields in map(bytes.split, lines) if len(fields) > 2}
    mounts = [place for place in kinds if here == place or here.startswith(place.rstrip("/") + "/")]
    return bool(mounts) and kinds[max(mounts, key=len)].startswith(SHARED)


def _plain(place: bytes) -> str:
    """Blanks in names of mounts stand as octal numbers."""
    return os.fsdecode(place.replace(rb"\040", b" ").replace(rb"\011", b"\t").replace(rb"\134", b"\\"))


def _stamp(path: Path) -> Stamp | None:
    try:
        facts = path.stat()
    except OSError:
        return None
    return facts.st_size, facts.st_mtime_ns
