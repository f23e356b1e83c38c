"""Is there anything in the finished file but the picture and the few facts that are needed to show it?

Not seen: bits behind the last block inside a JPEG's compressed data, and slack that a deflate stream can hold between
its blocks; to find those, the whole picture would have to be decoded in Python.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from scrubber.contracts import Evidence
from scrubber.model.report import CheckResult, Leak
from scrubber.verify import behind, beyond, opened, png
from scrubber.verify.parts import Reading, Unreadable

NAME = "structure"
INDEXED, ALPHAS = 3, (4, 6)
BLOCK, DEEP, NOISE = 8, 24, 32  # pixels of a block, pixels to the nearest place that is seen, levels


def applies(evidence: Evidence) -> bool:
    """Always: it needs the copy alone."""
    return True


def check(evidence: Evidence) -> CheckResult:
    """Reads every part of the copy, and of a PNG the samples that no viewer shows."""
    judged = _judge(evidence.copy, lambda: opened.reading(evidence))
    judged = judged if evidence.original else _alone(evidence.copy, judged)
    more = _told(evidence) if judged.ran else []
    return replace(judged, leaks=(*judged.leaks, *more)) if more else judged


def structure_of(copy: bytes) -> CheckResult:
    """The same for a file alone, when nothing is known of how it came about."""
    return _alone(copy, _judge(copy, lambda: opened.read(copy), nothing_told=True))


def _alone(copy: bytes, judged: CheckResult) -> CheckResult:
    """With what takes too long for every copy that is made, but not for a file that somebody wants to have checked."""
    if not judged.ran:
        return judged
    try:
        return replace(judged, leaks=(*judged.leaks, *behind.lines(copy, opened.read(copy))))
    except Unreadable as error:
        return CheckResult(NAME, False, str(error))


def _told(evidence: Evidence) -> list[Leak]:
    """What the copy tells in words must be what the person wanted to keep; beside the original, to the letter."""
    told, plan = opened.reading(evidence).told, evidence.plan
    wanted = (plan.profile.keep_rights, plan.profile.keep_rights, plan.profile.keep_date)
    names = ("an author", "rights", "a date")
    strange = [name for name, said, want in zip(names, told, wanted, strict=True) if said and not want]
    if not strange and evidence.original and told != plan.facts.lines and any(told):
        strange = ["other words than were to be kept"]
    where = f"{opened.reading(evidence).format}/exif"
    return [Leak(f"{name} in the file that nobody asked to keep", where) for name in strange]


def _judge(copy: bytes, read: Callable[[], Reading], *, nothing_told: bool = False) -> CheckResult:
    try:
        reading = read()
        unseen = _UNSEEN[reading.format](copy, reading) if reading.format in _UNSEEN else []
    except Unreadable as error:
        return CheckResult(NAME, False, str(error))
    words = [Leak("words that somebody kept", f"{reading.format}/exif")] if nothing_told and any(reading.told) else []
    return CheckResult(NAME, True, leaks=(*reading.faults, *unseen, *words))


def _unseen_png(copy: bytes, reading: Reading) -> list[Leak]:
    """What is stored, but no viewer shows: bits behind the rows, colours under transparency, unused palette entries."""
    depth, colour = copy[24], copy[25]  # IHDR is first, which the reader made sure of
    if depth < 8 and (reading.frames > 1 or opened.row_ends(copy)):
        return [Leak("bits behind the last pixels of rows", "png/row-ends"), *_unseen_colours(copy, reading, colour)]
    return _unseen_colours(copy, reading, colour)


def _unseen_colours(copy: bytes, reading: Reading, colour: int) -> list[Leak]:
    if colour == INDEXED:
        return _palette(copy, reading)
    if colour not in ALPHAS or reading.opaque:
        return []
    seen = opened.every(copy, reading.orientation)
    under = any(samples[samples[..., 3] == 0][:, :3].any() for samples in seen)
    return [Leak("colours under transparent places", "png/alpha")] if under else []


def _palette(copy: bytes, reading: Reading) -> list[Leak]:
    bodies = {name: copy[start + 8 : end - 4] for name, start, end in png.chunks(copy)}
    palette = np.frombuffer(bodies[b"PLTE"], np.uint8).reshape(-1, 3)
    used = np.zeros(256, dtype=bool)
    used[np.unique(opened.indices(copy)) if reading.used is None else list(reading.used)] = True
    used = used[: len(palette)]
    alpha = np.frombuffer(bodies.get(b"tRNS", b"").ljust(len(palette), b"\xff"), np.uint8)[: len(palette)]
    leaks = []
    if palette[~used].any():
        leaks.append(Leak("palette colours that no pixel has", "png/PLTE"))
    if (alpha[~used] < 255).any():
        leaks.append(Leak("transparency that no pixel has", "png/tRNS"))
    if len(np.unique(palette[used & (alpha == 0)], axis=0)) > 1:
        leaks.append(Leak("colours under transparent places", "png/PLTE"))
    entries = np.column_stack([palette, alpha])[used]
    if len(np.unique(entries, axis=0)) < len(entries):
        leaks.append(Leak("a colour that the palette has twice", "png/PLTE"))
    return leaks


def _unseen_boxed(copy: bytes, reading: Reading) -> list[Leak]:
    """Words behind the picture, and something to be made out where nobody sees it."""
    unseen = (*beyond.strips(copy, reading), *beyond.tints(copy, reading))
    return [*behind.words(copy, reading), *unseen, *_unseen_alpha(copy, reading)]


def _unseen_alpha(copy: bytes, reading: Reading) -> list[Leak]:
    if not any(part.name == "head auxC" for part in reading.parts):
        return []
    rough = any(_rough(samples) for samples in opened.every(copy, reading.orientation))
    return [Leak("colours under transparent places", "heif/alpha")] if rough else []


def _rough(samples: opened.Samples) -> bool:
    """Whether something stands out in the middle of transparent places, beyond what encoders leave behind."""
    import cv2

    samples = samples if samples.dtype == np.uint8 else (samples >> 8).astype(np.uint8)
    nothing = cv2.erode((samples[..., 3] == 0).astype(np.uint8), np.ones((2 * DEEP + 1, 2 * DEEP + 1), np.uint8))
    square = np.ones((BLOCK, BLOCK), np.uint8)
    change = [cv2.dilate(c, square).astype(int) - cv2.erode(c, square) for c in cv2.split(samples[..., :3])]
    return bool((np.max(change, axis=0)[nothing > 0] > NOISE).any())


_UNSEEN: dict[str, Callable[[bytes, Reading], list[Leak]]] = {
    "png": _unseen_png,
    "heif": _unseen_boxed,
    "avif": _unseen_boxed,
}
