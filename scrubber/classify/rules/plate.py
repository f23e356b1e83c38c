"""UK number plates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrubber.classify.text import Text
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

NAME = "plate"
_EDGE, _END = r"(?<![\w£$/.-])", r"(?![\w/]|[.-]\w)"
_CURRENT = re.compile(rf"{_EDGE}[A-Z]{{2}}[0-9OI]{{2}}[ .-]?[A-Z0]{{3}}{_END}")
_PREFIX = re.compile(rf"{_EDGE}[A-Z]\d{{1,3}} ?([A-Z]{{3}}){_END}")
_SUFFIX = re.compile(rf"{_EDGE}([A-Z]{{3}}) ?\d{{1,3}}[A-Z]{_END}")
_OLD = re.compile(r"(?<!\w)(?:reg(?:istration)?|plate|vrm|vehicle|car|van)(?: ?(?:no|number|reg|plate|mark|is))*"
                  r"[^\w\n]{0,4}(?P<n>[A-Z0-9]{1,4} ?[A-Z0-9]{1,4})(?!\w)", re.IGNORECASE)  # fmt: skip
_LOWER = re.compile(rf"{_EDGE}[A-Za-z]{{2}}\d{{2}} ?(?:[a-z]{{3}}|[A-Z]{{3}}){_END}")
_UNITS = frozenset(
    "THE AND FOR NEW OFF OUT MAX MIN PCS PER USB LED USE ALL ARE DAY GST VAT TAX EXT TEL FAX WAY BUS".split()
)


def find(text: Text) -> Iterator[Span]:
    """Capital letters only, but for the current pattern and after a label."""
    for match in _CURRENT.finditer(text.plain):
        if any(c.isdecimal() for c in match[0][:4]):
            yield Span(match.start(), match.end(), Kind.PLATE, 0.85, "the shape of a UK number plate")
    alone = text.plain.strip()
    for pattern in (_PREFIX, _SUFFIX):
        for match in pattern.finditer(text.plain):
            spaced = " " in match[0]
            confidence = 0.2 if match[1] in _UNITS else 0.7 if match[0] == alone else 0.5 if spaced else 0.4
            yield Span(match.start(), match.end(), Kind.PLATE, confidence, "the shape of an older UK number plate")
    for match in _LOWER.finditer(text.plain):
        yield Span(match.start(), match.end(), Kind.PLATE, 0.55, "the shape of a UK number plate in small letters")
    for match in _OLD.finditer(text.plain):
        value = match["n"]
        if any(c.isdecimal() for c in value) and any(c.isalpha() for c in value) and 4 <= len(value) <= 8:
            yield Span(match.start("n"), match.end("n"), Kind.PLATE, 0.8, "follows a word for 'registration'")
