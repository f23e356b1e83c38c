"""What a colour profile tells beside colours, and the same profile with nothing but its colours."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from math import prod

from scrubber.formats import limits
from scrubber.formats.blocks import found as f
from scrubber.model.finding import Finding
from scrubber.model.kinds import Kind

# Tags that decide how colours look and the types that each may have (ICC.1:2022, 9.2), in the order in which they are
# written. Not among them: gamt, by which proofs are made, and the tables of numbers with a point (D2B0, B2D0 …), beside
# which the same colours stand in the usual way.
_PLACES = dict.fromkeys((b"wtpt", b"bkpt", b"rXYZ", b"gXYZ", b"bXYZ"), (b"XYZ ",))
_CURVES = dict.fromkeys((b"rTRC", b"gTRC", b"bTRC", b"kTRC"), (b"curv", b"para"))
_TO_PCS = dict.fromkeys((b"A2B0", b"A2B1", b"A2B2"), (b"mft1", b"mft2", b"mAB "))
_FROM_PCS = dict.fromkeys((b"B2A0", b"B2A1", b"B2A2"), (b"mft1", b"mft2", b"mBA "))
_COLOUR_TAGS = {**_PLACES, **_CURVES, b"chad": (b"sf32",), b"cicp": (b"cicp",), **_TO_PCS, **_FROM_PCS}
_OF_RGB = (b"rXYZ", b"gXYZ", b"bXYZ", b"rTRC", b"gTRC", b"bTRC")
# What stands in for an element that holds no such numbers, where a picture can be shown without it: nothing, or D50.
_D50 = bytes.fromhex("0000f6d6000100000000d32d")
_SPARE = {b"bkpt": b"", b"chad": b"", b"cicp": b"", b"wtpt": b"XYZ " + bytes(4) + _D50}
_FARTHEST = {b"XYZ ": 4, b"sf32": 4, b"para": 32}  # from zero: words in place of numbers lie beyond
_LAST_CODES = (22, 18, 17, 1)  # of primaries, transfer, matrix and range (ITU-T H.273)
_CLASSES = (b"mntr", b"scnr", b"prtr", b"spac")
_SPACES = (b"GRAY", b"RGB ", b"CMYK", b"Lab ")
_CONNECTION = (b"XYZ ", b"Lab ")
_VERSIONS = (2, 4, 5)
_DATE = b"".join(n.to_bytes(2, "big") for n in (2000, 1, 1, 0, 0, 0))
_NAME = "Colours of the photo"
_RIGHTS = "None"

# Tags that tell one device from another, and what they are.
_TELLING = {
    b"mmod": (Kind.DEVICE, "The colour profile holds the make, model and serial number of a screen."),
    b"vcgt": (Kind.COLOUR_PROFILE, "The colour profile holds the calibration of one screen."),
    b"vcgp": (Kind.COLOUR_PROFILE, "The colour profile holds the calibration of one screen."),
    b"ndin": (Kind.COLOUR_PROFILE, "The colour profile holds the calibration of one screen."),
    b"targ": (Kind.COLOUR_PROFILE, "The colour profile holds the measurements that it was made from."),
    b"meta": (Kind.DEVICE, "The colour profile holds facts about the device that it was made on."),
    b"psid": (Kind.COLOUR_PROFILE, "The colour profile names how it was made."),
}
# Further tags of profiles that come with computers and phones; any other was put there by somebody.
_USUAL = frozenset((*_COLOUR_TAGS, b"desc", b"cprt", b"dmnd", b"dmdd", b"dscm", b"lumi", b"meas", b"tech", b"vued",
                    b"view", b"calt", b"chrm", b"ciis", b"clro", b"clrt", b"aarg", b"aagg", b"aabg"))  # fmt: skip
# Descriptions of profiles that come with every computer and phone and tell nobody apart.
_STANDARD = frozenset(
    " ".join(
        """srgb; srgb iec61966-2.1; srgb iec61966-2-1 black scaled; srgb built-in; srgb2014; srgb color space profile;
        display p3; p3; c2; c2ci; uact; gry; adobe rgb (1998); adobergb1998; prophoto rgb; romm rgb; apple rgb;
        colormatch rgb; dot gain 20%; gray gamma 2.2; generic rgb profile; generic gray gamma 2.2 profile;
        u.s. web coated (swop) v2; coated fogra39 (iso 12647-2:2004); nikon srgb 4.0.0.3002""".split()
    ).split("; ")
)


@dataclass(frozen=True, slots=True)
class _Profile:
    head: bytes
    tags: dict[bytes, bytes]

    @property
    def new(self) -> bool:
        """Version 4 and later write texts in another type than version 2."""
        return self.head[8] >= 4


@lru_cache(maxsize=1)
def scrubbed(profile: bytes) -> bytes | None:
    """The profile with its colours, our own words and no identity; None where it is damaged.

    Scrubbing a scrubbed profile changes nothing.
    """
    parsed = _parse(profile)
    if parsed is None or not _known(parsed.head):
        return None
    tags: dict[bytes, bytes] = {}
    space = parsed.head[16:20]
    idle = {b"RGB ": {b"kTRC"}, b"GRAY": {*_OF_RGB}}.get(space, {b"kTRC", *_OF_RGB})
    idle |= {back for there, back in zip(_TO_PCS, _FROM_PCS, strict=True) if there not in parsed.tags}
    for name, types in _COLOUR_TAGS.items():
        if name not in idle and parsed.tags.get(name, b"")[:4] in types:
            element = _trimmed(parsed.tags[name]) or _SPARE.get(name)
            if element is None:
                return None
            if element:
                tags[name] = element
    if not _enough(tags, space):
        return None
    own = {b"desc": _description(parsed.new), b"cprt": _text(_RIGHTS, parsed.new)}
    return _written(parsed.head, {**own, **tags})


def made(tags: dict[bytes, bytes]) -> bytes:
    """A profile of our own for RGB screens, from its colour elements; scrubbing it changes nothing."""
    head = bytearray(128)
    head[8], head[9], head[12:24] = 4, 0x30, b"mntrRGB XYZ "
    own = {b"desc": _description(new=True), b"cprt": _text(_RIGHTS, new=True)}
    return _written(bytes(head), {**own, **{name: tags[name] for name in _COLOUR_TAGS if name in tags}})


def findings(profile: bytes, prefix: str = "icc") -> list[Finding]:
    """What a profile tells beside colours; nothing for a scrubbed or a plain standard one. Never raises."""
    parsed = _parse(profile)
    if parsed is None:
        return [f.damaged(prefix)]
    if scrubbed(profile) == profile:
        return []
    out = [f.found(kind, f"{prefix}/{_ascii(tag)}", why) for tag, (kind, why) in _TELLING.items() if tag in parsed.tags]
    more = not parsed.tags.keys() <= _USUAL or len(profile) > int.from_bytes(profile[:4], "big")
    if out or more or _name(parsed).lower() not in _STANDARD:
        reason = "The colour profile tells which device or program it belongs to, and when it was made."
        out.append(f.found(Kind.COLOUR_PROFILE, prefix, reason))
    return out


def _parse(profile: bytes) -> _Profile | None:
    size = int.from_bytes(profile[:4], "big")
    if not 132 <= size <= min(len(profile), limits.MAX_PROFILE) or profile[36:40] != b"acsp":
        return None
    count = int.from_bytes(profile[128:132], "big")
    if count > 200 or 132 + 12 * count > size:
        return None
    tags: dict[bytes, bytes] = {}
    for row in range(132, 132 + 12 * count, 12):
        name, at = profile[row : row + 4], int.from_bytes(profile[row + 4 : row + 8], "big")
        length = int.from_bytes(profile[row + 8 : row + 12], "big")
        if at < 132 or length < 8 or at + length > size:
            return None
        tags.setdefault(name, profile[at : at + length])
    return _Profile(profile[:128], tags)


def _known(head: bytes) -> bool:
    """Whether a header names sorts that exist; programs pass over a profile of any other (ICC.1:2022, 7.2)."""
    spaces = head[16:20] in _SPACES and head[20:24] in _CONNECTION
    return head[8] in _VERSIONS and head[12:16] in _CLASSES and spaces


def _enough(tags: dict[bytes, bytes], space: bytes) -> bool:
    """Whether the colours can be computed at all (ICC.1:2022, 8.3 to 8.5)."""
    if b"A2B0" in tags:
        return True
    return (space == b"GRAY" and b"kTRC" in tags) or (space == b"RGB " and all(t in tags for t in _OF_RGB))


def _trimmed(element: bytes) -> bytes | None:
    """A tag's data cut to the length that its type says, so that nothing hides behind it; None where damaged."""
    if element[:4] in (b"mAB ", b"mBA "):
        return _in_steps(element)
    length = _length(element)
    if length is None or not 8 <= length <= len(element) or not _numbers(element[:length]):
        return None
    out = bytearray(element[:4] + bytes(4) + element[8:length])
    if element[:4] == b"para":
        out[10:12] = bytes(2)
    elif element[:4] in (b"mft1", b"mft2"):
        out[11] = 0
    return bytes(out)


def _numbers(element: bytes) -> bool:
    """Whether the few numbers of an element are such as colours have; those of curves and tables may be any."""
    sort = element[:4]
    if sort == b"cicp":
        return all(code <= most for code, most in zip(element[8:12], _LAST_CODES, strict=True))
    start = 12 if sort == b"para" else 8
    whole = (int.from_bytes(element[at : at + 2], "big", signed=True) for at in range(start, len(element), 4))
    return sort not in _FARTHEST or all(-_FARTHEST[sort] <= number < _FARTHEST[sort] for number in whole)


def _in_steps(element: bytes) -> bytes | None:
    """A lutAToB or lutBToA element with its steps one after the other (ICC.1:2022, 10.12 and 10.13)."""
    if len(element) < 32:
        return None
    inputs, outputs = element[8], element[9]
    first, last = (inputs, outputs) if element[:4] == b"mAB " else (outputs, inputs)  # of the curves A, and M and B
    offsets = [int.from_bytes(element[at : at + 4], "big") for at in range(12, 32, 4)]
    readers: tuple[Callable[[int], bytes | None], ...] = (
        lambda at: _curves(element, at, last),
        lambda at: element[at : at + 48] if at + 48 <= len(element) else None,
        lambda at: _curves(element, at, last),
        lambda at: _grid(element, at, inputs, outputs),
        lambda at: _curves(element, at, first),
    )
    body, rows = b"", b""
    for offset, read in zip(offsets, readers, strict=True):
        step = read(offset) if offset else b""
        if step is None:
            return None
        rows += (32 + len(body) if offset else 0).to_bytes(4, "big")
        body += step + bytes(-len(step) % 4)
    return element[:4] + bytes(4) + bytes((inputs, outputs, 0, 0)) + rows + body


def _curves(element: bytes, at: int, count: int) -> bytes | None:
    """So many curves, each filled up to a multiple of four bytes; None where damaged."""
    out = b""
    for _ in range(count):
        head = element[at : at + 12]
        length = _length(head) if head[:4] in (b"curv", b"para") else None
        trimmed = _trimmed(element[at : at + length]) if length is not None else None
        if length is None or trimmed is None:
            return None
        out += trimmed + bytes(-length % 4)
        at += length + -length % 4
    return out


def _grid(element: bytes, at: int, inputs: int, outputs: int) -> bytes | None:
    """The table of colours; None where damaged."""
    points, precision = element[at : at + 16], int.from_bytes(element[at + 16 : at + 17], "big")
    length = prod(points[:inputs]) * outputs * precision
    if not 1 <= inputs <= 16 or precision not in (1, 2) or at + 20 + length > len(element):
        return None
    return points[:inputs] + bytes(16 - inputs) + bytes((precision, 0, 0, 0)) + element[at + 20 : at + 20 + length]


def _length(element: bytes) -> int | None:
    sort, body = element[:4], element[8:]
    if sort == b"XYZ ":
        return 20
    if sort == b"curv":
        return 12 + 2 * int.from_bytes(body[:4], "big")
    if sort == b"para":
        counts = (1, 3, 4, 5, 7)
        function = int.from_bytes(body[:2], "big")
        return 12 + 4 * counts[function] if function < len(counts) else None
    if sort == b"sf32":
        return 8 + 9 * 4
    if sort == b"cicp":
        return 12
    if sort in (b"mft1", b"mft2") and len(body) >= 44:
        return _table_length(sort, body)
    return None


def _table_length(sort: bytes, body: bytes) -> int | None:
    """Bytes of a lut8 or lut16 element (ICC.1:2022, 10.10 and 10.11)."""
    inputs, outputs, points = body[0], body[1], body[2]
    if not (1 <= inputs <= 15 and 1 <= outputs <= 15):
        return None
    table: int = points**inputs * outputs
    if sort == b"mft1":
        return 48 + 256 * inputs + table + 256 * outputs
    steps_in, steps_out = int.from_bytes(body[40:42], "big"), int.from_bytes(body[42:44], "big")
    return 52 + 2 * (steps_in * inputs + table + steps_out * outputs)


def _written(head: bytes, tags: dict[bytes, bytes]) -> bytes:
    """Header, table and data, elements on multiples of four; equal elements are stored once."""
    at = 132 + 12 * len(tags)
    rows, data, places = [], [], dict[bytes, int]()
    for name, element in tags.items():
        if element not in places:
            places[element] = at
            padded = element + bytes(-len(element) % 4)
            data.append(padded)
            at += len(padded)
        rows.append(name + places[element].to_bytes(4, "big") + len(element).to_bytes(4, "big"))
    return b"".join((_header(head, at), len(tags).to_bytes(4, "big"), *rows, *data))


def _header(head: bytes, size: int) -> bytes:
    """Version, class, colour spaces and intent of the profile; all else neutral (ICC.1:2022, 7.2)."""
    version = bytes([head[8], head[9] & 0xF0, 0, 0])
    intent = bytes([0, 0, 0, head[67] & 3])
    start = size.to_bytes(4, "big") + bytes(4) + version + head[12:24] + _DATE + b"acsp"
    return start + bytes(24) + intent + _D50 + bytes(48)


def _description(new: bool) -> bytes:
    if new:
        return _text(_NAME, new)
    name = _NAME.encode("ascii") + b"\0"
    # Then: no Unicode text, no Macintosh text (ICC.1:2001-04, 6.5.17).
    return b"desc" + bytes(4) + len(name).to_bytes(4, "big") + name + bytes(8) + bytes(3) + bytes(67)


def _text(text: str, new: bool) -> bytes:
    if not new:
        return b"text" + bytes(4) + text.encode("ascii") + b"\0"
    body = text.encode("utf-16-be")
    one = (1).to_bytes(4, "big") + (12).to_bytes(4, "big") + b"enUS"
    return b"mluc" + bytes(4) + one + len(body).to_bytes(4, "big") + (28).to_bytes(4, "big") + body


def _name(profile: _Profile) -> str:
    """The description, for comparison with the standard ones; empty where it can't be read."""
    element = profile.tags.get(b"desc", b"")
    if element[:4] == b"desc":
        length = int.from_bytes(element[8:12], "big")
        return element[12 : 12 + min(length, 200)].rstrip(b"\0").decode("latin-1").strip()
    if element[:4] == b"mluc":
        length, at = int.from_bytes(element[20:24], "big"), int.from_bytes(element[24:28], "big")
        return element[at : at + min(length, 400)].decode("utf-16-be", "ignore").rstrip("\0").strip()
    return ""


def _ascii(tag: bytes) -> str:
    return tag.decode("ascii", "replace")
