"""Two files in memory through which photos go over the wall: one inwards, one outwards."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from scrubber.files import OpenFile, Source, whole
from scrubber.model.errors import Damaged

CHUNK = 1 << 24
KEPT = 1 << 25


@dataclass(frozen=True, slots=True)
class Exchange:
    """Handles of the two files. Names are what the child needs to open its own: handles, or paths.

    `room` is the parent's memory for what came out, used again for the next photo: new memory takes longer to get
    than to fill.
    """

    inwards: int
    outwards: int
    names: tuple[str, str]
    inherited: tuple[int, ...]
    room: bytearray = field(default_factory=bytearray)

    @staticmethod
    def created(folder: Path) -> Exchange:
        """Files without a name in memory where the system has them, else in the private `folder`."""
        if hasattr(os, "memfd_create"):
            a, b = os.memfd_create("scrubber-in"), os.memfd_create("scrubber-out")
            os.set_inheritable(a, True)
            os.set_inheritable(b, True)
            return Exchange(a, b, (f"#{a}", f"#{b}"), (a, b))
        paths = [str(folder / name) for name in ("in", "out")]
        flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        a, b = (os.open(path, flags, 0o600) for path in paths)
        return Exchange(a, b, (paths[0], paths[1]), ())

    @staticmethod
    def opened(names: Sequence[str]) -> Exchange:
        """The child's side."""
        flags = os.O_RDWR | getattr(os, "O_BINARY", 0)
        a, b = (int(n[1:]) if n.startswith("#") else os.open(n, flags) for n in names)
        return Exchange(a, b, (names[0], names[1]), ())

    def put(self, data: Source) -> None:
        """From the parent to the child; a file without a way through this process, where the system can do that.

        Raises Damaged where the file became shorter meanwhile.
        """
        if isinstance(data, bytes):
            _fill(self.inwards, data)
            return
        try:
            if hasattr(os, "sendfile"):
                _pour(data, self.inwards)
            else:
                _fill(self.inwards, whole(data))
        except EOFError:
            raise Damaged("The photo became shorter while it was read.", "Try again when it is complete.") from None

    def read(self, size: int) -> bytes:
        """The child's view of what the parent put."""
        return whole(OpenFile(self.inwards, size))

    def write(self, data: bytes) -> None:
        """From the child to the parent."""
        _fill(self.outwards, data)

    @contextlib.contextmanager
    def result(self, size: int) -> Iterator[memoryview]:
        """What the child wrote, in memory that only this process can change, while the block lasts.

        Raises EOFError where that is less than `size`, ValueError where `size` is none.
        """
        if size < 0:
            raise ValueError
        if os.fstat(self.outwards).st_size < size:
            raise EOFError
        if size > len(self.room):
            self.room[:] = bytes(size)
        with memoryview(self.room) as room, room[:size] as view:
            self._take(view)
            yield view

    def _take(self, view: memoryview) -> None:
        at = 0
        with os.fdopen(self.outwards, "rb", buffering=0, closefd=False) as file:
            file.seek(0)
            while at < len(view):
                with view[at:] as rest:
                    count = file.readinto(rest)
                if not count:
                    raise EOFError
                at += count

    def tidy(self) -> None:
        """Give back the memory of a large photo; that of a small one is used again for the next."""
        for handle in (self.inwards, self.outwards):
            if os.fstat(handle).st_size > KEPT:
                os.ftruncate(handle, 0)
        if len(self.room) > KEPT:
            self.room.clear()

    def clear(self) -> None:
        """Forget the pictures."""
        self.room.clear()
        for handle in (self.inwards, self.outwards):
            with contextlib.suppress(OSError):
                os.ftruncate(handle, 0)

    def close(self) -> None:
        for handle in (self.inwards, self.outwards):
            with contextlib.suppress(OSError):
                os.close(handle)


def _room(handle: int, size: int) -> None:
    """Memory that is already there is used again; what is left of a larger photo is given back."""
    if os.fstat(handle).st_size > size:
        os.ftruncate(handle, size)


def _pour(file: OpenFile, handle: int) -> None:
    _room(handle, file.size)
    os.lseek(handle, 0, os.SEEK_SET)
    at = 0
    while at < file.size:
        sent = os.sendfile(handle, file.handle, at, file.size - at)
        if not sent:
            raise EOFError
        at += sent


def _fill(handle: int, data: bytes) -> None:
    _room(handle, len(data))
    os.lseek(handle, 0, os.SEEK_SET)
    view = memoryview(data)
    while view:
        view = view[os.write(handle, view[:CHUNK]) :]
