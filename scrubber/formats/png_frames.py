"""The pictures of an animated PNG: taken from their pieces, drawn on the canvas, written again (PNG 3rd ed., 11)."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import numpy as np

from scrubber.formats import limits, png_samples
from scrubber.formats import png_chunks as png
from scrubber.formats.once import once
from scrubber.formats.png_samples import Samples
from scrubber.model import turns
from scrubber.model.errors import NotAPhoto
from scrubber.model.geometry import Mask, Pixels

_DEEP = "The animation's pictures have sixteen bits a colour, which only its first picture could keep."
_FIRST_ALONE = "Choose --frames first to keep that one alone."
CLEARED, RESTORED = 1, 2  # what is done with a picture before the next one is drawn
_CONTROL = struct.Struct(">IIIIIHHBB")  # sequence, width, height, left, top, delay (two numbers), disposal, blending


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """`pixels` (H x W x 3 or 4, black where transparent) lie at `at` (left, top) of the canvas.

    `delay` is a fraction of a second; `over` tells that the picture is laid over what is there and does not replace it.
    `slack` says that bytes stand behind the last row, `traces` that colours are stored where nothing is shown.
    """

    pixels: Pixels
    at: tuple[int, int]
    delay: tuple[int, int]
    disposal: int
    over: bool
    slack: bool = False
    traces: bool = False

    @property
    def spot(self) -> tuple[slice, slice]:
        (left, top), (high, wide) = self.at, self.pixels.shape[:2]
        return slice(top, top + high), slice(left, left + wide)


@dataclass(slots=True)
class _Piece:
    """A picture as it is stored: what stands in its control chunk, and its compressed data."""

    control: tuple[int, ...]
    bodies: list[bytes] = field(default_factory=list)


def count(chunks: png.Chunks, form: png.Shape) -> int:
    """How many pictures are kept: one of a still, and of an animation that is not told as most programs tell it.

    Raises TooLarge.
    """
    return max(1, len(_pieces(chunks, form)))


@once
def read(data: bytes) -> tuple[Frame, ...]:
    """Every picture of an animation; none for what `count` takes for a still.

    Raises Damaged, TooLarge, or NotAPhoto where they have more than eight bits.
    """
    chunks = png.read(data)
    form = png.shape(chunks)
    pieces = _pieces(chunks, form)
    if pieces and form.depth > 8:
        raise NotAPhoto(_DEEP, _FIRST_ALONE)
    return tuple(_frame(piece, chunks, form) for piece in pieces)


def has_still(chunks: png.Chunks) -> bool:
    """Whether a picture stands before the animation that is no part of it.

    It is for programs that show no animation; the others never show it (PNG 3rd edition, 4.9).
    """
    names = [chunk.name for chunk in chunks.items if chunk.name in (b"fcTL", b"IDAT")]
    return names[:1] == [b"IDAT"] and b"fcTL" in names


def opened_with(chunks: png.Chunks, form: png.Shape) -> png.Chunks:
    """The same file as one picture: the first that is seen where the animation is shown. Raises TooLarge."""
    pieces = _pieces(chunks, form) if has_still(chunks) else []
    if not pieces:
        return chunks
    kept = [chunk for chunk in chunks.items if chunk.name not in (b"IDAT", b"fcTL", b"fdAT")]
    first = png.Chunk(b"IDAT", b"".join(pieces[0].bodies))
    return replace(chunks, items=(*kept, first))


def loops(chunks: png.Chunks) -> int:
    return int.from_bytes((chunks.first(b"acTL") or b"")[4:8], "big")


def canvases(data: bytes) -> Iterator[Pixels]:
    """What is seen after each picture, H x W x 4. Raises Damaged or TooLarge."""
    return seen(read(data))


def seen(frames: tuple[Frame, ...]) -> Iterator[Pixels]:
    """The same for pictures that were taken apart already."""
    canvas = np.zeros((*frames[0].pixels.shape[:2], 4), np.uint8) if frames else np.zeros((0, 0, 4), np.uint8)
    for number, frame in enumerate(frames):
        before = canvas.copy()
        canvas[frame.spot] = _drawn(_see_through(frame.pixels), canvas[frame.spot], over=frame.over)
        yield canvas.copy()
        if frame.disposal == CLEARED or (frame.disposal == RESTORED and number == 0):
            canvas[frame.spot] = 0
        elif frame.disposal == RESTORED:
            canvas = before


def upright(frames: tuple[Frame, ...], orientation: int) -> tuple[Frame, ...]:
    """The same animation turned: each picture, and its place on the canvas."""
    if orientation == 1:
        return frames
    return tuple(_turned(frame, frames[0].pixels.shape[:2], orientation) for frame in frames)


def covered(frames: tuple[Frame, ...], pixels: Pixels, mask: Mask) -> tuple[Frame, ...]:
    """Every picture with opaque `pixels` under `mask`, both of the size of the canvas, whatever is drawn when."""
    if any(frame.disposal for frame in frames):
        frames = tuple(_whole(frames))
    return tuple(_painted(frame, pixels[frame.spot], mask[frame.spot]) for frame in frames)


def grey(frames: tuple[Frame, ...]) -> bool:
    """Whether no picture has a colour."""
    return all(bool((f.pixels[..., :1] == f.pixels[..., 1:3]).all()) for f in frames)


def samples(frame: Frame, *, grey: bool) -> Samples:
    """As it is written: eight bits of grey or of three colours, and transparency where the animation has any."""
    deep = frame.pixels.shape[2] == 4
    colour = (png.GREY_ALPHA if deep else png.GREY) if grey else (png.RGBA if deep else png.RGB)
    values = frame.pixels[..., ([0, 3] if deep else [0])] if grey else frame.pixels
    return Samples(np.ascontiguousarray(values), 8, colour)


def written(frames: tuple[Frame, ...], rounds: int, *, grey: bool) -> tuple[list[bytes], bytes, list[bytes]]:
    """What stands before the first picture's data, these data, and what stands behind them."""
    before = [png.chunk(b"acTL", struct.pack(">II", len(frames), rounds)), _control(0, frames[0])]
    behind, number = list[bytes](), 1
    for frame in frames[1:]:
        stream = png_samples.pack(samples(frame, grey=grey))
        behind += [_control(number, frame), png.chunk(b"fdAT", (number + 1).to_bytes(4, "big") + stream)]
        number += 2
    return before, png_samples.pack(samples(frames[0], grey=grey)), behind


# ---------------------------------------------------------------- taking apart


def _pieces(chunks: png.Chunks, form: png.Shape) -> list[_Piece]:
    """The pictures of an animation; none where they don't fit together."""
    head, out, number = chunks.first(b"acTL"), list[_Piece](), 0
    if head is None or len(head) != 8:
        return []
    still = has_still(chunks)
    for chunk in chunks.items:
        if chunk.name in (b"fcTL", b"fdAT"):
            if int.from_bytes(chunk.body[:4], "big") != number:
                return []
            number += 1
        if chunk.name == b"fcTL":
            if len(chunk.body) != _CONTROL.size:
                return []
            out.append(_Piece(_CONTROL.unpack(chunk.body)[1:]))
        elif chunk.name == b"fdAT":
            if len(out) < (1 if still else 2):
                return []
            out[-1].bodies.append(chunk.body[4:])
        elif chunk.name == b"IDAT" and len(out) != (0 if still else 1):
            return []
        elif chunk.name == b"IDAT" and not still:
            out[-1].bodies.append(chunk.body)
    if len(out) != int.from_bytes(head[:4], "big") or len(out) < 2 or not all(_fits(p, form) for p in out):
        return []
    limits.check_frames(len(out), form.size[0] * form.size[1])
    return out if out[0].control[:4] == (*form.size, 0, 0) else []


def _fits(piece: _Piece, form: png.Shape) -> bool:
    wide, high, left, top, _, _, disposal, blending = piece.control
    inside = wide and high and left + wide <= form.size[0] and top + high <= form.size[1]
    return bool(inside and piece.bodies and disposal <= RESTORED and blending <= 1)


def _frame(piece: _Piece, chunks: png.Chunks, form: png.Shape) -> Frame:
    wide, high, left, top, above, below, disposal, blending = piece.control
    own = replace(form, size=(wide, high))
    inflated = png.inflated(b"".join(piece.bodies), own)
    stored = png_samples.read(chunks, own, inflated.raw)
    traces = stored.alpha and png_samples.without_traces(stored) is not stored
    pixels = np.ascontiguousarray(png_samples.shown(stored))
    return Frame(pixels, (left, top), (above, below or 100), disposal, bool(blending), inflated.slack, traces)


def _control(number: int, frame: Frame) -> bytes:
    high, wide = frame.pixels.shape[:2]
    body = _CONTROL.pack(number, wide, high, *frame.at, *frame.delay, frame.disposal, frame.over)
    return png.chunk(b"fcTL", body)


# ---------------------------------------------------------------- drawing


def _see_through(pixels: Pixels) -> Pixels:
    return pixels if pixels.shape[2] == 4 else np.dstack([pixels, np.full(pixels.shape[:2], 255, np.uint8)])


def _drawn(new: Pixels, old: Pixels, *, over: bool) -> Pixels:
    """`new` in the place of `old`, or laid over it (PNG 3rd edition, 13.16)."""
    if not over:
        return new
    front, back = new[..., 3:].astype(np.uint32), old[..., 3:].astype(np.uint32)
    share = front * 255 + back * (255 - front)  # of the whole, times 255
    mixed = new[..., :3] * front * 255 + old[..., :3] * back * (255 - front)
    colours = np.where(share > 0, mixed // np.maximum(share, 1), 0)
    return np.concatenate([colours, share // 255], axis=2).astype(np.uint8)


def _whole(frames: tuple[Frame, ...]) -> Iterator[Frame]:
    """The same animation in which each picture is all that is seen.

    Without transparency, what is cleared becomes black, as most decoders show it.
    """
    channels = frames[0].pixels.shape[2]
    for frame, canvas in zip(frames, seen(frames), strict=True):
        plain = np.where(canvas[..., 3:] == 0, np.uint8(0), canvas)[..., :channels]
        yield Frame(np.ascontiguousarray(plain), (0, 0), frame.delay, 0, over=False)


def _turned(frame: Frame, canvas: tuple[int, ...], orientation: int) -> Frame:
    place = np.zeros(canvas, np.bool_)
    place[frame.spot] = True
    there = turns.upright(place, orientation)
    at = (int(np.flatnonzero(there.any(axis=0))[0]), int(np.flatnonzero(there.any(axis=1))[0]))
    return replace(frame, pixels=np.ascontiguousarray(turns.upright(frame.pixels, orientation)), at=at)


def _painted(frame: Frame, pixels: Pixels, mask: Mask) -> Frame:
    if not mask.any():
        return frame
    out = frame.pixels.copy()
    out[mask, :3] = pixels[mask][:, :3]
    if out.shape[2] == 4:
        out[mask, 3] = 255
    return replace(frame, pixels=out)
