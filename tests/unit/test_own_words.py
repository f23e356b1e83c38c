"""A photo whose author is called like a part of its format is cleaned like any other."""

from __future__ import annotations

from functools import cache

import darkroom
import pytest

from scrubber.contracts import Evidence, Fidelity
from scrubber.formats import identify
from scrubber.formats.blocks import found
from scrubber.model.kinds import Kind
from scrubber.model.plan import Plan
from scrubber.model.profile import Profile
from scrubber.verify import strings

FORMATS = tuple(darkroom.PLANTS)
PROFILE = Profile(faces=False, text=False, codes=False)


@cache
def clean(format: str) -> bytes:
    pixels = darkroom.photo(size=(96, 64)).pixels
    data = darkroom.photo(format, pixels=pixels).data
    form = identify(data)
    return form.rebuild(data, form.header(data)).data


def searched(copy: bytes, word: str) -> bool:
    """Whether the check takes a word of the format for text that was found in the photo."""
    plan = Plan((), (found.found(Kind.OWNER, "xmp/dc:creator", text=word),), (), PROFILE)
    return bool(strings.check(Evidence(copy, copy, plan, Fidelity.EXACT, None, None)).leaks)


WORDS = (
    *("Prof", "Meta", "Grid", "Pict", "Prem", "Col\x1fr", "Mdat", "Heic", "Avif", "Mif1", "Riff", "Webp", "Alph"),
    *("Gif89a", "Netscape", "Exif", "Adobe", "Jfif"),
)


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("word", WORDS)
def test_words_of_formats_are_no_leak(format: str, word: str) -> None:
    assert not searched(clean(format), word)


@pytest.mark.parametrize("format", FORMATS)
def test_any_other_word_still_is(format: str) -> None:
    copy = clean(format)
    assert not searched(copy, "Tannenweg")
    assert searched(copy + b"\0Tannenweg\0", "Tannenweg")
