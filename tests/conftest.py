"""What every test may ask for."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parents[1]
for folder in (ROOT, ROOT / "tests"):
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))

DATA = Path(os.environ.get("SCRUBBER_DATA") or ROOT.parent / "shared" / "data")
MISSING = f"REAL PHOTOS NOT TESTED: the collection is not at {DATA} (set SCRUBBER_DATA to its folder)"


# A computer that is busy with other things makes no test fail: what is slow is measured in benchmarks/.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

# Mostly waiting for a desktop, then mostly work.
LONG = "right_click session folders files_matrix judge_laws format_laws limits photos power_cut".split()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files that take long first, so that of two processes none is left with one of them at the end."""
    place = {f"test_{name}": number for number, name in enumerate(LONG)}
    items.sort(key=lambda item: place.get(item.path.stem, len(LONG)))


@pytest.fixture(scope="session", autouse=True)
def own_memory(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What the program remembers between runs is not the person's own here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        yield


@pytest.fixture(scope="session")
def shared() -> Path:
    """The collection of real photos and files with ground truth; skips where it is absent."""
    if not (DATA / "README.md").is_file():
        pytest.skip(MISSING)
    return DATA


CAPABILITIES_3 = 0x20080522  # linux/capability.h
LOCKS_ARE_NOTHING = 1 << 1 | 1 << 2  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH


@pytest.fixture
def ordinary(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """For one test this process is an ordinary user's: where root runs it, what is locked is locked all the same."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        yield
        return
    system, header, rights = ctypes.CDLL(None), (ctypes.c_uint32 * 2)(CAPABILITIES_3, 0), (ctypes.c_uint32 * 6)()
    assert system.capget(header, rights) == 0
    all_rights, rights[0] = rights[0], rights[0] & ~LOCKS_ARE_NOTHING
    assert system.capset(header, rights) == 0
    monkeypatch.setattr(os, "access", partial(os.access, effective_ids=True))  # access(2) asks for the real ones
    yield
    rights[0] = all_rights
    assert system.capset(header, rights) == 0


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say it loudly when the real photos were not there."""
    skipped = terminalreporter.stats.get("skipped", [])
    absent = sum("REAL PHOTOS NOT TESTED" in str(report.longrepr) for report in skipped)
    if absent:
        terminalreporter.section("real photos", sep="!", red=True, bold=True)
        terminalreporter.write_line(f"{absent} tests were skipped. {MISSING}")
    if any("KEYCHAIN NOT TESTED" in str(report.longrepr) for report in skipped):
        terminalreporter.section("keychain", sep="!", red=True, bold=True)
        terminalreporter.write_line("Lists that are remembered were tried with a stand-in only: install gnome-keyring.")
