"""Lines that no rule was made for: names of the communities that live in Britain, written down from memory and looked
up in no list, in notes, rotas and forms as teams write them; addresses as envelopes and files have them.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.names import noisy
from scrubber import classify
from scrubber.contracts import Line, Span
from scrubber.model.kinds import Kind

HIDE = 0.5


def _listed() -> dict[str, list[str]]:
    """The sections of `heldout.txt`, by their heads."""
    text = Path(__file__).with_suffix(".txt").read_text("utf-8").split("\n", 1)[1].replace("\n ", " ")
    rows = (row.partition(": ") for row in text.splitlines())
    return {head: [entry.strip() for entry in body.split(" | ")] for head, _, body in rows}


LISTED = _listed()
NAMED = [head.removeprefix("given ") for head in LISTED if head.startswith("given ")]
COMMUNITIES = {name: (LISTED[f"given {name}"], LISTED[f"surnames {name}"]) for name in NAMED}
ROADS, HOUSES, TOWNS, AREAS, DUTIES, PLAIN = (
    LISTED[k] for k in ("roads", "houses", "towns", "areas", "duties", "plain")
)
WAYS = {
    "alone": ("{n}", "{n}", "{N}", "{b}, {a}", "{B} {a}", "{i} {b}", "{i}. {b}"),
    "label": ("Name {n}", "Service user: {n}", "Resident: {n}", "Tenant - {n}", "Keyworker: {a}", "Next of kin: {n}",
              "Allocated SW: {n}", "Prepared by {n}", "Advocate: {a} {b}", "Foster carer: {n}", "Landlord: Mr {b}"),
    "note": ("Rang {a} re benefits", "{n} - CIN visit 2pm", "Home visit to {n} on Friday", "{a} & {c} - supervision",
             "{n} (dob to check)", "{a} says mum is unwell", "Chase {n} for consent form", "tx {n} re bus pass",
             "{n}'s review moved to 3pm", "Meds for {n}", "Collect {a} from nursery", "{a} not in school", "R/V {n}"),
    "board": ("Bed 3  {n}", "Rm 7: {a} {b}", "Bay C {b}", "{a}  A/L", "{a}  9-5", "{a} {j} nights", "{n} NBM",
              "{n} DNACPR",              "Flat 4 {b}", "{n} ↔ {c}", "{a} - shadowing", "1:1 {a}", "{n} awaiting POC"),
    "small letters": ("{x}", "{x}", "visit {x} 10am", "{x} rang"),
    "no space": ("{r}", "{r}", "{y}"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Truth:
    """A line with the parts of it that are personal (offsets), in a group that is told apart."""

    group: str
    text: str
    parts: tuple[tuple[int, int], ...]
    block: str | None = None
    column: str | None = None
    row: int | None = None


def lines(rng: random.Random, each: int) -> Iterator[Truth]:
    """`each` lines of every way of writing and community; then rotas, envelopes and plain lines."""
    for way, templates in WAYS.items():
        for community in COMMUNITIES:
            for _ in range(each):
                yield _written(way, rng.choice(templates), community, rng)
    yield from (truth for number in range(10 * each) for truth in _envelope(rng, f"envelope {number}"))
    yield from (truth for number in range(4 * each) for truth in _rota(rng, f"rota {number}"))
    yield from (
        Truth("address line", text, ((0, len(text)),)) for text in (_on_one_line(rng) for _ in range(20 * each))
    )
    yield from (Truth("plain", text, ()) for text in PLAIN)


def _person(rng: random.Random, community: str) -> tuple[str, str]:
    given, surnames = COMMUNITIES[community]
    return rng.choice(given), rng.choice(surnames)


def _written(way: str, template: str, community: str, rng: random.Random) -> Truth:
    (a, b), (c, _) = _person(rng, community), _person(rng, community)
    values = {
        "n": f"{a} {b}", "N": f"{a} {b}".upper(), "a": a, "b": b, "B": b.upper(), "c": c, "i": a[0], "j": b[0],
        "x": f"{a} {b}".lower(), "r": f"{a}{b}", "y": f"{a}{b}".lower(),
    }  # fmt: skip
    text, parts, at = "", [], 0
    while (begin := template.find("{", at)) >= 0:
        text += template[at:begin]
        value = values[template[begin + 1]]
        parts.append((len(text), len(text) + len(value)))
        text, at = text + value, begin + 3
    return Truth(way, text + template[at:], tuple(parts))


def _postcode(rng: random.Random, area: str) -> str:
    return f"{area} {rng.randint(1, 9)}{rng.choice('ABDEFGHJLNPQRSTUWXYZ')}{rng.choice('ABDEFGHJLNPQRSTUWXYZ')}"


def _street(rng: random.Random) -> str:
    number, road = rng.randint(1, 240), rng.choice(ROADS)
    flat, house, letter = rng.randint(1, 30), rng.choice(HOUSES), rng.choice("abc")
    ways = (f"{number} {road}", f"{number}, {road}", f"{number}{letter} {road}", f"{number} {road.upper()}")
    return rng.choice((*ways, f"Flat {flat}, {number} {road}", f"{house}, {road}"))


def _envelope(rng: random.Random, block: str) -> Iterator[Truth]:
    """An addressee and an address below one another, sometimes with a line for the house or the area."""
    a, b = _person(rng, rng.choice(list(COMMUNITIES)))
    at = rng.randrange(len(TOWNS))
    first = rng.choice((f"{a} {b}", f"Mr {a[0]} {b}", f"{a[0]} {b}", f"The {b} Family", f"Mrs {b}", f"{b.upper()} {a}"))
    rows = [first, _street(rng)]
    if rng.random() < 0.4:
        rows.insert(1, rng.choice((*HOUSES, f"Flat {rng.randint(1, 30)}", f"Room {rng.randint(1, 30)}", f"c/o {b}")))
    code = _postcode(rng, AREAS[at])
    rows += [f"{TOWNS[at]} {code}"] if rng.random() < 0.4 else [TOWNS[at], code]
    for number, row in enumerate(rows):
        text = noisy(row, rng, 0.02)
        part = (4, len(text) - 7) if text.endswith(" Family") else (0, len(text))
        yield Truth("envelope: name" if number == 0 else "envelope: address", text, (part,), block, block, number)


def _on_one_line(rng: random.Random) -> str:
    at = rng.randrange(len(TOWNS))
    code = _postcode(rng, AREAS[at])
    street, town = _street(rng), TOWNS[at]
    ways = (f"{street}, {town}, {code}", f"{street} {code.replace(' ', '')}", f"{street}, {town}")
    return rng.choice((*ways, f"Lives at {street}", street.lower(), street))


def _rota(rng: random.Random, block: str) -> Iterator[Truth]:
    """One name a row, with what this person does on some days beside it; given names alone, or with an initial."""
    size = rng.randint(4, 8)
    days = ["Mon", "Tue", "Wed"]
    for column, day in enumerate(["", *days]):
        if day:
            yield Truth("rota: duty", day, (), block, f"{block} {column}", 0)
    for row in range(1, size + 1):
        a, b = _person(rng, rng.choice(list(COMMUNITIES)))
        name = rng.choice((a, a, f"{a} {b[0]}", f"{a} {b}"))
        yield Truth("rota: name", name, ((0, len(name)),), block, f"{block} 0", row)
        for column in range(1, len(days) + 1):
            yield Truth("rota: duty", rng.choice(DUTIES), (), block, f"{block} {column}", row)


TOTALS = {
    "names": [*WAYS, "envelope: name", "rota: name"],
    "addresses": ["envelope: address", "address line"],
    "false": ["plain", "rota: duty"],
}


def measure(seed: int = 7, each: int = 8, *, show: bool = False) -> None:
    """Share of lines found by group, and of names of which at least half is covered; plain lines taken for personal."""
    truths = list(lines(random.Random(seed), each))
    told = classify.load().judge([Line(t.text, t.block, t.column, t.row) for t in truths])
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for truth, spans in zip(truths, told, strict=True):
        hidden = [s for s in spans if s.confidence >= HIDE and s.kind not in (Kind.ORGANISATION, Kind.OTHER_TEXT)]
        hits = [_covered(part, hidden) for part in truth.parts] or [bool(hidden)]
        for hit in hits:
            counts[truth.group][0] += hit
            counts[truth.group][1] += 1
            if show and hit != bool(truth.parts):
                print(f"    {truth.group}: {truth.text}   {[(s.kind.value, s.confidence, s.reason) for s in spans]}")
    for group, (hit, all_) in counts.items():
        print(f"{group:20s}{hit / all_:8.3f} of {all_}")
    for title, groups in TOTALS.items():
        print(f"{title:20s}{sum(counts[g][0] for g in groups) / sum(counts[g][1] for g in groups):8.3f}")


def _covered(part: tuple[int, int], spans: list[Span]) -> bool:
    start, end = part
    return 2 * sum(any(s.start <= at < s.end for s in spans) for at in range(start, end)) >= end - start
