"""Cuts a tilted place out of a photo as an upright picture."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from scrubber.model.geometry import Pixels, Region

Turn = npt.NDArray[np.float64]  # 3 x 3, from points of the photo to points of the picture


def straight(pixels: Pixels, region: Region, size: tuple[int, int]) -> tuple[Pixels, Turn]:
    """A four-cornered region of H x W x 3 pixels as a picture of `size` (width, height), and the way into it."""
    corners = np.array(region.outline[:4], dtype=np.float32)
    (left, top), (right, low) = corners.min(axis=0).astype(int) - 1, corners.max(axis=0).astype(int) + 2
    left, top = (int(np.clip(at, 0, side - 1)) for at, side in ((left, pixels.shape[1]), (top, pixels.shape[0])))
    part = np.ascontiguousarray(pixels[top : max(top + 1, int(low)), left : max(left + 1, int(right))])
    smaller = min(1.0, 2 * size[1] / max(1.0, float(np.hypot(*(corners[3] - corners[0])))))
    if smaller < 1:  # the turn alone would pick single pixels out of many
        part = np.asarray(cv2.resize(part, None, fx=smaller, fy=smaller, interpolation=cv2.INTER_AREA), np.uint8)
    goal = np.array([(0, 0), (size[0], 0), size, (0, size[1])], dtype=np.float32)
    turn = cv2.getPerspectiveTransform(((corners - (left, top)) * smaller).astype(np.float32), goal)
    picture = cv2.warpPerspective(part, turn, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    into_part = np.array([(smaller, 0, -left * smaller), (0, smaller, -top * smaller), (0, 0, 1)])
    return np.asarray(picture, np.uint8), np.asarray(turn @ into_part, np.float64)
