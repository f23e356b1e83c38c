"""What is told of lines of text, ours beside presidio-analyzer's, on the same lines in the same run.

The collection's lines are known to the authors of the rules; the others are made anew for every seed (SCRUBBER_SEED).
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from benchmarks import heldout, marked, people, watchlist
from benchmarks.names import seeded
from benchmarks.quality import DATA, ROOT

PEER = ROOT / ".tools" / "presidio" / "bin" / "python"
SEED, EACH, NOISE = int(os.environ.get("SCRUBBER_SEED", "20261128")), 120, 0.04
Judged = Callable[[Path], list[dict[str, Any]]]


def measure() -> None:
    """The collection's lines where it is there, then lines made anew, then the watch-list."""
    judges: dict[str, Judged] = {"scrubber": _ours}
    if PEER.is_file():
        judges |= {f"presidio, {which}": lambda path, which=which: _peer(which, path) for which in ("default", "uk")}
    with tempfile.TemporaryDirectory() as scratch:
        dev = DATA / "text-lines" / "dev.jsonl"
        if dev.is_file():
            for name, judge in judges.items():
                print(f"\n{name}, the collection's lines", flush=True)
                judged = Path(scratch) / "judged.jsonl"
                judged.write_text("".join(json.dumps(row) + "\n" for row in judge(dev)), "utf-8")
                subprocess.run([sys.executable, DATA / "score_lines.py", dev, judged], check=False)
        _made_anew(judges, Path(scratch) / "anew.jsonl")
    with get_context("spawn").Pool(1) as pool:
        each, peak = pool.apply(_cost)
    print(f"\nscrubber: {each:.1f} ms of processor time a line, {peak:.0f} MB more than before it was loaded")
    print("\nscrubber, lines that no rule was made for")
    heldout.measure()
    print("\nscrubber, lines by class: half of them were looked at while rules were made")
    marked.measure()
    print("\nwatch-list")
    watchlist.measure()


def _made_anew(judges: dict[str, Judged], path: Path) -> None:
    groups, rows = [], []
    for group, text, block in _lines():
        groups.append(group)
        rows.append(json.dumps({"text": text, "block": block}))
    path.write_text("\n".join(rows) + "\n", "utf-8")
    order = list(dict.fromkeys(groups))
    print(f"\nlines made anew, seed {SEED}: share with something hidden (addresses: share of lines)")
    print(f"{'':20s}" + "".join(f"{group:>15s}" for group in order))
    print(f"{'lines':20s}" + "".join(f"{groups.count(group):15d}" for group in order))
    for name, judge in judges.items():
        hidden = [any(s["hide"] for s in row["spans"]) for row in judge(path)]
        shares = [_share(hidden, groups, group) for group in order]
        print(f"{name:20s}" + "".join(f"{share:15.3f}" for share in shares), flush=True)


def _share(hidden: Sequence[bool], groups: Sequence[str], group: str) -> float:
    own = [h for h, g in zip(hidden, groups, strict=True) if g == group]
    return sum(own) / len(own)


def _lines() -> list[tuple[str, str, str | None]]:
    rng = seeded(SEED)
    own = people.people(rng, EACH) + people.identifiers(rng, 2 * EACH)
    noisy = [("misread", text, personal) for _, text, personal in people.people(rng, EACH // 4, NOISE)]
    out: list[tuple[str, str, str | None]] = [(g, text, None) for g, text, _ in own + noisy + people.plain()]
    for number, block in enumerate(people.addresses(SEED, EACH // 12)):
        out += [("addresses", line, f"block {number}") for line in block]
    return out


def _ours(path: Path) -> list[dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, "-m", "scrubber", "classify", "--json", path], capture_output=True, check=True, cwd=ROOT
    )
    return [json.loads(row) for row in done.stdout.splitlines()]


def _peer(which: str, path: Path) -> list[dict[str, Any]]:
    script = Path(__file__).with_name("presidio_peer.py")
    done = subprocess.run([PEER, script, which, path], capture_output=True, text=True, check=True)
    print(f"presidio, {which}: {done.stderr.strip().splitlines()[-1]}")
    return [json.loads(row) for row in done.stdout.splitlines()]


def _cost() -> tuple[float, float]:
    """Milliseconds a line with everything loaded, and memory in MB, in a process of its own."""
    from scrubber import classify
    from scrubber.contracts import Line

    lines = [Line(text, block) for _, text, block in _lines()]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    judge = classify.load()
    judge.judge(lines[:50])
    begin = time.process_time()
    judge.judge(lines)
    spent = time.process_time() - begin
    return 1000 * spent / len(lines), (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
