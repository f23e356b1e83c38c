"""Names as boards and notes have them: before a time or an errand, an owner's, a family's, bare initials."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrubber.classify import cues
from scrubber.classify.lexicon import THINGS, Trait, words
from scrubber.classify.people.likeness import LEGIBLE, NO_INITIALS, NOTE
from scrubber.classify.text import Text
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

_BOTH = words("both")
NOT_ON_BOARD = frozenset(
    "art may june april august summer autumn winter spring easter case page price trust date star cash".split()
)


def on_board(text: Text) -> Iterator[Span]:
    """`Mark - dentist 10am`, `Rose 2pm`: a name that is also a word, before what boards say of people."""
    if not text.tokens:
        return
    token = text.tokens[0]
    named = token.word in _BOTH and token.trait & Trait.GIVEN and not token.trait & THINGS
    named = named and token.word not in NOT_ON_BOARD
    if named and token.raw[0].isupper() and len(token.word) > 2 and cues.BOARD.match(text.plain[token.end :]):
        yield Span(token.start, token.end, Kind.NAME, 0.6, "a name before a time or an errand")


def in_small_letters(text: Text) -> Iterator[Span]:
    """`joy bath`, `ben hv 3pm`: a common given name in small letters before an errand, and little else."""
    if not 2 <= len(text.tokens) <= NOTE or not text.plain.islower():
        return
    token = text.tokens[0]
    named = token.trait & Trait.GIVEN and token.trait & Trait.FREQUENT and not token.trait & THINGS
    rare = token.rank is None or token.rank > _EVERYWHERE
    listed = named and rare and token.word not in NOT_ON_BOARD | _NOT_IN_SMALL and len(token.word) > 1
    if listed and cues.OF_PEOPLE.match(text.plain[token.end :]):
        yield Span(token.start, token.end, Kind.NAME, 0.55, "a name before a time or an errand")


_NOT_IN_SMALL = frozenset("van guy son bin cat bay kit chance miles major prince king early merry".split())
_EVERYWHERE = 1_200  # everyday words up to this rank are no names in small letters, whatever follows


def owner(text: Text) -> Iterator[Span]:
    """`Poppy's coat`: a given name before what belongs to people."""
    for token in text.tokens:
        named = token.trait & Trait.GIVEN and token.raw[0].isupper() and not text.branded(token.start, token.end)
        if named and cues.BELONGING.match(text.plain[token.end :]):
            yield Span(token.start, token.end, Kind.NAME, 0.6, "a name before what belongs to somebody")


_INITIALS = re.compile(r"^\W*(?P<n>[A-Z](?:\. ?[A-Z](?:\.? ?-?[A-Z])?\.?|Mc[A-Z]|[A-Z]{1,2}))(?![\w.&/-])(?P<rest>.*)$")
_IN_BED = re.compile(
    r"^\W*(?:bed|bd|room|rm|bay|cubicle|chair|flat|side room|sr) ?\w{1,3}(?: ?[-:=] ?| )"
    r"(?P<n>[A-Z]\. ?[A-Z]\.?|[A-Z]{2})\W*$",
    re.IGNORECASE,
)


def lettered(text: Text) -> Iterator[Span]:
    """`JB - home visit 10am`: a person's initials on a board, before a time or an errand."""
    beside = _IN_BED.match(text.plain)
    bare = beside["n"].replace(".", "").replace(" ", "") if beside else ""
    if beside and bare.isupper() and bare.lower() not in NO_INITIALS and text.sure >= LEGIBLE:
        yield Span(beside.start("n"), beside.end("n"), Kind.NAME, 0.55, "initials beside a room or a bed")
    for by in _INITIALLED_BY.finditer(text.plain):
        parts = [part.replace(".", "").strip().lower() for part in by["n"].split("/")]
        if not any(part in NO_INITIALS for part in parts) and text.sure >= LEGIBLE:
            yield Span(by.start("n"), by.end("n"), Kind.NAME, 0.55, "initials after what somebody did")
    match = _INITIALS.match(text.plain)
    if match is None or match["n"].lower().replace(".", "").replace(" ", "") in NO_INITIALS:
        return
    if text.sure < LEGIBLE:
        return
    if cues.ERRAND.match(match["rest"]):
        yield Span(match.start("n"), match.end("n"), Kind.NAME, 0.55, "initials before a time or an errand")
    elif not match["rest"].strip(" .") and "." in match["n"]:
        yield Span(match.start("n"), match.end("n"), Kind.NAME, 0.5, "initials alone on a line")


_ALONE = re.compile(r"\W*[A-Z]\.? ?[A-Z]\.?(?: ?[A-Z]\.?)?\W*")


def is_initials(text: Text) -> bool:
    """Two or three capitals and nothing else, which mean nothing else that is known."""
    letters = "".join(c for c in text.low if c.isalpha())
    spoken = len(letters) > 2 and any(c in "aeiouy" for c in letters)  # `OFF`, `LAB`
    return _ALONE.fullmatch(text.plain) is not None and letters not in NO_INITIALS and not spoken


_TWO = r"[A-Z](?:\.[A-Z]\.?|[A-Z]{1,2})(?![\w&])"
_INITIALLED_BY = re.compile(
    rf"(?<!\w)(?i:seen|checked|given|done|ref(?:erred)?|signed|completed|disp(?:ensed)?|written|init(?:ial)?s?|sig|"
    rf"supervision|sup|witness(?:ed)?|key ?worker|staff|nurse|admin(?:istered)?)"
    rf"(?i: by)?[ :.-]{{1,3}}(?P<n>{_TWO}(?: ?/ ?{_TWO})?)\W*(?:$|[a-z])"
)
