"""Tells where a photo is too dark or too small for anybody to be sure of what is in it."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
import numpy.typing as npt

from scrubber.model.geometry import Pixels
from scrubber.model.unsure import SMALL_FACES, SMALL_TEXT, TOO_DARK

# Measured by darkening and shrinking photos with known faces and lines: above these all, or 19 of 20, were seen.
DARK = 13.0  # mean brightness (0 to 255) of a face
LOW = 9.0  # pixels of the height of a face, or of a line of text
FACES, LINES = 12, 30  # so many faces above one another, or lines of a page, make a photo's shorter side

LONG = 640  # pixels of the longer side in which brightness is looked at: sensor noise is averaged away
BLOCK = 20  # pixels of a side of the parts that are looked at one by one
SOMETHING = 0.8  # deviation from which a part isn't plain black: made brighter, it would show something
MUCH = 0.25  # share of the photo from which it is told


def unsure(pixels: Pixels, ran: frozenset[str]) -> tuple[str, ...]:
    """Sentences about what the detectors that ran can't tell on H x W x 3 RGB pixels; none where all is well."""
    return tuple(_sentences(pixels, ran))


def _sentences(pixels: Pixels, ran: frozenset[str]) -> Iterator[str]:
    short = min(pixels.shape[:2])
    if "faces" in ran and short < LOW * FACES:
        yield SMALL_FACES
    if "text" in ran and short < LOW * LINES:
        yield SMALL_TEXT
    if "faces" in ran and too_dark(pixels) >= MUCH:
        yield TOO_DARK


def too_dark(pixels: Pixels) -> float:
    """Share of a photo that is very dark and yet not plain: something is there that can hardly be seen."""
    grey = _grey(pixels)
    tall, wide = (min(BLOCK, side) for side in grey.shape)
    rows, columns = grey.shape[0] // tall, grey.shape[1] // wide
    parts = grey[: rows * tall, : columns * wide].reshape(rows, tall, columns, wide)
    mean, deviation = parts.mean(axis=(1, 3)), parts.std(axis=(1, 3))
    return float(((mean < DARK) & (deviation >= SOMETHING)).mean())


def _grey(pixels: Pixels) -> npt.NDArray[np.float32]:
    scale = min(1.0, LONG / max(pixels.shape[:2]))
    size = (max(1, round(pixels.shape[1] * scale)), max(1, round(pixels.shape[0] * scale)))
    resized = cv2.resize(np.ascontiguousarray(pixels), size, interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.cvtColor(resized, cv2.COLOR_RGB2GRAY), np.float32)
