"""Writes a JPEG anew from pixels, where its blocks can't be changed one by one."""

from __future__ import annotations

import io
from typing import Any

from PIL import Image, JpegImagePlugin

from scrubber.contracts import Fidelity, Rebuilt
from scrubber.formats import jpeg_container, jpeg_frame, pictures
from scrubber.formats import jpeg_segments as seg
from scrubber.formats.blocks import icc
from scrubber.model.geometry import Pixels
from scrubber.model.photo import Header


def reencode(plain: bytes, header: Header, pixels: Pixels, quality: int, why: str) -> Rebuilt:
    """A new upright JPEG of `pixels`, at the quality given or (0) that of `plain`, the old picture."""
    picture = Image.fromarray(pixels[..., :3])
    grey = header.channels == 1
    out = io.BytesIO()
    (picture.convert("L") if grey else picture).save(out, "JPEG", optimize=True, **_options(plain, quality))
    raw = out.getvalue()
    # The pixels of a CMYK photo were turned into sRGB, for which its own profile is wrong.
    profile = icc.scrubbed(header.icc) if header.icc and header.channels != 4 else None
    fresh = jpeg_container.write(raw, jpeg_frame.parse(seg.read(raw)), profile)
    return Rebuilt(fresh, Fidelity.REENCODED, f"{why} So the whole picture was compressed again.")


def _options(plain: bytes, quality: int) -> dict[str, Any]:
    if quality:
        return {"quality": quality}
    own = pictures.opened(plain, "JPEG")
    if not isinstance(own, JpegImagePlugin.JpegImageFile):
        return {"quality": 95}
    sampling = JpegImagePlugin.get_sampling(own)
    tables = dict(own.quantization)
    return {"qtables": [tables[n] for n in sorted(tables)][:3], "subsampling": sampling if sampling >= 0 else 0}
