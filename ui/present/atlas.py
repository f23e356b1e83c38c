"""What to show of the world around a pin: how wide the map is, and which towns are named on it."""

from __future__ import annotations

import math
from dataclasses import dataclass

from .location import Place, distance, places

WIDTHS = (500.0, 800.0, 1300.0, 2200.0, 4000.0)  # km from the left to the right edge of the region's map
WANTED = 4  # places, the widest map apart
HIGHEST = 85.0
SIZE_OF_DEGREE = 111.2  # km


@dataclass(frozen=True, slots=True)
class View:
    """A rectangle of the globe seen flat, with degrees of longitude shrunk as they are at its middle.

    `west` and `east` may lie beyond 180 degrees, where the view crosses the date line.
    """

    west: float
    south: float
    east: float
    north: float

    def at(self, latitude: float, longitude: float) -> tuple[float, float]:
        """The place as shares of the width and height, from the top left; longitudes are taken the near way round."""
        middle = (self.west + self.east) / 2
        turned = (longitude - middle + 180) % 360 - 180 + middle
        return (turned - self.west) / (self.east - self.west), (self.north - latitude) / (self.north - self.south)

    def holds(self, latitude: float, longitude: float) -> bool:
        x, y = self.at(latitude, longitude)
        return 0 <= x <= 1 and 0 <= y <= 1


WORLD = View(-180.0, -58.0, 180.0, 84.0)
WORLD_SHAPE = 2.05  # width over height at which the world looks right: degrees as near 36° north


def region(latitude: float, longitude: float, shape: float) -> View:
    """A view round the pin that shows a few known places; `shape` is width over height."""
    views = [_around(latitude, longitude, width, shape) for width in WIDTHS]
    enough = (view for view in views if len(_inside(view)) >= WANTED)
    return next(enough, views[-1])


def _around(latitude: float, longitude: float, width: float, shape: float) -> View:
    tall = width / shape / SIZE_OF_DEGREE / 2
    middle = max(-HIGHEST + tall, min(HIGHEST - tall, latitude))
    wide = width / SIZE_OF_DEGREE / 2 / math.cos(math.radians(min(abs(middle), 80.0)))
    return View(longitude - wide, middle - tall, longitude + wide, middle + tall)


def _inside(view: View) -> list[Place]:
    return [place for place in places() if view.holds(place.latitude, place.longitude)]


def labelled(view: View, latitude: float, longitude: float) -> list[Place]:
    """The places of a view, those first that help most: large ones, then near ones."""
    here = (latitude, longitude)
    return sorted(_inside(view), key=lambda p: (p.size, distance(here, (p.latitude, p.longitude))))
