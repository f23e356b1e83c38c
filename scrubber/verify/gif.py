"""Follows a GIF from its first byte to its last and notes all that a clean one does not hold (GIF89a specification)."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any

import numpy as np
import numpy.typing as npt

from scrubber.verify.parts import Notes, Reading, Unreadable

SIGNATURES = (b"GIF87a", b"GIF89a")
LOOP = b"\x21\xff\x0bNETSCAPE2.0\x03\x01"
CLEARED, RESTORED = 2, 3  # what is done with a picture before the next one is drawn
GREYS = bytes(value for number in range(256) for value in (number, 0, 0))


@dataclass(slots=True)
class _Walk:
    data: bytes
    at: int = 0
    notes: Notes = field(default_factory=Notes)
    shared: bytes = b""
    shared_seen: set[int] = field(default_factory=set)
    size: tuple[int, int] = (0, 0)
    clear: int | None = None
    waiting: bool = False  # for the picture that the last control part is for
    looped: bool = False
    pictures: int = 0

    def take(self, length: int) -> bytes:
        """Raises Unreadable."""
        if self.at + length > len(self.data):
            raise Unreadable("The file ends before its picture does.")
        self.at += length
        return self.data[self.at - length : self.at]


def begins(data: bytes) -> bool:
    return data[:6] in SIGNATURES


def walk(data: bytes) -> Reading:
    """Read all of `data`. Raises Unreadable where it is no GIF or ends before its pictures do."""
    walk = _Walk(data)
    walk.size = _head(walk)
    while (sign := data[walk.at : walk.at + 1]) != b"\x3b":
        start = walk.at
        if sign == b"\x2c":
            _picture(walk)
        elif data.startswith(b"\x21\xf9\x04", walk.at):
            _control(walk)
        elif data.startswith(LOOP, walk.at) and not walk.pictures:
            walk.take(len(LOOP) + 2)
            again, walk.looped = walk.looped, True
            if walk.take(1) != b"\0" or again:
                walk.notes.fault("more than the number of rounds in its part", "gif/loops")
            walk.notes.part("loops", start, walk.at)
        elif sign == b"\x21":
            _foreign(walk)
        else:
            raise Unreadable("The file ends before its picture does.")
    return _finished(walk)


def stored(data: bytes) -> Iterator[npt.NDArray[Any]]:
    """What is seen, picture by picture, as blue, green, red, alpha; by Pillow. Raises Unreadable.

    Where nothing was drawn yet, or was cleared again, nothing is seen, as in browsers; Pillow shows a colour there.
    """
    from PIL import Image, ImageSequence

    try:
        with Image.open(io.BytesIO(data), formats=["GIF"]) as image:
            drawn = _drawn(data, (image.height, image.width))
            for picture, there in zip_longest(ImageSequence.Iterator(image), drawn):
                if picture is None:
                    return
                seen = np.asarray(picture.convert("RGBA"))[..., [2, 1, 0, 3]]
                yield seen if there is None or there.shape != seen.shape[:2] else np.where(there[..., None], seen, 0)
    except Exception as error:
        raise Unreadable("The picture in the file can't be decoded.") from error


def _drawn(data: bytes, size: tuple[int, int]) -> Iterator[npt.NDArray[np.bool_]]:
    """For each picture where on the canvas (H x W) something was drawn by then, as far as the file can be followed."""
    there = np.zeros(size, np.bool_)
    for disposal, left, top, width, height in _placed(data):
        spot, before = (slice(top, top + height), slice(left, left + width)), there
        there = there.copy()
        there[spot] = True
        yield there
        if disposal == RESTORED:
            there = before
        elif disposal == CLEARED:
            there = there.copy()
            there[spot] = False


def _placed(data: bytes) -> Iterator[tuple[int, int, int, int, int]]:
    """Of each picture what is done with it afterwards, and its left, top, width and height. Never raises."""
    at, disposal = 13 + (3 << (data[10] & 7) + 1 if data[10:11] and data[10] & 0x80 else 0), 0
    while (sign := data[at : at + 1]) in (b"\x21", b"\x2c"):
        if sign == b"\x2c":
            head = data[at + 1 : at + 10]
            if len(head) < 9:
                return
            left, top, width, height, flags = struct.unpack("<HHHHB", head)
            yield disposal, left, top, width, height
            at, disposal = at + 11 + (3 << (flags & 7) + 1 if flags & 0x80 else 0), 0
        else:
            if data[at + 1 : at + 3] == b"\xf9\x04" and len(data) > at + 3:
                disposal = data[at + 3] >> 2 & 7
            at += 2
        while at < len(data) and data[at]:
            at += 1 + data[at]
        at += 1


def _head(walk: _Walk) -> tuple[int, int]:
    head = walk.take(13)
    if head[:6] not in SIGNATURES:
        raise Unreadable("The file does not begin as a GIF.")
    walk.notes.part("start", 0, 13)
    if head[:6] != SIGNATURES[1] or head[10] & 0x78 != 0x70 or head[11] or head[12]:
        walk.notes.fault("unusual values in the header", "gif/header")
    if head[10] & 0x80:
        walk.shared = _palette(walk, head[10])
    return int.from_bytes(head[6:8], "little"), int.from_bytes(head[8:10], "little")


def _palette(walk: _Walk, flags: int) -> bytes:
    start = walk.at
    palette = walk.take(3 << ((flags & 7) + 1))
    walk.notes.part("palette", start, walk.at, True)
    return palette


def _control(walk: _Walk) -> None:
    start = walk.at
    body = walk.take(8)
    walk.clear = body[6] if body[3] & 1 else None
    again, walk.waiting = walk.waiting, True
    if body[3] & 0xF2 or body[7] or (body[6] and walk.clear is None) or again:
        walk.notes.fault("unusual values before a picture", "gif/control")
    walk.notes.part("control", start, walk.at)


def _foreign(walk: _Walk) -> None:
    start = walk.at
    walk.take(2)
    _sub_blocks(walk)
    walk.notes.part("extension", start, walk.at)
    walk.notes.fault("a part that a clean GIF does not hold", "gif/extension")


def _sub_blocks(walk: _Walk) -> bytes:
    pieces: list[bytes] = []
    while length := walk.take(1)[0]:
        if pieces and len(pieces[-1]) != 255:
            walk.notes.fault("a picture in pieces of unusual length", "gif/picture")
        pieces.append(walk.take(length))
    return b"".join(pieces)


def _picture(walk: _Walk) -> None:
    start = walk.at
    head = walk.take(10)
    walk.notes.part("picture", start, walk.at)
    if head[9] & 0x78:
        walk.notes.fault("unusual values before a picture", "gif/picture")
    left, top, width, height = struct.unpack("<HHHH", head[1:9])
    if left + width > walk.size[0] or top + height > walk.size[1]:
        walk.notes.fault("a picture that goes on where nothing is seen", "gif/picture")
    own = _palette(walk, head[9]) if head[9] & 0x80 else b""
    start = walk.at
    least = walk.take(1)[0]
    packed = _sub_blocks(walk)
    walk.notes.part("compressed", start, walk.at, True)
    values = _values(head, least, packed)
    if least != 8 or _packed(values) != packed:
        walk.notes.fault("pixels that are packed in an unusual way, or bytes behind them", "gif/picture")
    seen = set(np.unique(values).tolist())
    if own:
        _unseen(walk, own, seen)
    else:
        walk.shared_seen |= seen - {walk.clear}
    walk.clear, walk.waiting = None, False
    walk.pictures += 1


def _unseen(walk: _Walk, palette: bytes, seen: set[int]) -> None:
    rows = np.frombuffer(palette, np.uint8).reshape(-1, 3)
    shown = np.array(sorted(n for n in seen if n != walk.clear and n < len(rows)), np.intp)
    if np.delete(rows, shown, axis=0).any():
        walk.notes.fault("palette colours that no pixel has", "gif/palette")
    if len(np.unique(rows[shown], axis=0)) < len(shown):
        walk.notes.fault("a colour that the palette has twice", "gif/palette")


def _values(head: bytes, least: int, packed: bytes) -> npt.NDArray[Any]:
    """The picture's numbers, by Pillow, by way of a file in which each number is a colour of its own."""
    from PIL import Image

    interlaced = bytes((head[9] & 0x40,))
    body = b"".join(bytes((len(packed[at : at + 255]),)) + packed[at : at + 255] for at in range(0, len(packed), 255))
    alone = b"GIF89a" + head[5:9] + b"\xf7\0\0" + GREYS + b"\x2c\0\0\0\0" + head[5:9] + interlaced
    try:
        with Image.open(io.BytesIO(alone + bytes((least,)) + body + b"\0\x3b"), formats=["GIF"]) as image:
            return np.asarray(image)
    except Exception as error:
        raise Unreadable("The picture in the file can't be decoded.") from error


def _packed(values: npt.NDArray[Any]) -> bytes:
    """The same numbers as a fresh encoder packs them: there is room for nothing else then."""
    from PIL import Image

    out = io.BytesIO()
    Image.fromarray(values).save(out, "GIF", optimize=False, interlace=0)
    file = out.getvalue()
    at = file.index(b"\x2c", 13 + (3 << ((file[10] & 7) + 1) if file[10] & 0x80 else 0))
    flags = file[at + 9]
    at += 11 + (3 << ((flags & 7) + 1) if flags & 0x80 else 0)
    pieces = []
    while file[at]:
        pieces.append(file[at + 1 : at + 1 + file[at]])
        at += 1 + file[at]
    return b"".join(pieces)


def _finished(walk: _Walk) -> Reading:
    notes = walk.notes
    if not walk.pictures:
        raise Unreadable("The picture in the file is not complete.")
    if walk.waiting:
        notes.fault("a part that a clean GIF does not hold", "gif/control")
    if walk.shared:
        _unseen(walk, walk.shared, walk.shared_seen)
    notes.part("end", walk.at, walk.at + 1)
    notes.part("after the end", walk.at + 1, len(walk.data))
    if walk.at + 1 < len(walk.data):
        notes.fault("bytes after the end of the picture", "gif/after-end")
    return Reading("gif", walk.size, 1, tuple(notes.parts), tuple(notes.faults), frames=walk.pictures)
