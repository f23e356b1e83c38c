"""The words that addresses are made of."""

from __future__ import annotations

from scrubber.classify.lexicon import EVERYDAY, words
from scrubber.classify.repair import folded
from scrubber.classify.text import Token

STRONG = words("streets_strong")
STREETS = words("streets")
FIRST = words("streets_first")
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
