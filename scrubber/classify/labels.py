"""Knows the labels of forms and records, and what sort of value each of them announces."""

from __future__ import annotations

import re
from dataclasses import dataclass

from scrubber.classify.lexicon import NAMED, words
from scrubber.classify.spans import count_digits
from scrubber.classify.text import Text
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

_FIELDS = words("fields")
_NAMES = words("labels")
_NO_PERSON = words("fields_plain")
_LONGEST = 32
# Labels whose value can be nothing but a person's name.
SURELY_NAMED = frozenset(
    f"{which} name" for which in "last first family given middle maiden patient client pupil".split()
)
SURELY_NAMED |= frozenset(("surname", "forename", "forenames"))
_ANY = re.compile(r"\S.*\S")


@dataclass(frozen=True, slots=True)
class Value:
    """What a label announces: the kind, how its text must look, and how sure that makes it."""

    kind: Kind
    shape: re.Pattern[str]
    label: str
    confidence: float = 0.8


_TIME = r"\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b"
_FIGURES = re.compile(rf"(?<!\w)(?!{_TIME})\w*\d[\w/ -]{{3,}}", re.IGNORECASE)
_VALUES: tuple[tuple[str, Value], ...] = (
    (r"d\.?o\.?b\.?|date of birth|birth ?date|born", Value(Kind.BIRTH_DATE, re.compile(r"\d.*\d"), "date of birth")),
    (r"nhs(?: ?(?:no|number|#))?\.?", Value(Kind.NHS_NUMBER, re.compile(r"\d[\d -]{7,}\d"), "NHS number")),
    (r"ni(?: ?(?:no|number|#))\.?|nino|national insurance(?: (?:no|number))?\.?",
     Value(Kind.NI_NUMBER, re.compile(r"[A-Za-z]{2} ?\d.*\w"), "National Insurance number")),
    (r"(?:(?:home|work|day(?:time)?|evening|contact|emergency|your|our) ?)?"
     r"(?:tel(?:ephone)?|phone|mobile|mob|cell|landline|fax|contact)(?: ?(?:no|number|#))?\.?",
     Value(Kind.PHONE, re.compile(r"\+?[\d(][\d ().-]{5,}\d"), "phone")),
    (r"e[- ]?mail(?: address)?", Value(Kind.EMAIL, re.compile(r"\S+ ?[@©] ?\S+|\S+\.\S+\.\S+"), "e-mail")),
    (r"(?:(?:our|your|nhs|prefix|group|rx|case|file|crime|incident|policy|member(?:ship)?|subscriber|patient|client|"
     r"person|pupil|student|staff|employee|payroll|badge|hosp(?:ital)?|chi|"
     r"h ?& ?c|hcn|crn|ur|referral|passport|licence|license|customer|"
     r"mosaic|las|lcs|liquid ?logic|carefirst|framework ?i|swift|rio|systmone|emis|carenotes|lifeline|ehcp|blue badge|"
     r"account|claim|tenancy|record|card|library card|service user) ?)?"
     r"(?:no|number|id|id no|id number|identification|ref(?:erence)?|ref no|reference (?:no|number)|record|mrn|urn|upn|"
     r"#)(?: ?[#:])?(?: suffix)?\.?|"
     r"(?:hosp(?:ital)?|case|client|patient|passport|mosaic|carefirst|group|policy|subscriber|membership)",
     Value(Kind.RECORD_NUMBER, _FIGURES, "record number")),
    (r"(?:(?:front|back|rear|side|main) ?)?(?:key ?safe|k[/.]?safe|door|gate|alarm|entry|access|lock ?box|pad ?lock)"
     r"(?: ?(?:code|no|number|pin))*|pin",
     Value(Kind.RECORD_NUMBER, re.compile(r"(?<!\w)[A-Z]?[\dOIl]{3,8}[A-Z]?(?!\w|[.,:]\d)"), "code")),
    (r"(?:(?:car|vehicle|van) ?)?reg(?:istration)?(?: ?(?:no|number|mark|plate))?\.?|(?:car|vehicle)(?: no\.?)?|"
     r"(?:number|licen[cs]e) ?plate|vrm",
     Value(Kind.PLATE, re.compile(r"(?<!\w)(?=[A-Z ]*\d)(?=[\d ]*[A-Z])[A-Z0-9]{1,4} ?[A-Z0-9]{2,4}(?!\w)"),
           "car registration")),
    (r"(?:wi-?fi(?: ?(?:code|key|pass|password))|password|pass ?word|network key)",
     Value(Kind.RECORD_NUMBER, re.compile(r"\S{4,}"), "password")),
    (r"sort ?code|account (?:no|number)", Value(Kind.BANK, re.compile(r"\d[\d -]{4,}\d"), "account")),
    (r"post ?(?:al )?code|zip(?: code)?",
     Value(Kind.POSTCODE, re.compile(r"(?=\S*\d|\S+ \S*\d)\w{2,5}(?: ?\w{3})?"), "postcode")),
    (r"(?:(?:home|current|previous|postal|your) )?address(?: line \d)?|street|lives at",
     Value(Kind.ADDRESS, _ANY, "address", 0.7)),
    (r"town|city|town/city|city/town|county|village", Value(Kind.ADDRESS, _ANY, "town", 0.6)),
)  # fmt: skip
_KNOWN = tuple((re.compile(label, re.IGNORECASE), value) for label, value in _VALUES)


def bare(text: Text) -> str:
    """The line in small letters without the signs round it."""
    return _bare(text.low)


def _bare(low: str) -> str:
    return " ".join(low.strip(" :.-_*#()[]").split())


def is_field(text: Text) -> bool:
    """Whether a line is nothing but the label of a form's field; such a line is never personal itself."""
    words_ = bare(text)
    return words_ in _FIELDS or (0 < len(words_) <= _LONGEST and any(p.fullmatch(words_) for p, _ in _KNOWN))


def is_label(text: Text) -> bool:
    """Whether a line announces what stands beside or below it: a known field, or a few plain words and a colon."""
    if is_field(text) or bare(text) in _NAMES:
        return True
    if not text.plain.rstrip().endswith(":") or count_digits(text.digits) > 1:
        return False
    return 1 <= len(text.tokens) <= 5 and any(t.ordinary and not t.trait & NAMED for t in text.tokens)


def names_person(text: Text, beside: bool) -> bool:
    """Whether a label announces a person's name; a label without a colon must say so, or stand left of its value."""
    label = bare(text)
    if label not in _NAMES:
        return False
    marked = text.plain.rstrip().endswith((":", "-")) or label.endswith("name")
    return marked or (beside and label in _FIELDS and label not in ("from", "to", "cc", "bcc", "server", "member"))


def of_no_person(label: Text) -> bool:
    """Whether a label asks for something that only looks like a name: `Occupation`, `Ward`."""
    return bare(label) in _NO_PERSON


def announces(label: Text) -> Kind | None:
    """The kind of value that a label announces, or None."""
    return _announced(bare(label))


def _announced(label: str) -> Kind | None:
    return next((meaning.kind for pattern, meaning in _KNOWN if pattern.fullmatch(label)), None)


def holds_something_else(text: Text) -> bool:
    """Whether a line is a field with its value, and neither a person's nor of an address: `Marital Status: MARRIED`."""
    head, sign, value = text.low.partition(":")
    label = _bare(head)
    if not sign or not value.strip():
        return False
    return label in _NO_PERSON or _announced(label) not in (None, Kind.ADDRESS, Kind.POSTCODE)


def fits(label: Text, value: Text) -> bool:
    """Whether a value looks like what its label announces; any does where the label doesn't say what sort it is."""
    return announces(label) is None or value_span(label, value, beside=True) is not None


def value_span(label: Text, value: Text, beside: bool) -> Span | None:
    """What a label tells of its value, or None."""
    words_ = bare(label)
    if not words_ or len(words_) > _LONGEST:
        return None
    for pattern, meaning in _KNOWN:
        if not pattern.fullmatch(words_):
            continue
        found = meaning.shape.search(value.digits if meaning.kind is not Kind.ADDRESS else value.plain)
        if found is None:
            continue
        reason = f"{'beside' if beside else 'below'} '{meaning.label}'"
        return Span(found.start(), found.end(), meaning.kind, meaning.confidence, reason)
    return None
