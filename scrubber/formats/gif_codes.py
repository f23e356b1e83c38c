"""The compressed pixels of a GIF: unpacked and packed by Pillow, and followed to their end code."""

from __future__ import annotations

import io

import numpy as np
import numpy.typing as npt
from PIL import Image

from scrubber.formats import gif_blocks as gif
from scrubber.formats import pictures
from scrubber.model.errors import Damaged

Indices = npt.NDArray[np.uint8]  # height x width, places in the palette
LEAST = 8  # bits of the codes that we write


def unpacked(frame: gif.Frame) -> Indices:
    """Raises Damaged or TooLarge."""
    width, height = frame.size
    size = width.to_bytes(2, "little") + height.to_bytes(2, "little")
    # A palette of our own, so that the decoder has nothing to interpret; the indices come through as they are.
    head = b"GIF89a" + size + b"\xf7\0\0" + bytes((1, 0, 0)) * 256
    image = b"\x2c\0\0\0\0" + size + bytes((0x40 if frame.interlaced else 0, frame.least))
    picture = pictures.opened(head + image + blocks(frame.data) + b"\x3b", "GIF")
    values = np.asarray(picture)
    if values.shape != (height, width):
        raise Damaged("The GIF's picture data are damaged.")
    return np.asarray(values, dtype=np.uint8)


def packed(values: Indices) -> bytes:
    """LZW codes of at least `LEAST` bits, in the one way that the encoder has for them."""
    out = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(values)).save(out, "GIF", optimize=False, interlace=0)
    (frame,) = gif.read(out.getvalue()).frames
    if frame.least != LEAST or frame.interlaced:
        raise Damaged("The GIF could not be packed.")
    return frame.data


def blocks(data: bytes) -> bytes:
    """Bytes as sub-blocks of at most 255, with the empty one that ends them."""
    pieces = (data[at : at + 255] for at in range(0, len(data), 255))
    return b"".join(bytes((len(piece),)) + piece for piece in pieces) + b"\0"


def end(frame: gif.Frame) -> int | None:
    """How many bytes of the data the codes take up, the end code included; None where there is none.

    Codes grow by a bit as the table fills (GIF89a, appendix F), so those of one length can be looked through at once.
    """
    bits = np.unpackbits(np.frombuffer(frame.data, np.uint8), bitorder="little")
    clear, stop = 1 << frame.least, (1 << frame.least) + 1
    at, width, room = 0, frame.least + 1, (1 << frame.least) - 1
    while at + width <= len(bits):
        count = min((len(bits) - at) // width, room if width < 12 else 1 << 16)
        rows = bits[at : at + count * width].reshape(count, width)
        codes = rows @ (1 << np.arange(width, dtype=np.uint32))
        marks = np.flatnonzero((codes == clear) | (codes == stop))
        if len(marks):
            first = int(marks[0])
            at += (first + 1) * width
            if codes[first] == stop:
                return -(-at // 8)
            width, room = frame.least + 1, (1 << frame.least) - 1
            continue
        at += count * width
        if width < 12:
            width, room = width + 1, 1 << width
    return None
