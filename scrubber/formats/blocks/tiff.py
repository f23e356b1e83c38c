"""Reads the TIFF structure that EXIF and MPF blocks have, within bounds."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from struct import Struct

from scrubber.formats import limits

SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}

# Tags that point to further directories, by the name of the one they are in (EXIF 2.32, 4.6.3).
_CHILDREN = {("ifd0", 0x8769): "exif", ("ifd0", 0x8825): "gps", ("exif", 0xA005): "interop", ("ifd0", 0x014A): "sub"}

_ROWS = {"big": Struct(">HHII"), "little": Struct("<HHII")}  # tag, sort, count, and where the value stands


@dataclass(frozen=True, slots=True)
class Entry:
    """One tag: the directory's name, its number, and its raw value in the byte order of the block."""

    ifd: str
    tag: int
    sort: int
    count: int
    raw: bytes
    order: str  # "big" or "little"

    def numbers(self) -> list[Fraction]:
        """Whole numbers and ratios; a ratio with a zero below counts as 0."""
        size = SIZES.get(self.sort, 1)
        parts = [self.raw[i : i + size] for i in range(0, len(self.raw) - size + 1, size)][:64]
        return [self._number(part) for part in parts]

    def unclear(self) -> bool:
        """Whether one of its ratios has something above and a zero below."""
        parts = [self.raw[i : i + 8] for i in range(0, len(self.raw) - 7, 8)][:64] if self.sort in (5, 10) else []
        return any(any(part[:4]) and not any(part[4:]) for part in parts)

    def _number(self, part: bytes) -> Fraction:
        signed = self.sort in (6, 8, 9, 10)
        if self.sort not in (5, 10):
            return Fraction(self._whole(part, signed))
        above, below = self._whole(part[:4], signed), self._whole(part[4:], signed)
        return Fraction(above, below) if below else Fraction(0)

    def _whole(self, part: bytes, signed: bool) -> int:
        return int.from_bytes(part, "big" if self.order == "big" else "little", signed=signed)


@dataclass(frozen=True, slots=True)
class Tree:
    """All entries that could be read; `whole` is False where something pointed outside or in a circle."""

    entries: tuple[Entry, ...]
    whole: bool
    used: tuple[tuple[int, int], ...] = ()  # runs of bytes (start, end) that directories and their values take up

    def first(self, ifd: str, tag: int) -> Entry | None:
        return next((e for e in self.entries if e.ifd == ifd and e.tag == tag), None)


def read(block: bytes) -> Tree:
    """Every entry of every directory. Never raises."""
    order = {b"MM": "big", b"II": "little"}.get(block[:2])
    if order is None or len(block) < 8:
        return Tree((), whole=False)
    walker = _Walker(block, order, [], set(), whole=_int(block[2:4], order) in (42, 85))
    walker.chain(_int(block[4:8], order))
    return Tree(tuple(walker.entries), walker.whole, tuple(walker.used))


def _int(raw: bytes, order: str) -> int:
    return int.from_bytes(raw, "big" if order == "big" else "little")


@dataclass(slots=True)
class _Walker:
    block: bytes
    order: str
    entries: list[Entry]
    seen: set[int]
    whole: bool
    used: list[tuple[int, int]] = field(default_factory=list)

    def chain(self, at: int) -> None:
        """IFD0, IFD1 and so on."""
        for number in range(limits.MAX_NOTE_DIRECTORIES):
            if at == 0:
                return
            at = self.directory(at, f"ifd{number}")
        self.whole = False

    def directory(self, at: int, name: str) -> int:
        """Reads one directory with its children; the offset of the next one, or 0."""
        if at in self.seen or len(self.seen) >= limits.MAX_NOTE_DIRECTORIES or at + 2 > len(self.block):
            self.whole = False
            return 0
        self.seen.add(at)
        count = _int(self.block[at : at + 2], self.order)
        after = at + 2 + 12 * count
        rows = range(at + 2, min(after, len(self.block) - 11), 12)
        for row in rows:
            if len(self.entries) >= limits.MAX_NOTES:
                self.whole = False
                return 0
            self.entry(row, name)
        if len(rows) < count:
            self.whole = False
            return 0
        self.used.append((at, after + 4))
        if after + 4 > len(self.block):
            return 0  # many cameras leave the last pointer out
        return _int(self.block[after : after + 4], self.order)

    def entry(self, row: int, name: str) -> None:
        tag, sort, count, place = _ROWS[self.order].unpack_from(self.block, row)
        size = SIZES.get(sort, 1) * count
        at = row + 8 if size <= 4 else place
        if sort not in SIZES or at + size > len(self.block):
            self.whole = False
        if size > 4:
            self.used.append((at, at + size))
        entry = Entry(name, tag, sort, count, self.block[at : at + size], self.order)
        self.entries.append(entry)
        child = _CHILDREN.get((name, tag))
        if child and sort in (4, 13) and count == 1:
            self.directory(int(entry.numbers()[0]) if entry.numbers() else 0, child)
