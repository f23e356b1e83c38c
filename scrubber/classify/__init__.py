"""Tells which words in a photo are personal: names, addresses, numbers and more."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrubber.classify.judge import RuleJudge
    from scrubber.classify.listed import ListedJudge
    from scrubber.model.lists import Lists


def load() -> RuleJudge:
    """The judge that the program uses. Lists and model are read when it is first asked."""
    from scrubber.classify.judge import RuleJudge

    return RuleJudge()


def with_lists(judge: RuleJudge, lists: Lists) -> ListedJudge:
    """The same judge with the user's own lists at hand."""
    from scrubber.classify.listed import ListedJudge

    return ListedJudge(judge, lists)
