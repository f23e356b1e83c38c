"""One line of text as the rules see it: the words with what is known of each, and the digits behind the slips."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from scrubber.classify.lexicon import NAMED, SURE, Lexicon, Trait, words
from scrubber.classify.repair import AS_LETTER, digits, doubled, folded, lost_letter, plain, slips
from scrubber.classify.spacing import cuts

_WORD = re.compile(r"[^\W_](?:[\w]|['.&-](?=\w))*", re.UNICODE)
_HUMP = re.compile(r"(?<=[a-z\u00df-\u00ff])(?=[A-Z\u00c0-\u00de])")
# `Mavis9.30`, `Delia2pm`, `Ahmed11-12`; `10.15Shirley`, `Rm4Ethel`: a time or a room without the space beside the name.
_SEAM = re.compile(
    r"(?:(?<=[^\W\d_]{3})|(?<=(?<!\w)[A-Z][a-z]))"
    r"(?=(?:\d{1,2}[.:]\d{2}(?:[ap]m)?|\d{1,2} ?[ap]m|\d{1,2}-\d{1,2})(?!\w))"
    r"|(?<=\d)(?=[A-Z][a-z]{2})|(?<=[a-z])(?=\d{1,2}[A-Z][a-z]{2})"
)
_KEEPS_HUMP = ("mc", "mac", "de", "di", "la", "le", "van", "o'", "d'", "fitz", "al-", "du", "ap")


class Case(StrEnum):
    """How a word is written."""

    TITLE = "title"
    UPPER = "upper"
    LOWER = "lower"
    MIXED = "mixed"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Token:
    """Characters `start` to `end` of a line. `word` is folded and repaired; `person` and `place` come from the model.

    `rank` is the place in the list of English words or None; `slip` is True where `word` is a guess at what
    recognition misread; `initial` where it is a single letter that may stand for a name.
    """

    start: int
    end: int
    raw: str
    word: str
    case: Case
    trait: int
    rank: int | None
    slip: bool = False
    initial: bool = False
    person: float = 0.0
    place: float = 0.0
    glued: bool = False  # in no list, but begins or ends with a name
    plural: bool = False  # a sure surname and an s

    @property
    def ordinary(self) -> bool:
        """An everyday English word that is no sure name."""
        return self.rank is not None and self.rank < 30_000 and not self.trait & SURE

    @property
    def alphabetic(self) -> bool:
        return self.case is not Case.NUMBER


@dataclass(frozen=True, slots=True)
class Hint:
    """What the model says of some characters: its label without the B-/I- part, and how likely."""

    start: int
    end: int
    label: str
    share: float


@dataclass(frozen=True, slots=True)
class Text:
    """`plain`, `digits` and `low` have the length of `raw`, so offsets are the same in all of them.

    `sure` says how much the reader trusted its reading of the line.
    """

    raw: str
    plain: str
    digits: str
    tokens: tuple[Token, ...]
    brands: tuple[tuple[int, int], ...] = ()
    famous: tuple[tuple[int, int], ...] = ()
    hints: tuple[Hint, ...] = ()
    sure: float = 1.0
    broken: tuple[tuple[int, int], ...] = ()  # known names with a space in them
    told: tuple[tuple[float, float], ...] = ()  # how likely each word is part of a name, of an address (`learnt`)

    @property
    def low(self) -> str:
        """Lower case where that keeps the length; other characters stay as they are."""
        return _lower(self.plain)

    def called_like(self, start: int, end: int) -> bool:
        """Whether these characters are nothing but the name of somebody or something famous."""
        return any(a <= start and end <= b for a, b in self.famous)

    def branded(self, start: int, end: int) -> bool:
        """Whether any of these characters are part of a brand, dish or character's name."""
        return any(a < end and start < b for a, b in self.brands)


class Piece(NamedTuple):
    """A word or a part of words that were written without their space; `capital` where the whole begins so."""

    start: int
    end: int
    capital: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """A line cut into words, before the model has seen it."""

    raw: str
    plain: str
    pieces: tuple[Piece, ...]

    @property
    def spaced(self) -> tuple[str, list[int]]:
        """The line with lost spaces put in, and for each of its characters the offset in `raw`."""
        text, where = [], []
        starts = {b.start for a, b in pairwise(self.pieces) if a.end == b.start}
        for i, c in enumerate(self.plain):
            if i in starts:
                text.append(" ")
                where.append(i)
            text.append(c)
            where.append(i)
        return "".join(text), where


def draft(raw: str, lexicon: Lexicon) -> Draft:
    """A line cut into words."""
    text = plain(raw)
    return Draft(raw, text, tuple(_pieces(text, lexicon)))


def read(raw: str, lexicon: Lexicon) -> Text:
    """A line for the rules, without a model."""
    return finish(draft(raw, lexicon), lexicon)


def finish(cut: Draft, lexicon: Lexicon, hints: tuple[Hint, ...] = (), sure: float = 1.0) -> Text:
    """A line for the rules. Offsets of `hints` are those of `cut.raw`."""
    text = cut.plain
    tokens = tuple(_token(text, piece, lexicon, hints) for piece in cut.pieces)
    known = set(_known_phrases(text, range(len(text)), lexicon)) | set(_known_phrases(*cut.spaced, lexicon))
    repaired = _repaired(text, tokens)
    if repaired != _lower(text):
        known |= {phrase for phrase in _known_phrases(repaired, range(len(text)), lexicon) if not phrase[2]}
    brands = tuple(sorted((start, end) for start, end, person in known if not person))
    famous = tuple(sorted((start, end) for start, end, person in known if person))
    broken = tuple(_broken(text, tokens, lexicon))
    return Text(cut.raw, text, _labels(digits(text), tokens), tokens, brands, famous, hints, sure, broken)


_LABELS = frozenset(word for entry in words("fields") for word in re.findall(r"[a-z]+", entry)) | frozenset(
    "nhs sort key safe keysafe keypad door gate alarm entry login log crime incident locker pendant careline "
    "lifeline mosaic "
    "liquidlogic systmone emis rio upn urn uln chi nino claim tenancy rent student pupil staff referral court "
    "iban cvv born "
    "appt lives".split()
)


def _labels(text: str, tokens: Sequence[Token]) -> str:
    """The text with the labels of forms put right where they were misread: `5ort code`, `H0sp n0`, `Keysate`."""
    out = list(text)
    for token in tokens:
        word = folded(token.raw)
        if (
            len(word) != len(token.raw)
            or word in _LABELS
            or not (token.rank is None or any(c.isdecimal() for c in word))
        ):
            continue
        if sum(c.isalpha() for c in word) * 2 < len(word) or (token.trait and not token.slip):
            continue
        as_letters = [word.translate(AS_LETTER), word.replace("1", "i").translate(AS_LETTER)]
        likely = as_letters if len(word) < _LABEL else [*as_letters, *slips(word)]
        found = next((c for c in likely if c in _LABELS and len(c) == len(word)), None)
        if found is not None:
            out[token.start : token.end] = found
    return "".join(out)


_LABEL = 5  # letters from which a label is known again though its letters were misread for one another


def _repaired(text: str, tokens: Sequence[Token]) -> str:
    """The line with what recognition misread put right where that keeps the length: `C0ronation Street`."""
    out = list(_lower(text))
    for token in tokens:
        if token.slip and len(token.word) == token.end - token.start:
            out[token.start : token.end] = token.word
    return "".join(out)


def _broken(text: str, tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Neighbours of which at least one is no word, and which are a known name together."""
    for one, other in pairwise(tokens):
        if text[one.end : other.start] != " " or not other.raw.isalpha() or not one.raw.isalpha():
            continue
        whole = folded(one.raw + other.raw)
        alike = other.raw.islower() or one.raw.isupper() == other.raw.isupper()
        parts = [word for word in map(folded, (one.raw, other.raw)) if len(word) > 1 and lexicon.place(word) is None]
        named = SURE | Trait.GIVEN * (len(parts) > 1)
        torn = len(tokens) <= _NOTE and one.raw[0].isupper() and _torn(one, other, whole, lexicon)
        if alike and ((len(whole) >= _BROKEN and parts and lexicon.trait(whole) & named) or torn):
            yield one.start, other.end


def _torn(one: Token, other: Token, whole: str, lexicon: Lexicon) -> bool:
    """`Mar k S`, `Ja mes`: a common given name of which neither part is a common word or a name of its own."""
    known = lexicon.trait(whole)
    lone = len(other.raw) == 1 and other.raw.islower() and other.raw not in "aix"
    often = Trait.FREQUENT
    seldom = all(len(t.raw) > 1 and not t.trait & often and (t.rank is None or t.rank > _SELDOM) for t in (one, other))
    given = Trait.GIVEN if lone else Trait.SURE_GIVEN
    return bool(known & given and known & often and len(whole) >= 4 and (lone or seldom))


_SELDOM, _NOTE = 2_500, 6
_BROKEN = 5  # letters from which a name that was broken in two is known again


def _known_phrases(text: str, where: Sequence[int], lexicon: Lexicon) -> Iterator[tuple[int, int, bool]]:
    """Where known phrases stand, as offsets of the line as it was read, and whether each reads like a full name."""
    for start, end, person in lexicon.known.find(_lower(text).translate(_UNACCENTED)):
        yield where[start], where[end - 1] + 1, person


_UNACCENTED = {ord(c): folded(c) for c in map(chr, range(0xE0, 0x180)) if len(folded(c)) == 1}


def _lower(text: str) -> str:
    """Small letters where that keeps the length; other characters stay as they are."""
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


_LONG_SURNAME = 12


def _pieces(text: str, lexicon: Lexicon) -> Iterator[Piece]:
    """Words, and the parts of words that were written without the space between them."""
    before = ""
    for start, end in _written(text, lexicon):
        word = folded(text[start:end])
        capital = text[start].isupper()
        title = capital and not text[start:end].isupper()
        surname = title and len(word) <= _LONG_SURNAME and lexicon.trait(before) & Trait.SURE_GIVEN  # `Gavin Newlands`
        inner = cuts(word, lexicon, title) if len(word) == end - start and not surname else []
        before = word
        for a, b in pairwise([0, *inner, end - start]):
            yield Piece(start + a, start + b, capital)


def _written(text: str, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Words as they are written; a capital letter inside a word begins a new one."""
    out: list[tuple[int, int]] = []
    for start, end in _with_seams(text):
        word = text[start:end]
        if word.endswith("'s") and len(word) > 3:
            word = word[:-2]
        if "&" in word or ("." in word and not re.fullmatch(r"(?:\w\.)+\w?", word)):
            out += [(start + m.start(), start + m.end()) for m in re.finditer(r"[^&.]+", word)]
            continue
        humps = [m.start() for m in _HUMP.finditer(word) if _may_cut(word, m.start(), lexicon)]
        for a, b in pairwise([0, *humps, len(word)]):
            out.append((start + a, start + b))
    return out


def _with_seams(text: str) -> Iterator[tuple[int, int]]:
    """Words, parted from the times and rooms that stand beside them without a space."""
    for match in _WORD.finditer(text):
        seams = [seam.start() for seam in _SEAM.finditer(text, match.start() + 1, match.end() + 6)]
        yield from pairwise([match.start(), *(at for at in seams if at < match.end()), match.end()])


def _may_cut(word: str, at: int, lexicon: Lexicon) -> bool:
    before = folded(word[:at]).rsplit("-", 1)[-1]
    if before in _KEEPS_HUMP or (before.startswith(("mc", "mac")) and at <= 3):
        return False
    return at >= 2 and len(word) - at >= 2 and not lexicon.trait(folded(word)) & SURE


def _token(text: str, piece: Piece, lexicon: Lexicon, hints: tuple[Hint, ...]) -> Token:
    start, end = piece.start, piece.end
    raw = text[start:end]
    word, slip = _known(folded(raw).strip("'-"), lexicon)
    letters = sum(c.isalpha() for c in raw)
    case = (
        _case(raw if not slip or raw[0].isalpha() else word[0].upper() + raw[1:])
        if letters * 2 > len(raw) or (letters and letters >= len(raw) - letters)
        else Case.NUMBER
    )
    if _HOUR.fullmatch(raw):
        case = Case.NUMBER  # `11am` is no misread Liam
    if piece.capital and case is Case.LOWER:
        case = Case.TITLE
    initial = letters == 1 and len(raw) <= 2 and raw[0].isupper() and not raw[-1].isdecimal()
    person = _share(hints, start, end, _PERSON)
    place = _share(hints, start, end, _PLACE)
    trait, rank = _trait(word, lexicon), lexicon.rank(word)
    glued = not trait and rank is None and not slip and _glued(word, lexicon)
    plural = word.endswith("s") and bool(lexicon.trait(word[:-1]) & Trait.SURE_SURNAME)
    return Token(start, end, raw, word, case, trait, rank, slip, initial, person, place, glued, plural)


_HALF, _REST = 5, 4  # letters of a name that is known again inside a longer word, and of the rest


def _glued(word: str, lexicon: Lexicon) -> bool:
    """`gurdeepchowdhury`: begins with a sure given name or ends with a sure surname; the rest is no English word."""
    if not word.isalpha():
        return False
    return any(
        (at >= _HALF and lexicon.trait(word[:at]) & Trait.SURE_GIVEN and lexicon.rank(word[at:]) is None)
        or (
            len(word) - at >= _HALF
            and lexicon.trait(word[at:]) & Trait.SURE_SURNAME
            and lexicon.rank(word[:at]) is None
        )
        for at in range(_REST, len(word) - _REST + 1)
    )


_HOUR = re.compile(r"\d{1,2}(?:[.:]\d\d)?[ap]m", re.IGNORECASE)
_PERSON = frozenset({"GIVEN_NAME", "SURNAME"})
_PLACE = frozenset({"BUILDING_NUMBER", "STREET_NAME", "SECONDARY_ADDRESS", "CITY", "STATE", "ZIP_CODE"})


def _share(hints: tuple[Hint, ...], start: int, end: int, labels: frozenset[str]) -> float:
    """The mean over the token's word pieces of the probability of any of the labels."""
    inside = [h for h in hints if h.start < end and start < h.end]
    pieces = {(h.start, h.end) for h in inside}
    if not pieces:
        return 0.0
    # Rounded, because the last digits depend on which lines shared a batch.
    return min(1.0, round(sum(h.share for h in inside if h.label in labels) / len(pieces), 2))


def _case(raw: str) -> Case:
    letters = [c for c in raw if c.isalpha()]
    if all(c.islower() or not c.isupper() for c in letters):
        return Case.LOWER
    if len(letters) > 1 and all(c.isupper() for c in letters):
        return Case.UPPER
    if letters[0].isupper() and (len(letters) == 1 or sum(c.isupper() for c in letters) <= 1 + len(letters) // 4):
        return Case.TITLE
    return Case.MIXED


def _trait(word: str, lexicon: Lexicon) -> int:
    """What is known of a word; of a double name what is known of both parts together."""
    trait = lexicon.trait(word)
    if trait or ("-" not in word and "'" not in word) or any(c.isdecimal() for c in word):
        return trait
    parts = [p for p in re.split(r"[-']", word) if len(p) > 1]
    known = [lexicon.trait(p) for p in parts]
    if known and any(t & SURE for t in known) and (known[0] & SURE or all(t & NAMED for t in known)):
        return lexicon.trait(parts[0]) | lexicon.trait(parts[-1])
    return trait


def _known(word: str, lexicon: Lexicon) -> tuple[str, bool]:
    """The word, or the listed word that recognition probably misread as it; True in the second case."""
    common = _common(word, lexicon)
    if common:
        return common, True
    if len(word) == _SHORTEST and word[0].isalpha() and word[1].isdecimal() and word[2].isalpha():
        given = word.translate(AS_LETTER)
        return (given, True) if lexicon.trait(given) & Trait.GIVEN else (word, False)  # `Z0e`, `R0b`
    if len(word) < 4 or lexicon.trait(word) or lexicon.rank(word) is not None or not any(c.isalpha() for c in word):
        return word, False
    candidates = slips(word)
    whole = next((c for c in doubled(word) if len(c) >= _SHORTEST and lexicon.trait(c) & SURE), "")
    if whole:
        return whole, True
    if any(c.isdecimal() for c in word):
        candidates = [c for c in candidates if not any(d.isdecimal() for d in c)]
    # A last letter is lost where a word is cut off; an unknown name that begins an everyday word stays itself.
    candidates += [
        c for c in lost_letter(word) if c[:-1] != word or lexicon.trait(c) & SURE or word[-2:] + c[-1] == "ing"
    ]
    best = min(candidates, key=lambda c: _cost(c, word, lexicon), default=word)
    return (best, True) if _cost(best, word, lexicon) < _UNKNOWN else (word, False)


def _common(word: str, lexicon: Lexicon) -> str:
    """The very common word that a rare surname is when its m was rn: `leaming`, `retum`."""
    if "m" not in word or len(word) < 5 or lexicon.rank(word) is not None or lexicon.trait(word) & Trait.GIVEN:
        return ""
    candidate = word.replace("m", "rn")
    return candidate if (lexicon.rank(candidate) or _UNKNOWN) < _VERY_COMMON else ""


_SHORTEST = 3
_VERY_COMMON = 5_000
_UNKNOWN = 90_000


def _cost(candidate: str, word: str, lexicon: Lexicon) -> int:
    """Smaller for likelier words; `_UNKNOWN` for words in no list."""
    trait, rank = lexicon.trait(candidate), lexicon.rank(candidate)
    extra = 5_000 if len(candidate) > len(word) else 0
    if trait & SURE and len(candidate) > 4:
        return 12_000 + extra
    if trait & (Trait.GOODS | Trait.STREET | Trait.TOWN):
        return 4_000 + extra
    if rank is not None and rank < 40_000 and len(candidate) > 3:
        return rank + extra
    return _UNKNOWN
