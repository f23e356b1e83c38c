"""python -m benchmarks [quality|speed|files]: prints what `make bench` prints."""

from __future__ import annotations

import sys

from benchmarks import files, quality, speed

PARTS = {"quality": quality.measure, "speed": speed.measure, "files": files.measure}

for name in sys.argv[1:] or list(PARTS):
    print(f"\n== {name}", flush=True)
    PARTS[name]()
