"""A short round of fuzzing, the same each time; the long ones are `make fuzz`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import islice

import pytest

from benchmarks.fuzz import mutate, seeds
from benchmarks.fuzz.judge import Judge
from benchmarks.fuzz.targets import TARGETS, Target
from scrubber import contracts
from scrubber.formats import FORMATS
from scrubber.verify import opened

INPUTS, NATIVE = 400, 60


def fuzzed(target: Target, seed: int = 20261128) -> Judge:
    judge, begun = Judge(target), seeds.seeds(target.seeds)
    for data in (*begun, *islice(mutate.damaged(begun, seed), NATIVE if target.native else INPUTS)):
        judge.run(data)
    return judge


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_a_reader_keeps_its_promise_whatever_it_is_given(target: Target) -> None:
    judge = fuzzed(target)
    assert judge.faults == {}
    assert judge.accepted > 0, "the seeds don't fit this reader"


def test_every_format_and_every_reader_of_the_checker_is_fuzzed() -> None:
    names = " ".join(target.name for target in TARGETS)
    assert [form.NAME for form in FORMATS if form.NAME not in names] == []
    walked = {reader.walk.__module__.rpartition(".")[2] for reader in opened.READERS} - {"foreign"}
    assert [name for name in walked if f"checked {name.removesuffix('_file')}" not in names] == []


FAULTS: dict[str, Callable[[bytes], object]] = {
    "another error": lambda data: data[10_000],
    "no sentence": lambda data: contracts.Rebuilt(b"", contracts.Fidelity.EXACT) if not data else fail(),
}


def fail() -> None:
    from scrubber.model.errors import Damaged

    raise Damaged("no full stop")


@pytest.mark.parametrize("read", FAULTS.values(), ids=FAULTS)
def test_the_judge_notices_what_must_not_be(read: Callable[[bytes], object]) -> None:
    assert len(fuzzed(replace(TARGETS[1], read=read)).faults) == 1


def test_damage_is_the_same_each_time() -> None:
    begun = seeds.seeds("exif")
    assert [*islice(mutate.damaged(begun, 7), 50)] == [*islice(mutate.damaged(begun, 7), 50)]
