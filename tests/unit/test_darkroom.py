"""The darkroom hides what it says it hides, and finds it again."""

from __future__ import annotations

import io
import zlib

import darkroom
import numpy as np
import pytest
from PIL import Image

PAIRS = [(format, name) for format, table in darkroom.PLANTS.items() for name in table]


@pytest.mark.parametrize(("format", "name"), PAIRS)
def test_a_planted_photo_still_opens_and_holds_its_canary(format: str, name: str) -> None:
    clean = darkroom.photo(format)
    planted = darkroom.PLANTS[format][name](clean.data, darkroom.CANARY)
    assert darkroom.search(darkroom.CANARY, clean.data) == []
    assert darkroom.search(darkroom.CANARY, planted)
    with Image.open(io.BytesIO(planted)) as picture:
        picture.load()
        assert picture.size in ((320, 240), (319, 240), (313, 240), (480, 240))


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("format", ["jpeg", "png"])
def test_a_turned_photo_stands_upright_for_others(format: str, orientation: int) -> None:
    shot = darkroom.photo(format, orientation=orientation, text=["This way up"], quality=95)
    seen = darkroom.opened(shot.data).astype(int)
    assert seen.shape == (240, 320, 3)
    assert np.abs(seen - shot.pixels).mean() < 4


@pytest.mark.parametrize(
    ("format", "mode"),
    [("jpeg", m) for m in ("RGB", "L", "CMYK")] + [("png", m) for m in ("RGB", "L", "RGBA", "P", "I;16", "LA", "1")],
)
def test_a_photo_comes_in_the_mode_that_was_ordered(format: str, mode: str) -> None:
    with Image.open(io.BytesIO(darkroom.photo(format, mode=mode).data)) as picture:
        assert picture.mode == mode


def test_text_stands_where_the_truth_says() -> None:
    shot = darkroom.photo("png", size=(400, 200), text=[("Daniel Whitfield", "name"), "ordinary"])
    for planted in shot.planted:
        xs, ys = [int(x) for x, _ in planted.polygon], [int(y) for _, y in planted.polygon]
        inside = shot.pixels[min(ys) : max(ys), min(xs) : max(xs)]
        assert inside.min() < 90, "dark ink inside the outline"
    assert [p.kind for p in shot.planted] == ["name", None]


def test_photos_are_the_same_every_time() -> None:
    assert darkroom.photo(text=["twice"]).data == darkroom.photo(text=["twice"]).data


@pytest.mark.parametrize(
    "hide",
    [
        lambda text: text.encode(),
        lambda text: text.upper().encode(),
        lambda text: text.encode("utf-16-le"),
        lambda text: text.encode("utf-16-be"),
        lambda text: text.encode().hex().upper().encode(),
        lambda text: __import__("base64").b64encode(b"lead" + text.encode() + b"tail"),
        lambda text: text.encode()[::-1],
        lambda text: zlib.compress(zlib.compress(text.encode())),
    ],
)
def test_a_canary_is_found_in_every_spelling(hide) -> None:
    noise = np.random.default_rng(4).bytes(500)
    assert darkroom.search("Beatrice Holloway", noise) == []
    assert darkroom.search("Beatrice Holloway", noise + hide("Beatrice Holloway") + noise)
