"""The findings of one photo as a person reads them: groups with a tick, rows with a reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from scrubber.model.finding import Finding, Tag
from scrubber.model.kinds import MEANINGS, Group, Kind
from scrubber.model.printable import printable
from scrubber.review import Review

from .trouble import told
from .words import Say, sentence, title

ORDER = (  # first what the person can decide
    Group.OWN,
    Group.PEOPLE,
    Group.PERSONAL_TEXT,
    Group.CODES,
    Group.OTHER_TEXT,
    Group.LOCATION,
    Group.DEVICE,
    Group.PICTURES,
    Group.TRACES,
)
LONGEST_WORDS = 200
UNSURE = 0.5


class Tick(Enum):
    """The box of a group: all, some or none of its findings are hidden."""

    ALL = 2
    SOME = 1
    NONE = 0


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One line. `words` is what was found, plain text for the screen alone; `always` can't be unticked; `open`
    may be personal and waits for an answer."""

    id: str
    kind: Kind
    label: str
    reason: str
    words: str
    hidden: bool
    always: bool
    unsure: bool
    places: tuple[str, ...] = ()  # of things hidden in the file
    open: bool = False


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group of lines with its count; `always` where nothing in it can be unticked."""

    group: Group
    title: str
    tick: Tick
    always: bool
    rows: tuple[FindingRow, ...]
    hidden: int

    @property
    def pressing(self) -> int:
        """How many rows are shown before anybody asks for more: of ordinary print only what is hidden or asked."""
        if self.always:
            return 0
        if self.group is not Group.OTHER_TEXT:
            return len(self.rows)
        return max((at for at, row in enumerate(self.rows, 1) if row.hidden or row.open), default=0)

    @property
    def ids(self) -> tuple[str, ...]:
        """Of the findings that a person may answer."""
        return tuple(row.id for row in self.rows if not row.always)


def groups(review: Review, say: Say) -> tuple[GroupRow, ...]:
    """Groups in the order of ORDER, none of them empty; rows in the order found, doubtful ones first."""
    rows: dict[Group, list[FindingRow]] = {group: [] for group in ORDER}
    for row in (*_seen(review, say), *_in_file(review, say)):
        rows[MEANINGS[row.kind].group].append(row)
    return tuple(_group(group, tuple(found), say) for group, found in rows.items() if found)


def walk(rows: tuple[GroupRow, ...]) -> tuple[str, ...]:
    """Findings on the photo in the order in which the keys walk over them."""
    return tuple(row.id for group in rows for row in group.rows if not row.always)


def _group(group: Group, rows: tuple[FindingRow, ...], say: Say) -> GroupRow:
    hidden = sum(row.hidden for row in rows)
    tick = Tick.ALL if hidden == len(rows) else Tick.SOME if hidden else Tick.NONE
    return GroupRow(group, say(str(group)), tick, all(row.always for row in rows), rows, hidden)


def _seen(review: Review, say: Say) -> list[FindingRow]:
    found = [f for f in review.findings if MEANINGS[f.kind].seen]
    found.sort(key=lambda f: not review.profile.doubts(f))  # answered or not: no row jumps under the hand
    many: dict[Kind, int] = {}
    for finding in found:
        many[finding.kind] = many.get(finding.kind, 0) + 1
    at: dict[Kind, int] = {}
    return [_seen_row(f, _numbered(f, many, at, say), review, say) for f in found]


def _numbered(finding: Finding, many: Mapping[Kind, int], at: dict[Kind, int], say: Say) -> str:
    """Faces and drawn places have no words to tell them apart: they get numbers."""
    at[finding.kind] = at.get(finding.kind, 0) + 1
    name = title(say(MEANINGS[finding.kind].label))
    return f"{name} {at[finding.kind]}" if many[finding.kind] > 1 and not finding.excerpt else name


def _seen_row(finding: Finding, label: str, review: Review, say: Say) -> FindingRow:
    sure = finding.confidence >= UNSURE or finding.kind is Kind.OTHER_TEXT  # of which nothing is claimed
    reason = sentence(told(finding.reason or MEANINGS[finding.kind].why, say))
    found, hidden, open_ = words(finding), review.hides(finding), review.leaves_open(finding)
    return FindingRow(finding.id, finding.kind, label, reason, found, hidden, False, not sure, open=open_)


def _in_file(review: Review, say: Say) -> list[FindingRow]:
    """One line for the same thing in several places of the file."""
    same: dict[tuple[Kind, str], list[Finding]] = {}
    for finding in review.findings:
        if not MEANINGS[finding.kind].seen:
            same.setdefault((finding.kind, words(finding)), []).append(finding)
    return [_file_row(found, say) for found in same.values()]


def _file_row(found: list[Finding], say: Say) -> FindingRow:
    first = found[0]
    places = tuple(f.place.path for f in found if isinstance(f.place, Tag))
    label = title(say(MEANINGS[first.kind].label))
    return FindingRow(first.id, first.kind, label, sentence(say(first.reason)), words(first), True, True, False, places)


def words(finding: Finding) -> str:
    """What was found, on one line, control characters made visible; empty where there are no words."""
    text = " ".join((finding.excerpt.reveal() if finding.excerpt else "").split())
    shown = printable(text)
    return shown if len(shown) <= LONGEST_WORDS else shown[:LONGEST_WORDS] + "…"
