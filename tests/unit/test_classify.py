"""The judge hides what tells who somebody is, and leaves the rest of a wall, a desk or a screen alone."""

from __future__ import annotations

import subprocess
import sys
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubber.classify import load, with_lists
from scrubber.classify.counting import STEPS, counts
from scrubber.classify.judge import RuleJudge
from scrubber.contracts import Line, Span
from scrubber.model.kinds import Kind
from scrubber.model.lists import Lists
from scrubber.model.secret import Secret


@cache
def judge() -> RuleJudge:
    return load()


def hidden(text: str, *above: str) -> dict[Kind, str]:
    """What is hidden by default in the last of some neighbouring lines, by kind."""
    lines = [Line(t, "b") for t in (*above, text)]
    spans: tuple[Span, ...] = judge().judge(lines)[-1]
    return {s.kind: text[s.start : s.end] for s in spans if s.confidence >= 0.5 and s.kind is not Kind.ORGANISATION}


@pytest.mark.parametrize(
    ("text", "kind", "what"),
    [
        ("mail j.smith@nhs.net today", Kind.EMAIL, "j.smith@nhs.net"),
        ("t.lawal @ example . com", Kind.EMAIL, "t.lawal @ example . com"),
        ("Mob: 07700 900 982", Kind.PHONE, "07700 900 982"),
        ("01632 96O 123", Kind.PHONE, "01632 96O 123"),
        ("+44 7700 900 876", Kind.PHONE, "+44 7700 900 876"),
        ("sw96bd", Kind.POSTCODE, "sw96bd"),
        ("CH1O 2PL", Kind.POSTCODE, "CH1O 2PL"),
        ("NHS No: 943 476 5870", Kind.NHS_NUMBER, "943 476 5870"),
        ("nhs 943 476 5918", Kind.NHS_NUMBER, "943 476 5918"),
        ("NI number: TN 31 12 58 C", Kind.NI_NUMBER, "TN 31 12 58 C"),
        ("Hosp no 1234567", Kind.RECORD_NUMBER, "1234567"),
        ("RxBIN 610014", Kind.RECORD_NUMBER, "610014"),
        ("Rx Group # BCAAXYZ", Kind.RECORD_NUMBER, "BCAAXYZ"),
        ("Member # 1234567", Kind.RECORD_NUMBER, "1234567"),
        ("Health Plan (80840) 7654321", Kind.RECORD_NUMBER, "7654321"),
        ("Case ref: LA/2021/07714", Kind.RECORD_NUMBER, "LA/2021/07714"),
        ("key safe 4821", Kind.RECORD_NUMBER, "4821"),
        ("wifi password: Kitten2020", Kind.RECORD_NUMBER, "Kitten2020"),
        ("D0B: 23/08/79", Kind.BIRTH_DATE, "23/08/79"),
        ("DOB 03/04/1958", Kind.BIRTH_DATE, "03/04/1958"),
        ("BD51 SMR", Kind.PLATE, "BD51 SMR"),
        ("4929 1234 5678 9012", Kind.CARD, "4929 1234 5678 9012"),
        ("sort code 12-34-56", Kind.BANK, "12-34-56"),
        ("www.paulinesbakes.co.uk", Kind.WEB, "www.paulinesbakes.co.uk"),
        ("5E:1A:0B:9C:33:D4", Kind.NETWORK, "5E:1A:0B:9C:33:D4"),
        ("Grid ref NT 251 734", Kind.COORDINATES, "NT 251 734"),
        ("22b Church St", Kind.ADDRESS, "22b Church St"),
        ("P.O. Box 119", Kind.ADDRESS, "P.O. Box 119"),
        ("1428 Elm Street, Springfield, IL 62704", Kind.ADDRESS, "1428 Elm Street, Springfield, IL 62704"),
        ("Bed 4 – Mrs Okonkwo", Kind.NAME, "Mrs Okonkwo"),
        ("S/W: J. Ahmed", Kind.NAME, "J. Ahmed"),
        ("SINGH, Harpreet", Kind.NAME, "SINGH, Harpreet"),
        ("mohammed khan", Kind.NAME, "mohammed khan"),
        ("FAT1MA NOOR", Kind.NAME, "FAT1MA NOOR"),
        ("MrsOyelaran", Kind.NAME, "MrsOyelaran"),
        ("Przemysław Sikora", Kind.NAME, "Przemysław Sikora"),
        ("Child's name: Kofi Mensah", Kind.NAME, "Kofi Mensah"),
        ("Rose - dentist 2pm", Kind.NAME, "Rose"),
        ("visit diarmuid doherty 10am", Kind.NAME, "diarmuid doherty"),
        ("Tegwen  9-5", Kind.NAME, "Tegwen"),
        ("gurdeepchowdhury", Kind.NAME, "gurdeepchowdhury"),
        ("97 Ropewalk, Spalding", Kind.ADDRESS, "97 Ropewalk, Spalding"),
        ("Ashworth Court, Balmoral Court", Kind.ADDRESS, "Ashworth Court, Balmoral Court"),
        ("Rose Cottage, Sandpit Close, Oldham", Kind.ADDRESS, "Rose Cottage, Sandpit Close, Oldham"),
        ("Mavis9.30", Kind.NAME, "Mavis"),
        ("PICK UP IDRIS FROM SCHOOL 3:15", Kind.NAME, "IDRIS"),
        ("Ali 1st", Kind.NAME, "Ali"),
        ("M1 4TH", Kind.POSTCODE, "M1 4TH"),
        ("KD to write to the housing association", Kind.NAME, "KD"),
        ("Min Zhao", Kind.NAME, "Min Zhao"),
        ("Hettie at Beechwood Day Centre Weds", Kind.NAME, "Hettie"),
        ("K/S C1479Y", Kind.RECORD_NUMBER, "C1479Y"),
        ("Keysafe code is 0 9 1 4 then push down", Kind.RECORD_NUMBER, "0 9 1 4"),
        ("moved to 4 Mill Lane on 3 May", Kind.ADDRESS, "4 Mill Lane"),
        ("3. The family moved to 23 Tanner's Yard in December.", Kind.ADDRESS, "23 Tanner's Yard"),
        ("KOWALCZYK14:00", Kind.NAME, "KOWALCZYK"),
        ("Rm4Ethel", Kind.NAME, "Ethel"),
        ("Lamb, Peter", Kind.NAME, "Lamb, Peter"),
        ("Bill Banks", Kind.NAME, "Bill Banks"),
        ("Gavin Newlands", Kind.NAME, "Gavin Newlands"),
        ("S/N Comfort", Kind.NAME, "Comfort"),
        ("taxi for errol 9.15", Kind.NAME, "errol"),
        ("oyin shadowing karen", Kind.NAME, "karen"),
        ("30 Langdale", Kind.ADDRESS, "30 Langdale"),
        ("21 kings mead", Kind.ADDRESS, "21 kings mead"),
        ("Rose Cottage, Nether Wallop", Kind.ADDRESS, "Rose Cottage, Nether Wallop"),
        ("Unit 4 Bryn Awel", Kind.ADDRESS, "Unit 4 Bryn Awel"),
        ("Knockroe, Castlerea, Co Roscommon", Kind.ADDRESS, "Knockroe, Castlerea, Co Roscommon"),
        ("Rural Route 2, Box 88", Kind.ADDRESS, "Rural Route 2, Box 88"),
        ("KS 2580", Kind.RECORD_NUMBER, "2580"),
        ("K/safe C1509Y", Kind.RECORD_NUMBER, "C1509Y"),
        ("Safe combination 18-24-07", Kind.RECORD_NUMBER, "18-24-07"),
        ("login jbarnes3", Kind.RECORD_NUMBER, "jbarnes3"),
        ("HCN 3401234567", Kind.NHS_NUMBER, "3401234567"),
        ("key safe 14 Colne Vale = C2580Y", Kind.RECORD_NUMBER, "C2580Y"),
        ("Rm 6 J.B.", Kind.NAME, "J.B."),
        ("jo dot smith at nhs dot net", Kind.EMAIL, "jo dot smith at nhs dot net"),
        ("kelly.b(at)outlook.com", Kind.EMAIL, "kelly.b(at)outlook.com"),
        ("0 7 7 0 0 9 0 0 1 2 3", Kind.PHONE, "0 7 7 0 0 9 0 0 1 2 3"),
        ("Re: Placement review - N. Brew", Kind.NAME, "N. Brew"),
        ("norman postlethwaite", Kind.NAME, "norman postlethwaite"),
        ("danuta glowackova", Kind.NAME, "danuta glowackova"),
        ("0730 Adeyinka home visit", Kind.NAME, "Adeyinka"),
        ("Waking night: Sibusiso", Kind.NAME, "Sibusiso"),
        ("Grewal Simran (88) catheter", Kind.NAME, "Grewal Simran"),
        ("T.K. late", Kind.NAME, "T.K."),
        ("Checked by MB", Kind.NAME, "MB"),
        ("R.G.", Kind.NAME, "R.G."),
        ("Ebbw Vale NP23 6", Kind.ADDRESS, "Ebbw Vale NP23 6"),
        ("27 Pentre Uchaf", Kind.ADDRESS, "27 Pentre Uchaf"),
        ("The Old Byre, Mill Brow", Kind.ADDRESS, "The Old Byre, Mill Brow"),
        ("collect from 6 Elmbrook 4pm", Kind.ADDRESS, "6 Elmbrook"),
        ("XQR 4471203", Kind.RECORD_NUMBER, "4471203"),
    ],
)
def test_personal_text_is_hidden_by_default(text: str, kind: Kind, what: str) -> None:
    assert hidden(text).get(kind) == what


@pytest.mark.parametrize(
    "text",
    [
        "Fire exit",
        "Please wash your hands",
        "Monday",
        "Staff room",
        "Happy Birthday",
        "Room 12",
        "Manager",
        "Review date 02/10/2025",
        "Tuesday 14th May 2024",
        "Chicken tikka masala",
        "Earl Grey",
        "Mr Sheen spray polish",
        "Will this be on the test?",
        "Mark scheme for paper 2",
        "Willow Ward",
        "Marks & Spencer",
        "Ring road",
        "Home Insert Draw Design",
        "£4.99",
        "Model: XJ-220",
        "Total 345.60",
        "Name:",
        "10:15 - 11:00",
        "200g flour",
        "9-5",
        "Thomas splint",
        "EDD 3/4/25",
        "Bed 4 OT",
        "Look at dot com prices",
        "Charlton Athletic",
        "Victoria Station",
        "KS2 results 2024",
        "Password must be 8 characters",
        "Canon TS5350",
        "Ruby wedding cards",
        "2 eggs, 1 loaf",
        "Milk, eggs, bread",
        "fire door, lift, stairs",
        "Murphy Protocol",
        "Seacole Meeting Room",
        "Elmsworth Family Support Team",
        "St Andrew's Day",
        "Kestonbrooke's",
        "SKU 4471203",
        "Checked by GP",
        "Ford XR3",
    ],
)
def test_ordinary_clutter_is_left_alone(text: str) -> None:
    assert hidden(text) == {}


@pytest.mark.parametrize("text", ["Mia 4th", "MIA 4TH", "ALI 1ST", "AL 2ND"])
def test_a_day_of_the_month_is_no_half_of_a_postcode(text: str) -> None:
    assert Kind.POSTCODE not in hidden(text)


@pytest.mark.parametrize(
    "text",
    [
        "2.1 kg 1 of 1",
        "Wifi: ask at desk",
        "RSPCA 0300 1234 999",
        "running 10 mins late sorry",
        "OT to visit",
        "TV to be fixed",
    ],
)
def test_weights_minutes_and_jobs_are_nobodys(text: str) -> None:
    assert hidden(text) == {}


def test_the_above_address_is_none() -> None:
    assert hidden("you at the above address on Thursday at 4 pm.") == {}
    assert hidden("new address: 12 Fen Road")[Kind.ADDRESS] == "12 Fen Road"


def test_a_failed_check_digit_never_clears_a_number() -> None:
    assert hidden("943 476 5918") == {Kind.NHS_NUMBER: "943 476 5918"}


def test_a_bare_date_of_today_is_not_a_birth_date() -> None:
    assert hidden("12/05/2024") == {}


def test_a_postcode_pulls_its_block_into_the_address() -> None:
    lines = [Line(t, "a") for t in ("P Ramaswamy", "The Old Dairy", "Nether Stoke", "Ludlow", "SY8 1AA")]
    kinds = [{s.kind for s in spans if s.confidence >= 0.5} for spans in judge().judge(lines)]
    assert kinds[0] == {Kind.NAME}
    assert all(Kind.ADDRESS in own for own in kinds[1:4])


def test_a_sentence_in_the_block_of_an_address_is_left_alone() -> None:
    assert hidden("Please do not reply to this letter", "31 Elder Lane", "BD7 4RT") == {}


def test_a_note_that_mentions_an_address_leaves_its_neighbours_alone() -> None:
    assert hidden("Fire door keep shut", "taxi to 61 Attlee Way 2pm", "Keys in the red box") == {}


def test_a_label_above_makes_the_line_below_its_value() -> None:
    assert hidden("Wren Tanner", "Name:") == {Kind.NAME: "Wren Tanner"}
    assert hidden("03.04.58", "DOB") == {Kind.BIRTH_DATE: "03.04.58"}


def test_in_a_list_of_names_every_row_is_one() -> None:
    assert Kind.NAME in hidden("Zyx", "Aisha", "Tomasz", "Chidinma")


def test_a_day_of_the_month_is_no_name_in_a_list() -> None:
    assert hidden("23rd", "Aisha", "Tomasz", "Chidinma") == hidden("23rd November", "Aisha", "Tomasz", "Chidinma") == {}


def test_schools_are_shown_as_organisations_and_not_hidden() -> None:
    spans = judge().judge([Line("Harehills Primary School")])[0]
    assert {s.kind for s in spans if s.confidence >= 0.5} == {Kind.ORGANISATION}


def test_what_is_all_of_a_firms_name_is_no_persons_name() -> None:
    hospital, own = judge().judge([Line("Fernleigh General"), Line("Sarah Jones Ltd")])
    assert [s.kind for s in hospital] == [Kind.ORGANISATION]
    assert {s.kind for s in own} == {Kind.NAME, Kind.ORGANISATION}


@pytest.mark.parametrize(
    "text",
    [
        "10111213141516", "9101112131415", "1213141516", "252627282930", "08 09 10 11 12 13", "3101724",
        "2019 2020 2021 2022", "0800 0900 1000 1100", "10 20 30 40 50 60",
    ],
)  # fmt: skip
def test_numbers_that_only_count_are_those_of_a_calendar_or_a_chart(text: str) -> None:
    assert judge().judge([Line(text)])[0] == ()


@pytest.mark.parametrize("text", ["0123456789", "key safe 1 2 3 4", "07700 900 123", "4929 1234 5678 9012", "20 30 40"])
def test_numbers_that_stand_for_others_are_still_told(text: str) -> None:
    assert hidden(text) or not counts(text)


@pytest.mark.parametrize("text", ["Hosp no 10203040", "NHS no: 1213141516", "Tel: 0202 122 2324", "key safe 2021"])
def test_a_number_that_counts_behind_a_label_is_told(text: str) -> None:
    assert hidden(text)


@given(st.integers(1, 2000), st.sampled_from(sorted(STEPS)), st.integers(4, 12), st.sampled_from(["", " "]))
def test_any_run_of_numbers_counts_however_it_is_spaced(first: int, step: int, many: int, between: str) -> None:
    numbers = [first + step * at for at in range(many)]
    assert counts(between.join(map(str, numbers))) or max(numbers) < 10 or numbers[1] > 9999
    assert not counts(between.join(map(str, [*numbers, numbers[-1]])))


@pytest.mark.parametrize("text", ["4u", "1H", "DS D4 W", "DLL"])
def test_crumbs_that_were_misread_are_no_suspicion(text: str) -> None:
    assert Kind.ADDRESS not in {s.kind for s in judge().judge([Line(text)])[0]}


@pytest.mark.parametrize(
    ("text", "kind", "what"),
    [
        ("650-555-0123Relationship: aunt", Kind.PHONE, "650-555-0123"),
        ("07700 900123Email", Kind.PHONE, "07700 900123"),
        ("943 476 5870Ward", Kind.NHS_NUMBER, "943 476 5870"),
        ("D.O.B: 10/10/1982Marital status", Kind.BIRTH_DATE, "10/10/1982"),
        ("JG 10 37 59 AName", Kind.NI_NUMBER, "JG 10 37 59 A"),
    ],
)
def test_a_number_ends_where_the_next_label_runs_into_it(text: str, kind: Kind, what: str) -> None:
    assert hidden(text)[kind] == what


def test_letters_right_after_a_number_belong_to_it() -> None:
    assert hidden("0123456789kg") == hidden("0191 498 0123mm") == {}


def test_another_field_of_the_form_is_no_part_of_an_address() -> None:
    block = [Line(t, "b") for t in ("Marital Status: MARRIED", "D", "123 ANY STREET", "Team: North", "Leeds LS6 3HN")]
    kinds = [{s.kind for s in spans} for spans in judge().judge(block)]
    assert [Kind.ADDRESS in k for k in kinds] == [False, False, True, False, True] and kinds[1] == set()


def test_who_somebody_is_to_a_patient_is_no_name() -> None:
    assert hidden("Relationship to Patient: FR1END") == {} and Kind.NAME in hidden("Patient: Fr1eda Kowalska")


def test_reasons_are_for_people() -> None:
    postcode, name = judge().judge([Line("BD7 4RT"), Line("Key worker: Priya Sharma")])
    assert [s.reason for s in postcode] == ["a UK postcode"]
    assert [s.reason for s in name] == ["holds a known name"] or "Name:" in name[0].reason


def test_loading_the_package_is_cheap() -> None:
    code = "import scrubber.classify as c, sys; c.load(); sys.exit('onnxruntime' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_judge_names_the_model_that_it_uses_and_only_that() -> None:
    assert RuleJudge(use_model=False).name == "rules-1"
    both = with_lists(RuleJudge(), Lists(watch=(Secret("Ann Lee"),)))
    assert both.name == "rules-1+rampart-1.4.0" and not both.missing


def test_a_table_whose_cells_stand_close_is_still_a_list_of_names() -> None:
    names = ("Bronagh", "Sukhdeep", "Mrs Cole", "Will")
    lines = [Line(cell, "b", "c", row) for row, name in enumerate(names) for cell in (name, "E", "Off", "N")]
    spans = judge().judge(lines)[-4]
    assert [s.kind for s in spans if s.confidence >= 0.5] == [Kind.NAME]


def test_an_address_does_not_take_doses_and_hours_along() -> None:
    for line in ("28 Amoxicillin 500mg capsules", "Take ONE capsule three times a day", "CP conf 2pm", "Court Thurs"):
        assert hidden(line, "9 Priory Court, Dudley DY1 4QQ") == {}, line


def test_a_number_beside_the_name_of_a_record_is_hidden() -> None:
    for label in ("Mosaic no:", "H&C no:", "LAS ID:"):
        spans = judge().judge([Line(label, "b", "1", 0), Line("1029384", "b", "2", 0)])[1]
        assert [s.kind for s in spans if s.confidence >= 0.5] == [Kind.RECORD_NUMBER], label


@pytest.mark.parametrize(
    ("line", "label"), [("CHI 0101701234", "CHI"), ("H&C no 320 123 4567", "H&C"), ("NHS 943 476 5919", "NHS")]
)
def test_a_health_number_names_the_label_that_it_follows(line: str, label: str) -> None:
    assert [s.reason for s in judge().judge([Line(line)])[0]] == [f"follows '{label}'"]


def test_the_head_of_a_column_speaks_for_all_its_cells() -> None:
    table = (
        ("Resident", "Room", "Tel"),
        ("Poppy Field", "12", "01632 224918"),
        ("Summer Long", "14", "01632 224410"),
        ("Hope", "15", "-"),
    )
    lines = [Line(cell, "b", None, row) for row, cells in enumerate(table) for cell in cells]
    told = [{s.kind for s in spans if s.confidence >= 0.5} for spans in judge().judge(lines)]
    assert told == [set()] * 3 + [{Kind.NAME}, set(), {Kind.PHONE}] * 2 + [{Kind.NAME}, set(), set()]


def test_initials_one_under_the_other_are_those_of_people() -> None:
    board = ("JB", "A.K.", "TW", "RM")
    told = judge().judge([Line(cell, "b", "c", row) for row, cell in enumerate(board)])
    assert all(s.kind is Kind.NAME and s.confidence >= 0.5 for spans in told for s in spans) and all(told)
    for shifts in (("LD", "LD", "NN", "LD"), ("AM", "PM", "TV", "CT"), ("OFF", "LDS", "LDS", "OFF")):
        told = judge().judge([Line(cell, "b", "c", row) for row, cell in enumerate(shifts)])
        assert not any(s.confidence >= 0.5 for spans in told for s in spans), shifts


@pytest.mark.parametrize("text", ["07/04/2017 06:47", "04-07-2018 07:12", "07.04.2017 06:47"])
def test_the_time_that_a_camera_prints_is_no_phone_number(text: str) -> None:
    assert not any(span.kind is Kind.PHONE for span in judge().judge([Line(text)])[0])
