"""From heads that an engine saw to findings."""

from __future__ import annotations

from scrubber.contracts import FaceEngine
from scrubber.model.finding import Finding
from scrubber.model.geometry import Pixels
from scrubber.model.kinds import Kind
from scrubber.model.profile import Effort
from scrubber.model.progress import Progress


def face_findings(engine: FaceEngine, pixels: Pixels, effort: Effort, progress: Progress) -> list[Finding]:
    """One finding for each head. Raises Cancelled, and whatever the engine raises."""
    progress.at("faces", 0.0)
    found = [
        Finding(Kind.FACE, hit.region, hit.confidence, engine.name, hit.reason)
        for hit in engine.find(pixels, effort, progress)
    ]
    progress.at("faces", 1.0)
    return found
