"""Damaged files: a clean copy or a sentence, never a crash; the full round is `python -m benchmarks.damage`."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from benchmarks import damage

pytestmark = pytest.mark.real


SORTS = [("jpg", "jpeg", "png"), ("gif", "webp", "bmp"), ("tif", "tiff"), ("heic", "heif", "avif")]


@pytest.mark.parametrize("endings", SORTS)
def test_a_sample_of_damaged_files_ends_well(
    shared: Path, endings: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(damage, "DATA", shared)
    assert damage.measure(cuts=3, changes=8, endings=endings, step=9) == []


def test_the_gate_notices_what_must_not_be(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def falls_over(data: bytes) -> str:
        raise RuntimeError(data[:3])

    folder = tmp_path / "hidden" / "files"
    folder.mkdir(parents=True)
    (folder / "a.gif").write_bytes(b"GIF89a" + bytes(90))
    monkeypatch.setattr(damage, "DATA", tmp_path)
    monkeypatch.setattr(damage, "outcome", falls_over)
    (fault,) = damage.measure(cuts=0, changes=1)
    assert "RAISED RuntimeError" in fault


def test_a_round_that_was_cut_short_goes_on_where_it_was(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder, record = tmp_path / "hidden" / "files", tmp_path / "record"
    folder.mkdir(parents=True)
    for name in ("a.gif", "b.gif"):
        (folder / name).write_bytes(b"GIF89a" + bytes(90))
    asked: list[str] = []

    def one(path: Path, cuts: int, changes: int) -> tuple[Counter[str], list[str], float]:
        asked.append(path.name)
        return Counter({"cleaned": 1}), ["a fault"] if path.name == "b.gif" else [], 0.1

    monkeypatch.setattr(damage, "DATA", tmp_path)
    monkeypatch.setattr(damage, "one", one)
    assert damage.measure(1, 1, record=record) == damage.measure(1, 1, record=record) == ["a fault"]
    assert sorted(asked) == ["a.gif", "b.gif", "b.gif"]  # what had a fault is done again
    damage.measure(1, 2, record=record)
    assert len(asked) == 5
