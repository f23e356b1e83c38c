"""Tells names and addresses that no rule knows, and names that are none, by what stands around them.

A small network, fitted on lines that were written for it (`python -m benchmarks.learn`), weighs for each word what
lists and shape say of it and its neighbours, and what the inner layers of the large model hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

from scrubber.classify.lexicon import words
from scrubber.classify.people.likeness import READ_WELL
from scrubber.classify.rampart import Look
from scrubber.classify.signs import signs
from scrubber.classify.spans import HIDE, SHOWN
from scrubber.classify.text import Text, Token
from scrubber.contracts import Span
from scrubber.model.errors import EngineMissing
from scrubber.model.kinds import Kind

FILE = Path(__file__).with_name("learnt.npz")
TOLD, BESIDE = 0.75, 0.5  # how likely a word must be personal, and others next to it
NEVER = 0.05  # below this a name that a rule is not sure of is only shown
SURE_NAME = 0.8
_STEEPEST = 0.8  # the highest confidence
_DOUBT = 4.0  # of certainty that is lost for each missing confidence of the reader
# Reasons of names that were weighed by their words and by what is around them, not told by a label or a title.
_WEIGHED = frozenset(
    (
        "holds a known name",
        "read as a name",
        "looks like a name",
        "a name beside what boards say of people",
        "a name before a time or an errand",
        "in a list of names",
        "a name before what belongs to somebody",
    )
)
_RESULT = re.compile(r"[^\W\d][\w' ]*? \d{1,2} [^\W\d][\w' ]*? \d{1,2}")  # `Villa 2 Arsenal 1`
_SHOWN_KINDS = (Kind.ORGANISATION, Kind.OTHER_TEXT)


@dataclass(frozen=True, slots=True)
class Network:
    """One layer between signs and states of a word and its three answers: neither, name, address."""

    signs: npt.NDArray[np.float32]
    states: npt.NDArray[np.float32]
    bias: npt.NDArray[np.float32]
    answers: npt.NDArray[np.float32]
    answer_bias: npt.NDArray[np.float32]

    def shares(self, own: npt.NDArray[np.float32], seen: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """For each row of signs and projected states how likely each answer is."""
        lit = np.maximum(np.einsum("ws,sk->wk", own, self.signs) + seen + self.bias, 0)
        out = np.einsum("wk,ka->wa", lit, self.answers) + self.answer_bias
        out = np.exp(out - out.max(axis=1, keepdims=True))
        return np.asarray(out / out.sum(axis=1, keepdims=True), dtype=np.float32)


NOT_FITTED = "The small network that tells unknown names was not fitted, as 'make setup' does."


@cache
def network() -> Network:
    """The weights that were made when the program was set up. Raises EngineMissing where they were not."""
    if not FILE.is_file():
        raise EngineMissing(NOT_FITTED)
    with np.load(FILE, allow_pickle=False) as kept:
        return Network(**{field.name: kept[field.name].astype(np.float32) for field in fields(Network)})


def states_of(text: Text, look: Look, where: Sequence[int]) -> npt.NDArray[np.float32]:
    """For each word of a line the mean of the states of its pieces; `where` has the offsets of what was read."""
    out = np.zeros((len(text.tokens), look.states.shape[1]), dtype=np.float32)
    places = [(where[start], where[end - 1] + 1) for start, end in look.pieces]
    for row, token in zip(out, text.tokens, strict=True):
        own = [n for n, (start, end) in enumerate(places) if start < token.end and token.start < end]
        if own:
            row[:] = look.states[own].mean(axis=0)
    return out


def read(text: Text, look: Look, where: Sequence[int]) -> Text:
    """The line with how likely each of its words is part of a name or an address."""
    if not text.tokens:
        return text
    shares = network().shares(signs(text), states_of(text, look, where))
    # Rounded, because the last digits depend on which lines shared a batch.
    return replace(text, told=tuple((round(float(s[1]), 2), round(float(s[2]), 2)) for s in shares))


def reconsidered(text: Text, spans: Sequence[Span]) -> list[Span]:
    """What rules found, and what they missed; names of which they are not sure, where none would stand, only shown."""
    if not text.told or _RESULT.fullmatch(text.plain.strip()):
        return list(spans)
    kept = [_doubted(text, span) for span in spans]
    hidden = [s for s in kept if s.confidence >= HIDE and s.kind not in _SHOWN_KINDS]
    return kept + list(_missed(text, hidden))


def _doubted(text: Text, span: Span) -> Span:
    weighed = span.kind is Kind.NAME and span.reason in _WEIGHED and HIDE <= span.confidence < SURE_NAME
    if not weighed or text.called_like(span.start, span.end):
        return span
    inside = [n for n, t in enumerate(text.tokens) if t.start < span.end and span.start < t.end]
    never = bool(inside) and max(sum(text.told[n]) for n in inside) < NEVER
    return replace(span, confidence=SHOWN) if never else span


def _missed(text: Text, hidden: Sequence[Span]) -> Iterator[Span]:
    """Neighbouring words of which one is surely personal and the others are rather, and that no span hides."""
    least = TOLD + max(0.0, READ_WELL - text.sure) * _DOUBT * (1 - TOLD)
    free = [
        sum(told) > BESIDE and not _settled(text, token, hidden)
        for token, told in zip(text.tokens, text.told, strict=True)
    ]
    edges = [0, *(n for n, (a, b) in enumerate(pairwise(free), 1) if a != b), len(free)]
    for first, end in pairwise(edges):
        if not free[first]:
            continue
        told = text.told[first:end]
        most = max(
            (sum(own) for t, own in zip(text.tokens[first:end], told, strict=True) if _may_start(t)), default=0.0
        )
        if most >= least:
            name = sum(own[0] for own in told) > sum(own[1] for own in told)
            confidence = HIDE + (_STEEPEST - HIDE) * min(1.0, (most - least) / (1 - TOLD))
            kind, reason = (Kind.NAME, "read as a name") if name else (Kind.ADDRESS, "read as an address")
            yield Span(text.tokens[first].start, text.tokens[end - 1].end, kind, confidence, reason)


def _settled(text: Text, token: Token, hidden: Sequence[Span]) -> bool:
    """Whether a word is hidden already, or belongs to a brand, a work or somebody famous."""
    own = token.start, token.end
    known = text.branded(*own) or text.called_like(*own)
    return known or any(s.start < token.end and token.start < s.end for s in hidden)


def _may_start(token: Token) -> bool:
    """No number, no day or month, and no everyday word that was misread: `FR1END`."""
    return token.alphabetic and token.word not in _CALENDAR and not (token.slip and token.ordinary)


_CALENDAR = words("calendar")
