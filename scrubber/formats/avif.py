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
    """The compressed pictures as they are in a new container; those that can't be kept so, compressed again."""
    kept = bmff.kept(data, header)
    return kept if kept is not None else avif_encode.encoded(data, header, bmff.why_not(data))


def redact(data: bytes, header: Header, pixels: Pixels, mask: Mask, quality: int) -> Rebuilt:
    """Every picture compressed again with `pixels` under `mask`, at the quality given or (0) about its own."""
    return avif_encode.encoded(data, header, "An AVIF can't be changed in parts.", quality, pixels, mask)
