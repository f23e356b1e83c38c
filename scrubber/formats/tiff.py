"""TIFF pictures and documents: every page rebuilt with its own samples, all else left behind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from scrubber.contracts import Fidelity, Rebuilt
from scrubber.formats import limits, tiff_hidden, tiff_pixels, tiff_samples
from scrubber.formats import tiff_parts as t
from scrubber.formats.blocks import icc
from scrubber.formats.tiff_pixels import INKS, Samples
from scrubber.model import turns
from scrubber.model.errors import NotAPhoto, TooLarge
from scrubber.model.finding import Finding
from scrubber.model.geometry import Mask, Pixels
from scrubber.model.photo import Header

NAME: str = "tiff"
SUFFIX: str = ".tif"

_SIGNS = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
_SENSORS = (32803, 34892)  # how a camera's raw picture is meant: a mosaic of colours, or linear light
_JPEG_LOSS = "The pages were compressed as JPEG and are now stored without any further loss, so the copy is larger."


def matches(head: bytes) -> bool:
    return head[:4] in _SIGNS


def is_raw(data: bytes) -> bool:
    """Whether a TIFF is a camera's raw file (DNG and what camera makers call theirs). Raises Damaged or TooLarge."""
    parts = t.read(data)
    marked = data[8:10] == b"CR" or parts.chain[0].get(t.RAW_VERSION) is not None
    return marked or any(d.number(t.MEANING, 0) in _SENSORS for d in (*parts.chain, *parts.below))


def header(data: bytes) -> Header:
    """Raises Damaged, TooLarge, or NotAPhoto for a camera's raw file and for measurements."""
    if is_raw(data):
        raise NotAPhoto("The content is a camera's raw file.", "Save it as JPEG or TIFF first.")
    pages = t.read(data).pages
    boxes, top = list[tuple[int, int, int, int]](), 0
    for page in pages:
        width, height = _upright_size(page, data)
        boxes.append((0, top, width, top + height))
        top += height
    size = (max(box[2] for box in boxes), top)
    limits.check_frames(len(pages), max(1, sum(box[2] * (box[3] - box[1]) for box in boxes) // len(pages)))
    return Header(NAME, size, icc=pages[0].raw(t.PROFILE), pages=tuple(boxes) if len(boxes) > 1 else ())


def hidden(data: bytes) -> tuple[Finding, ...]:
    """Everything in the file beside the pages. Raises as `header` does."""
    return tiff_hidden.findings(data, t.read(data))


def stored(data: bytes, header: Header) -> npt.NDArray[np.uint8]:
    """All pages that will be written on one upright sheet, H x W x 3 or 4; white beside a narrower page."""
    width, height = header.size
    if width > limits.MAX_SIDE or height > limits.MAX_SIDE or width * height > limits.MAX_PIXELS:
        raise TooLarge(
            f"The document's {len(header.pages)} pages are too large to be looked at together.",
            "Choose --frames first to keep the first page alone, or the profile hidden-only.",
        )
    shown = [tiff_samples.shown(samples, profile) for samples, profile in _pages(data, header)]
    if len(shown) == 1:
        return shown[0]
    sheet = np.full((height, width, max(page.shape[2] for page in shown)), 255, np.uint8)
    for page, (left, top, right, bottom) in zip(shown, header.pages, strict=True):
        sheet[top:bottom, left:right, : page.shape[2]] = page
    return sheet


def rebuild(data: bytes, header: Header) -> Rebuilt:
    """The same samples on the same pages, upright."""
    pages = [(tiff_samples.without_traces(samples), _scrubbed(samples, icc_)) for samples, icc_ in _pages(data, header)]
    return Rebuilt(tiff_samples.file(pages), Fidelity.EXACT, _note(data))


def redact(data: bytes, header: Header, pixels: Pixels, mask: Mask, quality: int) -> Rebuilt:
    """Samples outside `mask` show what they did; those under it are opaque. `quality` has no meaning here."""
    done = []
    boxes = header.pages or ((0, 0, mask.shape[1], mask.shape[0]),)
    for (samples, profile), (left, top, right, bottom) in zip(_pages(data, header), boxes, strict=True):
        spot = (slice(top, bottom), slice(left, right))
        new = tiff_samples.painted(samples, pixels[spot], mask[spot]) if mask[spot].any() else samples
        done.append((tiff_samples.without_traces(new), _scrubbed(new, profile)))
    return Rebuilt(tiff_samples.file(done), Fidelity.EXACT, _note(data))


def _note(data: bytes) -> str:
    lossy = (tiff_pixels.JPEG, tiff_pixels.OLD_JPEG)
    return _JPEG_LOSS if any(page.number(t.PACKING, 1) in lossy for page in t.read(data).pages) else ""


def _upright_size(page: t.Directory, data: bytes) -> tuple[int, int]:
    width, height = tiff_pixels.layout(page, data).size
    return (height, width) if tiff_hidden.orientation(page) >= 5 else (width, height)


def _pages(data: bytes, header: Header) -> Iterator[tuple[Samples, bytes | None]]:
    """Each page that will be written: its samples, upright, and its colour profile."""
    pages = t.read(data).pages
    for page in pages[: max(1, len(header.pages))]:
        samples = tiff_pixels.read(page, data)
        upright = np.ascontiguousarray(turns.upright(samples.values, tiff_hidden.orientation(page)))
        yield replace(samples, values=upright), page.raw(t.PROFILE)


def _scrubbed(samples: Samples, profile: bytes | None) -> bytes | None:
    """The profile's colours, where they are for pictures of this kind."""
    clean = icc.scrubbed(profile) if profile else None
    grey = samples.palette is None and samples.values.shape[2] - bool(samples.alpha) == 1
    space = b"CMYK" if samples.meaning == INKS else b"GRAY" if grey else b"RGB "
    return clean if clean is not None and clean[16:20] == space else None
