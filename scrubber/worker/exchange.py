"""Files in memory through which photos go over the wall: two inwards, of which a photo takes one, and one outwards."""

from __future__ import annotations

import contextlib
import mmap
import os
from collections.abc import Sequence
from io import FileIO
from pathlib import Path

from scrubber.files import OpenFile, Pieces, Source, whole
from scrubber.model.errors import Damaged, ScrubError

CHUNK = 1 << 24
NAMELESS = hasattr(os, "memfd_create")  # files in memory that a next worker can be given as well
# Bytes of the window: a file in memory that the parent alone can write to, because it was sealed after the parent had
# mapped it. So a photo goes in with one copy, and the parent can rely on what it sent.
WINDOW = 1 << 25
KEPT = 1 << 25
_SEALS = 0x2 | 0x4 | 0x10  # F_SEAL_SHRINK, F_SEAL_GROW, F_SEAL_FUTURE_WRITE: fcntl(2), Linux 5.1
Carried = tuple[int, int, int]  # from where on in the copy, from where on in the photo, how many bytes
NOTHING: Carried = (0, 0, 0)


class Exchange:
    """Handles of the three files. Names are what the child needs to open its own: handles, or paths.

    The parent's side also has its own memory of what went in and what came out, which no worker can change. All
    memory is used again for the next photo: new memory takes longer to get than to fill.
    """

    def __init__(self, handles: tuple[int, int, int], names: tuple[str, str, str], inherited: tuple[int, ...]) -> None:
        self.window, self.inwards, self.outwards = handles
        self.names, self.inherited = names, inherited
        self._pane: mmap.mmap | None = None
        self._got = bytearray()

    @staticmethod
    def created(folder: Path) -> Exchange:
        """Files without a name in memory where the system has them, else in the private `folder`."""
        kinds = ("window", "in", "out")
        if NAMELESS:
            a, b, c = (os.memfd_create(f"scrubber-{kind}", _sealable(kind)) for kind in kinds)
            for handle in (a, b, c):
                os.set_inheritable(handle, True)
            exchange = Exchange((a, b, c), (f"#{a}", f"#{b}", f"#{c}"), (a, b, c))
            exchange._glaze()
            return exchange
        paths = [str(folder / kind) for kind in kinds]
        flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        a, b, c = (os.open(path, flags, 0o600) for path in paths)
        return Exchange((a, b, c), (paths[0], paths[1], paths[2]), ())

    def _glaze(self) -> None:
        """From here on the window is the parent's; on a system that can't seal it there is none."""
        import fcntl

        try:
            os.ftruncate(self.window, WINDOW)  # takes no memory yet
            pane = mmap.mmap(self.window, WINDOW)
            fcntl.fcntl(self.window, fcntl.F_ADD_SEALS, _SEALS)
        except OSError:
            os.ftruncate(self.window, 0)
        else:
            self._pane = pane

    @staticmethod
    def opened(names: Sequence[str]) -> tuple[Exchange, ...]:
        """The child's side of all that it was told the names of."""
        flags = os.O_RDWR | getattr(os, "O_BINARY", 0)
        handles = [int(n[1:]) if n.startswith("#") else os.open(n, flags) for n in names]
        return tuple(
            Exchange((handles[n], handles[n + 1], handles[n + 2]), (names[n], names[n + 1], names[n + 2]), ())
            for n in range(0, len(names), 3)
        )

    def put(self, data: Source) -> bytes | memoryview:
        """From the parent to the child; gives what was sent, in memory that only this process can change.

        Raises Damaged where the file became shorter meanwhile, ScrubError where the disk fails.
        """
        size = data.size if isinstance(data, OpenFile) else len(data)
        try:
            if self._pane is None or size > WINDOW:
                sent = data if isinstance(data, bytes) else whole(data)
                _room(self.inwards, size)
                os.lseek(self.inwards, 0, os.SEEK_SET)
                _write(self.inwards, memoryview(sent))
                return sent
            view = memoryview(self._pane)[:size]
            if isinstance(data, bytes):
                view[:] = data
            else:
                _fill(data.handle, view)
        except EOFError:
            raise Damaged("The photo became shorter while it was read.", "Try again when it is complete.") from None
        except OSError:
            raise ScrubError("A photo could not be read.", "Check the disk it is on.") from None
        return view

    def read(self, size: int) -> bytes:
        """The child's view of what the parent put."""
        if size > WINDOW or (self._pane is None and os.fstat(self.window).st_size != WINDOW):
            return whole(OpenFile(self.inwards, size))
        if self._pane is None:
            self._pane = mmap.mmap(self.window, WINDOW, access=mmap.ACCESS_READ)
        return self._pane[:size]  # half as much work as reading it page by page

    def write(self, data: bytes, carried: Carried = NOTHING) -> None:
        """From the child to the parent, without what the parent has already: `carried`."""
        at, _, length = carried
        _room(self.outwards, len(data) - length)
        os.lseek(self.outwards, 0, os.SEEK_SET)
        view = memoryview(data)
        _write(self.outwards, view[:at])
        _write(self.outwards, view[at + length :])

    def result(self, size: int, carried: Carried, sent: bytes | memoryview) -> Pieces:
        """What the child wrote, put together with what it carried over from `sent`.

        In memory that only this process can change, until the next photo. Raises EOFError where there is less than
        `size`, ValueError where `size` or `carried` is none.
        """
        at, start, length = carried
        if min(size, at, start, length) < 0 or at + length > size or start + length > len(sent):
            raise ValueError
        own = size - length
        if os.fstat(self.outwards).st_size < own:
            raise EOFError
        if len(self._got) < own:
            self._got = bytearray(own)
        view = memoryview(self._got)[:own]
        _fill(self.outwards, view)
        parts = (view[:at], memoryview(sent)[start : start + length], view[at:])
        return Pieces(tuple(part for part in parts if len(part)))

    def tidy(self) -> None:
        """Give back the memory of a large photo; that of a small one is used again for the next."""
        for handle in (self.inwards, self.outwards):
            if os.fstat(handle).st_size > KEPT:
                os.ftruncate(handle, 0)
        if len(self._got) > KEPT:
            self._got = bytearray()

    def close(self) -> None:
        """Forget the pictures."""
        self._got, self._pane = bytearray(), None
        handles = {self.window, self.inwards, self.outwards} - {-1}
        self.window = self.inwards = self.outwards = -1  # a number that was given back may soon be another file's
        for handle in handles:
            with contextlib.suppress(OSError):
                os.close(handle)


def _sealable(kind: str) -> int:
    """Only the window: the others could be sealed by a worker that was taken over."""
    return os.MFD_CLOEXEC | (os.MFD_ALLOW_SEALING if kind == "window" else 0)


def _room(handle: int, size: int) -> None:
    """Memory that is already there is used again; what is left of a larger photo is given back."""
    if os.fstat(handle).st_size > size:
        os.ftruncate(handle, size)


def _fill(handle: int, view: memoryview) -> None:
    """From the beginning of a file. Raises EOFError where it ends before."""
    with FileIO(handle, "rb", closefd=False) as file:
        file.seek(0)
        while view:
            count = file.readinto(view)
            if not count:
                raise EOFError
            view = view[count:]


def _write(handle: int, view: memoryview) -> None:
    while view:
        view = view[os.write(handle, view[:CHUNK]) :]
