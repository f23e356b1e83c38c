"""Finds and reads text with EasyOCR's networks, where its weights are installed."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

import cv2
import numpy as np

from scrubber.contracts import TextLine
from scrubber.engines import models, sessions
from scrubber.engines.text import FINDING, LEAST_PIXELS, lines_at
from scrubber.engines.text_detect import Heat, Quad, Spot, View, heat_maps, long_side, ordered, placed
from scrubber.engines.text_merge import one_of_each
from scrubber.engines.text_read import Reading, decode, in_batches
from scrubber.model.errors import EngineMissing
from scrubber.model.geometry import Pixels
from scrubber.model.profile import Effort
from scrubber.model.progress import Progress

if TYPE_CHECKING:
    import onnxruntime

MISSING = "EasyOCR is not installed. Install it with: pip install 'photo-privacy-scrubber[easyocr]'."
LOOKS = {Effort.QUICK: (1024,), Effort.STANDARD: (1600,), Effort.THOROUGH: (1280, 2560)}  # long sides in pixels
MOST_ENLARGED = 1.6
TILE = 640  # the detector's first layers need 256 numbers for every pixel
LETTER, FAINT, GAP = 0.55, 0.35, 0.35  # shares from which something is a letter, its rim, a gap within a word
LEAST_AREA = 10  # pixels of the map; anything smaller is noise
GROW = 0.5  # of an outline's height on all sides: the map is hot in the middle of letters only
MEAN, SPREAD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)  # of the pictures that the detector was trained on
HEIGHT = 64  # the reader reads lines of this height
LEAST_WIDTH, WIDTH_STEP = 64, 32
SIGNS = (
    "",
    *"0123456789!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ €",
    *"ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    *"abcdefghijklmnopqrstuvwxyz",
)
# Words of a line: angle in degrees, heights, and distances in heights.
LIKE_ANGLE, LIKE_HEIGHT, LIKE_ROW, WORD_GAP = 10.0, 1.6, 0.4, 0.6
LONG = 1.3  # length / height from which an outline tells its direction


class EasyText:
    """EasyOCR: the detector CRAFT and the reader english_g2, both run by onnxruntime."""

    name = "easyocr-1.7-english-g2"

    def read(self, pixels: Pixels, effort: Effort, progress: Progress) -> list[TextLine]:
        """Lines on H x W x 3 RGB pixels; places that can't be read come with an empty text. Raises EngineMissing."""
        if min(pixels.shape[:2]) < LEAST_PIXELS:
            return []
        found = one_of_each(joined([*_spots(pixels, effort, lambda share: progress.at("text", FINDING * share))]))
        sessions.rest(_network("easyocr-detector"))
        return lines_at(pixels, found, _read, lambda share: progress.at("text", FINDING + (1 - FINDING) * share))


@cache
def _network(name: str) -> onnxruntime.InferenceSession:
    """One of EasyOCR's two networks, running. Raises EngineMissing with what to install."""
    if not all(find_spec(package) for package in (models.EXTRA[name].package, "onnx")):
        raise EngineMissing(MISSING)
    from scrubber.engines import easy_graphs, easy_weights

    weights = easy_weights.weights(models.contents(name))
    drawn = easy_graphs.detector(weights) if name == "easyocr-detector" else easy_graphs.reader(weights)
    return sessions.started(drawn)


# ---------------------------------------------------------------- finding


def _spots(pixels: Pixels, effort: Effort, tick: Callable[[float], None]) -> Iterator[Spot]:
    long = long_side(*pixels.shape[:2])
    scales = sorted({min(MOST_ENLARGED, side / long) for side in LOOKS[effort]}, reverse=True)
    views = [View.of(pixels, scale, _look) for scale in scales]
    for view, heat in zip(views, heat_maps(views, tick, TILE, (2,)), strict=True):
        for quad, seen in placed(_outlines(heat), view):
            yield Spot(quad, seen)


def _look(piece: Pixels) -> Heat:
    """How likely a letter is at each pixel, and a gap within a word: H x W x 2, 0 to 255."""
    height, width = piece.shape[:2]
    padded = cv2.copyMakeBorder(piece, 0, -height % 32, 0, -width % 32, cv2.BORDER_REPLICATE)
    batch = (np.asarray(padded, np.float32) / 255 - np.array(MEAN, np.float32)) / np.array(SPREAD, np.float32)
    planes = np.ascontiguousarray(batch.transpose(2, 0, 1)[np.newaxis], dtype=np.float32)
    halves = sessions.answer(_network("easyocr-detector"), planes)[0].transpose(1, 2, 0)
    full = cv2.resize(np.ascontiguousarray(halves), (padded.shape[1], padded.shape[0]), interpolation=cv2.INTER_LINEAR)
    return np.asarray(np.clip(full[:height, :width], 0, 1) * 255, dtype=np.uint8)


def _outlines(heat: Heat) -> Iterator[tuple[Quad, float]]:
    """A tilted box round each word: letters that hang together by the gaps between them."""
    letters, gaps = np.ascontiguousarray(heat[:, :, 0]), heat[:, :, 1]
    together = ((letters > FAINT * 255) | (gaps > GAP * 255)).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(together, connectivity=4)
    for at in range(1, count):
        left, top, width, height, area = stats[at]
        if area < LEAST_AREA:
            continue
        part = (slice(top, top + height), slice(left, left + width))
        inside = (labels[part] == at) & (letters[part] > FAINT * 255)
        seen = float(letters[part][inside].max(initial=0)) / 255
        if seen < LETTER:
            continue
        points = np.argwhere(inside)[:, ::-1].astype(np.float32) + np.array([left, top], np.float32)
        centre, (across, down), angle = cv2.minAreaRect(points)
        grow = GROW * min(across, down) + 1
        yield ordered(np.asarray(cv2.boxPoints((centre, (across + grow, down + grow), angle)), np.float32)), seen


def joined(spots: Sequence[Spot]) -> list[Spot]:
    """Words, and the lines that they make up: words of like height that follow one another in one direction."""
    lines: list[list[Spot]] = []
    for spot in sorted(spots, key=lambda s: float(s.quad[:, 0].min())):
        line = next((line for line in lines if _follows(line[-1].quad, spot.quad)), None)
        if line is None:
            lines.append([spot])
        else:
            line.append(spot)
    return [*spots, *(_whole(line) for line in lines if len(line) > 1)]


def _whole(words: Sequence[Spot]) -> Spot:
    corners = np.concatenate([word.quad for word in words])
    box = np.asarray(cv2.boxPoints(cv2.minAreaRect(corners)), np.float32)
    return Spot(ordered(box), min(word.seen for word in words))


def _follows(a: Quad, b: Quad) -> bool:
    """Whether word `b` comes right after word `a`; only for words that run more across than down."""
    along, next_along = a[1] - a[0], b[1] - b[0]
    length, high, next_high = math.hypot(*along), math.dist(a[0], a[3]), math.dist(b[0], b[3])
    if length < LONG * high or max(high, next_high) > LIKE_HEIGHT * max(1e-6, min(high, next_high)):
        return False
    angle = math.degrees(math.atan2(*along[::-1]))
    if (
        math.hypot(*next_along) >= LONG * next_high
        and abs(angle - math.degrees(math.atan2(*next_along[::-1]))) > LIKE_ANGLE
    ):
        return False
    end, start = (a[1] + a[2]) / 2, (b[0] + b[3]) / 2
    gap, off = start - end, along / max(length, 1e-6)
    forward, aside = float(gap @ off), abs(float(gap[0] * off[1] - gap[1] * off[0]))
    return -high <= forward <= WORD_GAP * high and aside <= LIKE_ROW * high


# ---------------------------------------------------------------- reading


def _read(pixels: Pixels, quads: list[Quad], tick: Callable[[float], None], wide: float = 1.0) -> list[Reading]:
    return in_batches(pixels, quads, HEIGHT, _read_batch, tick, wide)


def _read_batch(crops: list[Pixels]) -> list[Reading]:
    width = -(-max(LEAST_WIDTH, *(c.shape[1] for c in crops)) // WIDTH_STEP) * WIDTH_STEP
    batch = np.empty((len(crops), 1, HEIGHT, width), dtype=np.float32)
    for row, picture in zip(batch, crops, strict=True):
        grey = cv2.cvtColor(np.ascontiguousarray(picture), cv2.COLOR_RGB2GRAY).astype(np.float32) / 127.5 - 1
        row[0, :, : grey.shape[1]] = grey
        row[0, :, grey.shape[1] :] = grey[:, -1:]
    shares = sessions.answer(_network("easyocr-reader"), batch)
    best, sure = shares.argmax(axis=2), shares.max(axis=2)
    return [decode(best[:, i], sure[:, i], c.shape[1] / width, SIGNS) for i, c in enumerate(crops)]
