"""Tells where a barcode or a QR code is by its shape alone: smudged, torn or out of focus ones can't be decoded."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import cv2
import numpy as np
import numpy.typing as npt

from scrubber.model.geometry import Point, Region

Grey = npt.NDArray[np.uint8]
Outline = npt.NDArray[np.float64]  # four corners

BARS, SQUARES = "Barcode", "QR Code"
LEAST_LONG = 24.0  # pixels of a barcode's longer side: less is a texture
BARS_ROOM = 0.12  # share of a barcode's longer side added at its ends: where it is smudged its end is unsure
SQUARES_ROOM = 0.04  # of a QR code's: its outermost dots reach a little farther than corners can tell
FLAT = (300, 24)  # pixels in which the stripes are looked at, across and along them
EDGE = (30, 4)  # pixels left out at the ends: where a code ends is unsure
STRAIGHT_DOWN = 0.75  # share of the differences in brightness that are the same all along the stripes
STRIPES = 20  # changes between dark and light, at least
CONTRAST = 25.0  # standard deviation of the brightness across the stripes
# So many stripes are hardly anything else, also where they are faint, dark, bent or half behind a reflection.
MANY, LEAST_STRAIGHT, LEAST_CONTRAST = (36, 90), 0.55, 7.0
UNEVEN = (0.35, 0.95)  # deviation of the widths over their mean: a fence's are all alike
SMOOTH = 12.0  # pixels over which the brightness around is taken
TALL = 2.0  # a barcode is followed so many half lengths up and down its stripes
STEPS = 150  # rows in which it is followed, each way
ALIKE, SHIFT = 0.6, 6  # correlation from which a row shows the same stripes; pixels of 300 by which it may be shifted
GAP = 30  # rows that may look otherwise, as under a stain
# A QR code has a square in a ring at three of its corners: 3, 5 and 7 dots wide.
RING, CORE = (
    (25 / 49, 0.2),
    (9 / 49, 0.12),
)  # area of the hole and of the square in it, of the whole; how far it may be off
SQUARE = 0.8  # share of its tilted box that such a square takes
LIKE_SIZE = 1.4  # the larger of two corners may have so many times the other's side
NEAREST, FARTHEST = 1.9, 24.0  # sides of a corner from one corner's middle to the next: 14 to 170 dots apart
MOST_NEAR = 16  # corners that are tried with each: those of its own code lie among the nearest
RIGHT = 12.0  # degrees that the angle between three corners may be off
STRAIGHT = 10.0  # degrees that two corners may be turned against the line through them
DOTS = 3.5  # half a corner, in dots of which it is 7 wide
HALF_DARK = (0.25, 0.75)  # share of a code that is dark
DOTTED = 96  # pixels in which the dots are looked at
BETWEEN = (0.35, 0.65)  # shares of a side between which no corner lies
SIGNS = 8  # changes between dark and light along a line through a code, at least


@dataclass(frozen=True, slots=True)
class _Corner:
    """One of the squares at the corners of a QR code: its middle, side, and turn in degrees (0 to 90)."""

    middle: Point
    side: float
    turn: float


def bars(grey: Grey) -> Iterator[Region]:
    """Outlines of barcodes: stripes side by side that are all of one direction."""
    found, corners = cv2.barcode.BarcodeDetector().detectMulti(grey)
    for quad in corners if found else ():
        points = np.asarray(quad, np.float64).reshape(4, 2)
        if np.isfinite(points).all() and max(_sides(points)) >= LEAST_LONG and _striped(grey, points):
            yield whole_bars(grey, Region.of(points.tolist())).grown(BARS_ROOM)


def _striped(grey: Grey, points: npt.NDArray[np.float64]) -> bool:
    """Whether a place holds stripes of several widths: fences, shelves and blinds have stripes, too."""
    return any(_is_code(_flat(grey, np.roll(points, turn, axis=0), FLAT)) for turn in (0, 1))


def whole_bars(grey: Grey, region: Region) -> Region:
    """All of a barcode of which `region` shows a part: it is followed along its stripes, both ways.

    A code is read on one line across it; what is above and below that line can be read just as well.
    """
    across = _across(grey, region)
    if across is None:
        return region
    middle, along = np.array(region.centre), np.array([-across[1], across[0]])
    points = np.array(region.outline) - middle
    half = float(np.abs(points @ across).max())
    left, up = across * half, along * half * TALL
    outline = np.array([middle - left - up, middle + left - up, middle + left + up, middle - left + up])
    rows = _flat(grey, outline, (FLAT[0], 2 * STEPS)).astype(np.float32)
    first, last = _followed(rows)
    top, bottom = (along * half * TALL * (row / STEPS - 1) for row in (first, last))
    there = points @ along
    top, bottom = (
        along * min(float(top @ along), float(there.min())),
        along * max(float(bottom @ along), float(there.max())),
    )
    return Region.of([(middle + corner).tolist() for corner in (top - left, top + left, bottom + left, bottom - left)])


def _across(grey: Grey, region: Region) -> npt.NDArray[np.float64] | None:
    """The direction across the stripes, a vector of length 1; None where there are none."""
    left, top, right, bottom = region.bounds.whole((grey.shape[1], grey.shape[0]))
    part = grey[top:bottom, left:right]
    if min(part.shape) < 2:
        return None
    x, y = (cv2.Sobel(part, cv2.CV_32F, *order).astype(np.float64) for order in ((1, 0), (0, 1)))
    angle = math.atan2(2 * float((x * y).sum()), float((x * x - y * y).sum())) / 2
    return np.array([math.cos(angle), math.sin(angle)])


def _followed(rows: npt.NDArray[np.float32]) -> tuple[int, int]:
    """The first and the last row that show the stripes of the rows in the middle."""
    sample = rows[STEPS - 2 : STEPS + 2].mean(axis=0)
    shifted = np.stack([np.roll(sample, shift) for shift in range(-SHIFT, SHIFT + 1)])[:, SHIFT:-SHIFT]
    inner = rows[:, SHIFT:-SHIFT]
    shifted = (shifted - shifted.mean(axis=1, keepdims=True)) / (shifted.std(axis=1, keepdims=True) + 1e-6)
    inner = (inner - inner.mean(axis=1, keepdims=True)) / (inner.std(axis=1, keepdims=True) + 1e-6)
    alike = (inner @ shifted.T / inner.shape[1]).max(axis=1) >= ALIKE
    return STEPS - _run(alike[:STEPS][::-1]), STEPS + _run(alike[STEPS:])


def _run(alike: npt.NDArray[np.bool_]) -> int:
    """How many rows there are from the first to the last of those that are alike, without a gap that is too wide."""
    end = 0
    for at in np.flatnonzero(alike):
        if at - end > GAP:
            break
        end = int(at) + 1
    return end


def _is_code(flat: Grey) -> bool:
    inner = flat[EDGE[1] : -EDGE[1], EDGE[0] : -EDGE[0]].astype(np.float32)
    across = inner.mean(axis=0)
    contrast, straight = float(across.std()), float(across.var() / (inner.var() + 1e-6))
    around = cv2.GaussianBlur(across[np.newaxis], (0, 0), SMOOTH)[0]
    changes = np.flatnonzero(np.diff(across > around))
    widths = np.diff(changes)
    clear = contrast >= CONTRAST and straight >= STRAIGHT_DOWN and len(changes) >= STRIPES
    many = contrast >= LEAST_CONTRAST and straight >= LEAST_STRAIGHT and MANY[0] <= len(changes) <= MANY[1]
    return (clear or many) and UNEVEN[0] <= float(widths.std() / widths.mean()) <= UNEVEN[1]


def _flat(grey: Grey, outline: npt.NDArray[np.float64], size: tuple[int, int]) -> Grey:
    """What is inside four corners, as if seen from straight ahead."""
    goal = np.array([(0, 0), (size[0], 0), size, (0, size[1])], np.float32)
    turn = cv2.getPerspectiveTransform(outline.astype(np.float32), goal)
    return np.asarray(cv2.warpPerspective(grey, turn, size, borderMode=cv2.BORDER_REPLICATE), np.uint8)


def squares(grey: Grey) -> Iterator[Region]:
    """Outlines of QR codes of which two corners or three can be seen."""
    corners = list(_corners(grey))
    near = _near(corners)
    pairs = {(min(at, other), max(at, other)) for at, others in enumerate(near) for other in others}
    threes = {tuple(sorted((at, *two))) for at, others in enumerate(near) for two in combinations(others, 2)}
    used: set[int] = set()
    for groups, outlines in ((threes, _of_three), (pairs, _of_two)):
        # The tightest first: on a sheet of codes, squares of several are corners of a larger one as well.
        for _, places in sorted((_span([corners[i] for i in group]), group) for group in groups):
            if used & set(places):
                continue
            for outline in outlines([corners[i] for i in places]):
                if _dotted(grey, outline):
                    used |= set(places)
                    yield Region.of(outline.tolist()).grown(SQUARES_ROOM)


def _span(corners: Sequence[_Corner]) -> float:
    """How far apart the farthest two are."""
    return max(math.dist(a.middle, b.middle) for a, b in combinations(corners, 2))


def _near(corners: Sequence[_Corner]) -> list[list[int]]:
    """For each corner the nearest ones that may be of its code, `MOST_NEAR` at most: on a wall of tiles or a sheet of
    labels all may be, and every three of them are far too many."""
    middles = np.array([corner.middle for corner in corners]).reshape(-1, 2)
    sides = np.array([corner.side for corner in corners])
    near = []
    for middle, side in zip(middles, sides, strict=True):
        apart, larger, smaller = np.hypot(*(middles - middle).T), np.maximum(sides, side), np.minimum(sides, side)
        fit = (larger <= LIKE_SIZE * smaller) & (apart >= NEAREST * larger) & (apart <= FARTHEST * larger)
        places = np.flatnonzero(fit)
        near.append(places[np.argsort(apart[places], kind="stable")][:MOST_NEAR].tolist())
    return near


def _sides(points: npt.NDArray[np.float64]) -> list[float]:
    return [math.dist(a, b) for a, b in zip(points.tolist(), np.roll(points, -1, axis=0).tolist(), strict=True)]


def _corners(grey: Grey) -> Iterator[_Corner]:
    """Dark squares in light rings in dark rings, by their outlines within one another."""
    block = max(11, min(grey.shape) // 12 | 1)
    dark = cv2.adaptiveThreshold(grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, block, 6)
    outlines, tree = cv2.findContours(dark, cv2.RETR_TREE, cv2.CHAIN_APPROX_NONE)
    if tree is None:
        return
    children = tree[0][:, 2]
    for at, outline in enumerate(outlines):
        hole = children[at]
        core = children[hole] if hole >= 0 else -1
        if core < 0 or cv2.contourArea(outline) < DOTS**2:
            continue
        middle, (across, down), turn = cv2.minAreaRect(outline)
        whole = across * down
        areas = [_box_area(outlines[i]) / whole for i in (hole, core)] if whole > 0 else [0.0, 0.0]
        right = all(abs(area - share) <= off for area, (share, off) in zip(areas, (RING, CORE), strict=True))
        even = max(across, down) <= LIKE_SIZE * min(across, down)
        if right and even and cv2.contourArea(outline) >= SQUARE * whole:
            yield _Corner((float(middle[0]), float(middle[1])), math.sqrt(whole), turn % 90)


def _box_area(outline: cv2.typing.MatLike) -> float:
    _, (across, down), _ = cv2.minAreaRect(outline)
    return float(across * down)


def _alike(a: _Corner, b: _Corner) -> bool:
    """Whether two corners may be of one code: of one size, and neither too near nor too far."""
    side, apart = max(a.side, b.side), math.dist(a.middle, b.middle)
    return side <= LIKE_SIZE * min(a.side, b.side) and NEAREST * side <= apart <= FARTHEST * side


def _of_three(corners: Sequence[_Corner]) -> Iterator[Outline]:
    """The outline of a code with these corners, one of which lies at a right angle between the others."""
    for a, b, c in ((0, 1, 2), (1, 0, 2), (2, 0, 1)):
        at, one, other = (np.array(corners[i].middle) for i in (a, b, c))
        if not (_alike(corners[a], corners[b]) and _alike(corners[a], corners[c])):
            continue
        across, down = one - at, other - at
        lengths = float(np.hypot(*across)), float(np.hypot(*down))
        cosine = float(across @ down) / (lengths[0] * lengths[1])
        if abs(cosine) <= math.sin(math.radians(RIGHT)) and max(lengths) <= LIKE_SIZE * min(lengths):
            half = np.mean([corner.side for corner in corners]) / 2
            across, down = across / lengths[0] * half, down / lengths[1] * half
            first, last = at - across - down, one + other - at + across + down
            yield np.array([first, one + across - down, last, other - across + down])


def _of_two(corners: Sequence[_Corner]) -> Iterator[Outline]:
    """The two squares that may be a code with these corners on one side: on either side of the line through them."""
    a, b = corners
    along = np.array(b.middle) - np.array(a.middle)
    angle = math.degrees(math.atan2(along[1], along[0])) % 90
    if not _alike(a, b) or any(min(abs(angle - c.turn), 90 - abs(angle - c.turn)) > STRAIGHT for c in corners):
        return
    length, half = float(np.hypot(*along)), (a.side + b.side) / 4
    along /= length
    first, last = np.array(a.middle) - along * half, np.array(b.middle) + along * half
    for down in (np.array([-along[1], along[0]]), np.array([along[1], -along[0]])):
        near, far = -down * half, down * (length + half)
        yield np.array([first + near, last + near, last + far, first + far])


def _dotted(grey: Grey, outline: Outline) -> bool:
    """Whether what lies between the corners is as full of dark and light dots as a code is, and not just a drawing."""
    flat = _flat(grey, outline, (DOTTED, DOTTED))
    dark = cv2.threshold(flat, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)[1] == 0
    between = slice(int(DOTTED * BETWEEN[0]), int(DOTTED * BETWEEN[1]))
    down, across = (dark[1:] != dark[:-1]).sum(axis=0), (dark[:, 1:] != dark[:, :-1]).sum(axis=1)
    changes = np.concatenate([down[between], across[between]])
    return bool(HALF_DARK[0] <= dark.mean() <= HALF_DARK[1] and np.median(changes) >= SIGNS)
