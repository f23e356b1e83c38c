"""A person chooses photos in a file manager, opens the menu and clicks: the clean copies are there, and it is said."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from assets.demo.draw import draw
from tests.ui import right_click, session

ELSE = right_click.can_be_somebody_else() if sys.platform == "linux" else "not Linux"
pytestmark = [pytest.mark.session, pytest.mark.timeout(300)]


def needs(manager: str, ordinary: bool) -> None:
    absent = right_click.missing(manager) if sys.platform == "linux" else ["a Linux desktop"]
    if absent:
        pytest.skip(f"RIGHT-CLICK NOT TESTED: not installed: {', '.join(absent)}")
    if ordinary and ELSE:
        pytest.skip(f"AN ORDINARY PERSON'S RIGHTS NOT TESTED: {ELSE}")


@pytest.mark.parametrize("ordinary", [False, True], ids=["oneself", "an ordinary person"])
@pytest.mark.parametrize("manager", ["thunar", "pcmanfm", "nemo"])
def test_scrub_in_the_menu_puts_clean_copies_beside(manager: str, ordinary: bool, tmp_path: Path) -> None:
    needs(manager, ordinary)
    (photo,) = draw(tmp_path, ["badge"])
    with session.desk() as on:
        visit = right_click.Visit(on, ordinary)
        visit.begin(photo)
        for copy in right_click.scrub(visit, manager):
            assert b"Exif" not in copy.read_bytes()
        for original in visit.photos:
            assert original.read_bytes() == photo.read_bytes()
            assert b"Exif" in original.read_bytes()


@pytest.mark.parametrize("manager", ["thunar", "pcmanfm", "nemo"])
def test_scrub_and_review_opens_the_window_with_the_photos(manager: str, tmp_path: Path) -> None:
    needs(manager, ordinary=False)
    (photo,) = draw(tmp_path, ["badge"])
    with session.desk() as on:
        visit = right_click.Visit(on)
        visit.begin(photo)
        assert right_click.review(visit, manager)
