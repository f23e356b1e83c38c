"""Makes one sighting out of what was seen of a place at several sizes and turns."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np
import numpy.typing as npt

from scrubber.engines.text_detect import Quad, Spot

Rows = npt.NDArray[np.float32]

SAME_SPOT = 0.6  # intersection over union from which two outlines count as one sighting
SAME_ENDS = 0.9  # the same along the line: an outline that lacks a word is another sighting
PIECE = 0.4  # share of a place that lies on a line of which it is a piece
THINNER = 0.75  # so many times the line's height at most
BEYOND = 0.25  # line heights that it reaches beyond the line's ends
UNDER_OTHERS = 0.85  # a line with this share under better lines adds nothing
ACROSS, DOWN = 24, 6  # points of a line that are looked up under the others


def one_of_each(spots: Sequence[Spot]) -> list[Spot]:
    """Spots without second sightings of the same outline.

    The largest says what is covered. The line is read within the outline that is surest and lacks least of its
    length: larger ones hold parts of other lines, or lie askew.
    """
    ranked = sorted(spots, key=lambda s: area(s.quad), reverse=True)
    edges = bounds([s.quad for s in ranked])
    first = np.zeros(len(ranked), dtype=bool)
    sightings: dict[int, list[Spot]] = {}
    for at, spot in enumerate(ranked):
        shared = [(_overlap(ranked[i].quad, spot.quad), int(i)) for i in _meeting(edges, at, first)]
        same = [
            (s, i) for s, i in shared if s >= SAME_SPOT and _share_of_length(ranked[i].quad, spot.quad) >= SAME_ENDS
        ]
        first[at] = not same
        sightings.setdefault(max(same)[1] if same else at, []).append(spot)
    return [_one(found) for found in sightings.values()]


def without_pieces(spots: Sequence[Spot], lines: Sequence[Spot]) -> list[Spot]:
    """Spots that are not merely a part of one of `lines`: thinner than it, and no further along it.

    A network that is made for small letters sees strokes of large ones.
    """
    edges = bounds([line.quad for line in lines])
    every = np.ones(len(lines), dtype=bool)
    return [
        spot
        for spot, edge in zip(spots, bounds([s.quad for s in spots]), strict=True)
        if not any(_is_piece(spot.quad, lines[i].quad) for i in _touching(edges, edge, every))
    ]


def _is_piece(quad: Quad, line: Quad) -> bool:
    high = min(sides(line))
    if min(sides(quad)) > THINNER * high or cv2.intersectConvexConvex(quad, line)[0] < PIECE * area(quad):
        return False
    along = _along(line) / max(sides(line))
    ends, of_line = quad @ along, line @ along
    return bool(ends.min() >= of_line.min() - BEYOND * high and ends.max() <= of_line.max() + BEYOND * high)


def _one(sightings: Sequence[Spot]) -> Spot:
    best = max(sightings, key=lambda s: s.seen * math.sqrt(max(sides(s.quad))))
    return replace(best, cover=sightings[0].quad)


def _share_of_length(a: Quad, b: Quad) -> float:
    """Intersection over union of what two outlines take along the longer side of `a`."""
    along = _along(a)
    (first, end), (other, other_end) = ((float(p.min()), float(p.max())) for p in (a @ along, b @ along))
    return (min(end, other_end) - max(first, other)) / max(1e-6, max(end, other_end) - min(first, other))


def _along(quad: Quad) -> Rows:
    """The longer side of a quad."""
    across, down = quad[1] - quad[0], quad[3] - quad[0]
    return np.asarray(across if across @ across >= down @ down else down)


def sides(quad: Quad) -> tuple[float, float]:
    """How long a quad is along its first side, and across it."""
    return float(np.hypot(*(quad[1] - quad[0]))), float(np.hypot(*(quad[3] - quad[0])))


def share_under(quad: Quad, others: Sequence[Quad]) -> float:
    """Share of a quad's points that lie in any of `others`."""
    looked_up = points(quad, ACROSS, DOWN)
    inside = np.zeros(len(looked_up), dtype=bool)
    for other in others:
        inside |= contains(other, looked_up)
    return float(inside.mean())


def points(quad: Quad, across: int, down: int) -> Rows:
    """Points spread evenly over a quad, row by row."""
    u, v = np.meshgrid((np.arange(across) + 0.5) / across, (np.arange(down) + 0.5) / down)
    u, v = u.reshape(-1, 1), v.reshape(-1, 1)
    spread = (quad[0] * (1 - u) + quad[1] * u) * (1 - v) + (quad[3] * (1 - u) + quad[2] * u) * v
    return np.asarray(spread, dtype=np.float32)


def contains(quad: Quad, points: Rows) -> npt.NDArray[np.bool_]:
    """Which points lie in a convex quad that goes clockwise (on a picture, where y grows downwards)."""
    inside = np.ones(len(points), dtype=bool)
    for a, b in zip(quad, np.roll(quad, -1, axis=0), strict=True):
        inside &= (b[0] - a[0]) * (points[:, 1] - a[1]) - (b[1] - a[1]) * (points[:, 0] - a[0]) >= 0
    return inside


def _overlap(a: Quad, b: Quad) -> float:
    shared = float(cv2.intersectConvexConvex(a, b)[0])
    return float(shared / max(1e-6, area(a) + area(b) - shared))


def area(quad: Quad) -> float:
    """Pixels that a quad takes."""
    return float(cv2.contourArea(quad))


def bounds(quads: Sequence[Quad]) -> Rows:
    """Left, top, right, bottom of each quad."""
    if not quads:
        return np.zeros((0, 4), dtype=np.float32)
    stack = np.stack(quads)
    return np.concatenate([stack.min(axis=1), stack.max(axis=1)], axis=1)


def _meeting(bounds: Rows, at: int, kept: npt.NDArray[np.bool_]) -> npt.NDArray[np.intp]:
    """Places of the kept outlines whose upright bounds touch those of outline `at`."""
    return _touching(bounds, bounds[at], kept)


def _touching(bounds: Rows, edge: Rows, kept: npt.NDArray[np.bool_]) -> npt.NDArray[np.intp]:
    left, top, right, bottom = edge
    across = (bounds[:, 0] < right) & (bounds[:, 2] > left)
    return np.flatnonzero(kept & across & (bounds[:, 1] < bottom) & (bounds[:, 3] > top))


def within(quad: Quad, left: float, right: float, top: float, low: float) -> Quad:
    """The part of a quad between shares of its length and of its height; shares below 0 and above 1 lie outside."""
    shares = np.array([(left, top), (right, top), (right, low), (left, low)], dtype=np.float32)
    u, v = shares[:, :1], shares[:, 1:]
    corners = (quad[0] * (1 - u) + quad[1] * u) * (1 - v) + (quad[3] * (1 - u) + quad[2] * u) * v
    return np.asarray(corners, dtype=np.float32)
