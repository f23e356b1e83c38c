"""python -m benchmarks.fuzz [--executions N] [--random] [--out FOLDER] [READER ...]

Each reader in a process of its own, guided by what code an input reaches (atheris, where it is installed), else
damaged at random. A row a reader goes to FOLDER/counts.json; a file that makes a reader do what it must not goes to
FOLDER/faults. Counts are kept: a second run adds to them.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from benchmarks.fuzz.judge import Judge

MEMORY = 4 << 30
LONGEST = 20  # seconds for one file; then the whole process is taken for hanging
LARGEST = 4096
LARGEST_PICTURE = 1 << 18  # pixels: what claims more is refused, so that time goes into files, not into pictures
GUIDED = importlib.util.find_spec("atheris") is not None


def main() -> int:
    flags = argparse.ArgumentParser()
    flags.add_argument("--executions", type=int, default=1_000_000)
    flags.add_argument("--random", action="store_true", help="damage at random, also where atheris is installed")
    flags.add_argument("--out", type=Path, default=Path("build/fuzz"))
    flags.add_argument("--seed", type=int, default=int(time.time()))
    flags.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    flags.add_argument("readers", nargs="*")
    asked = flags.parse_args()
    guided = GUIDED and not asked.random
    if asked.inside:
        (guide if guided else damage)(asked.readers[0], asked.executions, asked.seed, asked.out)
        return 0
    return sum([one(name, asked, guided) for name in asked.readers or names()])


def names() -> list[str]:
    from benchmarks.fuzz.targets import TARGETS

    return [target.name for target in TARGETS]


def one(name: str, asked: argparse.Namespace, guided: bool) -> int:
    """Runs one reader; a process that dies under it is a fault as well. Gives the number of faults."""
    from benchmarks.fuzz import seeds
    from benchmarks.fuzz.targets import TARGETS

    target = next(t for t in TARGETS if t.name == name)
    corpus = asked.out / "corpus" / name.replace(" ", "-")
    corpus.mkdir(parents=True, exist_ok=True)
    for data in (*seeds.seeds(target.seeds), *seeds.real(target.seeds, LARGEST)):
        (corpus / sha256(data).hexdigest()[:16]).write_bytes(data)
    begin = time.monotonic()
    flags = ["--executions", str(asked.executions), "--seed", str(asked.seed), "--out", str(asked.out)]
    flags += [] if guided else ["--random"]
    with (asked.out / f"{name.replace(' ', '-')}.log").open("wb") as log:
        command = [sys.executable, "-m", "benchmarks.fuzz", "--inside", *flags, name]
        alone = os.environ | {"OMP_NUM_THREADS": "1"}  # LibRaw's threads cost five times what they help small pictures
        code = subprocess.run(command, env=alone, stdout=log, stderr=log, check=False).returncode
    row = counted(asked.out).get(name, {})
    faults = sorted(row.get("faults", [])) + ([f"the process ended with {code}"] if code else [])
    print(
        f"{name:24} {row.get('executions', 0):>12,} executions, {row.get('accepted', 0):>10,} read to the end, slowest "
        f"{row.get('slowest', 0.0):.2f} s, {time.monotonic() - begin:.0f} s, {len(faults)} faults {faults or ''}",
        flush=True,
    )
    return len(faults)


def counted(out: Path) -> dict[str, dict[str, object]]:
    path = out / "counts.json"
    return json.loads(path.read_text()) if path.is_file() else {}


def note(judge: Judge, out: Path, how: str) -> None:
    """Add what one process did to the counts, and keep the faulty files."""
    rows, name = counted(out), judge.target.name
    old = rows.get(name, {})
    rows[name] = {
        "executions": int(old.get("executions", 0)) + judge.executions,  # type: ignore[call-overload]
        how: int(old.get(how, 0)) + judge.executions,  # type: ignore[call-overload]
        **{key: value for key, value in old.items() if key in ("guided", "random") and key != how},
        "accepted": int(old.get("accepted", 0)) + judge.accepted,  # type: ignore[call-overload]
        "slowest": max(float(old.get("slowest", 0.0)), judge.slowest),  # type: ignore[arg-type]
        "faults": sorted({*old.get("faults", []), *judge.faults}),  # type: ignore[misc]
    }
    fresh = out / "counts.json.new"
    fresh.write_text(json.dumps(rows, indent=1))
    fresh.replace(out / "counts.json")
    (out / "faults").mkdir(exist_ok=True)
    for what, data in judge.faults.items():
        (out / "faults" / f"{name}-{sha256(what.encode()).hexdigest()[:8]}").write_bytes(data)
    (out / "faults" / "slowest").mkdir(exist_ok=True)
    (out / "faults" / "slowest" / name).write_bytes(judge.slowest_file)


def bound() -> None:
    from PIL import Image

    from scrubber.formats import limits

    limits.MAX_PIXELS = Image.MAX_IMAGE_PIXELS = LARGEST_PICTURE


def damage(name: str, executions: int, seed: int, out: Path) -> None:
    """At random, from all seeds."""
    from itertools import islice

    from benchmarks.fuzz import mutate, seeds
    from benchmarks.fuzz.judge import Judge
    from benchmarks.fuzz.targets import TARGETS

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    bound()
    target = next(t for t in TARGETS if t.name == name)
    judge = Judge(target)
    begun = (*seeds.seeds(target.seeds), *seeds.real(target.seeds, LARGEST))
    for data in islice(_first(begun, mutate.damaged(begun, seed)), executions):
        judge.run(data)
    note(judge, out, "random")


def _first(begun: tuple[bytes, ...], then: Iterator[bytes]) -> Iterator[bytes]:
    yield from begun
    yield from then


def guide(name: str, executions: int, seed: int, out: Path) -> None:
    """By atheris, which keeps what reaches new code. Never returns: libFuzzer ends the process."""
    import atheris

    with atheris.instrument_imports(include=["scrubber.formats", "scrubber.verify", "scrubber.worker.wire"]):
        from benchmarks.fuzz.judge import Judge
        from benchmarks.fuzz.targets import TARGETS

    bound()
    judge = Judge(next(t for t in TARGETS if t.name == name))

    def run(data: bytes) -> None:
        judge.run(data)
        if judge.executions >= executions:
            note(judge, out, "guided")
            os._exit(0)

    folder = name.replace(" ", "-")
    flags = [f"-seed={seed % (1 << 31)}", f"-max_len={LARGEST}", f"-timeout={LONGEST}", "-rss_limit_mb=4096"]
    flags += [f"-artifact_prefix={out}/faults/{folder}-", "-print_final_stats=1", "-close_fd_mask=0"]
    (out / "faults").mkdir(exist_ok=True)
    atheris.Setup([sys.argv[0], *flags, str(out / "corpus" / folder)], run)
    atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(bool(main()))
