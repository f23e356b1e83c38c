"""Tiles in the colours of what lies around the covered place."""

from __future__ import annotations

import cv2
import numpy as np

from scrubber.model.geometry import Mask, Pixels
from scrubber.styles.surroundings import Floats, Patch, Rows, paint_patches

NAME = "mosaic"

TILE_STEP = 8  # tiles of whole JPEG blocks stay crisp
TILES_ACROSS = 6
LIVELINESS = 0.4  # share of the surroundings' own contrast that the tiles vary by
LEAST, MOST = 5.0, 20.0  # grey levels (standard deviation) of that variation


def paint(pixels: Pixels, mask: Mask, unreadable: Mask) -> Pixels:
    """New pixels with `mask` (H x W) in tiles that are drawn only from the pixels that are not `unreadable`."""
    return paint_patches(pixels, mask, unreadable, _tiled)


def _tiled(patch: Patch) -> Rows:
    """The smooth fill, averaged over tiles, each a little lighter or darker by dice that never saw the photo."""
    width, height = patch.size
    tile = _tile_size(patch.thickness)
    columns, rows = max(1, round(width / tile)), max(1, round(height / tile))
    colours = cv2.resize(patch.fill, (columns, rows), interpolation=cv2.INTER_AREA).reshape(rows, columns, -1)
    spread = float(np.clip(LIVELINESS * patch.contrast, LEAST, MOST))
    tiles = np.asarray(colours + spread * _dice(patch.origin, rows, columns)[..., None], dtype=np.float32)
    across = np.arange(width) * columns // width  # stretched a little, so that no sliver is left at the edge

    def painted(top: int, bottom: int) -> Floats:
        return tiles[np.arange(top, bottom)[:, None] * rows // height, across]

    return painted


def _tile_size(thickness: float) -> int:
    return max(TILE_STEP, round(thickness / TILES_ACROSS / TILE_STEP) * TILE_STEP)


def _dice(origin: tuple[int, int], rows: int, columns: int) -> Floats:
    """Standard normal numbers within two deviations, seeded by the place alone."""
    numbers = np.random.default_rng((*origin, rows, columns)).standard_normal((rows, columns))
    return np.clip(numbers, -2, 2).astype(np.float32)
