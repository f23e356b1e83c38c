"""What a person hid stays hidden when a photo is scanned again and the scan sees it otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from scrubber.model.finding import Finding
from scrubber.model.geometry import Region
from scrubber.model.kinds import seen

from .photo import Choices, Drawn, Step

ALIKE = 0.6  # so much do the boxes round two findings share where they are taken for the same


def carried(choices: Choices, before: Sequence[Finding], now: Sequence[Finding]) -> Choices:
    """The same choices for the findings of another scan.

    What was ticked is ticked where it was found again, and else a place of the person's own. What was unticked and is
    seen otherwise now is for the profile to decide: in doubt it is hidden.
    """
    known = {f.id for f in now}
    lost = [f for f in before if choices.answers.get(f.id) and f.id not in known and seen(f.kind)]
    answers, drawn = dict(choices.answers), list(choices.drawn)
    for finding in lost:
        if not isinstance(finding.place, Region):
            continue
        again = [f for f in now if _same_place(finding.place, f)]
        for other in again:
            answers.setdefault(other.id, True)
        if not any(answers[other.id] for other in again):
            drawn.append(Drawn(finding.place))
    return replace(choices, answers=MappingProxyType(answers), drawn=tuple(drawn)) if lost else choices


def carried_step(step: Step, number: int, before: Sequence[Finding], now: Sequence[Finding]) -> Step:
    """The same for the way back."""
    if number not in step.before:
        return step
    own = carried(step.before[number], before, now)
    return replace(step, before=MappingProxyType({**step.before, number: own}))


def _same_place(place: Region, finding: Finding) -> bool:
    return isinstance(finding.place, Region) and place.bounds.overlap(finding.place.bounds) >= ALIKE
