"""A photo takes no more memory than it needs: what is free goes back, and nobody holds what nobody uses."""

from __future__ import annotations

import io
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from scrubber import pipeline, settings, spare
from scrubber.contracts import FaceHit
from scrubber.model.geometry import Pixels
from scrubber.model.profile import Effort
from scrubber.model.progress import QUIET, Progress
from scrubber.model.report import Outcome
from scrubber.pipeline import Engines
from scrubber.verify import opened
from scrubber.worker import child, host


class Watchful:
    """Looks for faces, finds none, and does something each time."""

    name = "watchful-1"
    missing: tuple[str, ...] = ()

    def __init__(self, at_a_look: Callable[[], object]) -> None:
        self.at_a_look = at_a_look

    def find(self, pixels: Pixels, effort: Effort, progress: Progress) -> list[FaceHit]:
        self.at_a_look()
        return []


def scrubbed(at_a_look: Callable[[], object]) -> pipeline.Scrubbed:
    photo = io.BytesIO()
    Image.new("RGB", (64, 48), (90, 120, 60)).save(photo, "JPEG", comment=b"mine")
    engines = Engines(faces=Watchful(at_a_look))
    return pipeline.scrub(photo.getvalue(), settings.profile("faces-only"), engines, QUIET)


def test_what_is_free_goes_back_before_every_look(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(spare, "give_back", lambda: told.append("given back"))
    assert scrubbed(lambda: told.append("look")).outcome is Outcome.CLEANED
    assert told == ["given back", "look"] * 2


def test_the_checker_holds_no_second_picture_while_the_detectors_look(monkeypatch: pytest.MonkeyPatch) -> None:
    decoded: list[weakref.ref[Any]] = []
    plain = opened.turned

    def remembered(stored: opened.Samples, orientation: int) -> opened.Samples:
        samples = plain(stored, orientation)
        decoded.append(weakref.ref(samples))
        return samples

    monkeypatch.setattr(opened, "turned", remembered)
    held: list[int] = []
    done = scrubbed(lambda: held.append(sum(samples() is not None for samples in decoded)))
    assert done.outcome is Outcome.CLEANED and decoded
    assert held == [0, 0]


@pytest.mark.parametrize(
    ("answer", "times"),
    [({"engines": ["a"]}, 1), ({"ran": ["faces"]}, 1), ({"engines": []}, 0), ({"ran": []}, 0), ({"problem": "x"}, 0)],
)
def test_a_worker_that_looked_at_a_photo_rests_with_little(
    answer: dict[str, object], times: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(spare, "give_back", lambda: told.append("given back"))
    child._rest(answer)
    assert len(told) == times


@pytest.fixture
def anew() -> Iterator[None]:
    spare._trim.cache_clear()
    yield
    spare._trim.cache_clear()


@pytest.mark.usefixtures("anew")
@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_giving_back_is_harmless_everywhere(system: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spare.sys, "platform", system)
    spare.give_back()


def test_the_worker_keeps_one_pile_of_memory_for_all_its_threads() -> None:
    assert host._environment(Path("/private"), 2)["MALLOC_ARENA_MAX"] == "1"
