"""The needs-review list: paths of photos that wait for a person, one a line, and nothing else about them."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
from collections.abc import Iterable, Iterator
from pathlib import Path

from scrubber.home import remembered
from scrubber.locks import held
from scrubber.model.errors import CannotWrite, NotFound, TooLarge

LARGEST_LIST = 64 << 20
PATIENCE = 5.0  # seconds


def default() -> Path:
    """The list that the window opens with one click."""
    return remembered("needs-review.txt")


def read(path: Path) -> tuple[Path, ...]:
    """The photos of the list that are still there, each once. Raises NotFound or TooLarge."""
    return tuple(filter(_is_there, _named(path)))


def _named(path: Path) -> tuple[Path, ...]:
    """The paths of the list, each once. Raises as `read` does."""
    try:
        if path.stat().st_size > LARGEST_LIST:
            raise TooLarge("This file is too large to be a list of photos.", "Choose another list.")
        lines = path.read_bytes().splitlines()
    except (OSError, ValueError):
        raise NotFound("The list of photos that need a look can't be read.") from None
    return tuple(dict.fromkeys(map(_in, filter(None, lines))))


def update(path: Path, add: Iterable[Path], done: Iterable[Path]) -> tuple[Path, ...]:
    """Put photos on the list and take others off it; gives back the whole list.

    Programs that do this at the same time do it one after the other, or a photo that one of them adds would be lost.
    A file of that name that is no such list, or can't be read, is left as it is. Raises CannotWrite.
    """
    before, after = _with(path, add := tuple(add), done := tuple(done))
    if after != before:
        with _one_at_a_time():
            _, after = _with(path, add, done)
            _write(path, b"".join(_out(photo) + b"\n" for photo in after))
    return after


@contextlib.contextmanager
def _one_at_a_time() -> Iterator[None]:
    """One lock for all lists; where there can be none, or somebody keeps it, nobody is kept waiting for long."""
    lock = remembered("needs-review.lock")
    with contextlib.ExitStack() as stack:
        with contextlib.suppress(OSError):
            lock.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            stack.enter_context(held(lock, PATIENCE))
        yield


def _with(path: Path, add: Iterable[Path], done: Iterable[Path]) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """The list as it is, and as it is to be. Raises CannotWrite."""
    before = _own(path)
    off = {photo.absolute() for photo in done}
    return before, tuple(photo for photo in dict.fromkeys((*before, *(a.absolute() for a in add))) if photo not in off)


def _own(path: Path) -> tuple[Path, ...]:
    """The photos of a list that this program wrote, none where there is no file. Raises CannotWrite for any other."""
    with contextlib.suppress(NotFound, TooLarge):
        named = _named(path) if os.path.lexists(path) else ()
        if all(photo.is_absolute() for photo in named):
            return tuple(filter(_is_there, named))
    raise CannotWrite("This file is no list of photos that need a look, so it was left as it is.", "Name another file.")


def _write(path: Path, content: bytes) -> None:
    draft = path.with_name(f".{path.name}-{secrets.token_hex(6)}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)  # names of photos are personal
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        draft.replace(path)
    except OSError:
        raise CannotWrite(
            "The list of photos that need a look could not be written.", "Choose another place."
        ) from None
    finally:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)


def _out(photo: Path) -> bytes:
    """The path as it is; in JSON's quotes where it would not fit on a line."""
    text = str(photo)
    return os.fsencode(text) if text.isprintable() and not text.startswith('"') else json.dumps(text).encode()


def _in(line: bytes) -> Path:
    if line.startswith(b'"'):
        with contextlib.suppress(ValueError):
            return Path(str(json.loads(line)))
    return Path(os.fsdecode(line))


def _is_there(photo: Path) -> bool:
    try:
        return photo.is_file()
    except (OSError, ValueError):
        return False
