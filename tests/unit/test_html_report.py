"""The page for the records: everything that was done, no picture, nothing found, and no file name where unwanted."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from scrubber.model.finding import Finding, Tag
from scrubber.model.geometry import Region
from scrubber.model.kinds import Kind
from scrubber.model.report import CheckResult, Leak, Outcome, ScrubReport, counts
from scrubber.model.secret import Secret
from scrubber.report import WRITERS, as_html

NAME = "Zephyrine Quillfeather"
FOUND = [
    Finding(Kind.NAME, Region.box(1, 2, 30, 9), 0.9, "reader", "A name.", Secret(NAME)),
    Finding(Kind.NAME, Region.box(1, 20, 30, 29), 0.9, "reader", "A name.", Secret(NAME)),
    Finding(Kind.LOCATION, Tag("exif/GPSLatitude"), 1.0, "exif", "Where.", Secret("53.81")),
]
CLEAN = ScrubReport(
    "some/private/ward.jpg",
    Outcome.CLEANED,
    copy="some/private/ward-scrubbed.jpg",
    format="jpeg",
    size=(4000, 3000),
    hidden=counts(FOUND),
    kept={"other_text": 3},
    checks=(CheckResult("structure", True), CheckResult("rescan", False, "No face detector.")),
    engines=("yunet-2023mar", "ppocr-v6"),
    notes=("ward.jpg was turned upright.",),
    digest="a" * 64,
    copy_digest="b" * 64,
    profile="careful",
    version="1.2.3",
)
BAD = ScrubReport(
    "bad.jpg",
    Outcome.LEAKED,
    checks=(CheckResult("strings", True, leaks=(Leak("A name can be read.", Region.box(0, 0, 1, 1), Kind.NAME),)),),
    message="It was thrown away.",
)


class Reader(HTMLParser):
    """Collects tags, and complains of one that is closed in the wrong order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    assert not reader.open
    return reader


def test_the_page_is_one_of_the_writers() -> None:
    assert WRITERS["html"]([CLEAN]) == as_html.write([CLEAN])


def test_the_page_tells_what_was_done_and_what_could_not_be_checked() -> None:
    text = read(as_html.write([CLEAN, BAD], "Ward 7 office", "1 May 2027")).text
    for part in ("2 photos: 1 clean copy, 1 not written", "Ward 7 office", "1 May 2027", "name (2)", "other text (3)"):
        assert part in text
    for part in ("careful", "1.2.3", "yunet-2023mar", "4000 × 3000", "a" * 64, "b" * 64, "A name can be read."):
        assert part in text
    assert "could not check: a second look" in text
    assert "failed: nothing that was found can be read" in text
    assert "✓ a second look" not in text


@pytest.mark.parametrize("names", [True, False])
def test_the_page_never_tells_what_was_found_nor_where_the_photos_lie(names: bool) -> None:
    page = as_html.write([CLEAN, BAD], names=names)
    for secret in (NAME, "53.81", "private"):
        assert secret not in page


def test_file_names_can_be_left_out_everywhere() -> None:
    page = as_html.write([CLEAN, BAD], names=False)
    assert not re.search(r"\bward\b|bad\.jpg", page)
    assert "photo 1 was turned upright." in page


def test_the_page_holds_no_picture_no_script_and_no_address() -> None:
    reader = read(as_html.write([CLEAN, BAD]))
    assert not reader.tags & {"img", "svg", "script", "link", "iframe", "object", "a"}
    assert "url(" not in as_html.STYLE
    assert "://" not in as_html.write([CLEAN])


def test_hostile_names_stay_text() -> None:
    evil = ScrubReport("<script>x</script>&\x1b[2J.jpg", Outcome.REFUSED, message="<b>No</b> & no.", profile="<i>")
    page = as_html.write([evil], "<img src=x>", '"><script>')
    assert "script" not in read(page).tags
    assert "img" not in read(page).tags
    assert "\x1b" not in page
    assert "&lt;b&gt;No&lt;/b&gt; &amp; no." in page


def test_an_empty_batch_is_a_page_too() -> None:
    assert "0 photos" in read(as_html.write([])).text
