"""How the lines of a block stand to one another: rows, columns, and which line is whose label."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from scrubber.classify.labels import fits, is_label
from scrubber.classify.spans import HIDE
from scrubber.classify.text import Text
from scrubber.contracts import Line, Span
from scrubber.model.kinds import Kind

_LEAST_LABELS = 3  # so many known labels make the column they stand in one of labels
_MOST_WORDS = 5  # of a label
_LEAST_HEADS = 2
_LEAST_FIELDS, _FIELD = 2, re.compile(r"[^\W\d]:(?: |$)")


@dataclass(frozen=True, slots=True)
class Cell:
    """One line of a block: its number, where it stands, and whether it is nothing but a label. `lane` as in `Line`."""

    at: int
    text: Text
    row: int
    column: str | None
    label: bool
    lane: int | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """A label with its value, which stands beside it on the row or below it."""

    label: Cell
    value: Cell
    beside: bool


def cells(lines: Sequence[Line], texts: Sequence[Text], found: Sequence[Sequence[Span]]) -> list[list[Cell]]:
    """The cells of each block of two lines and more, in reading order. Lines without a row have one of their own."""
    blocks: dict[str, list[Cell]] = {}
    for i, (line, text) in enumerate(zip(lines, texts, strict=True)):
        if line.block is not None:
            own = blocks.setdefault(line.block, [])
            row = line.row if line.row is not None else -len(own) - 1
            own.append(Cell(i, text, row, line.column, is_label(text) and not _personal(found[i]), line.lane))
    return [_with_label_columns(block, found) for block in blocks.values() if len(block) > 1]


def columns(block: Sequence[Cell]) -> list[list[Cell]]:
    """The cells of a block that stand close to one another, in reading order; in a table, which has no labels with
    colons as forms do, they also stand one under the other.
    """
    own: dict[tuple[str | None, int | None], list[Cell]] = {}
    form = sum(_FIELD.search(cell.text.plain) is not None for cell in block) >= _LEAST_FIELDS
    for cell in block:
        own.setdefault((cell.column, None if form else cell.lane), []).append(cell)
    return list(own.values())


def lanes(block: Sequence[Cell]) -> list[list[Cell]]:
    """The cells of a table that stand one under the other, from the top; nothing for another block."""
    own: dict[int, list[Cell]] = {}
    for cell in block:
        if cell.lane is not None:
            own.setdefault(cell.lane, []).append(cell)
    return list(own.values())


def pairs(block: Sequence[Cell]) -> list[Pair]:
    """Each label with its value: what follows on the row and looks like it, or else what comes next in its column."""
    above = {row[0].row for row in head_rows(block) if _titles(row, block)}
    beside = {
        a.at: Pair(a, b, True)
        for a, b in pairwise(block)
        if a.row == b.row and a.row not in above and a.label and not b.label and fits(a.text, b.text)
    }
    taken = {pair.value.at for pair in beside.values()}
    below = [
        Pair(a, b, False)
        for column in columns(block)
        for a, b in pairwise(column)
        if a.label and not b.label and a.at not in beside and b.at not in taken
    ]
    return [*beside.values(), *below]


def under_heads(block: Sequence[Cell]) -> list[Pair]:
    """Each head of a table with all cells of its column, down to the next row that holds a label.

    A row of which most cells are labels is one of heads, and a table's first where two are. A cell is under the head of
    its lane; where no lanes are known, under that of its column, or at the same place of a row with as many cells.
    """
    found: list[Pair] = []
    heads: list[Cell] = []
    for own in rows(block):
        labels = sum(cell.label for cell in own)
        if labels and not (heads and labels < _LEAST_HEADS < len(own) and (own[0].lane or not own[0].label)):
            heads = own if _are_heads(own, block) else []
            continue  # a row such as `Ann | NHS | 9.45` is none of labels
        for at, cell in enumerate(own):
            found += [Pair(head, cell, False) for head in _above(heads, own, at) if head.label and head is not cell]
    return found


def head_rows(block: Sequence[Cell]) -> list[list[Cell]]:
    """The rows of a table that say what stands below."""
    return [row for row in rows(block) if _are_heads(row, block)]


def rows(block: Sequence[Cell]) -> list[list[Cell]]:
    """The cells of a block that stand beside one another, from the top."""
    return [list(row) for _, row in groupby(block, key=lambda cell: cell.row)]


def _are_heads(row: Sequence[Cell], block: Sequence[Cell]) -> bool:
    labels = sum(cell.label for cell in row)
    return labels >= _LEAST_HEADS and (3 * labels >= 2 * len(row) or _titles(row, block))


def _above(heads: Sequence[Cell], row: Sequence[Cell], at: int) -> Sequence[Cell]:
    """The heads that a cell of a row may stand under."""
    cell = row[at]
    if cell.lane is not None:
        return [h for h in heads if h.lane == cell.lane]
    return heads[at : at + 1] if len(row) == len(heads) else [h for h in heads if h.column == cell.column]


def _titles(row: Sequence[Cell], block: Sequence[Cell]) -> bool:
    """Whether a row without a figure begins a table: `Name | Company | Visiting | Car reg | In | Out`."""
    if len(row) <= _LEAST_HEADS or any(map(str.isdecimal, "".join(c.text.plain for c in row))):
        return False
    return row[0] is next(own[0] for own in rows(block) if len(own) > 1)


def _personal(spans: Sequence[Span]) -> bool:
    return any(s.confidence >= HIDE and s.kind not in (Kind.NAME, Kind.ORGANISATION) for s in spans)


def _with_label_columns(block: list[Cell], found: Sequence[Sequence[Span]]) -> list[Cell]:
    """Where most lines that have a neighbour to their right are known labels, the others of the column are too."""
    heads = [a for a, b in pairwise(block) if a.row == b.row and not b.label]
    known, every = Counter(c.column for c in heads if c.label), Counter(c.column for c in heads)
    rich = {column for column, n in known.items() if n >= _LEAST_LABELS and 2 * n >= every[column]}
    more = {
        c.at
        for c in heads
        if c.column in rich and len(c.text.tokens) <= _MOST_WORDS and not any(s.confidence >= HIDE for s in found[c.at])
    }
    return [replace(c, label=True) if c.at in more else c for c in block]
