"""What is marked on the photo: one outline with a word and a tick for every place that was found or drawn."""

from __future__ import annotations

from dataclasses import dataclass

from scrubber.model.finding import Finding
from scrubber.model.geometry import Region
from scrubber.model.kinds import MEANINGS, Group, Kind
from scrubber.review import Review


@dataclass(frozen=True, slots=True)
class Mark:
    """One place on the photo. `region` is in pixels of the upright photo; `hidden` says that it will be covered.

    `label` is a word for the screen, in English; `kind_group` the value of its `Group`; `drawn` is True for places that
    the person marked; `open` for those that may be personal and wait for an answer; `confidence` runs from 0 to 1.
    """

    id: str
    region: Region
    label: str
    hidden: bool
    kind_group: str
    drawn: bool = False
    confidence: float = 1.0
    open: bool = False

    @property
    def quiet(self) -> bool:
        """Ordinary print that stays: a page has many such places, and nobody is asked about them."""
        return not self.hidden and not self.open and self.kind_group == Group.OTHER_TEXT


def marks(review: Review) -> tuple[Mark, ...]:
    """A mark for every finding that lies in the picture, in the order in which they were found."""
    return tuple(_mark(review, f, f.place) for f in review.findings if isinstance(f.place, Region))


def _mark(review: Review, finding: Finding, region: Region) -> Mark:
    meaning = MEANINGS[finding.kind]
    return Mark(
        id=finding.id,
        region=region,
        label=meaning.label[:1].upper() + meaning.label[1:],
        hidden=review.hides(finding),
        kind_group=str(meaning.group),
        drawn=finding.kind is Kind.DRAWN,
        confidence=finding.confidence,
        open=review.leaves_open(finding),
    )
