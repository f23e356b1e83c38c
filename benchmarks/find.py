"""How long each detector takes on a photo, and how much memory: `python benchmarks/find.py [EFFORT] PHOTO...`.

Each detector runs in a process of its own, so that its peak memory can be told from the others'.
"""

from __future__ import annotations

import resource
import sys
import time
from multiprocessing import get_context
from pathlib import Path

import numpy as np

from scrubber.contracts import Line, Span
from scrubber.detect import find_all
from scrubber.engines import ENGINES
from scrubber.model.profile import Effort
from scrubber.model.progress import QUIET


class Silent:
    """Judges nothing, so that only the engines are measured."""

    name = "silent"

    def judge(self, lines: list[Line]) -> list[tuple[Span, ...]]:
        return [()] * len(lines)


def measure(part: str, path: Path, effort: Effort) -> tuple[int, float, float, tuple[int, int]]:
    """Findings, seconds with the model already loaded, peak memory in MB, size of the photo."""
    from PIL import Image, ImageOps

    with Image.open(path) as picture:
        pixels = np.asarray(ImageOps.exif_transpose(picture).convert("RGB"))
    made = {part: getattr(ENGINES, part)()}
    engines = (made.get("faces"), made.get("text"), made.get("codes"))
    find_all(pixels[:64, :64], *engines, Silent(), effort, QUIET)
    start = time.perf_counter()
    look = find_all(pixels, *engines, Silent(), effort, QUIET)
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return len(look.findings), seconds, peak, (pixels.shape[1], pixels.shape[0])


def main(arguments: list[str]) -> None:
    efforts = [Effort(arguments.pop(0))] if arguments and arguments[0] in set(Effort) else list(Effort)
    print(f"{'photo':28s} {'MP':>5s} {'effort':9s} {'part':6s} {'found':>5s} {'seconds':>8s} {'peak MB':>8s}")
    for path in map(Path, arguments):
        for effort in efforts:
            for part in ENGINES._fields:
                with get_context("spawn").Pool(1) as pool:
                    found, seconds, peak, size = pool.apply(measure, (part, path, effort))
                row = f"{size[0] * size[1] / 1e6:5.1f} {effort:9s} {part:6s} {found:5d} {seconds:8.2f} {peak:8.0f}"
                print(f"{path.name[:28]:28s} {row}")


if __name__ == "__main__":
    main(sys.argv[1:])
