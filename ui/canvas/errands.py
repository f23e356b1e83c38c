"""Work that would hold up the window, done one piece after another by a thread that ends when there is none."""

from __future__ import annotations

import threading
from collections.abc import Callable


class Errands:
    """Runs errands in the order of asking. A later one of the same name takes the place of one that waits."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: dict[str, Callable[[], None]] = {}
        self._busy = False

    def ask(self, name: str, errand: Callable[[], None]) -> None:
        with self._lock:
            self._waiting.pop(name, None)
            self._waiting[name] = errand
            if self._busy:
                return
            self._busy = True
        threading.Thread(target=self._run, name="canvas").start()

    def _run(self) -> None:
        while (errand := self._next()) is not None:
            try:
                errand()
            except BaseException:
                with self._lock:
                    self._busy = False
                raise

    def _next(self) -> Callable[[], None] | None:
        with self._lock:
            for name in self._waiting:
                return self._waiting.pop(name)
            self._busy = False
            return None
