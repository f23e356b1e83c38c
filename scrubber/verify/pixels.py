"""Does the finished picture show the photo everywhere but under the covers, and nothing of it there?

Both files are decoded by OpenCV, where the copy was made by way of Pillow; only what OpenCV can't open is decoded by
Pillow. A JPEG whose compressed data, tables and colours are the same bytes as the original's isn't decoded at all; of a
HEIC or AVIF of the same bytes the copy is, for a picture that nobody can open can't be said to look like anything.
"""

from __future__ import annotations

from itertools import islice, zip_longest

import numpy as np
import numpy.typing as npt

from scrubber.contracts import Evidence, Fidelity
from scrubber.model.geometry import Mask, Region
from scrubber.model.profile import Frames
from scrubber.model.report import CheckResult, Leak
from scrubber.verify import jpeg, opened, png, shown, traces, ways
from scrubber.verify.opened import Samples
from scrubber.verify.parts import Reading, Unreadable

NAME = "pixels"
# Where colours are stored at half size, a decoder mixes each with its neighbour's (libjpeg, jdsample.c), so that a
# changed block alters the decoded pixels next to it: one pixel where the step is two, two where it is four.
RING = 2
# A turned block is transformed along its columns first, where it was along its rows: each sample rounds differently by
# at most 1, colours at half size likewise, and a colour difference counts up to 1.772-fold (JFIF 1.02). Measured on 124
# turned photos of four samplings: at most 4 levels anywhere, 0.65 on the mean. Twice the one, half as much again of
# the other.
TURNED_MOST, TURNED_MEAN = 8, 1.0
# Decibels by each pixel's largest difference, of the whole and of the worst tile of 64 x 64. Measured on 46 photos that
# were written again: with their own tables 43 and 38 at the least; at a quality of 30 that somebody asked for 21 and
# 17. Another picture in a tile gives about 10.
OWN_TABLES, ASKED_QUALITY, TILE = (36.0, 30.0), (18.0, 14.0), 64
# Colours of a print (CMYK) were converted: compared after the best quadratic conversion, which is not the true one.
CONVERTED = (22.0, 14.0)
# Highlights of bright pictures (HDR) were bent to fit, which no quadratic follows far.
DIMMED = (16.0, 11.0)
FITTED = 20_000  # pixels that the conversion is fitted to

Flags = npt.NDArray[np.bool_]
Change = npt.NDArray[np.float32]


def applies(evidence: Evidence) -> bool:
    """Only beside the original."""
    return bool(evidence.original)


def check(evidence: Evidence) -> CheckResult:
    """Compares the two pictures outside the covers, and looks for traces of the original under them."""
    try:
        reading = opened.reading(evidence)
        if evidence.mask is None and not evidence.plan.redactions and _same_data(evidence, reading):
            return CheckResult(NAME, True)
        leaks = _all_compared(evidence, reading)
    except Unreadable as error:
        return CheckResult(NAME, False, str(error))
    return CheckResult(NAME, True, leaks=tuple(leaks))


def _same_data(evidence: Evidence, reading: Reading) -> bool:
    """Whether a decoder would do the very same with both files."""
    if evidence.fidelity is Fidelity.EXACT and reading.format in ("heif", "avif"):
        if shown.moves(evidence.original):
            return False
        spans = [(part.start, part.end) for part in reading.parts if part.name == "picture"]
        return shown.same(evidence.original, evidence.copy, spans) and opened.pixels(evidence).size > 0
    if reading.format == "png" and evidence.fidelity is Fidelity.EXACT and reading.frames == 1:
        return ways.way_up(evidence.original) == 1 and png.same(evidence.original, evidence.copy)
    if reading.format != "jpeg" or evidence.fidelity is not Fidelity.EXACT or evidence.original[:2] != b"\xff\xd8":
        return False
    try:
        copy = memoryview(evidence.copy)
        before = jpeg.walk(evidence.original, [copy[scan.start : scan.end] for scan in reading.scans])
    except Unreadable:
        return False
    way_up = ways.way_up(evidence.original)
    return _meaning(before, way_up) == _meaning(reading, reading.orientation) and all(
        (a.members, a.step, a.tables, a.interval) == (b.members, b.step, b.tables, b.interval)
        and a.end - a.start == b.end - b.start
        and (a.known or evidence.original.startswith(copy[b.start : b.end], a.start))
        for a, b in zip(before.scans, reading.scans, strict=True)
    )


def _meaning(reading: Reading, way_up: int) -> tuple[object, ...]:
    return (reading.size, way_up, reading.frame, len(reading.scans))


def _all_compared(evidence: Evidence, reading: Reading) -> list[Leak]:
    """Picture by picture; where somebody wanted the first alone, that one is all there is."""
    before = opened.every(evidence.original, ways.way_up(evidence.original))
    if evidence.plan.profile.frames is Frames.FIRST:
        before = islice(before, 1)
    leaks: list[Leak] = []
    for number, (one, other) in enumerate(zip_longest(before, opened.pictures(evidence))):
        if one is None:
            raise Unreadable("Two programs don't see the same pictures in the photo, which may be damaged.")
        if other is None:
            return [Leak("the number of pictures is another than the photo's", "picture")]
        here, _ = opened.part(evidence, number)
        leaks += _compare(here, reading, one, other)
        if leaks:
            break
    return leaks


def _compare(evidence: Evidence, reading: Reading, before: Samples, after: Samples) -> list[Leak]:
    if before.shape != after.shape:
        return [Leak("the picture has another size than the photo", "picture")]
    if before.dtype != after.dtype:
        before, after = _wide(before), _wide(after)
    mask = evidence.mask
    if mask is None:
        return [
            *([Leak("a place was to be covered, and nothing was", "picture")] if evidence.plan.redactions else []),
            *_outside(evidence, before, after, np.ones(before.shape[:2], dtype=np.bool_)),
        ]
    if mask.shape != before.shape[:2]:
        raise Unreadable("The covers don't fit the picture.")
    apart = ~(_grown(mask, RING) if reading.format == "jpeg" else mask)
    return [
        *_uncovered(evidence, mask),
        *_outside(evidence, before, after, apart),
        *traces.under(before, after, mask, [r.region for r in evidence.plan.redactions]),
    ]


def _wide(samples: Samples) -> Samples:
    return samples if samples.dtype == np.uint16 else samples.astype(np.uint16) * 257


def _grown(mask: Mask, by: int) -> Mask:
    import cv2

    square = np.ones((2 * by + 1, 2 * by + 1), np.uint8)
    return np.asarray(cv2.dilate(mask.astype(np.uint8), square), dtype=np.bool_)


def _uncovered(evidence: Evidence, mask: Mask) -> list[Leak]:
    """Every planned redaction lies wholly under the covers."""
    size = (mask.shape[1], mask.shape[0])
    return [
        Leak("a place that was to be covered is not, or not wholly", redaction.region)
        for redaction in evidence.plan.redactions
        if (redaction.region.mask(size) & ~mask).any()
    ]


def _outside(evidence: Evidence, before: Samples, after: Samples, apart: Flags) -> list[Leak]:
    """What differs where nothing was covered, by the measure that the way of writing allows."""
    if evidence.fidelity is Fidelity.EXACT:
        return _where(_visible(_differ(before, after) & apart, before, after), "the picture differs outside the covers")
    apart = _visible(apart, before, after)  # what nobody sees must not thin out the differences that one sees
    if not apart.any():
        return []
    if evidence.fidelity is Fidelity.TURNED:
        return _turned(_change(before, after, apart), apart)
    if _dimmed(evidence):
        return _noisy(_change(_converted(before, after, apart), after, apart), apart, DIMMED)
    if _for_print(evidence.original):
        return _noisy(_change(_converted(before, after, apart), after, apart), apart, CONVERTED)
    bounds = ASKED_QUALITY if evidence.plan.profile.quality else OWN_TABLES
    return _noisy(_change(before, after, apart), apart, bounds)


def _differ(before: Samples, after: Samples) -> Flags:
    """Pixels that are not the same, compared as one number each."""
    whole = np.uint32 if before.dtype == np.uint8 else np.uint64
    one, other = (np.ascontiguousarray(samples).view(whole)[..., 0] for samples in (before, after))
    return np.asarray(one != other, dtype=np.bool_)


def _visible(flags: Flags, before: Samples, after: Samples) -> Flags:
    """Without the pixels that are fully transparent in both: colours that nobody sees may go."""
    rows, seen = np.flatnonzero(flags.any(axis=1)), flags.copy()
    seen[rows] &= (before[rows, :, 3] > 0) | (after[rows, :, 3] > 0)
    return seen


def _change(before: Samples, after: Samples, apart: Flags) -> Change:
    """Each pixel's largest difference in levels of 255; 0 where it doesn't count.

    Colours that are nearly transparent differ as much as is seen of them, on whatever ground.
    """
    import cv2

    scale = 257.0 if before.dtype == np.uint16 else 1.0
    change = cv2.absdiff(_weighed(before), _weighed(after)).max(axis=-1).astype(np.float32) / np.float32(scale)
    change[~apart] = 0
    return np.asarray(change, dtype=np.float32)


def _weighed(samples: Samples) -> Samples:
    """Colours by their share in what is seen; the transparency itself as it is."""
    most = np.iinfo(samples.dtype).max
    if samples[..., 3].min() == most:
        return samples
    out = samples.copy()
    for channel in range(3):
        out[..., channel] = samples[..., channel].astype(np.float32) * samples[..., 3] / np.float32(most) + 0.5
    return out


def _turned(change: Change, apart: Flags) -> list[Leak]:
    far = change > TURNED_MOST
    if not far.any() and change.sum() > TURNED_MEAN * apart.sum():
        far = change > 0
    return _where(far, "the picture differs outside the covers")


def _noisy(change: Change, apart: Flags, bounds: tuple[float, float]) -> list[Leak]:
    """Where a picture that was written again strays too far, on the whole or in one tile."""
    if _psnr(change, apart) < bounds[0]:
        return [Leak("the picture differs too much from the photo", "picture")]
    leaks = []
    for top in range(0, apart.shape[0], TILE):
        for left in range(0, apart.shape[1], TILE):
            tile = (slice(top, top + TILE), slice(left, left + TILE))
            if apart[tile].sum() >= 64 and _psnr(change[tile], apart[tile]) < bounds[1]:
                height, width = apart[tile].shape
                place = Region.box(left, top, left + width, top + height)
                leaks.append(Leak("the picture differs outside the covers", place))
    return leaks


def _for_print(original: bytes) -> bool:
    """Whether the original's colours are stored for printing, in four components."""
    try:
        return bool(original) and opened.read(original).components == 4
    except Unreadable:
        return False


def _dimmed(evidence: Evidence) -> bool:
    """Whether a picture for bright screens became one for all."""
    return shown.bright(evidence.original) and not shown.bright(evidence.copy)


def _converted(before: Samples, after: Samples, apart: Flags) -> Samples:
    """`before` in the colours of `after`, by the quadratic conversion that fits the pixels of `apart` best."""
    at = np.flatnonzero(apart)
    at = at[:: max(1, len(at) // FITTED)]
    known = _terms(before.reshape(-1, 4)[at])
    fit, *_ = np.linalg.lstsq(known, after.reshape(-1, 4)[at, :3].astype(np.float32), rcond=None)
    out = after.copy()
    for row in range(before.shape[0]):
        out[row, :, :3] = np.clip(_terms(before[row]) @ fit, 0, np.iinfo(after.dtype).max)
    return out


def _terms(colours: Samples) -> npt.NDArray[np.float32]:
    """Of N x 4 samples: one, each colour, each product of two (N x 10)."""
    b, g, r = (colours[:, n].astype(np.float32) / np.float32(255) for n in range(3))
    return np.stack([np.ones_like(b), b, g, r, b * b, g * g, r * r, b * g, g * r, b * r], axis=1)


def _psnr(change: Change, apart: Flags) -> float:
    """Peak signal to noise in decibels, by each pixel's largest difference."""
    error = float(np.square(change, dtype=np.float64).sum()) / max(1, int(apart.sum()))
    return 99.0 if error == 0 else 10 * float(np.log10(255 * 255 / error))


def _where(flags: Flags, what: str) -> list[Leak]:
    """One leak with the box round all flagged pixels, if there are any."""
    rows, columns = np.flatnonzero(flags.any(axis=1)), np.flatnonzero(flags.any(axis=0))
    if not len(rows):
        return []
    return [Leak(what, Region.box(float(columns[0]), float(rows[0]), float(columns[-1] + 1), float(rows[-1] + 1)))]
