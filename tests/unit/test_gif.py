"""Promises of GIF: pictures, times and places stay; nothing else does."""

from __future__ import annotations

import contextlib
import io
import struct

import numpy as np
import pytest
from PIL import Image, ImageSequence

from scrubber import pipeline, settings
from scrubber.decode import frames, open_photo
from scrubber.formats import gif, gif_blocks, gif_codes, limits
from scrubber.model.errors import Damaged, TooLarge
from scrubber.model.progress import QUIET
from scrubber.verify import gif as stranger
from scrubber.verify.parts import Unreadable


def animation(count: int = 4, **how: object) -> bytes:
    pictures = []
    for number in range(count):
        pixels = np.zeros((40, 60, 4), np.uint8)
        pixels[5:30, 5 + 6 * number : 20 + 6 * number] = (200, 40 * number, 30, 255)
        pictures.append(Image.fromarray(pixels))
    out = io.BytesIO()
    options = {"duration": [50, 80, 120, 200][:count], "loop": 3, "disposal": 2, **how}
    pictures[0].save(out, "GIF", save_all=True, append_images=pictures[1:], **options)
    return out.getvalue()


def facts(data: bytes) -> list[tuple[object, ...]]:
    with Image.open(io.BytesIO(data)) as picture:
        return [
            (frame.info["duration"], frame.disposal_method, frame.convert("RGBA").tobytes())
            for frame in ImageSequence.Iterator(picture)
        ]


@pytest.mark.parametrize("disposal", [0, 1, 2, 3])
def test_an_animation_plays_as_before(disposal: int) -> None:
    data = animation(disposal=disposal)
    copy = gif.rebuild(data, gif.header(data)).data
    assert facts(copy) == facts(data)
    assert gif_blocks.read(copy).loops == 3


@pytest.mark.parametrize("disposal", [0, 1, 2, 3])
def test_a_cover_is_there_in_every_picture(disposal: int) -> None:
    data = animation(disposal=disposal)
    form, photo = open_photo(data)
    mask = np.zeros((40, 60), bool)
    mask[8:20, 10:50] = True
    paint = photo.pixels.copy()
    paint[mask] = (9, 8, 7, 255)
    copy = form.redact(data, photo.header, paint, mask, 0).data
    after = open_photo(copy)[1]
    for new, old in zip(
        [after.pixels, *frames(copy, after.header)], [photo.pixels, *frames(data, photo.header)], strict=True
    ):
        assert (new[mask][:, :3] == (9, 8, 7)).all()
        assert np.array_equal(new[~mask], old[~mask])


@pytest.mark.parametrize("disposal", [0, 1, 2, 3])
def test_a_canvas_that_no_picture_fills_stays_empty_there(disposal: int) -> None:
    """Browsers show nothing there, Pillow the palette's first colour, which must not be taken for a difference."""
    pictures = [Image.new("P", (30, 20), n) for n in (1, 2)]
    for picture in pictures:
        picture.putpalette([250, 250, 240, 200, 20, 30, 20, 40, 200])
    out = io.BytesIO()
    pictures[0].save(out, "GIF", save_all=True, append_images=pictures[1:], disposal=disposal, duration=[50, 80])
    data = out.getvalue()
    data = data[:6] + struct.pack("<HH", 60, 40) + data[10:]
    done = pipeline.scrub(data, settings.profile("hidden-only"), pipeline.Engines(), QUIET)
    assert done.data is not None, done.message
    for pictures_ in (stranger.stored(data), stranger.stored(done.data)):
        for seen in pictures_:
            assert (seen[:20, :30, 3] == 255).all()
            assert not seen[20:].any() and not seen[:, 30:].any()


def test_the_stranger_follows_a_cut_gif_as_far_as_it_goes() -> None:
    data = animation()
    for end in range(len(data)):
        with contextlib.suppress(Unreadable):
            list(stranger.stored(data[:end]))


def test_a_full_palette_takes_the_nearest_colour() -> None:
    pixels = np.arange(256, dtype=np.uint8).repeat(8).reshape(32, 64)
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "GIF")
    form, photo = open_photo(out.getvalue())
    mask = np.zeros((32, 64), bool)
    mask[:2, :7] = True  # all but one pixel of the first colour: every colour is still shown elsewhere
    paint = photo.pixels.copy()
    paint[mask] = (251, 10, 10)
    copy = form.redact(out.getvalue(), photo.header, paint, mask, 0).data
    after = open_photo(copy)[1].pixels
    assert np.array_equal(after[~mask], photo.pixels[~mask])
    assert len(np.unique(after[mask], axis=0)) == 1


def test_codes_are_followed_to_their_end() -> None:
    noise = np.random.default_rng(1).integers(0, 200, (90, 130), dtype=np.uint8)
    data = gif_codes.packed(noise)
    frame = gif_blocks.Frame((0, 0, 130, 90), None, False, 8, data + b"behind it")
    assert gif_codes.end(frame) == len(data)
    assert np.array_equal(gif_codes.unpacked(frame), noise)


def test_more_pictures_than_the_limit_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = animation()
    monkeypatch.setattr(limits, "MAX_FRAMES", 3)
    with pytest.raises(TooLarge):
        gif.header(bytes(bytearray(data)))
    monkeypatch.setattr(limits, "MAX_FRAMES", 9)
    monkeypatch.setattr(limits, "MAX_FRAME_PIXELS", 9000)
    with pytest.raises(TooLarge):
        gif.header(bytes(bytearray(data)))


def test_more_parts_than_any_program_writes_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_SEGMENTS", 3)
    with pytest.raises(TooLarge):
        gif.header(animation())


def test_every_cut_is_called_damaged() -> None:
    data = animation()
    for end in range(6, len(data) - 40, 37):
        with pytest.raises(Damaged):
            open_photo(data[:end])


@pytest.mark.parametrize(
    "planted",
    [
        lambda d: d[:-1] + b"\x21\xfe\x02hi\0\x3b",
        lambda d: d + b"x",
        lambda d: d[:-2] + b"\x03abc\0\x3b",
        lambda d: d[:11] + b"\x07" + d[12:],
        lambda d: b"GIF87a" + d[6:],
    ],
)
def test_the_stranger_sees_what_does_not_belong(planted: object) -> None:
    clean = gif.rebuild(animation(), gif.header(animation())).data
    assert not stranger.walk(clean).faults
    assert stranger.walk(planted(clean)).faults  # type: ignore[operator]
