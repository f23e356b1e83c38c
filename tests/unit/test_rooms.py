"""Rooms that are put together for measuring: the same ones for a seed, and a truth that lies on the text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from benchmarks import rooms
from scrubber.model.geometry import Region

SHADE = (150, 190, 235)  # of the paper: no scene has it


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A collection with one page and three scenes, grey from end to end."""
    for folder in ("text/photos", "faces/photos"):
        (tmp_path / folder).mkdir(parents=True)
    page, lines = Image.new("RGB", (1200, 700), SHADE), []
    pen = ImageDraw.Draw(page)
    for top in (80, 250, 420, 590):
        pen.text((100, top), "Margaret Hollis", fill=(10, 10, 10), font=ImageFont.load_default(80))
        left, high, right, low = pen.textbbox((100, top), "Margaret Hollis", font=ImageFont.load_default(80))
        lines.append({"poly": [[left, high], [right, high], [right, low], [left, low]], "text": "Margaret Hollis"})
    page.save(tmp_path / "text/photos/page.png")
    truth = [{"file": "photos/page.png", "set": "work", "tags": ["work", "hand"], "regions": lines}]
    (tmp_path / "text/truth.json").write_text(json.dumps(truth), "utf-8")
    for number in range(3):
        Image.new("RGB", (640, 480), (90, 90, 90)).save(tmp_path / f"faces/photos/coco-{number}.jpg")
    return tmp_path


def drawn(data: Path, folder: Path, seed: int) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(rooms.draw(data, folder, 3, seed).read_text("utf-8"))
    return found


def test_every_line_lies_on_a_note_and_counts_by_its_tags(data: Path, tmp_path: Path) -> None:
    regions = 0
    for room in drawn(data, tmp_path / "rooms", 1):
        with Image.open(tmp_path / "rooms" / room["file"]) as picture:
            pixels = np.asarray(picture.convert("RGB"), np.int16)
            assert picture.size == (room["w"], room["h"])
        coloured = np.abs(pixels[..., 0] - pixels[..., 2]) > 12  # paper: scenes and ink are grey
        for region in room["regions"]:
            inside = Region.of(region["poly"]).mask((room["w"], room["h"]))
            assert coloured[inside].mean() > 0.4 and region["tags"] == ["hand"]
            regions += 1
    assert regions >= 6


def test_a_seed_draws_the_same_rooms_and_another_one_others(data: Path, tmp_path: Path) -> None:
    def bytes_of(name: str, seed: int) -> list[bytes]:
        return [(tmp_path / name / room["file"]).read_bytes() for room in drawn(data, tmp_path / name, seed)]

    first = bytes_of("a", 1)
    assert first == bytes_of("b", 1)
    assert first != bytes_of("c", 2)
