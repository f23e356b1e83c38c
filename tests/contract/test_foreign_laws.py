"""Laws for photos that are read and written as JPEG or PNG: JPEG XL, JPEG 2000, camera raw."""

from __future__ import annotations

import sys
from dataclasses import replace

import bmff
import darkroom
import foreign
import numpy as np
import pytest

from scrubber import pipeline
from scrubber.contracts import Evidence, Fidelity
from scrubber.decode import open_photo
from scrubber.formats import identify
from scrubber.model.errors import Damaged, NotAPhoto, ScrubError
from scrubber.model.geometry import Pixels, Region
from scrubber.model.kinds import Kind
from scrubber.model.plan import Plan, Redaction
from scrubber.model.profile import Profile
from scrubber.model.progress import QUIET
from scrubber.model.report import Outcome
from scrubber.redact import redact
from scrubber.verify import verify

NAMES = pytest.mark.parametrize("name", foreign.WRITERS)


def scene(size: tuple[int, int] = (160, 112)) -> Pixels:
    width, height = size
    y, x = np.mgrid[0:height, 0:width]
    return np.stack([x * 255 // width, y * 255 // height, (x + y) * 127 // (width + height) + 60], -1).astype(np.uint8)


def profile(convert: str) -> Profile:
    return Profile(faces=False, text=False, codes=False, convert=convert)


@pytest.mark.parametrize(
    ("name", "body", "place"),
    [
        (b"Exif", b"\0\0\0\0" + foreign.exif(darkroom.CANARY), "exif/Artist"),
        (b"xml ", f"<x>{darkroom.CANARY}</x>".encode(), "xmp/x"),
        (b"prVt", darkroom.CANARY.encode(), "jxl/prVt"),
    ],
)
def test_packed_notes_of_a_jpeg_xl_are_told_and_dropped(name: bytes, body: bytes, place: str) -> None:
    data = foreign.jxl_packed(scene(), name, body)
    assert darkroom.search(darkroom.CANARY, data)
    form, photo = open_photo(data)
    assert {f.place.path for f in photo.hidden} == {place}
    assert darkroom.search(darkroom.CANARY, form.rebuild(data, photo.header).data) == []


@NAMES
@pytest.mark.parametrize("convert", ["jpeg", "png"])
@pytest.mark.parametrize("covers", [0, 1])
def test_the_copy_is_the_photo_as_what_was_chosen_and_clean(name: str, convert: str, covers: int) -> None:
    data = foreign.WRITERS[name](scene(), darkroom.CANARY)
    form, photo = open_photo(data)
    assert form.NAME == name  # noqa: SIM300
    assert "exif/Artist" in {f.place.path for f in photo.hidden}
    redactions = (Redaction(Region.box(40, 30, 80, 60), "solid"),) * covers
    plan = Plan(redactions, photo.hidden, (), profile(convert))
    copy, mask = redact(form, data, photo, plan, 0)
    assert copy.suffix == {"jpeg": ".jpg", "png": ".png"}[convert] and copy.fidelity is Fidelity.REENCODED
    assert copy.note
    assert darkroom.search(darkroom.CANARY, copy.data) == []
    again, after = open_photo(copy.data)
    assert convert == again.NAME and after.hidden == ()
    rest = ~mask if mask is not None else np.ones(photo.pixels.shape[:2], bool)
    assert np.abs(after.pixels[rest].astype(int) - photo.pixels[rest]).mean() < (2 if convert == "jpeg" else 0.001)
    checks = verify(Evidence(copy.data, data, plan, copy.fidelity, mask, None))
    assert all(check.passed for check in checks), checks


def test_a_jpeg_2000_comment_is_told() -> None:
    data = foreign.jp2(scene(), darkroom.CANARY)
    found = {f.place.path: f.excerpt.reveal() for f in identify(data).hidden(data) if f.excerpt}
    assert found["jp2/comment"] == darkroom.CANARY


@pytest.mark.parametrize("convert", ["jpeg", "png"])
def test_a_jpeg_2000_of_12_bits_is_as_bright_as_it_is(convert: str) -> None:
    grey = scene()[..., 0].astype(np.uint16)
    data = foreign.jp2_of_12_bits(grey << 4 | grey >> 4)
    done = pipeline.scrub(data, profile(convert), pipeline.Engines(), QUIET)
    assert done.outcome is Outcome.CLEANED and done.data is not None, done.checks
    assert np.abs(open_photo(done.data)[1].pixels[..., 0].astype(int) - grey).mean() < 1


def test_a_jpeg_2000_with_a_palette_keeps_its_colours() -> None:
    palette = np.array([(200, 30, 40), (20, 160, 60), (30, 40, 220)])
    indices = np.arange(64 * 96).reshape(64, 96) // 16 % 3
    done = pipeline.scrub(foreign.jp2_with_palette(indices, palette), profile("png"), pipeline.Engines(), QUIET)
    assert done.outcome is Outcome.CLEANED and done.data is not None, done.checks
    assert np.array_equal(open_photo(done.data)[1].pixels[..., :3], palette[indices])


def test_where_two_programs_see_different_pictures_that_is_what_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pillow shows some JPEG 2000 files in wrong colours; the checker's decoder does not."""
    from scrubber.formats import jp2

    right = jp2.read
    monkeypatch.setattr(jp2, "read", lambda data: np.ascontiguousarray(right(data)[..., ::-1]))
    with pytest.raises(Damaged, match="Two programs see different pictures"):
        pipeline.scrub(foreign.jp2(scene()), profile("jpeg"), pipeline.Engines(), QUIET)


def test_of_a_moving_jpeg_xl_the_first_picture_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library gives the last one where it is asked for notes as well (seen on real files, which it can't write)."""
    import pylibjxl

    data, last = foreign.jxl(scene(), darkroom.CANARY), foreign.jxl(255 - scene())
    decode, probe = pylibjxl.decode, pylibjxl.probe

    def moving(given: bytes, metadata: bool = False, **how: object) -> object:
        return (decode(last), decode(given, metadata=True)[1]) if metadata else decode(given)

    monkeypatch.setattr(pylibjxl, "decode", moving)
    monkeypatch.setattr(pylibjxl, "probe", lambda given: probe(given) | {"have_animation": True})
    done = pipeline.scrub(data, profile("png"), pipeline.Engines(), QUIET)
    assert done.outcome is Outcome.CLEANED and done.data is not None, done.checks
    assert np.abs(open_photo(done.data)[1].pixels[..., :3].astype(int) - decode(data)[..., :3]).max() < 2
    assert any("Only the first picture of the animation is kept." in note for note in done.notes)


def test_the_picture_of_a_raw_file_is_not_taken_for_bytes_that_nothing_points_to() -> None:
    _, photo = open_photo(foreign.dng(scene(), darkroom.CANARY))
    kinds = {f.kind for f in photo.hidden}
    assert Kind.OWNER in kinds and Kind.UNKNOWN not in kinds


def test_a_raw_file_comes_out_upright() -> None:
    straight = open_photo(foreign.dng(scene()))[1].pixels
    turned = open_photo(foreign.dng(scene(), orientation=6))[1].pixels
    assert straight.shape[:2] == (112, 160) and turned.shape[:2] == (160, 112)
    assert np.array_equal(turned, np.rot90(straight, 3))


def test_a_raw_file_of_a_camera_without_colours_comes_out_grey() -> None:
    data = foreign.dng(scene(), grey=True)
    form, photo = open_photo(data)
    assert photo.pixels.shape == (112, 160, 3) and (photo.pixels == photo.pixels[..., :1]).all()
    copy = form.rebuild(data, photo.header)
    assert copy.suffix == ".jpg" and open_photo(copy.data)[1].pixels.shape == (112, 160, 3)


def test_transparency_makes_a_png() -> None:
    pixels = np.dstack([scene(), np.full((112, 160), 255, np.uint8)])
    pixels[:20, :30, 3] = 0
    data = foreign.jxl(pixels, lossless=True)
    form, photo = open_photo(data)
    copy = form.rebuild(data, photo.header)
    assert copy.suffix == ".png" and "transparent" in copy.note
    assert np.array_equal(open_photo(copy.data)[1].pixels, photo.pixels)


@NAMES
def test_damaged_files_end_in_a_copy_or_a_sentence(name: str) -> None:
    data, rng = foreign.WRITERS[name](scene((64, 48))), np.random.default_rng(3)
    cases = [data[: len(data) * cut // 20] for cut in range(20)]
    for _ in range(60):
        broken = bytearray(data)
        broken[int(rng.integers(len(data) if rng.random() < 0.5 else min(400, len(data))))] = int(rng.integers(256))
        cases.append(bytes(broken))
    sentences = 0
    for case in cases:
        try:
            form = identify(case)
            header = form.header(case)
            form.hidden(case)
            form.rebuild(case, replace(header, into="png"))
        except ScrubError as error:
            assert error.sentence.endswith(".")
            sentences += 1
    assert sentences > 5


def test_films_are_refused_with_a_way_out() -> None:
    with pytest.raises(NotAPhoto, match="video"):
        identify(b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom")


@pytest.mark.parametrize("brand", [b"mif3avif", b"mif3heic", b"jpeg\0\0\0\0mif1", b"j2ki\0\0\0\0mif1"])
def test_still_pictures_of_a_rare_kind_are_not_called_a_film(brand: bytes) -> None:
    with pytest.raises(NotAPhoto, match="HEIF of a rare kind"):
        identify(b"\0\0\0\x18ftyp" + brand + b"\0\0\0\x20mini")


@pytest.mark.parametrize(("name", "package"), [("jxl", "pylibjxl"), ("raw", "rawpy"), ("heif", "pillow_heif")])
def test_a_missing_decoder_is_told_and_not_taken_for_damage(
    name: str, package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = bmff.heic(scene()) if name == "heif" else foreign.WRITERS[name](scene())
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(NotAPhoto, match="decoder is not installed"):
        open_photo(bytes(bytearray(data)))
