"""Small and large pictures that a file holds beside its photo, decoded one by one."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice

import numpy as np

from scrubber.formats import (
    bmff_hidden,
    bmff_items,
    bmff_picture,
    bmff_write,
    heif_pixels,
    jpeg_hidden,
    jpeg_segments,
    pictures,
    png_chunks,
    png_hidden,
    png_rest,
    png_samples,
    tiff_parts,
    tiff_pixels,
    tiff_samples,
    webp_chunks,
)
from scrubber.formats.blocks import iptc, mpf, tiff
from scrubber.model import turns
from scrubber.model.errors import Damaged, ScrubError
from scrubber.model.geometry import Pixels
from scrubber.model.photo import Header

MOST = 6  # pictures of one file; more tell nothing new
LEAST_SIDE = 512  # a JPEG that is larger is decoded smaller where that is quicker
_MASK = 4  # TIFF 6.0, NewSubfileType: a mask of the picture
_BEGIN = b"\xff\xd8\xff"
_THUMBNAIL = re.compile(rb"(x[am]pGImg:image)(?:>|=[\"'])([A-Za-z0-9+/=\s&#;]{16,})")

Place = tuple[str, Callable[[], Pixels]]  # of its finding, and what decodes it


def stored(data: bytes, header: Header) -> Iterator[tuple[str, Pixels]]:
    """Each picture with the place of its finding, H x W x 3 or 4; those that can't be read are left out.

    Never raises. Pictures lie as they are stored.
    """
    try:
        for path, decoded in islice(_PLACES[header.format](data), MOST) if header.format in _PLACES else ():
            try:
                picture = decoded()
            except (ScrubError, ValueError, IndexError):
                continue
            if picture.size:
                yield path, picture
    except (ScrubError, ValueError, IndexError):
        return


# ---------------------------------------------------------------- containers


def _of_jpeg(data: bytes) -> Iterator[Place]:
    parts = jpeg_segments.read(data)
    for block in jpeg_hidden.exif_blocks(parts)[:1]:
        yield from of_exif(block)
    for item in parts.items:
        body = item.payload
        if item.marker == jpeg_segments.APP13:
            yield from ((f"iptc/{path}", picture) for path, picture in _of_photoshop(body))
        elif item.marker == jpeg_segments.APP0 and body.startswith(b"JFXX\0\x10"):
            yield "jpeg/jfxx-thumbnail", partial(_jpeg, body[6:])
        elif item.marker == jpeg_segments.APP0 and body.startswith(b"JFIF\0") and len(body) > 14:
            yield "jpeg/jfif-thumbnail", partial(_raw, body[14:], body[12], body[13])
        elif item.marker == jpeg_segments.APP1:
            yield from _of_xmp(body)
    yield from _of_index(data, parts)
    yield from _behind(data[parts.end :], "jpeg/after-end")


def _of_png(data: bytes) -> Iterator[Place]:
    chunks = png_chunks.read(data)
    for chunk in chunks.items:
        if chunk.name == b"eXIf":
            yield from of_exif(chunk.body)
    rest, form = data[chunks.end :], png_chunks.shape(chunks)
    yield from _behind(rest, "png/after-end")
    if form.colour in (png_chunks.RGB, png_chunks.RGBA) and png_hidden.ends_a_picture(rest):
        yield "png/after-end/old-picture", partial(_rest, chunks, form, rest)


def _of_webp(data: bytes) -> Iterator[Place]:
    parts = webp_chunks.read(data)
    for block in parts.exif[:1]:
        yield from of_exif(block)
    yield from _behind(data[parts.end :], "webp/after-end")


def _of_tiff(data: bytes) -> Iterator[Place]:
    """Smaller copies in the chain of pages, and whatever stands below a page."""
    parts = tiff_parts.read(data)
    pages = parts.pages
    for directory in (*parts.chain, *parts.below):
        seen = directory in pages or directory.get(tiff_parts.WIDTH) is None
        if not seen and not directory.number(tiff_parts.SUBFILE, 0) & _MASK:
            yield f"tiff/{directory.name}", partial(_page, data, directory)


def _of_bmff(data: bytes) -> Iterator[Place]:
    """The thumbnail of the picture that is shown (ISO/IEC 23008-12, 6.4.4), and what its Exif block holds."""
    listing = bmff_items.read(data)
    for number in listing.sources(b"thmb", listing.primary)[:1]:
        yield "heif/thumbnail", partial(_item, data, listing, number)
    for item in (item for item in listing.items.values() if item.sort == b"Exif"):
        yield from of_exif(bmff_hidden.exif_block(data, item))


_PLACES: dict[str, Callable[[bytes], Iterator[Place]]] = {
    "jpeg": _of_jpeg,
    "png": _of_png,
    "webp": _of_webp,
    "tiff": _of_tiff,
    "heif": _of_bmff,
    "avif": _of_bmff,
}

# ---------------------------------------------------------------- blocks


def of_exif(block: bytes) -> Iterator[Place]:
    """The thumbnail: a JPEG, or strips as in any TIFF (EXIF 2.32, 4.5.2 and 4.6.4)."""
    block = block.removeprefix(b"Exif\0\0")
    tree = tiff.read(block)
    start, length = tree.first("ifd1", 0x0201), tree.first("ifd1", 0x0202)
    if start and length and start.numbers() and length.numbers():
        at = int(start.numbers()[0])
        yield "exif/ifd1/thumbnail", partial(_jpeg, block[at : at + int(length.numbers()[0])])
    elif tree.first("ifd1", 0x0111):
        yield "exif/ifd1/thumbnail", partial(_second_page, block)


def _of_photoshop(body: bytes) -> Iterator[Place]:
    """Resource 0x040C: 28 bytes of sizes, then a JPEG; 0x0409 has red and blue exchanged."""
    for number, content in iptc.resources(body[body.find(b"8BIM") :] if b"8BIM" in body else b""):
        if number in (0x0409, 0x040C) and content is not None:
            yield "thumbnail", partial(_exchanged if number == 0x0409 else _jpeg, content[28:])


def _of_xmp(body: bytes) -> Iterator[Place]:
    for match in _THUMBNAIL.finditer(body):
        yield f"xmp/{match[1].decode()}", partial(_of_digits, match[2])


def _of_index(data: bytes, parts: jpeg_segments.Segments) -> Iterator[Place]:
    """What a multi-picture index points to; its distances count from behind the segment's `MPF\\0`."""
    for item in parts.items:
        if item.marker == jpeg_segments.APP2 and item.payload.startswith(b"MPF\0"):
            base = item.at + 8
            for number, (start, length) in mpf.further(item.payload[4:]):
                yield f"mpf/picture-{number}", partial(_jpeg, data[base + start : base + start + length])


def _behind(rest: bytes, prefix: str) -> Iterator[Place]:
    at = rest.find(_BEGIN, 0, 1 << 16)
    if at >= 0:
        yield f"{prefix}/second_picture", partial(_jpeg, rest[at:])


# ---------------------------------------------------------------- pixels


def _rest(chunks: png_chunks.Chunks, form: png_chunks.Shape, rest: bytes) -> Pixels:
    """On the ground of the new picture: its most common colour."""
    seen = png_samples.shown(png_samples.read(chunks, form, png_chunks.inflate(chunks, form).raw))
    colours, counts = np.unique(seen[::4, ::4].reshape(-1, seen.shape[2]), axis=0, return_counts=True)
    ground = colours[int(np.argmax(counts))].tobytes()
    return png_rest.read(rest, (ground + b"\xff")[: form.channels])


def _jpeg(data: bytes) -> Pixels:
    return np.asarray(pictures.reduced(data, LEAST_SIDE).convert("RGB"))


def _exchanged(data: bytes) -> Pixels:
    return _jpeg(data)[..., ::-1]


def _of_digits(digits: bytes) -> Pixels:
    return _jpeg(base64.b64decode(re.sub(rb"&#x[aA];|\s", b"", digits)))


def _raw(samples: bytes, width: int, height: int) -> Pixels:
    return np.frombuffer(samples, np.uint8, 3 * width * height).reshape(height, width, 3)


def _second_page(block: bytes) -> Pixels:
    chain = tiff_parts.read(block).chain
    if len(chain) < 2:
        raise Damaged("The preview is damaged.")
    return _page(block, chain[1])


def _page(data: bytes, directory: tiff_parts.Directory) -> Pixels:
    samples = tiff_pixels.read(directory, data)
    return tiff_samples.shown(samples, directory.raw(tiff_parts.PROFILE))


def _item(data: bytes, listing: bmff_items.Listing, number: int) -> Pixels:
    picture = bmff_picture.find(data, listing.alone(number))
    plain = bmff_write.written(data, picture)
    if picture.coding == b"av01":
        return turns.upright(next(heif_pixels.of_avif(plain)), picture.orientation)
    return heif_pixels.of_heif(plain, deep=False)
