"""One calm dark grey, the same in every photo."""

from __future__ import annotations

import numpy as np

from scrubber.model.geometry import Mask, Pixels

NAME = "solid"

# Equal in all channels, so that a grey photo stays grey. Dark, but not the hole that pure black tears into a scene.
GREY = 44


def paint(pixels: Pixels, mask: Mask, unreadable: Mask) -> Pixels:
    """New pixels with `mask` (H x W) in one grey; an alpha channel is opaque there."""
    out = pixels.copy()
    if out.ndim == 2:
        out = out[..., None]
    # copyto, since indexing with a mask lists every pixel's place: a gigabyte for a large photo.
    np.copyto(out[..., :3], np.uint8(GREY), where=mask[..., None])
    if out.shape[2] == 4:
        np.copyto(out[..., 3], np.uint8(255), where=mask)
    return out.reshape(pixels.shape)
