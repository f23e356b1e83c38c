"""Puts HEIC and AVIF files together from any pictures, facts and links (ISO/IEC 23008-12), as nobody else would."""

from __future__ import annotations

import struct
from collections.abc import Sequence

from bmff import box, full

from scrubber.formats import bmff_items

Link = tuple[bytes, int, list[int]]
ALPHA = full(b"auxC", 0, 0, b"urn:mpeg:mpegB:cicp:systems:auxiliary:alpha\0")
_SETTINGS = {b"hvc1": b"hvcC", b"av01": b"av1C"}


def picture(data: bytes) -> tuple[bytes, bytes, bytes]:
    """Sort, compressed bytes and decoder's set-up (a box) of the one picture in a file."""
    listing = bmff_items.read(data)
    item = listing.items[listing.primary]
    name = _SETTINGS[item.sort]
    return item.sort, bmff_items.content(data, item), box(name, item.first(name) or b"")


def size(wide: int, high: int) -> bytes:
    return full(b"ispe", 0, 0, struct.pack(">II", wide, high))


def file(items: Sequence[tuple[bytes, bytes, list[bytes]]], links: Sequence[Link] = ()) -> bytes:
    """Each item by its sort, its bytes and its facts; the first is the one that is shown, tiles are marked as such."""
    pool = list(dict.fromkeys(fact for _, _, facts in items for fact in facts))
    tiles = {item for name, _, to in links if name == b"dimg" for item in to}
    brand = b"avif" if any(sort == b"av01" for sort, _, _ in items) else b"heic"

    def meta(at: int) -> bytes:
        rows, entries, owned = b"", list[bytes](), b""
        for number, (sort, body, facts) in enumerate(items, 1):
            rows += struct.pack(">HHHII", number, 0, 1, at, len(body))
            entries.append(full(b"infe", 2, number in tiles, struct.pack(">HH", number, 0), sort, b"\0"))
            needed = [fact[4:8] in _SETTINGS.values() for fact in facts]
            marks = [pool.index(fact) + 1 | 0x80 * need for fact, need in zip(facts, needed, strict=True)]
            owned += struct.pack(">HB", number, len(facts)) + bytes(marks)
            at += len(body)
        count = struct.pack(">H", len(items))
        told = [box(name, struct.pack(f">HH{len(to)}H", one, len(to), *to)) for name, one, to in links]
        return full(
            b"meta", 0, 0, full(b"hdlr", 0, 0, bytes(4), b"pict", bytes(13)), full(b"pitm", 0, 0, b"\0\1"),
            full(b"iloc", 0, 0, b"\x44\0", count, rows), full(b"iinf", 0, 0, count, *entries),
            box(b"iprp", box(b"ipco", *pool), full(b"ipma", 0, 0, struct.pack(">I", len(items)), owned)),
            *([full(b"iref", 0, 0, *told)] if told else []),
        )  # fmt: skip

    start = box(b"ftyp", brand, bytes(4), brand, b"mif1miaf")
    return start + meta(len(start) + len(meta(0)) + 8) + box(b"mdat", *(body for _, body, _ in items))
