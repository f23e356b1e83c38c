"""Decodes HEIC and AVIF pictures, of copies and of originals, the way a person sees them; of animations every one."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

from scrubber.verify.boxed import ALPHA
from scrubber.verify.parts import Unreadable

Samples = npt.NDArray[Any]

PQ, HLG = 16, 18
MOST = 1 << 16  # bytes of one box that are looked at
PICTURES = (b"hvc1", b"av01", b"grid")
MOST_PICTURES = 32_767  # OpenCV's own limit


def pictures(data: bytes) -> Iterator[Samples]:
    """What is shown: upright, cut as the file says, blue-green-red or with alpha. Raises Unreadable.

    HEVC by libheif, which does all that; AV1 by OpenCV, which does nothing of it.
    """
    facts = primary(data)
    if moves(data):
        for stored in _av1_moving(data):
            yield _laid(stored, facts)
        return
    data = _to_picture(data)
    yield _laid(_av1(data), facts) if any(name == b"av1C" for name, _ in _all(data)) else _hevc(data)


def moves(data: bytes) -> bool:
    """Whether viewers show an animation: the file calls itself one, and has its tables. Never raises."""
    start, end = next(((a, b) for name, a, b in _boxes(data, 0, len(data)) if name == b"ftyp"), (0, 0))
    brands = [data[at : at + 4] for at in range(start, end - 3, 4)]
    if data[4:8] != b"ftyp" or not {b"avis", b"avif"} & set(brands) or brands[0] == b"avif":
        return False
    return any(name == b"moov" for name, _, _ in _boxes(data, 0, len(data)))


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
    """Whether the copy's `pictures` (first byte and end) stand in the original, in this order, and are shown alike.

    Never where another picture that is shown is as large in the original, such as the next of a series: which of them
    is in the copy their pixels have to tell.
    """
    if _rivals(original) or _is_clear(original) != _is_clear(copy):
        return False
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
        return _film(data) if moves(data) else _primary(data)
    except (struct.error, IndexError, StopIteration):
        return []


def _av1(data: bytes) -> Samples:
    import cv2

    if _grey(primary(data)):
        return next(_av1_by_pillow(data))
    try:
        found = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED | cv2.IMREAD_IGNORE_ORIENTATION)
    except cv2.error:
        found = None
    return next(_av1_by_pillow(data)) if found is None else _deep(found, _all(data))


def _deep(found: Samples, facts: list[tuple[bytes, bytes]]) -> Samples:
    """Samples of 16 bits, where they come in the file's own depth, 10 or 12 bits (av1C, AV1 in ISOBMFF, 2.3.3)."""
    if found.dtype != np.uint16:
        return np.asarray(found)
    depth = 12 if any(name == b"av1C" and body[2:3] and body[2] & 0x20 for name, body in facts) else 10
    return np.asarray(np.left_shift(found, 16 - depth) | np.right_shift(found, 2 * depth - 16))


def _av1_moving(data: bytes) -> Iterator[Samples]:
    import cv2

    facts = primary(data)
    try:
        done, animation = cv2.imdecodeanimation(np.frombuffer(data, np.uint8)[None], 0, MOST_PICTURES)
    except cv2.error:
        done = False
    if _grey(facts) or not done or not animation.frames:
        yield from _av1_by_pillow(data)
    else:
        yield from (_deep(found, facts) for found in animation.frames)


def _grey(facts: list[tuple[bytes, bytes]]) -> bool:
    """Whether a picture is grey, which OpenCV does not stretch from its narrow range."""
    return any(name == b"av1C" and body[2:3] and body[2] & 0x10 for name, body in facts)


def _av1_by_pillow(data: bytes) -> Iterator[Samples]:
    """Every picture, one after the other."""
    import io

    from PIL import Image

    try:
        with Image.open(io.BytesIO(data), formats=["AVIF"]) as image:
            for number in range(getattr(image, "n_frames", 1)):
                image.seek(number)
                yield np.asarray(image.convert("RGBA"))[..., [2, 1, 0, 3]]
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


def _film(data: bytes) -> list[tuple[bytes, bytes]]:
    """What is told of an animation's pictures, by the entry of the track that belongs to no other."""
    first, last = _inside(data, b"moov", 0, len(data))
    tracks = ((a, b) for name, a, b in _boxes(data, first, last) if name == b"trak")
    start, end = next(track for track in tracks if not _belongs(data, *track))
    for name in (b"mdia", b"minf", b"stbl", b"stsd"):
        start, end = _inside(data, name, start, end)
    start, end = _inside(data, b"av01", start + 8, end)
    return [(name, data[a : min(b, a + MOST)]) for name, a, b in _boxes(data, start + 78, end)]


def _belongs(data: bytes, start: int, end: int) -> bool:
    """Whether a track is something of another one, such as its transparency."""
    links = ((a, b) for name, a, b in _boxes(data, start, end) if name == b"tref")
    return any(name == b"auxl" for a, b in links for name, _, _ in _boxes(data, a, b))


def _all(data: bytes) -> list[tuple[bytes, bytes]]:
    try:
        first, last = _inside(data, b"meta", 0, len(data))
        first, last = _inside(data, b"ipco", *_inside(data, b"iprp", first + 4, last))
        return [(name, data[begin : min(finish, begin + MOST)]) for name, begin, finish in _boxes(data, first, last)]
    except StopIteration:
        return []


def _size(facts: list[tuple[bytes, bytes]]) -> bytes:
    return next((body[4:12] for name, body in facts if name == b"ispe"), b"")


def _rivals(data: bytes) -> bool:
    """Whether a viewer lists more than one picture of the size of the one that is shown."""
    facts, size = _facts(data), _size(primary(data))
    return sum(_size(own := facts.get(item, [])) == size and not _clears(own) for item in _listed(data)) != 1


def _is_clear(data: bytes) -> bool:
    """Whether transparency of the size of the picture goes with it."""
    size = _size(primary(data))
    return any(_size(facts) == size and _clears(facts) for facts in _facts(data).values())


def _clears(facts: list[tuple[bytes, bytes]]) -> bool:
    return any(name == b"auxC" and body[4:].partition(b"\0")[0] + b"\0" in ALPHA for name, body in facts)


def _listed(data: bytes) -> set[int]:
    """The pictures that a viewer lists: compressed ones or tiled, and not marked as hidden (23008-12, 6.4.2)."""
    found = set[int]()
    try:
        first, last = _inside(data, b"meta", 0, len(data))
        start, end = _inside(data, b"iinf", first + 4, last)
        for name, at, _ in _boxes(data, start + (6 if data[start] == 0 else 8), end):
            wide = 2 if data[at] == 2 else 4
            item, sort = int.from_bytes(data[at + 4 : at + 4 + wide]), data[at + 6 + wide : at + 10 + wide]
            if name == b"infe" and not data[at + 3] & 1 and sort in PICTURES:
                found.add(item)
    except (IndexError, StopIteration):
        pass
    return found


def _primary(data: bytes) -> list[tuple[bytes, bytes]]:
    first, last = _inside(data, b"meta", 0, len(data))
    at, _ = _inside(data, b"pitm", first + 4, last)
    wanted = int.from_bytes(data[at + 4 : at + (6 if data[at] == 0 else 8)])
    return _facts(data).get(wanted, [])


def _facts(data: bytes) -> dict[int, list[tuple[bytes, bytes]]]:
    """The facts about each picture, by its number, as far as they can be followed. Never raises."""
    found: dict[int, list[tuple[bytes, bytes]]] = {}
    try:
        first, last = _inside(data, b"meta", 0, len(data))
        start, end = _inside(data, b"iprp", first + 4, last)
        pool = _all(data)
        for at, after in ((a, b) for name, a, b in _boxes(data, start, end) if name == b"ipma"):
            wide, long = (2 if data[at + 3] & 1 else 1), (2 if data[at] == 0 else 4)
            mask, row = (1 << (8 * wide - 1)) - 1, at + 8
            while row + long < after:
                item, count = int.from_bytes(data[row : row + long]), data[row + long]
                row += long + 1
                entries = (int.from_bytes(data[row + n * wide : row + (n + 1) * wide]) & mask for n in range(count))
                found.setdefault(item, [pool[n - 1] for n in entries if 0 < n <= len(pool)])
                row += count * wide
    except (IndexError, StopIteration):
        pass
    return found
