"""Everything in a WebP beside its pictures, as findings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scrubber.formats import unseen
from scrubber.formats import webp_chunks as webp
from scrubber.formats.blocks import after_end, c2pa, exif, icc, xmp
from scrubber.formats.blocks import found as f
from scrubber.model.finding import Finding
from scrubber.model.kinds import Kind


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A picture with nothing but what is seen: what was left out, and whether the rest was compressed again for it."""

    frame: webp.Frame
    slack: bool
    unseen: bool
    again: bool


def findings(data: bytes, parts: webp.WebP, cleaned: list[Cleaned]) -> tuple[Finding, ...]:
    out = [*_blocks(parts), *_others(parts)]
    if any(one.slack for one in cleaned):
        out.append(f.found(Kind.TRAILING_DATA, "webp/behind-picture", "Bytes stand behind the end of a picture."))
    if any(one.unseen for one in cleaned):
        out.append(f.found(Kind.SECOND_PICTURE, "webp/under-transparency", unseen.WHY))
    return tuple(f.numbered([*out, *after_end.findings(data, parts.end, "webp/after-end")]))


def orientation(parts: webp.WebP) -> int:
    """EXIF's, else XMP's, else 1."""
    numbers = [exif.orientation(_tiff(block)) for block in parts.exif] + [xmp.orientation(b) for b in parts.xmp]
    return next((number for number in numbers if number), 1)


def _blocks(parts: webp.WebP) -> Iterator[Finding]:
    for block in parts.exif:
        yield from exif.findings(_tiff(block), "exif")
    for block in parts.xmp:
        yield from xmp.findings(block, "xmp") or [f.found(Kind.UNKNOWN, "xmp")]
    if parts.profile is not None:
        yield from icc.findings(parts.profile, "icc")


def _others(parts: webp.WebP) -> Iterator[Finding]:
    for name, body in parts.others:
        if name == b"C2PA":
            yield from c2pa.findings(body, "c2pa")
        elif name in (webp.LOSSY, webp.LOSSLESS, b"ANMF"):
            yield f.found(Kind.SECOND_PICTURE, "webp/second-picture")
        else:
            yield f.found(Kind.UNKNOWN, f"webp/{f.text_of(name).strip()}", text=f.text_of(body))


def _tiff(block: bytes) -> bytes:
    return block[6:] if block.startswith(b"Exif\0") else block
