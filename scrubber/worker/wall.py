"""What the worker process may not do, whatever a photo talks it into."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

from scrubber.worker import kernel

REFUSED = "The worker opens no connection and starts no program."
MOST_MEMORY = 8 << 30  # bytes of address space; threads and memory maps reserve far more than they use
LARGEST_FILE = 2 << 30
MOST_FILES = 256
MOST_SECONDS = 3600  # of processor time for one photo, all threads together: a hundred pages of a document take less
FORBIDDEN = (
    "socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.startfile",
    "pty.spawn", "_winapi.CreateProcess", "ftplib.", "sqlite3.connect", "os.kill",
)  # fmt: skip
CHANGES = (
    "os.remove", "os.rename", "os.rmdir", "os.link", "os.symlink", "os.mkdir", "os.truncate", "os.chmod", "os.chown",
    "os.utime", "os.setxattr", "os.removexattr", "os.chflags", "shutil.",
)  # fmt: skip
# Where the paths stand in what a hook hears, and the open folder below which each is meant (PEP 578, CPython's table).
ONE, TWO = ((0, None),), ((0, None), (1, None))
BELOW: Mapping[str, Sequence[tuple[int, int | None]]] = {
    "os.rename": ((0, 2), (1, 3)), "os.link": ((0, 2), (1, 3)), "os.symlink": ((0, None), (1, 2)),
    "os.remove": ((0, 1),), "os.rmdir": ((0, 1),), "os.mkdir": ((0, 2),), "os.chmod": ((0, 2),),
    "os.chown": ((0, 3),), "os.utime": ((0, 3),), "shutil.rmtree": ((0, 1),), "shutil.move": TWO,
    **dict.fromkeys(("shutil.copyfile", "shutil.copymode", "shutil.copystat", "shutil.copytree"), TWO),
}  # fmt: skip
UNHEARD = ("mkfifo", "mknod", "chroot")  # of which no hook hears, and which no decoder needs
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def raise_wall(own_folder: Path) -> tuple[str, ...]:
    """Bound memory, file sizes and handles; from here on no socket, no new process, no write elsewhere.

    Gives the names of what holds: `limits`, `landlock`, `seccomp`, `python`. The last keeps honest code honest and
    stops surprises in Python code, on every system; nothing of it can be undone in this process.
    """
    home = own_folder.resolve()
    holds = (*_bound(), *kernel.enforce(home), "python")
    sys.addaudithook(_guard(home))
    with contextlib.suppress(ImportError):
        import _posixsubprocess

        vars(_posixsubprocess)["fork_exec"] = _refuse  # multiprocessing starts programs by it, which no hook hears of
    _disarm()
    return holds


def _disarm() -> None:
    """Take out of reach what no hook hears of, or hears of without the open folder that a path is meant below."""
    opened = _opening(os.open)
    for module in {os, sys.modules[os.name]}:
        for name in UNHEARD:
            if hasattr(module, name):
                vars(module)[name] = _refuse
        vars(module)["open"] = opened


def _opening(plain: Callable[..., int]) -> Callable[..., int]:
    """`os.open`, without writing below an open folder."""

    def opened(path: Any, flags: int, mode: int = 0o777, *, dir_fd: int | None = None) -> int:
        if dir_fd is not None and flags & WRITING:
            raise PermissionError("The worker writes nowhere but into its own folder.")
        return plain(path, flags, mode, dir_fd=dir_fd)

    return opened


def _bound() -> tuple[str, ...]:
    try:
        import resource
    except ImportError:  # Windows has no such limits
        return ()
    for what, most in (
        (resource.RLIMIT_AS, MOST_MEMORY),
        (resource.RLIMIT_FSIZE, LARGEST_FILE),
        (resource.RLIMIT_NOFILE, MOST_FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(what)[1]
        least = most if hard == resource.RLIM_INFINITY else min(most, hard)
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(what, (least, least))
    return ("limits",)


def another_photo() -> None:
    """A new allowance of processor time; the system ends a process that uses it up."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft, hard = int(used.ru_utime + used.ru_stime) + 1 + MOST_SECONDS, resource.getrlimit(resource.RLIMIT_CPU)[1]
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard))


def _places(event: str, args: tuple[Any, ...]) -> Iterator[Any]:
    """The paths that are meant, also those that are told below an open folder, as `shutil.rmtree` does."""
    for at, below in BELOW.get(event, ONE):
        folder = args[below] if below is not None and below < len(args) else None
        if isinstance(folder, int) and folder >= 0 and Path("/proc/self/fd").is_dir():
            yield Path(f"/proc/self/fd/{folder}") / os.fsdecode(args[at])
        else:
            yield args[at]


def _refuse(*_: object, **__: object) -> NoReturn:
    raise PermissionError(REFUSED)


def _guard(own_folder: Path) -> Callable[[str, tuple[Any, ...]], None]:
    inside = str(own_folder) + os.sep

    def within(path: Any) -> bool:
        if isinstance(path, int) or path is None:
            return True  # an open handle, got from the parent or opened under this same rule
        full = os.path.realpath(os.fsdecode(path))
        return full == str(own_folder) or full.startswith(inside) or full == os.devnull

    def guard(event: str, args: tuple[Any, ...]) -> None:
        if event == "open":
            path, mode, flags = args
            writes = (isinstance(mode, str) and set(mode) & set("wax+")) or (isinstance(flags, int) and flags & WRITING)
            if writes and not within(path):
                raise PermissionError("The worker writes nowhere but into its own folder.")
        elif event.startswith(CHANGES):
            if args and not all(map(within, _places(event, args))):
                raise PermissionError("The worker changes nothing outside its own folder.")
        elif event.startswith(FORBIDDEN):
            _refuse()

    return guard
