"""What lines say of their neighbours: address blocks, labels above values, rotas."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from scrubber.classify.lexicon import THINGS, Trait, words
from scrubber.classify.spans import HIDE, count_digits
from scrubber.classify.text import Text, Token
from scrubber.contracts import Line, Span
from scrubber.model.kinds import Kind

Spans = list[list[Span]]
_REACH_UP, _REACH_DOWN = 5, 3
_MOST_WORDS = 7
_PLACES = (Kind.ADDRESS, Kind.POSTCODE)
_NAME_LABELS = words("labels")
_ORGS = words("orgs") - words("houses")
_SENTENCE = frozenset("please the is are was will you your we our must not be for and with this that to".split())
_VALUE_LABELS: tuple[tuple[re.Pattern[str], Kind, re.Pattern[str], str], ...] = (
    (re.compile(r"d\.?o\.?b\.?|date of birth|"
    r"born", re.I), Kind.BIRTH_DATE, re.compile(r"\d.*\d"), "below 'date of birth'"),
    (re.compile(r"nhs(?: ?(?:no|number|"
    r"#))?\.?", re.I), Kind.NHS_NUMBER, re.compile(r"\d[\d -]{7,}\d"), "below 'NHS number'"),
    (re.compile(r"(?:tel(?:ephone)?|phone|mobile|mob|contact)(?: ?(?:no|number))?\.?", re.I), Kind.PHONE,
     re.compile(r"\+?[\d(][\d ()-]{5,}\d"), "below a word for 'phone'"),
    (re.compile(r"(?:hosp(?:ital)?|case|client|patient|mrn|ref(?:erence)?|id|urn|upn|record)(?: ?(?:no|"
    r"number|id|ref))?\.?", re.I),
     Kind.RECORD_NUMBER, re.compile(r"\w*\d[\w/ -]{3,}"), "below a word for 'record number'"),
    (re.compile(r"post ?code", re.I), Kind.POSTCODE, re.compile(r"\w{2,4} ?\w{3}"), "below 'postcode'"),
)  # fmt: skip


def spread(lines: Sequence[Line], texts: Sequence[Text], found: Spans) -> Spans:
    """The spans of each line with those added that its block gives reason for. Blocks don't touch one another."""
    out = [list(spans) for spans in found]
    for rows in _blocks(lines):
        _labels(rows, texts, out)
        _addresses(rows, texts, out)
        _rota(rows, texts, out)
    return out


def _blocks(lines: Sequence[Line]) -> list[list[int]]:
    """Line numbers of each block of two lines and more, in reading order."""
    rows: dict[str, list[int]] = {}
    for i, line in enumerate(lines):
        if line.block is not None:
            rows.setdefault(line.block, []).append(i)
    return [r for r in rows.values() if len(r) > 1]


def _whole(text: Text, kind: Kind, confidence: float, reason: str) -> Span | None:
    if not text.tokens:
        return None
    return Span(text.tokens[0].start, text.tokens[-1].end, kind, confidence, reason)


def _label_of(text: Text) -> str | None:
    """The label that a line consists of, or None."""
    bare = text.low.strip(" :.-_*#")
    return bare if bare and len(bare) < 32 else None


def _labels(rows: list[int], texts: Sequence[Text], out: Spans) -> None:
    """A line that is nothing but a label makes the next line its value."""
    for row, after in pairwise(rows):
        label = _label_of(texts[row])
        value = texts[after]
        if label is None or not value.tokens or _label_of(value) in _NAME_LABELS:
            continue
        if (
            label in _NAME_LABELS
            and _could_be_name(value)
            and texts[row].plain.rstrip().endswith((":", "-")) | (label.endswith("name"))
        ):
            span = _whole(value, Kind.NAME, 0.75, "below a word such as 'Name:'")
            out[after] += [span] if span else []
        for pattern, kind, shape, reason in _VALUE_LABELS:
            found = shape.search(value.digits)
            if pattern.fullmatch(label) and found:
                out[after].append(Span(found.start(), found.end(), kind, 0.8, reason))


def _could_be_name(text: Text) -> bool:
    if not 1 <= len(text.tokens) <= 5 or count_digits(text.digits):
        return False
    return not all(t.ordinary and not t.trait & Trait.GIVEN for t in text.tokens)


def _addresses(rows: list[int], texts: Sequence[Text], out: Spans) -> None:
    """A postcode or a street pulls its short neighbours into the address; a name-like line above it is a name."""
    anchors = [n for n, row in enumerate(rows) if any(s.kind in _PLACES and s.confidence >= 0.55 for s in out[row])]
    if not anchors:
        return
    reached: set[int] = set()
    for n in anchors:
        reached |= _reach(rows, texts, out, range(n - 1, n - 1 - _REACH_UP, -1))
        reached |= _reach(rows, texts, out, range(n + 1, n + 1 + _REACH_DOWN))
    top = min(anchors)
    for n in sorted(reached - set(anchors)):
        text = texts[rows[n]]
        person = n < top and not any(m < n for m in reached | set(anchors)) and _reads_like_name(text)
        kind, reason = (Kind.NAME, "stands above an address") if person else (Kind.ADDRESS, "stands beside an address")
        span = _whole(text, kind, 0.7, reason)
        out[rows[n]] += [span] if span else []


def _reach(rows: list[int], texts: Sequence[Text], out: Spans, order: range) -> set[int]:
    """Positions in the block, from an anchor outwards, that may be parts of its address."""
    reached: set[int] = set()
    for n in order:
        if not 0 <= n < len(rows) or not _could_be_address(texts[rows[n]]):
            break
        reached.add(n)
        if any(s.kind is Kind.NAME and s.confidence >= HIDE for s in out[rows[n]]):
            break  # the addressee begins the block
    return reached


def _could_be_address(text: Text) -> bool:
    """Short, begins like a name, and is neither a sentence nor a heading of everyday words."""
    tokens = text.tokens
    if (
        not tokens
        or len(tokens) > _MOST_WORDS
        or len(text.plain) > 60
        or (text.plain.rstrip().endswith((":", "?", "!")) and len(tokens) == 1)
    ):
        return _addressed(text)
    if sum(t.word in _SENTENCE and t.raw.islower() for t in tokens) >= 2:
        return False
    if any(t.word in _ORGS for t in tokens) and not any(_placed(t) for t in tokens):
        return False
    goods = sum(
        bool(t.trait & Trait.GOODS) and not t.trait & (Trait.TOWN | Trait.STREET | Trait.SURNAME) for t in tokens
    )
    return goods * 2 <= len(tokens) and not (goods and len(tokens) <= 2 and not any(_placed(t) for t in tokens))


def _addressed(text: Text) -> bool:
    """`Anna Kowal:` above an address."""
    return (
        2 <= len(text.tokens) <= 4
        and text.plain.rstrip().endswith(":")
        and all(t.raw[0].isupper() for t in text.tokens)
    )


def _placed(token: Token) -> bool:
    return bool(token.trait & (Trait.TOWN | Trait.COUNTY | Trait.STREET)) or token.place > 0.5


def _reads_like_name(text: Text) -> bool:
    tokens = text.tokens
    if (
        count_digits(text.digits)
        or not 1 <= len(tokens) <= 5
        or any(_placed(t) and t.person < 0.5 for t in tokens[-1:])
    ):
        return False
    return any(
        t.trait & (Trait.SURE_GIVEN | Trait.SURE_SURNAME | Trait.TITLE) or t.person > 0.5 or t.initial for t in tokens
    )


def _rota(rows: list[int], texts: Sequence[Text], out: Spans) -> None:
    """In a block where most rows begin with a name, a row that begins with a rare or name-like word does too."""
    if len(rows) < 3:
        return
    named = [
        row for row in rows if any(s.kind is Kind.NAME and s.confidence >= HIDE and s.start <= 2 for s in out[row])
    ]
    if len(named) * 2 < len(rows):
        return
    for row in rows:
        tokens = texts[row].tokens
        if row in named or not tokens or not tokens[0].alphabetic or tokens[0].trait & THINGS:
            continue
        first = tokens[0]
        rare = first.rank is None or first.rank > 30_000
        if len(tokens) <= 4 and (rare or first.trait & (Trait.GIVEN | Trait.SURNAME)) and (first.rank or 99_999) > 150:
            out[row].append(Span(first.start, first.end, Kind.NAME, 0.55, "in a list of names"))
