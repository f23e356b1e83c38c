"""Parts of an address between commas."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrubber.classify.lexicon import THINGS, Trait
from scrubber.classify.places.terms import HOMES, HOUSES, LINKS, ORGS, PLAIN, PREMISES, STREETS, STRONG, WELSH, rare
from scrubber.classify.text import Text, Token
from scrubber.contracts import Span
from scrubber.model.kinds import Kind

# Words that end the name of a house where a village follows, and Welsh ones that begin it.
_OF_HOUSES = HOMES | frozenset("farm lodge barn villa house manor mill croft stables view hall steading".split())
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
    if any(sort in ("house", "number", "street") for sort in sorts):
        house = any(part[-1].word in _OF_HOUSES and sort for part, sort in zip(parts, sorts, strict=True))
        sorts = [s or ("village" if _village(text, p, house) else "") for s, p in zip(sorts, parts, strict=True)]
    told = [at for at, sort in enumerate(sorts) if sort]
    if len(told) >= 2 and any(sorts[at] != "town" for at in told) and not text.branded(0, len(text.plain)):
        start, end = parts[told[0]][0].start, parts[told[-1]][-1].end
        yield Span(start, end, Kind.ADDRESS, 0.65, "parts of an address between commas")


def _sort_of_part(text: Text, part: list[Token]) -> str:
    """What a part between commas is of an address; nothing where it may be anything else."""
    shape, name = text.digits[part[0].start : part[0].end], part[1:]
    if all(t.trait & Trait.TOWN and not t.trait & Trait.SURE_GIVEN for t in part):
        return "town"
    if any(t.word in ORGS - HOUSES for t in part) or any(not t.alphabetic for t in name[:-1]):
        return ""
    if len(part) == 2 and part[0].word in PREMISES and not name[0].alphabetic:
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
    welsh = part[0].raw.lower() in _WELSH_HOUSES and (len(part) > 1 or rare(part[0]))
    return "house" if capital and (welsh or (len(part) > 1 and last in _OF_HOUSES and last not in ORGS)) else ""


# `Cwm-y-glo`, `Stow-on-the-Wold`; words before the name of a village; ways in which such names begin and end.
_HYPHENED = re.compile(r"\w+-(?:y|yr|on|in|le|upon|under|by|de|super|next|cum|at|the|with)-\w+(?:-\w+)*", re.IGNORECASE)
_BEFORE_VILLAGE = frozenset(
    "nether upper lower great little over much long stoke kirk north south east west by nr near".split()
)
_OF_VILLAGE = re.compile(
    r"(?:llan|aber|bally|inver|auch|drum|kil|dun|glen|strath|pwll|cwm|pont|porth|tre|loch|carrick|lis|knock|clon|derry|ennis|rath)"
    r"\w{3,}|\w{3,}(?:ham|ton|ley|ford|bury|borough|brough|worth|wick|thorpe|by|combe|dale|stead|church|minster|mouth|bridge|pool|"
    r"hurst|field|don|den|holme|gate|water|wold|holt|den|shaw|thwaite|wath|more|stow|well)"
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
    return before or any(
        t.trait & Trait.TOWN or t.place > 0.5 or (rare(t) and (beside_house or _OF_VILLAGE.fullmatch(t.word)))
        for t in rest
    )
