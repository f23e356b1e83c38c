"""Puts a finished copy in its place, whole or not at all, under a name that gives nothing away."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import secrets
from collections.abc import Iterable, Iterator
from io import FileIO
from pathlib import Path

from scrubber.model.errors import CannotWrite
from scrubber.model.secret import Secret

NEUTRAL_NAME = "photo"
MOST_COPIES = 10_000
# 2026-11-23, 20261123, 23.11.2026, IMG_20261123_101500 and the like: when a photo was taken is nobody's business.
DATES = re.compile(
    r"(?<!\d)(?:(?:19|20)\d{2}[-_. ]?(?:0[1-9]|1[0-2])[-_. ]?(?:0[1-9]|[12]\d|3[01])"
    r"|(?:0[1-9]|[12]\d|3[01])[-_. ](?:0[1-9]|1[0-2])[-_. ](?:19|20)?\d{2})(?!\d{3,}(?!\d))"
)
SHORTEST_PART = 3
NOT_COPYABLE = re.compile(r"[\x00-\x1f\x7f/\\]")
PIECE = 1 << 18  # bytes that are read back in one go: they fit a processor's cache
# A parent that died halfway leaves a draft; its name says that nobody needs it any more.
DRAFT = ".scrubber-draft-"


def _folded(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def tells(stem: str, found: Iterable[Secret]) -> bool:
    """True where a file name holds a date or a word of the text that was found and hidden."""
    if DATES.search(stem):
        return True
    folded = _folded(stem)
    words = {part.casefold() for part in re.split(r"[\W_]+|(?<=\D)(?=\d)|(?<=\d)(?=\D)", stem)}
    for secret in found:
        text = secret.reveal()
        whole = _folded(text)
        if len(whole) >= SHORTEST_PART and whole in folded:
            return True
        parts = {p.casefold() for p in re.split(r"[\W_]+", text) if len(p) >= SHORTEST_PART and not p.isdigit()}
        if parts & words:
            return True
    return False


def proposed_name(original: Path, suffix: str, pattern: str, found: Iterable[Secret]) -> tuple[str, bool]:
    """The copy's file name, and whether a neutral one had to take the place of the original's."""
    stem = NOT_COPYABLE.sub("_", original.stem)
    neutral = tells(stem, found)
    name = pattern.format(stem=NEUTRAL_NAME if neutral else stem)
    ending = original.suffix if original.suffix.lower() in _endings(suffix) else suffix
    return name + ending, neutral


def _endings(suffix: str) -> tuple[str, ...]:
    return (".jpg", ".jpeg", ".jpe", ".jfif") if suffix == ".jpg" else (suffix,)


def publish(copy: bytes | memoryview, folder: Path, name: str, *, sync: bool = True) -> Path:
    """Write `copy` as `folder/name`, or `name-2` and so on where that is taken, and give back the path.

    A draft beside the target is written, read back and renamed; nothing is ever overwritten, links are not
    followed, and a failure leaves nothing behind. Raises CannotWrite.
    """
    draft = folder / f"{DRAFT}{secrets.token_hex(8)}"
    try:
        with _made(folder):
            try:
                _write(draft, copy, sync)
                return _settle(draft, folder, name, sync)
            finally:
                with contextlib.suppress(OSError):
                    draft.unlink(missing_ok=True)
    except OSError as error:
        raise CannotWrite(f"The copy could not be written: {_reason(error)}.") from None


@contextlib.contextmanager
def _made(folder: Path) -> Iterator[None]:
    """The folder is there, with all above it; after a failure those that were made for it are gone, if empty."""
    new = [place for place in (folder, *folder.parents) if not os.path.lexists(place)]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield
    except BaseException:
        with contextlib.suppress(OSError):
            for place in new:
                place.rmdir()
        raise


def _write(draft: Path, copy: bytes | memoryview, sync: bool) -> None:
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    handle = os.open(draft, flags, 0o666)  # the umask decides, as for any new file of this person
    with os.fdopen(handle, "r+b", buffering=0) as file:
        with memoryview(copy) as view:
            at = 0
            while at < len(view):
                at += file.write(view[at:])
        if sync:
            os.fsync(file.fileno())
        if not _holds(file, copy):
            raise OSError(errno.EIO, "what was read back differs from what was written")


def _holds(file: FileIO, copy: bytes | memoryview) -> bool:
    """Whether `file` holds the copy and nothing more."""
    file.seek(0)
    piece, at = bytearray(PIECE), 0
    while count := file.readinto(piece):
        # Not `==`: two views are compared number by number, forty times more slowly.
        if not piece.startswith(copy[at : at + count]):
            return False
        at += count
    return at == len(copy)


def _settle(draft: Path, folder: Path, name: str, sync: bool) -> Path:
    stem, ending = Path(name).stem, Path(name).suffix
    for number in range(1, MOST_COPIES):
        target = folder / (name if number == 1 else f"{stem}-{number}{ending}")
        try:
            _rename_new(draft, target)
        except FileExistsError:
            continue
        if sync:
            _sync_folder(folder)
        return target
    raise OSError(errno.EEXIST, "too many copies of this name are there")


def _rename_new(draft: Path, target: Path) -> None:
    """Rename without ever replacing: a hard link fails where the name is taken, a plain rename would not."""
    try:
        os.link(draft, target, follow_symlinks=False)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):
        # No hard links here (FAT on a USB stick): reserve the name first, then move the draft over the empty file.
        os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o666))
        try:
            draft.replace(target)
        except OSError:
            target.unlink(missing_ok=True)
            raise
    else:
        draft.unlink()


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _reason(error: OSError) -> str:
    plain = {
        errno.ENOSPC: "the disk is full",
        errno.EDQUOT: "your share of the disk is full",
        errno.EACCES: "this folder may not be written to",
        errno.EPERM: "this folder may not be written to",
        errno.EROFS: "this disk is read-only",
        errno.ENOTDIR: "the target is not a folder",
        errno.EEXIST: "the target is in the way",
        errno.ENAMETOOLONG: "the name is too long",
    }
    return plain.get(error.errno or 0, "the disk reported an error")
