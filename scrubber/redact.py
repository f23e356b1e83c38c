"""From a plan to a new file in which the covered places hold nothing of what was there."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from scrubber.contracts import Fidelity, Format, Rebuilt
from scrubber.formats import facts
from scrubber.model import turns
from scrubber.model.geometry import Mask, Pixels
from scrubber.model.photo import Header, Photo
from scrubber.model.plan import Plan, Redaction

# A JPEG decoder carries chroma over block borders: where it is stored at half size, enlarging it ("fancy
# upsampling", libjpeg's jdsample.c) mixes in the next chroma sample, which is unit / 8 pixels wide. Decoders of other
# makers use wider filters, hence twice that.
CHROMA_REACH = 2
# Where the photo is encoded again, its own first compression is unknown: the picture may have been scaled or turned
# after an earlier one, and then the ringing round the letters isn't bound to any block. One 4:2:0 unit is kept away.
REENCODE_REACH = 16
_NO_PLACE = "This kind of file has no place for author, rights and date, so they were left out."


def redact(format: Format, data: bytes, photo: Photo, plan: Plan, quality: int) -> tuple[Rebuilt, Mask | None]:
    """The new file, and where its pixels may differ from the photo's (upright, H x W; None: nowhere).

    Raises what `format` raises: Damaged, TooLarge.
    """
    if photo.header.into != plan.profile.convert:
        photo = replace(photo, header=replace(photo.header, into=plan.profile.convert))
    done, mask = _bare(format, data, photo, plan, quality)
    return (_with_facts(done, plan) if plan.facts else done), mask


def _with_facts(done: Rebuilt, plan: Plan) -> Rebuilt:
    """The copy with what the person keeps of author, rights and date."""
    told = facts.added(done.data, plan.facts)
    if told is not None:
        names = ("the author", "the rights", "the date")
        kept = [name for name, line in zip(names, plan.facts.lines, strict=True) if line]
        return replace(done, data=told, note=f"{done.note} Kept, as you asked: {', '.join(kept)}.".strip())
    return replace(done, note=f"{done.note} {_NO_PLACE}".strip())


def _bare(format: Format, data: bytes, photo: Photo, plan: Plan, quality: int) -> tuple[Rebuilt, Mask | None]:
    if not plan.redactions:
        return format.rebuild(data, photo.header), None
    pixels, mask = cover(photo, plan)
    done = format.redact(data, photo.header, pixels, mask, quality)
    if done.fidelity is Fidelity.REENCODED and photo.header.editable:
        # The blocks could not be edited after all: a re-encode needs covers that reach further.
        header = replace(photo.header, editable=False, why_not="The blocks of this photo could not be edited.")
        pixels, mask = cover(replace(photo, header=header), plan)
        done = format.redact(data, header, pixels, mask, quality)
    return done, mask


def cover(photo: Photo, plan: Plan) -> tuple[Pixels, Mask]:
    """New upright pixels with every redaction painted in its style, later ones on top, and the union of their masks.

    No painted pixel depends on what is under any of the masks, or on the pixels that it has leaked into.
    Raises KeyError for a style that is not in STYLES.
    """
    # With OpenCV behind them: a file that only loses what hides in it needs neither.
    from scrubber.styles import SHARP, STYLES

    layers = [(style, mask, aligned(mask, photo.header)) for style, mask in _layers(plan.redactions, photo.size)]
    everything = _union([whole for _, _, whole in layers], photo.size)
    unreadable = _dilated(everything, _reach(photo.header))
    rim = everything & ~_union([mask if style in SHARP else whole for style, mask, whole in layers], photo.size)
    pixels = _rimmed(photo, rim, unreadable) if photo.header.unit != (1, 1) and rim.any() else photo.pixels
    for style, _, whole in layers:
        pixels = STYLES[style].paint(pixels, whole & ~rim, unreadable)
    return pixels, everything


def aligned(mask: Mask, header: Header) -> Mask:
    """`mask` (upright, H x W) grown to whole units of `header.unit`, which start at the stored picture's top left.

    Within a unit a secret is everywhere: each pixel of a compressed block depends on all the others. Where only a
    re-encode can change the photo, the result is grown by the chroma's reach as well: in an edit of blocks the
    tinge that a covered unit leaves on its neighbours vanishes with it, in a re-encode it would be written again.
    """
    wide, high = header.unit
    if header.unit == (1, 1) or not mask.any():
        return mask
    stored = turns.stored(mask, header.orientation)
    rows = np.logical_or.reduceat(stored, np.arange(0, stored.shape[0], high), axis=0)
    units = np.logical_or.reduceat(rows, np.arange(0, stored.shape[1], wide), axis=1)
    grown = units.repeat(high, axis=0).repeat(wide, axis=1)[: stored.shape[0], : stored.shape[1]]
    out = np.ascontiguousarray(turns.upright(grown, header.orientation))
    return out if header.editable else _dilated(out, _chroma_reach(header))


def _rimmed(photo: Photo, rim: Mask, unreadable: Mask) -> Pixels:
    """The photo with that part of covered units filled in which lies beside the outlines of sharp covers."""
    from scrubber.styles import rim as rims

    unit, turn = photo.header.unit, photo.header.orientation
    far = 1 + _reach(photo.header) // min(unit)
    beside, no = (turns.stored(mask, turn) for mask in (rim, unreadable))
    calm = turns.upright(rims.even(turns.stored(photo.pixels, turn), beside, no, unit, far), turn)
    return rims.painted(photo.pixels, rim, calm, unreadable)


def _layers(redactions: tuple[Redaction, ...], size: tuple[int, int]) -> list[tuple[str, Mask]]:
    """Neighbours in drawing order that share a style, as one mask each: they are painted in one go."""
    layers: list[tuple[str, Mask]] = []
    for redaction in redactions:
        if not layers or layers[-1][0] != redaction.style:
            layers.append((redaction.style, np.zeros((size[1], size[0]), dtype=np.bool_)))
        left, top, right, bottom = redaction.region.bounds.whole(size)
        spot = (slice(top, bottom), slice(left, right))
        layers[-1][1][spot] |= redaction.region.mask(size)[spot]
    return layers


def _union(masks: list[Mask], size: tuple[int, int]) -> Mask:
    out = np.zeros((size[1], size[0]), dtype=np.bool_)
    for mask in masks:
        out |= mask
    return out


def _dilated(mask: Mask, reach: int) -> Mask:
    """`mask` grown by `reach` pixels in all eight directions."""
    if reach == 0:
        return mask
    import cv2

    square = np.ones((2 * reach + 1, 2 * reach + 1), dtype=np.uint8)
    return np.asarray(cv2.dilate(mask.view(np.uint8), square), dtype=np.bool_)


def _reach(header: Header) -> int:
    """How many pixels round a covered place still hold a trace of it in the photo as it was decoded."""
    if not header.editable:
        return REENCODE_REACH
    return 0 if header.unit == (1, 1) else _chroma_reach(header)


def _chroma_reach(header: Header) -> int:
    return CHROMA_REACH * max(1, max(header.unit) // 8)
