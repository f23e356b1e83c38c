"""Ways to hide a whole picture in channels of another one that no viewer shows."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable

import numpy as np
from PIL import Image

Plant = Callable[[bytes, str], bytes]
Chunk = tuple[bytes, bytes]
SEE_THROUGH = 0x10  # of VP8X, and in the fifth byte of a VP8L picture


def _saved(pixels: np.ndarray, **how: object) -> list[Chunk]:
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "WEBP", **how)
    return chunks(out.getvalue())


def chunks(data: bytes) -> list[Chunk]:
    found, at = [], 12
    while at + 8 <= len(data):
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        found.append((data[at : at + 4], data[at + 8 : at + 8 + size]))
        at += 8 + size + size % 2
    return found


def file(parts: list[Chunk]) -> bytes:
    inner = b"".join(n + struct.pack("<I", len(b)) + b + bytes(len(b) % 2) for n, b in parts)
    return b"RIFF" + struct.pack("<I", 4 + len(inner)) + b"WEBP" + inner


def _colours(data: bytes) -> np.ndarray:
    with Image.open(io.BytesIO(data)) as picture:
        return np.array(picture.convert("RGB"))


def _plane(shape: tuple[int, ...], words: str) -> np.ndarray:
    """Even, save that the words stand in it."""
    text, plane = words.encode(), np.full(shape[:2], 255, np.uint8)
    plane[shape[0] // 2, 4 : 4 + len(text)] = np.frombuffer(text, np.uint8)
    return plane


def denied(data: bytes, words: str) -> bytes:
    """A lossless WebP that says that it has no transparency, and has one (RFC 9649, 3.4)."""
    pixels = _colours(data)
    ((name, body),) = _saved(np.dstack([pixels, _plane(pixels.shape, words)]), lossless=True, exact=True)
    return file([(name, flagged(body, there=False))])


def flagged(body: bytes, *, there: bool) -> bytes:
    """A VP8L picture that says whether it can be seen through."""
    return body[:4] + bytes((body[4] & ~SEE_THROUGH | SEE_THROUGH * there,)) + body[5:]


def coloured(data: bytes, words: str) -> bytes:
    """A lossy WebP whose transparency has colours, of which viewers use the green ones alone (RFC 9649, 2.7.1.2)."""
    pixels = _colours(data)
    clear = np.full(pixels.shape[:2], 255, np.uint8)
    clear[:30, :30] = 90
    parts = _saved(np.dstack([pixels, clear]), quality=85)
    ((_, body),) = _saved(np.dstack([_plane(pixels.shape, words), clear, clear]), lossless=True, exact=True)
    return file([(n, b"\1" + body[5:] if n == b"ALPH" else b) for n, b in parts])


def seen(data: bytes) -> list[bytes]:
    """The channels of a WebP that viewers don't show, each as one long text."""
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        return []
    found, size = list[bytes](), b""
    parts = [
        part
        for name, body in chunks(data)
        for part in (chunks(bytes(12) + body[16:]) if name == b"ANMF" else [(name, body)])
    ]
    for name, body in parts:
        if name == b"VP8L":
            found.append(_channels(flagged(body, there=True)))
        elif name == b"VP8 ":
            wide, high = struct.unpack("<HH", body[6:10])
            size = struct.pack("<I", (wide & 0x3FFF) - 1 | (high & 0x3FFF) - 1 << 14 | 1 << 28)
    packed = [body[1:] for name, body in parts if name == b"ALPH" and body[:1] and body[0] & 3 == 1]
    return found + [_channels(b"\x2f" + size + body) for body in packed if size]


def _channels(body: bytes) -> bytes:
    with Image.open(io.BytesIO(file([(b"VP8L", body)]))) as picture:
        return b"".join(band.tobytes() for band in picture.split())


WEBP: dict[str, Plant] = {"transparency that is denied": denied, "colours of the transparency": coloured}
