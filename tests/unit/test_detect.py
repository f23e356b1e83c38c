"""What the engines see becomes findings: nothing seen is lost, and a failing engine does not fail the photo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
import pytest

from scrubber.contracts import CodeHit, FaceHit, Line, Span, TextLine
from scrubber.detect.blocks import placed
from scrubber.detect.find import find_all, on_page, on_white
from scrubber.detect.lines import STEP, bare, height, part
from scrubber.detect.personal import line_findings
from scrubber.model.errors import Cancelled, EngineMissing
from scrubber.model.finding import Finding
from scrubber.model.geometry import Pixels, Region, covered_share
from scrubber.model.kinds import Kind
from scrubber.model.profile import Effort
from scrubber.model.progress import QUIET, Progress, Step

PAGE = np.full((400, 600, 3), 200, np.uint8)


def line(text: str, left: float, top: float, tall: float = 20, wide: float | None = None) -> TextLine:
    wide = len(text) * tall * 0.5 if wide is None else wide
    ticks = tuple(float(t) for t in np.linspace(0, 1, len(text) + 1))
    return TextLine(Region.box(left, top, left + wide, top + tall), text, 0.7, 0.95, ticks)


@dataclass
class Reader:
    """Gives the lines it was made with, or raises the error it was made with."""

    lines: Sequence[TextLine] = ()
    error: Exception | None = None
    name: str = "reader-1"
    seen: list[Pixels] = field(default_factory=list)

    def read(self, pixels: Pixels, effort: Effort, progress: Progress) -> list[TextLine]:
        self.seen.append(pixels)
        progress.at("text", 0.5)
        if self.error:
            raise self.error
        return list(self.lines)


@dataclass
class Finder:
    """Gives the heads or codes it was made with, or raises."""

    hits: Sequence[FaceHit | CodeHit] = ()
    error: Exception | None = None
    name: str = "finder-1"
    missing: tuple[str, ...] = ()

    def find(self, pixels: Pixels, effort: Effort, progress: Progress) -> list:  # type: ignore[type-arg]
        if self.error:
            raise self.error
        return list(self.hits)


@dataclass
class WordJudge:
    """Every word on its list is a name."""

    words: Sequence[str] = ()
    name: str = "judge-1"
    missing: tuple[str, ...] = ()
    asked: list[Line] = field(default_factory=list)

    def judge(self, lines: Sequence[Line]) -> list[tuple[Span, ...]]:
        self.asked += lines
        return [
            tuple(
                Span(at, at + len(w), Kind.NAME, 0.9, "It is on the list of names.")
                for w in self.words
                if (at := x.text.find(w)) >= 0
            )
            for x in lines
        ]


def look(lines: Sequence[TextLine], words: Sequence[str] = ()) -> tuple[Finding, ...]:
    return find_all(PAGE, None, Reader(lines), None, WordJudge(words)).findings


# ---------------------------------------------------------------- the whole


def test_only_what_was_asked_for_runs() -> None:
    assert find_all(PAGE, None, None, None, None).ran == frozenset()
    assert find_all(PAGE, Finder(), None, Finder(), None).ran == {"faces", "codes"}


def test_faces_and_codes_become_findings() -> None:
    oval, square = Region.ellipse((50, 50), (20, 30)), Region.box(100, 100, 160, 160)
    found = find_all(
        PAGE,
        Finder([FaceHit(oval, Region.box(35, 30, 65, 70), 0.8, "A face was seen.")]),
        None,
        Finder([CodeHit(square, "WIFI:S:x;P:hunter2;;", "QR Code", 0.99)]),
        None,
    ).findings
    assert [f.kind for f in found] == [Kind.FACE, Kind.CODE]
    assert found[0].place == oval and found[0].excerpt is None and found[0].source == "finder-1"
    assert found[1].excerpt is not None and found[1].excerpt.reveal() == "WIFI:S:x;P:hunter2;;"
    assert "hunter2" not in repr(found)


@pytest.mark.parametrize("error", [RuntimeError("read: John Smith"), MemoryError(), ValueError("x")])
def test_a_failing_engine_leaves_the_others_running_and_tells_no_secret(error: Exception) -> None:
    seen = find_all(PAGE, Finder(error=error), Reader([line("Hello", 10, 10)]), Finder(), WordJudge())
    assert seen.ran == {"text", "codes"}
    assert seen.why_not == {"faces": "The search for faces failed on this photo."}
    assert len(seen.findings) == 1


def test_a_missing_engine_says_what_is_missing() -> None:
    seen = find_all(PAGE, Finder(error=EngineMissing("The face detector is missing.")), None, None, None)
    assert seen.ran == frozenset() and seen.why_not == {"faces": "The face detector is missing."}


def test_text_that_nobody_judges_has_not_been_checked() -> None:
    seen = find_all(PAGE, None, Reader([line("Hello", 10, 10)]), None, None)
    assert "text" not in seen.ran and seen.why_not["text"]


def test_being_told_to_stop_is_not_a_failure() -> None:
    with pytest.raises(Cancelled):
        find_all(PAGE, Finder(error=Cancelled("The work was stopped.")), None, None, None)


def test_stages_are_told() -> None:
    steps: list[Step] = []
    find_all(PAGE, Finder(), Reader([line("Hello", 1, 1)]), Finder(), WordJudge(), progress=Progress(steps.append))
    assert {s.stage for s in steps} == {"faces", "text", "judge", "codes"}


def test_a_transparent_picture_is_looked_at_on_white() -> None:
    pixels = np.zeros((300, 50, 4), np.uint8)
    pixels[:, 25:, 3] = 255
    pixels[0, 0] = (100, 0, 0, 128)
    shown = on_white(pixels)
    assert (shown[1:, :25] == 255).all() and (shown[:, 25:] == 0).all()
    assert shown[0, 0].tolist() == [177, 127, 127]
    reader = Reader()
    find_all(pixels, None, reader, None, WordJudge())
    assert reader.seen[0].shape == (300, 50, 3)


def test_light_things_on_transparency_are_looked_at_on_a_dark_page() -> None:
    """White words would not be seen on white, and are in a dark viewer; where there are both, the page is grey."""
    words = np.zeros((100, 60, 4), np.uint8)
    words[20:30, 10:50] = 255
    assert on_page(words)[0, 0].max() < 50 and (on_page(words)[25, 20] == 255).all()
    words[60:70, 10:50, 3] = 255
    both = on_page(words)
    assert 100 < both[0, 0].max() < 155 and (both[25, 20] == 255).all() and (both[65, 20] == 0).all()
    words[20:30, 10:50] = 0
    assert np.array_equal(on_page(words), on_white(words))
    full = np.full((20, 20, 4), 255, np.uint8)
    assert np.array_equal(on_page(full), full[..., :3])
    reader = Reader()
    find_all(
        np.where(words[..., 3:] > 0, np.uint8(255), np.uint8(0)).repeat(4, axis=2), None, reader, None, WordJudge()
    )
    assert reader.seen[0][0, 0].max() < 50


# ---------------------------------------------------------------- lines to findings


def test_every_line_seen_is_a_finding_read_or_not() -> None:
    found = look([line("Fire exit", 10, 10), line("", 10, 100, wide=80)])
    assert [f.kind for f in found] == [Kind.OTHER_TEXT, Kind.OTHER_TEXT]
    assert "could not be read" in found[1].reason and found[1].excerpt is None


def test_a_short_line_with_a_name_is_covered_whole() -> None:
    (finding,) = look([line("Bed 4 Olive Brandt", 10, 10)], ["Olive Brandt"])
    assert finding.kind is Kind.NAME and finding.place == line("Bed 4 Olive Brandt", 10, 10).region
    assert finding.excerpt is not None and finding.excerpt.reveal() == "Olive Brandt"


def test_a_long_line_keeps_what_is_not_personal_but_stays_shown() -> None:
    text = "The meeting about the new kitchen rota was moved by Olive Brandt to the large room upstairs"
    long = line(text, 10, 10, wide=900)
    name, rest = look([long], ["Olive Brandt"])
    assert name.kind is Kind.NAME and rest.kind is Kind.OTHER_TEXT
    assert rest.place == long.region
    start = text.index("Olive")
    exact = Region.box(10 + 900 * start / len(text), 10, 10 + 900 * (start + 12) / len(text), 30)
    assert isinstance(name.place, Region)
    assert covered_share(exact, name.place.mask((1000, 50))) > 0.999
    assert name.place.area < 0.5 * long.region.area


def test_a_long_line_that_is_mostly_personal_is_covered_whole() -> None:
    text = "Olive Brandt and Bartholomew Featherstonehaugh-Carruthers came"
    found = look([line(text, 10, 10)], ["Olive Brandt", "Bartholomew Featherstonehaugh-Carruthers"])
    assert found[0].place == line(text, 10, 10).region
    assert all(f.kind is Kind.NAME for f in found)


def test_two_names_on_one_line_are_two_findings_with_ids_of_their_own() -> None:
    found = look([line("Olive and Bertram", 10, 10)], ["Olive", "Bertram"])
    assert len({f.id for f in found}) == 2
    assert {f.excerpt.reveal() for f in found if f.excerpt} == {"Olive", "Bertram"}


def test_the_width_of_a_part_does_not_tell_the_length_of_a_name() -> None:
    text = "aaaaaaaaaa " * 12
    long = line(text, 0, 0, tall=20, wide=1500)
    widths = {round(part(long, 44, 44 + n).bounds.width / (STEP * height(long)), 6) for n in range(1, 30)}
    assert all(width == round(width) for width in widths)
    assert len(widths) < 12


@pytest.mark.parametrize(("start", "end"), [(0, 3), (57, 60), (0, 60), (20, 21)])
def test_a_part_lies_in_its_line(start: int, end: int) -> None:
    whole = line("x" * 60, 100, 50)
    box = part(whole, start, end).bounds
    assert box.left >= 100 - 1e-6 and box.right <= whole.region.bounds.right + 1e-6


def test_without_known_borders_the_whole_line_is_covered() -> None:
    blind = TextLine(Region.box(0, 0, 500, 20), "x" * 50, 0.7, 0.9)
    assert part(blind, 3, 8) == blind.region


def test_reasons_never_repeat_what_was_found() -> None:
    spans = (Span(0, 5, Kind.NAME, 0.9, "It is on the list of names."),)
    assert all("Olive" not in f.reason for f in line_findings(line("Olive", 1, 1), spans, "x"))


# ---------------------------------------------------------------- blocks


def blocks(lines: Sequence[TextLine]) -> list[list[str]]:
    groups: dict[str, list[str]] = {}
    for number, place in enumerate(placed(lines)):
        groups.setdefault(place.block or f"alone-{number}", []).append(place.line.text)
    return list(groups.values())


def test_the_lines_of_an_address_are_one_block_in_reading_order() -> None:
    lines = [
        line("Hexham", 100, 160),
        line("Mrs O Brandt", 100, 100),
        line("14 Quarry Lane", 101, 130),
        line("NE46 1QQ", 99, 190),
        line("Please do not bend", 100, 350),
    ]
    assert blocks(lines) == [["Mrs O Brandt", "14 Quarry Lane", "Hexham", "NE46 1QQ"], ["Please do not bend"]]


def test_a_label_is_in_the_block_of_its_value() -> None:
    lines = [line("Olive Brandt", 320, 100), line("Patient:", 100, 102), line("Lunch menu", 100, 300)]
    assert blocks(lines) == [["Patient:", "Olive Brandt"], ["Lunch menu"]]


def test_rows_of_a_form_stay_apart_though_what_was_written_in_is_high() -> None:
    names = [line("First Name:", 66, 1636, 69), line("JANE", 371, 1565, 162), line("Last Name:", 1066, 1615, 119)]
    others = [line("Phone:", 60, 1712, 116), line("650-555-0123", 333, 1680, 142, 760), line("Sister", 1684, 1680, 160)]
    rows = {place.line.text: place.row for place in placed([*names, line("DOE", 1490, 1549, 203), *others])}
    assert rows["JANE"] == rows["Last Name:"] == rows["DOE"] == 0
    assert rows["Phone:"] == rows["650-555-0123"] == rows["Sister"] == 1


def test_what_stands_above_another_line_is_no_part_of_its_row() -> None:
    labels = [line("First Name:", 60, 100, 90, 300), line("Last Name:", 1060, 100, 110, 330)]
    first = [*labels, line("JANE", 400, 80, 165), line("DOE", 1490, 70, 180)]
    second = [line("Phone:", 60, 170, 120, 200), line("650-555-0123", 330, 170, 150, 700)]
    second += [line("to Patient:", 1085, 170, 115, 350), line("FRIEND", 1500, 170, 150)]
    rows = {place.line.text: place.row for place in placed([*first, *second])}
    assert {rows[one.text] for one in first} == {0} and {rows[one.text] for one in second} == {1}


def test_bare_lines_hold_the_letters_alone() -> None:
    bared = bare(line("anna", 100, 50, 24, 100))
    assert bared.region.bounds == pytest.approx((101.6, 52, 198.4, 72))
    assert bared.ticks[0] == 0 and bared.ticks[-1] == 1 and bared.ticks[2] == pytest.approx(0.5)


def test_columns_side_by_side_stay_apart() -> None:
    left = [line("12 High Street", 50, 100 + 28 * i) for i in range(3)]
    right = [line("Opening hours", 420, 100 + 28 * i) for i in range(3)]
    assert len(blocks([*left, *right])) == 2


@pytest.mark.parametrize("degrees", [0, 7, 90, 180, -40])
def test_a_spaced_out_table_is_a_block_with_rows_and_lanes(degrees: float) -> None:
    rows = [(line("Olive", 50, y), line("Early", 200, y + 2), line("Bed 4", 350, y)) for y in (100, 180, 260)]
    found = placed(
        [turned(degrees)(cell) for row in rows[:2] for cell in row] + list(map(turned(degrees), rows[2][1:]))
    )
    assert {place.block for place in found} == {"block-0"}
    assert [(place.row, place.lane) for place in found] == [
        (0, 0),
        (0, 1),
        (0, 2),
        (1, 0),
        (1, 1),
        (1, 2),
        (2, 1),
        (2, 2),
    ]


def turned(degrees: float) -> Callable[[TextLine], TextLine]:
    cos, sin = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))

    def turn(x: TextLine) -> TextLine:
        return TextLine(
            Region.of([(a * cos - b * sin, a * sin + b * cos) for a, b in x.region.outline]),
            x.text,
            x.seen,
            x.confidence,
            x.ticks,
        )

    return turn


@pytest.mark.parametrize("degrees", [-30, 15, 90, 180])
def test_blocks_are_found_on_a_page_that_is_turned(degrees: float) -> None:
    lines = [line("Mrs O Brandt", 100, 100), line("14 Quarry Lane", 101, 130), line("Hexham", 100, 160)]
    assert blocks([turned(degrees)(x) for x in lines[::-1]]) == [["Mrs O Brandt", "14 Quarry Lane", "Hexham"]]


def test_headlines_do_not_join_small_print() -> None:
    assert len(blocks([line("SALE", 100, 100, tall=80), line("terms apply", 100, 190, tall=12)])) == 2


def test_the_judge_hears_blocks_and_no_empty_lines() -> None:
    judge = WordJudge()
    reader = Reader([line("Name", 10, 10), line("Olive", 10, 36), line("", 300, 300, wide=50)])
    find_all(PAGE, None, reader, None, judge, Effort.QUICK, QUIET)
    assert [x.text for x in judge.asked] == ["Name", "Olive"]
    assert judge.asked[0].block == judge.asked[1].block is not None
