"""Fits the judge's small network on the halves of the marked lines that may be looked at, and writes its weights.

The same lines give the same weights. Nothing of the other halves, and nothing of the collection, is shown to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from benchmarks.marked import FILES, Marked, lines
from scrubber.classify import learnt, lexicon, signs
from scrubber.classify.judge import looked_at
from scrubber.classify.rampart import LAYERS, WIDTH, Rampart
from scrubber.classify.text import Text
from scrubber.contracts import Line

HIDDEN, ROUNDS, BATCH, PACE, DECAY = 32, 25, 128, 2e-3, 2e-2
SEEDS = (0, 1, 2)  # so many are fitted; their answers are added up
FORGET = 0.1  # how often what lists say of a word is left out, as if nobody had ever heard of it
LEFT_OUT, LEFT_OUT_OF_STATES, ALL_OUT = 0.2, 0.3, 0.1  # of signs; of states; all states of a word
SPREAD = 0.3  # of the states, beside signs that are mostly 0 or 1
_KEEPS = ((1 - LEFT_OUT), (1 - LEFT_OUT_OF_STATES) * (1 - ALL_OUT / 2))

LESSONS = Path(__file__).with_name("lessons.txt")  # written for it alone, shown whole
Rows = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Lesson:
    """Words with their signs and states, what each is (0 neither, 1 name, 2 address), and how much it counts."""

    signs: Rows
    states: Rows
    answers: npt.NDArray[np.int64]
    weights: Rows


def lesson(marked: list[Marked]) -> Lesson:
    """All words of the lines. What a line holds beside a number is half sure: it need not be marked."""
    read = looked_at([Line(line.text) for line in marked], lexicon.load(), Rampart())
    own = [
        (signs.signs(text), learnt.states_of(text, look, where), *_answers(line, text))
        for line, (text, look, where) in zip(marked, read, strict=True)
        if text.tokens
    ]
    one, other, answers, weights = (np.concatenate(part) for part in zip(*own, strict=True))
    return Lesson(one, other, answers, weights)


_SORTS = {"names": 1, "addresses": 2, "numbers": 0, "plain": 0}


def _answers(line: Marked, text: Text) -> tuple[npt.NDArray[np.int64], Rows]:
    inside = np.array([any(a <= t.start < b or a < t.end <= b for a, b in line.parts) for t in text.tokens])
    beside = np.where(inside, 0.0, 0.5) if line.sort == "numbers" else np.ones(len(inside))
    return np.where(inside, _SORTS[line.sort], 0), beside.astype(np.float32)


def council(given: Lesson) -> learnt.Network:
    """Several networks side by side, as one: the mean of what they say before it becomes shares."""
    own = [fit(given, seed) for seed in SEEDS]
    wide = [np.concatenate([getattr(n, name) for n in own], axis=-1) for name in ("signs", "states", "bias")]
    answers = np.concatenate([n.answers for n in own]) / len(own)
    return learnt.Network(*wide, answers, np.mean([n.answer_bias for n in own], axis=0))


def fit(given: Lesson, seed: int) -> learnt.Network:
    """One hidden layer by Adam (Kingma and Ba 2015) with decay of weights apart (Loshchilov and Hutter 2019)."""
    chance = np.random.default_rng(seed)
    middle, wide = given.states.mean(axis=0), given.states.std(axis=0) + 1e-3
    states = ((given.states - middle) / wide * SPREAD).astype(np.float32)
    many, width = given.signs.shape
    shapes = ((width + states.shape[1], HIDDEN, 0.13), (HIDDEN, 3, 0.3))
    weights = [part for *shape, size in shapes for part in (chance.normal(0, size, shape), np.zeros(shape[1]))]
    means, squares = [np.zeros_like(w) for w in weights], [np.zeros_like(w) for w in weights]
    for step, (rows, pace) in enumerate(_batches(many, chance), 1):
        shown = np.hstack([_worn(given.signs[rows], chance), _thinned(states[rows], chance)])
        for at, slope in enumerate(_slopes(weights, shown, given.answers[rows], given.weights[rows])):
            means[at] = 0.9 * means[at] + 0.1 * slope
            squares[at] = 0.999 * squares[at] + 0.001 * slope * slope
            move = means[at] / (1 - 0.9**step) / (np.sqrt(squares[at] / (1 - 0.999**step)) + 1e-8)
            weights[at] = weights[at] - pace * (move + (DECAY * weights[at] if weights[at].ndim > 1 else 0.0))
    first, bias, answers, answer_bias = weights
    of_signs, of_states = first[:width] * _KEEPS[0], first[width:] * _KEEPS[1] * SPREAD / wide[:, None]
    return learnt.Network(of_signs, of_states, bias - middle @ of_states, answers, answer_bias)


def _batches(many: int, chance: np.random.Generator) -> Iterator[tuple[npt.NDArray[np.int64], float]]:
    """Rows in another order each round, and the pace, which slows down."""
    for round_ in range(ROUNDS):
        pace, order = PACE * (1 - round_ / ROUNDS) + 1e-5, chance.permutation(many)
        yield from ((order[at : at + BATCH], pace) for at in range(0, many, BATCH))


def _slopes(weights: list[Rows], shown: Rows, answers: npt.NDArray[np.int64], counts: Rows) -> Iterator[Rows]:
    first, bias, second, other_bias = weights
    inner = shown @ first + bias
    lit = np.maximum(inner, 0)
    out = lit @ second + other_bias
    share = np.exp(out - out.max(axis=1, keepdims=True))
    share /= share.sum(axis=1, keepdims=True)
    share[np.arange(len(answers)), answers] -= 1
    share *= counts[:, None] / len(answers)
    back = (share @ second.T) * (inner > 0)
    yield from (shown.T @ back, back.sum(axis=0), lit.T @ share, share.sum(axis=0))


def _worn(rows: Rows, chance: np.random.Generator) -> Rows:
    """Signs with some left out, and now and then all that lists say of a word or of one beside it."""
    rows = rows.copy()
    for at in range(0, (2 * signs.REACH + 1) * signs.OWN, signs.OWN):
        gone = chance.random(len(rows)) < FORGET
        for column in signs.FROM_LISTS:
            rows[gone, at + column] = 0
        rows[gone, at + signs.UNLISTED] = rows[gone, at]  # where there is a word at all
    return np.asarray(rows * (chance.random(rows.shape) > LEFT_OUT), dtype=np.float32)


def _thinned(rows: Rows, chance: np.random.Generator) -> Rows:
    kept = (chance.random(rows.shape) > LEFT_OUT_OF_STATES) & (chance.random((len(rows), 1)) > ALL_OUT)
    return np.asarray(rows * kept, dtype=np.float32)


def write() -> None:
    """Fits the network and puts its weights in the place from which the judge takes them."""
    given = lesson([*(line for path in FILES for line in lines(path) if line.half == 0), *lines(LESSONS)])
    made = council(given)
    assert made.states.shape == (len(LAYERS) * WIDTH, len(SEEDS) * HIDDEN)
    kept = {name: getattr(made, name).astype(np.float16) for name in ("signs", "states", "answers")}
    exact = {name: getattr(made, name).astype(np.float32) for name in ("bias", "answer_bias")}
    draft = learnt.FILE.with_suffix(".draft.npz")
    np.savez_compressed(draft, **kept, **exact)
    draft.replace(learnt.FILE)  # whole or not at all


if __name__ == "__main__":
    write()
