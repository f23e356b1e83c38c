"""What every test may ask for."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
for folder in (ROOT, ROOT / "tests"):
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))

DATA = Path(os.environ.get("SCRUBBER_DATA") or ROOT.parent / "shared" / "data")
MISSING = f"REAL PHOTOS NOT TESTED: the collection is not at {DATA} (set SCRUBBER_DATA to its folder)"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The collection of real photos and files with ground truth; skips where it is absent."""
    if not (DATA / "README.md").is_file():
        pytest.skip(MISSING)
    return DATA


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say it loudly when the real photos were not there."""
    skipped = terminalreporter.stats.get("skipped", [])
    absent = sum("REAL PHOTOS NOT TESTED" in str(report.longrepr) for report in skipped)
    if absent:
        terminalreporter.section("real photos", sep="!", red=True, bold=True)
        terminalreporter.write_line(f"{absent} tests were skipped. {MISSING}")
