"""Formats are told by content, and what can't be cleaned is named."""

from __future__ import annotations

import pytest

from scrubber.formats import FORMATS, bmp, gif, identify, jpeg, png, tiff, webp
from scrubber.model.errors import NotAPhoto


def test_content_decides() -> None:
    assert identify(b"\xff\xd8\xff\xe0" + bytes(60)) is jpeg
    assert identify(b"\x89PNG\r\n\x1a\n" + bytes(60)) is png
    assert identify(b"GIF89a" + bytes(60)) is gif
    assert identify(b"RIFF\0\0\0\0WEBPVP8 ") is webp
    assert identify(b"BM" + bytes(12) + b"\x28" + bytes(60)) is bmp
    assert identify(b"II*\0\x08\0\0\0" + bytes(60)) is tiff


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"", "empty"),
        (b"%PDF-1.7", "PDF"),
        (b"\0\0\0\x18ftypmp42", "video"),
        (b"\0\0\0\x18ftypqt  ", "video"),
        (b"RIFF\0\0\0\0AVI LIST", "video"),
        (b"<?xml version='1.0'?><svg xmlns='s'/>", "SVG"),
        (b"<!DOCTYPE html><html>", "web page"),
        (b"Dear Ms Oakes,\n", "text"),
        (bytes(range(64)), "unknown"),
    ],
)
def test_what_cannot_be_cleaned_is_named(data: bytes, name: str) -> None:
    with pytest.raises(NotAPhoto, match=name) as caught:
        identify(data)
    assert "Oakes" not in str(caught.value)


def test_no_head_makes_a_format_raise() -> None:
    assert not any(form.matches(head) for form in FORMATS for head in (b"", b"\xff", b"\x89PN", bytes(64)))


@pytest.mark.parametrize(
    ("data", "advice"),
    [(b"%PDF-1.7", "pages"), (b"\0\0\0\x18ftypmp42", "still picture"), (b"<svg xmlns='s'/>", "Export it as PNG")],
)
def test_what_is_refused_has_its_own_way_out(data: bytes, advice: str) -> None:
    with pytest.raises(NotAPhoto) as caught:
        identify(data)
    assert advice in caught.value.way_out
