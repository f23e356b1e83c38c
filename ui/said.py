"""What a person said of some words, which holds wherever they stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from scrubber.detect.again import alike
from scrubber.model.finding import Finding
from scrubber.model.secret import Secret

from .photo import Choices, Photo


@dataclass(frozen=True, slots=True)
class Said:
    """Hide, or keep, `text`: it was said of the finding `finding_id` in photo `number`."""

    number: int
    finding_id: str
    text: Secret
    hide: bool

    @staticmethod
    def of(photo: Photo | None, finding_id: str, hide: bool) -> Said | None:
        """None where the photo has no such finding, or that has no words."""
        text = next((f.excerpt for f in photo.findings if f.id == finding_id), None) if photo else None
        return Said(photo.number, finding_id, text, hide) if photo and text is not None else None

    def places(self, findings: Iterable[Finding]) -> frozenset[str]:
        """The ids of findings that hold the words; to be kept they must hold hardly more."""
        return alike(self.text, findings, whole=not self.hide)

    def followed(self, photo: Photo, places: Iterable[str]) -> Choices:
        return photo.choices.answered(dict.fromkeys(places, self.hide))

    def holds(self, photos: Mapping[int, Photo]) -> bool:
        """Unless it was taken back."""
        asked = photos.get(self.number)
        return asked is not None and asked.choices.answers.get(self.finding_id) == self.hide
