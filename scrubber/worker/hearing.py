"""What a worker says, line by line, as the program hears it: whoever waits for an answer reads it from the pipe."""

from __future__ import annotations

import contextlib
import os
import queue
import select
import subprocess
import threading
import time
from typing import IO, Protocol

from scrubber.worker import wire

MOST_UNHEARD = 64  # messages of a worker that talks faster than anybody listens
MOMENT = 0.1
CHUNK = 1 << 16


class Hearing(Protocol):
    """Used by one thread at a time."""

    def next(self, seconds: float) -> wire.Json | None:
        """What is said within so many seconds, or None. Raises BrokenWire where nothing more can come."""
        ...

    def waiting(self) -> bool:
        """Whether something was said, or the end came, that nobody has asked for yet."""
        ...

    def close(self) -> None:
        """For when nobody listens any more."""
        ...


def heard(process: subprocess.Popen[bytes]) -> Hearing:
    """The way to listen that this system has."""
    return Piped(process) if hasattr(select, "poll") else Queued(process)


class Piped:
    """Where a pipe can be waited for, who waits for the message reads it, and nobody has to be woken up for that."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._pipe, self._unread = _output(process), bytearray()
        self._ready = select.poll()
        self._ready.register(self._pipe.fileno(), select.POLLIN)

    def next(self, seconds: float) -> wire.Json | None:
        known, latest = 0, time.monotonic() + seconds  # bytes in which no line ends
        while (end := self._unread.find(b"\n", known)) < 0:
            known = len(self._unread)
            if not self._ready.poll(1000 * max(0.0, latest - time.monotonic())):
                return None  # also where it says a word drop by drop
            if known > wire.LONGEST_LINE or not self._more():
                raise wire.BrokenWire
        line = bytes(self._unread[: end + 1])
        del self._unread[: end + 1]
        return wire.message(line)

    def _more(self) -> bool:
        piece = os.read(self._pipe.fileno(), CHUNK)
        self._unread += piece
        return bool(piece)

    def waiting(self) -> bool:
        return bool(self._unread or self._ready.poll(0))

    def close(self) -> None:
        self._pipe.close()


class Queued:
    """Elsewhere a thread reads, and hands the messages over."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._said = queue.SimpleQueue[wire.Json | None]()
        threading.Thread(target=_listen, args=(process, self._said), daemon=True).start()

    def next(self, seconds: float) -> wire.Json | None:
        try:
            message = self._said.get(timeout=seconds)
        except queue.Empty:
            return None
        if message is None:
            raise wire.BrokenWire
        return message

    def waiting(self) -> bool:
        return not self._said.empty()

    def close(self) -> None:
        """The pipe is closed by who listens to it."""


def _listen(process: subprocess.Popen[bytes], said: queue.SimpleQueue[wire.Json | None]) -> None:
    pipe = _output(process)
    while True:
        try:
            message = wire.receive(pipe)
        except (wire.BrokenWire, OSError, ValueError):
            break
        while said.qsize() >= MOST_UNHEARD and process.poll() is None:
            time.sleep(MOMENT)  # until there is room
        said.put(message)
    said.put(None)
    with contextlib.suppress(OSError):
        pipe.close()


def _output(process: subprocess.Popen[bytes]) -> IO[bytes]:
    assert process.stdout is not None
    return process.stdout
