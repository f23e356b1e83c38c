"""Writes a JPEG that holds a picture and the few facts needed to show it, nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from struct import pack

from scrubber.formats import jpeg_segments as seg
from scrubber.formats.jpeg_frame import Colours, Frame, Huffman, Picture, Quant, Scan

# JFIF 1.1, square pixels, no thumbnail.
_JFIF = b"JFIF\0\x01\x01\x00\x00\x01\x00\x01\x00\x00"
_ICC = b"ICC_PROFILE\0"
_ICC_PART = 65_533 - len(_ICC) - 2


def write(source: bytes, picture: Picture, icc: bytes | None = None, orientation: int = 1) -> bytes:
    """A new file round the compressed data of `picture`, whose scans are spans of `source`."""
    compressed = memoryview(source)  # megabytes, which are copied once: into the new file
    out: list[bytes | memoryview] = [b"\xff\xd8", *_facts(picture, icc, orientation)]
    quants: dict[int, Quant] = {}
    coders: dict[tuple[int, int], Huffman] = {}
    conditions: dict[int, int] = {}
    latched: set[int] = set()
    restart = 0
    for index, scan in enumerate(picture.scans):
        out += _segments(seg.DQT, _quants(picture.frame, scan, index == 0, latched, quants))
        if index == 0:
            out.append(_frame(picture.frame))
        if picture.frame.arithmetic:
            out += _segments(seg.DAC, _conditions(scan, conditions))
        else:
            out += _segments(seg.DHT, _huffmans(scan, coders))
        if scan.restart != restart:
            restart = scan.restart
            out.append(_segment(seg.DRI, restart.to_bytes(2, "big")))
        out.append(_scan(scan, picture.frame))
        out.append(compressed[slice(*scan.picture)])
    out.append(b"\xff\xd9")
    return b"".join(out)


def tables_used(picture: Picture) -> tuple[set[Quant], set[Huffman]]:
    """Every table that some scan reads; others are places to hide something in.

    A colour's steps are those that are in force at its first scan, as libjpeg takes them.
    """
    frame = picture.frame
    firsts = {m: scan.quants[frame.components[m].table] for scan in reversed(picture.scans) for m in scan.members}
    quants = set(firsts.values())
    coders = {scan.huffmans[key] for scan in picture.scans for key in scan.coder_keys() if key in scan.huffmans}
    return quants, coders


def _facts(picture: Picture, icc: bytes | None, orientation: int) -> Iterator[bytes]:
    if picture.colours in (Colours.GREY, Colours.YCC):
        yield _segment(seg.APP0, _JFIF)
    if orientation != 1:
        yield _segment(seg.APP1, _exif(orientation))
    parts = [icc[i : i + _ICC_PART] for i in range(0, len(icc), _ICC_PART)] if icc else []
    if len(parts) <= 255:
        for number, part in enumerate(parts, 1):
            yield _segment(seg.APP2, _ICC + bytes([number, len(parts)]) + part)
    if picture.colours is Colours.RGB or (len(picture.frame.components) == 4 and picture.adobe):
        transform = 2 if picture.colours is Colours.YCCK else 0
        yield _segment(seg.APP14, b"Adobe\0\x64\0\0\0\0" + bytes([transform]))


def _exif(orientation: int) -> bytes:
    """An EXIF block with one entry, Orientation (TIFF 6.0: header, one IFD, no next IFD)."""
    entry = (0x0112).to_bytes(2, "big") + b"\0\x03" + b"\0\0\0\x01" + orientation.to_bytes(2, "big") + b"\0\0"
    return b"Exif\0\0MM\0*\0\0\0\x08\0\x01" + entry + b"\0\0\0\0"


def _segment(marker: int, payload: bytes) -> bytes:
    return b"\xff" + bytes([marker]) + (len(payload) + 2).to_bytes(2, "big") + payload


def _segments(marker: int, payloads: Iterable[bytes]) -> list[bytes]:
    return [_segment(marker, payload) for payload in payloads]


def _quants(frame: Frame, scan: Scan, first: bool, latched: set[int], written: dict[int, Quant]) -> Iterator[bytes]:
    """Tables that components need from this scan on; a component keeps the table of its first scan."""
    members = range(len(frame.components)) if first else [m for m in scan.members if m not in latched]
    latched.update(scan.members)
    for number in sorted({frame.components[m].table for m in members}):
        table = scan.quants.get(number)
        if table is None or written.get(number) == table:
            continue
        written[number] = table
        wide = max(table) > 255
        yield bytes([(0x10 if wide else 0) | number]) + (pack(">64H", *table) if wide else bytes(table))


def _huffmans(scan: Scan, written: dict[tuple[int, int], Huffman]) -> Iterator[bytes]:
    for key in sorted(scan.coder_keys()):
        table = scan.huffmans[key]
        if written.get(key) != table:
            written[key] = table
            yield bytes([key[0] << 4 | key[1]]) + table.counts + table.values


def _conditions(scan: Scan, written: dict[int, int]) -> Iterator[bytes]:
    keys = {sort << 4 | number for sort, number in scan.coder_keys(arithmetic=True)}
    fresh = {
        k: scan.conditions[k] for k in sorted(keys) if k in scan.conditions and written.get(k) != scan.conditions[k]
    }
    written.update(fresh)
    if fresh:
        yield b"".join(bytes(pair) for pair in fresh.items())


def _frame(frame: Frame) -> bytes:
    width, height = frame.size
    rows = [bytes([i, c.across << 4 | c.down, c.table]) for i, c in enumerate(frame.components, 1)]
    head = b"\x08" + height.to_bytes(2, "big") + width.to_bytes(2, "big") + bytes([len(rows)])
    return _segment(frame.marker, head + b"".join(rows))


def _scan(scan: Scan, frame: Frame) -> bytes:
    keys = scan.coder_keys(frame.arithmetic)
    rows = [
        bytes([member + 1, (dc if (0, dc) in keys else 0) << 4 | (ac if (1, ac) in keys else 0)])
        for member, (dc, ac) in zip(scan.members, scan.coders, strict=True)
    ]
    tail = bytes([*scan.spectral, scan.bits[0] << 4 | scan.bits[1]])
    return _segment(seg.SOS, bytes([len(rows)]) + b"".join(rows) + tail)
