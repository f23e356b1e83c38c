"""The one picture of a HEIF or AVIF that a viewer shows, and all that it is made of: tiles and transparency."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from scrubber.formats import bmff_items as items
from scrubber.formats import hevc_sets, limits
from scrubber.formats.bmff_items import Item, Listing
from scrubber.formats.bmff_streams import CODINGS, hevc_sets_of
from scrubber.model import turns
from scrubber.model.errors import Damaged, NotAPhoto

ALPHA = {b"urn:mpeg:mpegB:cicp:systems:auxiliary:alpha", b"urn:mpeg:hevc:2015:auxid:1"}
# A picture is coded in whole blocks of up to 64 pixels. More than that behind the edge is a part that was cut off.
PADDING = 64
_BAD = "The file's list of pictures is damaged."
_CODES = {b"jpeg": "JPEG", b"j2k1": "JPEG 2000", b"avc1": "H.264", b"vvc1": "H.266", b"unci": "uncompressed data"}


@dataclass(frozen=True, slots=True)
class Part:
    """An item of the picture. `tiles` are items that it is put together from, `over` the item whose alpha it is.

    `spare`: some of the tiles lie beyond its edge, where nobody sees them.
    """

    item: Item
    tiles: tuple[int, ...] = ()
    over: int = 0
    premultiplied: bool = False
    spare: bool = False


@dataclass(frozen=True, slots=True)
class Colour:
    """Code points of ITU-T H.273: primaries, transfer, matrix, and whether the whole range of numbers is used."""

    primaries: int
    transfer: int
    matrix: int
    full: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """`size` is (width, height) before `orientation`, after the cut. `why_not` says why it can't be kept as it is."""

    parts: tuple[Part, ...]
    coding: bytes
    size: tuple[int, int]
    orientation: int
    channels: int
    bits: int
    icc: bytes | None = None
    colour: Colour | None = None
    why_not: str = ""
    cut: tuple[int, int, int, int] | None = None  # left, top, right, bottom of what is shown

    @property
    def alpha(self) -> bool:
        return any(part.over for part in self.parts)


def find(data: bytes, listing: Listing) -> Picture:
    """Raises Damaged, TooLarge, or NotAPhoto for codings that can't be read."""
    primary = _item(listing, listing.primary)
    if listing.targets(b"thmb", primary.number):
        raise Damaged("The file gives out a preview as its photo.")
    return of_parts(_with_alpha(data, listing, _tree(data, listing, primary, 0)))


def of_parts(parts: list[Part], odd: str = "") -> Picture:
    """The picture that the first of `parts` stands for; `odd` says why it can't be kept. Raises as `find` does."""
    primary = parts[0].item
    coded = [part.item for part in parts if part.item.sort in CODINGS]
    for part in parts:
        if not part.tiles and part.item.sort not in CODINGS:
            raise _unread(part.item.sort)
    if not coded or len({item.sort for item in coded}) != 1:
        raise Damaged(_BAD)
    width, height = _ispe(primary)
    limits.check_size(width, height)
    orientation, cut, unusual = _transforms(primary, (width, height))
    size = (cut[2] - cut[0], cut[3] - cut[1]) if cut else (width, height)
    pixi = primary.first(b"pixi") or coded[0].first(b"pixi") or b""
    channels = pixi[4] if len(pixi) > 5 and pixi[4] in (1, 3) else 3
    whole = cut is None or (width - size[0] <= PADDING and height - size[1] <= PADDING)
    return Picture(
        parts=tuple(parts),
        coding=coded[0].sort,
        size=size,
        orientation=orientation,
        channels=channels,
        bits=_bits(coded[0]),
        icc=_icc(primary) or _icc(coded[0]),
        colour=_nclx(primary) or _nclx(coded[0]),
        why_not=odd or unusual or _odd(parts) or ("" if whole else CUT_OFF),
        cut=cut,
    )


def _unread(sort: bytes) -> NotAPhoto:
    name = _CODES.get(sort, "an unusual way")
    return NotAPhoto(f"The picture in this file is coded as {name}, which the program can't read in a HEIF.")


def _item(listing: Listing, number: int) -> Item:
    if number not in listing.items:
        raise Damaged("The file does not say which of its pictures is the photo.")
    return listing.items[number]


def _tree(data: bytes, listing: Listing, item: Item, depth: int) -> list[Part]:
    """The item, then what it is put together from, without repeats."""
    if item.sort in CODINGS or depth > 2:
        return [Part(item)]
    tiles = listing.targets(b"dimg", item.number)
    if item.sort not in (b"grid", b"iden", b"iovl"):
        return [Part(item)]
    if not tiles or len(tiles) > limits.MAX_TILES:
        raise Damaged(_BAD)
    spare = False
    if item.sort == b"grid":
        rows, columns, _, _ = grid(items.content(data, item))
        if rows * columns > len(tiles):
            raise Damaged(_BAD)
        tiles = tiles[: rows * columns]
        spare = _spare(data, listing, item, tiles)
    out = [Part(item, tiles, spare=spare)]
    for number in dict.fromkeys(tiles):
        out += _tree(data, listing, _item(listing, number), depth + 1)
    return out


def grid(body: bytes) -> tuple[int, int, int, int]:
    """Rows, columns, width and height of a picture in tiles (ISO/IEC 23008-12, 6.6.2.3.2)."""
    wide = 4 if len(body) > 1 and body[1] & 1 else 2
    if len(body) < 4 + 2 * wide:
        raise Damaged(_BAD)
    width, height = int.from_bytes(body[4 : 4 + wide], "big"), int.from_bytes(body[4 + wide : 4 + 2 * wide], "big")
    limits.check_size(width, height)
    return body[2] + 1, body[3] + 1, width, height


def _spare(data: bytes, listing: Listing, item: Item, tiles: tuple[int, ...]) -> bool:
    """Whether the last row or column of tiles begins beyond the edge of the picture."""
    rows, columns, width, height = grid(items.content(data, item))
    wide, high = _ispe(_item(listing, tiles[0]))
    return (columns - 1) * wide >= width or (rows - 1) * high >= height


def told_size(picture: Picture) -> tuple[int, int]:
    """Width and height of a picture before it is turned or cut."""
    return _ispe(picture.parts[0].item)


def whole(data: bytes, picture: Picture) -> tuple[int, int]:
    """Width and height of all tiles of a picture, what lies beyond its edge included."""
    if picture.parts[0].item.sort != b"grid":
        return _ispe(picture.parts[0].item)
    rows, columns, _, _ = grid(items.content(data, picture.parts[0].item))
    wide, high = _ispe(picture.parts[1].item)
    return columns * wide, rows * high


def _with_alpha(data: bytes, listing: Listing, parts: list[Part]) -> list[Part]:
    """`parts` and the first transparency of each."""
    out = list(parts)
    for part in parts:
        number = part.item.number
        for source in listing.sources(b"auxl", number):
            item = listing.items.get(source)
            if item and aux_type(item) in ALPHA and all(p.item.number != source for p in out):
                tiles = listing.targets(b"dimg", source) if item.sort == b"grid" else ()
                spare = bool(tiles) and _spare(data, listing, item, tiles)
                out.append(Part(item, tiles, number, source in listing.targets(b"prem", number), spare))
                out += [Part(_item(listing, tile)) for tile in dict.fromkeys(tiles)]
                break
    if len({part.item.number for part in out}) != len(out) or len(out) > limits.MAX_TILES:
        raise Damaged(_BAD)
    return out


def aux_type(item: Item) -> bytes:
    """What an auxiliary picture is for."""
    return (item.first(b"auxC") or b"")[4:].partition(b"\0")[0]


def _ispe(item: Item) -> tuple[int, int]:
    body = item.first(b"ispe") or b""
    if len(body) < 12:
        raise Damaged("The file does not say how large its picture is.")
    return int.from_bytes(body[4:8], "big"), int.from_bytes(body[8:12], "big")


def _bits(item: Item) -> int:
    if item.sort == b"hvc1":
        body = item.first(b"hvcC") or b""
        return (body[17] & 7) + 8 if len(body) > 17 else 8
    body = item.first(b"av1C") or b""
    high = len(body) > 2 and body[2] & 0x40
    return (12 if body[2] & 0x20 else 10) if high else 8


def _icc(item: Item) -> bytes | None:
    wanted = (p.content[4:] for p in item.properties if p.name == b"colr" and p.content[:4] in (b"prof", b"rICC"))
    return next(wanted, None)


def _nclx(item: Item) -> Colour | None:
    for p in item.properties:
        if p.name == b"colr" and p.content[:4] == b"nclx" and len(p.content) >= 11:
            primaries, transfer, matrix = (int.from_bytes(p.content[at : at + 2], "big") for at in (4, 6, 8))
            return Colour(primaries, transfer, matrix, bool(p.content[10] & 0x80))
    return None


def _transforms(item: Item, size: tuple[int, int]) -> tuple[int, tuple[int, int, int, int] | None, str]:
    """Orientation as EXIF numbers it, what is shown of the stored picture, and what can't be written again."""
    marks = np.arange(4).reshape(2, 2)
    turned, cut, odd = marks, None, ""
    for p in item.properties:
        if p.name == b"irot" and p.content:
            turned = np.rot90(turned, p.content[0] & 3)  # counterclockwise (ISO/IEC 23008-12, 6.5.10)
        elif p.name == b"imir" and p.content:
            turned = np.flip(turned, 1 if p.content[0] & 1 else 0)  # 0: top and bottom change places (6.5.12)
        elif p.name == b"clap":
            if turned is not marks or cut is not None:
                odd = "The picture is cut in a way that can't be kept."
            cut = _aperture(p.content, size)
    orientation = next(n for n in range(1, 9) if np.array_equal(turns.upright(marks, n), turned))
    return orientation, cut, odd


def _aperture(body: bytes, size: tuple[int, int]) -> tuple[int, int, int, int] | None:
    """What a clean aperture shows, in whole pixels (ISO/IEC 14496-12, 12.1.4.1)."""
    numbers = [int.from_bytes(body[at : at + 4], "big", signed=at % 8 == 0) for at in range(0, 32, 4)]
    if len(body) < 32 or any(numbers[at] == 0 for at in (1, 3, 5, 7)):
        raise Damaged(_BAD)
    wide, high, across, down = (Fraction(numbers[at], numbers[at + 1]) for at in (0, 2, 4, 6))
    left = across + Fraction(size[0] - 1, 2) - (wide - 1) / 2
    top = down + Fraction(size[1] - 1, 2) - (high - 1) / 2
    box = (round(left), round(top), round(left + wide), round(top + high))
    if not (0 <= box[0] < box[2] <= size[0] and 0 <= box[1] < box[3] <= size[1]):
        raise Damaged(_BAD)
    return None if box == (0, 0, *size) else box


# Properties that are written again, and those that may be dropped whatever the file says of their importance.
CUT_OFF = "Parts that were cut off are still in the file."
UNLIKE = "The picture's tiles are not all alike."
CROWDED = "The picture's set-up holds more than its pictures need."
KEPT = {b"ispe", b"pixi", b"colr", b"irot", b"imir", b"clap", b"pasp", b"auxC", b"hvcC", b"av1C"}
_OF_LAYERS = {b"lsel", b"a1op", b"a1lx"}  # of which viewers show one (AV1 Image File Format, 2.3)


def _odd(parts: list[Part]) -> str:
    if any(part.item.sort in (b"iovl", b"iden") for part in parts):
        return "The picture is put together from several others."
    if any(p.name in _OF_LAYERS for part in parts for p in part.item.properties):
        return "The picture is stored in several layers."
    if any(p.essential and p.name not in KEPT for part in parts for p in part.item.properties):
        return "The picture needs something that the program does not know."
    if any(part.spare for part in parts):
        return CUT_OFF
    if _uneven(parts):
        return UNLIKE
    return CROWDED if crowded(parts) else ""


def _uneven(parts: list[Part]) -> bool:
    """Whether tiles of the same picture have other facts than the first (they must be alike: ISO/IEC 23008-12, 6.6.2.3;
    MIAF, 7.3.11.4): viewers go by the first.
    """
    own = {part.item.number: {(p.name, p.content) for p in part.item.properties if p.name in KEPT} for part in parts}
    return any(own.get(tile) != own.get(part.tiles[0]) for part in parts for tile in part.tiles)


def crowded(parts: Iterable[Part]) -> bool:
    """Whether the set-up of a decoder holds more parameter sets than pictures need, or something behind them."""
    return not all(hevc_sets.plain(hevc_sets_of(setting)) for setting in _settings(parts))


def _settings(parts: Iterable[Part]) -> set[bytes]:
    """How the decoder is set up for its HEVC pictures."""
    return {part.item.first(b"hvcC") or b"" for part in parts if part.item.sort == b"hvc1"}
