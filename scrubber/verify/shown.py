"""Decodes HEIC and AVIF pictures, of copies and of originals, the way a person sees them."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

from scrubber.verify.parts import Unreadable

Samples = npt.NDArray[Any]

PQ, HLG = 16, 18
MOST = 1 << 16  # bytes of one box that are looked at


def pictures(data: bytes) -> Iterator[Samples]:
    """The one that is shown: upright, cut as the file says, blue-green-red or with alpha. Raises Unreadable.

    HEVC by libheif, which does all that; AV1 by OpenCV, which does nothing of it.
    """
    facts, data = primary(data), _to_picture(data)
    yield _laid(_av1(data), facts) if any(name == b"av1C" for name, _ in _all(data)) else _hevc(data)


def _to_picture(data: bytes) -> bytes:
    """Without what stands behind the pictures' bytes, which decoders may stumble over."""
    return data[: max((end for name, _, end in _boxes(data, 0, len(data)) if name == b"mdat"), default=len(data))]


def bright(data: bytes) -> bool:
    """Whether the picture's colours are meant for screens that show more than white paper (HDR). Never raises."""
    if data[4:8] != b"ftyp":
        return False
    return any(
        name == b"colr" and body[:4] == b"nclx" and int.from_bytes(body[6:8]) in (PQ, HLG)
        for name, body in primary(data)
    )


def same(original: bytes, copy: bytes, pictures: list[tuple[int, int]]) -> bool:
    """Whether the copy's `pictures` (first byte and end) stand in the original, in this order, and are shown alike."""
    at, view = 0, memoryview(copy)
    for first, last in pictures:
        at = original.find(view[first:last], at)
        if at < 0:
            return False
        at += last - first
    return bool(pictures) and _laying(primary(original)) == _laying(primary(copy))


def _laying(facts: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    """What decides how a picture is laid out and which colours its numbers mean, a colour profile aside."""
    names = (b"ispe", b"irot", b"imir", b"clap", b"colr")
    return sorted({(name, body) for name, body in facts if name in names and body[:4] not in (b"prof", b"rICC")})


def primary(data: bytes) -> list[tuple[bytes, bytes]]:
    """The facts about the picture that is shown, in their order, however damaged the file. Never raises."""
    try:
        return _primary(data)
    except (struct.error, IndexError, StopIteration):
        return []


def _av1(data: bytes) -> Samples:
    import cv2

    if any(name == b"av1C" and body[2:3] and body[2] & 0x10 for name, body in primary(data)):
        return _av1_by_pillow(data)  # OpenCV does not stretch the narrow range of grey pictures
    try:
        found = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED | cv2.IMREAD_IGNORE_ORIENTATION)
    except cv2.error:
        found = None
    if found is None:
        return _av1_by_pillow(data)
    if found.dtype != np.uint16:
        return np.asarray(found)
    # In the file's own depth, 10 or 12 bits (av1C, AV1 in ISOBMFF, 2.3.3).
    deep = any(name == b"av1C" and body[2:3] and body[2] & 0x20 for name, body in _all(data))
    depth = 12 if deep else 10
    return np.asarray(np.left_shift(found, 16 - depth) | np.right_shift(found, 2 * depth - 16))


def _av1_by_pillow(data: bytes) -> Samples:
    import io

    from PIL import Image

    try:
        with Image.open(io.BytesIO(data), formats=["AVIF"]) as image:
            return np.asarray(image.convert("RGBA"))[..., [2, 1, 0, 3]]
    except Exception as error:
        raise Unreadable("The picture in the file can't be decoded.") from error


def _hevc(data: bytes) -> Samples:
    try:
        import pillow_heif

        whole = pillow_heif.open_heif(data, convert_hdr_to_8bit=True, bgr_mode=True)
        found = np.asarray(whole[whole.primary_index])
    except Exception as error:
        raise Unreadable("The picture in the file can't be decoded.") from error
    return found


def _laid(stored: Samples, facts: list[tuple[bytes, bytes]]) -> Samples:
    out = stored
    for name, body in facts:
        if name == b"clap":
            out = _cut(out, body)
        elif name == b"irot":
            out = np.rot90(out, body[0] % 4)
        elif name == b"imir":
            out = out[:, ::-1] if body[0] % 2 else out[::-1]
    return np.ascontiguousarray(out)


def _cut(samples: Samples, body: bytes) -> Samples:
    wide, wide_by, high, high_by, right, right_by, down, down_by = struct.unpack(">IIIIiIiI", body[:32])
    height, width = samples.shape[:2]
    across, along = wide / wide_by, high / high_by
    left, top = right / right_by + (width - across) / 2, down / down_by + (height - along) / 2
    return samples[round(top) : round(top + along), round(left) : round(left + across)]


def _boxes(data: bytes, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """As far as they can be followed."""
    while start + 8 <= end:
        size, name, first = int.from_bytes(data[start : start + 4]), data[start + 4 : start + 8], start + 8
        if size == 1:
            size, first = int.from_bytes(data[start + 8 : start + 16]), start + 16
        size = size or end - start
        if size < 8:
            return
        yield name, first, min(start + size, end)
        start += size


def _inside(data: bytes, name: bytes, start: int, end: int) -> tuple[int, int]:
    return next((first, last) for found, first, last in _boxes(data, start, end) if found == name)


def _all(data: bytes) -> list[tuple[bytes, bytes]]:
    try:
        first, last = _inside(data, b"meta", 0, len(data))
        first, last = _inside(data, b"ipco", *_inside(data, b"iprp", first + 4, last))
        return [(name, data[begin : min(finish, begin + MOST)]) for name, begin, finish in _boxes(data, first, last)]
    except StopIteration:
        return []


def _primary(data: bytes) -> list[tuple[bytes, bytes]]:
    first, last = _inside(data, b"meta", 0, len(data))
    at, _ = _inside(data, b"pitm", first + 4, last)
    wanted = int.from_bytes(data[at + 4 : at + (6 if data[at] == 0 else 8)])
    start, end = _inside(data, b"iprp", first + 4, last)
    pool = _all(data)
    for at, after in ((a, b) for name, a, b in _boxes(data, start, end) if name == b"ipma"):
        wide, long = (2 if data[at + 3] & 1 else 1), (2 if data[at] == 0 else 4)
        row = at + 8
        while row + long < after:
            item, count = int.from_bytes(data[row : row + long]), data[row + long]
            row += long + 1
            if item == wanted:
                mask = (1 << (8 * wide - 1)) - 1
                entries = (int.from_bytes(data[row + n * wide : row + (n + 1) * wide]) & mask for n in range(count))
                return [pool[n - 1] for n in entries if 0 < n <= len(pool)]
            row += count * wide
    return []
