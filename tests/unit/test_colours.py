"""Colours that a file names by number come out as the same colours, and bright pictures as ones for every screen."""

from __future__ import annotations

import io

import bmff
import numpy as np
import pytest
from PIL import Image, ImageCms

from scrubber.decode import open_photo
from scrubber.formats import colours
from scrubber.formats.blocks import icc
from scrubber.formats.bmff_picture import Colour

P3 = Colour(12, 13, 6, True)


def to_lab(profile: bytes | None, rgb: tuple[int, int, int]) -> np.ndarray:
    source = ImageCms.ImageCmsProfile(io.BytesIO(profile)) if profile else ImageCms.createProfile("sRGB")
    lab = ImageCms.profileToProfile(
        Image.new("RGB", (1, 1), rgb), source, ImageCms.createProfile("LAB"), outputMode="LAB", renderingIntent=1
    )
    assert lab is not None
    low, a, b = lab.getpixel((0, 0))
    return np.array([low / 2.55, a - 128, b - 128], float)


def test_a_profile_of_our_own_is_already_scrubbed() -> None:
    for primaries in (5, 6, 9, 11, 12):
        made = colours.profile(Colour(primaries, 13, 6, True))
        assert made is not None and icc.scrubbed(made) == made and icc.findings(made) == []


def test_srgb_and_unnamed_colours_need_no_profile() -> None:
    for colour in (None, Colour(1, 13, 6, True), Colour(2, 2, 2, True), Colour(9, 16, 9, True)):
        assert colours.profile(colour) is None


def test_white_is_white_and_wide_red_is_redder_than_red() -> None:
    made = colours.profile(P3)
    assert np.abs(to_lab(made, (255, 255, 255)) - (100, 0, 0)).max() <= 1
    assert np.abs(to_lab(made, (119, 119, 119)) - to_lab(None, (119, 119, 119))).max() <= 1
    wide, plain = to_lab(made, (255, 0, 0)), to_lab(None, (255, 0, 0))
    assert np.hypot(*wide[1:]) > np.hypot(*plain[1:]) + 5


def test_the_p3_profile_agrees_with_the_standard() -> None:
    """SMPTE EG 432-1 under D50: the columns that every P3 profile has."""
    made = colours.profile(P3) or b""
    at = made.index(b"rXYZ")
    start = int.from_bytes(made[at + 4 : at + 8], "big")
    red = [int.from_bytes(made[start + 8 + 4 * n : start + 12 + 4 * n], "big", signed=True) / 65536 for n in range(3)]
    assert red == pytest.approx((0.5151, 0.2412, -0.0011), abs=0.001)


def pq(nits: float) -> float:
    """SMPTE ST 2084, the inverse of its equation 4.1."""
    y = (nits / 10000) ** (2610 / 16384)
    return float(((3424 / 4096 + 2413 / 128 * y) / (1 + 2392 / 128 * y)) ** (2523 / 32))


def shown(nits: float) -> int:
    sample = np.full((1, 1, 3), round(pq(nits) * 65535), np.uint16)
    return int(colours.to_srgb(sample, Colour(9, colours.PQ, 9, True))[0, 0, 0])


def test_dark_and_middle_tones_keep_their_brightness() -> None:
    """18 % grey of paper white is 118 in sRGB, whatever the screen can do beyond."""
    assert abs(shown(0.18 * colours.WHITE) - 118) <= 1
    assert shown(0) == 0


def test_highlights_are_bent_and_stay_apart() -> None:
    steps = [shown(nits) for nits in (100, 203, 400, 700)]
    assert steps == sorted(set(steps)) and shown(10_000) == 255


@pytest.mark.parametrize("transfer", [colours.PQ, colours.HLG])
def test_grey_stays_grey_and_brighter_stays_brighter(transfer: int) -> None:
    ramp = np.repeat(np.arange(256, dtype=np.uint8)[None, :, None], 3, axis=2)
    out = colours.to_srgb(ramp, Colour(9, transfer, 9, True)).astype(int)
    assert np.ptp(out[0], axis=1).max() <= 1
    assert (np.diff(out[0, :, 1]) >= 0).all() and out[0, -1, 1] == 255


def test_transparency_is_carried_along() -> None:
    pixels = np.zeros((2, 2, 4), np.uint16)
    pixels[0, 0, 3] = 65535
    assert colours.to_srgb(pixels, Colour(9, 16, 9, True))[..., 3].tolist() == [[255, 0], [0, 0]]


def test_a_covered_photo_with_colours_by_number_becomes_a_jpeg_with_a_profile() -> None:
    data = bmff.heic(np.full((64, 64, 3), (200, 40, 40), np.uint8))
    at = data.index(b"colrnclx") + 8
    data = data[:at] + (12).to_bytes(2, "big") + (13).to_bytes(2, "big") + data[at + 4 :]
    form, photo = open_photo(data)
    mask = np.zeros((64, 64), bool)
    copy = form.redact(data, photo.header, photo.pixels, mask, 0)
    assert Image.open(io.BytesIO(copy.data)).info["icc_profile"] == colours.profile(P3)
    kept = form.rebuild(data, photo.header).data
    assert kept[kept.index(b"colrnclx") + 8 :][:4] == b"\0\x0c\0\x0d"
