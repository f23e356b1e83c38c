"""Builds small clean photos with Pillow, and plants one thing in their bytes by hand."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable, Iterator

import numpy as np
from PIL import Image

from scrubber.model.geometry import Pixels

SIZE = (160, 112)  # width, height


def scene(seed: int = 7, size: tuple[int, int] = SIZE) -> Pixels:
    """H x W x 3: soft colours, hard edges and some grain, as photos have them."""
    rng = np.random.default_rng(seed)
    width, height = size
    y, x = np.mgrid[0:height, 0:width]
    base = np.stack([x * 255 // width, y * 255 // height, (x + y) * 127 // max(1, width + height) + 60], axis=-1)
    base = base.astype(np.float64)
    for _ in range(12):
        left, top = rng.integers(0, width - 8), rng.integers(0, height - 8)
        base[top : top + rng.integers(8, 40), left : left + rng.integers(8, 40)] = rng.integers(0, 255, 3)
    return np.clip(base + rng.normal(0, 6, base.shape), 0, 255).astype(np.uint8)


def jpeg(pixels: Pixels | None = None, **options: object) -> bytes:
    out = io.BytesIO()
    Image.fromarray(scene() if pixels is None else pixels).save(out, "JPEG", **{"quality": 90, **options})
    return out.getvalue()


def png(pixels: Pixels | None = None, mode: str | None = None, **options: object) -> bytes:
    out = io.BytesIO()
    image = Image.fromarray(scene() if pixels is None else pixels)
    (image.convert(mode) if mode else image).save(out, "PNG", **options)
    return out.getvalue()


def indexed(pixels: Pixels) -> bytes:
    """A PNG with a palette of the colours that there are (64 at most), in which every entry is used."""
    colours, index = np.unique((pixels // 85 * 85).reshape(-1, 3), axis=0, return_inverse=True)
    image = Image.fromarray(index.reshape(pixels.shape[:2]).astype(np.uint8), "L")
    image.putpalette(colours.astype(np.uint8).tobytes())
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def decoded(data: bytes) -> Pixels:
    with Image.open(io.BytesIO(data)) as image:
        return np.asarray(image)


def segment(marker: int, payload: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(payload) + 2) + payload


def in_front(data: bytes, extra: bytes) -> bytes:
    """Behind a JPEG's JFIF header."""
    at = 4 + int.from_bytes(data[4:6], "big") if data[3] == 0xE0 else 2
    return data[:at] + extra + data[at:]


def before(data: bytes, marker: int, extra: bytes) -> bytes:
    """In front of the first segment with a marker."""
    at = 2
    while data[at + 1] != marker:
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return data[:at] + extra + data[at:]


def tiff(*entries: tuple[int, int], order: str = ">", after: bytes = b"") -> bytes:
    """An Exif block of SHORT entries."""
    sign = b"MM\0*" if order == ">" else b"II*\0"
    rows = b"".join(struct.pack(order + "HHIHH", tag, 3, 1, value, 0) for tag, value in entries)
    return b"Exif\0\0" + sign + struct.pack(order + "IH", 8, len(entries)) + rows + bytes(4) + after


def gps() -> bytes:
    """An Exif block with an orientation and a directory of coordinates."""
    entry = struct.pack(">HHIHH", 0x0112, 3, 1, 1, 0)
    pointer = struct.pack(">HHII", 0x8825, 4, 1, 38)
    inner = struct.pack(">H", 1) + struct.pack(">HHI4s", 1, 2, 2, b"N\0\0\0") + bytes(4)
    return b"Exif\0\0MM\0*" + struct.pack(">IH", 8, 2) + entry + pointer + bytes(4) + inner


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 8
    while at < len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        yield data[at + 4 : at + 8], data[at + 8 : at + 8 + size]
        at += 12 + size


def png_of(*parts: tuple[bytes, bytes]) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(name, body) for name, body in parts)


def behind_ihdr(data: bytes, name: bytes, body: bytes) -> bytes:
    return data[:33] + chunk(name, body) + data[33:]


def with_idat(data: bytes, change: Callable[[bytes], bytes]) -> bytes:
    """The PNG with its compressed data as one changed chunk."""
    parts = list(chunks(data))
    idat = change(b"".join(body for name, body in parts if name == b"IDAT"))
    front = [(n, b) for n, b in parts if n not in (b"IDAT", b"IEND")]
    return png_of(*front, (b"IDAT", idat), (b"IEND", b""))


def profile(words: str = "None", extra: bytes = b"", date: bytes = bytes(12)) -> bytes:
    """A small RGB matrix profile, version 2, whose copyright says `words`, with `extra` bytes that nothing uses."""
    xyz = lambda *v: b"XYZ " + bytes(4) + struct.pack(">3i", *(int(c * 65536) for c in v))  # noqa: E731
    curve = b"curv" + bytes(4) + struct.pack(">IH", 1, 563) + bytes(2)
    tags = {
        b"cprt": b"text" + bytes(4) + words.encode() + b"\0",
        b"wtpt": xyz(0.9505, 1.0, 1.089),
        b"rXYZ": xyz(0.436, 0.2225, 0.0139),
        b"gXYZ": xyz(0.3851, 0.7169, 0.0971),
        b"bXYZ": xyz(0.1431, 0.0606, 0.7141),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    rows, body, at = b"", b"", 132 + 12 * len(tags)
    for name, element in tags.items():
        rows += name + struct.pack(">II", at, len(element))
        padded = element + bytes(-len(element) % 4)
        body, at = body + padded, at + len(padded)
    head = bytes(4) + b"\x02\x10\0\0" + b"mntrRGB XYZ " + date + b"acsp" + bytes(28)
    head += bytes.fromhex("0000f6d6000100000000d32d") + bytes(48)
    whole = head + struct.pack(">I", len(tags)) + rows + body + extra
    return struct.pack(">I", len(whole) + 4) + whole


def icc_segments(data: bytes, part: int = 65_000) -> bytes:
    pieces = [data[at : at + part] for at in range(0, len(data), part)]
    return b"".join(segment(0xE2, b"ICC_PROFILE\0" + bytes((n, len(pieces))) + p) for n, p in enumerate(pieces, 1))


def rebuilt(kind: str, mode: str) -> bytes:
    """What the program makes of a file of another format."""
    from scrubber.formats import identify

    pixels = scene()
    pixels[..., 0] = np.minimum(pixels[..., 0], 180)
    picture = Image.fromarray(pixels).convert(mode)
    if mode == "RGBA":
        picture.putalpha(Image.fromarray(pixels[..., 1] // 128 * 255))
    out = io.BytesIO()
    picture.save(out, kind, **({"quality": 80} if kind == "WEBP" else {}))
    form = identify(out.getvalue())
    return form.rebuild(out.getvalue(), form.header(out.getvalue())).data
