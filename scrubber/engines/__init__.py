"""Other people's models behind our contracts: faces, text and codes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any, NamedTuple

from scrubber.contracts import CodeEngine, FaceEngine, Rank, TextEngine
from scrubber.model.errors import EngineMissing


def _faces() -> FaceEngine:
    """The face detector. Its model is loaded at the first look. Raises EngineMissing where OpenCV is absent."""
    engine: FaceEngine = _part("faces", "Faces", "face detector")()
    return engine


def _text(rank: Rank | None = None) -> TextEngine:
    """The text detector and reader. Raises EngineMissing where OpenCV is absent."""
    engine: TextEngine = _part("text", "PaddleText", "text reader")(rank)
    return engine


def _easy(_rank: Rank | None = None) -> TextEngine:
    """EasyOCR's detector and reader. Their weights are loaded at the first look. Raises EngineMissing."""
    engine: TextEngine = _part("easy_text", "EasyText", "text reader")()
    return engine


def _both(rank: Rank | None = None) -> TextEngine:
    """The two text engines one after the other. Raises EngineMissing."""
    engine: TextEngine = _part("both_texts", "BothTexts", "text reader")(_text(rank), _easy())
    return engine


def _codes() -> CodeEngine:
    """The reader of QR codes and barcodes. Raises EngineMissing where zxing-cpp is absent."""
    engine: CodeEngine = _part("codes", "ZXing", "code reader")()
    return engine


class Factories(NamedTuple):
    """How each engine is made; making one is cheap, its model is loaded at the first look."""

    faces: Callable[[], FaceEngine]
    text: Callable[[], TextEngine]
    codes: Callable[[], CodeEngine]


ENGINES = Factories(_faces, _text, _codes)
TEXT_ENGINES: Mapping[str, Callable[..., TextEngine]] = MappingProxyType(
    {"default": _text, "easyocr": _easy, "both": _both}
)


def _part(module: str, name: str, what: str) -> Callable[..., Any]:
    try:
        part: Callable[..., Any] = getattr(import_module(f"scrubber.engines.{module}"), name)
    except ImportError as error:
        raise EngineMissing(f"The {what} can't start: a package that it needs is not installed.") from error
    return part
