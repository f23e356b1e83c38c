"""AVIF photos: rebuilt round the same compressed picture, compressed again where something is covered."""

from __future__ import annotations

from scrubber.contracts import Rebuilt
from scrubber.formats import avif_encode, bmff
from scrubber.model.finding import Finding
from scrubber.model.geometry import Mask, Pixels
from scrubber.model.photo import Header

NAME: str = "avif"
SUFFIX: str = ".avif"


def matches(head: bytes) -> bool:
    return bmff.coded_as(head) == "avif"


def header(data: bytes) -> Header:
    """Raises Damaged, TooLarge, or NotAPhoto for codings that hardly any photo has."""
    return bmff.header(data, NAME)


def hidden(data: bytes) -> tuple[Finding, ...]:
    """Everything in the file beside the picture. Raises as `header` does."""
    return bmff.hidden(data)


def rebuild(data: bytes, header: Header) -> Rebuilt:
    """The compressed picture as it is in a new container; one that can't be kept as it is, compressed again."""
    kept = bmff.kept(data)
    return kept if kept is not None else avif_encode.encoded(data, bmff.pixels(data, header), 0, bmff.why_not(data))


def redact(data: bytes, header: Header, pixels: Pixels, mask: Mask, quality: int) -> Rebuilt:
    """The whole picture compressed again, at the quality given or (0) about its own."""
    return avif_encode.encoded(data, pixels, quality, "An AVIF can't be changed in parts.", mask)
