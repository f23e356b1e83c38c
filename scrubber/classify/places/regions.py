"""A town with its county, state or province, as the last lines of addresses have them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from scrubber.classify.lexicon import NAMED, THINGS, Trait, words
from scrubber.classify.places.terms import LINKS, ORGS, VILLAGE, rare
from scrubber.classify.repair import folded
from scrubber.classify.text import Text, Token
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

_REGIONS = words("regions")
_TOWNS = words("towns") | words("cities")
_ISLE = re.compile(r"isle of \w+")
# Two capitals behind a comma; those that are also words need a town that is known.
_CODES = frozenset(
    "AK AZ AR CA CT FL GA IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN "
    "TX UT VA VT WA WI WV WY DC AB BC MB NB NL NS ON PE QC SK NSW QLD VIC TAS ACT".split()
)
_AS_WORDS = frozenset("OK OR IN ME MA PA HI ID LA AL MS PE ON SC ND NE MB CA".split())
_NEAR = frozenset("nr near by".split())
_LONGEST = 4  # words of a town's name
_NO_PERSON = 0.5  # what the model must stay below


def regions(text: Text) -> Iterator[Span]:
    """`Otley, W. Yorks`, `Bury St Edmunds Suffolk`, `Boise, ID`, and nothing else on the line."""
    tokens = text.tokens
    if not 2 <= len(tokens) <= _LONGEST + 3 or any(c.isdecimal() for c in text.plain):
        return
    for at in range(1, len(tokens)):
        if _region(text, at) and _written(text, at - 1) not in _REGIONS:
            place = tokens[1:at] if tokens[0].word in _NEAR and at > 1 else tokens[:at]
            if _is_town(text, place, at):
                yield Span(tokens[0].start, tokens[-1].end, Kind.ADDRESS, 0.55, "a town with its county or state")
            return


def _region(text: Text, at: int) -> bool:
    """Whether the line from a token on is the name of a region."""
    written = text.plain[text.tokens[at].start :].strip(" ,;").replace(".", "")
    return written in _CODES or _written(text, at) in _REGIONS or bool(_ISLE.fullmatch(_written(text, at)))


def _written(text: Text, at: int) -> str:
    return " ".join(text.low[text.tokens[at].start :].replace(".", " ").strip(" ,;").split())


def _is_town(text: Text, place: Sequence[Token], at: int) -> bool:
    """Whether the words before the region are a town; without a comma, or beside a doubtful region, a known one."""
    if not 1 <= len(place) <= _LONGEST or text.branded(place[0].start, text.tokens[-1].end):
        return False
    names = [t for t in place if t.word not in LINKS]
    listed = folded(text.plain[place[0].start : place[-1].end]) in _TOWNS
    if not names or not all(t.alphabetic for t in place) or (not listed and any(_no_place(t) for t in names)):
        return False
    capital = all(t.raw[0].isupper() for t in names)
    known = listed or any(_placed(t) for t in names)
    end = text.plain[place[-1].end : text.tokens[at].start]
    if known:
        return capital or "," in end
    region = text.tokens[at]
    doubtful = region.raw in _AS_WORDS or (at + 1 == len(text.tokens) and region.trait & NAMED)
    person = any(t.person > _NO_PERSON and not VILLAGE.fullmatch(t.word) for t in names)
    unheard = any(rare(t) and not t.trait & NAMED for t in names)
    return capital and "," in end and not doubtful and (unheard or (not person and any(rare(t) for t in names)))


def _no_place(token: Token) -> bool:
    things = token.trait & THINGS and not token.trait & (Trait.TOWN | Trait.SURNAME | Trait.STREET)
    return bool(things or token.trait & Trait.TITLE or token.word in ORGS)


def _placed(token: Token) -> bool:
    return bool(token.trait & Trait.TOWN) or (token.place > 0.5 and rare(token))
