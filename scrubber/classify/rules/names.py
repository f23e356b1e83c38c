"""Names of people: after a title or a label, as a whole line, or inside a sentence."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from scrubber.classify import cues
from scrubber.classify.labels import SURELY_NAMED
from scrubber.classify.lexicon import NAMED, SURE, THINGS, Trait, words
from scrubber.classify.text import Case, Text, Token
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

NAME = "names"
_TITLES = words("titles")
_BOTH = words("both")
_SURE_TITLES = words("titles_sure")
_PARTICLES = frozenset(
    "van von der den de del della di da dos la le el al ap ab bin ibn bint ben ni nic mac ter ten y zu ul".split()
)
_AFTER = frozenset(
    "jr sr jnr snr ii iii iv qc kc mp obe mbe cbe phd md frcp rn esq bsc msc ba ma clu cfp lutc dds cpa".split()
)
_LABELS = sorted(words("labels"), key=lambda e: (-len(e), e))
_LABEL = re.compile(
    r"(?:^|(?<=[\s.,;:|(]))(?P<label>"
    + "|".join(re.escape(e) for e in _LABELS)
    + r")(?P<sep> ?[:=] ?| - | ?- | {2,}| )",
    re.IGNORECASE,
)
_CALENDAR = words("calendar")
_DAYS = frozenset("mon tue tues wed weds thu thur thurs fri sat sun".split())
_GREETINGS = frozenset("dear hi hello hey love welcome thanks cc fao attn signed from to".split())
# Staff labels that stand before a name without a sign: `S/N Comfort`.
_ROLES = frozenset("s/n rn hca cpn ot sw s/w hv iro ssw asw rmn rgn physio salt midwife nurse keyworker".split())
_THRESHOLD = 2.0  # log-odds at which a run of words is as likely a name as not


def find(text: Text) -> Iterator[Span]:
    """Names with why; a run of words is weighed by lists, letter case, place in the line and the model."""
    if all(t.word in _CALENDAR or not t.alphabetic for t in text.tokens):
        return  # "Mo Tu We", "Sa", "1 JUNE"
    scores = [_score(text, i) for i in range(len(text.tokens))]
    yield from (_of_renown(text, span) for span in _titled(text, scores))
    yield from _labelled(text, scores)
    yield from _backwards(text, scores)
    yield from _on_board(text)
    yield from _in_small_letters(text)
    yield from _owner(text)
    yield from _family(text)
    yield from _opening(text)
    yield from _lettered(text)
    for look in (_initialled(text, scores), _glued(text), _runs(text, scores), _of_two(text), _dotted(text)):
        yield from (_of_renown(text, span) for span in look)


FAMOUS = 0.45  # shown, but not hidden


def _of_renown(text: Text, span: Span) -> Span:
    """`Mary Seacole` on a wall is only shown; before a time, an errand or beside a room she is a service user."""
    before, after = text.plain[: span.start], text.plain[span.end :]
    at_work = cues.PLACE_OF_CARE.search(before) or cues.ERRAND.match(after) or cues.TIME.search(text.digits)
    own = [t for t in text.tokens if span.start <= t.start < span.end]
    while len(own) > 1 and not text.called_like(own[0].start, own[-1].end) and (own[-1].ordinary or own[-1].word in cues.ROOMS):
        own.pop()  # `Mary Seacole Ward`, `Glenn Miller dance`
    if at_work or not own or not text.called_like(own[0].start, own[-1].end) or _goes_on(text, own[-1]):
        return span
    return replace(span, confidence=min(span.confidence, FAMOUS), reason="the name of somebody or something famous")


def _goes_on(text: Text, last: Token) -> bool:
    """`Mary Berry Okafor`: somebody else."""
    after = next((t for t in text.tokens if t.start >= last.end), None)
    beside = after is not None and text.plain[last.end : after.start] == " "
    return bool(beside and after and (after.word in _PARTICLES or (after.trait & SURE and after.raw[0].isupper())))


def _score(text: Text, at: int) -> float:
    """How much a word speaks for being part of a name, in log-odds."""
    token = text.tokens[at]
    if not token.alphabetic or text.branded(token.start, token.end):
        return -6.0
    if token.initial or (at == 0 and len(token.raw) == 1 and len(text.tokens) > 1 and text.tokens[1].trait & SURE):
        return 0.2
    if token.word in _DAYS or (token.case is Case.UPPER and token.word in _NO_INITIALS):
        return -4.0
    score = _by_lists(token) + _by_case(token)
    score += _by_model(token)
    if token.place > 0.6 and not token.trait & SURE:
        score -= 1.0
    return score - (0.4 if token.slip else 0.0)


# Endings that medicines share (WHO, The use of stems in the selection of international nonproprietary names).
_MEDICINE = re.compile(
    r"\w{2}(?:pril|olol|statin|azole|cillin|mycin|formin|parin|sartan|oxetine|idine|profen|dipine|gliptin|semide|thiazide|"
    r"azepam|azepine|caine|prazole|setron|tidine|triptan|vir|mab|xaban|lukast|codone|morphine|cycline|floxacin|oxin)$"
)


def _by_lists(token: Token) -> float:
    trait, rank = token.trait, token.rank if token.rank is not None else 99_999
    penalty = 2.5 if trait & THINGS else 0.0
    penalty += 1.2 if trait & Trait.COUNTY else 0.6 if trait & Trait.TOWN and not trait & Trait.SURE_GIVEN else 0.0
    penalty += 0.6 if trait & Trait.STREET else 0.0
    if not trait & SURE and _MEDICINE.search(token.word):
        return -7.0
    if len(token.word) == 2 and token.case is Case.UPPER and trait & SURE:
        return 0.3 - penalty  # "AI", "TV": more often letters than a name
    if trait & Trait.SURE_GIVEN:
        return (3.6 if token.rank is None and len(token.word) >= _TELLING - 1 else 3.0) - penalty
    if trait & Trait.SURE_SURNAME:
        return 2.2 - penalty
    if trait & Trait.GIVEN:
        return (0.9 if rank > 1500 else 0.3 if rank > 150 else -1.0) - penalty
    if trait & Trait.SURNAME:
        return (0.6 if rank > 25_000 else -0.5 if rank > 1500 else -1.5 if rank > 250 else -4.0) - penalty
    if rank < 3000:
        return -4.0 - penalty
    if rank < 40_000:
        return -2.8 - penalty
    return (0.6 if len(token.word) >= 3 else -0.6) - penalty


def _by_model(token: Token) -> float:
    """The model takes many everyday words for names when they stand alone, so there it counts for less."""
    if token.trait & SURE or token.rank is None or token.rank > 40_000:
        return 3.2 * token.person - 0.8
    return (2.4 if token.trait & NAMED else 1.4) * token.person - 0.8


def _by_case(token: Token) -> float:
    return {Case.TITLE: 0.4, Case.UPPER: 0.0, Case.LOWER: -0.7, Case.MIXED: -0.5, Case.NUMBER: -4.0}[token.case]


def _certainty(log_odds: float) -> float:
    return 1 / (1 + math.exp(-(log_odds - _THRESHOLD) * 0.8))


def _titled(text: Text, scores: list[float]) -> Iterator[Span]:
    """`Mrs Kowal`, `Dr T Rao`; a title that is also a word needs a name-like word after it."""
    for at, token in enumerate(text.tokens):
        word = token.word.strip(".")
        if word not in _TITLES or text.branded(token.start, token.end) or at + 1 >= len(text.tokens):
            continue
        end, best = _name_after(text, scores, at + 1, 4)
        sure = word in _SURE_TITLES and token.raw[0].isupper()
        known = end is not None and word in ("mr", "mrs", "dr") and text.tokens[at + 1].trait & NAMED
        if end is None or (not sure and not known and best < 1.5):
            continue
        if known and not sure:
            best = max(best, 0.0)
        if best < -2.5 and not (sure and text.tokens[at + 1].raw[0].isupper() and at == 0 and best > -5.9):
            continue
        confidence = 0.9 if sure and best > 0 else 0.75 if best > 0.5 else 0.6
        yield Span(token.start, end, Kind.NAME, confidence, "follows a title")


def _name_after(text: Text, scores: list[float], at: int, most: int) -> tuple[int | None, float]:
    """Where the name that begins at a token ends, and its best word's score."""
    end, best = None, -9.0
    for i in range(at, min(at + most, len(text.tokens))):
        token = text.tokens[i]
        gap = text.plain[text.tokens[i - 1].end : token.start] if i > at else ""
        if not token.alphabetic or gap.strip(" .-'") or len(gap) > 4:
            break
        if i > at and scores[i] < -0.8 and token.word not in _PARTICLES and not token.initial:
            break
        if i == at and token.case is Case.LOWER and scores[i] < 0:
            break
        best, end = max(best, scores[i]), token.end
    return end, best


def _labelled(text: Text, scores: list[float]) -> Iterator[Span]:
    """`Name: …`, `S/W: …`, `Key worker …`."""
    for match in _LABEL.finditer(text.plain):
        at = next((i for i, t in enumerate(text.tokens) if t.start >= match.end()), None)
        if at is None or text.plain[match.end() : text.tokens[at].start].strip(" _.-("):
            continue
        end, best = _name_after(text, scores, at, 5)
        sign = match["sep"].strip() != ""
        if end is None or (not sign and text.branded(text.tokens[at].start, end)):
            continue
        value = text.plain[text.tokens[at].start : end]
        capital = text.tokens[at].raw[0].isupper()
        if sign and best > -1.2 and len(value) > 1:
            confidence = 0.85 if best > 0.5 else 0.6
        elif sign and capital and match["label"].lower() in SURELY_NAMED and not text.tokens[at].trait & Trait.WORK:
            confidence = 0.6
        elif not sign and capital and (best > 2.2 or (best > 0.8 and match.start() == 0)):
            confidence = 0.75 if best > 2.6 else 0.55
        elif match["label"].lower() in _ROLES and capital and text.tokens[at].trait & Trait.GIVEN and best > -2.2:
            confidence = 0.55
        else:
            continue
        yield Span(text.tokens[at].start, end, Kind.NAME, confidence, "follows a word such as 'Name:'")


def _backwards(text: Text, scores: list[float]) -> Iterator[Span]:
    """`Surname, First` and `Surname, J.` as a whole line."""
    tokens = text.tokens
    if not 2 <= len(tokens) <= 6 or "," not in text.plain or any(c.isdecimal() for c in text.digits):
        return
    comma = text.plain.index(",")
    before = [i for i, t in enumerate(tokens) if t.end <= comma]
    after = [i for i, t in enumerate(tokens) if t.start > comma]
    if not 1 <= len(before) <= 3 or not 1 <= len(after) <= 4 or not all(t.alphabetic for t in tokens):
        return
    if any(tokens[i].trait & (Trait.TOWN | Trait.COUNTY | Trait.GOODS) for i in after):
        return
    if _listed_backwards([tokens[i] for i in before], [tokens[i] for i in after]):
        yield Span(tokens[0].start, tokens[-1].end, Kind.NAME, 0.75, "written like 'Surname, First'")
        return
    if min(score for t, score in zip(tokens, scores, strict=True) if t.word not in _PARTICLES) < -3:
        return
    initials = all(tokens[i].initial or len(tokens[i].raw) <= 2 for i in after)
    total = sum(max(-1.0, scores[i]) for i in before + after) + (1.5 if initials else 0.0)
    if total > 1.5:
        yield Span(
            tokens[0].start,
            tokens[-1].end,
            Kind.NAME,
            min(0.9, _certainty(total + 0.8)),
            "written like 'Surname, First'",
        )


def _listed_backwards(before: list[Token], after: list[Token]) -> bool:
    """`Lamb, Peter`, `Wells, Barbara J.`: a surname that is an everyday word, and a given name that is nothing else."""
    surname = before[-1]
    named = bool(surname.trait & Trait.SURNAME) and surname.raw[0].isupper()
    given = after[0].trait & Trait.SURE_GIVEN and after[0].raw[0].isupper() and not after[0].trait & THINGS
    rest = all(t.initial or t.trait & NAMED for t in after[1:])
    return bool(named and given and rest and all(t is surname or t.word in _PARTICLES for t in before))


_INITIALLED = re.compile(r"(?<![\w.'-])(?:[A-Z](?:\. ?| )){1,3}(?P<n>[A-Z][\w'-]{2,})(?![\w])")
_TRAILING = re.compile(r"(?<![\w.])(?P<n>[A-Z][\w'-]{2,}) [A-Z]\.?(?![\w'&/])")


def _initialled(text: Text, scores: list[float]) -> Iterator[Span]:
    """`J. Ahmed`, `M Kowal`, `Tomasz K`."""
    for pattern, bonus in ((_INITIALLED, 1.4), (_TRAILING, 0.4)):
        for match in pattern.finditer(text.plain):
            inside = [i for i, t in enumerate(text.tokens) if match.start("n") <= t.start < match.end("n")]
            if not inside or any(c in match[0] for c in "&/"):
                continue
            score = sum(scores[i] for i in inside) / len(inside) + bonus
            known = match.start() == 0 and all(text.tokens[i].trait & Trait.GIVEN for i in inside) and pattern is _TRAILING
            noted = known and text.plain[match.end() :].lstrip()[:1] in ("-", ":", "(")  # `Ruby M - lunch`
            score += 2.0 if noted else -2.0 * any(t.trait & Trait.GOODS for t in text.tokens)
            whole = match[0].strip(" .") == text.plain.strip(" .")
            score += 0.8 if whole and all(text.tokens[i].trait & Trait.GIVEN for i in inside) else 0.0
            score -= _doubt(text, tuple(text.tokens[i] for i in inside))
            score += 1.0 if match.start() == 0 and cues.BOARD.match(text.plain[match.end() :]) else 0.0
            confidence = _certainty(score + (1.0 if whole else 0.0))
            if confidence > 0.3:
                yield Span(match.start(), match.end(), Kind.NAME, min(0.85, confidence), "an initial and a surname")


def _of_two(text: Text) -> Iterator[Span]:
    """`Bill Banks`: a given name and a surname that are both also words, alone on a line."""
    if len(text.tokens) != 2 or text.sure < _LEGIBLE:
        return
    one, other = text.tokens
    named = one.trait & Trait.GIVEN and other.trait & Trait.SURNAME and not (one.trait | other.trait) & _NO_SURNAME
    if named and one.case is other.case is Case.TITLE and text.plain[one.end : other.start] == " ":
        place = other.word in cues.ROOMS or other.word in _SITES or one.word in _NOT_ON_BOARD
        if not text.branded(one.start, other.end) and not place and (one.rank is None or one.rank > 150):
            yield Span(one.start, other.end, Kind.NAME, 0.5, "a given name and a surname that are also words")


_SITES = frozenset("station park hill road square gardens gate tower bridge castle island cross way line".split())
_NO_SURNAME = THINGS | Trait.TOWN | Trait.COUNTY | Trait.TITLE
# `Placement review - N. Brew`: an initial with its dot before a capitalised word that ends the line, whatever it means.
_DOTTED = re.compile(r"(?:[-:,–(] ?|\w )(?P<n>(?:[A-Z]\. ?){1,2}[A-Z][a-z'-]{2,})\W*$")


def _dotted(text: Text) -> Iterator[Span]:
    for match in _DOTTED.finditer(text.plain):
        last = text.tokens[-1]
        if not last.trait & THINGS and not text.branded(match.start("n"), match.end("n")) and text.sure >= _LEGIBLE:
            yield Span(match.start("n"), match.end("n"), Kind.NAME, 0.5, "an initial and a surname")


_NOT_ON_BOARD = frozenset(
    "art may june april august summer autumn winter spring easter case page price trust date star cash".split()
)


def _on_board(text: Text) -> Iterator[Span]:
    """`Mark - dentist 10am`, `Rose 2pm`: a name that is also a word, before what boards say of people."""
    if not text.tokens:
        return
    token = text.tokens[0]
    named = token.word in _BOTH and token.trait & Trait.GIVEN and not token.trait & THINGS
    named = named and token.word not in _NOT_ON_BOARD
    if named and token.raw[0].isupper() and len(token.word) > 2 and cues.BOARD.match(text.plain[token.end :]):
        yield Span(token.start, token.end, Kind.NAME, 0.6, "a name before a time or an errand")


def _in_small_letters(text: Text) -> Iterator[Span]:
    """`joy bath`, `ben hv 3pm`: a common given name in small letters before an errand, and little else."""
    if not 2 <= len(text.tokens) <= _NOTE or not text.plain.islower():
        return
    token = text.tokens[0]
    named = token.trait & Trait.GIVEN and token.trait & Trait.FREQUENT and not token.trait & THINGS
    rare = token.rank is None or token.rank > _EVERYWHERE
    if named and rare and token.word not in _NOT_ON_BOARD | _NOT_IN_SMALL and len(token.word) > 1:
        if cues.OF_PEOPLE.match(text.plain[token.end :]):
            yield Span(token.start, token.end, Kind.NAME, 0.55, "a name before a time or an errand")


_NOT_IN_SMALL = frozenset("van guy son bin cat bay kit chance miles major prince king early merry".split())
_EVERYWHERE = 1_200  # everyday words up to this rank are no names in small letters, whatever follows


def _owner(text: Text) -> Iterator[Span]:
    """`Poppy's coat`: a given name before what belongs to people."""
    for token in text.tokens:
        named = token.trait & Trait.GIVEN and token.raw[0].isupper() and not text.branded(token.start, token.end)
        if named and cues.BELONGING.match(text.plain[token.end :]):
            yield Span(token.start, token.end, Kind.NAME, 0.6, "a name before what belongs to somebody")


def _family(text: Text) -> Iterator[Span]:
    """`The Isse Family`, `the Pughs`."""
    tokens = text.tokens
    first = 1 if tokens and tokens[0].word == "the" else 0
    if len(tokens) == first + 2 and tokens[-1].word in ("family", "household") and _capital(tokens[first]):
        name = tokens[first]
        everyday = name.rank is not None and name.rank < _COMMON_WORD and not name.trait & Trait.SURE_SURNAME
        if not name.trait & THINGS and not (everyday and not name.slip) and not text.branded(name.start, name.end):
            yield Span(name.start, name.end, Kind.NAME, 0.6, "a name before the word 'family'")
    elif first and len(tokens) == 2 and _capital(tokens[1]) and tokens[1].rank is None and tokens[1].plural:
        yield Span(tokens[1].start, tokens[1].end, Kind.NAME, 0.55, "a family by its surname")


_COMMON_WORD = 20_000


def _capital(token: Token) -> bool:
    return token.alphabetic and token.raw[0].isupper()


_CATCHWORD = re.compile(r"^\W*(?P<n>[A-Z][\w'-]{2,}, ?[A-Z]\.? ?(?:[A-Z]\.?)?)(?= \S)")


def _opening(text: Text) -> Iterator[Span]:
    """`Catchpole, I. paracetamol 500mg`: surname and initial open a line."""
    match = _CATCHWORD.match(text.plain)
    if match is None:
        return
    surname = text.tokens[0]
    if surname.trait & Trait.SURNAME or _unheard(surname):
        if not surname.trait & (THINGS | Trait.TOWN) or surname.trait & Trait.SURE_SURNAME:
            yield Span(match.start("n"), match.end("n"), Kind.NAME, 0.6, "written like 'Surname, First'")


_INITIALS = re.compile(r"^\W*(?P<n>[A-Z](?:\. ?[A-Z](?:\.? ?-?[A-Z])?\.?|Mc[A-Z]|[A-Z]{1,2}))(?![\w.&/-])(?P<rest>.*)$")
_NO_INITIALS = words("abbreviations")
_IN_BED = re.compile(
    r"^\W*(?:bed|bd|room|rm|bay|cubicle|chair|flat|side room|sr) ?\w{1,3}(?: ?[-:=] ?| )"
    r"(?P<n>[A-Z]\. ?[A-Z]\.?|[A-Z]{2})\W*$",
    re.IGNORECASE,
)


def _lettered(text: Text) -> Iterator[Span]:
    """`JB - home visit 10am`: a person's initials on a board, before a time or an errand."""
    beside = _IN_BED.match(text.plain)
    bare = beside["n"].replace(".", "").replace(" ", "") if beside else ""
    if beside and bare.isupper() and bare.lower() not in _NO_INITIALS and text.sure >= _LEGIBLE:
        yield Span(beside.start("n"), beside.end("n"), Kind.NAME, 0.55, "initials beside a room or a bed")
    for by in _INITIALLED_BY.finditer(text.plain):
        parts = [part.replace(".", "").strip().lower() for part in by["n"].split("/")]
        if not any(part in _NO_INITIALS for part in parts) and text.sure >= _LEGIBLE:
            yield Span(by.start("n"), by.end("n"), Kind.NAME, 0.55, "initials after what somebody did")
    match = _INITIALS.match(text.plain)
    if match is None or match["n"].lower().replace(".", "").replace(" ", "") in _NO_INITIALS:
        return
    if text.sure < _LEGIBLE:
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
    return _ALONE.fullmatch(text.plain) is not None and letters not in _NO_INITIALS and not spoken


_TWO = r"[A-Z](?:\.[A-Z]\.?|[A-Z]{1,2})(?![\w&])"
_INITIALLED_BY = re.compile(
    rf"(?<!\w)(?i:seen|checked|given|done|ref(?:erred)?|signed|completed|disp(?:ensed)?|written|init(?:ial)?s?|sig|"
    rf"supervision|sup|witness(?:ed)?|key ?worker|staff|nurse|admin(?:istered)?)"
    rf"(?i: by)?[ :.-]{{1,3}}(?P<n>{_TWO}(?: ?/ ?{_TWO})?)\W*(?:$|[a-z])"
)


def _glued(text: Text) -> Iterator[Span]:
    """`helenmurphy`: a name written without its space is found by the model and by its ending."""
    if _of_firm(text):
        return
    for at, token in enumerate(text.tokens):
        if text.branded(token.start, token.end) or token.trait & THINGS or _of_thing(text, at, at + 1):
            continue
        sure = token.person > 0.8 and text.sure >= _READ_WELL
        if sure and token.rank is None and len(token.word) >= 7:
            yield Span(token.start, token.end, Kind.NAME, 0.6, "read as a name")
        elif len(text.tokens) == 1 and text.sure >= _LEGIBLE and token.glued:
            yield Span(token.start, token.end, Kind.NAME, 0.55, "a known name and another word in one")


def _of_firm(text: Text) -> bool:
    """`Kestonbrooke's` and nothing else, as shops and hospitals call themselves; not where it is a given name."""
    lone = len(text.tokens) == 1 and re.fullmatch(r"\W*[^\W\d_]+'s?\W*", text.plain)
    return bool(lone and text.tokens[0].raw[0].isupper() and not text.tokens[0].trait & Trait.GIVEN)


def _runs(text: Text, scores: list[float]) -> Iterator[Span]:
    """Neighbouring words that speak for a name together."""
    at = 0
    while at < len(text.tokens):
        end = at
        while end < len(text.tokens) and _joins(text, scores, at, end):
            end += 1
        if end > at:
            yield from _run(text, scores, at, end)
        at = max(end, at + 1)


def _joins(text: Text, scores: list[float], first: int, at: int) -> bool:
    token = text.tokens[at]
    gap = text.plain[text.tokens[at - 1].end : token.start] if at > first else ""
    if gap.strip(" .'\"()-") or len(gap) > 3 or at - first >= 6 or (gap.strip() == "-" and gap != "-"):
        return False
    if token.initial or (at > first and token.word in _PARTICLES | _AFTER):
        return True
    if at == first and at + 1 < len(text.tokens) and _given_of(token, text.tokens[at + 1]):
        return True
    if at - 1 > first and text.tokens[at - 1].word in _PARTICLES and token.case is Case.TITLE and _seldom(token):
        return True  # `Vincent van Gogh`
    return scores[at] > -0.9 or (at > first and _surname_of(text.tokens[at - 1], token))


def _surname_of(given: Token, token: Token) -> bool:
    """`Gavin Newlands`: what follows a sure given name, is capitalised like it, and is no thing and no common word."""
    alike = given.case is token.case and token.case in (Case.TITLE, Case.UPPER)
    if given.case is token.case is Case.LOWER:  # `danuta głowacka`
        return bool(given.trait & Trait.SURE_GIVEN and _unheard(token) and len(token.raw) >= _TELLING)
    seldom = _seldom(token) or (token.trait & Trait.SURNAME and (token.rank or 0) > 1500)
    return bool(alike and given.trait & Trait.SURE_GIVEN and seldom and not token.trait & (THINGS | Trait.TITLE))


def _given_of(token: Token, surname: Token) -> bool:
    """`maysun darwish`: an unknown word before a sure surname that is nothing else, both in small letters."""
    known = surname.trait & Trait.SURE_SURNAME and surname.rank is None and len(surname.raw) >= _TELLING
    return bool(known and token.case is surname.case is Case.LOWER and _unheard(token) and len(token.raw) >= _TELLING)


def _seldom(token: Token) -> bool:
    return token.rank is None or token.rank > _SELDOM


_SELDOM = 20_000


def _run(text: Text, scores: list[float], first: int, end: int) -> Iterator[Span]:
    while (
        end > first
        and text.tokens[end - 1].word not in _AFTER
        and (
            (scores[end - 1] < -0.9 and not (end - 1 > first and _surname_of(*text.tokens[end - 2 : end])))
            or (text.tokens[end - 1].word in _PARTICLES and not text.tokens[end - 1].raw[0].isupper())
        )
    ):
        end -= 1
    inside = text.tokens[first:end]
    if not inside or all(t.initial for t in inside):
        return
    real = sorted(
        (scores[i] for i in range(first, end) if not text.tokens[i].initial and text.tokens[i].word not in _PARTICLES),
        reverse=True,
    )
    if not real:
        return
    total = real[0] + sum(0.6 * s for s in real[1:3])
    whole = first == 0 and end == len(text.tokens)
    total += _context(text, first, end, whole) - _doubt(text, inside)
    confidence = min(0.92, _certainty(total))
    if confidence > 0.2:
        yield Span(inside[0].start, inside[-1].end, Kind.NAME, confidence, _reason(inside))


def _opens_row(text: Text, token: Token) -> bool:
    """`0930 Adeyemi home visit`: a time before the name."""
    return not token.alphabetic and cues.TIME.fullmatch(text.digits, token.start, token.end) is not None


def _unheard(token: Token) -> bool:
    """A word of letters that stands in no list, neither of words nor of things."""
    return token.rank is None and not token.trait & THINGS and len(token.raw) > 2 and token.raw.isalpha()


def _pair(text: Text, first: int, end: int) -> bool:
    """`Faith & Grace`: two capitalised given names side by side."""
    one, other = text.tokens[first - 1], text.tokens[first]
    gap = text.plain[one.end : other.start].strip()
    both = one.trait & Trait.GIVEN and other.trait & Trait.GIVEN
    return bool(both) and gap in ("&", "+", "/", ",") and one.raw[0].isupper() and other.raw[0].isupper()


def _of_thing(text: Text, first: int, end: int) -> float:
    """What is to be taken off because the words are part of the name of a thing, a team, a saint's day or a room."""
    inside, after = text.tokens[first:end], text.tokens[end:]
    off = 0.0
    if _called_after(text, first, end):
        off += 5.0
    elif after and after[0].word in cues.TEAMS and after[0].raw[0].isupper():
        off += 4.0  # `Charlton Athletic`
    if inside[-1].word in cues.ROOMS and not any(t.trait & Trait.SURE_GIVEN for t in inside):
        off += 5.5  # "Willow Ward"
    elif len(after) == 1 and after[0].word in cues.NAMED_ROOMS and first == 0 and len(inside) == 1:
        off += 4.0 if not inside[0].trait & Trait.SURE_GIVEN else 0.0  # `Hepworth class`
    elif len(after) == 1 and after[0].word in cues.ROOMS and not inside[-1].trait & Trait.SURE_SURNAME:
        off += 2.0
    elif len(inside) == 1 and 1 <= len(after) <= 3 and after[-1].word in cues.BUILT:
        capital = all(t.raw[0].isupper() for t in after) and not inside[0].trait & Trait.SURE_GIVEN
        off += 4.0 if capital else 0.0  # `Pankhurst Meeting Room`, `Oakfield Family Support Team`
    return off


def _called_after(text: Text, first: int, end: int) -> bool:
    """`Thomas splint`, `Herbert Protocol`, `St David's Day`: before the word of a thing, or after `St`."""
    inside, after = text.tokens[first:end], text.tokens[end:]
    maker = first == 0 and len(inside) == 1 and inside[0].raw[0].isupper() and not inside[0].trait & Trait.GIVEN
    if maker and cues.FITTINGS.match(text.low[inside[0].end :]):
        return True
    if first and text.tokens[first - 1].raw.strip(".") == "St" and text.plain[inside[-1].end :].startswith("'s "):
        return True
    if first == 0 and len(inside) == 2 and inside[1].case is Case.LOWER and inside[0].case is Case.TITLE:
        return cues.EPONYMS.match(text.low[inside[0].end :]) is not None  # `Yankauer sucker`
    if first or len(inside) > 2 or not after or cues.EPONYMS.match(text.low[inside[-1].end :]) is None:
        return False
    capital = after[0].raw[0].isupper()
    person = inside[0].trait & Trait.SURE_GIVEN and after[0].trait & Trait.SURNAME and capital
    return (not person or after[0].word == "island") and (len(inside) == 1 or capital)


def _context(text: Text, first: int, end: int, whole: bool) -> float:
    """What the rest of the line adds."""
    inside, before, after = text.tokens[first:end], text.tokens[:first], text.tokens[end:]
    bonus = 0.0
    if whole and 2 <= len(inside) <= 4:
        bonus += 1.0
    elif whole:
        bonus += 0.2
    if (
        all(t.initial or len(t.raw) == 1 or _opens_row(text, t) for t in text.tokens[:first])
        and not whole
        and cues.BOARD.match(text.plain[inside[-1].end :])
        and any((t.trait & NAMED and not (t.ordinary and not t.trait & Trait.GIVEN)) or _unheard(t) for t in inside)
    ):
        bonus += 1.6 if any(t.trait & NAMED for t in inside) else 2.2
    if inside[0].raw[0].isupper() and any(t.trait & Trait.GIVEN or _unheard(t) for t in inside):
        bonus += 1.4 if cues.CUE_BEFORE.search(text.plain[: inside[0].start]) else 0.0
        known = any(t.trait & SURE or _unheard(t) for t in inside)  # not `Wade in`
        bonus += 1.2 if known and cues.CUE_AFTER.match(text.plain[inside[-1].end :]) else 0.0
    elif first == 0 and len(text.tokens) <= _NOTE and cues.OF_STAFF.match(text.low[inside[-1].end :]):
        bonus += 1.2 if all(t.trait & SURE for t in inside) else 2.2 if all(_unheard(t) for t in inside) else 0.0
    elif len(inside) == 1 and inside[0].trait & SURE and cues.CUE_BEFORE.search(text.plain[: inside[0].start]):
        bonus += 0.9
    elif len(inside) >= 2 and all(t.trait & NAMED or _unheard(t) for t in inside):  # `visit diarmuid doherty 10am`
        bonus += 0.7 if cues.CUE_BEFORE.search(text.plain[: inside[0].start]) else 0.0
    if any(a.trait & Trait.SURE_GIVEN and b.trait & SURE for a, b in pairwise(inside)):
        bonus += 0.6
    elif len(inside) == 2 and inside[0].trait & Trait.GIVEN and inside[1].trait & SURE and inside[1].rank is None:
        bonus += 1.0  # `norman postlethwaite`
    if first == 1 and len(inside) >= 2 and not before[0].alphabetic and any(t.trait & SURE for t in inside):
        bonus += 0.8  # `12 Haydn Pugh 23.4`: a row of a list
    if inside[0].trait & Trait.SURE_GIVEN and len(text.tokens) <= _NOTE and text.plain.islower():
        bonus += 0.6  # who writes without capitals writes names without them
    bonus -= _of_thing(text, first, end)
    if first > 0 and end <= len(text.tokens) and _pair(text, first, end):
        bonus += 1.0
    if whole and _of_firm(text):
        bonus -= 3.0
    if cues.PLACE_OF_CARE.search(text.plain[: inside[0].start]):
        bonus += 1.2 if any(t.trait & NAMED for t in inside) else 1.8
    if any(t.trait & Trait.GOODS and t.word != "rm" for t in (*before, *after)):
        bonus -= 2.4 if len(text.tokens) <= 6 else 1.0
    if len(inside) == 1 and whole and inside[0].trait & Trait.SURE_SURNAME and inside[0].rank is None:
        bonus += 0.6
    if len(inside) == 1 and not inside[0].trait & SURE and not before and after and bonus <= 0:
        bonus -= 1.5 if after[0].ordinary and after[0].case is Case.LOWER else 0.0  # "Poppy by post"
    cases = [t.case for t in inside if not t.initial and t.word not in _PARTICLES]
    if cases[0] is Case.TITLE and Case.LOWER in cases and len(text.tokens) <= 3:
        bonus -= 1.8  # "Rose petals"
    if whole and len(inside) == 2 and inside[0].trait & Trait.GIVEN and inside[1].trait & Trait.SURNAME:
        bonus += 0.9 if min(t.person for t in inside) > 0.6 else 0.0
    return bonus


_NOTE = 6  # words of a short note
_READ_WELL = 0.95  # below this confidence of the reader, words are more often something else misread
_LEGIBLE = 0.8  # from here on single letters are believed
_DOUBT = 8.0  # log-odds lost per missing confidence
_TELLING = 5  # letters from which a listed name is hardly ever a misreading


def _doubt(text: Text, inside: tuple[Token, ...]) -> float:
    """What a badly read line takes from words that are not exactly a known name."""
    exact = any(t.trait & SURE and not t.slip and len(t.raw) >= _TELLING for t in inside)
    return 0.0 if exact else max(0.0, _READ_WELL - text.sure) * _DOUBT


def _reason(inside: tuple[Token, ...]) -> str:
    if any(t.trait & SURE for t in inside):
        return "holds a known name"
    if any(t.person > 0.5 for t in inside):
        return "read as a name"
    return "looks like a name"
