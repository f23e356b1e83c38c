"""Names told by the form in which they are written: after a title or a label, surname first, with initials."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrubber.classify import cues
from scrubber.classify.labels import SURELY_NAMED
from scrubber.classify.lexicon import NAMED, THINGS, Trait, words
from scrubber.classify.people.context import ABSTRACT
from scrubber.classify.people.likeness import LEGIBLE, PARTICLES, capital, certainty, doubt, unheard
from scrubber.classify.text import Case, Text, Token
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

_TITLES = words("titles")
_SURE_TITLES = words("titles_sure")
_LABELS = sorted(words("labels"), key=lambda e: (-len(e), e))
_LABEL = re.compile(
    r"(?:^|(?<=[\s.,;:|(]))(?P<label>"
    + "|".join(re.escape(e) for e in _LABELS)
    + r")(?P<sep> ?[:=] ?| - | ?- | {2,}| )",
    re.IGNORECASE,
)
_RELATION = re.compile(r"(?<![^\W\d])relation(?:ship)? (?:to|with) (?:the )?$", re.IGNORECASE)  # `… to Patient: Friend`
# Staff labels that stand before a name without a sign: `S/N Comfort`.
_ROLES = frozenset("s/n rn hca cpn ot sw s/w hv iro ssw asw rmn rgn physio salt midwife nurse keyworker".split())


def titled(text: Text, scores: list[float]) -> Iterator[Span]:
    """`Mrs Kowal`, `Dr T Rao`; a title that is also a word needs a name-like word after it."""
    for at, token in enumerate(text.tokens):
        word = token.word.strip(".")
        if word not in _TITLES or text.branded(token.start, token.end) or at + 1 >= len(text.tokens):
            continue
        end, best = _name_after(text, scores, at + 1, 4)
        sure = word in _SURE_TITLES and token.raw[0].isupper()
        known = end is not None and _stands_before(word, text.tokens[at + 1])
        if end is None or (not sure and not known and best < 1.5):
            continue
        if known and not sure:
            best = max(best, 0.0)
        if best < -2.5 and not (sure and text.tokens[at + 1].raw[0].isupper() and at == 0 and best > -5.9):
            continue
        confidence = 0.9 if sure and best > 0 else 0.75 if best > 0.5 else 0.6
        yield Span(token.start, end, Kind.NAME, confidence, "follows a title")


_OF_PEOPLE = frozenset("sr sis bro fr rev rabbi pastor deacon canon imam sgt cllr prof".split())


def _stands_before(title: str, token: Token) -> bool:
    """`mr khan`, `Sr Grace`."""
    if title in ("mr", "mrs", "dr"):
        return bool(token.trait & NAMED)
    return title in _OF_PEOPLE and capital(token) and bool(token.trait & NAMED) and not token.trait & THINGS


def _name_after(text: Text, scores: list[float], at: int, most: int) -> tuple[int | None, float]:
    """Where the name that begins at a token ends, and its best word's score."""
    end, best = None, -9.0
    for i in range(at, min(at + most, len(text.tokens))):
        token = text.tokens[i]
        gap = text.plain[text.tokens[i - 1].end : token.start] if i > at else ""
        if not token.alphabetic or gap.strip(" .-'") or len(gap) > 4:
            break
        if i > at and scores[i] < -0.8 and token.word not in PARTICLES and not token.initial:
            break
        if i == at and token.case is Case.LOWER and scores[i] < 0:
            break
        best, end = max(best, scores[i]), token.end
    return end, best


def labelled(text: Text, scores: list[float]) -> Iterator[Span]:
    """`Name: …`, `S/W: …`, `Key worker …`."""
    for match in _LABEL.finditer(text.plain):
        if _RELATION.search(text.plain, 0, match.start()):
            continue
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


def backwards(text: Text, scores: list[float]) -> Iterator[Span]:
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
    if len(tokens) > 2 and all(t.word in ABSTRACT for t in tokens):
        return
    if _listed_backwards([tokens[i] for i in before], [tokens[i] for i in after]):
        yield Span(tokens[0].start, tokens[-1].end, Kind.NAME, 0.75, "written like 'Surname, First'")
        return
    if min(score for t, score in zip(tokens, scores, strict=True) if t.word not in PARTICLES) < -3:
        return
    initials = all(tokens[i].initial or len(tokens[i].raw) <= 2 for i in after)
    total = sum(max(-1.0, scores[i]) for i in before + after) + (1.5 if initials else 0.0)
    if total > 1.5:
        yield Span(
            tokens[0].start,
            tokens[-1].end,
            Kind.NAME,
            min(0.9, certainty(total + 0.8)),
            "written like 'Surname, First'",
        )


def _listed_backwards(before: list[Token], after: list[Token]) -> bool:
    """`Lamb, Peter`, `Wells, Barbara J.`: a surname that is an everyday word, and a given name that is nothing else."""
    surname = before[-1]
    named = bool(surname.trait & Trait.SURNAME) and surname.raw[0].isupper()
    given = after[0].trait & Trait.SURE_GIVEN and after[0].raw[0].isupper() and not after[0].trait & THINGS
    rest = all(t.initial or t.trait & NAMED for t in after[1:])
    return bool(named and given and rest and all(t is surname or t.word in PARTICLES for t in before))


_INITIALLED = re.compile(r"(?<![\w.'/-])(?:[A-Z](?:\. ?| )){1,3}(?P<n>[A-Z][\w'-]{2,})(?![\w])")
_TRAILING = re.compile(r"(?<![\w.])(?P<n>[A-Z][\w'-]{2,}) [A-Z]\.?(?![\w'&/])")


_TWO_SHORT = re.compile(r"(?<!\w)(?P<a>[A-Z][\w'-]+ [A-Z])\.? ?(?:[/&+,]|and) ?(?P<b>[A-Z][\w'-]+ [A-Z])\.?(?![\w'&/])")


def two_short(text: Text) -> Iterator[Span]:
    """`Jack S / Jack T`: two given names with an initial each."""
    for match in _TWO_SHORT.finditer(text.plain):
        firsts = [t for t in text.tokens if t.start in (match.start("a"), match.start("b"))]
        if len(firsts) == 2 and all(t.trait & Trait.GIVEN for t in firsts):
            for name in ("a", "b"):
                yield Span(match.start(name), match.end(name), Kind.NAME, 0.6, "a given name and an initial")


def initialled(text: Text, scores: list[float]) -> Iterator[Span]:
    """`J. Ahmed`, `M Kowal`, `Tomasz K`."""
    for pattern, bonus in ((_INITIALLED, 1.4), (_TRAILING, 0.4)):
        for match in pattern.finditer(text.plain):
            inside = [i for i, t in enumerate(text.tokens) if match.start("n") <= t.start < match.end("n")]
            if not inside or any(c in match[0] for c in "&/"):
                continue
            score = sum(scores[i] for i in inside) / len(inside) + bonus
            known = (
                match.start() == 0 and all(text.tokens[i].trait & Trait.GIVEN for i in inside) and pattern is _TRAILING
            )
            told = known and _LOWER_WORD.match(text.plain[match.end() :])  # `Teddy B toast`
            noted = told or (known and text.plain[match.end() :].lstrip()[:1] in ("-", ":", "("))  # `Ruby M - lunch`
            score += 2.0 if noted else -2.0 * any(t.trait & Trait.GOODS for t in text.tokens)
            whole = match[0].strip(" .") == text.plain.strip(" .")
            score += 1.6 if whole and all(_often_a_name(text.tokens[i]) for i in inside) else 0.0
            score -= doubt(text, tuple(text.tokens[i] for i in inside))
            score += 1.0 if match.start() == 0 and cues.BOARD.match(text.plain[match.end() :]) else 0.0
            confidence = certainty(score + (1.0 if whole else 0.0))
            if confidence > 0.3:
                yield Span(match.start(), match.end(), Kind.NAME, min(0.85, confidence), "an initial and a surname")


_LOWER_WORD = re.compile(r"\.? [a-z]{3,}")


def _often_a_name(token: Token) -> bool:
    """`Jo B`, not `Run A`."""
    return bool(token.trait & Trait.GIVEN) and (token.rank is None or token.rank > _EVERYWHERE or token.word in _BORNE)


_EVERYWHERE = 1_500
_BORNE = words("borne")
# `Placement review - N. Brew`: an initial with its dot before a capitalised word that ends the line, whatever it means.
_DOTTED = re.compile(r"(?:[-:,–(] ?|\w )(?P<n>(?:[A-Z]\. ?){1,2}[A-Z][a-z'-]{2,})\W*$")


def dotted(text: Text) -> Iterator[Span]:
    for match in _DOTTED.finditer(text.plain):
        last = text.tokens[-1]
        if not last.trait & THINGS and not text.branded(match.start("n"), match.end("n")) and text.sure >= LEGIBLE:
            yield Span(match.start("n"), match.end("n"), Kind.NAME, 0.5, "an initial and a surname")


def family(text: Text) -> Iterator[Span]:
    """`The Isse Family`, `the Pughs`."""
    tokens = text.tokens
    first = 1 if tokens and tokens[0].word == "the" else 0
    if len(tokens) == first + 2 and tokens[-1].word in ("family", "household") and capital(tokens[first]):
        name = tokens[first]
        everyday = name.rank is not None and name.rank < _COMMON_WORD and not name.trait & Trait.SURE_SURNAME
        if not name.trait & THINGS and not (everyday and not name.slip) and not text.branded(name.start, name.end):
            yield Span(name.start, name.end, Kind.NAME, 0.6, "a name before the word 'family'")
    elif first and len(tokens) == 2 and capital(tokens[1]) and tokens[1].rank is None and tokens[1].plural:
        yield Span(tokens[1].start, tokens[1].end, Kind.NAME, 0.55, "a family by its surname")


_COMMON_WORD = 20_000
_OFFICER = re.compile(
    r"(?<!\w)(?P<n>(?:W?PC|PS|DC|DS|PCSO|Sgt|Insp|Officer) ?\d{2,5}:? [A-Z][\w'-]+(?: [A-Z][\w'-]+)?)(?!\w)"
)


def officer(text: Text) -> Iterator[Span]:
    """`PC 4417 Hartnell`: a rank, a collar number and a surname."""
    for match in _OFFICER.finditer(text.plain):
        yield Span(match.start("n"), match.end("n"), Kind.NAME, 0.75, "follows a title")


_BORN = re.compile(r"(?<!\w)(?:n[ée]e|maiden name(?: is)?)[ :-]{1,3}(?P<n>[A-Z][\w'-]{2,})(?!\w)", re.IGNORECASE)


def born(text: Text) -> Iterator[Span]:
    """`née Flowers`: what nobody writes before anything but a surname."""
    for match in _BORN.finditer(text.plain):
        if match["n"][0].isupper():
            yield Span(match.start("n"), match.end("n"), Kind.NAME, 0.6, "a name of before")


_CATCHWORD = re.compile(r"^\W*(?P<n>[A-Z][\w'-]{2,}, ?[A-Z]\.? ?(?:[A-Z]\.?)?)(?= \S)")


def opening(text: Text) -> Iterator[Span]:
    """`Catchpole, I. paracetamol 500mg`: surname and initial open a line."""
    match = _CATCHWORD.match(text.plain)
    if match is None:
        return
    surname = text.tokens[0]
    named = surname.trait & Trait.SURE_SURNAME or not surname.trait & (THINGS | Trait.TOWN)
    if named and (surname.trait & Trait.SURNAME or unheard(surname)):
        yield Span(match.start("n"), match.end("n"), Kind.NAME, 0.6, "written like 'Surname, First'")
