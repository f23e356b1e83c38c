"""Entries of boards and rotas: somebody, beside a shift, a role, an errand or what is said of people.

A name that is also a word, initials, or a word that nobody knows says little alone. Boards have a grammar:
`Meds - Grace`, `KP bed bath`, `Mon Will Tue Joy`. What stands beside the word tells what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Flag, auto

from scrubber.classify import cues
from scrubber.classify.lexicon import SURE, THINGS, Trait, words
from scrubber.classify.people.context import ABSTRACT
from scrubber.classify.people.likeness import LEGIBLE, NO_INITIALS, TELLING, unheard
from scrubber.classify.people.notes import ALWAYS, EVERYWHERE
from scrubber.classify.text import Case, Text, Token
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

MOST_ITEMS = 14  # longer lines are sentences, not entries


class Sort(Flag):
    """What an item of a line may be; `off` is said of somebody, and also stands before who is off."""

    OTHER = 0
    KNOWN = auto()  # a name that other rules find
    NAME = auto()  # a given name that is also a word, or two such words in a row
    SMALL = auto()  # such a name in small letters
    INITIALS = auto()
    LETTERS = auto()  # an abbreviation that may be somebody's initials among others
    UNHEARD = auto()  # in no list
    STRANGE = auto()  # in no list, and the model says nothing for it
    SURNAME = auto()  # a surname that is also a word
    SAID = auto()
    OF_PATIENT = auto()  # said in hospitals, where surnames stand alone
    LEAD = auto()
    WHEN = auto()  # a day or a time, which may open an entry
    NUMBER = auto()
    SIGN = auto()


WHO = Sort.KNOWN | Sort.NAME | Sort.SMALL | Sort.INITIALS | Sort.LETTERS | Sort.UNHEARD | Sort.STRANGE | Sort.SURNAME


@dataclass(frozen=True, slots=True)
class Item:
    """Characters `start` to `end` of a line, and what they may be."""

    start: int
    end: int
    sort: Sort


def entries(text: Text) -> Iterator[Span]:
    """Who the entries of a line are about."""
    if text.sure < LEGIBLE:
        return
    items = list(_items(text))
    if len(items) > MOST_ITEMS:
        return
    for first, end in _chains(text, items):
        chain = [item for item in items[first:end] if item.sort & WHO]
        sort = _told(text, items, first, end)
        for item in chain:
            if item.sort & sort:
                yield Span(item.start, item.end, Kind.NAME, 0.55, _REASONS[bool(item.sort & _LETTERED)])


_LETTERED = Sort.INITIALS | Sort.LETTERS
_REASONS = ("a name beside what boards say of people", "initials beside what boards say of people")


def _chains(text: Text, items: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """Where people stand in a row, with at most one sign between each two: `Rose & Will`, `KP TW`."""
    at = 0
    while at < len(items):
        if not items[at].sort & WHO:
            at += 1
            continue
        end = at + 1
        while (step := _next(text, items, end)) is not None:
            end = step
        yield at, end
        at = end


_JOIN = re.compile(r"[&+,/>→|]|->|<->|↔")


def _next(text: Text, items: Sequence[Item], end: int) -> int | None:
    """Where a chain ends with its next person, or None."""
    if end < len(items) and items[end].sort & WHO:
        return end + 1
    sign = items[end] if end + 1 < len(items) else None
    joined = sign and sign.sort is Sort.SIGN and _JOIN.fullmatch(text.plain[sign.start : sign.end])
    return end + 2 if joined and items[end + 1].sort & WHO else None


def _told(text: Text, items: Sequence[Item], first: int, end: int) -> Sort:
    """Which sorts of people are believed for what stands around a chain."""
    chain = [item for item in items[first:end] if item.sort & WHO]
    before, opens = _neighbour(items, first, -1)
    after, _ = _neighbour(items, end - 1, 1)
    told, known = Sort.OTHER, all(item.sort for item in items)
    closed = after == Sort.SIGN or bool(after & (Sort.SAID | Sort.WHEN | Sort.LEAD))
    if not opens and not before & (Sort.LEAD | Sort.WHEN | Sort.NUMBER | Sort.SAID):
        return told
    led = bool(before & Sort.LEAD and closed)
    if after & Sort.SAID or led:
        told |= Sort.KNOWN | Sort.NAME | Sort.INITIALS | Sort.UNHEARD
        small = known or (text.plain.islower() and not first)
        told |= Sort.SMALL if small and (led or all(_seldom(text, item) for item in chain)) else Sort.OTHER
    if led and text.plain[items[first].start - 2 : items[first].start].strip(" ") in (":", "-", "–"):
        told |= Sort.STRANGE
    if before & Sort.WHEN and closed and known and not _months(text, chain):
        told |= Sort.NAME | Sort.INITIALS
    if after & Sort.OF_PATIENT:
        told |= Sort.SURNAME
    return told | _by_row(text, chain, closed)


def _by_row(text: Text, chain: Sequence[Item], closed: bool) -> Sort:
    """What the others of a row say: `Chidi + Grace`, `EAL - Danylo, Sofiia, Hevi`, `KP TW RD`."""
    told = Sort.OTHER
    known = sum(bool(item.sort & Sort.KNOWN) for item in chain)
    if len(chain) > 1 and not any(_place(text, item) for item in chain):
        apart = any(c in _APART for c in text.plain[chain[0].end : chain[-1].start])
        row = closed and (apart or len(chain) > 2) and not (len(chain) > 2 and _abstract(text, chain))
        told |= Sort.NAME if row or (apart and known) else Sort.OTHER
        told |= Sort.UNHEARD if len(chain) > 2 and 2 * known >= len(chain) else Sort.OTHER
    lettered = {text.plain[i.start : i.end] for i in chain if i.sort & Sort.INITIALS}
    if closed and all(i.sort & _LETTERED for i in chain) and len(lettered) > 1 and 2 * len(lettered) >= len(chain):
        told |= _LETTERED if len(chain) > 2 else Sort.OTHER
    return told


_APART = frozenset("&+,/")


def _abstract(text: Text, chain: Sequence[Item]) -> bool:
    """`Hope, Joy, Faith`, `Red  Amber  Green`."""
    return all(text.low[item.start : item.end] in ABSTRACT for item in chain)


def _seldom(text: Text, item: Item) -> bool:
    """Not `hope out`."""
    own = (t for t in text.tokens if item.start <= t.start < item.end)
    return all(t.rank is None or t.rank > EVERYWHERE for t in own)


def _place(text: Text, item: Item) -> bool:
    """`Paris, France`."""
    own = (t for t in text.tokens if item.start <= t.start < item.end)
    return any(t.trait & (Trait.TOWN | Trait.COUNTY) for t in own)


def _months(text: Text, chain: Sequence[Item]) -> bool:
    return any(text.low[item.start : item.end] in ("may", "june", "april") for item in chain)


def _neighbour(items: Sequence[Item], at: int, step: int) -> tuple[Sort, bool]:
    """What stands next to an item beyond signs, and whether that is nothing; the end of a line counts as a sign."""
    at += step
    signs = False
    while 0 <= at < len(items) and items[at].sort is Sort.SIGN:
        at, signs = at + step, True
    if not 0 <= at < len(items):
        return Sort.SIGN, True
    return items[at].sort, signs and step < 0


_SIGN = re.compile(r"\s+|[(@+?]|[^\w\s(@+?✓✔✗☑☐]+")
_SHIFT = (
    r"[LNEDS]/[DNLEOI](?!\w)|A/L(?!\w)|\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m?)? ?- ?\d{1,2}(?:[:.]\d\d)?(?: "
    r"?[ap]m?)?(?![\w/-])|"
    r"[0-2]\d[0-5][05] ?- ?[0-2]\d[0-5][05](?!\w)|\d:\d(?![\w:])|\d{1,2}[:.]\d\d(?: ?[ap]m)?(?![\w%])|\d{1,2} "
    r"?[ap]m(?!\w)|"
    r"[01]\d[0-5]0(?![\w-])(?=\W*$| [a-z])"
)
_CODE = re.compile(
    rf"(?:{_SHIFT}|x ?\d(?!\w)|\d ?x(?!\w)|[sS]\.?(?:2|3|5|17|20|31|37|38|41|47|117|136)(?!\w)|[✓✔✗☑☐]|\d{{1,2}} "
    rf"?(?:min|hr)ly(?!\w)|"
    r"\d{1,2} min(?:ute)? obs|A(?:x|of)?[123](?!\w)|\+ ?[12](?!\w)|ext\.? ?\d{3,5}|bleep \d{3,5}|"
    r"to (?=[a-z]{3,})(?!the |be |all |our |your |see you|hear |have )|no (?=[a-z]{3,})|not (?=[a-z]{3,})|@ ?[a-z]{2,}|"
    r"\?? ?d/[co](?!\w)|h/v(?!\w)|[nrso]/[sveb](?!\w)|"
    r"covid \+ve|\d{1,3}(?:\.\d)? ?(?:kg|mls?|st)(?!\w)|til+ \w+|until \w+|w/c \d|"
    r"[ELN](?=\W*$)|\d{2} ?[mMfF](?!\w)|\d{1,3} ?(?:oz|mg|mcg)(?!\w)|\(\d{1,3}\)|\d{1,2}[/.]\d{1,2}[/.](?:19|"
    r"20)\d\d(?!\w))"
)
_PATIENT = re.compile(
    r"(?:\?? ?d/c|edd|mffd|mofd|nbm|npu|dnar|dnacpr|ews|news|mews|bms?|await\w* (?:poc|bed|transport|ttos?|scan)|poc|"
    r"\d{2}(?: ?[mMfF]|y)|#?nof|post op|\(?bed \d)(?!\w)",
    re.IGNORECASE,
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|"
    r"dec(?:ember)?|\d{1,2}(?:st|nd|rd|th))"
)
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?|am|pm|tonight|today|tomorrow"
_BEFORE = re.compile(
    rf"(?:{_SHIFT}|w(?:ee)?k ?\d(?!\w)|w/[ce](?!\w)|(?:{_DAY}|{_MONTH})(?!\w)|\d{{1,2}}(?![\w/-]))", re.IGNORECASE
)
_ROOM = re.compile(
    r"(?:(?:bed|bd|room|rm|bay|pod|cot|side room|sr|cubicle|chair|flat)\.? ?(?:\d{1,3}[a-z]?|[a-z])|[RB]\d{1,2})(?!\w)",
    re.IGNORECASE,
)
_PHRASE = re.compile(r"[\w&'/:+-]+(?: [\w&'/:+-]+){0,3}")


def _items(text: Text) -> Iterator[Item]:
    """The line in parts: people, what is said of them, what leads to them, signs and the rest."""
    at, plain = 0, text.plain
    starts = {t.start: n for n, t in enumerate(text.tokens)}
    while at < len(plain):
        sign = _SIGN.match(plain, at)
        code = _CODE.match(plain, at)
        if code is None and sign is not None:
            if sign[0].strip():
                yield Item(sign.start(), sign.end(), Sort.SIGN)
            at = sign.end()
            continue
        item = _item(text, at, starts.get(at))
        yield item
        at = max(item.end, at + 1)


def _item(text: Text, at: int, number: int | None) -> Item:
    plain = text.plain
    if room := _ROOM.match(plain, at):
        return Item(at, room.end(), Sort.LEAD | Sort.SAID)
    code, before = _CODE.match(plain, at), _BEFORE.match(plain, at)
    if code or before:
        when = Sort.OTHER if not before else Sort.NUMBER if before[0].isdecimal() and len(before[0]) < 3 else Sort.WHEN
        sort = (Sort.SAID if code else Sort.OTHER) | when
        return Item(at, max(m.end() for m in (code, before) if m), sort | _of_patient(plain, at))
    phrase = _phrase(text, at)
    if phrase is not None:
        return phrase
    if number is not None:
        return _who(text, number)
    end = re.compile(r"\w+").match(plain, at)
    return Item(at, end.end() if end else at + 1, Sort.OTHER)


def _of_patient(plain: str, at: int) -> Sort:
    return Sort.OF_PATIENT if _PATIENT.match(plain, at) else Sort.OTHER


_SAID, _LEADS = words("said"), words("leads") | (words("labels") - {"to", "from", "sign", "name"})
# What may be written with a capital although it isn't part of a name: `Grace Late`, `Hope Dentist`.
_TITLED = frozenset(
    "early earlies late lates night nights off sick out leave holiday hols duty twilight agency maternity toil student "
    "dentist optician physio bloods scan court absent present training lead".split()
) | frozenset(("on call", "long day", "sleep in", "annual leave", "off sick", "shift lead", "bed bath", "day off"))
_HOUSES = frozenset(
    "clinic church mosque nursery college hospital bus minibus placement family bank gym kitchen".split()
)


def _phrase(text: Text, at: int) -> Item | None:
    """The longest known phrase of up to four words that begins here."""
    match = _PHRASE.match(text.plain, at)
    if match is None:
        return None
    parts = match[0].split(" ")
    for n in range(len(parts), 0, -1):
        written = " ".join(parts[:n])
        low = written.lower().rstrip("-:'/+")
        end = at + len(low)
        if text.plain[end : end + 1].isalnum():
            continue
        said = low in _SAID and _written_as_said(text, written[: len(low)], low)
        lead = low in _LEADS
        if said or lead:
            sort = (Sort.SAID if said else Sort.OTHER) | (Sort.LEAD if lead else Sort.OTHER)
            return Item(at, end, sort | _of_patient(text.plain, at))
    return None


def _written_as_said(text: Text, written: str, low: str) -> bool:
    """With a capital a word may belong to what stands before it: `Hope Church`, `Trinity College`."""
    if written[0].islower() or (written.isupper() and len(written) <= 4):
        return True
    if written.isupper():
        return text.plain.isupper() and low not in _HOUSES
    return low in _TITLED


_BORNE = words("borne")
_PAIRED = THINGS | Trait.TOWN | Trait.COUNTY | Trait.TITLE


def _who(text: Text, number: int) -> Item:
    """Whom a word may stand for."""
    token = text.tokens[number]
    after = text.tokens[number + 1] if number + 1 < len(text.tokens) else None
    beside = after is not None and text.plain[token.end : after.start] == " "
    if text.branded(token.start, token.end):
        return Item(token.start, token.end, Sort.OTHER)
    if after is not None and beside and _both_words(token, after):
        return Item(token.start, after.end, Sort.NAME)
    if after is not None and beside and token.word in _BORNE and after.initial and token.case is Case.TITLE:
        return Item(token.start, after.end, Sort.NAME)
    return Item(token.start, token.end, _sort(text, token))


def _both_words(one: Token, other: Token) -> bool:
    named = one.trait & Trait.GIVEN and (other.trait & Trait.SURNAME) and not (one.trait | other.trait) & _PAIRED
    return (
        bool(named)
        and min(len(one.raw), len(other.raw)) > 2
        and one.case is other.case is Case.TITLE
        and other.word not in _SAID | _LEADS | cues.ROOMS
    )


def _sort(text: Text, token: Token) -> Sort:
    raw, capital = token.raw, token.raw[0].isupper()
    letters = raw.replace(".", "").lower()
    if raw.isupper() and len(letters) == 2 and letters.isalpha():
        return Sort.INITIALS if letters not in NO_INITIALS else Sort.LETTERS
    if token.trait & SURE and (capital or token.rank is None):
        return Sort.OTHER if token.trait & THINGS else Sort.KNOWN
    if token.word in _BORNE:
        small = Sort.SMALL if (token.rank or 99_999) > ALWAYS else Sort.OTHER
        return Sort.NAME if capital else small
    if not capital and unheard(token) and len(raw) >= TELLING and token.person > _LIKELY:
        return Sort.SMALL
    if token.trait & (THINGS | Trait.TITLE) or not capital:
        return Sort.OTHER
    if unheard(token) and len(raw) > 3:
        return Sort.UNHEARD if token.person > _LIKELY else Sort.STRANGE
    if token.trait & Trait.SURNAME and token.trait & Trait.FREQUENT and token.case is Case.TITLE:
        return Sort.SURNAME
    return Sort.OTHER


_LIKELY = 0.3  # how far the model must take a word that nobody knows for a name
