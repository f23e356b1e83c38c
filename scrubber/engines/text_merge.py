"""Makes one list of lines out of what was seen at several sizes, turns and readings."""

from __future__ import annotations

import math
from collections.abc import Sequence

import cv2
import numpy as np
import numpy.typing as npt

from scrubber.engines.text_detect import Quad, Spot
from scrubber.engines.text_read import Reading

Rows = npt.NDArray[np.float32]

SAME_SPOT = 0.6  # intersection over union from which two outlines count as one sighting
UNDER_OTHERS = 0.85  # a line with this share under better lines adds nothing
ACROSS, DOWN = 24, 6  # points of a line that are looked up under the others


def one_of_each(spots: Sequence[Spot]) -> list[Spot]:
    """Spots without second sightings of the same outline; the larger outline stays."""
    ranked = sorted(spots, key=lambda s: _area(s.quad), reverse=True)
    bounds = _bounds([s.quad for s in ranked])
    kept = np.zeros(len(ranked), dtype=bool)
    for at, spot in enumerate(ranked):
        near = _meeting(bounds, at, kept)
        kept[at] = not any(_overlap(ranked[i].quad, spot.quad) >= SAME_SPOT for i in near)
    return [ranked[i] for i in np.flatnonzero(kept)]


def without_repeats(quads: Sequence[Quad], readings: Sequence[Reading]) -> list[int]:
    """Places of the lines that stay: those that are read best, and all that they leave uncovered."""
    bounds = _bounds(quads)
    kept = np.zeros(len(quads), dtype=bool)
    for at in sorted(range(len(quads)), key=lambda i: (_worth(readings[i]), _area(quads[i])), reverse=True):
        near = [quads[i] for i in _meeting(bounds, at, kept)]
        kept[at] = not near or share_under(quads[at], near) < UNDER_OTHERS
    return [int(i) for i in np.flatnonzero(kept)]


def _worth(reading: Reading) -> float:
    """A whole line that is read well comes before its words, a word before a line that is read badly."""
    return reading.confidence**2 * math.sqrt(len(reading.text))


def share_under(quad: Quad, others: Sequence[Quad]) -> float:
    """Share of a quad's points that lie in any of `others`."""
    u, v = np.meshgrid((np.arange(ACROSS) + 0.5) / ACROSS, (np.arange(DOWN) + 0.5) / DOWN)
    u, v = u.reshape(-1, 1), v.reshape(-1, 1)
    points = (quad[0] * (1 - u) + quad[1] * u) * (1 - v) + (quad[3] * (1 - u) + quad[2] * u) * v
    inside = np.zeros(len(points), dtype=bool)
    for other in others:
        inside |= _contains(other, points)
    return float(inside.mean())


def _contains(quad: Quad, points: Rows) -> npt.NDArray[np.bool_]:
    """Which points lie in a convex quad that goes clockwise (on a picture, where y grows downwards)."""
    inside = np.ones(len(points), dtype=bool)
    for a, b in zip(quad, np.roll(quad, -1, axis=0), strict=True):
        inside &= (b[0] - a[0]) * (points[:, 1] - a[1]) - (b[1] - a[1]) * (points[:, 0] - a[0]) >= 0
    return inside


def _overlap(a: Quad, b: Quad) -> float:
    shared = float(cv2.intersectConvexConvex(a, b)[0])
    return float(shared / max(1e-6, _area(a) + _area(b) - shared))


def _area(quad: Quad) -> float:
    return float(cv2.contourArea(quad))


def _bounds(quads: Sequence[Quad]) -> Rows:
    """Left, top, right, bottom of each quad."""
    if not quads:
        return np.zeros((0, 4), dtype=np.float32)
    stack = np.stack(quads)
    return np.concatenate([stack.min(axis=1), stack.max(axis=1)], axis=1)


def _meeting(bounds: Rows, at: int, kept: npt.NDArray[np.bool_]) -> npt.NDArray[np.intp]:
    """Places of the kept outlines whose upright bounds touch those of outline `at`."""
    left, top, right, bottom = bounds[at]
    across = (bounds[:, 0] < right) & (bounds[:, 2] > left)
    return np.flatnonzero(kept & across & (bounds[:, 1] < bottom) & (bounds[:, 3] > top))
