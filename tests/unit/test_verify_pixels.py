"""The finished picture is the photo everywhere but under the covers, and nothing of it is there."""

from __future__ import annotations

import io
import struct
import zlib

import cv2
import numpy as np
import pytest
import surgery as s
from PIL import Image

from scrubber.contracts import Evidence, Fidelity
from scrubber.detect.find import on_page
from scrubber.model.geometry import Mask, Pixels, Region
from scrubber.model.plan import Plan, Redaction
from scrubber.model.profile import Profile
from scrubber.model.report import CheckResult
from scrubber.verify import opened, pixels

BOX = (40, 24, 120, 88)  # left, top, right, bottom; whole 8 x 8 blocks


def mask_of(box: tuple[int, int, int, int] = BOX, shape: tuple[int, ...] = s.SIZE[::-1]) -> Mask:
    out = np.zeros(shape, dtype=np.bool_)
    out[box[1] : box[3], box[0] : box[2]] = True
    return out


def ask(
    copy: bytes,
    original: bytes,
    mask: Mask | None = None,
    fidelity: Fidelity = Fidelity.EXACT,
    box: tuple[int, int, int, int] | None = None,
    quality: int = 0,
) -> CheckResult:
    redactions = (Redaction(Region.box(*box), "solid"),) if box else ()
    plan = Plan(redactions, (), (), Profile(quality=quality))
    try:
        return pixels.check(Evidence(copy, original, plan, fidelity, mask, None))
    finally:
        opened.forget()


def covered(fill: Pixels | int) -> Pixels:
    out = s.scene()
    mask = mask_of()
    out[mask] = fill[mask] if isinstance(fill, np.ndarray) else fill
    return out


def rgba(alpha: Pixels) -> Pixels:
    return np.dstack([s.scene(), alpha])


def png16(samples: np.ndarray) -> bytes:
    return cv2.imencode(".png", samples)[1].tobytes()


def test_the_same_picture_passes() -> None:
    assert ask(s.png(), s.png(compress_level=1)).passed
    assert ask(s.jpeg(), s.in_front(s.jpeg(), s.segment(0xFE, b"gone in the copy"))).passed


def test_one_changed_sample_outside_the_covers_is_a_leak_with_its_place() -> None:
    changed = s.scene()
    changed[5, 9, 1] ^= 1
    (leak,) = ask(s.png(changed), s.png(), mask_of()).leaks
    assert leak.where == Region.box(9, 5, 10, 6)


def test_a_progressive_photo_that_became_a_baseline_one_is_the_same_picture() -> None:
    baseline, progressive = s.jpeg(), s.jpeg(progressive=True)
    assert opened.read(progressive).frame != opened.read(baseline).frame
    assert ask(baseline, progressive).passed


def test_the_same_data_with_another_meaning_is_another_picture() -> None:
    plain = s.jpeg()
    other = plain[:2] + s.segment(0xEE, b"Adobe\0\x64\0\0\0\0\0") + plain[20:]
    assert ask(other, plain).leaks


def test_a_picture_that_lies_on_its_side_is_a_leak() -> None:
    turned = s.in_front(s.jpeg(), s.segment(0xE1, s.tiff((0x0112, 6))))
    assert ask(s.jpeg(), turned).leaks
    assert ask(turned, turned).passed
    assert ask(turned, s.in_front(s.jpeg(), s.segment(0xE1, s.tiff((0x0112, 3))))).leaks


@pytest.mark.parametrize("orientation", range(1, 9))
def test_all_eight_ways_up_are_read_and_undone(orientation: int) -> None:
    ways = {1: [], 2: [0], 3: [3], 4: [1], 5: [5], 6: [4], 7: [6], 8: [2]}  # Pillow's own table, as a witness
    image = Image.fromarray(s.scene())
    for way in ways[orientation]:
        image = image.transpose(way)
    found = opened.turned(s.scene(), orientation)
    assert np.array_equal(found, np.asarray(image))


def test_sixteen_bits_are_compared_as_sixteen_bits() -> None:
    deep = s.scene().astype(np.uint16) * 257
    other = deep.copy()
    other[0, 0, 0] ^= 1
    assert ask(png16(deep), png16(deep)).passed
    assert ask(png16(other), png16(deep)).leaks
    assert ask(s.png(s.scene()[..., ::-1]), png16(other)).leaks


def test_colours_that_nobody_sees_may_go_but_not_those_that_one_sees() -> None:
    alpha = np.full(s.SIZE[::-1], 255, np.uint8)
    alpha[:20] = 0
    clean = rgba(alpha)
    clean[:20, :, :3] = 0
    assert ask(s.png(clean), s.png(rgba(alpha))).passed
    clean[30, :, :3] = 0
    assert ask(s.png(clean), s.png(rgba(alpha))).leaks


def test_a_cover_that_is_flat_or_random_passes() -> None:
    noise = np.random.default_rng(1).integers(0, 255, s.scene().shape, dtype=np.uint8)
    for fill in (0, 255, noise):
        assert ask(s.png(covered(fill)), s.png(), mask_of(), box=BOX).passed


@pytest.mark.parametrize("name", ["untouched", "blurred", "pale", "inverted", "noisy", "coarse"])
def test_traces_under_a_cover_are_a_leak(name: str) -> None:
    scene = s.scene()
    small = cv2.resize(scene, None, fx=1 / 4, fy=1 / 4, interpolation=cv2.INTER_AREA)
    fill = {
        "untouched": scene,
        "blurred": cv2.GaussianBlur(scene, (0, 0), 2.5),
        "pale": scene // 16,
        "inverted": 255 - scene,
        "noisy": np.clip(scene + np.random.default_rng(2).normal(0, 30, scene.shape), 0, 255).astype(np.uint8),
        "coarse": cv2.resize(small, s.SIZE, interpolation=cv2.INTER_NEAREST),
    }[name]
    (leak,) = ask(s.png(covered(fill)), s.png(), mask_of(), box=BOX).leaks
    assert leak.where == Region.box(*BOX)


@pytest.mark.parametrize("slope", [-3, 0, 3])
def test_an_edge_of_a_cover_along_an_edge_of_the_photo_is_no_trace(slope: int) -> None:
    """A slanted cover on whole blocks, which begins where a line of text or the paper's edge does."""
    outline = Region.of([(40, 66 + slope), (280, 66 - slope), (280, 120 - slope), (40, 120 + slope)])
    corners = np.array(outline.outline, np.int32)
    photo = cv2.fillPoly(np.full((160, 320, 3), 200, np.uint8), [corners], (60, 40, 40), lineType=cv2.LINE_AA)
    filled = cv2.fillPoly(np.full((160, 320, 3), 190, np.uint8), [corners], (40, 40, 40), lineType=cv2.LINE_AA)
    mask = mask_of((24, 48, 296, 136), photo.shape[:2])
    copy = np.where(mask[..., None], filled, photo)
    plan = Plan((Redaction(outline, "solid"),), (), (), Profile())
    found = pixels.check(Evidence(png16(copy), png16(photo), plan, Fidelity.EXACT, mask, None))
    opened.forget()
    assert not found.leaks


def test_a_planned_cover_that_is_not_there_is_a_leak() -> None:
    assert ask(s.png(), s.png(), None, box=BOX).leaks
    assert ask(s.png(covered(0)), s.png(), mask_of(), box=(BOX[0] - 5, *BOX[1:])).leaks


def test_a_copy_of_another_size_is_a_leak_and_covers_of_another_size_are_no_pass() -> None:
    assert ask(s.png(s.scene()[:-1]), s.png()).leaks
    assert not ask(s.png(), s.png(), mask_of(shape=(10, 10))).ran


def test_a_jpeg_may_differ_only_in_a_narrow_ring_round_its_covers() -> None:
    quiet = np.full((*s.SIZE[::-1], 3), 90, np.uint8)
    original = s.jpeg(quiet)
    near, far = quiet.copy(), quiet.copy()
    for picture, grow in ((near, 0), (far, 16)):
        picture[BOX[1] : BOX[3], BOX[0] - grow : BOX[2]] = (250, 10, 10)
    assert ask(s.jpeg(far, subsampling=0), original, mask_of()).leaks
    assert ask(s.jpeg(near, subsampling=0), s.jpeg(quiet, subsampling=0), mask_of()).passed


def test_a_turned_picture_may_round_differently_and_no_more() -> None:
    rounded = np.clip(s.scene().astype(int) + np.random.default_rng(4).integers(-1, 2, s.scene().shape), 0, 255)
    assert ask(s.png(rounded.astype(np.uint8)), s.png(), fidelity=Fidelity.TURNED).passed
    shifted = np.clip(s.scene().astype(int) + 3, 0, 255).astype(np.uint8)
    assert ask(s.png(shifted), s.png(), fidelity=Fidelity.TURNED).leaks
    spot = s.scene()
    spot[50, 50] ^= 64
    assert ask(s.png(spot), s.png(), fidelity=Fidelity.TURNED).leaks


def test_a_picture_written_again_may_lose_a_little_and_no_face_may_change() -> None:
    smooth = cv2.GaussianBlur(s.scene(), (0, 0), 2)
    original = s.jpeg(smooth, quality=95)
    assert ask(s.jpeg(s.decoded(original), quality=95), original, fidelity=Fidelity.REENCODED).passed
    assert ask(s.jpeg(s.decoded(original), quality=40), original, fidelity=Fidelity.REENCODED).leaks
    assert ask(s.jpeg(s.decoded(original), quality=40), original, fidelity=Fidelity.REENCODED, quality=40).passed
    swapped = s.decoded(original).copy()
    swapped[64:104, 64:124] = 255 - swapped[64:104, 64:124]
    for quality in (0, 40):
        again = s.jpeg(swapped, quality=95)
        assert ask(again, original, fidelity=Fidelity.REENCODED, quality=quality).leaks


def test_a_photo_for_print_is_compared_in_the_colours_of_the_copy() -> None:
    smooth = Image.fromarray(cv2.GaussianBlur(s.scene(), (0, 0), 2))
    out = io.BytesIO()
    smooth.convert("CMYK").save(out, "JPEG", quality=92)
    assert ask(s.jpeg(np.asarray(smooth), quality=92), out.getvalue(), fidelity=Fidelity.REENCODED).passed
    assert ask(s.jpeg(np.asarray(smooth)[::-1], quality=92), out.getvalue(), fidelity=Fidelity.REENCODED).leaks


def test_the_index_of_every_pixel_is_read_whatever_its_depth() -> None:
    for depth, colours in ((1, 2), (2, 4), (4, 16), (8, 200)):
        index = np.random.default_rng(depth).integers(0, colours, (9, 13), dtype=np.uint8)
        bits = np.unpackbits(index[..., None], axis=2)[..., 8 - depth :].reshape(9, -1)
        rows = b"".join(b"\0" + np.packbits(row).tobytes() for row in bits)
        head = struct.pack(">IIBBBBB", 13, 9, depth, 3, 0, 0, 0)
        data = s.png_of((b"IHDR", head), (b"PLTE", bytes(3 * colours)), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
        assert np.array_equal(opened.indices(data), index)


def test_what_is_transparent_dilutes_no_difference_and_nothing_handed_in_is_changed() -> None:
    before = np.zeros((128, 128, 4), np.uint8)
    before[:16, :16] = 255
    after = before.copy()
    after[4:12, 4:12, :3] = 235  # twenty levels, in a quarter of what is seen
    apart = np.ones((128, 128), bool)
    evidence = Evidence(b"", b"", Plan((), (), (), Profile()), Fidelity.REENCODED, None, None)
    assert pixels._outside(evidence, before, after, apart)
    assert apart.all()


@pytest.mark.parametrize("depth", [np.uint8, np.uint16])
def test_the_second_look_sees_black_words_on_a_transparent_ground(depth: type) -> None:
    samples = np.zeros((300, 30, 4), depth)
    most = np.iinfo(depth).max
    samples[5:10, 5:20, 3], samples[290:295, 5:20, 3] = most, most // 2
    shown = on_page(opened.rgb(samples))
    assert shown.dtype == np.uint8 and (shown[0] == 255).all() and (shown[280] == 255).all()
    assert (shown[5:10, 5:20] == 0).all() and (abs(shown[290:295, 5:20].astype(int) - 128) <= 1).all()
