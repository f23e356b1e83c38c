"""The colours of one picture of a GIF: those that are shown, and no others."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

from scrubber.formats import gif_blocks as gif
from scrubber.formats import gif_codes as codes

Colours = npt.NDArray[np.uint32]  # 0xRRGGBB
MOST = 256
NOTHING = 0xFFFF  # in place of an index: nothing is drawn here


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """`values` (height x width) are places in `colours`, or NOTHING."""

    values: npt.NDArray[np.uint16]
    colours: Colours

    def shown(self) -> Colours:
        """The colours that some pixel has, each once, in rising order."""
        return distinct(self.colours[used(self.values)])

    def rgba(self) -> npt.NDArray[np.uint8]:
        """Height x width x 4; black and transparent where nothing is drawn."""
        drawn = self.values != NOTHING
        flat = self.colours[np.where(drawn, self.values, 0)]
        out = np.stack([flat >> 16, flat >> 8 & 255, flat & 255, np.full_like(flat, 255)], axis=-1).astype(np.uint8)
        out[~drawn] = 0
        return out


def read(frame: gif.Frame, shared: bytes | None) -> Picture:
    """Unpacks a picture; an index beyond its palette counts as black. Raises Damaged or TooLarge."""
    raw = (frame.palette or shared or b"").ljust(3 * MOST, b"\0")
    rows = np.frombuffer(raw, np.uint8).reshape(-1, 3)
    values = codes.unpacked(frame).astype(np.uint16)
    if frame.clear is not None:
        values[values == frame.clear] = NOTHING
    return Picture(values, _flat(rows))


def distinct(colours: Colours) -> Colours:
    return np.asarray(np.unique(colours), np.uint32)


def used(values: npt.NDArray[np.uint16]) -> npt.NDArray[np.intp]:
    """The places in the palette that some pixel has."""
    return np.asarray(np.unique(values[values != NOTHING]), np.intp)


def compact(picture: Picture, shared: Colours | None) -> Picture:
    """With the colours that are shown, or those that all pictures share."""
    colours = picture.shown()
    if shared is not None and np.isin(colours, shared).all():
        colours = shared
    return _placed(picture, colours)


def painted(picture: Picture, pixels: npt.NDArray[np.uint8], mask: npt.NDArray[np.bool_]) -> Picture:
    """`pixels` under `mask`. The palette holds what is shown beside the covers, and as much of the paint as fits."""
    paint = _flat(pixels[mask])
    values = picture.values.copy()
    values[mask] = NOTHING
    old = replace(picture, values=values).shown()
    room = MOST - len(old) - bool((values[~mask] == NOTHING).any())
    paint = _fitting(paint, old, room)
    colours = distinct(np.concatenate([old, paint]))
    out = _placed(replace(picture, values=values), colours)
    out.values[mask] = np.searchsorted(colours, paint)
    return out


def numbered(picture: Picture, shared: Colours | None) -> tuple[codes.Indices, Colours, int | None]:
    """Indices for the file, the palette, and the number that stands for nothing (None where it isn't needed).

    That number is the first behind the colours.
    """
    colours = picture.colours if shared is None else shared
    empty = picture.values == NOTHING
    if not empty.any():
        return picture.values.astype(np.uint8), colours, None
    clear = min(len(colours), MOST - 1)
    return np.where(empty, clear, picture.values).astype(np.uint8), np.append(colours, np.uint32(0))[:MOST], clear


def table(colours: Colours) -> bytes:
    """As a GIF stores it: filled up with black to a power of two."""
    size = max(2, 1 << (len(colours) - 1).bit_length())
    rows = np.stack([colours >> 16, colours >> 8 & 255, colours & 255], axis=1).astype(np.uint8)
    return rows.tobytes().ljust(3 * size, b"\0")


def _placed(picture: Picture, colours: Colours) -> Picture:
    look_up = np.full(NOTHING + 1, NOTHING, np.uint16)
    places = used(picture.values)
    look_up[places] = np.searchsorted(colours, picture.colours[places])
    return Picture(look_up[picture.values], colours)


def _fitting(paint: Colours, old: Colours, room: int) -> Colours:
    """The paint in at most `room` new colours; where there is no room, in the nearest of the old ones."""
    fresh = np.setdiff1d(paint, old)
    if len(fresh) <= room:
        return paint
    few = _fewer(paint, room) if room > 0 else np.empty(0, np.uint32)
    choice = distinct(np.concatenate([old, few]))
    sorts, places = np.unique(paint, return_inverse=True)
    nearest = [choice[np.argmin(_apart(choice, sort))] for sort in sorts]
    return np.asarray(np.array(nearest, np.uint32)[places], np.uint32)


def _fewer(paint: Colours, room: int) -> Colours:
    rows = np.stack([paint >> 16, paint >> 8 & 255, paint & 255], axis=1).astype(np.uint8)
    palette: Any = Image.fromarray(rows[None]).quantize(room).getpalette("RGB")
    return distinct(_flat(np.array(palette[: 3 * room], np.uint8).reshape(-1, 3)))


def _flat(rows: npt.NDArray[Any]) -> Colours:
    """Rows of red, green, blue (and whatever follows) as one number each."""
    wide = rows.astype(np.uint32)
    return np.asarray(wide[:, 0] << 16 | wide[:, 1] << 8 | wide[:, 2], np.uint32)


def _apart(colours: Colours, other: np.uint32) -> npt.NDArray[np.int64]:
    """Squared distances to one colour."""
    total = np.zeros(len(colours), np.int64)
    for shift in (0, 8, 16):
        total += ((colours >> shift & 255).astype(np.int64) - (int(other) >> shift & 255)) ** 2
    return total
