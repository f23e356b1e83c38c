"""Whole folders: photos per second and memory, beside exiftool and deface, and how time grows with their number."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import piexif
from PIL import Image

from benchmarks.photos import ROOT, twelve_megapixels

LARGE, LOOKED_AT = 120, 16
GROWTH = (100, 1_000, 10_000)
DATA = Path(os.environ.get("SCRUBBER_DATA") or ROOT.parent / "shared" / "data")
DEFACE = os.environ.get("DEFACE", "")
MEGA = 1_000_000


@dataclass(frozen=True, slots=True)
class Run:
    """What one program took: seconds by the clock, seconds of processor, and the peak MB of its largest process."""

    clock: float
    processor: float
    peak: float


def measure() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch)
        _hidden(home)
        _looked_at(home)
        _growth(home)


def _hidden(home: Path) -> None:
    """Only what is hidden in the files."""
    photo = twelve_megapixels(home / "demo").read_bytes()
    folder = _folder(home / "large", [(f"{i}.jpg", _commented(photo, i)) for i in range(LARGE)])
    print(f"what is hidden, {LARGE} photos of {len(photo) / MEGA:.1f} MB")
    for jobs in (1, 2):
        _tell(f"scrubber -j {jobs}", LARGE, _scrub(home, folder, "hidden-only", jobs))
    _tell("scrubber, once more (nothing to do)", LARGE, _scrub(home, folder, "hidden-only", 2, again=True))
    if shutil.which("exiftool"):
        _tell("exiftool, one process", LARGE, _run(["exiftool", "-q", "-q", "-all=", "-o", f"{home / 'ex1'}/", folder]))
        each = 'for f in "$1"/*.jpg; do exiftool -q -q -all= -o "$2/" "$f"; done'
        _tell("exiftool, one process a photo", LARGE, _run(["sh", "-c", each, "sh", folder, home / "ex2"]))


def _looked_at(home: Path) -> None:
    """Faces, and everything: real photos where they are at hand."""
    found = sorted((DATA / "faces" / "photos").glob("*.jpg"))
    chosen = found[:: max(1, len(found) // LOOKED_AT)][:LOOKED_AT] or [home / "demo" / "phone.jpg"]
    folder = _folder(home / "seen", [(f"{i}.jpg", _commented(p.read_bytes(), i)) for i, p in enumerate(chosen)])
    pixels = sum(_pixels(path) for path in chosen) / len(chosen)
    print(f"\nwhat is seen, {len(chosen)} photos of {pixels / MEGA:.1f} megapixels on average")
    for profile in ("faces-only", "careful"):
        for jobs in (1, 2):
            _tell(f"scrubber {profile} -j {jobs}", len(chosen), _scrub(home, folder, profile, jobs))
    if DEFACE:
        copies = _folder(home / "deface", [(p.name, p.read_bytes()) for p in folder.iterdir()])
        loop = 'for f in "$2"/*.jpg; do "$1" "$f" >/dev/null 2>&1; done'
        _tell("deface, one process a photo", len(chosen), _run(["sh", "-c", loop, "sh", DEFACE, copies]))
        shutil.rmtree(copies)
        copies = _folder(home / "deface", [(p.name, p.read_bytes()) for p in folder.iterdir()])
        _tell("deface, one process", len(chosen), _run([DEFACE, *sorted(copies.iterdir())]))
    else:
        print("deface was not measured: `make bench-batch` installs it")


def _growth(home: Path) -> None:
    """Small photos in many folders: time over number, and how far it is from a straight line.

    By the processor's time: what else a shared computer does bends the clock's.
    """
    print("\nhow time grows, small photos, -j 2")
    small = _small()
    points = []
    for number in GROWTH:
        folder = _folder(home / str(number), [(f"{i // 500}/{i}.jpg", _commented(small, i)) for i in range(number)])
        first = _scrub(home, folder, "hidden-only", 2)
        second = _scrub(home, folder, "hidden-only", 2, again=True)
        points.append((number, first.processor))
        _tell(f"{number:,} photos", number, first)
        _tell(f"{number:,} photos, once more", number, second)
        shutil.rmtree(folder)
    (few, start), (many, end) = points[0], points[-1]
    slope = (end - start) / (many - few)
    for number, seconds in points[1:-1]:
        line = start + slope * (number - few)
        print(f"at {number:,} the line through the others says {line:.1f} s of processor, measured {seconds:.1f} s")
    print(f"one more photo takes {1000 * slope:.2f} ms of processor, starting {1000 * (start - slope * few):.0f} ms")


def _scrub(home: Path, folder: Path, profile: str, jobs: int, *, again: bool = False) -> Run:
    """Into an empty folder with nothing remembered, or once more into the same."""
    out, state = home / "out", home / "state"
    if not again:
        for place in (out, state):
            shutil.rmtree(place, ignore_errors=True)
    command = [sys.executable, "-m", "scrubber", "scrub", "-r", folder, "-o", out, "--profile", profile, "-j", jobs]
    run = _run(command, XDG_STATE_HOME=str(state))
    wanted = sum(1 for path in folder.rglob("*.jpg") if path.is_file())
    there = sum(1 for path in out.rglob("*.jpg") if path.is_file())
    assert there == wanted, f"{there} copies of {wanted} photos"
    return run


def _run(command: Sequence[object], **environment: str) -> Run:
    before, begin = _processor(), time.perf_counter()
    words = [str(word) for word in command]
    with subprocess.Popen(
        words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ | environment
    ) as program:
        peak = _Peak(program.pid)
        code = program.wait()
    assert code == 0, f"{words[0]} ended with {code}"
    return Run(time.perf_counter() - begin, _processor() - before, peak.megabytes)


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


class _Peak:
    """The high-water mark of the largest process below one, as far as /proc was quick enough to tell."""

    def __init__(self, root: int) -> None:
        self.root, self.megabytes = root, 0.0
        threading.Thread(target=self._follow, daemon=True).start()

    def _follow(self) -> None:
        while Path(f"/proc/{self.root}").exists():
            for number in _family(self.root):
                try:
                    status = Path(f"/proc/{number}/status").read_text()
                except OSError:
                    continue
                marks = [row for row in status.splitlines() if row.startswith("VmHWM")]
                self.megabytes = max([self.megabytes, *(int(row.split()[1]) / 1024 for row in marks)])
            time.sleep(0.1)


def _family(root: int) -> list[int]:
    out, waiting = [], [root]
    while waiting:
        number = waiting.pop()
        out.append(number)
        for task in Path(f"/proc/{number}/task").glob("*/children"):
            try:
                waiting += map(int, task.read_text().split())
            except OSError:
                continue
    return out


def _tell(name: str, photos: int, run: Run) -> None:
    rate, each = photos / run.clock, 1000 * run.processor / photos
    print(f"{name:<36} {rate:8.2f} photos/s {each:9.1f} ms of processor each {run.peak:6.0f} MB at most", flush=True)


def _folder(folder: Path, files: Sequence[tuple[str, bytes]]) -> Path:
    for name, content in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def _commented(photo: bytes, number: int) -> bytes:
    """The same photo with another comment: duplicates are done once, and here all shall be done."""
    comment = b"%08d" % number
    return photo[:2] + b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment + photo[2:]


def _pixels(path: Path) -> int:
    with Image.open(path) as photo:
        return photo.width * photo.height


def _small() -> bytes:
    exif = piexif.dump({"0th": {piexif.ImageIFD.Make: b"Camera"}, "GPS": {piexif.GPSIFD.GPSLatitudeRef: b"N"}})
    with tempfile.NamedTemporaryFile(suffix=".jpg") as file:
        pixels = np.random.default_rng(1).integers(0, 256, (48, 64, 3), np.uint8)
        Image.fromarray(pixels).save(file.name, "JPEG", exif=exif)
        return Path(file.name).read_bytes()
