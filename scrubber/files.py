"""Reads originals, never writes them; finds the photos in folders."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from scrubber.model.errors import NoPermission, NotAFile, NotAPhoto, NotFound, ScrubError, TooLarge
from scrubber.model.printable import printable

LARGEST_PHOTO = 512 << 20
# Only for choosing files inside folders; what a file is gets decided by its content.
PHOTO_ENDINGS = frozenset(
    f".{ending}"
    for ending in (
        "jpg jpeg jpe jfif png webp gif tif tiff heic heif hif avif bmp jxl jp2 j2k jpx"
        " dng cr2 cr3 nef arw raf orf rw2 pef srw"
    ).split(" ")
)


@dataclass(frozen=True, slots=True)
class Original:
    """A path to clean, and its place below the folder that the person named (for -o with the tree kept).

    `named` tells that the person named this file itself, not a folder that it was found in.
    """

    path: Path
    below: Path
    named: bool = True


def gather(paths: tuple[Path, ...], recursive: bool, skip: Path | None = None) -> Iterator[Original]:
    """Every photo that is meant: files as they are, folders by their photo files, sorted, links not followed.

    Folders are given back as they are where `recursive` is not set, so that they are refused with a sentence.
    Nothing below `skip` (the output folder) and no hidden file or folder is taken from a folder. A folder that
    may not be looked into is given back too, so that nobody thinks that its photos were cleaned.
    """
    for path in paths:
        if recursive and _holds(path.is_dir):
            yield from _photos_below(path, skip)
        else:
            yield Original(path, Path(path.name))


def left_out(paths: tuple[Path, ...], skip: Path | None = None) -> int:
    """How many files of these folders `gather` does not take: links, and names that don't end like a photo's.

    Hidden files don't count.
    """
    found = (file for path in paths if _holds(path.is_dir) for file in _files_below(path, skip, []))
    return sum(not _is_photo(file) for file in found)


def _photos_below(folder: Path, skip: Path | None) -> Iterator[Original]:
    shut: list[OSError] = []
    for path in _files_below(folder, skip, shut):
        if _is_photo(path):
            yield Original(path, path.relative_to(folder), named=False)
    for error in shut:
        closed = Path(os.fsdecode(error.filename))
        yield Original(closed, closed.relative_to(folder), named=False)


def _files_below(folder: Path, skip: Path | None, shut: list[OSError]) -> Iterator[Path]:
    """Files that are not hidden, sorted; what may not be looked into goes to `shut`."""
    out = os.path.realpath(skip) if skip else None
    for where, folders, names in os.walk(folder, onerror=shut.append):
        here = Path(where)
        folders[:] = sorted(f for f in folders if not f.startswith(".") and os.path.realpath(here / f) != out)
        yield from (here / name for name in sorted(names) if not name.startswith("."))


def is_meant(path: Path, folder: Path, skip: Path | None = None) -> bool:
    """Whether `gather` would take this file from this folder."""
    if not path.is_relative_to(folder) or any(part.startswith(".") for part in path.relative_to(folder).parts):
        return False
    inside = [path, *(place for place in path.parents if place != folder and place.is_relative_to(folder))]
    if any(_holds(place.is_symlink) for place in inside):
        return False
    out = os.path.realpath(skip) if skip else None
    return _is_photo(path) and not any(os.path.realpath(place) == out for place in inside)


def _is_photo(path: Path) -> bool:
    return path.suffix.lower() in PHOTO_ENDINGS and not path.name.startswith(".") and not _holds(path.is_symlink)


def _holds(question: Callable[[], bool]) -> bool:
    """The answer to a question about a path; no, where it may not be asked: opening it will tell why."""
    try:
        return question()
    except OSError:
        return False


@dataclass(frozen=True, slots=True)
class OpenFile:
    """An original, open for reading: its handle and its size in bytes."""

    handle: int
    size: int


Source = bytes | OpenFile  # a photo: its bytes, or an open file of it


@dataclass(frozen=True, slots=True)
class Pieces:
    """A file's bytes that lie in several places of memory, in order. The length is that of all."""

    parts: tuple[bytes | memoryview, ...] = ()

    def __len__(self) -> int:
        return sum(map(len, self.parts))

    def __bytes__(self) -> bytes:
        return b"".join(self.parts)

    def slices(self, most: int) -> Iterator[bytes | memoryview]:
        """The same in slices of at most `most` bytes, each but the first of a part at a multiple of that."""
        place = 0
        for part in self.parts:
            at = 0
            while at < len(part):
                size = min(most - place % most, len(part) - at)
                yield part[at : at + size]
                at, place = at + size, place + size


def whole(source: OpenFile) -> bytes:
    """All bytes of an open file. Raises EOFError where it is shorter than it was."""
    os.lseek(source.handle, 0, os.SEEK_SET)
    parts, left = list[bytes](), source.size
    while left:
        parts.append(os.read(source.handle, left))
        left -= len(parts[-1])
        if not parts[-1]:
            raise EOFError
    return b"".join(parts)


@contextmanager
def opened(path: Path) -> Iterator[OpenFile]:
    """An ordinary file, open for reading. Raises NotFound, NotAFile, NoPermission, NotAPhoto (empty) or TooLarge."""
    try:
        # Without O_NONBLOCK a pipe would make us wait for ever before we could look at what it is.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError) as error:
        raise _refusal(path, error) from None
    try:
        yield OpenFile(handle, _size(path, os.fstat(handle)))
    finally:
        os.close(handle)


def read(path: Path) -> bytes:
    """The bytes of an original. Raises as `opened` does."""
    with opened(path) as file, os.fdopen(os.dup(file.handle), "rb") as stream:
        try:
            return stream.read(file.size)
        except OSError as error:
            raise _refusal(path, error) from None


def digest_of(file: OpenFile) -> str:
    """SHA-256 of the content. Raises ScrubError where the disk fails."""
    os.lseek(file.handle, 0, os.SEEK_SET)
    with os.fdopen(os.dup(file.handle), "rb", buffering=0) as stream:
        try:
            return hashlib.file_digest(stream, "sha256").hexdigest()
        except OSError:
            raise ScrubError("A photo could not be read.", "Check the disk it is on.") from None


def stamp(file: OpenFile) -> tuple[int, int]:
    """Changes where somebody writes to the file: its size in bytes and when it was changed, in nanoseconds."""
    facts = os.fstat(file.handle)
    return facts.st_size, facts.st_mtime_ns


def _size(path: Path, facts: os.stat_result) -> int:
    if stat.S_ISDIR(facts.st_mode):
        raise NotAFile(f"{_shown(path)} is a folder.")
    if not stat.S_ISREG(facts.st_mode):
        raise NotAFile(f"{_shown(path)} is not an ordinary file.")
    if facts.st_size > LARGEST_PHOTO:
        raise TooLarge(f"{_shown(path)} is larger than {LARGEST_PHOTO >> 20} MB.")
    if facts.st_size == 0:
        raise NotAPhoto(f"{_shown(path)} is empty.", "Get the photo from its source once more.")
    return facts.st_size


def _refusal(path: Path, error: OSError | ValueError) -> ScrubError:
    code = error.errno if isinstance(error, OSError) else None
    if code in (errno.EACCES, errno.EPERM):
        return NoPermission(f"{_shown(path)} may not be read.")
    if code == errno.EISDIR:
        return NotAFile(f"{_shown(path)} is a folder.")
    if code in (errno.ENXIO, errno.ENODEV):
        return NotAFile(f"{_shown(path)} is not an ordinary file.")
    if code in (errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.ENAMETOOLONG) or code is None:
        return NotFound(f"{_shown(path)} is not there.")
    return ScrubError(f"{_shown(path)} could not be read.", "Check the disk it is on.")


def _shown(path: Path) -> str:
    """A file name fit for a terminal: control characters and broken encodings are made visible."""
    return printable(path.name) or str(path)
