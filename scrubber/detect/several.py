"""Puts together what was seen on several pictures of one file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from scrubber.contracts import Look
from scrubber.model.finding import Finding
from scrubber.model.geometry import Box, Region
from scrubber.model.secret import Secret

SAME = 0.5  # overlap from which on two sightings of a kind are one thing that hardly moved


def joined(looks: Iterable[Look]) -> Look:
    """One look for all: a thing that stays where it is in many pictures is one finding, as large as all of it.

    A detector ran only if it ran on every picture.
    """
    all_looks = tuple(looks)
    findings: list[Finding] = []
    for finding in (f for look in all_looks for f in look.findings):
        _add(findings, finding)
    ran = frozenset.intersection(*(look.ran for look in all_looks)) if all_looks else frozenset[str]()
    why_not = {name: why for look in all_looks for name, why in look.why_not.items()}
    return Look(tuple(findings), ran, why_not, tuple(dict.fromkeys(text for look in all_looks for text in look.unsure)))


def moved(look: Look, dx: float, dy: float) -> Look:
    """The same sightings on a larger sheet, on which the picture lies at (dx, dy)."""
    return replace(look, findings=tuple(
        replace(f, place=f.place.moved(dx, dy)) if isinstance(f.place, Region) else f for f in look.findings
    ))  # fmt: skip


def _add(findings: list[Finding], new: Finding) -> None:
    for at, old in enumerate(findings):
        if old.kind is new.kind and isinstance(old.place, Region) and isinstance(new.place, Region):
            if old.place == new.place:
                findings[at] = _merged(old, new, old.place)
                return
            if old.place.bounds.overlap(new.place.bounds) >= SAME:
                findings[at] = _merged(old, new, _around(old.place.bounds, new.place.bounds))
                return
    findings.append(new)


def _merged(old: Finding, new: Finding, place: Region) -> Finding:
    surest = max(old, new, key=lambda finding: finding.confidence)
    texts = dict.fromkeys(f.excerpt.reveal() for f in (old, new) if f.excerpt)
    return replace(surest, place=place, excerpt=Secret("\n".join(texts)) if texts else None)


def _around(a: Box, b: Box) -> Region:
    return Region.box(min(a.left, b.left), min(a.top, b.top), max(a.right, b.right), max(a.bottom, b.bottom))
