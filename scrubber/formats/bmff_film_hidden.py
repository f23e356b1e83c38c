"""What the tables of an animated AVIF tell beside its pictures, as findings (ISO/IEC 14496-12, 8)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from scrubber.formats import bmff_boxes as b
from scrubber.formats.blocks import found as f
from scrubber.formats.bmff_film import ENTRY, Film
from scrubber.model.finding import Finding
from scrubber.model.kinds import Kind

_INSIDE = {b"trak", b"mdia", b"minf", b"dinf", b"stbl", b"edts"}
_PLAIN = _INSIDE | {b"mvhd", b"tkhd", b"mdhd", b"hdlr", b"vmhd", b"dref", b"tref", b"elst", b"stsd", b"stts", b"stsc",
                    b"stsz", b"stco", b"co64", b"stss", b"iods"}  # fmt: skip
_EPOCH = datetime(1904, 1, 1, tzinfo=UTC)
_UNKNOWN_LANGUAGE = (b"\x55\xc4", b"\0\0")
_DATED = {b"mvhd", b"tkhd", b"mdhd"}
_MADE_BY = "It tells which program wrote the file."
_NOTES = "The animation has notes of its own, such as where it was made."


def findings(data: bytes, moov: b.Box, film: Film) -> Iterator[Finding]:
    """All in `moov` that showing the film does not need."""
    used, dates = {box.start for box in film.boxes}, set[int]()
    for box in _all(data, moov):
        if box.name == b"trak" and box.start not in used:
            yield f.found(Kind.MOVIE, "heif/moov/track", "A further film or sound is stored beside the pictures.")
        elif box.name in (b"udta", b"meta"):
            yield f.found(Kind.UNKNOWN, "heif/moov/notes", _NOTES)
        elif box.name in (b"free", b"skip"):
            if data[box.start : box.end].strip(b"\0"):
                yield f.found(Kind.UNKNOWN, "heif/moov/free", "Bytes stand in a part that should be empty.")
        elif box.name not in _PLAIN:
            yield f.found(Kind.UNKNOWN, f"heif/moov/{f.text_of(box.name) or 'unnamed'}")
        elif box.name == b"stsd":
            yield from _compressor(data, box)
        elif box.name == b"hdlr":
            yield from _handler(data, box)
        elif box.name == b"mdhd" and _language(data, box) not in _UNKNOWN_LANGUAGE:
            yield f.found(Kind.UNKNOWN, "heif/moov/language", "It tells a language.")
        dates.update(_dates(data, box) if box.name in _DATED else ())
    for moment in sorted(dates):
        yield f.found(Kind.TIME, "heif/moov/date", "It tells when the animation was made or changed.", _said(moment))


def _all(data: bytes, box: b.Box) -> Iterator[b.Box]:
    for inner in b.walk(data, box.start, box.end):
        yield inner
        if inner.name in _INSIDE:
            yield from _all(data, inner)


def _handler(data: bytes, box: b.Box) -> Iterator[Finding]:
    if name := data[box.start + 24 : box.end].strip(b"\0"):
        yield f.found(Kind.SOFTWARE, "heif/moov/handler", _MADE_BY, f.text_of(name))


def _compressor(data: bytes, stsd: b.Box) -> Iterator[Finding]:
    """The name in each entry's fixed fields (12.1.3)."""
    for entry in b.walk(data, stsd.start + 8, stsd.end):
        if (
            name := data[entry.start + 42 : min(entry.end, entry.start + ENTRY - 4)]
            .lstrip(bytes(range(32)))
            .strip(b"\0")
        ):
            yield f.found(Kind.SOFTWARE, "heif/moov/compressor", _MADE_BY, f.text_of(name))


def _language(data: bytes, box: b.Box) -> bytes:
    return data[box.end - 4 : box.end - 2]


def _dates(data: bytes, box: b.Box) -> Iterator[int]:
    wide = 8 if any(data[box.start : min(box.end, box.start + 1)]) else 4  # version 0 or 1
    for at in (box.start + 4, box.start + 4 + wide):
        if moment := int.from_bytes(data[at : min(box.end, at + wide)], "big"):
            yield moment


def _said(seconds: int) -> str:
    try:
        return f"{_EPOCH + timedelta(seconds=seconds):%Y-%m-%d %H:%M}"
    except OverflowError:
        return ""
