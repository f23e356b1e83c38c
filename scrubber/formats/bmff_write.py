"""Writes a HEIF or AVIF anew round the same compressed picture, with nothing but what showing it needs."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import replace

from scrubber.formats import bmff_boxes as b
from scrubber.formats import bmff_film_write
from scrubber.formats import bmff_items as items
from scrubber.formats.blocks import icc
from scrubber.formats.bmff_film import Film, Track
from scrubber.formats.bmff_items import Item
from scrubber.formats.bmff_picture import ALPHA, Colour, Part, Picture, aux_type, grid
from scrubber.formats.bmff_streams import CODINGS
from scrubber.model.errors import Damaged

# Rotation in quarter turns to the left, and the mirror's axis (None: not mirrored), by EXIF's orientation.
_TURNS = {
    **{1: (0, None), 2: (0, 1), 3: (2, None), 4: (0, 0)},
    **{5: (1, 0), 6: (3, None), 7: (1, 1), 8: (1, None)},
}
_ESSENTIAL = {b"hvcC", b"av1C", b"clap", b"irot", b"imir"}
_BRANDS = {b"hvc1": (b"heic", b"heix"), b"av01": (b"avif", b"avif")}
_MOVING = b"avis" + bytes(4) + b"avifavismsf1iso8mif1miaf"

_LAST_CODES = (22, 18, 17)  # of primaries, transfer and matrix (ITU-T H.273): no words can be told in those
_NOTE = b"\0\0\0\6Exif\0\0"  # how far away the block begins (ISO/IEC 23008-12, A.2.1)

Box = tuple[bytes, bytes]  # name and whole box


def written(
    data: bytes, picture: Picture, colour: Colour | None = None, facts: bytes = b"", film: Film | None = None
) -> bytes:
    """The picture of `data` in a new container. `colour` stands in for what the file says of its colours.

    `facts` is an Exif block of our own that goes along. `film` adds the pictures that follow. Raises Damaged.
    """
    runs = [[_body(data, part)] for part in picture.parts]
    if film is not None:
        runs = [[_sample(data, track, span) for span in track.spans] for track in film.tracks]
    notes = [_NOTE + facts] if facts else []
    owned = [list(_properties(part, picture, colour)) for part in picture.parts]
    pool = list(dict.fromkeys(box for boxes in owned for box in boxes))
    ftyp = _ftyp(picture) if film is None else b.box(b"ftyp", _MOVING)

    def head(at: int) -> bytes:
        """All that stands before the pictures, which begin `at` there."""
        places = []
        for run in (*runs, *([note] for note in notes)):
            places.append((at, len(run[0])))
            at += sum(map(len, run))
        begins = [start for start, _ in places[: len(runs)]]
        moov = bmff_film_write.moov(film, runs, begins, owned) if film else b""
        return ftyp + _meta(picture, pool, owned, places) + moov

    bodies = [body for run in runs for body in run]
    return head(len(head(0)) + 8) + b.box(b"mdat", *bodies, *notes)


def _sample(data: bytes, track: Track, span: tuple[int, int]) -> bytes:
    return _body(data, Part(replace(track.item, spans=(span,))))


def uncut(data: bytes, picture: Picture, whole: tuple[int, int]) -> bytes:
    """The same picture in tiles with all of them in sight, neither turned nor cut. Raises Damaged."""
    plain = written(data, replace(picture, orientation=1, cut=None))
    _, _, width, height = grid(items.content(data, picture.parts[0].item))
    place = items.read(plain).items[1].spans[0][0]
    wide = 4 if plain[place + 1] else 2
    if max(whole) >> 8 * wide:
        raise Damaged("The picture's tiles are too large.")
    sides = b"".join(side.to_bytes(wide, "big") for side in whole)
    plain = plain[: place + 4] + sides + plain[place + 4 + 2 * wide :]
    old, new = (b"ispe" + struct.pack(">III", 0, *size) for size in ((width, height), whole))
    return plain.replace(old, new)


def leaves_out(data: bytes, picture: Picture, film: Film | None = None) -> bool:
    """Whether notes stand between the pieces of the compressed pictures. Raises Damaged."""
    coded = [part.item for part in picture.parts if part.item.sort in CODINGS]
    coded += [replace(track.item, spans=(span,)) for track in film.tracks for span in track.spans] if film else []
    for item in coded:
        name, set_up, pass_on = CODINGS[item.sort]
        configuration = item.first(name) or b""
        if set_up(configuration)[1] or pass_on(items.content(data, item), configuration)[1]:
            return True
    return False


def _body(data: bytes, part: Part) -> bytes:
    raw = items.content(data, part.item)
    if part.item.sort in CODINGS:
        name, _, pass_on = CODINGS[part.item.sort]
        return pass_on(raw, part.item.first(name) or b"")[0]
    rows, columns, width, height = grid(raw)
    wide = 4 if max(width, height) > 0xFFFF else 2
    head = bytes([0, wide // 4, rows - 1, columns - 1])
    return head + width.to_bytes(wide, "big") + height.to_bytes(wide, "big")


def _ftyp(picture: Picture) -> bytes:
    common, wider = _BRANDS[picture.coding]
    configuration = picture.parts[-1].item.first(b"hvcC") or b""
    profile = configuration[1] & 31 if len(configuration) > 1 else 1
    main = common if picture.bits == 8 and profile <= 3 else wider
    return b.box(b"ftyp", main, bytes(4), main, b"mif1", b"miaf")


def _meta(picture: Picture, pool: list[Box], owned: list[list[Box]], places: list[tuple[int, int]]) -> bytes:
    """An item beyond the pictures is the block of facts about the first."""
    numbers = {part.item.number: index for index, part in enumerate(picture.parts, 1)}
    references = list(_references(picture, numbers))
    note = len(places) if len(places) > len(picture.parts) else 0
    if note:
        references.append(b.box(b"cdsc", _two(note), _two(1), _two(1)))
    parts = [
        b.full(b"hdlr", 0, 0, bytes(4), b"pict", bytes(13)),
        b.full(b"pitm", 0, 0, _two(1)),
        b.full(b"iloc", 0, 0, b"\x44\0", _two(len(places)), *(_place(i, *p) for i, p in enumerate(places, 1))),
        b.full(b"iinf", 0, 0, _two(len(places)), *_entries(picture, note)),
        b.box(b"iprp", b.box(b"ipco", *(whole for _, whole in pool)), _associations(pool, owned)),
    ]
    if references:
        parts.append(b.full(b"iref", 0, 0, *references))
    return b.full(b"meta", 0, 0, *parts)


def _two(value: int) -> bytes:
    return value.to_bytes(2, "big")


def _place(number: int, start: int, length: int) -> bytes:
    return _two(number) + bytes(2) + _two(1) + start.to_bytes(4, "big") + length.to_bytes(4, "big")


def _entries(picture: Picture, note: int) -> Iterator[bytes]:
    tiles = {tile for part in picture.parts for tile in part.tiles}
    for number, part in enumerate(picture.parts, 1):
        unseen = int(part.item.number in tiles)  # a tile is no picture of its own
        yield b.full(b"infe", 2, unseen, _two(number), bytes(2), part.item.sort, b"\0")
    if note:
        yield b.full(b"infe", 2, 1, _two(note), bytes(2), b"Exif", b"\0")


def _references(picture: Picture, numbers: dict[int, int]) -> Iterator[bytes]:
    for number, part in enumerate(picture.parts, 1):
        if part.tiles:
            tiles = b"".join(_two(numbers[tile]) for tile in part.tiles)
            yield b.box(b"dimg", _two(number), _two(len(part.tiles)), tiles)
        if part.over:
            yield b.box(b"auxl", _two(number), _two(1), _two(numbers[part.over]))
        if part.premultiplied:
            yield b.box(b"prem", _two(numbers[part.over]), _two(1), _two(number))


def _associations(pool: list[Box], owned: list[list[Box]]) -> bytes:
    """Which properties belong to which item; the top bit marks those that a reader must understand (8.11.14)."""
    wide = 2 if len(pool) > 127 else 1
    index = {box: number for number, box in enumerate(pool, 1)}
    rows = []
    for number, boxes in enumerate(owned, 1):
        row = [index[box] | (box[0] in _ESSENTIAL) << (8 * wide - 1) for box in boxes]
        rows.append(_two(number) + bytes([len(row)]) + b"".join(entry.to_bytes(wide, "big") for entry in row))
    return b.full(b"ipma", 0, wide - 1, len(rows).to_bytes(4, "big"), *rows)


def _properties(part: Part, picture: Picture, colour: Colour | None) -> Iterator[Box]:
    """What the item is, each fact checked and written again, in one order."""
    item = part.item
    for name, body in (
        (b"ispe", _ispe(item)),
        (b"pixi", _pixi(item)),
        (b"colr", _profile(item)),
        (b"colr", _codes(item, colour if not part.over else None)),
        *([(CODINGS[item.sort][0], _configuration(item))] if item.sort in CODINGS else ()),
        (b"auxC", _aux(item, part)),
        (b"pasp", _pasp(item)),
        *_transforms(item, picture),
    ):
        if body is not None:
            yield name, b.box(name, body)


def _ispe(item: Item) -> bytes | None:
    body = item.first(b"ispe")
    return None if body is None or len(body) < 12 else bytes(4) + body[4:12]


def _pixi(item: Item) -> bytes | None:
    body = item.first(b"pixi") or b""
    count = body[4] if len(body) > 4 else 0
    depths = body[5 : 5 + count]
    fine = 1 <= count <= 4 and len(depths) == count and all(depth <= 16 for depth in depths)
    return bytes(4) + bytes([count]) + depths if fine else None


def _profile(item: Item) -> bytes | None:
    for p in item.properties:
        if p.name == b"colr" and p.content[:4] in (b"prof", b"rICC"):
            colours = icc.scrubbed(p.content[4:])
            return None if colours is None else b"prof" + colours
    return None


def _codes(item: Item, colour: Colour | None) -> bytes | None:
    if colour is not None and item.first(b"colr") is None:
        numbers = (colour.primaries, colour.transfer, colour.matrix)
        return b"nclx" + b"".join(_two(n) for n in numbers) + bytes([0x80 * colour.full])
    for p in item.properties:
        if p.name == b"colr" and p.content[:4] == b"nclx" and len(p.content) >= 11:
            codes = [int.from_bytes(p.content[at : at + 2], "big") for at in (4, 6, 8)]
            if any(code > most for code, most in zip(codes, _LAST_CODES, strict=True)):
                return None
            if colour is not None:
                codes = [colour.primaries, colour.transfer, codes[2]]
            return b"nclx" + b"".join(_two(n) for n in codes) + bytes([p.content[10] & 0x80])
    return None


def _configuration(item: Item) -> bytes:
    name, set_up, _ = CODINGS[item.sort]
    body = item.first(name)
    if body is None:
        raise Damaged("The compressed picture is damaged.")
    return set_up(body)[0]


def _aux(item: Item, part: Part) -> bytes | None:
    kind = aux_type(item)
    return bytes(4) + kind + b"\0" if part.over and kind in ALPHA else None


def _pasp(item: Item) -> bytes | None:
    """Pixels that are not square; a ratio of small numbers."""
    body = item.first(b"pasp") or b""
    across, down = int.from_bytes(body[:4], "big"), int.from_bytes(body[4:8], "big")
    fine = len(body) >= 8 and across != down and 0 < across <= 0xFFFF and 0 < down <= 0xFFFF
    return body[:8] if fine else None


def _transforms(item: Item, picture: Picture) -> Iterator[tuple[bytes, bytes | None]]:
    if item is picture.parts[0].item:
        yield b"clap", _clap(item, picture)
        angle, axis = _TURNS[picture.orientation]
        yield b"irot", bytes([angle]) if angle else None
        yield b"imir", bytes([axis]) if axis is not None else None
        return
    for name, most in ((b"irot", 3), (b"imir", 1)):
        body = item.first(name)
        yield name, bytes([body[0] & most]) if body else None


def _clap(item: Item, picture: Picture) -> bytes | None:
    """The shown part in whole and half pixels, whatever fractions the file had it in."""
    if picture.cut is None:
        return None
    left, top, right, bottom = picture.cut
    body = item.first(b"ispe") or bytes(12)
    width, height = int.from_bytes(body[4:8], "big"), int.from_bytes(body[8:12], "big")
    numbers = (right - left, 1, bottom - top, 1, left + right - width, 2, top + bottom - height, 2)
    return b"".join(n.to_bytes(4, "big", signed=n < 0) for n in numbers)
