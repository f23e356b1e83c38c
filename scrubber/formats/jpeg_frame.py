"""What a JPEG's frame and scans say: size, components, tables and colours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from struct import unpack

from scrubber.formats import jpeg_segments as seg
from scrubber.formats import limits
from scrubber.model.errors import Damaged, NotAPhoto, TooLarge


class Colours(StrEnum):
    """How the components are to be read."""

    GREY = "grey"
    YCC = "ycc"
    RGB = "rgb"
    CMYK = "cmyk"
    YCCK = "ycck"


@dataclass(frozen=True, slots=True)
class Component:
    """Sampling factors across and down, and the number of its quantisation table."""

    across: int
    down: int
    table: int


@dataclass(frozen=True, slots=True)
class Frame:
    """`marker` is the SOF marker; `size` is (width, height) as stored; `unit` the size of an MCU in pixels."""

    marker: int
    size: tuple[int, int]
    components: tuple[Component, ...]

    @property
    def progressive(self) -> bool:
        return self.marker in (0xC2, 0xCA)

    @property
    def arithmetic(self) -> bool:
        return self.marker >= 0xC9

    @property
    def most(self) -> tuple[int, int]:
        """The largest sampling factors, across and down."""
        return max(c.across for c in self.components), max(c.down for c in self.components)

    @property
    def unit(self) -> tuple[int, int]:
        # A single component is never interleaved: its MCU is one block, whatever its factors say (T.81, A.2.2).
        return (8, 8) if len(self.components) == 1 else (8 * self.most[0], 8 * self.most[1])

    def blocks(self, index: int) -> tuple[int, int]:
        """Blocks across and down that component `index` has, without padding (T.81, A.1.1)."""
        (width, height), (most_x, most_y) = self.size, self.most
        part = self.components[index]
        return -(-width * part.across // (8 * most_x)), -(-height * part.down // (8 * most_y))


@dataclass(frozen=True, slots=True)
class Huffman:
    """One Huffman table: 16 counts of codes by length, and the values in order of their codes."""

    counts: bytes
    values: bytes

    def idle(self, sort: int) -> bool:
        """Whether codes stand for nothing, or twice for the same, so that no picture has them (T.81, F.1.2).

        Those of the first sort (0) stand for a number's length, 11 bits at most; others for zeros and 10 bits at most.
        """
        values = self.values
        meaning = max(values, default=0) <= 11 if sort == 0 else not values.translate(None, _RUNS)
        return not meaning or len(set(values)) < len(values)


_RUNS = bytes(value for value in range(256) if value & 15 <= 10)
Quant = tuple[int, ...]  # 64 steps in zigzag order


@dataclass(frozen=True, slots=True)
class Scan:
    """One scan with all that is in force when it begins."""

    members: tuple[int, ...]  # indices of components
    coders: tuple[tuple[int, int], ...]  # numbers of the DC and AC tables
    spectral: tuple[int, int]
    bits: tuple[int, int]
    picture: tuple[int, int]
    quants: Mapping[int, Quant]
    huffmans: Mapping[tuple[int, int], Huffman]
    conditions: Mapping[int, int]  # arithmetic coding: (class << 4 | number) to value
    restart: int
    marks: bytes = b""  # the markers that stand in the compressed data: restarts, and those that mean nothing

    def idle_codes(self) -> bool:
        """Whether one of its Huffman tables holds codes that no picture has."""
        return any(self.huffmans[key].idle(key[0]) for key in self.coder_keys() if key in self.huffmans)

    def coder_keys(self, arithmetic: bool = False) -> set[tuple[int, int]]:
        """(class, number) of every entropy table that this scan reads."""
        (first, last), (high, _) = self.spectral, self.bits
        reads_dc = first == 0 and (high == 0 or arithmetic)
        keys = {(0, dc) for dc, _ in self.coders} if reads_dc else set()
        return keys | ({(1, ac) for _, ac in self.coders} if last > 0 else set())


@dataclass(frozen=True, slots=True)
class Picture:
    """The frame, its scans, how to read its colours, and the table segments that held more than tables."""

    frame: Frame
    scans: tuple[Scan, ...]
    colours: Colours
    adobe: bool
    odd: tuple[str, ...]


def parse(parts: seg.Segments) -> Picture:
    """Raises Damaged, TooLarge, or NotAPhoto for sorts of JPEG that no photo program writes."""
    reader = _Tables({}, {}, {}, 0, [])
    frame: Frame | None = None
    ids: tuple[int, ...] = ()
    scans: list[Scan] = []
    for item in parts.items:
        if item.marker in seg.FRAMES:
            if frame is not None:
                raise Damaged("The JPEG holds more than one frame.")
            frame, ids = _frame(item)
        elif item.marker == seg.SOS:
            if frame is None:
                raise Damaged("The JPEG's picture data come before its size.")
            scans.append(_scan(item, frame, ids, reader))
            if len(scans) > limits.MAX_SCANS:
                raise TooLarge("The JPEG consists of more scans than any program writes.")
        else:
            reader.take(item)
    if frame is None or not scans:
        raise Damaged("The JPEG holds no picture.")
    missing = set(range(len(frame.components))) - {m for scan in scans for m in scan.members}
    if missing:
        raise Damaged("The JPEG lacks a part of its colours.")
    return Picture(frame, tuple(scans), *_colours(parts, ids), tuple(reader.odd))


def _frame(item: seg.Segment) -> tuple[Frame, tuple[int, ...]]:
    data = item.payload
    if item.marker in (0xC3, 0xCB):
        raise NotAPhoto("This is a lossless JPEG, which few programs can show.")
    if item.marker not in (0xC0, 0xC1, 0xC2, 0xC9, 0xCA):
        raise NotAPhoto("This is a hierarchical JPEG, which few programs can show.")
    if len(data) < 6 or len(data) != 6 + 3 * data[5]:
        raise Damaged("The JPEG's frame is damaged.")
    if data[0] != 8:
        raise NotAPhoto(f"This JPEG has {data[0]} bits per colour instead of 8.")
    if data[5] not in (1, 3, 4):
        raise NotAPhoto(f"This JPEG has {data[5]} colour components, which no photo has.")
    height, width = int.from_bytes(data[1:3], "big"), int.from_bytes(data[3:5], "big")
    limits.check_size(width, height)
    rows = [data[i : i + 3] for i in range(6, len(data), 3)]
    components = tuple(Component(row[1] >> 4, row[1] & 15, row[2]) for row in rows)
    if any(not (1 <= c.across <= 4 and 1 <= c.down <= 4 and c.table <= 3) for c in components):
        raise Damaged("The JPEG's frame is damaged.")
    ids = tuple(row[0] for row in rows)
    if len(set(ids)) != len(ids):
        raise Damaged("The JPEG's frame names a component twice.")
    return Frame(item.marker, (width, height), components), ids


def _scan(item: seg.Segment, frame: Frame, ids: tuple[int, ...], tables: _Tables) -> Scan:
    data = item.payload
    count = data[0] if data else 0
    if not 1 <= count <= len(ids) or len(data) < 4 + 2 * count:
        raise Damaged("A scan of the JPEG is damaged.")
    rows = [data[1 + 2 * i : 3 + 2 * i] for i in range(count)]
    if any(row[0] not in ids for row in rows):
        raise Damaged("A scan of the JPEG names an unknown component.")
    if len(data) > 4 + 2 * count:
        tables.odd.append("jpeg/scan-tail")
    first, last, bits = data[1 + 2 * count : 4 + 2 * count]
    if not frame.progressive:
        first, last, bits = 0, 63, 0  # decoders of sequential JPEGs ignore these three
    if not first <= last <= 63:
        raise Damaged("A scan of the JPEG is damaged.")
    scan = Scan(
        tuple(ids.index(row[0]) for row in rows),
        tuple((row[1] >> 4, row[1] & 15) for row in rows),
        (first, last),
        (bits >> 4, bits & 15),
        item.picture,
        dict(tables.quants),
        dict(tables.huffmans),
        dict(tables.conditions),
        tables.restart,
        item.marks,
    )
    _check_tables(scan, frame)
    return scan


def _check_tables(scan: Scan, frame: Frame) -> None:
    if len(set(scan.members)) != len(scan.members):
        raise Damaged("A scan of the JPEG names a component twice.")
    if any(frame.components[m].table not in scan.quants for m in scan.members):
        raise Damaged("The JPEG lacks a quantisation table.")
    if not frame.arithmetic and not scan.coder_keys() <= scan.huffmans.keys():
        raise Damaged("The JPEG lacks a Huffman table.")


@dataclass(slots=True)
class _Tables:
    """The tables in force at one place of the file; `odd` collects places that held more than tables."""

    quants: dict[int, Quant]
    huffmans: dict[tuple[int, int], Huffman]
    conditions: dict[int, int]
    restart: int
    odd: list[str]

    def take(self, item: seg.Segment) -> None:
        """Goes on behind a segment that is neither frame nor scan. Raises Damaged."""
        if item.marker == seg.DQT:
            self.quants.update(_quants(item.payload, self.odd))
        elif item.marker == seg.DHT:
            self.huffmans.update(_huffmans(item.payload, self.odd))
        elif item.marker == seg.DAC:
            pairs = zip(item.payload[::2], item.payload[1::2], strict=False)
            self.conditions.update({k: v for k, v in pairs if k & 0xEF <= 3})
        elif item.marker == seg.DRI:
            if len(item.payload) != 2:
                raise Damaged("The JPEG's restart interval is damaged.")
            self.restart = int.from_bytes(item.payload, "big")
        elif item.marker == seg.DNL and item.payload:
            self.odd.append("jpeg/line-count")


def tables(parts: seg.Segments) -> set[Quant | Huffman]:
    """Every table of a file that `parse` has taken, also those that others replace before a scan comes."""
    quants = (table for s in parts.items if s.marker == seg.DQT for _, table in _quants(s.payload, []))
    coders = (table for s in parts.items if s.marker == seg.DHT for _, table in _huffmans(s.payload, []))
    return {*quants, *coders}


def _quants(data: bytes, odd: list[str]) -> Iterator[tuple[int, Quant]]:
    at = 0
    while at < len(data):
        wide, number = data[at] >> 4, data[at] & 15
        step = 2 if wide else 1
        body = data[at + 1 : at + 1 + 64 * step]
        if wide > 1 or number > 3 or len(body) < 64 * step:
            if at == 0:
                raise Damaged("A quantisation table of the JPEG is damaged.")
            odd.append("jpeg/quantisation-tail")
            return
        yield number, unpack(">64H", body) if wide else tuple(body)
        at += 1 + len(body)


def _huffmans(data: bytes, odd: list[str]) -> Iterator[tuple[tuple[int, int], Huffman]]:
    at = 0
    while at < len(data):
        sort, number, counts = data[at] >> 4, data[at] & 15, data[at + 1 : at + 17]
        total = sum(counts)
        values = data[at + 17 : at + 17 + total]
        if sort > 1 or number > 3 or len(counts) < 16 or total > 256 or len(values) < total:
            if at == 0:
                raise Damaged("A Huffman table of the JPEG is damaged.")
            odd.append("jpeg/huffman-tail")
            return
        yield (sort, number), Huffman(counts, values)
        at += 17 + total


def _colours(parts: seg.Segments, ids: tuple[int, ...]) -> tuple[Colours, bool]:
    """As libjpeg decides it (jdapimin.c, default_decompress_parms): JFIF first, then Adobe, then component ids."""
    first_scan = next(s.at for s in parts.items if s.marker == seg.SOS)
    early = [s for s in parts.items if s.at < first_scan]
    jfif = any(s.marker == seg.APP0 and s.payload[:5] == b"JFIF\0" and len(s.payload) >= 14 for s in early)
    adobe = [s.payload[11] for s in early if is_adobe(s)]
    transform = adobe[-1] if adobe else None
    if len(ids) == 1:
        return Colours.GREY, bool(adobe)
    if len(ids) == 4:
        return (Colours.YCCK if transform == 2 else Colours.CMYK), bool(adobe)
    if jfif:
        return Colours.YCC, bool(adobe)
    if transform is not None:
        return (Colours.RGB if transform == 0 else Colours.YCC), True
    return (Colours.RGB if bytes(ids) == b"RGB" else Colours.YCC), False


def is_adobe(item: seg.Segment) -> bool:
    return item.marker == seg.APP14 and item.payload[:5] == b"Adobe" and len(item.payload) >= 12
