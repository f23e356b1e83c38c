"""Seconds by stage and memory of a full scrub of a 12-megapixel JPEG."""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path

from benchmarks.photos import twelve_megapixels
from scrubber import desk, settings
from scrubber.files import Original
from scrubber.model.profile import Effort
from scrubber.options import changed
from scrubber.worker.host import Worker

ROUNDS = 3


def measure() -> None:
    """Medians over a few rounds in a warm worker; peak memory of the worker process."""
    with tempfile.TemporaryDirectory() as scratch:
        photo = twelve_megapixels(Path(scratch) / "photos")
        print(f"{photo.name}: {photo.stat().st_size / 1e6:.1f} MB")
        print(f"{'profile':<22} {'seconds':>8} {'peak MB':>8}  stages")
        rows = [("hidden-only", None), ("faces-only", None), ("text-only", None)]
        rows += [("careful", effort) for effort in Effort]
        for name, effort in rows:
            profile = changed(settings.profile(name), {"effort": effort})
            with Worker() as worker:
                reports = [
                    desk.scrub_file(Original(photo, Path(photo.name)), profile, worker, Path(scratch) / f"out{i}")
                    for i in range(ROUNDS + 1)
                ][1:]
                peak = _peak_megabytes(worker)
            seconds = statistics.median(r.seconds for r in reports)
            stages = {s: statistics.median(r.stages.get(s, 0.0) for r in reports) for s in reports[0].stages}
            told = "  ".join(f"{stage} {value:.2f}" for stage, value in stages.items())
            print(
                f"{name + ' ' + (effort or ''):<22} {seconds:8.2f} {peak:8.0f}  {told}  {reports[0].outcome}",
                flush=True,
            )


def _peak_megabytes(worker: Worker) -> float:
    """The worker's high-water mark, from /proc; nan elsewhere."""
    assert worker.process is not None
    status = Path(f"/proc/{worker.process.pid}/status")
    if not status.is_file():
        return float("nan")
    line = next(row for row in status.read_text().splitlines() if row.startswith("VmHWM"))
    return int(line.split()[1]) / 1024
