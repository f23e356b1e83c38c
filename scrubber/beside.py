"""What belongs to a photo but stands outside of it: sidecars, a Live Photo's film, labels of the file system, dates."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from itertools import repeat
from pathlib import Path

from scrubber import apple
from scrubber.model.finding import Finding, Tag
from scrubber.model.kinds import Kind
from scrubber.model.printable import printable
from scrubber.model.secret import Secret

SOURCE = "file-neighbours 1"
LONGEST = 2_000  # bytes of a label that are kept for the screen

# Endings behind the photo's stem, then behind its whole name (as Google's and darktable's).
_STEM: tuple[tuple[str, Kind, str], ...] = (
    (".xmp", Kind.EDIT_HISTORY, "A sidecar holds captions, places and edits of this photo."),
    (".aae", Kind.EDIT_HISTORY, "A sidecar holds the edits that a phone made, and what was there before them."),
    (".thm", Kind.PREVIEW, "A small picture of this photo stands beside it."),
    (".mov", Kind.MOVIE, "The film of a Live Photo, with sound, stands beside it."),
    (".mp4", Kind.MOVIE, "A film with the photo's name stands beside it."),
    (".wav", Kind.MOVIE, "A sound recording with the photo's name stands beside it."),
    (".json", Kind.LOCATION, "A sidecar tells place, time and people, as Google Photos exports them."),
)
_NAME: tuple[tuple[str, Kind, str], ...] = (
    (".xmp", Kind.EDIT_HISTORY, "A sidecar holds captions, places and edits of this photo."),
    *(
        (ending, Kind.LOCATION, "A sidecar tells place, time and people, as Google Photos exports them.")
        for ending in (".json", ".supplemental-metadata.json", ".supplemental-metad.json", ".suppl.json")
    ),
)
_BY_STEM, _BY_NAME = ([e for ending, _, _ in rows for e in (ending, ending.upper())] for rows in (_STEM, _NAME))
_SYSTEM = ("security.", "system.", "trusted.")  # rights, not words
_LABELS: tuple[tuple[str, Kind, str], ...] = (
    ("wherefroms", Kind.OWNER, "The computer remembers from which address this file was loaded."),
    ("zone.identifier", Kind.OWNER, "The computer remembers from which address this file was loaded."),
    ("origin", Kind.OWNER, "The computer remembers from which address this file was loaded."),
    ("referrer", Kind.OWNER, "The computer remembers from which page this file was loaded."),
    ("quarantine", Kind.TIME, "The computer remembers when and with which program this file was loaded."),
    ("comment", Kind.COMMENT, "A comment is attached to the file."),
    ("tags", Kind.DESCRIPTION, "Labels are attached to the file."),
)


def neighbours(path: Path) -> tuple[Finding, ...]:
    """Files and labels that go with a photo; none of them is ever part of a copy. Never raises."""
    return (*_files(path), *_labels(path))


def told(found: tuple[Finding, ...]) -> str:
    """One sentence for the report, without a name; empty where there is nothing."""
    kinds = list(dict.fromkeys(f.place.path.partition("/")[2] for f in found if isinstance(f.place, Tag)))
    if not kinds:
        return ""
    return f"Beside the original: {', '.join(kinds)}. The copy has none of it; don't send it along."


def dated(path: Path) -> Finding:
    """The file's own date, which every file has."""
    return _found(Kind.TIME, "date", "The file's own date may tell when the photo was taken. The copy has another.")


def _files(path: Path) -> Iterator[Finding]:
    own, stem, seen = os.fspath(path), os.fspath(path.with_suffix("")), set[str]()
    if not _any_there([base + ending for base, endings in ((stem, _BY_STEM), (own, _BY_NAME)) for ending in endings]):
        return
    for base, rows in ((stem, _STEM), (own, _NAME)):
        for ending, kind, reason in rows:
            for other in (base + ending, base + ending.upper()):
                if other not in seen and other != own and _is_file(other):
                    seen |= {other, *_same_file(other, base, ending)}
                    yield _found(kind, ending.removeprefix("."), reason)


def _same_file(other: str, base: str, ending: str) -> set[str]:
    """The other spelling, where the file system takes both for one."""
    both = {base + spelling for spelling in (ending, ending.upper())}
    return {twin for twin in both if _is_file(twin) and _samefile(twin, other)}


def _samefile(one: str, other: str) -> bool:
    try:
        return Path(one).samefile(other)
    except OSError:
        return False


def _any_there(paths: list[str]) -> bool:
    # Asked of 24 a photo, mostly in vain: a Path for each takes thirty times as long, and isfile three times.
    try:
        return any(map(os.access, paths, repeat(os.F_OK)))
    except ValueError:
        return False


def _is_file(path: str) -> bool:
    return os.path.isfile(path)  # noqa: PTH113


def _labels(path: Path) -> Iterator[Finding]:
    """Extended attributes, or on Windows alternate streams; and those that a Mac keeps in a second file on sticks."""
    own = ((name, _value(path, name)) for name in sorted(listed(path)))
    beside = ((name or apple.BESIDE, _text(value)) for name, value in apple.beside(path))
    for name, text in (*own, *beside):
        if name.startswith(_SYSTEM):
            continue
        rows = ((kind, reason) for word, kind, reason in _LABELS if word in name.lower())
        kind, reason = next(rows, (Kind.UNKNOWN, "A label of the file system is attached to the file."))
        yield _found(kind, f"label {printable(name)}", reason, text)


def listed(path: Path) -> list[str]:
    """Names of what the file system keeps with a file, on the systems that can tell. Never raises."""
    try:
        if hasattr(os, "listxattr"):
            return os.listxattr(path)
        if sys.platform == "darwin":
            return apple.names(path)
        return [name for name in map(stream, _streams(path)) if name] if sys.platform == "win32" else []
    except (OSError, ValueError):
        return []


def stream(told: str) -> str:
    """The name of an alternate stream as Windows tells it (`:Zone.Identifier:$DATA`); empty for the file's own."""
    name, _, sort = told.removeprefix(":").rpartition(":")
    return name if sort == "$DATA" else ""


def _streams(path: Path) -> Iterator[str]:
    """Every stream of a file, its own included (FindFirstStreamW). Raises OSError. Never run outside of Windows."""
    import ctypes
    from ctypes import wintypes

    class Found(ctypes.Structure):
        _fields_ = (("size", wintypes.LARGE_INTEGER), ("name", wintypes.WCHAR * 296))

    kernel, found = ctypes.WinDLL("kernel32", use_last_error=True), Found()  # type: ignore[attr-defined]
    kernel.FindFirstStreamW.restype = wintypes.HANDLE
    handle = kernel.FindFirstStreamW(os.fspath(path), 0, ctypes.byref(found), 0)
    if handle in (None, wintypes.HANDLE(-1).value):
        return
    try:
        yield found.name
        while kernel.FindNextStreamW(wintypes.HANDLE(handle), ctypes.byref(found)):
            yield found.name
    finally:
        kernel.FindClose(wintypes.HANDLE(handle))


def _value(path: Path, name: str) -> str:
    try:
        if hasattr(os, "getxattr"):
            raw = os.getxattr(path, name)
        elif sys.platform == "darwin":
            raw = apple.value(path, name)
        else:
            with open(f"{path}:{name}", "rb") as file:  # noqa: PTH123  the name of a stream is no path
                raw = file.read(LONGEST)
        return _text(raw)
    except OSError:
        return ""


def _text(raw: bytes) -> str:
    return raw[:LONGEST].decode("utf-8", "replace").strip("\0 ")


def _found(kind: Kind, what: str, reason: str, text: str = "") -> Finding:
    return Finding(kind, Tag(f"beside/{what}"), 1.0, SOURCE, reason, Secret(text) if text else None)
