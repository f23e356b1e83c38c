"""Draws a picture on the screen from small ready-made pieces, so that no frame takes long."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QImage, QPainter

from .pyramid import Picture, Tile
from .view import View

SIDE = 256  # device pixels of a piece's side
KEPT = 3  # screenfuls of pieces that are kept
Spot = tuple[int, int]


class Tiles:
    """Pieces of one picture at one zoom. The picture may be exchanged; old pieces stand in until new ones are there."""

    def __init__(self) -> None:
        self._picture: Picture | None = None
        self._coarse: QImage | None = None
        self._zoom = 0.0
        self._ready: OrderedDict[Spot, QImage] = OrderedDict()
        self._stale: dict[Spot, QImage] = {}
        self.drawn = 0  # device pixels rendered for the last frame

    def show(self, picture: Picture | None, coarse: QImage | None) -> None:
        """Exchange the picture; `coarse` is a small version of it that stands in while pieces are missing."""
        self._stale = dict(self._ready) if picture is not None else {}
        self._ready = OrderedDict()
        self._picture, self._coarse = picture, coarse

    @property
    def empty(self) -> bool:
        return self._picture is None

    def paint(self, painter: QPainter, view: View, exposed: QRect, seconds: float) -> bool:
        """Draw the exposed part (widget pixels). False where some pieces are still coarse.

        New pieces are made for about `seconds`; the rest is drawn coarsely and sharpened in the next frame.
        """
        if self._picture is None:
            return True
        zoom = view.zoom * view.ratio
        if zoom != self._zoom:
            self._ready.clear()
            self._stale.clear()
            self._zoom = zoom
        origin = QPoint(round(view.left * view.ratio), round(view.top * view.ratio))
        size = (max(1, round(view.photo[0] * zoom)), max(1, round(view.photo[1] * zoom)))
        painter.save()
        painter.scale(1 / view.ratio, 1 / view.ratio)
        sharp = self._draw(painter, origin, size, exposed, view.ratio, seconds)
        painter.restore()
        self._forget(view)
        return sharp

    def _draw(
        self, painter: QPainter, origin: QPoint, size: Spot, exposed: QRect, ratio: float, seconds: float
    ) -> bool:
        self.drawn, sharp, end = 0, True, time.perf_counter() + seconds
        for spot, piece in _pieces(origin, size, exposed, ratio):
            tile = self._ready.get(spot)
            if tile is None and time.perf_counter() < end:
                tile = self._render(spot, piece)
            if tile is not None:
                self._ready.move_to_end(spot)
            else:
                tile, sharp = self._stale.get(spot), False
            at = piece.translated(origin)
            if tile is not None:
                painter.drawImage(at.topLeft(), tile)
            elif self._coarse is not None:
                painter.drawImage(QRectF(at), self._coarse, _share(piece, size, self._coarse))
        return sharp

    def _render(self, spot: Spot, piece: QRect) -> QImage:
        assert self._picture is not None
        self.drawn += piece.width() * piece.height()
        tile = self._picture.part(self._zoom, (piece.x(), piece.y()), (piece.width(), piece.height()))
        self._ready[spot] = image(tile)
        return self._ready[spot]

    def _forget(self, view: View) -> None:
        across, down = (int(r * view.ratio) // SIDE + 2 for r in view.room)
        while len(self._ready) > KEPT * across * down:
            self._ready.popitem(last=False)


def image(tile: Tile) -> QImage:
    """The picture that shares a tile's memory and keeps it alive."""
    tile = np.ascontiguousarray(tile)
    high, wide = tile.shape[:2]
    out = QImage(tile.data, wide, high, 4 * wide, QImage.Format.Format_RGB32)
    out.memory = tile  # type: ignore[attr-defined]
    return out


def _pieces(origin: QPoint, size: Spot, exposed: QRect, ratio: float) -> Iterator[tuple[Spot, QRect]]:
    """The pieces of a photo of `size` that lie under the exposed part; device pixels from the photo's corner."""
    left = max(0, int(exposed.left() * ratio) - 1 - origin.x())
    top = max(0, int(exposed.top() * ratio) - 1 - origin.y())
    right = min(size[0], int((exposed.right() + 1) * ratio) + 1 - origin.x())
    bottom = min(size[1], int((exposed.bottom() + 1) * ratio) + 1 - origin.y())
    for row in range(top // SIDE, -(-bottom // SIDE)):
        for col in range(left // SIDE, -(-right // SIDE)):
            x, y = col * SIDE, row * SIDE
            yield (col, row), QRect(x, y, min(SIDE, size[0] - x), min(SIDE, size[1] - y))


def _share(piece: QRect, size: Spot, coarse: QImage) -> QRectF:
    """The part of the coarse picture that belongs to a piece."""
    across, down = coarse.width() / size[0], coarse.height() / size[1]
    return QRectF(piece.x() * across, piece.y() * down, piece.width() * across, piece.height() * down)
