"""One calm dark grey, the same in every photo."""

from __future__ import annotations

from scrubber.model.geometry import Mask, Pixels

NAME = "solid"

# Equal in all channels, so that a grey photo stays grey. Dark, but not the hole that pure black tears into a scene.
GREY = 44


def paint(pixels: Pixels, mask: Mask, unreadable: Mask) -> Pixels:  # noqa: ARG001  (reads no pixel at all)
    """New pixels with `mask` (H x W) in one grey; an alpha channel is opaque there."""
    out = pixels.copy()
    colours = out if out.ndim == 2 or out.shape[2] != 4 else out[..., :3]
    colours[mask] = GREY
    if out.ndim == 3 and out.shape[2] == 4:
        out[..., 3][mask] = 255
    return out
