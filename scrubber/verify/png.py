"""Follows a PNG from its first byte to its last and notes all that a clean one does not hold (PNG 3rd edition)."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from zlib_ng import zlib_ng  # faster than zlib by a third, as strict, and not the writer's

from scrubber.verify import icc, png_rows, told
from scrubber.verify.parts import Notes, Reading, Unreadable

SIGNATURE = b"\x89PNG\r\n\x1a\n"
INDEXED, SEE_THROUGH = 3, (4, 6)  # sorts of colour
CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
ORDER = (b"IHDR", b"cICP", b"sRGB", b"gAMA", b"cHRM", b"iCCP", b"PLTE", b"tRNS", b"eXIf", b"acTL", b"IDAT", b"IEND")
MOVING = (b"fcTL", b"fdAT")
LAST_BEFORE_PALETTE = ORDER.index(b"iCCP")
PROFILE_NAMES = (b"ICC", b"icc", b"ICC profile", b"ICC Profile", b"profile", b"colour profile")
MOST_CHUNKS = 200_000
MOST_PROFILE = 16 << 20
MOST_INFLATED = 4 << 30
BITE = 1 << 16
LAST_FILTER = 4
LAST_PRIMARIES, LAST_TRANSFER = 22, 18
ONE, MOST_GAMMA = 100_000, 1_000_000  # of the numbers in cHRM and gAMA
# First column, first row, column step, row step of each pass of an interlaced picture (section 8.2).
PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))


@dataclass(frozen=True, slots=True)
class Head:
    """What the first chunk says of the picture."""

    size: tuple[int, int]
    depth: int
    colour: int
    interlaced: bool

    def rows(self) -> Iterator[tuple[int, int]]:
        """Bytes in a row and number of rows, of each pass; the byte that names the filter included."""
        return ((1 + (bits + 7) // 8, down) for bits, down in self.passes())

    def passes(self) -> Iterator[tuple[int, int]]:
        """Bits of a row's pixels and number of rows, of each pass."""
        for x, y, dx, dy in PASSES if self.interlaced else ((0, 0, 1, 1),):
            across, down = -(-(self.size[0] - x) // dx), -(-(self.size[1] - y) // dy)
            if across > 0 and down > 0:
                yield across * self.depth * CHANNELS[self.colour], down


@dataclass(slots=True)
class _Walk:
    data: bytes
    notes: Notes = field(default_factory=Notes)
    head: Head | None = None
    names: set[bytes] = field(default_factory=set)  # of the chunks so far
    last: bytes = b""
    rank: int = 0  # the highest in ORDER so far
    palette: int = 0
    profile: bytes | None = None
    said: told.Told = ("", "", "")
    inflater: _Inflater | None = None
    announced: int = 0  # pictures of an animation
    frames: int = 0
    number: int = 0  # of the next part of the animation
    opaque: bool = True  # in all pictures so far


def walk(data: bytes) -> Reading:
    """Read all of `data`. Raises Unreadable where it is no PNG or ends before the picture does."""
    if data[:8] != SIGNATURE:
        raise Unreadable("The file does not begin as a PNG.")
    walk = _Walk(data)
    walk.notes.part("start", 0, 8)
    end = 8
    for name, start, end in chunks(data):
        _chunk(walk, name, start, end)
    return _finished(walk, end)


def chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Name, first byte and end of each chunk up to the last, length and checksum included. Raises Unreadable."""
    at = 8
    for _ in range(MOST_CHUNKS):
        end = at + 12 + int.from_bytes(data[at : at + 4])
        if at + 12 > len(data) or end > len(data):
            raise Unreadable("The file ends before its picture does.")
        yield data[at + 4 : at + 8], at, end
        if data[at + 4 : at + 8] == b"IEND":
            return
        at = end
    raise Unreadable("The file has too many parts.")


def _chunk(walk: _Walk, name: bytes, start: int, end: int) -> None:
    data, notes = walk.data, walk.notes
    body = memoryview(data)[start + 8 : end - 4]  # megabytes, of a picture
    if zlib_ng.crc32(body, zlib_ng.crc32(name)) != int.from_bytes(data[end - 4 : end]):
        notes.fault("a part with a wrong checksum", "png/checksum")
    if (walk.head is None) != (name == b"IHDR"):
        raise Unreadable("The header of the picture is damaged.")
    label = name.decode("latin-1")
    notes.part(f"head {label}", start, start + 8)
    notes.part(f"body {label}", start + 8, end - 4, name in (b"IDAT", b"PLTE", b"tRNS", *MOVING))
    notes.part("checksum", end - 4, end, True)
    if name in ORDER or name in MOVING:
        if name in ORDER:
            _in_order(walk, name)
        _PICTURE[name](walk, body) if name in _PICTURE else _READERS[name](walk, bytes(body))
    else:
        readable = label if name.isalpha() and name.isascii() else "unknown"
        notes.fault("a part that a clean PNG does not hold", f"png/{readable}")
    walk.names.add(name)
    walk.last = name


def _in_order(walk: _Walk, name: bytes) -> None:
    """Every chunk once, save IDAT, whose chunks follow each other; colours, palette, transparency, picture, end."""
    again = name in walk.names and not name == walk.last == b"IDAT"
    rank = ORDER.index(name)
    if again or (rank < walk.rank and not max(rank, walk.rank) <= LAST_BEFORE_PALETTE):
        walk.notes.fault("a part in a place where it does not belong", "png/order")
    walk.rank = max(rank, walk.rank)


def _ihdr(walk: _Walk, body: bytes) -> None:
    walk.head = head_of(body)
    walk.inflater = _Inflater(walk.head)


def head_of(body: bytes) -> Head:
    """Raises Unreadable."""
    if len(body) != 13:
        raise Unreadable("The header of the picture is damaged.")
    width, height, depth, colour, method, filters, interlace = struct.unpack(">IIBBBBB", body)
    known = depth in DEPTHS.get(colour, ()) and not method and not filters and interlace <= 1
    if not known or not 0 < width < 1 << 31 or not 0 < height < 1 << 31:
        raise Unreadable("The header of the picture is damaged.")
    return Head((width, height), depth, colour, bool(interlace))


def _plte(walk: _Walk, body: bytes) -> None:
    walk.palette = len(body) // 3
    fits = walk.head is not None and walk.head.colour == INDEXED and walk.palette <= 1 << walk.head.depth
    if not fits or len(body) % 3 or not walk.palette:
        walk.notes.fault("a palette that the picture does not need", "png/PLTE")


def _trns(walk: _Walk, body: bytes) -> None:
    head = walk.head
    colour, depth = (head.colour, head.depth) if head else (6, 8)
    samples = struct.unpack(f">{len(body) // 2}H", body[: len(body) // 2 * 2])
    fits = {0: len(body) == 2, 2: len(body) == 6, INDEXED: 0 < len(body) <= walk.palette}.get(colour, False)
    if not fits or (colour != INDEXED and any(sample >> depth for sample in samples)):
        walk.notes.fault("transparency that does not fit the picture", "png/tRNS")


def _cicp(walk: _Walk, body: bytes) -> None:
    """Four numbers of ITU-T H.273, none of them beyond its last known value; PNG has no matrix (section 11.3.2.6)."""
    bounds = (LAST_PRIMARIES, LAST_TRANSFER, 0, 1)
    _exactly(walk, "cICP", len(body) == 4 and all(n <= most for n, most in zip(body, bounds, strict=True)))


def _srgb(walk: _Walk, body: bytes) -> None:
    _exactly(walk, "sRGB", len(body) == 1 and body[0] <= 3)


def _gama(walk: _Walk, body: bytes) -> None:
    _exactly(walk, "gAMA", len(body) == 4 and 0 < int.from_bytes(body) <= MOST_GAMMA)


def _chrm(walk: _Walk, body: bytes) -> None:
    """Eight places between 0 and 1, times 100,000: no words can be told in such numbers."""
    points = struct.unpack(f">{len(body) // 4}I", body[: len(body) // 4 * 4])
    _exactly(walk, "cHRM", len(body) == 32 and max(points) <= ONE)


def _exif(walk: _Walk, body: bytes) -> None:
    said = told.facts(body)
    if said is None:
        walk.notes.fault("a part that a clean PNG does not hold", "png/eXIf")
    else:
        walk.said = said


def _iend(walk: _Walk, body: bytes) -> None:
    _exactly(walk, "IEND", not body)


def _exactly(walk: _Walk, label: str, sound: bool) -> None:
    if not sound:
        walk.notes.fault("a part with more in it than belongs there", f"png/{label}")


def _iccp(walk: _Walk, body: bytes) -> None:
    name, _, rest = body.partition(b"\0")
    inflater = zlib.decompressobj()
    try:
        walk.profile = inflater.decompress(rest[1:], MOST_PROFILE)
    except zlib.error:
        walk.profile = b""
    if name not in PROFILE_NAMES or rest[:1] != b"\0" or not inflater.eof or inflater.unused_data:
        walk.notes.fault("more than a colour profile in its part", "png/iCCP")
    for fault in icc.colours_only(walk.profile):
        walk.notes.fault(fault, "png/iCCP")


def _idat(walk: _Walk, body: memoryview) -> None:
    if walk.inflater is None:
        raise Unreadable("The picture begins before its size is told.")
    walk.inflater.take(body)


def _actl(walk: _Walk, body: bytes) -> None:
    _exactly(walk, "acTL", len(body) == 8 and int.from_bytes(body[:4]) > 1)
    walk.announced = int.from_bytes(body[:4])


def _fctl(walk: _Walk, body: bytes) -> None:
    """The next picture of the animation; the first one fills the canvas, and its data are the still's."""
    if walk.head is None or len(body) != 26:
        raise Unreadable("A picture of the animation is damaged.")
    number, width, height, left, top, _, below, disposal, blending = struct.unpack(">IIIIIHHBB", body)
    first = walk.frames == 0
    inside = width and height and left + width <= walk.head.size[0] and top + height <= walk.head.size[1]
    whole = (width, height) == walk.head.size
    sound = inside and number == walk.number and below and disposal <= 2 and blending <= 1 and walk.announced
    if not sound or first != (b"IDAT" not in walk.names) or (first and not whole):
        raise Unreadable("A picture of the animation is damaged.")
    walk.frames, walk.number = walk.frames + 1, walk.number + 1
    if not first:
        _complete(walk)
        walk.inflater = _Inflater(Head((width, height), walk.head.depth, walk.head.colour, walk.head.interlaced))


def _fdat(walk: _Walk, body: memoryview) -> None:
    if walk.inflater is None or walk.frames < 2 or int.from_bytes(body[:4]) != walk.number:
        raise Unreadable("A picture of the animation is damaged.")
    walk.number += 1
    walk.inflater.take(body[4:])


def _complete(walk: _Walk) -> None:
    """The picture that was begun is whole, and nothing stands behind it. Raises Unreadable."""
    if walk.inflater is None:
        return
    for fault in walk.inflater.faults():
        walk.notes.fault(fault, "png/IDAT")
    walk.opaque &= walk.inflater.opacity is not None and walk.inflater.opacity.shown


_READERS = {b"acTL": _actl, b"fcTL": _fctl,
            b"IHDR": _ihdr, b"PLTE": _plte, b"tRNS": _trns, b"cICP": _cicp, b"sRGB": _srgb, b"gAMA": _gama,
            b"cHRM": _chrm, b"iCCP": _iccp, b"eXIf": _exif, b"IEND": _iend}  # fmt: skip
_PICTURE = {b"IDAT": _idat, b"fdAT": _fdat}  # not copied before they are read


class _Inflater:
    """Counts what the picture data inflates to, looks at each row's filter, and stops at what the header asks for."""

    def __init__(self, head: Head) -> None:
        self.rows = list(head.rows())
        self.wanted = sum(size * rows for size, rows in self.rows)
        if self.wanted > MOST_INFLATED:
            raise Unreadable("The picture is too large to be checked.")
        sample = max(1, head.depth // 8)
        see_through, whole = head.colour in SEE_THROUGH, head.colour == INDEXED and head.depth == 8
        self.opacity = png_rows.Opacity(self.rows, sample * CHANNELS[head.colour], sample) if see_through else None
        self.indices = png_rows.Indices(self.rows) if whole else None
        self.got = 0
        self.behind = False
        self._inflater = zlib_ng.decompressobj()

    def take(self, body: memoryview) -> None:
        """The next part of the compressed data, in bites that a processor's cache holds. Raises Unreadable."""
        for start in range(0, len(body), BITE):
            self._take(body[start : start + BITE])

    def _take(self, bite: memoryview | bytes) -> None:
        self.behind |= self._inflater.eof
        try:
            while bite and not self._inflater.eof and not self.behind:
                piece = self._inflater.decompress(bite, 1 << 20)
                plain = not self._filtered(piece)
                if self.opacity is not None:
                    self.opacity.take(piece)
                self.indices = self.indices if plain else None
                if self.indices is not None:
                    self.indices.take(piece)
                self.got += len(piece)
                bite = self._inflater.unconsumed_tail
                self.behind |= self.got > self.wanted
        except zlib_ng.error as error:  # type: ignore[misc]  # a class, which its stub calls an instance
            raise Unreadable("The compressed picture is damaged.") from error
        self.behind |= bool(self._inflater.unused_data)

    def _filtered(self, piece: bytes) -> int:
        """The highest number of a filter with which rows begin here (section 9.2). Raises Unreadable for no filter."""
        start = -self.got  # of a pass, counted from the beginning of this piece
        most = 0
        for size, rows in self.rows:
            first, end = start if start > 0 else start % size, start + size * rows
            most = max(most, max(piece[first : max(0, end) : size], default=0))
            start = end
        if most > LAST_FILTER:
            raise Unreadable("The compressed picture is damaged.")
        return most

    def faults(self) -> list[str]:
        """What stands behind the picture. Raises Unreadable where the picture itself is not complete."""
        if self.got < self.wanted or not (self._inflater.eof or self.behind):
            raise Unreadable("The file ends before its picture does.")
        return ["bytes behind the last row of the picture"] if self.behind or self.got > self.wanted else []


def _finished(walk: _Walk, end: int) -> Reading:
    notes = walk.notes
    notes.part("after the end", end, len(walk.data))
    if end < len(walk.data):
        notes.fault("bytes after the end of the picture", "png/after-end")
    if walk.head is None or walk.inflater is None:
        raise Unreadable("The picture in the file is not complete.")
    _complete(walk)
    if walk.frames != walk.announced:
        notes.fault("another number of pictures than the file tells", "png/acTL")
    if walk.head.colour == INDEXED and b"PLTE" not in walk.names:
        raise Unreadable("The palette of the picture is not there.")
    return Reading("png", walk.head.size, 1, tuple(notes.parts), tuple(notes.faults), walk.profile, told=walk.said,
                   frames=max(1, walk.frames), opaque=walk.opaque, used=_used(walk))  # fmt: skip


def _used(walk: _Walk) -> frozenset[int] | None:
    """The entries of the palette that a still has."""
    indices = walk.inflater.indices if walk.inflater else None
    return None if indices is None or walk.announced else indices.used


def moves(data: bytes) -> bool:
    """Whether decoders take the file for an animation. Never raises."""
    try:
        names = [name for name, _, _ in chunks(data)]
    except Unreadable:
        return False
    return b"acTL" in names and b"fcTL" in names


SHOWN = (b"IHDR", b"PLTE", b"tRNS", b"IDAT")  # what decides the samples that a decoder gives


def same(original: bytes, copy: bytes) -> bool:
    """Whether two files of one picture hold the same compressed samples, read in the same way. Never raises."""
    try:
        before, after = _samples(original), _samples(copy)
    except Unreadable:
        return False
    pieces, whole = before.pop(b"IDAT"), after.pop(b"IDAT")
    if any([original[a:b] for a, b in spans] != [copy[a:b] for a, b in after[name]] for name, spans in before.items()):
        return False
    if len(whole) != 1 or sum(b - a for a, b in pieces) != whole[0][1] - whole[0][0]:
        return False
    at, view = whole[0][0], memoryview(original)
    for start, end in pieces:
        if not copy.startswith(view[start:end], at):  # megabytes, compared where they lie
            return False
        at += end - start
    return True


def _samples(data: bytes) -> dict[bytes, list[tuple[int, int]]]:
    """Where the chunks lie that make the picture; of all but its data there is one at most. Raises Unreadable."""
    found: dict[bytes, list[tuple[int, int]]] = {name: [] for name in SHOWN}
    if data[:8] != SIGNATURE:
        raise Unreadable("The file does not begin as a PNG.")
    for name, start, end in chunks(data):
        if name in (b"acTL", b"fcTL"):
            raise Unreadable("The picture is one of several.")
        if name in found:
            found[name].append((start + 8, end - 4))
    if any(len(spans) > 1 for name, spans in found.items() if name != b"IDAT"):
        raise Unreadable("The header of the picture is damaged.")
    return found
