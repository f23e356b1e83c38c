"""What went wrong is told in the person's language, also where the sentence names a file or a number."""

from __future__ import annotations

import pytest
from scrubber_ui import language
from scrubber_ui.present.trouble import TEMPLATES, told


def in_german(text: str) -> str:
    words = language.read(language.FOLDER / "de.ts")
    return {source: target for (_, source), target in words.items()}.get(text, text)


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("a. B.jpg is empty. Get the photo from its source once more.", "a. B.jpg ist leer. "),
        ("The copy could not be written: the disk is full. The original is untouched.", ": Der Datenträger ist voll. "),
        ("Films can't be cleaned. Take a still picture from it (a screenshot will do) and clean that.", "Standbild"),
        ("A second look found 3 more, now covered: have a look at the copy.", "3 "),
        ("A face was seen in the turned photo, and a second detector confirmed it.", "im gedrehten Foto"),
        ("A face was seen.", "Ein Gesicht wurde gesehen."),
        ("follows 'CHI'", "CHI"),
        ("Nobody has said this yet. Choose another folder.", "yet. Wählen Sie einen anderen Ordner."),
    ],
)
def test_sentences_are_told_one_by_one(english: str, german: str) -> None:
    assert german in told(english, in_german)


def test_a_video_is_told_wholly_in_german() -> None:
    said = told("The content is a video, not one of the photo formats that can be cleaned (JPEG, PNG).", in_german)
    assert "Video" in said and "(JPEG, PNG)" in said and "content" not in said


def test_english_stays_as_it_is() -> None:
    for text in (*TEMPLATES, "One. Two? Three.", "", "a.B is not there."):
        assert told(text, lambda words: words) == text
