"""People's initials: on a board before an errand, beside a room, after what somebody did, in rows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrubber.classify import cues
from scrubber.classify.people.likeness import LEGIBLE, NO_INITIALS, NOTE
from scrubber.classify.spans import HIDE
from scrubber.classify.text import Text
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

_DOTTED_WORDS = frozenset("am pm eg ie uk us usa nb ps rip dob nhs rsvp ad bc po pa tv dc no st rd bsc".split())
_OPENING = re.compile(r"^\W*(?P<n>[A-Z](?:\. ?[A-Z](?:\.? ?-?[A-Z])?\.?|Mc[A-Z]|[A-Z]{1,2}))(?![\w.&/-])(?P<rest>.*)$")
_IN_BED = re.compile(
    r"^\W*(?:bed|bd|room|rm|bay|cubicle|chair|flat|side room|sr) ?\w{1,3}(?: ?[-:=] ?| )"
    r"(?P<n>(?-i:[A-Z]\. ?[A-Z]\.?|[A-Z]{2}))\W*$",
    re.IGNORECASE,
)
_TWO = r"[A-Z](?:\.[A-Z]\.?|[A-Z]{1,2})(?![\w&])"
_DEED = re.compile(
    rf"(?<![\w/])(?i:seen|checked|given|done|ref(?:erred)?|signed|completed|disp(?:ensed)?|written|init(?:ial)?s?|sig|"
    rf"supervision|sup|witness(?:ed)?|key(?: ?worker)?|staff|nurse|carer|admin(?:istered)?|obs|h/?v|[scd]/w|call|ring|"
    rf"rang|chase|visit|meet|ask|tell|email|(?:bloods|meds|taxi|script|appt|cover|form|transport) for|re|handover|"
    rf"allocated(?: to)?)(?i: by| to)?[ :.-]{{1,3}}(?P<n>{_TWO}(?: ?[/→&+] ?{_TWO})?)\W*(?:$|[a-z]|\d)"
)
_OWNED = re.compile(r"(?<![\w&])(?P<n>[A-Z]\.?[A-Z]\.?)(?='s )")
_COUPLE = re.compile(
    r"(?:^\W*|[:=] ?|\d )(?P<n>[A-Z]{2}(?: ?[/&+→] ?|, ?)[A-Z]{2})"
    r"(?=\W*$| [a-z]| ?[-–:]? ?\d{1,2}(?:[.:]\d\d| ?[ap]m))"
)
_TIMED = re.compile(r" ?[-–:]? ?\d{1,2}(?:[.:]\d\d| ?[ap]m)")
_SMALL = re.compile(r"^\W*(?P<n>[b-df-hj-np-tv-z]{2}|[a-z](?=\.))\.?(?= )")
_PAIR = r"[A-Z]\.?[A-Z]\.?"
_ROW = rf"(?P<n>{_PAIR}(?:(?: ?[,/&+] ?| ){_PAIR})+)(?![\w.&/-])"
# `MJ KP LD to sign`; `Allocated: KB, TO, NW`.
_SEVERAL = re.compile(rf"^\W*{_ROW}(?= [a-z]| ?[-:] |\W*$)")
_ASSIGNED = re.compile(
    rf"(?<!\w)(?i:allocated(?: to)?|staff|present|apologies|attend(?:ees|ed|ing)|team|duty|on(?: shift| call)?|"
    rf"workers?|cc|key ?workers?|with|by) ?[:=-] ?{_ROW}"
)
_FEW_SMALL = re.compile(r"(?: [a-z][a-z'/-]+){1,3}(?: x ?\d)?\W*")  # `Y.K. behaviour log x2`
_ALONE = re.compile(r"\W*[A-Z]\.? ?[A-Z]\.?(?: ?[A-Z]\.?)?\W*")


def initials(text: Text) -> Iterator[Span]:
    """Initials with why; where the reader doubted the line single letters are not believed."""
    if text.sure >= LEGIBLE:
        for look in (_beside_room, _after_deed, _owned, _couple, _opening, _small, _in_row):
            yield from look(text)


def is_initials(text: Text) -> bool:
    """Two or three capitals and nothing else, which mean nothing else that is known."""
    letters = _letters(text.low)
    spoken = len(letters) > 2 and any(c in "aeiouy" for c in letters)  # `OFF`, `LAB`
    return _ALONE.fullmatch(text.plain) is not None and letters not in NO_INITIALS and not spoken


def _letters(written: str) -> str:
    return "".join(c for c in written if c.isalpha()).lower()


def _told(match: re.Match[str], reason: str, confidence: float = 0.55) -> Span:
    return Span(match.start("n"), match.end("n"), Kind.NAME, confidence, reason)


def _beside_room(text: Text) -> Iterator[Span]:
    """`Bed 4 DT`."""
    match = _IN_BED.match(text.plain)
    if match and _letters(match["n"]) not in NO_INITIALS:
        yield _told(match, "initials beside a room or a bed")


def _after_deed(text: Text) -> Iterator[Span]:
    """`Seen by TW`, `call PK mum`."""
    for match in _DEED.finditer(text.plain):
        if not any(_letters(part) in NO_INITIALS for part in re.split(r"[/→&+]", match["n"])):
            yield _told(match, "initials after what somebody did")


def _owned(text: Text) -> Iterator[Span]:
    """`JP's meds`."""
    match = _OWNED.search(text.plain)
    if match and _letters(match["n"]) not in NO_INITIALS and cues.BELONGING.match(text.plain[match.end() :]):
        yield _told(match, "initials before what belongs to somebody")


def _couple(text: Text) -> Iterator[Span]:
    """`LM/RC`, `Shift: KP, SM`."""
    match = _COUPLE.search(text.plain)
    parts = [_letters(part) in NO_INITIALS for part in re.split(r"[/&+→,]", match["n"])] if match else []
    timed = match and _TIMED.match(text.plain[match.end() :])
    if match and (not any(parts) or (timed and not all(parts))):
        yield _told(match, "initials of two people")


def _opening(text: Text) -> Iterator[Span]:
    """`JB - home visit 10am`; with dots also alone on a line."""
    match = _OPENING.match(text.plain)
    if match is None or _letters(match["n"]) in (_DOTTED_WORDS if match["n"].count(".") > 1 else NO_INITIALS):
        return
    shouted = match["rest"].isupper() and "." not in match["n"]  # `NOW WASH YOUR HANDS`
    if cues.ERRAND.match(match["rest"]) or (cues.OF_INITIALS.match(match["rest"]) and not shouted):
        yield _told(match, "initials before a time or an errand")
    elif match["n"].count(".") > 1 and _FEW_SMALL.fullmatch(match["rest"]):
        yield _told(match, "initials before a time or an errand", HIDE)
    elif not match["rest"].strip(" .") and "." in match["n"]:
        yield _told(match, "initials alone on a line", HIDE)


def _small(text: Text) -> Iterator[Span]:
    """`kb off sick`, `K. to collect`."""
    match = _SMALL.match(text.low)
    if match is None or match["n"] in NO_INITIALS or len(text.tokens) > NOTE:
        return
    alike = text.plain.islower() or text.plain[match.end() - 1] == "."
    if alike and cues.OF_PEOPLE.match(text.plain[match.end() :]):
        yield _told(match, "initials before a time or an errand", HIDE)


def _in_row(text: Text) -> Iterator[Span]:
    """Several people's, before an errand or after a word such as 'Allocated:'; `TO` and `ON` also begin names."""
    for pattern, least in ((_SEVERAL, 3), (_ASSIGNED, 2)):
        match = pattern.search(text.plain)
        parts = [_letters(part) for part in re.split(r"[ ,/&+]+", match["n"])] if match else []
        if match and len(parts) >= least and 3 * sum(part in NO_INITIALS for part in parts) <= len(parts):
            yield _told(match, "initials in a list of people")
