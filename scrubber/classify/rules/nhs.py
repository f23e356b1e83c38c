"""NHS numbers, and their sisters CHI (Scotland) and H&C (Northern Ireland), by label, shape or check digit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stdnum.gb import nhs

from scrubber.classify.spans import ENDS, count_digits
from scrubber.classify.text import Text
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

NAME = "nhs"
_TEN = r"\d(?:[ .-]{0,2}\d){8,10}"
_LABELLED = re.compile(
    rf"(?<!\w)(?P<whose>n ?\.?h ?\.?s?|chi|h ?& ?c|hcn|health (?:and|&) care)(?: ?(?:no|num|number|nr|nbr|id|"
    rf"#))?[^\w\n]{{0,4}}(?P<n>{_TEN}){ENDS}",
    re.IGNORECASE,
)
_CALLED = {"c": "CHI", "h": "H&C"}  # Scotland's and Northern Ireland's numbers, by how their labels begin
_SHAPE = re.compile(r"(?<![\w.,/+-])\d{3}([ .-])\d{3}\1\d{4}" + ENDS + r"(?![.,/-]\d)")
_RUN = re.compile(r"(?<![\w.,/+-])[1-9]\d{9}" + ENDS + r"(?![.,/-]\d)")
_RECEIPT = re.compile(r"invoice|receipt|order|trans|item|qty|total|barcode|ean|isbn|serial", re.IGNORECASE)


def find(text: Text) -> Iterator[Span]:
    """A label settles it; the shape 3-3-4 is enough too. A failed check digit never clears a number."""
    if count_digits(text.digits) < 9:
        return
    for match in _LABELLED.finditer(text.digits):
        label = _CALLED.get(match["whose"][0].lower(), "NHS")
        yield Span(match.start("n"), match.end("n"), Kind.NHS_NUMBER, 0.95, f"follows '{label}'")
    for match in _SHAPE.finditer(text.digits):
        sure = nhs.is_valid(match[0])
        yield Span(match.start(), match.end(), Kind.NHS_NUMBER, 0.95 if sure else 0.6, "the shape of an NHS number")
    for match in _RUN.finditer(text.digits):
        if nhs.is_valid(match[0]) and not _RECEIPT.search(text.plain):
            yield Span(match.start(), match.end(), Kind.NHS_NUMBER, 0.7, "ten digits that pass the NHS check")
