"""Camera raw files and DNG: read as the camera shows them, and written as JPEG or PNG."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import numpy as np

from scrubber.contracts import Rebuilt
from scrubber.formats import conversion, limits, pictures
from scrubber.formats.blocks import exif, tiff
from scrubber.formats.blocks import found as f
from scrubber.formats.once import once
from scrubber.model import turns
from scrubber.model.errors import Damaged, ScrubError
from scrubber.model.finding import Finding
from scrubber.model.geometry import Mask, Pixels
from scrubber.model.kinds import Kind
from scrubber.model.photo import Header

NAME: str = "raw"
SUFFIX: str = ".jpg"

# Olympus, Panasonic: TIFF with another number where 42 stands. Fujifilm, Sigma, Minolta, old Canon, new Canon: others.
_CHANGED = (b"IIRO", b"IIRS", b"MMOR", b"IIU\0")
_OTHERS = (b"FUJIFILMCCD-RAW", b"FOVb", b"\0MRM", b"II\x1a\0\0\0HEAPCCDR")
_TIFF = (b"II*\0", b"MM\0*")
_SUBFILE, _COMPRESSION, _MAKE, _SUBIFDS, _DNG = 254, 259, 271, 330, 50706
_RAW_CODINGS = (32767, 32769, 32770, 34713, 65535)  # Sony, Epson, Samsung, Nikon, Pentax
_FLIPS = {3: 3, 5: 8, 6: 6}  # of LibRaw, as EXIF's orientation
_NEARLY = 0.8  # of the sensor's width: a camera's own picture of that size is the photo
_NOTE = "Camera raw files are written"


def matches(head: bytes) -> bool:
    if head.startswith((*_OTHERS, *_CHANGED)) or head[4:11] == b"ftypcrx":
        return True
    if not head.startswith(_TIFF):
        return False
    if head[8:10] == b"CR":
        return True
    tags = _first_directory(head)
    thumbnail_first = tags.get(_SUBFILE, 0) & 1 and _MAKE in tags and _SUBIFDS in tags
    return bool(_DNG in tags or tags.get(_COMPRESSION) in _RAW_CODINGS or thumbnail_first)


def _first_directory(head: bytes) -> dict[int, int]:
    """Tags of the first directory with their value or its place; nothing where it does not stand at the beginning."""
    order = "little" if head[:2] == b"II" else "big"

    def number(at: int, size: int) -> int:
        return int.from_bytes(head[at : at + size], "little" if order == "little" else "big")

    at = number(4, 4)
    count = number(at, 2) if at + 2 <= len(head) else 0
    rows = range(at + 2, min(at + 2 + 12 * count, len(head) - 11), 12)
    return {number(row, 2): number(row + 8, 2 if number(row + 2, 2) == 3 else 4) for row in rows}


def header(data: bytes) -> Header:
    """Raises Damaged or TooLarge."""
    pixels, profile = read(data)
    return Header(
        format=NAME,
        size=pixels.shape[1::-1],
        icc=profile,
        unit=(8, 8),
        editable=False,
        why_not="Camera raw files can't be changed in parts.",
    )


def hidden(data: bytes) -> tuple[Finding, ...]:
    """What the camera noted; the copy holds none of it. Raises Damaged or TooLarge."""
    read(data)
    out = [*_notes(data)]
    if all(finding.kind is not Kind.PREVIEW for finding in out):
        out.append(f.found(Kind.PREVIEW, "raw/previews", "Raw files hold smaller pictures beside the large one."))
    reason = "The sensor's own numbers can tell which camera took the photo."
    return tuple(f.numbered([*out, f.found(Kind.DEVICE, "raw/sensor", reason)]))


def rebuild(data: bytes, header: Header) -> Rebuilt:
    """The photo as the format that was chosen."""
    return redact(data, header, read(data)[0], np.zeros((0, 0), np.bool_), 0)


def redact(data: bytes, header: Header, pixels: Pixels, mask: Mask, quality: int) -> Rebuilt:
    return conversion.written(pixels, header.icc, header.into, quality, _NOTE, mask)


@once
def read(data: bytes) -> tuple[Pixels, bytes | None]:
    """H x W x 3, upright: the camera's own picture where it is full size, else made from the sensor's numbers.

    With the colour profile (None: sRGB). Raises Damaged or TooLarge.
    """
    try:
        import rawpy

        with rawpy.imread(io.BytesIO(data)) as raw:
            limits.check_size(raw.sizes.width, raw.sizes.height)
            return _own_picture(raw) or (_developed(raw), None)
    except ScrubError:
        raise
    except ImportError:
        raise pictures.unread("A camera raw file") from None
    except Exception as error:  # a foreign decoder may raise anything
        raise Damaged("The camera raw file is damaged, or of a camera that is not known.") from error


def _own_picture(raw: Any) -> tuple[Pixels, bytes | None] | None:
    import rawpy

    try:
        found = raw.extract_thumb()
    except (rawpy.LibRawNoThumbnailError, rawpy.LibRawUnsupportedThumbnailError):
        return None
    if found.format is not rawpy.ThumbFormat.JPEG:
        return None
    picture = pictures.opened(found.data, "JPEG")
    if max(picture.size) < _NEARLY * max(raw.sizes.width, raw.sizes.height):
        return None
    told = picture.getexif().get(0x0112, 0)
    way_up = int(told) if told in range(1, 9) else _FLIPS.get(raw.sizes.flip, 1)
    stored = np.asarray(picture.convert("RGB"))
    return np.ascontiguousarray(turns.upright(stored, way_up)), picture.info.get("icc_profile")


def _developed(raw: Any) -> Pixels:
    """One channel from the sensor of a black-and-white camera, else three."""
    return conversion.rgb(raw.postprocess(use_camera_wb=True, output_bps=8))


def _notes(data: bytes) -> Iterator[Finding]:
    """Exif, wherever this sort of raw file has it."""
    if data.startswith((*_TIFF, *_CHANGED)):
        yield from exif.findings((b"II*\0" if data[:2] == b"II" else b"MM\0*") + data[4:], "exif", alone=False)
        return
    for sign, skip in ((b"CMT1", 4), (b"CMT2", 4), (b"CMT4", 4), (b"Exif\0\0", 6)):
        at = data.find(sign, 0, 1 << 20)
        block = data[at + skip : at + skip + (1 << 17)]
        if at >= 0 and tiff.read(block).entries:
            yield from exif.findings(block, f"exif/{sign[:4].decode()}" if skip == 4 else "exif")
