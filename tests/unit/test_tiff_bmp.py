"""Promises of TIFF and BMP: the same samples in a container of ours, whatever way they were packed."""

from __future__ import annotations

import io
import struct
import tracemalloc
from collections.abc import Callable

import cv2
import hiding_places
import numpy as np
import pytest
from PIL import Image

from scrubber import pipeline, settings
from scrubber.contracts import Evidence
from scrubber.decode import open_photo
from scrubber.formats import bmp, identify, limits, tiff, tiff_parts, tiff_pixels
from scrubber.model.errors import Damaged, NotAPhoto, ScrubError, TooLarge
from scrubber.model.geometry import Pixels
from scrubber.model.progress import QUIET
from scrubber.verify import bmp as bmp_stranger
from scrubber.verify import opened, tiff_file
from scrubber.verify.parts import Unreadable
from scrubber.verify.pixels import check as check_pixels

CANARY = "Kanarienvogel-7431-Tannenweg"


def scene(height: int = 50, width: int = 70) -> Pixels:
    y, x = np.mgrid[0:height, 0:width]
    return np.stack([x * 3, y * 4, (x + y)], axis=-1).astype(np.uint8)


def saved(pixels: np.ndarray, kind: str, mode: str = "", **how: object) -> bytes:
    picture = Image.fromarray(pixels)
    return hiding_places.saved(picture.convert(mode) if mode else picture, kind, **how)


def tiff_of(tags: dict[int, tuple[int, bytes]], pieces: list[bytes], order: str = "<", big: bool = False) -> bytes:
    """A TIFF put together by hand; `tags` may hold the numbers of strips or tiles, which are filled in."""
    head = 16 if big else 8
    places, at = [], head
    for piece in pieces:
        places.append(at)
        at += len(piece)
    tiled = 322 in tags
    whole, letter = (16, "Q") if big else (4, "I")
    tags = tags | {
        324 if tiled else 273: (whole, struct.pack(f"{order}{len(places)}{letter}", *places)),
        325 if tiled else 279: (4, struct.pack(f"{order}{len(places)}I", *map(len, pieces))),
    }
    sizes, room = {1: 1, 3: 2, 4: 4, 7: 1, 16: 8}, 8 if big else 4
    values_at = at + (8 + 20 * len(tags) + 8 if big else 2 + 12 * len(tags) + 4)
    rows, values = b"", b""
    for tag, (sort, raw) in sorted(tags.items()):
        rows += struct.pack(f"{order}HH{letter}", tag, sort, len(raw) // sizes[sort])
        if len(raw) <= room:
            rows += raw.ljust(room, b"\0")
        else:
            rows += struct.pack(order + letter, values_at + len(values))
            values += raw
    sign = b"II" if order == "<" else b"MM"
    start = sign + (struct.pack(f"{order}HHHQ", 43, 8, 0, at) if big else struct.pack(f"{order}HI", 42, at))
    count = struct.pack(order + ("Q" if big else "H"), len(tags))
    return start + b"".join(pieces) + count + rows + bytes(8 if big else 4) + values


def facts(
    order: str, width: int, height: int, bits: list[int], meaning: int, **more: int
) -> dict[int, tuple[int, bytes]]:
    def short(*numbers: int) -> tuple[int, bytes]:
        return 3, struct.pack(f"{order}{len(numbers)}H", *numbers)

    tags = {256: short(width), 257: short(height), 258: short(*bits), 259: short(1), 262: short(meaning),
            277: short(len(bits))}  # fmt: skip
    return tags | {int(tag): short(value) for tag, value in more.items()}


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("big", [False, True])
@pytest.mark.parametrize("deep", [False, True])
def test_tiles_of_either_byte_order_are_put_together(order: str, big: bool, deep: bool) -> None:
    pixels = scene()
    wide = pixels.astype(f"{order}u2") * 257 if deep else pixels
    padded = np.zeros((64, 80, 3), wide.dtype)
    padded[:50, :70] = wide
    pieces = [padded[y : y + 32, x : x + 16].tobytes() for y in (0, 32) for x in range(0, 80, 16)]
    tags = facts(order, 70, 50, [16 if deep else 8] * 3, 2, **{"322": 16, "323": 32})
    data = tiff_of(tags, pieces, order, big)
    form, photo = open_photo(data)
    assert np.array_equal(photo.pixels, pixels)
    copy = form.rebuild(data, photo.header).data
    page = tiff_parts.read(copy).pages[0]
    assert np.array_equal(tiff_pixels.read(page, copy).values, wide.astype(np.uint16 if deep else np.uint8))
    assert not tiff_file.walk(copy).faults
    assert np.array_equal(opened.rgb(opened.upright(copy, 1)), pixels)


def test_planes_that_stand_apart_are_put_together() -> None:
    pixels = scene()
    tags = facts("<", 70, 50, [8] * 3, 2, **{"284": 2})
    data = tiff_of(tags, [pixels[..., n].tobytes() for n in range(3)])
    assert np.array_equal(open_photo(data)[1].pixels, pixels)


def unusual() -> dict[str, bytes]:
    """Kinds that scanners, printers and drawing programs write, and that one of two libraries reads in its own way."""
    pixels, half = scene(), np.full((50, 70, 1), 128, np.uint8)
    ramp, wide = pixels[..., :1], pixels.astype("<u2") * 257
    inks = np.concatenate([255 - pixels, half // 4], axis=-1)
    few = struct.pack("<768H", *range(256), *range(255, -1, -1), *(n // 2 for n in range(256)))
    packet = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>"
    over = np.concatenate([wide // 2, np.full((50, 70, 1), 32768, "<u2")], axis=-1)
    return {
        "grey times its alpha": tiff_of(
            facts("<", 70, 50, [8, 8], 1, **{"338": 1}), [np.concatenate([ramp // 2, half], axis=-1).tobytes()]
        ),
        "inks of sixteen bits": tiff_of(facts("<", 70, 50, [16] * 4, 5), [(inks.astype("<u2") * 257).tobytes()]),
        "a palette of eight bits": tiff_of(facts("<", 70, 50, [8], 3) | {320: (3, few)}, [ramp.tobytes()]),
        "sixteen bits times their alpha, with XMP": tiff_of(
            facts("<", 70, 50, [16] * 4, 2, **{"338": 1}) | {700: (1, packet)}, [over.tobytes()]
        ),
        "a plain one with XMP of another sort": tiff_of(
            facts("<", 70, 50, [8] * 3, 2) | {700: (7, packet)}, [pixels.tobytes()]
        ),
    }


@pytest.mark.parametrize("name", list(unusual()))
def test_unusual_kinds_are_cleaned_and_checked(name: str) -> None:
    data = unusual()[name]
    done = pipeline.scrub(data, settings.profile("hidden-only"), pipeline.Engines(), QUIET)
    assert done.data is not None, done.message
    assert np.array_equal(open_photo(done.data)[1].pixels, open_photo(data)[1].pixels)
    other = bytearray(data)
    other[4000:4100] = bytes(100)  # another picture
    evidence = Evidence(done.data, bytes(other), done.plan, done.fidelity, None, None)
    assert check_pixels(evidence).leaks


def test_sixteen_bits_in_planes_can_not_be_checked_and_that_is_said() -> None:
    wide = scene().astype("<u2") * 257
    tags = facts("<", 70, 50, [16] * 3, 2, **{"284": 2})
    data = tiff_of(tags, [wide[..., n].tobytes() for n in range(3)])
    done = pipeline.scrub(data, settings.profile("hidden-only"), pipeline.Engines(), QUIET)
    assert done.data is None and "could not be checked" in done.message


@pytest.mark.parametrize("packing", ["raw", "tiff_lzw", "tiff_adobe_deflate", "packbits"])
@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "CMYK", "I;16"])
def test_every_common_kind_comes_through(packing: str, mode: str) -> None:
    if mode == "I;16":
        data = saved((scene()[..., 0].astype(np.uint16) << 8), "TIFF", compression=packing)
    else:
        data = saved(scene(), "TIFF", mode, compression=packing)
    form, photo = open_photo(data)
    copy = form.rebuild(data, photo.header).data
    assert np.array_equal(open_photo(copy)[1].pixels, photo.pixels)
    assert not tiff_file.walk(copy).faults
    for a, b in zip(opened.every(data, 1), opened.every(copy, 1), strict=True):
        assert np.array_equal(a, b)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_pages_come_upright_also_where_only_xmp_says_so(orientation: int) -> None:
    plain = open_photo(saved(scene(), "TIFF"))[1].pixels
    tagged = saved(scene(), "TIFF", tiffinfo={274: orientation})
    packet = f'<x:xmpmeta><rdf:Description tiff:Orientation="{orientation}"/></x:xmpmeta>'.encode()
    told = hiding_places._tiff(700, 1, lambda _: packet, saved(scene(), "TIFF"), "")
    from scrubber.model import turns

    for data in (tagged, told):
        form, photo = open_photo(data)
        assert np.array_equal(photo.pixels, turns.upright(plain, orientation))
        copy = form.rebuild(data, photo.header).data
        assert np.array_equal(opened.rgb(opened.upright(data, 1)), opened.rgb(opened.upright(copy, 1)))


def test_measurements_and_raw_files_are_refused_with_a_way_out() -> None:
    with pytest.raises(NotAPhoto, match="measurements") as caught:
        open_photo(saved(scene()[..., 0].astype(np.float32), "TIFF"))
    assert "PNG" in caught.value.way_out
    mosaic = tiff_of(facts("<", 70, 50, [8], 32803), [scene()[..., 0].tobytes()])
    with pytest.raises(NotAPhoto, match="raw"):
        tiff.header(mosaic)


def test_pages_that_point_in_a_circle_are_damaged() -> None:
    data = bytearray(saved(scene(), "TIFF"))
    at = int.from_bytes(data[4:8], "little")
    end = at + 2 + 12 * int.from_bytes(data[at : at + 2], "little")
    data[end : end + 4] = data[4:8]
    with pytest.raises(Damaged, match="circle"):
        tiff.header(bytes(data))


def test_more_pages_than_the_limit_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = [Image.fromarray(scene())] * 4
    data = hiding_places.saved(pages[0], "TIFF", save_all=True, append_images=pages[1:])
    monkeypatch.setattr(limits, "MAX_FRAMES", 3)
    with pytest.raises(TooLarge):
        tiff.header(data)


def test_a_sheet_that_is_too_large_to_look_at_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = [Image.fromarray(scene())] * 3
    data = hiding_places.saved(pages[0], "TIFF", save_all=True, append_images=pages[1:])
    monkeypatch.setattr(limits, "MAX_PIXELS", 2 * 50 * 70)
    with pytest.raises(TooLarge) as caught:
        open_photo(data)
    assert "--frames first" in caught.value.way_out
    assert open_photo(data, every=False)[1].pixels.shape[:2] == (50, 70)


def test_no_more_is_inflated_than_the_page_needs() -> None:
    import zlib

    bomb = zlib.compress(bytes(50_000_000), 9)
    tags = facts("<", 70, 50, [8], 1) | {259: (3, struct.pack("<H", 8))}
    assert open_photo(tiff_of(tags, [bomb]))[1].pixels.shape[:2] == (50, 70)


@pytest.mark.parametrize("table", ["TIFF", "BMP"])
def test_the_stranger_sees_every_hiding_place(table: str) -> None:
    clean = saved(scene(240, 320), table)
    form, photo = open_photo(clean)
    clean = form.rebuild(clean, photo.header).data
    walk = {"TIFF": tiff_file.walk, "BMP": bmp_stranger.walk}[table]
    assert not walk(clean).faults
    for name, plant in getattr(hiding_places, table).items():
        try:
            assert walk(plant(clean, CANARY)).faults, name
        except opened.Unreadable:
            pass  # no pass either


# ---------------------------------------------------------------- BMP


def test_the_stranger_takes_little_memory_for_a_fax_and_for_deep_colours() -> None:
    fax, deep = rebuilt(hiding_places.saved(Image.new("1", (2000, 2000), 1), "TIFF")), rebuilt(deep_tiff(1000))
    assert peak(lambda: tiff_file.walk(fax)) < 5 * 2000 * 2000
    assert peak(lambda: next(tiff_file.stored(deep))) < 40 * 1000 * 1000


def peak(work: Callable[[], object]) -> int:
    """Bytes that were taken at most at one time."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def rebuilt(data: bytes) -> bytes:
    form = identify(data)
    return form.rebuild(data, form.header(data)).data


def deep_tiff(side: int) -> bytes:
    noise = np.random.default_rng(1).integers(0, 1 << 16, (side, side, 3), np.uint16)
    done, raw = cv2.imencode(".tiff", noise)
    assert done
    return raw.tobytes()


def test_the_stranger_unpacks_no_page_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    data = saved(scene(), "TIFF")
    copy = rebuilt(data)
    monkeypatch.setattr(tiff_file, "MOST_PIXELS", 50 * 70 - 1)
    with pytest.raises(Unreadable, match="too large"):
        tiff_file.walk(copy)


@pytest.mark.parametrize("bits", [16, 32])
def test_colours_by_masks_are_spread_over_the_whole_range(bits: int) -> None:
    masks = (0xF800, 0x7E0, 0x1F) if bits == 16 else (0xFF000000, 0xFF0000, 0xFF00)
    values = np.array([[0, masks[0] | masks[1] | masks[2]], [masks[0], masks[1]]], f"<u{bits // 8}")
    rows = np.pad(values.view(np.uint8).reshape(2, -1), ((0, 0), (0, -(2 * bits // 8) % 4))).tobytes()
    info = struct.pack("<IiiHHIIiiII3I", 40, 2, -2, 1, bits, 3, len(rows), 0, 0, 0, 0, *masks)
    data = b"BM" + struct.pack("<IHHI", 66 + len(rows), 0, 0, 66) + info + rows
    pixels = open_photo(data)[1].pixels
    assert pixels[0, 0].tolist() == [0, 0, 0] and pixels[0, 1].tolist() == [255, 255, 255]
    assert pixels[1, 0].tolist() == [255, 0, 0] and pixels[1, 1].tolist() == [0, 255, 0]
    copy = bmp.rebuild(data, bmp.header(data)).data
    assert np.array_equal(opened.rgb(opened.upright(copy, 1)), pixels)


def test_runs_are_unpacked() -> None:
    rows = b"\x03\x01\0\0" + b"\0\x03\x02\x01\x02\0" + b"\0\x01"  # three of one colour; then 2, 1, 2 as they are
    info = (
        struct.pack("<IiiHHIIiiII", 40, 3, 2, 1, 8, 1, len(rows), 0, 0, 3, 0) + bytes(4) + b"\xff\0\0\0" + b"\0\0\xff\0"
    )
    data = b"BM" + struct.pack("<IHHI", 66 + len(rows), 0, 0, 66) + info + rows
    pixels = open_photo(data)[1].pixels
    assert pixels[1].tolist() == [[0, 0, 255]] * 3
    assert pixels[0].tolist() == [[255, 0, 0], [0, 0, 255], [255, 0, 0]]
    with pytest.raises(Damaged):
        open_photo(data.replace(b"\x03\x01\0\0", b"\x07\x01\0\0"))


@pytest.mark.parametrize("kind", ["BMP", "TIFF"])
def test_every_cut_ends_in_a_sentence(kind: str) -> None:
    data = saved(scene(), kind)
    for end in range(4, len(data) - 4, max(1, len(data) // 40)):
        with pytest.raises(ScrubError):
            open_photo(data[:end])


def test_a_bitmap_larger_than_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = saved(scene(), "BMP")
    monkeypatch.setattr(limits, "MAX_PIXELS", 1000)
    with pytest.raises(TooLarge):
        open_photo(data)


def test_a_picture_in_few_colours_stays_so_and_its_cover_too() -> None:
    data = saved(scene(), "BMP", "P")
    form, photo = open_photo(data)
    mask = np.zeros((50, 70), bool)
    mask[10:20, 10:30] = True
    paint = photo.pixels.copy()
    paint[mask] = (1, 2, 3)
    copy = form.redact(data, photo.header, paint, mask, 0).data
    assert copy[28] == 8 and len(copy) < 50 * 70 * 3
    assert np.array_equal(open_photo(copy)[1].pixels, paint)


def test_what_only_looks_like_a_bitmap_is_none() -> None:
    assert not bmp.matches(b"BM" + b"x" * 62)
    assert io.BytesIO(saved(scene(), "BMP")).read(2) == b"BM"
