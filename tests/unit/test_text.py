"""Text is found and read: small, large, turned, tilted, and places that can't be read are kept."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from scrubber.contracts import TextLine
from scrubber.engines import ENGINES, sessions
from scrubber.engines.text import Pass, _counts, lines_at, passes
from scrubber.engines.text_blank import drawn_on
from scrubber.engines.text_detect import Heat, Net, Quad, Spot, View, heat_maps, looker, ordered, spots
from scrubber.engines.text_merge import one_of_each, without_pieces
from scrubber.engines.text_read import MOST_PADDED, Reading, _batches, alphabet, crop
from scrubber.engines.text_told import Told, covering, told_once
from scrubber.engines.text_tones import Tone, toned
from scrubber.model.geometry import Box, Pixels
from scrubber.model.profile import Effort
from scrubber.model.progress import QUIET

NAME = "Margaret Hollis"
Tick = Callable[[float], None]


def drawn(text: str, size: int, at: tuple[int, int] = (60, 60), canvas: tuple[int, int] = (900, 300)) -> Image.Image:
    picture = Image.new("RGB", canvas, (236, 232, 224))
    ImageDraw.Draw(picture).text(at, text, fill=(25, 30, 60), font=ImageFont.load_default(size))
    return picture


def ink(picture: Image.Image) -> Box:
    rows, cols = np.nonzero(np.asarray(picture.convert("L")) < 128)
    return Box(cols.min(), rows.min(), cols.max() + 1, rows.max() + 1)


def read(picture: Image.Image | Pixels, effort: Effort = Effort.STANDARD) -> list[TextLine]:
    return ENGINES.text().read(np.asarray(picture), effort, QUIET)


def plain(text: str) -> str:
    return re.sub(r"\W", "", text).lower()


def line_of(lines: list[TextLine], text: str) -> TextLine:
    return next(line for line in lines if plain(line.text) == plain(text))


@pytest.mark.parametrize("effort", list(Effort))
@pytest.mark.parametrize("size", [22, 40, 90])
def test_drawn_text_is_found_and_read(size: int, effort: Effort) -> None:
    picture = drawn(NAME, size)
    lines = read(picture, effort)
    line = line_of(lines, NAME)
    assert line.confidence > 0.85 and line.seen > 0.3
    assert len(lines) == 1


@pytest.mark.parametrize("size", [24, 60])
def test_ascenders_and_descenders_are_covered(size: int) -> None:
    picture = drawn("Jelly fggp Quigley", size)
    mask = line_of(read(picture), "Jelly fggp Quigley").region.mask(picture.size)
    dark = np.asarray(picture.convert("L")) < 140
    assert (dark & mask).sum() >= 0.995 * dark.sum()


@pytest.mark.parametrize(("shade", "ink", "size", "grain"), [(60, 54, 20, 2.0), (60, 52, 15, 2.5)])
def test_faint_text_in_the_dark_is_found_with_most_effort(shade: int, ink: int, size: int, grain: float) -> None:
    picture = Image.new("L", (1500, 900), shade)
    ImageDraw.Draw(picture).text((700, 500), NAME, fill=ink, font=ImageFont.load_default(size))
    ImageDraw.Draw(picture).rectangle((0, 0, 1500, 250), fill=240)  # a bright wall beside
    grains = np.random.default_rng(1).normal(0, grain, (900, 1500))
    grey = np.clip(np.asarray(picture, np.float64) + grains, 0, 255).astype(np.uint8)
    line = line_of(read(np.repeat(grey[:, :, np.newaxis], 3, axis=2), Effort.THOROUGH), NAME)
    assert line.region.bounds.cut(Box(700, 500, 700 + 7 * size, 500 + size)).area > 0


def test_small_text_on_a_large_photo_is_found() -> None:
    picture = drawn(NAME, 22, at=(2200, 1700), canvas=(3000, 2000))
    line = line_of(read(picture), NAME)
    assert line.region.bounds.cut(ink(picture)).area > 0.95 * ink(picture).area


@pytest.mark.parametrize("turn", [1, 2, 3])
def test_turned_text_is_read_in_its_own_direction(turn: int) -> None:
    turned = np.rot90(np.asarray(drawn(NAME, 44)), turn)
    line = line_of(read(turned), NAME)
    start, end = line.region.outline[0], line.region.outline[1]
    towards = {1: (0, -1), 2: (-1, 0), 3: (0, 1)}[turn]  # rot90 turns anticlockwise: text then runs upwards first
    assert (end[0] - start[0]) * towards[0] + (end[1] - start[1]) * towards[1] > 100


@pytest.mark.parametrize("turn", [20, 45, -45, 60])
def test_tilted_text_is_read_and_gets_a_tilted_outline(turn: int) -> None:
    picture = drawn(NAME, 44, at=(250, 280), canvas=(900, 600)).rotate(turn, fillcolor=(236, 232, 224), expand=False)
    line = line_of(read(picture), NAME)
    assert line.region.area < 0.6 * line.region.bounds.area
    start, end = line.region.outline[0], line.region.outline[1]
    assert abs(np.degrees(np.arctan2(start[1] - end[1], end[0] - start[0])) - turn) < 5


def test_ticks_are_the_borders_between_characters() -> None:
    picture = drawn("Anna MMMMMMMM", 50)
    line = line_of(read(picture), "Anna MMMMMMMM")
    assert len(line.ticks) == len(line.text) + 1
    assert list(line.ticks) == sorted(line.ticks)
    assert line.ticks[0] >= 0 and line.ticks[-1] <= 1
    gap = ImageFont.load_default(50).getlength("Anna ") / ImageFont.load_default(50).getlength("Anna MMMMMMMM")
    assert abs(line.ticks[line.text.index("M")] - gap) < 0.07


def test_several_lines_come_one_by_one() -> None:
    picture = Image.new("RGB", (900, 500), "white")
    wanted = ["Mrs Olive Brandt", "14 Quarry Lane", "Hexham NE46 1QQ"]
    for row, text in enumerate(wanted):
        ImageDraw.Draw(picture).text((70, 80 + 90 * row), text, fill="black", font=ImageFont.load_default(46))
    assert [plain(line.text) for line in sorted(read(picture), key=lambda x: x.region.bounds.top)] == [
        plain(text) for text in wanted
    ]


def test_the_alphabet_has_a_blank_and_a_space_and_one_sign_a_class() -> None:
    signs = alphabet()
    assert signs[0] == "" and signs[-1] == " "
    assert all(len(sign) == 1 for sign in signs[1:])
    assert len(signs) == 18710


def box(left: float, top: float, right: float, bottom: float) -> Quad:
    return np.array([(left, top), (right, top), (right, bottom), (left, bottom)], dtype=np.float32)


def test_corners_go_clockwise_from_the_top_left() -> None:
    assert ordered(box(10, 20, 50, 30)[[2, 1, 0, 3]]).tolist() == box(10, 20, 50, 30).tolist()


def test_one_sighting_of_each_outline_stays_the_surest_to_be_read_the_largest_to_be_covered() -> None:
    spots = [Spot(box(0, 0, 100, 20), 0.9), Spot(box(-1, -1, 101, 22), 0.5), Spot(box(0, 40, 100, 60), 0.4)]
    first, second = one_of_each(spots)
    assert first.quad is spots[0].quad and first.cover is spots[1].quad
    assert second.quad is spots[2].quad


def test_an_outline_that_lacks_a_word_is_another_sighting() -> None:
    assert len(one_of_each([Spot(box(0, 0, 100, 20), 0.5), Spot(box(0, 0, 80, 20), 0.9)])) == 2


def told(left: float, right: float, text: str, confidence: float, top: float = 0, low: float = 20) -> Told:
    ticks = tuple(i / len(text) for i in range(len(text) + 1)) if text else ()
    quad = box(left, top, right, low)
    return Told(quad, quad, Reading(text, confidence, ticks), 0.8)


def texts(lines: list[Told]) -> list[str]:
    return [line.reading.text for line in sorted(lines, key=lambda x: float(x.quad[0, 0]))]


def test_a_whole_line_stays_rather_than_its_words_and_what_is_uncovered_stays_too() -> None:
    kept = told_once([told(0, 50, "John", 0.95), told(0, 100, "John Smith", 0.95), told(90, 160, "", 0.0)])
    assert texts(kept) == ["John Smith", ""]
    assert max(float(line.quad[:, 0].max()) for line in kept) == 160


def test_parts_that_are_read_well_stay_rather_than_the_whole_that_is_not() -> None:
    whole = told(0, 400, "ALEJANDRQ Lats Bame: ROSALEZ Dete of ith", 0.8)
    parts = [told(0, 200, "ALEJANDRO Last Name:", 0.99), told(200, 400, "ROSALEZ Date of Birth", 0.97)]
    assert texts(told_once([whole, *parts])) == [part.reading.text for part in parts]


def test_what_only_the_worse_line_tells_stays_with_its_own_characters() -> None:
    kept = told_once([told(0, 400, "First Nqme: CARLOS", 0.8), told(0, 240, "First Name:", 1.0)])
    assert texts(kept) == ["First Name:", "CARLOS"]
    assert all(len(line.reading.ticks) == len(line.reading.text) + 1 for line in kept)


def test_no_text_is_told_twice_and_a_line_grows_over_what_it_tells() -> None:
    (line,) = told_once([told(0, 200, "First Name:", 1.0, 4, 20), told(0, 200, "First Name", 0.7, -2, 22)])
    assert line.reading.text == "First Name:"
    assert line.quad[:, 1].min() == -2 and line.quad[:, 1].max() == 22


def test_a_line_does_not_grow_over_its_neighbour() -> None:
    lines = [told(0, 200, "The first line", 1.0, 0, 20), told(0, 200, "the second one", 0.98, 22, 42)]
    kept = told_once([*lines, told(0, 200, "Tke frsl cnd", 0.5, 0, 42)])
    assert texts(kept) == [line.reading.text for line in lines]
    assert float(kept[0].quad[:, 1].max()) <= 22


def test_a_row_that_was_seen_only_together_with_another_one_is_read_by_itself() -> None:
    both, upper = told(0, 200, "Jo8n SNMTH", 0.4, 0, 60), told(0, 200, "John Smith", 0.98, 0, 25)
    kept = told_once([both, upper])
    (left,) = (line for line in kept if line.fresh)
    assert left.quad[0].tolist() == [0, 30] and left.quad[2].tolist() == [200, 60]
    assert not any(line.fresh for line in told_once([both, upper, told(0, 200, "12 High Street", 0.9, 35, 60)]))

    lower = reading_of("High Street", 0.9)
    picture = np.asarray(np.random.default_rng(7).integers(0, 256, (100, 300, 3)), np.uint8)

    def reader(_pixels: Pixels, quads: list[Quad], _tick: Tick, _wide: float = 1.0) -> list[Reading]:
        return [both.reading if np.ptp(q[:, 1]) > 40 else upper.reading if q[0, 1] < 25 else lower for q in quads]

    lines = lines_at(picture, [Spot(both.quad, 0.8), Spot(upper.quad, 0.8)], reader, lambda _: None)
    assert sorted(line.text for line in lines) == ["High Street", "John Smith"]


def test_ticks_move_along_to_the_larger_outline() -> None:
    line = covering(box(-100, -5, 100, 25), box(0, 0, 100, 20), Reading("ab", 0.9, (0.0, 0.5, 1.0)), 0.8)
    assert line.reading.ticks == (0.0, 0.75, 1.0)


def test_a_line_is_read_within_the_first_edge_of_its_direction() -> None:
    up = np.roll(box(0, 0, 20, 100), 1, axis=0)
    assert covering(box(-2, -2, 22, 102), up, Reading("", 0.0, ()), 0.5).quad[0].tolist() == [-2, 102]


def test_little_is_padded_in_a_batch() -> None:
    widths = [60, 61, 90, 95, 130, 400, 410, 900]
    batches = _batches(widths)
    assert sorted(i for batch in batches for i in batch) == list(range(len(widths)))
    assert all(max(widths[i] for i in b) - min(widths[i] for i in b) < MOST_PADDED for b in batches)


def test_a_line_is_drawn_so_many_times_as_wide() -> None:
    picture = np.asarray(drawn(NAME, 40))
    quad = box(60, 60, 420, 108)
    usual, wider = crop(picture, quad), crop(picture, quad, wide=1.5)
    assert (usual.shape, wider.shape) == ((48, 360, 3), (48, 540, 3))
    back = np.asarray(Image.fromarray(wider).resize((360, 48)), np.float32)
    assert np.abs(back - usual).mean() < 6 < np.abs(back[:, ::-1] - usual).mean()


@pytest.mark.parametrize("shade", [0, 128, 255])
def test_nothing_is_looked_for_where_nothing_is_drawn(shade: int) -> None:
    grain = np.random.default_rng(5).normal(shade, 2, (700, 900, 3))
    asked: list[Pixels] = []

    def look(piece: Pixels) -> Heat:
        asked.append(piece)
        return np.zeros(piece.shape[:2], np.uint8)

    (heat,) = heat_maps([View.of(np.asarray(np.clip(grain, 0, 255), np.uint8), 1.0, look)], lambda _: None)
    assert not heat.any()
    assert not asked


def test_what_several_views_show_is_told_view_by_view() -> None:
    def bright(piece: Pixels) -> Heat:
        return np.asarray(piece.max(axis=2), np.uint8)

    rng = np.random.default_rng(6)
    pictures = [np.asarray(rng.integers(0, 256, (h, w, 3)), np.uint8) for h, w in ((1120, 1024), (64, 96), (320, 1600))]
    shares: list[float] = []
    maps = list(heat_maps([View.of(picture, 1.0, bright) for picture in pictures], shares.append))
    assert all((heat == picture.max(axis=2)).all() for heat, picture in zip(maps, pictures, strict=True))
    assert shares == sorted(shares) and (shares[0], shares[-1]) == (0.0, 1.0)


@pytest.mark.parametrize("net", Net)
def test_text_is_where_it_stands_on_a_view_in_another_size(net: Net) -> None:
    picture = drawn(NAME, 44)
    (found,) = spots([View.of(np.asarray(picture), 2.0, looker(net))], lambda _: None)
    (spot,) = found
    edges = Box(*spot.quad.min(axis=0).tolist(), *spot.quad.max(axis=0).tolist())
    assert edges.cut(ink(picture)).area == ink(picture).area and edges.overlap(ink(picture)) > 0.4


@pytest.mark.parametrize(("paper", "pen"), [("white", "black"), ("white", "#dcdcdc"), ("#202020", "#3a3a3a")])
def test_what_is_drawn_is_looked_at_with_room_round_it(paper: str, pen: str) -> None:
    picture = Image.new("RGB", (900, 700), paper)
    ImageDraw.Draw(picture).text((420, 500), "Hollis", fill=pen, font=ImageFont.load_default(16))
    part = drawn_on(np.asarray(picture))
    assert part is not None
    assert part.left <= 360 and part.right >= 500 and part.top <= 440 and part.bottom >= 560
    assert (part.right - part.left) * (part.bottom - part.top) < 0.15 * 900 * 700


@pytest.mark.skipif(not Path("/proc/self/status").is_file(), reason="memory is read from /proc")
def test_a_model_that_rests_gives_back_what_it_worked_in() -> None:
    model = sessions.session("text-detector")
    before = _resident()
    sessions.answer(model, np.zeros((1, 3, 960, 960), np.float32))
    worked = _resident()
    sessions.rest(model)
    assert worked - _resident() > 50 > _resident() - before


def _resident() -> float:
    """Megabytes of this process that are in memory."""
    row = next(row for row in Path("/proc/self/status").read_text().splitlines() if row.startswith("VmRSS"))
    return int(row.split()[1]) / 1024


KNOWN = {"Engineers": 3000}


@pytest.mark.parametrize(
    ("rimless", "known", "best"),
    [
        (("Engineers", 0.88), {}, "Engineers"),
        (("Engineers", 0.76), {}, "kingjimecrs"),
        (("En", 0.99), {}, "kingjimecrs"),
        (("Engineers", 0.7), KNOWN, "Engineers"),  # less sure, and a word
        (("Engineers", 0.6), KNOWN, "kingjimecrs"),
    ],
)
def test_a_doubtful_line_is_read_again_less_its_rims(
    rimless: tuple[str, float], known: dict[str, int], best: str
) -> None:
    picture = np.asarray(drawn("Engineers", 60, at=(60, 100)))

    def reader(_pixels: Pixels, quads: list[Quad], _tick: Tick, _wide: float = 1.0) -> list[Reading]:
        return [reading_of(*(rimless if 80 < quad[0, 1] < 90 else ("kingjimecrs", 0.75))) for quad in quads]

    (line,) = lines_at(picture, [Spot(box(40, 75, 400, 200), 0.9)], reader, lambda _: None, known.get)
    assert line.text == best


@pytest.mark.parametrize(
    ("top", "best"),
    [(75, "Margaret"), (85, "Margaret"), (0, "Maryaret")],  # as it stands, less its rims, and neither
)
def test_a_doubtful_line_is_read_again_wider(top: int, best: str) -> None:
    picture = np.asarray(drawn("Margaret", 60, at=(60, 100)))

    def reader(_pixels: Pixels, quads: list[Quad], _tick: Tick, wide: float = 1.0) -> list[Reading]:
        clear = [wide > 1 and top <= quad[0, 1] < top + 10 for quad in quads]
        return [reading_of(*(("Margaret", 0.9) if well else ("Maryaret", 0.8))) for well in clear]

    (line,) = lines_at(picture, [Spot(box(40, 75, 400, 200), 0.9)], reader, lambda _: None)
    assert line.text == best


def test_a_line_tells_what_else_it_may_say() -> None:
    picture = np.asarray(drawn("Margaret", 60, at=(60, 100)))

    def reader(_pixels: Pixels, quads: list[Quad], _tick: Tick, wide: float = 1.0) -> list[Reading]:
        if wide > 1:
            return [replace(reading_of("Margaret", 0.9), others=("Margaref",))] * len(quads)
        return [reading_of("Maryaret", 0.8) if quad[0, 1] < 80 else reading_of("xy", 0.1) for quad in quads]

    (line,) = lines_at(picture, [Spot(box(40, 75, 400, 200), 0.9)], reader, lambda _: None)
    assert (line.text, line.others) == ("Margaret", ("Margaref", "Maryaret"))


def test_a_line_that_is_hard_to_read_has_others_and_a_clear_one_none() -> None:
    clear = drawn(NAME, 44)
    hard = Image.fromarray(cv2.GaussianBlur(np.asarray(drawn(NAME, 20)), (0, 0), 2.6))
    assert all(not line.others for line in read(clear) if line.confidence > 0.99)
    assert any(line.others for line in read(hard))


def test_what_runs_otherwise_than_the_rest_is_also_read_as_the_rest_runs() -> None:
    picture = np.asarray(np.random.default_rng(8).integers(0, 256, (300, 500, 3)), np.uint8)
    places = [Spot(box(20, 20 + 40 * row, 420, 50 + 40 * row), 0.9) for row in range(5)]

    def reader(_pixels: Pixels, quads: list[Quad], _tick: Tick, _wide: float = 1.0) -> list[Reading]:
        return [turned_page(int(quad[:, 1].min()) // 40, quad[1, 0] < quad[0, 0]) for quad in quads]

    def turned_page(row: int, upside_down: bool) -> Reading:
        if row == 4:  # a word that can be read both ways
            return reading_of("nous", 0.9) if upside_down else reading_of("snou", 0.92)
        return reading_of("a line of a letter", 0.98) if upside_down else reading_of("jeffel o", 0.5)

    lines = lines_at(picture, places, reader, lambda _: None)
    assert sorted(line.text for line in lines) == ["a line of a letter"] * 4 + ["nous"]


def reading_of(text: str, sure: float) -> Reading:
    return Reading(text, sure, tuple(i / max(1, len(text)) for i in range(len(text) + 1)))


@pytest.mark.parametrize(
    ("place", "seen", "text", "sure", "kept"),
    [
        (box(50, 50, 150, 130), 0.5, "", 0.0, False),  # a large shape that nobody can read
        (box(50, 50, 150, 130), 0.5, "A", 0.7, False),
        (box(50, 50, 150, 130), 0.5, "11", 0.5, False),
        (box(50, 50, 150, 130), 0.62, "", 0.0, True),  # the detector is sure
        (box(50, 50, 150, 130), 0.5, "12", 0.9, True),  # the reader is sure
        (box(50, 50, 150, 130), 0.5, "Agile", 0.4, True),  # a word
        (box(50, 50, 350, 130), 0.5, "", 0.0, True),  # long, as a signature is
        (box(50, 50, 80, 70), 0.4, "", 0.0, True),  # small
    ],
)
def test_large_shapes_that_nobody_is_sure_of_are_no_text(
    place: Quad, seen: float, text: str, sure: float, kept: bool
) -> None:
    picture = np.asarray(np.random.default_rng(7).integers(0, 256, (300, 400, 3)), np.uint8)

    def reader(_pixels: Pixels, quads: list[Quad], _tick: Tick, _wide: float = 1.0) -> list[Reading]:
        return [reading_of(text, sure)] * len(quads)

    assert bool(lines_at(picture, [Spot(place, seen)], reader, lambda _: None)) is kept


@pytest.mark.parametrize("tone", list(Tone))
@pytest.mark.parametrize("scale", [0.5, 1.6])
def test_a_tone_keeps_the_size_that_is_asked_for_and_the_photo(tone: Tone, scale: float) -> None:
    picture = np.asarray(drawn(NAME, 40))
    before = picture.copy()
    assert toned(picture, scale, tone).shape == (300 * scale, 900 * scale, 3)
    assert (picture == before).all()


def test_pale_text_in_the_dark_is_shown_as_rich_in_contrast_as_black_on_white() -> None:
    clear = np.asarray(drawn(NAME, 40).convert("L").convert("RGB"), np.float32)
    dim = ((clear - clear.mean()) * 0.2 + 50).astype(np.uint8)
    shown = toned(np.concatenate([clear.astype(np.uint8), dim]), 1.0, Tone.LOCAL).astype(np.float32)
    parts = [shown[60:120, 60:400], shown[360:420, 60:400]]
    assert np.ptp(parts[1]) > 0.8 * np.ptp(parts[0]) > 100


@pytest.mark.parametrize(
    ("place", "tone", "scale", "counts"),
    [
        (box(50, 50, 65, 70), Tone.LOCAL, 1.0, False),  # a letter, or a speck
        (box(50, 50, 85, 70), Tone.LOCAL, 1.0, True),  # a word
        (box(50, 50, 70, 85), Tone.LOCAL, 1.0, True),  # one that runs down
        (box(50, 50, 65, 70), Tone.EVEN, 1.0, True),
        (box(0, 0, 400, 300), Tone.AS_TAKEN, 1.0, False),  # higher than letters are in a large look
        (box(0, 0, 400, 300), Tone.AS_TAKEN, 0.5, True),
    ],
)
def test_specks_and_shapes_are_no_text(place: Quad, tone: Tone, scale: float, counts: bool) -> None:
    assert _counts(place, Pass(scale, tone=tone), 0.5) is counts


def test_a_piece_of_a_line_that_the_other_network_saw_adds_nothing() -> None:
    line = Spot(box(100, 100, 400, 150), 0.9)
    rim, word = Spot(box(360, 88, 405, 112), 0.5), Spot(box(300, 105, 340, 140), 0.5)
    longer, taller = Spot(box(350, 110, 500, 140), 0.5), Spot(box(100, 90, 200, 160), 0.5)
    below = Spot(box(100, 152, 400, 180), 0.5)
    assert without_pieces([rim, word, longer, taller, below], [line]) == [longer, taller, below]
    assert without_pieces([rim, word], []) == [rim, word]


def test_what_is_no_text_does_not_stand_for_the_text_on_it() -> None:
    shape, words = box(100, 100, 300, 250), box(120, 160, 280, 190)
    picture = np.asarray(np.random.default_rng(7).integers(0, 256, (600, 800, 3)), np.uint8)

    def reader(_pixels: Pixels, quads: list[Quad], _tick: Tick, _wide: float = 1.0) -> list[Reading]:
        return [reading_of("D", 0.7) if quad[:, 0].max() == 300 else reading_of("Hollis", 0.5) for quad in quads]

    (line,) = lines_at(picture, [Spot(shape, 0.5), Spot(words, 0.5)], reader, lambda _: None)
    assert line.text == "Hollis"


def test_more_effort_looks_at_all_that_less_effort_looks_at() -> None:
    for size in ((40, 30), (640, 480), (2000, 1500), (4000, 3000), (8000, 6000)):
        quick, standard, thorough = (set(passes(*size, effort)) for effort in Effort)
        assert quick <= standard <= thorough


def test_small_print_is_read_also_where_a_picture_is_very_long() -> None:
    """A conversation of many screens in one picture: what counts is how much there is to look at, not its length."""
    picture = Image.new("RGB", (320, 20_000), (236, 232, 224))
    for at in (900, 10_050, 19_000):
        ImageDraw.Draw(picture).text((12, at), f"{NAME} {at}", fill=(25, 30, 60), font=ImageFont.load_default(22))
    said = {plain(line.text) for line in read(picture)}
    assert said >= {plain(f"{NAME} {at}") for at in (900, 10_050, 19_000)}


def test_a_line_that_is_longer_than_decoders_of_pictures_reckon_with_is_looked_at() -> None:
    picture = Image.new("RGB", (34_000, 26), (236, 232, 224))
    ImageDraw.Draw(picture).text((6, 1), f"{NAME} " * 300, fill=(25, 30, 60), font=ImageFont.load_default(18))
    assert read(picture), "places that can't be read are told, too"
