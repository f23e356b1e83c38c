"""One private thing that was found, with its place."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property

from scrubber.model.geometry import Region
from scrubber.model.kinds import Kind
from scrubber.model.secret import Secret


@dataclass(frozen=True, slots=True)
class Tag:
    """A place in the file's data, such as `exif/GPSLatitude` or `jpeg/after-end`."""

    path: str


Place = Region | Tag


@dataclass(frozen=True)  # no slots: its id is worked out once
class Finding:
    """What was found, where, how sure, by whom, and why it matters.

    `confidence` runs from 0 to 1. `source` names the engine and its version. `reason` is one sentence for
    the user and never repeats what was found; `excerpt` holds that, wrapped.
    """

    kind: Kind
    place: Place
    confidence: float
    source: str
    reason: str
    excerpt: Secret | None = None

    @cached_property
    def id(self) -> str:
        """Twelve hex digits that stay the same for the same kind at the same place."""
        where = self.place.path if isinstance(self.place, Tag) else _rounded(self.place)
        return hashlib.sha256(f"{self.kind}|{where}".encode()).hexdigest()[:12]


def _rounded(region: Region) -> str:
    return ";".join(f"{x:.0f},{y:.0f}" for x, y in region.outline)
