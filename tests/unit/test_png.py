"""Promises of the PNG reader and writer."""

from __future__ import annotations

import io
import random
import zlib

import numpy as np
import pytest
from PIL import Image

from scrubber import pipeline, settings
from scrubber.decode import decode, open_photo
from scrubber.formats import limits, png, png_chunks, png_samples
from scrubber.model import turns
from scrubber.model.errors import Damaged, ScrubError, TooLarge
from scrubber.model.kinds import Kind
from scrubber.model.profile import Profile
from scrubber.model.progress import QUIET
from scrubber.model.report import Outcome
from scrubber.verify import png as stranger
from scrubber.verify.parts import Unreadable

CANARY = b"Canary-Wilhelmina-7731"
SIZE = (24, 37)  # rows, columns: no multiple of eight


def samples(colour: int, depth: int, seed: int = 1) -> png_samples.Samples:
    """A picture of this sort; alpha is 0 in places, with nothing stored there."""
    rng = np.random.default_rng(seed)
    channels = png_chunks.CHANNELS[colour]
    dtype = np.uint16 if depth == 16 else np.uint8
    values = rng.integers(0, 1 << depth, (*SIZE, channels)).astype(dtype)
    palette = None
    if colour == png_chunks.PALETTE:
        count = 1 << depth
        values.ravel()[:count] = np.arange(count)
        palette = np.stack([np.arange(count) * 255 // (count - 1)] * 3 + [np.full(count, 255)], axis=1).astype(np.uint8)
        palette[:, 1] = 255 - palette[:, 1]
    made = png_samples.Samples(values, depth, colour, palette)
    if made.alpha:
        values[2:5, 3:9, -1] = 0
        values[values[..., -1] == 0] = 0
    return made


def written(made: png_samples.Samples, *extra: bytes, stream: bytes | None = None) -> bytes:
    out = [png_chunks.SIGNATURE, png_chunks.chunk(b"IHDR", made.shape.header())]
    if made.palette is not None:
        out.append(png_chunks.chunk(b"PLTE", made.palette[:, :3].tobytes()))
        if (made.palette[:, 3] < 255).any():
            out.append(png_chunks.chunk(b"tRNS", made.palette[:, 3].tobytes()))
    elif made.key is not None:
        out.append(png_chunks.chunk(b"tRNS", b"".join(k.to_bytes(2, "big") for k in made.key)))
    body = png_samples.pack(made) if stream is None else stream
    return b"".join([*out, *extra, png_chunks.chunk(b"IDAT", body), png_chunks.chunk(b"IEND", b"")])


def read(data: bytes) -> png_samples.Samples:
    chunks = png_chunks.read(data)
    form = png_chunks.shape(chunks)
    return png_samples.read(chunks, form, png_chunks.inflate(chunks, form).raw)


def rebuilt(data: bytes) -> bytes:
    return png.rebuild(data, png.header(data)).data


KINDS = [(c, d) for c, depths in ((0, (1, 2, 4, 8, 16)), (2, (8, 16)), (3, (1, 2, 4, 8)), (4, (8, 16)), (6, (8, 16)))
         for d in depths]  # fmt: skip
kinds = pytest.mark.parametrize(("colour", "depth"), KINDS)


@kinds
def test_every_kind_of_png_is_unpacked_and_packed_exactly(colour: int, depth: int) -> None:
    made = samples(colour, depth)
    back = read(written(made))
    assert (back.depth, back.colour) == (depth, colour)
    assert np.array_equal(back.values, made.values)


@kinds
def test_a_clean_picture_keeps_its_compressed_rows(colour: int, depth: int) -> None:
    data = written(samples(colour, depth))
    copy = rebuilt(data)
    assert png_chunks.read(copy).stream() == png_chunks.read(data).stream()
    assert png.hidden(copy) == () and rebuilt(copy) == copy


@kinds
@pytest.mark.parametrize("orientation", range(2, 9))
def test_every_kind_is_turned_without_loss(colour: int, depth: int, orientation: int) -> None:
    tag = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01" + orientation.to_bytes(2, "big") + bytes(6)
    made = samples(colour, depth)
    data = written(made, png_chunks.chunk(b"eXIf", tag))
    copy = read(rebuilt(data))
    assert (copy.depth, copy.colour) == (depth, colour)
    assert np.array_equal(copy.values, turns.upright(made.values, orientation))


@kinds
@pytest.mark.parametrize("grey_paint", [True, False])
def test_covered_places_change_and_others_keep_every_bit(colour: int, depth: int, grey_paint: bool) -> None:
    made = samples(colour, depth)
    data = written(made)
    header = png.header(data)
    pixels = decode(data, header).copy()
    mask = np.zeros(SIZE, dtype=bool)
    mask[4:12, 5:19] = True
    pixels[mask, :3] = (255, 255, 255) if grey_paint else (200, 30, 90)
    copy = png.redact(data, header, pixels, mask, 0).data
    after = read(copy)
    seen = png_samples.rgba(after)
    assert (seen[mask] == [*((255, 255, 255) if grey_paint else (200, 30, 90)), 255]).all()
    assert np.array_equal(seen[~mask], png_samples.rgba(made)[~mask])
    if grey_paint or colour in (2, 6):
        assert after.depth == depth or colour == png_chunks.PALETTE
    if depth == 16:
        assert after.depth == 16
        assert np.array_equal(after.values[~mask][:, 0], made.values[~mask][:, 0])
    assert png.hidden(copy) == () and rebuilt(copy) == copy


def test_a_full_palette_gives_way_to_true_colour_when_paint_has_no_room() -> None:
    made = samples(png_chunks.PALETTE, 8)
    data = written(made)
    pixels = decode(data, png.header(data)).copy()
    mask = np.zeros(SIZE, dtype=bool)
    mask[20:22, 30:34] = True
    pixels[mask] = (1, 2, 3)
    after = read(png.redact(data, png.header(data), pixels, mask, 0).data)
    assert np.array_equal(png_samples.rgba(after)[..., :3], pixels)


def test_colours_that_stood_only_under_a_redaction_leave_the_palette() -> None:
    values = np.zeros((*SIZE, 1), dtype=np.uint8)
    values[4:8, 4:8] = 1
    palette = np.array([[9, 9, 9, 255], [201, 17, 93, 255], [77, 78, 79, 255]], dtype=np.uint8)
    data = written(png_samples.Samples(values, 8, png_chunks.PALETTE, palette))
    pixels = decode(data, png.header(data)).copy()
    mask = values[..., 0] == 1
    pixels[mask] = 0
    copy = png.redact(data, png.header(data), pixels, mask, 0).data
    body = png_chunks.read(copy).first(b"PLTE")
    assert body == bytes([0, 0, 0, 9, 9, 9])


def test_a_colour_key_never_makes_paint_transparent() -> None:
    made = samples(png_chunks.RGB, 8)
    made.values[0:3, 0:3] = (10, 20, 30)
    keyed = png_samples.Samples(made.values, 8, png_chunks.RGB, None, (10, 20, 30))
    data = written(keyed)
    pixels = decode(data, png.header(data)).copy()
    mask = np.zeros(SIZE, dtype=bool)
    mask[10:14, 10:14] = True
    pixels[mask] = (10, 20, 30, 255)
    seen = png_samples.rgba(read(png.redact(data, png.header(data), pixels, mask, 0).data))
    assert (seen[mask] == (10, 20, 30, 255)).all()
    assert (seen[0:3, 0:3, 3] == 0).all()


def raw_rows(made: png_samples.Samples) -> bytes:
    return zlib.decompress(png_samples.pack(made))


RGB8 = samples(2, 8)
RAW = (b"\x1c\x02\x50\0\x16" + CANARY).hex().encode()
PLANTS = {
    "tEXt": written(RGB8, png_chunks.chunk(b"tEXt", b"Author\0" + CANARY)),
    "zTXt": written(RGB8, png_chunks.chunk(b"zTXt", b"Comment\0\0" + zlib.compress(CANARY))),
    "iTXt": written(RGB8, png_chunks.chunk(b"iTXt", b"Title\0\1\0\0\0" + zlib.compress(CANARY))),
    "private": written(RGB8, png_chunks.chunk(b"prVt", CANARY)),
    "time": written(RGB8, png_chunks.chunk(b"tIME", b"\x07\xea\1\2\3\4\5")),
    "behind the end": written(RGB8) + CANARY,
    "behind the stream": written(RGB8, stream=png_samples.pack(RGB8) + CANARY),
    "behind the rows": written(RGB8, stream=zlib.compress(raw_rows(RGB8) + CANARY)),
    "animation": written(RGB8, png_chunks.chunk(b"acTL", bytes(8)), png_chunks.chunk(b"fdAT", CANARY)),
    "raw profile": written(RGB8, png_chunks.chunk(b"tEXt", b"Raw profile type iptc\0\niptc\n 27\n" + RAW)),
}  # fmt: skip


@pytest.mark.parametrize("place", PLANTS)
def test_what_is_planted_is_found_and_does_not_reach_the_copy(place: str) -> None:
    data = PLANTS[place]
    assert png.hidden(data)
    copy = rebuilt(data)
    assert CANARY not in copy and CANARY not in zlib.decompress(png_chunks.read(copy).stream())
    assert {c.name for c in png_chunks.read(copy).items} == {b"IHDR", b"IDAT", b"IEND"}
    assert png.hidden(copy) == () and rebuilt(copy) == copy
    assert np.array_equal(read(copy).values, RGB8.values)


@pytest.mark.parametrize(
    ("name", "kind"),
    [(b"iDOT", Kind.SOFTWARE), (b"prVW", Kind.PREVIEW), (b"mkBT", Kind.EDIT_HISTORY), (b"prVt", Kind.UNKNOWN)],
)
def test_chunks_that_programs_are_known_to_write_are_told_by_what_they_mean(name: bytes, kind: Kind) -> None:
    (found,) = png.hidden(written(RGB8, png_chunks.chunk(name, bytes(28))))
    assert found.kind is kind and found.place.path == f"png/{name.decode()}"


def test_the_rest_of_an_uncropped_screenshot_is_named() -> None:
    found = png.hidden(written(RGB8) + written(samples(2, 8, seed=9))[-300:])
    assert Kind.SECOND_PICTURE in {f.kind for f in found}


def test_colours_under_full_transparency_are_zeroed() -> None:
    made = samples(png_chunks.RGBA, 8)
    made.values[2:5, 3:9, :3] = 77
    data = written(made)
    assert "png/under-transparency" in {f.place.path for f in png.hidden(data)}
    copy = read(rebuilt(data))
    assert not copy.values[2:5, 3:9].any()
    assert np.array_equal(png_samples.rgba(copy), png_samples.rgba(made))


def test_two_entries_of_one_colour_are_no_place_for_a_second_picture() -> None:
    values = np.random.default_rng(2).integers(0, 2, (*SIZE, 1)).astype(np.uint8)
    palette = np.array([[5, 5, 5, 255], [5, 5, 5, 255]], dtype=np.uint8)
    copy = read(rebuilt(written(png_samples.Samples(values, 1, png_chunks.PALETTE, palette))))
    assert len(np.unique(copy.values)) == 1


def test_interlaced_pictures_are_read_right() -> None:
    made = samples(2, 8)
    parts = []
    for x, y, dx, dy in png_chunks.PASSES:
        rows = made.values[y::dy, x::dx]
        if rows.size:
            parts += [b"\0" + row.tobytes() for row in rows]
    head = made.shape.header()[:-1] + b"\1"
    body = zlib.compress(b"".join(parts))
    data = b"".join(
        [png_chunks.SIGNATURE, *(png_chunks.chunk(n, b) for n, b in ((b"IHDR", head), (b"IDAT", body), (b"IEND", b"")))]
    )
    assert np.array_equal(read(data).values, made.values)
    assert np.array_equal(read(rebuilt(data)).values, made.values)
    mask = np.zeros(SIZE, dtype=bool)
    mask[3, 3] = True
    copy = png.redact(data, png.header(data), np.array(RGB8.values), mask, 0).data
    assert np.array_equal(read(copy).values, made.values)


def test_colour_facts_are_written_again() -> None:
    gamma = (45455).to_bytes(4, "big")
    points = b"".join(n.to_bytes(4, "big") for n in (31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000))
    data = written(RGB8, png_chunks.chunk(b"gAMA", gamma), png_chunks.chunk(b"cHRM", points))
    kept = png_chunks.read(rebuilt(data))
    assert (kept.first(b"gAMA"), kept.first(b"cHRM")) == (gamma, points)


def test_pictures_for_bright_screens_keep_their_colours_and_pass_every_check() -> None:
    """As screenshots of such screens say it: Rec. 2100 PQ, with the screen's own bounds, which go."""
    bright = bytes((9, 16, 0, 1))
    bounds = (png_chunks.chunk(b"mDCV", bytes(24)), png_chunks.chunk(b"cLLI", CANARY[:8]))
    data = written(RGB8, png_chunks.chunk(b"cICP", bright), *bounds)
    for profile in (settings.profile("hidden-only"), Profile(faces=True, text=False, codes=False, strict=False)):
        copy = pipeline.scrub(data, profile, pipeline.Engines(), QUIET).data
        assert copy is not None and [c.name for c in png_chunks.read(copy).items][1:2] == [b"cICP"]
        assert png_chunks.read(copy).first(b"cICP") == bright and CANARY[:8] not in copy


def test_words_in_the_place_of_colour_facts_are_dropped() -> None:
    words = (CANARY * 2)[:32]
    data = written(RGB8, png_chunks.chunk(b"cHRM", words), png_chunks.chunk(b"gAMA", b"Oake"))
    assert b"Wilhelmina" not in rebuilt(data) and b"Oake" not in rebuilt(data)


def test_a_bomb_is_inflated_no_further_than_its_header_says() -> None:
    data = written(RGB8, stream=zlib.compress(bytes(200_000_000), 1))
    assert np.array_equal(read(rebuilt(data)).values, np.zeros_like(RGB8.values))


def test_huge_and_countless_are_refused() -> None:
    head = (limits.MAX_SIDE).to_bytes(4, "big") * 2 + b"\x08\2\0\0\0"
    with pytest.raises(TooLarge):
        png.header(png_chunks.SIGNATURE + png_chunks.chunk(b"IHDR", head))
    with pytest.raises(TooLarge):
        png.header(png_chunks.SIGNATURE + png_chunks.chunk(b"tEXt", b"") * (limits.MAX_CHUNKS + 1))


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_cut_picture_is_damaged(share: float) -> None:
    data = written(RGB8)
    with pytest.raises(Damaged):
        open_photo(data[: int(len(data) * share)])


@pytest.mark.parametrize("seed", range(3))
def test_flipped_bytes_end_in_a_sentence_or_a_clean_copy(seed: int) -> None:
    rng = random.Random(seed)
    source = written(samples(*rng.choice(KINDS)), png_chunks.chunk(b"tEXt", b"Author\0" + CANARY))
    for _ in range(60):
        data = bytearray(source)
        for _ in range(rng.randint(1, 4)):
            data[rng.randrange(8, len(data))] = rng.randrange(256)
        try:
            form, opened = open_photo(bytes(data))
            assert png.hidden(form.rebuild(bytes(data), opened.header).data) == ()
        except ScrubError as error:
            assert error.sentence.endswith(".")


def test_pillow_sees_the_same_picture() -> None:
    out = io.BytesIO()
    Image.fromarray(RGB8.values).convert("P", palette=Image.Palette.ADAPTIVE, colors=40).save(out, "PNG")
    copy = rebuilt(out.getvalue())
    before, after = (Image.open(io.BytesIO(d)).convert("RGBA") for d in (out.getvalue(), copy))
    assert np.array_equal(np.asarray(before), np.asarray(after))


# ---------------------------------------------------------------- the checker need not decode what is the same


def test_only_the_very_same_samples_read_in_the_same_way_are_the_same_picture() -> None:
    data = written(RGB8, png_chunks.chunk(b"tEXt", b"Author\0" + CANARY))
    copy = rebuilt(data)
    assert stranger.same(data, copy)
    other = samples(2, 8, seed=9)
    grey = written(samples(0, 8))
    colours = written(samples(3, 8))
    assert not stranger.same(written(other), copy)
    assert not stranger.same(data, grey) and not stranger.same(colours, rebuilt(written(samples(3, 8, seed=9))))
    assert not stranger.same(data[: len(data) // 2], copy) and not stranger.same(b"", copy)
    twice = data[:33] + data[8:33] + data[33:]  # two headers: decoders differ in which they take
    assert not stranger.same(twice, copy)
    moving = written(RGB8, png_chunks.chunk(b"acTL", bytes(8)))
    assert not stranger.same(moving, copy)


@pytest.mark.parametrize("row", [0, 1, SIZE[0] - 1])
def test_rows_with_a_filter_that_does_not_exist_are_damage(row: int) -> None:
    rows = bytearray(raw_rows(RGB8))
    rows[row * (1 + 3 * SIZE[1])] = 5
    data = written(RGB8, stream=zlib.compress(bytes(rows)))
    with pytest.raises(Unreadable):
        stranger.walk(data)
    with pytest.raises(Damaged):
        png.hidden(data)
    with pytest.raises(Damaged):
        png.rebuild(data, png.header(data))


def test_filters_of_interlaced_rows_are_looked_at_where_they_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stranger, "BITE", 7)  # pieces that end anywhere
    form = png_chunks.Shape((SIZE[1], SIZE[0]), 8, png_chunks.RGB, interlaced=True)
    rows, starts = bytearray(), list[int]()
    for width, count in form.passes():
        for _ in range(count):
            starts.append(len(rows))
            rows += b"\x04" + b"\xff" * form.row_bytes(width)
    assert not stranger.walk(raw_file(form, rows)).faults
    for start in starts:
        rows[start] = 5
        with pytest.raises(Unreadable):
            stranger.walk(raw_file(form, rows))
        rows[start] = 4


def raw_file(form: png_chunks.Shape, rows: bytes) -> bytes:
    parts = (b"IHDR", form.header()), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")
    return png_chunks.SIGNATURE + b"".join(png_chunks.chunk(name, body) for name, body in parts)


# ---------------------------------------------------------------- nobody looks at the picture


def quickly(data: bytes) -> pipeline.Scrubbed:
    return pipeline.scrub(data, settings.profile("hidden-only"), pipeline.Engines(), QUIET)


@pytest.mark.parametrize("colour", [png_chunks.GREY, png_chunks.RGB, png_chunks.PALETTE, png_chunks.RGBA])
def test_the_writer_leaves_reading_the_rows_to_the_checker(colour: int, monkeypatch: pytest.MonkeyPatch) -> None:
    data = written(samples(colour, 8), png_chunks.chunk(b"tEXt", b"Author\0" + CANARY))
    slow = rebuilt(data)
    monkeypatch.setattr(png_chunks, "inflated", None)
    done = quickly(data)
    assert done.outcome is Outcome.CLEANED and done.data == slow
    assert [f.kind for f in done.plan.hidden] == [Kind.OWNER]


# An animation has no pictures there, so that it can't be checked.
@pytest.mark.parametrize("place", sorted(PLANTS.keys() - {"animation"}))
def test_what_only_the_checker_sees_is_named_and_taken_out(place: str) -> None:
    done = quickly(PLANTS[place])
    assert done.outcome is Outcome.CLEANED and done.data == rebuilt(PLANTS[place])
    assert {f.place for f in done.plan.hidden} == {f.place for f in png.hidden(PLANTS[place])}


def test_traces_that_only_the_checker_sees_are_named_and_taken_out() -> None:
    made = samples(png_chunks.RGBA, 8)
    made.values[2:5, 3:9, :3] = 77
    done = quickly(written(made))
    assert done.data == rebuilt(written(made))
    assert [str(f.place) for f in done.plan.hidden] == [str(f.place) for f in png.hidden(written(made))] != []


def test_what_the_checker_cannot_read_is_called_damaged() -> None:
    rows = bytearray(raw_rows(RGB8))
    rows[0] = 5
    for stream in (zlib.compress(bytes(rows)), png_samples.pack(RGB8)[:-20]):
        with pytest.raises(Damaged):
            quickly(written(RGB8, stream=stream))
