"""A thread with a worker process of its own that does one task after the other, so that the window never waits."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QThread, Signal

from scrubber.model.errors import ScrubError
from scrubber.worker.host import Worker


@dataclass(frozen=True, slots=True, eq=False)
class Task:
    """Work for a lane: `run` gets the worker and a question whether to stop. `key` names it; low `rank` goes first.

    `told`: its result counts also where it was to stop meanwhile.
    """

    key: object
    run: Callable[[Worker, Callable[[], bool]], object]
    rank: int = 0
    told: bool = False


class Lane(QThread):
    """Tasks by rank, then in the order they came. A task with the key of a waiting one takes its place.

    `done` carries key and result, `failed` key and the error (a ScrubError, or what nobody foresaw).
    """

    begun = Signal(object)
    done = Signal(object, object)
    failed = Signal(object, object)

    def __init__(self, worker: Callable[[], Worker] = Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._tasks: list[Task] = []
        self._wake = threading.Condition()
        self._current: object = None
        self._stop_current = False
        self._ending = False

    def put(self, task: Task) -> None:
        with self._wake:
            self._tasks = [t for t in self._tasks if t.key != task.key]
            self._tasks.append(task)
            self._wake.notify()
        if not self.isRunning() and not self._ending:
            self.start()

    def drop(self, which: Callable[[object], bool]) -> list[object]:
        """Take waiting tasks out and stop the one at work, where `which` is true of the key; gives back the keys."""
        with self._wake:
            gone = [t.key for t in self._tasks if which(t.key)]
            self._tasks = [t for t in self._tasks if not which(t.key)]
            if self._current is not None and which(self._current):
                self._stop_current = True
        return gone

    def first(self, key: object) -> None:
        """Let a waiting task be the next of its rank."""
        with self._wake:
            self._tasks.sort(key=lambda task: task.key != key)

    @property
    def busy(self) -> bool:
        with self._wake:
            return bool(self._tasks) or self._current is not None

    def close(self) -> None:
        """Stop what goes on, end the worker, wait for the thread."""
        with self._wake:
            self._ending = True
            self._tasks.clear()
            self._stop_current = True
            self._wake.notify()
        self.wait()

    def run(self) -> None:
        worker = self._worker()
        try:
            while (task := self._next()) is not None:
                self._do(task, worker)
        finally:
            worker.close()

    def _next(self) -> Task | None:
        with self._wake:
            self._current = None
            while not self._tasks and not self._ending:
                self._wake.wait()
            if self._ending:
                return None
            task = min(self._tasks, key=lambda t: t.rank)
            self._tasks.remove(task)
            self._current, self._stop_current = task.key, False
            return task

    def _do(self, task: Task, worker: Worker) -> None:
        self.begun.emit(task.key)
        try:
            result = task.run(worker, lambda: self._stop_current)
        except ScrubError as error:
            self.failed.emit(task.key, error)
        except Exception as error:  # a lane outlives whatever happens to one photo
            self.failed.emit(task.key, error)
        else:
            if task.told or not self._stop_current:
                self.done.emit(task.key, result)
