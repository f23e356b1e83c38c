"""The mark that a press means is the one that a person would point at."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from scrubber_ui.canvas.hit import Target, handle_at, inside, topmost

from scrubber.model.geometry import Region

ROOT = Path(__file__).resolve().parents[2]


def targets(**regions: Region) -> list[Target]:
    return [Target.of(name, region) for name, region in regions.items()]


def test_a_press_on_nothing_means_nothing() -> None:
    assert topmost([], (5, 5), 24) is None
    assert topmost(targets(a=Region.box(100, 100, 200, 200)), (50, 150), 24) is None


def test_the_smallest_of_overlapping_marks_is_on_top_whatever_their_order() -> None:
    marks = targets(page=Region.box(0, 0, 500, 500), name=Region.box(100, 100, 200, 140))
    assert topmost(marks, (150, 120), 24) == "name"
    assert topmost(marks[::-1], (150, 120), 24) == "name"
    assert topmost(marks, (300, 300), 24) == "page"


def test_a_small_mark_can_be_reached_within_24_screen_pixels() -> None:
    tiny = targets(dot=Region.box(100, 100, 104, 104))
    assert topmost(tiny, (113, 102), 24) == "dot"
    assert topmost(tiny, (115, 102), 24) is None
    assert topmost(tiny, (113, 102), 24 / 4) is None, "at 400 % the target is smaller in the photo"


def test_a_thin_line_of_text_can_be_reached_from_above_and_below() -> None:
    line = targets(line=Region.box(0, 100, 400, 106))
    assert topmost(line, (300, 93), 24) == "line"
    assert topmost(line, (300, 90), 24) is None


def test_a_small_mark_on_a_large_one_keeps_its_target() -> None:
    marks = targets(face=Region.box(0, 0, 300, 300), code=Region.box(100, 100, 106, 106))
    assert topmost(marks, (110, 103), 24) == "code"


def test_of_two_small_neighbours_the_one_that_holds_the_point_wins_then_the_nearest() -> None:
    marks = targets(left=Region.box(100, 100, 110, 110), right=Region.box(112, 100, 122, 110))
    assert topmost(marks, (109, 105), 24) == "left"
    assert topmost(marks, (113, 105), 24) == "right"
    assert topmost(marks, (105, 98), 24) == "left"


def test_the_corner_of_a_tilted_marks_bounds_is_not_the_mark() -> None:
    tilted = targets(a=Region(((100, 0), (200, 100), (100, 200), (0, 100))))
    assert topmost(tilted, (100, 100), 24) == "a"
    assert topmost(tilted, (10, 10), 24) is None


def test_inside_counts_crossings_like_the_redaction() -> None:
    ring = Region(((0, 0), (30, 0), (30, 30), (10, 30), (10, 10), (20, 10), (20, 20), (0, 20)))
    mask = ring.mask((31, 31))
    for x, y in ((5, 5), (25, 25), (15, 15), (5, 25)):
        assert inside(ring, (x + 0.5, y + 0.5)) == bool(mask[y, x])


@pytest.mark.parametrize(("point", "name"), [((1, 1), "nw"), ((98, 3), "ne"), ((50, 50), None)])
def test_the_nearest_handle_in_reach_is_taken(point: tuple[float, float], name: str | None) -> None:
    assert handle_at({"nw": (0, 0), "ne": (100, 0)}, point, 12) == name


@pytest.mark.parametrize("path", ["ui/canvas/hit.py", "ui/canvas/frame.py", "ui/canvas/view.py", "ui/canvas/labels.py",
                                  "ui/canvas/outline.py", "ui/canvas/pyramid.py", "ui/present/marks.py"])  # fmt: skip
def test_the_arithmetic_knows_no_qt(path: str) -> None:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    names = [a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names]
    names += [n.module or "" for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)]
    assert names
    assert not [name for name in names if "PySide6" in name]
