"""The demo photos are what their truth says, and the same every time."""

from __future__ import annotations

import hashlib
import io
import json

import darkroom
import numpy as np
import piexif
import pytest
from PIL import Image

from assets.demo import astronaut as portraits
from assets.demo import camera, container, draw, scenes


@pytest.fixture(scope="module")
def badge(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, dict]:
    folder = tmp_path_factory.mktemp("demo")
    (path,) = draw.draw(folder, ["badge"], folder / "truth.json")
    return path.read_bytes(), json.loads((folder / "truth.json").read_text())[0]


def test_five_scenes_are_offered() -> None:
    assert list(scenes.SCENES) == ["whiteboard", "desk", "screen", "badge", "portrait"] == list(camera.LIVES)


def test_a_photo_holds_what_its_truth_says(badge: tuple[bytes, dict]) -> None:
    data, truth = badge
    for canary in truth["hidden"]:
        assert darkroom.search(canary, data)
    kinds = {p["kind"] for p in truth["planted"]}
    assert {"name", "phone", "record_number", None} <= kinds
    width, height = truth["size"]
    for planted in truth["planted"]:
        assert all(0 <= x <= width and 0 <= y <= height for x, y in planted["polygon"])


def test_the_badge_is_stored_on_its_side(badge: tuple[bytes, dict]) -> None:
    data, truth = badge
    with Image.open(io.BytesIO(data)) as picture:
        assert picture.size == tuple(reversed(truth["size"]))
        assert picture.getexif()[274] == 6
    assert list(darkroom.opened(data).shape[1::-1]) == truth["size"]


def test_a_photo_carries_place_preview_owner_and_number(badge: tuple[bytes, dict]) -> None:
    parts = piexif.load(badge[0])
    assert parts["GPS"][piexif.GPSIFD.GPSLatitude] == ((50, 1), (30, 1), (4428, 100))
    assert parts["thumbnail"].startswith(b"\xff\xd8")
    assert parts["Exif"][piexif.ExifIFD.BodySerialNumber] == b"LM7-0098-5521"
    assert b"Imelda Rook" in parts["Exif"][piexif.ExifIFD.MakerNote]


def test_a_screenshot_has_its_secrets_in_chunks() -> None:
    pixels = np.full((60, 80, 3), 200, np.uint8)
    suffix, data = camera.developed(scenes.Scene("screen", pixels, (), pixels))
    assert suffix == ".png"
    kinds = {kind for kind, _, _ in container.chunks(data)}
    assert {b"iCCP", b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME", b"prVt"} <= kinds
    for canary in camera.LIVES["screen"].canaries:
        assert darkroom.search(canary, data)


def test_drawing_twice_gives_the_same_picture() -> None:
    first, second = scenes.badge(), scenes.badge()
    digests = {hashlib.sha256(camera.developed(scene)[1]).hexdigest() for scene in (first, second)}
    assert len(digests) == 1 and first.planted == second.planted


def test_without_the_portrait_a_sentence_says_so(tmp_path, monkeypatch, capsys) -> None:
    monkeypatch.setattr(portraits.importlib.util, "find_spec", lambda name: None)
    assert draw.draw(tmp_path, ["portrait"]) == []
    assert "scikit-image" in capsys.readouterr().err


def test_beside_the_photos_lies_nothing_that_a_first_run_would_have_to_leave_out(tmp_path, monkeypatch) -> None:
    scene = scenes.Scene("screen", np.full((60, 80, 3), 200, np.uint8), (), np.full((60, 80, 3), 200, np.uint8))
    monkeypatch.setitem(scenes.SCENES, "screen", lambda: scene)
    (path,) = draw.draw(tmp_path / "photos", ["screen"], tmp_path / "truth.json")
    assert list((tmp_path / "photos").iterdir()) == [path]
    assert json.loads((tmp_path / "truth.json").read_text())[0]["file"] == path.name


def test_another_portrait_is_refused(monkeypatch) -> None:
    monkeypatch.setattr(portraits, "SHA256", "0" * 64)
    with pytest.raises(FileNotFoundError, match=r"not the photo|not installed"):
        portraits.astronaut()
