"""The user's own lists: found however they are written or misread, never shown to anybody, remembered only sealed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from scrubber import classify, remembered
from scrubber.classify.judge import RuleJudge
from scrubber.classify.otherwise import there
from scrubber.cli import group
from scrubber.contracts import Line
from scrubber.model.errors import BadList, BadProfile
from scrubber.model.finding import Finding, Tag
from scrubber.model.kinds import Kind
from scrubber.model.lists import KNOWN, Lists, entries
from scrubber.model.secret import Secret
from scrubber.options import changed
from scrubber.settings import profile
from scrubber.worker import wire

WATCH = ("Margaret Hargreaves", "Okonkwo, Blessing", "14 Mill Lane, Leeds LS1 2AB", "07700 900123", "JS", "Oakfield")


def secrets(*texts: str) -> tuple[Secret, ...]:
    return tuple(map(Secret, texts))


@pytest.fixture(scope="module")
def judge() -> classify.ListedJudge:
    lists = Lists(secrets(*WATCH), secrets("Priya Raman", "Riverside Family Team", "Margaret Hargreaves"))
    return classify.with_lists(RuleJudge(use_model=False), lists)


def covered(judge: classify.ListedJudge, *texts: str, block: str | None = "one") -> list[list[str]]:
    spans = judge.judge([Line(text, block) for text in texts])
    return [[t[s.start : s.end] for s in own if s.kind is Kind.WATCHED] for t, own in zip(texts, spans, strict=True)]


@pytest.mark.parametrize(
    "text",
    [
        "Margaret Hargreaves", "MARGARET HARGREAVES", "margaret hargreaves", "margarethargreaves", "MargaretHargreaves",
        "Hargreaves, Margaret", "Hargreaves Margaret", "M. Hargreaves", "Hargreaves M", "Margaret H",
        "rnargaret hargreove5",
        "Margarct Hargreavcs", "Marqaret Hargraeves", "Margaret Hargr", "garet Hargreaves",
        "Blessing Okonkwo", "Blessing Okonkvvo", "Marqarct Hargr", "Morgare1Hargreoves",
        "14 MilI Lone", "LS1 2AB", "14 Mill Lane", "+44 7700 900 123", "07700900123",
        "o7700 9OO123", "JS", "Oakfield", "OAKFIELD", "0akfield",
    ],
)  # fmt: skip
def test_an_entry_is_found_however_it_is_written_or_misread(judge: classify.ListedJudge, text: str) -> None:
    for line in (text, f"ring {text} today", f"{text} - 10am") if "argr" not in text else (text,):
        assert covered(judge, line)[0], line


@pytest.mark.parametrize(
    "text",
    ["Margaret Thatcher", "Sarah Hargrave", "js is a language", "Mill Lane", "Leeds", "07700 900456", "oak trip",
     "Blessing", "15 Mall Road", "Nagys", "Please return the keys", ""],
)  # fmt: skip
def test_what_only_resembles_an_entry_is_none(judge: classify.ListedJudge, text: str) -> None:
    assert covered(judge, text) == [[]]


def test_an_entry_is_found_where_a_line_may_be_read_otherwise(judge: classify.ListedJudge) -> None:
    line = Line("visit Bfesny Omvo 10am", others=("visit Dfesny Omvo 10am", "visit Blesing Okonwo 10am"))
    (spans,) = judge.judge([line])
    watched = [s for s in spans if s.kind is Kind.WATCHED]
    assert [line.text[s.start : s.end] for s in watched] == ["Bfesny Omvo"]
    assert [s.reason for s in watched] == ["nearly the same as on your watch-list"]
    assert covered(judge, line.text) == [[]]


def test_a_name_of_the_batch_is_found_where_a_line_may_be_read_otherwise() -> None:
    judge = classify.with_lists(RuleJudge(use_model=False), Lists(known=secrets("Blessing Okonkwo")))
    misread, free = Line("Bfesny Omvo", others=("Blessing Okonkwo",)), Line("Bfesny Omvo", others=("Bfesng Omvo",))
    found = [[s.reason for s in spans] for spans in judge.judge([misread, free])]
    assert KNOWN in found[0] and KNOWN not in found[1]


def test_what_may_be_read_otherwise_stays_visible_by_no_list() -> None:
    judge = classify.with_lists(RuleJudge(use_model=False), Lists(allow=secrets("Blessing Okonkwo")))
    (spans,) = judge.judge([Line("Mrs Blesny Omvo", others=("Mrs Blessing Okonkwo",))])
    assert any(s.kind is Kind.NAME for s in spans)


def test_an_entry_that_is_read_in_several_ways_is_told_once(judge: classify.ListedJudge) -> None:
    (spans,) = judge.judge([Line("Blessing Okonkwo", others=("Blessing Okonkvo", "Blesing Okonkwo"))])
    watched = [(s.start, s.end, s.reason) for s in spans if s.kind is Kind.WATCHED]
    assert watched == [(0, 16, "on your watch-list")]


@pytest.mark.parametrize(
    ("text", "other", "part", "stands"),
    [
        ("visit Oomi at 10", "visit Naomi at 10", "Naomi", "Oomi"),
        ("visit Naomi", "visit Naomi", "Naomi", "Naomi"),
        ("Rat 6", "flat 6 elm", "flat", "Rat"),
        ("Naomi", "visit Naomi", "visit ", "Naomi"),  # nothing stands in its place: the whole line
    ],
)
def test_what_another_reading_says_has_a_place_in_the_line(text: str, other: str, part: str, stands: str) -> None:
    start = other.index(part)
    begin, end = there(text, other, start, start + len(part))
    assert text[begin:end] == stands


def test_an_entry_over_two_lines_of_a_block_is_found_in_both(judge: classify.ListedJudge) -> None:
    assert covered(judge, "Visit Margaret", "Hargreaves 10am") == [["Margaret"], ["Hargreaves"]]
    assert covered(judge, "Blessing", "Okonkwo") == [["Blessing"], ["Okonkwo"]]
    assert covered(judge, "Blessing", "Okonkwo", block=None)[0] == []


def test_the_watch_list_wins_over_the_allow_list_and_the_allow_list_over_the_rules(judge: classify.ListedJudge) -> None:
    careful = profile("careful")
    line = "Priya Raman, Riverside Family Team"
    spans = judge.judge([Line(line), Line("Dr Priya Raman and Mrs Jane Kowalska"), Line("Margaret Hargreaves")])
    hidden = [[s for s in own if careful.hides(Finding(s.kind, Tag("x"), s.confidence, "", ""))] for own in spans]
    assert not hidden[0]
    assert all("on your allow-list" in s.reason for s in spans[0])
    assert any(s.kind is Kind.NAME for s in hidden[1])  # somebody else stays covered
    assert [s.kind for s in hidden[2]] == [Kind.WATCHED]


def test_a_watched_word_is_covered_by_every_profile_and_no_option_keeps_it() -> None:
    doubtful = Finding(Kind.WATCHED, Tag("x"), 0.01, "", "")
    assert profile("hidden-only").hides(doubtful)
    with pytest.raises(BadProfile):
        changed(profile("careful"), {}, keep=("watched",))


def test_lists_may_be_typed_or_pasted() -> None:
    text = "\ufeff# caseload\r\n- Ann Lee\n\n2. Raj Patel; Ola Nowak\tJo Hill\nAnn Lee\nLee, Ann\nMo Ali, Di Fox"
    text += "\n1 Mill Ln, Ely\n*"
    assert [s.reveal() for s in entries(text)] == [
        "Ann Lee", "Raj Patel", "Ola Nowak", "Jo Hill", "Lee, Ann", "Mo Ali", "Di Fox", "1 Mill Ln, Ely",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["x" * 201, "\n".join(f"name {i}" for i in range(5001)), "x" * 1_000_001])
def test_a_list_beyond_all_measure_is_refused_without_a_word_of_it(text: str) -> None:
    with pytest.raises(BadList) as told:
        entries(text)
    assert "xxx" not in str(told.value)


def test_lists_don_t_print_and_cross_the_wire_whole() -> None:
    lists = Lists(secrets("Margaret Hargreaves"), secrets("Priya Raman"), secrets("Ola Nowak"))
    assert "Margaret" not in repr(lists)
    assert wire.lists_in(json.loads(json.dumps(wire.lists_out(lists)))) == lists


# ---------------------------------------------------------------- remembering


class Chain:
    """A keychain in memory."""

    priority = 5

    def __init__(self) -> None:
        self.held: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, user: str) -> str | None:
        return self.held.get((service, user))

    def set_password(self, service: str, user: str, password: str) -> None:
        self.held[service, user] = password

    def delete_password(self, service: str, user: str) -> None:
        del self.held[service, user]


@pytest.fixture
def chain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Chain:
    import keyring

    made = Chain()
    for name in ("get_password", "set_password", "delete_password"):
        monkeypatch.setattr(keyring, name, getattr(made, name))
    monkeypatch.setattr(keyring, "get_keyring", lambda: made)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    return made


LISTS = Lists(secrets("Margaret Hargreaves"), secrets("Priya Raman"))


def test_remembered_lists_come_back_and_their_file_tells_nothing(chain: Chain) -> None:
    remembered.keep(LISTS)
    assert remembered.load() == LISTS
    assert b"Margaret" not in remembered.place().read_bytes()
    assert remembered.place().stat().st_mode & 0o077 == 0
    assert remembered.forget() and not remembered.there() and not chain.held
    assert not remembered.load() and not remembered.forget()


def test_a_changed_file_or_another_keychain_is_told_and_opens_nothing(chain: Chain) -> None:
    remembered.keep(LISTS)
    sealed = remembered.place().read_bytes()
    for wrong in (sealed[:-1] + bytes([sealed[-1] ^ 1]), b"", b"{}", b"PSL1" + bytes(40)):
        remembered.place().write_bytes(wrong)
        with pytest.raises(BadList):
            remembered.load()
    remembered.place().write_bytes(sealed)
    chain.held.clear()
    with pytest.raises(BadList):
        remembered.load()


@pytest.mark.parametrize("fault", ["none", "locked", "plain"])
def test_without_a_good_keychain_nothing_is_written_and_that_is_said(
    chain: Chain, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    if fault == "none":
        monkeypatch.setattr(Chain, "priority", 0)
    elif fault == "plain":
        monkeypatch.setattr(Chain, "__module__", "keyrings.alt.file")
    else:
        monkeypatch.setattr("keyring.get_password", lambda *_: (_ for _ in ()).throw(RuntimeError("locked")))
    with pytest.raises(BadList, match="until the program ends"):
        remembered.keep(LISTS)
    assert not remembered.there()
    remembered.place().parent.mkdir()
    remembered.place().write_bytes(b"PSL1" + bytes(40))
    with pytest.raises(BadList, match="can't be opened"):
        remembered.load()


def run(*arguments: str, given: str | None = None) -> Any:
    return CliRunner().invoke(group, list(arguments), input=given)


def test_the_command_remembers_tells_how_many_and_forgets(chain: Chain, tmp_path: Path) -> None:
    file = tmp_path / "watch.txt"
    file.write_text("Margaret Hargreaves\nOla Nowak\n")
    done = run("lists", "--remember", "--watch-list", str(file))
    assert done.exit_code == 0 and "2 on the watch-list" in done.output and "Margaret" not in done.output
    lines = tmp_path / "lines.jsonl"
    lines.write_text('{"text": "hargreaves margaret"}\n')
    assert '"watched"' in run("classify", str(lines), "--json").output  # used by every later run
    assert '"watched"' not in run("classify", str(lines), "--json", "--watch-list", "-", given="Ola Nowak").output
    assert "deleted" in run("lists", "--forget").output
    assert "No lists" in run("lists", "--status").output


@pytest.mark.parametrize("text", [b"", b"# nothing\n", b"\xff\xfe\x00", b"\x80\x81"])
def test_a_list_that_is_none_ends_the_run_before_a_photo_is_opened(chain: Chain, tmp_path: Path, text: bytes) -> None:
    file = tmp_path / "watch.txt"
    file.write_bytes(text)
    done = run("scrub", str(tmp_path / "absent.jpg"), "--watch-list", str(file))
    assert done.exit_code == 24 and "list" in done.output
    assert run("scrub", "x.jpg", "--watch-list", str(tmp_path / "no")).exit_code == 24
    assert run("scrub", "x.jpg", "--profile", "hidden-only", "--watch-list", "-", given="Ann Lee").exit_code == 24


def test_judging_with_lists_and_model_reaches_for_no_network() -> None:
    code = """
import sys
reached = []
sys.addaudithook(lambda name, args: reached.append(name) if name.startswith("socket.") else None)
from scrubber import build
from scrubber.contracts import Line
from scrubber.model.lists import Lists
from scrubber.model.secret import Secret
lists = Lists(watch=(Secret("Ngozi Adebayo"),), allow=(Secret("Riverside Team"),))
spans = build.judge_with(lists).judge([Line("ngozi adebayo, n.adebayo@example.org, 0161 496 0000, LS1 2AB")])
print(len(spans[0]) > 2, build.judge().missing, reached)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True () []"


def test_a_name_that_is_hidden_anyway_is_not_told_twice() -> None:
    judge = classify.with_lists(RuleJudge(use_model=False), Lists(known=secrets("Priya Raman")))
    told = judge.judge([Line("Mrs Priya Raman"), Line("priya raman asked for soup")])
    assert [[s.kind for s in own if s.confidence >= 0.5] for own in told] == [[Kind.NAME]] * 2
