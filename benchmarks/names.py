"""Synthetic people to measure on, drawn with a seed from lists that come with packages; nothing is written anywhere.

The noise is that of text recognition: look-alike letters, lost, doubled and split ones.
"""

from __future__ import annotations

import random
from functools import cache

from faker import Faker

LOCALES = tuple(
    "en_GB en_IE en_IN en_NG en_PK pl_PL ro_RO tr_TR yo_NG fr_FR de_DE pt_PT es_ES it_IT lt_LT hu_HU cs_CZ zu_ZA tw_GH "
    "ga_IE vi_VN id_ID nl_NL sv_SE".split()
)
ALIKE = dict(
    pair.split("=")
    for pair in "o=0ac 0=Oo l=1i 1=lI i=l1 e=c a=o c=e s=5 5=S b=h8 h=b n=h u=v v=u t=f g=q y=v r=n I=l O=0 S=5 B=8 "
    "E=F G=6 Z=2 D=O C=G m=rn d=cl w=vv k=lc".split()
)


@cache
def fakers() -> tuple[Faker, ...]:
    """One for each locale that the installed package knows."""
    out = []
    for locale in LOCALES:
        try:
            out.append(Faker(locale))
        except (AttributeError, ModuleNotFoundError):
            continue
    return tuple(out)


def seeded(seed: int) -> random.Random:
    """The same people for the same seed."""
    Faker.seed(seed)
    return random.Random(seed)


def person(rng: random.Random) -> tuple[str, str]:
    """A given name and a surname of one of the locales, without titles."""
    while True:
        faker = rng.choice(fakers())
        given, surname = faker.first_name().split()[0], faker.last_name().split()[-1]
        if min(len(given), len(surname)) > 2:
            return given, surname


def noisy(text: str, rng: random.Random, rate: float) -> str:
    """Each letter is misread with probability `rate`: mostly as a look-alike, else lost, wrong, doubled or split."""
    out = []
    for sign in text:
        if not sign.isalnum() or rng.random() >= rate:
            out.append(sign)
            continue
        kind = rng.random()
        if kind < 0.7 and (sign in ALIKE or sign.lower() in ALIKE):
            choice = ALIKE.get(sign) or ALIKE[sign.lower()]
            out.append(choice if len(choice) > 1 and choice in ("rn", "cl", "vv", "lc") else rng.choice(choice))
        elif kind < 0.85:
            continue
        elif kind < 0.93:
            out.append(rng.choice("abcdefghijklmnopqrstuvwxyz"))
        else:
            out.append(sign + rng.choice((sign, " ", "'", ".")))
    return "".join(out)
