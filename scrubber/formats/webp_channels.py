"""Finds what a WebP stores in channels that no viewer shows: transparency that it denies, colours of a transparency."""

from __future__ import annotations

import io
from dataclasses import replace

import numpy as np
import numpy.typing as npt
from PIL import Image

from scrubber.formats import webp_chunks as webp
from scrubber.formats import webp_slack
from scrubber.model.errors import ScrubError
from scrubber.model.geometry import Pixels

# In the fifth byte of a lossless picture: it has transparency. Decoders unpack what is there in any case and leave it
# unused where this is not said (RFC 9649, 3.4).
_CLEAR = 0x10
_PACKED, _SORTS, _RESERVED = 1, 3, 0xC0  # in the first byte of a lossy picture's transparency (2.7.1.2)


def plain(still: webp.Still, pixels: Pixels) -> webp.Still:
    """The same still, whose pixels are known, without what no viewer shows; itself where there is nothing of it."""
    if still.sort == webp.LOSSLESS:
        return still if still.see_through or _opaque(still) else lossless(np.ascontiguousarray(pixels[..., :3]))
    if still.alpha and (still.alpha[0] & _RESERVED or (still.alpha[0] & _SORTS == _PACKED and _coloured(still))):
        return replace(still, alpha=_transparency(pixels))
    return still


def lossless(pixels: Pixels) -> webp.Still:
    """A picture of exactly these numbers."""
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "WEBP", lossless=True, exact=True, quality=60, method=4)
    return webp.still_of(out.getvalue())


def _opaque(still: webp.Still) -> bool:
    return bool((_channels(still.body, still.size)[..., 3] == 255).all())


def _coloured(still: webp.Still) -> bool:
    """Whether the transparency, which is packed as the green of a lossless picture, has other channels, too."""
    wide, high = still.size
    head = b"\x2f" + (wide - 1 | (high - 1) << 14).to_bytes(4, "little")
    try:
        found = _channels(head + (still.alpha or b"")[1:], still.size)
    except ScrubError:
        return True  # nobody can say
    return any(bool((found[..., n] != found[0, 0, n]).any()) for n in (0, 2, 3))  # encoders leave them even


def _channels(body: bytes, size: tuple[int, int]) -> npt.NDArray[np.uint8]:
    """H x W x 4 of a lossless picture, whatever it says of its transparency. Raises Damaged."""
    said = body[:4] + bytes((body[4] | _CLEAR,)) + body[5:]
    return webp_slack.shown(webp.Still(webp.LOSSLESS, said, size))


def _transparency(pixels: Pixels) -> bytes:
    """The same transparency with nothing beside it."""
    green = np.zeros((*pixels.shape[:2], 3), np.uint8)
    green[..., 1] = pixels[..., 3]
    return bytes((_PACKED,)) + lossless(green).body[5:]
