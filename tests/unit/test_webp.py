"""Promises of WebP: the compressed pictures stay as they are; nothing hides with them."""

from __future__ import annotations

import io

import channels
import hiding_places
import numpy as np
import pytest
from PIL import Image, ImageSequence
from unseen import clean, told

from scrubber.contracts import Fidelity
from scrubber.decode import frames, open_photo
from scrubber.formats import identify, limits, webp, webp_chunks, webp_lossy, webp_slack
from scrubber.model.errors import ScrubError, TooLarge
from scrubber.model.profile import Frames, Profile
from scrubber.model.progress import QUIET
from scrubber.model.report import Outcome
from scrubber.pipeline import Engines, scrub
from scrubber.verify import webp as stranger
from scrubber.verify.parts import Unreadable


def scene(size: tuple[int, int] = (96, 64), seed: int = 1) -> np.ndarray:
    width, height = size
    y, x = np.mgrid[0:height, 0:width]
    soft = np.stack([x * 2, y * 3, (x + y)], axis=-1)
    return np.clip(soft + np.random.default_rng(seed).normal(0, 8, soft.shape), 0, 255).astype(np.uint8)


def saved(pixels: np.ndarray, **how: object) -> bytes:
    return hiding_places.saved(Image.fromarray(pixels), "WEBP", **how)


def animation(**how: object) -> bytes:
    pictures = [Image.fromarray(np.roll(scene(), 5 * n, axis=1)) for n in range(4)]
    out = io.BytesIO()
    pictures[0].save(out, "WEBP", save_all=True, append_images=pictures[1:], duration=[40, 60, 80, 90], loop=2, **how)
    return out.getvalue()


@pytest.mark.parametrize("how", [{"quality": 70}, {"lossless": True}])
def test_the_compressed_picture_is_carried_over(how: dict[str, object]) -> None:
    data = saved(scene(), exif=hiding_places.exif("Wilhelmina Oakes").join((b"Exif\0\0", b"")), **how)
    copy = webp.rebuild(data, webp.header(data))
    assert copy.fidelity is Fidelity.EXACT and b"Oakes" not in copy.data
    assert webp_chunks.still_of(copy.data) == webp_chunks.still_of(data)


@pytest.mark.parametrize("quality", [10, 35, 50, 75, 90, 100])
def test_its_own_quality_is_read_from_the_picture(quality: int) -> None:
    still = webp_chunks.still_of(saved(scene((320, 240)), quality=quality))
    assert abs(webp_lossy.quality(still) - quality) <= 12


@pytest.mark.parametrize("how", [{"quality": 70}, {"lossless": True}])
def test_an_animation_plays_as_before(how: dict[str, object]) -> None:
    data = animation(**how)
    copy = webp.rebuild(data, webp.header(data)).data
    old, new = (Image.open(io.BytesIO(d)) for d in (data, copy))
    assert [f.delay for f in webp_chunks.read(copy).frames] == [f.delay for f in webp_chunks.read(data).frames]
    assert new.n_frames == old.n_frames == 4 and new.info["loop"] == old.info["loop"] == 2
    for a, b in zip(ImageSequence.Iterator(old), ImageSequence.Iterator(new), strict=True):
        assert np.array_equal(np.asarray(a.convert("RGB")), np.asarray(b.convert("RGB")))


@pytest.mark.parametrize("how", [{"quality": 70}, {"lossless": True}])
def test_a_cover_is_there_in_every_picture(how: dict[str, object]) -> None:
    data = animation(**how)
    form, photo = open_photo(data)
    mask = np.zeros((64, 96), bool)
    mask[16:48, 32:64] = True
    paint = photo.pixels.copy()
    paint[mask] = (9, 80, 70, 255)
    copy = form.redact(data, photo.header, paint, mask, 0).data
    after = open_photo(copy)[1]
    news, olds = [after.pixels, *frames(copy, after.header)], [photo.pixels, *frames(data, photo.header)]
    for new, old in zip(news, olds, strict=True):
        assert np.abs(new[mask][:, :3].astype(int) - (9, 80, 70)).mean() < (1 if "lossless" in how else 8)
        if "lossless" in how:
            assert np.array_equal(new[~mask], old[~mask])


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_turned_picture_comes_out_upright_for_viewers_that_know_no_tags(orientation: int) -> None:
    exif = Image.Exif()
    exif[274] = orientation
    for how in ({"lossless": True}, {"quality": 80}):
        data = saved(scene(), exif=exif, **how)
        form, photo = open_photo(data)
        copy = form.rebuild(data, photo.header)
        again = open_photo(copy.data)[1]
        assert np.array_equal(again.pixels, photo.pixels)
        assert again.header.orientation == 1 and b"EXIF" not in copy.data
        assert ("larger" in copy.note) == ("quality" in how and orientation != 1)
        done = scrub(data, Profile(faces=False, text=False, codes=False), Engines(), QUIET)
        assert done.outcome is Outcome.CLEANED and done.data == copy.data
        assert not stranger.walk(copy.data).faults


@pytest.mark.parametrize("how", [{"lossless": True}, {"quality": 80}])
@pytest.mark.parametrize("orientation", range(2, 9))
def test_a_turned_animation_comes_out_upright_picture_by_picture(orientation: int, how: dict[str, object]) -> None:
    exif = Image.Exif()
    exif[274] = orientation
    data = animation(exif=exif, **how)
    _, photo = open_photo(data)
    done = scrub(data, Profile(faces=False, text=False, codes=False), Engines(), QUIET)
    assert done.outcome is Outcome.CLEANED and done.fidelity is Fidelity.EXACT and done.data is not None
    again = open_photo(done.data)[1]
    assert again.header.orientation == 1 and b"EXIF" not in done.data
    assert again.header.size == photo.header.upright_size
    assert any("larger" in note for note in done.notes) == ("quality" in how)
    before, after = [photo.pixels, *frames(data, photo.header)], [again.pixels, *frames(done.data, again.header)]
    assert all(np.array_equal(one, other) for one, other in zip(before, after, strict=True)) and len(after) == 4
    assert [f.delay for f in webp_chunks.read(done.data).frames] == [40, 60, 80, 90]
    first = scrub(data, Profile(faces=False, text=False, codes=False, frames=Frames.FIRST), Engines(), QUIET)
    assert first.outcome is Outcome.CLEANED and first.data is not None and b"EXIF" not in first.data
    assert open_photo(first.data)[1].size == photo.size


def test_an_orientation_that_stands_only_in_xmp_counts() -> None:
    xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description tiff:Orientation="6"/></x:xmpmeta>'
    data = saved(scene(), lossless=True, xmp=xmp)
    assert open_photo(data)[1].pixels.shape[:2] == (96, 64)


def test_slack_is_cut_off_and_nothing_else_is() -> None:
    plain = webp_chunks.still_of(saved(scene(), quality=80))
    pixels = webp_slack.shown(plain)
    assert webp_slack.trimmed(plain, pixels) is plain
    longer = webp_chunks.Still(plain.sort, plain.body + b"Kanarienvogel" * 9, plain.size)
    assert b"Kanarien" not in webp_slack.trimmed(longer, pixels).body


def test_what_could_be_made_out_under_transparency_is_taken_out_and_that_is_said() -> None:
    clear = np.full((64, 96, 1), 255, np.uint8)
    clear[:, 40:] = 0
    data = saved(np.concatenate([scene(), clear], axis=-1), quality=90, exact=True)
    made = webp.rebuild(data, webp.header(data))
    assert made.fidelity is Fidelity.REENCODED and "compressed again" in made.note
    after = webp_slack.shown(webp_chunks.read(made.data).frames[0].still)
    assert after[:, 56:, :3].std() < 2 and after[:, :40, :3].std() > 20
    again = webp.rebuild(made.data, webp.header(made.data))
    assert again.data == made.data and again.note == ""


def test_every_cut_ends_in_a_sentence() -> None:
    for data in (saved(scene(), quality=80), saved(scene(), lossless=True), animation(quality=50)):
        for end in range(12, len(data) - 12, max(1, len(data) // 30)):
            with pytest.raises(ScrubError):
                open_photo(data[:end])


def test_more_pictures_or_parts_than_the_limits_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_FRAMES", 3)
    with pytest.raises(TooLarge):
        webp.header(animation(quality=50))
    monkeypatch.setattr(limits, "MAX_SEGMENTS", 2)
    with pytest.raises(TooLarge):
        webp.header(animation(quality=51))


@pytest.mark.parametrize("name", sorted(set(hiding_places.WEBP)))
def test_the_stranger_sees_every_hiding_place(name: str) -> None:
    clean = saved(scene((320, 240)), quality=85)
    assert not stranger.walk(clean).faults
    assert stranger.walk(hiding_places.WEBP[name](clean, "Kanarienvogel-7431-Tannenweg")).faults


@pytest.mark.parametrize("place", channels.WEBP)
def test_channels_that_no_viewer_shows_are_left_out_and_told(place: str) -> None:
    words = "Kanarienvogel Zephyrine"
    data = channels.WEBP[place](saved(scene()), words)
    assert any(words.encode() in channel for channel in channels.seen(data))
    assert told(data) == {"webp/VP8L" if place == "transparency that is denied" else "webp/ALPH"}
    assert "webp/under-transparency" in {str(f.place.path) for f in identify(data).hidden(data)}  # type: ignore[union-attr]
    copy = clean(data)
    assert not any(words.encode() in channel for channel in channels.seen(copy))
    with Image.open(io.BytesIO(data)) as before, Image.open(io.BytesIO(copy)) as after:
        assert before.mode == after.mode and np.array_equal(np.asarray(before), np.asarray(after))
    assert webp.rebuild(data, webp.header(data)).fidelity is Fidelity.EXACT
    assert clean(copy) == copy


def test_the_checker_opens_no_picture_that_is_too_large_to_be_checked() -> None:
    head, parts = b"\x30\4\0\x9d\1\x2a" + b"\xff\x3f" * 2, channels.chunks(channels.coloured(saved(scene()), "A"))
    larger = channels.file([(name, head + body[10:] if name == b"VP8 " else body) for name, body in parts])
    with pytest.raises(Unreadable, match="too large"):
        stranger.walk(larger)


def test_no_larger_size_is_asked_for_than_the_picture_has_for_no_viewer_makes_it_so() -> None:
    data = saved(scene(), quality=80)
    for at in (7, 9):  # the two upper bits of each side (RFC 6386, 9.1)
        place = data.index(b"\x9d\x01\x2a") + at - 3
        planted = data[:place] + bytes((data[place] | 0xC0,)) + data[place + 1 :]
        assert told(planted) == {"webp/VP8"}
        assert clean(planted) == clean(data)
