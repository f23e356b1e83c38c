"""A photo needs a look for a reason that a person can do something about, and not because it holds harmless text."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest

from scrubber import settings
from scrubber.model.errors import ScrubError
from scrubber.model.finding import Finding
from scrubber.model.geometry import Region
from scrubber.model.kinds import Kind, seen
from scrubber.model.profile import Action, Doubt, Profile, Rule
from scrubber.model.report import EXIT_CODES, CheckResult, Outcome, ScrubReport
from scrubber.model.secret import Secret
from scrubber.report import as_text
from scrubber.report.tally import Tally

CAREFUL = settings.profile("careful")
CLEANED = ScrubReport("/a/photo.jpg", Outcome.CLEANED, copy="/a/photo-scrubbed.jpg", kept={"other_text": 4})


WORD, SQUARE = Region.box(0, 0, 40, 9), Region.box(0, 0, 10, 9)


def finding(kind: Kind, confidence: float, place: Region = WORD, *, read: bool = True) -> Finding:
    excerpt = Secret("words") if read else None
    return Finding(kind, place, confidence, "reader", "A reason.", excerpt)


def ruled(profile: Profile, **rules: Rule) -> Profile:
    return replace(profile, rules=MappingProxyType({**profile.rules, **{Kind(k): r for k, r in rules.items()}}))


@pytest.mark.parametrize(
    ("found", "doubtful"),
    [
        (finding(Kind.OTHER_TEXT, 0.9), False),  # it was read, and it is harmless
        (finding(Kind.ORGANISATION, 0.9), False),
        (finding(Kind.SHEET, 0.6, read=False), False),  # its lines are findings of their own
        (finding(Kind.NAME, 0.4), True),  # not sure enough to be covered
        (finding(Kind.ADDRESS, 0.35), True),
        (finding(Kind.NAME, 0.9), False),  # covered
        (finding(Kind.SIGNATURE, 0.6, read=False), True),
        (finding(Kind.OTHER_TEXT, 0.6, read=False), True),  # text that nobody could read
        (finding(Kind.OTHER_TEXT, 0.3, read=False), False),  # most likely no text at all
        (finding(Kind.OTHER_TEXT, 0.9, SQUARE, read=False), False),  # an arrow, a pictogram: no word, whatever it is
        (finding(Kind.SIGNATURE, 0.6, SQUARE, read=False), True),
    ],
)
def test_what_may_be_personal_is_a_doubt_and_other_text_is_none(found: Finding, doubtful: bool) -> None:
    assert CAREFUL.doubts(found) is doubtful


def test_a_persons_own_rules_settle_what_is_a_doubt() -> None:
    keeps = ruled(CAREFUL, name=Rule(Action.KEEP))
    assert not keeps.doubts(finding(Kind.NAME, 0.4))
    hides = ruled(CAREFUL, organisation=Rule(Action.HIDE, 0.8))
    assert hides.doubts(finding(Kind.ORGANISATION, 0.7))  # wanted covered, and not sure enough
    assert not hides.doubts(finding(Kind.ORGANISATION, 0.9))
    assert not replace(CAREFUL, on_doubt=Doubt.HIDE).doubts(finding(Kind.NAME, 0.4))


@pytest.mark.parametrize("name", settings.BUILT_IN)
def test_only_what_stays_visible_can_be_a_doubt(name: str) -> None:
    profile = settings.profile(name)
    for kind in filter(seen, Kind):
        for confidence in (0.1, 0.49, 0.5, 1.0):
            for read in (True, False):
                found = finding(kind, confidence, read=read)
                assert not (profile.doubts(found) and profile.hides(found))
                assert profile.asks(found) or not profile.doubts(found)


@pytest.mark.parametrize(
    ("report", "looks"),
    [
        (CLEANED, False),
        (replace(CLEANED, doubts=1), True),
        (replace(CLEANED, outcome=Outcome.ALREADY_CLEAN, copy=None, doubts=1), True),
        (replace(CLEANED, outcome=Outcome.ALREADY_CLEAN, copy=None), False),
        (replace(CLEANED, too_dark=True), True),
        (replace(CLEANED, outcome=Outcome.ALREADY_CLEAN, copy=None, too_dark=True), True),
        (replace(CLEANED, checks=(CheckResult("rescan", False, "No face detector."),)), True),
        (replace(CLEANED, checks=(CheckResult("rescan", True),)), False),
        (replace(CLEANED, outcome=Outcome.NEEDS_ANSWERS, copy=None), True),
        (replace(CLEANED, outcome=Outcome.LEAKED, copy=None), True),
        (replace(CLEANED, outcome=Outcome.REFUSED, copy=None, exit_code=EXIT_CODES[Outcome.REFUSED]), True),
        (replace(CLEANED, outcome=Outcome.CANCELLED, copy=None, doubts=1), False),
    ],
)
def test_a_look_is_asked_for_where_it_helps(report: ScrubReport, looks: bool) -> None:
    assert report.needs_look is looks


def test_an_error_needs_a_look_only_where_there_is_a_photo_to_see() -> None:
    looks = {
        kind.__name__
        for kind in (ScrubError, *ScrubError.__subclasses__())
        if replace(CLEANED, outcome=kind.outcome, copy=None, exit_code=kind.exit_code).needs_look
    }
    assert looks == {"ScrubError", "CannotWrite", "EngineMissing", "Leaked"}


def test_words_for_one_photo_and_for_many_agree() -> None:
    doubtful = replace(CLEANED, doubts=2)
    assert "needs a look" in as_text.headline(doubtful)
    assert "  look at    2 of what was left may be personal" in as_text.write([doubtful])
    assert "look" not in as_text.write([CLEANED])
    assert any("1 of the clean ones needs a look" in line for line in Tally.of([CLEANED, doubtful]).lines())
    assert any("2 of the clean ones need a look" in line for line in Tally.of([doubtful, doubtful]).lines())
    assert not any("look" in line for line in Tally.of([CLEANED]).lines())
