"""A line may say something else: readings that are hardly less likely, by all ways to spread them over the steps."""

from __future__ import annotations

from itertools import product
from math import prod

import numpy as np
import pytest

from scrubber.engines.text_likely import LEAST_LIKELY, MOST, likely

SIGNS = ("", "a", "b", " ")


def by_every_path(shares: np.ndarray) -> list[str]:
    """All texts by their likelihood, from every path there is."""
    sums: dict[str, float] = {}
    for path in product(range(len(SIGNS)), repeat=len(shares)):
        signs = [at for n, at in enumerate(path) if at and (n == 0 or path[n - 1] != at)]
        text = "".join(SIGNS[at] for at in signs)
        sums[text] = sums.get(text, 0.0) + prod(float(step[at]) for step, at in zip(shares, path, strict=True))
    best = max(sums.values())
    ranked = sorted(sums, key=lambda text: -sums[text])
    return [text.strip() for text in ranked if sums[text] >= LEAST_LIKELY * best][:MOST]


@pytest.mark.parametrize("seed", range(6))
def test_the_likeliest_texts_are_those_of_all_paths(seed: int) -> None:
    shares = np.random.default_rng(seed).dirichlet([0.15] * len(SIGNS), 5).astype(np.float32)
    assert likely(shares, SIGNS) == by_every_path(shares)


def test_a_sign_twice_needs_a_blank_between() -> None:
    step = {"a": [0.05, 0.95, 0, 0], "": [0.95, 0.05, 0, 0]}
    assert likely(np.array([step["a"], step["a"]], np.float32), SIGNS)[0] == "a"
    assert likely(np.array([step["a"], step[""], step["a"]], np.float32), SIGNS)[0] == "aa"


def test_a_long_line_is_no_less_likely_than_a_number_can_tell() -> None:
    unsure = np.array([[0.4, 0.6, 0, 0], [0.4, 0, 0.6, 0]], np.float32)
    assert likely(np.tile(unsure, (900, 1)), SIGNS)[0].startswith("abab")


def test_a_line_with_a_sign_of_another_alphabet_that_leaves_nothing_to_the_others_has_no_other_reading() -> None:
    assert likely(np.array([[0.1, 0.9, 0.0], [0.0, 0.0, 0.0], [0.1, 0.0, 0.9]], dtype=np.float32), ("", "a", "b")) == []
