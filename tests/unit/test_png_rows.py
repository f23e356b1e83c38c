"""The checker tells from filtered rows whether all is opaque and which colours are used, and is right."""

from __future__ import annotations

import random
import zlib

import numpy as np
import numpy.typing as npt
import pytest
from zlib_ng import zlib_ng

from scrubber.formats import png_chunks
from scrubber.verify import png as stranger
from scrubber.verify import png_rows, structure
from scrubber.verify.parts import Unreadable

Samples = npt.NDArray[np.uint8]
SIZE = (9, 13)  # rows, columns
KINDS = [(png_chunks.GREY_ALPHA, 8), (png_chunks.GREY_ALPHA, 16), (png_chunks.RGBA, 8), (png_chunks.RGBA, 16)]


def filtered(row: bytes, above: bytes, number: int, pixel: int) -> bytes:
    """One row by one of the five filters, the number in front (PNG 3rd edition, 9.2 to 9.4)."""
    out = bytearray((number,))
    for at, value in enumerate(row):
        left, upper, corner = (row[at - pixel], above[at], above[at - pixel]) if at >= pixel else (0, above[at], 0)
        far = [abs(left + upper - corner - n) for n in (left, upper, corner)]
        paeth = (left, upper, corner)[far.index(min(far))]
        out.append((value - (0, left, upper, (left + upper) // 2, paeth)[number]) & 255)
    return bytes(out)


def stored(samples: Samples, filters: random.Random | None, *, interlaced: bool = False) -> bytes:
    """All rows of H x W x bytes, of each pass, by filters drawn by chance or by none."""
    out = []
    for x, y, dx, dy in png_chunks.PASSES if interlaced else ((0, 0, 1, 1),):
        part = samples[y::dy, x::dx]
        above = bytes(part.shape[1] * part.shape[2])
        for row in part if part.shape[1] else ():
            out.append(filtered(row.tobytes(), above, filters.randrange(5) if filters else 0, samples.shape[2]))
            above = row.tobytes()
    return b"".join(out)


def file(
    size: tuple[int, int], colour: int, depth: int, rows: bytes, palette: bytes = b"", *, interlaced: bool
) -> bytes:
    head = png_chunks.Shape((size[1], size[0]), depth, colour, interlaced).header()
    parts = [
        (b"IHDR", head),
        *([(b"PLTE", palette)] if palette else []),
        (b"IDAT", zlib.compress(rows)),
        (b"IEND", b""),
    ]
    return png_chunks.SIGNATURE + b"".join(png_chunks.chunk(name, body) for name, body in parts)


def opaque(colour: int, depth: int, dice: random.Random) -> Samples:
    """H x W x bytes of a pixel, the last sample full."""
    sample = depth // 8
    pixels = np.frombuffer(dice.randbytes(SIZE[0] * SIZE[1] * png_chunks.CHANNELS[colour] * sample), np.uint8).copy()
    pixels = pixels.reshape(*SIZE, -1)
    pixels[..., -sample:] = 255
    return pixels


@pytest.mark.parametrize("interlaced", [False, True])
@pytest.mark.parametrize(("colour", "depth"), KINDS)
def test_rows_that_are_full_by_whatever_filter_are_seen_to_be(colour: int, depth: int, interlaced: bool) -> None:
    for seed in range(20):
        dice = random.Random(seed)
        rows = stored(opaque(colour, depth, dice), dice, interlaced=interlaced)
        assert stranger.walk(file(SIZE, colour, depth, rows, interlaced=interlaced)).opaque


@pytest.mark.parametrize("interlaced", [False, True])
@pytest.mark.parametrize(("colour", "depth"), KINDS)
def test_one_pixel_that_is_not_full_is_seen_wherever_it_lies(colour: int, depth: int, interlaced: bool) -> None:
    dice = random.Random(7)
    for row, column in np.ndindex(*SIZE):
        pixels = opaque(colour, depth, dice)
        pixels[row, column, -dice.randrange(1, depth // 8 + 1)] = dice.randrange(255)
        rows = stored(pixels, dice, interlaced=interlaced)
        assert not stranger.walk(file(SIZE, colour, depth, rows, interlaced=interlaced)).opaque


def test_rows_that_come_in_pieces_are_told_as_those_that_come_whole() -> None:
    dice = random.Random(3)
    for full in (True, False):
        pixels = opaque(png_chunks.RGBA, 8, dice)
        pixels[-1, -1, -1] = 255 if full else 254
        rows = stored(pixels, dice, interlaced=True)
        head = stranger.Head(SIZE[::-1], 8, png_chunks.RGBA, interlaced=True)
        for size in (1, 2, 17, 53, 400):
            opacity = png_rows.Opacity(head.rows(), 4, 1)
            for at in range(0, len(rows), size):
                opacity.take(rows[at : at + size])
            assert opacity.shown is full


def test_a_row_that_is_too_wide_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    dice = random.Random(5)
    rows = stored(opaque(png_chunks.RGBA, 8, dice), None)
    monkeypatch.setattr(png_rows, "WIDEST", 4 * SIZE[1])
    assert not stranger.walk(file(SIZE, png_chunks.RGBA, 8, rows, interlaced=False)).opaque


def test_what_nobody_sees_is_a_leak_though_the_rest_is_full() -> None:
    dice = random.Random(9)
    pixels = opaque(png_chunks.RGBA, 8, dice)
    copy = file(SIZE, png_chunks.RGBA, 8, stored(pixels, dice), interlaced=False)
    assert structure.structure_of(copy).passed
    pixels[4, 4] = (1, 2, 3, 0)
    copy = file(SIZE, png_chunks.RGBA, 8, stored(pixels, dice), interlaced=False)
    assert [leak.where for leak in structure.structure_of(copy).leaks] == ["png/alpha"]


@pytest.mark.parametrize("interlaced", [False, True])
@pytest.mark.parametrize("lowest", [0, 1])
def test_the_colours_that_are_used_are_those_of_the_pixels(lowest: int, interlaced: bool) -> None:
    for seed in range(20):
        dice = random.Random(seed)
        indices = [dice.randrange(lowest, 2 + seed) for _ in range(SIZE[0] * SIZE[1])]
        pixels = np.array(indices, np.uint8).reshape(*SIZE, 1)
        rows = stored(pixels, None, interlaced=interlaced)
        palette = bytes((50 + n // 3) for n in range(3 * 40))
        copy = file(SIZE, png_chunks.PALETTE, 8, rows, palette, interlaced=interlaced)
        assert stranger.walk(copy).used == set(indices)
        assert not structure.structure_of(copy).passed  # 40 colours


def test_colours_behind_a_filter_have_to_be_looked_at() -> None:
    dice = random.Random(2)
    pixels = np.array([dice.randrange(8) for _ in range(SIZE[0] * SIZE[1])], np.uint8).reshape(*SIZE, 1)
    copy = file(SIZE, png_chunks.PALETTE, 8, stored(pixels, dice), bytes(range(24)), interlaced=False)
    assert stranger.walk(copy).used is None
    assert structure.structure_of(copy).passed


def test_a_picture_that_would_take_too_long_is_not_inflated(monkeypatch: pytest.MonkeyPatch) -> None:
    dice = random.Random(2)
    copy = file(SIZE, png_chunks.RGBA, 8, stored(opaque(png_chunks.RGBA, 8, dice), dice), interlaced=False)
    stranger.walk(copy)
    monkeypatch.setattr(stranger, "MOST_INFLATED", SIZE[0] * (1 + 4 * SIZE[1]) - 1)
    with pytest.raises(Unreadable, match="too large"):
        stranger.walk(copy)


def by(library: object, stream: bytes) -> tuple[object, ...]:
    """What a library makes of a stream: all of it, or None where it gives up."""
    worker = library.decompressobj()  # type: ignore[attr-defined]
    try:
        out = worker.decompress(stream, 1 << 20)
    except library.error:  # type: ignore[attr-defined]
        return (None,)
    return out, worker.eof, worker.unused_data, worker.unconsumed_tail


def test_the_checkers_inflater_is_as_strict_as_the_one_that_viewers_use() -> None:
    """A laxer one would take for whole what they break off. (ISA-L's is: it takes codes that are incomplete.)"""
    dice = random.Random(1)
    whole = broken = 0
    for number in range(4000):
        raw = dice.randbytes(dice.randrange(400)) + bytes(dice.choices(range(9), k=dice.randrange(400)))
        packer = zlib.compressobj(dice.randrange(10), zlib.DEFLATED, dice.choice((9, 12, 15)), 8, dice.randrange(5))
        packed = bytearray(packer.compress(raw) + packer.flush() + dice.randbytes(dice.randrange(3)))
        for _ in range(number % 3):
            packed[dice.randrange(dice.choice((2, 12, len(packed))))] ^= 1 << dice.randrange(8)
        ours, theirs = by(zlib_ng, bytes(packed)), by(zlib, bytes(packed))
        assert ours == theirs
        whole, broken = whole + (ours[0] == raw), broken + (ours[0] is None)
    assert whole > 1000 and broken > 1000
