"""Decides what in lines of text is personal: rules, lists, a small model, and what neighbours say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from scrubber.classify import blocks, learnt, lexicon
from scrubber.classify.counting import counts
from scrubber.classify.lexicon import SURE
from scrubber.classify.merge import merged
from scrubber.classify.rampart import Look, Rampart
from scrubber.classify.repair import folded
from scrubber.classify.rules import RULES
from scrubber.classify.text import Hint, Text, draft, finish
from scrubber.contracts import Line, Span
from scrubber.model.errors import EngineMissing

RULES_NAME = "rules-1"
LONGEST, SHARED = 400, 80  # longer lines are judged in windows that overlap, so that time grows with length only


class RuleJudge:
    """Loads lists and model when it is first asked; without the model it judges by rules and says so in `missing`."""

    def __init__(self, use_model: bool = True) -> None:
        self._use_model = use_model

    @property
    def name(self) -> str:
        """The rules, and the model that they have at hand, with their versions. Loads the model."""
        return f"{RULES_NAME}+{self._model.name}" if isinstance(self._model, Rampart) else RULES_NAME

    @property
    def missing(self) -> tuple[str, ...]:
        """One sentence for each part that is absent and makes the judgement weaker."""
        absent = [self._model] if isinstance(self._model, str) else [] if self._fitted else [learnt.NOT_FITTED]
        return (*self._lexicon.missing, *absent)

    def judge(self, lines: Sequence[Line]) -> list[tuple[Span, ...]]:
        """Personal spans of each line, in the order given; confidence from 0.5 means 'hide it'."""
        windows = [_windows(line) for line in lines]
        spans = iter(self._judge([window for own in windows for _, window in own]))
        return [merged(_moved(span, offset) for offset, _ in own for span in next(spans)) for own in windows]

    def is_word(self, word: str) -> bool:
        """Whether a folded word is an everyday word, or a name that many people bear."""
        return self._lexicon.ordinary(word) or bool(self._lexicon.trait(word) & SURE)

    def rank(self, word: str) -> int | None:
        """The place of a word among all that are known, 0 the commonest; None for one that isn't known."""
        return self._lexicon.place(folded(word))

    def _judge(self, lines: Sequence[Line]) -> list[tuple[Span, ...]]:
        texts = self._read(lines)
        # A line that only counts is a calendar's or a chart's; a number like that behind a label may be somebody's.
        found = [[] if counts(text.plain) else [s for rule in RULES for s in rule.find(text)] for text in texts]
        settled = [list(merged(learnt.reconsidered(t, merged(s)))) for t, s in zip(texts, found, strict=True)]
        return [merged(spans) for spans in blocks.spread(lines, texts, settled)]

    def _read(self, lines: Sequence[Line]) -> list[Text]:
        # The model first: what loading it takes for a moment is given back before the lists come.
        if isinstance(self._model, Rampart):
            looks = looked_at(lines, self._lexicon, self._model)
            return [learnt.read(*own) for own in looks] if self._fitted else [text for text, *_ in looks]
        drafts = [draft(line.text, self._lexicon) for line in lines]
        return [finish(cut, self._lexicon, (), line.confidence) for line, cut in zip(lines, drafts, strict=True)]

    @cached_property
    def _lexicon(self) -> lexicon.Lexicon:
        return lexicon.load()

    @cached_property
    def _model(self) -> Rampart | str:
        """The model, or a sentence that says why it isn't there."""
        if not self._use_model:
            return "The model that recognises names is switched off, so fewer names and addresses are found."
        try:
            return Rampart(self._fitted.states if self._fitted else None)
        except EngineMissing as missing:
            return f"{missing.sentence} Fewer names and addresses are found."

    @cached_property
    def _fitted(self) -> learnt.Network | None:
        """The small network that stands on the model's shoulders, or None where its weights were not made."""
        try:
            return learnt.network()
        except EngineMissing:
            return None


def looked_at(lines: Sequence[Line], lists: lexicon.Lexicon, model: Rampart) -> list[tuple[Text, Look, Sequence[int]]]:
    """Each line for the rules, what the model sees in it, and where the characters stand that the model was shown."""
    drafts = [draft(line.text, lists) for line in lines]
    spaced = [cut.spaced for cut in drafts]  # read with the spaces that were lost
    looks = model.looks([text for text, _ in spaced])
    return [
        (finish(cut, lists, _hints(look, where), line.confidence), look, where)
        for line, cut, look, (_, where) in zip(lines, drafts, looks, spaced, strict=True)
    ]


def _hints(look: Look, where: Sequence[int]) -> tuple[Hint, ...]:
    """What the model says, with the offsets of the line as it was read."""
    return tuple(replace(h, start=where[h.start], end=where[h.end - 1] + 1) for h in look.hints)


def _windows(line: Line) -> list[tuple[int, Line]]:
    """The line itself, or overlapping parts of a very long one with their offsets."""
    if len(line.text) <= LONGEST:
        return [(0, line)]
    step = LONGEST - SHARED
    return [
        (at, Line(line.text[at : at + LONGEST], confidence=line.confidence))
        for at in range(0, len(line.text) - SHARED, step)
    ]


def _moved(span: Span, by: int) -> Span:
    return replace(span, start=span.start + by, end=span.end + by, confidence=round(span.confidence, 2))
