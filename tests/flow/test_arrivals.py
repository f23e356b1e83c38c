"""What arrives in a watched folder is cleaned, once it is written to its end."""

from __future__ import annotations

import io
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from scrubber import watch
from scrubber.files import gather, is_meant
from scrubber.watch import Arrivals, on_shared_storage

SETTLE = 0.8


@pytest.fixture(autouse=True)
def memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


def jpeg(shade: int) -> bytes:
    out = io.BytesIO()
    Image.effect_noise((640, 480), 40 + shade).save(out, "JPEG", comment=b"canary")
    return out.getvalue()


def until(true: Callable[[], object]) -> None:
    for _ in range(600):
        if true():
            return
        time.sleep(0.05)
    raise AssertionError("it did not come to that")


@pytest.fixture(params=["--no-polling", "--polling"])
def watched(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], Path, Path]]:
    """The program watching a folder in which one photo lies already, with that photo done."""
    folder, out = tmp_path / "in", tmp_path / "in" / "clean"
    folder.mkdir()
    (folder / "first.jpg").write_bytes(jpeg(1))
    command = [sys.executable, "-m", "scrubber", "watch", folder, "-o", out, "--profile", "hidden-only"]
    options = ["--settle", str(SETTLE), "-j", "1", request.param]
    with subprocess.Popen([*command, *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as program:
        try:
            until((out / "first-scrubbed.jpg").is_file)
            yield program, folder, out
        finally:
            program.kill()


def test_a_photo_is_cleaned_when_it_is_whole_and_nothing_else_is(
    watched: tuple[subprocess.Popen[str], Path, Path], tmp_path: Path
) -> None:
    program, folder, out = watched
    data, slow, gaps = jpeg(2), folder / "slow.jpg", [time.monotonic()]
    with slow.open("wb") as file:
        for part in range(8):
            file.write(data[part * len(data) // 8 : (part + 1) * len(data) // 8])
            file.flush()
            time.sleep(SETTLE / 4)
            gaps.append(time.monotonic())
    (folder / "notes.txt").write_bytes(b"words")
    (folder / ".hidden.jpg").write_bytes(jpeg(3))
    (tmp_path / "parcel" / "deep").mkdir(parents=True)
    (tmp_path / "parcel" / "deep" / "moved.jpg").write_bytes(jpeg(4))
    (tmp_path / "parcel").rename(folder / "parcel")
    (folder / "upload.part").write_bytes(jpeg(5))
    (folder / "upload.part").rename(folder / "uploaded.jpg")
    shutil.copyfile(folder / "first.jpg", folder / "again.jpg")
    names = ["again", "first", "parcel/deep/moved", "slow", "uploaded"]
    wanted = [f"{name}-scrubbed.jpg" for name in names]
    until(lambda: sorted(str(p.relative_to(out)) for p in out.rglob("*.jpg")) == wanted)
    program.send_signal(signal.SIGINT)
    told = program.communicate(timeout=30)
    assert (program.returncode, told[1][:7]) == (0, "Stopped"), told
    assert sorted(str(p.relative_to(out)) for p in out.rglob("*") if p.is_file()) == wanted
    assert slow.read_bytes() == data
    assert all(b"canary" not in p.read_bytes() for p in out.rglob("*.jpg"))
    steady = all(b - a < SETTLE for a, b in pairwise(gaps))  # this computer may have been too busy to write in time
    assert "refused" not in told[0] or not steady, told


def test_a_file_that_goes_on_after_a_pause_is_taken_again(watched: tuple[subprocess.Popen[str], Path, Path]) -> None:
    program, folder, out = watched
    data, late = jpeg(6), folder / "late.jpg"
    late.write_bytes(data[: len(data) // 2])
    assert program.stdout is not None
    line = program.stdout.readline()
    while "late.jpg: refused" not in line:
        line = program.stdout.readline()
    with late.open("ab") as file:
        file.write(data[len(data) // 2 :])
    until((out / "late-scrubbed.jpg").is_file)
    program.send_signal(signal.SIGTERM)
    assert (program.wait(timeout=30), not list(out.rglob("*draft*"))) == (0, True)


def test_the_end_of_the_folder_is_the_end(watched: tuple[subprocess.Popen[str], Path, Path]) -> None:
    program, folder, _ = watched
    folder.rename(folder.with_name("elsewhere"))
    told = program.communicate(timeout=60)
    assert (program.returncode, "not there any more" in told[1]) == (10, True)


def test_wrong_folders_are_told(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "scrubber", "watch"]
    for arguments, code in (([tmp_path / "absent", "-o", tmp_path], 10), ([tmp_path, "-o", tmp_path / "."], 2)):
        done = subprocess.run([*command, *map(str, arguments)], capture_output=True, check=False, timeout=60)
        assert (done.returncode, done.stdout) == (code, b"")


def test_a_system_that_watches_no_more_folders_is_searched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Full:
        def schedule(self, *_: object, **__: object) -> None:
            raise OSError(28, "inotify watch limit reached")

    monkeypatch.setattr(watch, "Observer", Full)
    (tmp_path / "a.jpg").write_bytes(b"x")
    with Arrivals(tmp_path, tmp_path / "out", 0.1, polling=False) as arrivals:
        assert arrivals.polling
        assert [o.path.name for o in arrivals.ripe()] == ["a.jpg"]


def test_shared_storage_is_known_by_its_mount(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = tmp_path / "mounts"
    lines = (
        "/dev/a / ext4 rw 0 0",
        r"server:/x /srv/my\040share nfs4 rw 0 0",
        r"/dev/b /srv/my\040share/w ext4 rw 0 0",
    )
    mounts.write_text("\n".join(lines))
    monkeypatch.setattr(watch, "MOUNTS", mounts)
    answers = [on_shared_storage(Path(p)) for p in ("/srv/my share/photos", "/srv/my", "/srv/my share/w/x", "/home")]
    assert answers == [True, False, False, False]


def test_a_single_file_is_judged_as_in_a_search(tmp_path: Path) -> None:
    for name in ("a.jpg", "b/c.PNG", ".d/e.jpg", "out/f.jpg", "g.txt", "b/.h.jpg", "real/i.jpg"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "link.jpg").symlink_to(tmp_path / "a.jpg")
    (tmp_path / "linked").symlink_to(tmp_path / "real")
    every = [Path(where) / name for where, _, names in os.walk(tmp_path, followlinks=True) for name in names]
    meant = {path for path in every if is_meant(path, tmp_path, tmp_path / "out")}
    assert meant == {o.path for o in gather((tmp_path,), True, tmp_path / "out")}
    assert len(meant) == 3
