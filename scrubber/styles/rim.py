"""The part of a covered block that lies beside the cover's outline: made up from what surrounds it."""

from __future__ import annotations

import cv2
import numpy as np

from scrubber.model.geometry import Mask, Pixels
from scrubber.styles.solid import GREY
from scrubber.styles.surroundings import paint_patches, smooth

# Steps between the least and the most of a colour near a block, up to which its surroundings count as even. A sheet's
# grain and shade stay below it, letters and edges of things don't.
EVEN = 56
# Where they are not even, something may have stood beside the cover. A smooth patch would say that nothing did, so
# this share of the cover's grey lies over it.
VEIL = 0.25


def painted(pixels: Pixels, rim: Mask, calm: Mask, unreadable: Mask) -> Pixels:
    """New pixels with `rim` (H x W) filled from those that are not `unreadable`, and veiled where it isn't `calm`."""
    out = paint_patches(pixels, rim, unreadable, smooth)
    veiled = rim & ~calm
    colours = out if out.ndim == 2 else out[..., :3]
    colours[veiled] = np.rint(colours[veiled] * (1 - VEIL) + GREY * VEIL).astype(np.uint8)
    return out


def even(pixels: Pixels, rim: Mask, unreadable: Mask, unit: tuple[int, int], far: int) -> Mask:
    """The part of `rim` in units whose readable surroundings, `far` units around, hardly differ among themselves.

    All arrays as stored: units (width, height) start at the left top. Depends on no pixel where `unreadable` is set,
    and on none that can be seen through; a unit with nothing readable near it is not even.
    """
    spot = _near(rim, unit, far)
    colours = pixels[spot][..., None] if pixels.ndim == 2 else pixels[spot][..., :3]
    no = unreadable[spot]
    if pixels.ndim == 3 and pixels.shape[2] == 4:
        no = no | (pixels[spot][..., 3] < 255)
    out_of_it = np.where(no, np.uint8(255), np.uint8(0))  # as bits, so that the two looks below are quick
    bits = np.asarray(cv2.merge([out_of_it] * colours.shape[2]), dtype=np.uint8).reshape(colours.shape)
    low = _spread(_units(colours | bits, unit, np.minimum), far, np.minimum)
    high = _spread(_units(colours & ~bits, unit, np.maximum), far, np.maximum)
    calm = ((high >= low) & (high - low <= EVEN)).all(axis=2)
    out = np.zeros_like(rim)
    height, width = no.shape[:2]
    out[spot] = calm.repeat(unit[1], axis=0).repeat(unit[0], axis=1)[:height, :width]
    return out & rim


def _near(rim: Mask, unit: tuple[int, int], far: int) -> tuple[slice, slice]:
    """The rows and columns of whole units that hold the rim and what is asked about it."""
    spot = []
    for axis, step in ((1, unit[1]), (0, unit[0])):
        at = np.nonzero(rim.any(axis=axis))[0]
        spot.append(slice(max(0, int(at[0]) // step - far) * step, (int(at[-1]) // step + far + 1) * step))
    return spot[0], spot[1]


def _units(values: Pixels, unit: tuple[int, int], most: np.ufunc) -> Pixels:
    rows = most.reduceat(values, np.arange(0, values.shape[0], unit[1]), axis=0)
    return np.asarray(most.reduceat(rows, np.arange(0, values.shape[1], unit[0]), axis=1))


def _spread(values: Pixels, far: int, most: np.ufunc) -> Pixels:
    """The most of each unit and of those up to `far` away from it."""
    for axis in (0, 1):
        wide = np.pad(values, [(far, far) if a == axis else (0, 0) for a in range(3)], mode="edge")
        length = values.shape[axis]
        values = most.reduce([np.take(wide, np.arange(i, i + length), axis=axis) for i in range(2 * far + 1)])
    return values
