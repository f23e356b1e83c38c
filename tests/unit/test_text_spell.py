"""A word that was all but read is spelled as it is; whatever stands there clearly stays as it is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

import numpy as np
import pytest

from scrubber.engines.text_read import Reading, decode
from scrubber.engines.text_spell import Shares, Speller, known_share, likelihood

SIGNS = ("", *"BDaefhilnorstvy1 ", "有")
WORDS = {"birth": 900, "date": 400, "of": 3, "stay": 800, "bith": 90_000}
Step = dict[str, float]  # signs ("" is the blank) and how likely they are


def shares(*steps: Step) -> Shares:
    """What a network would answer: what a step leaves over is spread over all signs."""
    known = np.array([[step.get(sign, 0.0) for sign in SIGNS] for step in steps], np.float32)
    return np.asarray(known + (1 - known.sum(axis=1, keepdims=True)) / len(SIGNS), dtype=np.float32)


def clear(text: str) -> list[Step]:
    return [step for sign in text for step in ({sign: 0.999}, {"": 0.999})]


def read(steps: Sequence[Step], words: dict[str, int] = WORDS) -> Reading:
    answer = shares(*steps)
    speller = Speller(lambda word: words.get(word.lower()), SIGNS)
    return decode(answer.argmax(1), answer.max(1), 1.0, SIGNS, lambda line: speller.mended(line, answer))


def test_a_lost_letter_that_has_some_share_comes_back() -> None:
    lost = [{"B": 0.99}, {"i": 0.7, "r": 0.2}, {"": 0.6, "r": 0.35}, {"t": 0.9}, {"h": 0.9}]
    line = read([*clear("Date of "), *lost], {**WORDS, "bith": 90_000})
    assert line.text == "Date of Bith", "a known word, however rare, is left alone"
    known = {word: rank for word, rank in WORDS.items() if word != "bith"}
    line = read([*clear("Date of "), *lost], known)
    assert line.text == "Date of Birth"
    assert len(line.ticks) == len(line.text) + 1
    assert list(line.ticks) == sorted(line.ticks)


def test_a_letter_without_a_step_of_its_own_comes_back() -> None:
    known = {word: rank for word, rank in WORDS.items() if word != "bith"}
    assert read([{"B": 0.99}, {"i": 0.97}, {"t": 0.7, "r": 0.29}, {"t": 0.99}, {"h": 0.99}], known).text == "Birth"


def test_an_unknown_name_that_is_read_clearly_stays() -> None:
    assert read(clear("Dathe")).text == "Dathe"
    assert read([*clear("Dat"), {"h": 0.99, "": 0.003}, {"e": 0.99}]).text == "Dathe"


def test_one_changed_letter_is_taken_for_a_common_word_only_where_it_is_doubtful() -> None:
    doubtful = [*clear("D"), {"o": 0.55, "a": 0.4}, *clear("te")]
    assert read(doubtful).text == "Date"
    assert read(doubtful, {"date": 25_000}).text == "Dote", "no word is taken for a rare one"
    assert read([*clear("Dote")]).text == "Dote"


def test_short_words_numbers_and_what_stands_beside_them_stay() -> None:
    doubtful = [{"o": 0.55, "a": 0.4}, *clear("f")]
    assert read(doubtful, {"af": 1}).text == "of"
    assert read([*clear("1"), *clear("D"), {"o": 0.55, "a": 0.4}, *clear("te")]).text == "1Dote"
    assert read([*clear("有"), *clear("D"), {"o": 0.55, "a": 0.4}, *clear("te")]).text == "有Dote"


def test_what_can_hardly_be_read_is_not_guessed() -> None:
    blurred = [{"D": 0.4}, {"o": 0.35, "a": 0.3}, {"t": 0.4}, {"e": 0.4}]
    assert read(blurred).text == "Dote"


@pytest.mark.parametrize("word", ["Bet", "tt", "a"])
def test_the_likelihood_is_the_sum_over_all_ways_to_read_a_word(word: str) -> None:
    signs, steps = ["", "B", "e", "t", "a"], 5
    rows = np.random.default_rng(7).dirichlet(np.ones(len(signs)), steps).astype(np.float32)
    ways = (
        way for way in product(range(len(signs)), repeat=steps)
        if "".join(signs[c] for c, before in zip(way, (None, *way), strict=False) if c != before) == word
    )  # fmt: skip
    summed = sum(np.prod([rows[step, c] for step, c in enumerate(way)]) for way in ways)
    assert likelihood(np.log(rows), [signs.index(sign) for sign in word]) == pytest.approx(np.log(summed), abs=1e-4)


def test_a_text_of_usual_words_is_known_by_their_letters() -> None:
    known = {**WORDS, "vole": 25_000}
    assert known_share("Date Birth", known.get) == 0.0, "as the words are asked for"
    assert known_share("date birth", known.get) == 1.0
    assert known_share("date 12 bxrth", known.get) == pytest.approx(4 / 9)
    assert known_share("vole of 12", known.get) == 0.0, "neither rare nor short words say much"
    assert known_share("12", known.get) == 0.0
