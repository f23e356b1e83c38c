"""Small pictures stored beside a photo: do they show what the photo shows, or what it looked like before?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from scrubber.formats import bmff_items, bmff_picture, bmff_write, heif_pixels, jpeg_hidden, jpeg_segments, pictures
from scrubber.formats.blocks import tiff
from scrubber.model import turns
from scrubber.model.errors import ScrubError
from scrubber.model.finding import Finding, Tag
from scrubber.model.geometry import Pixels
from scrubber.model.photo import Header

OTHER = "This small picture shows something else than the photo, such as what was later cut off or covered."
SIDE = 24  # pixels across at which both are compared: coarser than any compression's blocks
ALIKE = 0.9  # least correlation of brightness
# Previews of 160 x 120 have black bars where the photo is wider or higher; a bar is at most a quarter of a side.
DARK, MOST_BAR = 20, 0.25
STRETCH = 1.15  # some cameras squeeze a photo of another shape into 160 x 120

_PLACES = (Tag("exif/ifd1/thumbnail"), Tag("heif/thumbnail"))
Grey = npt.NDArray[np.float32]


def told(data: bytes, header: Header, shown: Pixels, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The same findings; those of previews that show something else say so. `shown` is upright. Never raises."""
    if all(f.place not in _PLACES for f in findings):
        return findings
    other = {path for path, preview in _stored(data, header) if differs(preview, shown)}
    return tuple(
        replace(f, reason=OTHER) if isinstance(f.place, Tag) and f.place.path in other else f for f in findings
    )


def differs(preview: Pixels, shown: Pixels) -> bool:
    """Whether a preview shows another view. Programs that turn a photo often leave its preview as it was."""
    bare = _without_bars(preview)
    return not any(_alike(np.rot90(small, turn), shown) for small in (preview, bare) for turn in range(4))


def _alike(one: Pixels, other: Pixels) -> bool:
    shapes = [picture.shape[1] / picture.shape[0] for picture in (one, other)]
    if max(shapes) > min(shapes) * STRETCH:
        return False
    a, b = _small(one), _small(other)
    if a.std() < 3 or b.std() < 3:
        return bool(np.abs(a - b).mean() < 8)
    return float(np.corrcoef(a.ravel(), b.ravel())[0, 1]) >= ALIKE


def _small(picture: Pixels) -> Grey:
    import cv2  # a photo that only loses what hides in it needs none

    step = max(1, min(picture.shape[:2]) // 512)
    thin = np.ascontiguousarray(picture[::step, ::step, :3])
    small = cv2.resize(thin, (SIDE, SIDE), interpolation=cv2.INTER_AREA)
    return np.asarray(small @ np.array([0.299, 0.587, 0.114], np.float32), np.float32)


def _without_bars(picture: Pixels) -> Pixels:
    """Cut free of black bars on two opposite sides."""
    out = picture
    for axis in (0, 1):
        bright = np.flatnonzero(np.percentile(out.max(axis=2), 90, axis=1 - axis) > DARK)
        size = out.shape[axis]
        if len(bright) and bright[0] <= size * MOST_BAR and bright[-1] >= size * (1 - MOST_BAR):
            out = np.take(out, range(int(bright[0]), int(bright[-1]) + 1), axis=axis)
    return out


def _stored(data: bytes, header: Header) -> Iterator[tuple[str, Pixels]]:
    """Each preview with the place of its finding; those that can't be read are left out."""
    try:
        if header.format == "jpeg":
            yield from _of_jpeg(data)
        elif header.format in ("heif", "avif"):
            yield from _of_bmff(data)
    except ScrubError:
        return


def _of_jpeg(data: bytes) -> Iterator[tuple[str, Pixels]]:
    """The thumbnail of the first Exif block (EXIF 2.32, 4.6.4: tags 0x0201 and 0x0202)."""
    for block in jpeg_hidden.exif_blocks(jpeg_segments.read(data))[:1]:
        tree = tiff.read(block)
        start, length = tree.first("ifd1", 0x0201), tree.first("ifd1", 0x0202)
        if start and length and start.numbers() and length.numbers():
            at = int(start.numbers()[0])
            picture = pictures.opened(block[at : at + int(length.numbers()[0])], "JPEG")
            yield "exif/ifd1/thumbnail", np.asarray(picture.convert("RGB"))


def _of_bmff(data: bytes) -> Iterator[tuple[str, Pixels]]:
    """The first thumbnail of the picture that is shown (ISO/IEC 23008-12, 6.4.4)."""
    listing = bmff_items.read(data)
    for number in listing.sources(b"thmb", listing.primary)[:1]:
        alone = replace(listing, primary=number, references=())
        picture = bmff_picture.find(data, alone)
        plain = bmff_write.written(data, picture)
        if picture.coding == b"av01":
            yield "heif/thumbnail", turns.upright(heif_pixels.of_avif(plain), picture.orientation)
        else:
            yield "heif/thumbnail", heif_pixels.of_heif(plain, deep=False)
