"""Asks the decoder what a HEIC or AVIF holds where viewers never look: beyond its edge, in colours of transparency."""

from __future__ import annotations

import struct

import numpy as np

from scrubber.model.report import Leak
from scrubber.verify import opened
from scrubber.verify.parts import Reading, Unreadable

BLOCKS = 64  # pixels beyond an edge that fill the last blocks up
APART = 40  # levels between the darkest and the brightest place of what cameras leave even
EVEN = 8  # levels between the colours of what is grey
DEEP = 32  # pixels next to the edge in which the picture's own blocks leave traces


def strips(copy: bytes, reading: Reading) -> list[Leak]:
    """Whether something can be made out there. Raises Unreadable where nobody can say."""
    wide, high = reading.size
    if max(reading.whole[0] - wide, reading.whole[1] - high) <= BLOCKS:
        return []
    samples = next(opened.every(_uncut(copy, reading), 1))
    for part in reading.parts:
        if part.name == "body imir":
            samples = np.flip(samples, 1 if copy[part.start] & 1 else 0)
    if samples.shape[1::-1] != reading.whole:
        raise Unreadable("What lies beyond the edge of the picture can't be seen.")
    beyond = (samples[:, wide + DEEP :, :3], samples[high + DEEP :, :, :3])
    uneven = any(part.size and _apart(part) > APART for part in beyond)
    return [Leak("a part of the picture that nobody sees", "heif/grid")] if uneven else []


def tints(copy: bytes, reading: Reading) -> list[Leak]:
    """Whether something can be made out in the colours of a transparency, or nobody can say."""
    for item in reading.tinted:
        at = copy.index(b"pitm") + 8
        alone = copy[:at] + item.to_bytes(2) + copy[at + 2 :].replace(b"auxl", b"cdsc")
        try:
            samples = next(opened.every(alone, 1))[..., :3]
        except Unreadable:
            samples = np.arange(3, dtype=np.uint8)[None, None] * EVEN
        eight = (samples if samples.dtype == np.uint8 else samples >> 8).astype(int)
        if (eight.max(axis=2) - eight.min(axis=2)).max() > EVEN:
            return [Leak("colours in the transparency, where nobody sees them", "heif/transparency")]
    return []


def _apart(samples: opened.Samples) -> int:
    eight = samples if samples.dtype == np.uint8 else samples >> 8
    flat = eight.reshape(-1, 3).astype(int)
    return int((flat.max(axis=0) - flat.min(axis=0)).max())


def _uncut(copy: bytes, reading: Reading) -> bytes:
    """The copy with all of its tiles in sight, and neither turned nor cut. Raises Unreadable."""
    out, (wide, high) = bytearray(copy), reading.whole
    for part in reading.parts:
        if part.name == "body grid":
            sides = ">II" if copy[part.start + 1] else ">HH"
            if max(reading.whole) >> 4 * struct.calcsize(sides):
                raise Unreadable("What lies beyond the edge of the picture can't be seen.")
            struct.pack_into(sides, out, part.start + 4, wide, high)
        elif part.name == "body ispe" and struct.unpack_from(">II", copy, part.start + 4) == reading.size:
            struct.pack_into(">II", out, part.start + 4, wide, high)
        elif part.name == "body irot":
            out[part.start] = 0
        elif part.name == "body clap":
            out[part.start : part.end] = struct.pack(">8i", wide, 1, high, 1, 0, 1, 0, 1)
    return bytes(out)
