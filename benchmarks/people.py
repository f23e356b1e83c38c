"""Lines about people and about none, made anew from templates and package lists, so that no rule was made for them."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from faker import Faker

from benchmarks.names import noisy, person

Line = tuple[str, str, str]  # group, text, what of it is personal ("" for nothing)
LONE = ("{n}", "{N}", "{n}", "{b}, {a}", "{B}, {a}", "{i}. {b}", "{i} {b}", "{a} {k}", "{b} {i}")
TITLES = ("Mr {b}", "Mrs {b}", "Miss {n}", "Dr {i} {b}", "Ms {b}")
LABELS = (
    "Name: {n}",
    "Patient: {n}",
    "Client - {n}",
    "SW: {n}",
    "Key worker: {a} {b}",
    "NOK: {n}",
    "Mum: {a}",
    "Dad - {n}",
    "Seen by {n}",
    "GP Dr {b}",
    "Carer: {a} {b}",
    "Attn: {n}",
    "Signed {n}",
    "cc {n}",
    "From: {n}",
    "Allocated to {a}",
    "Child: {n}",
)
BOARD = (
    "{a} - court 10am",
    "{a} AL",
    "{n} off sick",
    "Bed 4 {n}",
    "Room 12 - {n}",
    "{a} 2pm",
    "{n} (Y4)",
    "{a}/{A2}",
    "call {a} back",
    "{a} to ring school",
    "Bay 2 {b}",
    "{n} d/c today",
    "{a} WFH",
    "HV {a} 3pm",
    "{i}{j} - home visit",
    "visit {n} Tues",
)
SENTENCES = (
    "{a} said she would ring tomorrow",
    "spoke to {n} about the tenancy",
    "Happy birthday {a}!",
    "Thanks {a}, see you then",
    "We met with {n} and her mother",
    "{n} was seen in clinic",
    "Please ask {a} for the keys",
    "Dear {a},",
    "Love from {a}",
    "Referred by {n}",
    "taxi booked for {n} at 9",
)


def people(rng: random.Random, number: int, noise: float = 0.0) -> list[Line]:
    """`number` lines of each way of writing a name."""
    out: list[Line] = []
    ways = {"alone": LONE, "title": TITLES, "label": LABELS, "board": BOARD, "sentence": SENTENCES}
    for group, templates in ways.items():
        for _ in range(number):
            out.append((group, noisy(_filled(rng.choice(templates), rng), rng, noise), "name"))
    for group, change in (("small letters", str.lower), ("no space", _run_together)):
        for _ in range(number):
            a, b = person(rng)
            out.append((group, noisy(change(f"{a} {b}"), rng, noise), "name"))
    return out


def _filled(template: str, rng: random.Random) -> str:
    (a, b), (c, d) = person(rng), person(rng)
    return template.format(a=a, b=b, B=b.upper(), A2=c, n=f"{a} {b}", N=f"{a} {b}".upper(), i=a[0], j=b[0], k=d[0])


def _run_together(name: str) -> str:
    return name.replace(" ", "") if len(name) % 2 else name.replace(" ", "").lower()


def addresses(seed: int, number: int) -> list[list[str]]:
    """Blocks of lines: an addressee, an address as it is written in one of several countries."""
    rng = random.Random(seed)
    out = []
    for locale in (
        "en_GB",
        "en_GB",
        "en_GB",
        "en_US",
        "en_IE",
        "en_CA",
        "en_AU",
        "de_DE",
        "fr_FR",
        "it_IT",
        "es_ES",
        "nl_NL",
        "pl_PL",
    ):
        faker = Faker(locale)
        for _ in range(number):
            lines = faker.address().replace("\r", "").split("\n")
            out.append([faker.name(), *lines] if rng.random() < 0.5 else lines)
    return out


def identifiers(rng: random.Random, number: int) -> list[Line]:
    """Numbers and codes of UK care work, written as people write them."""
    return [("identifier", rng.choice(IDENTIFIERS)(rng), "number") for _ in range(number)]


def _d(rng: random.Random, n: int) -> str:
    return "".join(rng.choice("0123456789") for _ in range(n))


def _nhs(rng: random.Random) -> str:
    while True:
        nine = _d(rng, 9)
        check = 11 - sum((10 - i) * int(c) for i, c in enumerate(nine)) % 11
        if check != 10:
            return nine + str(check % 11)


def _spaced(text: str, *cuts: int) -> str:
    parts, at = [], 0
    for cut in cuts:
        parts.append(text[at : at + cut])
        at += cut
    return " ".join(parts)


def _born(rng: random.Random) -> str:
    day, month, year = rng.randint(1, 28), rng.randint(1, 12), rng.randint(1930, 2022)
    months = "Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec".split()
    return rng.choice(
        (
            f"{day:02d}/{month:02d}/{year}",
            f"{day}.{month}.{year % 100:02d}",
            f"{day} {months[month - 1]} {year}",
            f"{day:02d}-{month:02d}-{year}",
        )
    )


Make = Callable[[random.Random], str]
IDENTIFIERS: tuple[Make, ...] = (
    lambda r: "NHS " + _spaced(_nhs(r), 3, 3, 4),
    lambda r: _spaced(_nhs(r), 3, 3, 4),
    lambda r: "NHS No: " + _nhs(r),
    lambda r: f"{r.choice('ABCEGHJ')}{r.choice('ABCEGHJ')} {_d(r, 2)} {_d(r, 2)} {_d(r, 2)} {r.choice('ABCD')}",
    lambda r: "NI: " + r.choice("ABCEGHJ") + r.choice("ABCEGHJ") + _d(r, 6) + r.choice("ABCD"),
    lambda r: f"CHI {r.randint(1, 28):02d}{r.randint(1, 12):02d}{r.randint(30, 99)}{_d(r, 4)}",
    lambda r: "H&C no " + _spaced(_nhs(r), 3, 3, 4),
    lambda r: f"Hosp no {r.choice('ABDKMRX')}{_d(r, 7)}",
    lambda r: "MRN " + _d(r, 7),
    lambda r: f"Ref: {r.choice('ABC')}{r.choice('SWC')}/{r.randint(19, 26)}/{_d(r, 4)}",
    lambda r: "LAS number " + _d(r, 6),
    lambda r: "Mosaic ID " + _d(r, 7),
    lambda r: "Case no. " + _d(r, 8),
    lambda r: "DOB " + _born(r),
    lambda r: "D.O.B: " + _born(r),
    lambda r: "born " + _born(r),
    lambda r: "Key safe " + _d(r, 4),
    lambda r: "keysafe code: " + _d(r, 4) + "Y",
    lambda r: "Door code C" + _d(r, 4),
    lambda r: "07" + _spaced(_d(r, 9), 3, 3, 3),
    lambda r: "o7" + _d(r, 3) + " " + _d(r, 6),
    lambda r: "0161 " + _spaced(_d(r, 7), 3, 4),
    lambda r: "tel 01" + _d(r, 3) + " " + _d(r, 6),
    lambda r: "+44 7" + _d(r, 3) + " " + _d(r, 6),
    lambda r: "{}.{}@{}.org.uk".format(*(x.lower() for x in person(r)), r.choice(("example", "leeds", "carehub"))),
    lambda r: "{} at {} dot org".format(person(r)[0].lower(), r.choice(("example", "carehub", "homelink"))),
    lambda r: f"{person(r)[0].lower()} {_d(r, 2)} (at) gmail (dot) com",
    lambda r: "sort code " + "-".join((_d(r, 2), _d(r, 2), _d(r, 2))) + " acc " + _d(r, 8),
    lambda r: (
        f"{r.choice('ABDEF')}{r.choice('ABDEF')}{r.randint(51, 74)} " + "".join(r.choices("ABCDEFGHJKLMNOP", k=3))
    ),
)


def plain() -> list[Line]:
    """The lines of `plain.txt`."""
    text = (Path(__file__).parent / "plain.txt").read_text("utf-8").split("\n", 1)[1]
    return [("plain", line.strip(), "") for row in text.splitlines() for line in row.split("|") if line.strip()]
