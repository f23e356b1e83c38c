"""EasyOCR is an extra: its weights are read without running them, its networks answer as EasyOCR's own do."""

from __future__ import annotations

import collections
import io
import pickle
import zipfile
from importlib.util import find_spec
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from benchmarks.torchvision_stand_in import put_in_place
from scrubber.contracts import TextLine
from scrubber.engines import TEXT_ENGINES, easy_text, models
from scrubber.engines.both_texts import BothTexts
from scrubber.engines.easy_text import joined
from scrubber.engines.easy_weights import weights
from scrubber.engines.text_detect import Quad, Spot
from scrubber.model.errors import Cancelled, EngineMissing
from scrubber.model.geometry import Pixels, Region
from scrubber.model.profile import Effort
from scrubber.model.progress import QUIET, Progress, Step

installed = pytest.mark.skipif(find_spec("easyocr_en_models") is None, reason="the extra [easyocr] is not installed")
original = pytest.mark.skipif(find_spec("torch") is None or find_spec("easyocr") is None, reason="no EasyOCR here")


class _Harm:
    """Would run a program where it is unpickled without care."""

    def __reduce__(self) -> tuple[Any, tuple[str]]:
        return eval, ("__import__('sys').exit('ran')",)


def zipped(index: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("archive/data.pkl", index)
    return file.getvalue()


@pytest.mark.parametrize("wrap", [zipped, lambda index: index])
def test_nothing_that_stands_in_a_file_of_weights_is_run(wrap: Any) -> None:
    with pytest.raises(ValueError, match="no file of weights"):
        weights(wrap(pickle.dumps(collections.OrderedDict(x=_Harm()))))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"\x80\x02.", b"text"])
def test_what_is_no_file_of_weights_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="no file of weights"):
        weights(data)


def test_without_its_weights_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(easy_text, "find_spec", lambda name: None)
    easy_text._network.cache_clear()
    with pytest.raises(EngineMissing) as caught:
        TEXT_ENGINES["easyocr"]().read(np.zeros((64, 64, 3), np.uint8), Effort.QUICK, QUIET)
    assert "pip install 'photo-privacy-scrubber[easyocr]'" in caught.value.sentence


def box(left: float, top: float, right: float, bottom: float) -> Quad:
    return np.array([(left, top), (right, top), (right, bottom), (left, bottom)], dtype=np.float32)


def test_words_that_follow_one_another_also_come_as_a_line() -> None:
    words = [Spot(box(0, 0, 100, 20), 0.9), Spot(box(108, 1, 160, 21), 0.8), Spot(box(300, 0, 400, 20), 0.9)]
    found = joined(words)
    assert len(found) == 4
    line = found[-1].quad
    assert line[:, 0].min() < 1 and 159 < line[:, 0].max() < 162


def test_words_below_one_another_stay_apart() -> None:
    assert len(joined([Spot(box(0, 0, 100, 20), 0.9), Spot(box(0, 24, 100, 44), 0.9)])) == 2


class Drawn:
    """An engine that reads what it was given."""

    def __init__(self, name: str, *lines: tuple[str, Quad]) -> None:
        self.name = name
        self.lines = [TextLine(Region.of(quad.tolist()), text, 0.9, 0.9) for text, quad in lines]

    def read(self, pixels: Pixels, effort: Effort, progress: Progress) -> list[TextLine]:
        progress.at("text", 0.0)
        progress.at("text", 1.0)
        return list(self.lines)


def test_both_together_find_what_either_finds() -> None:
    first = Drawn("a-1", ("Anna", box(0, 0, 100, 20)))
    second = Drawn("b-2", ("Amna", box(1, 1, 99, 19)), ("Brandt", box(0, 60, 100, 80)))
    steps: list[Step] = []
    both = BothTexts(first, second)
    found = both.read(np.zeros((100, 100, 3), np.uint8), Effort.STANDARD, Progress(steps.append))
    assert [line.text for line in found] == ["Anna", "Brandt"]
    assert [step.share for step in steps] == [0.0, 0.5, 0.5, 1.0]
    assert both.name == "a-1+b-2"
    with pytest.raises(Cancelled):
        both.read(np.zeros((100, 100, 3), np.uint8), Effort.STANDARD, Progress(stopped=lambda: True))


def test_both_together_need_both() -> None:
    if find_spec("easyocr_en_models"):
        pytest.skip("the extra [easyocr] is installed")
    with pytest.raises(EngineMissing):
        TEXT_ENGINES["both"]().read(np.full((64, 64, 3), 255, np.uint8), Effort.QUICK, QUIET)


@pytest.mark.easyocr
@installed
@pytest.mark.parametrize("size", [24, 44, 80])
def test_drawn_text_is_found_and_read(size: int) -> None:
    picture = Image.new("RGB", (900, 300), (236, 232, 224))
    ImageDraw.Draw(picture).text((60, 60), "Margaret Hollis", (25, 30, 60), ImageFont.load_default(size))
    lines = TEXT_ENGINES["easyocr"]().read(np.asarray(picture), Effort.STANDARD, QUIET)
    line = next(x for x in lines if x.text.replace(" ", "") == "MargaretHollis")
    assert len(line.ticks) == len(line.text) + 1
    dark = np.asarray(picture.convert("L")) < 140
    assert (dark & line.region.mask(picture.size)).sum() >= 0.99 * dark.sum()


@pytest.mark.easyocr
@installed
@original
def test_its_networks_answer_as_easyocrs_own() -> None:
    import torch

    put_in_place()
    from easyocr.craft import CRAFT
    from easyocr.model.vgg_model import Model

    rng = np.random.default_rng(3)
    page = rng.normal(size=(1, 3, 160, 224)).astype(np.float32)
    line = rng.uniform(-1, 1, (2, 1, 64, 256)).astype(np.float32)
    craft, crnn = CRAFT(), Model(1, 256, 256, 97)
    for network, name in ((craft, "easyocr-detector"), (crnn, "easyocr-reader")):
        file = models.locate(*(getattr(models.EXTRA[name], part) for part in ("package", "path", "sha256", "what")))
        loaded = torch.load(file, map_location="cpu", weights_only=True)
        network.load_state_dict({key.removeprefix("module."): value for key, value in loaded.items()})
        network.eval()
    with torch.no_grad():
        heat = craft(torch.from_numpy(page))[0].numpy().transpose(0, 3, 1, 2)
        shares = torch.softmax(crnn(torch.from_numpy(line), None), 2).numpy().transpose(1, 0, 2)
    assert np.abs(heat - easy_text.sessions.answer(easy_text._network("easyocr-detector"), page)).max() < 1e-5
    assert np.abs(shares - easy_text.sessions.answer(easy_text._network("easyocr-reader"), line)).max() < 1e-4
