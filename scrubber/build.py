"""Puts the parts together; the only place that knows them all. Who asks for one part loads no other."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from scrubber import classify
from scrubber.engines import ENGINES, TEXT_ENGINES
from scrubber.model.lists import NO_LISTS, Lists

if TYPE_CHECKING:
    from scrubber.classify.judge import RuleJudge
    from scrubber.contracts import CodeEngine, FaceEngine, Judge, TextEngine
    from scrubber.model.profile import Profile
    from scrubber.pipeline import Engines


@cache
def faces() -> FaceEngine:
    """What finds faces; made once in a process."""
    return ENGINES.faces()


@cache
def text(name: str = "default") -> TextEngine:
    """What finds and reads text, by its name in `TEXT_ENGINES`; made once in a process."""
    return TEXT_ENGINES[name](judge().rank)


@cache
def codes() -> CodeEngine:
    """What finds QR codes and barcodes; made once in a process."""
    return ENGINES.codes()


@cache
def judge() -> RuleJudge:
    """What decides whether text is personal; made once in a process."""
    return classify.load()


@lru_cache(maxsize=1)
def judge_with(lists: Lists) -> Judge:
    """The same with a person's own lists at hand; the last one stays ready for the next photo."""
    return classify.with_lists(judge(), lists) if lists else judge()


def engines(profile: Profile, lists: Lists = NO_LISTS) -> Engines:
    """The detectors that a profile wants. Each is made once in a process and stays warm."""
    from scrubber.pipeline import Engines

    return Engines(
        faces=faces() if profile.faces else None,
        text=text(profile.text_engine) if profile.text else None,
        codes=codes() if profile.codes else None,
        judge=judge_with(lists) if profile.text else None,
    )
