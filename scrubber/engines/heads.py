"""From the box of a face to the outline of the whole head."""

from __future__ import annotations

import math

from scrubber.model.geometry import Box, Point, Region

# Shares of the face box, which runs from the forehead to the chin: hair above, ears beside, a little chin below.
WIDER, TALLER, UP = 1.26, 1.38, 0.08
UNSURE = 0.75  # pixels by which the border of a face may be off: much of a small one, nothing of a large one
TILT_SURE = 25.0  # degrees from a quarter turn up to which the box's own shape tells the face's
USUAL, NARROWEST, WIDEST = 1.28, 1.05, 1.5  # height / width of a face
# Eyes, nose and mouth lie in the middle of the box of a face from the front, and so many widths aside of it in profile;
# there the box ends before the ear, and the head goes on behind it.
FRONT, PROFILE = 0.08, 0.28
BEHIND = 0.34  # widths of the box that are added behind it in full profile
NONE_BELOW, ALL_FROM = 20.0, 40.0  # pixels of its height: where a small face looks is not known


def head(face: Box, down: Point, ahead: Point = (0.0, 0.0)) -> Region:
    """An ellipse round the head of an upright `face` box; `down` points from the eyes to the mouth.

    `ahead` points from the middle of the box to the middle of eyes, nose and mouth: to where the person looks.
    """
    tilt = _tilt(down)
    half_width, half_height = (half + UNSURE for half in _halves(face, tilt))
    cos, sin = math.cos(math.radians(tilt)), math.sin(math.radians(tilt))
    up = 2 * half_height * UP
    known = min(1.0, max(0.0, (2 * half_height - NONE_BELOW) / (ALL_FROM - NONE_BELOW)))
    back = _behind((ahead[0] * cos + ahead[1] * sin) / (2 * half_width)) * half_width * known
    cx, cy = (face.left + face.right) / 2, (face.top + face.bottom) / 2
    middle = (cx + back * cos + up * sin, cy + back * sin - up * cos)
    return Region.ellipse(middle, (half_width * WIDER + abs(back), half_height * TALLER), tilt)


def _behind(aside: float) -> float:
    """Half of what is added behind a face, in half widths, signed; `aside` is how far its features lie, in widths."""
    profile = min(1.0, max(0.0, (abs(aside) - FRONT) / (PROFILE - FRONT)))
    return math.copysign(BEHIND * profile, -aside)


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
