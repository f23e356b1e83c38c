"""Cuts a line of text to its strokes, word by word, where it could not be read well in one piece."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from scrubber.engines.text_detect import Quad
from scrubber.engines.text_read import NOTHING, Reading, crop
from scrubber.model.geometry import Pixels

Strokes = npt.NDArray[np.bool_]

HIGH = 64  # pixels in which a line is looked at
GAP = 0.4  # line heights without strokes between two pieces
LEAST_JUMP = 12  # of 255: how far strokes are from what is round them
RULE = 0.6  # share of a line's width from which a level stroke is what it is written on
SPECK = 0.15  # line heights: strokes within less are none
FEW = 2  # characters; so few say little about how well a line is read
ROOM_DOWN, ROOM_ACROSS = 0.12, 0.18  # shares of a piece's height that are left round it


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """A part of a line, from share `left` to share `right` of its length, and its place."""

    left: float
    right: float
    quad: Quad


def pieces(pixels: Pixels, quad: Quad) -> list[Piece]:
    """The parts of a line between its wide gaps, each as high as its strokes: steep and uneven writing fills them."""
    strokes = _strokes(crop(pixels, quad, HIGH))
    width = strokes.shape[1]
    found = []
    for start, end in _runs(np.asarray(strokes.any(axis=0))):
        rows = np.flatnonzero(strokes[:, start:end].any(axis=1))
        top, low = int(rows[0]), int(rows[-1]) + 1
        if min(end - start, low - top) < SPECK * HIGH:
            continue
        across, down = ROOM_ACROSS * (low - top), ROOM_DOWN * (low - top)
        left, right = (start - across) / width, (end + across) / width
        found.append(Piece(left, right, within(quad, left, right, (top - down) / HIGH, (low + down) / HIGH)))
    return found


def joined(parts: list[tuple[Piece, Reading]]) -> Reading:
    """What a line says whose pieces say this, as sure as the least sure of its words is."""
    told = [(piece, reading) for piece, reading in parts if reading.text]
    if not told:
        return NOTHING
    ticks = [p.left + (p.right - p.left) * tick for p, reading in told for tick in reading.ticks]
    inner = np.maximum.accumulate(np.clip(ticks, 0.0, 1.0)).tolist()[1:-1]
    words = [reading.confidence for _, reading in told if len(reading.text) > FEW]
    sure = min(words or [reading.confidence for _, reading in told])
    return Reading(" ".join(reading.text for _, reading in told), sure, (0.0, *inner, 1.0))


def _strokes(line: Pixels) -> Strokes:
    """What stands out from its surroundings, brighter or darker, without the rule below a line."""
    grey = cv2.cvtColor(np.ascontiguousarray(line), cv2.COLOR_RGB2GRAY)
    apart = cv2.absdiff(grey, cv2.GaussianBlur(grey, (0, 0), HIGH / 3))
    jump, _ = cv2.threshold(apart, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    strokes = np.asarray(apart > max(LEAST_JUMP, jump), dtype=bool)
    strokes[strokes.mean(axis=1) >= RULE] = False
    return strokes


def _runs(drawn: npt.NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """Stretches of columns with strokes, gaps that are no wider than those between letters included."""
    columns = np.flatnonzero(drawn)
    if not columns.size:
        return
    breaks = np.flatnonzero(np.diff(columns) > GAP * HIGH)
    starts, ends = [0, *(breaks + 1).tolist()], [*breaks.tolist(), len(columns) - 1]
    for start, end in zip(starts, ends, strict=True):
        yield int(columns[start]), int(columns[end]) + 1


def within(quad: Quad, left: float, right: float, top: float, low: float) -> Quad:
    """The part of a quad between shares of its length and of its height; shares below 0 and above 1 lie outside."""
    shares = np.array([(left, top), (right, top), (right, low), (left, low)], dtype=np.float32)
    u, v = shares[:, :1], shares[:, 1:]
    corners = (quad[0] * (1 - u) + quad[1] * u) * (1 - v) + (quad[3] * (1 - u) + quad[2] * u) * v
    return np.asarray(corners, dtype=np.float32)
