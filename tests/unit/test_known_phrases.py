"""What everybody has heard of stays in sight; who is cared for doesn't, whatever they are called."""

from __future__ import annotations

from functools import cache

import pytest

from scrubber import classify
from scrubber.classify.lexicon import Phrases
from scrubber.classify.spans import HIDE
from scrubber.contracts import Line, Span
from scrubber.model.kinds import Kind


@cache
def judge() -> classify.Judge:
    return classify.load()


def spans(text: str) -> tuple[Span, ...]:
    return judge().judge([Line(text)])[0]


def hidden(text: str) -> list[str]:
    return [text[s.start : s.end] for s in spans(text) if s.confidence >= HIDE and s.kind is not Kind.ORGANISATION]


@pytest.mark.parametrize(
    "text",
    [
        "Florence Nightingale",
        "MARY SEACOLE",
        "Henry hoover",
        "Aston Villa",
        "Victoria sponge",
        "St David's Day lunch",
        "Sue Ryder",
        "Mary Seacole Ward",
        "Thomas splint",
        "Hepworth class",
        "Great Ormond Street",
        "Guy Fawkes night",
    ],
)
def test_what_is_famous_is_not_hidden(text: str) -> None:
    assert hidden(text) == []


def test_a_famous_full_name_is_shown_with_its_reason() -> None:
    assert any(s.reason == "the name of somebody or something famous" for s in spans("Florence Nightingale"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bed 4 Florence Nightingale", "Florence Nightingale"),
        ("Florence Nightingale 10am", "Florence Nightingale"),
        ("Name: Florence Nightingale", "Florence Nightingale"),
        ("Florence Nightingale Okafor", "Florence Nightingale Okafor"),
        ("Florence 10am", "Florence"),
    ],
)
def test_whoever_is_cared_for_is_hidden_also_with_a_famous_name(text: str, name: str) -> None:
    assert name in hidden(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ivy ate well", "Ivy"),
        ("joy bath", "joy"),
        ("Poppy's coat", "Poppy"),
        ("The Isse Family", "Isse"),
        ("Catchpole, I. paracetamol 500mg", "Catchpole, I."),
        ("PC 4417 Hartnell", "PC 4417 Hartnell"),
        ("Grace R & Hope W", "Hope W"),
        ("JB - PEG feed", "JB"),
        ("JP's meds", "JP"),
        ("MJ KP LD to sign", "MJ KP LD"),
        ("Allocated: KB, TO, NW", "KB, TO, NW"),
        ("Jo9.30am", "Jo"),
        ("Marvellous RMN", "Marvellous"),
        ("hope nights", "hope"),
        ("kb off sick", "kb"),
        ("LM/RC", "LM/RC"),
        ("call PK mum", "PK"),
        ("Hea ther lunch", "Hea ther"),
        ("Mrs T Vaughan (b. 1941)", "(b. 1941)"),
        ("Ethel Brown 4/11/48", "4/11/48"),
        ("Bay 2 Bed 4 M. Fernandes", "Bay 2 Bed 4"),
    ],
)
def test_words_of_boards_tell_a_name(text: str, name: str) -> None:
    assert name in hidden(text)


@pytest.mark.parametrize(
    "text",
    [
        "Baker's dozen",
        "bin out",
        "van 9am",
        "see gp",
        "will visit 2pm",
        "NOW WASH YOUR HANDS",
        "The Royal Family",
        "AM/PM",
        "hope out",
        "art 10am",
        "4/11/25",
        "Trust duty",
        "Mother's day",
        "GP - ring back",
        "Vitamin B - daily",
    ],
)
def test_the_same_words_without_a_name_tell_nothing(text: str) -> None:
    assert hidden(text) == []


@pytest.mark.parametrize("text", ["Locker 14 code 2580", "code for door: C28X", "ZW23C50412", "ULN 1234567890"])
def test_more_codes_are_found(text: str) -> None:
    assert hidden(text) != []


def test_helplines_stay_in_sight() -> None:
    assert hidden("Childline 0800 1111") == []
    assert any(s.kind is Kind.PHONE for s in spans("Childline 0800 1111"))


def test_the_longest_known_phrase_counts() -> None:
    known = Phrases({"ben", "ben nevis", "nevis walk"}, frozenset({"ben"}))
    assert list(known.find("ben nevis walk")) == [(0, 9, False)]
    assert list(known.find("benjamin")) == []


def told_together(*texts: str) -> list[list[str]]:
    """What is hidden of lines of one block, one below the other."""
    found = judge().judge([Line(text, block=1) for text in texts])
    return [[t[s.start : s.end] for s in own if s.confidence >= HIDE] for t, own in zip(texts, found, strict=True)]


def test_rows_that_count_things_are_not_pulled_into_an_address() -> None:
    bill = ("1 Grande Meal", "10 Bean Bur", "10 No Onions", "1 Taco Party Pk", "12 Sft Taco Bf", "1 Taco Party Pack")
    hidden_rows = told_together(*bill)
    assert [rows for rows in hidden_rows if rows] in ([], [["1 Taco Party Pk"]])
    calls = ("14 Larch Rise", "7 Hollybush", "22 Attlee Way", "3 Mill Lane", "9 Orchard Close")
    assert all(told_together(*calls))
