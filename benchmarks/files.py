"""Cleaning what is hidden in 200 photos, beside a plain copy and exiftool, in the same run."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks.photos import twelve_megapixels
from scrubber import settings
from scrubber.batch import scrub_all
from scrubber.files import Original
from scrubber.model.progress import QUIET

PHOTOS, ROUNDS = 200, 5


def measure() -> None:
    """Milliseconds a file, and how many plain copies that is."""
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch)
        photo = twelve_megapixels(home / "demo")
        (home / "in").mkdir()
        paths = [home / "in" / f"{i}.jpg" for i in range(PHOTOS)]
        for path in paths:
            shutil.copyfile(photo, path)
        ways: dict[str, Callable[[Path], None]] = {"plain copy": lambda out: _copy(paths, out)}
        for workers in (1, 2):
            ways[f"scrubber, {workers} at a time, no fsync"] = partial(_scrub, paths, workers=workers, sync=False)
            ways[f"scrubber, {workers} at a time"] = partial(_scrub, paths, workers=workers, sync=True)
        if shutil.which("exiftool"):
            ways["exiftool -all="] = lambda out: _exiftool(home / "in", out)
        times: dict[str, list[float]] = {name: [] for name in ways}
        for _ in range(ROUNDS):  # side by side: disks and machines have moods
            for name, way in ways.items():
                times[name].append(_timed(way, home / "out"))
        copy = statistics.median(times["plain copy"])
        print(f"{PHOTOS} photos of {photo.stat().st_size / 1e6:.1f} MB")
        for name, seconds in times.items():
            one = statistics.median(seconds)
            print(f"{name:<32} {1000 * one / PHOTOS:8.2f} ms a file  {one / copy:6.1f} plain copies")


def _timed(way: Callable[[Path], None], out: Path) -> float:
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    os.sync()
    begin = time.perf_counter()
    way(out)
    return time.perf_counter() - begin


def _copy(paths: list[Path], out: Path) -> None:
    for path in paths:
        shutil.copyfile(path, out / path.name)


def _scrub(paths: list[Path], out: Path, *, workers: int, sync: bool) -> None:
    originals = [Original(path, Path(path.name)) for path in paths]
    profile = settings.profile("hidden-only")
    for report in scrub_all(originals, profile, out, workers, lambda _: QUIET, sync=sync, digests=False):
        assert report.copy, report.message


def _exiftool(folder: Path, out: Path) -> None:
    subprocess.run(["exiftool", "-q", "-q", "-all=", "-o", f"{out}/", folder], check=True, stderr=subprocess.DEVNULL)
