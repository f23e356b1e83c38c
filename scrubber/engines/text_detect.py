"""Finds where text stands in a photo, at one size of the photo at a time (PP-OCRv6 detector)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from scrubber.engines import sessions
from scrubber.engines.text_blank import drawn_on
from scrubber.engines.tiles import Window, windows
from scrubber.model.geometry import Pixels

Quad = npt.NDArray[np.float32]  # 4 x 2: corners in pixels of the photo
Heat = npt.NDArray[np.uint8]  # how likely each pixel belongs to text, 0 to 255

# Where the detector's paper and its published settings differ from ours, ours find more (docs/benchmarks.md).
TEXT_PIXEL = 0.2  # a pixel at least this likely belongs to text
TEXT_BOX = 0.3  # a box whose pixels are at least this likely on average is one
MOST_BOXES = 3000
UNCLIP = 1.6  # the network is trained on shrunken outlines; this undoes it (Liao et al. 2020, section 3.4)
LEAST_SIDE = 3  # pixels of the heat map; anything thinner is noise
TILE, OVERLAP = 960, 160
EVEN_LIMIT, EVEN_PARTS = 4.0, 8  # how far contrast is raised, and in how many parts of each side
STEP = 32  # the network halves its input five times


@dataclass(frozen=True, slots=True, eq=False)
class Spot:
    """One place that looks like text: its corners, and how sure the detector is (0 to 1).

    `cover` is all that sightings of the same place take, where that is more.
    """

    quad: Quad
    seen: float
    cover: Quad | None = None


def spots(pixels: Pixels, scale: float, tick: Callable[[float], None]) -> list[Spot]:
    """Text on `pixels` (RGB) looked at in `scale` times its size; corners are in pixels of `pixels`.

    Windows are looked at one by one and their answers are joined before outlines are drawn, so a line that
    runs over a border stays one line. `tick` hears the share done and may raise.
    """
    heat = heat_map(pixels, scale, _look, tick)
    factor = np.array([pixels.shape[1] / heat.shape[1], pixels.shape[0] / heat.shape[0]], dtype=np.float32)
    return [Spot((quad * factor).astype(np.float32), seen) for quad, seen in _outlines(heat)]


def spots_in_even_light(pixels: Pixels, scale: float, tick: Callable[[float], None]) -> list[Spot]:
    """The same on pixels whose contrast is first raised part by part: pale and dark text stands out."""
    height, width = pixels.shape[:2]
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    light = cv2.cvtColor(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), cv2.COLOR_RGB2LAB)
    light[:, :, 0] = cv2.createCLAHE(EVEN_LIMIT, (EVEN_PARTS, EVEN_PARTS)).apply(light[:, :, 0])
    found = spots(np.asarray(cv2.cvtColor(light, cv2.COLOR_LAB2RGB), dtype=np.uint8), 1.0, tick)
    factor = np.array([width / size[0], height / size[1]], dtype=np.float32)
    return [Spot((spot.quad * factor).astype(np.float32), spot.seen) for spot in found]


def heat_map(
    pixels: Pixels,
    scale: float,
    look: Callable[[Pixels], Heat],
    tick: Callable[[float], None],
    most: int = TILE,
    depth: tuple[int, ...] = (),
) -> Heat:
    """What `look` answers for every window of the photo in `scale` times its size, as one map (H x W x `depth`)."""
    height, width = pixels.shape[:2]
    size = (_rounded(width * scale), _rounded(height * scale))
    heat: Heat = np.zeros((size[1], size[0], *depth), dtype=np.uint8)
    parts = windows(size, most, OVERLAP)
    seen = sessions.side_by_side(lambda window: _seen(_piece(pixels, window, size), look, depth), parts, tick)
    for window, part in zip(parts, seen, strict=True):
        inner = _inner(window, size)
        heat[inner.top : inner.bottom, inner.left : inner.right] = part[
            inner.top - window.top : inner.bottom - window.top, inner.left - window.left : inner.right - window.left
        ]
    return heat


def _seen(piece: Pixels, look: Callable[[Pixels], Heat], depth: tuple[int, ...]) -> Heat:
    """What `look` answers for a window; nothing where nothing is drawn, which costs nothing."""
    heat = np.zeros((*piece.shape[:2], *depth), dtype=np.uint8)
    part = drawn_on(piece)
    if part is not None:
        shown = (slice(part.top, part.bottom), slice(part.left, part.right))
        heat[shown] = look(piece[shown])
    return heat


def _rounded(side: float) -> int:
    return max(STEP, round(side / STEP) * STEP)


def _piece(pixels: Pixels, window: Window, size: tuple[int, int]) -> Pixels:
    """What `window` of the photo in `size` shows, resized from the photo itself."""
    height, width = pixels.shape[:2]
    fx, fy = width / size[0], height / size[1]
    shape = (window.right - window.left, window.bottom - window.top)
    if (width, height) == size:
        return pixels[window.top : window.bottom, window.left : window.right]
    left, top = int(window.left * fx), int(window.top * fy)
    right, bottom = min(width, round(window.right * fx)), min(height, round(window.bottom * fy))
    piece = pixels[top : max(bottom, top + 1), left : max(right, left + 1)]
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


def _look(piece: Pixels) -> Heat:
    height, width = piece.shape[:2]
    padded = cv2.copyMakeBorder(piece, 0, -height % STEP, 0, -width % STEP, cv2.BORDER_REPLICATE)
    batch = network_input(np.asarray(padded, dtype=np.uint8))[np.newaxis]
    likely = sessions.run("text-detector", batch)[0, 0, :height, :width]
    return np.asarray(likely * 255, dtype=np.uint8)


def network_input(picture: Pixels) -> npt.NDArray[np.float32]:
    """RGB pixels as the networks were trained on them: BGR, planes first, -1 to 1."""
    planes = np.ascontiguousarray(picture[:, :, ::-1].transpose(2, 0, 1), dtype=np.float32)
    planes *= 1 / 127.5
    planes -= 1
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
