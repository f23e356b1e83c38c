"""Groups lines of text that belong together, such as an address, a list, or a label with its value."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from scrubber.contracts import TextLine
from scrubber.detect.lines import bare, direction, height, length

Floats = npt.NDArray[np.float64]
Links = npt.NDArray[np.bool_]

LIKE_ANGLE = 12.0  # degrees
LIKE_HEIGHT = 1.8  # the taller may be so many times the height of the lower
# All of these are in line heights.
CLOSE_BELOW, MAY_OVERLAP = 0.9, 0.5  # gap between lines of a block, and how far they may reach into each other
FAR_BELOW = 5.0  # gap between the rows of a table
LANE = 2.0  # from this difference on the beginnings of two cells of a table say nothing
ALIGNED = 1.0  # how far the beginnings of lines may differ
CLOSE_BESIDE = 1.5  # gap between parts of one row
LABEL_GAP = 12.0  # gap between a label that ends with a colon and its value
ROW_GAP = 10.0  # gap between cells of a row where one has no neighbour above or below, and between columns of a table
CELL_GAP = 20.0  # gap between cells of a table, whose columns are nearer to each other in other rows
LEAST_ROWS = 2  # so many rows must two columns share to be a table
TABLE = 0.5  # share of the shorter column's lines that must have a neighbour in the other
SHARED = 0.3  # share of the shorter line's width that must lie above the other
SAME_ROW = 0.5  # share of the lower line's height that must lie beside the other
STACKED = 0.5  # more than this share of the narrower line above or below another: they are of two rows
LABEL_ENDS = (":", "：")


@dataclass(frozen=True, slots=True)
class Placed:
    """A line with the block it belongs to (None for a line on its own), its column and row in it, and its lane, which
    runs through all rows of a table (None in other blocks).
    """

    line: TextLine
    block: str | None = None
    column: str | None = None
    row: int | None = None
    lane: int | None = None


def placed(lines: Sequence[TextLine]) -> list[Placed]:
    """The lines in reading order, lines of one block together, row by row."""
    if not lines:
        return []
    near = [bare(line) for line in lines]
    close, rows, loose, gaps = _links(near)
    columns = _groups(close)
    column = {i: number for number, members in enumerate(columns) for i in members}
    blocks = [_rows(near, group) for group in _groups(close | rows | _tables(gaps, _groups(close | loose)))]
    blocks.sort(key=lambda found: (lines[found[0][0]].region.bounds.top, lines[found[0][0]].region.bounds.left))
    lane = {i: number for rows_ in blocks for i, number in _lanes(near, rows_).items()}
    return [
        Placed(lines[i], f"block-{number}", f"column-{column[i]}", row, lane.get(i))
        if sum(map(len, found)) > 1
        else Placed(lines[i])
        for number, found in enumerate(blocks)
        for row, members in enumerate(found)
        for i in members
    ]


def _lanes(lines: Sequence[TextLine], rows: Sequence[Sequence[int]]) -> dict[int, int]:
    """The lane of each line of a table, from the left as they were met; nothing where fewer than two rows have a gap.

    A cell goes on the lane whose last cell stands most nearly above it, or begins above its beginning.
    """
    order = [i for row in rows for i in row]
    own = [lines[i] for i in order]
    box = dict(zip(order, _boxes(own, np.full(len(own), _mean_direction(own))), strict=True))
    tall = {i: box[i][3] - box[i][1] for i in order}
    wide = (any(box[b][0] - box[a][2] > CLOSE_BESIDE * min(tall[a], tall[b]) for a, b in pairwise(row)) for row in rows)
    if sum(wide) < LEAST_ROWS:
        return {}
    last: list[int] = []  # of each lane, the lowest cell
    lane: dict[int, int] = {}
    for row in rows:
        fits = [(_above(box[low], box[i]), n, i) for n, low in enumerate(last) for i in row]
        taken: set[int] = set()
        for share, n, i in sorted(fits, reverse=True):
            if share > 0 and n not in taken and i not in lane:
                lane[i] = n
                taken.add(n)
        for i in row:
            if i not in lane:
                lane[i] = len(last)
                last.append(i)
            last[lane[i]] = i
    return lane


def _above(upper: Floats, lower: Floats) -> float:
    """How well a cell stands above another: 0 not at all, 1 exactly, from their beginnings and what they share."""
    shared = min(upper[2], lower[2]) - max(upper[0], lower[0])
    whole = max(upper[2], lower[2]) - min(upper[0], lower[0])
    tall = min(upper[3] - upper[1], lower[3] - lower[1])
    begins = max(0.0, 1 - abs(upper[0] - lower[0]) / (LANE * max(1e-6, tall)))
    return max(begins, float(shared / max(1e-6, whole))) if shared > 0 else 0.0


def _tables(gaps: Floats, columns: Sequence[Sequence[int]]) -> Links:
    """The links between neighbours on a row, and between the rows, where columns share several rows and come near in
    one of them.

    `gaps` holds the distance of each line to the next on its row, infinity for all others.
    """
    column = {i: number for number, members in enumerate(columns) for i in members}
    shared: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for a, b in np.argwhere(gaps <= CELL_GAP).tolist():
        shared.setdefault((column[a], column[b]), []).append((a, b))
    found = np.zeros(gaps.shape, dtype=bool)
    for (left, right), rows in shared.items():
        enough = max(LEAST_ROWS, TABLE * min(len(columns[left]), len(columns[right])))
        at = tuple(zip(*rows, strict=True))
        if left != right and len(rows) >= enough and gaps[at].min() <= ROW_GAP:
            found[at] = True
            found[[a for a, _ in rows[:-1]], [a for a, _ in rows[1:]]] = True
    return found


def sorted_rows(lines: Sequence[TextLine]) -> list[TextLine]:
    """Lines row by row from the top, each row from its beginning, in the direction in which they are read."""
    return [lines[i] for row in _rows(lines, range(len(lines))) for i in row]


def _rows(lines: Sequence[TextLine], group: Sequence[int]) -> list[list[int]]:
    """Places of the lines of a group, row by row."""
    if len(group) < 2:
        return [list(group)] if len(group) else []
    own = [lines[i] for i in group]
    boxes = _boxes(own, np.full(len(own), _mean_direction(own)))
    rows: list[list[int]] = []
    for at in map(int, np.argsort(boxes[:, 1] + boxes[:, 3])):
        row = next((row for row in rows[:-3:-1] if _belongs(boxes, row, at)), None)
        if row is None:
            rows.append([at])
        else:
            row.append(at)
    return [[group[i] for i in sorted(row, key=lambda i: boxes[i, 0])] for row in rows]


def _belongs(boxes: Floats, row: Sequence[int], at: int) -> bool:
    """Whether a line stands beside one of a row, and neither above nor below any of it."""
    stacked = any(_shared(boxes[i], boxes[at], 0) > STACKED for i in row)
    return not stacked and any(_shared(boxes[i], boxes[at], 1) >= SAME_ROW for i in row)


def _shared(a: Floats, b: Floats, along: int) -> float:
    """Share of the narrower of two boxes that lies beside the other: from left to right (0) or from the top (1)."""
    shared = min(a[along + 2], b[along + 2]) - max(a[along], b[along])
    return float(shared / max(1e-6, min(a[along + 2] - a[along], b[along + 2] - b[along])))


def _mean_direction(lines: Sequence[TextLine]) -> float:
    angles = np.radians([direction(line) for line in lines])
    weights = np.array([length(line) for line in lines])
    return math.degrees(math.atan2(float((np.sin(angles) * weights).sum()), float((np.cos(angles) * weights).sum())))


def _boxes(lines: Sequence[TextLine], turns: Floats) -> Floats:
    """Left, top, right, bottom of each line after the page was turned so that its direction `turns` is level."""
    corners = np.array([line.region.outline[:4] for line in lines], dtype=np.float64)
    cos, sin = np.cos(np.radians(turns))[:, None], np.sin(np.radians(turns))[:, None]
    along = corners[:, :, 0] * cos + corners[:, :, 1] * sin
    across = -corners[:, :, 0] * sin + corners[:, :, 1] * cos
    return np.stack([along.min(axis=1), across.min(axis=1), along.max(axis=1), across.max(axis=1)], axis=1)


def _links(lines: Sequence[TextLine]) -> tuple[Links, Links, Links, Floats]:
    """Pair by pair: which stand close, which belong to a row of a block, which begin alike below one another, and how
    far the next on the row is.
    """
    count = len(lines)
    below, beside, loose = (np.zeros((count, count), dtype=bool) for _ in range(3))
    gaps = np.zeros((count, count))
    directions, heights = np.array([direction(x) for x in lines]), np.array([height(x) for x in lines])
    for at in range(count):
        boxes = _boxes(lines, np.full(count, directions[at]))
        like = (np.abs((directions - directions[at] + 180) % 360 - 180) <= LIKE_ANGLE) & (
            np.maximum(heights, heights[at]) <= LIKE_HEIGHT * np.minimum(heights, heights[at])
        )
        like[at] = False
        close, aligned = _stacked(boxes, at, heights)
        below[at], loose[at] = like & close, like & aligned
        beside[at], gaps[at] = _in_row(boxes, at, heights)
        beside[at] &= like
    labels = np.array([line.text.rstrip().endswith(LABEL_ENDS) for line in lines])
    alone = np.asarray(~(below.any(axis=0) | below.any(axis=1)), dtype=bool)
    nearest = beside & _nearest(beside, gaps)
    close = np.asarray(below | (nearest & (gaps <= CLOSE_BESIDE)), dtype=bool)
    reach = np.where(alone[:, None] | alone[None, :], ROW_GAP, CLOSE_BESIDE)
    reach[labels, :] = LABEL_GAP
    rows = np.asarray(nearest & (gaps <= reach), dtype=bool)
    return close, rows, loose, np.where(nearest, gaps, np.inf)


def _stacked(boxes: Floats, at: int, heights: Floats) -> tuple[Links, Links]:
    """Which lines stand close below line `at`, in its direction, and which begin below its beginning, also far."""
    own, tall = boxes[at], np.minimum(heights, heights[at])
    gap = (boxes[:, 1] - own[3]) / tall
    shared = np.minimum(boxes[:, 2], own[2]) - np.maximum(boxes[:, 0], own[0])
    shorter = np.minimum(boxes[:, 2] - boxes[:, 0], own[2] - own[0])
    aligned = np.abs(boxes[:, 0] - own[0]) <= ALIGNED * tall
    lower = (boxes[:, 1] + boxes[:, 3] > own[1] + own[3]) & (gap >= -MAY_OVERLAP)
    close = lower & (gap <= CLOSE_BELOW) & (aligned | (shared >= SHARED * shorter))
    return np.asarray(close, dtype=bool), np.asarray(lower & aligned & (gap <= FAR_BELOW), dtype=bool)


def _in_row(boxes: Floats, at: int, heights: Floats) -> tuple[Links, Floats]:
    """Which lines follow line `at` on its row, and how far in line heights."""
    own, tall = boxes[at], np.minimum(heights, heights[at])
    shared = np.minimum(boxes[:, 3], own[3]) - np.maximum(boxes[:, 1], own[1])
    gap = (boxes[:, 0] - own[2]) / tall
    return np.asarray((shared >= SAME_ROW * tall) & (gap >= -MAY_OVERLAP * 2), dtype=bool), gap


def _nearest(beside: Links, gaps: Floats) -> Links:
    """Only the first that follows on each row."""
    far = np.where(beside, gaps, np.inf)
    return np.asarray(beside & (gaps <= far.min(axis=1, keepdims=True)), dtype=bool)


def _groups(links: Links) -> list[list[int]]:
    """Places of lines that hang together, directly or through others."""
    owner = list(range(len(links)))

    def root(i: int) -> int:
        while owner[i] != i:
            owner[i] = owner[owner[i]]
            i = owner[i]
        return i

    for a, b in np.argwhere(links):
        owner[root(int(a))] = root(int(b))
    groups: dict[int, list[int]] = {}
    for i in range(len(links)):
        groups.setdefault(root(i), []).append(i)
    return list(groups.values())
