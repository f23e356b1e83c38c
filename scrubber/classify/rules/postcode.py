"""UK postcodes, also with misread characters; US ZIP codes where a state or a label stands before them."""

from __future__ import annotations

from collections.abc import Iterator

from scrubber.classify import postcodes
from scrubber.classify.text import Text
from scrubber.contracts import Span

NAME = "postcode"


def find(text: Text) -> Iterator[Span]:
    """Whole postcodes at 0.8 and more; doubtful ones (misread area, oddly written) lower."""
    yield from postcodes.find(text)
