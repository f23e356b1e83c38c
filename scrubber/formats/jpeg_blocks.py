"""Changes single blocks of a JPEG and turns it, without touching any other coefficient."""

from __future__ import annotations

import contextlib
import ctypes
import io
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from scrubber.formats.jpeg_dct import Coefficients, Table, blocks_of, table_of
from scrubber.formats.jpeg_frame import Colours, Component, Frame, Picture
from scrubber.model.errors import Damaged
from scrubber.model.geometry import Mask, Pixels

Places = npt.NDArray[np.intp]

_GREY, _YCC = 1, 3  # libjpeg's J_COLOR_SPACE (jpeglib.h)
_AT_ONCE = 4096  # MCUs that are computed in one go, which bounds the memory


@dataclass(frozen=True, slots=True, eq=False)
class Blocks:
    """All coefficients of a JPEG: for each component blocks down x blocks across x 8 x 8, and its 8 x 8 steps."""

    frame: Frame
    colours: Colours
    planes: tuple[Coefficients, ...]
    tables: tuple[Table, ...]


def _library() -> Any:
    """The calls behind jpeglib.read_dct and write_dct (1.0.2, pinned), loaded when a photo needs them.

    Those leave temporary copies of the photo behind after an error, decode the whole picture to count its scans, and
    lose the third quantisation table.
    """
    from jpeglib._bind import CJpegLib

    return CJpegLib


def why_not(picture: Picture) -> str:
    """Why this JPEG's blocks can't be edited, in one sentence; empty where they can."""
    frame = picture.frame
    if len(frame.components) == 4:
        return "Its colours are stored for printing (CMYK)."
    if frame.arithmetic:
        return "Its picture data are packed in a way that few programs know (arithmetic coding)."
    most_x, most_y = frame.most
    if any(most_x % c.across or most_y % c.down for c in frame.components):
        return "Its colours are stored at a resolution that doesn't divide that of the picture."
    if len(frame.components) > 1 and sum(c.across * c.down for c in frame.components) > 10:
        return "Its blocks are larger than the JPEG standard allows."
    return ""


def read(data: bytes, picture: Picture) -> Blocks:
    """The coefficients of a file that holds nothing but `picture`. Raises Damaged."""
    frame = picture.frame
    indices = range(len(frame.components))
    planes = tuple(np.zeros((*frame.blocks(i)[::-1], 8, 8), dtype=np.int16) for i in indices)
    quants, slots = np.zeros((4, 64), dtype=np.uint16), np.zeros(4, dtype=np.int16)
    with tempfile.TemporaryDirectory(prefix="scrubber-") as folder:
        source = Path(folder) / "in.jpg"
        source.write_bytes(data)
        _checked(
            _library().read_jpeg_dct, srcfile=str(source), **_planes(planes), qt=_at(quants), quant_tbl_no=_at(slots)
        )
    return Blocks(frame, picture.colours, planes, tuple(_first_table(picture, i) for i in indices))


def write(blocks: Blocks) -> bytes:
    """A sequential JPEG with optimised Huffman tables. Its metadata mean nothing: rebuild it. Raises Damaged."""
    frame, count = blocks.frame, len(blocks.planes)
    factors = [(c.down, c.across) for c in frame.components] if count > 1 else [(1, 1)]
    slots = [next(i for i, t in enumerate(blocks.tables) if np.array_equal(t, table)) for table in blocks.tables]
    planes = tuple(np.ascontiguousarray(plane) for plane in blocks.planes)
    # RGB passes as YCbCr: only the order of the components counts here, and the container says what they are.
    colours = _GREY if count == 1 else _YCC
    numbers: dict[str, npt.NDArray[Any]] = {
        "image_dims": np.array(frame.size[::-1], dtype=np.int32),
        "block_dims": np.array([plane.shape[:2] for plane in planes], dtype=np.int32),
        "samp_factor": np.array(factors, dtype=np.int32),
        "qt": np.array(blocks.tables).astype(np.uint16),
        "quant_tbl_no": np.array(slots, dtype=np.int16),
    }
    with tempfile.TemporaryDirectory(prefix="scrubber-") as folder:
        target = Path(folder) / "out.jpg"
        _checked(
            _library().write_jpeg_dct,
            srcfile=None,  # no second look at the old file: what isn't handed over here can't get in
            dstfile=str(target),
            **_planes(planes),
            **{name: _at(array) for name, array in numbers.items()},
            in_color_space=colours,
            in_components=count,
            quality=-1,
            num_markers=0,
            marker_types=None,
            marker_lengths=None,
            markers=None,
            flags=["+OPTIMIZE_CODING"],
        )
        return target.read_bytes()


def painted(blocks: Blocks, pixels: Pixels, mask: Mask) -> Blocks:
    """Every MCU that `mask` touches, made anew from `pixels`; both as stored, all other blocks as they were."""
    planes = tuple(plane.copy() for plane in blocks.planes)
    wide, high = blocks.frame.unit
    rows, columns = np.nonzero(_touched(mask, wide, high))
    for start in range(0, len(rows), _AT_ONCE):
        some = slice(start, start + _AT_ONCE)
        tiles = _tiles(pixels, rows[some], columns[some], wide, high)
        fresh = blocks_of(tiles, blocks.frame, blocks.colours, list(blocks.tables))
        for plane, new in zip(planes, fresh, strict=True):
            _put(plane, new, rows[some], columns[some])
    return replace(blocks, planes=planes)


def can_turn(frame: Frame, orientation: int) -> bool:
    """Whether each side that gets mirrored is a whole number of MCUs, so that no partial block moves inside."""
    (width, height), (wide, high) = frame.size, frame.unit
    mirrors_width = orientation in (2, 3, 7, 8)
    mirrors_height = orientation in (3, 4, 6, 7)
    return not (mirrors_width and width % wide) and not (mirrors_height and height % high)


def turned(blocks: Blocks, orientation: int) -> Blocks:
    """The same picture upright: blocks change places, coefficients change signs, nothing is rounded."""
    planes, frame, tables = blocks.planes, blocks.frame, blocks.tables
    if orientation >= 5:
        planes = tuple(plane.swapaxes(0, 1).swapaxes(2, 3) for plane in planes)
        parts = tuple(Component(c.down, c.across, c.table) for c in frame.components)
        frame = Frame(frame.marker, frame.size[::-1], parts)
        tables = tuple(table.T for table in tables)
    odd = np.array([1, -1] * 4, dtype=np.int16)  # mirroring changes the sign of the odd waves
    if orientation in (2, 3, 6, 7):
        planes = tuple(plane[:, ::-1] * odd for plane in planes)
    if orientation in (3, 4, 7, 8):
        planes = tuple(plane[::-1] * odd[:, None] for plane in planes)
    return Blocks(frame, blocks.colours, planes, tables)


def _touched(mask: Mask, wide: int, high: int) -> Mask:
    """For each MCU whether the mask touches it."""
    height, width = mask.shape
    padded = np.pad(mask, ((0, -height % high), (0, -width % wide)))
    cells = padded.reshape(padded.shape[0] // high, high, padded.shape[1] // wide, wide)
    return np.asarray(cells.any(axis=(1, 3)))


def _tiles(pixels: Pixels, rows: Places, columns: Places, wide: int, high: int) -> Pixels:
    """The pixels of these MCUs, N x high x wide x channels; beyond the picture its edge is repeated."""
    down = np.minimum(rows[:, None] * high + np.arange(high), pixels.shape[0] - 1)
    across = np.minimum(columns[:, None] * wide + np.arange(wide), pixels.shape[1] - 1)
    return np.asarray(pixels[down[:, :, None], across[:, None, :]])


def _put(plane: Coefficients, fresh: Coefficients, rows: Places, columns: Places) -> None:
    """Writes N x down x across blocks into a plane of our own; blocks outside the picture are not stored."""
    down, across = fresh.shape[1:3]
    for y in range(down):
        for x in range(across):
            at_y, at_x = rows * down + y, columns * across + x
            inside = (at_y < plane.shape[0]) & (at_x < plane.shape[1])
            plane[at_y[inside], at_x[inside]] = fresh[inside, y, x]


def _first_table(picture: Picture, index: int) -> Table:
    """A component keeps the table that is in force at its first scan."""
    scan = next(s for s in picture.scans if index in s.members)
    return table_of(scan.quants[picture.frame.components[index].table])


def _planes(planes: Sequence[Coefficients]) -> dict[str, ctypes.c_void_p | None]:
    names = ("Y", "Cb", "Cr", "K")
    return {name: _at(planes[i]) if i < len(planes) else None for i, name in enumerate(names)}


def _at(array: npt.NDArray[Any]) -> ctypes.c_void_p:
    return array.ctypes.data_as(ctypes.c_void_p)


def _checked(call: Callable[..., None], **arguments: Any) -> None:
    """The door to libjpeg. It prints the paths of its files on failure, which nobody needs."""
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            call(**arguments)
    except OSError as error:
        raise Damaged("The JPEG's picture data could not be read block by block.") from error
