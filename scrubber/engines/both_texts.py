"""Reads a photo with two engines, one after the other, so that what one overlooks the other may see."""

from __future__ import annotations

import numpy as np

from scrubber.contracts import TextEngine, TextLine
from scrubber.engines.text_merge import UNDER_OTHERS, share_under
from scrubber.model.geometry import Pixels
from scrubber.model.profile import Effort
from scrubber.model.progress import Progress, Step


class BothTexts:
    """The first engine's lines, and those of the second that lie elsewhere."""

    def __init__(self, first: TextEngine, second: TextEngine) -> None:
        self.name = f"{first.name}+{second.name}"
        self.first, self.second = first, second

    def read(self, pixels: Pixels, effort: Effort, progress: Progress) -> list[TextLine]:
        """Lines on H x W x 3 RGB pixels. Raises EngineMissing where either engine can't run."""
        lines = self.first.read(pixels, effort, _half(progress, 0))
        quads = [np.array(line.region.outline, np.float32) for line in lines]
        for line in self.second.read(pixels, effort, _half(progress, 1)):
            if not quads or share_under(np.array(line.region.outline, np.float32), quads) < UNDER_OTHERS:
                lines.append(line)
        return lines


def _half(progress: Progress, half: int) -> Progress:
    """Progress of which `half` (0 or 1) is what is heard."""
    return Progress(
        lambda step: progress.tell(Step(step.stage, (half + step.share) / 2)), progress.stopped, progress.found
    )
