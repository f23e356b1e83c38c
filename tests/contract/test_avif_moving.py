"""Laws for animated AVIFs: every picture, at its time, or the first by choice; and nothing else in the file."""

from __future__ import annotations

import io
from dataclasses import replace

import bmff
import cv2
import darkroom
import numpy as np
import pytest
from PIL import Image

from scrubber import pipeline
from scrubber.contracts import Evidence, Fidelity
from scrubber.decode import frames, open_photo
from scrubber.formats import bmff_film, bmff_items, bmff_write, facts, identify
from scrubber.model import turns
from scrubber.model.errors import Damaged, ScrubError
from scrubber.model.facts import Facts
from scrubber.model.geometry import Pixels, Region
from scrubber.model.plan import Plan
from scrubber.model.profile import Frames, Profile
from scrubber.model.progress import QUIET
from scrubber.model.report import Outcome
from scrubber.model.secret import Secret
from scrubber.verify import verify, verify_alone

UNLOOKED = Profile(faces=False, text=False, codes=False)
PLANTED = pytest.mark.parametrize("plant", bmff.FILM_PLANTS)
QUIET_PLANTS = {"animation: tail of a table", "animation: tail of the times"}


def scene(number: int, *, clear: bool = False, size: tuple[int, int] = (160, 112)) -> Pixels:
    width, height = size
    y, x = np.mgrid[0:height, 0:width]
    soft = np.stack([x * 255 // width, y * 255 // height, (x + y) * 127 // (width + height) + 60], axis=-1)
    soft[20 + 9 * number : 40 + 9 * number, 30 + 11 * number : 50 + 11 * number] = (250, 40, 40)
    pixels = soft.astype(np.uint8)
    if clear:
        pixels = np.dstack([pixels, np.full((height, width), 255, np.uint8)])
        pixels[: 8 + 4 * number, :24] = 0
    return pixels


def moving(count: int = 4, *, clear: bool = False, **how: object) -> bytes:
    return bmff.moving([scene(number, clear=clear) for number in range(count)], **how)


@pytest.fixture(scope="module")
def film() -> bytes:
    return moving()


def everything(data: bytes) -> list[Pixels]:
    _, photo = open_photo(data)
    return [photo.pixels, *frames(data, photo.header)]


def seen(data: bytes) -> tuple[list[Pixels], list[int], int]:
    """Pictures, thousandths of a second and rounds, as a program that is none of ours sees them."""
    done, animation = cv2.imdecodeanimation(np.frombuffer(data, np.uint8)[None], 0, 100)
    assert done
    return list(animation.frames), np.asarray(animation.durations).ravel().tolist(), animation.loop_count


def scrubbed(data: bytes, profile: Profile = UNLOOKED, *drawn: Region) -> pipeline.Scrubbed:
    return pipeline.scrub(data, profile, pipeline.Engines(), QUIET, drawn=drawn)


@pytest.mark.parametrize("clear", [False, True])
@pytest.mark.parametrize("how", [{}, {"quality": 40, "subsampling": "4:2:0"}, {"icc_profile": "sRGB"}])
def test_a_copy_shows_the_same_pictures_for_the_same_times(clear: bool, how: dict[str, object]) -> None:
    if "icc_profile" in how:
        from PIL import ImageCms

        how = {"icc_profile": ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()}
    data = moving(clear=clear, **how)
    done = scrubbed(data)
    assert done.outcome is Outcome.CLEANED and done.fidelity is Fidelity.EXACT and done.data is not None
    before, after = seen(data), seen(done.data)
    assert len(after[0]) == 4 and after[1] == [100, 200, 100, 100] and after[1:] == before[1:]
    assert all(np.array_equal(one, other) for one, other in zip(before[0], after[0], strict=True))
    assert identify(done.data).hidden(done.data) == ()
    assert identify(done.data).rebuild(done.data, identify(done.data).header(done.data)).data == done.data
    assert scrubbed(done.data).outcome is Outcome.ALREADY_CLEAN


@pytest.mark.parametrize("rounds", [None, 1, 3, bmff_film.FOREVER])
def test_the_number_of_rounds_stays(film: bytes, rounds: int | None) -> None:
    listing = bmff_items.read(film)
    read = bmff_film.read(film, listing)
    assert read is not None and read.rounds == bmff_film.FOREVER and read.delays == (100, 200, 100, 100)
    data = bmff_write.written(film, read.picture, film=replace(read, rounds=rounds))
    again = bmff_film.read(data, bmff_items.read(data))
    assert again is not None and again.rounds == rounds
    length, whole = (500).to_bytes(8, "big"), {None: 500, 1: 500, 3: 1500, 0: (1 << 64) - 1}[rounds].to_bytes(8, "big")
    assert data[data.index(b"tkhd") + 32 :][:8] == whole
    edit = bytes([1, 0, 0, int(rounds != 1)]) + b"\0\0\0\1" + length
    assert (b"elst" in data) is (rounds is not None) and (rounds is None or b"elst" + edit in data)
    assert all(check.passed for check in verify_alone(data)), verify_alone(data)
    assert scrubbed(data).data == data


def test_colours_that_are_weighed_by_their_transparency_stay_so() -> None:
    data = moving(clear=True)
    film = bmff_film.read(data, bmff_items.read(data))
    assert film is not None
    colours, clear = film.picture.parts
    weighed = replace(film.picture, parts=(colours, replace(clear, premultiplied=True)))
    data = bmff_write.written(data, weighed, film=replace(film, picture=weighed))
    assert data.count(b"prem") == 2 and all(check.passed for check in verify_alone(data))
    assert scrubbed(data).data == data
    assert scrubbed(data, UNLOOKED, Region.box(20, 12, 70, 60)).outcome is Outcome.CLEANED


def test_the_first_picture_alone_by_choice(film: bytes) -> None:
    done = scrubbed(film, replace(UNLOOKED, frames=Frames.FIRST))
    assert done.outcome is Outcome.CLEANED and done.data is not None and b"moov" not in done.data
    assert np.array_equal(open_photo(done.data)[1].pixels, open_photo(film)[1].pixels)
    assert done.notes == ("The file holds 4 pictures. Only the first is kept.",)


@pytest.mark.parametrize("clear", [False, True])
def test_a_cover_lies_on_every_picture(clear: bool) -> None:
    data, box = moving(clear=clear), Region.box(20, 12, 70, 60)
    done = scrubbed(data, UNLOOKED, box)
    assert done.outcome is Outcome.CLEANED and done.fidelity is Fidelity.REENCODED and done.data is not None
    before, after = everything(data), everything(done.data)
    assert len(after) == 4 and seen(done.data)[1:] == seen(data)[1:]
    inside = [picture[20:52, 28:62, :3].astype(int) for picture in after]
    assert max(np.abs(picture - inside[0]).max() for picture in inside) < 12, "the same cover on each"
    for one, other in zip(before, after, strict=True):
        assert np.abs(one[90:, :, :3].astype(int) - other[90:, :, :3]).mean() < 2


def test_what_moves_under_a_cover_is_in_no_picture() -> None:
    box = Region.box(16, 16, 96, 80)
    frames_of = [[scene(number) for number in range(3)] for _ in range(2)]
    for number, picture in enumerate(frames_of[1]):
        picture[24:72, 24:88] = (number * 80, 10, 200)
    copies = [scrubbed(bmff.moving(pictures, quality=100), UNLOOKED, box).data for pictures in frames_of]
    assert copies[0] is not None and copies[1] is not None
    for one, other in zip(*map(everything, copies), strict=True):
        assert np.abs(one[24:72, 24:88].astype(int) - other[24:72, 24:88]).max() < 6


@PLANTED
def test_nothing_planted_survives(plant: str, film: bytes) -> None:
    data = bmff.FILM_PLANTS[plant](film, darkroom.CANARY)
    assert darkroom.search(darkroom.CANARY, data), "planted in vain"
    for drawn in ((), (Region.box(40, 30, 80, 60),)):
        done = scrubbed(data, UNLOOKED, *drawn)
        assert done.outcome is Outcome.CLEANED and done.data is not None, (done.message, done.checks)
        assert darkroom.search(darkroom.CANARY, done.data) == [] and len(everything(done.data)) == 4


@PLANTED
def test_everything_planted_is_told_and_no_checker_takes_it_for_clean(plant: str, film: bytes) -> None:
    clean = scrubbed(film).data
    assert clean is not None and all(check.passed for check in verify_alone(clean))
    data = bmff.FILM_PLANTS[plant](clean, darkroom.CANARY)
    assert darkroom.search(darkroom.CANARY, data), "planted in vain"
    if plant not in QUIET_PLANTS:
        assert identify(data).hidden(data)
    assert not all(check.passed for check in verify_alone(data)), plant


def test_every_single_byte_of_the_tables_is_accounted_for() -> None:
    """Whatever is changed there, the checker sees it."""
    clean = scrubbed(moving(2, clear=True)).data
    assert clean is not None
    start, end = next((first, last) for name, first, last in bmff.boxes(clean) if name == b"moov")
    plan, unseen = Plan((), (), (), UNLOOKED), []
    for at in range(start, end):
        data = clean[:at] + bytes([clean[at] ^ 0x55]) + clean[at + 1 :]
        if all(check.passed for check in verify(Evidence(data, clean, plan, Fidelity.EXACT, None, None))):
            unseen.append(at - start)
    assert unseen == []


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_turned_animation_is_turned_the_same_way(orientation: int, film: bytes) -> None:
    angle, axis = bmff.TURNS[orientation]
    facts = [(b"irot", bytes([angle]))] if angle else []
    facts += [(b"imir", bytes([axis]))] if axis is not None else []
    data = film
    for name, body in facts:
        data = bmff.grown(data, (b"moov", b"trak", b"mdia", b"minf", b"stbl", b"stsd", b"av01"), bmff.box(name, body))
    _, photo = open_photo(data)
    assert photo.header.orientation == orientation and photo.header.frames == 4
    straight = everything(film)
    for one, other in zip(everything(data), straight, strict=True):
        assert np.array_equal(one, turns.upright(other, orientation))
    done = scrubbed(data)
    assert done.outcome is Outcome.CLEANED and done.fidelity is Fidelity.EXACT and done.data is not None
    assert all(np.array_equal(a, b) for a, b in zip(everything(done.data), everything(data), strict=True))
    covered = scrubbed(data, UNLOOKED, Region.box(10, 10, 30, 30))
    assert covered.outcome is Outcome.CLEANED and covered.data is not None
    assert open_photo(covered.data)[1].header.orientation == 1
    with Image.open(io.BytesIO(done.data)) as picture:
        assert picture.n_frames == 4


def test_an_animation_that_is_told_in_an_unusual_way_is_compressed_again(film: bytes) -> None:
    """A track that turns its pictures by a matrix, which programs follow or not: what our decoder shows is kept."""
    at = film.index(b"tkhd") + 4 + 4 + 8 + 8 + 4 + 4 + 8 + 16
    turned = b"".join(n.to_bytes(4, "big") for n in (0, 1 << 16, 0, 0xFFFF0000, 0, 0, 112 << 16, 0, 1 << 30))
    done = scrubbed(film[:at] + turned + film[at + 36 :])
    assert done.outcome is Outcome.CLEANED and done.fidelity is Fidelity.REENCODED
    assert done.notes == ("The animation is told in an unusual way. So all its pictures were compressed again.",)


def test_a_still_with_a_film_beside_it_stays_a_still(film: bytes) -> None:
    data = film.replace(b"ftypavis", b"ftypavif", 1)
    done = scrubbed(data)
    assert done.outcome is Outcome.CLEANED and done.data is not None and b"moov" not in done.data
    assert "heif/moov" in {f.place.path for f in done.opened.photo.hidden}
    assert any("film" in note for note in done.notes)


def test_a_picture_under_full_transparency_of_a_later_picture_is_gone() -> None:
    pictures = [scene(number, clear=True, size=(192, 160)) for number in range(3)]
    pictures[2][16:144, 16:144, 3] = 0
    pictures[2][16:144, 16:144, :3] = 230
    pictures[2][60:68, 50:110, :3] = 20
    data = bmff.moving(pictures)
    done = scrubbed(data)
    assert done.outcome is Outcome.CLEANED and done.fidelity is Fidelity.REENCODED and done.data is not None
    assert "heif/under-transparency" in {f.place.path for f in done.opened.photo.hidden}
    deep = seen(done.data)[0][2][40:120, 40:120]
    assert (deep[..., 3] == 0).all() and int(deep[..., :3].max()) - int(deep[..., :3].min()) < 24


def test_damaged_animations_end_in_a_copy_or_a_sentence(film: bytes) -> None:
    rng, ends = np.random.default_rng(7), {"copy": 0, "sentence": 0}
    start, end = next((first, last) for name, first, last in bmff.boxes(film) if name == b"moov")
    cases = [film[: len(film) * cut // 20] for cut in range(20)]
    for _ in range(200):
        broken = bytearray(film)
        broken[int(rng.integers(start, end))] = int(rng.integers(256))
        cases.append(bytes(broken))
    for case in cases:
        try:
            ends["copy"] += scrubbed(case).outcome is Outcome.CLEANED
        except ScrubError as error:
            assert error.sentence.endswith(".")
            ends["sentence"] += 1
        verify_alone(case)
    assert min(ends.values()) > 10


def test_tables_that_claim_more_than_there_is_are_damaged(film: bytes) -> None:
    at = film.index(b"stsz") + 12
    for count in (0, 5, 1_000_000):
        data = film[:at] + count.to_bytes(4, "big") + film[at + 4 :]
        with pytest.raises(ScrubError):
            open_photo(data)
    with pytest.raises(Damaged):
        open_photo(film[: film.index(b"mdat") + 30])


def test_words_that_are_kept_go_along_with_every_picture(film: bytes) -> None:
    clean = scrubbed(film).data
    assert clean is not None
    told = facts.added(clean, Facts(Secret("Ada Example"), Secret("(c) Ada"), Secret("2024:05:17 14:03:00")))
    assert told is not None and b"Ada Example\0" in told and len(everything(told)) == 4
    profile = replace(UNLOOKED, keep_rights=True, keep_date=True)
    kept = Facts(Secret("Ada Example"), Secret("(c) Ada"), Secret("2024:05:17 14:03:00"))
    checks = verify(Evidence(told, film, Plan((), (), (), profile, kept), Fidelity.EXACT, None, None))
    assert all(check.passed for check in checks), checks
    assert not all(check.passed for check in verify_alone(told))
