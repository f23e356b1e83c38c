"""From a photo to findings, by way of the engines and the judge."""

from scrubber.detect.find import find_all
from scrubber.detect.several import joined, moved

__all__ = ["find_all", "joined", "moved"]
