"""Decides what is a face from sightings at several sizes, turns and brightnesses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from scrubber.model.geometry import Box, Point

SAME = 0.4  # intersection over union from which two sightings show the same face
ALONE = 0.55  # score that a face needs that was seen once
TOGETHER = 0.33  # score that a face needs that was seen at two sizes or more
TURNED = 0.85  # score that a face needs that was seen only on the photo turned away from its upright
MIRRORED = 0.65  # score that a face needs that was seen only in the mirror
SMALL_PART, INSIDE = 0.5, 0.85  # shares that tell a part of a face from a face before another
SAME_TURN = 0.7  # a turn with this share of the best turn's total counts as upright, too


@dataclass(frozen=True, slots=True)
class Pass:
    """One look at the photo: its scale, quarters turned anticlockwise, mirrored or not, brightened or not."""

    scale: float
    turn: int = 0
    mirrored: bool = False
    brighter: bool = False


@dataclass(frozen=True, slots=True)
class Sighting:
    """A box in the photo that looked like a face in one pass; `down` points from its eyes to its mouth."""

    box: Box
    down: Point
    score: float
    look: Pass


@dataclass(frozen=True, slots=True)
class Face:
    """What several sightings agree on; `times` counts the passes in which it was seen."""

    box: Box
    down: Point
    confidence: float
    times: int


def agreed(sightings: Sequence[Sighting]) -> list[Face]:
    """Faces, the surest first. No two of them are the same face."""
    upright = upright_turns(sightings)
    faces: list[Face] = []
    for group in _groups(sightings):
        if _believable(group, upright) and not any(_part_of(group[0].box, face.box) for face in faces):
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
        if s.score >= ALONE and not s.look.mirrored:
            totals[s.look.turn] = totals.get(s.look.turn, 0.0) + s.score**2
    most = max(totals.values())
    return {turn for turn, total in totals.items() if total >= SAME_TURN * most}


def _believable(group: Sequence[Sighting], upright: set[int]) -> bool:
    """Mirrored and turned sightings only add to the others: more looks would otherwise mean more false faces."""
    for turn in upright:
        best = _best_by_pass(s for s in group if s.look.turn == turn and not s.look.mirrored)
        if best and (best[0] >= ALONE or (len(best) > 1 and best[0] >= TOGETHER)):
            return True
    mirrored = (s.score for s in group if s.look.mirrored and 0 in upright)
    return max(mirrored, default=0.0) >= MIRRORED or group[0].score >= TURNED


def _best_by_pass(sightings: Iterable[Sighting]) -> list[float]:
    """The best score of each pass, the highest first."""
    best: dict[Pass, float] = {}
    for s in sightings:
        best[s.look] = max(best.get(s.look, 0.0), s.score)
    return sorted(best.values(), reverse=True)


def _face(group: Sequence[Sighting]) -> Face:
    best = group[0]
    return Face(best.box, best.down, best.score, len({s.look for s in group}))
