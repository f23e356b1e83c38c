"""Turns pixels into the quantised coefficients of JPEG blocks."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from scrubber.formats.jpeg_frame import Colours, Frame, Quant
from scrubber.model.geometry import Pixels

Floats = npt.NDArray[np.float64]
Coefficients = npt.NDArray[np.int16]  # rows of blocks, blocks, 8, 8
Table = npt.NDArray[np.int64]

# JFIF 1.02, page 3: Y, Cb and Cr from R, G and B; 128 is added to Cb and Cr.
_TO_YCC = np.array(
    [[0.299, 0.587, 0.114], [-0.168735892, -0.331264108, 0.5], [0.5, -0.418687589, -0.081312411]], dtype=np.float64
)
_LOWEST, _HIGHEST = -1023, 1023  # what baseline Huffman codes can hold (T.81, F.1.2)


def _zigzag() -> npt.NDArray[np.intp]:
    """Place in the block (row * 8 + column) of each coefficient in zigzag order (T.81, figure 5)."""
    cells = [(row, column) for row in range(8) for column in range(8)]
    cells.sort(key=lambda c: (c[0] + c[1], c[0] if (c[0] + c[1]) % 2 else c[1]))
    return np.array([row * 8 + column for row, column in cells], dtype=np.intp)


def _basis() -> Floats:
    """The orthonormal 8-point DCT-II as a matrix (T.81, A.3.3)."""
    k, n = np.arange(8)[:, None], np.arange(8)[None, :]
    scale = np.where(k == 0, np.sqrt(1 / 8), np.sqrt(2 / 8))
    return np.asarray(scale * np.cos((2 * n + 1) * k * np.pi / 16))


ZIGZAG = _zigzag()
_BASIS = _basis()


def table_of(quant: Quant) -> Table:
    """The 8 x 8 steps; 0 counts as 1."""
    out = np.ones(64, dtype=np.int64)
    out[ZIGZAG] = np.maximum(1, np.array(quant, dtype=np.int64))
    return out.reshape(8, 8)


def zigzagged(table: Table) -> Quant:
    return tuple(int(step) for step in table.reshape(64)[ZIGZAG])


def blocks_of(tiles: Pixels, frame: Frame, colours: Colours, tables: list[Table]) -> list[Coefficients]:
    """For each component the blocks of `tiles` (N x MCU height x MCU width x 3, RGB): N x down x across x 8 x 8."""
    planes = _planes(tiles, colours)
    return [_component(planes[..., i], frame, i, tables[i]) for i in range(len(frame.components))]


def _planes(tiles: Pixels, colours: Colours) -> Floats:
    """Component values about zero, N x height x width x components."""
    values = tiles[..., :3].astype(np.float64)
    if colours is Colours.RGB:
        return values - 128
    turned: Floats = values @ _TO_YCC.T
    turned[..., 0] -= 128
    return turned


def _component(plane: Floats, frame: Frame, index: int, table: Table) -> Coefficients:
    part = frame.components[index]
    down, across = (1, 1) if len(frame.components) == 1 else (part.down, part.across)
    count, height, width = plane.shape
    fold_y, fold_x = height // (8 * down), width // (8 * across)
    small = plane.reshape(count, 8 * down, fold_y, 8 * across, fold_x).mean(axis=(2, 4))
    blocks = small.reshape(count, down, 8, across, 8).swapaxes(2, 3)
    frequencies: Any = _BASIS @ blocks @ _BASIS.T
    return np.asarray(np.clip(np.rint(frequencies / table), _LOWEST, _HIGHEST), dtype=np.int16)
