"""Finds bytes that no decoder needs behind a WebP's compressed data, by leaving some out and looking again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

import numpy as np
import numpy.typing as npt

from scrubber.formats import pictures, unseen, webp_lossy
from scrubber.formats import webp_chunks as webp
from scrubber.model.errors import Damaged, ScrubError

Pixels = npt.NDArray[np.uint8]  # H x W x 3 or 4, as stored
# An encoder's last bytes fill up a word, so that a few may be left out without anybody noticing; no text is that short.
FEW, SPARE = 8, 2


def shown(still: webp.Still) -> Pixels:
    """Raises Damaged or TooLarge."""
    picture = pictures.opened(webp.alone(still), "WEBP")
    return np.asarray(picture if picture.mode in ("RGB", "RGBA") else picture.convert("RGBA"))


def trimmed(still: webp.Still, pixels: Pixels) -> webp.Still:
    """The same still, whose pixels are known, without bytes that do nothing. Raises Damaged."""
    for rebuilt, part in _parts(still):
        needed = _needed(part, rebuilt, pixels)
        if needed < len(part):
            return trimmed(rebuilt(part[:needed]), pixels)
    return still


def _parts(still: webp.Still) -> Iterator[tuple[Callable[[bytes], webp.Still], bytes]]:
    """Each run of data that has an end of its own, and what puts another in its place."""
    if still.alpha is not None:
        yield lambda cut: replace(still, alpha=cut), still.alpha
    if still.sort == webp.LOSSLESS:
        yield lambda cut: replace(still, body=cut), still.body
        return
    parts = webp_lossy.facts(still).parts
    for at, part in enumerate(parts):
        yield partial(_with, still, parts, at), part


def _with(still: webp.Still, parts: tuple[bytes, ...], at: int, cut: bytes) -> webp.Still:
    return replace(still, body=webp_lossy.body_of(still, (*parts[:at], cut, *parts[at + 1 :])))


def _needed(part: bytes, rebuilt: Callable[[bytes], webp.Still], pixels: Pixels) -> int:
    """How many bytes of `part` stay: all, where the picture suffers when the last few are missing."""

    def same(cut: bytes) -> bool:
        return _same(rebuilt(cut), pixels)

    if len(part) <= FEW or not same(part[:-FEW]):
        return len(part)
    low, high = 0, len(part) - FEW  # `high` bytes are enough
    while low < high:
        middle = (low + high) // 2
        if same(part[:middle]):
            high = middle
        else:
            low = middle + 1
    return min(len(part), high + SPARE)


def _same(still: webp.Still, pixels: Pixels) -> bool:
    try:
        return np.array_equal(shown(still), pixels)
    except ScrubError:
        return False


def hides(still: webp.Still, pixels: Pixels) -> bool:
    """Whether bytes stand behind the picture that it does not need."""
    try:
        return trimmed(still, pixels) is not still
    except Damaged:
        return False


def under_nothing(still: webp.Still, pixels: Pixels) -> bool:
    """Whether something can be made out where the picture is fully transparent; a lossless one holds any colours."""
    if pixels.shape[2] < 4:
        return False
    if still.sort == webp.LOSSLESS:
        return bool(pixels[pixels[..., 3] == 0][:, :3].any())
    return unseen.rough(pixels)
