"""The comparison with other programs: the same photos for all, and answers that the scorers understand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from benchmarks import find, finders


@pytest.mark.parametrize("limit", [1, 2, 3, 7])
def test_a_sample_is_spread_over_all_photos(limit: int) -> None:
    photos = [{"file": str(number)} for number in range(7)]
    chosen = [int(photo["file"]) for photo in find._spread(photos, limit)]
    assert len(set(chosen)) == limit
    assert max(b - a for a, b in zip([*chosen], [*chosen[1:], 7], strict=True)) <= -(-7 // limit)


def test_no_limit_takes_all() -> None:
    assert len(find._spread([{"file": "a"}, {"file": "b"}], None)) == 2


def test_a_program_that_is_not_there_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(find.PEERS, "faces", [find.Finder("Other 1", "other", needs="no-such-program")])
    names = [finder.title for finder in find._finders("faces", find.Asked(["quick"]))]
    assert names == ["scrubber quick"]
    assert "Other 1 is not installed" in capsys.readouterr().out


def test_our_own_answer_has_places_times_and_memory(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    zxingcpp = pytest.importorskip("zxingcpp")
    code = zxingcpp.create_barcode("https://example.org/p/17", zxingcpp.BarcodeFormat.QRCode)
    sheet = Image.new("RGB", (400, 300), "white")
    sheet.paste(Image.fromarray(code.to_image(scale=5)).convert("RGB"), (60, 40))
    sheet.save(tmp_path / "code.png")
    finders.main("codes-standard", [str(tmp_path / "code.png")])
    answer = json.loads(capsys.readouterr().out)
    (photo,) = answer["photos"]
    assert [f["kind"] for f in photo["findings"]] == ["code"]
    assert photo["findings"][0]["hide"] is True
    xs = [x for x, _ in photo["findings"][0]["place"]["region"]]
    assert 55 < min(xs) < max(xs) < 300
    assert set(answer["stages"]) == {"codes"}
    assert all(spent > 0 for spent in answer["stages"]["codes"])
    assert answer["peak"] > 10
    assert answer["megapixels"] == pytest.approx(0.12)
