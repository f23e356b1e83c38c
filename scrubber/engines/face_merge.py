"""Decides what is a face from what two networks saw at several sizes, turns and brightnesses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from scrubber.model.geometry import Box, Point

SAME = 0.4  # intersection over union from which two sightings show the same face
SURE = 0.55  # score of YuNet from which a face tells which way up the photo is
SMALL_PART, INSIDE = 0.5, 0.85  # shares that tell a part of a face from a face before another
SAME_TURN = 0.7  # a turn with this share of the best turn's total counts as upright, too
NEVER = 2.0  # more than any score


@dataclass(frozen=True, slots=True)
class Scores:
    """From which scores on sightings make a face: YuNet's and, where it runs, CenterFace's."""

    alone: float  # YuNet, seen once
    together: float  # YuNet, seen at two sizes or more
    confirmed: float  # YuNet, where CenterFace gives at least `confirming`
    confirming: float
    second: float  # CenterFace, seen once
    turned: float  # YuNet, seen only on the photo turned away from its upright
    turned_confirmed: float  # the same where CenterFace gives at least `confirming`
    mirrored: float  # YuNet, seen only in the mirror


BOTH = Scores(0.75, 0.55, 0.25, 0.2, 0.4, 0.88, 0.7, 0.75)
YUNET_ONLY = Scores(0.55, 0.33, NEVER, NEVER, NEVER, 0.85, NEVER, 0.65)


@dataclass(frozen=True, slots=True)
class Pass:
    """One look at the photo: its scale, quarters turned anticlockwise, mirrored or not, brightened or not.

    `second` where it is CenterFace that looks, else YuNet.
    """

    scale: float
    turn: int = 0
    mirrored: bool = False
    brighter: bool = False
    second: bool = False


@dataclass(frozen=True, slots=True)
class Sighting:
    """A box in the photo that looked like a face in one pass; `down` points from its eyes to its mouth."""

    box: Box
    down: Point
    score: float
    look: Pass


@dataclass(frozen=True, slots=True)
class Face:
    """What several sightings agree on: the surest of them, its score, and all passes in which it was seen."""

    box: Box
    down: Point
    confidence: float
    looks: frozenset[Pass]


def agreed(sightings: Sequence[Sighting], scores: Scores = BOTH) -> list[Face]:
    """Faces, the surest first. No two of them are the same face."""
    upright = upright_turns(sightings)
    faces: list[Face] = []
    for group in _groups(sightings):
        if _believable(group, upright, scores) and not any(_part_of(group[0].box, face.box) for face in faces):
            faces.append(_face(group))
    return faces


def _part_of(box: Box, face: Box) -> bool:
    """Whether a box shows no more than an eye or a mouth of a larger, surer face, and is covered with it."""
    return box.area < SMALL_PART * face.area and box.cut(face).area >= INSIDE * box.area


def _groups(sightings: Sequence[Sighting]) -> list[list[Sighting]]:
    """Sightings of the same face together, the surest first."""
    groups: list[list[Sighting]] = []
    for sighting in sorted(sightings, key=lambda s: s.score, reverse=True):
        best = max(groups, key=lambda g: g[0].box.overlap(sighting.box), default=None)
        if best and best[0].box.overlap(sighting.box) >= SAME:
            best.append(sighting)
        else:
            groups.append([sighting])
    return groups


def upright_turns(sightings: Sequence[Sighting]) -> set[int]:
    """The turns under which this photo shows its faces upright: usually one."""
    totals = {0: 0.0}
    for s in sightings:
        if s.score >= SURE and not s.look.mirrored and not s.look.second:
            totals[s.look.turn] = totals.get(s.look.turn, 0.0) + s.score**2
    most = max(totals.values())
    return {turn for turn, total in totals.items() if total >= SAME_TURN * most}


def _believable(group: Sequence[Sighting], upright: set[int], scores: Scores) -> bool:
    """Mirrored and turned sightings only add to the others: more looks would otherwise mean more false faces."""
    for turn in upright:
        own = [s for s in group if s.look.turn == turn and not s.look.mirrored]
        first, second = (_best_by_pass(s for s in own if s.look.second is which) for which in (False, True))
        confirmed = second[0] >= scores.confirming
        if first[0] >= (scores.confirmed if confirmed else scores.alone) or first[1] >= scores.together:
            return True
        if second[0] >= scores.second:
            return True
    mirrored = [s for s in group if s.look.mirrored and not s.look.second and 0 in upright]
    best, confirming = (_best_by_pass(s for s in group if s.look.second is which)[0] for which in (False, True))
    needed = scores.turned_confirmed if confirming >= scores.confirming else scores.turned
    return best >= needed or _best_by_pass(mirrored)[0] >= scores.mirrored


def _best_by_pass(sightings: Iterable[Sighting]) -> list[float]:
    """The best score of each pass, the highest first; at least two, 0 where nothing was seen."""
    best: dict[Pass, float] = {}
    for s in sightings:
        best[s.look] = max(best.get(s.look, 0.0), s.score)
    return [*sorted(best.values(), reverse=True), 0.0, 0.0]


def _face(group: Sequence[Sighting]) -> Face:
    best = group[0]
    return Face(best.box, best.down, best.score, frozenset(s.look for s in group))
