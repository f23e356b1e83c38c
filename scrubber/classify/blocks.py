"""What lines say of their neighbours: labels and values, address blocks, rotas, and what is split over two lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from scrubber.classify.cells import Cell, Pair, cells, columns, lanes, pairs, rows, under_heads
from scrubber.classify.joins import joined
from scrubber.classify.labels import (
    SURELY_NAMED,
    announces,
    bare,
    holds_something_else,
    is_field,
    names_person,
    of_no_person,
    value_span,
)
from scrubber.classify.lexicon import THINGS, Trait, words
from scrubber.classify.merge import SURE_FIRM, TITLE
from scrubber.classify.people.initials import is_initials
from scrubber.classify.places.homes import UNKNOWN_NAME
from scrubber.classify.rules import dates
from scrubber.classify.spans import HIDE, SHOWN, count_digits
from scrubber.classify.text import Case, Text, Token
from scrubber.contracts import Line, Span
from scrubber.model.kinds import Kind

Spans = list[list[Span]]
_REACH_UP, _REACH_DOWN = 5, 3
_MOST_WORDS, _MOST_FIGURES = 7, 9  # of a line of an address; a US ZIP code has nine figures
_INSTRUCTS = 2
_COMMON = 5_000  # an everyday word up to this rank is no name for standing among names
_ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th)", re.IGNORECASE)  # `23rd` of a month
_READ_WELL = 0.8  # from this confidence of the reader on an unknown word in a list of names is taken for one
_COUNTED = 4  # rows that begin with a number, from which on they may be a list of things
_LEAST_TOWNS = 3
_LEAST_CROWD = 3
_HALF, _MOSTLY, _NEARLY_ALL = 0.5, 0.6, 0.75  # shares of the cells of a list that are names
_LEAST_PHONES = 2
_LOCAL = re.compile(r"\d(?:[ -]?\d){4,7}")  # a number as people dial it who live near
_LEAST_INITIALS = 3  # so many different initials one under the other are those of people
_GUESSED = "read as an address"
_PLACES = (Kind.ADDRESS, Kind.POSTCODE)
_ORGS = words("orgs") - words("houses")
_HOUSES = words("houses") | words("premises")
_PREMISES = words("premises") - {"level", "lot"}
_STREETS = words("streets")
_CALENDAR = words("calendar")
_WEEKDAYS = frozenset(word for word in _CALENDAR if word.endswith("day"))
_WEEKDAYS |= frozenset("mon tue tues wed weds thu thur thurs fri".split())
_LINKS = frozenset("the of on upon in le la y st saint and".split())
_DOSE = re.compile(r"\d ?(?:mg|mcg|ml|kg|tab(?:let)?s?|cap(?:sule)?s?|units?|puffs?)(?!\w)", re.IGNORECASE)
_HOUR = re.compile(r"(?<!\w)\d{1,2} ?[ap]m(?!\w)", re.IGNORECASE)
_TOLD_AT_LENGTH = 4  # everyday words in small letters that make a line a sentence
_SENTENCE = frozenset("please the is are was will you your we our must not be for and with this that to".split())


def spread(lines: Sequence[Line], texts: Sequence[Text], found: Spans) -> Spans:
    """The spans of each line with those added that its block gives reason for. Blocks don't touch one another."""
    out = [[] if is_field(text) else list(spans) for text, spans in zip(texts, found, strict=True)]
    for block in cells(lines, texts, found):
        settled = pairs(block)
        _values(settled, out)
        heads = under_heads(block)
        _under_heads(heads, out)
        fixed = {pair.value.at for pair in settled if _fixes(pair)}
        _halves([(a, b) for a, b in pairwise(block) if a.row == b.row and a.column != b.column], out)
        for column in columns(block):
            _halves(list(pairwise(column)), out)
            own = [cell for cell in column if not cell.label]
            _things(own, out)
            _addresses(own, fixed, out)
            _towns(own, out)
            free = [cell for cell in own if cell.at not in fixed]
            _rota(free, out)
            first = [
                cell for before, cell in zip((None, *free), free, strict=False) if not before or cell.row != before.row
            ]
            if len(first) < len(free):  # a table whose columns stand close
                _rota(first, out)
        others = fixed | {pair.value.at for pair in heads if of_no_person(pair.label.text)}
        for lane in lanes(block):
            _rota([cell for cell in lane if not cell.label and cell.at not in others], out)
        _lettered([[cell for cell in lane if not cell.label] for lane in lanes(block)], out)
        _in_company([cell for cell in block if not cell.label and cell.at not in others], out)
        _phones(block, out)
    return out


def _whole(text: Text, kind: Kind, confidence: float, reason: str) -> Span | None:
    if not text.tokens:
        return None
    return Span(text.tokens[0].start, text.tokens[-1].end, kind, confidence, reason)


def _add(out: Spans, at: int, spans: Iterable[Span | None]) -> None:
    out[at] += [span for span in spans if span is not None]


def _values(settled: Sequence[Pair], out: Spans) -> None:
    """A line that is nothing but a label says what its value is."""
    for pair in settled:
        label, value = pair.label.text, pair.value.text
        if names_person(label, pair.beside) and (_could_be_name(value) or _is_one(label, value)):
            where = "beside" if pair.beside else "below"
            _add(out, pair.value.at, [_whole(value, Kind.NAME, 0.75, f"{where} a word such as 'Name:'")])
        _add(out, pair.value.at, [value_span(label, value, pair.beside)])
        if of_no_person(label):
            out[pair.value.at] = [_doubted(span) for span in out[pair.value.at]]


def _under_heads(found: Sequence[Pair], out: Spans) -> None:
    """`Client | Address | Phone` above the rows of a table."""
    for pair in found:
        label, value = pair.label.text, pair.value.text
        if names_person(label, beside=True) and _could_be_name(value):
            _add(out, pair.value.at, [_whole(value, Kind.NAME, 0.75, "in a column headed by a word such as 'Name'")])
        _add(out, pair.value.at, [value_span(label, value, beside=False)])


def _doubted(span: Span) -> Span:
    """A name that stands where a form asks for something else is only shown, unless a title says that it is one."""
    if span.kind is not Kind.NAME or span.reason == TITLE:
        return span
    return replace(span, confidence=min(span.confidence, 0.45))


def _fixes(pair: Pair) -> bool:
    """Whether a label says that its value is no part of an address and no addressee."""
    if not is_field(pair.label.text) or names_person(pair.label.text, beside=True):
        return False
    return announces(pair.label.text) not in _PLACES


def _is_one(label: Text, value: Text) -> bool:
    """What a form's `Last Name` holds is a name, though it be an everyday word."""
    capital = all(t.alphabetic and t.raw[0].isupper() for t in value.tokens)
    return bare(label) in SURELY_NAMED and 1 <= len(value.tokens) <= 3 and capital and not count_digits(value.digits)


def _could_be_name(text: Text) -> bool:
    if not 1 <= len(text.tokens) <= 5 or count_digits(text.digits):
        return False
    return not all(t.ordinary and not t.trait & Trait.GIVEN for t in text.tokens)


def _halves(neighbours: Sequence[tuple[Cell, Cell]], out: Spans) -> None:
    for one, other in neighbours:
        first, second = joined(one.text, other.text)
        _add(out, one.at, first)
        _add(out, other.at, second)


def _addresses(column: Sequence[Cell], fixed: set[int], out: Spans) -> None:
    """A postcode or a street pulls its short neighbours into the address; a name-like line above it is a name."""
    anchors = [n for n, c in enumerate(column) if any(_anchors(c.text, s) for s in out[c.at])]
    if not any(_settles(column[n], out) for n in anchors):
        return  # the sign of a street
    reached: set[int] = set()
    for n in anchors:
        reached |= _reach(column, fixed, out, range(n - 1, n - 1 - _REACH_UP, -1))
        reached |= _reach(column, fixed, out, range(n + 1, n + 1 + _REACH_DOWN))
    if _counts_things(column, anchors):
        reached -= {n for n in reached if _numbered(column[n].text)}
    top = min(anchors)
    for n in sorted(reached - set(anchors)):
        text = column[n].text
        person = n < top and not any(m < n for m in reached | set(anchors)) and _reads_like_name(text)
        kind, reason = (Kind.NAME, "stands above an address") if person else (Kind.ADDRESS, "stands beside an address")
        _add(out, column[n].at, [_whole(text, kind, 0.7, reason)])


def _things(column: Sequence[Cell], out: Spans) -> None:
    """`2 Churros` among rows of things is no house."""
    sure = [n for n, cell in enumerate(column) if any(_anchors(cell.text, s) for s in out[cell.at])]
    if _counts_things(column, sure):
        for cell in column:
            out[cell.at] = [_weakened(span) for span in out[cell.at]]


def _weakened(span: Span) -> Span:
    return replace(span, confidence=SHOWN) if span.reason in (UNKNOWN_NAME, _GUESSED) else span


def _counts_things(column: Sequence[Cell], anchors: Sequence[int]) -> bool:
    """`12 Crunchy Taco` row upon row, as on a receipt: of many rows with a number in front hardly one is an address."""
    rows = [n for n, cell in enumerate(column) if _numbered(cell.text)]
    return len(rows) >= _COUNTED and len(set(rows) & set(anchors)) * 3 <= len(rows)


def _anchors(text: Text, span: Span) -> bool:
    """Whether the line is one of an address; `taxi to 61 Attlee Way 2pm` says nothing of its neighbours."""
    if span.kind not in _PLACES or span.confidence < 0.55:
        return False
    before = text.plain[: span.start].rstrip()
    words_ = [t for t in text.tokens if t.alphabetic and t.case is Case.LOWER and not span.start <= t.start < span.end]
    return not before or before.endswith((":", "-", ",", "/")) or not words_ or "'" in span.reason


def _settles(cell: Cell, out: Spans) -> bool:
    """Whether an address is of a home: with a number, a postcode, or after a label."""
    return any(
        s.kind is Kind.POSTCODE or (s.kind is Kind.ADDRESS and count_digits(cell.text.digits) > 0) or "'" in s.reason
        for s in out[cell.at]
        if s.kind in _PLACES and s.confidence >= 0.55
    )


def _reach(column: Sequence[Cell], fixed: set[int], out: Spans, order: range) -> set[int]:
    """Positions in the column, from an anchor outwards, that may be parts of its address."""
    reached: set[int] = set()
    numbered = _numbered(column[order.start - order.step].text)
    for n in order:
        if 0 <= n < len(column) and _is_crumb(column[n].text):
            continue
        if not 0 <= n < len(column) or column[n].at in fixed or not _could_be_address(column[n].text):
            break
        sign = order.step < 0 and numbered and _lone(column[n].text) and not (n > 0 and _named(column[n - 1], out))
        if sign or _told(column[n], out):
            break
        reached.add(n)
        numbered = numbered or _numbered(column[n].text)
        if any(s.kind is Kind.NAME and s.confidence >= HIDE for s in out[column[n].at]):
            if _is_village(column, n, order, out):
                continue
            above = column[n - 1] if order.step < 0 and n > 0 and column[n - 1].at not in fixed else None
            if above is not None and (_part_of_house(above.text) or _of_street(above.text)):
                reached.add(n - 1)  # a house, a street or a village that reads like a name
                continue
            break  # the addressee begins the block
    return reached


def _is_village(column: Sequence[Cell], n: int, order: range, out: Spans) -> bool:
    """Whether one word that reads like a name stands below a street, above a postcode, or below a fuller name."""
    if len(column[n].text.tokens) != 1:
        return False
    coded = n == order.start and any(s.kind is Kind.POSTCODE for s in out[column[n + (order.step < 0)].at])
    fuller = any(len(cell.text.tokens) > 1 and _named(cell, out) for cell in column[max(0, n - 2) : n])
    return order.step > 0 or coded or fuller


def _part_of_house(text: Text) -> bool:
    """`Studio 28G`, `Flat 2`, and nothing else."""
    tokens = text.tokens
    return len(tokens) == 2 and tokens[0].word in _PREMISES and count_digits(text.digits) > 0


def _of_street(text: Text) -> bool:
    """`Back Lane`: two or three words of which the last ends the name of a street."""
    return 2 <= len(text.tokens) <= 3 and text.tokens[-1].word in _STREETS


def _told(cell: Cell, out: Spans) -> bool:
    """Whether a line is known to be something else: another field, a phone number, a firm that is no building."""
    if holds_something_else(cell.text):
        return True
    firm = any(s.kind is Kind.ORGANISATION and s.confidence >= SURE_FIRM for s in out[cell.at])
    if firm and not any(_placed(t) or t.word in _HOUSES for t in cell.text.tokens):
        return True
    other = (s.kind for s in out[cell.at] if s.confidence >= HIDE)
    return any(kind not in (*_PLACES, Kind.NAME, Kind.ORGANISATION, Kind.PLATE) for kind in other)


def _numbered(text: Text) -> bool:
    """`12 Mill Lane`: begins with the number of a house, so that the house needs no name."""
    first = text.tokens[0] if text.tokens else None
    return first is not None and not first.alphabetic and len(text.tokens) > 1 and text.digits[first.start].isdecimal()


def _named(cell: Cell, out: Spans) -> bool:
    """A line that is a name, as the addressee's."""
    return _reads_like_name(cell.text) and any(s.kind is Kind.NAME and s.confidence >= HIDE for s in out[cell.at])


def _lone(text: Text) -> bool:
    """One unknown word; above a numbered street that is a firm's sign."""
    return len(text.tokens) == 1 and not _placed(text.tokens[0]) and not _reads_like_name(text)


def _is_crumb(text: Text) -> bool:
    """One letter by itself, which is mostly a part of something that was not read."""
    return len(text.plain.strip()) == 1 and text.plain.strip().isalpha()


def _could_be_address(text: Text) -> bool:
    """Short, begins like a name, and is neither a sentence, a date nor a heading of everyday words."""
    tokens = text.tokens
    if (
        not tokens
        or len(tokens) > _MOST_WORDS
        or len(text.plain) > 60
        or (text.plain.rstrip().endswith((":", "?", "!")) and len(tokens) == 1)
    ):
        return _addressed(text)
    if count_digits(text.digits) > _MOST_FIGURES or _instructs(text):
        return False
    moment = dates.is_moment(text.digits) or _HOUR.search(text.digits) or any(t.word in _WEEKDAYS for t in tokens)
    if moment or _heading(tokens):
        return False
    if sum(t.word in _SENTENCE and t.raw.islower() for t in tokens) >= 2 or _DOSE.search(text.digits):
        return False
    if (
        sum(t.ordinary and t.raw.islower() and not _placed(t) and t.word not in _LINKS for t in tokens)
        >= _TOLD_AT_LENGTH
    ):
        return False
    if any(t.word in _ORGS for t in tokens) and not any(_placed(t) for t in tokens):
        return False
    goods = sum(
        bool(t.trait & Trait.GOODS) and not t.trait & (Trait.TOWN | Trait.STREET | Trait.SURNAME) for t in tokens
    )
    return goods * 2 <= len(tokens) and not (goods and len(tokens) <= 2 and not any(_placed(t) for t in tokens))


def _instructs(text: Text) -> bool:
    """`Delivery instructions: leave with neighbour`."""
    head, sign, _ = text.plain.partition(": ")
    after = [t for t in text.tokens if t.start > len(head) and t.ordinary and t.case is Case.LOWER and not _placed(t)]
    return bool(sign) and len(after) >= _INSTRUCTS


def _heading(tokens: Sequence[Token]) -> bool:
    """`Open since spring`: a capital and then everyday words in small letters."""
    rest = [t for t in tokens[1:] if t.word not in _LINKS]
    if not rest or tokens[0].case is not Case.TITLE or any(_placed(t) or t.word in _HOUSES for t in tokens):
        return False
    return all(t.ordinary and t.case is Case.LOWER for t in rest)


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


def _towns(column: Sequence[Cell], out: Spans) -> None:
    """In a column of towns those that are also surnames are towns: `Leeds`, `Bradford`, `Wakefield`."""
    own = [cell for cell in column if len(cell.text.tokens) == 1 and cell.text.tokens[0].trait & Trait.TOWN]
    if len(own) < _LEAST_TOWNS or any(
        s.kind in _PLACES and s.confidence >= HIDE for cell in column for s in out[cell.at]
    ):
        return
    for cell in own:
        out[cell.at] = [_doubted(span) for span in out[cell.at]]


def _rota(column: Sequence[Cell], out: Spans, rare: bool = True, least: float = _HALF) -> None:
    """In a column of which a share of `least` begins with a name, a row that begins with a name-like word, or a
    `rare` one, does too.
    """
    own = [cell for cell in column if not _all_calendar(cell.text)]
    if len(own) < 3:
        return
    lettered = {c.at for c in own if is_initials(c.text)}
    if len({c.text.plain for c in own if c.at in lettered}) < _LEAST_INITIALS:
        lettered = set()
    named = {cell.at for cell in own if _begins_named(cell, out)}
    named |= lettered
    if len(named) < least * len(own):
        return
    for cell in own:
        if cell.at in lettered:
            _add(out, cell.at, [_whole(cell.text, Kind.NAME, HIDE, "initials in a list of people")])
        span = _listed(cell.text, rare) if cell.at not in named else None
        _add(out, cell.at, [span])


def _in_company(block: Sequence[Cell], out: Spans) -> None:
    """Pegs, place cards, a chart of birthdays: in a row, and in a table, of which most begin with a name all may."""
    beside = rows(block)
    if max(map(len, beside), default=0) < _LEAST_CROWD:
        return
    for own in (*beside, block):
        cells_ = [cell for cell in own if not _all_calendar(cell.text)]
        if len(cells_) >= _LEAST_CROWD:
            share = _share_of_names(cells_, out)
            _rota(cells_, out, rare=len(cells_) > _LEAST_CROWD and share >= _NEARLY_ALL, least=_MOSTLY)


def _lettered(lanes_: Sequence[Sequence[Cell]], out: Spans) -> None:
    """Who gave what when: initials of several people, under a day or one another, in the columns of a chart."""
    own = [
        below
        for lane in lanes_
        for above, below in pairwise(lane)
        if is_initials(below.text) and (is_initials(above.text) or _all_calendar(above.text))
    ]
    if len({cell.text.plain.strip(" .") for cell in own}) >= _LEAST_INITIALS:
        for cell in own:
            _add(out, cell.at, [_whole(cell.text, Kind.NAME, HIDE, "initials in a list of people")])


def _share_of_names(cells_: Sequence[Cell], out: Spans) -> float:
    """How many of the cells begin with what is hidden as a name."""
    named = sum(_begins_named(cell, out) and not is_initials(cell.text) for cell in cells_)
    return named / max(1, len(cells_))


def _begins_named(cell: Cell, out: Spans) -> bool:
    return any(s.kind is Kind.NAME and s.confidence >= HIDE and s.start <= 2 for s in out[cell.at])


def _phones(block: Sequence[Cell], out: Spans) -> None:
    """`960 883` at the end of a row of a list whose other rows end with the number of a phone."""
    ends = [row[-1] for row in rows(block) if len(row) > 1]
    told = {cell.at for cell in ends if any(s.kind is Kind.PHONE and s.confidence >= HIDE for s in out[cell.at])}
    for cell in ends:
        if len(told) >= _LEAST_PHONES and cell.at not in told and _LOCAL.fullmatch(cell.text.digits.strip()):
            _add(out, cell.at, [_whole(cell.text, Kind.PHONE, 0.6, "in a column of phone numbers")])


def _listed(text: Text, rare: bool) -> Span | None:
    """The first word of a row in a list of names, where it may be one."""
    first = text.tokens[0] if text.tokens else None
    if first is None or not first.alphabetic or first.trait & THINGS or not 1 <= len(text.tokens) <= 4:
        return None
    if _DOSE.search(text.digits):
        return None  # a medicine beside the initials of those who gave it
    if _ORDINAL.fullmatch(text.digits, first.start, first.end):
        return None
    known = bool(first.trait & (Trait.GIVEN | Trait.SURNAME))
    rare = rare and (first.rank is None or first.rank > 30_000) and text.sure >= _READ_WELL and len(first.raw) > 1
    common = first.ordinary and first.rank is not None and first.rank < _COMMON and not first.trait & Trait.GIVEN
    alone = len(text.tokens) == 1 and first.trait & Trait.GIVEN and first.raw[0].isupper()  # `Will`
    if ((first.rank or 99_999) <= 150 and not alone) or common or not (known or rare):
        return None
    return Span(first.start, first.end, Kind.NAME, 0.55, "in a list of names")


def _all_calendar(text: Text) -> bool:
    return all(t.word in _CALENDAR or not t.alphabetic for t in text.tokens)
