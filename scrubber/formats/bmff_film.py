"""The pictures of an animated AVIF: where their bytes stand, and how long each is shown (ISO/IEC 14496-12, 8)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scrubber.formats import bmff_boxes as b
from scrubber.formats import bmff_picture, limits
from scrubber.formats.bmff_items import Item, Listing, Property
from scrubber.formats.bmff_picture import ALPHA, Part, Picture, aux_type
from scrubber.model.errors import Damaged, TooLarge

FOREVER = 0
ENTRY = 78  # bytes of a sample entry before its boxes (12.1.3)
_BAD = "The tables of the animation are damaged."
STRAIGHT = b"".join(n.to_bytes(4, "big") for n in (1 << 16, 0, 0, 0, 1 << 16, 0, 0, 0, 1 << 30))
ENDLESS, _MOST_ROUNDS = (1 << 64) - 1, 1 << 16
_UNUSUAL = "The animation is told in an unusual way."


@dataclass(frozen=True, slots=True)
class Track:
    """One run of pictures. `item` is the first of them with what the file says of all, as if it stood alone.

    `spans` are first byte and end of each; `sync` are the numbers, from 1, of those that need no other picture.
    """

    item: Item
    spans: tuple[tuple[int, int], ...]
    sync: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Film:
    """`picture` is the first one seen. `tracks` are the colours and, where there is one, the transparency.

    Each picture is shown for one of `delays` / `timescale` seconds. `rounds` is how often all are played: FOREVER, or
    None where the file does not say. `boxes` are the tracks that are used, as they stand in the file.
    """

    picture: Picture
    tracks: tuple[Track, ...]
    timescale: int
    delays: tuple[int, ...]
    rounds: int | None
    boxes: tuple[b.Box, ...] = ()


@dataclass(frozen=True, slots=True)
class _Raw:
    """What a track says of itself."""

    box: b.Box
    number: int
    duration: int
    links: dict[bytes, int]
    timescale: int
    delays: tuple[int, ...]
    rounds: int | None
    track: Track
    odd: bool


def read(data: bytes, listing: Listing) -> Film | None:
    """None for a file that viewers show as a still. Raises Damaged or TooLarge."""
    moov = next((box for box in listing.boxes if box.name == b"moov"), None)
    if moov is None or listing.brand == b"avif":  # viewers (libavif) show what calls itself a still as one
        return None
    raws = [raw for box in b.walk(data, moov.start, moov.end) if box.name == b"trak" if (raw := _raw(data, box))]
    main = next((raw for raw in raws if b"auxl" not in raw.links), None)
    if main is None:
        raise Damaged(_BAD)
    clear = next((raw for raw in raws if _is_alpha(raw) and raw.links.get(b"auxl") == main.number), None)
    used = [main, *([clear] if clear else [])]
    parts = [Part(main.track.item)]
    if clear:
        parts.append(Part(clear.track.item, (), main.track.item.number, main.links.get(b"prem") == clear.number))
    width, height = _size(main)
    limits.check_size(width, height)
    limits.check_frames(len(main.delays), width * height)
    same = all(_size(raw) == (width, height) and len(raw.delays) == len(main.delays) for raw in used)
    odd = not same or any(raw.odd for raw in used) or any(box.name == b"moof" for box in listing.boxes)
    picture = bmff_picture.of_parts(parts, _UNUSUAL if odd else "")
    rounds = main.rounds if any(main.delays) else None  # rounds of no length can't be told
    tracks, boxes = tuple(raw.track for raw in used), tuple(raw.box for raw in used)
    return Film(picture, tracks, main.timescale, main.delays, rounds, boxes)


def _is_alpha(raw: _Raw) -> bool:
    return aux_type(raw.track.item) in ALPHA


def _size(raw: _Raw) -> tuple[int, int]:
    body = raw.track.item.first(b"ispe") or bytes(12)
    return int.from_bytes(body[4:8], "big"), int.from_bytes(body[8:12], "big")


def find(data: bytes, box: b.Box, *names: bytes) -> b.Box | None:
    """The first box that `names` lead to, one inside the other."""
    for name in names:
        inner = next((x for x in b.walk(data, box.start, box.end) if x.name == name), None)
        if inner is None:
            return None
        box = inner
    return box


def _needed(data: bytes, box: b.Box, *names: bytes) -> b.Reader:
    """Reads what stands behind the version and flags of a box."""
    found = find(data, box, *names)
    if found is None:
        raise Damaged(_BAD)
    reader = b.Reader(data, found.start, found.end)
    reader.version()
    return reader


def _raw(data: bytes, box: b.Box) -> _Raw | None:
    """None for a track of something else than AV1 pictures."""
    tables = find(data, box, b"mdia", b"minf", b"stbl")
    entries = find(data, tables, b"stsd") if tables else None
    if tables is None or entries is None:
        return None
    listed = list(b.walk(data, entries.start + 8, entries.end))
    if not listed or listed[0].name != b"av01":
        return None
    number, duration, size, straight = _head(data, box)
    spans = _spans(data, tables)
    sync = _sync(data, tables, len(spans))
    wide = 8 if _version(data, box, b"mdia", b"mdhd") else 4
    clock = _needed(data, box, b"mdia", b"mdhd")
    clock.bytes(2 * wide)
    timescale = clock.take(4)
    links = {x.name: int.from_bytes(data[x.start : x.start + 4], "big") for x in _links(data, box)}
    rounds, edited = _rounds(data, box, duration)
    item = _item(data, listed[0], size, -2 if b"auxl" in links else -1, spans[0])
    entry = data[listed[0].start + 24 : listed[0].start + 28]
    fits = entry == b"".join(side.to_bytes(2, "big") for side in size)
    odd = not straight or edited or not fits or len(listed) != 1 or sync[:1] != (1,) or not timescale
    return _Raw(box, number, duration, links, timescale, _delays(data, tables, len(spans)), rounds,
                Track(item, spans, sync), odd)  # fmt: skip


def _version(data: bytes, box: b.Box, *names: bytes) -> int:
    found = find(data, box, *names)
    return data[found.start] if found and found.start < found.end else 0


def _head(data: bytes, box: b.Box) -> tuple[int, int, tuple[int, int], bool]:
    """Number, duration (2**64 - 1: endless), width and height, and whether nothing is turned or moved (8.3.2)."""
    wide = 8 if _version(data, box, b"tkhd") else 4
    reader = _needed(data, box, b"tkhd")
    reader.bytes(2 * wide)
    number, _, duration = reader.take(4), reader.take(4), reader.take(wide)
    reader.bytes(16)
    straight = reader.bytes(36) == STRAIGHT
    size = (reader.take(4), reader.take(4))
    return number, duration, (size[0] >> 16, size[1] >> 16), straight and not any(side & 0xFFFF for side in size)


def _links(data: bytes, box: b.Box) -> Iterator[b.Box]:
    tref = find(data, box, b"tref")
    return b.walk(data, tref.start, tref.end) if tref else iter(())


def _rounds(data: bytes, box: b.Box, duration: int) -> tuple[int | None, bool]:
    """How often it is played, and whether parts of it are skipped (8.6.6; AV1 Image File Format, 3)."""
    elst = find(data, box, b"edts", b"elst")
    if elst is None:
        return None, False
    reader = b.Reader(data, elst.start, elst.end)
    version, flags = reader.version()
    count, wide = reader.take(4), 8 if version else 4
    length, begin, rate = reader.take(wide), reader.take(wide), reader.take(4)
    edited = count != 1 or begin != 0 or rate != 1 << 16
    if not flags & 1:
        return 1, edited
    rounds = -(-duration // length) if length else 1
    return FOREVER if duration == ENDLESS or rounds > _MOST_ROUNDS else rounds, edited or not length


def _item(data: bytes, entry: b.Box, size: tuple[int, int], number: int, span: tuple[int, int]) -> Item:
    """The first picture with its properties, by the names that they have for stills."""
    said = [(x.name, data[x.start : x.end]) for x in b.walk(data, entry.start + ENTRY, entry.end)]
    setting = next((body for name, body in said if name == b"av1C"), b"")
    sides = b"".join(side.to_bytes(4, "big") for side in size)
    high, twelve, grey = (len(setting) > 2 and bool(setting[2] & bit) for bit in (0x40, 0x20, 0x10))
    depth = (12 if twelve else 10) if high else 8
    channels = 1 if grey else 3
    own = [(b"ispe", bytes(4) + sides), (b"pixi", bytes(4) + bytes([channels]) + bytes([depth]) * channels)]
    own += [(b"auxC" if name == b"auxi" else name, body) for name, body in said if name not in (b"ispe", b"pixi")]
    return Item(number, b"av01", properties=tuple(Property(name, body, False) for name, body in own), spans=(span,))


def _spans(data: bytes, tables: b.Box) -> tuple[tuple[int, int], ...]:
    """First byte and end of each picture (8.7.3 to 8.7.5)."""
    sizes = _needed(data, tables, b"stsz")
    fixed, count = sizes.take(4), sizes.take(4)
    if not count:
        raise Damaged(_BAD)
    if count > limits.MAX_FRAMES:
        raise TooLarge(f"The file holds {count} pictures, more than the program reads.", "Keep a shorter part of it.")
    lengths = [fixed or sizes.take(4) for _ in range(count)]
    if sum(lengths) > len(data):  # one piece of the file, told many times over
        raise Damaged(_BAD)
    wide = 8 if find(data, tables, b"co64") else 4
    chunks = _needed(data, tables, b"co64" if wide == 8 else b"stco")
    groups = _needed(data, tables, b"stsc")
    rows = [(groups.take(4), groups.take(4), groups.take(4)) for _ in range(min(groups.take(4), count))]
    out: list[tuple[int, int]] = []
    for chunk in range(1, chunks.take(4) + 1):
        at = chunks.take(wide)
        many = next((row[1] for row in reversed(rows) if row[0] <= chunk), 0)
        for length in lengths[len(out) : len(out) + many]:
            out.append((at, at + length))
            at += length
        if len(out) == count:
            return tuple(out)
    raise Damaged(_BAD)


def _delays(data: bytes, tables: b.Box, count: int) -> tuple[int, ...]:
    times, out = _needed(data, tables, b"stts"), list[int]()
    for _ in range(min(times.take(4), count)):
        many, delay = times.take(4), times.take(4)
        out += [delay] * min(many, count - len(out))
    if len(out) != count:
        raise Damaged(_BAD)
    return tuple(out)


def _sync(data: bytes, tables: b.Box, count: int) -> tuple[int, ...]:
    """All of them where nothing is told (8.6.2)."""
    if find(data, tables, b"stss") is None:
        return tuple(range(1, count + 1))
    reader = _needed(data, tables, b"stss")
    told = {reader.take(4) for _ in range(min(reader.take(4), count))}
    return tuple(sorted(number for number in told if 0 < number <= count))
