"""Where a photo was taken, in degrees and in words that a person can place."""

from __future__ import annotations

from scrubber.report.places import Place, coordinates, degrees, distance, nearest, places, vicinity, words

__all__ = ["Place", "coordinates", "degrees", "distance", "nearest", "places", "vicinity", "words"]
