"""Tells whether a colour profile holds colours alone: no maker, no date, no free text, no byte that nothing uses.

Layout: ICC.1:2022, 7.2 (header), 7.3 (tag table) and 10 (types).
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise
from math import prod

HEADER = 128
CLASSES = (b"mntr", b"scnr", b"prtr", b"spac")
SPACES = (b"RGB ", b"GRAY", b"CMYK", b"Lab ")
CONNECTION = (b"XYZ ", b"Lab ")
D50 = bytes.fromhex("0000f6d6000100000000d32d")
# Header fields that could tell a maker, a machine or a time (first byte, end), all of which must be zero.
IDENTITY = ((4, 8), (40, 64), (80, 128))
# No date, or the first day of 2000, which readers that insist on a date accept.
DATES = (bytes(12), bytes.fromhex("07d000010001000000000000"))
# The types that each colour tag may have (9.2). In any other, or where the colour space has no use for the tag, viewers
# pass over it, and it could hold anything.
TYPES: dict[bytes, tuple[bytes, ...]] = {
    name: tuple(types)
    for names, types in (
        (b"wtpt bkpt rXYZ gXYZ bXYZ lumi", (b"XYZ ",)), (b"rTRC gTRC bTRC kTRC", (b"curv", b"para")),
        (b"chad", (b"sf32",)), (b"cicp", (b"cicp",)), (b"A2B0 A2B1 A2B2", (b"mft1", b"mft2", b"mAB ")),
        (b"B2A0 B2A1 B2A2", (b"mft1", b"mft2", b"mBA ")),
    )
    for name in names.split()
}  # fmt: skip
OF_RGB, OF_GREY = frozenset(b"rXYZ gXYZ bXYZ rTRC gTRC bTRC".split()), frozenset((b"kTRC",))
TEXT_TAGS = frozenset((b"desc", b"cprt"))
# All that a text may say. Anything else, a maker's notice included, narrows down where the photo comes from.
NEUTRAL = frozenset(("", "rgb", "gray", "grey", "cmyk", "colour", "color", "profile", "colour profile",
                     "color profile", "srgb", "cc0", "none", "colours of the photo", "public domain",
                     "no copyright", "no copyright, use freely"))  # fmt: skip
LONGEST_TEXT = 200  # bytes
# How far from zero numbers are: places of colours, parameters of curves; how bright a screen is, in cd/m2.
MOST_PLACE, MOST_PARAMETER, BRIGHTEST = 4, 32, 8000
CODES = (22, 18, 17, 1)  # the last known ones of ITU-T H.273
USED = 1 << 62  # the length of what has something in bytes that are not used


@lru_cache(maxsize=2)  # the copy's and the original's
def colours_only(profile: bytes) -> tuple[str, ...]:
    """What in `profile` is more than colours, in plain words; empty where all is well. Never raises."""
    if len(profile) < HEADER + 4 or int.from_bytes(profile[:4]) != len(profile):
        return ("a colour profile of the wrong length",)
    return tuple(_header(profile) or _tags(profile))


def table(profile: bytes) -> list[tuple[bytes, int, int]]:
    """Name, first byte and end of every element, as the tag table tells; unchecked. Never raises."""
    count = min(int.from_bytes(profile[HEADER : HEADER + 4]), (len(profile) - HEADER - 4) // 12)
    found = []
    for at in range(HEADER + 4, HEADER + 4 + 12 * count, 12):
        name, start, size = struct.unpack_from(">4sII", profile, at)
        found.append((name, start, start + size))
    return found


def _header(profile: bytes) -> list[str]:
    if any(any(profile[start:end]) for start, end in IDENTITY):
        return ["a colour profile that names a maker or a machine"]
    if profile[24:36] not in DATES:
        return ["a colour profile that tells a time"]
    fields = (profile[12:16] in CLASSES, profile[16:20] in SPACES, profile[20:24] in CONNECTION,
              profile[36:40] == b"acsp", profile[68:80] == D50, int.from_bytes(profile[64:68]) <= 3,
              profile[8] in (2, 4, 5) and profile[10:12] == b"\0\0")  # fmt: skip
    return [] if all(fields) else ["a colour profile with unusual values in its header"]


def _tags(profile: bytes) -> list[str]:
    tags = table(profile)
    first = HEADER + 4 + 12 * len(tags)
    if int.from_bytes(profile[HEADER : HEADER + 4]) != len(tags):
        return ["a colour profile that is cut off"]
    if len({name for name, _, _ in tags}) != len(tags):
        return ["a colour profile that holds something twice"]
    found = []
    for name, start, end in tags:
        if start < first or end > len(profile) or end - start < 8:
            return ["a colour profile that is cut off"]
        idle = _idle(name, profile[16:20]) or (name[:3] == b"B2A" and b"A2B" + name[3:] not in {n for n, _, _ in tags})
        if not _allowed(name, profile[start:end]) or idle:
            found.append("something in the colour profile that is not a colour")
    return found or _gaps(profile, first, [(start, end) for _, start, end in tags])


def _gaps(profile: bytes, first: int, spans: list[tuple[int, int]]) -> list[str]:
    """Elements may share bytes, and up to three zeros fill each up to a multiple of four (7.2.1 c)."""
    edge = first
    for (start, end), (following, _) in pairwise([*sorted(set(spans)), (len(profile), 0)]):
        edge = max(edge, end)
        rest = profile[edge:following]
        if start < first or len(rest) > 3 or any(rest):
            return ["bytes in the colour profile that nothing uses"]
    if spans and min(spans)[0] - first > 3:
        return ["bytes in the colour profile that nothing uses"]
    return []


def _allowed(name: bytes, element: bytes) -> bool:
    if any(element[4:8]):
        return False
    if name in TEXT_TAGS:
        return _neutral(element)
    reader = LENGTHS.get(element[:4])
    if element[:4] not in TYPES.get(name, ()) or reader is None:
        return False
    try:
        length = reader(element)
    except (struct.error, IndexError, KeyError, ValueError, OverflowError):
        return False
    if not _told_in_numbers(name, element[:length]):
        return False
    # Padding that is counted into the element (some makers do) must be empty.
    return length <= len(element) <= length + 3 and not any(element[length:])


def _told_in_numbers(name: bytes, element: bytes) -> bool:
    """Whether numbers that few viewers read are ones that occur, and no letters (s15Fixed16: 4.6)."""
    kind = element[:4]
    if kind == b"cicp":
        return all(value <= most for value, most in zip(element[8:12], CODES, strict=True))
    if kind not in (b"XYZ ", b"sf32", b"para"):
        return True
    most = BRIGHTEST if name == b"lumi" else MOST_PARAMETER if kind == b"para" else MOST_PLACE
    rest = element[12 if kind == b"para" else 8 :]
    return all(abs(number) <= most << 16 for number in struct.unpack(f">{len(rest) // 4}i", rest[: len(rest) // 4 * 4]))


def _idle(name: bytes, space: bytes) -> bool:
    """Whether a picture of this colour space has no use for a tag."""
    return (name in OF_RGB and space != b"RGB ") or (name in OF_GREY and space != b"GRAY")


def _neutral(element: bytes) -> bool:
    """Whether a text element says one of the neutral phrases, in the one way that its type has for it."""
    if len(element) > LONGEST_TEXT:
        return False
    kind = element[:4]
    if kind == b"text":
        return _said(element[8:], "latin-1") is not None
    if kind == b"desc":
        length = int.from_bytes(element[8:12])
        text = _said(element[12 : 12 + length], "latin-1")
        return text is not None and not any(element[12 + length :]) and len(element) <= 12 + length + 81
    if kind == b"mluc":
        return _neutral_mluc(element)
    return False


def _neutral_mluc(element: bytes) -> bool:
    if len(element) < 28:
        return False
    count, size, _, length, at = struct.unpack_from(">IIIII", element, 8)
    language = element[16:20]
    fine = count == 1 and size == 12 and at == 28 and language in (b"enUS", b"enGB", b"en\0\0")
    return fine and not any(element[28 + length :]) and _said(element[28 : 28 + length], "utf-16-be") is not None


def _said(raw: bytes, encoding: str) -> str | None:
    """The neutral phrase that `raw` spells, or None."""
    try:
        text = raw.decode(encoding).removesuffix("\0")
    except UnicodeDecodeError:
        return None
    return text if text.rstrip(".").lower() in NEUTRAL else None


def _curve(element: bytes) -> int:
    return 12 + 2 * int.from_bytes(element[8:12])


def _formula(element: bytes) -> int:
    """No element is as long as what tells that its reserved bytes are used."""
    kind = int.from_bytes(element[8:10])
    return 12 + 4 * (1, 3, 4, 5, 7)[kind] if not any(element[10:12]) else USED


def _steps(element: bytes) -> int:
    """Where the last of the steps of a lutAToB or lutBToA element ends, if they lie side by side (10.12, 10.13)."""
    inputs, outputs, *unused = element[8:12]
    forward = element[:4] == b"mAB "
    near, far = (outputs, inputs) if forward else (inputs, outputs)  # curves of B and M, and of A
    b, matrix, m, grid, a = struct.unpack_from(">5I", element, 12)
    spans = [(b, _row(element, b, near)), (m, _row(element, m, near)), (a, _row(element, a, far))]
    spans += [(matrix, matrix + 48), (grid, _points(element, grid, inputs, outputs))]
    edge = 32
    for start, end in sorted({(start, end) for start, end in spans if start}):
        if not edge <= start <= edge + 3 or any(element[edge:start]):
            return USED
        edge = end
    return USED if any(unused) else edge


def _row(element: bytes, at: int, count: int) -> int:
    """Where so many curves end that begin at `at`, each filled up with zeros to a multiple of four."""
    for _ in range(count if at else 0):
        length = {b"curv": _curve, b"para": _formula}[element[at : at + 4]](element[at : at + 12])
        if any(element[at + 4 : at + 8]) or any(element[at + length : at + length + -length % 4]):
            return USED
        at += length + -length % 4
    return at


def _points(element: bytes, at: int, inputs: int, outputs: int) -> int:
    """Where a table of colours ends that begins at `at`."""
    if not at:
        return at
    sides, wide, unused = element[at : at + 16], element[at + 16], element[at + 17 : at + 20]
    if wide not in (1, 2) or any(unused) or any(sides[inputs:]):
        return USED
    return at + 20 + prod(sides[:inputs]) * outputs * wide


def _table8(element: bytes) -> int:
    if element[11]:
        return USED
    inputs, outputs, grid = element[8], element[9], element[10]
    return 48 + 256 * inputs + int(grid**inputs) * outputs + 256 * outputs


def _table16(element: bytes) -> int:
    if element[11]:
        return USED
    inputs, outputs, grid = element[8], element[9], element[10]
    before, after = struct.unpack_from(">HH", element, 48)
    return 52 + 2 * int(before * inputs + grid**inputs * outputs + after * outputs)


# How long an element is by what it says of itself (ICC.1:2022, 10.6, 10.18, 10.10, 10.11, 10.12, 10.13, 10.23, 10.31).
LENGTHS: dict[bytes, Callable[[bytes], int]] = {
    b"XYZ ": lambda element: 20 * (len(element) >= 20),
    b"curv": _curve,
    b"para": _formula,
    b"mft1": _table8,
    b"mft2": _table16,
    b"mAB ": _steps,
    b"mBA ": _steps,
    b"sf32": lambda element: 44,
    b"cicp": lambda element: 12,
}
