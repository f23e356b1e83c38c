"""The second witness is asked where it is there, and its absence is told."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import darkroom
import pytest
from click.testing import CliRunner

from scrubber import witness
from scrubber.cli import group
from scrubber.formats import identify

WANTED = pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")


def copy_of(data: bytes) -> bytes:
    form = identify(data)
    return form.rebuild(data, form.header(data)).data


@WANTED
@pytest.mark.parametrize("format", ["jpeg", "png"])
def test_it_sees_what_was_planted_and_nothing_in_the_copy(tmp_path: Path, format: str) -> None:
    plants = {"jpeg": {"exif artist": darkroom.CANARY}, "png": {"eXIf": darkroom.CANARY}}[format]
    planted = darkroom.photo(format, plant=plants).data
    before, after = tmp_path / "before", tmp_path / "after"
    before.write_bytes(planted)
    after.write_bytes(copy_of(planted))
    told = witness.ask(before)
    assert told.leaks and darkroom.CANARY not in repr(told), "names alone, never what stands there"
    assert witness.ask(after).passed


@WANTED
def test_a_file_whose_name_looks_like_a_flag_is_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("-delete_original").write_bytes(copy_of(darkroom.photo().data))
    assert witness.ask(Path("-delete_original")).passed


def test_without_it_the_answer_is_no_pass(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "copy.jpg"
    path.write_bytes(copy_of(darkroom.photo().data))
    monkeypatch.setenv("PATH", str(tmp_path))
    told = witness.ask(path)
    assert not told.passed and "not installed" in told.why_not


def test_a_broken_witness_is_no_pass(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tool = tmp_path / "exiftool"
    tool.write_text("#!/bin/sh\necho not json\n")
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin")
    assert not witness.ask(tmp_path / "any").ran


def test_the_command_asks_only_where_it_was_told_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "copy.jpg"
    path.write_bytes(copy_of(darkroom.photo().data))
    monkeypatch.setenv("PATH", str(tmp_path))
    for flags, names in (((), False), (("--witness",), True)):
        done = CliRunner().invoke(group, ["verify", str(path), "--profile", "hidden-only", "--json", *flags])
        checks = json.loads(done.stdout)["copies"][0]["checks"]
        assert ("witness" in {check["name"] for check in checks}) is names
        assert done.exit_code == (4 if names else 0)
