"""Many photos through one run: does memory grow, do handles pile up, does it slow down?

python -m benchmarks.soak [--photos 10000] [--profile hidden-only] [--workers 1]

Photos are drawn, each different; where the profile looks at the picture, with a face and two lines of text. Every so
often the program and its workers are measured (Linux: /proc). The slopes are
those of a straight line through the second half of the run, when everything has been loaded; from them and the speed
follows what a day would come to.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.fuzz import seeds  # noqa: F401  puts the tests' darkroom within reach
from scrubber import settings
from scrubber.batch import Shift, Staff
from scrubber.files import Original
from scrubber.ledger import Ledger
from scrubber.model.progress import QUIET
from scrubber.recall import Recall

SAMPLES = 40
DAY = 86_400.0


@dataclass(frozen=True, slots=True)
class Sample:
    """After so many photos: seconds, kB of memory and open handles of the program and of its workers together."""

    photos: int
    seconds: float
    cpu: float
    own_memory: int
    own_handles: int
    worker_memory: int
    worker_handles: int


def memory(process: int | str) -> int:
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))


def handles(process: int | str) -> int:
    return sum(1 for _ in Path(f"/proc/{process}/fd").iterdir())


def cpu(process: int | str) -> float:
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def drawn(folder: Path, photos: int, looks: bool) -> Iterator[Original]:
    """One after the other, as they are asked for; a photo is deleted when the next but some are drawn."""
    import darkroom

    sorts = ("jpeg", "jpeg", "jpeg", "png", "webp")
    plain = {sort: darkroom.photo(sort, size=(320, 240)).data for sort in dict.fromkeys(sorts)}
    plants = {sort: darkroom.PLANTS[sort] for sort in plain}
    for number in range(photos):
        sort = sorts[number % len(sorts)]
        plant = list(plants[sort].values())[number // len(sorts) % 3]
        path = folder / f"{number % 1000}" / f"{number}.{sort}"
        path.parent.mkdir(exist_ok=True)
        picture = looked_at(sort, number) if looks else plain[sort]
        path.write_bytes(plant(picture, f"canary {number}"))
        yield Original(path, Path(path.name))


def looked_at(sort: str, number: int) -> bytes:
    """A photo with something for each detector, of a size that few others have."""
    import darkroom

    text = (f"Name: Priya Sharma {number}", f"Mob 07700 900{number % 1000:03}")
    return darkroom.photo(sort, size=(480 + 37 * number % 97, 360 + 53 * number % 89), text=text, face=True).data


def soak(photos: int, profile_name: str, workers: int) -> tuple[list[Sample], Counter[str]]:
    profile, samples, outcomes = settings.profile(profile_name), list[Sample](), Counter[str]()
    root = Path(tempfile.mkdtemp(prefix="soak-"))
    os.environ["XDG_STATE_HOME"] = str(root / "state")
    out = root / "out"
    (root / "in").mkdir()
    try:
        staff, recall = (
            Staff(workers, digests=False, ahead=not profile.looks),
            Recall(Ledger(root / "ledger"), profile, out),
        )
        with Shift(staff, profile, out, recall) as shift:
            begin = time.perf_counter()
            for number, report in enumerate(shift.scrub(drawn(root / "in", photos, profile.looks), lambda _: QUIET), 1):
                outcomes[str(report.outcome)] += 1
                Path(report.path).unlink()
                if number % max(1, photos // SAMPLES) == 0:
                    samples.append(sample(number, time.perf_counter() - begin, staff.processes))
    finally:
        shutil.rmtree(root, ignore_errors=True)
    return samples, outcomes


def sample(number: int, seconds: float, workers: list[int]) -> Sample:
    return Sample(
        number, seconds, cpu("self") + sum(map(cpu, workers)), memory("self"), handles("self"),
        sum(map(memory, workers)), sum(map(handles, workers)),
    )  # fmt: skip


def told(samples: list[Sample], outcomes: Counter[str]) -> str:
    half = samples[len(samples) // 2 :]
    numbers = np.array([one.photos for one in half], float)

    def slope(field: str) -> float:
        return float(np.polyfit(numbers, [getattr(one, field) for one in half], 1)[0])

    first, middle, last = samples[0], samples[len(samples) // 2], samples[-1]
    early = (middle.cpu - first.cpu) / (middle.photos - first.photos) * 1000
    late = (last.cpu - middle.cpu) / (last.photos - middle.photos) * 1000
    a_day = DAY / (last.seconds / last.photos)
    lines = ["photos   seconds    CPU s   program kB  handles   workers kB  handles"]
    for one in samples[:: max(1, len(samples) // 10)]:
        lines.append(
            f"{one.photos:>6} {one.seconds:>9.1f} {one.cpu:>8.1f} {one.own_memory:>12} {one.own_handles:>8} "
            f"{one.worker_memory:>12} {one.worker_handles:>8}"
        )
    lines += [
        f"outcomes: {dict(outcomes)}",
        f"CPU ms a photo: {early:.2f} in the first half, {late:.2f} in the second",
        f"growth a photo in the second half: program {slope('own_memory'):.4f} kB, workers "
        f"{slope('worker_memory'):.4f} kB, handles {slope('own_handles') + slope('worker_handles'):.6f}",
        f"a day at this speed: {a_day:,.0f} photos, "
        f"{a_day * (slope('own_memory') + slope('worker_memory')) / 1024:,.0f} MB more",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    flags = argparse.ArgumentParser()
    flags.add_argument("--photos", type=int, default=10_000)
    flags.add_argument("--profile", default="hidden-only")
    flags.add_argument("--workers", type=int, default=1)
    asked = flags.parse_args()
    print(told(*soak(asked.photos, asked.profile, asked.workers)))
