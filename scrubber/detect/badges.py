"""Finds badges that people wear, and identity cards, so that each can be covered as one place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import cv2
import numpy as np
import numpy.typing as npt

from scrubber.detect.sheets import Quad, framed, quads
from scrubber.model.finding import Finding
from scrubber.model.geometry import Box, Pixels, Region
from scrubber.model.kinds import MEANINGS, WHOLE, Group, Kind

# A card is 5.4 x 8.6 cm, a holder for a folded sheet 10 x 14 cm, and a head 23 cm high.
LONG, SHORT = (0.25, 1.0), (0.15, 0.75)  # sides of a badge that is worn, in heights of its wearer's head
SLENDER = 2.2  # longer side over shorter side, at most
ASKEW = 1.5  # a side over the opposite one, at most: more is no card seen from aside
ASIDE, DOWN = 1.8, 4.5  # where it may hang: so many heights to either side of the chin, and below it
CENTRED = 1.2  # heights to either side of the chin within which its middle hangs: beyond are other people and things
FACE_ON_CARD = (0.2, 0.85)  # height of the face that is printed on a card, of the card's shorter side
MOST_FACES = 2  # on one card, with the pale copy that some show: more are a group of people
ROUND = 3.0  # heights of such a face round it in which the border of its card is looked for
MOST = 0.9  # of the photo: a larger rectangle is the photo itself
LIGHTER = 15.0  # how much brighter a badge is than what is round it (0 to 255)
AROUND = 0.25  # share of its size that is taken as what is round it
ENLARGED = 480  # pixels to which a small part is brought, so that a badge in it is more than a few dots
SAME = 0.5  # share of the smaller in common from which two outlines are one badge
TEXT = 0.6  # from this confidence of its detector on text counts that could not be read
SURE_CARD, SURE_WORN = 0.6, 0.5
CARD = "A card with a face and text, such as an identity card, as one place; please have a look."
WORN = "A badge that somebody wears, as one place; please have a look."
TEXTS = frozenset(k for k, m in MEANINGS.items() if m.group in (Group.PERSONAL_TEXT, Group.OTHER_TEXT)) - WHOLE


def badge_findings(pixels: Pixels, findings: Sequence[Finding]) -> list[Finding]:
    """One finding for each light rectangle with text that hangs below a face, or that holds a face and text."""
    heads = [f.place.bounds for f in findings if f.kind is Kind.FACE and isinstance(f.place, Region)]
    texts = [f for f in findings if f.kind in TEXTS and isinstance(f.place, Region) and _is_text(f)]
    words = [f.place.centre for f in texts if isinstance(f.place, Region)]
    if not heads or not words:
        return []
    source = f"{texts[0].source}+shape"
    cards = [q for head in heads for q in _near(pixels, _round(head)) if _is_card(q, heads, words, pixels)]
    worn = [q for head in heads for q in _near(pixels, _below(head)) if _is_worn(q, head) and _holds(q, words)]
    found: list[tuple[Region, float, str]] = []
    # What lies round a card may be a light rectangle, too: the smallest is the card. What is printed on a badge may be:
    # the largest that is not too large is the badge.
    for quad in sorted(cards, key=_size):
        _add(found, (Region.of(quad.tolist()), SURE_CARD, CARD), _light(pixels, quad))
    for quad in sorted(worn, key=_size, reverse=True):
        _add(found, (Region.of(quad.tolist()), SURE_WORN, WORN), _light(pixels, quad))
    return [Finding(Kind.BADGE, region, sure, source, reason) for region, sure, reason in found]


def _is_text(finding: Finding) -> bool:
    return finding.excerpt is not None or finding.confidence >= TEXT


def _add(found: list[tuple[Region, float, str]], new: tuple[Region, float, str], light: bool) -> None:
    """Unless it is dark, or a second outline of something that is known."""
    box = new[0].bounds
    known = (region.bounds for region, _, _ in found)
    if light and not any(box.cut(other).area >= SAME * min(box.area, other.area) for other in known):
        found.append(new)


def _size(quad: Quad) -> float:
    return float(cv2.contourArea(quad))


def _round(head: Box) -> Box:
    room = ROUND * head.height
    return Box(head.left - room, head.top - room, head.right + room, head.bottom + room)


def _below(head: Box) -> Box:
    middle, high = (head.left + head.right) / 2, head.height
    return Box(middle - ASIDE * high, head.bottom, middle + ASIDE * high, head.bottom + DOWN * high)


def _near(pixels: Pixels, place: Box) -> Iterator[Quad]:
    """Four-cornered outlines in a part of the photo, in pixels of the photo."""
    left, top, right, bottom = place.whole((pixels.shape[1], pixels.shape[0]))
    part = pixels[top:bottom, left:right]
    if min(part.shape[:2]) < 2:
        return
    by = max(1.0, ENLARGED / max(part.shape[:2]))
    if by > 1:
        part = np.asarray(cv2.resize(np.ascontiguousarray(part), None, fx=by, fy=by), np.uint8)
    for quad in quads(part):
        if framed(quad, part) or _askew(quad):
            continue
        yield quad / np.float32(by) + np.array([left, top], np.float32)


def _lengths(quad: Quad) -> list[float]:
    return [float(side) for side in np.hypot(*(np.roll(quad, -1, axis=0) - quad).T)]


def _askew(quad: Quad) -> bool:
    """Whether opposite sides are of too different lengths for a rectangle."""
    a, b, c, d = _lengths(quad)
    return max(a, c) > ASKEW * min(a, c) or max(b, d) > ASKEW * min(b, d)


def _sides(quad: Quad) -> tuple[float, float]:
    """The shorter and the longer side of an outline, opposite ones averaged."""
    lengths = _lengths(quad)
    short, long = sorted((lengths[at] + lengths[at + 2]) / 2 for at in (0, 1))
    return short, long


def _is_worn(quad: Quad, head: Box) -> bool:
    short, long = (side / head.height for side in _sides(quad))
    if abs(float(quad[:, 0].mean()) - (head.left + head.right) / 2) > CENTRED * head.height:
        return False
    return SHORT[0] <= short <= SHORT[1] and LONG[0] <= long <= LONG[1] and long <= SLENDER * short


def _is_card(quad: Quad, heads: Sequence[Box], words: Sequence[tuple[float, float]], pixels: Pixels) -> bool:
    """Whether an outline is small and even, and holds text beside a face that is small enough to be printed on it."""
    short, long = _sides(quad)
    if long > SLENDER * short or cv2.contourArea(quad) > MOST * pixels.shape[0] * pixels.shape[1]:
        return False
    if sum(_holds(quad, [((h.left + h.right) / 2, (h.top + h.bottom) / 2)]) for h in heads) > MOST_FACES:
        return False
    printed = [h for h in heads if FACE_ON_CARD[0] * short <= h.height <= FACE_ON_CARD[1] * short]
    inside = [h for h in printed if _holds(quad, [(h.left, h.top), (h.right, h.bottom)], every=True)]
    return any(_holds(quad, [w for w in words if not _in(h, w)]) for h in inside)


def _in(box: Box, point: tuple[float, float]) -> bool:
    return box.left <= point[0] <= box.right and box.top <= point[1] <= box.bottom


def _holds(quad: Quad, points: Sequence[tuple[float, float]], *, every: bool = False) -> bool:
    inside = [cv2.pointPolygonTest(quad, (float(x), float(y)), False) > 0 for x, y in points]
    return bool(inside) and (all(inside) if every else any(inside))


def _light(pixels: Pixels, quad: Quad) -> bool:
    """Whether an outline is brighter inside than round it, as paper and plastic are on clothes."""
    middle = quad.mean(axis=0)
    outer = middle + (quad - middle) * (1 + 2 * AROUND)
    height, width = pixels.shape[:2]
    left, top, right, bottom = Region.of(outer.tolist()).bounds.whole((width, height))
    grey = cv2.cvtColor(np.ascontiguousarray(pixels[top:bottom, left:right]), cv2.COLOR_RGB2GRAY)
    inner = _filled(grey.shape, quad - (left, top))
    ring = _filled(grey.shape, outer - (left, top)) & ~inner
    return bool(inner.any() and ring.any() and np.median(grey[inner]) >= np.median(grey[ring]) + LIGHTER)


def _filled(size: tuple[int, ...], quad: npt.NDArray[np.floating]) -> npt.NDArray[np.bool_]:
    mask = np.zeros(size, np.uint8)
    cv2.fillPoly(mask, [np.round(quad).astype(np.int32)], [1])
    return mask > 0
