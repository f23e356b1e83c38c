"""The pages of promises name tests that are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("page", ["docs/threats.md", "docs/testing.md", "docs/limits.md", "SECURITY.md"])
def test_every_test_that_a_page_names_is_there(page: str) -> None:
    named = re.findall(r"`((?:tests|benchmarks)/[\w/.]+)`", (ROOT / page).read_text("utf-8"))
    assert named
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_every_promise_names_what_keeps_it() -> None:
    rows = [line for line in (ROOT / "docs/threats.md").read_text("utf-8").splitlines() if line.startswith("| ")][1:]
    assert len(rows) > 12
    assert [row for row in rows if not re.search(r"`tests/|check `", row)] == []
