"""What is said of a photo in which nobody can be sure of everything."""

from __future__ import annotations

from collections.abc import Iterable

TOO_DARK = "Parts of this photo are so dark that faces in them may not have been seen."
SMALL_FACES = "This photo is so small that faces in it may not have been seen."
SMALL_TEXT = "This photo is so small that text in it may not have been seen or read."


def wants_a_look(sentences: Iterable[str]) -> bool:
    """Whether a person should see the photo for it: the dark can be made brighter, what is tiny tells nobody much."""
    return TOO_DARK in sentences
