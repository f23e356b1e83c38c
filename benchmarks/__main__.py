"""python -m benchmarks [quality|speed|files|watchlist]: prints what `make bench` prints."""

from __future__ import annotations

import sys

from benchmarks import files, quality, speed, watchlist

PARTS = {"quality": quality.measure, "speed": speed.measure, "files": files.measure, "watchlist": watchlist.measure}

for name in sys.argv[1:] or list(PARTS):
    print(f"\n== {name}", flush=True)
    PARTS[name]()
