"""Reads words off a picture of the screen, as eyes do: some menus tell screen readers no names or places."""

from __future__ import annotations

import re

import numpy as np
from PIL import Image

from scrubber import build
from scrubber.model.profile import Effort
from scrubber.model.progress import QUIET

ICON = re.compile(r"^[^0-9A-Za-z]+")  # what a little picture before the words is taken for
Box = tuple[int, int, int, int]


def words(picture: Image.Image) -> list[tuple[str, Box]]:
    """Every line of text with its place: left, top, width, height."""
    lines = build.text().read(np.ascontiguousarray(picture), Effort.QUICK, QUIET)
    return [(line.text, _box(np.array(line.region.outline))) for line in lines]


def find(picture: Image.Image, wanted: str, *, within: bool = False) -> Box | None:
    """The line that says `wanted` and nothing else, or the part of a line `within` which it stands: the lowest one.

    Spaces, dots and the case of letters don't count: a reader may miss them.
    """
    plain, found = _plain(wanted), []
    for text, (left, top, width, height) in words(picture):
        line = _plain(text)
        if plain in (line, ICON.sub("", line)):
            found.append((left, top, width, height))
        elif within and plain in line:
            each = width / len(line)
            found.append((left + round(each * line.index(plain)), top, round(each * len(plain)), height))
    return max(found, key=lambda box: box[1], default=None)


def _plain(text: str) -> str:
    return re.sub(r"[\s.…]", "", text).casefold()


def _box(outline: np.ndarray) -> Box:
    left, top = outline.min(axis=0).round().astype(int)
    right, bottom = outline.max(axis=0).round().astype(int)
    return int(left), int(top), int(right - left), int(bottom - top)
