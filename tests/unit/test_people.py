"""Names on boards, in rows and on cards are told by what stands around them."""

from __future__ import annotations

from functools import cache

import pytest

from scrubber.classify import load
from scrubber.classify.judge import RuleJudge
from scrubber.contracts import Line
from scrubber.model.kinds import Kind


@cache
def judge() -> RuleJudge:
    return load()


def people(text: str) -> list[str]:
    """What is hidden as a name in a line."""
    (spans,) = judge().judge([Line(text)])
    return [text[s.start : s.end] for s in spans if s.kind is Kind.NAME and s.confidence >= 0.5]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # where most of a row are names, the rest are, too
        ("Apple group: Idris, Mabel, Sol", ["Idris", "Mabel", "Sol"]),
        ("Discharges Meakin, Sowerby, Rai", ["Meakin", "Sowerby", "Rai"]),
        ("Quiz team Jools, Mick, Shaz", ["Jools", "Mick", "Shaz"]),
        ("October: Asif 4th, Mo 19th, Ife 28th", ["Asif", "Mo", "Ife"]),
        ("Break duty KJ, Mrs P, Mr Lunt", ["KJ", "Mrs P", "Mr Lunt"]),
        ("Bloods x3 Tam, Wolstencroft, Ezekwe", ["Tam", "Wolstencroft", "Ezekwe"]),
        ("Transfers: Ogden > 12, Firth > CDU", ["Ogden", "Firth"]),
        ("Y.K. behaviour log x2", ["Y.K."]),
        # what somebody eats
        ("Maureen black tea", ["Maureen"]),
        ("Cyril 2 biscuits", ["Cyril"]),
        ("Tom - soup", ["Tom"]),
        ("Samina roti", ["Samina"]),
        ("Coffee w Hettie 10.30", ["Hettie"]),
        # an initial, a bay, a child before a court
        ("Teddy B toast", ["Teddy B"]),
        ("Bay A4 Winterbottom", ["Winterbottom"]),
        ("PLO – Baby R", ["Baby R"]),
        ("TB/MC 10am", ["TB/MC"]),
        # surnames behind a sign
        ("Seclusion – Ashdown 15/60", ["Ashdown"]),
        ("Theatre: 1. Pemberton (hip)", ["Pemberton"]),
        # wishes
        ("Merry Christmas Ged", ["Ged"]),
        ("Happy Anniversary Vic & Dot", ["Vic & Dot"]),
        ("Lunch – Rosalind & co", ["Rosalind"]),
        ("Nlcola wfh", ["Nlcola"]),
        # what recognition does to names
        ("Sallv supper", ["Sallv"]),
        ("Z0e / R0b", ["Z0e", "R0b"]),
        ("Eclna soft diet", ["Eclna"]),
        ("Mar k S 2pm", ["Mar k"]),
        ("Asha ✓ Benji ✗ Clover ✓", ["Asha", "Benji", "Clover"]),
        ("Sr Grace nights", ["Sr Grace"]),
        ("Kathy Weeks 2pm", ["Kathy Weeks"]),
        ("née Flowers", ["Flowers"]),
        ("Maria de la Costa", ["Maria de la Costa"]),
    ],
)
def test_people_are_told_by_what_stands_around_them(text: str, names: list[str]) -> None:
    assert people(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Grow, Hope, Joy, Faith", "Chase scan", "Strat 11am", "Huddle 9am", "Meeling Room 3", "Van 3 MOT",
        "Non uniform day", "Run A", "Plan B", "Happy Easter Bunny", "Merry Christmas Everyone", "Christmas Eve",
        "Vera Lynn singalong", "Geoff Hurst hat trick", "Essex Police", "Devon Cream Tea", "Level 4", "TV/DVD 10am",
        "Maths, English, Art", "Rent, gas, water, council tax", "Vitamin B complex", "Lloyds Bank", "Wipes and tissues",
        "Winner takes all", "Beaker lids", "Keys off", "Rob a bank", "Sr Manager", "3 weeks",
        "TED stockings M", "Monet's garden", "Dulux Magnolia", "Kärcher", "Bloods: FBC, CRP, LFT",
        "Keys: Shed, Gate, Office",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_name_stays_in_sight(text: str) -> None:
    assert people(text) == []
