"""Promises of animated PNG: pictures, times, places and rounds stay; nothing else does."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable

import darkroom
import numpy as np
import piexif
import pytest
from PIL import Image, ImageSequence

from assets.demo import container as c
from scrubber.contracts import Evidence, Fidelity
from scrubber.decode import frames, open_photo
from scrubber.formats import limits, png, png_chunks
from scrubber.model.errors import Damaged, NotAPhoto, TooLarge
from scrubber.model.finding import Tag
from scrubber.model.geometry import Pixels
from scrubber.model.plan import Plan
from scrubber.model.profile import Profile
from scrubber.verify import opened, verify_alone
from scrubber.verify import png as stranger
from scrubber.verify.pixels import check as same_pixels

PLAIN = Plan((), (), (), Profile(faces=False, text=False, codes=False))
MODES = ("RGB", "RGBA", "L", "LA", "P")
TIMES = [50, 80, 120, 200]


def animation(mode: str = "RGB", count: int = 4, **how: object) -> bytes:
    pictures = []
    for number in range(count):
        pixels = np.full((40, 60, 4), 255, np.uint8)
        pixels[..., :3] = np.linspace(0, 250, 60, dtype=np.uint8)[None, :, None]
        pixels[5:30, 5 + 6 * number : 20 + 6 * number, :3] = (200, 40 * number, 30)
        if "A" in mode:
            pixels[32:, 10 * number : 10 * number + 20, 3] = 70 * number
        picture = Image.fromarray(pixels)
        pictures.append(picture.convert("RGB").quantize(60) if mode == "P" else picture.convert(mode))
    out = io.BytesIO()
    options = {"duration": TIMES[:count], "loop": 3, **how}
    pictures[0].save(out, "PNG", save_all=True, append_images=pictures[1:], **options)
    return out.getvalue()


def facts(data: bytes) -> list[tuple[object, ...]]:
    """For how long each picture is shown, as Pillow tells it, and what OpenCV shows."""
    with Image.open(io.BytesIO(data)) as picture:
        times = [frame.info["duration"] for frame in ImageSequence.Iterator(picture)]
    seen = [np.where(pixels[..., 3:] == 0, 0, pixels).tobytes() for pixels in opened.every(data, 1)]
    return list(zip(times, seen, strict=True))


def rebuilt(data: bytes) -> bytes:
    return png.rebuild(data, png.header(data)).data


def changed(data: bytes, name: bytes, body: Callable[[bytes], bytes], which: int = 0) -> bytes:
    """The file with another body in the chunk of that name that has the number `which`."""
    out, seen = data[:8], 0
    for kind, start, end in c.chunks(data):
        mine = kind == name and seen == which
        seen += kind == name
        out += c.chunk(kind, body(data[start + 8 : end - 4])) if mine else data[start:end]
    return out


def box_and_cover(photo_pixels: Pixels) -> tuple[np.ndarray, Pixels]:
    mask = np.zeros(photo_pixels.shape[:2], bool)
    mask[8:34, 10:50] = True
    paint = photo_pixels.copy()
    paint[mask] = (9, 8, 7, 255)[: paint.shape[2]]
    return mask, paint


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("blend", [0, 1])
def test_an_animation_plays_as_before(mode: str, blend: int) -> None:
    data = animation(mode, blend=blend)
    copy = rebuilt(data)
    assert facts(copy) == facts(data) and len(facts(copy)) == 4
    assert png_chunks.read(copy).first(b"acTL") == struct.pack(">II", 4, 3)
    assert png.hidden(copy) == () and rebuilt(copy) == copy
    assert all(check.passed for check in verify_alone(copy))
    assert stranger.walk(copy).frames == 4 and png.header(copy).frames == 4


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "P"])
@pytest.mark.parametrize("disposal", [0, 1, 2])
def test_a_cover_is_there_in_every_picture(mode: str, disposal: int) -> None:
    data = animation(mode, **({"disposal": disposal} if mode.startswith("RGB") else {}))
    form, photo = open_photo(data)
    mask, paint = box_and_cover(photo.pixels)
    copy = form.redact(data, photo.header, paint, mask, 0).data
    before, after = list(opened.every(data, 1)), list(opened.every(copy, 1))
    assert len(before) == len(after) == 4
    for new, old in zip(after, before, strict=True):
        assert (new[mask] == (7, 8, 9, 255)).all()
        apart = ~mask & (old[..., 3] > 0)
        assert np.array_equal(new[apart], old[apart])
    assert all(check.passed for check in verify_alone(copy))


def test_what_our_decoder_shows_is_what_others_show() -> None:
    for mode in MODES:
        for how in ({}, {"disposal": 1}, {"disposal": 2, "blend": 1}) if mode == "RGBA" else ({},):
            data = animation(mode, **how)
            _, photo = open_photo(data)
            ours = [photo.pixels, *frames(data, photo.header)]
            for seen, theirs in zip(ours, opened.every(data, 1), strict=True):
                there = theirs[..., 3] > 0
                apart = np.abs(seen[there][:, 2::-1].astype(int) - theirs[there][:, :3])
                assert apart.max(initial=0) <= 1


@pytest.mark.parametrize("orientation", range(2, 9))
def test_a_turned_animation_is_turned_picture_by_picture(orientation: int) -> None:
    data = animation()
    exif = bytes(piexif.dump({"0th": {piexif.ImageIFD.Orientation: orientation}}))[6:]
    turned = c.with_chunks(data, c.chunk(b"eXIf", exif))
    copy = rebuilt(turned)
    for new, old in zip(opened.every(copy, 1), opened.every(data, orientation), strict=True):
        assert np.array_equal(new, old)


def test_the_first_picture_alone_is_kept_by_choice() -> None:
    data = animation()
    header = png.header(data).first_only()
    copy = png.rebuild(data, header).data
    assert {chunk.name for chunk in png_chunks.read(copy).items} == {b"IHDR", b"IDAT", b"IEND"}


UNUSUAL: dict[str, Callable[[bytes], bytes]] = {
    "fewer than there are": lambda data: changed(data, b"acTL", lambda body: struct.pack(">II", 2, 0)),
    "more than there are": lambda data: changed(data, b"acTL", lambda body: struct.pack(">II", 9, 0)),
    "out of order": lambda data: changed(data, b"fcTL", lambda body: struct.pack(">I", 77) + body[4:], 2),
    "beyond the canvas": lambda data: changed(data, b"fcTL", lambda b: b[:12] + struct.pack(">I", 50) + b[16:], 1),
    "longer than it may be": lambda data: changed(data, b"fcTL", lambda body: body + b"Tannenweg", 1),
    "an unknown way of drawing": lambda data: changed(data, b"fcTL", lambda body: body[:24] + b"\7" + body[25:], 1),
    "a first picture that is none": lambda data: changed(data, b"fcTL", lambda b: b[:4] + struct.pack(">I", 9) + b[8:]),
}


@pytest.mark.parametrize("name", UNUSUAL)
def test_of_an_animation_that_is_told_otherwise_the_first_picture_is_kept_and_the_rest_is_named(name: str) -> None:
    data = UNUSUAL[name](animation())
    assert "png/frames" in {f.place.path for f in png.hidden(data) if isinstance(f.place, Tag)}
    made = png.rebuild(data, png.header(data))
    assert "Only the first picture" in made.note and b"fdAT" not in made.data
    assert png.header(data).frames == 1


def test_bytes_behind_a_picture_and_colours_under_nothing_are_told_and_dropped() -> None:
    data = changed(animation(), b"fdAT", lambda body: body + darkroom.CANARY.encode(), 1)
    assert "png/behind-picture" in {f.place.path for f in png.hidden(data)}  # type: ignore[union-attr]
    assert darkroom.search(darkroom.CANARY, rebuilt(data)) == []
    assert facts(rebuilt(data)) == facts(animation())


def test_the_stranger_sees_what_does_not_belong_into_an_animation() -> None:
    copy = rebuilt(animation("RGBA"))
    longer = changed(copy, b"fdAT", lambda body: body + b"Tannenweg", 1)
    assert stranger.walk(longer).faults
    assert not all(check.passed for check in verify_alone(changed(copy, b"acTL", lambda b: b + b"Tannenweg")))
    for name, unusual in UNUSUAL.items():
        assert not all(check.passed for check in verify_alone(unusual(copy))), name
    under = copy_with_colours_under_nothing(copy)
    assert not all(check.passed for check in verify_alone(under))


def copy_with_colours_under_nothing(copy: bytes) -> bytes:
    """The second picture with a colour where it is fully transparent."""

    def painted(body: bytes) -> bytes:
        rows = bytearray(zlib.decompress(body[4:]))
        wide = 1 + 4 * int.from_bytes(frame_size(copy, 1)[:4], "big")
        rows[0], rows[1:5] = 0, b"\\x50\\x60\\x70\\0"
        return body[:4] + zlib.compress(bytes(rows[:wide]) + bytes(len(rows) - wide))

    made = changed(copy, b"fdAT", painted)
    return changed(made, b"fcTL", lambda body: body[:25] + b"\\0", 1)


def frame_size(data: bytes, which: int) -> bytes:
    bodies = [data[start + 8 : end - 4] for kind, start, end in c.chunks(data) if kind == b"fcTL"]
    return bodies[which][4:12]


def test_a_picture_that_was_exchanged_is_seen() -> None:
    data, other = animation(), animation(count=4, duration=70)
    assert same_pixels(Evidence(rebuilt(data), data, PLAIN, Fidelity.EXACT, None, None)).passed
    pictures = [Image.new("RGB", (60, 40), (n, 0, 0)) for n in range(4)]
    out = io.BytesIO()
    pictures[0].save(out, "PNG", save_all=True, append_images=pictures[1:])
    assert same_pixels(Evidence(rebuilt(other), out.getvalue(), PLAIN, Fidelity.EXACT, None, None)).leaks


def test_damage_ends_in_a_copy_or_a_sentence() -> None:
    data, dice = animation("RGBA"), np.random.default_rng(3)
    for _ in range(150):
        at = int(dice.integers(len(data)))
        broken = data[:at] + bytes([int(dice.integers(256))]) + data[at + 1 :]
        try:
            png.hidden(broken)
            copy = rebuilt(broken)
        except (Damaged, TooLarge):
            continue
        assert all(check.passed for check in verify_alone(copy))


def test_pictures_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_FRAMES", 3)
    with pytest.raises(TooLarge):
        png.header(animation())


def deep() -> bytes:
    pictures = [Image.fromarray(np.full((20, 30), 3000 * n, np.uint16)) for n in range(1, 4)]
    out = io.BytesIO()
    pictures[0].save(out, "PNG", save_all=True, append_images=pictures[1:])
    return out.getvalue()


def test_sixteen_bits_are_told_and_keep_the_first_picture_by_choice() -> None:
    data = deep()
    header = png.header(data)
    assert header.frames == 3 and png.hidden(data) != ()
    for way in (lambda: png.rebuild(data, header), lambda: list(frames(data, header))):
        with pytest.raises(NotAPhoto, match="sixteen bits"):
            way()
    copy = png.rebuild(data, header.first_only()).data
    assert b"fdAT" not in copy and all(check.passed for check in verify_alone(copy))
    with Image.open(io.BytesIO(copy)) as picture:
        assert (np.asarray(picture) == 3000).all()


def with_still(mode: str = "RGBA") -> bytes:
    """Before the animation stands a red picture, for programs that show no animation."""
    pictures = [Image.new(mode, (60, 40), colour) for colour in ((255, 0, 0, 255), (0, 0, 255, 255), (0, 90, 9, 255))]
    pictures[1].paste((9, 9, 9, 255), (5, 5, 30, 20))
    out = io.BytesIO()
    pictures[0].save(out, "PNG", save_all=True, append_images=pictures[1:], default_image=True, duration=[70, 90])
    return out.getvalue()


def test_a_still_that_is_no_part_of_the_animation_is_named_and_dropped() -> None:
    data = with_still()
    assert png.header(data).frames == 2
    assert "png/still" in {f.place.path for f in png.hidden(data) if isinstance(f.place, Tag)}
    copy = rebuilt(data)
    with Image.open(io.BytesIO(copy)) as picture:
        assert picture.n_frames == 2 and not picture.default_image  # type: ignore[attr-defined]
        assert [frame.info["duration"] for frame in ImageSequence.Iterator(picture)] == [70, 90]
    assert [p.tobytes() for p in opened.every(copy, 1)] == [p.tobytes() for p in opened.every(data, 1)]
    assert same_pixels(Evidence(copy, data, PLAIN, Fidelity.EXACT, None, None)).passed
    assert all(check.passed for check in verify_alone(copy)) and png.hidden(copy) == ()


def test_what_is_looked_at_covered_and_kept_alone_is_the_animation_not_its_still() -> None:
    data = with_still()
    form, photo = open_photo(data)
    assert tuple(photo.pixels[0, 0]) == (0, 0, 255, 255)
    assert [tuple(p[0, 0]) for p in frames(data, photo.header)] == [(0, 90, 9, 255)]
    mask, paint = box_and_cover(photo.pixels)
    for header, count in ((photo.header, 2), (photo.header.first_only(), 1)):
        covered = form.redact(data, header, paint, mask, 0).data
        pictures = list(opened.every(covered, 1))
        assert len(pictures) == count
        assert all((p[mask] == (7, 8, 9, 255)).all() for p in pictures)
        assert (pictures[0][~mask] == next(opened.every(data, 1))[~mask]).all()
    alone = next(opened.every(png.rebuild(data, photo.header.first_only()).data, 1))
    assert np.array_equal(alone, next(opened.every(data, 1)))
