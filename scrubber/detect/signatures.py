"""Finds handwritten strokes where a form asks for a signature."""

from __future__ import annotations

import re
from collections.abc import Sequence

import cv2
import numpy as np

from scrubber.contracts import TextLine
from scrubber.detect.lines import between, height, length
from scrubber.detect.straight import straight
from scrubber.model.finding import Finding
from scrubber.model.geometry import Pixels, Region
from scrubber.model.kinds import Kind

ASKS = re.compile(
    r"\b(signature|signed|sign here|unterschrift|gezeichnet|handtekening|firma|assinatura|podpis)\b|\bsigned by\b",
    re.IGNORECASE,
)
LONG_WORDS = 40  # characters from which a line is a sentence about signatures and not the label of one
REACH, ABOVE, BELOW = 14.0, 1.2, 0.8  # line heights to the right of the label, above and below it
OVER = 2.6  # line heights above a label that stands under its rule
HIGH = 96  # pixels in which a strip is looked at
LEAST_INK, MOST_INK = 0.008, 0.35  # shares of a strip
LEAST_WIDE = 1.5  # line heights: shorter strokes are a tick or a cross
RULE = 0.5  # share of a strip's width from which a level stroke is the rule that it is written on
SURE = 0.6
REASON = "Strokes where a form asks for a signature; please have a look."


def signature_findings(pixels: Pixels, lines: Sequence[TextLine], source: str) -> list[Finding]:
    """A finding for the ink beside, or else above, every label that asks for a signature."""
    found: list[Finding] = []
    for line in lines:
        label = ASKS.search(line.text)
        if label and len(line.text) <= LONG_WORDS:
            for strip in (_beside(line), _above(line)):
                ink = _ink(pixels, strip, [o for o in lines if o is not line], height(line))
                if ink is not None:
                    found.append(Finding(Kind.SIGNATURE, ink, SURE, source, REASON))
                    break
    return found


def _beside(line: TextLine) -> Region:
    """The strip to the right of a label."""
    share = height(line) / length(line)
    return _taller(between(line.region, 1.0, 1.0 + REACH * share), ABOVE, BELOW)


def _above(line: TextLine) -> Region:
    share = height(line) / length(line)
    return _taller(between(line.region, 0.0, max(1.0, REACH / 2 * share)), OVER, -1.0)


def _taller(region: Region, above: float, below: float) -> Region:
    """A four-cornered region that reaches so many of its heights further up and down."""
    a, b, c, d = (np.array(p) for p in region.outline)
    left, right = d - a, c - b
    corners = (a - left * above, b - right * above, c + right * below, d + left * below)
    return Region.of([corner.tolist() for corner in corners])


def _ink(pixels: Pixels, strip: Region, others: Sequence[TextLine], tall: float) -> Region | None:
    """Where strokes are on a strip that no line of print takes; None where there are none, or a picture is."""
    corners = np.array(strip.outline, dtype=np.float32)
    across, down = np.hypot(*(corners[1] - corners[0])), np.hypot(*(corners[3] - corners[0]))
    size = (int(np.clip(HIGH * across / max(down, 1.0), 8, 2000)), HIGH)
    picture, turn = straight(pixels, strip, size)
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    ink = cv2.adaptiveThreshold(grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 41, 18)
    ink[(ink > 0).mean(axis=1) >= RULE] = 0
    for other in others:
        if other.confidence >= SURE and len(other.text) > 1:
            quad = cv2.perspectiveTransform(np.array([other.region.outline], np.float32), turn)
            cv2.fillPoly(ink, [np.round(quad[0]).astype(np.int32)], [0])
    share = float((ink > 0).mean())
    if not LEAST_INK <= share <= MOST_INK:
        return None
    rows, columns = np.nonzero(ink)
    top, bottom = np.percentile(rows, (1, 99)).tolist()
    left, right = np.percentile(columns, (1, 99)).tolist()
    if (right - left) * down / HIGH < LEAST_WIDE * tall:
        return None
    room = HIGH * 0.05
    box = [
        (left - room, top - room),
        (right + room, top - room),
        (right + room, bottom + room),
        (left - room, bottom + room),
    ]
    back = cv2.perspectiveTransform(np.array([box], np.float32), np.linalg.inv(turn))
    return Region.of(back[0].tolist())
