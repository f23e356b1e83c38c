"""However suddenly it ends: a copy is there whole or not at all, and the next run finishes the rest.

`SCRUBBER_CUTS=200` cuts a batch as often as docs/testing.md records; a short round runs always.
"""

from __future__ import annotations

import errno
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import darkroom
import pytest

from scrubber.publish import DRAFT, publish

CUTS = int(os.environ.get("SCRUBBER_CUTS", "8"))
PHOTOS = 10
DATA = bytes(range(256)) * 3000

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")


def scrub(place: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "scrubber", "scrub", "-r", "in", "-o", "out", "--profile", "hidden-only"]
    home = {"HOME": str(place / "home"), "XDG_STATE_HOME": str(place / "home"), "XDG_CONFIG_HOME": str(place / "home")}
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command, cwd=place, env={**os.environ, **home}, stdout=quiet, stderr=quiet)


def contents(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    for number in range(PHOTOS):
        path = tmp_path / "in" / f"ward {number % 3}" / f"{number}.jpg"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(darkroom.PLANTS["jpeg"]["comment"](darkroom.photo("jpeg").data, f"canary {number}"))
    return tmp_path


@pytest.mark.timeout(300 + 30 * CUTS)
def test_a_batch_that_is_killed_leaves_whole_copies_and_is_finished_by_the_next_run(place: Path) -> None:
    originals = contents(place / "in")
    begin = time.monotonic()
    assert scrub(place).wait() == 0
    whole, lasted = contents(place / "out"), time.monotonic() - begin
    assert len(whole) == PHOTOS
    dice = random.Random(20261128)
    for _ in range(CUTS):
        for path in sorted((place / "out").rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
        run = scrub(place)
        time.sleep(dice.uniform(0.3, 1.0) * lasted)
        run.kill()
        run.wait()
        there = {name: data for name, data in contents(place / "out").items() if DRAFT not in name}
        assert there.items() <= whole.items(), "a copy that is not whole"
        assert scrub(place).wait() == 0
        assert contents(place / "out") == whole
        assert contents(place / "in") == originals


def no_links(*_: object, **__: object) -> None:
    raise OSError(errno.EPERM, "no links here")


def cut(target: Path, moment: int, links: bool) -> int:
    """Publish in a process that dies at its `moment`-th call into the system. Gives its exit code: 9 dead, 0 done."""
    child = os.fork()
    if child == 0:
        left = moment
        os.link = os.link if links else no_links

        def count(_: object, event: str, __: object) -> None:
            nonlocal left
            if event == "c_call":
                left -= 1
                if left < 0:
                    os._exit(9)

        sys.setprofile(count)
        publish(DATA, target, "copy.jpg")
        sys.setprofile(None)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
@pytest.mark.parametrize("links", [True, False], ids=["hard links", "as on a stick"])
def test_a_publish_that_dies_at_any_call_leaves_a_whole_copy_or_none(tmp_path: Path, links: bool) -> None:
    moments, seen = 0, set[bool]()
    while True:
        target = tmp_path / str(moments)
        code = cut(target, moments, links)
        copy = target / "copy.jpg"
        assert not copy.exists() or copy.read_bytes() == DATA
        assert all(path == copy or path.name.startswith(DRAFT) for path in target.glob("*"))
        seen.add(copy.exists())
        if code == 0:
            break
        moments += 1
    assert moments > 30
    assert seen == {False, True}
