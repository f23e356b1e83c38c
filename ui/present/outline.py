"""The outline of the world's land, read from our own small file."""

from __future__ import annotations

import zlib
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

FILE = Path(__file__).resolve().parent.parent / "assets" / "world.bin"
MAGIC = b"WORLD1"
STEPS = 150  # numbers a degree; see assets/world/convert.py

Ring = npt.NDArray[np.float64]


@cache
def rings() -> tuple[Ring, ...]:
    """Closed outlines, N x 2 of longitude and latitude in degrees, the largest first; holes are rings of their own.

    Longitudes run on beyond 180 degrees where a ring crosses the date line.
    """
    raw = FILE.read_bytes()
    if not raw.startswith(MAGIC):
        raise ValueError("The file of the world's outline is damaged.")
    body = np.frombuffer(zlib.decompress(raw[len(MAGIC) :]), "<u2")
    out, at = [], 0
    while at < len(body):
        count = int(body[at])
        columns = body[at + 1 : at + 1 + 2 * count].reshape(2, count).astype(np.int64)
        # Sums of differences modulo 65536, taken back to the signed range.
        whole = (np.cumsum(columns, axis=1) + 0x8000) % 0x10000 - 0x8000
        ring = whole.T / STEPS
        ring.flags.writeable = False
        out.append(ring)
        at += 1 + 2 * count
    return tuple(out)


def near(west: float, south: float, east: float, north: float) -> tuple[Ring, ...]:
    """The rings whose bounding boxes touch a window in degrees (`west` may be below -180, `east` above 180)."""
    return tuple(ring for ring, box in zip(rings(), _boxes(), strict=True) if _touch(box, (west, south, east, north)))


@cache
def _boxes() -> tuple[tuple[float, float, float, float], ...]:
    return tuple((float(w), float(s), float(e), float(n)) for w, s, e, n in (_box(r) for r in rings()))


def _box(ring: Ring) -> tuple[float, float, float, float]:
    return (ring[:, 0].min(), ring[:, 1].min(), ring[:, 0].max(), ring[:, 1].max())


def _touch(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> bool:
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]
