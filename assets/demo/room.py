"""A room to photograph: surfaces, light and shadow, things put in it, and a camera's small faults."""

from __future__ import annotations

import math
from collections.abc import Sequence

import cv2
import numpy as np

from assets.demo.sheet import Colour, Planted, Point, Sheet


class Room:
    """A scene of `width` x `height` pixels, linear floats 0 to 1; what is put in later stands in front."""

    def __init__(self, width: int, height: int, seed: int) -> None:
        self.size = (width, height)
        self.canvas = np.zeros((height, width, 3), dtype=np.float32)
        self.planted: list[Planted] = []
        self.dice = np.random.default_rng(seed)

    # ------------------------------------------------------------ surfaces

    def wall(self, colour: Colour, top: int = 0, bottom: int | None = None) -> None:
        """Painted plaster: one colour with a faint roller texture."""
        area = self.canvas[top:bottom]
        grain = self._grain(area.shape[:2], 9) * 0.006 + self._grain(area.shape[:2], 1.3) * 0.008
        area[:] = np.asarray(colour, np.float32) / 255 * (1 + grain[..., None])

    def wood(self, colour: Colour, top: int = 0, bottom: int | None = None, boards: int = 0) -> None:
        """A wooden surface with grain along its width, in boards of that many pixels (0: one piece)."""
        area = self.canvas[top:bottom]
        height, width = area.shape[:2]
        base = np.asarray(colour, np.float32) / 255
        bend = _stretched(self.dice, height, width, 90, 900) * 26
        rings = np.sin((np.mgrid[0:height, 0:width][0] + bend) / 9.0).astype(np.float32)
        fibre = _stretched(self.dice, height, width, 1.2, 120)
        shade = 1 + 0.035 * rings * (0.6 + 0.4 * _stretched(self.dice, height, width, 60, 400)) + 0.035 * fibre
        if boards:
            tones = self.dice.normal(1, 0.035, height // boards + 1).astype(np.float32)
            row = np.arange(height) // boards
            shade *= tones[row][:, None]
            shade[np.arange(height) % boards < 3] *= 0.72
        area[:] = np.clip(base * shade[..., None], 0, 1)

    def cork(self, colour: Colour) -> None:
        """Pressed cork: speckles in three sizes."""
        height, width = self.canvas.shape[:2]
        speck = sum(self._grain((height, width), s) * a for s, a in ((1.5, 0.07), (4, 0.07), (10, 0.04)))
        dark = self._grain((height, width), 3) > 2.1
        shade = 1 + speck - 0.22 * cv2.GaussianBlur(dark.astype(np.float32), (0, 0), 1.2)
        self.canvas[:] = np.clip(np.asarray(colour, np.float32) / 255 * shade[..., None], 0, 1)

    def _grain(self, shape: tuple[int, int], size: float) -> np.ndarray:
        return _smooth_noise(self.dice, shape[0], shape[1], size, size)

    # ------------------------------------------------------------ light

    def light(self, x: float, y: float, reach: float, strength: float, warmth: float = 0.0) -> None:
        """A pool of light (or of shade, where strength is below 0) about a place in shares of width and height."""
        height, width = self.canvas.shape[:2]
        yy, xx = np.ogrid[0:height, 0:width]
        distance = ((xx - x * width) ** 2 + (yy - y * height) ** 2) / (reach * width) ** 2
        pool = (strength * np.exp(-distance)).astype(np.float32)[..., None]
        tint = np.asarray([1 + warmth, 1.0, 1 - warmth], np.float32)
        self.canvas *= 1 + pool * tint

    def beam(self, points: Sequence[Point], strength: float, soft: float) -> None:
        """Light that falls through a window onto an area (outline in pixels), with a soft edge."""
        self.canvas *= 1 + strength * self._area(points, soft)[..., None] * np.asarray([1.03, 1.0, 0.93], np.float32)

    def shadow(self, points: Sequence[Point], strength: float, soft: float) -> None:
        self.canvas *= 1 - strength * self._area(points, soft)[..., None]

    def _area(self, points: Sequence[Point], soft: float) -> np.ndarray:
        height, width = self.canvas.shape[:2]
        small = 4  # soft edges need no fine raster
        mask = np.zeros((height // small + 1, width // small + 1), np.float32)
        cv2.fillPoly(mask, [np.asarray(points, np.float32).round().astype(np.int32) // small], 1.0)
        mask = cv2.GaussianBlur(mask, (0, 0), max(0.5, soft / small))
        return cv2.resize(mask, (width, height), interpolation=cv2.INTER_LINEAR)

    # ------------------------------------------------------------ things

    def put(
        self, sheet: Sheet, corners: Sequence[Point], shadow: float = 0.35, lift: float = 10, glow: float = 0.0
    ) -> None:
        """A sheet with its corners (from its left top, clockwise) at these pixels, and the shadow that it throws."""
        width, height = sheet.size
        flat = np.asarray([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
        warp = cv2.getPerspectiveTransform(flat, np.asarray(corners, np.float32))
        spot, layer = self._warped(sheet, warp, corners, round(4 * lift) + 12)
        if shadow:
            alpha = layer[..., 3]
            spot *= 1 - shadow * _fallen(alpha, lift * 0.8, lift, lift)[..., None]
            spot *= 1 - shadow * 0.7 * _fallen(alpha, 2, 3, 4)[..., None]
        spot[:] = spot * (1 - layer[..., 3:]) + layer[..., :3] * (1 + glow)
        for planted in sheet.planted:
            points = np.asarray([planted.polygon], np.float32)
            seen = cv2.perspectiveTransform(points, warp)[0]
            self.planted.append(Planted(planted.text, planted.kind, tuple((float(x), float(y)) for x, y in seen)))

    def _warped(
        self, sheet: Sheet, warp: np.ndarray, corners: Sequence[Point], room: int
    ) -> tuple[np.ndarray, np.ndarray]:
        """The part of the canvas round these corners, and the sheet as it looks there."""
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        x0, y0 = max(0, int(min(xs)) - room), max(0, int(min(ys)) - room)
        x1, y1 = min(self.size[0], int(max(xs)) + room), min(self.size[1], int(max(ys)) + room)
        shift = np.asarray([[1, 0, -x0], [0, 1, -y0], [0, 0, 1]], np.float64)
        layer = cv2.warpPerspective(sheet.finished(), shift @ warp, (x1 - x0, y1 - y0), flags=cv2.INTER_LINEAR)
        return self.canvas[y0:y1, x0:x1], layer

    def lay(
        self,
        sheet: Sheet,
        x: float,
        y: float,
        degrees: float = 0.0,
        scale: float = 1.0,
        tilt: float = 0.0,
        **how: float,
    ) -> None:
        """A sheet with its centre at (x, y), turned clockwise; `tilt` makes its far edge shorter (a share)."""
        w, h = sheet.size[0] * scale / 2, sheet.size[1] * scale / 2
        cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
        flat = [(-w * (1 - tilt), -h * (1 - tilt)), (w * (1 - tilt), -h * (1 - tilt)), (w, h), (-w, h)]
        self.put(sheet, [(x + px * cos - py * sin, y + px * sin + py * cos) for px, py in flat], **how)

    # ------------------------------------------------------------ the camera

    def photographed(self, noise: float = 0.008, softness: float = 0.6, vignette: float = 0.16) -> np.ndarray:
        """H x W x 3 uint8, with the edge shading, softness and grain of a phone's camera."""
        height, width = self.canvas.shape[:2]
        yy, xx = np.ogrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
        edge = (1 - vignette * ((xx**2 + yy**2) / 2) ** 1.4).astype(np.float32)[..., None]
        seen = cv2.GaussianBlur(self.canvas * edge, (0, 0), softness)
        grain = self.dice.standard_normal((height, width), dtype=np.float32)
        tint = cv2.resize(self.dice.standard_normal((height // 2, width // 2, 3), dtype=np.float32), (width, height))
        seen = seen + noise * (0.8 * cv2.GaussianBlur(grain, (0, 0), 0.7)[..., None] + 0.5 * tint)
        return np.clip(np.rint(seen * 255), 0, 255).astype(np.uint8)


def _fallen(alpha: np.ndarray, right: float, down: float, soft: float) -> np.ndarray:
    """The shadow of a silhouette: moved and softened."""
    height, width = alpha.shape
    moved = cv2.warpAffine(alpha, np.asarray([[1, 0, right], [0, 1, down]], np.float32), (width, height))
    small = cv2.resize(moved, (width // 4 + 1, height // 4 + 1), interpolation=cv2.INTER_AREA)
    return cv2.resize(cv2.GaussianBlur(small, (0, 0), max(0.6, soft / 4)), (width, height))


def _smooth_noise(dice: np.random.Generator, height: int, width: int, tall: float, wide: float) -> np.ndarray:
    """Noise of about one standard deviation whose spots are `tall` x `wide` pixels."""
    small = (max(2, math.ceil(height / max(1, tall / 1.5))), max(2, math.ceil(width / max(1, wide / 1.5))))
    spots = cv2.GaussianBlur(dice.standard_normal(small, dtype=np.float32), (0, 0), 0.9)
    spots /= max(1e-6, float(spots.std()))
    return cv2.resize(spots, (width, height), interpolation=cv2.INTER_CUBIC)


def _stretched(dice: np.random.Generator, height: int, width: int, tall: float, wide: float) -> np.ndarray:
    return _smooth_noise(dice, height, width, tall, wide)
