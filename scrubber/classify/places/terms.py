"""The words that addresses are made of."""

from __future__ import annotations

import re

from scrubber.classify.lexicon import EVERYDAY, words
from scrubber.classify.repair import folded
from scrubber.classify.text import Token

STRONG = words("streets_strong")
STREETS = words("streets")
FIRST = words("streets_first")
# Surnames and other words that also end the names of streets, where a number stands before them.
SOMETIMES = frozenset(
    "holt brook carr banks combe coombe holme lees fell fells piece landing crossing path haven cove reach furlong "
    "cutting".split()
)
WELSH = frozenset("cae bryn pen tan parc rhes trem gerddi llys plas erw rhiw allt pant nant rhos coed glan".split())
HOUSES = words("houses")
HOMES = frozenset("cottage cottages vicarage rectory farmhouse grange bungalow villas mansions".split())
PREMISES = words("premises")
ORGS = words("orgs")
LINKS = frozenset("the of on upon in le la y st saint and".split())


def as_written(token: Token) -> str:
    """The word as it stands, in small letters without accents: repair would turn a foreign word into an English one."""
    return folded(token.raw).strip(".")


def rare(token: Token) -> bool:
    return token.rank is None or token.rank > EVERYDAY


PLAIN = 5_000  # words up to this rank don't make a name of a street by themselves
# Ways in which names of villages begin and end.
VILLAGE = re.compile(
    r"(?:llan|aber|bally|inver|auch|drum|kil|dun|glen|strath|pwll|cwm|pont|porth|tre|loch|carrick|lis|knock|clon|cloon|derry|ennis|rath|gort|curra|carrow|tull[ay]|mullagh|cah[ei]r|carrig|letter|inish|clough|tober|tubber)"
    r"\w{3,}|\w{3,}(?:ham|ton|ley|ford|bury|borough|brough|worth|wick|thorpe|by|combe|dale|stead|church|minster|mouth|bridge|pool|"
    r"hurst|field|don|den|holme|gate|water|wold|holt|den|shaw|thwaite|wath|more|stow|well)"
)
