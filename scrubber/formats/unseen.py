"""Can something be made out where a picture is fully transparent?"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

ROUGH, APART = 12, 24  # levels between the darkest and the brightest pixel of a block, and of four blocks
Levels = npt.NDArray[np.int_]
WHY = "Colours are stored where nothing is shown."


def rough(pixels: npt.NDArray[np.uint8]) -> bool:
    """Whether some block of 8 x 8 that nobody sees, whose neighbours nobody sees either, is not flat, or not like them.

    What a lossy encoder leaves there is flat but for its own ringing. `pixels` are H x W x 4, as decoded.
    """
    unseen = pixels[..., 3] == 0
    high, wide = pixels.shape[0] // 8, pixels.shape[1] // 8
    hidden = np.asarray(unseen[: 8 * high, : 8 * wide].reshape(high, 8, wide, 8).all(axis=(1, 3)), np.bool_)
    room = np.pad(hidden, 1, constant_values=True)
    inner = hidden & room[:-2, 1:-1] & room[2:, 1:-1] & room[1:-1, :-2] & room[1:-1, 2:]
    blocks = pixels[: 8 * high, : 8 * wide, :3].reshape(high, 8, wide, 8, 3)
    most, least = blocks.max(axis=(1, 3)).astype(int), blocks.min(axis=(1, 3)).astype(int)
    if ((most - least).max(axis=-1)[inner] > ROUGH).any():
        return True
    four = inner[:-1, :-1] & inner[1:, :-1] & inner[:-1, 1:] & inner[1:, 1:]
    return bool(((_of_four(most, np.maximum) - _of_four(least, np.minimum)).max(axis=-1)[four] > APART).any())


def _of_four(blocks: Levels, which: Callable[[Levels, Levels], Levels]) -> Levels:
    """Of each block and those to the right, below, and below to the right."""
    return which(which(blocks[:-1, :-1], blocks[1:, :-1]), which(blocks[:-1, 1:], blocks[1:, 1:]))
