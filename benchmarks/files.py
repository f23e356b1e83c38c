"""Cleaning what is hidden in 500 photos, beside a plain copy and the tools that people use for it, in the same run.

Photos of 3 to 12 megapixels, no two the same. Every tool writes clean files into an empty folder: exiftool, jhead and
mat2 as one process for all files (mat2 for some of them: it takes a hundred times as long), piexif in this process.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PIL import Image

from benchmarks.photos import twelve_megapixels
from scrubber import settings
from scrubber.batch import scrub_all
from scrubber.files import Original
from scrubber.model.progress import QUIET

PHOTOS, ROUNDS = 500, 5
MEGAPIXELS = (3, 4, 5, 6, 8, 10, 12)
BATCH = 200  # photos of 12 megapixels, 3.5 MB: what a person brings home from a phone
PNGS, PNG_MEGAPIXELS = 40, (3, 6, 12)
SLOW = 20  # files that the slow tools get, once


@dataclass(frozen=True, slots=True)
class Way:
    """A tool: what it does with some files and an empty folder. `slow` ones get few files, once."""

    run: Callable[[list[Path], Path], None]
    slow: bool = False


def measure(photos: int = PHOTOS, rounds: int = ROUNDS) -> None:
    """Milliseconds a file, and how many plain copies that is: of JPEGs, then of PNGs."""
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch)
        drawn = twelve_megapixels(home / "demo")
        _side_by_side(_jpegs(drawn, home / "jpeg", photos), home / "out", rounds, _ways(".jpg"))
        few = {name: way for name, way in _ways(".jpg").items() if name in ("plain copy", "scrubber -j 2, no fsync")}
        _side_by_side(_copies(drawn, home / "batch", min(BATCH, photos)), home / "out", rounds, few)
        _side_by_side(_pngs(drawn, home / "png", min(PNGS, photos)), home / "out", rounds, _ways(".png"))


def _jpegs(drawn: Path, folder: Path, count: int) -> list[Path]:
    """Of all sizes; each tells another serial number."""
    import piexif

    folder.mkdir()
    paths, models = [], []
    with Image.open(drawn) as photo:
        exif = piexif.load(photo.info["exif"])
        for size in MEGAPIXELS:
            models.append(folder / f"size-{size}.jpg")
            share = (size / 12) ** 0.5
            smaller = photo.resize((round(photo.width * share), round(photo.height * share)))
            smaller.save(models[-1], quality=90, icc_profile=photo.info.get("icc_profile"))
    for number in range(count):
        paths.append(folder / f"{number}.jpg")
        exif["Exif"][piexif.ExifIFD.BodySerialNumber] = f"{number:08d}".encode()
        piexif.insert(piexif.dump(exif), models[number % len(models)].read_bytes(), str(paths[-1]))
    for model in models:
        model.unlink()
    return paths


def _copies(drawn: Path, folder: Path, count: int) -> list[Path]:
    """Of the drawn photo as it is, with all that is hidden in it."""
    folder.mkdir()
    data = drawn.read_bytes()
    paths = [folder / f"{number}.jpg" for number in range(count)]
    for path in paths:
        path.write_bytes(data)
    return paths


def _pngs(drawn: Path, folder: Path, count: int) -> list[Path]:
    from PIL.PngImagePlugin import PngInfo

    folder.mkdir()
    paths = []
    with Image.open(drawn) as photo:
        models = [photo.resize((round(photo.width * s), round(photo.height * s)))
                  for s in ((size / 12) ** 0.5 for size in PNG_MEGAPIXELS)]  # fmt: skip
    packed = list[bytes]()
    for number in range(count):
        paths.append(folder / f"{number}.png")
        if len(packed) < len(models):
            words = PngInfo()
            words.add_text("Author", "A. Author")
            models[number].save(paths[-1], pnginfo=words, compress_level=4)
            packed.append(paths[-1].read_bytes())
        else:
            paths[-1].write_bytes(packed[number % len(packed)])
    return paths


def _ways(ending: str) -> dict[str, Way]:
    """Those that are installed and know such files."""
    ways = {"plain copy": Way(_copy)}
    for workers in (1, 2):
        ways[f"scrubber -j {workers}, no fsync"] = Way(partial(_scrub, workers=workers, sync=False))
        ways[f"scrubber -j {workers}"] = Way(partial(_scrub, workers=workers, sync=True))
    if shutil.which("exiftool"):
        ways["exiftool -all="] = Way(_exiftool, slow=ending == ".png")
    if ending == ".jpg":
        ways["piexif remove"] = Way(_piexif)
        if shutil.which("jhead"):
            ways["jhead -purejpg"] = Way(_jhead)
    if shutil.which("mat2"):
        ways["mat2"] = Way(_mat2, slow=True)
    return ways


def _side_by_side(paths: list[Path], out: Path, rounds: int, ways: dict[str, Way]) -> None:
    """One round after the other: disks and machines have moods. Slow tools come once, at the end."""
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, way in ways.items():
            if not way.slow:
                times[name].append(_timed(way, paths, out) / len(paths))
    for name, way in ways.items():
        if way.slow:
            few = paths[:SLOW]
            times[name].append(_timed(way, few, out) / len(few))
    copy = statistics.median(times["plain copy"])
    size = sum(path.stat().st_size for path in paths) / len(paths)
    print(f"{len(paths)} {paths[0].suffix[1:].upper()} files of {size / 1e6:.1f} MB, median of {rounds} rounds")
    for name, seconds in times.items():
        one, few_ = statistics.median(seconds), f"  ({SLOW} files, once)" if ways[name].slow else ""
        print(f"{name:<28} {1000 * one:9.2f} ms a file  {one / copy:7.1f} plain copies{few_}")


def _timed(way: Way, paths: list[Path], out: Path) -> float:
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    os.sync()
    begin = time.perf_counter()
    way.run(paths, out)
    return time.perf_counter() - begin


def _copy(paths: list[Path], out: Path) -> None:
    for path in paths:
        shutil.copyfile(path, out / path.name)


def _scrub(paths: list[Path], out: Path, *, workers: int, sync: bool) -> None:
    originals = [Original(path, Path(path.name)) for path in paths]
    profile = settings.profile("hidden-only")
    for report in scrub_all(originals, profile, out, workers, lambda _: QUIET, sync=sync, digests=False):
        assert report.copy, report.message


def _exiftool(paths: list[Path], out: Path) -> None:
    _run(["exiftool", "-q", "-q", "-all=", "-o", f"{out}/", *map(str, paths)])


def _piexif(paths: list[Path], out: Path) -> None:
    import piexif

    for path in paths:
        piexif.remove(str(path), str(out / path.name))


def _jhead(paths: list[Path], out: Path) -> None:
    """It writes over its files, so that they are copied first, as a person would."""
    _copy(paths, out)
    _run(["jhead", "-q", "-purejpg", *(str(out / path.name) for path in paths)])


def _mat2(paths: list[Path], out: Path) -> None:
    """It writes beside its files."""
    _copy(paths, out)
    _run(["mat2", *(str(out / path.name) for path in paths)])


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
