"""Reports say how much of which kind, what was verified and what was not; never what it was."""

from __future__ import annotations

import json

import pytest

from scrubber.model.finding import Finding, Tag
from scrubber.model.geometry import Region
from scrubber.model.kinds import Kind
from scrubber.model.report import CheckResult, Leak, Outcome, ScrubReport, counts
from scrubber.model.secret import Secret
from scrubber.report import WRITERS, as_text

NAME = "Zephyrine Quillfeather"
FOUND = [
    Finding(Kind.NAME, Region.box(1, 2, 30, 9), 0.9, "reader", "A name.", Secret(NAME)),
    Finding(Kind.NAME, Region.box(1, 20, 30, 29), 0.9, "reader", "A name.", Secret(NAME)),
    Finding(Kind.LOCATION, Tag("exif/GPSLatitude"), 1.0, "exif", "Where.", Secret("53.81")),
]
CLEAN = ScrubReport(
    "some/ward.jpg",
    Outcome.CLEANED,
    copy="some/ward-scrubbed.jpg",
    hidden=counts(FOUND),
    kept={"other_text": 3},
    checks=(CheckResult("structure", True), CheckResult("rescan", False, "No face detector.")),
    notes=("A note.",),
)
BAD = ScrubReport(
    "bad.jpg",
    Outcome.LEAKED,
    checks=(CheckResult("strings", True, leaks=(Leak("A name can be read.", Region.box(0, 0, 1, 1), Kind.NAME),)),),
    message="It was thrown away.",
)


@pytest.mark.parametrize("writer", WRITERS)
def test_reports_never_tell_secrets(writer: str) -> None:
    text = WRITERS[writer]([CLEAN, BAD])
    assert NAME not in text
    assert "53.81" not in text


def test_the_text_tells_what_was_done_and_what_could_not_be_checked() -> None:
    text = as_text.write([CLEAN])
    for part in ("ward.jpg: clean copy some/ward-scrubbed.jpg", "name (2)", "location", "other text (3)", "A note."):
        assert part in text
    assert "unchecked  a second look" in text
    assert "No face detector." in text


def test_the_text_tells_of_a_leak() -> None:
    text = as_text.write([BAD])
    assert "not written" in text
    assert "A name can be read." in text
    assert "clean copy" not in text


def test_the_json_holds_every_field() -> None:
    row = json.loads(WRITERS["json"]([CLEAN]))["photos"][0]
    assert set(row) == {*ScrubReport.__dataclass_fields__, "needs_look"}
    assert row["hidden"] == {"name": 2, "location": 1}
    assert row["checks"][1] == {
        "name": "rescan",
        "ran": False,
        "passed": False,
        "why_not": "No face detector.",
        "leaks": [],
    }


def test_file_names_cannot_play_with_the_terminal() -> None:
    assert "\x1b" not in as_text.write([ScrubReport("\x1b[2Jevil\nname.jpg", Outcome.REFUSED, message="No.")])


def test_the_summary_counts_outcomes() -> None:
    assert as_text.summary([CLEAN, CLEAN, BAD]).startswith("3 photos: 2 clean copies, 1 not written")
