"""Knows which words are given names, surnames, places or everyday English, from lists that come with packages."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import chain, islice
from pathlib import Path

from scrubber.classify.repair import folded
from scrubber.classify.wordtable import WordTable

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


BITS = 14  # of a word's number are its traits; above them stands its rank + 1, or 0
_TRAITS = (1 << BITS) - 1


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words in folded form: their `numbers` hold the traits of names and places and the ranks of English words (0 is
    the commonest); and `known` makers, works, dishes, methods, sights and famous people.
    """

    numbers: WordTable
    known: Phrases
    missing: tuple[str, ...] = field(default=())

    def trait(self, word: str) -> int:
        return self.numbers.get(word) & _TRAITS

    def rank(self, word: str) -> int | None:
        """Place of an English word in the frequency list, or None."""
        above = self.numbers.get(word) >> BITS
        return above - 1 if above else None

    def place(self, word: str) -> int | None:
        """Place of an English word, a name or a town among all that are known, or None."""
        number = self.numbers.get(word)
        trait, above = number & _TRAITS, number >> BITS
        listed = NAME_PLACE if trait & NAMED and not trait & Trait.FREQUENT else LISTED_PLACE if trait else None
        if not above or listed is None:
            return above - 1 if above else listed
        return min(above - 1, listed)

    def ordinary(self, word: str) -> bool:
        """True for an everyday word that is no sure name."""
        number = self.numbers.get(word)
        return 0 < number >> BITS <= EVERYDAY and not number & SURE


@cache
def words(name: str) -> frozenset[str]:
    """The folded entries of `words/<name>.txt`; they stay in memory, for rules that ask for them often."""
    return _entries(name)


def _entries(name: str) -> frozenset[str]:
    """The same for once. The first line of the file is a heading, entries stand between commas."""
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
    """All lists, read word by word. A package that is absent is named in `missing`; the rest works without it."""
    missing: list[str] = []
    numbers = WordTable()
    for rank, word in enumerate(_english(package("symspellpy"), missing)):
        numbers.put(word, rank + 1 << BITS)
    lexicon = Lexicon(numbers, Phrases(()))
    _names(lexicon, _census(package("names"), missing), _sources(package("faker"), missing))
    for name, trait in _LISTS.items():
        for word in _entries(name):
            numbers.put(word, numbers.get(word) | trait)
    known = frozenset().union(*(_entries(name) for name in _KNOWN))
    people = frozenset(entry for entry in known if _full_name(entry, lexicon)) | _entries("famous")
    return replace(lexicon, known=Phrases(known | people, people), missing=tuple(missing))


def _full_name(entry: str, lexicon: Lexicon) -> bool:
    """`dorothy perkins`: what somebody may be called although a shop or a book is."""
    parts = entry.split()
    ends = lexicon.trait(parts[0]) & Trait.GIVEN and lexicon.trait(parts[-1]) & Trait.SURNAME
    return len(parts) in (2, 3) and bool(ends)


def _english(folder: Path | None, missing: list[str]) -> Iterator[str]:
    """English words, the commonest first."""
    path = folder / "frequency_dictionary_en_82_765.txt" if folder else None
    if path is None or not path.is_file():
        missing.append("The list of common English words is not installed, so more ordinary words look like names.")
        return
    with path.open(encoding="utf-8-sig") as lines:
        for line in lines:
            yield line.rstrip("\n").split(" ", 1)[0]


_BOTH_SEXES = ("female.first", "male.first")


def _census(folder: Path | None, missing: list[str]) -> dict[str, Path]:
    """Files with names by frequency, commonest first: `all.last`, `female.first` and `male.first`."""
    files = {name: folder / f"dist.{name}" for name in ("all.last", *_BOTH_SEXES)} if folder else {}
    if not files or not all(path.is_file() for path in files.values()):
        missing.append("The list of census names is not installed, so fewer names are known.")
        return {}
    return files


def _counted(files: dict[str, Path], *lists: str, most: int | None = None) -> Iterator[str]:
    """Names of lists of the census, the first so many of each."""
    for path in (files[name] for name in lists if name in files):
        with path.open(encoding="ascii", errors="ignore") as lines:
            yield from islice((line.split(" ", 1)[0].lower() for line in lines if line.strip()), most)


_SECTION = re.compile(r"^    (\w+)(?:\s*:[^=\n]+)?\s*=", re.MULTILINE)
_ENTRY = re.compile(r"[\"']([^\W\d_][^\"'\n{}%#?]*(?:'[^\"'\n{}]+)?)[\"']")


def _sources(folder: Path | None, missing: list[str]) -> list[Path]:
    """Files with given names and surnames of all languages: the package's source, read as text."""
    sources = sorted((folder / "providers" / "person").glob("*/__init__.py")) if folder else []
    if not sources:
        missing.append("The lists of names from other countries are not installed, so fewer names are known.")
    return sources


def _written(sources: list[Path]) -> Iterator[tuple[int, str]]:
    """The names in Latin letters in these files, with GIVEN or SURNAME."""
    for path in sources:
        text = path.read_text(encoding="utf-8")
        marks = list(_SECTION.finditer(text))
        ends = [mark.start() for mark in marks[1:]] + [len(text)]
        for mark, end in zip(marks, ends, strict=False):
            name = mark[1]
            if "name" not in name or not any(part in name for part in ("last", "first", "middle")):
                continue
            trait = Trait.SURNAME if "last" in name else Trait.GIVEN
            for entry in set(_ENTRY.findall(text, mark.end(), end)):
                yield from ((trait, latin) for latin in _latin(entry))


def _latin(entry: str) -> list[str]:
    parts = folded(entry).split()
    return [p for p in parts if len(p) > 1 and "a" <= p[0] <= "z" and (p.isascii() or max(p) < "\u0250")]


def _names(lexicon: Lexicon, census: dict[str, Path], sources: list[Path]) -> None:
    """Enter names with what is known of them, which depends on the English words alone and on no other name."""
    both, own_given, own_surnames = _entries("both"), _entries("given"), _entries("surnames")
    top = set(_counted(census, *_BOTH_SEXES, most=SURE_GIVEN))
    frequent = set(_counted(census, "all.last", most=SURE_SURNAMES))

    def given(name: str) -> int:
        often = name in top or name in own_given
        sure = name not in both and (often or _seldom_else(name, lexicon))
        return Trait.GIVEN | Trait.SURE_GIVEN * sure | Trait.FREQUENT * often

    def surname(name: str) -> int:
        often = name in own_surnames or name in frequent
        known = name in own_surnames or (name in frequent and not _inflected(name, lexicon))
        sure = name not in both and (known or lexicon.rank(name) is None)
        return Trait.SURNAME | Trait.SURE_SURNAME * sure | Trait.FREQUENT * often

    every = chain(
        _written(sources),
        ((Trait.GIVEN, name) for name in chain(own_given, _counted(census, *_BOTH_SEXES))),
        ((Trait.SURNAME, name) for name in chain(own_surnames, _counted(census, "all.last"))),
    )
    for trait, name in every:
        number = lexicon.numbers.get(name)
        if not number & trait:
            lexicon.numbers.put(name, number | (given(name) if trait == Trait.GIVEN else surname(name)))


def _seldom_else(name: str, lexicon: Lexicon) -> bool:
    """Absent from the dictionary, rare in it, or there without any form that a noun or a verb would have."""
    rank = lexicon.rank(name)
    return rank is None or rank >= EVERYDAY or (rank > COMMON and not _inflected(name, lexicon))


def _inflected(word: str, lexicon: Lexicon) -> bool:
    """True where the dictionary also holds a form of the word, which marks a noun, verb or adjective."""
    endings = ("s", "es", "ed", "ing", "d", "er", "ly", "y", "ness", "est")
    return any(lexicon.rank(word + ending) is not None for ending in endings)
