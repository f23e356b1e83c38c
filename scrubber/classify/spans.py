"""Small tools for making spans."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrubber.contracts import Span
from scrubber.model.kinds import Kind

HIDE = 0.5  # from this confidence on a personal kind is hidden by default
# Where a number ends: no digit follows, nor a letter or a few that would belong to it. A whole word may, as OCR loses
# the space between a number and the next label: `650-555-0123Relationship`.
ENDS = r"(?!\d|_|[^\W\d_]{1,3}(?![^\W\d_]))"
SHOWN = 0.45  # what is shown and may be ticked, but is not hidden by default


def matches(
    pattern: re.Pattern[str], text: str, kind: Kind, confidence: float, reason: str, group: int | str = 0
) -> Iterator[Span]:
    """A span for each place where the pattern (or one group of it) is found."""
    for match in pattern.finditer(text):
        start, end = match.span(group)
        if end > start >= 0:
            yield Span(start, end, kind, confidence, reason)


def count_digits(text: str) -> int:
    return sum(c.isdecimal() for c in text)
