"""Writes pixels as a fresh JPEG or PNG, for photos of sorts that are read and not written."""

from __future__ import annotations

import io
import zlib

import numpy as np
from PIL import Image

from scrubber.contracts import Fidelity, Rebuilt
from scrubber.formats import jpeg_container, jpeg_frame, pictures, png_chunks
from scrubber.formats import jpeg_segments as seg
from scrubber.formats.blocks import icc
from scrubber.model.geometry import Mask, Pixels

QUALITIES = (95, 98, 100)  # noisy pictures need more than smooth ones
_MEAN_ERROR, _TILE_ERROR, _TILE = 255**2 / 10**3.7, 255**2 / 10**3.1, 64  # 37 and 31 dB


def written(
    pixels: Pixels, profile: bytes | None, into: str, quality: int, note: str, mask: Mask | None = None
) -> Rebuilt:
    """Upright `pixels` as "jpeg" or "png"; what is transparent in places becomes a PNG in any case.

    `mask` are the covers, which say nothing of how well the photo was kept.
    """
    clean = icc.scrubbed(profile) if profile else None
    clean = clean if clean is not None and clean[16:20] == b"RGB " else None
    clear = pixels.shape[2] == 4 and bool((pixels[..., 3] < 255).any())
    if into == "png" or clear:
        shown = pixels if clear else pixels[..., :3]
        more = " It has transparent places, which a JPEG can't have." if clear and into != "png" else ""
        return Rebuilt(_png(shown, clean), Fidelity.REENCODED, f"{note} as a PNG.{more}", ".png")
    return Rebuilt(_jpeg(pixels[..., :3], clean, quality, mask), Fidelity.REENCODED, f"{note} as a JPEG.", ".jpg")


def rgb(samples: Pixels) -> Pixels:
    """Grey, grey with alpha, RGB or RGBA as H x W x 3 or 4, black where transparent."""
    three = samples[..., None] if samples.ndim == 2 else samples
    if three.shape[2] < 3:
        three = three[..., [0, 0, 0, 1]] if three.shape[2] == 2 else three.repeat(3, axis=2)
    if three.shape[2] == 4:
        three = np.where(three[..., 3:] == 0, np.uint8(0), three)
    return np.ascontiguousarray(three, dtype=np.uint8)


def alike(pixels: Pixels, seen: Pixels, mask: Mask | None = None) -> bool:
    """Whether a picture that was compressed is close to what it shows outside `mask`, on the whole and in each tile."""
    import cv2  # a photo that only loses what hides in it needs none

    change = cv2.absdiff(np.ascontiguousarray(pixels[..., :3]), np.ascontiguousarray(seen[..., :3]))
    error = change.max(axis=-1).astype(np.float32) ** 2
    apart = np.ones(error.shape, np.bool_) if mask is None or not mask.size else ~mask
    if pixels.shape[2] == 4:
        apart = apart & (pixels[..., 3] != 0)
    if not apart.any():
        return True
    spots = [(slice(top, top + _TILE), slice(left, left + _TILE)) for top in range(0, error.shape[0], _TILE)
             for left in range(0, error.shape[1], _TILE)]  # fmt: skip
    tiles = (error[spot][apart[spot]].mean() for spot in spots if apart[spot].any())
    return bool(error[apart].mean() <= _MEAN_ERROR and max(tiles) <= _TILE_ERROR)


def _jpeg(pixels: Pixels, profile: bytes | None, quality: int, mask: Mask | None) -> bytes:
    """At the quality given, or (0) at the least that is close enough to the pixels."""
    picture = Image.fromarray(np.ascontiguousarray(pixels))
    for level in (quality,) if quality else QUALITIES:
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=level, subsampling=0, optimize=True)
        raw = out.getvalue()
        if quality or alike(pixels, np.asarray(pictures.opened(raw, "JPEG")), mask):
            break
    return jpeg_container.write(raw, jpeg_frame.parse(seg.read(raw)), profile)


def _png(pixels: Pixels, profile: bytes | None) -> bytes:
    height, width, channels = pixels.shape
    form = png_chunks.Shape((width, height), 8, png_chunks.RGBA if channels == 4 else png_chunks.RGB, interlaced=False)
    rows = _filtered(pixels.reshape(height, -1))
    parts = [png_chunks.chunk(b"IHDR", form.header())]
    if profile is not None:
        parts.append(png_chunks.chunk(b"iCCP", b"ICC profile\0\0" + zlib.compress(profile, 9)))
    parts += [png_chunks.chunk(b"IDAT", zlib.compress(rows, 6)), png_chunks.chunk(b"IEND", b"")]
    return png_chunks.SIGNATURE + b"".join(parts)


def _filtered(rows: Pixels) -> bytes:
    """Each row as its difference from the one above (PNG 3rd edition, filter type 2)."""
    out = np.empty((rows.shape[0], rows.shape[1] + 1), np.uint8)
    out[:, 0] = 2
    out[0, 1:] = rows[0]
    out[1:, 1:] = rows[1:] - rows[:-1]
    return out.tobytes()
