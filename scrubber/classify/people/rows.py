"""Rows of people on one line: where most of what stands between commas is a name, the rest is, too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from scrubber.classify.lexicon import NAMED, SURE, THINGS, Trait, words
from scrubber.classify.people.context import ABSTRACT
from scrubber.classify.people.likeness import LEGIBLE, NO_INITIALS, unheard
from scrubber.classify.spans import HIDE
from scrubber.classify.text import Text, Token
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

_HEAD = re.compile(r"^[^:]{1,30}:|^[^,]{3,30} [-–] ")  # `Table 1:`, `Owls – `
_APART = re.compile(r"\s*(?:,|&|\+|/|;|\||•|\.\.+|~|✓|✔|✗|✘|☑|☐|(?<!\w)and(?!\w)|(?<!\w)n(?!\w))\s*")
_LEADS = sorted(words("leads"), key=lambda e: (-len(e), e))
_LEAD = re.compile(rf"\W*(?:{'|'.join(map(re.escape, _LEADS))})(?: ?x ?\d)?(?: ?[:–-] ?| )")
_INITIALS = re.compile(r"[A-Z]\.?[A-Z]\.?")
_LEAST, _LONGEST = 3, 3  # items of a row; words of an item


def in_row(text: Text, names: Sequence[Span]) -> Iterator[Span]:
    """`Idris, Mabel, Sol`; `Table 1: Ola, Finn, Safa`; `Break duty KJ, Mrs P, Mr Lunt`. `names` are those found."""
    head = _HEAD.match(text.plain)
    start = head.end() if head is not None else 0
    lead = _led(text)
    items = [_before_sign(text, item) for item in _items(text, max(start, lead))]
    if len(items) < _LEAST - bool(lead and head) or text.sure < LEGIBLE:
        return
    known = [item for item in items if _found(item, names) or (lead and item[0].trait & SURE)]
    least = 1 if lead and all(_may_be(text, item) and " " not in _written(text, item) for item in items) else 2
    if len(known) < min(least, len(items) - 1) or 2 * len(known) < len(items) * (least - 1) or _abstract(items):
        return
    for number, item in enumerate(items):
        own = item[-1:] if number == 0 and head is None and len(item) > 1 else item  # `Quiz team Jools, Mick, Shaz`
        if not _found(own, names) and _may_be(text, own):
            yield Span(own[0].start, own[-1].end, Kind.NAME, 0.55, "in a list of names")


def _led(text: Text) -> int:
    """Where what leads to people ends at the beginning of the line, such as `Bloods x3`; 0 where nothing does."""
    return max((m.end() for m in (_LEAD.match(text.low),) if m is not None), default=0)


def _before_sign(text: Text, item: tuple[Token, ...]) -> tuple[Token, ...]:
    """`Firth` of `Firth > CDU`."""
    signs = [n for n, (a, b) in enumerate(pairwise(item), 1) if text.plain[a.end : b.start].strip(" .'")]
    return item[: signs[0]] if signs else item


def _abstract(items: Sequence[Sequence[Token]]) -> bool:
    return all(t.word in ABSTRACT for item in items for t in item)


def _items(text: Text, start: int) -> Iterator[tuple[Token, ...]]:
    """The words between commas and other signs; nothing at all where one of them is long."""
    ends = [m.span() for m in _APART.finditer(text.plain, start)]
    if not ends:
        return
    for begin, end in zip([start, *(b for _, b in ends)], [*(a for a, _ in ends), len(text.plain)], strict=True):
        own = tuple(t for t in text.tokens if begin <= t.start < end)
        if own:
            yield own


def _found(item: Sequence[Token], names: Sequence[Span]) -> bool:
    return any(s.start < item[-1].end and item[0].start < s.end for s in names if s.confidence >= HIDE)


def _written(text: Text, item: Sequence[Token]) -> str:
    return text.plain[item[0].start : item[-1].end]


def _may_be(text: Text, item: Sequence[Token]) -> bool:
    """A capitalised word that lists give as a name or that nobody knows, perhaps with an initial; or initials."""
    first, rest, written = item[0], item[1:], _written(text, item)
    if len(item) > 1 and written.isalpha():
        return first.raw[0].isupper()  # `Wolstencroft`, cut in two
    if _INITIALS.fullmatch(written):
        return first.raw.replace(".", "").lower() not in NO_INITIALS
    if len(item) > _LONGEST or not first.raw[0].isupper() or not all(t.initial or not t.raw[0].isalpha() for t in rest):
        return False
    if text.branded(first.start, first.end) or first.trait & (THINGS | Trait.TITLE | Trait.TOWN | Trait.COUNTY):
        return False
    return len(first.raw) > 1 and bool(first.trait & NAMED or unheard(first) or first.slip)
