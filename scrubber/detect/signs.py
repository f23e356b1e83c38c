"""Tells signs with the name of a street or the number of a house by the plate that they stand on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import cv2
import numpy as np
import numpy.typing as npt

from scrubber.contracts import Span, TextLine
from scrubber.detect.lines import direction, height, length, stacked
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
LIKE = 45.0  # distance of colours (RGB) that still is the same plate, in good light
APART = 0.3  # and as a share of what lies between its letters and itself, in bad light
EVEN = 0.3  # share of the line that must be of the plate's colour: letters and what lies beyond it are the rest
FULL = 0.6  # share of its box that a plate fills, letters taken for holes
WIDE = 0.6  # share of a line's length that a plate takes at least, and half its height: a brick takes less
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


def parted_streets(pixels: Pixels, lines: Sequence[TextLine]) -> dict[int, Span]:
    """Rows of a sign that only together are the name of a street: which of `lines`, and all of it."""
    ends = [i for i, line in enumerate(lines) if line.confidence >= READ_WELL and like_end(line.text.strip())]
    found = dict[int, Span]()
    for second in ends:
        for first, line in enumerate(lines):
            if first == second or line.confidence < READ_WELL or abs(direction(line)) > LEVEL:
                continue
            region = stacked(line, lines[second]) if like_street(f"{line.text} {lines[second].text}") else None
            if region and on_plate(pixels, replace(line, region=region)):
                found |= {i: Span(0, len(lines[i].text), Kind.ADDRESS, SURE_STREET, STREET) for i in (first, second)}
    return found


def like_end(text: str) -> bool:
    """Whether a line is what a street is called at its end, alone or with a district."""
    words = text.split()
    return 1 <= len(words) <= 2 and LAST.fullmatch(words[0]) is not None and all(map(DISTRICT.fullmatch, words[1:]))


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
    letters = (slice(room + HIGH // 4, room + HIGH - HIGH // 4), slice(room, room + wide))
    here = picture[letters].reshape(-1, 3)
    dark, light = np.percentile(here.max(axis=1), (5, 95))
    alike = min(LIKE, float(light - dark) * APART)
    return any(_ends(picture, letters, ground, alike) for ground in _grounds(here, alike))


def _ends(picture: Pixels, letters: tuple[slice, slice], ground: npt.NDArray[np.int16], alike: float) -> bool:
    """Whether what is of a plate's colour takes much of the letters' place and ends around it."""
    like = (np.abs(picture.astype(np.int16) - ground).max(axis=2) <= alike).astype(np.uint8)
    high, wide = like[letters].shape
    if like[letters].mean() < EVEN:
        return False
    labels, stats = cv2.connectedComponentsWithStats(like, connectivity=4)[1:3]
    inside = np.bincount(labels[letters].ravel(), minlength=len(stats))
    inside[0] = 0
    left, top, across, down, _ = (int(v) for v in stats[int(inside.argmax())])
    ends = (left > 0) + (top > 0) + (left + across < picture.shape[1]) + (top + down < picture.shape[0])
    like[letters] = 1
    full = float(like[top : top + down, left : left + across].mean())
    return ends >= BORDERS and full >= FULL and across >= WIDE * wide and down >= high


def _grounds(colours: Pixels, alike: float) -> Iterator[npt.NDArray[np.int16]]:
    """The two commonest colours of N x 3, apart from each other: an outline holds some of what lies round a plate."""
    for _ in range(2):
        if not len(colours):
            return
        rough = (colours >> 5).astype(np.int32) @ np.array([64, 8, 1])
        ground = np.asarray(np.median(colours[rough == np.bincount(rough).argmax()], axis=0), np.int16)
        yield ground
        colours = colours[np.abs(colours.astype(np.int16) - ground).max(axis=1) > alike]


def roomy(line: TextLine, far: float) -> Region:
    """The place of a line and `far` of its heights around it."""
    a, b, c, d = (np.array(p) for p in line.region.outline[:4])
    along, down = (b - a) / length(line) * height(line) * far, (d - a) * far
    return Region.of([p.tolist() for p in (a - along - down, b + along - down, c + along + down, d - along + down)])
