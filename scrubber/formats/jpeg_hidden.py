"""Everything in a JPEG beside its picture, as findings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

from scrubber.formats import jpeg_container
from scrubber.formats import jpeg_segments as seg
from scrubber.formats.blocks import after_end, c2pa, exif, filling, icc, iptc, mpf, xmp
from scrubber.formats.blocks import found as f
from scrubber.formats.jpeg_frame import Huffman, Picture, is_adobe, tables
from scrubber.model.finding import Finding
from scrubber.model.kinds import Kind

_EXIF = b"Exif\0"
_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_XMP_MORE = b"http://ns.adobe.com/xmp/extension/\0"
_ICC = b"ICC_PROFILE\0"
_MPF = b"MPF\0"
_IPTC = re.compile(rb"Photoshop 3\.0\0|Adobe_Photoshop2\.5:")


def findings(data: bytes, parts: seg.Segments, picture: Picture) -> tuple[Finding, ...]:
    out = [*_metadata(parts), *_tables(parts, picture), *_strays(data, parts)]
    out += filling.findings(_filling(parts), len(data), "jpeg")
    out += after_end.findings(data, parts.end, "jpeg/after-end")
    return tuple(f.numbered(out))


def orientation(parts: seg.Segments) -> int:
    """EXIF's, else XMP's, else 1."""
    blocks = [(exif.orientation, block) for block in exif_blocks(parts)[:1]]
    readers: list[tuple[Callable[[bytes], int], bytes]] = [*blocks, *((xmp.orientation, b) for b in _xmp_blocks(parts))]
    return next((number for reader, block in readers if (number := reader(block))), 1)


def taller(parts: seg.Segments, size: tuple[int, int]) -> bool:
    """Whether EXIF knows of more lines of the same width: somebody may have changed the height in the header alone."""
    told = [exif.size(block) for block in exif_blocks(parts)[:1]]
    return any(width == size[0] and height > size[1] for width, height in told)


def profile(parts: seg.Segments) -> bytes | None:
    """The colour profile, put together from its numbered pieces; None where pieces are missing."""
    pieces: dict[int, bytes] = {}
    total = 0
    for item in parts.items:
        if item.marker == seg.APP2 and item.payload.startswith(_ICC) and len(item.payload) > 14:
            pieces.setdefault(item.payload[12], item.payload[14:])
            total = item.payload[13]
    whole = bool(pieces) and sorted(pieces) == list(range(1, total + 1))
    return b"".join(pieces[n] for n in sorted(pieces)) if whole else None


def exif_blocks(parts: seg.Segments) -> list[bytes]:
    return [s.payload[6:] for s in parts.items if s.marker == seg.APP1 and s.payload.startswith(_EXIF)]


def _xmp_blocks(parts: seg.Segments) -> list[bytes]:
    return [s.payload[len(_XMP) :] for s in parts.items if s.marker == seg.APP1 and s.payload.startswith(_XMP)]


def _metadata(parts: seg.Segments) -> Iterator[Finding]:
    for block in exif_blocks(parts):
        yield from exif.findings(block, "exif")
    for block in _xmp_blocks(parts):
        yield from xmp.findings(block, "xmp")
    # 40 bytes of digest and place stand before each piece (XMP Specification part 3, 1.1.3.1).
    more = b"".join(s.payload[len(_XMP_MORE) + 40 :] for s in parts.items if s.payload.startswith(_XMP_MORE))
    if more:
        yield from xmp.findings(more, "xmp/extended")
    joined = b"".join(s.payload[8:] for s in parts.items if s.marker == seg.APP11 and s.payload.startswith(b"JP"))
    if joined:
        yield from c2pa.findings(joined, "c2pa")
    yield from _colour(parts)
    for item in parts.items:
        yield from _single(item)


def _colour(parts: seg.Segments) -> Iterator[Finding]:
    whole = profile(parts)
    pieces = [s.payload[12:13] for s in parts.items if s.marker == seg.APP2 and s.payload.startswith(_ICC)]
    if len(set(pieces)) < len(pieces):
        yield f.found(Kind.UNKNOWN, "jpeg/icc-twice", "A piece of the colour profile is there twice.")
    if whole is not None:
        yield from icc.findings(whole, "icc")
    elif any(s.marker == seg.APP2 and s.payload.startswith(_ICC) for s in parts.items):
        yield f.damaged("icc")


def _single(item: seg.Segment) -> Iterator[Finding]:
    """Findings of a segment that stands for itself."""
    data, marker = item.payload, item.marker
    if marker == seg.COM:
        yield f.found(Kind.COMMENT, "jpeg/comment", text=f.text_of(data))
    elif marker == seg.APP0:
        yield from _jfif(data)
    elif marker == seg.APP2 and data.startswith(_MPF):
        yield from mpf.findings(data[4:], "mpf")
    elif marker == seg.APP13 and (match := _IPTC.match(data)):
        yield from iptc.findings(data[match.end() :], "iptc")
    elif marker == seg.APP1 and data.startswith(b"FLIR\0"):
        yield f.found(Kind.SECOND_PICTURE, "jpeg/thermal", "A heat picture is stored beside the photo.")
    elif marker == seg.APP14 and is_adobe(item):
        if len(data) > 12:
            yield f.found(Kind.UNKNOWN, "jpeg/app14-tail")
    elif 0xE0 <= marker <= 0xEF and not _known(item):
        yield f.found(Kind.UNKNOWN, f"jpeg/app{marker - 0xE0}", text=_label(data))
    elif 0xF0 <= marker <= 0xFD or 0x02 <= marker <= 0xBF or marker in (0xC8, 0xDE, 0xDF):
        yield f.found(Kind.UNKNOWN, f"jpeg/marker-{marker:02X}")


def _known(item: seg.Segment) -> bool:
    """Whether the segment was read as part of a larger block."""
    starts = {seg.APP1: (_EXIF, _XMP, _XMP_MORE), seg.APP2: (_ICC, _MPF), seg.APP11: (b"JP",)}
    return item.payload.startswith(starts.get(item.marker, (b"\0no such",)))


def _label(data: bytes) -> str:
    return f.text_of(data) if data and all(32 <= b < 127 or b in b"\r\n\t\0" for b in data) else ""


def _jfif(data: bytes) -> Iterator[Finding]:
    if data.startswith(b"JFXX\0"):
        yield f.found(Kind.PREVIEW, "jpeg/jfxx-thumbnail")
    elif not data.startswith(b"JFIF\0") or len(data) < 14:
        yield f.found(Kind.UNKNOWN, "jpeg/app0")
    else:
        picture = 3 * data[12] * data[13]
        if picture:
            yield f.found(Kind.PREVIEW, "jpeg/jfif-thumbnail")
        if len(data) > 14 + picture:
            yield f.found(Kind.UNKNOWN, "jpeg/jfif-tail")


def _tables(parts: seg.Segments, picture: Picture) -> Iterator[Finding]:
    quants, coders = jpeg_container.tables_used(picture)
    reason = "The file holds a table that the picture does not use."
    idle = tables(parts) - quants - coders
    if any(isinstance(table, tuple) for table in idle):
        yield f.found(Kind.UNKNOWN, "jpeg/unused-quantisation", reason)
    if any(isinstance(table, Huffman) for table in idle):
        yield f.found(Kind.UNKNOWN, "jpeg/unused-huffman", reason)
    if any(scan.idle_codes() for scan in picture.scans):
        yield f.found(Kind.UNKNOWN, "jpeg/unused-codes", "A table of codes holds some that no picture has.")
    if not picture.frame.arithmetic and any(item.marker == seg.DAC for item in parts.items):
        yield f.found(Kind.UNKNOWN, "jpeg/unused-conditions", reason)
    order = [item.marker for item in parts.items if item.marker in (seg.DRI, seg.SOS)]
    if (seg.DRI, seg.DRI) in pairwise(order):
        yield f.found(Kind.UNKNOWN, "jpeg/interval")  # said more than once, of which the last counts
    for place in picture.odd:
        yield f.found(Kind.UNKNOWN, place, "Bytes stand behind a part of the file that should end there.")


def _strays(data: bytes, parts: seg.Segments) -> Iterator[Finding]:
    if any(data[begin:end].strip(b"\xff") for begin, end in parts.strays):
        yield f.found(Kind.UNKNOWN, "jpeg/between-segments", "Bytes stand between the parts of the file.")


def _filling(parts: seg.Segments) -> int:
    """Bytes before markers that only fill up (T.81, B.1.1.2)."""
    own = sum(4 + len(item.payload) + item.picture[1] - item.picture[0] for item in parts.items)
    return parts.end - 2 - 2 * parts.closed - own - sum(end - begin for begin, end in parts.strays)


def slack(unneeded: Mapping[int, int]) -> tuple[Finding, ...]:
    """For scans that go on behind their last block."""
    reason = "Bytes stand behind the last block of the picture."
    return tuple(f.found(Kind.TRAILING_DATA, f"jpeg/behind-picture/scan-{index + 1}", reason) for index in unneeded)


def perhaps_behind() -> Finding:
    """For pictures that are too large to find out."""
    reason = "Bytes may stand behind the last block of the picture."
    return f.found(Kind.TRAILING_DATA, "jpeg/behind-picture", reason)


def within_picture() -> Finding:
    reason = "Bytes stand between the blocks of the picture."
    return f.found(Kind.UNKNOWN, "jpeg/within-picture", reason)
