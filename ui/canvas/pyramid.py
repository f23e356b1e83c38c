"""The photo in several sizes, so that any zoom is drawn from about as many pixels as the screen shows."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from scrubber.model.geometry import Pixels, Point

SMALLEST = 256  # the longer side at which no further level is made
COMPARED = 2048  # the longest side at which a covered picture is compared with the original
PIXELATED = 4.0  # device pixels to a photo pixel from which on single pixels are shown as squares
CHANGED = 24  # of 255: what differs less between pictures of different size is resampling

Tile = npt.NDArray[np.uint8]  # H x W x 4, blue first: how QImage.Format_RGB32 lies in memory


class Picture(Protocol):
    """Something that can be drawn in parts."""

    def part(self, zoom: float, corner: tuple[int, int], size: tuple[int, int]) -> Tile:
        """The part at `corner` (device pixels from the photo's own) of `size` (width, height)."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Pyramid:
    """Levels of RGB pixels, each half as large as the one before; `photo` is the true size (width, height)."""

    photo: tuple[int, int]
    levels: tuple[Pixels, ...]

    @property
    def scale(self) -> float:
        """Pixels of the sharpest level to a photo pixel."""
        return float(self.levels[0].shape[1] / self.photo[0])

    def level(self, zoom: float) -> Pixels:
        """The smallest level that still has a pixel for every device pixel at `zoom`, else the sharpest."""
        for pixels in reversed(self.levels):
            if pixels.shape[1] / self.photo[0] >= zoom * 0.999:
                return pixels
        return self.levels[0]

    def part(self, zoom: float, corner: tuple[int, int], size: tuple[int, int]) -> Tile:
        import cv2

        smooth = cv2.INTER_NEAREST if zoom >= PIXELATED else cv2.INTER_LINEAR
        return np.asarray(
            cv2.cvtColor(_cut(self.level(zoom), self.photo, zoom, corner, size, smooth), cv2.COLOR_RGB2BGRA)
        )


@dataclass(frozen=True, slots=True, eq=False)
class Covered:
    """The covered picture; where it is less sharp than the original, only the places that it changes are taken.

    `changes` is uint8, 255 where covered and original differ, at any size.
    """

    cover: Pyramid
    base: Pyramid | None
    changes: Tile | None

    def part(self, zoom: float, corner: tuple[int, int], size: tuple[int, int]) -> Tile:
        import cv2

        if self.base is None or self.changes is None or self.cover.scale >= min(self.base.scale, zoom) * 0.99:
            return self.cover.part(zoom, corner, size)
        out = self.base.part(zoom, corner, size)
        where = _cut(self.changes, self.base.photo, zoom, corner, size, cv2.INTER_NEAREST)
        if where.any():
            out[where > 0] = self.cover.part(zoom, corner, size)[where > 0]
        return out

    def covers(self, point: Point) -> bool:
        """Whether the picture is changed at a photo pixel."""
        if self.changes is None:
            return False
        high, wide = self.changes.shape
        photo = self.cover.photo
        x, y = int(point[0] * wide / photo[0]), int(point[1] * high / photo[1])
        return 0 <= x < wide and 0 <= y < high and bool(self.changes[y, x])


def build(rgb: Pixels, photo: tuple[int, int]) -> Pyramid:
    """Takes a while for a large picture: call it off the UI thread. `rgb` (H x W x 3) is kept, not copied."""
    import cv2

    levels = [np.ascontiguousarray(rgb)]
    while max(levels[-1].shape) > SMALLEST:
        high, wide = levels[-1].shape[:2]
        half = (max(1, (wide + 1) // 2), max(1, (high + 1) // 2))
        levels.append(np.asarray(cv2.resize(levels[-1], half, interpolation=cv2.INTER_AREA), dtype=np.uint8))
    return Pyramid(photo, tuple(levels))


def cover(rgb: Pixels, photo: tuple[int, int], bases: tuple[Pyramid, ...]) -> Covered:
    """The covered picture with the places where it differs from the original. Call it off the UI thread."""
    import cv2

    top = build(rgb, photo)
    if not bases:
        return Covered(top, None, None)
    mine = next((p for p in top.levels if max(p.shape) <= COMPARED), top.levels[-1])
    same = [p for base in bases for p in base.levels if p.shape == mine.shape]
    theirs = same[0] if same else cv2.resize(bases[0].levels[0], mine.shape[1::-1], interpolation=cv2.INTER_AREA)
    least = 0 if same else CHANGED
    changes = (cv2.absdiff(mine, np.asarray(theirs, dtype=np.uint8)).max(axis=2) > least).astype(np.uint8) * 255
    return Covered(top, bases[0], np.asarray(cv2.dilate(changes, np.ones((3, 3), np.uint8)), dtype=np.uint8))


def _cut(
    level: npt.NDArray[np.uint8],
    photo: tuple[int, int],
    zoom: float,
    corner: tuple[int, int],
    size: tuple[int, int],
    smooth: int,
) -> npt.NDArray[np.uint8]:
    """The part of a level that belongs to a rectangle of device pixels, at their size."""
    import cv2

    high, wide = level.shape[:2]
    step_x, step_y = wide / (photo[0] * zoom), high / (photo[1] * zoom)  # level pixels to a device pixel
    left, right = _span(corner[0], size[0], step_x, wide)
    top, bottom = _span(corner[1], size[1], step_y, high)
    # Pixel centres lie at halves: (x + 0.5) * step - 0.5.
    shift_x = (corner[0] + 0.5) * step_x - 0.5 - left
    shift_y = (corner[1] + 0.5) * step_y - 0.5 - top
    way = np.array([[step_x, 0, shift_x], [0, step_y, shift_y]])
    flags = smooth | cv2.WARP_INVERSE_MAP
    return np.asarray(
        cv2.warpAffine(level[top:bottom, left:right], way, size, flags=flags, borderMode=cv2.BORDER_REPLICATE),
        dtype=np.uint8,
    )


def _span(corner: int, length: int, step: float, most: int) -> tuple[int, int]:
    """The level pixels that device pixels from `corner` on need, with one to spare for the smoothing."""
    first = min(max(0, math.floor(corner * step) - 2), most - 1)
    return first, min(most, max(first + 1, math.ceil((corner + length) * step) + 2))
