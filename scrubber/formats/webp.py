"""WebP pictures and animations: the compressed pictures carried over into a container of our own."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

import numpy as np
import numpy.typing as npt
from PIL import Image

from scrubber.contracts import Fidelity, Rebuilt
from scrubber.formats import conversion, pictures, webp_channels, webp_hidden, webp_lossy, webp_slack
from scrubber.formats import webp_chunks as webp
from scrubber.formats.blocks import icc
from scrubber.formats.once import once
from scrubber.model import turns
from scrubber.model.finding import Finding
from scrubber.model.geometry import Mask, Pixels
from scrubber.model.photo import Header

NAME: str = "webp"
SUFFIX: str = ".webp"

_LARGER = "The photo was turned upright. It is now stored without any further loss, so the copy is larger."
_UNDER = "Something could be made out where the picture is transparent, so the picture was compressed again without it."
_BLOCKS = "The blocks of a lossy WebP can't be changed one by one."
UNIT = (16, 16)  # VP8's macroblock
# A picture that is encoded again at its own quality loses a little; where it loses more than this, quality is added.
LEAST_LIKENESS, QUALITY_STEP = 38.5, 6


def matches(head: bytes) -> bool:
    return head[:4] == b"RIFF" and head[8:12] == b"WEBP"


def header(data: bytes) -> Header:
    """Raises Damaged or TooLarge."""
    parts = webp.read(data)
    return Header(
        NAME,
        parts.size,
        orientation=webp_hidden.orientation(parts),
        icc=parts.profile,
        channels=4 if parts.see_through else 3,
        unit=(1, 1) if parts.lossless else UNIT,
        editable=parts.lossless,
        why_not="" if parts.lossless else _BLOCKS,
        frames=len(parts.frames),
    )


def hidden(data: bytes) -> tuple[Finding, ...]:
    """Everything in the file beside the pictures. Raises Damaged or TooLarge."""
    return webp_hidden.findings(data, webp.read(data), _cleaned(data))


def canvases(data: bytes, header: Header) -> Iterator[npt.NDArray[np.uint8]]:
    """What is seen, one canvas (H x W x 3 or 4) for each picture. Raises Damaged or TooLarge."""
    parts = webp.read(data)
    plain = webp.write(parts.size, list(parts.frames), parts.loops if parts.moving else None)
    for picture in islice(pictures.frames(plain, "WEBP"), header.frames):
        shown = np.array(picture.convert("RGBA" if header.channels == 4 else "RGB"))
        if header.channels == 4:
            shown[shown[..., 3] == 0] = 0
        yield shown


def rebuild(data: bytes, header: Header) -> Rebuilt:
    """The same compressed pictures; those that have to be turned are stored without any further loss."""
    parts = webp.read(data)
    profile = icc.scrubbed(header.icc) if header.icc else None
    turn, moves = header.orientation, parts.moving and header.frames > 1
    if moves and turn != 1:
        turned = list(_drawn(data, header, 0))
        return Rebuilt(webp.write(header.upright_size, turned, parts.loops, profile), Fidelity.EXACT,
                       "" if parts.lossless else _LARGER)  # fmt: skip
    cleaned = _cleaned(data)[: header.frames]
    frames, again = [one.frame for one in cleaned], any(one.again for one in cleaned)
    fidelity = Fidelity.REENCODED if again else Fidelity.EXACT
    note, size = _UNDER if again else "", parts.size if parts.moving else frames[0].still.size
    if parts.moving and not moves:
        first = _first(data, header)
        frames, size = [webp.Frame(first)], first.size
        fidelity = Fidelity.EXACT if parts.lossless else Fidelity.REENCODED
    elif turn != 1:
        note = "" if parts.lossless else _LARGER
        upright = np.ascontiguousarray(turns.upright(webp_slack.shown(frames[0].still), turn))
        frames = [webp.Frame(webp_channels.lossless(upright))]
        size = frames[0].still.size
    return Rebuilt(webp.write(size, frames, parts.loops if moves else None, profile), fidelity, note)


def redact(data: bytes, header: Header, pixels: Pixels, mask: Mask, quality: int) -> Rebuilt:
    """Every picture with `pixels` under `mask`, encoded again: lossless where it was, else at its own quality."""
    parts = webp.read(data)
    profile = icc.scrubbed(header.icc) if header.icc else None
    own = 0 if parts.lossless else quality or _own_quality(parts)
    if header.frames < 2:
        still = _encoded(_opaque(pixels, mask), mask, own)
        fresh = webp.write(still.size, [webp.Frame(still)], None, profile)
    else:
        frames = list(_drawn(data, header, own, pixels, mask))
        fresh = webp.write(header.upright_size, frames, parts.loops, profile)
    return Rebuilt(fresh, Fidelity.REENCODED if own else Fidelity.EXACT)


@once
def _cleaned(data: bytes) -> list[webp_hidden.Cleaned]:
    """Each picture without bytes behind it, colours under nothing and channels that no viewer shows."""
    out = []
    for frame in webp.read(data).frames:
        pixels = webp_slack.shown(frame.still)
        shown = webp_channels.plain(frame.still, pixels)
        still = webp_slack.trimmed(shown, pixels)
        rough = webp_slack.under_nothing(still, pixels)
        slack, unseen = still is not shown, rough or shown is not frame.still
        again = rough and still.sort == webp.LOSSY
        if rough:
            plain = pixels.copy()
            plain[plain[..., 3] == 0] = 0
            nowhere = np.zeros(plain.shape[:2], bool)
            still = _encoded(plain, nowhere, webp_lossy.quality(still)) if again else webp_channels.lossless(plain)
        out.append(webp_hidden.Cleaned(replace(frame, still=still), slack, unseen, again))
    return out


def _first(data: bytes, header: Header) -> webp.Still:
    """The first picture of an animation on its canvas, upright, as a picture of its own."""
    parts = webp.read(data)
    seen = np.ascontiguousarray(turns.upright(next(canvases(data, header)), header.orientation))
    if parts.lossless:
        return webp_channels.lossless(seen)
    return _encoded(seen, np.zeros(seen.shape[:2], bool), _own_quality(parts))


def _own_quality(parts: webp.WebP) -> int:
    return max(webp_lossy.quality(frame.still) for frame in parts.frames if frame.still.sort == webp.LOSSY)


def _opaque(pixels: Pixels, mask: Mask) -> Pixels:
    if pixels.shape[2] == 3:
        return pixels
    out = pixels.copy()
    out[mask, 3] = 255
    return out


def _drawn(
    data: bytes, header: Header, quality: int, cover: Pixels | None = None, mask: Mask | None = None
) -> Iterator[webp.Frame]:
    """Every picture, upright and with `cover` under `mask`, as the piece of the canvas that has changed.

    Each is drawn over the one before; `quality` 0 means lossless.
    """
    before: Pixels | None = None
    for frame, seen in zip(webp.read(data).frames, canvases(data, header), strict=False):
        now = np.ascontiguousarray(turns.upright(seen, header.orientation))
        here = np.zeros(now.shape[:2], bool) if mask is None else mask
        if cover is not None:
            now[here] = _opaque(cover, here)[here]
        left, top, right, bottom = _changed(before, now)
        piece = np.ascontiguousarray(now[top:bottom, left:right])
        still = _encoded(piece, here[top:bottom, left:right], quality)
        yield webp.Frame(still, (left, top), frame.delay, flags=2)  # not blended: alpha replaces what was there
        before = now


def _changed(before: Pixels | None, now: Pixels) -> tuple[int, int, int, int]:
    """The box round what differs; it begins at even places (RFC 9649, 2.7.1.3)."""
    if before is None:
        return 0, 0, now.shape[1], now.shape[0]
    differs = (before != now).any(axis=2)
    rows, columns = np.flatnonzero(differs.any(axis=1)), np.flatnonzero(differs.any(axis=0))
    if not len(rows):
        return 0, 0, 1, 1
    return int(columns[0]) & ~1, int(rows[0]) & ~1, int(columns[-1]) + 1, int(rows[-1]) + 1


def _encoded(pixels: Pixels, mask: Mask, quality: int) -> webp.Still:
    """`quality` 0 means lossless. What lies outside `mask` must stay like the photo, else quality is added.

    Loud colours side by side can't be stored well enough in a lossy WebP (one for each four pixels): then lossless.
    """
    while quality:
        still = _saved(pixels, quality=quality, method=4, alpha_quality=100)
        seen = webp_slack.shown(still)
        if _likeness(seen, pixels, mask) >= LEAST_LIKENESS and conversion.alike(pixels, seen, mask):
            return still
        quality = min(100, quality + QUALITY_STEP) if quality < 100 else 0
    return webp_channels.lossless(pixels)


def _saved(pixels: Pixels, **how: object) -> webp.Still:
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "WEBP", **how)
    return webp.still_of(out.getvalue())


def _likeness(new: Pixels, old: Pixels, mask: Mask) -> float:
    """Decibels, by each pixel's largest difference, where nothing was covered and something is seen."""
    apart = ~mask if old.shape[2] == 3 else ~mask & (old[..., 3] > 0)
    if not apart.any():
        return 99.0
    change = np.abs(new[..., :3].astype(np.int16) - old[..., :3]).max(axis=2)[apart].astype(np.float64)
    error = float(np.square(change).mean())
    return 99.0 if error == 0 else 10 * float(np.log10(255 * 255 / error))
