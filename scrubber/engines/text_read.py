"""Reads the text on small straightened pictures of single lines (PP-OCRv6 reader)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial

import cv2
import numpy as np
import numpy.typing as npt

from scrubber.contracts import Rank
from scrubber.engines import sessions
from scrubber.engines.text_detect import Quad, network_input
from scrubber.engines.text_likely import likely
from scrubber.engines.text_spell import Mended, Shares, Sign, Speller, latin
from scrubber.model.geometry import Pixels

HEIGHT = 48  # the network reads lines of this height
LEAST_WIDTH, MOST_WIDTH = 64, 1920  # about 100 characters; longer lines are squeezed
BATCH_WIDTH = 2560  # the sum of a batch's widths: its answers hold 18,710 shares for every 8 pixels
MOST_IN_BATCH = 8
WIDTH_STEP = 32
MOST_PADDED = 64  # what stands beside a line in its batch changes how it is read: much of it costs words and spaces
LEAST_CONTRAST = 6  # of 255
LONGEST = 30_000  # pixels of a side; OpenCV turns pictures of less than 32,767
HOPELESS = 0.4  # a line read with less is mostly no text, or too small
CERTAIN = 0.98  # a line read with less may say something else


@dataclass(frozen=True, slots=True)
class Reading:
    """What a line says: its text, how sure (0 to 1), the shares of its width between characters, and what it may say
    instead.
    """

    text: str
    confidence: float
    ticks: tuple[float, ...]
    others: tuple[str, ...] = ()


NOTHING = Reading("", 0.0, ())


def crop(pixels: Pixels, quad: Quad, high: int = HEIGHT, wide: float = 1.0) -> Pixels:
    """The straightened picture of a line, `high` pixels and stretched to be so many times as wide.

    `quad` begins at the top left of the text, clockwise.
    """
    across, down = _sides(quad)
    width = _width(quad, high, wide)
    if down <= 2 * high:
        return _straight(pixels, quad, (width, high))
    # Shrink in a second step, or thin strokes are skipped.
    shape = (min(LONGEST, round(across)), min(LONGEST, round(down)))
    if shape[0] * shape[1] > 2_000_000:
        by = (2_000_000 / (shape[0] * shape[1])) ** 0.5
        shape = (max(1, round(shape[0] * by)), max(1, round(shape[1] * by)))
    full = _straight(pixels, quad, shape)
    return np.asarray(cv2.resize(full, (width, high), interpolation=cv2.INTER_AREA), dtype=np.uint8)


def _width(quad: Quad, high: int, wide: float) -> int:
    """Pixels from the beginning to the end of a line's picture."""
    across, down = _sides(quad)
    return int(np.clip(np.ceil(high * wide * across / down), 8, MOST_WIDTH))


def _sides(quad: Quad) -> tuple[float, float]:
    across = max(_length(quad[0], quad[1]), _length(quad[3], quad[2]), 1.0)
    return across, max(_length(quad[0], quad[3]), _length(quad[1], quad[2]), 1.0)


def _length(a: npt.NDArray[np.float32], b: npt.NDArray[np.float32]) -> float:
    return float(np.hypot(*(a - b)))


def _straight(pixels: Pixels, quad: Quad, shape: tuple[int, int]) -> Pixels:
    """`quad` of the photo drawn upright in `shape` (width, height); beyond the photo its edge repeats."""
    height, width = pixels.shape[:2]
    left, top = np.clip(np.floor(quad.min(axis=0)).astype(int) - 2, 0, (width - 1, height - 1))
    right, bottom = np.clip(np.ceil(quad.max(axis=0)).astype(int) + 3, (left + 1, top + 1), (width, height))
    part, smaller = within_reach(pixels[top:bottom, left:right])
    goal = np.array([(0, 0), (shape[0], 0), (shape[0], shape[1]), (0, shape[1])], dtype=np.float32)
    turn = cv2.getPerspectiveTransform(((quad - (left, top)) * smaller).astype(np.float32), goal)
    straight = cv2.warpPerspective(part, turn, shape, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(straight, dtype=np.uint8)


def within_reach(part: Pixels) -> tuple[Pixels, tuple[float, float]]:
    """A part of a photo, with no side too long for OpenCV to turn, and how many times as wide and as high it is now."""
    high, wide = part.shape[:2]
    size = min(wide, LONGEST), min(high, LONGEST)
    if size == (wide, high):
        return np.ascontiguousarray(part), (1.0, 1.0)
    resized = cv2.resize(np.ascontiguousarray(part), size, interpolation=cv2.INTER_AREA)
    return np.asarray(resized, dtype=np.uint8), (size[0] / wide, size[1] / high)


def has_contrast(pixels: Pixels, quad: Quad) -> bool:
    """Whether anything at all is drawn inside `quad`: an even surface holds no text."""
    return int(np.ptp(crop(pixels, quad).max(axis=2))) >= LEAST_CONTRAST


def read(
    pixels: Pixels, quads: Sequence[Quad], tick: Callable[[float], None], wide: float = 1.0, rank: Rank | None = None
) -> list[Reading]:
    """What the lines at `quads` say, in their order, spelled as words are of which `rank` knows the place.

    `tick` hears the share done and may raise. Lines are shown to the network so many times as wide as they are.
    """
    speller = Speller(rank, alphabet()) if rank is not None and quads else None
    return in_batches(pixels, quads, HEIGHT, lambda crops: _read_batch(crops, speller), tick, wide)


def in_batches(
    pixels: Pixels,
    quads: Sequence[Quad],
    high: int,
    work: Callable[[list[Pixels]], list[Reading]],
    tick: Callable[[float], None],
    wide: float = 1.0,
) -> list[Reading]:
    """What `work` reads on pictures, `high` pixels and stretched by `wide`, of the lines at `quads`, in their order.

    It is handed batches of like widths. A batch is cut out of the photo when its turn comes: the lines of a page full
    of text are never all in memory.
    """
    found = [NOTHING] * len(quads)
    batches = _batches([_width(quad, high, wide) for quad in quads])

    def answer(batch: list[int]) -> list[Reading]:
        return work([crop(pixels, quads[i], high, wide) for i in batch])

    answers = sessions.side_by_side(answer, batches, tick)
    for batch, readings in zip(batches, answers, strict=True):
        for at, reading in zip(batch, readings, strict=True):
            found[at] = reading
    return found


def _batches(widths: Sequence[int]) -> list[list[int]]:
    """Places of crops with nearly the same width together, the widest first: the last to be read is soon done."""
    batches: list[list[int]] = []
    for at in sorted(range(len(widths)), key=lambda i: widths[i]):
        last = batches[-1] if batches else []
        like = bool(last) and widths[at] - widths[last[0]] <= MOST_PADDED - WIDTH_STEP
        if like and len(last) < MOST_IN_BATCH and (len(last) + 1) * widths[at] <= BATCH_WIDTH:
            last.append(at)
        else:
            batches.append([at])
    return batches[::-1]


def _read_batch(crops: list[Pixels], speller: Speller | None) -> list[Reading]:
    widest = max(LEAST_WIDTH, *(c.shape[1] for c in crops))
    width = -(-widest // WIDTH_STEP) * WIDTH_STEP
    batch = np.zeros((len(crops), 3, HEIGHT, width), dtype=np.float32)
    for row, picture in zip(batch, crops, strict=True):
        row[:, :, : picture.shape[1]] = network_input(picture)
    shares = sessions.run("text-reader", batch)
    return [_decoded(own, picture.shape[1] / width, speller) for own, picture in zip(shares, crops, strict=True)]


def _decoded(shares: Shares, filled: float, speller: Speller | None) -> Reading:
    best, sure = shares.argmax(axis=1), shares.max(axis=1)
    mend = partial(speller.mended, shares=shares) if speller is not None else None
    reading = decode(best, sure, filled, alphabet(), mend)
    if not HOPELESS <= reading.confidence < CERTAIN:
        return reading
    classes = _latin()
    others = likely(shares[:, classes], [alphabet()[at] for at in classes])
    return replace(reading, others=tuple(text for text in others if text != reading.text))


def decode(
    best: npt.NDArray[np.int64],
    sure: npt.NDArray[np.float32],
    filled: float,
    signs: Sequence[str],
    mend: Callable[[Sequence[Sign]], Iterable[Mended]] | None = None,
) -> Reading:
    """Text from the likeliest character of each step (Graves et al. 2006: repeats joined, blanks dropped).

    `filled` is the share of the steps that shows the line; the rest is padding. `mend` may say words otherwise.
    """
    starts = np.flatnonzero((best != 0) & np.concatenate(([True], best[1:] != best[:-1])))
    line = [Sign(signs[best[i]], int(i), _end(best, int(i))) for i in starts]
    if not any(sign.text.strip() for sign in line):
        return NOTHING
    text, middles = _told(line, list(mend(line)) if mend else [])
    places = np.array(middles) / (len(best) * filled)
    between = np.clip((places[1:] + places[:-1]) / 2, 0.0, 1.0)
    ticks = (0.0, *(float(t) for t in np.maximum.accumulate(between)), 1.0)
    return _stripped(Reading(text, float(np.mean(sure[starts])), ticks))


def _end(best: npt.NDArray[np.int64], start: int) -> int:
    """The step after the last one of the sign that starts at `start`."""
    others = np.flatnonzero(best[start:] != best[start])
    return start + int(others[0]) if others.size else len(best)


def _told(line: Sequence[Sign], mended: Sequence[Mended]) -> tuple[str, list[float]]:
    """The text of a line, and the step at which the middle of each character stands."""
    text, middles, at = "", [], 0
    own = [(sign.start + sign.end) / 2 for sign in line]
    for word in mended:
        text += "".join(sign.text for sign in line[at : word.first]) + word.word
        middles += own[at : word.first]
        middles += np.linspace(own[word.first], own[word.last - 1], len(word.word)).tolist()
        at = word.last
    return text + "".join(sign.text for sign in line[at:]), middles + own[at:]


def _stripped(reading: Reading) -> Reading:
    """Without spaces at the ends, whose place then belongs to the first and last character."""
    first = len(reading.text) - len(reading.text.lstrip())
    last = len(reading.text.rstrip())
    ticks = (0.0, *reading.ticks[first + 1 : last], 1.0)
    return Reading(reading.text[first:last], reading.confidence, ticks)


@cache
def _latin() -> npt.NDArray[np.intp]:
    return latin(alphabet())


@cache
def alphabet() -> tuple[str, ...]:
    """What the reader's classes stand for: a blank, the characters that the model file lists, and the space."""
    listed = sessions.session("text-reader").get_modelmeta().custom_metadata_map["character"]
    return ("", *listed.split("\n"), " ")
