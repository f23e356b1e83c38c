"""Finds the even patch that a line of text stands on: a plate, where it ends near the line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from scrubber.contracts import TextLine
from scrubber.detect.lines import height, length
from scrubber.detect.straight import straight
from scrubber.model.geometry import Pixels, Region

FAR = 3.0  # line heights in which the border of a plate is looked for
HIGH = 24  # pixels in which a line is looked at
LIKE = 45.0  # distance of colours (RGB) that still is the same plate, in good light
APART = 0.3  # and as a share of what lies between its letters and itself, in bad light
EVEN = 0.3  # share of the letters' place that must be of the plate's colour
FULL = 0.6  # share of its box that a plate fills, letters taken for holes
WIDE = 0.6  # share of a line's length that a plate takes at least, and half its height: a brick takes less
BORDERS = 3  # sides on which a plate must end near the line
Colour = npt.NDArray[np.int16]


@dataclass(frozen=True, slots=True)
class Patch:
    """What is of one colour under and around a line: in line heights how large, and how far its middle is off."""

    across: float
    down: float
    right: float
    low: float
    ends: int  # sides on which it ends near the line
    full: float  # share of its box that it fills, the letters' place taken for its own
    solid: float  # share of its convex outline that it fills, holes taken for its own
    square: float  # share of the tightest rectangle that this outline fills


def on_plate(pixels: Pixels, line: TextLine) -> bool:
    """Whether a line stands on an even patch that ends not far from it, on most sides."""
    return any(patch.ends >= BORDERS and patch.full >= FULL for patch in patches(pixels, line))


def patches(pixels: Pixels, line: TextLine) -> Iterator[Patch]:
    """Of the two commonest colours where the letters are, those that take much of it and most of the line's length."""
    wide = max(1, round(HIGH * length(line) / height(line)))
    room = round(FAR * HIGH)
    picture, _ = straight(pixels, roomy(line, FAR), (wide + 2 * room, HIGH + 2 * room))
    # An outline reaches beyond the letters, and maybe beyond the plate: only its middle is surely on it.
    letters = (slice(room + HIGH // 4, room + HIGH - HIGH // 4), slice(room, room + wide))
    here = picture[letters].reshape(-1, 3)
    dark, light = np.percentile(here.max(axis=1), (5, 95))
    alike = min(LIKE, float(light - dark) * APART)
    for colour in _grounds(here, alike):
        like = (np.abs(picture.astype(np.int16) - colour).max(axis=2) <= alike).astype(np.uint8)
        if like[letters].mean() >= EVEN:
            patch = _patch(like, letters)
            if patch.across >= WIDE * wide / HIGH and patch.down >= like[letters].shape[0] / HIGH:
                yield patch


def _patch(like: npt.NDArray[np.uint8], letters: tuple[slice, slice]) -> Patch:
    """The piece of what is alike that takes most of the letters' place."""
    labels, stats = cv2.connectedComponentsWithStats(like, connectivity=4)[1:3]
    inside = np.bincount(labels[letters].ravel(), minlength=len(stats))
    inside[0] = 0
    most = int(inside.argmax())
    left, top, across, down, _ = (int(v) for v in stats[most])
    tall, broad = like.shape
    ends = (left > 0) + (top > 0) + (left + across < broad) + (top + down < tall)
    piece = (labels[top : top + down, left : left + across] == most).astype(np.uint8)
    outlines, _ = cv2.findContours(np.pad(piece, 1), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    outline = max(outlines, key=cv2.contourArea)
    hull = cv2.contourArea(cv2.convexHull(outline))
    solid = cv2.contourArea(outline) / max(1.0, hull)
    square = hull / max(1.0, float(np.prod(cv2.minAreaRect(outline)[1])))
    filled = like.copy()
    filled[letters] = 1
    full = float(filled[top : top + down, left : left + across].mean())
    right, low = (2 * left + across - broad) / 2, (2 * top + down - tall) / 2
    return Patch(across / HIGH, down / HIGH, right / HIGH, low / HIGH, int(ends), full, solid, square)


def _grounds(colours: Pixels, alike: float) -> Iterator[Colour]:
    """The two commonest colours of N x 3, apart from each other: an outline holds some of what lies round a plate."""
    for _ in range(2):
        if not len(colours):
            return
        rough = (colours >> 5).astype(np.int32) @ np.array([64, 8, 1])
        ground = np.asarray(np.median(colours[rough == np.bincount(rough).argmax()], axis=0), np.int16)
        yield ground
        colours = colours[np.abs(colours.astype(np.int16) - ground).max(axis=1) > alike]


def roomy(line: TextLine, far: float) -> Region:
    """The place of a line and `far` of its heights around it."""
    a, b, c, d = (np.array(p) for p in line.region.outline[:4])
    along, down = (b - a) / length(line) * height(line) * far, (d - a) * far
    return Region.of([p.tolist() for p in (a - along - down, b + along - down, c + along + down, d - along + down)])
