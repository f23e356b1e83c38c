"""Every path that can be bad gets a sentence and its own error; nothing hangs."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from scrubber.files import gather, left_out, read
from scrubber.model.errors import NoPermission, NotAFile, NotAPhoto, NotFound, ScrubError, TooLarge


def test_a_photo_is_read_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 100_000)
    assert read(tmp_path / "a") == b"x" * 100_000


def test_bad_paths_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "empty.jpg").touch()
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    cases: list[tuple[Path, type[ScrubError]]] = [
        (tmp_path / "absent.jpg", NotFound),
        (tmp_path / "empty.jpg", NotAPhoto),
        (tmp_path, NotAFile),
        (tmp_path / "pipe", NotAFile),
        (tmp_path / "loop", NotFound),
        (Path("/dev/null"), NotAFile),
        (tmp_path / ("n" * 300), NotFound),
        (tmp_path / "zero\0byte", NotFound),
    ]
    for path, kind in cases:
        with pytest.raises(kind) as caught:
            read(path)
        assert caught.value.sentence.endswith(".")


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "huge").open("wb") as file:
        file.truncate(600 << 20)
    with pytest.raises(TooLarge):
        read(tmp_path / "huge")


def test_a_locked_file_is_refused(tmp_path: Path, ordinary: None) -> None:
    (tmp_path / "locked.jpg").write_bytes(b"x")
    (tmp_path / "locked.jpg").chmod(0)
    with pytest.raises(NoPermission):
        read(tmp_path / "locked.jpg")


def test_control_characters_in_names_are_not_printed() -> None:
    with pytest.raises(NotFound) as caught:
        read(Path("evil\x1b[31m\nname.jpg"))
    assert "\x1b" not in caught.value.sentence
    assert "\n" not in caught.value.sentence


def test_folders_give_their_photos_in_order_and_keep_the_tree(tmp_path: Path) -> None:
    for name in ("b/2.png", "b/1.jpg", "a.JPG", "notes.txt", ".hidden.jpg", ".git/x.jpg", "out/done.jpg"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    (tmp_path / "link.jpg").symlink_to(tmp_path / "a.JPG")
    found = [str(o.below) for o in gather((tmp_path,), True, tmp_path / "out")]
    assert found == ["a.JPG", "b/1.jpg", "b/2.png"]
    assert [o.path for o in gather((tmp_path,), False)] == [tmp_path]
    (tmp_path / "b" / "IMG_1234").write_bytes(b"a photo, perhaps")
    assert left_out((tmp_path,), tmp_path / "out") == 3  # the notes, the link, and what has no ending


def test_what_may_not_be_looked_into_is_told_not_skipped(tmp_path: Path, ordinary: None) -> None:
    for name in ("open/a.jpg", "shut/b.jpg", "listed/c.jpg"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "shut").chmod(0)
    (tmp_path / "listed").chmod(0o400)
    try:
        found = list(gather((tmp_path, tmp_path / "listed" / "c.jpg"), True))
        assert [str(o.below) for o in found] == ["listed/c.jpg", "open/a.jpg", "shut", "c.jpg"]
        for original in (found[0], *found[2:]):
            with pytest.raises(NoPermission):
                read(original.path)
    finally:
        (tmp_path / "shut").chmod(0o700)
        (tmp_path / "listed").chmod(0o700)


def test_an_output_folder_that_is_a_loop_of_links_hides_nothing(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b.jpg").write_bytes(b"x")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert [str(o.below) for o in gather((tmp_path,), True, tmp_path / "loop")] == ["a/b.jpg"]
