"""Two networks that see faces in a piece of a photo: YuNet, and CenterFace as its second opinion."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from scrubber.engines import sessions
from scrubber.model.geometry import Pixels

Floats = npt.NDArray[np.float32]

UNIT = 32  # both networks want sides that are multiples of it
SAME = 0.4  # intersection over union from which two boxes of one network show the same face
POINTS = 5  # right eye, left eye, nose, right and left corner of the mouth, as the person has them
ROW = 5 + 2 * POINTS
YUNET_STRIDES, CENTERFACE_STRIDE = (8, 16, 32), 4
YUNET_LEAST, CENTERFACE_LEAST = 0.25, 0.15  # scores below which not even an agreement makes a face
WIDEST = 12.0  # exponent of the largest size that can be meant; on noise the numbers overflow now and then


@dataclass(frozen=True, slots=True)
class Net:
    """A network: the name of its model, and the score from which on it is listened to."""

    model: str
    least: float


YUNET, CENTERFACE = Net("yunet", YUNET_LEAST), Net("centerface", CENTERFACE_LEAST)


def load(net: Net) -> None:
    """Gets a network ready, on one thread, before several use it. Raises EngineMissing."""
    sessions.by_piece(net.model)


def rest(net: Net) -> None:
    """Gives back the memory that a network worked in."""
    sessions.rest(sessions.by_piece(net.model))


def look(net: Net, piece: Pixels) -> Floats:
    """Rows of 15 on H x W x 3 RGB pixels: left, top, right, bottom, five points (x, y), score. Raises EngineMissing."""
    batch = _batch(piece if net is CENTERFACE else piece[:, :, ::-1])
    outputs = sessions.outputs(net.model, batch)
    rows = _centerface(outputs, net.least) if net is CENTERFACE else _yunet(outputs, batch.shape[3], net.least)
    return _distinct(rows[np.isfinite(rows).all(axis=1)])


def _batch(piece: Pixels) -> Floats:
    """1 x 3 x H x W, black beyond the right and lower border up to a multiple of `UNIT`."""
    height, width = piece.shape[:2]
    batch = np.zeros((1, 3, -(-height // UNIT) * UNIT, -(-width // UNIT) * UNIT), np.float32)
    batch[0, :, :height, :width] = piece.transpose(2, 0, 1)
    return batch


def _yunet(outputs: list[Floats], width: int, least: float) -> Floats:
    """YuNet answers for each cell of three grids: class and presence, box, points, all in units of the cell."""
    rows = []
    count = len(YUNET_STRIDES)
    for at, stride in enumerate(YUNET_STRIDES):
        classes, presence, boxes, points = (outputs[at + count * part][0] for part in range(4))
        score = np.sqrt(np.clip(classes[:, 0], 0, 1) * np.clip(presence[:, 0], 0, 1))
        seen = np.flatnonzero(score >= least)
        cell = np.stack([seen % (width // stride), seen // (width // stride)], axis=1).astype(np.float32)
        middle, half = cell + boxes[seen, :2], np.exp(np.minimum(boxes[seen, 2:], WIDEST)) / 2
        points = (points[seen].reshape(-1, POINTS, 2) + cell[:, None]).reshape(-1, 2 * POINTS)
        places = np.concatenate([middle - half, middle + half, points], axis=1) * stride
        rows.append(np.concatenate([places, score[seen, None]], axis=1))
    return np.concatenate(rows)


def _centerface(outputs: list[Floats], least: float) -> Floats:
    """CenterFace answers for each cell of one grid: presence, size, shift of the middle, points; y before x."""
    heat, size, shift, points = (output[0] for output in outputs)
    ys, xs = np.nonzero(heat[0] >= least)
    cell = np.stack([xs, ys], axis=1)
    middle = (cell + shift[::-1, ys, xs].T + 0.5) * CENTERFACE_STRIDE
    sides = np.exp(np.minimum(size[::-1, ys, xs].T, WIDEST)) * CENTERFACE_STRIDE
    corner = middle - sides / 2
    marks = points[:, ys, xs].T.reshape(-1, POINTS, 2)[:, :, ::-1] * sides[:, None] + corner[:, None]
    rows = [corner, corner + sides, marks.reshape(-1, 2 * POINTS), heat[0, ys, xs][:, None]]
    return np.concatenate(rows, axis=1, dtype=np.float32)


def _distinct(rows: Floats) -> Floats:
    """The surest row of each face (greedy non-maximum suppression), the surest first."""
    rows = rows[np.argsort(-rows[:, -1], kind="stable")]
    area = (rows[:, 2] - rows[:, 0]) * (rows[:, 3] - rows[:, 1])
    kept: list[int] = []
    left = np.arange(len(rows))
    while len(left):
        best, left = left[0], left[1:]
        kept.append(best)
        sides = np.minimum(rows[best, 2:4], rows[left, 2:4]) - np.maximum(rows[best, :2], rows[left, :2])
        shared = np.prod(np.maximum(sides, 0), axis=1)
        left = left[shared < SAME * (area[best] + area[left] - shared)]
    return rows[kept]
