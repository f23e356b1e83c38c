"""Frames, views, labels and drawn outlines: what the canvas works out before it draws."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scrubber_ui.canvas import outline
from scrubber_ui.canvas.frame import SPOTS, TURN, Frame, grown_by, resized, turned, within
from scrubber_ui.canvas.labels import Wanted, lay_out
from scrubber_ui.canvas.view import AIR, View

from scrubber.model.geometry import Box, Region

SIZE = (4000, 3000)


def tilted(degrees: float) -> Region:
    return turned(Region.box(1000, 1000, 1400, 1100), math.radians(degrees))


def close(one: Region, other: Region) -> bool:
    return all(math.dist(p, q) < 1e-6 for p, q in zip(one.outline, other.outline, strict=True))


# ------------------------------------------------------------ frames


@pytest.mark.parametrize("degrees", [-44, -10, 0, 30, 44])
def test_a_frame_lies_along_its_text(degrees: float) -> None:
    frame = Frame.of(tilted(degrees))
    assert math.degrees(frame.angle) == pytest.approx(degrees)
    assert frame.half == pytest.approx((200, 50))
    assert frame.centre == pytest.approx((1200, 1050))


def test_a_frame_lies_along_an_ellipse() -> None:
    frame = Frame.of(Region.ellipse((500, 500), (100, 50), 20))
    assert math.degrees(frame.angle) == pytest.approx(20)
    assert frame.half == pytest.approx((100, 50), rel=0.01)


def test_the_turning_handle_is_above_even_for_text_on_its_head() -> None:
    handles = Frame.of(tilted(180)).handles(20)
    assert handles[TURN][1] < handles["n"][1]


@pytest.mark.parametrize("handle", sorted(SPOTS))
@pytest.mark.parametrize("degrees", [0, 25])
def test_pulling_a_handle_leaves_the_opposite_one_where_it_is(handle: str, degrees: float) -> None:
    opposite = {(-x, -y): name for name, (x, y) in SPOTS.items()}[SPOTS[handle]]
    region = tilted(degrees)
    before, after = Frame.of(region).handles(0), Frame.of(resized(region, handle, (31, 17), 4)).handles(0)
    assert before[opposite] == pytest.approx(after[opposite])
    assert math.dist(before[handle], after[handle]) > 1


def test_a_corner_follows_the_pointer() -> None:
    after = resized(Region.box(0, 0, 100, 50), "se", (30, 20), 4)
    assert after.bounds == Box(0, 0, 130, 70)


def test_no_side_can_be_pulled_to_nothing_or_over() -> None:
    after = resized(Region.box(0, 0, 100, 50), "e", (-500, 0), 6)
    assert after.bounds == Box(0, 0, 6, 50)


def test_a_mark_thinner_than_the_least_is_not_blown_up_by_another_handle() -> None:
    assert resized(Region.box(0, 0, 100, 2), "se", (10, 0), 6).bounds.height == pytest.approx(2)


def test_shift_keeps_the_shape() -> None:
    after = resized(Region.box(0, 0, 100, 50), "se", (100, 10), 4, keep_shape=True).bounds
    assert after.width / after.height == pytest.approx(2)


def test_turning_there_and_back_changes_nothing() -> None:
    region = Region.ellipse((300, 200), (80, 40), 10)
    assert close(turned(turned(region, 0.3), -0.3), region)


def test_growing_stays_about_the_middle() -> None:
    assert grown_by(Region.box(100, 100, 200, 150), 10, 20, 4).bounds == Box(95, 90, 205, 160)


def test_a_mark_cannot_leave_the_photo() -> None:
    away = within(Region.box(-500, 100, -400, 200), SIZE)
    assert away.centre == (0, 150)
    inside = Region.box(10, 10, 20, 20)
    assert within(inside, SIZE) is inside


# ------------------------------------------------------------ views


def view(**changes: object) -> View:
    return View(SIZE, (1000, 700), **changes).fitted()  # type: ignore[arg-type]


def test_the_whole_photo_fits_with_room_for_labels() -> None:
    seen = view()
    left, top = seen.screen((0, 0))
    right, bottom = seen.screen(SIZE)
    assert left >= AIR - 1
    assert top >= AIR - 1
    assert right <= 1000 - AIR + 1
    assert bottom <= 700 - AIR + 1


def test_a_small_photo_is_not_blown_up() -> None:
    assert View((50, 40), (1000, 700)).fitted().zoom == 1


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_100_percent_is_one_photo_pixel_to_one_pixel_of_the_screen(ratio: float) -> None:
    assert view(ratio=ratio).actual().zoom * ratio == pytest.approx(1)


@given(x=st.floats(200, 800), y=st.floats(200, 500), factor=st.floats(1.01, 3))
@settings(max_examples=40, deadline=None)
def test_zooming_keeps_what_is_under_the_pointer(x: float, y: float, factor: float) -> None:
    before = view().zoomed(4, (500, 350))
    after = before.zoomed(factor, (x, y))
    there = after.screen(before.at((x, y)))
    assert there == pytest.approx((x, y), abs=1)


def test_the_photo_cannot_be_pushed_out_of_sight() -> None:
    for way in ((1e6, 0), (-1e6, 0), (0, 1e6), (0, -1e6)):
        moved = view().actual().panned(*way)
        (left, top), (right, bottom) = moved.screen((0, 0)), moved.screen(SIZE)
        assert left < 900
        assert top < 600
        assert right > 100
        assert bottom > 100


def test_pictures_lie_on_whole_pixels_of_the_screen() -> None:
    moved = view(ratio=1.5).zoomed(1.7, (311, 207)).panned(0.3, 0.7)
    assert (moved.left * 1.5) % 1 == pytest.approx(0, abs=1e-6)


def test_a_fitted_photo_stays_fitted_and_another_keeps_its_middle() -> None:
    assert view().resized((600, 500), 1.0).zoom == View(SIZE, (600, 500)).fitted().zoom
    close_up = view().actual()
    assert close_up.resized((600, 500), 1.0).middle == pytest.approx(close_up.middle, abs=1)


def test_a_shown_finding_is_in_the_middle_and_large_enough() -> None:
    shown = view().showing(Box(3000, 2000, 3100, 2030))
    assert shown.screen((3050, 2015)) == pytest.approx((500, 350), abs=1)
    assert shown.zoom > 1
    assert view().showing(Box(0, 0, *SIZE)).zoom == view().fit_zoom


# ------------------------------------------------------------ labels


def wanted(*boxes: Box) -> list[Wanted]:
    return [Wanted(f"m{i}", box, 80, 20) for i, box in enumerate(boxes)]


boxes = st.builds(
    lambda x, y, w, h: Box(x, y, x + w, y + h),
    st.floats(0, 600), st.floats(0, 400), st.floats(4, 200), st.floats(4, 80),
)  # fmt: skip


@given(st.lists(boxes, max_size=25), st.booleans())
@settings(max_examples=40, deadline=None)
def test_no_two_labels_touch(marks: list[Box], rightward: bool) -> None:
    placed = lay_out(wanted(*marks), 20, rightward)
    for i, one in enumerate(placed):
        assert all(one.box.cut(other.box).area == 0 for other in placed[i + 1 :])


@given(st.lists(boxes, max_size=25))
@settings(max_examples=40, deadline=None)
def test_a_word_covers_no_mark_beside_its_own(marks: list[Box]) -> None:
    for label in lay_out(wanted(*marks), 20):
        own = marks[int(label.id[1:])]
        round_it = {m for m in marks if m.cut(own) == own}
        if label.full:
            assert all(label.box.cut(other).area < 1e-6 for other in set(marks) - round_it)


@pytest.mark.parametrize("rightward", [True, False])
def test_labels_stay_in_the_room_that_they_are_given(rightward: bool) -> None:
    room = Box(-10, -10, 410, 310)
    marks = [Box(0, y, 400, y + 20) for y in range(0, 300, 70)] + [Box(380, 34, 400, 50)]
    placed = lay_out(wanted(*marks), 20, rightward, room)
    assert any(p.full for p in placed)
    for label in placed:
        if label.full:
            assert room.left <= label.box.left and label.box.right <= room.right
            assert room.top <= label.box.top and label.box.bottom <= room.bottom


def test_where_all_is_seen_the_room_is_the_window_and_elsewhere_it_moves_with_the_photo() -> None:
    view = View((800, 600), (1000, 720)).fitted()
    assert view.whole and view.around == (-view.left, -view.top, 1000 - view.left, 720 - view.top)
    near = view.zoomed(3, (500, 360))
    assert not near.whole and near.around == near.panned(-80, 30).around


def test_a_lone_mark_has_its_word_above_where_reading_begins() -> None:
    mark = Box(100, 100, 300, 150)
    assert lay_out(wanted(mark), 20)[0].box.left == 100
    assert lay_out(wanted(mark), 20, rightward=False)[0].box.right == 300
    assert lay_out(wanted(mark), 20)[0].box.bottom < 100


def test_a_crowded_mark_keeps_at_least_its_tick_box() -> None:
    stack = [Box(0, y, 400, y + 14) for y in range(0, 42, 14)]
    walls = [Box(-500, -500, -1, 500), Box(401, -500, 900, 500)]
    placed = {p.id: p for p in lay_out(wanted(*stack, *walls), 20)}
    assert placed["m1"].full is False


def test_a_word_covers_no_place_that_has_no_label() -> None:
    mark, print_above = Box(100, 100, 300, 120), Box(90, 70, 320, 98)
    (label,) = lay_out(wanted(mark), 20, unlabelled=[print_above])
    assert label.id == "m0" and label.full
    assert label.box.cut(print_above).area == 0


# ------------------------------------------------------------ drawing


def test_a_box_is_cut_to_the_photo_whichever_corner_comes_first() -> None:
    assert outline.box((5000, 500), (100, -20), SIZE).bounds == Box(100, 0, 4000, 500)
    square = outline.box((100, 100), (150, 300), SIZE, square=True).bounds
    assert square.width == square.height == 200


def test_an_ellipse_contains_what_lies_between_its_corners() -> None:
    drawn = outline.ellipse((100, 100), (300, 200))
    assert drawn.mask((400, 300))[150, 101:299].all()
    assert outline.ellipse((0, 0), (50, 20), round_=True).bounds.height == pytest.approx(50, rel=0.02)


def test_a_plain_shape_keeps_its_points() -> None:
    way = [(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0), (0.0, 1.0)]
    drawn = outline.shape(way, 3)
    assert drawn is not None
    assert drawn.outline == tuple(way[:-1])


def test_a_dot_or_a_line_is_no_shape() -> None:
    assert outline.shape([(5, 5), (6, 6)], 3) is None
    assert outline.shape([(0, 0), (50, 0), (100, 0)], 3) is None


def test_a_loop_drawn_twice_leaves_nothing_readable_inside() -> None:
    turns = [i / 60 * 2 * math.pi for i in range(130)]
    way = [(500 + (300 - i) * math.cos(a), 400 + (300 - i) * math.sin(a)) for i, a in enumerate(turns)]
    assert not Region(tuple(way)).mask((1000, 800))[400, 250:300].all(), "the way itself would leave a gap"
    drawn = outline.shape(way, 2)
    assert drawn is not None
    assert drawn.mask((1000, 800))[400, 265:735].all()


def test_both_ends_of_a_figure_of_eight_are_covered() -> None:
    way = [(500 + 300 * math.sin(t / 20), 400 + 200 * math.sin(t / 10)) for t in range(126)]
    drawn = outline.shape(way, 2)
    assert drawn is not None
    mask = drawn.mask((1000, 800))
    assert mask[400, 300:480].all()
    assert mask[400, 520:700].all()
