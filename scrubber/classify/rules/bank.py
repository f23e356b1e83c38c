"""Bank accounts: IBAN, UK sort code and account number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stdnum import iban

from scrubber.classify.spans import count_digits
from scrubber.classify.text import Text
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

NAME = "bank"
_IBAN = re.compile(r"(?<!\w)[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?!\w)", re.IGNORECASE)
_SORT = re.compile(r"(?<![\w/.-])\d{2}([- ])\d{2}\1\d{2}(?![\w/-]|[.]\d)")
_LABELLED_SORT = re.compile(
    r"(?<!\w)(?:[s5][o0]rt(?: ?c[o0]de)?|s/c)\W{0,4}(?P<n>\d{2}[ -]?\d{2}[ -]?\d{2})(?!\d)", re.IGNORECASE
)
_ACCOUNT = re.compile(
    r"(?<!\w)(?:acc(?:oun)?t?|a/c|acct)(?: ?(?:no|num|number|#))?(?: is)?[^\w\n]{0,4}(?P<n>\d[\d -]{5,16}\d)(?!\w)",
    re.IGNORECASE,
)
_ROUTING = re.compile(
    r"(?<!\w)(?:routing|aba|swift|bic)(?: ?(?:no|number|code))?\W{0,4}(?P<n>[A-Z0-9]{8,11})(?!\w)", re.IGNORECASE
)
_EIGHT = re.compile(r"(?<![\w.])\d{8}(?!\w)")


def find(text: Text) -> Iterator[Span]:
    """An account number counts after its label or next to a sort code."""
    if count_digits(text.digits) < 6:
        return
    for match in _IBAN.finditer(text.digits):
        figures = count_digits(match[0])
        confidence = 0.97 if iban.is_valid(match[0]) else 0.6 if figures >= 12 and match[0].upper() == match[0] else 0.0
        if confidence:
            yield Span(match.start(), match.end(), Kind.BANK, confidence, "the shape of an IBAN")
    sort = list(_LABELLED_SORT.finditer(text.digits))
    for match in sort:
        yield Span(match.start("n"), match.end("n"), Kind.BANK, 0.9, "follows 'sort code'")
    eights = list(_EIGHT.finditer(text.digits))
    for match in _SORT.finditer(text.digits):
        if not sort and (eights or match[1] == "-"):
            yield Span(match.start(), match.end(), Kind.BANK, 0.75 if eights else 0.4, "the shape of a sort code")
            sort.append(match)
    for match in _ACCOUNT.finditer(text.digits):
        yield Span(match.start("n"), match.end("n"), Kind.BANK, 0.8, "follows 'account'")
    for match in _ROUTING.finditer(text.digits):
        yield Span(match.start("n"), match.end("n"), Kind.BANK, 0.7, "follows a bank's code word")
    if sort:
        for match in eights:
            yield Span(match.start(), match.end(), Kind.BANK, 0.8, "eight digits beside a sort code")
