"""Boards and rotas have a grammar: what stands beside a word tells whether it is somebody's name."""

from __future__ import annotations

import pytest

from scrubber.classify.judge import RuleJudge
from scrubber.contracts import Line
from scrubber.model.kinds import Kind

JUDGE = RuleJudge(use_model=False)


def hidden(text: str) -> list[str]:
    spans = JUDGE.judge([Line(text)])[0]
    return [text[s.start : s.end] for s in spans if s.confidence >= 0.5 and s.kind is not Kind.ORGANISATION]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Meds - Grace", ["Grace"]),
        ("Hope bed bath", ["Hope"]),
        ("Rose Marsh EDD 14/3", ["Rose Marsh"]),
        ("12. Jack - soft diet", ["Jack"]),
        ("Mon Ivy Tue Joy", ["Ivy", "Joy"]),
        ("Fire marshal Dawn", ["Dawn"]),
        ("Bill + Jean", ["Bill", "Jean"]),
        ("KP L/D", ["KP"]),
        ("Kitchen: TH", ["TH"]),
        ("1030 JB", ["JB"]),
        ("Pugh keys back", ["Pugh"]),
        ("Marsh NBM", ["Marsh"]),
        ("Nurse in charge: pat", ["pat"]),
        ("patience has keys", ["patience"]),
        ("Swap: AJ <-> LM", ["AJ", "LM"]),
        ("Precious ✓", ["Precious"]),
    ],
)
def test_entries_of_boards_tell_who_they_are_about(text: str, names: list[str]) -> None:
    assert hidden(text) == names


def test_initials_in_a_row_are_told_together() -> None:
    assert "".join(hidden("Early: KP, TH, RD")).replace(", ", "") == "KPTHRD"


@pytest.mark.parametrize(
    "text",
    [
        "Hope Church",
        "Rose garden",
        "Red  Amber  Green",
        "Grow, Hope, Joy, Faith",
        "1. Hope",
        "early may",
        "hope to see you there",
        "PE Thurs",
        "Meds - locked",
        "Queen Victoria 1819-1901",
        "Hazel nuts",
        "M/WATER 1.51 EA",
        "HM Courts & Tribunals Service",
        "Sunday 11am",
        "Sports day Mon 9th",
        "OOH cover 5pm on",
        "Song: Amazing Grace",
        "Easter hols",
    ],
)
def test_the_same_words_alone_tell_nobody(text: str) -> None:
    assert hidden(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Happy 80th Nainaben", ["Nainaben"]),
        ("Certificate awarded to SAFFR0N C0YLE", ["SAFFR0N C0YLE"]),
        ("Get well soon Hope", ["Hope"]),
        ("Yours faithfully B0b Marlowe", ["B0b Marlowe"]),
        ("In the matter of A and T (Children)", ["A and T (Children)"]),
        ("Precious-Joy", ["Precious-Joy"]),
    ],
)
def test_cards_certificates_and_courts_name_people(text: str, names: list[str]) -> None:
    assert hidden(text) == names


@pytest.mark.parametrize("text", ["Happy Birthday Everyone", "Thank you NHS", "Welcome to Leeds", "Good luck England"])
def test_wishes_to_everybody_name_nobody(text: str) -> None:
    assert hidden(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Hughes Butchers",
        "Hays Travel",
        "Sophie's Salon",
        "Paul's Plaice Fish & Chips",
        "Manchester United 2 - 1 Everton",
        "C0ronation Street",
        "J.K. ROWLING",
        "Bus stop Harehills Lane",
        "Fish Street Chippy",
        "Room 101",
        "NHS 111",
        "Council Tax 2024/25",
        "Araf Slow",
    ],
)
def test_shops_teams_and_signs_are_nobodys(text: str) -> None:
    assert hidden(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "DOB11O41960",
        "né le 15/10/1957",
        "Log no. 0612 of 14/5",
        "Student 1D: w1984402",
        "5ort code 20-0O-00",
        "Ending 4471",
    ],
)
def test_numbers_are_known_by_misread_and_foreign_labels(text: str) -> None:
    assert hidden(text)


def test_a_date_after_initials_is_no_phone_number() -> None:
    assert all(s.kind is not Kind.PHONE for s in JUDGE.judge([Line("LOMBARDI G M 05/11/1933")])[0])
