"""Do the detectors still see something on the finished picture that should be hidden?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from scrubber.contracts import Evidence
from scrubber.model.finding import Finding
from scrubber.model.geometry import Mask, Pixels, Region, covered_share
from scrubber.model.kinds import MEANINGS, Kind, label
from scrubber.model.profile import Profile
from scrubber.model.report import CheckResult, Leak
from scrubber.verify import opened
from scrubber.verify.parts import Unreadable

NAME = "rescan"
COVERED = 0.6  # share of a finding under a cover from which on the detector was taken in by the cover
IN_LINE = 0.8  # share of a finding that lies in the line of which it is a part
LEAST_LEFT = 3  # letters of a part that tell from which word it is
SAME_OVERLAP, SAME_INSIDE = 0.3, 0.6  # when two boxes mean one thing: intersection over union, or over the smaller


def applies(evidence: Evidence) -> bool:
    """Only where the profile has detectors look at the picture."""
    return evidence.look is not None


def check(evidence: Evidence) -> CheckResult:
    """Looks at the copy's own pixels, decoded anew; at each picture that differs from the one before."""
    leaks: list[Leak] = []
    before: Pixels | None = None
    try:
        # Nobody holds a picture's samples while the detectors look at it: both together are much for a large photo.
        for number, pixels in enumerate(map(opened.rgb, opened.pictures(evidence))):
            opened.let_go()
            if before is None or not np.array_equal(pixels, before):
                here, moved = opened.part(evidence, number)
                leaks += [_moved(leak, moved) for leak in _seen(here, pixels)]
            before = pixels
    except Unreadable as error:
        return CheckResult(NAME, False, str(error))
    except _Blind as error:
        return CheckResult(NAME, False, str(error))
    return CheckResult(NAME, True, leaks=tuple(leaks))


def _moved(leak: Leak, by: tuple[int, int]) -> Leak:
    return replace(leak, where=leak.where.moved(*by)) if isinstance(leak.where, Region) else leak


class _Blind(Exception):
    """A detector did not run."""


def _seen(evidence: Evidence, pixels: Pixels) -> list[Leak]:
    assert evidence.look is not None  # as `applies` says
    look = evidence.look(pixels)
    blind = sorted(_wanted(evidence.plan.profile) - look.ran)
    if blind:
        raise _Blind(f"The second look could not be made for {' and '.join(blind)}.")
    mask = np.zeros(pixels.shape[:2], np.bool_) if evidence.mask is None else evidence.mask
    return [
        Leak(f"{label(finding.kind)} still to be seen", finding.place, finding.kind)
        for finding in look.findings
        if isinstance(finding.place, Region) and _leaks(finding, finding.place, evidence, mask)
    ]


def _wanted(profile: Profile) -> frozenset[str]:
    flags = {"faces": profile.faces, "text": profile.text, "codes": profile.codes}
    return frozenset(name for name, wanted in flags.items() if wanted)


def _leaks(finding: Finding, place: Region, evidence: Evidence, mask: Mask) -> bool:
    """Whether it is to be hidden, is not under a cover (proven by `pixels`), and nobody chose to keep it."""
    return (
        evidence.plan.profile.hides(finding)
        and covered_share(place, mask) < COVERED
        and not any(
            _same(finding, place, kept) or _left_of_harmless(finding, place, kept, evidence.plan.hidden)
            for kept in evidence.plan.kept
        )
    )


def _left_of_harmless(finding: Finding, place: Region, kept: Finding, hidden: Sequence[Finding]) -> bool:
    """Whether it is what a cover left of a word that was read whole, and was no part of anything personal.

    `neighbou` of `neighbour`, of which a cover beside it took the last letter, may look like a name. What is left of
    a word that was to be hidden is told all the same, and so is each word that stands there whole; but not a number
    by itself, which among others was that of a row, and alone may be a house's.
    """
    if not isinstance(kept.place, Region) or finding.excerpt is None or kept.excerpt is None:
        return False
    own = kept.place.bounds
    if place.bounds.cut(own).area < IN_LINE * place.bounds.area:
        return False
    if any(h.excerpt is None and isinstance(h.place, Region) and h.place.bounds.cut(own).area > 0 for h in hidden):
        return False  # a mark that somebody drew over it: nobody knows which of its words were meant
    line, left = (secret.reveal().casefold() for secret in (kept.excerpt, finding.excerpt))
    if finding.kind is Kind.ADDRESS and left == line and left.isdecimal():
        return True
    personal = [h.excerpt.reveal().casefold() for h in hidden if h.excerpt is not None]
    if len(left) < LEAST_LEFT or any(left in text for text in personal):
        return False
    places = [match.span() for match in re.finditer(re.escape(left), line)]
    return bool(places) and all(_cut(line, start, end) for start, end in places)


def _cut(line: str, start: int, end: int) -> bool:
    """Whether a part of a line begins or ends within a word."""
    return line[max(0, start - 1) : start].isalnum() or line[end : end + 1].isalnum()


def _same(finding: Finding, place: Region, kept: Finding) -> bool:
    if not isinstance(kept.place, Region) or MEANINGS[finding.kind].group is not MEANINGS[kept.kind].group:
        return False
    a, b = place.bounds, kept.place.bounds
    inside = a.cut(b).area / max(1e-9, min(a.area, b.area))
    return a.overlap(b) >= SAME_OVERLAP or inside >= SAME_INSIDE
