"""What could stand in a covered place, judged only by what lies around it.

The fill is a "pull-push" interpolation (Gortler et al., The Lumigraph, SIGGRAPH 1996): readable pixels are
averaged into ever coarser pictures until the hole is closed, then the coarse colours flow back into it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from scrubber.model.geometry import Mask, Pixels

Corners = tuple[int, int, int, int]  # left, top, right, bottom
Floats = npt.NDArray[np.float32]

GROUP = 16  # covered places closer than this many pixels are filled as one
MARGIN = 32  # pixels of surroundings that are looked at on each side, at least
LARGEST = 1024  # a longer crop is filled at a smaller scale: the fill is smooth anyway
BAND = 1 << 20  # pixels that are worked on at once
ENOUGH = 64  # readable pixels that a crop needs, else it is widened
NEUTRAL = 128.0  # where a whole photo is covered and there are no surroundings
TRUST = 2.0  # how quickly a coarse pixel that is only partly known counts as known


@dataclass(frozen=True, slots=True)
class Patch:
    """The smooth fill of one covered place, which lies in a box of `size` (width, height).

    `fill` (h x w x C, 0 to 255) covers that box, at a smaller scale where the box is large. `origin` is the box's
    left top pixel, `contrast` the surroundings' standard deviation of brightness, `thickness` the width in pixels of
    the thickest part of the mask.
    """

    fill: Floats
    size: tuple[int, int]
    origin: tuple[int, int]
    contrast: float
    thickness: float

    def rows(self, top: int, bottom: int) -> Floats:
        """These rows of the box at full size, (bottom - top) x width x C."""
        (width, height), (rows, columns) = self.size, self.fill.shape[:2]
        if (columns, rows) == self.size:
            return self.fill[top:bottom]
        x, y = columns / width, rows / height
        back = np.asarray([[x, 0, x / 2 - 0.5], [0, y, (top + 0.5) * y - 0.5]], dtype=np.float64)
        how = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        band = cv2.warpAffine(self.fill, back, (width, bottom - top), flags=how, borderMode=cv2.BORDER_REPLICATE)
        return _channels(band)


Rows = Callable[[int, int], Floats]  # the painted rows `top` to `bottom` of a box


def smooth(patch: Patch) -> Rows:
    """The fill itself."""
    return patch.rows


def paint_patches(pixels: Pixels, mask: Mask, unreadable: Mask, look: Callable[[Patch], Rows]) -> Pixels:
    """New pixels in which each place under `mask` shows `look` of its smooth fill; alpha is opaque there."""
    out = pixels.copy()
    colours, alpha = _split(out)
    source, source_alpha = _split(pixels)
    for (left, top, right, bottom), own in _places(mask):
        patch = _patch(source, source_alpha, unreadable, (left, top, right, bottom), _thickness(own))
        rows = look(patch)
        for y in range(0, bottom - top, step := _band(right - left)):
            spot = (slice(top + y, min(bottom, top + y + step)), slice(left, right))
            inside = own[y : y + step]
            painted = np.clip(np.rint(rows(y, y + len(inside))), 0, 255).astype(np.uint8)
            colours[spot][inside] = painted[inside]
            if alpha is not None:
                alpha[spot][inside] = 255
    return out


def _band(width: int) -> int:
    """How many rows are worked on at once: floats of a whole 48-megapixel photo would take gigabytes."""
    return max(1, BAND // width)


def _split(pixels: Pixels) -> tuple[Pixels, Pixels | None]:
    """Views of the colours (H x W x C) and of the alpha channel, where there is one."""
    if pixels.ndim == 2:
        return pixels[..., None], None
    return (pixels[..., :3], pixels[..., 3]) if pixels.shape[2] == 4 else (pixels, None)


def _places(mask: Mask) -> Iterator[tuple[Corners, Mask]]:
    """Each group of covered pixels: its box (left, top, right, bottom) and its mask within that box."""
    rows = np.logical_or.reduceat(mask, np.arange(0, mask.shape[0], GROUP), axis=0)
    blocks = np.logical_or.reduceat(rows, np.arange(0, mask.shape[1], GROUP), axis=1)
    count, labels = cv2.connectedComponents(blocks.astype(np.uint8), connectivity=8)
    for label in range(1, count):
        member = labels == label
        at_row, at_column = np.nonzero(member.any(axis=1))[0], np.nonzero(member.any(axis=0))[0]
        y0, y1, x0, x1 = at_row[0], at_row[-1] + 1, at_column[0], at_column[-1] + 1
        wide = member[y0:y1, x0:x1].repeat(GROUP, axis=0).repeat(GROUP, axis=1)
        part = mask[y0 * GROUP : y1 * GROUP, x0 * GROUP : x1 * GROUP]
        own = part & wide[: part.shape[0], : part.shape[1]]
        ys, xs = np.nonzero(own.any(axis=1))[0], np.nonzero(own.any(axis=0))[0]
        tight = own[ys[0] : ys[-1] + 1, xs[0] : xs[-1] + 1]
        left, top = int(x0 * GROUP + xs[0]), int(y0 * GROUP + ys[0])
        yield (left, top, left + tight.shape[1], top + tight.shape[0]), tight


def _patch(colours: Pixels, alpha: Pixels | None, unreadable: Mask, box: Corners, thickness: float) -> Patch:
    left, top, right, bottom = box
    size, origin = (right - left, bottom - top), (left, top)
    x0, y0, x1, y1 = _crop(unreadable, box)
    seen, weight = _readable(colours, alpha, unreadable, (x0, y0, x1, y1))
    known = float(weight.sum())
    if known < 1e-3:
        return Patch(np.full((1, 1, colours.shape[2]), NEUTRAL, dtype=np.float32), size, origin, 0.0, thickness)
    x, y = weight.shape[1] / (x1 - x0), weight.shape[0] / (y1 - y0)  # the crop's scale
    rows = slice(int((top - y0) * y), math.ceil((bottom - y0) * y))
    columns = slice(int((left - x0) * x), math.ceil((right - x0) * x))
    fill = np.ascontiguousarray(_closed(seen, weight)[rows, columns])
    return Patch(fill, size, origin, _contrast(seen, weight, known), thickness)


def _readable(colours: Pixels, alpha: Pixels | None, unreadable: Mask, crop: Corners) -> tuple[Floats, Floats]:
    """Colours times weight, and weight (0: may not be read, 1: may), of a crop, at most LARGEST pixels a side."""
    x0, y0, x1, y1 = crop
    shrink = max(1, math.ceil(max(x1 - x0, y1 - y0) / LARGEST))
    step = max(1, _band(x1 - x0) // shrink) * shrink
    bands = []
    for y in range(y0, y1, step):
        spot = (slice(y, min(y + step, y1)), slice(x0, x1))
        weight = (~unreadable[spot]).astype(np.float32)
        if alpha is not None:  # a see-through pixel may hold colours that nobody was meant to see
            weight *= alpha[spot].astype(np.float32) / 255
        # Multiplied by the weight before anything else: from here on the covered pixels are zeros.
        bands.append((_shrunk(colours[spot] * weight[..., None], shrink), _shrunk(weight[..., None], shrink)[..., 0]))
    return np.concatenate([seen for seen, _ in bands]), np.concatenate([weight for _, weight in bands])


def _shrunk(picture: Floats, by: int) -> Floats:
    """Averages of `by` x `by` pixels (of fewer at the right and lower edges)."""
    if by == 1:
        return picture
    small = (math.ceil(picture.shape[1] / by), math.ceil(picture.shape[0] / by))
    return _channels(cv2.resize(picture, small, interpolation=cv2.INTER_AREA))


def _crop(unreadable: Mask, box: Corners) -> Corners:
    """The box with surroundings: widened until some of them can be read, or the whole photo is in it."""
    height, width = unreadable.shape
    left, top, right, bottom = box
    margin = MARGIN + min(right - left, bottom - top) // 4
    while True:
        x0, y0 = max(0, left - margin), max(0, top - margin)
        x1, y1 = min(width, right + margin), min(height, bottom + margin)
        whole = (x0, y0, x1, y1) == (0, 0, width, height)
        if whole or np.count_nonzero(~unreadable[y0:y1, x0:x1]) >= ENOUGH + (right - left + bottom - top) // 2:
            return x0, y0, x1, y1
        margin *= 3


def _thickness(own: Mask) -> float:
    """Twice the radius of the largest circle that fits into the mask."""
    framed = np.pad(own, 1).astype(np.uint8)
    return 2 * float(np.asarray(cv2.distanceTransform(framed, cv2.DIST_L2, 3)).max())


def _contrast(seen: Floats, weight: Floats, known: float) -> float:
    """Standard deviation of the readable surroundings' brightness."""
    grey = seen.mean(axis=2)
    mean = float(grey.sum()) / known
    return float(np.sqrt((weight * (grey / np.maximum(weight, 1e-3) - mean) ** 2).sum() / known))


def _closed(seen: Floats, weight: Floats) -> Floats:
    """The picture with its unknown places filled. `seen` holds colours times `weight` (0 unknown, 1 known)."""
    height, width = weight.shape
    if height * width == 1:
        return _channels(seen / np.maximum(weight, 1e-6)[..., None])
    coarse, coarse_weight = _halved(seen), np.asarray(cv2.pyrDown(weight), dtype=np.float32)
    gain = np.minimum(TRUST, 1 / np.maximum(coarse_weight, 1e-6))
    below = _closed(coarse * gain[..., None], coarse_weight * gain)
    flow = _channels(cv2.pyrUp(below, dstsize=(width, height)))
    return seen + flow * (1 - weight)[..., None]


def _halved(picture: Floats) -> Floats:
    return _channels(cv2.pyrDown(picture))


def _channels(picture: npt.NDArray[np.floating] | cv2.typing.MatLike) -> Floats:
    """OpenCV drops a lone channel axis: put it back."""
    array = np.asarray(picture, dtype=np.float32)
    return array[..., None] if array.ndim == 2 else array
