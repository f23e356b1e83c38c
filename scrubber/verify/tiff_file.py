"""Follows a TIFF from its first byte to its last and notes all that a clean one does not hold (TIFF 6.0)."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from scrubber.verify import icc, told
from scrubber.verify.parts import MOST_PIXELS, Notes, Reading, Unreadable

SIGNS = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
TEXT, SHORT, LONG, BYTES = 2, 3, 4, 7
LENGTHS = {TEXT: 1, SHORT: 2, LONG: 4, BYTES: 1}
WIDTH, HEIGHT, BITS, PACKING, MEANING, PLACES, CHANNELS, ROWS, SIZES = 256, 257, 258, 259, 262, 273, 277, 278, 279
PREDICTOR, PALETTE, EXTRA, PROFILE = 317, 320, 338, 34675
WORDS = (told.AUTHOR, told.RIGHTS)
SORTS = {WIDTH: LONG, HEIGHT: LONG, BITS: SHORT, PACKING: SHORT, MEANING: SHORT, PLACES: LONG, CHANNELS: SHORT,
         ROWS: LONG, SIZES: LONG, PREDICTOR: SHORT, PALETTE: SHORT, EXTRA: SHORT, PROFILE: BYTES,
         told.AUTHOR: TEXT, told.RIGHTS: TEXT, told.MORE: LONG}  # fmt: skip
NEEDED = (WIDTH, HEIGHT, BITS, PACKING, MEANING, PLACES, CHANNELS, ROWS, SIZES)
COLOURS = {0: 1, 1: 1, 2: 3, 3: 1, 5: 4}
DEFLATED = 8
MOST_PAGES = 2_000
SUBFILE, OLD_SUBFILE, TURN, PLANES, XMP = 254, 255, 274, 284, 700


@dataclass(slots=True)
class _Walk:
    data: bytes
    at: int = 8
    notes: Notes = field(default_factory=Notes)
    boxes: list[tuple[int, int, int, int]] = field(default_factory=list)
    profile: bytes | None = None
    said: dict[int, str] = field(default_factory=dict)

    def take(self, length: int) -> bytes:
        """Raises Unreadable."""
        if self.at + length > len(self.data):
            raise Unreadable("The file ends before its picture does.")
        self.at += length
        return self.data[self.at - length : self.at]

    def even(self, where: str) -> None:
        """The byte that fills up to an even place."""
        if self.at % 2:
            if self.take(1) != b"\0":
                self.notes.fault("a byte between two parts", where)
            self.notes.part("fill", self.at - 1, self.at)


def begins(data: bytes) -> bool:
    return data[:4] in SIGNS


def walk(data: bytes) -> Reading:
    """Read all of `data`. Raises Unreadable where it is no TIFF of the one kind that clean copies have."""
    walk = _Walk(data)
    if data[:4] != SIGNS[0] or data[4:8] != b"\x08\0\0\0":
        raise Unreadable("The TIFF is not of a kind that clean copies have.")
    walk.notes.part("start", 0, 8)
    while _page(walk):
        if len(walk.boxes) > MOST_PAGES:
            raise Unreadable("The file has too many parts.")
    walk.notes.part("after the end", walk.at, len(data))
    if walk.at < len(data):
        walk.notes.fault("bytes after the end of the picture", "tiff/after-end")
    size = (max(box[2] for box in walk.boxes), walk.boxes[-1][3])
    pages = tuple(walk.boxes) if len(walk.boxes) > 1 else ()
    return Reading("tiff", size, 1, tuple(walk.notes.parts), tuple(walk.notes.faults), walk.profile,
                   frames=len(walk.boxes), pages=pages, told=_told(walk))  # fmt: skip


def _told(walk: _Walk) -> told.Told:
    author, rights, taken = (walk.said.get(tag, "") for tag in (*WORDS, told.MORE))
    return author, rights, taken


def _page(walk: _Walk) -> bool:
    """Directory, values, strips, one right behind the other; whether another page follows."""
    start = walk.at
    (count,) = struct.unpack("<H", walk.take(2))
    rows = [struct.unpack("<HHI4s", walk.take(12)) for _ in range(count)]
    (following,) = struct.unpack("<I", walk.take(4))
    walk.notes.part("directory", start, walk.at, True)
    if [row[0] for row in rows] != sorted({row[0] for row in rows}):
        walk.notes.fault("tags in an unusual order", "tiff/directory")
    values = {row[0]: _value(walk, *row) for row in rows}
    _judged(walk, values)
    if following and following != walk.at:
        walk.notes.fault("bytes between two pages", "tiff/gap")
        raise Unreadable("The TIFF is not of a kind that clean copies have.")
    return bool(following)


def _value(walk: _Walk, tag: int, sort: int, count: int, raw: bytes) -> bytes:
    length = LENGTHS.get(sort, 1) * count
    later = tag in (*WORDS, told.MORE) and walk.boxes
    if SORTS.get(tag) != sort or later:
        walk.notes.fault("a part that a clean TIFF does not hold", f"tiff/tag-{tag}")
    if tag == told.MORE and not later:
        return _moment(walk, int.from_bytes(raw, "little") if (sort, count) == (LONG, 1) else 0)
    if length <= 4:
        if any(raw[length:]):
            walk.notes.fault("bytes behind a value", f"tiff/tag-{tag}")
        return raw[:length]
    if int.from_bytes(raw, "little") != walk.at:
        walk.notes.fault("bytes between the parts", "tiff/gap")
        raise Unreadable("The TIFF is not of a kind that clean copies have.")
    start = walk.at
    value = walk.take(length)
    name = "body ICCP" if tag == PROFILE else "told" if tag in WORDS else f"tag {tag}"
    walk.notes.part(name, start, walk.at, tag in (PLACES, SIZES, PALETTE))
    walk.even(f"tiff/tag-{tag}")
    return value


def _moment(walk: _Walk, place: int) -> bytes:
    """The directory that tells when the photo was taken, where a value would stand."""
    if place != walk.at:
        raise Unreadable("The TIFF is not of a kind that clean copies have.")
    try:
        walk.said[told.MORE], end = told.moment(walk.data, place)
    except ValueError:
        raise Unreadable("The TIFF is not of a kind that clean copies have.") from None
    walk.notes.part("told", place, end)
    walk.at = end
    return b""


def _judged(walk: _Walk, values: dict[int, bytes]) -> None:
    """Every value makes sense, and every byte of the picture is needed."""
    if any(not values.get(tag) for tag in NEEDED) or any(
        len(raw) % LENGTHS[SORTS[tag]] for tag, raw in values.items() if tag in SORTS
    ):
        raise Unreadable("The header of the picture is damaged.")
    told_of = (*WORDS, told.MORE, PROFILE)
    numbers = {tag: _numbers(raw, SORTS[tag]) for tag, raw in values.items() if tag in SORTS and tag not in told_of}
    if len(numbers[WIDTH]) != 1 or len(numbers[HEIGHT]) != 1 or not numbers[ROWS][0]:
        raise Unreadable("The header of the picture is damaged.")
    width, height, (meaning, *_), (channels, *_) = (*numbers[WIDTH], *numbers[HEIGHT], numbers[MEANING],
                                                    numbers[CHANNELS])  # fmt: skip
    bits, extra = numbers[BITS][0], numbers.get(EXTRA, [])
    sound = (
        set(numbers[BITS]) == {bits} and len(numbers[BITS]) == channels and bits in (1, 2, 4, 8, 16),
        numbers[PACKING] == [DEFLATED] and channels == COLOURS.get(meaning, 0) + len(extra),
        len(extra) <= 1 and set(extra) <= {1, 2} and width > 0 and height > 0 and numbers[ROWS][0] > 0,
        numbers.get(PREDICTOR, [2]) == [2] and (PREDICTOR in numbers) == (bits >= 8),
        (PALETTE in numbers) == (meaning == 3) and len(numbers.get(PALETTE, [])) == (3 << bits if meaning == 3 else 0),
        len(numbers[PLACES]) == len(numbers[SIZES]) == -(-height // numbers[ROWS][0]),
    )
    if not all(sound):
        raise Unreadable("The header of the picture is damaged.")
    if width * height > MOST_PIXELS:
        raise Unreadable("The picture is too large to be checked.")
    samples = _strips(walk, numbers, (width, height), channels, bits)
    _unseen(walk, samples, extra, np.array(numbers.get(PALETTE, []), np.uint16).reshape(3, -1).T)
    for tag in (tag for tag in WORDS if tag in values):
        try:
            walk.said[tag] = told.line(values[tag])
        except ValueError:
            walk.notes.fault("bytes behind a value", f"tiff/tag-{tag}")
    if PROFILE in values:
        walk.profile = walk.profile or values[PROFILE]
        for fault in icc.colours_only(values[PROFILE]):
            walk.notes.fault(fault, "tiff/profile")
    top = walk.boxes[-1][3] if walk.boxes else 0
    walk.boxes.append((0, top, width, top + height))


def _strips(
    walk: _Walk, numbers: dict[int, list[int]], size: tuple[int, int], channels: int, bits: int
) -> npt.NDArray[Any]:
    """Each strip inflates to its rows and not a byte more; the samples, undone from their differences."""
    row, rows, left = (size[0] * channels * bits + 7) // 8, numbers[ROWS][0], size[1]
    raw = bytearray()
    for place, length in zip(numbers[PLACES], numbers[SIZES], strict=True):
        if place != walk.at:
            walk.notes.fault("bytes between the parts", "tiff/gap")
            raise Unreadable("The TIFF is not of a kind that clean copies have.")
        packed = walk.take(length)
        walk.notes.part("strip", walk.at - length, walk.at, True)
        walk.even("tiff/strip")
        worker, wanted = zlib.decompressobj(), row * min(rows, left)
        try:
            found = worker.decompress(packed, wanted + 1)
            found += worker.decompress(worker.unconsumed_tail, 1) if not worker.eof else b""
        except zlib.error as error:
            raise Unreadable("The compressed picture is damaged.") from error
        if len(found) < wanted:
            raise Unreadable("The file ends before its picture does.")
        if len(found) > wanted or not worker.eof or worker.unused_data:
            walk.notes.fault("bytes behind the last row of the picture", "tiff/strip")
        raw += found[:wanted]
        left -= rows
    flat = np.frombuffer(bytes(raw), np.uint8).reshape(size[1], row)
    if bits < 8:
        digits = np.unpackbits(flat, axis=1)
        if digits[:, size[0] * channels * bits :].any():
            walk.notes.fault("bits behind the end of a row", "tiff/strip")
        digits = digits[:, : size[0] * channels * bits].reshape(size[1], size[0], channels, bits)
        return np.asarray(digits @ (1 << np.arange(bits - 1, -1, -1)).astype(np.uint8))
    values = flat.view("<u2") if bits == 16 else flat
    return np.add.accumulate(values.reshape(size[1], size[0], channels), axis=1, dtype=values.dtype)


def _unseen(walk: _Walk, samples: npt.NDArray[Any], extra: list[int], palette: npt.NDArray[np.uint16]) -> None:
    if extra and samples[samples[..., -1] == 0].any():
        walk.notes.fault("colours under transparent places", "tiff/picture")
    used = np.unique(samples)
    if len(palette) and np.delete(palette, used, axis=0).any():
        walk.notes.fault("palette colours that no pixel has", "tiff/palette")
    if len(palette) and len(np.unique(palette[used], axis=0)) < len(used):
        walk.notes.fault("a colour that the palette has twice", "tiff/palette")
    if (palette & 255).any() and (palette & 255 != palette >> 8).any():
        walk.notes.fault("finer colours than viewers show", "tiff/palette")


def _numbers(raw: bytes, sort: int) -> list[int]:
    return list(struct.unpack(f"<{len(raw) // LENGTHS[sort]}{'H' if sort == SHORT else 'I'}", raw))


# ---------------------------------------------------------------- what any TIFF shows


def stored(data: bytes) -> Iterator[npt.NDArray[Any]]:
    """Each page as a person sees it, blue, green, red, alpha; by Pillow, sixteen bits by OpenCV. Raises Unreadable.

    Smaller copies and masks of a page are no pages. Of inks (CMYK) of sixteen bits only the upper eight are seen:
    nothing here decodes more of them.
    """
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data), formats=["TIFF"]) as image:
            numbers = [n for n in range(getattr(image, "n_frames", 1)) if _is_page(image, n)] or [0]
            for number in numbers:
                image.seek(number)
                yield _seen(image, data, number)
    except Unreadable:
        raise
    except Exception as error:
        raise Unreadable("The picture in the file can't be decoded.") from error


def _is_page(image: Any, number: int) -> bool:
    image.seek(number)
    tags = image.tag_v2
    return not int(tags.get(SUBFILE, 0) or 0) & 5 and tags.get(OLD_SUBFILE) != 2


def _seen(image: Any, data: bytes, number: int) -> npt.NDArray[Any]:
    bits = image.tag_v2.get(BITS, (1,))
    deep = (bits if isinstance(bits, tuple) else (bits,))[0] == 16
    table = image.tag_v2.get(PALETTE, ())
    lies = image.tag_v2.get(TURN, 1) == 1 and "rientation" not in str(image.tag_v2.get(XMP, ""))
    image.load()  # Pillow turns it, by the tag or by XMP
    if deep and len(image.getbands()) >= 3 and image.mode != "CMYK":
        if image.tag_v2.get(PLANES, 1) != 1:  # both libraries take them apart otherwise than they are
            raise Unreadable("The picture in the file can't be decoded.")
        return _deep(data, number) if lies else _turned(_deep(data, number), image)
    if image.mode == "P" and max(table, default=0) in range(1, 256):  # eight bits where sixteen belong: as libtiff
        colours = np.array(table, np.uint8).reshape(3, -1)[::-1].T
        seen = colours[np.minimum(np.asarray(image), len(colours) - 1)]
        return np.concatenate([seen, np.full_like(seen[..., :1], 255)], axis=-1)
    return _four(image)


def _four(image: Any) -> npt.NDArray[Any]:
    if image.mode.startswith("I;16"):
        grey = np.asarray(image, np.uint16)
        return np.stack([grey, grey, grey, np.full_like(grey, 65535)], axis=-1)
    grey = image.convert("LA") if image.mode == "La" else image
    return np.asarray(grey.convert("RGBA"))[..., [2, 1, 0, 3]]


def _turned(samples: npt.NDArray[Any], image: Any) -> npt.NDArray[Any]:
    """The same samples the way up that Pillow has found: of the eight, the one that looks the same."""
    small = np.asarray(image.convert("RGB"))
    for way in range(8):
        turned = np.rot90(samples[:, ::-1] if way & 4 else samples, way & 3)
        if turned.shape[:2] == small.shape[:2] and _alike(turned, small):
            return np.ascontiguousarray(turned)
    raise Unreadable("The picture in the file can't be decoded.")


def _alike(deep: npt.NDArray[Any], small: npt.NDArray[Any]) -> bool:
    return bool((np.abs((deep[..., 2::-1] >> 8).astype(np.int16) - small) <= 1).all())


def _deep(data: bytes, number: int) -> npt.NDArray[Any]:
    import cv2

    how = cv2.IMREAD_UNCHANGED | cv2.IMREAD_IGNORE_ORIENTATION
    try:
        done, pages = cv2.imdecodemulti(np.frombuffer(data, np.uint8), how, range=(number, number + 1))
    except cv2.error:
        done, pages = False, ()
    if not done or not pages or pages[0].ndim != 3 or pages[0].dtype != np.uint16:
        raise Unreadable("The picture in the file can't be decoded.")
    page: npt.NDArray[Any] = pages[0]
    return page
