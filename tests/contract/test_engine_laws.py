"""Laws that every engine keeps, whatever the picture."""

from __future__ import annotations

from importlib.util import find_spec

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from scrubber.contracts import CodeEngine, FaceEngine, TextEngine
from scrubber.engines import ENGINES, TEXT_ENGINES
from scrubber.model.errors import Cancelled
from scrubber.model.geometry import Pixels, Region
from scrubber.model.profile import Effort
from scrubber.model.progress import QUIET, Progress, Step

Engine = FaceEngine | TextEngine | CodeEngine
EXTRA = [
    pytest.mark.easyocr,
    pytest.mark.skipif(find_spec("easyocr_en_models") is None, reason="the extra [easyocr] is not installed"),
]
NAMES = [*ENGINES._fields, *(pytest.param(name, marks=EXTRA) for name in TEXT_ENGINES if name != "default")]


def look(engine: Engine, pixels: Pixels, effort: Effort = Effort.STANDARD, progress: Progress = QUIET) -> list[Region]:
    hits = engine.read(pixels, effort, progress) if hasattr(engine, "read") else engine.find(pixels, effort, progress)
    return [hit.region for hit in hits]


def page() -> Pixels:
    """A small page with a line of text and a few boxes."""
    picture = Image.new("RGB", (480, 320), "white")
    draw = ImageDraw.Draw(picture)
    draw.text((40, 60), "Ward 7 handover", fill="black", font=ImageFont.load_default(36))
    draw.rectangle((300, 200, 380, 260), outline="black", width=4)
    return np.asarray(picture)


@pytest.fixture(params=NAMES, scope="module")
def engine(request: pytest.FixtureRequest) -> Engine:
    return (TEXT_ENGINES.get(request.param) or getattr(ENGINES, request.param))()


@pytest.mark.parametrize("size", [(1, 1), (2, 40), (16, 16), (1, 700), (33, 31)])
@pytest.mark.parametrize("effort", list(Effort))
def test_tiny_pictures_are_survived(engine: Engine, size: tuple[int, int], effort: Effort) -> None:
    noise = np.random.default_rng(1).integers(0, 256, (size[1], size[0], 3), dtype=np.uint8)
    look(engine, noise, effort)


@pytest.mark.parametrize("shade", [0, 128, 255])
def test_an_empty_picture_holds_nothing(engine: Engine, shade: int) -> None:
    assert look(engine, np.full((300, 400, 3), shade, np.uint8), Effort.THOROUGH) == []


def test_the_picture_is_only_looked_at(engine: Engine) -> None:
    pixels = page().copy()
    pixels.flags.writeable = False
    look(engine, pixels)
    assert np.array_equal(pixels, page())


def test_views_and_turned_pictures_are_taken_as_they_are(engine: Engine) -> None:
    turned = np.rot90(page())
    assert look(engine, turned) == look(engine, np.ascontiguousarray(turned))


def test_regions_lie_on_the_picture(engine: Engine) -> None:
    pixels = page()
    for region in look(engine, pixels, Effort.THOROUGH):
        assert region.mask((pixels.shape[1], pixels.shape[0])).any()
        box = region.bounds
        assert box.left > -100 and box.top > -100
        assert box.right < pixels.shape[1] + 100 and box.bottom < pixels.shape[0] + 100


def test_the_same_picture_gives_the_same_answer(engine: Engine) -> None:
    assert look(engine, page()) == look(engine, page())


def test_progress_is_told_and_never_goes_back(engine: Engine) -> None:
    steps: list[Step] = []
    look(engine, page(), Effort.THOROUGH, Progress(steps.append))
    shares = [s.share for s in steps]
    assert shares == sorted(shares)
    assert shares and shares[0] >= 0 and shares[-1] <= 1


def test_it_stops_when_told(engine: Engine) -> None:
    with pytest.raises(Cancelled):
        look(engine, page(), Effort.STANDARD, Progress(stopped=lambda: True))


def test_its_name_tells_a_version(engine: Engine) -> None:
    assert any(sign.isdigit() for sign in engine.name)
