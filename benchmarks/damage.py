"""Damages real files in many ways: each must end in a clean copy or in a sentence, within time and memory.

python -m benchmarks.damage [--cuts 20] [--changes 200] [--record FILE] [ENDING ...]

A file that makes the program crash, hang or raise anything but a ScrubError is printed with what was done to it, and
so is one whose copy fails its checks ("leaked"; it is thrown away): the program should have known of the damage.
With a record, files that stand in it without a fault are not done again, so a round of hours can be cut short.
"""

from __future__ import annotations

import argparse
import importlib
import json
import multiprocessing
import os
import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

MEMORY = 8 << 30  # as the worker's wall
SECONDS = 60.0  # of CPU for one damaged file; the worst measured is told at the end
BAD = ("RAISED", "leaked", "MemoryError")
DATA = Path(os.environ.get("SCRUBBER_DATA") or Path(__file__).resolve().parents[2] / "shared" / "data")


def variants(data: bytes, name: str, cuts: int, changes: int) -> Iterator[tuple[str, bytes]]:
    """The same damage each time: cuts at even distances, single bytes changed at places that the name draws."""
    for n in range(cuts):
        yield f"cut {n}", data[: len(data) * n // cuts]
    dice = random.Random(name)
    for n in range(changes):
        # Headers matter more than pixels: every second change falls into the first kilobyte.
        at = dice.randrange(min(len(data), 1024)) if n % 2 else dice.randrange(len(data))
        yield f"change {n} at {at}", data[:at] + bytes((data[at] ^ dice.randrange(1, 256),)) + data[at + 1 :]


def outcome(data: bytes) -> str:
    """What becomes of one file: an outcome of a scrub, or the name of a ScrubError. Anything else is raised."""
    from scrubber import pipeline
    from scrubber.model.errors import ScrubError
    from scrubber.model.profile import Profile
    from scrubber.model.progress import QUIET

    try:
        done = pipeline.scrub(data, Profile(faces=False, text=False, codes=False), pipeline.Engines(), QUIET)
    except ScrubError as error:
        if not error.sentence.endswith("."):
            raise
        return type(error).__name__
    return str(done.outcome)


def damaged(path: Path, cuts: int, changes: int, tell: multiprocessing.Queue) -> None:  # type: ignore[type-arg]
    """In a process of its own: tells, of each variant, that it begins and how it ended."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)
    os.dup2(null, 2)
    data = path.read_bytes()
    for what, variant in variants(data, path.name, cuts, changes):
        tell.put(("begins", what, 0.0))
        begin = time.process_time()
        try:
            ended = outcome(variant)
        except MemoryError:
            ended = "MemoryError"
        except Exception as error:
            ended = f"RAISED {type(error).__name__}"
        tell.put((ended, what, time.process_time() - begin))
    tell.put(("done", "", 0.0))


def one(path: Path, cuts: int, changes: int) -> tuple[Counter[str], list[str], float]:
    """Outcomes, what went wrong, and the longest time in CPU seconds."""
    tell: multiprocessing.Queue = multiprocessing.Queue()  # type: ignore[type-arg]
    process = multiprocessing.Process(target=damaged, args=(path, cuts, changes, tell), daemon=True)
    process.start()
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    doing, longest = "", 0.0
    while True:
        try:
            ended, what, seconds = tell.get(timeout=4 * SECONDS)
        except Exception:
            wrong.append(f"{path.name}: {doing}: {'crashed' if process.exitcode is not None else 'hangs'}")
            break
        if ended == "done":
            break
        if ended == "begins":
            doing = what
            continue
        counts[ended.split()[0]] += 1
        longest = max(longest, seconds)
        if ended.startswith(BAD) or seconds > SECONDS:
            wrong.append(f"{path.name}: {what}: {ended} after {seconds:.1f} s")
    process.kill()
    process.join()
    return counts, wrong, longest


def remembered(record: Path | None, cuts: int, changes: int) -> dict[str, tuple[Counter[str], list[str], float]]:
    """What is known of files that went through these cuts and changes without a fault."""
    lines = record.read_text().splitlines() if record and record.exists() else []
    rounds = [json.loads(line) for line in lines]
    return {
        r["file"]: (Counter(r["counts"]), [], r["longest"])
        for r in rounds
        if (r["cuts"], r["changes"]) == (cuts, changes) and not r["wrong"]
    }


def remember(record: Path, path: Path, cuts: int, changes: int, known: tuple[Counter[str], list[str], float]) -> None:
    counts, wrong, longest = known
    told = {"file": path.name, "cuts": cuts, "changes": changes, "counts": counts, "wrong": wrong, "longest": longest}
    with record.open("a") as lines:
        lines.write(json.dumps(told) + "\n")


def measure(
    cuts: int = 20, changes: int = 200, endings: tuple[str, ...] = (), step: int = 1, record: Path | None = None
) -> list[str]:
    """Damages every `step`th file with one of these endings (all, where none is named); prints and returns faults."""
    files = sorted((DATA / "hidden" / "files").iterdir(), key=lambda path: path.stat().st_size)
    files = [f for f in files if not endings or f.suffix.lower().lstrip(".") in endings][::step]
    importlib.import_module("scrubber.pipeline")  # once, and not in each of the processes
    before = remembered(record, cuts, changes)
    totals: Counter[str] = Counter()
    faults: list[str] = []
    longest = 0.0
    for number, path in enumerate(files, 1):
        counts, wrong, seconds = before.get(path.name) or one(path, cuts, changes)
        if record and path.name not in before:
            remember(record, path, cuts, changes, (counts, wrong, seconds))
        if sys.stdout.isatty():
            print(f"{number}/{len(files)} {path.name}", end="\r", flush=True)
        totals += counts
        faults += wrong
        longest = max(longest, seconds)
        for line in wrong:
            print(line, flush=True)
    print(f"{len(files)} files, {sum(totals.values())} damaged variants, longest {longest:.1f} CPU s: {dict(totals)}")
    print(f"{len(faults)} faults")
    return faults


if __name__ == "__main__":
    flags = argparse.ArgumentParser()
    flags.add_argument("--cuts", type=int, default=20)
    flags.add_argument("--changes", type=int, default=200)
    flags.add_argument("--step", type=int, default=1)
    flags.add_argument("--record", type=Path)
    flags.add_argument("endings", nargs="*")
    asked = flags.parse_args()
    sys.exit(bool(measure(asked.cuts, asked.changes, tuple(asked.endings), asked.step, asked.record)))
