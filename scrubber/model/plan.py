"""What will be done to one photo, complete."""

from __future__ import annotations

from dataclasses import dataclass

from scrubber.model.facts import NOTHING, Facts
from scrubber.model.finding import Finding
from scrubber.model.geometry import Region
from scrubber.model.profile import Profile
from scrubber.model.secret import Secret


@dataclass(frozen=True, slots=True)
class Redaction:
    """One region that will be covered, margin included, and the style that covers it."""

    region: Region
    style: str


@dataclass(frozen=True, slots=True)
class Plan:
    """Redactions in drawing order, what was found and hidden, what was found and kept, and what is written again."""

    redactions: tuple[Redaction, ...]
    hidden: tuple[Finding, ...]
    kept: tuple[Finding, ...]
    profile: Profile
    facts: Facts = NOTHING

    @property
    def secrets(self) -> tuple[Secret, ...]:
        """Text that must not be found anywhere in the finished file."""
        texts = tuple(f.excerpt for f in self.hidden if f.excerpt is not None)
        return tuple(text for text in texts if not self.facts.holds(text.reveal())) if self.facts else texts
