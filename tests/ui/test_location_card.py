"""The location card draws a map with a pin, and a screen reader hears the same in words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPalette
from pytestqt.qtbot import QtBot
from scrubber_ui.panels.location import PIN, LocationCard
from scrubber_ui.present import location

LEEDS = (53.801, -1.549)


@pytest.fixture
def card(qtbot: QtBot) -> LocationCard:
    made = LocationCard()
    qtbot.addWidget(made)
    made.resize(300, 220)
    return made


def picture(card: LocationCard) -> QImage:
    return card.grab().toImage()


def shows(image: QImage, colour: QColor) -> bool:
    wanted = colour.rgb()
    return any(image.pixel(x, y) == wanted for x in range(0, image.width(), 2) for y in range(0, image.height(), 2))


def test_a_place_is_shown_with_a_pin_in_light_and_dark(card: LocationCard) -> None:
    card.set_place(*LEEDS, location.words(*LEEDS))
    light = picture(card)
    assert shows(light, PIN)
    palette = QPalette(QColor("#20262c"))
    card.setPalette(palette)
    dark = picture(card)
    assert shows(dark, PIN)
    assert light != dark


def test_without_a_place_there_is_no_map(card: LocationCard) -> None:
    card.set_place(None, None, "The file names a town but no coordinates.")
    assert card.map.isHidden()
    assert "town" in card.words.text()


def test_words_out_of_files_are_plain_text(card: LocationCard) -> None:
    card.set_place(*LEEDS, "<img src=x><b>bold</b>")
    assert card.words.textFormat() is Qt.TextFormat.PlainText
    assert card.words.text() == "<img src=x><b>bold</b>"


def test_a_screen_reader_hears_the_place(card: LocationCard) -> None:
    card.set_place(*LEEDS, location.words(*LEEDS))
    assert "Leeds" in card.map.accessibleDescription()
    assert card.map.accessibleName()


@pytest.mark.parametrize("place", [(0.0, 180.0), (89.9, 0.0), (-89.9, -180.0), (-17.7, 178.9)])
def test_the_edges_of_the_world_can_be_drawn(card: LocationCard, place: tuple[float, float]) -> None:
    card.set_place(*place, "")
    assert shows(picture(card), PIN)


def test_the_map_is_drawn_once_however_often_the_same_place_is_told(
    card: LocationCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn, draw = 0, type(card.map)._picture

    def counted(self: object, *words: object) -> object:
        nonlocal drawn
        drawn += 1
        return draw(self, *words)  # type: ignore[arg-type]

    monkeypatch.setattr(type(card.map), "_picture", counted)
    for _ in range(3):  # as after each tick in the list beside it
        card.set_place(*LEEDS, location.words(*LEEDS))
        picture(card)
    card.set_place(52.2, 0.1, "Cambridge")
    picture(card)
    assert drawn == 2
