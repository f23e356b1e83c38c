"""How long work tells where it is, and how it is told to stop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from scrubber.model.errors import Cancelled
from scrubber.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Step:
    """A stage (`open`, `faces`, `text`, `codes`, `judge`, `redact`, `verify`) and its share done, 0 to 1."""

    stage: str
    share: float


def nothing(step: Step) -> None:
    """For callers that don't want to know."""


def unheard(findings: tuple[Finding, ...]) -> None:
    """For callers that wait for the end."""


def never() -> bool:
    """For callers that don't stop."""
    return False


@dataclass(frozen=True, slots=True)
class Progress:
    """`tell` hears every step, `found` hears findings as soon as they are there; `stopped` is asked between steps."""

    tell: Callable[[Step], None] = nothing
    stopped: Callable[[], bool] = never
    found: Callable[[tuple[Finding, ...]], None] = unheard

    def at(self, stage: str, share: float) -> None:
        """Tell a step. Raises Cancelled where the caller wants to stop."""
        if self.stopped():
            raise Cancelled("The work was stopped.")
        self.tell(Step(stage, share))


QUIET = Progress()
