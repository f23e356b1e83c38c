"""Faces are found upright, turned, large, small and dark, and a head is covered whole."""

from __future__ import annotations

from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from scrubber.engines import ENGINES
from scrubber.engines.face_merge import BOTH, BOTH_QUICKLY, YUNET_ONLY, Face, Pass, Sighting, agreed, upright_turns
from scrubber.engines.faces import Faces, _curve, _Sizes, _slanted_back, passes, reason, slanted_passes, turned_passes
from scrubber.engines.free_sizes import freed
from scrubber.engines.heads import head
from scrubber.engines.tiles import windows
from scrubber.model.geometry import Box, Pixels
from scrubber.model.profile import Effort
from scrubber.model.progress import QUIET

FACE = Box(178, 68, 272, 184)  # the astronaut from hairline to chin, measured by eye


@pytest.fixture(scope="module")
def astronaut() -> Pixels:
    """A portrait that NASA put into the public domain; it comes with scikit-image."""
    spec = find_spec("skimage")
    assert spec is not None and spec.submodule_search_locations is not None
    with Image.open(Path(spec.submodule_search_locations[0]) / "data" / "astronaut.png") as picture:
        return np.asarray(picture.convert("RGB"))


def found(pixels: Pixels, effort: Effort = Effort.STANDARD) -> list[Box]:
    return [hit.region.bounds for hit in ENGINES.faces().find(pixels, effort, QUIET)]


def enlarged(pixels: Pixels, by: float) -> Pixels:
    size = (round(pixels.shape[1] * by), round(pixels.shape[0] * by))
    return np.asarray(Image.fromarray(pixels).resize(size, Image.Resampling.BICUBIC))


@pytest.mark.parametrize("effort", list(Effort))
def test_a_portrait_has_its_face_found(astronaut: Pixels, effort: Effort) -> None:
    first = found(astronaut, effort)[0]
    assert first.overlap(FACE) > 0.4
    assert first.cut(FACE).area > 0.97 * FACE.area


def test_the_reason_and_the_tight_box_are_given(astronaut: Pixels) -> None:
    hit = ENGINES.faces().find(astronaut, Effort.STANDARD, QUIET)[0]
    assert hit.face.bounds.overlap(FACE) > 0.6
    assert hit.region.area > hit.face.area
    assert hit.confidence > 0.8 and hit.reason.endswith(".")


@pytest.mark.parametrize("turn", [1, 2, 3])
@pytest.mark.parametrize("effort", list(Effort))
def test_a_photo_that_lies_on_its_side_has_its_face_found(astronaut: Pixels, turn: int, effort: Effort) -> None:
    mask = np.zeros(astronaut.shape[:2], bool)
    mask[int(FACE.top) : int(FACE.bottom), int(FACE.left) : int(FACE.right)] = True
    rows, cols = np.nonzero(np.rot90(mask, turn))
    turned = Box(cols.min(), rows.min(), cols.max() + 1, rows.max() + 1)
    assert found(np.rot90(astronaut, turn), effort)[0].overlap(turned) > 0.4


def test_a_face_larger_than_a_window_is_found(astronaut: Pixels) -> None:
    close = enlarged(astronaut[30:260, 110:340], 12)
    assert any(box.height > 1400 for box in found(close))


def test_a_small_face_on_a_large_photo_is_found(astronaut: Pixels) -> None:
    wall = np.full((1500, 2200, 3), 120, np.uint8)
    small = enlarged(astronaut, 0.12)
    wall[1300 : 1300 + len(small), 1010 : 1010 + small.shape[1]] = small  # across a border between windows
    goal = Box(*(at + 0.12 * side for at, side in zip((1010, 1300) * 2, FACE, strict=True)))
    assert any(box.overlap(goal) > 0.4 for box in found(wall))


def test_a_face_in_the_dark_is_found(astronaut: Pixels) -> None:
    assert any(box.overlap(FACE) > 0.4 for box in found((astronaut // 12).astype(np.uint8)))


@pytest.mark.parametrize("bright", [1, 5, 30, 59])
def test_a_dark_photo_is_made_brighter_and_a_bright_light_stays(bright: int) -> None:
    dark = np.full((300, 400, 3), bright, np.uint8)
    lamp = dark.copy()
    lamp[:40, :100] = 250
    for photo in (dark, lamp):
        curve = _curve(photo).astype(int)
        assert bright < curve[bright] <= 255 and (np.diff(curve) >= 0).all()
    assert 250 <= _curve(lamp)[250] <= 255 and _curve(np.zeros((20, 20, 3), np.uint8))[0] == 0


def test_a_head_leans_as_its_face_does() -> None:
    box = Box(0, 0, 100, 130)
    upright = head(box, (0, 50)).bounds
    assert upright.left < 0 and upright.right > 100 and upright.top < 0 and upright.bottom > 130
    assert 0 - upright.top > upright.bottom - 130  # hair needs more room than the chin
    lying = head(Box(0, 0, 130, 100), (50, 0)).bounds  # eyes on the left, mouth on the right
    assert lying.width > lying.height
    assert 0 - lying.left > lying.right - 130


@pytest.mark.parametrize("down", [(0.0, 0.0), (30.0, 30.0), (-5.0, 40.0), (0.0, -9.0)])
def test_a_head_always_stays_near_its_face(down: tuple[float, float]) -> None:
    box = Box(10, 20, 90, 120)
    assert head(box, down).bounds.overlap(box) > 0.4


def test_a_head_in_profile_goes_on_behind_its_face() -> None:
    box = Box(0, 0, 100, 130)
    front, left, right = (head(box, (0, 50), (aside, 0)).bounds for aside in (4, -30, 30))
    assert front == head(box, (0, 50)).bounds
    assert left.left == pytest.approx(front.left, abs=0.5) and left.right > front.right + 25
    assert right.right == pytest.approx(front.right, abs=0.5) and right.left < front.left - 25
    lying = head(Box(0, 0, 130, 100), (50, 0), (0, 30)).bounds  # the mouth on the right, looking down
    assert lying.bottom == pytest.approx(front.right, abs=0.5) and lying.top < front.left - 25


def test_where_a_small_face_looks_is_not_relied_on() -> None:
    small = Box(0, 0, 12, 16)
    assert head(small, (0, 6), (-4, 0)) == head(small, (0, 6))


@pytest.mark.parametrize("turn", [0, 1, 2, 3])
def test_a_head_in_profile_is_covered_the_same_way_in_a_turned_photo(astronaut: Pixels, turn: int) -> None:
    straight = found(astronaut)[0]
    box = found(np.rot90(astronaut, turn))[0]
    sides = sorted((straight.width, straight.height)), sorted((box.width, box.height))
    assert sides[0] == pytest.approx(sides[1], rel=0.1)


def sighting(score: float, look: Pass, left: float = 0) -> Sighting:
    return Sighting(Box(left, 0, left + 40, 50), (0, 20), score, look)


def test_two_sizes_make_a_face_where_one_would_not() -> None:
    assert agreed([sighting(0.6, Pass(1))]) == []
    assert len(agreed([sighting(0.6, Pass(1)), sighting(0.56, Pass(2), left=2)])) == 1
    assert len(agreed([sighting(0.4, Pass(1)), sighting(0.35, Pass(2), left=2)], YUNET_ONLY)) == 1


def test_the_second_detector_makes_a_face_where_one_would_not() -> None:
    first, second = sighting(0.5, Pass(1)), sighting(0.3, Pass(1, second=True), left=2)
    assert agreed([first]) == agreed([second]) == []
    assert len(agreed([first, second])) == 1
    assert len(agreed([sighting(0.6, Pass(1, second=True))])) == 1


def test_a_large_face_that_the_second_detector_should_have_seen_and_did_not_needs_more() -> None:
    def large(score: float, look: Pass, side: float = 150) -> Sighting:
        return Sighting(Box(0, 0, side, 1.25 * side), (0, 20), score, look)

    plan = [Pass(1), Pass(0.5), Pass(0.5, second=True), Pass(0.25, second=True)]
    doubtful = [large(0.6, plan[0]), large(0.55, plan[1])]
    assert len(agreed(doubtful, BOTH)) == 1 and agreed(doubtful, BOTH, plan) == []
    assert len(agreed(doubtful, BOTH, plan[:3])) == 1  # looked once
    assert len(agreed([*doubtful, large(0.1, plan[2])], BOTH, plan)) == 1
    assert len(agreed([large(0.6, plan[0], 60), large(0.55, plan[1], 60)], BOTH, plan)) == 1
    assert len(agreed([large(0.9, plan[0]), large(0.9, plan[1])], BOTH, plan)) == 1  # seen well enough without it


def test_what_is_seen_in_more_ways_is_more_likely_a_face() -> None:
    looks = [Pass(1, second=True), Pass(2, second=True), Pass(1), Pass(2), Pass(1, mirrored=True)]
    chances = [agreed([sighting(0.6, look) for look in looks[:count]])[0].confidence for count in range(1, 6)]
    assert chances == sorted(chances) and chances[0] < 0.3 and chances[-1] > 0.9


def test_less_is_enough_where_less_was_looked_at() -> None:
    one = [sighting(0.85, Pass(1))]
    assert agreed(one, BOTH) == [] and len(agreed(one, BOTH_QUICKLY)) == 1


def test_a_face_is_where_its_surest_looks_agree_that_it_is() -> None:
    (face,) = agreed([sighting(0.9, Pass(1)), sighting(0.9, Pass(2), left=4), sighting(0.3, Pass(0.5), left=10)])
    assert face.box == pytest.approx((2, 0, 42, 50))


def twice(score: float, left: float, turn: int = 0) -> list[Sighting]:
    return [sighting(score, Pass(scale, turn=turn), left=left) for scale in (1, 2)]


def test_a_face_against_the_photo_needs_more() -> None:
    upright = [s for at in (0, 100, 200) for s in twice(0.9, at)]
    turned = twice(0.9, 300, turn=2)
    assert len(agreed([*upright, *turned])) == 3
    assert len(agreed([*upright, *turned, sighting(0.35, Pass(1, turn=2, second=True), left=300)])) == 4


def test_a_lonely_face_may_stand_askew() -> None:
    """The fewer faces say which way is up, the less is held against one that stands otherwise."""
    turned = twice(0.9, 300, turn=2)
    upright = [s for at in (0, 100, 200) for s in twice(0.9, at)]
    assert len(agreed(turned)) == 1
    assert [face.box.left for face in agreed([*upright, *turned])].count(300) == 0


def test_more_looks_at_the_photo_as_it_lies_say_no_more_about_which_way_is_up() -> None:
    often = [sighting(0.8, Pass(scale), left=at) for scale in (1, 2, 0.5) for at in (0, 100)]
    once = [sighting(0.8, Pass(1, turn=1), left=at) for at in (0, 100, 200)]
    assert upright_turns([*often, *once]) == {1}


def test_a_dark_photo_is_turned_as_it_is_as_well() -> None:
    straight = [Pass(1), Pass(1, brighter=True), Pass(1, turn=3, brighter=True)]
    assert turned_passes(straight, {0, 3}) == [Pass(1, turn=3)]


def test_the_second_detector_says_nothing_about_which_way_is_up() -> None:
    second = [sighting(0.9, Pass(1, turn=2, second=True), left=at) for at in (0, 100, 200)]
    assert upright_turns([*second, *twice(0.9, 400)]) == {0}


def test_the_reason_tells_how_a_face_was_seen() -> None:
    def told(*looks: Pass) -> str:
        return reason(Face(FACE, (0, 1), 0.9, frozenset(looks)))

    assert told(Pass(1)) == "A face was seen."
    assert told(Pass(0.5)) == "A face was seen at a smaller size."
    assert told(Pass(2)) == "A face was seen at twice the size."
    assert told(Pass(1), Pass(0.5)) == "A face was seen at several sizes of the photo."
    assert told(Pass(1), Pass(1, second=True)) == "A face was seen, and a second detector confirmed it."
    assert told(Pass(1, turn=1)) == "A face was seen in the turned photo."
    assert told(Pass(1, brighter=True)) == "A face was seen in the photo made brighter."


def test_without_the_second_detector_faces_are_found_and_it_is_said(
    astronaut: Pixels, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dataclasses import replace

    from scrubber.engines import models

    gone = replace(models.MODELS["centerface"], package="no_such_package")
    monkeypatch.setattr(models, "MODELS", {**models.MODELS, "centerface": gone})
    engine = Faces()
    assert "no_such_package" in engine.missing[0] and engine.name == "yunet-2023mar"
    assert engine.find(astronaut, Effort.STANDARD, QUIET)[0].face.bounds.overlap(FACE) > 0.6


def test_a_model_without_written_sizes_is_smaller_and_stays_so() -> None:
    from scrubber.engines.models import contents

    model = contents("yunet")
    once = freed(model)
    assert 0 < len(model) - len(once) < 5000
    assert freed(once) == once


def test_more_effort_looks_at_all_that_less_effort_looks_at() -> None:
    for size in ((90, 60), (640, 480), (2000, 1500), (4000, 3000)):
        pixels = np.full((size[1], size[0], 3), 90, np.uint8)
        quick, standard, thorough = (set(passes(pixels, effort)) for effort in Effort)
        assert quick < standard <= thorough


@pytest.mark.parametrize("size", [(1, 1), (1024, 1024), (1025, 10), (4000, 3000), (5000, 1700)])
def test_windows_cover_a_picture_and_share_their_borders(size: tuple[int, int]) -> None:
    seen = np.zeros((size[1], size[0]), np.uint8)
    for window in windows(size, 1024, 128):
        assert window.right - window.left <= 1024 and window.bottom - window.top <= 1024
        seen[window.top : window.bottom, window.left : window.right] += 1
    assert seen.min() == 1
    rows = sorted({w.left: w.right for w in windows(size, 1024, 128)}.items())
    assert all(b[0] <= a[1] - 128 for a, b in pairwise(rows))


@pytest.mark.real
def test_faces_of_strangers_are_found(shared: Path) -> None:
    """Six group photos that nobody here took; the whole collection is scored by `make bench`."""
    import json

    photos = [p for p in json.loads((shared / "faces" / "truth.json").read_text()) if p["set"] == "misc"][:6]
    total, hit = 0, 0
    for photo in photos:
        with Image.open(shared / "faces" / photo["file"]) as picture:
            heads = found(np.asarray(picture.convert("RGB")))
        for x, y, w, h in (face["box"] for face in photo["faces"]):
            total += h >= 16
            hit += h >= 16 and any(b.cut(Box(x, y, x + w, y + h)).area >= 0.8 * w * h for b in heads)
    assert total and hit / total >= 0.95


def test_the_mirror_confirms_a_face_and_does_not_part_it() -> None:
    """Its box lies a little aside, so that the second network's would be another face: that agrees with the first's."""
    first = Sighting(Box(27, 2, 46, 25), (0, 1), 0.37, Pass(1))
    second = Sighting(Box(31, 7, 45, 22), (0, 1), 0.25, Pass(1, second=True))
    again = Sighting(Box(30, 6, 46, 23), (0, 1), 0.26, Pass(2))
    aside = Sighting(Box(27, 5, 47, 34), (0, 1), 0.44, Pass(1, mirrored=True))
    assert first.box.overlap(second.box) >= 0.4 > aside.box.overlap(second.box)
    assert len(agreed([first, second, again])) == 1
    assert len(agreed([first, second, again, aside])) == 1


@pytest.mark.parametrize("degrees", [45, -45])
def test_a_head_between_two_quarters_is_found_thoroughly(astronaut: Pixels, degrees: int) -> None:
    slanted = Image.fromarray(astronaut).rotate(degrees, Image.Resampling.BILINEAR, expand=True)
    way = np.radians(degrees)
    turn = np.array([(np.cos(way), np.sin(way)), (-np.sin(way), np.cos(way))])
    middle = (
        np.array([(FACE.left + FACE.right) / 2, (FACE.top + FACE.bottom) / 2]) - np.array(astronaut.shape[1::-1]) / 2
    )
    x, y = turn @ middle + np.array(slanted.size) / 2
    radius = FACE.width / 2  # of a circle within the face, which is the same however it is turned
    first = ENGINES.faces().find(np.asarray(slanted), Effort.THOROUGH, QUIET)[0]
    mask = first.region.mask(slanted.size)
    rows, columns = np.ogrid[: slanted.height, : slanted.width]
    assert mask[(rows - y) ** 2 + (columns - x) ** 2 < radius**2].mean() > 0.97
    assert mask.sum() < 4 * FACE.area


@pytest.mark.parametrize("size", [(640, 480), (480, 640), (333, 777)])
def test_what_was_seen_on_the_slant_comes_back_to_its_place(size: tuple[int, int]) -> None:
    sizes = _Sizes(np.zeros((size[1], size[0], 3), np.uint8), np.arange(256, dtype=np.uint8))
    turn, (wide, high) = sizes.slant(1.0)
    corners = np.array([(0, 0), (size[0], 0), size, (0, size[1])], float)
    there = corners @ turn[:, :2].T + turn[:, 2]
    assert there.min() > -1 and (there < np.array([wide, high]) + 1).all()
    eye = np.array([(100.0, 150.0)]) @ turn[:, :2].T + turn[:, 2]
    half = np.array([(30.0, 40.0)])
    box = np.concatenate([eye - half, eye + half, eye])
    back = _slanted_back(box, turn)
    assert np.allclose(back[2], (100, 150)) and np.allclose(back[:2].mean(axis=0), (100, 150))
    assert np.allclose(back[1] - back[0], 2 * np.hypot(30, 40) / np.sqrt(2))


def test_slanted_looks_are_few_and_only_for_turns_that_show_faces_upright() -> None:
    pixels = np.full((3000, 4000, 3), 128, np.uint8)
    plan = passes(pixels, Effort.THOROUGH)
    looks = slanted_passes(plan, (4000, 3000), {0})
    assert {look.way for look in looks} == {0.5, 3.5}
    assert all(4000 * 3000 * look.scale**2 <= 1_600_000 for look in looks)
    assert not any(look.slanted for look in turned_passes(plan, {0, 1}))


@pytest.mark.parametrize("size", [(65_000, 30), (1080, 20_000), (16_000, 3500), (4000, 3000)])
def test_what_is_slanted_takes_no_more_room_the_longer_a_picture_is(size: tuple[int, int]) -> None:
    thin = np.zeros((size[1], size[0], 1), np.uint8).repeat(3, axis=2)
    looks = slanted_passes(passes(thin, Effort.THOROUGH), size, {0})
    sides = [_Sizes(thin, _curve(thin)).slant(look.scale)[1] for look in looks]
    assert looks and max(wide * high for wide, high in sides) < 8_000_000
