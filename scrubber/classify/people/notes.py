"""Names as boards and notes have them: before a time or an errand, an owner's, a family's, bare initials."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrubber.classify import cues
from scrubber.classify.lexicon import THINGS, Trait, words
from scrubber.classify.people.likeness import LEGIBLE, NO_INITIALS, NOTE
from scrubber.classify.spans import HIDE
from scrubber.classify.text import Text, Token
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
    if named and token.raw[0].isupper() and len(token.word) > 2 and _said_of(text, token):
        yield Span(token.start, token.end, Kind.NAME, 0.6, "a name before a time or an errand")


_VIRTUES = words("virtues")
_AT_WORK = re.compile(
    r"(?: ?[-:–] ?| )(?:RN|RMN|RGN|HCA|HCSW|SSW|SW|OT|CPN|HV|[A-Z]/[A-Z]|(?i:nights?|sleep-? ?in|"
    r"waking nights?|late(?: shift)?|"
    r"early(?: shift)?|long day|day off|off(?: sick)?|sick|a/?l|leave|bank|agency|shadowing|on call|wfh|dna|"
    r"\d{1,2} ?[ap]m|\d{1,2} ?- ?\d{1,2}))(?![\w'-])"
)


def worker(text: Text) -> Iterator[Span]:
    """`Goodness late`, `Marvellous RMN`: a name that is an everyday word, before a role or a shift and little else."""
    first = text.tokens[0] if text.tokens else None
    if first is None or first.word not in _VIRTUES or not first.raw[0].isupper() or len(text.tokens) > NOTE:
        return
    match = _AT_WORK.match(text.plain[first.end :])
    if match is not None:
        yield Span(first.start, first.end, Kind.NAME, 0.55, "a name before a role or a shift")


def _said_of(text: Text, token: Token) -> bool:
    rest = text.plain[token.end :]
    return bool(cues.BOARD.match(rest) or cues.CARED_FOR.match(rest))


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


def broken(text: Text) -> Iterator[Span]:
    """`Hea ther lunch`: a name of which recognition made two words that are none."""
    for start, end in text.broken:
        yield Span(start, end, Kind.NAME, 0.55, "a known name with a space in it")


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
    yield from _owned(text)
    match = _INITIALS.match(text.plain)
    if match is None:
        return
    letters = match["n"].lower().replace(".", "").replace(" ", "")
    if letters in (_DOTTED_WORDS if match["n"].count(".") > 1 else NO_INITIALS):
        return
    if text.sure < LEGIBLE:
        return
    shouted = match["rest"].isupper() and "." not in match["n"]  # `NOW WASH YOUR HANDS`
    if cues.ERRAND.match(match["rest"]) or (cues.OF_INITIALS.match(match["rest"]) and not shouted):
        yield Span(match.start("n"), match.end("n"), Kind.NAME, 0.55, "initials before a time or an errand")
    elif not match["rest"].strip(" .") and "." in match["n"]:
        yield Span(match.start("n"), match.end("n"), Kind.NAME, 0.5, "initials alone on a line")


def _owned(text: Text) -> Iterator[Span]:
    """`JP's meds`, `LM/RC`: initials before what belongs to somebody, and two people's."""
    owned = _OWNED.search(text.plain)
    unknown = owned and text.sure >= LEGIBLE and _letters(owned["n"]) not in NO_INITIALS
    if owned and unknown and cues.BELONGING.match(text.plain[owned.end() :]):
        yield Span(owned.start("n"), owned.end("n"), Kind.NAME, 0.55, "initials before what belongs to somebody")
    both = _BOTH_ALONE.search(text.plain)
    if (
        both
        and text.sure >= LEGIBLE
        and not any(_letters(n) in NO_INITIALS for n in re.split(r" ?[/&+→,] ?", both["n"]))
    ):
        yield Span(both.start("n"), both.end("n"), Kind.NAME, 0.55, "initials of two people")


_SMALL = re.compile(r"^\W*(?P<n>[b-df-hj-np-tv-z]{2}|[a-z](?=\.))\.?(?= )")


def in_small_initials(text: Text) -> Iterator[Span]:
    """`kb off sick`, `K. to collect`: initials in small letters, or one with its dot, before an errand."""
    match = _SMALL.match(text.low)
    if match is None or text.sure < LEGIBLE or match["n"] in NO_INITIALS or len(text.tokens) > NOTE:
        return
    alike = text.plain.islower() or text.plain[match.end() - 1] == "."
    if alike and cues.OF_PEOPLE.match(text.plain[match.end() :]):
        yield Span(match.start("n"), match.end("n"), Kind.NAME, HIDE, "initials before a time or an errand")


def _letters(initials: str) -> str:
    return "".join(c for c in initials if c.isalpha()).lower()


_PAIR = r"[A-Z]\.?[A-Z]\.?"
_ROW = rf"(?P<n>{_PAIR}(?:(?: ?[,/&+] ?| ){_PAIR})+)(?![\w.&/-])"
# `MJ KP LD to sign`; `Allocated: KB, TO, NW`.
_SEVERAL = re.compile(rf"^\W*{_ROW}(?= [a-z]| ?[-:] |\W*$)")
_ASSIGNED = re.compile(
    rf"(?<!\w)(?i:allocated(?: to)?|staff|present|apologies|attend(?:ees|ed|ing)|team|duty|on(?: shift|"
    rf" call)?|workers?|cc|"
    rf"key ?workers?|with|by) ?[:=-] ?{_ROW}"
)


def initials_in_row(text: Text) -> Iterator[Span]:
    """Several people's initials one after the other, before an errand or after a word such as 'Allocated:'."""
    for pattern in (_SEVERAL, _ASSIGNED):
        match = pattern.search(text.plain)
        if match is None or text.sure < LEGIBLE:
            continue
        parts = [_letters(part) for part in re.split(r"[ ,/&+]+", match["n"])]
        least = 2 if pattern is _ASSIGNED else 3
        known = sum(part in NO_INITIALS for part in parts)
        if len(parts) >= least and known * 3 <= len(parts):  # `TO` and `ON` also begin names
            yield Span(match.start("n"), match.end("n"), Kind.NAME, 0.55, "initials in a list of people")


_ALONE = re.compile(r"\W*[A-Z]\.? ?[A-Z]\.?(?: ?[A-Z]\.?)?\W*")


def is_initials(text: Text) -> bool:
    """Two or three capitals and nothing else, which mean nothing else that is known."""
    letters = "".join(c for c in text.low if c.isalpha())
    spoken = len(letters) > 2 and any(c in "aeiouy" for c in letters)  # `OFF`, `LAB`
    return _ALONE.fullmatch(text.plain) is not None and letters not in NO_INITIALS and not spoken


_TWO = r"[A-Z](?:\.[A-Z]\.?|[A-Z]{1,2})(?![\w&])"
_INITIALLED_BY = re.compile(
    rf"(?<![\w/])(?i:seen|checked|given|done|ref(?:erred)?|signed|completed|disp(?:ensed)?|written|"
    rf"init(?:ial)?s?|sig|"
    rf"supervision|sup|witness(?:ed)?|key(?: ?worker)?|staff|nurse|carer|admin(?:istered)?|obs|h/?v|"
    rf"[scd]/w|call|ring|rang|"
    rf"chase|visit|meet|ask|tell|email|(?:bloods|meds|taxi|script|appt|cover|form|transport) for|re|"
    rf"handover|allocated(?: to)?)"
    rf"(?i: by| to)?[ :.-]{{1,3}}(?P<n>{_TWO}(?: ?[/→&+] ?{_TWO})?)\W*(?:$|[a-z]|\d)"
)
_OWNED = re.compile(r"(?<![\w&])(?P<n>[A-Z]\.?[A-Z]\.?)(?='s )")
_BOTH_ALONE = re.compile(r"(?:^\W*|[:=] ?|\d )(?P<n>[A-Z]{2}(?: ?[/&+→] ?|, ?)[A-Z]{2})(?=\W*$| [a-z])")
_DOTTED_WORDS = frozenset("am pm eg ie uk us usa nb ps rip dob nhs rsvp ad bc po pa tv dc no st rd bsc".split())
