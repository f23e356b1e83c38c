"""The eight ways in which a camera can be held, as EXIF numbers them (EXIF 2.32, tag 0x0112)."""

from __future__ import annotations

from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

T = TypeVar("T", bound=np.generic)

# The orientation that takes an upright picture back to how it was stored.
UNDO = {1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 8, 7: 7, 8: 6}


def upright(stored: npt.NDArray[T], orientation: int) -> npt.NDArray[T]:
    """A view of `stored` (H x W or H x W x C) as a person should see it; unknown orientations count as 1."""
    out: npt.NDArray[Any] = stored
    if orientation in (5, 6, 7, 8):
        out = np.swapaxes(out, 0, 1)
    if orientation in (2, 3, 6, 7):
        out = out[:, ::-1]
    if orientation in (3, 4, 7, 8):
        out = out[::-1]
    return out


def stored(upright_pixels: npt.NDArray[T], orientation: int) -> npt.NDArray[T]:
    """The inverse of `upright`."""
    return upright(upright_pixels, UNDO.get(orientation, 1))
