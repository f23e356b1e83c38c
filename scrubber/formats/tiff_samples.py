"""What a TIFF's samples show, what is painted over them, and how they are written again."""

from __future__ import annotations

import struct
import zlib
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

from scrubber.formats import pictures
from scrubber.formats import tiff_parts as t
from scrubber.formats.tiff_pixels import BLACK_IS_ZERO, INKS, RGB, WHITE_IS_ZERO, Samples
from scrubber.model.geometry import Mask, Pixels

STRIP = 1 << 18  # bytes of an unpacked strip, more or less
_DEFLATED, _BY_DIFFERENCE = 8, 2
_TEXT, _LONG = 2, 4


def shown(samples: Samples, profile: bytes | None) -> npt.NDArray[np.uint8]:
    """H x W x 3, or 4 where there is an alpha channel; black where it is transparent."""
    if samples.meaning == INKS:
        return np.asarray(pictures.from_print(Image.fromarray(_eight(samples), "CMYK"), profile))
    if samples.palette is not None:
        return np.asarray((samples.palette >> 8).astype(np.uint8)[samples.values[..., 0]])
    eight = _eight(samples)
    colours = eight[..., :-1] if samples.alpha else eight
    if colours.shape[2] == 1:
        colours = np.repeat(colours, 3, axis=2)
    if not samples.alpha:
        return np.ascontiguousarray(colours)
    alpha = eight[..., -1:]
    if samples.alpha == 1:
        wide = colours.astype(np.uint16) * 255 // np.maximum(alpha, 1)
        colours = np.minimum(wide, 255).astype(np.uint8)
    out = np.concatenate([colours, alpha], axis=2)
    out[out[..., 3] == 0] = 0
    return out


def without_traces(samples: Samples) -> Samples:
    """The same picture to the eye: no colour under full transparency, only palette entries that are used, each once."""
    if samples.palette is not None:
        used, places = np.unique(samples.values, return_inverse=True)
        palette = _coarse(np.concatenate([samples.palette, np.zeros((256, 3), np.uint16)])[used])
        once, merged = np.unique(palette, axis=0, return_inverse=True)
        indices = merged.reshape(-1)[places].reshape(samples.values.shape).astype(np.uint8)
        return replace(samples, values=indices, palette=once)
    if samples.alpha:
        values = samples.values.copy()
        values[values[..., -1] == 0] = 0
        return replace(samples, values=values)
    return samples


def _coarse(palette: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Of sixteen bits viewers show the upper eight; the lower ones repeat them or are empty, or tell something else."""
    high, low = palette >> 8, palette & 255
    return palette if not low.any() or (low == high).all() else high * 257


def painted(samples: Samples, pixels: Pixels, mask: Mask) -> Samples:
    """`samples` (upright) with opaque `pixels` under `mask`; all others keep their values, or the colours they show."""
    paint = pixels[mask][:, :3]
    roomy = _roomy(samples, grey=bool((paint == paint[:, :1]).all()))
    values = roomy.values.copy()
    colours = paint.astype(np.uint16)
    if roomy.meaning == INKS:
        colours = np.concatenate([255 - colours, np.zeros_like(colours[:, :1])], axis=1)
    elif roomy.meaning in (BLACK_IS_ZERO, WHITE_IS_ZERO):
        colours = colours[:, :1] if roomy.meaning == BLACK_IS_ZERO else 255 - colours[:, :1]
    if roomy.alpha:
        colours = np.concatenate([colours, np.full_like(colours[:, :1], 255)], axis=1)
    values[mask] = (colours * 257 if roomy.bits == 16 else colours).astype(values.dtype)
    return replace(roomy, values=values)


def _roomy(samples: Samples, *, grey: bool) -> Samples:
    """The same picture in the least kind that can show any colour of eight bits."""
    if samples.palette is not None:
        palette: npt.NDArray[Any] = (samples.palette >> 8).astype(np.uint8)
        return Samples(palette[samples.values[..., 0]], 8, RGB)
    if samples.meaning in (RGB, INKS):
        return samples
    if samples.bits < 8:
        samples = replace(samples, values=_eight_as_stored(samples), bits=8)
    values: npt.NDArray[Any] = samples.values
    if grey:
        return samples
    if samples.meaning == WHITE_IS_ZERO:
        values = _inverted(samples)
    order = [0, 0, 0, 1] if samples.alpha else [0, 0, 0]
    return replace(samples, values=np.ascontiguousarray(values[..., order]), meaning=RGB)


def _inverted(samples: Samples) -> npt.NDArray[Any]:
    values = samples.values.copy()
    values[..., 0] = ((1 << samples.bits) - 1) - values[..., 0]
    return values


def _eight_as_stored(samples: Samples) -> npt.NDArray[np.uint8]:
    if samples.bits == 16:
        return np.asarray(samples.values >> 8, np.uint8)
    return np.asarray(samples.values * (255 // ((1 << samples.bits) - 1)), np.uint8)


def _eight(samples: Samples) -> npt.NDArray[np.uint8]:
    """Eight bits a channel, white as 255."""
    eight = _eight_as_stored(samples)
    return _inverted(replace(samples, values=eight, bits=8)) if samples.meaning == WHITE_IS_ZERO else eight


# ---------------------------------------------------------------- writing


def file(pages: list[tuple[Samples, bytes | None]]) -> bytes:
    """A TIFF of these pages, each with a scrubbed colour profile or none. Nothing else is in it.

    Each page is its directory, the values that do not fit in it, and its strips, in the order of their numbers.
    """
    out, at = [b"II*\0" + (8).to_bytes(4, "little")], 8
    for number, (samples, profile) in enumerate(pages):
        page = _page(samples, profile, at, last=number + 1 == len(pages))
        out.append(page)
        at += len(page)
    return b"".join(out)


def with_facts(copy: bytes, author: str, rights: str, taken: str) -> bytes:
    """A file of ours with these words on its first page (TIFF 6.0; EXIF 2.32, 4.6.5); empty ones are left out."""
    words = {t.ARTIST: (_TEXT, _line(author)), t.COPYRIGHT: (_TEXT, _line(rights)), t.EXIF: (_LONG, _line(taken))}
    own = {tag: value for tag, value in words.items() if value[1]}
    out, at, pages = [copy[:8]], 8, t.read(copy).chain
    for number, page in enumerate(pages):
        tags = {entry.tag: (entry.sort, entry.raw) for entry in page.entries} | (own if number == 0 else {})
        strips = zip(page.numbers(t.STRIPS), page.numbers(t.STRIP_BYTES), strict=True)
        fresh = _directory(tags, [copy[a : a + size] for a, size in strips], at, last=number + 1 == len(pages))
        out.append(fresh)
        at += len(fresh)
    return b"".join(out)


def _line(text: str) -> bytes:
    return text.encode() + b"\0" if text else b""


def _moment(taken: bytes, at: int) -> bytes:
    """A directory with the one entry that tells when the photo was taken, standing at `at`."""
    return struct.pack("<HHHIII", 1, t.TAKEN, _TEXT, len(taken), at + 18, 0) + taken


def _page(samples: Samples, profile: bytes | None, at: int, *, last: bool) -> bytes:
    height, width, channels = samples.values.shape
    rows = max(1, min(height, STRIP // max(1, (width * channels * samples.bits + 7) // 8)))
    strips = [_packed(samples.values[top : top + rows], samples.bits) for top in range(0, height, rows)]
    facts: dict[int, tuple[int, bytes]] = {
        t.WIDTH: (4, _long(width)),
        t.HEIGHT: (4, _long(height)),
        t.BITS: (3, _shorts([samples.bits] * channels)),
        t.PACKING: (3, _shorts([_DEFLATED])),
        t.MEANING: (3, _shorts([samples.meaning])),
        t.STRIPS: (4, bytes(4 * len(strips))),
        t.CHANNELS: (3, _shorts([channels])),
        t.STRIP_ROWS: (4, _long(rows)),
        t.STRIP_BYTES: (4, b"".join(_long(len(strip)) for strip in strips)),
    }
    if samples.bits >= 8:
        facts[t.PREDICTOR] = (3, _shorts([_BY_DIFFERENCE]))
    if samples.palette is not None:
        table = np.zeros((3, 1 << samples.bits), "<u2")
        table[:, : len(samples.palette)] = samples.palette.T
        facts[t.COLOURS] = (3, table.tobytes())
    if samples.alpha:
        facts[t.EXTRA] = (3, _shorts([samples.alpha]))
    if profile:
        facts[t.PROFILE] = (7, profile)
    return _directory(facts, strips, at, last=last)


def _directory(facts: dict[int, tuple[int, bytes]], strips: list[bytes], at: int, *, last: bool) -> bytes:
    """The directory with its values and strips, standing at `at`. The value of EXIF is the moment in words."""
    table = 2 + 12 * len(facts) + 4
    place, places = at + table, dict[int, int]()
    for tag in sorted(facts):
        if len(facts[tag][1]) > 4:
            places[tag] = place
            place += len(_value(facts, tag, place))
    offsets = []
    for strip in strips:
        offsets.append(place)
        place += len(strip) + len(strip) % 2
    facts[t.STRIPS] = (4, b"".join(map(_long, offsets)))
    out = [struct.pack("<H", len(facts))]
    for tag, (sort, raw) in sorted(facts.items()):
        value = _long(places[tag]) if tag in places else raw.ljust(4, b"\0")
        out.append(struct.pack("<HHI", tag, sort, 1 if tag == t.EXIF else len(raw) // t.SIZES[sort]) + value)
    out.append(_long(0 if last else place))
    out += [_value(facts, tag, place) for tag, place in places.items()]
    return b"".join((*out, *map(_even, strips)))


def _value(facts: dict[int, tuple[int, bytes]], tag: int, place: int) -> bytes:
    """What stands at `place` for a tag that points there."""
    raw = facts[tag][1]
    return _even(_moment(raw, place) if tag == t.EXIF else raw)


def _packed(values: npt.NDArray[Any], bits: int) -> bytes:
    """Rows as differences from the pixel to the left (TIFF 6.0, section 14), deflated; a few bits as they are."""
    if bits < 8:
        digits = np.unpackbits(values.astype(np.uint8).reshape(len(values), -1)[..., None], axis=2)[..., 8 - bits :]
        return zlib.compress(np.packbits(digits.reshape(len(values), -1), axis=1).tobytes(), 6)
    wide = values.copy()
    wide[:, 1:] -= values[:, :-1]
    return zlib.compress(wide.astype(f"<u{bits // 8}").tobytes(), 6)


def _long(number: int) -> bytes:
    return number.to_bytes(4, "little")


def _shorts(numbers: list[int]) -> bytes:
    return struct.pack(f"<{len(numbers)}H", *numbers)


def _even(raw: bytes) -> bytes:
    return raw + bytes(len(raw) % 2)
