"""Opens what is to be checked: bytes to parts, bytes to pixels, by another way than the one that made the copy."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from typing import Any

import numpy as np
import numpy.typing as npt

from scrubber.contracts import Evidence
from scrubber.model.geometry import Pixels, Region
from scrubber.verify import bmff, bmp, foreign, gif, jpeg, png, shown, tiff_file, webp
from scrubber.verify.parts import MOST_PIXELS, Reading, Unreadable

Samples = npt.NDArray[Any]  # H x W x 4, blue-green-red-alpha, uint8 or uint16

# EXIF 2.32, orientation: whether rows and columns are exchanged, then whether left-right and top-bottom are.
TURNS = {1: (0, 0, 0), 2: (0, 1, 0), 3: (0, 1, 1), 4: (0, 0, 1), 5: (1, 0, 0), 6: (1, 1, 0), 7: (1, 1, 1), 8: (1, 0, 1)}


def read(data: bytes) -> Reading:
    """The parts of a file. Raises Unreadable."""
    if reader := _reader(data):
        return reader.walk(data)
    raise Unreadable("The file is of no kind that can be checked." if data else "The file is empty.")


@lru_cache(maxsize=1)
def reading(evidence: Evidence) -> Reading:
    """`read` of the copy, once for all checks. Raises Unreadable."""
    return read(evidence.copy)


@lru_cache(maxsize=1)
def pixels(evidence: Evidence) -> Samples:
    """`upright` of the copy, once for all checks. Raises Unreadable."""
    parts = reading(evidence)
    if parts.size[0] * parts.size[1] > MOST_PIXELS:
        raise Unreadable("The picture is too large to be checked.")
    return upright(evidence.copy, parts.orientation)


def pictures(evidence: Evidence) -> Iterator[Samples]:
    """Every picture of the copy, upright, as `every` has them. Raises Unreadable."""
    yield pixels(evidence)
    if (parts := reading(evidence)).frames > 1:
        yield from islice(every(evidence.copy, parts.orientation), 1, None)


def part(evidence: Evidence, number: int) -> tuple[Evidence, tuple[int, int]]:
    """What concerns one page of a document, as if it were a photo by itself, and where it lies on the sheet."""
    pages = reading(evidence).pages
    if not pages:
        return evidence, (0, 0)
    left, top, right, bottom = pages[number]
    mask = None if evidence.mask is None else evidence.mask[top:bottom, left:right]
    plan = evidence.plan
    here = [r for r in plan.redactions if mask is not None and r.region.moved(-left, -top).mask(mask.shape[::-1]).any()]
    redactions = tuple(replace(r, region=r.region.moved(-left, -top)) for r in here)
    kept = tuple(replace(f, place=f.place.moved(-left, -top)) if isinstance(f.place, Region) else f for f in plan.kept)
    return replace(evidence, mask=mask, plan=replace(plan, redactions=redactions, kept=kept)), (left, top)


def every(data: bytes, orientation: int) -> Iterator[Samples]:
    """Each picture of an animation as it is seen; one of any other file. Raises Unreadable."""
    reader = _reader(data)
    for stored in reader.stored(data) if reader else iter((_stored(data),)):
        yield turned(_four(stored), orientation)


def forget() -> None:
    """Let go of the last photo."""
    reading.cache_clear()
    let_go()


def let_go() -> None:
    """Let go of its picture alone; who asks for it again has it decoded again."""
    pixels.cache_clear()


def upright(data: bytes, orientation: int) -> Samples:
    """All samples as a person sees them, H x W x 4 in the order blue, green, red, alpha. Raises Unreadable."""
    return next(every(data, orientation))


def turned(stored: Samples, orientation: int) -> Samples:
    """`stored` (H x W x C) the way that an orientation asks for."""
    exchanged, mirrored, flipped = TURNS[orientation]
    out = stored.transpose(1, 0, 2) if exchanged else stored
    return np.ascontiguousarray(out[:: -1 if flipped else 1, :: -1 if mirrored else 1])


def rgb(samples: Samples) -> Pixels:
    """For the detectors: red, green, blue of 8 bits, H x W x 3, and alpha as a fourth where something shows through."""
    eight = samples if samples.dtype == np.uint8 else (samples >> 8).astype(np.uint8)
    see_through = eight[..., 3].min(initial=255) < 255
    return np.ascontiguousarray(eight[..., [2, 1, 0, 3]] if see_through else eight[..., 2::-1])


def indices(data: bytes) -> Samples:
    """The palette index of every pixel of an indexed PNG, H x W. Raises Unreadable.

    Read by telling OpenCV that the picture is grey: then the decoder hands the indices through, spread over 0 to 255.
    """
    head, packed = _still(data)
    return _grey(head.size, head.depth, packed, interlaced=head.interlaced) // (255 // ((1 << head.depth) - 1))


def row_ends(data: bytes) -> bool:
    """Whether bits are set behind the last pixel of a row, where pixels of a still PNG are less than a byte. Raises
    Unreadable.

    Filters work on whole bytes, so that such rows can be read as if a byte were a grey pixel (PNG 3rd edition, 9.2).
    """
    head, packed = _still(data)
    if not any(bits % 8 for bits, _ in head.passes()):
        return False
    if sum(bits * down for bits, down in head.passes()) > MOST_PIXELS * 8:
        raise Unreadable("The picture is too large to be checked.")
    try:
        rows = zlib.decompressobj().decompress(packed, sum(size * down for size, down in head.rows()))
    except zlib.error as error:
        raise Unreadable("The compressed picture is damaged.") from error
    at = 0
    for bits, down in head.passes():
        wide = (bits + 7) // 8
        part, at = rows[at : at + (1 + wide) * down], at + (1 + wide) * down
        if bits % 8 and (_grey((wide, down), 8, zlib.compress(part, 1))[:, -1] & (0xFF >> bits % 8)).any():
            return True
    return False


def _still(data: bytes) -> tuple[png.Head, bytes]:
    """How the one picture of a PNG is stored, and its compressed data. Raises Unreadable."""
    parts = [(name, data[start + 8 : end - 4]) for name, start, end in png.chunks(data)]
    if not parts or parts[0][0] != b"IHDR":
        raise Unreadable("The header of the picture is damaged.")
    return png.head_of(parts[0][1]), b"".join(body for name, body in parts if name == b"IDAT")


def _grey(size: tuple[int, int], depth: int, packed: bytes, *, interlaced: bool = False) -> Samples:
    """The pixels of a grey PNG with these compressed data, H x W. Raises Unreadable."""
    head = struct.pack(">IIBBBBB", *size, depth, 0, 0, 0, interlaced)
    chunks = ((b"IHDR", head), (b"IDAT", packed), (b"IEND", b""))
    return _stored(png.SIGNATURE + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(body, zlib.crc32(name)))
        for name, body in chunks
    ))  # fmt: skip


def _stored(data: bytes) -> Samples:
    """As stored, not turned. OpenCV's decoder; Pillow's for what OpenCV can't open. Raises Unreadable."""
    import cv2

    try:
        found = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED | cv2.IMREAD_IGNORE_ORIENTATION)
    except cv2.error:
        found = None
    return _by_pillow(data) if found is None else found


def _by_pillow(data: bytes) -> Samples:
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data)) as image:
            rgba = np.asarray(image.convert("RGBA"))
    except Exception as error:
        raise Unreadable("The picture in the file can't be decoded.") from error
    return rgba[..., [2, 1, 0, 3]]


def _four(samples: Samples) -> Samples:
    """Grey or colour without alpha as four channels, the last of them full."""
    import cv2

    channels = 1 if samples.ndim == 2 else samples.shape[2]
    if channels == 4:
        return samples
    way = {1: cv2.COLOR_GRAY2BGRA, 3: cv2.COLOR_BGR2BGRA}.get(channels)
    if way is None:
        raise Unreadable("The picture in the file has an unusual number of channels.")
    return np.asarray(cv2.cvtColor(samples, way))


def _one(data: bytes) -> Iterator[Samples]:
    yield _stored(data)


def _pngs(data: bytes) -> Iterator[Samples]:
    """Every picture of an animated PNG; the one of a still."""
    if not png.moves(data):
        yield _stored(data)
        return
    import cv2

    try:
        done, animation = cv2.imdecodeanimation(np.frombuffer(data, np.uint8)[None], 0, 32767)
    except cv2.error as error:
        raise Unreadable("The picture in the file can't be decoded.") from error
    if not done or not animation.frames:
        raise Unreadable("The picture in the file can't be decoded.")
    yield from animation.frames


@dataclass(frozen=True, slots=True)
class Reader:
    """One kind of file: how it begins, its parts, and its pictures as stored (blue, green, red, alpha, or grey)."""

    begins: Callable[[bytes], bool]
    walk: Callable[[bytes], Reading]
    stored: Callable[[bytes], Iterator[Samples]] = _one


READERS: tuple[Reader, ...] = (
    Reader(lambda data: data[:8] == png.SIGNATURE, png.walk, _pngs),
    Reader(lambda data: data[:2] == b"\xff\xd8", jpeg.walk),
    Reader(foreign.is_jxl, foreign.never_written, foreign.jxl),
    Reader(foreign.is_jp2, foreign.never_written, foreign.jp2),
    Reader(foreign.is_raw, foreign.never_written, foreign.raw),
    Reader(bmff.begins, bmff.walk, shown.pictures),
    Reader(gif.begins, gif.walk, gif.stored),
    Reader(webp.begins, webp.walk, webp.stored),
    Reader(bmp.begins, bmp.walk, bmp.stored),
    Reader(tiff_file.begins, tiff_file.walk, tiff_file.stored),
)


def _reader(data: bytes) -> Reader | None:
    return next((reader for reader in READERS if reader.begins(data)), None)
