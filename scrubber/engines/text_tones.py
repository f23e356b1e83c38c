"""Shows a photo otherwise than it was taken, so that pale and dark text stands out."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

import cv2
import numpy as np

from scrubber.model.geometry import Pixels

EVEN_LIMIT, EVEN_PARTS = 4.0, 8  # how far contrast is raised, and in how many parts of each side
AROUND = 96  # pixels of a look within which shades are compared: some letters of small text
CONTRAST = 50  # of 255: the standard deviation of shades within them then
GRAIN = 4.0  # of 255: what varies less than this is not raised to full contrast


class Tone(Enum):
    """How a look shows the photo."""

    AS_TAKEN = "as taken"
    EVEN = "in even light"
    LOCAL = "in shades of grey, each place as bright and as rich in contrast as the others"


def toned(pixels: Pixels, scale: float, tone: Tone) -> Pixels:
    """RGB pixels in `scale` times their size, shown in a tone."""
    height, width = pixels.shape[:2]
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    resized = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
    return _WAYS[tone](np.asarray(resized, dtype=np.uint8))


def _evened(pixels: Pixels) -> Pixels:
    lab = cv2.cvtColor(pixels, cv2.COLOR_RGB2LAB)
    lab[:, :, 0] = cv2.createCLAHE(EVEN_LIMIT, (EVEN_PARTS, EVEN_PARTS)).apply(lab[:, :, 0])
    return np.asarray(cv2.cvtColor(lab, cv2.COLOR_LAB2RGB), dtype=np.uint8)


def _local(pixels: Pixels) -> Pixels:
    """How far each shade is from the mean round it, in standard deviations."""
    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY).astype(np.float32)
    around = (AROUND, AROUND)
    mean, squares = cv2.blur(grey, around), cv2.sqrBoxFilter(grey, cv2.CV_32F, around)
    spread = np.sqrt(np.maximum(squares - mean * mean, 0) + GRAIN * GRAIN)
    shades = np.clip(128 + CONTRAST * (grey - mean) / spread, 0, 255).astype(np.uint8)
    return np.asarray(cv2.cvtColor(shades, cv2.COLOR_GRAY2RGB), dtype=np.uint8)


_WAYS: dict[Tone, Callable[[Pixels], Pixels]] = {
    Tone.AS_TAKEN: lambda pixels: pixels,
    Tone.EVEN: _evened,
    Tone.LOCAL: _local,
}
