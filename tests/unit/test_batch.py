"""Many photos: in order, none lost, none in another's way."""

from __future__ import annotations

import io
import threading
import time
from pathlib import Path

import pytest
from PIL import Image

from scrubber import batch, settings
from scrubber.batch import Staff, scrub_all, workers_for
from scrubber.files import Original
from scrubber.model.progress import QUIET, Progress
from scrubber.model.report import Outcome

HIDDEN = settings.profile("hidden-only")


@pytest.fixture
def photos(tmp_path: Path) -> list[Original]:
    """Twelve photos in twelve folders, all of the same name; the sixth is broken."""
    made = []
    for i in range(12):
        out = io.BytesIO()
        Image.new("RGB", (64, 48), (20 * i, 90, 90)).save(out, "JPEG", comment=b"hidden")
        path = tmp_path / "in" / str(i) / "same.jpg"
        path.parent.mkdir(parents=True)
        path.write_bytes(out.getvalue() if i != 5 else b"broken")
        made.append(Original(path, Path("same.jpg")))
    return made


@pytest.mark.parametrize("workers", [1, 3])
def test_reports_come_in_order_and_copies_of_one_name_don_t_meet(
    photos: list[Original], tmp_path: Path, workers: int
) -> None:
    out = tmp_path / "out"
    reports = list(scrub_all(photos, HIDDEN, out, workers, lambda _: QUIET))
    assert [r.path for r in reports] == [str(p.path) for p in photos]
    assert [r.outcome for r in reports] == [Outcome.CLEANED] * 5 + [Outcome.REFUSED] + [Outcome.CLEANED] * 6
    copies = {r.copy for r in reports if r.copy}
    assert len(copies) == 11
    assert {str(p) for p in out.iterdir()} == copies
    for report in reports:
        if report.copy:
            with Image.open(report.path) as a, Image.open(report.copy) as b:
                assert a.tobytes() == b.tobytes()


def test_leaving_early_ends_the_workers_and_leaves_whole_copies(photos: list[Original], tmp_path: Path) -> None:
    out = tmp_path / "out"
    running = scrub_all(photos, HIDDEN, out, 2, lambda _: QUIET)
    assert next(running).outcome is Outcome.CLEANED
    running.close()
    assert not [t for t in threading.enumerate() if t.name.startswith("scrub")]
    for path in out.iterdir():
        with Image.open(path) as copy:
            copy.load()


def test_a_stopped_photo_is_cancelled_and_the_others_go_on(photos: list[Original], tmp_path: Path) -> None:
    def progress(original: Original) -> Progress:
        return Progress(stopped=lambda: original is photos[1])

    reports = list(scrub_all(photos[:3], HIDDEN, tmp_path / "out", 1, progress))
    assert [r.outcome for r in reports] == [Outcome.CLEANED, Outcome.CANCELLED, Outcome.CLEANED]


def test_every_core_gets_a_worker_and_no_worker_more_than_its_share(monkeypatch: pytest.MonkeyPatch) -> None:
    careful = settings.profile("careful")
    monkeypatch.setattr(batch, "cores", lambda: 6)
    monkeypatch.setattr(batch, "_memory", lambda: 64 << 30)
    assert (workers_for(careful, 100), workers_for(careful, 2), workers_for(HIDDEN, 100)) == (6, 2, 6)
    monkeypatch.setattr(batch, "_memory", lambda: 8 << 30)
    assert (workers_for(careful, 100), workers_for(HIDDEN, 100)) == (2, 6)
    assert [Staff(many).threads for many in (1, 2, 4, 6, 12)] == [0, 3, 1, 1, 1]


def test_a_slow_listener_is_not_run_away_from(photos: list[Original], tmp_path: Path) -> None:
    begun: list[Original] = []

    def progress(original: Original) -> Progress:
        begun.append(original)
        return QUIET

    many = 3 * photos
    running = scrub_all(many, HIDDEN, tmp_path / "out", 1, progress)
    next(running)
    time.sleep(0.5)
    assert len(begun) < len(many) // 2
    running.close()
