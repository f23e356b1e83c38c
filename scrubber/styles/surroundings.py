"""What could stand in a covered place, judged only by what lies around it.

The fill is a "pull-push" interpolation (Gortler et al., The Lumigraph, SIGGRAPH 1996): readable pixels are
averaged into ever coarser pictures until the hole is closed, then the coarse colours flow back into it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import cv2
import numpy as np
import numpy.typing as npt

from scrubber.model.geometry import Mask, Pixels

Corners = tuple[int, int, int, int]  # left, top, right, bottom
Floats = npt.NDArray[np.float32]

GROUP = 16  # covered places closer than this many pixels are filled as one
MARGIN = 32  # pixels of surroundings that are looked at on each side, at least
LARGEST = 1024  # a longer crop is filled at a smaller scale: the fill is smooth anyway
ENOUGH = 64  # readable pixels that a crop needs, else it is widened
NEUTRAL = 128.0  # where a whole photo is covered and there are no surroundings
TRUST = 2.0  # how quickly a coarse pixel that is only partly known counts as known


@dataclass(frozen=True, slots=True)
class Patch:
    """The smooth fill (H x W x C, 0 to 255) of one covered place.

    `origin` is its left top pixel, `contrast` its surroundings' standard deviation of brightness, `thickness` the
    width in pixels of the thickest part of its mask.
    """

    fill: Floats
    origin: tuple[int, int]
    contrast: float
    thickness: float

    def with_fill(self, fill: Floats) -> Patch:
        return replace(self, fill=fill)


def paint_patches(pixels: Pixels, mask: Mask, unreadable: Mask, look: Callable[[Patch], Patch]) -> Pixels:
    """New pixels in which each place under `mask` shows `look` of its smooth fill; alpha is opaque there."""
    out = pixels.copy()
    colours, alpha = _split(out)
    source, source_alpha = _split(pixels)
    for box, own in _places(mask):
        patch = look(_patch(source, source_alpha, unreadable, box, _thickness(own)))
        left, top, right, bottom = box
        spot = colours[top:bottom, left:right]
        spot[own] = np.clip(np.rint(patch.fill), 0, 255).astype(np.uint8)[own]
        if alpha is not None:
            alpha[top:bottom, left:right][own] = 255
    return out


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
    x0, y0, x1, y1 = _crop(unreadable, box)
    weight = (~unreadable[y0:y1, x0:x1]).astype(np.float32)
    if alpha is not None:  # a see-through pixel may hold colours that nobody was meant to see
        weight *= alpha[y0:y1, x0:x1].astype(np.float32) / 255
    # Multiplied by the weight before anything else: from here on the covered pixels are zeros.
    seen = colours[y0:y1, x0:x1] * weight[..., None]
    known = float(weight.sum())
    if known < 1e-3:
        return Patch(_flat(box, colours.shape[2]), (left, top), 0.0, thickness)
    fill = _at_scale(seen, weight)[top - y0 : bottom - y0, left - x0 : right - x0]
    return Patch(fill, (left, top), _contrast(seen, weight, known), thickness)


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


def _flat(box: Corners, channels: int) -> Floats:
    return np.full((box[3] - box[1], box[2] - box[0], channels), NEUTRAL, dtype=np.float32)


def _contrast(seen: Floats, weight: Floats, known: float) -> float:
    """Standard deviation of the readable surroundings' brightness."""
    grey = seen.mean(axis=2)
    mean = float(grey.sum()) / known
    return float(np.sqrt((weight * (grey / np.maximum(weight, 1e-3) - mean) ** 2).sum() / known))


def _at_scale(seen: Floats, weight: Floats) -> Floats:
    """The closed picture of a crop, worked out at no more than LARGEST pixels a side."""
    height, width = weight.shape
    shrink = max(height, width) / LARGEST
    if shrink <= 1:
        return _closed(seen, weight)
    small = (max(1, round(width / shrink)), max(1, round(height / shrink)))
    seen = _channels(cv2.resize(seen, small, interpolation=cv2.INTER_AREA))
    weight = np.asarray(cv2.resize(weight, small, interpolation=cv2.INTER_AREA), dtype=np.float32)
    return _channels(cv2.resize(_closed(seen, weight), (width, height), interpolation=cv2.INTER_CUBIC))


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
