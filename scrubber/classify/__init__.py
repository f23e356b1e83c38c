"""Tells which words in a photo are personal: names, addresses, numbers and more."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrubber.classify.judge import RuleJudge


def load() -> RuleJudge:
    """The judge that the program uses. Lists and model are read when it is first asked."""
    from scrubber.classify.judge import RuleJudge

    return RuleJudge()
