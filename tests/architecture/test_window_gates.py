"""The window's house rules: small files, no Qt where none belongs, no network, nothing of the original is copied."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
UI = ROOT / "ui"
FILES = sorted(UI.rglob("*.py"))
LONGEST = 300
NO_QT = [*sorted((UI / "present").glob("*.py")), UI / "canvas" / "hit.py"]
NETWORK = set("socket ssl http urllib ftplib smtplib asyncio socketserver xmlrpc requests webbrowser".split())
SINGLE = {UI / "single.py"}  # a local socket, by which a second start hands its files to the first


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            names |= {node.module or ""} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def tops(names: set[str]) -> set[str]:
    return {name.partition(".")[0] for name in names}


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_no_file_of_the_window_is_longer_than_a_person_reads(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("path", NO_QT, ids=lambda p: str(p.relative_to(ROOT)))
def test_rows_and_hits_know_no_qt(path: Path) -> None:
    assert "PySide6" not in tops(imported(path))


def test_rows_and_hits_load_without_qt() -> None:
    modules = [f"scrubber_ui.present.{p.stem}" for p in NO_QT if p.parent.name == "present" and p.stem != "__init__"]
    code = f"import sys, importlib; [importlib.import_module(m) for m in {modules!r}]\n"
    code += "print('QT', [m for m in sys.modules if m.startswith(('PySide6', 'shiboken6'))])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "QT []", done.stderr[-2000:]


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_the_window_reaches_for_no_network(path: Path) -> None:
    names = imported(path)
    assert not tops(names) & NETWORK
    assert path in SINGLE or not any("QtNetwork" in name or "QtWebEngine" in name for name in names)


def test_the_core_never_imports_the_window() -> None:
    users = [p for p in (ROOT / "scrubber").rglob("*.py") if tops(imported(p)) & {"scrubber_ui", "PySide6"}]
    assert not users


def test_the_gates_see_what_they_forbid(tmp_path: Path) -> None:
    bad = tmp_path / "bad.py"
    bad.write_text("def f():\n    from PySide6.QtGui import QColor\n    import urllib.request\n", "utf-8")
    assert tops(imported(bad)) == {"PySide6", "urllib"}
