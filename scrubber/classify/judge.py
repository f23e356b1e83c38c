"""Decides what in lines of text is personal: rules, lists, a small model, and what neighbours say."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from scrubber.classify import blocks, lexicon
from scrubber.classify.merge import merged
from scrubber.classify.rampart import Rampart
from scrubber.classify.rules import RULES
from scrubber.classify.text import Hint, Text, read
from scrubber.contracts import Line, Span
from scrubber.model.errors import EngineMissing


class RuleJudge:
    """Loads lists and model when it is first asked; without the model it judges by rules and says so in `missing`."""

    name = "rules-1"

    def __init__(self, use_model: bool = True) -> None:
        self._use_model = use_model

    @property
    def missing(self) -> tuple[str, ...]:
        """One sentence for each part that is absent and makes the judgement weaker."""
        return (*self._lexicon.missing, *((self._model,) if isinstance(self._model, str) else ()))

    def judge(self, lines: Sequence[Line]) -> list[tuple[Span, ...]]:
        """Personal spans of each line, in the order given; confidence from 0.5 means 'hide it'."""
        texts = self._read([line.text for line in lines])
        found = [[span for rule in RULES for span in rule.find(text)] for text in texts]
        settled = [list(merged(spans)) for spans in found]
        return [merged(spans) for spans in blocks.spread(lines, texts, settled)]

    def _read(self, raw: Sequence[str]) -> list[Text]:
        hints: Sequence[tuple[Hint, ...]] = [()] * len(raw)
        if isinstance(self._model, Rampart):
            hints = self._model.hints([text[:2_000] for text in raw])
        return [read(text, self._lexicon, own) for text, own in zip(raw, hints, strict=True)]

    @cached_property
    def _lexicon(self) -> lexicon.Lexicon:
        return lexicon.load()

    @cached_property
    def _model(self) -> Rampart | str:
        """The model, or a sentence that says why it isn't there."""
        if not self._use_model:
            return "The model that recognises names is switched off, so fewer names and addresses are found."
        try:
            return Rampart()
        except EngineMissing as missing:
            return f"{missing.sentence} Fewer names and addresses are found."
