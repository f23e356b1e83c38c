"""Every rule, and the judge over all of them, keep these promises."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scrubber.classify import lexicon, load
from scrubber.classify.judge import RuleJudge
from scrubber.classify.rules import RULES, Rule
from scrubber.classify.text import read
from scrubber.contracts import Line, Span
from scrubber.model.kinds import Kind, seen

SAMPLES = (
    "Name: Priya Sharma",
    "31 Elder Lane, Bradford BD7 4RT",
    "Mob 07700 900 982",
    "priya.s @ example.com",
    "NHS no 943 476 5919 DOB 03/04/1958",
    "NI TN 31 12 58 C",
    "4929 1234 5678 9012 exp 09/27",
    "Sort code 12-34-56 acc 12345678",
    "Case ref LA/2021/07714",
    "reg AB12 CDE",
    "www.example.co.uk and @someone",
    "192.168.1.1 5E:1A:0B:9C:33:D4",
    "51.50740, -0.12780 ///table.river.lamp",
    "St Mary's Primary School",
    "Fire exit",
    "",
    "   ",
)
TEXT = st.one_of(
    st.text(max_size=60),
    st.text(alphabet="0123456789OolI SB-/.:@+()ABabz'’", max_size=60),
    st.sampled_from(SAMPLES).flatmap(lambda s: st.integers(0, len(s)).map(lambda n: s[n:] + " " + s[:n])),
)
QUICK = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@cache
def words() -> lexicon.Lexicon:
    return lexicon.load()


@cache
def judge() -> RuleJudge:
    return load()


def check(span: Span, text: str) -> None:
    assert 0 <= span.start < span.end <= len(text)
    assert 0.0 <= span.confidence <= 1.0
    assert seen(span.kind)
    assert span.reason
    told = text[span.start : span.end]
    assert len(told) < 5 or told.lower() not in span.reason.lower()


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.NAME)
@QUICK
@given(text=TEXT)
def test_spans_of_a_rule_lie_inside_the_text_and_say_why(rule: Rule, text: str) -> None:
    for span in rule.find(read(text, words())):
        check(span, text)


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.NAME)
@pytest.mark.parametrize("text", SAMPLES)
def test_a_rule_is_pure(rule: Rule, text: str) -> None:
    line = read(text, words())
    assert list(rule.find(line)) == list(rule.find(line))


def test_rules_have_names_of_their_own() -> None:
    names = [rule.NAME for rule in RULES]
    assert len(set(names)) == len(names)
    assert all(name.isidentifier() for name in names)


@QUICK
@given(texts=st.lists(TEXT, max_size=6), block=st.sampled_from([None, "a"]))
def test_the_judge_never_raises_and_answers_every_line(texts: list[str], block: str | None) -> None:
    out = judge().judge([Line(text, block) for text in texts])
    assert len(out) == len(texts)
    for spans, text in zip(out, texts, strict=True):
        for span in spans:
            check(span, text)


def test_reasons_never_repeat_the_text() -> None:
    canaries = (
        "Zebedee Quackenbush",
        "17 Quackenbush Lane",
        "quackenbush@example.org",
        "Name: Quackenbush",
        "DOB 3/4/58 Quackenbush",
    )
    for spans in judge().judge([Line(c, "q") for c in canaries]):
        for span in spans:
            assert "quackenbush" not in span.reason.lower()
            assert "zebedee" not in span.reason.lower()


def test_the_same_lines_are_judged_the_same_twice() -> None:
    lines = [Line(text, "b") for text in SAMPLES]
    assert judge().judge(lines) == judge().judge(lines)


def test_blocks_do_not_touch_one_another() -> None:
    first = [Line("Rowan House", "1"), Line("12 Mill Lane", "1"), Line("Bradford", "1"), Line("BD7 4RT", "1")]
    second = [Line("Art room", "2"), Line("Toilets", "2"), Line("Hull", "2")]
    together = judge().judge(first + second)
    swapped = judge().judge(second + first)
    assert together == swapped[3:] + swapped[:3]
    assert together[4:] == judge().judge(second)


def test_lines_without_a_block_stand_alone() -> None:
    alone = judge().judge([Line("Hull")])
    beside = judge().judge([Line("Hull"), Line("12 Mill Lane"), Line("HU3 1AB")])
    assert beside[0] == alone[0]


def test_nothing_is_found_in_nothing() -> None:
    assert judge().judge([]) == []
    assert judge().judge([Line(""), Line(" \t\n"), Line("\0"), Line("…")]) == [(), (), (), ()]


def test_a_very_long_line_is_judged_to_its_end() -> None:
    text = "please wash your hands " * 200 + "call 07700 900123"
    spans = judge().judge([Line(text)])[0]
    assert any(s.kind is Kind.PHONE and text[s.start : s.end].endswith("900123") for s in spans)


def test_without_the_model_the_judge_works_and_says_so() -> None:
    poor = RuleJudge(use_model=False)
    assert [s.kind for s in poor.judge([Line("BD7 4RT")])[0]] == [Kind.POSTCODE]
    assert len(poor.missing) == 1
    assert poor.missing[0].endswith(".")


def test_nothing_is_missing_in_a_complete_installation() -> None:
    assert judge().missing == ()


def hidden(spans: tuple[Span, ...]) -> bool:
    return any(s.confidence >= 0.5 and s.kind is not Kind.ORGANISATION for s in spans)


@pytest.mark.real
def test_personal_lines_are_found_and_others_left_alone(shared: Path) -> None:
    rows = [json.loads(x) for x in (shared / "text-lines" / "dev.jsonl").read_text("utf-8").splitlines()]
    out = judge().judge([Line(row["text"], row["block"]) for row in rows])
    personal = [hidden(s) for s, row in zip(out, rows, strict=True) if row["personal"] is True]
    other = [hidden(s) for s, row in zip(out, rows, strict=True) if row["personal"] is False]
    assert sum(personal) / len(personal) >= 0.96
    assert sum(other) / len(other) <= 0.08
