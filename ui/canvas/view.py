"""Which part of the photo is on the screen, and how large."""

from __future__ import annotations

from dataclasses import dataclass, replace

from scrubber.model.geometry import Box, Point

AIR = 28.0  # screen pixels left free round a fitted photo, so that labels at its edge have room
SHARPEST = 16.0  # device pixels to a photo pixel
CLOSE = 0.4  # share of the window that a finding fills when it is shown
NEAREST = 3.0  # device pixels to a photo pixel that showing a small finding goes up to


@dataclass(frozen=True, slots=True)
class View:
    """`room` is the widget in logical pixels, `zoom` logical pixels to a photo pixel; `left`, `top` is where the
    photo's corner lies in the widget. `snug` views stay fitted when the room changes."""

    photo: tuple[int, int]
    room: tuple[int, int]
    ratio: float = 1.0
    zoom: float = 1.0
    left: float = 0.0
    top: float = 0.0
    snug: bool = True

    def screen(self, point: Point) -> Point:
        return point[0] * self.zoom + self.left, point[1] * self.zoom + self.top

    def at(self, screen: Point) -> Point:
        """The photo pixel under a point of the widget."""
        return (screen[0] - self.left) / self.zoom, (screen[1] - self.top) / self.zoom

    @property
    def middle(self) -> Point:
        """The photo pixel in the middle of the widget."""
        return self.at((self.room[0] / 2, self.room[1] / 2))

    @property
    def whole(self) -> bool:
        """Whether all of the photo is seen, so that there is nowhere to pan to."""
        return all(p * self.zoom <= r - 2 * AIR + 0.5 for p, r in zip(self.photo, self.room, strict=True))

    @property
    def around(self) -> Box:
        """Where labels may lie, in screen pixels from the photo's corner: the widget where the whole photo is seen.

        Elsewhere it is the photo and the air round it, so that panning moves no label.
        """
        if self.whole:
            return Box(-self.left, -self.top, self.room[0] - self.left, self.room[1] - self.top)
        return Box(-AIR, -AIR, self.photo[0] * self.zoom + AIR, self.photo[1] * self.zoom + AIR)

    @property
    def fit_zoom(self) -> float:
        """The zoom that shows the whole photo; a small photo isn't blown up beyond its own pixels."""
        spare = [max(16.0, r - 2 * AIR) / max(1, p) for r, p in zip(self.room, self.photo, strict=True)]
        return min(*spare, 1 / self.ratio)

    def fitted(self) -> View:
        return replace(self, zoom=self.fit_zoom, snug=True)._placed()

    def actual(self) -> View:
        """One photo pixel to one pixel of the screen."""
        return self.zoomed(1 / self.ratio / self.zoom, (self.room[0] / 2, self.room[1] / 2))

    def zoomed(self, factor: float, about: Point) -> View:
        """Larger by `factor`, with the photo pixel under `about` (widget pixels) where it was."""
        least, most = min(self.fit_zoom, 1 / self.ratio) / 2, SHARPEST / self.ratio
        zoom = min(max(self.zoom * factor, least), most)
        x, y = self.at(about)
        return replace(self, zoom=zoom, left=about[0] - x * zoom, top=about[1] - y * zoom, snug=False)._placed()

    def panned(self, dx: float, dy: float) -> View:
        return replace(self, left=self.left + dx, top=self.top + dy, snug=False)._placed()

    def centred(self, point: Point, zoom: float) -> View:
        left, top = self.room[0] / 2 - point[0] * zoom, self.room[1] / 2 - point[1] * zoom
        return replace(self, zoom=zoom, left=left, top=top, snug=False)._placed()

    def shows(self, box: Box) -> bool:
        """Whether the middle of a box lies in the widget."""
        x, y = self.screen(((box.left + box.right) / 2, (box.top + box.bottom) / 2))
        return 0 <= x <= self.room[0] and 0 <= y <= self.room[1]

    def showing(self, box: Box) -> View:
        """The box in the middle, large enough to be read; a box that is large already is only brought in."""
        wish = CLOSE * min(self.room[0] / max(1.0, box.width), self.room[1] / max(1.0, box.height))
        zoom = max(self.fit_zoom, min(wish, NEAREST / self.ratio))
        return self.centred(((box.left + box.right) / 2, (box.top + box.bottom) / 2), zoom)

    def resized(self, room: tuple[int, int], ratio: float) -> View:
        """The same part of the photo in a widget of another size."""
        now = replace(self, room=room, ratio=ratio)
        return now.fitted() if self.snug else now.centred(self.middle, self.zoom)

    def _placed(self) -> View:
        """Moved so that the photo can't get lost, and onto whole device pixels, which keeps it sharp."""
        left, top = (self._held(axis) for axis in (0, 1))
        snapped = (round(c * self.ratio) / self.ratio for c in (left, top))
        return replace(self, left=next(snapped), top=next(snapped))

    def _held(self, axis: int) -> float:
        room, length = self.room[axis], self.photo[axis] * self.zoom
        at = (self.left, self.top)[axis]
        if length <= room - 2 * AIR:
            return (room - length) / 2
        slack = max(AIR, room / 4)
        return min(max(at, room - length - slack), slack)
