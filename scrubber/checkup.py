"""Tries every engine once and tells what works on this computer."""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterable
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from typing import Any

import numpy as np

from scrubber import __version__, build
from scrubber.contracts import FaceEngine, Judge, Line
from scrubber.engines import models
from scrubber.model.errors import ScrubError
from scrubber.model.profile import Effort
from scrubber.model.progress import QUIET

LIBRARIES = ("pillow", "numpy", "opencv-python-headless", "onnxruntime", "jpeglib", "piexif", "zxing-cpp")
TRIAL_SIZE = 64


def checkup() -> list[dict[str, Any]]:
    """One row a part: `part`, `version`, `works`, `detail`."""
    rows = [_row("photo-privacy-scrubber", __version__, True, f"Python {platform.python_version()}")]
    rows += [_library(name) for name in LIBRARIES]
    return rows + [_tried(name, trial) for name, trial in _trials()]


def _library(name: str) -> dict[str, Any]:
    try:
        return _row(name, version(name), True, "")
    except PackageNotFoundError:
        return _row(name, "", False, "is not installed")


def _trials() -> Iterable[tuple[str, Callable[[], str]]]:
    blank = np.full((TRIAL_SIZE, TRIAL_SIZE, 3), 255, np.uint8)

    def faces() -> str:
        engine = build.faces()
        engine.find(blank, Effort.QUICK, QUIET)
        return _whole(engine)

    def text() -> str:
        engine = build.text()
        engine.read(blank, Effort.STANDARD, QUIET)  # with both networks
        return engine.name

    def easyocr() -> str:
        engine = build.text("easyocr")
        engine.read(blank, Effort.QUICK, QUIET)
        return engine.name

    def codes() -> str:
        engine = build.codes()
        engine.find(blank, Effort.QUICK, QUIET)
        return engine.name

    def judge() -> str:
        engine = build.judge()
        if not any(engine.judge([Line("name@example.org")])[0]):
            raise ScrubError("The judge does not recognise an e-mail address.")
        return _whole(engine)

    extra = (("text, EasyOCR", easyocr),) if find_spec(models.EXTRA["easyocr-reader"].package) else ()
    return (("faces", faces), ("text", text), *extra, ("codes", codes), ("what is personal", judge))


def _whole(engine: FaceEngine | Judge) -> str:
    """The engine's name. Raises ScrubError where it works, but not with all that it could."""
    missing = getattr(engine, "missing", ())
    if missing:
        raise ScrubError(" ".join(missing))
    return engine.name


def _tried(name: str, trial: Callable[[], str]) -> dict[str, Any]:
    try:
        return _row(name, trial(), True, "model present and as tested")
    except ScrubError as error:
        return _row(name, "", False, f"{error.sentence} {error.way_out}")
    except Exception as error:
        return _row(name, "", False, f"does not start ({type(error).__name__})")


def _row(part: str, its_version: str, works: bool, detail: str) -> dict[str, Any]:
    return {"part": part, "version": its_version, "works": works, "detail": detail}
