"""UK National Insurance numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrubber.classify.spans import ENDS, count_digits
from scrubber.classify.text import Text
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

NAME = "ni_number"
_GAP = r"[ .-]{0,2}"
_NUMBER = rf"[A-Za-z0]{_GAP}[A-Za-z0]{_GAP}\d{{2}}{_GAP}\d{{2}}{_GAP}\d{{2}}"
_SHAPE = re.compile(rf"(?<!\w){_NUMBER}{_GAP}[A-Da-d8]{ENDS}")
_LABELLED = re.compile(
    rf"(?:(?<!\w)n\.?[i1l]\.?(?: ?(?:no|num|number))?|(?<!\w)n[i1l]n[o0]|national insurance(?: ?(?:no|"
    rf"number))?)[^\w\n]{{0,4}}(?P<n>{_NUMBER}(?:{_GAP}[A-Za-z8])?)(?!\w)",
    re.IGNORECASE,
)


def find(text: Text) -> Iterator[Span]:
    """The shape is rare enough to be sure of without a label; prefixes that were never issued count too."""
    if count_digits(text.digits) < 6:
        return
    for match in _LABELLED.finditer(text.digits):
        yield Span(match.start("n"), match.end("n"), Kind.NI_NUMBER, 0.97, "follows 'NI number'")
    for match in _SHAPE.finditer(text.digits):
        yield Span(match.start(), match.end(), Kind.NI_NUMBER, 0.9, "the shape of a National Insurance number")
