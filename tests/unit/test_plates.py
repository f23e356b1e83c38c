"""Number plates of European countries are known on a line of their own; other short lines are not taken for them."""

from __future__ import annotations

import pytest

from scrubber import build
from scrubber.contracts import Line
from scrubber.model.kinds import Kind


def plates(text: str) -> list[float]:
    return [span.confidence for span in build.judge().judge([Line(text)])[0] if span.kind is Kind.PLATE]


@pytest.mark.parametrize(
    "text",
    ["B-MW 1234", "M AB 1234", "HH-X 12E", "AA-123-BB", "GT 123 KL", "1-ABC-123", "1234 BCD", "231-D-12345", "XX-99-XX",
     "AB-CD-12", "12-ABC-3"],
)  # fmt: skip
def test_european_plates_stand_by_themselves(text: str) -> None:
    assert plates(text) == [0.6]
    assert plates(f"the {text} on the door of a room") == []


@pytest.mark.parametrize(
    "text", ["10-MM-20", "TO A 12", "1984 WAR", "EN ISO 9001", "ROOM 12", "12-03-2026", "A4", "FOR M 12", "100 KG"]
)
def test_sizes_dates_and_words_are_no_plates(text: str) -> None:
    assert plates(text) == []
