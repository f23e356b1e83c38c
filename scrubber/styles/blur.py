"""A soft patch that flows in from what lies around the covered place."""

from __future__ import annotations

from scrubber.model.geometry import Mask, Pixels
from scrubber.styles.surroundings import Patch, Rows, paint_patches

NAME = "blur"


def paint(pixels: Pixels, mask: Mask, unreadable: Mask) -> Pixels:
    """New pixels with `mask` (H x W) filled smoothly from the pixels that are not `unreadable`."""
    return paint_patches(pixels, mask, unreadable, _soft)


def _soft(patch: Patch) -> Rows:
    return patch.rows
