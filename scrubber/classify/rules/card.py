"""Payment cards."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stdnum import luhn

from scrubber.classify.spans import count_digits
from scrubber.classify.text import Text
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

NAME = "card"
_GROUPS = re.compile(r"(?<![\w.])\d{4}([ .-])\d{4}\1\d{4}\1\d{1,7}(?!\w)")
_AMEX = re.compile(r"(?<![\w.])3[47]\d{2}[ .-]?\d{6}[ .-]?\d{5}(?!\w)")
_RUN = re.compile(r"(?<![\w.])\d{12,19}(?!\w)")
_HIDDEN = re.compile(r"(?<!\w)(?:[xX*•]{2,4}[ -]?){1,4}(?P<n>\d{4})(?!\d)")
_OTHER_CARD = re.compile(r"(?<![\w.])\d{4}(?: \d{4}){1,4}(?!\w)")  # of a bus, a library, a shop
_ENDING = re.compile(r"(?<!\w)ending(?: in| with)?:? (?P<n>\d{4})(?![\d/.-])", re.IGNORECASE)
_LABEL = re.compile(r"(?<!\w)(?:card|visa|mastercard|amex|maestro|debit|credit|pan)(?!\w)", re.IGNORECASE)
_SECURITY = re.compile(r"(?<!\w)(?:cvv2?|cvc|security code)\W{0,4}(?P<n>\d{3,4})(?!\d)", re.IGNORECASE)


def find(text: Text) -> Iterator[Span]:
    """Four groups of four, or a run of digits that passes Luhn's check or follows a word for 'card'."""
    if count_digits(text.digits) < 3:
        return
    for match in _SECURITY.finditer(text.digits):
        yield Span(match.start("n"), match.end("n"), Kind.CARD, 0.85, "a card's security code")
    for match in _ENDING.finditer(text.digits):
        yield Span(match.start("n"), match.end("n"), Kind.CARD, 0.5, "the last digits of a payment card")
    for pattern in (_GROUPS, _AMEX):
        for match in pattern.finditer(text.digits):
            yield Span(match.start(), match.end(), Kind.CARD, 0.9, "the shape of a payment card number")
    labelled = _LABEL.search(text.plain) is not None
    for match in _RUN.finditer(text.digits):
        sure = luhn.is_valid(match[0]) and match[0][0] in "3456" and len(match[0]) in (14, 15, 16, 19)
        confidence = 0.9 if labelled else 0.7 if sure else 0.3
        yield Span(match.start(), match.end(), Kind.CARD, confidence, "as many digits as a payment card")
    if labelled:
        for match in _OTHER_CARD.finditer(text.digits):
            yield Span(match.start(), match.end(), Kind.CARD, 0.55, "a number beside a word for 'card'")
        for match in _HIDDEN.finditer(text.digits):
            yield Span(match.start("n"), match.end("n"), Kind.CARD, 0.4, "the last digits of a payment card")
