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


def near(
    west: float, south: float, east: float, north: float, least: tuple[float, float] = (0.0, 0.0)
) -> tuple[Ring, ...]:
    """The rings whose bounding boxes touch a window in degrees (`west` may be below -180, `east` above 180).

    Those that are both narrower and lower than `least`, in degrees, are left out.
    """
    low, high = _boxes()
    touch = ((low <= (east, north)) & (high >= (west, south))).all(axis=1)
    return tuple(rings()[at] for at in np.flatnonzero(touch & (high - low >= least).any(axis=1)))


@cache
def _boxes() -> tuple[Ring, Ring]:
    """The lower left and the upper right corner of each ring, N x 2."""
    return np.array([ring.min(axis=0) for ring in rings()]), np.array([ring.max(axis=0) for ring in rings()])
