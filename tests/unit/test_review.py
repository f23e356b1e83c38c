"""Choices stay what they were until they become a plan."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scrubber import review, settings
from scrubber.contracts import ROOM
from scrubber.model.finding import Finding, Tag
from scrubber.model.geometry import Region
from scrubber.model.kinds import Kind
from scrubber.model.secret import Secret

FACE = Finding(Kind.FACE, Region.box(10, 10, 30, 30), 0.9, "eyes", "A face.")
SIGN = Finding(Kind.OTHER_TEXT, Region.box(50, 10, 90, 20), 0.9, "eyes", "Text.")
FAINT = Finding(Kind.NAME, Region.box(50, 40, 90, 50), 0.3, "eyes", "Perhaps a name.", Secret("May"))
GPS = Finding(Kind.LOCATION, Tag("exif/GPSLatitude"), 1.0, "exif", "Where.", Secret("53.8"))
ALL = (FACE, SIGN, FAINT, GPS)
CAREFUL = settings.profile("careful")


def test_silence_hides_what_the_profile_hides() -> None:
    plan = review.plan(review.propose(ALL, CAREFUL))
    assert set(plan.hidden) == {FACE, GPS}
    assert set(plan.kept) == {SIGN, FAINT}
    assert [r.region for r in plan.redactions] == [FACE.place.grown(CAREFUL.margin)]


def test_a_line_whose_outline_holds_room_gets_the_rest_of_the_margin() -> None:
    def covers(margin: float) -> list[Region]:
        asked = review.decide(review.propose(ALL, replace(CAREFUL, margin=margin)), SIGN.id, True)
        return [r.region for r in review.plan(asked).redactions]

    assert covers(0.0) == [FACE.place, SIGN.place] and covers(ROOM)[1] == SIGN.place
    assert covers(0.34) == [FACE.place.grown(0.34), SIGN.place.grown((0.34 - ROOM) / (1 + 2 * ROOM))]
    letters = SIGN.place.bounds.height / (1 + 2 * ROOM)
    assert covers(0.34)[1].bounds.height == pytest.approx(letters * (1 + 2 * 0.34))


def test_an_answer_wins_over_the_profile() -> None:
    first = review.propose(ALL, CAREFUL)
    second = review.decide(review.decide(first, FACE.id, False), SIGN.id, True)
    assert set(review.plan(second).hidden) == {SIGN, GPS}


def test_reviews_never_change_and_undo_goes_back() -> None:
    first = review.propose(ALL, CAREFUL)
    second = review.decide(first, FACE.id, False)
    assert first.answers == {}
    assert review.undo(second) is first
    assert review.undo(first) is first


def test_what_a_person_draws_is_covered() -> None:
    place = Region.box(1, 1, 5, 5)
    drawn = review.draw(review.propose((), CAREFUL), place)
    assert [f.kind for f in review.plan(drawn).hidden] == [Kind.DRAWN]


def test_what_is_hidden_in_the_file_always_goes() -> None:
    for name in settings.BUILT_IN:
        assert GPS in review.plan(review.propose(ALL, settings.profile(name))).hidden


def test_an_answer_to_nothing_is_an_error() -> None:
    with pytest.raises(KeyError):
        review.decide(review.propose(ALL, CAREFUL), "nothing", True)
