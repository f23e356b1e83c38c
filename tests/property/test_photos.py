"""Whatever the photo, regions and style: what is covered is gone, the rest is as it was, and the copy is clean."""

from __future__ import annotations

import io
from collections.abc import Callable

import bmff
import cv2
import foreign
import numpy as np
import pillow_heif
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtGui import QImage

from scrubber import pipeline
from scrubber.decode import open_photo
from scrubber.model.geometry import Mask, Pixels, Region
from scrubber.model.profile import Profile
from scrubber.model.progress import QUIET
from scrubber.model.report import Outcome
from scrubber.styles import STYLES

Encode = Callable[[Pixels], bytes]


def saved(form: str, mode: str = "RGB", **how: object) -> Encode:
    def encode(pixels: Pixels) -> bytes:
        out = io.BytesIO()
        Image.fromarray(pixels).convert(mode).save(out, form, **how)
        return out.getvalue()

    return encode


def indexed(form: str) -> Encode:
    """Each photo with the same palette, so that two photos differ in their pixels alone."""
    levels = [round(n * 255 / 5) for n in range(6)]
    colours = [c for r in levels for g in levels for b in levels for c in (r, g, b)]
    palette = Image.new("P", (1, 1))
    palette.putpalette(colours + [0] * (768 - len(colours)))

    def encode(pixels: Pixels) -> bytes:
        out = io.BytesIO()
        Image.fromarray(pixels).quantize(palette=palette, dither=Image.Dither.NONE).save(out, form, optimize=False)
        return out.getvalue()

    return encode


# How each sort is written; whether each pixel stands for itself; who opens the copies beside us.
EXACT: dict[str, Encode] = {
    "png": saved("PNG"),
    "png grey": saved("PNG", "L"),
    "png palette": indexed("PNG"),
    "png alpha": saved("PNG", "RGBA"),
    "webp lossless": saved("WEBP", lossless=True),
    "gif": indexed("GIF"),
    "bmp": saved("BMP"),
    "bmp grey": saved("BMP", "L"),
    "tiff": saved("TIFF"),
    "tiff lzw": saved("TIFF", compression="tiff_lzw"),
    "tiff grey": saved("TIFF", "L", compression="tiff_adobe_deflate"),
}
CODED: dict[str, Encode] = {
    "jpeg 4:4:4": saved("JPEG", subsampling=0, quality=90),
    "jpeg 4:2:0": saved("JPEG", subsampling=2, quality=85),
    "jpeg grey": saved("JPEG", "L", quality=80),
    "jpeg progressive": saved("JPEG", progressive=True, quality=80),
    "webp": saved("WEBP", quality=80),
    "avif": bmff.avif,
    "heif": bmff.heic,
    "jxl": foreign.jxl,
    "jp2": foreign.jp2,
}
WRITERS = EXACT | CODED
NO_OPENCV, NO_QT = ("avif", "heif"), ("avif", "heif")  # of copies that keep these formats

sides = st.integers(33, 90)
seeds = st.integers(0, 2**32 - 1)
styles = st.sampled_from(sorted(STYLES))
rounds = settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])


def scene(dice: np.random.Generator, width: int, height: int) -> Pixels:
    """Something between a sky and noise."""
    y, x = np.mgrid[0:height, 0:width]
    soft = np.stack([x * dice.integers(1, 5), y * dice.integers(1, 5), (x + y) * 2], -1) + dice.integers(0, 99)
    return np.clip(soft + dice.normal(0, dice.integers(0, 40), soft.shape), 0, 255).astype(np.uint8)


def boxes(dice: np.random.Generator, width: int, height: int) -> list[Region]:
    out = []
    for _ in range(dice.integers(1, 4)):
        left, top = dice.integers(0, width - 8), dice.integers(0, height - 8)
        out.append(
            Region.box(left, top, min(width, left + dice.integers(4, 40)), min(height, top + dice.integers(4, 40)))
        )
    return out


def scrub(data: bytes, style: str = "solid", drawn: list[Region] | None = None) -> pipeline.Scrubbed:
    profile = Profile(faces=False, text=False, codes=False, style=style)
    return pipeline.scrub(data, profile, pipeline.Engines(), QUIET, drawn=drawn or [])


def under(regions: list[Region], width: int, height: int) -> Mask:
    return np.logical_or.reduce([region.mask((width, height)) for region in regions])


def covers(done: pipeline.Scrubbed, width: int, height: int) -> Mask:
    """What was covered in the end, margins included."""
    return under([redaction.region for redaction in done.plan.redactions], width, height)


def seen(data: bytes) -> Pixels:
    """By Pillow, as a person sees it; HEIC by its plugin."""
    if data[4:8] == b"ftyp" and data[8:12] != b"avif":
        return np.asarray(pillow_heif.open_heif(data).to_pillow().convert("RGBA"))
    with Image.open(io.BytesIO(data)) as picture:
        return np.asarray(picture.convert("RGBA"))


@pytest.mark.parametrize("sort", EXACT)
class TestEveryExactFormat:
    @rounds
    @given(seed=seeds, width=sides, height=sides, style=styles)
    def test_what_is_covered_does_not_matter_and_the_rest_stays(
        self, sort: str, seed: int, width: int, height: int, style: str
    ) -> None:
        dice = np.random.default_rng(seed)
        one, drawn = scene(dice, width, height), boxes(dice, width, height)
        mask, other = under(drawn, width, height), one.copy()
        other[mask] = dice.integers(0, 256, (int(mask.sum()), 3), dtype=np.uint8)
        photos = [WRITERS[sort](pixels) for pixels in (one, other)]
        copies = [scrub(photo, style, drawn) for photo in photos]
        assert [copy.outcome for copy in copies] == [Outcome.CLEANED] * 2, [copy.message for copy in copies]
        first, second = (seen(copy.data or b"") for copy in copies)
        assert np.array_equal(first, second)
        assert copies[0].data == copies[1].data or sort in ("gif", "png palette"), "not the pixels alone"
        covered = covers(copies[0], width, height)
        assert np.array_equal(first[~covered], seen(photos[0])[~covered])


@pytest.mark.parametrize("sort", [sort for sort in CODED if sort.startswith("jpeg")])
class TestEveryJpeg:
    @rounds
    @given(seed=seeds, width=sides, height=sides, style=styles)
    def test_what_is_covered_does_not_matter_and_other_blocks_stay(
        self, sort: str, seed: int, width: int, height: int, style: str
    ) -> None:
        dice = np.random.default_rng(seed)
        one, drawn = scene(dice, width, height), boxes(dice, width, height)
        units = _units(under(drawn, width, height), 16)
        other = one.copy()
        other[units] = dice.integers(0, 256, (int(units.sum()), 3), dtype=np.uint8)
        covered = [Region.box(x, y, min(width, x + 16), min(height, y + 16))
                   for y in range(0, height, 16) for x in range(0, width, 16) if units[y, x]]  # fmt: skip
        photos = [WRITERS[sort](pixels) for pixels in (one, other)]
        copies = [scrub(photo, style, covered) for photo in photos]
        assert [copy.outcome for copy in copies] == [Outcome.CLEANED] * 2, [copy.message for copy in copies]
        assert copies[0].data == copies[1].data
        changed = _units(covers(copies[0], width, height), 16)
        near = cv2.dilate(changed.astype(np.uint8), np.ones((5, 5), np.uint8)) > 0  # chroma is spread over the border
        assert np.array_equal(seen(copies[0].data or b"")[~near], seen(photos[0])[~near])


def _units(mask: Mask, side: int) -> Mask:
    height, width = mask.shape
    out = np.zeros_like(mask)
    for y in range(0, height, side):
        for x in range(0, width, side):
            out[y : y + side, x : x + side] = mask[y : y + side, x : x + side].any()
    return out


@pytest.mark.parametrize("sort", WRITERS)
class TestEveryFormat:
    @rounds
    @given(seed=seeds, width=sides, height=sides, style=styles, covers=st.booleans())
    def test_the_copy_opens_everywhere_and_is_already_clean(
        self, sort: str, seed: int, width: int, height: int, style: str, covers: bool
    ) -> None:
        dice = np.random.default_rng(seed)
        drawn = boxes(dice, width, height) if covers else []
        done = scrub(WRITERS[sort](scene(dice, width, height)), style, drawn)
        assert done.outcome in (Outcome.CLEANED, Outcome.ALREADY_CLEAN), done.message
        copy = done.data or b""
        assert seen(copy).shape[:2] == (height, width)
        form = open_photo(copy)[0].NAME
        if form not in NO_OPENCV:
            assert cv2.imdecode(np.frombuffer(copy, np.uint8), cv2.IMREAD_COLOR).shape[:2] == (height, width)
        if form not in NO_QT:
            picture = QImage.fromData(copy)
            assert (picture.width(), picture.height()) == (width, height)
        again = scrub(copy)
        assert (again.outcome, again.data) == (Outcome.ALREADY_CLEAN, copy)
