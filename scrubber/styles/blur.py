"""A soft patch that flows in from what lies around the covered place."""

from __future__ import annotations

from scrubber.model.geometry import Mask, Pixels
from scrubber.styles.surroundings import paint_patches, smooth

NAME = "blur"


def paint(pixels: Pixels, mask: Mask, unreadable: Mask) -> Pixels:
    """New pixels with `mask` (H x W) filled smoothly from the pixels that are not `unreadable`."""
    return paint_patches(pixels, mask, unreadable, smooth)
