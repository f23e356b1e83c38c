"""What the commands say of bad input can be read by anybody, and says no more than is so."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from scrubber.cli import group
from scrubber.cli.verify import _lines
from scrubber.model.report import CheckResult, Leak
from scrubber.pipeline import _not_checked


def test_what_could_not_be_checked_is_not_called_unclean(tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes(b"%PDF-1.4\n%%EOF\n")
    done = CliRunner().invoke(group, ["verify", str(path), "--profile", "hidden-only"])
    assert done.exit_code == 4
    assert done.output.splitlines()[0].endswith("letter.pdf: COULD NOT BE CHECKED")
    assert "could not check: no second picture (The file is of no kind that can be checked.)" in done.output


def test_a_check_that_failed_says_what_is_wrong_and_not_what_should_be() -> None:
    leaks = (Leak("name still to be seen", "a"), Leak("name still to be seen", "b"), Leak("face still to be seen", "c"))
    assert _lines(CheckResult("rescan", True, "", leaks)) == [
        "  failed: a second look found something that is not covered",
        "    name still to be seen (2 places)",
        "    face still to be seen",
    ]


def test_the_same_reason_is_told_once() -> None:
    told = list(_not_checked({"text": "Too many.", "codes": "Too many.", "faces": "Broken.", "x": "Too many."}))
    assert told == ["Not checked for codes, text and x: Too many.", "Not checked for faces: Broken."]


def test_a_wrong_value_of_a_flag_is_told_of_the_flag(tmp_path: Path) -> None:
    for flag, value, must in (
        ("--quality", "500", "a whole number from 0 to 100"),
        ("--margin", "-3", "a number from 0 to 2"),
        ("--name-pattern", "x/{stem}", "a file name that holds {stem}"),
    ):
        done = CliRunner().invoke(group, ["scrub", f"{flag}={value}", str(tmp_path / "a.jpg")])
        assert done.exit_code == 2 and f"'{flag}'" in done.output and must in done.output
        assert "profile file" not in done.output


def test_a_folder_that_is_named_by_a_dot_has_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(group, ["scrub", "."])
    assert done.output.startswith(".: refused") and "add -r" in done.output
