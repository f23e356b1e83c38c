"""Finds what was split over two lines: a title and its name, the halves of a number, a postcode or an address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stdnum.gb import nhs

from scrubber.classify.lexicon import SURE, THINGS, words
from scrubber.classify.postcodes import AREAS
from scrubber.classify.spans import count_digits
from scrubber.classify.text import Case, Text
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

_TITLES = words("titles_sure")
_ROADS = frozenset(("dr", "ms"))  # these also end addresses: "12 Elm Dr", "Jackson, MS"
_MOST_WORDS = 3  # of a name that follows a title
_UK = re.compile(r"(?:\+ ?44 ?(?:\(0\))? ?|0044 ?|\(?0)(?:\d[ ()/.-]*){9,10}")
_ABROAD = re.compile(r"\+ ?[1-9](?:[ ()./-]*\d){8,13}")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]{2,})+")


@dataclass(frozen=True, slots=True)
class _Halves:
    """The end of a line, the beginning of the next, and what they are together."""

    kind: Kind
    end: re.Pattern[str]
    begin: re.Pattern[str]
    glue: str
    reason: str


_HALVES = (
    _Halves(Kind.PHONE, re.compile(r"(?<![\w.,/-])[+(]?\d[\d ().-]*$"), re.compile(r"\W*\d[\d ().-]*(?![\w/:])"),
            " ", "half of a phone number over two lines"),
    _Halves(Kind.NHS_NUMBER, re.compile(r"(?<![\w.,/-])\d{3}(?: \d{3})?$"),
            re.compile(r"(?:\d{3} )?\d{4}(?![\w.,/-])"), " ", "half of an NHS number over two lines"),
    _Halves(Kind.POSTCODE, re.compile(r"(?<![\w£$])[A-Z]{1,2}\d[\dA-Z]?$"), re.compile(r"\d[A-Z]{2}(?!\w)"),
            " ", "half of a UK postcode over two lines"),
    _Halves(Kind.BANK, re.compile(r"^\W*\d{2}[- ]\d{2}[- ]\d{2}$"), re.compile(r"\d{8}$"),
            " ", "a sort code beside an account number"),
    _Halves(Kind.BANK, re.compile(r"^\W*\d{8}$"), re.compile(r"\d{2}-\d{2}-\d{2}$"),
            " ", "a sort code beside an account number"),
    _Halves(Kind.EMAIL, re.compile(r"[\w.+-]+@?[\w.-]*$"), re.compile(r"[\w.-]*@?[\w.-]+"),
            "", "half of an e-mail address over two lines"),
)  # fmt: skip


def joined(first: Text, second: Text) -> tuple[list[Span], list[Span]]:
    """What two neighbouring lines hold together, as spans of each."""
    one, other = _titled(first, second)
    for halves in _HALVES:
        end = halves.end.search(first.digits.rstrip() if halves.glue else first.plain.rstrip())
        begin = halves.begin.match(second.digits if halves.glue else second.plain)
        if end is None or begin is None or not _whole(halves, end[0], begin[0]):
            continue
        one.append(Span(end.start(), end.end(), halves.kind, 0.8, halves.reason))
        other.append(Span(begin.start(), begin.end(), halves.kind, 0.8, halves.reason))
    return one, other


def _whole(halves: _Halves, end: str, begin: str) -> bool:
    text = end.strip() + halves.glue + begin.strip()
    if halves.kind is Kind.PHONE:
        return min(count_digits(end), count_digits(begin)) >= 3 and _is_phone(text) and not _is_phone(end.strip())
    if halves.kind is Kind.NHS_NUMBER:
        return count_digits(text) == 10 and nhs.is_valid(text)
    if halves.kind is Kind.POSTCODE:
        return end.rstrip("0123456789")[:2].rstrip("0123456789") in AREAS or end[:2] in AREAS or end[:1] in AREAS
    return halves.kind is Kind.BANK or _is_email(end, begin)


def _is_phone(text: str) -> bool:
    return bool(_UK.fullmatch(text) or _ABROAD.fullmatch(text))


def _is_email(end: str, begin: str) -> bool:
    """One @ in all, and a sign at the seam that says that there is more."""
    cut = end.endswith(("@", ".", "-", "_")) or begin.startswith(("@", "."))
    return (end + begin).count("@") == 1 and cut and _EMAIL.fullmatch((end + begin).rstrip(".")) is not None


def _titled(first: Text, second: Text) -> tuple[list[Span], list[Span]]:
    """`Ring Mrs` above `Hargreaves`."""
    title = first.tokens[-1] if first.tokens else None
    if title is None or title.word.strip(".") not in _TITLES or first.plain[title.end :].strip(" ."):
        return [], []
    if title.word.strip(".") in _ROADS and (count_digits(first.digits) or "," in first.plain):
        return [], []
    name = list(_name(second))
    if not name:
        return [], []
    return (
        [Span(title.start, title.end, Kind.NAME, 0.75, "a title before a name")],
        [Span(name[0][0], name[-1][1], Kind.NAME, 0.8, "follows a title")],
    )


def _name(text: Text) -> Iterator[tuple[int, int]]:
    """Where the words at the beginning of a line stand that are capitalised or known names."""
    for at, token in enumerate(text.tokens[:_MOST_WORDS]):
        gap = text.plain[text.tokens[at - 1].end if at else 0 : token.start]
        like = token.alphabetic and (token.case is not Case.LOWER or token.trait & SURE or token.person > 0.5)
        if not like or gap.strip(" .-'") or (at and token.trait & THINGS):
            return
        yield token.start, token.end
