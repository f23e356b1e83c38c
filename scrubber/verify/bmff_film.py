"""Follows the tables of an animated AVIF byte by byte and notes all that a clean one does not hold.

Every table but the lists of numbers can only look in one way, once size, time and number of the pictures are known
(ISO/IEC 14496-12, 8); it is built here and compared. What is told of the pictures must be what is told of the still.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise

from scrubber.verify.boxed import FACTS, boxes
from scrubber.verify.parts import Notes, Unreadable

ENDLESS = (1 << 64) - 1
STRAIGHT = struct.pack(">9I", 1 << 16, 0, 0, 0, 1 << 16, 0, 0, 0, 1 << 30)
TOLD = (b"av1C", b"colr", b"pasp", b"clap", b"irot", b"imir")
SHARED = (*TOLD, b"auxC")  # with the still picture, by the names that they have there
MOST_PICTURES, MOST_ROUNDS = 2_000, 1 << 16
_TORN = "The tables of the animation can't be read."
_MORE = "a part with more in it than belongs there"
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Track:
    """First byte and end of each picture, and the facts that are told of them all."""

    spans: list[Span]
    facts: list[tuple[bytes, bytes]]


@dataclass(frozen=True, slots=True)
class Film:
    tracks: list[Track]

    @property
    def frames(self) -> int:
        return len(self.tracks[0].spans)


@dataclass(slots=True)
class _Table:
    """What one track says, as far as it was followed."""

    notes: Notes
    data: bytes
    number: int
    clock: int  # units of a second
    length: int  # of the whole, each picture shown once
    size: bytes = b""
    facts: list[tuple[bytes, bytes]] = field(default_factory=list)
    lengths: tuple[int, ...] = ()
    begin: int = 0
    shown: int = 0  # pictures that have a time

    def exactly(self, name: bytes, start: int, end: int, wanted: bytes) -> None:
        label = name.decode("latin-1").strip()
        self.notes.part(f"body {label}", start, end)
        if self.data[start:end] != wanted:
            self.notes.fault(_MORE, f"heif/moov/{label}")

    def numbers(self, name: bytes, start: int, end: int, each: int) -> tuple[int, ...]:
        """A list of numbers behind version, flags and count; `each` numbers an entry."""
        label = name.decode("latin-1")
        self.notes.part(f"body {label}", start, end, picture=True)
        count = int.from_bytes(self.data[start + 4 : start + 8])
        if any(self.data[start : start + 4]) or end - start != 8 + 4 * each * count or not count:
            raise Unreadable(_TORN)
        return struct.unpack_from(f">{each * count}I", self.data, start + 8)


def read(data: bytes, start: int, end: int, notes: Notes) -> Film:
    """The tables in `start` to `end`, noted. Raises Unreadable."""
    notes.part("start", start - 8, start)
    found = list(boxes(data, start, end))
    names = [name for name, _, _ in found]
    if names not in ([b"mvhd", b"trak"], [b"mvhd", b"trak", b"trak"]):
        raise Unreadable(_TORN)
    _, first, last = found[0]
    _head(notes, b"mvhd", first)
    clock, duration = struct.unpack_from(">IQ", data, first + 20) if last - first >= 32 else (0, 0)
    tail = struct.pack(">IH10x", 1 << 16, 256) + STRAIGHT + bytes(24) + struct.pack(">I", len(names))
    moment = b"\1\0\0\0" + bytes(16) + struct.pack(">IQ", clock, duration)
    _Table(notes, data, 0, clock, 0).exactly(b"mvhd", first, last, moment + tail)
    tracks = [_track(notes, data, n, clock, duration, begin, after) for n, (_, begin, after) in enumerate(found[1:], 1)]
    if len({(len(table.lengths), table.shown, table.length, table.size) for table in tracks}) != 1:
        raise Unreadable(_TORN)
    return Film([Track(_spans(table), table.facts) for table in tracks])


def _head(notes: Notes, name: bytes, start: int) -> None:
    notes.part(f"head {name.decode('latin-1').strip()}", start - 8, start)


def _track(notes: Notes, data: bytes, number: int, clock: int, duration: int, start: int, end: int) -> _Table:
    _head(notes, b"trak", start)
    inside = {name: (first, last) for name, first, last in boxes(data, start, end)}
    order = [name for name in (b"tkhd", b"tref", b"edts", b"mdia") if name in inside]
    if [name for name, _, _ in boxes(data, start, end)] != order or b"mdia" not in inside or b"tkhd" not in inside:
        raise Unreadable(_TORN)
    media = list(boxes(data, *inside[b"mdia"]))
    if [name for name, _, _ in media] != [b"mdhd", b"hdlr", b"minf"]:
        raise Unreadable(_TORN)
    _, first, last = media[0]
    length = int.from_bytes(data[first + 24 : first + 32])
    table = _Table(notes, data, number, clock, length)
    _shown(table, *inside[b"tkhd"], duration)
    if b"tref" in inside:
        link = (b"prem", 2) if number == 1 else (b"auxl", 1)
        _inner(table, b"tref", *inside[b"tref"], struct.pack(">I4sI", 12, *link))
    again = duration != length
    if b"edts" in inside:
        once = struct.pack(">B2xBIQQI", 1, again, 1, length, 0, 1 << 16)
        _inner(table, b"edts", *inside[b"edts"], struct.pack(">I4s", 8 + len(once), b"elst") + once)
    whole = length and duration % length == 0 and duration // length <= MOST_ROUNDS
    if again and (b"edts" not in inside or not (whole or duration == ENDLESS)):
        notes.fault(_MORE, "heif/moov/mvhd")
    _head(notes, b"mdia", inside[b"mdia"][0])
    _head(notes, b"mdhd", first)
    table.exactly(b"mdhd", first, last, b"\1\0\0\0" + bytes(16) + struct.pack(">IQ", clock, length) + b"\x55\xc4\0\0")
    _inner(table, *media[1], bytes(8) + (b"pict" if number == 1 else b"auxv") + bytes(13))
    _media(table, *media[2][1:])
    return table


def _inner(table: _Table, name: bytes, start: int, end: int, wanted: bytes) -> None:
    _head(table.notes, name, start)
    table.exactly(name, start, end, wanted)


def _shown(table: _Table, start: int, end: int, duration: int) -> None:
    _head(table.notes, b"tkhd", start)
    table.size = table.data[end - 8 : end]
    head = b"\1\0\0\1" + bytes(16) + struct.pack(">I4xQ16x", table.number, duration) + STRAIGHT
    table.exactly(b"tkhd", start, end, head + table.size[:2] + b"\0\0" + table.size[4:6] + b"\0\0")


def _media(table: _Table, start: int, end: int) -> None:
    _head(table.notes, b"minf", start)
    found = list(boxes(table.data, start, end))
    if [name for name, _, _ in found] != [b"vmhd", b"dinf", b"stbl"]:
        raise Unreadable(_TORN)
    _inner(table, *found[0], b"\0\0\0\1" + bytes(8))
    here = struct.pack(">I4sI", 12, b"url ", 1)
    _inner(table, *found[1], struct.pack(">I4sII", 16 + len(here), b"dref", 0, 1) + here)
    _head(table.notes, b"stbl", found[2][1])
    lists = list(boxes(table.data, *found[2][1:]))
    if [name for name, _, _ in lists] not in (list(_LISTS), list(_LISTS)[:-1]):
        raise Unreadable(_TORN)
    for name, first, last in lists:
        _head(table.notes, name, first)
        _LISTS[name](table, name, first, last)


def _coded(table: _Table, name: bytes, start: int, end: int) -> None:
    """How the pictures are coded (12.1.3): one entry without a name, and the facts that a picture may have."""
    begin = start + 16
    if end - begin < 78:
        raise Unreadable(_TORN)
    side = table.size[:2] + table.size[4:6]
    entry = bytes(6) + b"\0\1" + bytes(16) + side + b"\0\x48\0\0\0\x48\0\0" + bytes(4) + b"\0\1" + bytes(32)
    wanted = struct.pack(">III4s", 0, 1, end - start - 8, b"av01") + entry + b"\0\x18\xff\xff"
    table.exactly(name, start, begin + 78, wanted)
    rest = list(boxes(table.data, begin + 78, end))
    for fact, first, last in rest:
        body = table.data[first:last]
        _head(table.notes, fact, first)
        sound = fact in TOLD and (body[:4] == b"prof" or FACTS[fact](body))
        sound |= (fact, body) == (b"ccst", b"\0\0\0\0\x7c\0\0\0") or (fact == b"auxi" and FACTS[b"auxC"](body))
        profile = fact == b"colr" and body[:4] == b"prof"  # read where it stands among the facts of the still
        label = "start" if sound and fact == b"auxi" else "body iCCP" if profile else f"body {fact.decode('latin-1')}"
        table.notes.part(label, first, last, picture=fact == b"av1C")
        if not sound:
            table.notes.fault("a fact that a clean file does not hold", "heif/moov/av01")
        if fact != b"ccst":
            table.facts.append((b"auxC" if fact == b"auxi" else fact, body))
    names = [fact for fact, _, _ in rest]
    if names.count(b"av1C") != 1 or (b"auxi" in names) != (table.number == 2):
        raise Unreadable(_TORN)


def _times(table: _Table, name: bytes, start: int, end: int) -> None:
    rows = table.numbers(name, start, end, 2)
    many, each = rows[::2], rows[1::2]
    table.shown = sum(many)
    if sum(count * long for count, long in zip(many, each, strict=True)) != table.length:
        raise Unreadable(_TORN)
    if not all(many) or any(one == other for one, other in pairwise(each)):
        table.notes.fault(_MORE, "heif/moov/stts")


def _sizes(table: _Table, name: bytes, start: int, end: int) -> None:
    table.notes.part("body stsz", start, end, picture=True)
    fixed, count = struct.unpack_from(">II", table.data, start + 4) if end - start >= 12 else (1, 0)
    if any(table.data[start : start + 4]) or fixed or not 0 < count <= MOST_PICTURES or end - start != 12 + 4 * count:
        raise Unreadable(_TORN)
    table.lengths = struct.unpack_from(f">{count}I", table.data, start + 12)


def _group(table: _Table, name: bytes, start: int, end: int) -> None:
    """All pictures stand in one group; how many is the business of their sizes, which come next."""
    count = table.data[start + 12 : start + 16]
    table.exactly(name, start, end, struct.pack(">III", 0, 1, 1) + count + struct.pack(">I", 1))
    table.shown = table.shown if int.from_bytes(count) == table.shown else -1


def _place(table: _Table, name: bytes, start: int, end: int) -> None:
    places = table.numbers(name, start, end, 1)
    if len(places) != 1:
        raise Unreadable(_TORN)
    table.begin = places[0]


def _whole(table: _Table, name: bytes, start: int, end: int) -> None:
    """The pictures that need no other: some, in order, from the first."""
    told = table.numbers(name, start, end, 1)
    if told[0] != 1 or any(one >= other for one, other in pairwise(told)) or not told[-1] <= len(table.lengths):
        table.notes.fault(_MORE, "heif/moov/stss")
    if len(told) == len(table.lengths):
        table.notes.fault("a part that a clean file does not hold", "heif/moov/stss")


def _spans(table: _Table) -> list[Span]:
    if table.shown != len(table.lengths):
        raise Unreadable(_TORN)
    at, out = table.begin, list[Span]()
    for length in table.lengths:
        out.append((at, at + length))
        at += length
    return out


_LISTS: dict[bytes, Callable[[_Table, bytes, int, int], None]] = {
    b"stsd": _coded,
    b"stts": _times,
    b"stsc": _group,
    b"stsz": _sizes,
    b"stco": _place,
    b"stss": _whole,
}
