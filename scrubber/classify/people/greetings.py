"""Names on cards, cakes, certificates and letters: after a wish, an award or a farewell, up to the end of the line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrubber.classify.lexicon import NAMED, SURE, THINGS, Trait, words
from scrubber.classify.people.likeness import LEGIBLE, capital, unheard
from scrubber.classify.text import Text, Token
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

_WISH = re.compile(
    r"(?:^|(?<=\W))(?:happy (?:\d+ ?(?:st|nd|rd|th)(?: birthday)?|birthday|b'?day|retirement|anniversary|"
    r"christmas|xmas|"
    r"easter|eid|diwali|new year|(?:mother|father|valentine)'?s'? day)|merry (?:christmas|xmas)|eid mubarak|"
    r"sorry for your loss|see you(?: soon)?|good morning|"
    r"congrat\w+(?: to| "
    r"on)?|well done(?: to)?|"
    r"good ?luck|get well(?: soon)?|welcome(?: back| home| to the (?:team|world|family))?|farewell|(?:good)?bye|"
    r"thank you|thanks|"
    r"we(?:'ll| will) miss you|missing you|(?:with )?love from|all my love|(?:certificate |award )?(?:awarded|"
    r"presented|dedicated) to|"
    r"certify that|certifies that|in (?:loving |ever loving )?memory of|memories of|remembering|rest in peace|"
    r"yours (?:faithfully|sincerely|truly|ever)|(?:kind(?:est)?|best|warm(?:est)?) (?:regards|wishes)|"
    r"call me|calls (?:her|him)self|likes to be called|preferred name|prefers|known as|my name is|your (?:nurse|"
    r"carer|keyworker)(?: today)? is|"
    r"made by|painted by|drawn by|work of|property of|belongs to|pupil of the (?:week|month)|employee of the "
    r"month|resident of the day)"
    r"[ ,:!-]{1,3}(?P<n>[^\W\d_][\w'’-]*(?: (?:& |\+ )?[^\W\d_][\w.'’-]*){0,3})[ !.x❤♥]*$",
    re.IGNORECASE,
)
_DEAR = frozenset(
    "big little wee our dear lovely auntie aunty uncle nana nanny nan grandma grandad grandpa gran baby".split()
)
_BORNE = words("borne")
_LANDS = frozenset(
    "england scotland wales ireland britain uk europe yorkshire lionesses lions santa father christmas".split()
)
# `In the matter of A and T (Children)`, `Re: B (a child)`.
_CHILDREN = re.compile(
    r"(?<!\w)(?P<n>[A-Z](?:(?:, ?| and | & )[A-Z])* \((?:a )?(?:child|children|minors?)\))", re.IGNORECASE
)
# `PLO - Baby R`: children by an initial, as before courts.
_CHILD = re.compile(r"(?<!\w)(?P<n>(?:Baby|Child|Twin) [A-Z])(?=\W*$| ?[-–,;)])")
_ALOUD = 5_000  # everyday words up to this rank are no names after a wish


def greeted(text: Text) -> Iterator[Span]:
    """`Happy 40th Big Col`, `Certificate awarded to Saffron Coyle`."""
    for pattern in (_CHILDREN, _CHILD):
        for children in pattern.finditer(text.plain):
            yield Span(children.start("n"), children.end("n"), Kind.NAME, 0.6, "initials of children before a court")
    match = _WISH.search(text.plain)
    if match is None or text.sure < LEGIBLE or text.branded(match.start("n"), match.end("n")):
        return
    name = [t for t in text.tokens if match.start("n") <= t.start < match.end("n")]
    own = name[1:] if len(name) > 1 and name[0].word in _DEAR else name
    own = [t for t in own if t.word != "and" or t.raw[0].isupper()]
    if own and all(_may_be(t) for t in own) and any(_is(t) for t in own):
        yield Span(name[0].start, name[-1].end, Kind.NAME, 0.6, "follows a wish, an award or a farewell")


def _may_be(token: Token) -> bool:
    if token.word in _LANDS:
        return False
    things = token.trait & (THINGS | Trait.TOWN | Trait.COUNTY) and not token.trait & SURE
    common = token.rank is not None and token.rank < _ALOUD and not token.trait & SURE and token.word not in _BORNE
    return capital(token) and not things and not common


def _is(token: Token) -> bool:
    return bool(token.trait & NAMED) or unheard(token) or token.slip
