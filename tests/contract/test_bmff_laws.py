"""Laws for HEIC and AVIF: the same picture, upright, and nothing else in the file."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import bmff
import darkroom
import idle
import numpy as np
import pytest

from scrubber import pipeline
from scrubber.contracts import Evidence, Fidelity
from scrubber.decode import open_photo
from scrubber.formats import bmff_items, bmff_picture, bmff_write, identify
from scrubber.model import turns
from scrubber.model.errors import ScrubError
from scrubber.model.geometry import Pixels, Region
from scrubber.model.plan import Plan, Redaction
from scrubber.model.profile import Profile
from scrubber.model.progress import QUIET as QUIET_PROGRESS
from scrubber.redact import redact
from scrubber.verify import verify, verify_alone

NAMES = pytest.mark.parametrize("name", bmff.WRITERS)
PLANTED = pytest.mark.parametrize("plant", bmff.PLANTS)
# Nearly every colour profile has a copyright line; square pixels say nothing, whatever stands behind their ratio.
QUIET = {"tail of a property", "icc text", *idle.STEPS}


def scene(seed: int = 1, size: tuple[int, int] = (160, 112)) -> Pixels:
    width, height = size
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[0:height, 0:width]
    soft = np.stack([x * 255 // width, y * 255 // height, (x + y) * 127 // (width + height) + 60], axis=-1)
    return np.clip(soft + rng.normal(0, 4, soft.shape), 0, 255).astype(np.uint8)


@pytest.fixture(scope="module")
def plain() -> dict[str, bytes]:
    return {name: write(scene()) for name, write in bmff.WRITERS.items()}


def plan(*redactions: Redaction) -> Plan:
    return Plan(redactions, (), (), Profile(faces=False, text=False, codes=False))


@NAMES
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_rebuilt_photo_is_the_same_picture_turned_the_same_way(
    name: str, orientation: int, plain: dict[str, bytes]
) -> None:
    data = bmff.turned(plain[name], orientation)
    form, photo = open_photo(data)
    _, straight = open_photo(plain[name])
    assert name == form.NAME and photo.header.orientation == orientation
    assert np.array_equal(photo.pixels, turns.upright(straight.pixels, orientation))
    copy = form.rebuild(data, photo.header)
    again, after = open_photo(copy.data)
    assert again is form and copy.fidelity is Fidelity.EXACT and after.hidden == ()
    assert np.array_equal(after.pixels, photo.pixels)
    assert form.rebuild(copy.data, after.header).data == copy.data
    checks = verify(Evidence(copy.data, data, plan(), copy.fidelity, None, None))
    assert all(check.passed for check in checks), checks


@NAMES
@PLANTED
def test_nothing_planted_survives(name: str, plant: str, plain: dict[str, bytes]) -> None:
    data = bmff.PLANTS[plant](plain[name], darkroom.CANARY)
    assert darkroom.search(darkroom.CANARY, data), "planted in vain"
    form, photo = open_photo(data)
    assert darkroom.search(darkroom.CANARY, form.rebuild(data, photo.header).data) == []
    redacted, mask = redact(form, data, photo, plan(Redaction(Region.box(40, 30, 80, 60), "solid")), 0)
    assert darkroom.search(darkroom.CANARY, redacted.data) == []
    checks = verify(Evidence(redacted.data, data, plan(*()), redacted.fidelity, mask, None))
    assert all(check.passed for check in checks), checks


@NAMES
@PLANTED
def test_everything_planted_is_told_and_no_checker_takes_it_for_clean(
    name: str, plant: str, plain: dict[str, bytes]
) -> None:
    clean = identify(plain[name]).rebuild(plain[name], identify(plain[name]).header(plain[name])).data
    data = bmff.PLANTS[plant](clean, darkroom.CANARY)
    if plant not in QUIET:
        assert identify(data).hidden(data)
    assert all(check.passed for check in verify_alone(clean))
    assert not all(check.passed for check in verify_alone(data)), plant


def _link(name: bytes, *numbers: int) -> bytes:
    return bmff.box(name, struct.pack(f">HH{len(numbers) - 1}H", numbers[0], len(numbers) - 1, *numbers[1:]))


# A second picture that is called a part of the first, and that no viewer shows.
STOWED: dict[str, Callable[[bytes, bytes], bytes]] = {
    "more of the first": partial(bmff.stowed, place=1),
    "a tile of no grid": lambda clean, body: bmff.stowed(clean, body, _link(b"dimg", 1, 2)),
    "transparency of nothing": lambda clean, body: bmff.stowed(clean, body, _link(b"auxl", 2, 9), alpha=True),
    "its own transparency": lambda clean, body: bmff.stowed(clean, body, _link(b"auxl", 2, 2), alpha=True),
    "its own tile": lambda clean, body: bmff.stowed(clean, body, _link(b"dimg", 2, 2)),
}


@NAMES
@pytest.mark.parametrize("way", STOWED)
def test_a_second_picture_is_seen_whatever_it_is_called(name: str, way: str, plain: dict[str, bytes]) -> None:
    clean = _clean(plain[name])
    other = _clean(bmff.WRITERS[name](scene(2)))
    body = next(other[first + 8 : last] for found, first, last in bmff.boxes(other) if found == b"mdat")
    data = STOWED[way](clean, body)
    assert body in data and all(check.passed for check in verify_alone(clean))
    structure = verify_alone(data)[0]
    assert structure.leaks or not structure.ran, way


# Pieces that every decoder skips: a slice of a sort that means nothing yet, one of a second view, parameters of one.
SKIPPED = {
    "reserved slice": b"\x2c\1",
    "last reserved slice": b"\x3e\1",
    "second view": b"\x26\x09",
    "its parameters": b"\x44\x09",
}


@pytest.mark.parametrize("sort", SKIPPED)
def test_what_decoders_of_hevc_skip_is_told_dropped_and_seen(sort: str, plain: dict[str, bytes]) -> None:
    clean = _clean(plain["heif"])
    unit = SKIPPED[sort] + darkroom.CANARY.encode()
    note = struct.pack(">I", len(unit)) + unit
    data = bmff.grown(clean, (b"mdat",), note)
    at = data.index(b"iloc") + 4 + 4 + 2 + 2 + 2 + 2 + 2 + 4
    data = data[:at] + struct.pack(">I", int.from_bytes(data[at : at + 4]) + len(note)) + data[at + 4 :]
    assert identify(data).hidden(data) and _clean(data) == clean
    assert verify_alone(data)[0].leaks


@NAMES
def test_transparency_of_the_picture_itself_is_no_second_picture(name: str) -> None:
    grey, how = np.full((64, 96, 3), 130, np.uint8), {"subsampling": "4:0:0"} if name == "avif" else {}
    clean = _clean(bmff.WRITERS[name](grey, **how))
    body = next(clean[first + 8 : last] for found, first, last in bmff.boxes(clean) if found == b"mdat")
    data = bmff.stowed(clean, body, _link(b"auxl", 2, 1), alpha=True)
    assert verify_alone(data)[0].leaks == ()


def _clean(data: bytes) -> bytes:
    form = identify(data)
    return form.rebuild(data, form.header(data)).data


@pytest.mark.parametrize(
    ("name", "plant"),
    [("heif", plant) for plant in bmff.HEIC_PLANTS] + [("avif", plant) for plant in bmff.AVIF_PLANTS],
)
def test_no_checker_takes_what_no_decoder_reads_for_a_part_of_the_picture(
    name: str, plant: str, plain: dict[str, bytes]
) -> None:
    form = identify(plain[name])
    clean = form.rebuild(plain[name], form.header(plain[name])).data
    table = bmff.HEIC_PLANTS if name == "heif" else bmff.AVIF_PLANTS
    for data in (clean, plain[name]):
        planted = table[plant](data, darkroom.CANARY)
        assert not verify_alone(planted)[0].passed
        copy = form.rebuild(planted, form.header(planted))
        checks = verify(Evidence(copy.data, planted, plan(), copy.fidelity, None, None))
        assert all(check.passed for check in checks), checks


@NAMES
def test_exif_xmp_and_the_encoders_notes_are_told_and_dropped(name: str) -> None:
    data = bmff.WRITERS[name](scene(), exif=bmff.exif(darkroom.CANARY), xmp=darkroom.CANARY.encode())
    form, photo = open_photo(data)
    assert {"exif/Artist", "exif/GPSLatitudeRef"} <= {f.place.path for f in photo.hidden}
    copy = form.rebuild(data, photo.header)
    assert darkroom.search(darkroom.CANARY, copy.data) == []
    assert open_photo(copy.data)[1].hidden == ()


@NAMES
def test_thumbnails_and_further_pictures_are_told_and_dropped(name: str) -> None:
    if name == "avif":
        pytest.importorskip("PIL._avif")
        data = bmff.avif(scene(), save_all=True, append_images=[], duration=100)
    else:
        import pillow_heif

        file = pillow_heif.from_bytes("RGB", (160, 112), scene().tobytes())
        file.add_frombytes("RGB", (160, 112), scene(2).tobytes())
        data = bmff.io.BytesIO()
        file.save(data, quality=80)
        data = data.getvalue()
        form, photo = open_photo(data)
        assert "heif/another-picture" in {f.place.path for f in photo.hidden}
    form, photo = open_photo(data)
    copy = form.rebuild(data, photo.header)
    assert len(copy.data) < len(data) or name == "avif"
    assert open_photo(copy.data)[1].hidden == ()


@NAMES
def test_what_is_covered_does_not_matter(name: str) -> None:
    one = scene()
    data = bmff.WRITERS[name](one)
    form, photo = open_photo(data)
    mask = np.zeros(photo.pixels.shape[:2], bool)
    mask[32:64, 48:96] = True
    painted = photo.pixels.copy()
    painted[mask] = (20, 90, 160)
    first = form.redact(data, photo.header, painted, mask, 0)
    assert first.suffix == (".jpg" if name == "heif" else "") and first.fidelity is Fidelity.REENCODED
    _, after = open_photo(first.data)
    assert after.hidden == () and np.abs(after.pixels[40:56, 56:88].astype(int) - (20, 90, 160)).max() < 12
    far = np.abs(after.pixels[80:].astype(int) - photo.pixels[80:])
    assert far.mean() < 3


@NAMES
def test_transparency_stays(name: str) -> None:
    pixels = np.dstack([scene(), np.full((112, 160), 255, np.uint8)])
    pixels[:20, :30] = 0
    data = bmff.WRITERS[name](pixels)
    form, photo = open_photo(data)
    copy = form.rebuild(data, photo.header)
    _, after = open_photo(copy.data)
    assert after.pixels.shape[2] == 4 and np.array_equal(after.pixels, photo.pixels)
    assert after.pixels[5, 5].tolist() == [0, 0, 0, 0]
    assert all(check.passed for check in verify(Evidence(copy.data, data, plan(), copy.fidelity, None, None)))


@NAMES
def test_a_picture_under_full_transparency_is_told_and_really_gone(name: str) -> None:
    """A note of dark strokes where nothing is shown: any editor brings it back."""
    pixels = np.dstack([scene(size=(192, 160)), np.full((160, 192), 255, np.uint8)])
    pixels[16:144, 16:144, 3] = 0
    pixels[16:144, 16:144, :3] = 230
    pixels[60:68, 50:110, :3], pixels[84:92, 50:110, :3] = 20, 20
    data = bmff.WRITERS[name](pixels)
    form, photo = open_photo(data)
    assert "heif/under-transparency" in {f.place.path for f in photo.hidden}
    assert not photo.pixels[photo.pixels[..., 3] == 0].any()
    copy = form.rebuild(data, photo.header)
    assert copy.fidelity is Fidelity.REENCODED and copy.suffix == (".png" if name == "heif" else "")
    after = darkroom.opened(copy.data)
    deep = after[40:120, 40:120]
    assert (deep[..., 3] == 0).all() and int(deep[..., :3].max()) - int(deep[..., :3].min()) < 24
    assert np.abs(after[150:].astype(int) - photo.pixels[150:]).mean() < 3
    checks = verify(Evidence(copy.data, data, plan(), copy.fidelity, None, None))
    assert all(check.passed for check in checks), checks
    listing = bmff_items.read(data)
    carried_over = bmff_write.written(data, bmff_picture.find(data, listing))
    assert [c.name for c in verify_alone(carried_over) if c.leaks] == ["structure"]


@NAMES
def test_what_encoders_leave_under_transparency_is_nothing_to_tell(name: str) -> None:
    pixels = np.dstack([scene(size=(192, 160)), np.full((160, 192), 255, np.uint8)])
    pixels[16:144, 16:144] = 0
    data = bmff.WRITERS[name](pixels)
    _, photo = open_photo(data)
    assert "heif/under-transparency" not in {f.place.path for f in photo.hidden}


@NAMES
def test_cropped_off_parts_are_told_and_really_gone(name: str, plain: dict[str, bytes]) -> None:
    """A clean aperture shows 60 x 40 of 160 x 112: the rest must not stay in the file."""
    aperture = b"".join(n.to_bytes(4, "big", signed=True) for n in (60, 1, 40, 1, 0, 1, 0, 1))
    data = bmff.with_property(plain[name], b"clap", aperture, essential=True)
    form, photo = open_photo(data)
    assert photo.size == (60, 40) and "heif/cut-off" in {f.place.path for f in photo.hidden}
    copy = form.rebuild(data, photo.header)
    _, after = open_photo(copy.data)
    assert after.pixels.shape[:2] == (40, 60) and copy.fidelity is Fidelity.REENCODED
    assert np.abs(after.pixels.astype(int) - photo.pixels).mean() < 3
    checks = verify(Evidence(copy.data, data, plan(), copy.fidelity, None, None))
    assert all(check.passed for check in checks), checks


@NAMES
def test_an_unknown_thing_that_the_picture_needs_is_no_reason_to_guess(name: str, plain: dict[str, bytes]) -> None:
    data = bmff.with_property(plain[name], b"abcd", b"x", essential=True)
    form = identify(data)
    try:
        copy = form.rebuild(data, form.header(data))
    except ScrubError:
        return  # the decoder does not know it either
    assert copy.fidelity is Fidelity.REENCODED


@NAMES
def test_a_picture_that_no_decoder_opens_is_called_damaged_also_where_nobody_looks(
    name: str, plain: dict[str, bytes]
) -> None:
    """The copy would hold the same bytes, and nobody could say what they show."""
    data = plain[name]
    if name == "avif":  # the head of the sequence, at the beginning of the picture
        at = next(first for box, first, _ in bmff.boxes(data) if box == b"mdat") + 8 + 4
    else:  # a parameter set, behind the name and length of the first and the fixed fields
        at = data.index(b"hvcC") + 4 + 23 + 5 + 24 + 8
    broken = data[:at] + bytes(b ^ 0xFF for b in data[at : at + 6]) + data[at + 6 :]
    profile = Profile(faces=False, text=False, codes=False)
    try:
        assert pipeline.scrub(broken, profile, pipeline.Engines(), QUIET_PROGRESS).data is None
    except ScrubError as error:
        assert "damaged" in error.sentence


@NAMES
def test_damaged_files_end_in_a_copy_or_a_sentence(name: str, plain: dict[str, bytes]) -> None:
    data, rng = plain[name], np.random.default_rng(7)
    cases = [data[: len(data) * cut // 20] for cut in range(20)]
    for _ in range(200):
        broken = bytearray(data)
        broken[int(rng.integers(len(data) if rng.random() < 0.3 else 700))] = int(rng.integers(256))
        cases.append(bytes(broken))
    ends = {"copy": 0, "sentence": 0}
    for case in cases:
        try:
            form = identify(case)
            header = form.header(case)
            form.hidden(case)
            form.rebuild(case, header)
            ends["copy"] += 1
        except ScrubError as error:
            assert error.sentence.endswith(".")
            ends["sentence"] += 1
        verify_alone(case)
    assert min(ends.values()) > 10


@NAMES
def test_a_copy_that_lost_its_transparency_or_shows_another_picture_is_no_copy(name: str) -> None:
    """Its compressed data do stand in the photo, and what was transparent would be seen."""
    clear = np.dstack([scene(), np.full((112, 160), 255, np.uint8)])
    clear[:, :80] = (60, 60, 60, 0)
    data = bmff.WRITERS[name](clear)
    picture = bmff_picture.find(data, bmff_items.read(data))
    bare = bmff_write.written(data, replace(picture, parts=picture.parts[:1]))
    whole = bmff_write.written(data, picture)
    assert all(check.passed for check in verify(Evidence(whole, data, plan(), Fidelity.EXACT, None, None)))
    assert not all(check.passed for check in verify(Evidence(bare, data, plan(), Fidelity.EXACT, None, None)))


def test_a_copy_that_shows_the_other_picture_of_a_file_is_no_copy() -> None:
    import pillow_heif

    file = pillow_heif.from_bytes("RGB", (160, 112), scene().tobytes())
    file.add_frombytes("RGB", (160, 112), scene(2).tobytes())
    out = io.BytesIO()
    file.save(out, quality=80)
    data = out.getvalue()
    listing = bmff_items.read(data)
    other = next(number for number in listing.items if number != listing.primary)
    for primary, right in ((listing.primary, True), (other, False)):
        copy = bmff_write.written(data, bmff_picture.find(data, replace(listing, primary=primary)))
        checks = verify(Evidence(copy, data, plan(), Fidelity.EXACT, None, None))
        assert all(check.passed for check in checks) is right
