"""Runs a reader on one file and tells what it did that it must not do."""

from __future__ import annotations

import time
import traceback
from dataclasses import dataclass, field

from benchmarks.fuzz.targets import Target

SLOW = 10.0  # seconds of processor: a file of a few kilobytes can be a picture of many megapixels


@dataclass(slots=True)
class Judge:
    """Counts what one reader was given; `faults` holds one file for each distinct fault."""

    target: Target
    executions: int = 0
    slowest: float = 0.0
    slowest_file: bytes = b""
    faults: dict[str, bytes] = field(default_factory=dict)
    accepted: int = 0

    def run(self, data: bytes) -> None:
        self.executions += 1
        begin = time.process_time()
        try:
            self.target.read(data)
            self.accepted += 1
        except self.target.may_raise as error:
            sentence = getattr(error, "sentence", str(error) or "The end.")
            if not sentence.endswith("."):
                self.faults.setdefault(f"no sentence: {sentence}", data)
        except Exception as error:
            self.faults.setdefault(f"{type(error).__name__} at {_where(error)}", data)
        seconds = time.process_time() - begin
        if seconds > self.slowest:
            self.slowest, self.slowest_file = seconds, data
            if seconds > SLOW:
                self.faults["slow"] = data


def _where(error: Exception) -> str:
    """The innermost place in code of ours."""
    frames = [f for f in traceback.extract_tb(error.__traceback__) if "/scrubber/" in f.filename]
    return f"{frames[-1].filename.rpartition('/scrubber/')[2]}:{frames[-1].lineno}" if frames else "the edge"
