"""Compresses pixels as a fresh AVIF in the colours of the old one."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image

from scrubber.contracts import Fidelity, Rebuilt
from scrubber.formats import av1_quality, bmff, bmff_items, bmff_picture, bmff_write, colours, conversion, heif_pixels
from scrubber.formats.blocks import icc
from scrubber.formats.bmff_picture import Picture
from scrubber.formats.bmff_streams import CODINGS
from scrubber.model.geometry import Mask, Pixels

# Below this a second compression shows, whatever the first one was like.
LEAST_QUALITY, USUAL_QUALITY = 85, 90
_HIGHER = (95, 100)  # where the first try comes out too coarse: tiny pictures, and sharp edges of transparency
_SPEED = 7
_MONOCHROME = 0x10


def encoded(data: bytes, pixels: Pixels, quality: int, why: str, mask: Mask | None = None) -> Rebuilt:
    """Upright `pixels`, covered under `mask`; `data` is the old file. Raises Damaged."""
    old = bmff.picture_of(data)
    bright = colours.bright(old.colour)
    clear = pixels.shape[2] == 4 and bool((pixels[..., 3] < 255).any())
    shown = np.ascontiguousarray(pixels if clear else pixels[..., :3])
    profile = None if bright or old.icc is None else icc.scrubbed(old.icc)
    for level in (quality,) if quality else sorted({_own(data, old), *_HIGHER}):
        raw = _saved(shown, level, _sampling(old), profile)
        if quality or conversion.alike(shown, heif_pixels.of_avif(raw), mask):
            break
    fresh = bmff_picture.find(raw, bmff_items.read(raw))
    done = bmff_write.written(raw, fresh, None if bright else old.colour)
    dim = " Its range of brightness became the one that every screen shows." if bright else ""
    return Rebuilt(done, Fidelity.REENCODED, f"{why} So the whole picture was compressed again.{dim}")


def _saved(pixels: Pixels, quality: int, sampling: str, profile: bytes | None) -> bytes:
    out = io.BytesIO()
    Image.fromarray(pixels).save(
        out,
        "AVIF",
        quality=quality,
        speed=_SPEED,
        subsampling=sampling,
        autotiling=False,
        max_threads=1,  # more threads may give other bytes
        icc_profile=profile,
        exif=b"",
        xmp=b"",
    )
    return out.getvalue()


def _own(data: bytes, old: Picture) -> int:
    """About the quality of the old picture, by the step between its levels."""
    item = next(part.item for part in old.parts if part.item.sort in CODINGS)
    level = av1_quality.quality(bmff_items.content(data, item))
    return USUAL_QUALITY if level is None else max(LEAST_QUALITY, level)


def _sampling(old: Picture) -> str:
    """Grey stays grey (av1C, AV1 in ISOBMFF, 2.3.3); coarse colours made coarse twice would lose their edges."""
    item = next(part.item for part in old.parts if part.item.sort in CODINGS)
    body = item.first(b"av1C") or bytes(4)
    return "4:0:0" if body[2] & _MONOCHROME else "4:4:4"
