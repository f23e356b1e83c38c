"""Follows a JPEG from its first byte to its last and notes all that a clean one does not hold (ITU-T T.81, annex B)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from scrubber.verify import icc, tiff, told
from scrubber.verify.coding import Frame, Tables, colours, frame_of, progression, restarts
from scrubber.verify.parts import Notes, Reading, Scan, Unreadable

START, END, SCAN, COMMENT = 0xD8, 0xD9, 0xDA, 0xFE
QUANT, HUFFMAN, INTERVAL = 0xDB, 0xC4, 0xDD
FRAMES = (0xC0, 0xC1, 0xC2)  # baseline, extended, progressive; all Huffman coded
OTHER_FRAMES = (0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF)
PROGRESSIVE = 0xC2
RESTARTS = range(0xD0, 0xD8)
JFIF, EXIF, PROFILE, ADOBE = 0xE0, 0xE1, 0xE2, 0xEE
ICC_SIGN, EXIF_SIGN = b"ICC_PROFILE\0", b"Exif\0\0"
MOST_SEGMENTS = 200_000
LOOKED_AT = 1 << 18
GOING_ON = (b"", b"\0", *(bytes([mark]) for mark in range(0xD0, 0xD8)))  # behind FF: the compressed data don't end here
# In compressed data a byte FF that means itself is followed by 00; everything else after FF is a marker.
# FF FF is a fill byte before a marker, which clean data does not have either.
_MARKER = re.compile(rb"\xff[^\x00\xff]")
_NO_MARKER = (b"", b"\0", b"\xff")  # behind FF


@dataclass(slots=True)
class _Walk:
    data: bytes
    notes: Notes = field(default_factory=Notes)
    tables: Tables = field(default_factory=Tables)
    frame: Frame | None = None
    progressive: bool = False
    interval: int = 0
    waiting: bool = False  # for the scan that the last restart part is for
    orientation: int = 0
    said: told.Told = ("", "", "")
    jfif: bool = False
    transform: int | None = None
    seen: set[str] = field(default_factory=set)
    scans: list[Scan] = field(default_factory=list)
    profile: list[bytes] = field(default_factory=list)
    profile_parts: int = 0
    known: Sequence[memoryview] = ()
    steps: dict[tuple[int, int], int] = field(default_factory=dict)

    def once(self, name: str) -> None:
        """Every part but tables and scans may stand in a clean file once."""
        if name in self.seen:
            self.notes.fault(f"a second {name} part", f"jpeg/{name}")
        self.seen.add(name)


def walk(data: bytes, known: Sequence[memoryview] = ()) -> Reading:
    """Read all of `data`. Raises Unreadable where it is no JPEG or ends before the picture does.

    `known` are the compressed data of another file's scans, which were looked through there; where the same stand here,
    they are not looked through again.
    """
    if data[:2] != b"\xff\xd8":
        raise Unreadable("The file does not begin as a JPEG.")
    walk = _Walk(data, known=known)
    walk.notes.part("start", 0, 2)
    at = 2
    for _ in range(MOST_SEGMENTS):
        at, code = _next_marker(walk, at)
        if code == END:
            return _finished(walk, at)
        at = _segment(walk, at, code)
    raise Unreadable("The file has too many parts.")


def applications(data: bytes) -> Iterator[bytes]:
    """The bodies of all APP1 parts in front of the picture, of any JPEG, however damaged. Never raises."""
    at = 2
    for _ in range(MOST_SEGMENTS):
        found = _MARKER.search(data, at)
        code = data[found.end() - 1] if found else END
        if not found or code in (SCAN, END):
            return
        alone = code in (0x01, START) or code in RESTARTS
        at = found.end() if alone else found.end() + max(2, int.from_bytes(data[found.end() : found.end() + 2]))
        if code == EXIF:
            yield data[found.end() + 2 : at]


def _next_marker(walk: _Walk, at: int) -> tuple[int, int]:
    """Where the next marker's FF stands, and its code. What lies before it belongs to nobody."""
    if walk.data[at : at + 1] == b"\xff" and walk.data[at + 1 : at + 2] not in _NO_MARKER:
        return at, walk.data[at + 1]
    found = _MARKER.search(walk.data, at)
    if found is None:
        raise Unreadable("The file ends before its picture does.")
    if found.start() > at:
        filled = walk.data[at] == 0xFF
        walk.notes.part("fill" if filled else "stray", at, found.start())
        walk.notes.fault("fill bytes between two parts" if filled else "bytes between two parts", "jpeg/between")
    return found.start(), walk.data[found.end() - 1]


def _segment(walk: _Walk, at: int, code: int) -> int:
    """Read the part at `at`; gives back where it ends."""
    if code in (0x01, START) or code in RESTARTS:
        walk.notes.part("stray", at, at + 2)
        walk.notes.fault("a marker where none belongs", "jpeg/marker")
        return at + 2
    length = int.from_bytes(walk.data[at + 2 : at + 4])
    end = at + 2 + length
    if length < 2 or end > len(walk.data):
        raise Unreadable("The file ends in the middle of a part.")
    body = walk.data[at + 4 : end]
    if code == SCAN:
        return _scan(walk, at, end, body)
    _READERS.get(code, _unknown)(walk, code, body)
    walk.notes.part(f"segment {code:02x}", at, at + 4)
    walk.notes.part(f"body {code:02x}", at + 4, end, code in (QUANT, HUFFMAN))
    return end


def _unknown(walk: _Walk, code: int, body: bytes) -> None:
    if code == COMMENT:
        walk.notes.fault("a comment", "jpeg/comment")
    elif code in OTHER_FRAMES:
        raise Unreadable("This sort of JPEG can't be followed.")
    else:
        walk.notes.fault("a part that a clean JPEG does not hold", f"jpeg/{code:02x}")


def _jfif(walk: _Walk, code: int, body: bytes) -> None:
    """JFIF 1.02: five letters, version, square pixels of no size, and an empty thumbnail."""
    walk.once("jfif")
    walk.jfif |= body[:5] == b"JFIF\0" and len(body) >= 14
    if len(body) != 14 or body[:6] != b"JFIF\0\1" or body[6] > 2 or body[7:] != b"\0\0\1\0\1\0\0":
        walk.notes.fault("more than the bare JFIF header", "jpeg/jfif")


def _exif(walk: _Walk, code: int, body: bytes) -> None:
    walk.once("exif")
    if body[:6] == EXIF_SIGN:
        walk.orientation = walk.orientation or tiff.orientation(body[6:])
        if said := told.facts(body[6:]):
            walk.said = said
            return
    if body[:6] != EXIF_SIGN or not tiff.only_orientation(body[6:]):
        walk.notes.fault("an Exif or XMP block with more than the orientation", "jpeg/exif")


def _icc(walk: _Walk, code: int, body: bytes) -> None:
    """ICC.1:2022, B.4: the profile in numbered parts, here in order and without a gap."""
    if body[:12] != ICC_SIGN or len(body) < 14:
        walk.notes.fault("a part that a clean JPEG does not hold", "jpeg/e2")
        return
    number, of = body[12], body[13]
    walk.profile_parts = walk.profile_parts or of
    if number != len(walk.profile) + 1 or of != walk.profile_parts:
        walk.notes.fault("colour profile parts that don't follow each other", "jpeg/icc")
    walk.profile.append(body[14:])


def _adobe(walk: _Walk, code: int, body: bytes) -> None:
    """Adobe technical note 5116: five letters, version, two sets of flags, and the colour transform."""
    walk.once("adobe")
    if len(body) >= 12 and body[:5] == b"Adobe":
        walk.transform = body[11]
    version = int.from_bytes(body[5:7])
    if len(body) != 12 or body[:5] != b"Adobe" or version not in (0, 100, 101) or any(body[7:11]) or body[11] > 2:
        walk.notes.fault("more than the bare Adobe header", "jpeg/adobe")


def _frame(walk: _Walk, code: int, body: bytes) -> None:
    walk.once("frame")
    if walk.frame is None:
        walk.frame, walk.progressive = frame_of(code, body), code == PROGRESSIVE


def _quant(walk: _Walk, code: int, body: bytes) -> None:
    for fault in walk.tables.quantisation(body):
        walk.notes.fault(fault, "jpeg/tables")


def _huffman(walk: _Walk, code: int, body: bytes) -> None:
    for fault in walk.tables.huffman(body):
        walk.notes.fault(fault, "jpeg/tables")


def _interval(walk: _Walk, code: int, body: bytes) -> None:
    if len(body) != 2:
        walk.notes.fault("a restart part of the wrong length", "jpeg/interval")
    if walk.waiting:
        walk.notes.fault("a restart part that no scan uses", "jpeg/interval")
    walk.interval, walk.waiting = int.from_bytes(body[:2]), True


_READERS = {JFIF: _jfif, EXIF: _exif, PROFILE: _icc, ADOBE: _adobe, QUANT: _quant, HUFFMAN: _huffman,
            INTERVAL: _interval} | dict.fromkeys(FRAMES, _frame)  # fmt: skip


def _scan(walk: _Walk, at: int, end: int, body: bytes) -> int:
    """A scan's header, its compressed data up to the next marker that is no restart."""
    if walk.frame is None:
        raise Unreadable("The picture begins before its size is told.")
    walk.waiting = False
    components = walk.frame.scanned(body)
    for fault in progression(walk.frame, walk.progressive, body, walk.steps):
        walk.notes.fault(fault, "jpeg/scan")
    expected = restarts(walk.frame, [c for c, _, _ in components], walk.interval)
    known_end = _known_end(walk, end)
    if known_end is not None:
        stop = known_end
    else:
        stop, order = _compressed(walk.data, end)
        # Some cameras end the last interval with a mark as well.
        closed = len(order) == expected + 1 and stop - end >= 2 and walk.data[stop - 2] == 0xFF
        if order != [n % 8 for n in range(expected + closed)]:
            walk.notes.fault("restart marks that don't fit the picture", "jpeg/scan")
    if stop - end < walk.frame.least(components, walk.progressive, body):
        raise Unreadable("The picture in the file is not complete.")
    used = walk.tables.use(walk.frame, walk.progressive, components, body)
    members = tuple(component for component, _, _ in components)
    walk.scans.append(Scan(members, body[-3:], used, walk.interval, end, stop, known_end is not None))
    walk.notes.part("scan", at, end)
    walk.notes.part("compressed", end, stop, True)
    return stop


def _known_end(walk: _Walk, start: int) -> int | None:
    """Where the compressed data end, if they are the ones that are known for this scan."""
    number = len(walk.scans)
    if number >= len(walk.known) or not walk.data.startswith(walk.known[number], start):
        return None
    stop = start + len(walk.known[number])
    return stop if walk.data[stop : stop + 1] == b"\xff" and walk.data[stop + 1 : stop + 2] not in GOING_ON else None


def _unstuffed(data: bytes, start: int) -> Iterator[int]:
    """Where 0xFF is followed by something but zero. Looked at piece by piece: a file may have thousands of scans."""
    for begin in range(start, len(data) - 1, LOOKED_AT):
        piece = np.frombuffer(data, np.uint8, min(LOOKED_AT + 1, len(data) - begin), begin)
        behind = (piece[:-1] == 0xFF).view(np.uint8)
        behind *= piece[1:]  # what follows a 0xFF, and zero for all others
        if behind.max():
            yield from (begin + int(at) for at in np.flatnonzero(behind != 0))


def _compressed(data: bytes, start: int) -> tuple[int, list[int]]:
    """Where compressed data ends, and the numbers of the restart marks in it."""
    order: list[int] = []
    for at in _unstuffed(data, start):
        if data[at + 1] not in RESTARTS:
            return at, order
        order.append(data[at + 1] - RESTARTS.start)
    raise Unreadable("The file ends before its picture does.")


def _finished(walk: _Walk, at: int) -> Reading:
    notes, frame = walk.notes, walk.frame
    notes.part("end", at, at + 2)
    notes.part("after the end", at + 2, len(walk.data))
    if at + 2 < len(walk.data):
        notes.fault("bytes after the end of the picture", "jpeg/after-end")
    if frame is None or not frame.complete(walk.steps):
        raise Unreadable("The picture in the file is not complete.")
    if walk.waiting:
        notes.fault("a restart part that no scan uses", "jpeg/interval")
    for fault in walk.tables.unused():
        notes.fault(fault, "jpeg/tables")
    profile = b"".join(walk.profile) if walk.profile else None
    if profile is not None:
        if len(walk.profile) != walk.profile_parts:
            notes.fault("colour profile parts that don't follow each other", "jpeg/icc")
        for fault in icc.colours_only(profile):
            notes.fault(fault, "jpeg/icc")
    meaning = (frame.code, frame.bits, frame.sampling, colours(frame, walk.jfif, walk.transform))
    return Reading("jpeg", frame.size, walk.orientation or 1, tuple(notes.parts), tuple(notes.faults), profile,
                   meaning, tuple(walk.scans), len(frame.names), told=walk.said)  # fmt: skip
