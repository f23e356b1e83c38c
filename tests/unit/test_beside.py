"""What stands beside a photo is found and named, and never goes along with the copy."""

from __future__ import annotations

import os
import struct
from pathlib import Path
from typing import Any, ClassVar

import darkroom
import pytest

from scrubber import apple, beside, desk, settings
from scrubber.files import Original
from scrubber.model.kinds import Kind
from scrubber.worker.host import Worker

NAMES = {
    "IMG_7.xmp": (Kind.EDIT_HISTORY, "xmp"),
    "IMG_7.AAE": (Kind.EDIT_HISTORY, "aae"),
    "IMG_7.MOV": (Kind.MOVIE, "mov"),
    "IMG_7.jpg.json": (Kind.LOCATION, "json"),
    "IMG_7.jpg.supplemental-metadata.json": (Kind.LOCATION, "supplemental-metadata.json"),
    "IMG_7.jpg.xmp": (Kind.EDIT_HISTORY, "xmp"),
}


@pytest.mark.parametrize("name", NAMES)
def test_a_neighbour_is_found_by_its_name(name: str, tmp_path: Path) -> None:
    photo = tmp_path / "IMG_7.jpg"
    for path in (photo, tmp_path / name, tmp_path / "IMG_8.xmp"):
        path.write_bytes(b"x")
    (found,) = beside.neighbours(photo)
    assert (found.kind, found.place.path) == (NAMES[name][0], f"beside/{NAMES[name][1]}")


def test_a_photo_alone_has_no_neighbours(tmp_path: Path) -> None:
    photo = tmp_path / "IMG_7.jpg"
    photo.write_bytes(b"x")
    assert beside.neighbours(photo) == () and beside.told(()) == ""
    assert beside.neighbours(tmp_path / "not there\0.jpg") == ()


def test_nothing_of_it_goes_along(tmp_path: Path) -> None:
    photo, out = tmp_path / "in" / "IMG_7.jpg", tmp_path / "out"
    photo.parent.mkdir()
    photo.write_bytes(darkroom.photo("jpeg", plant={"comment": darkroom.CANARY}).data)
    (photo.parent / "IMG_7.MOV").write_bytes(b"film")
    os.utime(photo, (1_000_000_000, 1_000_000_000))
    labelled = _labelled(photo, "user.xdg.origin.url", b"https://example.org/Oakes")
    with Worker() as worker:
        profile = settings.profile("hidden-only")
        report = desk.scrub_file(Original(photo, Path(photo.name)), profile, worker, out)
        seen = desk.inspect_file(Original(photo, Path(photo.name)), profile, worker)
    (copy,) = (path for path in out.rglob("*") if path.is_file())
    assert abs(copy.stat().st_mtime - 1_000_000_000) > 1e6
    assert not hasattr(os, "listxattr") or not [n for n in os.listxattr(copy) if n.startswith("user.")]
    (note,) = (n for n in report.notes if n.startswith("Beside the original"))
    assert "mov" in note and "Oakes" not in note
    assert {f.kind for f in seen.beside} >= {Kind.MOVIE, Kind.TIME}
    assert not labelled or any(f.kind is Kind.OWNER and f.excerpt for f in seen.beside)


def _labelled(path: Path, name: str, value: bytes) -> bool:
    try:
        os.setxattr(path, name, value)
    except (OSError, AttributeError):
        return False  # this file system keeps no labels
    return True


def on_a_stick(labels: dict[str, bytes], fork: bytes = b"", finder: bytes = bytes(32)) -> bytes:
    """The second file of a photo as macOS writes it where a file system keeps no labels."""
    rows, values, start = b"", b"", 26 + 2 * 12
    first = start + 34 + 36 + sum((11 + len(name) + 1 + 3) & ~3 for name in labels)
    for name, value in labels.items():
        row = struct.pack(">IIHB", first + len(values), len(value), 0, len(name) + 1) + name.encode() + b"\0"
        rows += row + bytes(-len(row) % 4)
        values += value
    head = struct.pack(">4sIIIIIIIHH", b"ATTR", 0, first + len(values), first, len(values), 0, 0, 0, 0, len(labels))
    body = finder + bytes(2) + head + rows + values
    entries = struct.pack(">IIIIII", 9, start, len(body), 2, start + len(body), len(fork))
    return bytes.fromhex("0005160700020000") + b"Mac OS X        " + b"\0\2" + entries + body + fork


def test_labels_that_a_mac_left_on_a_stick_are_named(tmp_path: Path) -> None:
    photo, second = tmp_path / "IMG_7.jpg", tmp_path / "._IMG_7.jpg"
    photo.write_bytes(b"x")
    labels = {
        "com.apple.metadata:kMDItemWhereFroms": b"bplist00 https://example.org/Oakes",
        "com.apple.quarantine": b"0",
    }
    second.write_bytes(on_a_stick(labels, bytes(400), b"JPEG8BIM" + bytes(24)))
    found = {f.place.path: f for f in beside.neighbours(photo)}
    assert {path: f.kind for path, f in found.items()} == {
        "beside/label com.apple.FinderInfo": Kind.UNKNOWN,
        "beside/label com.apple.metadata:kMDItemWhereFroms": Kind.OWNER,
        "beside/label com.apple.quarantine": Kind.TIME,
        "beside/label com.apple.ResourceFork": Kind.UNKNOWN,
    }
    text = found["beside/label com.apple.metadata:kMDItemWhereFroms"].excerpt
    assert text is not None and "Oakes" in text.reveal()
    second.write_bytes(on_a_stick({}, bytes(286)))
    assert beside.neighbours(photo) == ()  # as each file has it
    for cut in range(len(on_a_stick(labels))):
        second.write_bytes(on_a_stick(labels)[:cut])
        beside.neighbours(photo)
    second.write_bytes(b"anything")
    assert [f.place.path for f in beside.neighbours(photo)] == ["beside/label ._"]


class System:
    """Answers as macOS's C library does, where this was never run."""

    labels: ClassVar = {b"com.apple.quarantine": b"0081;5f1;Safari;", b"empty": b""}

    def listxattr(self, path: bytes, room: Any, size: int, options: int) -> int:
        return self._put(b"".join(name + b"\0" for name in self.labels), room, size)

    def getxattr(self, path: bytes, name: bytes, room: Any, size: int, position: int, options: int) -> int:
        return self._put(self.labels[name], room, size) if name in self.labels else -1

    def _put(self, raw: bytes, room: Any, size: int) -> int:
        if room is not None:
            room[: len(raw)] = raw
        return len(raw)


def test_labels_in_a_macs_own_file_system_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    photo = tmp_path / "IMG_7.jpg"
    photo.write_bytes(b"x")
    monkeypatch.delattr(os, "listxattr", raising=False)
    monkeypatch.delattr(os, "getxattr", raising=False)
    monkeypatch.setattr(beside.sys, "platform", "darwin")
    monkeypatch.setattr(apple, "_system", System)
    found = {f.place.path: f for f in beside.neighbours(photo)}
    assert found.keys() == {"beside/label com.apple.quarantine", "beside/label empty"}
    text = found["beside/label com.apple.quarantine"].excerpt
    assert text is not None and text.reveal() == "0081;5f1;Safari;"
    with pytest.raises(OSError):
        apple.value(photo, "not there")


TOLD = ["::$DATA", ":Zone.Identifier:$DATA", ":note:with:colons:$DATA", ":odd:$INDEX"]


def test_windows_tells_streams_in_a_way_of_its_own() -> None:
    assert [beside.stream(told) for told in TOLD] == ["", "Zone.Identifier", "note:with:colons", ""]


def test_alternate_streams_are_named_like_labels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows, where this was never run: the listing is a stand-in, a stream's content a file of that name."""
    photo = tmp_path / "IMG_7.jpg"
    photo.write_bytes(b"x")
    (tmp_path / "IMG_7.jpg:Zone.Identifier").write_bytes(b"HostUrl=https://example.org/Oakes")
    monkeypatch.delattr(os, "listxattr", raising=False)
    monkeypatch.delattr(os, "getxattr", raising=False)
    monkeypatch.setattr(beside.sys, "platform", "win32")
    monkeypatch.setattr(beside, "_streams", lambda path: iter(TOLD[:2]))
    (found,) = beside.neighbours(photo)
    assert found.kind is Kind.OWNER and found.place.path == "beside/label Zone.Identifier"
    assert found.excerpt is not None and "Oakes" in found.excerpt.reveal()
    assert "Zone.Identifier" in beside.told((found,))
