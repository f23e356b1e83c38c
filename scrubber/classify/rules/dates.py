"""Dates of birth, told from other dates by the words before them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrubber.classify.lexicon import SURE
from scrubber.classify.spans import ENDS
from scrubber.classify.text import Text
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

NAME = "dates"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*"
_DATE = (
    rf"(?:\d{{1,2}} ?[./\\ -] ?\d{{1,2}} ?[./\\ -] ?(?:\d{{4}}|\d{{2}})|\d{{4}} ?[./-] ?\d{{1,2}} ?[./-] ?\d{{1,2}}|"
    rf"\d{{1,2}} ?(?:st|nd|rd|th)? ?(?:of )?[ .-]?{_MONTH}[ .,-]*(?:\d{{4}}|'?\d{{2}})|"
    rf"{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}})"
)
_PLAIN = re.compile(rf"(?<![\w/]){_DATE}(?![\w/])", re.IGNORECASE)
_BIRTH = re.compile(
    r"(?<!\w)(?:d[. ]{0,2}[o0][. ]{0,2}b|date of birth|birth ?date|birth ?day|born(?: on)?|birth|b\.?day|"
    r"geb(?:oren)?(?: am)?|né(?:e|\(e\))?(?: le)?|nat[oa](?: il)?|nacid[oa](?: el)?|nascid[oa](?: em)?|ur\.|"
    r"născut[ăa]?(?: la)?|b\.)(?![^\W\d]|/)"
    rf"[^\d\n]{{0,24}}?(?P<n>{_DATE}|\d{{6,8}}|\d{{1,2}}[ /.-](?:\d{{4}}|\d{{1,2}})){ENDS}",
    re.IGNORECASE,
)
_BORN = re.compile(rf"(?<!\w)born(?!\w).{{0,60}}?(?P<n>{_DATE})", re.IGNORECASE)
# `(b. 1941)`, `born 1938`: the year alone.
_BIRTH_YEAR = re.compile(r"(?:\(b\.? ?|(?<!\w)(?:born(?: in)?|b\.) ?)(?:19|20)\d{2}(?![\w/-])\)?", re.IGNORECASE)
_SHORT = re.compile(rf"(?:d[. ]?o[. ]?b|dob)\W{{0,4}}(?P<n>{_DATE}|\d{{6,8}})", re.IGNORECASE)
# `DOB11O41960`: written without a space, so that its figures are not seen as such.
_GLUED = re.compile(r"(?<!\w)d[o0]b(?P<n>[\dOolI]{6,8})(?!\w)", re.IGNORECASE)
_TIME = re.compile(r"(?<![\d:.])\d{1,2}(?::|[.](?=\d{2} ))\d{2}(?![\d:.])")
# Field 3 of a driving licence (Directive 2006/126/EC, Annex I): date and place of birth.
_LICENCE = re.compile(rf"^\W*3[.,] ?(?P<n>{_DATE})(?!\w)", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d{2}")
_SHORT_YEAR = re.compile(r"(?P<day>\d{1,2})(?P<sign>[/.-])(?P<month>\d{1,2})(?P=sign)(?P<year>\d{2})")
_YOUNGEST = 35  # two digits up to this may still be a year to come
_AGE = re.compile(r"(?<!\w)(?:aged?|yrs?|y/?o)(?!\w)|(?<!\w)\d{1,2} ?(?:yrs?|y/?o|years old)(?!\w)", re.IGNORECASE)
_OTHER = re.compile(
    r"review|receiv|meeting|due|expir|valid|issue|invoice|print|date:|date |since|until|from|start|end|deadline|visit|"
    r"court|open|clos|upd|rev|version|copyright|exp|use by|best before|conf|\d:\d\d",
    re.IGNORECASE,
)


def find(text: Text) -> Iterator[Span]:
    """Dates after a word for birth are hidden; a bare date of a past life-time is only shown."""
    if not any(c.isdecimal() for c in text.digits):
        return
    for match in _BIRTH_YEAR.finditer(text.digits):
        yield Span(match.start(), match.end(), Kind.BIRTH_DATE, 0.8, "a year of birth")
    for pattern in (_BIRTH, _SHORT, _BORN):
        for match in pattern.finditer(text.digits):
            yield Span(match.start("n"), match.end("n"), Kind.BIRTH_DATE, 0.95, "follows a word for 'born'")
    for match in _GLUED.finditer(text.plain):
        yield Span(match.start("n"), match.end("n"), Kind.BIRTH_DATE, 0.9, "follows a word for 'born'")
    for match in _LICENCE.finditer(text.digits):
        yield Span(match.start("n"), match.end("n"), Kind.BIRTH_DATE, 0.7, "the third field of a driving licence")
    for match in _PLAIN.finditer(text.digits):
        if _OTHER.search(text.plain):
            continue
        if _AGE.search(text.plain):
            yield Span(match.start(), match.end(), Kind.BIRTH_DATE, 0.6, "a date beside an age")
        elif _is_past(match[0]):
            alone = match[0].strip() == text.digits.strip(" .,;:()MFmf")
            of_somebody = alone or any(t.trait & SURE for t in text.tokens if t.end <= match.start())
            yield Span(match.start(), match.end(), Kind.BIRTH_DATE, 0.55 if of_somebody else 0.4, "a date of long ago")


def is_moment(text: str) -> bool:
    """Whether a text with its slips repaired holds a date or a time of day."""
    return _PLAIN.search(text) is not None or _TIME.search(text) is not None


def _is_past(date: str) -> bool:
    """A four-digit year before 2013, or two digits that can be no year of ours: papers that lie about are younger, most
    people are older.
    """
    year, short = _YEAR.search(date), _SHORT_YEAR.fullmatch(date.strip())
    if year is None and short is not None:
        return int(short["month"]) <= 12 and int(short["day"]) <= 31 and int(short["year"]) > _YOUNGEST
    return year is not None and 1900 <= int(year[0]) < 2013
