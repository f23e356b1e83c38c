"""What was learnt from lines adds to the rules, and holds back names of which they are not sure."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from benchmarks.learn import Lesson, fit
from scrubber.classify import learnt, lexicon
from scrubber.classify.judge import RuleJudge, looked_at
from scrubber.classify.rampart import LAYERS, WIDTH, Look, Rampart
from scrubber.classify.signs import OWN, signs
from scrubber.classify.text import Text, read
from scrubber.contracts import Line, Span
from scrubber.model.kinds import Kind


@cache
def judge() -> RuleJudge:
    return RuleJudge()


@cache
def words() -> lexicon.Lexicon:
    return lexicon.load()


def told(line: str, *shares: tuple[float, float], sure: float = 1.0) -> Text:
    text = replace(read(line, words()), sure=sure)
    assert len(text.tokens) == len(shares)
    return replace(text, told=shares)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Keyworker Ewuradwoa", Kind.NAME),
        ("Mpenza 2x carers", Kind.NAME),
        ("collect bed from Hazelthwaite, Netherwood", Kind.ADDRESS),
        ("8 Thistle Rigg", Kind.ADDRESS),
    ],
)
def test_what_no_list_holds_is_told_by_where_it_stands(line: str, kind: Kind) -> None:
    hidden = [s for s in judge().judge([Line(line)])[0] if s.confidence >= 0.5]
    assert kind in {s.kind for s in hidden}


@pytest.mark.parametrize(
    "line", ["Wet paint", "Soup of the day 3.40", "Bed 4 free", "Vorsicht Stufe", "SUBTOTAL 9 ITEMS"]
)
def test_plain_lines_stay_plain(line: str) -> None:
    assert not [s for s in judge().judge([Line(line)])[0] if s.confidence >= 0.5]


def test_words_that_are_surely_personal_take_their_neighbours_along() -> None:
    text = told("to Abla Fenn now", (0.1, 0.0), (0.9, 0.0), (0.6, 0.1), (0.2, 0.0))
    (span,) = learnt.reconsidered(text, [])
    assert text.plain[span.start : span.end] == "Abla Fenn"
    assert span.kind is Kind.NAME and span.confidence >= 0.5


def test_an_address_is_told_from_a_name_by_all_its_words() -> None:
    (span,) = learnt.reconsidered(told("9 Abla Fenn", (0.0, 0.9), (0.5, 0.4), (0.1, 0.8)), [])
    assert span.kind is Kind.ADDRESS


def test_numbers_alone_are_no_start() -> None:
    assert learnt.reconsidered(told("9 today", (0.0, 0.9), (0.1, 0.1)), []) == []


def test_what_is_hidden_already_is_left_as_it_is() -> None:
    rule = Span(0, 4, Kind.NAME, 0.9, "a")
    assert learnt.reconsidered(told("Abla", (0.9, 0.0)), [rule]) == [rule]


def test_a_name_of_which_no_rule_is_sure_is_only_shown_where_none_would_stand() -> None:
    text = told("Abla works", (0.01, 0.0), (0.0, 0.0))
    unsure, sure = (Span(0, 4, Kind.NAME, share, "holds a known name") for share in (0.6, 0.92))
    assert [s.confidence < 0.5 for s in learnt.reconsidered(text, [unsure, sure])] == [True, False]
    labelled = Span(0, 4, Kind.NAME, 0.6, "follows a title")
    assert learnt.reconsidered(text, [labelled]) == [labelled]


def test_a_line_that_was_read_badly_needs_more() -> None:
    assert learnt.reconsidered(told("Abla", (0.8, 0.0), sure=0.95), [])
    assert not learnt.reconsidered(told("Abla", (0.8, 0.0), sure=0.8), [])
    assert not learnt.reconsidered(told("Abla", (1.0, 0.0), sure=0.6), [])


def test_without_the_model_rules_stand_alone() -> None:
    rule = Span(0, 4, Kind.NAME, 0.6, "a")
    assert learnt.reconsidered(read("Abla", words()), [rule]) == [rule]


def test_the_weights_fit_the_signs_and_the_model() -> None:
    weights = learnt.network()
    row = signs(read("Abla 9-5", words()))
    assert row.shape[1] == len(weights.signs) > 5 * OWN
    assert len(weights.states) == len(LAYERS) * WIDTH
    shares = weights.shares(row, np.zeros((len(row), weights.states.shape[1]), dtype=np.float32))
    assert np.allclose(shares.sum(axis=1), 1)


def test_inner_layers_are_shown_and_may_be_projected() -> None:
    whole = Rampart().looks(["Abla Fenn", ""])
    less = Rampart(np.eye(len(LAYERS) * WIDTH, 5, dtype=np.float32)).looks(["Abla Fenn"])
    assert whole[0].states.shape == (len(whole[0].pieces), len(LAYERS) * WIDTH)
    assert np.allclose(whole[0].states[:, :5], less[0].states, atol=1e-4)
    assert whole[1].states.shape == (0, len(LAYERS) * WIDTH) and whole[0].hints == less[0].hints


def test_a_words_states_are_the_mean_of_its_pieces() -> None:
    text = read("Abla Fenn", words())
    look = Look((), ((0, 2), (2, 4), (5, 9)), np.array([[1.0], [3.0], [5.0]], dtype=np.float32))
    assert learnt.states_of(text, look, range(9)).tolist() == [[2.0], [5.0]]


def test_offsets_are_those_of_the_line_as_it_was_read() -> None:
    ((text, look, where),) = looked_at([Line("Delia2pm")], words(), Rampart())
    assert text.plain == "Delia2pm" and where[look.pieces[-1][1] - 1] == 7


def test_a_lesson_is_learnt() -> None:
    chance = np.random.default_rng(1)
    answers = chance.integers(0, 3, 600)
    rows = np.zeros((600, 5 * OWN), dtype=np.float32)
    rows[np.arange(600), answers + 40] = 1  # a sign each
    states = chance.normal(size=(600, 4)).astype(np.float32)
    made = fit(Lesson(rows, states, answers, np.ones(600, dtype=np.float32)), seed=3)
    assert (made.shares(rows, states @ made.states).argmax(axis=1) == answers).mean() > 0.95
    again = fit(Lesson(rows, states, answers, np.ones(600, dtype=np.float32)), seed=3)
    assert np.array_equal(made.signs, again.signs)


def test_without_its_weights_the_rules_judge_alone_and_it_is_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(learnt, "FILE", tmp_path / "learnt.npz")
    learnt.network.cache_clear()
    alone = RuleJudge()
    assert learnt.NOT_FITTED in alone.missing
    assert {s.kind for s in alone.judge([Line("Name: Anna Kowalska")])[0]} >= {Kind.NAME}
    monkeypatch.undo()
    assert learnt.NOT_FITTED not in RuleJudge().missing
