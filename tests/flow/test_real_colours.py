"""Real photos keep their colours: original and copy, brought to sRGB by LittleCMS each with its profile, are alike."""

from __future__ import annotations

import io
import warnings
from pathlib import Path

import numpy as np
import pillow_heif
import pytest
from PIL import Image, ImageCms, ImageOps

from scrubber import pipeline
from scrubber.contracts import Fidelity
from scrubber.model.errors import ScrubError
from scrubber.model.geometry import Pixels
from scrubber.model.profile import Profile
from scrubber.model.progress import QUIET

pytestmark = pytest.mark.real

UNLOOKED = Profile(faces=False, text=False, codes=False)
# Of the colours that a profile stands for; a profile for another number of colours than the picture has is for none.
MODES = {"RGB ": "RGB", "GRAY": "L", "CMYK": "CMYK"}
# A turned JPEG's blocks round differently (see verify/pixels), and a profile spreads that: 5 levels at most were seen.
WRITTEN_ANEW = 8


def in_srgb(data: bytes) -> Pixels | None:
    """Upright, H x W x 3; None where Pillow opens no such file."""
    pillow_heif.register_heif_opener()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            picture = Image.open(io.BytesIO(data))
            picture.load()
            boxed = picture.format in ("AVIF", "HEIF")
            upright = picture if boxed else ImageOps.exif_transpose(picture)
    except Exception:
        return None
    if upright.mode.startswith(("I", "F")):
        upright = Image.fromarray((np.asarray(upright).astype(np.uint32) >> 8).astype(np.uint8))
    nothing = np.asarray(upright.convert("RGBA"))[..., 3:] == 0
    return np.where(nothing, np.uint8(0), _converted(upright, picture.info.get("icc_profile")))


def _converted(picture: Image.Image, profile: bytes | None) -> Pixels:
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            mode = MODES.get(source.profile.xcolor_space, "RGB")
            plain = picture if picture.mode == mode else picture.convert(mode)
            done = ImageCms.profileToProfile(plain, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
            return np.asarray(done)
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass  # a damaged profile, which programs pass over
    return np.asarray(picture.convert("RGB"))


def test_the_colours_are_the_same_through_littlecms(shared: Path) -> None:
    seen, unopened = {True: 0, False: 0}, []
    for path in sorted((shared / "hidden" / "files").iterdir()):
        data = path.read_bytes()
        try:
            done = pipeline.scrub(data, UNLOOKED, pipeline.Engines(), QUIET)
        except ScrubError:
            continue
        if done.data is None:
            continue
        before, after = in_srgb(data), in_srgb(done.data)
        if before is None or after is None:
            unopened.append(path.name)
            continue
        assert before.shape == after.shape, path.name
        most = int(np.abs(before.astype(int) - after).max())
        assert most <= (0 if done.fidelity is Fidelity.EXACT else WRITTEN_ANEW), (path.name, most)
        seen[b"acsp" in done.data] += 1
    assert seen[True] >= 25 and seen[False] >= 150 and len(unopened) < 12, (seen, unopened)
