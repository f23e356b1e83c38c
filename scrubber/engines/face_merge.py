"""Decides what is a face from sightings at several sizes, turns and brightnesses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scrubber.model.geometry import Box, Point

SAME = 0.4  # intersection over union from which two sightings show the same face
ALONE = 0.5  # score that a face needs that was seen once
TOGETHER = 0.3  # score that a face needs that was seen at two sizes or more
TURNED = 0.7  # score that a face needs that was seen only on the photo turned against its own upright
SAME_TURN = 0.5  # a turn with this share of the best turn's total counts as upright, too


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
    upright = _upright_turns(sightings)
    return [_face(group) for group in _groups(sightings) if _believable(group, upright)]


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


def _upright_turns(sightings: Sequence[Sighting]) -> set[int]:
    """The turns under which this photo shows its faces upright: usually one."""
    totals = {0: 0.0}
    for s in sightings:
        if s.score >= ALONE and not s.look.mirrored:
            totals[s.look.turn] = totals.get(s.look.turn, 0.0) + s.score**2
    most = max(totals.values())
    return {turn for turn, total in totals.items() if total >= SAME_TURN * most}


def _believable(group: Sequence[Sighting], upright: set[int]) -> bool:
    best = max((s.score for s in group if s.look.turn in upright), default=0.0)
    passes = len({s.look for s in group if s.look.turn in upright})
    if best >= ALONE or (passes > 1 and best >= TOGETHER):
        return True
    return group[0].score >= TURNED


def _face(group: Sequence[Sighting]) -> Face:
    best = group[0]
    return Face(best.box, best.down, best.score, len({s.look for s in group}))
