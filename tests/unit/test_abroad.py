"""Addresses of other countries, and what people write before and after somebody's name."""

from __future__ import annotations

import pytest

from scrubber.classify.judge import RuleJudge
from scrubber.contracts import Line
from scrubber.model.kinds import Kind

JUDGE = RuleJudge(use_model=False)


def hidden(*lines: str) -> list[bool]:
    spans = JUDGE.judge([Line(line, "one") for line in lines])
    return [any(s.confidence >= 0.5 and s.kind is not Kind.ORGANISATION for s in own) for own in spans]


@pytest.mark.parametrize(
    "line",
    [
        "70032, Bitonto (BA)",
        "04516 Haldensleben",
        "46769 Miltenberg",
        "36-321 Zielonka",
        "4576DG Wapse",
        "11450-123 Braga",
        "Beerallee 4/2",
        "Bahnhofstraße 12",
        "Naomilaan 64",
        "al. Zielna 72",
        "ul. Kwiatowa 5/7",
        "12 rue des Lilas",
        "Via Garibaldi 15",
        "Calle Mayor, 12",
        "8001 Zürich",
        "1000 Bruxelles",
        "75011 Paris",
        "A-1010 Wien",
        "1234 AB Amsterdam",
        "An der Mühle 2",
        "Aan de Wal 6",
        "21 route de Brest",
        "Słoneczna 4/2",
        "bul. Vitosha 44",
        "Petőfi utca 9",
        "Bloc 14, Scara A, Ap. 3",
        "Austin, Texas 78701",
        "9800 Rte 17 N",
        "Footscray V1C 3011",
        "12 King's Road",
        "Plot 4 Bryn Awel",
        "1 The Old Dairy",
        "Glasgow G20",
        "5E15 5JR",
        "A65 F4E2",
        "D6W XY00",
    ],
)
def test_addresses_of_other_countries_are_hidden(line: str) -> None:
    assert hidden(line) == [True], line


@pytest.mark.parametrize(
    "line",
    [
        "24123 Batteries",
        "12345 Total",
        "Room 4",
        "Ring 2 bells",
        "15000 steps a day",
        "Order 11 450 units",
        "A4 paper",
        "1984 Paris",
        "Carpark 3",
        "High Street Voucher",
    ],
)
def test_numbers_before_everyday_words_are_no_address(line: str) -> None:
    assert hidden(line) == [False], line


@pytest.mark.parametrize(
    "line",
    [
        "Dear Qutaybah,",
        "spoke to Olakunle today",
        "Bed 4 Sijuade",
        "Waajid WFH",
        "Ngcamu 2pm",
        "call Njabulo back",
        "seen by Ngcamu",
        "Sathvik said no",
    ],
)
def test_a_name_in_no_list_is_known_by_what_stands_around_it(line: str) -> None:
    assert hidden(line) == [True], line


@pytest.mark.parametrize(
    "line", ["Wade in slowly", "Ask for details", "Call back later", "Grace is a virtue", "Genogram"]
)
def test_everyday_words_in_the_same_places_are_none(line: str) -> None:
    assert hidden(line) == [False], line


def test_a_flat_above_a_street_that_reads_like_a_name_belongs_to_the_address() -> None:
    assert hidden("Studio 28G", "Claire Well", "Greenchester", "M1 1AA") == [True] * 4


def test_what_a_form_holds_under_last_name_is_a_name_though_it_be_a_word() -> None:
    rows = [Line("Last Name:", "form", "a", 0), Line("DOE", "form", "b", 0)]
    assert any(s.kind is Kind.NAME and s.confidence >= 0.5 for s in JUDGE.judge(rows)[1])
    assert hidden("Surname: Page") == [True]
    assert hidden("File name: Page") == [False]
