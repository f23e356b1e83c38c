"""JPEG XL photos: read, and written as JPEG or PNG, which every program opens."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from scrubber.contracts import Rebuilt
from scrubber.formats import bmff_boxes as b
from scrubber.formats import conversion, limits, pictures
from scrubber.formats.blocks import after_end, c2pa, exif, icc, xmp
from scrubber.formats.blocks import found as f
from scrubber.formats.once import once
from scrubber.model.errors import Damaged
from scrubber.model.finding import Finding
from scrubber.model.geometry import Mask, Pixels
from scrubber.model.kinds import Kind
from scrubber.model.photo import Header

NAME: str = "jxl"
SUFFIX: str = ".jpg"

_CONTAINER, _NAKED = b"\0\0\0\x0cJXL \r\n\x87\n", b"\xff\x0a"
_PICTURE = (b"JXL ", b"ftyp", b"jxlc", b"jxlp", b"jxll", b"jxli")
_KINDS: dict[bytes, tuple[Kind, str, str]] = {
    b"jhgm": (Kind.SECOND_PICTURE, "gain-map", "A second picture tells how bright each spot is (gain map)."),
    b"jbrd": (Kind.UNKNOWN, "old-jpeg", "It holds what the JPEG held from which this photo was made."),
}
_NOTE = "JPEG XL photos are written"
_ONE_FRAME = "Only the first picture of the animation is kept. "


def matches(head: bytes) -> bool:
    return head.startswith((_CONTAINER, _NAKED))


def header(data: bytes) -> Header:
    """Raises Damaged or TooLarge."""
    facts = _facts(data)
    size = (int(facts["width"]), int(facts["height"]))
    limits.check_size(*size)
    pixels, notes = read(data)  # what its own orientation is gets undone by the decoder
    return Header(
        format=NAME,
        size=pixels.shape[1::-1],
        icc=notes.get("icc"),
        channels=int(facts["color_channels"]),
        bits=int(facts["bits_per_sample"]),
        unit=(8, 8),
        editable=False,
        why_not="JPEG XL photos can't be changed in parts.",
    )


def hidden(data: bytes) -> tuple[Finding, ...]:
    """Everything in the file beside the picture. Raises Damaged."""
    _, notes = read(data)
    out = [*_notes(notes), *_boxes(data)]
    if _facts(data)["have_animation"]:
        out.append(f.found(Kind.SECOND_PICTURE, "jxl/frames", "Further pictures of an animation are stored."))
    return tuple(f.numbered(out))


def rebuild(data: bytes, header: Header) -> Rebuilt:
    """The first picture, upright, as the format that was chosen."""
    return redact(data, header, read(data)[0], np.zeros((0, 0), np.bool_), 0)


def redact(data: bytes, header: Header, pixels: Pixels, mask: Mask, quality: int) -> Rebuilt:
    first = _ONE_FRAME if _facts(data)["have_animation"] else ""
    return conversion.written(pixels, header.icc, header.into, quality, first + _NOTE, mask)


@once
def read(data: bytes) -> tuple[Pixels, Mapping[str, bytes]]:
    """H x W x 3 or 4, upright, black where transparent; and what it has for notes. Raises Damaged."""
    facts = _facts(data)
    try:
        import pylibjxl

        found, notes = pylibjxl.decode(data, metadata=True, timeout=60.0)
        if facts["have_animation"]:  # asked for notes as well, it gives the last of the pictures
            found = pylibjxl.decode(data, timeout=60.0)
    except ImportError:
        raise pictures.unread("JPEG XL") from None
    except Exception as error:  # a foreign decoder may raise anything
        raise Damaged("The picture data are damaged.") from error
    return conversion.rgb(np.asarray(found)), notes


@once
def _facts(data: bytes) -> Mapping[str, int]:
    try:
        import pylibjxl

        facts: Mapping[str, int] = pylibjxl.probe(data)
    except ImportError:
        raise pictures.unread("JPEG XL") from None
    except Exception as error:
        raise Damaged("The header of the JPEG XL is damaged.") from error
    limits.check_size(int(facts["width"]), int(facts["height"]))
    return facts


def _notes(notes: Mapping[str, bytes]) -> Iterator[Finding]:
    """What the decoder unpacked."""
    if notes.get("exif"):
        yield from exif.findings(_tiff(notes["exif"]), "exif")
    if notes.get("xmp"):
        yield from xmp.findings(notes["xmp"], "xmp")
    if notes.get("jumbf"):
        yield from c2pa.findings(b"jumb" + notes["jumbf"], "c2pa")
    if notes.get("icc"):
        yield from icc.findings(notes["icc"], "icc")


def _tiff(block: bytes) -> bytes:
    """An Exif box begins with how far away its block begins; some programs leave that out, some add a name."""
    at = next((at for at in (0, 4, 6, 10) if block[at : at + 4] in (b"II*\0", b"MM\0*")), 0)
    return block[at:]


def _boxes(data: bytes) -> Iterator[Finding]:
    if not data.startswith(_CONTAINER):
        return
    for box in b.walk(data, 0, len(data)):
        name = data[box.start : box.start + 4] if box.name == b"brob" else box.name
        if name in (*_PICTURE, b"Exif", b"xml ", b"jumb"):
            continue
        kind, path, reason = _KINDS.get(name, (Kind.UNKNOWN, f.text_of(name) or "unnamed", ""))
        yield f.found(kind, f"jxl/{path}", reason)
    yield from after_end.findings(data, b.behind(data), "jxl/after-end")
