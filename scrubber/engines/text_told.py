"""Lets every part of a text be told once, by the line that was read best there."""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from scrubber.engines.text_detect import Quad
from scrubber.engines.text_merge import UNDER_OTHERS, area, bounds, contains, points, share_under, sides, within
from scrubber.engines.text_read import NOTHING, Reading

Inside = npt.NDArray[np.bool_]  # others x down x across: which points of a line lie in which other line

SURENESS = 4  # how much more a sure reading is worth than a long one
ACROSS, DOWN = 24, 6  # points of a line that are looked up in the others
HALF = 0.5  # share of a column of points that another line must hold to tell what stands there
LEAST_ROWS = 3  # of `DOWN`: what is lower is the rim of a line
LEAST_WIDE = 0.5  # line heights: what is narrower is no part of a line
ALONE = 0.8  # share of what tells a stretch that one line must hold to grow over it
MOST_GROWN = 1.6  # so many times its height may a line become


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A line: all that it takes (the first edge along the reading direction), the outline within which it was read,
    what it says, and how sure its detector is. `fresh` is a part of others that has not been read by itself.
    """

    quad: Quad
    core: Quad
    reading: Reading
    seen: float
    fresh: bool = False


def covering(cover: Quad, quad: Quad, reading: Reading, seen: float) -> Told:
    """A line that takes all of `cover` and was read within `quad`, which begins at the top left of the text."""
    along = quad[1] - quad[0]
    turns = [np.roll(cover, -start, axis=0) for start in range(4)]
    best = max(turns, key=lambda q: float((q[1] - q[0]) @ along) / max(1e-6, sides(q)[0]))
    return Told(best, quad, replace(reading, ticks=_moved(reading.ticks, quad, best)), seen)


def _moved(ticks: Sequence[float], quad: Quad, cover: Quad) -> tuple[float, ...]:
    """Shares of the length of `quad` as shares of that of `cover`."""
    if not ticks:
        return ()
    start, end = (quad[0] + quad[3]) / 2, (quad[1] + quad[2]) / 2
    along = cover[1] - cover[0]
    places = start + (end - start) * np.array(ticks)[:, np.newaxis] - (cover[0] + cover[3]) / 2
    shares = np.clip(places @ along / max(1e-6, float(along @ along)), 0.0, 1.0)
    return (0.0, *np.maximum.accumulate(shares).tolist()[1:-1], 1.0)


def told_once(lines: Sequence[Told]) -> list[Told]:
    """The lines without what better ones tell; nothing that any line covers is left uncovered.

    The best comes first. A line that it overlaps keeps the part beside it, and that part has to stand its ground
    anew: so three words that are read well win over the one sighting that took them together and read them badly.
    """
    kept: list[Told] = []
    shared: list[tuple[int, Told]] = []  # a kept line, and a stretch of another one that it tells and doesn't cover
    edges = np.zeros((0, 4), dtype=np.float32)
    queue = [_Turn(line) for line in lines]
    heapq.heapify(queue)
    while queue:
        line = heapq.heappop(queue).line
        near = _meeting(edges, line.quad)
        inside = _inside(line.core, [kept[i].core for i in near])
        columns = np.asarray(inside.any(axis=0).mean(axis=0) >= HALF)
        told = not line.reading.text or columns.mean() >= UNDER_OTHERS
        if told and share_under(line.quad, [kept[i].quad for i in near]) >= UNDER_OTHERS:
            continue
        runs = list(_runs(columns))
        if not columns.any():
            kept.append(line)
            edges = np.concatenate([edges, bounds([line.quad])])
            continue
        wide = LEAST_WIDE * sides(line.quad)[1] / sides(line.quad)[0]
        for told, start, end in runs:
            if told:
                owner = _owner(inside[:, :, start:end])
                shared += [(int(near[i]), _cut(line, start / ACROSS, end / ACROSS)) for i in owner]
            elif (end - start) / ACROSS >= wide:
                heapq.heappush(queue, _Turn(_cut(line, start / ACROSS, end / ACROSS)))
    for at, stretch in shared:
        others = [kept[i].quad for i in _meeting(edges, stretch.quad)]
        if share_under(stretch.quad, others) < UNDER_OTHERS:
            kept[at] = replace(kept[at], quad=_higher(kept[at].quad, stretch.quad))
    return kept + _left(kept, [stretch for _, stretch in shared])


def _left(kept: Sequence[Told], stretches: Sequence[Told]) -> list[Told]:
    """The rows of stretches that no line covers: where an outline held two lines, and only one was seen by itself."""
    found: list[Told] = []
    for stretch in stretches:
        every = [line.quad for line in (*kept, *found)]
        others = [every[i] for i in _meeting(bounds(every), stretch.quad)]
        rows = np.flatnonzero(_inside(stretch.quad, others).any(axis=0).mean(axis=1) < HALF)
        if rows.size >= LEAST_ROWS:
            rest = within(stretch.quad, 0.0, 1.0, int(rows[0]) / DOWN, (int(rows[-1]) + 1) / DOWN)
            found.append(Told(rest, rest, NOTHING, stretch.seen, fresh=True))
    return found


@dataclass(frozen=True, slots=True, eq=False)
class _Turn:
    line: Told

    def __lt__(self, other: _Turn) -> bool:
        """Whether it comes before another: it is worth more, or larger."""
        return self._rank() > other._rank()

    def _rank(self) -> tuple[float, float]:
        reading = self.line.reading
        return reading.confidence**SURENESS * math.sqrt(len(reading.text)), area(self.line.quad)


def _meeting(edges: npt.NDArray[np.float32], quad: Quad) -> npt.NDArray[np.intp]:
    """Places of the kept lines whose upright bounds touch those of `quad`."""
    left, top, right, bottom = bounds([quad])[0]
    across = (edges[:, 0] < right) & (edges[:, 2] > left)
    return np.flatnonzero(across & (edges[:, 1] < bottom) & (edges[:, 3] > top))


def _inside(quad: Quad, others: Sequence[Quad]) -> Inside:
    grid = points(quad, ACROSS, DOWN)
    found = [contains(other, grid).reshape(DOWN, ACROSS) for other in others]
    return np.stack(found) if found else np.zeros((1, DOWN, ACROSS), dtype=bool)


def _runs(told: npt.NDArray[np.bool_]) -> Iterator[tuple[bool, int, int]]:
    """Stretches of columns that are told, or aren't: which of both, first, and the one after the last."""
    ends = [*(int(i) + 1 for i in np.flatnonzero(told[1:] != told[:-1])), len(told)]
    yield from ((bool(told[start]), start, end) for start, end in zip([0, *ends[:-1]], ends, strict=True))


def _cut(line: Told, left: float, right: float) -> Told:
    """The part of a line between two shares of its length, with the characters that stand there."""
    ticks, text = line.reading.ticks, line.reading.text
    reading = NOTHING
    if len(ticks) == len(text) + 1:
        there = [i for i, sign in enumerate(text) if left <= (ticks[i] + ticks[i + 1]) / 2 <= right and sign.strip()]
        if there:
            first, last = there[0], there[-1] + 1
            within = np.clip((np.array(ticks[first : last + 1]) - left) / (right - left), 0.0, 1.0).tolist()
            reading = Reading(text[first:last], line.reading.confidence, (0.0, *within[1:-1], 1.0))
    return Told(_part(line.quad, left, right), _part(line.core, left, right), reading, line.seen)


def _part(quad: Quad, left: float, right: float) -> Quad:
    top, low = quad[1] - quad[0], quad[2] - quad[3]
    corners = (quad[0] + top * left, quad[0] + top * right, quad[3] + low * right, quad[3] + low * left)
    return np.asarray(np.stack(corners), dtype=np.float32)


def _owner(inside: Inside) -> list[int]:
    """Which line tells a stretch all but alone, if any does."""
    shares = inside.mean(axis=(1, 2))
    best = int(shares.argmax())
    return [best] if shares[best] >= ALONE * inside.any(axis=0).mean() else []


def _higher(quad: Quad, stretch: Quad) -> Quad:
    """`quad` so high that it holds `stretch`, or as it is where it would become much higher."""
    down = quad[3] - quad[0]
    high = max(1e-6, float(np.hypot(*down)))
    reach = ((stretch - quad[0]) @ (down / high)).tolist()
    top, low = min(0.0, *reach), max(high, *reach)
    if low - top > MOST_GROWN * high:
        return quad
    up, deep = down / high * top, down / high * (low - high)
    return np.asarray(quad + np.stack([up, up, deep, deep]), dtype=np.float32)
