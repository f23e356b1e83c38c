"""A person drags a photo out of a file manager into the window, reviews it, saves it, and drags the clean copy out."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from assets.demo.draw import draw
from tests.ui import session

ABSENT = session.missing() if sys.platform == "linux" else ["a Linux desktop"]
pytestmark = [
    pytest.mark.session,
    pytest.mark.skipif(bool(ABSENT), reason=f"REAL SESSION NOT TESTED: not installed: {', '.join(ABSENT)}"),
]


def test_a_photo_goes_the_whole_way_by_mouse_and_keyboard(tmp_path: Path) -> None:
    (photo,) = draw(tmp_path, ["badge"], tmp_path / "truth.json")
    with session.desk() as on:
        story = session.drag_in_review_save_drag_out(on, photo)
    assert story["dropped"]
    assert story["chosen"]
    assert story["drawn"]
    assert story["untouched"]
    assert story["beside"]
    assert story["dragged_out"]
    assert story["exit"] == 0
    (truth,) = json.loads((tmp_path / "truth.json").read_text("utf-8"))
    assert truth["hidden"]
    left = [canary for canary in truth["hidden"] if canary.encode() in story["copy"]]
    assert not left
    assert any(canary.encode() in photo.read_bytes() for canary in truth["hidden"])
