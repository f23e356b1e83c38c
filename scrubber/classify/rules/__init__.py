"""The rules that look for personal text, one module for each sort; to add one is a file and a line here."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from scrubber.classify.rules import (
    abroad,
    address,
    bank,
    card,
    coordinates,
    dates,
    email,
    names,
    network,
    nhs,
    ni_number,
    organisation,
    phone,
    plate,
    postcode,
    record_number,
    web,
)
from scrubber.classify.text import Text
from scrubber.contracts import Span


class Rule(Protocol):
    """A module fulfils this. `find` is pure: the same text gives the same spans."""

    NAME: str

    def find(self, text: Text) -> Iterable[Span]: ...


RULES: tuple[Rule, ...] = (
    email,
    web,
    phone,
    nhs,
    ni_number,
    card,
    bank,
    record_number,
    dates,
    postcode,
    address,
    abroad,
    plate,
    coordinates,
    network,
    names,
    organisation,
)
