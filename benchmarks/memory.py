"""What judging lines takes of memory: step by step, and the whole process of `scrubber classify`. Linux only."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks import marked
from benchmarks.quality import DATA, ROOT

NOW = """
import os, sys
os.environ["OPENBLAS_NUM_THREADS"] = "1"  # as the command does
def now(step):
    rows = (row.split() for row in open("/proc/self/status") if row.startswith(("VmHWM", "RssAnon", "RssFile")))
    kilobytes = {row[0]: int(row[1]) for row in rows}
    told = (f"{kilobytes[name] / 1024:8.0f}" for name in ("VmHWM:", "RssAnon:", "RssFile:"))
    print(f"{step:26s}", *told, file=sys.stderr, flush=True)
"""
STEPS = """
import json, click, scrubber.cli.classify
now("Python and the command")
import numpy
now("NumPy")
from scrubber.classify.judge import RuleJudge
judge = RuleJudge()
now("rules")
import onnxruntime
now("onnxruntime")
judge._model
now("model")
judge._lexicon
now("lists")
from scrubber.contracts import Line
rows = [json.loads(row) for row in open(sys.argv[1], encoding="utf-8")]
judge.judge([Line(row["text"], row.get("block")) for row in rows])
now("lines")
"""
COMMAND = """
from scrubber.cli import group
group.main(["classify", "--json", sys.argv[1]], standalone_mode=False)
now("scrubber classify")
"""


def measure() -> None:
    """MB at most so far, and at that moment: of its own, and of files (code and data that the system may drop)."""
    with tempfile.TemporaryDirectory() as scratch:
        own = Path(scratch) / "marked.jsonl"
        rows = (json.dumps({"text": line.text}) for file in marked.FILES for line in marked.lines(file))
        own.write_text("\n".join(rows) + "\n", "utf-8")
        for lines in (DATA / "text-lines" / "dev.jsonl", own):
            if lines.is_file():
                count = lines.read_bytes().count(b"\n")
                print(f"\n{f'{count} lines of {lines.name}':26s} at most      own    files", flush=True)
                for code in (STEPS, COMMAND):
                    asked = [sys.executable, "-c", NOW + code, lines]
                    subprocess.run(asked, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
