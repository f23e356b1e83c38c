"""Lines by class in two halves: one may be looked at while rules are made, the other tells how they do on new lines."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from scrubber import classify
from scrubber.contracts import Line, Span
from scrubber.model.kinds import Kind

HIDE = 0.5
_NAMES = ("marked.txt", "marked_later.txt", *(f"marked_stranger{n}.txt" for n in ("", "2", "3", "4", "5", "6")))
FILES = tuple(Path(__file__).with_name(name) for name in _NAMES)
HALVES = ("seen", "unseen")
SORTS = ("names", "addresses", "numbers", "plain")
_SHOWN = (Kind.ORGANISATION, Kind.OTHER_TEXT)
_NUMBERS = (
    "codes and numbers with a label",
    "birth",
    "phone and e-mail",
    "numbers with a label",
    "phones and e-mail",
    "numbers and dates without a label",
)
_PART = re.compile(r"\[(.*?)\]")


@dataclass(frozen=True, slots=True)
class Marked:
    """A line with its personal parts (offsets); `half` is 0 where rules may be made from it."""

    group: str
    half: int
    text: str
    parts: tuple[tuple[int, int], ...]

    @property
    def sort(self) -> str:
        """Which of `SORTS` the line is counted with."""
        if not self.parts:
            return "plain"
        if self.group.startswith("address"):
            return "addresses"
        return "numbers" if self.group in _NUMBERS else "names"


def lines(path: Path) -> Iterator[Marked]:
    """The lines of one of `FILES`, in order; those of a class belong to the halves in turn."""
    group, number = "", 0
    for row in path.read_text("utf-8").splitlines():
        if row.startswith("#"):
            continue
        if row.startswith(("= ", "== ")):
            group, number = row.strip("= "), 0
            continue
        yield _marked(group, number % 2, row)
        number += 1


def _marked(group: str, half: int, row: str) -> Marked:
    text, parts, at = "", [], 0
    for match in _PART.finditer(row):
        text += row[at : match.start()]
        parts.append((len(text), len(text) + len(match[1])))
        text, at = text + match[1], match.end()
    return Marked(group, half, text + row[at:], tuple(parts))


def measure(*, show: int | None = None) -> None:
    """Shares of personal parts found and of plain lines taken for personal; `show` prints the errors of one half."""
    judge = classify.load()
    for path in FILES:
        print(f"\n{path.name}")
        _measure(list(lines(path)), judge, show)


def _measure(every: list[Marked], judge: classify.Judge, show: int | None) -> None:
    told = judge.judge([Line(line.text) for line in every])
    counts: dict[tuple[str, int], list[int]] = defaultdict(lambda: [0, 0])
    for line, spans in zip(every, told, strict=True):
        hidden = [s for s in spans if s.confidence >= HIDE and s.kind not in _SHOWN]
        hits = [_covered(part, hidden) for part in line.parts] or [bool(hidden)]
        for key in (line.group, line.sort):
            counts[key, line.half][0] += sum(hits)
            counts[key, line.half][1] += len(hits)
        if show == line.half and not all(hit == bool(line.parts) for hit in hits):
            print(f"    {line.group}: {line.text}   {[(s.kind.value, s.confidence, s.reason) for s in spans]}")
    print(f"{'':44s}" + "".join(f"{half:>16s}" for half in HALVES))
    for group in dict.fromkeys((*(line.group for line in every), *SORTS)):
        shares = (counts[group, half] for half in range(len(HALVES)))
        print(f"{group:44s}" + "".join(f"{hit / all_:8.3f} of {all_:4d}" for hit, all_ in shares))


def _covered(part: tuple[int, int], spans: list[Span]) -> bool:
    start, end = part
    return 2 * sum(any(s.start <= at < s.end for s in spans) for at in range(start, end)) >= end - start
