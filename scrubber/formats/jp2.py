"""JPEG 2000 photos: read, and written as JPEG or PNG, which every program opens."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from scrubber.contracts import Rebuilt
from scrubber.formats import bmff_boxes as b
from scrubber.formats import conversion, pictures
from scrubber.formats.blocks import after_end, exif, icc, iptc, xmp
from scrubber.formats.blocks import found as f
from scrubber.formats.once import once
from scrubber.model.finding import Finding
from scrubber.model.geometry import Mask, Pixels
from scrubber.model.kinds import Kind
from scrubber.model.photo import Header

NAME: str = "jp2"
SUFFIX: str = ".jpg"

_CONTAINER, _NAKED = b"\0\0\0\x0cjP  \r\n\x87\n", b"\xff\x4f\xff\x51"
_PICTURE = (b"jP  ", b"ftyp", b"jp2h", b"jp2c", b"rreq")
_XMP = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_IPTC = bytes.fromhex("33c7a4d2b81d4723a0baf1a3e097ad38")
_EXIF = (bytes.fromhex("4a706754696666457869662d3e4a5032"), bytes.fromhex("0537cdab9d0c4431a72afa561f2a113e"))
_COMMENT, _TILE = 0x64, 0x90  # markers (ISO/IEC 15444-1, A.2)
_NOTE = "JPEG 2000 photos are written"


def matches(head: bytes) -> bool:
    return head.startswith((_CONTAINER, _NAKED))


def header(data: bytes) -> Header:
    """Raises Damaged or TooLarge."""
    pixels = read(data)
    return Header(
        format=NAME,
        size=pixels.shape[1::-1],
        icc=_profile(data),
        unit=(8, 8),
        editable=False,
        why_not="JPEG 2000 photos can't be changed in parts.",
    )


def hidden(data: bytes) -> tuple[Finding, ...]:
    """Everything in the file beside the picture. Raises Damaged or TooLarge."""
    read(data)
    profile = _profile(data)
    return tuple(f.numbered([*_boxes(data), *_comments(data), *(icc.findings(profile, "icc") if profile else [])]))


def rebuild(data: bytes, header: Header) -> Rebuilt:
    """The picture as the format that was chosen."""
    return redact(data, header, read(data), np.zeros((0, 0), np.bool_), 0)


def redact(data: bytes, header: Header, pixels: Pixels, mask: Mask, quality: int) -> Rebuilt:
    return conversion.written(pixels, header.icc, header.into, quality, _NOTE, mask)


@once
def read(data: bytes) -> Pixels:
    """H x W x 3 or 4, black where transparent. Raises Damaged or TooLarge."""
    picture = pictures.opened(data, "JPEG2000")
    if picture.mode.startswith("I;16"):
        return conversion.rgb(np.asarray(np.asarray(picture) >> 8, np.uint8))
    return conversion.rgb(np.asarray(picture.convert("RGBA" if "A" in picture.mode else "RGB")))


def _heads(data: bytes) -> Iterator[b.Box]:
    """The boxes that say how to show the picture."""
    for box in b.walk(data, 0, len(data)) if data.startswith(_CONTAINER) else ():
        if box.name == b"jp2h":
            yield from b.walk(data, box.start, box.end)


def _profile(data: bytes) -> bytes | None:
    """A restricted or full profile (ISO/IEC 15444-1, I.5.3.3)."""
    colours = (data[box.start : box.end] for box in _heads(data) if box.name == b"colr")
    return next((body[3:] for body in colours if body[:1] in (b"\2", b"\3")), None)


def _boxes(data: bytes) -> Iterator[Finding]:
    if not data.startswith(_CONTAINER):
        return
    for box in b.walk(data, 0, len(data)):
        body = data[box.start : box.end]
        if box.name == b"uuid" and body[:16] == _XMP:
            yield from xmp.findings(body[16:], "xmp")
        elif box.name == b"uuid" and body[:16] == _IPTC:
            yield from iptc.records(body[16:], "iptc")
        elif box.name == b"uuid" and body[:16] in _EXIF:
            yield from exif.findings(body[16:].removeprefix(b"Exif\0\0"), "exif")
        elif box.name == b"xml ":
            yield f.found(Kind.COMMENT, "jp2/xml", text=f.text_of(body[:2000]))
        elif box.name not in _PICTURE:
            yield f.found(Kind.UNKNOWN, f"jp2/{f.text_of(box.name) or 'unnamed'}")
    yield from after_end.findings(data, b.behind(data), "jp2/after-end")


def _comments(data: bytes) -> Iterator[Finding]:
    """Comments in the head of the compressed picture (A.9.2)."""
    at = data.find(_NAKED) + 2
    while 2 <= at <= len(data) - 4 and data[at] == 0xFF and data[at + 1] != _TILE:
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        if data[at + 1] == _COMMENT:
            yield f.found(Kind.COMMENT, "jp2/comment", text=f.text_of(data[at + 6 : at + 2 + length]))
        at += 2 + max(2, length)
