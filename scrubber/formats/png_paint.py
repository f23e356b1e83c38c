"""Paints over places of a PNG picture and keeps its kind where that is possible."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from scrubber.formats import png_chunks as png
from scrubber.formats import png_samples
from scrubber.formats.png_samples import Samples
from scrubber.model.geometry import Mask, Pixels


def painted(samples: Samples, pixels: Pixels, mask: Mask) -> Samples:
    """`samples` (upright) with opaque `pixels` under `mask`; all other samples keep their exact values."""
    paint = pixels[mask][:, :3]
    if samples.palette is not None:
        done = _in_palette(samples, paint, mask)
        return done if done is not None else _painted(_without_palette(samples), paint, mask)
    return _painted(_roomy(samples, paint), paint, mask)


def _in_palette(samples: Samples, paint: Pixels, mask: Mask) -> Samples | None:
    """A palette of the colours that show, old and new; None where they are too many."""
    palette = samples.palette
    if palette is None:
        return None
    used = np.flatnonzero(np.bincount(samples.values[~mask][:, 0], minlength=len(palette)))
    old = palette[used]
    old[old[:, 3] == 0] = 0
    ranks = np.unique(_ranks(paint))
    fresh = np.stack([ranks >> 16, ranks >> 8 & 255, ranks & 255, np.full_like(ranks, 255)], axis=1)
    colours, places = png_samples.compact(np.concatenate([old, fresh.astype(np.uint8)]))
    if len(colours) > 256:
        return None
    look_up = np.zeros(max(256, len(palette)), dtype=np.uint8)
    look_up[used] = places[: len(used)]
    values = look_up[samples.values]
    values[mask, 0] = _places(paint, colours)
    depth = next(d for d in (1, 2, 4, 8) if len(colours) <= 1 << d and d >= samples.depth)
    return replace(samples, values=values, palette=colours, depth=depth)


def _places(paint: Pixels, colours: png_samples.Colours) -> npt.NDArray[np.uint8]:
    """For each painted pixel its place in the palette, among the opaque colours."""
    first = int(np.searchsorted(colours[:, 3], 255))
    ranks = _ranks(colours[first:, :3])
    return np.asarray(np.searchsorted(ranks, _ranks(paint)) + first, dtype=np.uint8)


def _ranks(colours: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint32]:
    wide = colours.astype(np.uint32)
    return np.asarray(wide[:, 0] << 16 | wide[:, 1] << 8 | wide[:, 2])


def _without_palette(samples: Samples) -> Samples:
    """The palette's colours as 8-bit RGB, or RGBA where some are not opaque."""
    full = png_samples.rgba(samples)
    if png_samples.see_through(samples):
        return Samples(full, 8, png.RGBA)
    return Samples(np.ascontiguousarray(full[..., :3]), 8, png.RGB)


def _roomy(samples: Samples, paint: Pixels) -> Samples:
    """The same picture in the least kind of PNG that can show these colours as opaque."""
    grey = bool((paint == paint[:, :1]).all())
    step = 255 // ((1 << samples.depth) - 1) if samples.depth < 8 else 1
    if samples.colour == png.GREY and samples.depth < 8 and not (grey and not (paint % step).any()):
        key = None if samples.key is None else tuple(value * step for value in samples.key)
        samples = replace(samples, values=np.asarray(samples.values * step, dtype=np.uint8), depth=8, key=key)
    if samples.colour in (png.GREY, png.GREY_ALPHA) and not grey:
        samples = _coloured(samples)
    if samples.key is not None and _hits_key(samples, paint):
        samples = _with_alpha(samples)
    return samples


def _coloured(samples: Samples) -> Samples:
    order = [0, 0, 0, 1] if samples.alpha else [0, 0, 0]
    colour = png.RGBA if samples.alpha else png.RGB
    key = None if samples.key is None else samples.key * 3
    return replace(samples, values=samples.values[..., order], colour=colour, key=key)


def _hits_key(samples: Samples, paint: Pixels) -> bool:
    """Whether a painted pixel has the colour that counts as transparent."""
    key = np.array(samples.key, dtype=np.int64)
    return bool((_scaled(samples, paint)[:, : len(key)] == key).all(axis=1).any())


def _with_alpha(samples: Samples) -> Samples:
    """A channel of its own for transparency instead of a colour key."""
    most = (1 << samples.depth) - 1
    values, key = samples.values, np.array(samples.key, dtype=samples.values.dtype)
    if samples.depth < 8:
        step = 255 // most
        values, key, most = np.asarray(values * step, dtype=np.uint8), key * step, 255
    alpha = np.where((values == key).all(axis=2, keepdims=True), 0, most).astype(values.dtype)
    colour = png.GREY_ALPHA if samples.colour == png.GREY else png.RGBA
    return Samples(np.concatenate([values, alpha], axis=2), max(8, samples.depth), colour)


def _painted(samples: Samples, paint: Pixels, mask: Mask) -> Samples:
    values = samples.values.copy()
    colours = _scaled(samples, paint)
    if samples.alpha:
        opaque = np.full_like(colours[:, :1], (1 << samples.depth) - 1)
        colours = np.concatenate([colours[:, : samples.values.shape[2] - 1], opaque], axis=1)
    values[mask] = colours[:, : values.shape[2]]
    return replace(samples, values=values)


def _scaled(samples: Samples, paint: Pixels) -> npt.NDArray[np.int64]:
    """8-bit colours in the depth of the picture; white stays white."""
    wide = paint.astype(np.int64)
    if samples.depth == 16:
        return wide * 257
    return wide // (255 // ((1 << samples.depth) - 1))
