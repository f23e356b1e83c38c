"""How often entries of a watch-list are found through misreading, and how often others are taken for them."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

from benchmarks.names import noisy, person, seeded
from scrubber import classify
from scrubber.contracts import Judge, Line
from scrubber.model.lists import Lists
from scrubber.model.secret import Secret

ENTRIES, TRIES, SEED, RATES = 60, 4, 20261, (0.0, 0.05, 0.10)
FRAMES = (
    "{}",
    "{} 10am",
    "Bed 4 {}",
    "ring {} re housing",
    "{} - home visit",
    "seen with {} on Tues",
    "Client: {}",
    "{} (Mum)",
)
STREETS = (
    "Mill Lane",
    "Station Road",
    "Victoria Street",
    "Church Row",
    "Queens Avenue",
    "Elm Close",
    "Orchard Way",
    "High Street",
)
Way = Callable[[str, str, random.Random], list[str]]
WAYS: dict[str, Way] = {
    "as given": lambda a, b, r: [f"{a} {b}"],
    "in a sentence": lambda a, b, r: [r.choice(FRAMES).format(f"{a} {b}")],
    "capitals": lambda a, b, r: [f"{a} {b}".upper()],
    "small letters": lambda a, b, r: [f"{a} {b}".lower()],
    "no space": lambda a, b, r: [f"{a}{b}" if r.random() < 0.5 else f"{a}{b}".lower()],
    "Surname, First": lambda a, b, r: [f"{b}, {a}"],
    "two lines": lambda a, b, r: [a, b],
    "cut off": lambda a, b, r: [f"{a} {b}"[: max(len(a) + 3, round(0.75 * len(a + b)) + 1)]],
}


def measure() -> None:
    """Shares found by way of writing and rate of misread letters; then false ones among other people and lines."""
    rng = seeded(SEED)
    people = list(dict.fromkeys(person(rng) for _ in range(ENTRIES * 2)))
    listed, others = people[:ENTRIES], [p for p in people[ENTRIES:] if p[1] not in {b for _, b in people[:ENTRIES]}]
    entries = [f"{a} {b}" for a, b in listed]
    judge = classify.with_lists(classify.load(), Lists(watch=tuple(map(Secret, entries))))
    print(f"{ENTRIES} entries; share found\n{'':16s}" + "".join(f"{rate:>8.0%}" for rate in RATES))
    for name, way in WAYS.items():
        print(f"{name:16s}" + "".join(f"{_found(judge, listed, way, rate, rng):8.3f}" for rate in RATES))
    total = [sum(_found(judge, listed, way, rate, rng) for way in WAYS.values()) / len(WAYS) for rate in RATES]
    print(f"{'all':16s}" + "".join(f"{share:8.3f}" for share in total))
    lines = [rng.choice(FRAMES).format(f"{a} {b}") for a, b in others] + plain_lines(rng)
    lines += [noisy(line, rng, 0.05) for line in lines]
    begin = time.process_time()
    told = judge.judge([Line(line) for line in lines])
    spent = time.process_time() - begin
    false = sum(any(s.kind == "watched" for s in spans) for spans in told) / len(lines)
    print(f"false: {false:.4f} of {len(lines)} lines; {1000 * spent / len(lines):.1f} ms a line, judging included")


def plain_lines(rng: random.Random) -> list[str]:
    """Lines without anybody, and addresses of nobody on the list."""
    words = "please return keys to the office team meeting moved fire exit keep clear lunch rota training visit".split()
    plain = [" ".join(rng.choices(words, k=rng.randint(2, 7))) for _ in range(300)]
    return plain + [f"{rng.randint(1, 200)} {rng.choice(STREETS)}" for _ in range(100)]


def _found(judge: Judge, listed: list[tuple[str, str]], way: Way, rate: float, rng: random.Random) -> float:
    """The share of tries in which every line of an entry is covered."""
    tries = [[noisy(text, rng, rate) for text in way(a, b, rng)] for a, b in listed for _ in range(TRIES)]
    lines = [Line(text, f"block {at}") for at, texts in enumerate(tries) for text in texts]
    covered = iter([any(s.kind == "watched" for s in spans) for spans in judge.judge(lines)])
    return sum(sum(next(covered) for _ in texts) == len(texts) for texts in tries) / len(tries)
