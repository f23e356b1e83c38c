"""Compresses pixels as a fresh AVIF in the colours of the old one."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from PIL import Image

from scrubber.contracts import Fidelity, Rebuilt
from scrubber.formats import (
    av1_quality,
    bmff,
    bmff_film,
    bmff_items,
    bmff_picture,
    bmff_write,
    colours,
    conversion,
    heif_pixels,
)
from scrubber.formats.blocks import icc
from scrubber.formats.bmff_film import Film
from scrubber.formats.bmff_picture import Colour, Picture
from scrubber.formats.bmff_streams import CODINGS
from scrubber.model.errors import Damaged
from scrubber.model.geometry import Mask, Pixels
from scrubber.model.photo import Header

# Below this a second compression shows, whatever the first one was like.
LEAST_QUALITY, USUAL_QUALITY = 85, 90
_HIGHER = (95, 100)  # where the first try comes out too coarse: tiny pictures, and sharp edges of transparency
_SPEED = 7
_MONOCHROME = 0x10


def encoded(
    data: bytes, header: Header, why: str, quality: int = 0, cover: Pixels | None = None, mask: Mask | None = None
) -> Rebuilt:
    """Every picture of the old file `data`, with upright `cover` where `mask` is set. Raises Damaged or TooLarge."""
    old, film = bmff.picture_of(data), bmff.film_of(data) if header.frames > 1 else None
    bright = colours.bright(old.colour)
    seen = list(_covered(data, header, cover, mask))
    clear = any(bool((pixels[..., 3] < 255).any()) for pixels in seen if pixels.shape[2] == 4)
    shown = [np.ascontiguousarray(pixels if clear else pixels[..., :3]) for pixels in seen]
    profile = None if bright or old.icc is None else icc.scrubbed(old.icc)
    for level in (quality,) if quality else sorted({_own(data, old), *_HIGHER}):
        raw = _saved(shown, level, _sampling(old), profile)
        again = zip(shown, heif_pixels.of_avif(raw), strict=True)
        if quality or all(conversion.alike(pixels, stored, mask) for pixels, stored in again):
            break
    done = _written(raw, None if bright else old.colour, film)
    dim = " Its range of brightness became the one that every screen shows." if bright else ""
    whole = "the whole picture was" if film is None else "all its pictures were"
    return Rebuilt(done, Fidelity.REENCODED, f"{why} So {whole} compressed again.{dim}")


def _covered(data: bytes, header: Header, cover: Pixels | None, mask: Mask | None) -> Iterator[Pixels]:
    if header.frames < 2:
        yield bmff.pixels(data, header) if cover is None else cover
        return
    for canvas in bmff.canvases(data, header):
        seen = canvas.copy()
        if cover is not None and mask is not None:
            seen[mask, :3] = cover[mask, :3]
            seen[mask, 3:] = 255
        yield seen


def _written(raw: bytes, colour: Colour | None, old: Film | None) -> bytes:
    """In a container of ours; an animation with the times of the `old` one, which the encoder knows in thousandths."""
    listing = bmff_items.read(raw)
    if old is None:
        return bmff_write.written(raw, bmff_picture.find(raw, listing), colour)
    fresh = bmff_film.read(raw, listing)
    if fresh is None or len(fresh.delays) != len(old.delays):
        raise Damaged("The animation could not be written again.")
    timed = replace(fresh, timescale=old.timescale or 1, delays=old.delays, rounds=old.rounds)
    return bmff_write.written(raw, fresh.picture, colour, film=timed)


def _saved(pixels: list[Pixels], quality: int, sampling: str, profile: bytes | None) -> bytes:
    out = io.BytesIO()
    first, *others = map(Image.fromarray, pixels)
    first.save(
        out,
        "AVIF",
        save_all=bool(others),
        append_images=others,
        duration=100,
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
