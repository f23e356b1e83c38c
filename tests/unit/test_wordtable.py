"""Words and their numbers come out of a table as they went in, and take little room in it."""

from __future__ import annotations

import sys

from hypothesis import given
from hypothesis import strategies as st

from scrubber.classify.wordtable import WordTable

WORDS = st.dictionaries(st.text(max_size=12), st.integers(0, 2**32 - 1), max_size=200)


@given(WORDS, st.lists(st.text(max_size=12), max_size=50))
def test_a_table_says_what_a_dict_would_say(numbers: dict[str, int], others: list[str]) -> None:
    table = WordTable(8)
    for word, number in numbers.items():
        table.put(word, number)
    assert len(table) == len(numbers)
    assert all(table.get(word) == numbers.get(word, 0) for word in [*numbers, *others])


@given(WORDS.filter(bool), st.integers(0, 2**32 - 1))
def test_a_word_takes_another_number(numbers: dict[str, int], other: int) -> None:
    table = WordTable(8)
    for word, number in [*numbers.items(), *((word, other) for word in numbers)]:
        table.put(word, number)
    assert len(table) == len(numbers) and {table.get(word) for word in numbers} == {other}


def test_a_table_takes_less_than_half_of_what_a_dict_takes() -> None:
    words = {f"word{i}": i for i in range(200_000)}
    table = WordTable()
    for word, number in words.items():
        table.put(word, number)
    dict_takes = sys.getsizeof(words) + sum(map(sys.getsizeof, words)) + sum(map(sys.getsizeof, words.values()))
    assert table.bytes * 2 < dict_takes
