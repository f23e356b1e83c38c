"""What stands beside a photo is found and named, and never goes along with the copy."""

from __future__ import annotations

import os
from pathlib import Path

import darkroom
import pytest

from scrubber import beside, desk, settings
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
