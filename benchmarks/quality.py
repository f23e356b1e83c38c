"""Scores on the collection of real photos, with the collection's own scorers."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DATA = Path(os.environ.get("SCRUBBER_DATA") or ROOT.parent / "shared" / "data")
SETS = (("faces", "score_faces.py", "faces-only"), ("text", "score_text.py", "text-only"))


def measure() -> None:
    """Faces and text at the effort in SCRUBBER_EFFORT (standard), then single lines."""
    if not (DATA / "README.md").is_file():
        print(f"The collection of real photos is not at {DATA}; set SCRUBBER_DATA.")
        return
    effort = os.environ.get("SCRUBBER_EFFORT", "standard")
    with tempfile.TemporaryDirectory() as scratch:
        for folder, scorer, profile in SETS:
            found = Path(scratch) / f"{folder}.json"
            photos = sorted(map(str, (DATA / folder / "photos").iterdir()))
            _run(["inspect", "--json", "--profile", profile, "--effort", effort, *photos], found)
            print(f"\n{folder}, {effort}")
            _score(scorer, DATA / folder / "truth.json", found)
        judged = Path(scratch) / "judged.jsonl"
        lines = DATA / "text-lines" / "dev.jsonl"
        _run(["classify", str(lines), "--json"], judged)
        print("\nlines")
        _score("score_lines.py", lines, judged)


def _run(arguments: list[str], into: Path) -> None:
    with into.open("wb") as out:
        subprocess.run([sys.executable, "-m", "scrubber", *arguments], stdout=out, cwd=ROOT, check=False)


def _score(scorer: str, truth: Path, found: Path) -> None:
    subprocess.run([sys.executable, DATA / scorer, truth, found], check=False)
