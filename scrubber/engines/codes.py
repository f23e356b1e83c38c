"""Finds QR codes and barcodes in a photo: with ZXing-C++, and by their shape where they can't be decoded."""

from __future__ import annotations

import math
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from itertools import pairwise
from typing import Any

import cv2
import numpy as np
import zxingcpp

from scrubber.contracts import CodeHit
from scrubber.engines import code_shapes
from scrubber.engines.tiles import Window, windows
from scrubber.model.geometry import Box, Pixels, Region
from scrubber.model.profile import Effort
from scrubber.model.progress import Progress

TILE, OVERLAP = 2048, 512
SMALL = 1200  # pixels of the longer side; a smaller photo is also looked at in twice its size
LEAST_SIDE = 8
DECODED, DAMAGED, SHAPE = 0.99, 0.6, 0.5
SAME = 0.3  # intersection over union from which two sightings are the same code
ROOM = 0.06  # share of a code's side added around it: the corners lie on the middle of the outermost dots
STACKED = {"QR Code", "Micro QR Code", "rMQR Code", "Aztec", "Data Matrix", "PDF417", "MaxiCode"}  # no plain stripes
UNMISTAKABLE = {"QR Code", "Aztec"}  # whose finder patterns hardly occur by chance
MOST_UNEVEN = 1.8  # longest to shortest side of such a code, seen at an angle
LEAST_BAR = 0.12  # a barcode is found on one scan line; height / width that is covered at least


class ZXing:
    """ZXing-C++: every format that it reads, in any direction, also light on dark."""

    def __init__(self) -> None:
        try:
            self.name = f"zxing-cpp-{version('zxing-cpp')}"
        except PackageNotFoundError:
            self.name = "zxing-cpp"

    def find(self, pixels: Pixels, effort: Effort, progress: Progress) -> list[CodeHit]:
        """Codes on H x W x 3 RGB pixels; those whose place is clear but whose content isn't come with an empty text."""
        if min(pixels.shape[:2]) < LEAST_SIDE:
            return []
        looks = list(_looks(pixels, effort))
        hits: list[CodeHit] = []
        for done, (window, scale) in enumerate(looks):
            progress.at("codes", done / len(looks))
            # By shape in the whole photo; in its parts as well only where there is time, as it takes five times longer.
            hits += _found(pixels, window, scale, by_shape=done == 0 or effort is Effort.THOROUGH)
        return _distinct(hits)


def _looks(pixels: Pixels, effort: Effort) -> Iterator[tuple[Window, float]]:
    """Windows of the photo and the size in which each is looked at."""
    height, width = pixels.shape[:2]
    long = max(width, height)
    whole = Window(0, 0, width, height)
    yield whole, min(1.0, TILE / long)
    if effort is not Effort.QUICK and long > TILE:
        for window in windows((width, height), TILE, OVERLAP):
            yield window, 1.0
    if effort is not Effort.QUICK and long <= SMALL:
        yield whole, 2.0


def _found(pixels: Pixels, window: Window, scale: float, *, by_shape: bool) -> Iterator[CodeHit]:
    part = np.ascontiguousarray(pixels[window.top : window.bottom, window.left : window.right])
    grey = np.asarray(cv2.cvtColor(part, cv2.COLOR_RGB2GRAY), np.uint8)
    if scale != 1:
        how = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
        size = (max(1, round(grey.shape[1] * scale)), max(1, round(grey.shape[0] * scale)))
        grey = np.asarray(cv2.resize(grey, size, interpolation=how), np.uint8)
    for code in zxingcpp.read_barcodes(grey, return_errors=True):
        region = _region(code, grey, scale)
        if region is not None and (code.valid or _plausible(code, region)):
            text = code.text if code.valid else ""
            sure = DECODED if code.valid else DAMAGED
            yield CodeHit(region.moved(window.left, window.top), text, str(code.symbology), sure)
    shapes = ((code_shapes.BARS, code_shapes.bars), (code_shapes.SQUARES, code_shapes.squares))
    for what, outlines in shapes if by_shape else ():
        for region in outlines(grey):
            yield CodeHit(region.scaled(1 / scale).moved(window.left, window.top), "", what, SHAPE)


def _plausible(code: Any, region: Region) -> bool:
    """Whether a code that could not be decoded is one: windows, fences and print pass for some formats."""
    if str(code.symbology) not in UNMISTAKABLE:
        return False
    sides = [math.dist(a, b) for a, b in pairwise((*region.outline, region.outline[0]))]
    return max(sides) <= MOST_UNEVEN * min(sides)


def _region(code: Any, grey: code_shapes.Grey, scale: float) -> Region | None:
    """The four corners with some room; a barcode seen on one scan line gets a height."""
    place = code.position
    corners = np.array(
        [(p.x, p.y) for p in (place.top_left, place.top_right, place.bottom_right, place.bottom_left)], dtype=np.float64
    )
    corners = corners / scale
    along = (corners[1] - corners[0] + corners[2] - corners[3]) / 2
    down = (corners[3] - corners[0] + corners[2] - corners[1]) / 2
    length, height = float(np.hypot(*along)), float(np.hypot(*down))
    if length < 2 or not np.isfinite(corners).all():
        return None
    across = np.array([-along[1], along[0]]) / length
    missing = max(0.0, LEAST_BAR * length - height) / 2 * across
    corners += np.stack([-missing, -missing, missing, missing])
    region = Region.of(corners.tolist())
    if str(code.symbology) not in STACKED:
        region = code_shapes.whole_bars(grey, region.scaled(scale)).scaled(1 / scale)
    return region.grown(ROOM)


def _distinct(hits: list[CodeHit]) -> list[CodeHit]:
    """Each code once; one that was decoded stays, else the larger: where one can't be decoded its ends are unsure."""
    kept: list[CodeHit] = []
    for hit in sorted(hits, key=lambda h: (h.text != "", h.region.area), reverse=True):
        if not any(_same(hit.region.bounds, other.region.bounds) for other in kept):
            kept.append(hit)
    return kept


def _same(a: Box, b: Box) -> bool:
    return a.overlap(b) >= SAME or a.cut(b).area >= 0.8 * min(a.area, b.area)
