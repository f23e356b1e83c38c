"""From a photo to findings, by way of the engines and the judge."""

from scrubber.detect.find import find_all

__all__ = ["find_all"]
