"""GIF pictures and animations: every picture rebuilt with its own colours, times and place on the canvas."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

import numpy as np
import numpy.typing as npt

from scrubber.contracts import Fidelity, Rebuilt
from scrubber.formats import gif_blocks as gif
from scrubber.formats import gif_codes as codes
from scrubber.formats import gif_hidden, gif_palette
from scrubber.formats.gif_palette import Colours, Picture
from scrubber.model.finding import Finding
from scrubber.model.geometry import Mask, Pixels
from scrubber.model.photo import Header

NAME: str = "gif"
SUFFIX: str = ".gif"


def matches(head: bytes) -> bool:
    return head[:6] in gif.SIGNATURES


def header(data: bytes) -> Header:
    """Raises Damaged or TooLarge."""
    parts = gif.read(data)
    return Header(NAME, parts.size, channels=4 if _see_through(parts) else 3, frames=len(parts.frames))


def hidden(data: bytes) -> tuple[Finding, ...]:
    """Everything in the file beside the pictures. Raises Damaged or TooLarge."""
    return gif_hidden.findings(data, gif.read(data))


def canvases(data: bytes, header: Header) -> Iterator[npt.NDArray[np.uint8]]:
    """What is seen, one canvas (H x W x 3 or 4) for each picture. Raises Damaged or TooLarge."""
    parts = gif.read(data)
    width, height = parts.size
    canvas = np.zeros((height, width, 4), np.uint8)
    for frame in islice(parts.frames, header.frames):
        left, top, right, bottom = frame.box
        before = canvas[top:bottom, left:right].copy()
        shown = gif_palette.read(frame, parts.palette).rgba()
        canvas[top:bottom, left:right][shown[..., 3] > 0] = shown[shown[..., 3] > 0]
        yield canvas.copy() if header.channels == 4 else canvas[..., :3].copy()
        if frame.disposal == gif.BACKGROUND:
            canvas[top:bottom, left:right] = 0
        elif frame.disposal == gif.PREVIOUS:
            canvas[top:bottom, left:right] = before


def rebuild(data: bytes, header: Header) -> Rebuilt:
    """The same pictures, packed again; of the palettes only what is shown."""
    parts = gif.read(data)
    frames = parts.frames[: header.frames]
    shared = _shared(frames, parts.palette)
    done = ((frame, gif_palette.compact(gif_palette.read(frame, parts.palette), shared)) for frame in frames)
    return Rebuilt(_file(parts, shared, done, len(frames)), Fidelity.EXACT)


def redact(data: bytes, header: Header, pixels: Pixels, mask: Mask, quality: int) -> Rebuilt:
    """Every picture with `pixels` under `mask`; elsewhere all keep their colours. `quality` has no meaning here."""
    parts = gif.read(data)
    frames = parts.frames[: header.frames]
    done = _covered(frames, parts, pixels, mask)
    return Rebuilt(_file(parts, None, done, len(frames)), Fidelity.EXACT)


def _see_through(parts: gif.Gif) -> bool:
    """Whether a place of the canvas can be empty."""
    whole = parts.frames[0].box == (0, 0, *parts.size)
    return not whole or any(f.clear is not None or f.disposal == gif.BACKGROUND for f in parts.frames)


def _shared(frames: tuple[gif.Frame, ...], palette: bytes | None) -> Colours | None:
    """The colours that the pictures without a palette of their own show, together; None where they are too many."""
    if sum(frame.palette is None for frame in frames) < 2:
        return None
    used = [gif_palette.read(frame, palette).shown() for frame in frames if frame.palette is None]
    together = gif_palette.distinct(np.concatenate(used))
    return together if len(together) < gif_palette.MOST else None


def _covered(
    frames: tuple[gif.Frame, ...], parts: gif.Gif, pixels: Pixels, mask: Mask
) -> Iterator[tuple[gif.Frame, Picture]]:
    """A picture that is drawn on an emptied canvas is made large enough to hold the covers."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    emptied = True
    for frame in frames:
        picture = gif_palette.read(frame, parts.palette)
        if emptied and len(rows):
            box = (int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1)
            frame, picture = _larger(frame, picture, box)  # noqa: PLW2901
        left, top, right, bottom = frame.box
        spot = (slice(top, bottom), slice(left, right))
        yield frame, gif_palette.painted(picture, pixels[spot], mask[spot])
        emptied = frame.disposal == gif.BACKGROUND or (emptied and frame.disposal == gif.PREVIOUS)


def _larger(frame: gif.Frame, picture: Picture, box: tuple[int, int, int, int]) -> tuple[gif.Frame, Picture]:
    """The same picture on a larger piece of the canvas that holds `box` too, transparent where there was none."""
    left, top = min(frame.box[0], box[0]), min(frame.box[1], box[1])
    right, bottom = max(frame.box[2], box[2]), max(frame.box[3], box[3])
    if (left, top, right, bottom) == frame.box:
        return frame, picture
    values = np.full((bottom - top, right - left), gif_palette.NOTHING, np.uint16)
    across, down = frame.box[0] - left, frame.box[1] - top
    values[down : down + frame.size[1], across : across + frame.size[0]] = picture.values
    return replace(frame, box=(left, top, right, bottom)), replace(picture, values=values)


def _file(parts: gif.Gif, shared: Colours | None, pictures: Iterator[tuple[gif.Frame, Picture]], count: int) -> bytes:
    """The container: ours, with the canvas, the number of rounds, and each picture's time and place."""
    width, height = (side.to_bytes(2, "little") for side in parts.size)
    table = gif_palette.table(shared) if shared is not None else b""
    out = [b"GIF89a", width, height, bytes((0x70 | _flags(table), 0, 0)), table]
    if parts.loops is not None and count > 1:
        out.append(b"\x21\xff\x0bNETSCAPE2.0\x03\x01" + parts.loops.to_bytes(2, "little") + b"\0")
    for frame, picture in pictures:
        out += _picture(frame, picture, shared, moving=count > 1)
    return b"".join((*out, b"\x3b"))


def _flags(table: bytes) -> int:
    return 0x80 | (len(table) // 3).bit_length() - 2 if table else 0


def _picture(frame: gif.Frame, picture: Picture, shared: Colours | None, *, moving: bool) -> Iterator[bytes]:
    own = frame.palette is not None or shared is None
    values, colours, clear = gif_palette.numbered(picture, None if own else shared)
    disposal, delay = (frame.disposal & 3, frame.delay) if moving else (0, 0)
    if clear is not None or disposal or delay:
        flags = disposal << 2 | (clear is not None)
        yield b"\x21\xf9\x04" + bytes((flags,)) + delay.to_bytes(2, "little") + bytes((clear or 0, 0))
    left, top, _, _ = frame.box
    table = gif_palette.table(colours) if own else b""
    yield b"\x2c" + b"".join(n.to_bytes(2, "little") for n in (left, top, *frame.size)) + bytes((_flags(table),))
    yield table + bytes((codes.LEAST,)) + codes.blocks(codes.packed(values))
