"""Knows which words are given names, surnames, places or everyday English, from lists that come with packages."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from scrubber.classify.repair import folded

HERE = Path(__file__).parent / "words"
SURE_GIVEN = 450  # so many of the commonest given names of each sex count as names although they are in the dictionary
SURE_SURNAMES = 2500
COMMON = 1500  # words up to this rank are met everywhere
LISTED_PLACE, NAME_PLACE = 8_000, 60_000  # where what our lists hold, and where a rare name would stand among words
EVERYDAY = 30_000  # rank in the frequency list up to which a word counts as everyday English


class Trait:
    """What lists say of a word, as bits of a plain int: an enum would make every look-up ten times slower."""

    NONE = 0
    GIVEN = 1  # a given name, perhaps also an ordinary word
    SURE_GIVEN = 2  # a given name that is hardly ever an ordinary word
    SURNAME = 4
    SURE_SURNAME = 8
    TOWN = 16
    COUNTY = 32
    GOODS = 64  # food, products, shops
    STREET = 128
    TITLE = 256
    WORK = 512  # notices, screens, offices, jobs
    FREQUENT = 1024  # a name that many people bear


THINGS = Trait.GOODS | Trait.WORK
NAMED = Trait.GIVEN | Trait.SURNAME
SURE = Trait.SURE_GIVEN | Trait.SURE_SURNAME


_FIRST_WORD = re.compile(r"(?<!\w)\w+")


class Phrases:
    """Several words that are known together. `people` are those that read like somebody's full name."""

    def __init__(self, entries: Iterable[str], people: frozenset[str] = frozenset()) -> None:
        self._people = people
        self._by_first: dict[str, list[str]] = {}
        for entry in sorted(entries, key=lambda e: (-len(e), e)):
            first = _FIRST_WORD.match(entry)
            if first is not None:
                self._by_first.setdefault(first[0], []).append(entry)

    def find(self, text: str) -> Iterator[tuple[int, int, bool]]:
        """Where phrases stand in small letters, the longest from each word, and whether it reads like a full name."""
        at = 0
        for first in _FIRST_WORD.finditer(text):
            if first.start() < at:
                continue
            for entry in self._by_first.get(first[0], ()):
                end = first.start() + len(entry)
                if text.startswith(entry, first.start()) and not text[end : end + 1].isalnum():
                    yield first.start(), end, entry in self._people
                    at = end
                    break


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words in folded form: `traits` of names and places, `ranks` of English words (0 is the commonest); and `known`
    makers, works, dishes, methods, sights and famous people.
    """

    traits: dict[str, int]
    ranks: dict[str, int]
    known: Phrases
    missing: tuple[str, ...] = field(default=())

    def trait(self, word: str) -> int:
        return self.traits.get(word, Trait.NONE)

    def rank(self, word: str) -> int | None:
        """Place of an English word in the frequency list, or None."""
        return self.ranks.get(word)

    def place(self, word: str) -> int | None:
        """Place of an English word, a name or a town among all that are known, or None."""
        trait = self.trait(word)
        listed = NAME_PLACE if trait & NAMED and not trait & Trait.FREQUENT else LISTED_PLACE if trait else None
        places = [place for place in (self.ranks.get(word), listed) if place is not None]
        return min(places, default=None)

    def ordinary(self, word: str) -> bool:
        """True for an everyday word that is no sure name."""
        rank = self.ranks.get(word)
        return rank is not None and rank < EVERYDAY and not self.trait(word) & SURE


@cache
def words(name: str) -> frozenset[str]:
    """The folded entries of `words/<name>.txt`; the first line is a heading, entries stand between commas."""
    text = (HERE / f"{name}.txt").read_text(encoding="utf-8")
    body = text.split("\n", 1)[1].replace("\n", ",")
    return frozenset(folded(entry.strip()) for entry in body.split(",") if entry.strip())


def package(name: str) -> Path | None:
    """The folder of an installed package, without importing it."""
    spec = importlib.util.find_spec(name)
    folders = list(spec.submodule_search_locations or ()) if spec is not None else []
    return Path(folders[0]) if folders else None


_LISTS = {
    "towns": Trait.TOWN,
    "counties": Trait.COUNTY,
    "goods": Trait.GOODS,
    "work": Trait.WORK,
    "tech": Trait.WORK,
    "streets": Trait.STREET,
    "streets_first": Trait.STREET,
    "titles": Trait.TITLE,
}
_KNOWN = ("brands", "works", "dishes", "methods", "landmarks")


def load() -> Lexicon:
    """All lists. A package that is absent is named in `missing`; the rest works without it."""
    missing: list[str] = []
    ranks = _ranks(package("symspellpy"), missing)
    census = _census(package("names"), missing)
    given, surnames = _faker(package("faker"), missing)
    traits: dict[str, int] = {}
    _names(traits, ranks, census, given, surnames)
    for name, trait in _LISTS.items():
        for word in words(name):
            traits[word] = traits.get(word, Trait.NONE) | trait
    known = frozenset().union(*(words(name) for name in _KNOWN))
    people = frozenset(entry for entry in known if _full_name(entry, traits)) | words("famous")
    return Lexicon(traits, ranks, Phrases(known | people, people), tuple(missing))


def _full_name(entry: str, traits: dict[str, int]) -> bool:
    """`dorothy perkins`: what somebody may be called although a shop or a book is."""
    parts = entry.split()
    ends = traits.get(parts[0], Trait.NONE) & Trait.GIVEN and traits.get(parts[-1], Trait.NONE) & Trait.SURNAME
    return len(parts) in (2, 3) and bool(ends)


def _ranks(folder: Path | None, missing: list[str]) -> dict[str, int]:
    path = folder / "frequency_dictionary_en_82_765.txt" if folder else None
    if path is None or not path.is_file():
        missing.append("The list of common English words is not installed, so more ordinary words look like names.")
        return {}
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    return {line.split(" ", 1)[0]: rank for rank, line in enumerate(lines)}


def _census(folder: Path | None, missing: list[str]) -> dict[str, list[str]]:
    """Names by frequency, commonest first, of the lists `all.last`, `female.first` and `male.first`."""
    lists = ("all.last", "female.first", "male.first")
    if folder is None or not all((folder / f"dist.{name}").is_file() for name in lists):
        missing.append("The list of census names is not installed, so fewer names are known.")
        return {name: [] for name in lists}
    return {name: [line.split(" ", 1)[0].lower() for line in
                   (folder / f"dist.{name}").read_text(encoding="ascii", errors="ignore").splitlines() if line.strip()]
            for name in lists}  # fmt: skip


_SECTION = re.compile(r"^    (\w+)(?:\s*:[^=\n]+)?\s*=", re.MULTILINE)
_ENTRY = re.compile(r"[\"']([^\W\d_][^\"'\n{}%#?]*(?:'[^\"'\n{}]+)?)[\"']")


def _faker(folder: Path | None, missing: list[str]) -> tuple[set[str], set[str]]:
    """Given names and surnames of all languages in Latin letters, read from the package's source as text."""
    given: set[str] = set()
    surnames: set[str] = set()
    sources = sorted((folder / "providers" / "person").glob("*/__init__.py")) if folder else []
    if not sources:
        missing.append("The lists of names from other countries are not installed, so fewer names are known.")
    for path in sources:
        text = path.read_text(encoding="utf-8")
        marks = list(_SECTION.finditer(text))
        ends = [mark.start() for mark in marks[1:]] + [len(text)]
        for mark, end in zip(marks, ends, strict=False):
            name = mark[1]
            into = surnames if "last" in name else given if "first" in name or "middle" in name else None
            if into is not None and "name" in name:
                into.update(_ENTRY.findall(text, mark.end(), end))
    return _latin(given), _latin(surnames)


def _latin(entries: set[str]) -> set[str]:
    parts = (part for entry in entries for part in re.split(r"[\s]+", folded(entry)))
    return {p for p in parts if len(p) > 1 and "a" <= p[0] <= "z" and all(c < "\u0250" for c in p)}


def _names(
    traits: dict[str, int],
    ranks: dict[str, int],
    census: dict[str, list[str]],
    given: set[str],
    surnames: set[str],
) -> None:
    both = words("both")
    own_given, own_surnames = words("given"), words("surnames")
    top = {n for sex in ("female.first", "male.first") for n in census[sex][:SURE_GIVEN]}
    every = given | own_given | set(census["female.first"]) | set(census["male.first"])
    for name in every:
        known = name in top or name in own_given or _seldom_else(name, ranks)
        sure = name not in both and known
        often = name in top or name in own_given
        traits[name] = traits.get(name, Trait.NONE) | Trait.GIVEN | Trait.SURE_GIVEN * sure | Trait.FREQUENT * often
    frequent = set(census["all.last"][:SURE_SURNAMES])
    for name in surnames | own_surnames | set(census["all.last"]):
        known = name in own_surnames or (name in frequent and not _inflected(name, ranks))
        sure = name not in both and (known or name not in ranks)
        often = name in own_surnames or name in frequent
        traits[name] = traits.get(name, Trait.NONE) | Trait.SURNAME | Trait.SURE_SURNAME * sure | Trait.FREQUENT * often


def _seldom_else(name: str, ranks: dict[str, int]) -> bool:
    """Absent from the dictionary, rare in it, or there without any form that a noun or a verb would have."""
    rank = ranks.get(name, EVERYDAY)
    return rank >= EVERYDAY or (rank > COMMON and not _inflected(name, ranks))


def _inflected(word: str, ranks: dict[str, int]) -> bool:
    """True where the dictionary also holds a form of the word, which marks a noun, verb or adjective."""
    return any(word + ending in ranks for ending in ("s", "es", "ed", "ing", "d", "er", "ly", "y", "ness", "est"))
