"""A person chooses photos in a file manager, opens the menu and clicks: the clean copies are there, and it is said."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from assets.demo.draw import draw
from tests.ui import right_click, session

ELSE = right_click.can_be_somebody_else() if sys.platform == "linux" else "not Linux"
MANAGERS = tuple(right_click.MANAGERS)
pytestmark = [pytest.mark.session, pytest.mark.timeout(300)]


def needs(manager: str, *more: str) -> None:
    absent = right_click.missing(manager, *more) if sys.platform == "linux" else ["a Linux desktop"]
    if absent:
        pytest.skip(f"RIGHT-CLICK NOT TESTED: not installed: {', '.join(absent)}")


@contextmanager
def visiting(folder: Path, **wishes: object) -> Iterator[right_click.Visit]:
    (photo,) = draw(folder, ["badge"])
    with session.desk() as on:
        visit = right_click.Visit(on, **wishes)  # type: ignore[arg-type]
        visit.begin(photo)
        yield visit


@pytest.mark.parametrize("ordinary", [not ELSE], ids=[f"oneself: {ELSE}" if ELSE else "an ordinary person"])
@pytest.mark.parametrize("manager", MANAGERS)
def test_both_entries_of_the_menu_do_what_they_say(manager: str, ordinary: bool, tmp_path: Path) -> None:
    """Of photos and a folder in one go, whatever they are called: copies beside them, then the window with them.

    As an ordinary person where root runs it: some desktops refuse that person what they let root do.
    """
    needs(manager)
    with visiting(tmp_path, ordinary=ordinary) as visit:
        before = visit.photos[0].read_bytes()
        assert b"Exif" in before
        copies, window = right_click.scrub(visit, manager)
        time.sleep(2)
        assert visit.notices() == "1"
        for copy in copies:
            assert b"Exif" not in copy.read_bytes()
        for original in visit.photos:
            assert original.read_bytes() == before
        assert right_click.review(visit, manager, window)


def test_a_second_photo_goes_to_the_window_that_is_open(tmp_path: Path) -> None:
    needs("thunar")
    with visiting(tmp_path) as visit:
        told = right_click.review_one_by_one(visit, "thunar")
        assert right_click.windows(visit, "Photo Scrubber") == 1
        assert "break.jpg" in told and "a 'b" in told and told.count("Ready") == 2


def test_open_with_opens_the_window(tmp_path: Path) -> None:
    needs("thunar")
    with visiting(tmp_path) as visit:
        assert right_click.open_with(visit)


@pytest.mark.parametrize(("button", "window"), [("Show", "photos"), ("Review", "Photo Scrubber")])
def test_the_buttons_of_the_notice_do_what_they_say(button: str, window: str, tmp_path: Path) -> None:
    needs("thunar", right_click.NOTIFIERS["buttons"])
    with visiting(tmp_path, profile=right_click.UNSURE, notifier="buttons") as visit:
        right_click.press(visit, button, window)
        assert right_click.windows(visit, window) == 1


def test_the_entries_of_pcmanfm_are_on_photos_and_folders_alone(tmp_path: Path) -> None:
    """It can only be told what to leave out, where photos and folders may be chosen together."""
    needs("pcmanfm")
    with visiting(tmp_path) as visit:
        (visit.on.home / "photos/notes.txt").write_text("Only words.\n")
        window = visit.visit("pcmanfm")
        for name, wanted in (("notes.txt", False), ("a 'b", True), ("inner folder", True)):
            visit.choose("pcmanfm", window, name)
            menu = visit.offered("pcmanfm")
            assert "Properties" in menu or "Cut" in menu, menu
            assert ("Scrub and review…" in menu) is wanted, (name, menu)
            visit.on.key("Escape")
