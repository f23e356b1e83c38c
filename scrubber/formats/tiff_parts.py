"""Cuts a TIFF or BigTIFF into its pages and everything else, without reading past its end (TIFF 6.0, section 2)."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from scrubber.formats import limits
from scrubber.formats.once import once
from scrubber.model.errors import Damaged, TooLarge

SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8, 17: 8, 18: 8}
_WHOLE = {1: "B", 3: "H", 4: "I", 6: "b", 8: "h", 9: "i", 13: "I", 16: "Q", 17: "q", 18: "Q"}

SUBFILE, OLD_SUBFILE, WIDTH, HEIGHT, BITS, PACKING, MEANING, FILL_ORDER = 254, 255, 256, 257, 258, 259, 262, 266
STRIPS, ORIENTATION, CHANNELS, STRIP_ROWS, STRIP_BYTES, PLANAR = 273, 274, 277, 278, 279, 284
T4, T6, PREDICTOR, COLOURS, TILE_WIDTH, TILE_HEIGHT, TILES, TILE_BYTES = 292, 293, 317, 320, 322, 323, 324, 325
SUB_DIRECTORIES, EXTRA, FORMAT, JPEG_TABLES, YCC_FACTORS, YCC_SPAN = 330, 338, 339, 347, 530, 532
XMP, IPTC, PHOTOSHOP, PROFILE, EXIF, GPS, INTEROP = 700, 33723, 34377, 34675, 34665, 34853, 40965
RAW_VERSION = 50706
ARTIST, COPYRIGHT, TAKEN = 315, 33432, 36867
_CHILDREN = {EXIF: "exif", GPS: "gps", INTEROP: "interop", SUB_DIRECTORIES: "sub"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One tag of a directory: its raw value in the byte order of the file."""

    tag: int
    sort: int
    count: int
    raw: bytes


@dataclass(frozen=True, slots=True)
class Directory:
    """`name` is ifd0, ifd1 and so on for those in the chain; exif, gps, interop or sub for those below them."""

    name: str
    entries: tuple[Entry, ...]
    order: str  # "<" or ">"

    def get(self, tag: int) -> Entry | None:
        return next((entry for entry in self.entries if entry.tag == tag), None)

    def raw(self, tag: int) -> bytes | None:
        entry = self.get(tag)
        return entry.raw if entry else None

    def numbers(self, tag: int) -> tuple[int, ...]:
        """Whole numbers; empty where the tag is missing or of another sort."""
        entry = self.get(tag)
        letter = _WHOLE.get(entry.sort) if entry else None
        if entry is None or letter is None or entry.count > limits.MAX_VALUES:
            return ()
        return struct.unpack(f"{self.order}{len(entry.raw) // SIZES[entry.sort]}{letter}", entry.raw)

    def number(self, tag: int, otherwise: int) -> int:
        return next(iter(self.numbers(tag)), otherwise)


@dataclass(frozen=True, slots=True)
class Tiff:
    """`chain` are the directories that follow each other, `below` those that they point to.

    `used` are the runs of bytes that something points to, (start, end); `whole` is False where something pointed
    outside or in a circle.
    """

    chain: tuple[Directory, ...]
    below: tuple[Directory, ...]
    used: tuple[tuple[int, int], ...]
    whole: bool

    @property
    def pages(self) -> tuple[Directory, ...]:
        """Those of the chain that are pictures in their own right, not smaller copies or masks of others."""
        return tuple(page for page in self.chain if _is_page(page)) or self.chain[:1]


def _is_page(page: Directory) -> bool:
    small = page.number(SUBFILE, 0) & 5 or page.number(OLD_SUBFILE, 1) == 2
    return not small and page.get(WIDTH) is not None


@dataclass(slots=True)
class _Walk:
    data: bytes
    order: str
    big: bool
    seen: set[int] = field(default_factory=set)
    below: list[Directory] = field(default_factory=list)
    used: list[tuple[int, int]] = field(default_factory=list)
    whole: bool = True

    def number(self, at: int, letter: str) -> int:
        size = struct.calcsize(letter)
        if at < 0 or at + size > len(self.data):
            raise Damaged("The picture is cut off before its end.")
        return int(struct.unpack_from(self.order + letter, self.data, at)[0])


@once
def read(data: bytes) -> Tiff:
    """Raises Damaged or TooLarge."""
    order = {b"II": "<", b"MM": ">"}.get(data[:2])
    sign = struct.unpack_from(f"{order}H", data, 2)[0] if order and len(data) >= 16 else 0
    if order is None or sign not in (42, 43):
        raise Damaged("The TIFF's header is damaged.")
    walk = _Walk(data, order, sign == 43)
    if walk.big and data[4:8] != struct.pack(f"{order}HH", 8, 0):
        raise Damaged("The TIFF's header is damaged.")
    walk.used.append((0, 16 if walk.big else 8))
    chain = tuple(_chain(walk))
    if not chain:
        raise Damaged("There is no picture in the TIFF.")
    return Tiff(chain, tuple(walk.below), tuple(walk.used), walk.whole)


def _chain(walk: _Walk) -> Iterator[Directory]:
    at = walk.number(8 if walk.big else 4, "Q" if walk.big else "I")
    number = 0
    while at:
        if at in walk.seen:
            raise Damaged("The TIFF's pages point to each other in a circle.")
        directory, at = _directory(walk, at, f"ifd{number}")
        yield directory
        number += 1
        if number > limits.MAX_FRAMES:
            raise TooLarge("The TIFF holds more pages than the program reads.")


def _directory(walk: _Walk, at: int, name: str) -> tuple[Directory, int]:
    walk.seen.add(at)
    if len(walk.seen) > limits.MAX_DIRECTORIES:
        raise TooLarge("The TIFF consists of more parts than any program writes.")
    count = walk.number(at, "Q" if walk.big else "H")
    if count > limits.MAX_TAGS:
        raise Damaged("The TIFF is damaged before its picture.")
    first, step = at + (8 if walk.big else 2), 20 if walk.big else 12
    after = first + step * count
    walk.used.append((at, after + (8 if walk.big else 4)))
    entries = tuple(entry for n in range(count) if (entry := _entry(walk, first + step * n)))
    directory = Directory(name, entries, walk.order)
    for tag, child in _CHILDREN.items():
        for place in directory.numbers(tag)[:64]:
            _below(walk, place, child)
    try:
        following = walk.number(after, "Q" if walk.big else "I")
    except Damaged:
        following = 0  # some programs leave the last pointer out
    return directory, following


def _below(walk: _Walk, at: int, name: str) -> None:
    if not at or at in walk.seen:
        return
    try:
        directory, following = _directory(walk, at, name)
    except Damaged:
        walk.whole = False
        return
    walk.below.append(directory)
    if name == "sub" and following:
        _below(walk, following, name)


def _entry(walk: _Walk, row: int) -> Entry | None:
    tag, sort = walk.number(row, "H"), walk.number(row + 2, "H")
    count = walk.number(row + 4, "Q" if walk.big else "I")
    if sort not in SIZES:
        walk.whole = False
        return None
    size, room = SIZES[sort] * count, 8 if walk.big else 4
    at = row + (12 if walk.big else 8)
    if size > room:
        at = walk.number(at, "Q" if walk.big else "I")
    if at + size > len(walk.data):
        walk.whole = False
        return None
    walk.used.append((at, at + max(size, 1)))
    return Entry(tag, sort, count, walk.data[at : at + size])
