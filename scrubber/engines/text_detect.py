"""Finds where text stands in a photo, at several sizes of the photo (the detectors of PP-OCRv6 and PP-OCRv5)."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial
from itertools import groupby

import cv2
import numpy as np
import numpy.typing as npt

from scrubber.engines import sessions
from scrubber.engines.text_blank import drawn_on
from scrubber.engines.tiles import Window, windows
from scrubber.model.geometry import Pixels

Quad = npt.NDArray[np.float32]  # 4 x 2: corners in pixels of the photo
Heat = npt.NDArray[np.uint8]  # how likely each pixel belongs to text, 0 to 255
Look = Callable[[Pixels], Heat]

# Where the detector's paper and its published settings differ from ours, ours find more (docs/benchmarks.md).
TEXT_PIXEL = 0.2  # a pixel at least this likely belongs to text
TEXT_BOX = 0.3  # a box whose pixels are at least this likely on average is one
MOST_BOXES = 3000
UNCLIP = 1.6  # the network is trained on shrunken outlines; this undoes it (Liao et al. 2020, section 3.4)
LEAST_SIDE = 3  # pixels of the heat map; anything thinner is noise
TILE, OVERLAP = 960, 96
STEP = 32  # the network halves its input five times
Planes = npt.NDArray[np.float32]  # 3 x H x W: blue, green, red
# What pictures of everyday things are like, in the order in which they were laid beside BGR when PP-OCRv5 was trained.
MEAN, SPREAD = (np.array(per, np.float32).reshape(3, 1, 1) for per in ((0.485, 0.456, 0.406), (0.229, 0.224, 0.225)))


class Net(Enum):
    """Which network looks, by its name in `models.MODELS`; trained otherwise, each sees what the other overlooks."""

    FIRST = "text-detector"
    SECOND = "second-text-detector"


@dataclass(frozen=True, slots=True, eq=False)
class Spot:
    """One place that looks like text: its corners, and how sure the detector is (0 to 1).

    `cover` is all that sightings of the same place take, where that is more.
    """

    quad: Quad
    seen: float
    cover: Quad | None = None


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """Pixels (RGB) to look at, the size (width, height) in which they are looked at, and what looks at them."""

    pixels: Pixels
    size: tuple[int, int]
    look: Look

    @classmethod
    def of(cls, pixels: Pixels, scale: float, look: Look) -> View:
        """`pixels` in `scale` times their size, as nearly as the network's steps allow."""
        height, width = pixels.shape[:2]
        return cls(pixels, (_rounded(width * scale), _rounded(height * scale)), look)


def long_side(width: int, height: int) -> float:
    """The longer side of a photo. One that is more than twice as long as high counts as one that is not, with as many
    pixels: a conversation of many screens is looked at as closely as one screen, and takes as long as other photos do.
    """
    return min(max(width, height), math.sqrt(2 * width * height))


def spots(views: Sequence[View], tick: Callable[[float], None]) -> Iterator[list[Spot]]:
    """Text on each of the views; corners are in pixels of the view's own `pixels`. `tick` as in `heat_maps`."""
    for view, heat in zip(views, heat_maps(views, tick), strict=True):
        yield [Spot(quad, seen) for quad, seen in placed(_outlines(heat), view)]


def placed(outlines: Iterable[tuple[Quad, float]], view: View) -> Iterator[tuple[Quad, float]]:
    """Outlines on the map of a view, in pixels of the view's own `pixels`."""
    factor = np.array([view.pixels.shape[1] / view.size[0], view.pixels.shape[0] / view.size[1]], dtype=np.float32)
    for quad, seen in outlines:
        yield (quad * factor).astype(np.float32), seen


def heat_maps(
    views: Sequence[View],
    tick: Callable[[float], None],
    most: int = TILE,
    depth: tuple[int, ...] = (),
) -> Iterator[Heat]:
    """What is seen in every window of a view, joined to one map (H x W x `depth`) for each view.

    A line that runs over a window's border stays one line. The windows of all views stand in one queue, so that no
    processor waits for the end of a view. `tick` hears the share done and may raise.
    """
    jobs = [(view, window) for view in views for window in windows(view.size, most, OVERLAP)]
    seen = sessions.side_by_side(lambda job: _seen(_piece(*job), job[0].look, depth), jobs, tick)
    for view, parts in groupby(zip(jobs, seen, strict=True), lambda done: done[0][0]):
        heat: Heat = np.zeros((view.size[1], view.size[0], *depth), dtype=np.uint8)
        for (_, window), part in parts:
            inner = _inner(window, view.size)
            heat[inner.top : inner.bottom, inner.left : inner.right] = part[
                inner.top - window.top : inner.bottom - window.top, inner.left - window.left : inner.right - window.left
            ]
        yield heat


def _seen(piece: Pixels, look: Look, depth: tuple[int, ...]) -> Heat:
    """What `look` answers for a window; nothing where nothing is drawn, which costs nothing."""
    heat = np.zeros((*piece.shape[:2], *depth), dtype=np.uint8)
    part = drawn_on(piece)
    if part is not None:
        shown = (slice(part.top, part.bottom), slice(part.left, part.right))
        heat[shown] = look(piece[shown])
    return heat


def _rounded(side: float) -> int:
    return max(STEP, round(side / STEP) * STEP)


def _piece(view: View, window: Window) -> Pixels:
    """What a window of a view shows, resized from the view's own pixels."""
    height, width = view.pixels.shape[:2]
    fx, fy = width / view.size[0], height / view.size[1]
    shape = (window.right - window.left, window.bottom - window.top)
    if (width, height) == view.size:
        return view.pixels[window.top : window.bottom, window.left : window.right]
    left, top = int(window.left * fx), int(window.top * fy)
    right, bottom = min(width, round(window.right * fx)), min(height, round(window.bottom * fy))
    piece = view.pixels[top : max(bottom, top + 1), left : max(right, left + 1)]
    shrinks = fx > 1 and fy > 1
    return np.asarray(
        cv2.resize(piece, shape, interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR), dtype=np.uint8
    )


def _inner(window: Window, size: tuple[int, int]) -> Window:
    """A window without the half of its overlap that a neighbour sees better."""
    half = OVERLAP // 2
    return Window(
        window.left + half if window.left else 0,
        window.top + half if window.top else 0,
        window.right - half if window.right < size[0] else window.right,
        window.bottom - half if window.bottom < size[1] else window.bottom,
    )


def looker(net: Net) -> Look:
    """What tells of every pixel how likely it belongs to text. It raises EngineMissing where the network can't run."""
    return partial(_look, net)


def _look(net: Net, piece: Pixels) -> Heat:
    height, width = piece.shape[:2]
    padded = np.asarray(cv2.copyMakeBorder(piece, 0, -height % STEP, 0, -width % STEP, cv2.BORDER_REPLICATE), np.uint8)
    planes = network_input(padded) if net is Net.FIRST else _everyday_input(padded)
    likely = sessions.run(net.value, planes[np.newaxis])[0, 0, :height, :width]
    return np.asarray(likely * 255, dtype=np.uint8)


def network_input(picture: Pixels) -> Planes:
    """RGB pixels as PP-OCRv6 was trained on them: BGR, planes first, -1 to 1."""
    planes = np.ascontiguousarray(picture[:, :, ::-1].transpose(2, 0, 1), dtype=np.float32)
    planes *= 1 / 127.5
    planes -= 1
    return planes


def _everyday_input(picture: Pixels) -> Planes:
    """RGB pixels as PP-OCRv5 was trained on them: BGR, planes first, how far each is from the mean, in its spread."""
    planes = np.ascontiguousarray(picture[:, :, ::-1].transpose(2, 0, 1), dtype=np.float32)
    planes *= 1 / (255 * SPREAD)
    planes -= MEAN / SPREAD
    return planes


def _outlines(heat: Heat) -> Iterator[tuple[Quad, float]]:
    """Tilted boxes round connected text, in pixels of the heat map, with their likelihood."""
    text = cv2.dilate((heat > TEXT_PIXEL * 255).astype(np.uint8), np.ones((2, 2), np.uint8))
    contours, _ = cv2.findContours(text, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    for contour in sorted(contours, key=cv2.contourArea, reverse=True)[:MOST_BOXES]:
        centre, (width, height), angle = cv2.minAreaRect(contour)
        if min(width, height) < LEAST_SIDE:
            continue
        seen = _likelihood(heat, _corners(centre, width, height, angle))
        if seen < TEXT_BOX:
            continue
        grow = 2 * UNCLIP * width * height / (2 * (width + height))
        yield ordered(_corners(centre, width + grow, height + grow, angle)), seen


def _corners(centre: Sequence[float], width: float, height: float, angle: float) -> Quad:
    return np.asarray(cv2.boxPoints((centre, (width, height), angle)), dtype=np.float32)


def _likelihood(heat: Heat, corners: Quad) -> float:
    """Mean of the heat inside `corners`, 0 to 1."""
    height, width = heat.shape
    left, top = np.clip(np.floor(corners.min(axis=0)).astype(int), 0, (width - 1, height - 1))
    right, bottom = np.clip(np.ceil(corners.max(axis=0)).astype(int), 0, (width - 1, height - 1))
    inside = np.zeros((bottom - top + 1, right - left + 1), dtype=np.uint8)
    cv2.fillPoly(inside, [np.round(corners - (left, top)).astype(np.int32)], 1)
    return float(cv2.mean(heat[top : bottom + 1, left : right + 1], inside)[0]) / 255


def ordered(corners: Quad) -> Quad:
    """The corners of a box clockwise, beginning with the one that is nearest to the top left."""
    quad: Quad = np.asarray(corners, dtype=np.float32)
    start = int(np.argmin(quad.sum(axis=1)))
    quad = np.roll(quad, -start, axis=0)
    crossed = (quad[1] - quad[0])[0] * (quad[3] - quad[0])[1] - (quad[1] - quad[0])[1] * (quad[3] - quad[0])[0]
    return quad if crossed > 0 else quad[[0, 3, 2, 1]]
