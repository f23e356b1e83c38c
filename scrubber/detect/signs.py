"""Tells signs with the name of a street or the number of a house by the plate that they stand on."""

from __future__ import annotations

import re
from collections.abc import Sequence

import cv2
import numpy as np

from scrubber.contracts import Span, TextLine
from scrubber.detect.lines import direction, height, length
from scrubber.detect.straight import straight
from scrubber.model.geometry import Pixels, Region
from scrubber.model.kinds import Kind

# What streets are called at their end, and, in other languages than English, at their beginning or in one word.
LAST = re.compile(
    r"(?:road|rd|street|st|lane|ln|avenue|ave?|close|cl|drive|dr|crescent|cres|gardens|gdns|grove|gr|terrace|terr?|place|pl|"
    r"square|sq|court|ct|way|walk|hill|rise|mews|row|yard|park|green|view|mount|parade|wharf|quay|gate|circus|passage|"
    r"vale|croft|field|fields|meadow|meadows|heath|common|strand|mall|broadway|bridge|boulevard|blvd|"
    r"\w+(?:stra(?:ß|ss)e|str|weg|platz|gasse|allee|ring|ufer|damm|straat|gracht|laan|plein|kade|steeg))\.?",
    re.IGNORECASE,
)
FIRST = re.compile(
    r"(?:rue|avenue|boulevard|place|all[ée]e|impasse|quai|chemin|calle|plaza|avenida|paseo|via|viale|piazza|corso|"
    r"vicolo|rua|travessa|heol|stryd|ffordd|l[ôo]n|rhodfa|maes|clos|ulica|ul|aleja)\.?",
    re.IGNORECASE,
)
DISTRICT = re.compile(r"(?:e|ec|n|nw|se|sw|w|wc)\d{1,2}[a-z]?", re.IGNORECASE)  # of London, as on its signs
BOROUGH = re.compile(r"(?:royal |london )?borough of \w+|city of \w+", re.IGNORECASE)
# Words that stand before such a word and make no name of it.
NO_NAME = frozenset(
    "a all at ball bus business car caravan children closed coach coffee cycle dead dog exit family fire food "
    "give go in industrial is keep left live lorry my no of on one only open out play please private public "
    "retail right school shopping skate stop theme this through to water your".split()
)
JUNCTION = re.compile(r"(?:\d|two|three|four|all)[ -]?way", re.IGNORECASE)  # below a stop sign in America
MOST_WORDS = 5
LEVEL = 25.0  # degrees by which a sign may lean
READ_WELL = 0.8
SMALL = 0.2  # of the photo's shorter side: a number on a house is no higher
FAR = 3.0  # line heights in which the border of a plate is looked for
HIGH = 24  # pixels in which a line is looked at
LIKE = 45.0  # distance of colours (RGB) that still is the same plate
EVEN = 0.3  # share of the line that must be of the plate's colour: letters and what lies beyond it are the rest
FULL = 0.6  # share of its box that a plate fills, letters taken for holes
WIDE, TALL = 0.6, 0.5  # shares of the line's place that a plate takes at least: a brick takes less
BORDERS = 3  # sides on which a plate must end near the line
SURE_STREET, SURE_HOUSE = 0.6, 0.45
STREET = "the name of a street on a plate of its own"
HOUSE = "a number by itself on a plate, as on a house, a door or a gate"


def sign_spans(pixels: Pixels, line: TextLine, spans: Sequence[Span], *, number: bool) -> tuple[Span, ...]:
    """The spans of a line; where it is a sign, all of it is an address. `number`: it is a number by itself.

    Of a number one can't be sure, even on a plate of its own: it is offered.
    """
    known = any(s.kind is Kind.ADDRESS and s.confidence >= SURE_STREET for s in spans)
    if known or line.confidence < READ_WELL or abs(direction(line)) > LEVEL:
        return tuple(spans)
    if like_street(line.text.strip()) and on_plate(pixels, line):
        others = (s for s in spans if s.kind is not Kind.ADDRESS)
        return (Span(0, len(line.text), Kind.ADDRESS, SURE_STREET, STREET), *others)
    small = height(line) <= SMALL * min(pixels.shape[:2])
    if number and small and not spans and on_plate(pixels, line):
        return (Span(0, len(line.text), Kind.ADDRESS, SURE_HOUSE, HOUSE),)
    return tuple(spans)


def like_street(text: str) -> bool:
    """Whether a line reads like the name of a street, a borough, or a name before a district of London."""
    words = re.findall(r"[\w'’.]+", text)
    if BOROUGH.search(text):
        return True
    if JUNCTION.fullmatch(text):
        return False
    district = len(words) > 1 and DISTRICT.fullmatch(words[-1]) is not None
    name = words[:-1] if district else words
    if not 1 <= len(name) <= MOST_WORDS or not all(
        word[0].isupper() or word[0].isdecimal() for word in (name[0], name[-1])
    ):
        return False
    told = district or (LAST.fullmatch(name[-1]) is not None) or FIRST.fullmatch(name[0]) is not None
    rest = [w for w in name if not LAST.fullmatch(w) and not FIRST.fullmatch(w)]
    lone = len(name) > 1 or district or len(name[0]) > 8
    return told and lone and not any(word.lower().strip(".") in NO_NAME for word in rest)


def on_plate(pixels: Pixels, line: TextLine) -> bool:
    """Whether a line stands on an even patch that ends not far from it, on most sides."""
    wide = max(1, round(HIGH * length(line) / height(line)))
    room = round(FAR * HIGH)
    picture, _ = straight(pixels, roomy(line, FAR), (wide + 2 * room, HIGH + 2 * room))
    here = picture[room : room + HIGH, room : room + wide].reshape(-1, 3)
    ground = _ground(here)
    like = (np.abs(picture.astype(np.int16) - ground).max(axis=2) <= LIKE).astype(np.uint8)
    if like[room : room + HIGH, room : room + wide].mean() < EVEN:
        return False
    labels, stats = cv2.connectedComponentsWithStats(like, connectivity=4)[1:3]
    inside = np.bincount(labels[room : room + HIGH, room : room + wide].ravel(), minlength=len(stats))
    inside[0] = 0
    left, top, across, down, _ = (int(v) for v in stats[int(inside.argmax())])
    ends = (left > 0) + (top > 0) + (left + across < picture.shape[1]) + (top + down < picture.shape[0])
    like[room : room + HIGH, room : room + wide] = 1
    full = float(like[top : top + down, left : left + across].mean())
    return ends >= BORDERS and full >= FULL and across >= WIDE * wide and down >= TALL * HIGH


def _ground(colours: Pixels) -> Pixels:
    """The commonest colour of N x 3."""
    rough = (colours >> 5).astype(np.int32) @ np.array([64, 8, 1])
    common = rough == np.bincount(rough).argmax()
    return np.asarray(np.median(colours[common], axis=0), np.int16)


def roomy(line: TextLine, far: float) -> Region:
    """The place of a line and `far` of its heights around it."""
    a, b, c, d = (np.array(p) for p in line.region.outline[:4])
    along, down = (b - a) / length(line) * height(line) * far, (d - a) * far
    return Region.of([p.tolist() for p in (a - along - down, b + along - down, c + along + down, d - along + down)])
