"""Badges that hang on a person, and cards with a face on them, are offered as one place each."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from scrubber.detect.badges import CARD, WORN, badge_findings
from scrubber.model.finding import Finding
from scrubber.model.geometry import Box, Pixels, Region
from scrubber.model.kinds import Kind
from scrubber.model.profile import Action
from scrubber.settings import profile

WALL, SHIRT, PLASTIC, SKIN, INK = (150, 140, 128), (60, 70, 92), (240, 240, 236), (205, 160, 130), (30, 30, 40)
HEAD = (350, 60, 450, 190)  # a head of 130 pixels


def person(badge: tuple[int, int, int, int] | None, degrees: float = 0.0) -> Pixels:
    """Somebody before a wall, who wears a badge or none."""
    picture = Image.new("RGB", (800, 700), WALL)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((220, 210, 580, 700), SHIRT)
    draw.ellipse(HEAD, SKIN)
    if badge:
        left, top, right, bottom = badge
        card = Image.new("RGBA", (right - left, bottom - top), (*PLASTIC, 255)).rotate(degrees, expand=True)
        picture.paste(card, (left, top), card)
    return np.asarray(picture)


def face(left: float, top: float, right: float, bottom: float) -> Finding:
    return Finding(Kind.FACE, Region.box(left, top, right, bottom), 0.9, "faces-1", "A face was seen.")


def words(left: float, top: float, right: float, bottom: float, kind: Kind = Kind.OTHER_TEXT) -> Finding:
    return Finding(kind, Region.box(left, top, right, bottom), 0.9, "text-1", "Text.")


def bounds(finding: Finding) -> Box:
    assert isinstance(finding.place, Region)
    return finding.place.bounds


@pytest.mark.parametrize("kind", [Kind.OTHER_TEXT, Kind.NAME, Kind.ORGANISATION])
@pytest.mark.parametrize("degrees", [0, 8])
def test_a_badge_on_a_body_is_one_place(kind: Kind, degrees: float) -> None:
    pixels = person((420, 320, 480, 410), degrees)
    (found,) = badge_findings(pixels, [face(*HEAD), words(430, 370, 470, 382, kind)])
    assert found.kind is Kind.BADGE and found.reason == WORN
    plastic = (pixels == PLASTIC).all(axis=2)
    covered = found.place.mask((800, 700)) if isinstance(found.place, Region) else plastic
    assert (plastic & covered).sum() >= 0.97 * plastic.sum()
    assert covered.sum() <= 1.6 * plastic.sum()


def test_a_badge_without_text_is_left_to_the_face_detector() -> None:
    assert badge_findings(person((420, 320, 480, 410)), [face(*HEAD)]) == []
    assert badge_findings(person((420, 320, 480, 410)), [face(*HEAD), words(20, 20, 90, 40)]) == []


def test_what_is_as_large_as_the_body_is_no_badge() -> None:
    assert badge_findings(person((240, 240, 560, 560)), [face(*HEAD), words(300, 300, 500, 330)]) == []


def test_words_on_a_shirt_are_no_badge() -> None:
    assert badge_findings(person(None), [face(*HEAD), words(330, 330, 470, 370)]) == []


def test_without_a_face_nobody_wears_it() -> None:
    assert badge_findings(person((420, 320, 480, 410)), [words(430, 370, 470, 382)]) == []


def test_a_card_with_a_face_and_text_is_one_place() -> None:
    picture = Image.new("RGB", (800, 600), (96, 74, 52))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((200, 150, 580, 390), PLASTIC)
    draw.ellipse((230, 200, 320, 320), SKIN)
    draw.rectangle((360, 210, 540, 230), INK)
    found = badge_findings(np.asarray(picture), [face(230, 195, 320, 325), words(355, 205, 545, 235)])
    (card,) = found
    assert card.reason == CARD
    box = bounds(card)
    assert abs(box.left - 200) < 12 and abs(box.right - 580) < 12 and abs(box.bottom - 390) < 12


def test_what_is_hardly_text_makes_no_card() -> None:
    picture = Image.new("RGB", (800, 600), (96, 74, 52))
    ImageDraw.Draw(picture).rectangle((200, 150, 580, 390), PLASTIC)
    seen = [
        Finding(Kind.OTHER_TEXT, Region.box(355, 205, 545, 235), sure, "text-1", "Text that could not be read.")
        for sure in (0.5, 0.7)
    ]
    assert [len(badge_findings(np.asarray(picture), [face(230, 195, 320, 325), text])) for text in seen] == [0, 1]


def test_a_group_of_people_is_no_card() -> None:
    picture = Image.new("RGB", (800, 600), (96, 74, 52))
    ImageDraw.Draw(picture).rectangle((200, 150, 580, 390), PLASTIC)
    people = [face(left, 195, left + 90, 325) for left in (210, 310, 410)]
    shirt = words(510, 205, 570, 235)
    assert badge_findings(np.asarray(picture), [*people, shirt]) == []
    assert len(badge_findings(np.asarray(picture), [people[0], shirt])) == 1


def test_what_lies_beside_a_body_is_not_worn_by_it() -> None:
    assert badge_findings(person((560, 320, 620, 410)), [face(*HEAD), words(570, 370, 610, 382)]) == []


def test_a_large_face_is_not_printed_on_a_card() -> None:
    picture = Image.new("RGB", (800, 600), (96, 74, 52))
    ImageDraw.Draw(picture).rectangle((100, 40, 700, 560), PLASTIC)
    assert badge_findings(np.asarray(picture), [face(150, 60, 600, 540), words(610, 500, 690, 530)]) == []


@pytest.mark.parametrize("name", ["careful", "everything"])
def test_a_badge_is_offered_as_what_is_on_it_has_rules_of_its_own(name: str) -> None:
    assert profile(name).rule(Kind.BADGE).action is Action.ASK
