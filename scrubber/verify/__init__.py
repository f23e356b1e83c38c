"""The stranger: opens the finished copy with code that shares nothing with the code that made it.

Each check asks one question and needs some of the evidence. A check whose evidence was never there (no original, no
detectors) is left out of the answer, so that nobody takes it for a pass; a check that had its evidence and could not
look answers `ran=False`, which is no pass either.
"""

from __future__ import annotations

from typing import Protocol

from scrubber.contracts import Check, Evidence, Fidelity
from scrubber.model.errors import Cancelled
from scrubber.model.plan import Plan
from scrubber.model.profile import Profile
from scrubber.model.progress import QUIET, Progress
from scrubber.model.report import CheckResult
from scrubber.verify import opened, pictures, pixels, rescan, strings, structure
from scrubber.verify.structure import structure_of

__all__ = ["CHECKS", "Question", "structure_of", "verify", "verify_alone"]


class Question(Check, Protocol):
    """A check that knows what evidence it needs."""

    def applies(self, evidence: Evidence) -> bool:
        """Whether what it needs was handed in at all."""
        ...


CHECKS: tuple[Question, ...] = (structure, strings, pictures, pixels, rescan)


def verify(evidence: Evidence, progress: Progress = QUIET) -> tuple[CheckResult, ...]:
    """The answers of all checks that apply, in the order of CHECKS. Raises Cancelled."""
    asked = [question for question in CHECKS if question.applies(evidence)]
    answers = []
    try:
        for number, question in enumerate(asked):
            progress.at("verify", number / len(asked))
            answers.append(_answer(question, evidence))
    finally:
        opened.forget()
    progress.at("verify", 1.0)
    return tuple(answers)


def verify_alone(copy: bytes, progress: Progress = QUIET) -> tuple[CheckResult, ...]:
    """What can be said of a file when its original, the findings and the detectors are not at hand."""
    plan = Plan((), (), (), Profile(faces=False, text=False, codes=False))
    return verify(Evidence(copy, b"", plan, Fidelity.EXACT, None, None), progress)


def _answer(question: Question, evidence: Evidence) -> CheckResult:
    """The door: whatever goes wrong inside a check is told without the error's own words, which may quote the photo."""
    try:
        return question.check(evidence)
    except Cancelled:
        raise
    except Exception as error:
        return CheckResult(question.NAME, False, f"The check broke off ({type(error).__name__}).")
