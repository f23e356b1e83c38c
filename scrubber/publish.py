"""Puts a finished copy in its place, whole or not at all, under a name that gives nothing away."""

from __future__ import annotations

import contextlib
import ctypes
import errno
import hashlib
import os
import platform
import re
import secrets
import stat
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from io import FileIO
from pathlib import Path

from scrubber.files import Pieces
from scrubber.model.errors import CannotWrite
from scrubber.model.secret import Secret

NEUTRAL_NAME = "photo"
MOST_COPIES = 1_000_000
LOOKED_AT = 64  # names that are tried one by one; beyond them a free number is found by doubling
# 2026-11-23, 20261123, 23.11.2026, IMG_20261123_101500 and the like: when a photo was taken is nobody's business.
DATES = re.compile(
    r"(?<!\d)(?:(?:19|20)\d{2}[-_. ]?(?:0[1-9]|1[0-2])[-_. ]?(?:0[1-9]|[12]\d|3[01])"
    r"|(?:0[1-9]|[12]\d|3[01])[-_. ](?:0[1-9]|1[0-2])[-_. ](?:19|20)?\d{2})(?!\d{3,}(?!\d))"
)
SHORTEST_PART = 3
_SIGNS = re.compile(r"[\W_]+")
_STEPS = re.compile(r"[\W_]+|(?<=\D)(?=\d)|(?<=\d)(?=\D)")  # and between letters and digits
NOT_COPYABLE = re.compile(r"[\x00-\x1f\x7f/\\]")
# Bytes that are written and read back in one go: they fit a processor's cache, and Linux looks for one large piece of
# memory where more than a megabyte is written at once, which takes longer than the writing (six times on ext4).
PIECE = 1 << 19
# A program that was killed halfway leaves a draft; its name says whose it was, so that the next run can delete it.
DRAFT = ".scrubber-draft-"
STALE = 86_400.0  # seconds after which a draft of another computer is nobody's any more
# What file systems say that can't bring a folder to the disk by itself, and folders that may not be read.
_NOT_FOR_FOLDERS = frozenset((errno.EINVAL, errno.ENOTSUP, errno.ENOSYS, errno.EACCES, errno.EPERM))
_HERE, _ONLY_IF_FREE = -100, 1  # AT_FDCWD, RENAME_NOREPLACE: renameat2(2)
Announce = Callable[[int], None]
Adopt = Callable[[Path], bool]


def _folded(text: str) -> str:
    return _SIGNS.sub("", text).casefold()


def tells(stem: str, found: Iterable[Secret]) -> bool:
    """True where a file name holds a date or a word of the text that was found and hidden."""
    if DATES.search(stem):
        return True
    folded = _folded(stem)
    words = _telling(_STEPS.split(stem))
    for secret in found:
        text = secret.reveal()
        whole = _folded(text)
        if len(whole) >= SHORTEST_PART and whole in folded:
            return True
        if words and words & _telling(_SIGNS.split(text)):
            return True
    return False


def _telling(parts: Iterable[str]) -> set[str]:
    """The words that may give somebody away: numbers alone stand in too many names."""
    return {part.casefold() for part in parts if len(part) >= SHORTEST_PART and not part.isdigit()}


def proposed_name(original: Path, suffix: str, pattern: str, found: Iterable[Secret]) -> tuple[str, bool]:
    """The copy's file name, and whether a neutral one had to take the place of the original's."""
    neutral = tells(NOT_COPYABLE.sub("_", original.stem), found)
    ending = original.suffix if original.suffix.lower() in _endings(suffix) else suffix
    return copy_name(original, pattern, neutral, ending), neutral


def copy_name(original: Path, pattern: str, neutral: bool, ending: str) -> str:
    """What the first copy of this original is called."""
    stem = NEUTRAL_NAME if neutral else NOT_COPYABLE.sub("_", original.stem)
    return pattern.format(stem=stem) + ending


_SHORTER = "Give the photo, or the folder for the copies, a shorter name."
_ALIKE = {".jpg": (".jpg", ".jpeg", ".jpe", ".jfif"), ".tif": (".tif", ".tiff")}


def plain_ending(ending: str) -> str:
    """The format's own ending for one that a file of this format may have."""
    return next((plain for plain, alike in _ALIKE.items() if ending.lower() in alike), ending.lower())


def _endings(suffix: str) -> tuple[str, ...]:
    return _ALIKE.get(suffix, (suffix,))


def nobodys(path: Path) -> bool:
    """For callers that want a file of their own, whatever is there."""
    return False


def unannounced(number: int) -> None:
    """For callers that keep no account."""


def publish(
    copy: bytes | Pieces | Path,
    folder: Path,
    name: str,
    *,
    sync: bool = True,
    adopt: Adopt = nobodys,
    announce: Announce = unannounced,
) -> Path:
    """Write `copy` as `folder/name`, or `name-2` and so on where that is taken, and give back the path.

    A draft beside the target is written, read back and renamed; nothing is ever overwritten, links are not
    followed, and a failure leaves nothing behind. `copy` may be a draft that `drafted` left in the same folder.
    A file of that name with this very content is taken for the copy if `adopt` says that nobody else has it.
    `announce` hears the copy's number just before it comes into being. Raises CannotWrite.
    """
    try:
        with _made(folder):
            draft = copy if isinstance(copy, Path) else _draft(folder)
            try:
                if not isinstance(copy, Path):
                    _write(draft, Pieces((copy,)) if isinstance(copy, bytes) else copy, sync)
                return _settle(draft, folder, name, sync, adopt, announce)
            finally:
                with contextlib.suppress(OSError):
                    draft.unlink(missing_ok=True)
    except OSError as error:
        raise _refused(error) from None


def drafted(copy: Pieces, folder: Path, mark: str) -> Path:
    """Write a whole draft in `folder` for somebody else to publish, who knows it by `mark`. Raises CannotWrite."""
    draft = folder / f"{_draft(folder).name}-{mark}"
    try:
        with _made(folder):
            try:
                _write(draft, copy, sync=True)
            except OSError:
                with contextlib.suppress(OSError):
                    draft.unlink(missing_ok=True)
                raise
    except OSError as error:
        raise _refused(error) from None
    return draft


def sweep(folder: Path) -> None:
    """Delete the drafts in `folder` that were left by programs that are no more."""
    with contextlib.suppress(OSError):
        for entry in os.scandir(folder):
            if entry.name.startswith(DRAFT) and _left(entry):
                with contextlib.suppress(OSError):
                    Path(entry.path).unlink()


def forget(folder: Path, mark: str) -> None:
    """Delete the drafts of this mark that nobody published."""
    with contextlib.suppress(OSError):
        for entry in os.scandir(folder):
            if entry.name.startswith(DRAFT) and entry.name.endswith(f"-{mark}"):
                with contextlib.suppress(OSError):
                    Path(entry.path).unlink()


@cache
def _here() -> str:
    return hashlib.sha256(platform.node().encode()).hexdigest()[:8]


def _draft(folder: Path) -> Path:
    return folder / f"{DRAFT}{_here()}-{os.getpid()}-{secrets.token_hex(8)}"


def _left(entry: os.DirEntry[str]) -> bool:
    here, _, rest = entry.name.removeprefix(DRAFT).partition("-")
    number = rest.partition("-")[0]
    if os.name == "posix" and here == _here() and number.isdecimal():
        return not _runs(int(number))
    return time.time() - entry.stat(follow_symlinks=False).st_mtime > STALE


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)  # signal 0 only asks
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


@contextlib.contextmanager
def _made(folder: Path) -> Iterator[None]:
    """The folder is there, with all above it; after a failure those that were made for it are gone, if empty."""
    there = folder.is_dir()
    new = [] if there else [place for place in (folder, *folder.parents) if not os.path.lexists(place)]
    try:
        if not there:
            folder.mkdir(parents=True, exist_ok=True)
        yield
    except BaseException:
        with contextlib.suppress(OSError):
            for place in new:
                place.rmdir()
        raise


def _write(draft: Path, copy: Pieces, sync: bool) -> None:
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    handle = os.open(draft, flags, 0o666)  # the umask decides, as for any new file of this person
    with os.fdopen(handle, "r+b", buffering=0) as file:
        if len(copy) >= PIECE // 2:
            _reserve(handle, len(copy))
        for piece in copy.slices(PIECE):
            at = 0
            while at < len(piece):
                at += file.write(piece[at:])
        if sync:
            os.fsync(file.fileno())
        if not _holds(file, copy):
            raise OSError(errno.EIO, "what was read back differs from what was written")


def _reserve(handle: int, size: int) -> None:
    """Ask Linux for room for all of a large file at once: found piece by piece, the room takes as long as the writing.

    Not `os.posix_fallocate`, which writes zeros where a file system can't do it. Whatever is wrong, writing will tell.
    """
    if reserve := _system("fallocate64"):
        reserve(handle, 0, ctypes.c_int64(0), ctypes.c_int64(size))


@cache
def _system(name: str) -> Callable[..., int] | None:
    """A function of the C library on Linux, where there is one of this name."""
    if not sys.platform.startswith("linux"):
        return None
    found: Callable[..., int] | None = getattr(ctypes.CDLL(None, use_errno=True), name, None)
    return found


def _holds(file: FileIO, copy: Pieces) -> bool:
    """Whether `file` holds the copy and nothing more."""
    file.seek(0)
    room = bytearray(PIECE)
    with memoryview(room) as there:
        for piece in copy.slices(PIECE):
            at = 0
            while at < len(piece):
                count = file.readinto(there[at : len(piece)])
                if not count:
                    return False
                at += count
            # Not `==`: two views are compared number by number, forty times more slowly.
            if not room.startswith(piece):
                return False
        return not file.readinto(there[:1])


def _settle(draft: Path, folder: Path, name: str, sync: bool, adopt: Adopt, announce: Announce) -> Path:
    for number in _numbers(folder, name):
        target = folder / numbered(name, number)
        if os.path.lexists(target):
            if adopt is not nobodys and _same_content(draft, target) and adopt(target):
                announce(number)
                return target
            continue
        announce(number)
        try:
            _rename_new(draft, target)
        except FileExistsError:
            continue
        if sync:
            _settled(target, folder)
        return target
    raise OSError(errno.EEXIST, "too many copies of this name are there")


def numbered(name: str, number: int) -> str:
    """The name of the copy with this number; the first has none."""
    return name if number == 1 else f"{Path(name).stem}-{number}{Path(name).suffix}"


def _numbers(folder: Path, name: str) -> Iterator[int]:
    """The numbers to try, in order; far up by doubling, for thousands of photos that share a neutral name."""
    yield from range(1, LOOKED_AT + 1)
    taken, free = LOOKED_AT, 2 * LOOKED_AT
    while free < MOST_COPIES and os.path.lexists(folder / numbered(name, free)):
        taken, free = free, 2 * free
    while free - taken > 1:
        middle = (taken + free) // 2
        if os.path.lexists(folder / numbered(name, middle)):
            taken = middle
        else:
            free = middle
    yield from range(free, MOST_COPIES)


def _same_content(draft: Path, target: Path) -> bool:
    """Whether an ordinary file with the draft's very bytes is there already."""
    try:
        facts = os.lstat(target)
        if not stat.S_ISREG(facts.st_mode) or facts.st_size != draft.stat().st_size:
            return False
        return target.read_bytes() == draft.read_bytes()
    except OSError:
        return False


def _rename_new(draft: Path, target: Path) -> None:
    """Rename without ever replacing: a hard link fails where the name is taken, a plain rename would not."""
    try:
        os.link(draft, target, follow_symlinks=False)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):
        # No hard links here (FAT on a USB stick).
        if not _renamed_if_free(draft, target):
            _reserved(draft, target)
    else:
        draft.unlink()


def _renamed_if_free(draft: Path, target: Path) -> bool:
    """Rename in one step where the system can refuse to replace. Raises FileExistsError where the name is taken."""
    if os.name == "nt":
        draft.rename(target)
        return True
    rename = _system("renameat2")  # FAT and exFAT know it too
    if rename is None:
        return False
    if rename(_HERE, os.fsencode(draft.absolute()), _HERE, os.fsencode(target.absolute()), _ONLY_IF_FREE) == 0:
        return True
    if ctypes.get_errno() == errno.EEXIST:
        raise FileExistsError(errno.EEXIST, "the name is taken")
    return False


def _reserved(draft: Path, target: Path) -> None:
    """Reserve the name with an empty file first, then move the draft over that."""
    os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o666))
    try:
        draft.replace(target)
    except OSError:
        target.unlink(missing_ok=True)
        raise


def _settled(target: Path, folder: Path) -> None:
    """The name survives a power cut too, where the folder can be told so. Raises OSError with no copy left there."""
    try:
        _sync_folder(folder)
    except OSError as error:
        if error.errno in _NOT_FOR_FOLDERS:
            return  # the copy is whole and has its name; all that could be done is done
        target.unlink(missing_ok=True)
        raise


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _refused(error: OSError) -> CannotWrite:
    way_out = _SHORTER if error.errno == errno.ENAMETOOLONG else ""
    return CannotWrite(f"The copy could not be written: {_reason(error)}.", way_out)


def _reason(error: OSError) -> str:
    plain = {
        errno.ENOSPC: "the disk is full",
        errno.EDQUOT: "your share of the disk is full",
        errno.EACCES: "this folder may not be written to",
        errno.EPERM: "this folder may not be written to",
        errno.EROFS: "this disk is read-only",
        errno.ENOTDIR: "the target is not a folder",
        errno.EEXIST: "the target is in the way",
        errno.EFBIG: "files may not be that large here",
        errno.ENAMETOOLONG: "the name is too long",
    }
    return plain.get(error.errno or 0, "the disk reported an error")
