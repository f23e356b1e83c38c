"""python -m benchmarks [quality|speed|files|watchlist|batch]: what `make bench` and `make bench-batch` print."""

from __future__ import annotations

import sys

from benchmarks import batch, files, quality, speed, watchlist

PARTS = {"quality": quality.measure, "speed": speed.measure, "files": files.measure, "watchlist": watchlist.measure}

for name in sys.argv[1:] or list(PARTS):
    print(f"\n== {name}", flush=True)
    (PARTS | {"batch": batch.measure})[name]()
