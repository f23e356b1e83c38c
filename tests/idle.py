"""Ways to hide something where viewers pass over it for a later part, or where nobody reads the numbers.

JPEG: ITU-T T.81; colour profiles: ICC.1:2022; WebP: RFC 9649; PNG: third edition.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable, Iterator, Sequence
from functools import partial

import numpy as np
from PIL import Image, ImageCms

from assets.demo import container as c

Plant = Callable[[bytes, str], bytes]

# ---------------------------------------------------------------- colour profiles

PLAIN = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
CURVE = b"para" + bytes(8) + struct.pack(">I", 0x18000)  # x to the power of 1.5
ANSWERS = b"curv" + bytes(4) + struct.pack(">I3H", 3, 0, 30_000, 65_535) + bytes(2)
GRID = bytes((2, 2, 2)) + bytes(13) + bytes((1, 0, 0, 0)) + bytes(range(24))


def stepped(sort: bytes, order: Sequence[int] = range(5), gap: bytes = b"", behind: bytes = b"") -> bytes:
    """A lutAToB or lutBToA element of three inputs and outputs, its five steps in this order (10.12)."""
    steps = (CURVE * 3, struct.pack(">12i", *[65_536, 0, 0] * 4), ANSWERS * 3, GRID, CURVE + ANSWERS + CURVE)
    places, body = [0] * 5, gap
    for at in order:
        places[at] = 32 + len(body)
        body += steps[at]
    return sort + bytes(4) + bytes((3, 3, 0, 0)) + struct.pack(">5I", *places) + body + behind


def table(grid: bytes) -> bytes:
    """A lut8 element of three inputs and an output (10.11)."""
    return b"mft1" + bytes(4) + bytes((3, 1, 9, 0)) + bytes(36) + bytes(768) + grid.ljust(729, b"\1") + bytes(256)


def curve(words: bytes) -> bytes:
    return b"curv" + bytes(4) + struct.pack(">I", len(words) // 2) + words


ELEMENTS: dict[str, tuple[bytes, Callable[[bytes], bytes]]] = {
    "between the steps of a table": (b"A2B0", lambda words: stepped(b"mAB ", gap=words)),
    "behind the steps of a table": (b"B2A0", lambda words: stepped(b"mBA ", behind=words)),
    "a table without a step": (b"A2B1", lambda words: b"mAB " + bytes(4) + bytes((3, 3, 0, 0)) + bytes(20) + words),
    "what proofs are made by": (b"gamt", table),
    "a curve for grey": (b"kTRC", curve),
    "a curve where a table belongs": (b"A2B2", curve),
    "a way back without a way there": (b"B2A2", table),
    "numbers with a point": (b"D2B0", lambda words: b"mpet" + bytes(4) + struct.pack(">HHI", 3, 3, 0) + words),
}


def profile(place: str, canary: str) -> bytes:
    """An sRGB profile with one more element that no viewer uses."""
    name, element = ELEMENTS[place]
    return c.profile_with(PLAIN, name, element(canary.encode()))


PROFILES: dict[str, Callable[[str], bytes]] = {f"icc {place}": partial(profile, place) for place in ELEMENTS}
STEPS: dict[str, Callable[[str], bytes]] = dict([next(iter(PROFILES.items()))])

# ---------------------------------------------------------------- files


def pairs(canary: str) -> list[bytes]:
    text = canary.encode()
    return [text[at : at + 2].ljust(2, b"\0") for at in range(0, len(text), 2)]


def scans(data: bytes) -> Iterator[int]:
    return (at for at in range(len(data) - 1) if data[at : at + 2] == b"\xff\xda")


def restarts(*values: bytes) -> bytes:
    return b"".join(c.segment(0xDD, value) for value in values)


def _intervals(data: bytes, canary: str) -> bytes:
    """How often a picture restarts, said many times, of which the last counts."""
    return c.before_scan(data, restarts(*pairs(canary), b"\0\0"))


def _late_table(data: bytes, canary: str) -> bytes:
    """A quantisation table behind the first scan of its colour."""
    with Image.open(io.BytesIO(data)) as picture:
        out = io.BytesIO()
        picture.convert("RGB").save(out, "JPEG", quality=90, progressive=True)
    data = out.getvalue()
    at = list(scans(data))[4]
    return data[:at] + c.segment(c.DQT, b"\0" + canary.encode().ljust(64, b"\1")) + data[at:]


def _controls(data: bytes, canary: str) -> bytes:
    """What becomes of a picture of a GIF and how long it stays, said many times, of which the last counts."""
    at = 13 + (3 << ((data[10] & 7) + 1) if data[10] & 0x80 else 0)
    new = b"".join(b"\x21\xf9\x04\0" + pair + b"\0\0" for pair in (*pairs(canary), b"\0\0"))
    return data[:at] + new + data[at:]


def _rounds(data: bytes, canary: str) -> bytes:
    """How often all pictures of a GIF come, said many times."""
    at = 13 + (3 << ((data[10] & 7) + 1) if data[10] & 0x80 else 0)
    return data[:at] + b"".join(b"\x21\xff\x0bNETSCAPE2.0\3\1" + pair + b"\0" for pair in pairs(canary)) + data[at:]


def _transparency(data: bytes, canary: str) -> bytes:
    """How transparent colours of a PNG are that no pixel has."""
    with Image.open(io.BytesIO(data)) as picture:
        small = picture.convert("RGB").quantize(32, dither=Image.Dither.NONE)
    text, rows = canary.encode(), np.asarray(small)
    palette = bytes(small.getpalette("RGB") or ())[:96].ljust(96 + 3 * len(text), b"\0")
    packed = zlib.compress(np.pad(rows, ((0, 0), (1, 0))).tobytes())
    header = struct.pack(">IIBBBBB", small.width, small.height, 8, 3, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"PLTE", palette), (b"tRNS", b"\xff" * 32 + text), (b"IDAT", packed), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(c.chunk(*chunk) for chunk in chunks)


JPEG: dict[str, Plant] = {
    "restart interval that is replaced": _intervals,
    "quantisation table behind its scan": _late_table,
}
PNG: dict[str, Plant] = {"transparency of unused colours": _transparency}
GIF: dict[str, Plant] = {"control that is replaced": _controls, "number of rounds that is replaced": _rounds}
