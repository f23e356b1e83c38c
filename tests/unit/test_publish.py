"""A copy appears whole or not at all, never over anything, under a name that gives nothing away."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scrubber import publish as publishing
from scrubber.files import Pieces
from scrubber.model.errors import CannotWrite
from scrubber.model.secret import Secret
from scrubber.publish import drafted, proposed_name, publish

DATA = b"picture" * 1000


def test_a_copy_is_published_whole(tmp_path: Path) -> None:
    path = publish(DATA, tmp_path / "new" / "folder", "a.jpg")
    assert path == tmp_path / "new" / "folder" / "a.jpg"
    assert path.read_bytes() == DATA
    assert [p.name for p in path.parent.iterdir()] == ["a.jpg"]


def test_a_failure_takes_the_folders_along_that_it_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    (tmp_path / "kept").mkdir()
    monkeypatch.setattr(publishing, "_write", full)
    with pytest.raises(CannotWrite):
        publish(DATA, tmp_path / "kept" / "new" / "deep", "a.jpg")
    assert [str(p.relative_to(tmp_path)) for p in tmp_path.rglob("*")] == ["kept"]


def test_nothing_is_ever_overwritten(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"mine")
    names = [publish(DATA, tmp_path, "a.jpg").name for _ in range(3)]
    assert names == ["a-2.jpg", "a-3.jpg", "a-4.jpg"]
    assert (tmp_path / "a.jpg").read_bytes() == b"mine"


def test_a_planted_link_is_not_followed(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_bytes(b"precious")
    (tmp_path / "a.jpg").symlink_to(victim)
    (tmp_path / "a-2.jpg").symlink_to(tmp_path / "nowhere")
    assert publish(DATA, tmp_path, "a.jpg").name == "a-3.jpg"
    assert victim.read_bytes() == b"precious"
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("broken", ["write", "fsync", "link"])
def test_a_failing_disk_leaves_nothing(tmp_path: Path, broken: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    if broken == "write":
        monkeypatch.setattr(publishing, "_write", full)
    elif broken == "fsync":
        monkeypatch.setattr(os, "fsync", full)
    else:
        monkeypatch.setattr(os, "link", full)
        monkeypatch.setattr(publishing, "_renamed_if_free", lambda *_: False)
        monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(CannotWrite, match="disk is full"):
        publish(DATA, tmp_path, "a.jpg")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("in_one_step", [True, False])
def test_a_disk_without_hard_links_works_too(
    tmp_path: Path, in_one_step: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", no_links)
    if not in_one_step:
        monkeypatch.setattr(publishing, "_renamed_if_free", lambda *_: False)
    (tmp_path / "a.jpg").write_bytes(b"mine")
    assert publish(DATA, tmp_path, "a.jpg").name == "a-2.jpg"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a-2.jpg", "a.jpg"]


CALLS = ("open", "fsync", "link", "unlink", "mkdir", "close", "rename", "replace")


@pytest.mark.parametrize("links", [True, False], ids=["hard links", "as on a stick"])
@pytest.mark.parametrize("trouble", [errno.EIO, errno.ENOSPC, errno.EACCES, errno.ENOENT])
def test_a_call_that_fails_leaves_a_whole_copy_or_none(
    tmp_path: Path, trouble: int, links: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each call into the system fails once in turn; where tidying up fails a draft stays for the next run to sweep."""
    real = {name: getattr(os, name) for name in CALLS}
    number, failed = 0, list[str]()

    def failing(name: str) -> Callable[..., Any]:
        def call(*what: Any, **how: Any) -> Any:
            nonlocal left
            if name == "link" and not links:
                raise OSError(errno.EPERM, "no links here")
            left -= 1
            if left == 0:
                failed.append(name)
                if name == "close":
                    real["close"](*what)
                raise OSError(trouble, name)
            return real[name](*what, **how)

        return call

    while len(failed) == number:
        number += 1
        left, folder = number, tmp_path / str(number) / "new"
        with monkeypatch.context() as patch, contextlib.suppress(CannotWrite):
            for name in CALLS:
                patch.setattr(os, name, failing(name))
            publish(DATA, folder, "a.jpg")
        there = {path.name for path in folder.glob("*")} if folder.exists() else set()
        assert {name for name in there if not name.startswith(publishing.DRAFT)} <= {"a.jpg"}
        assert "a.jpg" not in there or (folder / "a.jpg").read_bytes() == DATA
        assert len(failed) < number or failed[-1] == "unlink" or there <= {"a.jpg"}
    assert {"open", "fsync", "unlink", "mkdir"} <= set(failed)


def test_a_target_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CannotWrite):
        publish(DATA, tmp_path / "file", "a.jpg")


NEUTRAL = "{stem}-scrubbed"


@pytest.mark.parametrize(
    ("name", "found", "copy"),
    [
        ("holiday.jpg", (), "holiday-scrubbed.jpg"),
        ("holiday.JPEG", (), "holiday-scrubbed.JPEG"),
        ("really-a-jpeg.png", (), "really-a-jpeg-scrubbed.jpg"),
        ("IMG_1234.jpg", (), "IMG_1234-scrubbed.jpg"),
        ("IMG_20261123_101500.jpg", (), "photo-scrubbed.jpg"),
        ("2026-11-23 visit.jpg", (), "photo-scrubbed.jpg"),
        ("23.11.2026.jpg", (), "photo-scrubbed.jpg"),
        ("visit to okonkwo.jpg", ("Mrs Okonkwo",), "photo-scrubbed.jpg"),
        ("MaryOkonkwo2.jpg", ("Mary Okonkwo",), "photo-scrubbed.jpg"),
        ("ward.jpg", ("Mrs Okonkwo", "12"), "ward-scrubbed.jpg"),
    ],
)
def test_a_name_that_tells_is_replaced(name: str, found: tuple[str, ...], copy: str) -> None:
    proposed, neutral = proposed_name(Path(name), ".jpg", NEUTRAL, [Secret(t) for t in found])
    assert proposed == copy
    assert neutral == (copy.startswith("photo"))


def _folders_fail(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    real = os.fsync

    def fsync(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(number, "not for folders")
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)


def test_a_folder_that_can_not_be_brought_to_the_disk_by_itself_holds_the_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some file systems of networks and in user space refuse it; the copy is whole and has its name."""
    _folders_fail(monkeypatch, errno.EINVAL)
    assert publish(b"clean", tmp_path, "a.jpg").read_bytes() == b"clean"
    _folders_fail(monkeypatch, errno.EIO)
    with pytest.raises(CannotWrite):
        publish(b"clean", tmp_path, "b.jpg")
    assert [path.name for path in tmp_path.iterdir()] == ["a.jpg"]


def test_a_draft_that_fails_takes_its_folder_along(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotWrite):
        drafted(Pieces((b"clean",)), tmp_path / "new" / "deeper", "mark")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("room", ["", "refused", "absent"])
def test_a_large_copy_is_whole_whether_room_can_be_had_at_once_or_not(
    tmp_path: Path, room: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = list[tuple[Any, ...]]()
    if room:
        refusing = (lambda *what: (asked.append(what), -1)[1]) if room == "refused" else None  # type: ignore[func-returns-value]
        monkeypatch.setattr(publishing, "_system", lambda _: refusing)
    for size in (publishing.PIECE // 2, publishing.PIECE + 7, 3 * publishing.PIECE):
        data = secrets.token_bytes(size)
        assert publish(data, tmp_path, "a.jpg").read_bytes() == data
    assert len(asked) == (3 if room == "refused" else 0)
