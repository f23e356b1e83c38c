"""The needs-review list holds paths and nothing else, whatever they are called."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from scrubber import waiting
from scrubber.model.errors import CannotWrite, NotFound

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def photos(tmp_path: Path) -> list[Path]:
    names = (b"a.jpg", b"new\nline.jpg", b'"quoted".jpg', b"caf\xe9.jpg", "图 ü.jpg".encode(), b" space .jpg")
    made = [Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)) for name in names]
    for photo in made:
        photo.touch()
    return made


def test_every_path_comes_back_as_it_was(tmp_path: Path, photos: list[Path]) -> None:
    path = tmp_path / "new" / "list.txt"
    assert list(waiting.update(path, photos, ())) == photos
    assert list(waiting.read(path)) == photos
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [p.name for p in path.parent.iterdir()] == ["list.txt"]


def test_what_is_done_or_gone_leaves_the_list(tmp_path: Path, photos: list[Path]) -> None:
    path = tmp_path / "list.txt"
    waiting.update(path, photos, ())
    waiting.update(path, photos[:1], photos[1:3])
    photos[3].unlink()
    assert list(waiting.read(path)) == [photos[0], *photos[4:]]


def test_no_list_is_told_and_a_broken_one_is_just_lines(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        waiting.read(tmp_path / "absent")
    (tmp_path / "list").write_bytes(b'\xff\xfe\0\n"{broken\n\n/nowhere\n"\\ud800"\n')
    assert waiting.read(tmp_path / "list") == ()


@pytest.mark.parametrize("content", [b"Dear Ms Oduya,\nthe rota\n", b"\xff\xd8\xff\xe0\0\x10JFIF\0"])
def test_a_file_that_is_no_list_is_left_as_it_is(tmp_path: Path, photos: list[Path], content: bytes) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(content)
    with pytest.raises(CannotWrite, match="no list"):
        waiting.update(path, photos, ())
    assert path.read_bytes() == content
    (tmp_path / "folder").mkdir()
    with pytest.raises(CannotWrite):
        waiting.update(tmp_path / "folder", photos, ())


def test_a_list_that_is_too_large_is_left_as_it_is(
    tmp_path: Path, photos: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "list.txt"
    waiting.update(path, photos[:1], ())
    monkeypatch.setattr(waiting, "LARGEST_LIST", 1)
    with pytest.raises(CannotWrite):
        waiting.update(path, photos, ())
    assert path.read_bytes().count(b"\n") == 1


def test_programs_that_add_photos_at_the_same_time_lose_none(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from scrubber import waiting\n"
        "for n in range(25):\n"
        "    photo = Path(sys.argv[1]) / f'{sys.argv[2]}-{n}.jpg'\n"
        "    photo.touch()\n"
        "    waiting.update(Path(sys.argv[1]) / 'list.txt', [photo], ())\n"
    )
    environment = {**os.environ, "HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path / "state")}
    starts = [
        subprocess.Popen([sys.executable, "-c", code, str(tmp_path), str(n)], env=environment, cwd=ROOT)
        for n in range(4)
    ]
    assert [start.wait(60) for start in starts] == [0] * 4
    assert len(waiting.read(tmp_path / "list.txt")) == 100
