"""HEIC and HEIF photos: rebuilt round the same compressed picture, written as JPEG where something is covered."""

from __future__ import annotations

from scrubber.contracts import Rebuilt
from scrubber.formats import bmff, conversion
from scrubber.model.finding import Finding
from scrubber.model.geometry import Mask, Pixels
from scrubber.model.photo import Header

NAME: str = "heif"
SUFFIX: str = ".heic"

_NOTE = "Covered HEIC photos are written"


def matches(head: bytes) -> bool:
    return bmff.coded_as(head) == "heif"


def header(data: bytes) -> Header:
    """Raises Damaged, TooLarge, or NotAPhoto for codings that hardly any photo has."""
    return bmff.header(data, NAME)


def hidden(data: bytes) -> tuple[Finding, ...]:
    """Everything in the file beside the picture. Raises as `header` does."""
    return bmff.hidden(data)


def rebuild(data: bytes, header: Header) -> Rebuilt:
    """The compressed picture as it is in a new container; a picture that can't be kept as it is as a JPEG."""
    kept = bmff.kept(data, header)
    if kept is not None:
        return kept
    why = f"{bmff.why_not(data)} So it is written"
    return conversion.written(bmff.pixels(data, header), bmff.profile(data), header.into, 0, why)


def redact(data: bytes, header: Header, pixels: Pixels, mask: Mask, quality: int) -> Rebuilt:
    """`pixels` as a JPEG: there is no free encoder for HEIC, and JPEG opens everywhere."""
    return conversion.written(pixels, bmff.profile(data), header.into, quality, _NOTE + bmff.dimmed(data), mask)
