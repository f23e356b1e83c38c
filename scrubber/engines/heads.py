"""From the box of a face to the outline of the whole head."""

from __future__ import annotations

import math

from scrubber.model.geometry import Box, Point, Region

# Shares of the face box, which runs from the forehead to the chin: hair above, ears beside, a little chin below.
WIDER, TALLER, UP = 1.26, 1.38, 0.08
UNSURE = 0.75  # pixels by which the border of a face may be off: much of a small one, nothing of a large one
TILT_SURE = 25.0  # degrees from a quarter turn up to which the box's own shape tells the face's
USUAL, NARROWEST, WIDEST = 1.28, 1.05, 1.5  # height / width of a face


def head(face: Box, down: Point) -> Region:
    """An ellipse round the head of an upright `face` box; `down` points from the eyes to the mouth."""
    tilt = _tilt(down)
    half_width, half_height = (half + UNSURE for half in _halves(face, tilt))
    cos, sin = math.cos(math.radians(tilt)), math.sin(math.radians(tilt))
    cx, cy = (face.left + face.right) / 2, (face.top + face.bottom) / 2
    up = 2 * half_height * UP
    return Region.ellipse((cx + up * sin, cy - up * cos), (half_width * WIDER, half_height * TALLER), tilt)


def _tilt(down: Point) -> float:
    """Degrees clockwise by which a head leans, 0 where the mouth is straight below the eyes."""
    return 0.0 if down == (0.0, 0.0) else math.degrees(math.atan2(-down[0], down[1]))


def _halves(face: Box, tilt: float) -> tuple[float, float]:
    """Half width and half height of the ellipse whose upright bounding box has the diagonal of `face`.

    The bounding box of an ellipse (a, b) turned by t has the sides 2 sqrt(a2 cos2 t + b2 sin2 t) and
    2 sqrt(a2 sin2 t + b2 cos2 t): their squares add up to 4 (a2 + b2) for every t.
    """
    lean = abs(tilt) % 180
    ratio = USUAL
    if min(lean, 180 - lean) <= TILT_SURE:
        ratio = face.height / max(face.width, 1e-6)
    elif abs(lean - 90) <= TILT_SURE:
        ratio = face.width / max(face.height, 1e-6)
    ratio = min(WIDEST, max(NARROWEST, ratio))
    half = math.sqrt((face.width**2 + face.height**2) / 4 / (1 + ratio**2))
    return half, half * ratio
