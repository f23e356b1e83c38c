"""Phone and fax numbers, with and without a label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import phonenumbers

from scrubber.classify.spans import ENDS, SHOWN, count_digits, matches
from scrubber.classify.text import Text
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

NAME = "phone"
_NUMBER = r"[+(]?[\dOolI][\dOolI ()./-]{5,20}[\dOol]"
_LABEL = (
    r"(?<!\w)(?:tel(?:ephone)?(?: ?(?:no|number|/fax))?|phone(?: ?(?:no|number))?|mob(?:ile|i)?(?: ?(?:no|number))?|"
    r"cell|fax|faks|ph|p|t|m|f|call(?: me)?(?: on| at)?|ring(?: on)?|text|dial|contact(?: ?(?:no|number|on))?|whatsapp|"
    r"h/p|hp|home|work|land ?line|ext|extension|bleep|pager|helpline|hotline)"
)
_LABELLED = re.compile(_LABEL + r"[ .]*[:#-]? *(?P<n>" + _NUMBER + ")", re.IGNORECASE)
_EXTENSION = re.compile(r"(?<!\w)(?:ext|extn|extension|bleep|pager|dect)[ .:#]*(?P<n>\d{3,6})(?!\d)", re.IGNORECASE)
# A date with the time behind it, as cameras print it, has the same digits.
_DATE = r"(?!\d\d([/.-])\d\d\1(?:19|20)\d\d)"
_UK = re.compile(
    _DATE + r"(?<![\w.,/-])(?:\+ ?44 ?(?:\(0\))? ?|0044 ?|\(?0 ?)(?:[\d] ?[()/.-]{0,2} ?){9,10}" + ENDS + r"(?![.,]\d)"
)
_ABROAD = re.compile(r"(?<![\w.])(?:\+|00) ?[1-9](?:[ ()./-]{0,2}\d){7,13}" + ENDS)
_US = re.compile(r"(?<![\w.-])(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}" + ENDS)
_ONE_DATE = re.compile(r"\d{1,2}([./-])\d{1,2}\1\d{4}")  # `SMITH J M 05/11/1933`
_LIKE_NHS = re.compile(r"\d{3} \d{3} \d{4}")
_REGIONS = ("GB", "US")


# Freephone numbers and those that only organisations have (Ofcom, National Telephone Numbering Plan: 080 and 03).
_PUBLIC = re.compile(r"\(?0(?:80[08]|3[0347]\d)")


def find(text: Text) -> Iterator[Span]:
    """Numbers with a label or of a known shape; where only the library knows the shape, those that it calls valid."""
    for span in _numbers(text):
        if _PUBLIC.match(text.digits[span.start : span.end]):
            yield replace(span, confidence=SHOWN, reason="a number as helplines and offices have them")
        else:
            yield span


def _numbers(text: Text) -> Iterator[Span]:
    if count_digits(text.digits) < 3:
        return
    for span in matches(_LABELLED, text.digits, Kind.PHONE, 0.9, "follows a word for 'phone'", "n"):
        value = text.digits[span.start : span.end]
        if count_digits(value) >= 6 and not _ONE_DATE.fullmatch(value):
            yield span
    yield from matches(_EXTENSION, text.digits, Kind.PHONE, 0.6, "a phone extension or bleep", "n")
    if count_digits(text.digits) < 8:
        return
    yield from matches(_UK, text.digits, Kind.PHONE, 0.9, "the shape of a UK phone number")
    yield from matches(_ABROAD, text.digits, Kind.PHONE, 0.85, "the shape of an international phone number")
    for span in matches(_US, text.digits, Kind.PHONE, 0.75, "the shape of a US phone number"):
        if not _LIKE_NHS.fullmatch(text.digits[span.start : span.end]):
            yield span
    yield from _known(text)


def _known(text: Text) -> Iterator[Span]:
    for region in _REGIONS:
        for match in phonenumbers.PhoneNumberMatcher(text.digits, region, phonenumbers.Leniency.VALID):
            raw = match.raw_string.strip()
            if raw[0] not in "0+" and (raw.isdecimal() or _LIKE_NHS.fullmatch(raw)):
                continue  # a bare run of digits is more often something else
            yield Span(match.start, match.end, Kind.PHONE, 0.8, "a valid phone number")
