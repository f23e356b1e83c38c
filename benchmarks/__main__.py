"""python -m benchmarks [quality|speed|files|batch|personal|watchlist|heldout|marked|memory]: what is measured."""

from __future__ import annotations

import sys

from benchmarks import batch, files, heldout, marked, memory, personal, quality, speed, watchlist

PARTS = {
    "quality": quality.measure,
    "speed": speed.measure,
    "files": files.measure,
    "batch": batch.measure,
    "personal": personal.measure,
    "watchlist": watchlist.measure,
    "heldout": heldout.measure,
    "marked": marked.measure,
    "memory": memory.measure,
}
USUAL = ("quality", "speed")

if __name__ == "__main__":  # a measurement may start this program again
    for name in sys.argv[1:] or USUAL:
        print(f"\n== {name}", flush=True)
        PARTS[name]()
