"""Reads which way up a photo is to be shown, from the one entry of an Exif block that tells it (EXIF 2.32, 0x0112)."""

from __future__ import annotations

import struct

ORDERS = {b"II*\0": "<", b"MM\0*": ">"}
ORIENTATION = 0x0112
SHORT = 3
WHOLE = 26  # header 8, count 2, one entry 12, no next directory 4


def orientation(tiff: bytes) -> int:
    """The first directory's orientation, or 0 where there is none that makes sense. Never raises."""
    order = ORDERS.get(tiff[:4])
    if order is None or len(tiff) < 8:
        return 0
    (at,) = struct.unpack_from(order + "I", tiff, 4)
    if at + 2 > len(tiff):
        return 0
    (count,) = struct.unpack_from(order + "H", tiff, at)
    for entry in range(at + 2, min(at + 2 + 12 * count, len(tiff) - 11), 12):
        tag, kind = struct.unpack_from(order + "HH", tiff, entry)
        if tag == ORIENTATION:
            return _number(tiff, entry, order, kind)
    return 0


def _number(tiff: bytes, entry: int, order: str, kind: int) -> int:
    """An entry's value where it is a number of one, two or four bytes, as some programs write it, and makes sense."""
    form = {1: "B", SHORT: "H", 4: "I"}.get(kind)
    value = int(struct.unpack_from(order + form, tiff, entry + 8)[0]) if form else 0
    return value if 1 <= value <= 8 else 0


def only_orientation(tiff: bytes) -> bool:
    """Whether the block holds one entry, the orientation, and not one byte more."""
    order = ORDERS.get(tiff[:4])
    value = orientation(tiff)
    if order is None or len(tiff) != WHOLE or not value:
        return False
    entry = struct.pack(order + "HHIHH", ORIENTATION, SHORT, 1, value, 0)
    return tiff[4:] == struct.pack(order + "IH", 8, 1) + entry + bytes(4)
