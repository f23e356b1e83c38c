"""Decides what is a face from what two networks saw at several sizes, turns and brightnesses."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from scrubber.model.geometry import Box, Point

SAME = 0.4  # intersection over union from which two sightings show the same face
SURE = 0.55  # score of YuNet from which a face tells which way up the photo is
SMALL_PART, INSIDE = 0.5, 0.85  # shares that tell a part of a face from a face before another
TURNS = 4  # quarters in which a photo is looked at
SAME_TURN = 0.7  # a turn with this share of the best turn's total is looked at in full, too
ALIKE = 0.5  # share of the best score from which a sighting has a say in where the face is
EVEN_CHANCE = 1.75  # so much more evidence than is enough makes a face as likely as not
# Which way up a photo is: as it lies counts as a face. Each face that a turn has less than the best one takes so
# much off the evidence for all its faces, up to the most: more looks would otherwise mean more false faces.
AS_IT_LIES, EACH_LESS, ASKEW = 1.0, 3.0, 2.5
# A large face at which CenterFace looked more than once and saw none is mostly leaves, a wheel or a hand.
LARGE, UNCONFIRMED = 72.0, 0.6  # pixels; evidence that is taken off
SEEN_FROM, SEEN_TO = 14.0, 420.0  # pixels of a face, as large as a look shows it, between which it should be seen


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each look counts: evidence is the sum of these weights times scores, and `enough` makes a face."""

    first: float  # of YuNet's surest look
    again: float  # of its next one, at another size
    second: float  # of CenterFace's surest look
    second_again: float
    mirrored: float  # of YuNet's surest look in the mirror
    enough: float


# Fitted by logistic regression on one half of the photos and tried on the other, both ways; the mean of both fits.
# Looking less leaves less evidence; where a photo is looked at quickly, less is therefore enough.
BOTH = Weights(2.9, 2.1, 4.8, 2.75, 0.8, 2.7)
BOTH_QUICKLY = replace(BOTH, enough=2.2)
YUNET_ONLY = Weights(5.3, 4.2, 0.0, 0.0, 1.0, 3.0)


@dataclass(frozen=True, slots=True)
class Pass:
    """One look at the photo: its scale, quarters turned anticlockwise, mirrored or not, brightened or not.

    `second` where it is CenterFace that looks, else YuNet. `slanted`: turned anticlockwise by half a quarter more.
    """

    scale: float
    turn: int = 0
    mirrored: bool = False
    brighter: bool = False
    second: bool = False
    slanted: bool = False

    @property
    def way(self) -> float:
        """How far the photo is turned anticlockwise, in quarters."""
        return self.turn + self.slanted / 2


@dataclass(frozen=True, slots=True)
class Sighting:
    """A box in the photo that looked like a face in one pass.

    `down` points from its eyes to its mouth, `ahead` from the middle of the box to that of eyes, nose and mouth.
    """

    box: Box
    down: Point
    score: float
    look: Pass
    ahead: Point = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Face:
    """What several sightings agree on: its place, how likely it is, and all passes in which it was seen."""

    box: Box
    down: Point
    confidence: float
    looks: frozenset[Pass]
    ahead: Point = (0.0, 0.0)


def agreed(sightings: Sequence[Sighting], weights: Weights = BOTH, plan: Sequence[Pass] = ()) -> list[Face]:
    """Faces, the surest first. No two of them are the same face. `plan` are all looks, also those that saw nothing."""
    groups = _groups(sightings)
    evidence = [
        {w: _evidence(group, w, weights) - weights.enough - _unconfirmed(group, w, plan) for w in _ways(group)}
        for group in groups
    ]
    against = _against(evidence)
    faces: list[Face] = []
    for group, by_way in zip(groups, evidence, strict=True):
        more = max(value - against[way] for way, value in by_way.items())
        if more >= 0 and not any(_part_of(group[0].box, face.box) for face in faces):
            faces.append(_face(group, _chance(more)))
    return sorted(faces, key=lambda face: face.confidence, reverse=True)


def _part_of(box: Box, face: Box) -> bool:
    """Whether a box shows no more than an eye or a mouth of a larger, surer face, and is covered with it."""
    return box.area < SMALL_PART * face.area and box.cut(face).area >= INSIDE * box.area


def _groups(sightings: Sequence[Sighting]) -> list[list[Sighting]]:
    """Sightings of the same face together, the surest first, those in the mirror last: they join and don't lead."""
    groups: list[list[Sighting]] = []
    for sighting in sorted(sightings, key=lambda s: (s.look.mirrored, -s.score)):
        best = max(groups, key=lambda g: g[0].box.overlap(sighting.box), default=None)
        if best and best[0].box.overlap(sighting.box) >= SAME:
            best.append(sighting)
        else:
            groups.append([sighting])
    return groups


def upright_turns(sightings: Sequence[Sighting]) -> set[int]:
    """The turns under which this photo seems to show its faces upright, by YuNet's sure sightings: usually one.

    A turn is judged by the look that saw most: the photo is looked at more often as it lies than turned.
    """
    totals: dict[Pass, float] = {Pass(1.0): 0.0}
    for s in sightings:
        if s.score >= SURE and not s.look.mirrored and not s.look.second and not s.look.slanted:
            totals[s.look] = totals.get(s.look, 0.0) + s.score**2
    most = max(totals.values())
    return {look.turn for look, total in totals.items() if total >= SAME_TURN * most}


def _ways(group: Sequence[Sighting]) -> set[float]:
    return {s.look.way for s in group}


def _against(evidence: Iterable[Mapping[float, float]]) -> dict[float, float]:
    """What to take off in each way the photo is turned; `evidence` is by way for each group, less what is enough."""
    faces = dict.fromkeys((half / 2 for half in range(2 * TURNS)), 0.0) | {0.0: AS_IT_LIES}
    for by_way in evidence:
        for way, more in by_way.items():
            faces[way] += _chance(more)
    most = max(faces.values())
    return {way: min(ASKEW, EACH_LESS * (most - count)) for way, count in faces.items()}


def _evidence(group: Sequence[Sighting], way: float, weights: Weights) -> float:
    """The sum of what the looks say for which the photo is turned in one way."""
    own = [s for s in group if s.look.way == way]
    mirrored = _best_by_pass(s for s in own if s.look.mirrored and not s.look.second)
    first, second = (
        _best_by_pass(s for s in own if s.look.second is which and not s.look.mirrored) for which in (False, True)
    )
    scores = (*first[:2], *second[:2], mirrored[0])
    weigh = (weights.first, weights.again, weights.second, weights.second_again, weights.mirrored)
    return sum(weight * score for weight, score in zip(weigh, scores, strict=True))


def _unconfirmed(group: Sequence[Sighting], way: float, plan: Sequence[Pass]) -> float:
    """What to take off where CenterFace should have seen a face, and did not."""
    side = group[0].box.right - group[0].box.left
    if side < LARGE or any(s.look.second and s.look.way == way for s in group):
        return 0.0
    looks = [p for p in plan if p.second and p.way == way and SEEN_FROM <= side * p.scale <= SEEN_TO]
    return UNCONFIRMED if len(looks) > 1 else 0.0


def _chance(more: float) -> float:
    """How likely a face is, 0 to 1, where there is so much more evidence than is enough."""
    return 1 / (1 + math.exp(EVEN_CHANCE - more))


def _best_by_pass(sightings: Iterable[Sighting]) -> list[float]:
    """The best score of each pass, the highest first; at least two, 0 where nothing was seen."""
    best: dict[Pass, float] = {}
    for s in sightings:
        best[s.look] = max(best.get(s.look, 0.0), s.score)
    return [*sorted(best.values(), reverse=True), 0.0, 0.0]


def _face(group: Sequence[Sighting], confidence: float) -> Face:
    """Where the surest sighting and those nearly as sure say that it is, on the average."""
    best = group[0]
    others = [s for s in group if s.look.way == best.look.way and s.score >= ALIKE * best.score]
    total = sum(s.score**2 for s in others)
    box = Box(*(sum(s.score**2 * s.box[side] for s in others) / total for side in range(4)))
    return Face(box, best.down, confidence, frozenset(s.look for s in group), best.ahead)
