"""Fetches pictures of photos for the screen; the worker decodes them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from scrubber import files
from scrubber.model.geometry import Pixels
from scrubber.model.progress import Progress
from scrubber.worker.host import Worker

THUMBNAIL, PREVIEW, FULL = 160, 1600, 0
OTHERS = 360  # pixels across of a picture that hides in the file
Stopped = Callable[[], bool]


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """RGB pixels (H x W x 3) of a photo for the screen; `size` is the true one, `scale` shown by true.

    `frame` is its number in an animation, `digest` the SHA-256 of the file.
    """

    pixels: Pixels
    size: tuple[int, int]
    scale: float
    frame: int = 0
    digest: str = ""


def fetched(path: Path, most: int, frame: int = 0) -> Callable[[Worker, Stopped], Picture]:
    def run(worker: Worker, stopped: Stopped) -> Picture:
        return picture_of(files.read(path), worker, most, stopped, frame)

    return run


def fetched_others(path: Path) -> Callable[[Worker, Stopped], dict[str, Pixels]]:
    def run(worker: Worker, stopped: Stopped) -> dict[str, Pixels]:
        found = worker.others(files.read(path), OTHERS, Progress(stopped=stopped))
        return {place: np.frombuffer(raw, np.uint8).reshape(high, wide, 3) for place, (wide, high), raw in found}

    return run


def picture_of(data: bytes, worker: Worker, most: int, stopped: Stopped, frame: int = 0) -> Picture:
    """Pixels of a photo, decoded by the worker. Raises ScrubError."""
    answer, raw = worker.pixels(data, most, Progress(stopped=stopped), frame)
    (width, height), (true_width, true_height) = answer["shown"], answer["picture"]
    pixels = np.frombuffer(raw, np.uint8).reshape(height, width, 3)
    digest = hashlib.sha256(data).hexdigest()
    return Picture(pixels, (true_width, true_height), width / true_width, frame, digest)
