"""Small JPEG XL, JPEG 2000 and DNG photos for tests, with a canary in their notes."""

from __future__ import annotations

import io
import struct

import numpy as np
import piexif
from PIL import Image

XMP = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description xmlns:dc='http://purl.org/dc/elements/1.1/' dc:creator='%s'/></rdf:RDF></x:xmpmeta>"  # noqa: E501


def exif(canary: str) -> bytes:
    return bytes(piexif.dump({"0th": {piexif.ImageIFD.Artist: canary.encode()}}))


def jxl(pixels: np.ndarray, canary: str = "", effort: int = 3, **how: object) -> bytes:
    import pylibjxl

    notes = {"exif": bytes(4) + exif(canary)[6:], "xmp": XMP % canary.encode()} if canary else {}
    return bytes(pylibjxl.encode(np.ascontiguousarray(pixels), effort=effort, **notes, **how))


def jxl_packed(pixels: np.ndarray, name: bytes, body: bytes) -> bytes:
    """A JPEG XL with one more box, packed by Brotli in the way that stores it (ISO/IEC 18181-2; RFC 7932, 9.2)."""

    def box(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", 8 + len(content)) + name + content

    packed = ((len(body) - 1) << 4 | 1 << 20).to_bytes(3, "little") + body + b"\3"
    start = b"\0\0\0\x0cJXL \r\n\x87\n" + box(b"ftyp", b"jxl \0\0\0\0jxl ")
    return start + box(b"jxlc", jxl(pixels)) + box(b"brob", name + packed)


def jp2(pixels: np.ndarray, canary: str = "") -> bytes:
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "JPEG2000", comment=canary or None)
    data = out.getvalue()
    if canary:
        body = bytes.fromhex("4a706754696666457869662d3e4a5032") + exif(canary)[6:]
        data += struct.pack(">I", len(body) + 8) + b"uuid" + body
    return data


def jp2_of_12_bits(values: np.ndarray) -> bytes:
    """A bare grey picture (H x W, 0 to 4095), as scanners and hospitals make them.

    Written as one of 16 bits whose middle stands where that of 12 bits does; then its header says 12.
    """
    out = io.BytesIO()
    Image.fromarray((values.astype(np.int32) + (1 << 15) - (1 << 11)).astype(np.uint16)).save(
        out, "JPEG2000", no_jp2=True
    )
    data = bytearray(out.getvalue())
    data[42] = 11  # Ssiz of the first component (ISO/IEC 15444-1, A.5.1)
    return bytes(data)


def jp2_with_palette(indices: np.ndarray, palette: np.ndarray) -> bytes:
    """`palette` is N x 3 (ISO/IEC 15444-1, I.5.3.4)."""
    out = io.BytesIO()
    Image.fromarray(indices.astype(np.uint8)).save(out, "JPEG2000", no_jp2=True)

    def box(name: bytes, *content: bytes) -> bytes:
        body = b"".join(content)
        return struct.pack(">I", len(body) + 8) + name + body

    head = struct.pack(">IIHBBBB", *indices.shape, 1, 7, 7, 0, 0)
    colours = struct.pack(">HB", len(palette), 3) + b"\7\7\7" + palette.astype(np.uint8).tobytes()
    used = b"".join(struct.pack(">HBB", 0, 1, n) for n in range(3))
    srgb = b"\1\0\0" + struct.pack(">I", 16)
    heads = (box(b"ihdr", head), box(b"colr", srgb), box(b"pclr", colours), box(b"cmap", used))
    start = box(b"jP  ", b"\r\n\x87\n") + box(b"ftyp", b"jp2 \0\0\0\0jp2 ")
    return start + box(b"jp2h", *heads) + box(b"jp2c", out.getvalue())


def dng(pixels: np.ndarray, canary: str = "", orientation: int = 1, *, grey: bool = False) -> bytes:
    """A raw file (DNG 1.4) whose sensor saw `pixels`: a mosaic of red, green, green, blue, 16 bits.

    `grey`: a sensor without colour filters, as cameras for black-and-white photos have; it saw the green ones.
    """
    height, width = pixels.shape[:2]
    linear = (pixels.astype(np.float64) / 255) ** 2.2 * 65535
    mosaic = linear[..., 1].copy()
    if not grey:
        mosaic[::2, ::2], mosaic[1::2, 1::2] = linear[::2, ::2, 0], linear[1::2, 1::2, 2]
    strip = mosaic.astype("<u2").tobytes()
    name = (canary or "nobody").encode() + b"\0"
    one = [n for row in ((1, 0, 0), (0, 1, 0), (0, 0, 1)) for v in row for n in (v, 1)]
    tags = [
        (254, 4, [0]), (256, 4, [width]), (257, 4, [height]), (258, 3, [16]), (259, 3, [1]), (262, 3, [32803]),
        (271, 2, b"Testkamera\0"), (272, 2, b"Modell 1\0"), (273, 4, [0]), (274, 3, [orientation]), (277, 3, [1]),
        (278, 4, [height]), (279, 4, [len(strip)]), (315, 2, name), (33421, 3, [2, 2]), (33422, 1, bytes([0, 1, 1, 2])),
        (50706, 1, bytes([1, 4, 0, 0])), (50708, 2, b"Testkamera Modell 1\0"), (50714, 3, [0]), (50717, 3, [65535]),
        (50721, 10, one), (50728, 5, [1, 1, 1, 1, 1, 1]), (50778, 3, [21]),
    ]  # fmt: skip
    if grey:
        without = {33421: None, 33422: None, 50721: None, 50728: None, 50778: None, 262: (262, 3, [34892])}
        tags = [kept for tag in tags if (kept := without.get(tag[0], tag))]
    sizes = {1: ("B", 1), 2: ("B", 1), 3: ("H", 2), 4: ("I", 4), 5: ("I", 8), 10: ("i", 8)}
    start = 8 + 2 + 12 * len(tags) + 4
    rows, data = [], b""
    for tag, kind, values in tags:
        letter, size = sizes[kind]
        body = bytes(values) if isinstance(values, bytes) else struct.pack(f"<{len(values)}{letter}", *values)
        count = len(body) // size
        if len(body) > 4:
            at, data = start + len(data), data + body + bytes(len(body) % 2)
            body = struct.pack("<I", at)
        rows.append([tag, kind, count, body.ljust(4, b"\0")])
    rows[8][3] = struct.pack("<I", start + len(data))
    head = b"II*\0" + struct.pack("<IH", 8, len(rows))
    return head + b"".join(struct.pack("<HHI4s", *row) for row in rows) + bytes(4) + data + strip


WRITERS = {"jxl": jxl, "jp2": jp2, "raw": dng}
