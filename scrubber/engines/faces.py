"""Finds faces in a photo with YuNet, looked at in windows and at several sizes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import replace
from functools import cached_property

import cv2
import numpy as np
import numpy.typing as npt

from scrubber.contracts import FaceHit
from scrubber.engines import models, sessions
from scrubber.engines.face_merge import Face, Pass, Sighting, agreed, upright_turns
from scrubber.engines.heads import head
from scrubber.engines.tiles import Window, windows
from scrubber.model.geometry import Box, Pixels, Region
from scrubber.model.profile import Effort
from scrubber.model.progress import Progress

Points = npt.NDArray[np.floating]
Rows = npt.NDArray[np.float32]

TILE, OVERLAP = 1024, 128
LEAST_SCORE = 0.25  # below it not even agreement between sizes makes a face
LEAST_SIDE = 16  # pixels; the network needs a few cells
WHOLE = 640  # halve until the photo is about this long: a face that fills it is then of a size that is known
ENLARGE_BELOW = 4_000_000  # pixels of a photo up to which it is also looked at in twice its size
PROBE = 1024  # pixels of the longer side at which the standard effort asks whether a photo lies on its side
MAIN = 0.9  # share of the time before a photo that lies on its side is looked at again
DARK = 60  # median brightness (0 to 255) below which a brightened photo is looked at as well
GAMMA = 0.45


XS, YS = [0, 4, 6, 8, 10, 12], [1, 5, 7, 9, 11, 13]  # where a row of YuNet's answer holds positions
_LIFTED = (255 * (np.arange(256) / 255) ** GAMMA).astype(np.uint8)


class YuNet:
    """The YuNet 2023mar face detector, driven by OpenCV."""

    name = f"yunet-2023mar/opencv-{'.'.join(cv2.__version__.split('.')[:2])}"

    def find(self, pixels: Pixels, effort: Effort, progress: Progress) -> list[FaceHit]:
        """Heads on H x W x 3 RGB pixels, the surest first. Raises EngineMissing."""
        if min(pixels.shape[:2]) < LEAST_SIDE:
            return []
        plan = passes(pixels, effort)
        sightings = self._seen(pixels, plan, lambda share: progress.at("faces", share * MAIN))
        more = turned_passes(plan, upright_turns(sightings))
        sightings += self._seen(pixels, more, lambda share: progress.at("faces", MAIN + share * (1 - MAIN)))
        return [_hit(face) for face in agreed(sightings)]

    def _seen(self, pixels: Pixels, plan: Sequence[Pass], tick: Callable[[float], None]) -> list[Sighting]:
        height, width = pixels.shape[:2]
        work = np.cumsum([0.0] + [p.scale**2 for p in plan])
        sightings: list[Sighting] = []
        for at, look in enumerate(plan):
            before, own = work[at] / work[-1], (work[at + 1] - work[at]) / work[-1]

            def told(share: float, before: float = before, own: float = own) -> None:
                tick(float(before + own * share))

            sightings += [_sighting(row, look, width, height) for row in self._look(pixels, look, told)]
        return sightings

    @cached_property
    def _detector(self) -> cv2.FaceDetectorYN:
        cv2.setNumThreads(sessions.threads())
        model = np.frombuffer(models.contents("yunet"), dtype=np.uint8)
        nothing = np.zeros(0, dtype=np.uint8)
        return cv2.FaceDetectorYN.create("onnx", model, nothing, (320, 320), LEAST_SCORE, 0.4, 5000)

    def _look(self, pixels: Pixels, look: Pass, tick: Callable[[float], None]) -> Iterator[Rows]:
        """Rows of 15 (box x y w h, five points x y, score) in pixels of the photo as it was given."""
        view = np.rot90(pixels, look.turn)
        view = view[:, ::-1] if look.mirrored else view
        size = (view.shape[1], view.shape[0])
        parts = windows(size, round(TILE / look.scale), round(OVERLAP / look.scale))
        for done, window in enumerate(parts):
            tick(done / len(parts))
            for row in self._detect(_piece(view, window, look)):
                row[:14] /= look.scale
                row[XS] += window.left
                row[YS] += window.top
                yield row

    def _detect(self, piece: Pixels) -> Rows:
        self._detector.setInputSize((piece.shape[1], piece.shape[0]))
        rows = self._detector.detect(piece)[1]
        if rows is None:
            return np.zeros((0, 15), dtype=np.float32)
        found = np.array(rows, dtype=np.float32)
        # On noise of a few pixels the net's numbers overflow now and then: such a place is nowhere.
        return found[np.isfinite(found).all(axis=1)]


def passes(pixels: Pixels, effort: Effort) -> list[Pass]:
    """How a photo is looked at: every level of effort looks at all that the one before looks at."""
    height, width = pixels.shape[:2]
    scales = _scales(width, height, effort)
    plan = [Pass(s) for s in scales]
    if effort is Effort.QUICK:
        return plan
    dark = _brightness(pixels) < DARK
    if dark:
        plan += [Pass(s, brighter=True) for s in scales]
    if effort is Effort.STANDARD:
        probe = max(s for s in scales if s <= 1 and (max(width, height) * s <= PROBE or s == scales[-1]))
        return plan + [Pass(probe, turn=turn, brighter=dark) for turn in (1, 2, 3)]
    plan += [Pass(s, mirrored=True, brighter=dark) for s in scales]
    return plan + [Pass(s, turn=turn, brighter=dark) for turn in (1, 2, 3) for s in scales]


def turned_passes(plan: Sequence[Pass], upright: Set[int]) -> list[Pass]:
    """What `plan` did for the photo as it lies and not yet for the turns that turned out to be upright."""
    straight = [p for p in plan if not p.turn and not p.mirrored]
    darks = [p for p in straight if p.brighter]
    wanted = [replace(p, turn=turn) for turn in sorted(upright - {0}) for p in darks or straight]
    return [p for p in wanted if p not in plan]


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
    step = max(1, min(pixels.shape[:2]) // 200)
    return float(np.median(pixels[::step, ::step].mean(axis=2)))


def _piece(view: Pixels, window: Window, look: Pass) -> Pixels:
    """What a window shows, BGR, in the size and brightness of the pass."""
    part = view[window.top : window.bottom, window.left : window.right, ::-1]
    part = np.ascontiguousarray(part)
    if look.scale != 1:
        size = (max(1, round(part.shape[1] * look.scale)), max(1, round(part.shape[0] * look.scale)))
        how = cv2.INTER_AREA if look.scale < 1 else cv2.INTER_LINEAR
        part = np.asarray(cv2.resize(part, size, interpolation=how), dtype=np.uint8)
    return np.asarray(cv2.LUT(part, _LIFTED), dtype=np.uint8) if look.brighter else part


def _sighting(row: Rows, look: Pass, width: int, height: int) -> Sighting:
    """A row found on a turned or mirrored photo, on the photo (`width` x `height`) as it is."""
    x, y, w, h = (float(v) for v in row[:4])
    corners = np.array([(x, y), (x + w, y + h)])
    points = np.concatenate([corners, row[4:14].reshape(5, 2)])
    view_width = width if look.turn % 2 == 0 else height
    if look.mirrored:
        points[:, 0] = view_width - points[:, 0]
    points = _turned_back(points, look.turn, width, height)
    (x0, y0), (x1, y1) = points[:2].min(axis=0), points[:2].max(axis=0)
    eyes, mouth = points[2:4].mean(axis=0), points[5:7].mean(axis=0)
    return Sighting(
        Box(float(x0), float(y0), float(x1), float(y1)),
        (float(mouth[0] - eyes[0]), float(mouth[1] - eyes[1])),
        min(1.0, float(row[14])),
        look,
    )


def _turned_back(points: Points, turn: int, width: int, height: int) -> Points:
    """Points on a photo (`width` x `height`) that were found on it turned by quarters anticlockwise."""
    x, y = points[:, 0], points[:, 1]
    if turn == 1:
        return np.stack([width - y, x], axis=1)
    if turn == 2:
        return np.stack([width - x, height - y], axis=1)
    return np.stack([y, height - x], axis=1) if turn == 3 else points


def _hit(face: Face) -> FaceHit:
    reason = "A face was seen at several sizes of the photo." if face.times > 1 else "A face was seen."
    return FaceHit(head(face.box, face.down), Region.box(*face.box), face.confidence, reason)
