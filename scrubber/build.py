"""Puts the parts together; the only place that knows them all."""

from __future__ import annotations

from functools import cache

from scrubber import classify
from scrubber.contracts import CodeEngine, FaceEngine, Judge, TextEngine
from scrubber.engines import ENGINES
from scrubber.model.profile import Profile
from scrubber.pipeline import Engines


@cache
def faces() -> FaceEngine:
    """What finds faces; made once in a process."""
    return ENGINES.faces()


@cache
def text() -> TextEngine:
    """What finds and reads text; made once in a process."""
    return ENGINES.text()


@cache
def codes() -> CodeEngine:
    """What finds QR codes and barcodes; made once in a process."""
    return ENGINES.codes()


@cache
def judge() -> Judge:
    """What decides whether text is personal; made once in a process."""
    return classify.load()


def engines(profile: Profile) -> Engines:
    """The detectors that a profile wants. Each is made once in a process and stays warm."""
    return Engines(
        faces=faces() if profile.faces else None,
        text=text() if profile.text else None,
        codes=codes() if profile.codes else None,
        judge=judge() if profile.text else None,
    )
