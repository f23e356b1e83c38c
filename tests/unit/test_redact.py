"""From a plan to covered pixels: whole units, whole rings, nothing read twice."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrubber.contracts import Fidelity, Rebuilt
from scrubber.model import turns
from scrubber.model.geometry import Mask, Pixels, Region
from scrubber.model.photo import Header, Photo
from scrubber.model.plan import Plan, Redaction
from scrubber.model.profile import Profile
from scrubber.redact import aligned, cover, redact
from scrubber.styles import solid


def photo_of(pixels: Pixels, **facts: object) -> Photo:
    height, width = pixels.shape[:2]
    orientation = int(facts.pop("orientation", 1))
    size = (height, width) if orientation >= 5 else (width, height)
    return Photo(Header("jpeg", size, orientation=orientation, **facts), pixels, (), "0" * 64)


def plan_of(*redactions: Redaction) -> Plan:
    return Plan(redactions, (), (), Profile())


def noise(height: int, width: int, seed: int = 1) -> Pixels:
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)


@settings(max_examples=60, deadline=None)
@given(
    st.integers(1, 90),
    st.integers(1, 90),
    st.integers(1, 8),
    st.sampled_from([(8, 8), (16, 8), (8, 16), (16, 16), (32, 8)]),
    st.integers(0, 2**32 - 1),
)
def test_a_mask_grows_to_whole_stored_units(
    width: int, height: int, orientation: int, unit: tuple[int, int], seed: int
) -> None:
    dice = np.random.default_rng(seed)
    stored = dice.random((height, width)) < 0.01
    mask = np.ascontiguousarray(turns.upright(stored, orientation))
    grown = turns.stored(
        aligned(mask, Header("jpeg", (width, height), orientation=orientation, unit=unit)), orientation
    )
    assert grown.shape == stored.shape
    for y in range(0, height, unit[1]):
        for x in range(0, width, unit[0]):
            spot = (slice(y, y + unit[1]), slice(x, x + unit[0]))
            assert grown[spot].all() == grown[spot].any() == stored[spot].any()


def test_where_single_pixels_can_change_the_mask_stays() -> None:
    mask = np.zeros((10, 10), dtype=np.bool_)
    mask[3, 4] = True
    assert np.array_equal(aligned(mask, Header("png", (10, 10))), mask)


def test_in_a_reencode_the_tinge_on_the_neighbours_is_covered_too() -> None:
    mask = np.zeros((64, 64), dtype=np.bool_)
    mask[20, 20] = True
    header = Header("jpeg", (64, 64), unit=(16, 16), editable=False, why_not="CMYK")
    covered = aligned(mask, header)
    assert covered[16:32, 16:32].all() and covered[14:34, 14:34].all()


@pytest.mark.parametrize("style", ["solid", "mosaic", "blur"])
@pytest.mark.parametrize(
    ("facts", "reach"), [({}, 0), ({"unit": (16, 16)}, 2), ({"unit": (16, 16), "editable": False}, 8)]
)
def test_covered_pixels_depend_on_nothing_that_they_leaked_into(style: str, facts: dict, reach: int) -> None:
    one = noise(96, 128)
    plan = plan_of(Redaction(Region.box(30, 30, 60, 50), style), Redaction(Region.ellipse((90, 60), (12, 9)), "blur"))
    first, mask = cover(photo_of(one, **facts), plan)
    other = one.copy()
    leaked = np.zeros_like(mask)
    for dy in range(-reach, reach + 1):
        for dx in range(-reach, reach + 1):
            leaked |= np.roll(mask, (dy, dx), (0, 1))
    other[leaked] = noise(96, 128, seed=2)[leaked]
    second, _ = cover(photo_of(other, **facts), plan)
    assert np.array_equal(first[mask], second[mask])


def test_only_the_mask_changes_and_it_holds_every_region() -> None:
    pixels = noise(80, 100)
    regions = [Region.box(3, 3, 20, 9), Region.ellipse((60, 40), (15, 20), 30), Region.box(95, 70, 200, 200)]
    out, mask = cover(photo_of(pixels), plan_of(*(Redaction(r, "solid") for r in regions)))
    assert np.array_equal(out[~mask], pixels[~mask])
    for region in regions:
        assert mask[region.mask((100, 80))].all()


def test_the_later_redaction_lies_on_top() -> None:
    pixels = np.full((60, 60, 3), 200, np.uint8)
    place = Region.box(10, 10, 50, 50)
    over, _ = cover(photo_of(pixels), plan_of(Redaction(place, "solid"), Redaction(place, "blur")))
    under, _ = cover(photo_of(pixels), plan_of(Redaction(place, "blur"), Redaction(place, "solid")))
    assert over[30, 30, 0] == 200 and under[30, 30, 0] < 100


TILTED = Region.of([(60, 90), (250, 50), (256, 82), (66, 122)])


@pytest.mark.parametrize("facts", [{}, {"editable": False}, {"orientation": 6}])
def test_on_an_even_sheet_a_cover_keeps_its_outline_though_whole_blocks_are_made_anew(facts: dict) -> None:
    sheet = np.full((200, 320, 3), 205, np.uint8) + noise(200, 320) // 16
    inside = TILTED.mask((320, 200))
    written = sheet.copy()
    written[inside] = noise(200, 320)[inside]
    out, mask = cover(photo_of(written, unit=(16, 16), **facts), plan_of(Redaction(TILTED, "solid")))
    rim = mask & ~inside
    assert np.count_nonzero(rim) > 1000
    assert (out[inside] == solid.GREY).all()
    assert (np.abs(out[rim].astype(int) - 212) < 12).all()
    assert np.array_equal(out[~mask], written[~mask])


def test_where_something_stands_beside_a_cover_the_rest_of_its_blocks_is_veiled() -> None:
    sheet = np.full((200, 320, 3), 205, np.uint8)
    sheet[:, 255:262] = 30  # a rule beside the right end, of which the block's part is lost
    out, mask = cover(photo_of(sheet, unit=(16, 16)), plan_of(Redaction(TILTED, "solid")))
    rim = mask & ~TILTED.mask((320, 200))
    right, left = rim.copy(), rim.copy()
    right[:, :240], left[:, 200:] = False, False
    assert right.any() and out[right].max() < 160
    assert left.any() and out[left].min() > 195


def test_what_stood_beside_the_outline_in_a_covered_block_is_gone() -> None:
    sheet = np.full((200, 320, 3), 205, np.uint8)
    plan = plan_of(Redaction(TILTED, "solid"))
    plain, mask = cover(photo_of(sheet, unit=(16, 16)), plan)
    sheet[mask] = noise(200, 320)[mask]
    assert np.array_equal(cover(photo_of(sheet, unit=(16, 16)), plan)[0], plain)


def test_the_rest_of_a_block_lies_under_every_other_cover() -> None:
    sheet = np.full((200, 320, 3), 205, np.uint8)
    near = Region.box(100, 125, 160, 150)
    for order in ((TILTED, near), (near, TILTED)):
        out, _ = cover(photo_of(sheet, unit=(16, 16)), plan_of(*(Redaction(r, "solid") for r in order)))
        assert all((out[r.mask((320, 200))] == solid.GREY).all() for r in order)


def test_a_region_outside_the_photo_covers_nothing() -> None:
    pixels = noise(20, 20)
    out, mask = cover(photo_of(pixels), plan_of(Redaction(Region.box(50, 50, 60, 60), "blur")))
    assert not mask.any() and np.array_equal(out, pixels)


class Envelope:
    """A container that writes pixels as they are and notes how it was asked."""

    NAME, SUFFIX = "envelope", ".env"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def rebuild(self, data: bytes, header: Header) -> Rebuilt:
        self.asked.append("rebuild")
        return Rebuilt(data, Fidelity.EXACT)

    def redact(self, data: bytes, header: Header, pixels: Pixels, mask: Mask, quality: int) -> Rebuilt:
        self.asked.append(f"redact {quality}")
        return Rebuilt(pixels.tobytes(), Fidelity.EXACT)


def test_without_redactions_the_picture_is_only_rebuilt() -> None:
    envelope = Envelope()
    rebuilt, mask = redact(envelope, b"picture", photo_of(noise(8, 8)), plan_of(), 0)
    assert (rebuilt.data, mask, envelope.asked) == (b"picture", None, ["rebuild"])


def test_with_redactions_the_format_gets_painted_pixels_and_their_mask() -> None:
    envelope, pixels = Envelope(), noise(8, 8)
    plan = plan_of(Redaction(Region.box(1, 1, 4, 4), "solid"))
    rebuilt, mask = redact(envelope, b"picture", photo_of(pixels), plan, 83)
    painted, expected = cover(photo_of(pixels), plan)
    assert envelope.asked == ["redact 83"]
    assert rebuilt.data == painted.tobytes()
    assert mask is not None and np.array_equal(mask, expected)
