"""Opens a photo: bytes in, upright pixels and findings out. The only door to picture decoders."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from scrubber.contracts import Format
from scrubber.formats import (
    bmff,
    bmp,
    gif,
    identify,
    jp2,
    jpeg,
    jxl,
    pictures,
    png,
    png_chunks,
    png_frames,
    png_samples,
    previews,
    raw,
    tiff,
    webp,
)
from scrubber.model import turns
from scrubber.model.digest import begun
from scrubber.model.errors import Damaged
from scrubber.model.finding import Finding
from scrubber.model.geometry import Pixels
from scrubber.model.photo import Header, Photo

if TYPE_CHECKING:
    from PIL import Image

_MORE_DATA = bytes(range(1, 255)) * 4  # no marker in it, and hardly any of it decodes to nothing


def decode(data: bytes, header: Header) -> Pixels:
    """H x W x 3 or 4, uint8, upright, read-only and contiguous. Raises Damaged or TooLarge.

    Colours are those of the file, not converted by its profile, except for CMYK, which becomes sRGB.
    Places that are fully transparent are black, whatever was stored there.
    """
    return _upright(DECODERS[header.format](data, header), header)


def frames(data: bytes, header: Header) -> Iterator[Pixels]:
    """Each picture of an animation behind the first, upright, as it is seen on the canvas. Raises as `decode` does."""
    if header.frames > 1:
        for stored in FRAMES[header.format](data, header):
            yield _upright(stored, header)


def open_photo(data: bytes, *, every: bool = True) -> tuple[Format, Photo]:
    """Identifies, reads and decodes: every picture in the file, or the first. Raises NotAPhoto, Damaged or TooLarge."""
    digest = begun(data)
    form, header, findings = open_file_only(data, every=every)
    if header.format != "jpeg":
        pixels = decode(data, header)
        return form, Photo(header, pixels, previews.told(data, header, pixels, findings), digest())
    picture = _opened_jpeg(data)
    behind = jpeg.behind_picture(data, np.asarray(picture))
    header = replace(header, slack=bool(behind))
    pixels = _upright(_in_rgb(picture, header), header)
    return form, Photo(header, pixels, (*previews.told(data, header, pixels, findings), *behind), digest())


def open_file_only(
    data: bytes, *, every: bool = True, unread: bool = False
) -> tuple[Format, Header, tuple[Finding, ...]]:
    """Format, header, and what hides in the file, for cleaning that needs no pixels.

    `unread` leaves the compressed picture of a PNG to the checker, who reads it in any case; the header tells so.
    """
    form = identify(data)
    header = form.header(data)
    header = header if every else header.first_only()
    if unread and header.format == "png":  # by its word, so that nothing of it is loaded for others
        return form, replace(header, unread=True), png.hidden(data, unread=True)
    return form, header, form.hidden(data)


def _upright(stored: npt.NDArray[np.uint8], header: Header) -> Pixels:
    out = np.array(turns.upright(stored, header.orientation), order="C")
    out.flags.writeable = False
    return out


def _png(data: bytes, header: Header) -> npt.NDArray[np.uint8]:
    chunks = png_chunks.read(data)
    form = png_chunks.shape(chunks)
    chunks = png_frames.opened_with(chunks, form)
    return png_samples.shown(png_samples.read(chunks, form, png_chunks.inflate(chunks, form).raw))


def _bmff(data: bytes, header: Header) -> npt.NDArray[np.uint8]:
    return turns.stored(bmff.pixels(data, header), header.orientation)


def _jpeg(data: bytes, header: Header) -> npt.NDArray[np.uint8]:
    return _in_rgb(_opened_jpeg(data), header)


def _bmp(data: bytes, header: Header) -> npt.NDArray[np.uint8]:
    return bmp.stored(data, header)  # asked for by name, so that its code is read when it is needed (see worker.late)


def _tiff(data: bytes, header: Header) -> npt.NDArray[np.uint8]:
    return tiff.stored(data, header)


def _opened_jpeg(data: bytes) -> Image.Image:
    plain, closed = jpeg.picture_only(data)
    picture = pictures.opened(plain, "JPEG")
    if not closed and not _reaches_end(plain, picture):
        raise Damaged("The picture is cut off before its end.")
    return picture


def _in_rgb(picture: Image.Image, header: Header) -> npt.NDArray[np.uint8]:
    if picture.mode == "CMYK":
        picture = pictures.from_print(picture, header.icc)
    return np.asarray(picture if picture.mode == "RGB" else picture.convert("RGB"))


def _reaches_end(plain: bytes, picture: Image.Image) -> bool:
    """Whether a JPEG without an end marker is complete: more data behind a complete picture change nothing."""
    longer = pictures.opened(plain[:-2] + _MORE_DATA + plain[-2:], "JPEG")
    return bool(np.array_equal(np.asarray(picture), np.asarray(longer)))


Decoder = Callable[[bytes, Header], npt.NDArray[np.uint8]]

# Each format's first picture as it is stored, H x W x 3 or 4, black where it is transparent; a document's whole sheet.
DECODERS: dict[str, Decoder] = {
    "jpeg": _jpeg,
    "png": _png,
    "heif": _bmff,
    "avif": _bmff,
    "jxl": lambda data, header: jxl.read(data)[0],
    "jp2": lambda data, header: jp2.read(data),
    "raw": lambda data, header: raw.read(data)[0],
    "gif": lambda data, header: next(gif.canvases(data, header)),
    "bmp": _bmp,
    "tiff": _tiff,
    "webp": lambda data, header: next(webp.canvases(data, header)),
}

# Of formats that can move: what is seen after the first picture, one canvas after the other.
FRAMES: dict[str, Callable[[bytes, Header], Iterator[npt.NDArray[np.uint8]]]] = {
    "avif": lambda data, header: (
        turns.stored(x, header.orientation) for x in islice(bmff.canvases(data, header), 1, None)
    ),
    "gif": lambda data, header: islice(gif.canvases(data, header), 1, None),
    "png": lambda data, header: islice(png_frames.canvases(data), 1, None),
    "webp": lambda data, header: islice(webp.canvases(data, header), 1, None),
}
