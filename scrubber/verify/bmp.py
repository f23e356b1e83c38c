"""Follows a BMP from its first byte to its last and notes all that a clean one does not hold."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

from scrubber.verify import icc
from scrubber.verify.parts import Notes, Reading, Unreadable

SHORT, LONG, FIELDS = 40, 124, 3
MASKS = (0xFF0000, 0xFF00, 0xFF, 0xFF000000)
EMBEDDED, STANDARD = b"DEBM", b"BGRs"


def begins(data: bytes) -> bool:
    return data[:2] == b"BM" and 12 <= int.from_bytes(data[14:18], "little") <= LONG


def walk(data: bytes) -> Reading:
    """Read all of `data`. Raises Unreadable where it is no BMP or ends before its picture does."""
    if not begins(data) or len(data) < 14 + SHORT:
        raise Unreadable("The header of the picture is damaged.")
    notes = Notes()
    whole, reserved, at, size, width, height, planes, bits, packing, room, dpm_x, dpm_y, colours, important = (
        struct.unpack_from("<2xIIIIiiHHIIiiII", data)
    )
    plain = size in (SHORT, LONG) and planes == 1 and packing == (FIELDS if bits == 32 else 0)
    if not plain or bits not in (1, 4, 8, 24, 32) or width < 1 or height < 1 or len(data) < 14 + size:
        raise Unreadable("The BMP is not of a kind that clean copies have.")
    if reserved or dpm_x or dpm_y or important or whole != len(data):
        notes.fault("unusual values in the header", "bmp/header")
    row = (width * bits + 31) // 32 * 4
    end = at + row * height
    if room != row * height or not 14 + size <= at <= end <= len(data) or colours > 1 << min(bits, 8):
        raise Unreadable("The file ends before its picture does.")
    if at != 14 + size + 4 * colours or (bits > 8 and colours):
        notes.fault("bytes between the header and the picture", "bmp/gap")
    notes.part("start", 0, 14 + size)
    notes.part("palette", 14 + size, at, True)
    notes.part("picture", at, end, True)
    profile, last = _long(data, notes, end, bits) if size == LONG else (None, end)
    notes.part("after the end", last, len(data))
    if last < len(data):
        notes.fault("bytes after the end of the picture", "bmp/after-end")
    rows = np.frombuffer(data, np.uint8, row * height, at).reshape(height, row)
    _unseen(notes, rows, width * bits, bits, data[14 + size : at])
    return Reading("bmp", (width, height), 1, tuple(notes.parts), tuple(notes.faults), profile)


def _long(data: bytes, notes: Notes, end: int, bits: int) -> tuple[bytes | None, int]:
    """The longer header's fields: the colour profile, if there is one, and where the file has to end."""
    masks = struct.unpack_from("<4I", data, 54)
    sort, rest = data[70:74], data[74:122]
    intent, place, length, reserved = struct.unpack_from("<4I", data, 122)
    if masks != (MASKS if bits == 32 else (0, 0, 0, 0)) or any(rest) or intent != 4 or reserved:
        notes.fault("unusual values in the header", "bmp/header")
    if sort == STANDARD and not place and not length:
        return None, end
    if sort != EMBEDDED or place + 14 != end or end + length > len(data):
        notes.fault("unusual values in the header", "bmp/header")
        return None, end
    profile = data[end : end + length]
    for fault in icc.colours_only(profile):
        notes.fault(fault, "bmp/profile")
    notes.part("body ICCP", end, end + length)
    return profile, end + length


def _unseen(notes: Notes, rows: npt.NDArray[np.uint8], used: int, bits: int, palette: bytes) -> None:
    """Samples that are stored, but that no viewer shows."""
    if bits == 32 and rows.reshape(-1, 4)[rows.reshape(-1, 4)[:, 3] == 0].any():
        notes.fault("colours under transparent places", "bmp/picture")
    digits = np.unpackbits(rows[:, used // 8 :], axis=1)[:, used % 8 :]
    if digits.any():
        notes.fault("bytes between the rows", "bmp/picture")
    if bits <= 8:
        per = 8 // bits
        every = np.unpackbits(rows, axis=1)[:, :used].reshape(len(rows), -1, bits)
        seen = np.unique(every @ (1 << np.arange(bits - 1, -1, -1)))
        colours = np.frombuffer(palette, np.uint8, len(palette) // 4 * 4).reshape(-1, 4)
        if per and (len(seen) != len(colours) or seen[-1] >= len(colours) or colours[:, 3].any()):
            notes.fault("palette colours that no pixel has", "bmp/palette")
        if len(np.unique(colours, axis=0)) < len(colours):
            notes.fault("a colour that the palette has twice", "bmp/palette")


def stored(data: bytes) -> Iterator[npt.NDArray[Any]]:
    """Blue, green, red, alpha: by Pillow or else OpenCV, and by the header's masks where those know only some."""
    from PIL import Image

    bits = int.from_bytes(data[28:30], "little")
    if int.from_bytes(data[14:18], "little") >= SHORT and bits in (16, 32):
        yield _by_masks(data, bits)
        return
    try:
        with Image.open(io.BytesIO(data), formats=["BMP"]) as image:
            yield np.asarray(image.convert("RGBA"))[..., [2, 1, 0, 3]]
    except Exception:
        yield _by_opencv(data)


def _by_opencv(data: bytes) -> npt.NDArray[Any]:
    import cv2

    try:
        found = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
    except cv2.error:
        found = None
    if found is None:
        raise Unreadable("The picture in the file can't be decoded.")
    return found


def _by_masks(data: bytes, bits: int) -> npt.NDArray[Any]:
    at, size, width, height = struct.unpack_from("<IIii", data, 10)
    packing = int.from_bytes(data[30:34], "little")
    masks = [0x7C00, 0x3E0, 0x1F, 0] if bits == 16 else [0xFF0000, 0xFF00, 0xFF, 0]
    if packing:
        count = 4 if size >= 56 or packing == 6 else 3
        masks = [*struct.unpack_from(f"<{count}I", data, 54), 0][:4]
    row = (width * bits + 31) // 32 * 4
    if width < 1 or at + row * abs(height) > len(data) or not all(masks[:3]):
        raise Unreadable("The picture in the file can't be decoded.")
    rows = np.frombuffer(data, np.uint8, row * abs(height), at).reshape(abs(height), row)[:, : width * bits // 8]
    words = np.frombuffer(rows.tobytes(), f"<u{bits // 8}").reshape(abs(height), width).astype(np.uint64)
    out = np.full((abs(height), width, 4), 255, np.uint8)
    for place, mask in zip((2, 1, 0, 3), masks, strict=True):
        if mask:
            step = np.uint64(mask & -mask)
            out[..., place] = (words & np.uint64(mask)) // step * np.uint64(255) // np.uint64(mask // int(step))
    if not out[..., 3].any():
        out[..., 3] = 255
    return out if height < 0 else out[::-1]
