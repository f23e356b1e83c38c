"""Parts of an address between commas."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrubber.classify.lexicon import THINGS, Trait
from scrubber.classify.places.terms import (
    HOMES,
    HOUSES,
    LINKS,
    ORGS,
    PLAIN,
    PREMISES,
    STREETS,
    STRONG,
    VILLAGE,
    WELSH,
    rare,
)
from scrubber.classify.text import Text, Token
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

# Words that end the name of a house where a village follows, and Welsh ones that begin it.
_OF_HOUSES = HOMES | frozenset(
    "farm lodge barn villa house manor mill croft stables view hall steading bothy annexe".split()
)
# What stands around houses and ends their names: `Fir Trees`, `Mill Race`, `Dove Cote`; and one word that ends so.
_AROUND_HOUSES = frozenset(
    "trees race end corner cote nook lea view gate top foot bank side acre acres meadow garden patch rest thatch eaves "
    "gables chimneys pines oaks elms firs beeches larches willows orchard brook spinney paddock wood pond pool bridge "
    "ford stile stocks forge kiln winds ways croft".split()
)
_LIKE_HOUSES = re.compile(
    r"\w{3,}(?:side|wood|field|fields|dene|lea|leigh|croft|holme|view|mead|mede|bank|hurst|brook|ridge|crest|haven|holt|"
    r"mount|thorpe|cot|cote|lands|brae|bourne|stead|acre|acres|gates?|ways?)"
)
# Houses that need no name of their own, and such as were something else once: `The Manse`, `Old School House`.
_ALONE = frozenset(
    "schoolhouse manse parsonage presbytery smithy granary oast vicarage rectory farmhouse gatehouse tollhouse".split()
)
_SURE_HOUSES = HOMES | frozenset("farm lodge barn croft steading bothy annexe".split())
_ONCE = frozenset("school bank church police station post".split())
_HIGH_AND_LOW = frozenset("higher lower upper nether great little over west east north south middle mid".split())
_PLOTS = frozenset("rm croft hut pod mooring trlr trailer space shop site sector phase stand yard farm garage".split())
_HOMES_IN_PARTS = frozenset(
    "flat apt apartment croft caravan pitch plot hut mooring bungalow studio maisonette".split()
)
_BOATS = re.compile(r"(?:nb|narrow ?boat|houseboat|barge|boat|mv)[ .]")
_WELSH_HOUSES = WELSH | frozenset("ty tyn tyddyn hafod hendre cefn llwyn min gwel maes".split())


def parted(text: Text) -> Iterator[Span]:
    """`Rose Cottage, Sandpit Close, Oldham`, `21 Cragside, Lurgan`: parts of an address between commas."""
    parts: list[list[Token]] = [[]]
    for before, token in zip((None, *text.tokens), text.tokens, strict=False):
        if before is not None and "," in text.plain[before.end : token.start]:
            parts.append([])
        parts[-1].append(token)
    if not 2 <= len(parts) <= 6 or any(not 1 <= len(part) <= 5 for part in parts):
        return
    sorts = [_sort_of_part(text, part) for part in parts]
    named = not sorts[0] and _name_of_house(text, parts[0])
    if named and ("street" in sorts[1:] or (len(parts) == 2 and _house_of_village(text, parts[0], parts[1]))):
        sorts[0] = "house"
    at_home = sorts[0] == "premises" and parts[0][0].word in _HOMES_IN_PARTS
    if at_home or any(sort in ("house", "number", "street") for sort in sorts):
        house = any(_at_house(part) and sort for part, sort in zip(parts, sorts, strict=True))
        sorts = [s or ("village" if _village(text, p, house) else "") for s, p in zip(sorts, parts, strict=True)]
    elif len(parts) == 2 and not sorts[0] and _townland(text, parts[0]) and (sorts[1] or _townland(text, parts[1])):
        sorts = ["village", sorts[1] or "village"]  # `Kilmeena, Westport`
    told = [at for at, sort in enumerate(sorts) if sort]
    if len(told) >= 2 and any(sorts[at] != "town" for at in told) and not text.branded(0, len(text.plain)):
        start, end = parts[told[0]][0].start, parts[told[-1]][-1].end
        yield Span(start, end, Kind.ADDRESS, 0.65, "parts of an address between commas")


def _sort_of_part(text: Text, part: list[Token]) -> str:
    """What a part between commas is of an address; nothing where it may be anything else."""
    shape, name = text.digits[part[0].start : part[0].end], part[1:]
    if all(t.trait & Trait.TOWN and not t.trait & Trait.SURE_GIVEN for t in part):
        return "town"
    once = len(part) > 1 and part[-1].word == "house" and part[-2].word in _ONCE
    home = once or (len(part) > 1 and part[-1].word in _SURE_HOUSES)
    if any(t.word in ORGS - HOUSES for t in part) and not (home and all(t.raw[0].isupper() for t in part)):
        return ""
    if any(not t.alphabetic for t in name[:-1]):
        return ""
    if part[-1].word in _ALONE and len(part) <= 3 and part[0].raw[0].isupper():
        return "house"
    if len(part) == 2 and part[0].word in PREMISES | _PLOTS and not name[0].alphabetic:
        return "premises"
    if re.fullmatch(r"\d{1,4}[a-zA-Z]?", shape) and 1 <= len(name) <= 4:
        unusual = any(t.rank is None or t.rank > PLAIN for t in name)
        return "number" if unusual and not any(t.trait & THINGS for t in name) else ""
    last, everyday = part[-1].word, all(t.rank is not None and t.rank < PLAIN for t in part[:-1])
    house = last in HOUSES - HOMES and not everyday  # not `Town Hall`, `County Court`
    street = last in (STRONG | STREETS | HOMES) - (HOUSES - HOMES)
    if len(part) >= 2 and (house or street):
        return "street"
    capital = all(t.raw[0].isupper() or t.word in LINKS for t in part)
    if len(part) >= 3 and capital and part[0].word == "the" and part[1].word == "old":
        return "house"  # `The Old Smithy`
    named = len(part) > 1 and part[0].raw[0].isupper() and part[-1].raw[0].isupper()
    if named and _BOATS.match(text.low, part[0].start):
        return "house"
    begins = part[0].raw.lower().partition("-")
    welsh = begins[0] in _WELSH_HOUSES and (len(part) > 1 or bool(begins[2]) or rare(part[0]))
    return "house" if capital and (welsh or (len(part) > 1 and last in _OF_HOUSES and last not in ORGS)) else ""


# `Cwm-y-glo`, `Stow-on-the-Wold`; words before the name of a village.
_HYPHENED = re.compile(r"\w+-(?:y|yr|on|in|le|upon|under|by|de|super|next|cum|at|the|with)-\w+(?:-\w+)*", re.IGNORECASE)
_BEFORE_VILLAGE = frozenset(
    "nether upper lower great little over much long stoke kirk north south east west by nr near".split()
)


def _village(text: Text, part: list[Token], beside_house: bool) -> bool:
    """Whether a part between commas reads like the name of a village, where another part is a house or a street."""
    words_ = [t for t in part if t.word not in LINKS]
    if not words_ or len(part) > 4 or text.branded(part[0].start, part[-1].end):
        return False
    if any(not t.alphabetic or (t.trait & (THINGS | Trait.TITLE) and not t.trait & Trait.TOWN) for t in words_):
        return False
    if _HYPHENED.fullmatch(text.plain[part[0].start : part[-1].end]):
        return True
    before = words_[0].word in _BEFORE_VILLAGE and len(words_) > 1
    rest = words_[1:] if before else words_
    if not all(t.raw[0].isupper() for t in rest):
        return False
    if beside_house and all(t.rank is None or t.rank > _BESIDE_HOUSE for t in rest[-1:]):
        return True  # `Apple Tree House, Sway`
    return before or any(t.trait & Trait.TOWN or t.place > 0.5 or (rare(t) and VILLAGE.fullmatch(t.word)) for t in rest)


_BESIDE_HOUSE = 4_000  # words up to this rank are no villages beside a house


def _at_house(part: list[Token]) -> bool:
    return part[-1].word in _OF_HOUSES or (len(part) > 1 and part[-1].word in _AROUND_HOUSES)


def _house_of_village(text: Text, house: list[Token], village: list[Token]) -> bool:
    """`Glenside, Kippax`, `Fir Trees, Holme`: one word that ends as names of houses do, or two of which the last does;
    or any rare word where the village is told by a word such as `West`.
    """
    if len(village) > 3 or not _village(text, village, beside_house=True):
        return False
    if len(house) == 1:
        firm = village[0].word in _BEFORE_VILLAGE and any(VILLAGE.fullmatch(t.word) for t in village[1:])
        strange = all(rare(t) and not t.trait & Trait.SURE_GIVEN for t in village) or firm
        return strange and (firm or bool(_LIKE_HOUSES.fullmatch(house[0].word)))
    placed = any(t.trait & Trait.TOWN or t.place > 0.5 or (rare(t) and VILLAGE.fullmatch(t.word)) for t in village)
    return len(house) <= 3 and house[-1].word in _AROUND_HOUSES and placed


def _townland(text: Text, part: list[Token]) -> bool:
    """One word that no list holds and that begins or ends as names of villages do; `Higher Trewince`."""
    if len(part) == 2 and part[0].word in _HIGH_AND_LOW:
        return rare(part[1]) and all(t.raw[0].isupper() for t in part)
    whole = text.low[part[0].start : part[-1].end]
    strange = any(rare(t) and not t.trait for t in part) or len(part) > 1
    return whole.isalpha() and strange and part[0].raw[0].isupper() and bool(VILLAGE.fullmatch(whole))


def _name_of_house(text: Text, part: list[Token]) -> bool:
    """`Pinewood` of `Pinewood, Heath Drive`: capitalised words that are no thing; one alone is no everyday word."""
    names = [t for t in part if t.word not in LINKS]
    if not names or len(part) > 3 or not all(t.alphabetic and t.raw[0].isupper() for t in names):
        return False
    things = any(t.trait & (THINGS | Trait.TITLE) and not t.trait & (Trait.STREET | Trait.SURNAME) for t in names)
    everyday = len(names) == 1 and names[0].rank is not None and names[0].rank < PLAIN
    return not things and not everyday and not text.branded(part[0].start, part[-1].end)
