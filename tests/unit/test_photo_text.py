"""What is hidden on a whole photo: forms, boards, calendars, letters, badges, by where their lines stand."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from assets.demo import draw
from scrubber import engines, settings
from scrubber.classify import load
from scrubber.classify.judge import RuleJudge
from scrubber.contracts import ENDS, ROOM, TextLine
from scrubber.decode import open_photo
from scrubber.detect.blocks import Placed, placed
from scrubber.detect.personal import NUMBER, line_findings, lone_number, text_findings
from scrubber.model.finding import Finding
from scrubber.model.geometry import Pixels, Region, covered_share
from scrubber.model.kinds import Kind
from scrubber.model.profile import Effort
from scrubber.model.progress import QUIET, Progress

PAGE = np.full((1200, 1600, 3), 240, np.uint8)
TALL = 20
Row = tuple[tuple[float, str], ...]


def line(text: str, left: float, top: float, confidence: float = 0.98) -> TextLine:
    """Letters that begin at `left` and `top`, in an outline as roomy as an engine's."""
    wide, more, room = max(1, len(text)) * TALL * 0.5, ENDS * TALL, ROOM * TALL
    borders = (np.linspace(0, wide, len(text) + 1) + more) / (wide + 2 * more)
    ticks = (0.0, *borders[1:-1].tolist(), 1.0)
    return TextLine(
        Region.box(left - more, top - room, left + wide + more, top + TALL + room), text, 0.7, confidence, ticks
    )


def page(*rows: Row, apart: float = 30) -> list[TextLine]:
    """Lines at (left, text) of rows from the top."""
    return [line(text, left, 60 + apart * i) for i, row in enumerate(rows) for left, text in row]


def stack(*texts: str) -> list[TextLine]:
    return page(*(((50, text),) for text in texts))


def form(*fields: tuple[str, str], apart: float = 30) -> list[TextLine]:
    return page(*(((50, label), (320, value)) if label else ((320, value),) for label, value in fields), apart=apart)


class Reader:
    name = "reader-1"

    def __init__(self, lines: Sequence[TextLine]) -> None:
        self._lines = lines

    def read(self, pixels: Pixels, effort: Effort, progress: Progress) -> list[TextLine]:
        return list(self._lines)


@cache
def judge() -> RuleJudge:
    return load()


def findings(lines: Sequence[TextLine]) -> list[Finding]:
    return text_findings(Reader(lines), judge(), PAGE, Effort.STANDARD, QUIET)


def hidden(lines: Sequence[TextLine]) -> dict[str, set[Kind]]:
    """Each line of which at least a part is covered by default, with the kinds found there."""
    profile = settings.profile()
    out: dict[str, set[Kind]] = {}
    for finding in findings(lines):
        if not profile.hides(finding):
            continue
        assert isinstance(finding.place, Region)
        middle = finding.place.bounds
        for one in lines:
            own = one.region.bounds
            if own.top <= middle.top < own.bottom and own.left - 1 <= middle.left and middle.right <= own.right + 1:
                out.setdefault(one.text, set()).add(finding.kind)
    return out


# ---------------------------------------------------------------- forms and records

RECORD = (
    ("Name", "Gwendolyn Fairbrother"),
    ("Date of birth", "03 September 1968"),
    ("NI number", "QQ 12 34 56 C"),
    ("Address", "The Old Forge"),
    ("", "Netherwick"),
    ("Postcode", "QX2 5BT"),
    ("Mobile", "07700 900689"),
    ("E-mail", "g.f@post.example"),
    ("Record", "REF-0047-5521"),
)
PLAIN = (("Allergies", "Penicillin"), ("Occupation", "Baker"), ("Ward", "Willow"), ("Status", "Open since spring"))


@pytest.mark.parametrize("apart", [30, 70], ids=["close rows", "rows far apart"])
def test_on_a_form_values_are_hidden_and_labels_are_not(apart: float) -> None:
    fields = [(f"{label}:", value) for label, value in RECORD if label] if apart > 30 else [*RECORD]
    found = hidden(form(*fields, *PLAIN, apart=apart))
    assert set(found) == {value for label, value in fields}


def test_a_label_tells_the_kind_of_the_value_on_its_row() -> None:
    found = hidden(form(*RECORD))
    assert found["03 September 1968"] == {Kind.BIRTH_DATE}
    assert Kind.NI_NUMBER in found["QQ 12 34 56 C"]
    assert Kind.RECORD_NUMBER in found["REF-0047-5521"]
    assert found["The Old Forge"] == found["Netherwick"] == {Kind.ADDRESS}


@pytest.mark.parametrize("value", ["home visit 2 pm", "12 pm", "10.30 am"])
def test_a_time_of_day_is_no_number_of_a_record(value: str) -> None:
    """Such as what is left beside "Case" when its number is covered, and looked at again."""
    assert not hidden(form(("Case", value), ("Occupation", "Baker")))
    assert hidden(form(("Case", "CW/2024/01873"), ("Occupation", "Baker")))


def test_a_label_above_tells_the_kind_of_the_value_below() -> None:
    found = hidden(
        stack("First name", "Grzegorz", "Last name", "Wlod", "Date of birth", "4 May 1961", "Job title", "Baker")
    )
    assert set(found) == {"Grzegorz", "Wlod", "4 May 1961"}
    assert found["4 May 1961"] == {Kind.BIRTH_DATE}


def test_a_label_over_a_table_belongs_to_what_looks_like_its_value() -> None:
    found = hidden(page(((50, "Member ID"), (400, "Plan")), ((50, "XYZ 123456789"), (400, "PPO"))))
    assert found == {"XYZ 123456789": {Kind.RECORD_NUMBER}}


def test_rows_and_columns_of_a_form_reach_the_judge() -> None:
    by_text = {place.line.text: place for place in placed(form(*RECORD))}
    label, value, other = by_text["Date of birth"], by_text["03 September 1968"], by_text["NI number"]
    assert label.block == value.block and label.row == value.row and label.column != value.column
    assert label.column == other.column and other.row == (label.row or 0) + 1


def test_codes_that_open_something_are_hidden_beside_and_below_their_label() -> None:
    assert set(hidden(form(("Key safe", "4471"), ("Alarm", "9922"), ("Front door", "C1857X")))) == {
        "4471",
        "9922",
        "C1857X",
    }
    assert set(hidden(stack("Key safe", "4471", "Wi-Fi password", "Kestrel77"))) == {"4471", "Kestrel77"}


# ---------------------------------------------------------------- addresses and their neighbours


def test_an_envelope_is_hidden_whole() -> None:
    lines = stack("Mr Colin Hargreaves", "Flat 3, 42 Tannery Row", "Little Oxbury", "QX9 2DL")
    assert set(hidden(lines)) == {x.text for x in lines}


def test_what_stands_beside_a_letters_address_stays() -> None:
    left = ("Mrs B Holloway", "17 Larkspur Crescent", "Netherwick", "LS7 2AB")
    right = ("Date: 12 May 2025", "Clinic: Cardiology", "Opening times", "Page 1 of 2")
    assert set(hidden(page(*(((50, a), (420, b)) for a, b in zip(left, right, strict=True))))) == set(left)


def test_a_poster_keeps_what_is_no_part_of_its_address() -> None:
    lines = stack("Coffee morning", "Every Tuesday", "12 Mill Lane, Oxbury", "All welcome", "Free parking")
    assert set(hidden(lines)) == {"12 Mill Lane, Oxbury"}


def test_a_receipt_keeps_the_shop_the_date_and_the_goods() -> None:
    till = ("Contoso", "BEANS & CO", "12/05/2025 13:59", "1 Cappuccino", "Sub-Total", "Total", "Thank you")
    lines = stack(till[0], "14 High Street", "Leeds LS1 4AB", *till[2:3], "Served by: Linda", *till[3:])
    assert not set(hidden(lines)) & set(till)
    assert {"14 High Street", "Leeds LS1 4AB", "Served by: Linda"} <= set(hidden(lines))


def test_the_sign_of_a_street_does_not_turn_its_neighbours_into_an_address() -> None:
    assert not {"SALE", "Bus stop", "Way out"} & set(hidden(stack("SALE", "GRANGE RD", "Bus stop", "Way out")))


# ---------------------------------------------------------------- calendars, lists, boards


def test_a_calendar_holds_nothing_personal() -> None:
    days = [line(text, 50 + 60 * i, 60) for i, text in enumerate(("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"))]
    grid = [line(str(7 * row + i + 1), 50 + 60 * i, 90 + 30 * row) for row in range(4) for i in range(7)]
    merged = [line("29 30 31", 50, 210), line("Mo Tu We", 700, 60), line("JUNE", 50, 20)]
    found = findings([*days, *grid, *merged])
    assert {f.kind for f in found} - {Kind.SHEET} == {Kind.OTHER_TEXT}


def test_numbers_of_a_list_are_shown_as_plain_text() -> None:
    steps = ("Use warm water", "Soap for 20 seconds", "Rinse well", "Dry with a paper towel")
    rows = page(*(((50, str(i + 1)), (90, step)) for i, step in enumerate(steps)))
    assert {f.kind for f in findings(rows)} - {Kind.SHEET} == {Kind.OTHER_TEXT}


def test_on_a_rota_names_are_hidden_and_days_and_shifts_are_not() -> None:
    team = (
        ("Mon", "Dan", "Early"),
        ("Tue", "Priya", "Late"),
        ("Wed", "Zyx", "Off"),
        ("Sat", "Joy", "Night"),
        ("Sun", "Will", "Late"),
    )
    found = hidden(page(*(((50, day), (160, name), (420, shift)) for day, name, shift in team)))
    assert set(found) == {name for _, name, _ in team}


def table(*rows: tuple[str, ...], starts: Sequence[float], apart: float = 30) -> list[TextLine]:
    return page(*(tuple((x, text) for x, text in zip(starts, row, strict=False) if text) for row in rows), apart=apart)


MONTHS = table(
    ("January", "February", "March", "April"), ("Mia 4th", "Rohan 2nd", "Ffion 9th", "Ali 1st"),
    ("Theo 19th", "Daisy 14th", "", "Chidi 23rd"), (),
    ("May", "June", "July", "August"), ("Poppy 6th", "Kai 11th", "Saoirse 30th", "Noor 8th"),
    ("", "Ivy 20th", "Stan 31st", "Zofia 17th"),
    starts=(50, 240, 430, 620),
)  # fmt: skip


def test_on_a_chart_of_birthdays_all_names_are_hidden_and_no_month_is() -> None:
    named = {line.text for line in MONTHS if " " in line.text}
    found = hidden(MONTHS)
    assert set(found) == named
    assert all(kinds == {Kind.NAME} for kinds in found.values())


def test_a_word_among_names_on_pegs_is_a_name() -> None:
    rows = (("Amelia", "Yusuf", "Oisin", "Bluebell"), (), (), ("Kwabena", "Lily-Mae", "Jaxon R", "Anh"))
    assert "Bluebell" in hidden(table(*rows, starts=(50, 200, 350, 500)))


def test_a_word_beside_few_names_is_none() -> None:
    assert set(hidden(table(("Comfort", "Yusuf", "Soft", "Zimmer"), starts=(50, 200, 350, 500)))) <= {
        "Comfort",
        "Yusuf",
    }


VISITORS = (
    ("Name", "Company", "Visiting", "Car reg", "In", "Out"),
    ("Phil Garside", "Otis Lifts", "Office", "KX19 UJB", "9.10", "10.40"),
    ("M. Adeleke", "NHS", "Vera Cope", "YD66 0LA", "9.45", "11.00"),
    ("Halina Bak", "family", "Lift", "FN71XXT", "11.30"),
    ("Callum", "Tesco", "kitchen", "DA13 RR2", "1.20", "1.25"),
)
ACROSS = (50, 240, 430, 640, 820, 960)


@pytest.mark.parametrize("apart", [30, 40, 60])
def test_what_stands_under_a_head_of_a_loosely_written_table_is_what_it_says(apart: float) -> None:
    found = hidden(table(*VISITORS, starts=ACROSS, apart=apart))
    assert found["DA13 RR2"] == {Kind.PLATE}, "as it was misread"
    assert not {cell for row in VISITORS for cell in (row[1], *row[4:])} & set(found)


@pytest.mark.parametrize("gone", range(6))
def test_a_cell_is_under_its_own_head_though_others_were_not_read(gone: int) -> None:
    rows = (VISITORS[0], *(tuple("" if at == gone else cell for at, cell in enumerate(row)) for row in VISITORS[1:]))
    found = hidden(table(*rows, starts=ACROSS, apart=40))
    assert gone == 3 or found["DA13 RR2"] == {Kind.PLATE}
    assert not {cell for row in rows for cell in row[4:]} & set(found)


def test_on_a_list_of_visits_the_errands_are_no_parts_of_the_addresses_beside_them() -> None:
    rows = (
        ("District Nurses - Tuesday",), ("Time", "Patient", "Address", "Task"),
        ("8.30", "Ivor Lloyd", "2 Gwel y Mor", "insulin"), ("9.00", "Mrs Begum", "41A Spital Hill", "dressing"),
        ("9.45", "Olga R.", "Priory Ct, flat 8", "bloods"), ("11.15", "Desmond", "Hawthorns, room 6", "insulin"),
        ("12.00", "LUNCH"), ("1.00", "June Peel", "9 Albany Mews", "review"),
    )  # fmt: skip
    found = hidden(table(*rows, starts=(50, 120, 260, 460)))
    assert set(found) == {cell for row in rows[2:] for cell in row[1:3]} - {"LUNCH"}


def test_what_stands_below_an_address_on_a_parcel_is_no_part_of_it() -> None:
    parts = ("MISS E FAIRHURST", "APT 9 THE MALTINGS", "STATION APPROACH", "WHITSTABLE", "CT5 1HX")
    rest = ("JD0002 4418 7765 120", "Delivery instructions: leave with neighbour")
    assert set(hidden(stack(*parts, *rest))) == set(parts)


def test_on_a_chart_of_medicines_the_initials_are_hidden_and_no_medicine_is() -> None:
    rows = (
        ("Medicine", "Time", "Mon", "Tue", "Wed"), ("Furosemide 40 mg tablets", "08:00", "JT", "JT", "AO"),
        ("Amlodipine 5 mg tablets", "20:00", "AO", "MK", "MK"), ("Paracetamol 500 mg", "PRN"),
    )  # fmt: skip
    assert set(hidden(table(*rows, starts=(50, 320, 410, 470, 530)))) == {"JT", "AO", "MK"}


def test_a_short_number_among_phone_numbers_is_one() -> None:
    rows = (
        ("Reception", "Ext 200"), ("Moira (manager)", "07700 900126"), ("Pharmacy", "01632 960 178"),
        ("Viv + Stan (neighbours)", "960 883"), ("Boiler", "22"),
    )  # fmt: skip
    found = hidden(table(*rows, starts=(50, 420), apart=64))
    assert found["960 883"] == {Kind.PHONE}
    assert "22" not in found


@pytest.mark.parametrize("text", ["JB - visit 10am", "A.K. court 2pm"])
def test_initials_before_an_errand_are_hidden(text: str) -> None:
    assert Kind.NAME in hidden(stack(text))[text]


@pytest.mark.parametrize("text", ["GP 10am", "OT visit", "AL - leave", "MDT 10:30", "NHS out"])
def test_abbreviations_before_an_errand_are_not_initials(text: str) -> None:
    assert hidden(stack(text)) == {}


@pytest.mark.parametrize(
    "text", ["Bed 4 – Mrs Okonkwo", "Room 12 - Ivy", "sarah", "mr khan's keys", "door code C1857", "CW/2024/01873"]
)
def test_what_boards_and_notes_tell_of_people_is_hidden(text: str) -> None:
    assert text in hidden(stack(text))


@pytest.mark.parametrize(
    "text", ["Kubernetes", "Load balancer", "Cloud & AI Department", "Ramipril 5mg", "leaming", "Yoga 6pm"]
)
def test_words_of_trades_and_misread_words_are_no_names(text: str) -> None:
    assert hidden(stack(text)) == {}


# ---------------------------------------------------------------- badges and firms


@pytest.mark.parametrize(
    "text", ["Fernleigh General", "Hargreaves Practice", "Penrose Trust", "Ashworth Centre", "Hobbs & Sons"]
)
def test_organisations_are_told_from_people_by_their_ending(text: str) -> None:
    assert hidden(stack(text)) == {}
    assert Kind.ORGANISATION in {f.kind for f in findings(stack(text))}


# ---------------------------------------------------------------- split over two lines


def test_a_name_below_its_title_is_hidden_with_it() -> None:
    found = hidden(stack("Ring Mrs", "Hargreaves", "re spare key"))
    assert found == {"Ring Mrs": {Kind.NAME}, "Hargreaves": {Kind.NAME}}
    assert "okonkwo on" in hidden(stack("call Dr", "okonkwo on"))


def test_a_road_that_ends_in_dr_is_no_title() -> None:
    assert Kind.NAME not in hidden(stack("12 Elm Dr", "Parking")).get("Parking", set())


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("01632", "960812", Kind.PHONE),
        ("ring +44 7700", "900 264 today", Kind.PHONE),
        ("943 476", "5919", Kind.NHS_NUMBER),
        ("LS7", "2AB", Kind.POSTCODE),
        ("j.banks@", "nhs.example.net", Kind.EMAIL),
        ("20-45-45", "12345678", Kind.BANK),
    ],
)
def test_numbers_and_addresses_split_over_two_lines_are_hidden(one: str, other: str, kind: Kind) -> None:
    found = hidden(stack(one, other))
    assert kind in found[one] and kind in found[other]


def test_halves_may_stand_beside_each_other() -> None:
    assert set(hidden(page(((50, "20-45-45"), (300, "12345678"))))) == {"20-45-45", "12345678"}


def test_a_diary_keeps_the_appointments_round_a_visit() -> None:
    visit = "10.30 HV Mrs Tennant, 4 Elm Close"
    found = hidden(stack("Monday 12", "9.00 Supervision", visit, "12.00 Lunch", "15.00 Training"))
    assert set(found) == {visit}


def test_a_licence_shows_a_birth_date_in_its_third_field() -> None:
    assert Kind.BIRTH_DATE in hidden(stack("3. 11.03.1976 UNITED KINGDOM"))["3. 11.03.1976 UNITED KINGDOM"]


# ---------------------------------------------------------------- reading that can't be trusted


def test_a_lone_sign_that_is_no_letter_is_text_that_could_not_be_read() -> None:
    for sign in ("家", "中", "「"):
        (found,) = findings([line(sign, 50, 50, 0.6)])
        assert found.kind is Kind.OTHER_TEXT and found.excerpt is None and "could not be read" in found.reason


def test_badly_read_words_are_names_only_where_a_list_knows_them() -> None:
    assert hidden([line("Vprina", 50, 50, 0.5), line("Aniach", 50, 300, 0.6)]) == {}
    assert set(hidden([line("Thomas", 50, 50, 0.5)])) == {"Thomas"}


def test_a_line_keeps_what_is_not_personal_where_its_letters_are_known() -> None:
    text = "Case AB/2024/01873 - home visit at two in the afternoon"
    sure, unsure = line(text, 50, 50), line(text[:38], 50, 300, 0.5)
    covers = [f.place for f in findings([sure]) if f.kind is Kind.RECORD_NUMBER]
    assert covers and all(isinstance(place, Region) and place.area < 0.6 * sure.region.area for place in covers)
    assert any(f.place == unsure.region and f.kind is Kind.RECORD_NUMBER for f in findings([unsure]))


def test_a_value_is_covered_with_the_label_before_it() -> None:
    text = "Sales Associate: Paul"
    assert any(f.place == line(text, 50, 50).region for f in findings([line(text, 50, 50)]) if f.kind is Kind.NAME)


# ---------------------------------------------------------------- drawn photos, really read


@pytest.fixture(scope="module", params=["screen", "badge"])
def scene(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Finding], dict]:  # type: ignore[type-arg]
    folder: Path = tmp_path_factory.mktemp("demo")
    (path,) = draw.draw(folder, [request.param], folder / "truth.json")
    _, photo = open_photo(path.read_bytes())
    found = text_findings(engines.ENGINES.text(), judge(), photo.pixels, Effort.STANDARD, QUIET)
    return found, json.loads((folder / "truth.json").read_text())[0]


def covered(polygon: list[list[float]], found: Sequence[Finding], size: tuple[int, int]) -> float:
    """The share of a planted text under what the default profile hides."""
    profile = settings.profile()
    masks = [f.place.mask(size) for f in found if profile.hides(f) and isinstance(f.place, Region)]
    return covered_share(Region.of([(x, y) for x, y in polygon]), np.logical_or.reduce(masks))


def test_on_a_drawn_photo_all_that_is_personal_is_hidden_and_nothing_else(scene: tuple[list[Finding], dict]) -> None:  # type: ignore[type-arg]
    found, truth = scene
    size = tuple(truth["size"])
    for planted in truth["planted"]:
        if not planted["text"]:
            continue
        share = covered(planted["polygon"], found, size)
        if planted["kind"]:
            assert share >= 0.9, "a planted personal text shows"
        else:
            assert share < 0.5, "an ordinary text is covered"


@pytest.mark.parametrize(
    ("text", "alone", "told"),
    [
        ("27", True, True),
        ("No. 4b", True, True),
        ("112 A", True, True),
        ("27", False, False),
        ("2026 report", True, False),
    ],
)
def test_a_number_by_itself_may_be_that_of_a_house(text: str, alone: bool, told: bool) -> None:
    line = TextLine(Region.box(0, 0, 60, 30), text, 0.9, 0.95)
    number = lone_number(Placed(line, None if alone else "block-1"))
    (found,) = line_findings(line, (), "x-1", number=number)
    assert found.kind is Kind.OTHER_TEXT and (found.reason == NUMBER) is told
