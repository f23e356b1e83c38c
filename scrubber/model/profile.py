"""What a person wants to be hidden, how it shall look, and what shall be written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from scrubber.model.finding import Finding
from scrubber.model.geometry import Region
from scrubber.model.kinds import MEANINGS, Group, Kind, seen

LIKELY = 0.5  # from here on what looks like text and could not be read is taken for text
WORD = 1.6  # so many times as long as high it must be for that: a lone shape is a sign or a symbol, and names nobody


class Action(StrEnum):
    """What a profile does with a kind: HIDE covers or drops it, KEEP leaves it, ASK shows it unticked."""

    HIDE = "hide"
    KEEP = "keep"
    ASK = "ask"


class Effort(StrEnum):
    """How hard the detectors look: each level looks at everything that the one before looks at."""

    QUICK = "quick"
    STANDARD = "standard"
    THOROUGH = "thorough"


class Frames(StrEnum):
    """Of an animation, or a document of several pages: what goes into the copy."""

    EVERY = "every"
    FIRST = "first"


class Doubt(StrEnum):
    """What is done about a place that the profile leaves to a person, where no person is there.

    KEEP leaves it visible, HIDE covers it, SKIP makes no copy of this photo, STOP ends the run as well.
    """

    KEEP = "keep"
    HIDE = "hide"
    SKIP = "skip"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Rule:
    """For one kind: the action, and the least confidence at which HIDE applies (below it the finding is shown)."""

    action: Action
    least: float = 0.0


@dataclass(frozen=True, slots=True)
class Profile:
    """Every choice that steers a scrub. Unnamed kinds follow `Rule(HIDE)`: silence hides."""

    name: str = "careful"
    about: str = ""
    rules: Mapping[Kind, Rule] = field(default_factory=lambda: MappingProxyType({}))
    style: str = "solid"
    margin: float = 0.12
    effort: Effort = Effort.STANDARD
    faces: bool = True
    text: bool = True
    text_engine: str = "default"  # one of scrubber.engines.TEXT_ENGINES
    codes: bool = True
    strict: bool = True  # a check that could not run blocks publishing
    name_pattern: str = "{stem}-scrubbed"
    frames: Frames = Frames.EVERY
    keep_rights: bool = False  # author and copyright line, written again
    keep_date: bool = False  # when the photo was taken, written again
    convert: str = "jpeg"  # or "png": what photos become that can't be written in their own format
    on_doubt: Doubt = Doubt.KEEP
    quality: int = 0  # 0: the photo's own, else JPEG quality 1-100 where a re-encode is needed

    def rule(self, kind: Kind) -> Rule:
        return self.rules.get(kind, Rule(Action.HIDE))

    def hides(self, finding: Finding) -> bool:
        """True where this finding is covered or dropped unless a person says otherwise."""
        if not seen(finding.kind):
            return True  # the copy is built anew: nothing hidden in the file is ever carried over
        if finding.kind is Kind.WATCHED:
            return True  # the person asked for it by name
        rule = self.rule(finding.kind)
        sure = rule.action is Action.HIDE and (finding.confidence >= rule.least or self._other_text(finding))
        return sure or (self.on_doubt is Doubt.HIDE and rule.action is not Action.KEEP)

    def _other_text(self, finding: Finding) -> bool:
        """True for text that is not surely personal, where all other text is hidden as well."""
        rule = self.rule(Kind.OTHER_TEXT)
        return MEANINGS[finding.kind].group is Group.PERSONAL_TEXT and rule.action is Action.HIDE and not rule.least

    def asks(self, finding: Finding) -> bool:
        """True where this finding stays visible and it is for a person to say whether it should."""
        return not self.hides(finding) and self.rule(finding.kind).action is not Action.KEEP

    def doubts(self, finding: Finding) -> bool:
        """True where such a finding may well be personal: for this a person should look at the copy.

        It is of a personal kind, or of one that the profile hides, and was not sure enough; or it is text that nobody
        could read, as long as a word. Text that was read and does not look personal is no doubt, nor is a sheet that
        holds it.
        """
        if not self.asks(finding):
            return False
        personal = MEANINGS[finding.kind].group is not Group.OTHER_TEXT
        return personal or _unread_words(finding) or self.rule(finding.kind).action is Action.HIDE

    @property
    def looks(self) -> bool:
        """True where any detector runs at all."""
        return self.faces or self.text or self.codes


def _unread_words(finding: Finding) -> bool:
    if finding.kind is not Kind.OTHER_TEXT or finding.excerpt is not None or not isinstance(finding.place, Region):
        return False
    long, short = sorted(finding.place.sides, reverse=True)
    return finding.confidence >= LIKELY and long >= WORD * short
