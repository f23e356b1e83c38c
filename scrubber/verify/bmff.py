"""Follows a HEIC or AVIF from its first byte to its last and notes all that a clean one does not hold.

Boxes: ISO/IEC 14496-12. Pictures in them: ISO/IEC 23008-12. A clean file is a start, one list and the bytes of the
pictures that the list names, each once and in its order. An animation has its tables before the pictures.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from itertools import pairwise

from scrubber.verify import bmff_film, coded, icc, told
from scrubber.verify.boxed import ALPHA, FACTS, boxes
from scrubber.verify.parts import Notes, Reading, Unreadable

BRANDS = {b"heic": "heif", b"heix": "heif", b"avif": "avif", b"avis": "avif"}
MOVING = b"avis" + bytes(4) + b"avifavismsf1iso8mif1miaf"
ORDER = [b"hdlr", b"pitm", b"iloc", b"iinf", b"iprp", b"iref"]
NOTE, NOTE_SIGN = b"Exif", b"\0\0\0\6Exif\0\0"  # a block of facts, and what stands before it (23008-12, A.2.1)


def begins(data: bytes) -> bool:
    """Whether it looks like any file of this family."""
    return data[4:8] == b"ftyp"


@dataclass(slots=True)
class _Walk:
    data: bytes
    notes: Notes = field(default_factory=Notes)
    kinds: dict[int, bytes] = field(default_factory=dict)
    places: list[tuple[int, int, int]] = field(default_factory=list)  # item, first byte, end
    pool: list[tuple[bytes, bytes]] = field(default_factory=list)
    owned: dict[int, list[int]] = field(default_factory=dict)
    tiles: dict[int, list[int]] = field(default_factory=dict)
    clear: dict[int, int] = field(default_factory=dict)  # item and its transparency
    described: bool = False  # the block of facts belongs to the picture
    profile: bytes | None = None
    said: told.Told = ("", "", "")
    film: bmff_film.Film | None = None
    whole: tuple[int, int] = (0, 0)  # of all tiles of the first picture
    tinted: set[int] = field(default_factory=set)  # items of transparency that have colours

    def mark(self, name: str, start: int, end: int, picture: bool = False) -> None:
        self.notes.part(name, start, end, picture)

    def properties(self, item: int) -> dict[bytes, bytes]:
        numbers = self.owned.get(item, [])
        if any(not 0 < n <= len(self.pool) for n in numbers):
            raise Unreadable("The facts about the picture can't be read.")
        return {self.pool[n - 1][0]: self.pool[n - 1][1] for n in numbers}


def walk(data: bytes) -> Reading:
    """Read all of `data`. Raises Unreadable where it can't be followed to the end of the picture."""
    walk = _Walk(data)
    at, found = 0, list[bytes]()
    while at < len(data) and b"mdat" not in found:
        size, name = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        if size in (0, 1):  # to the end, or told in eight bytes (14496-12, 4.2)
            raise Unreadable("The file is not of a kind that clean copies have.")
        if size < 8 or at + size > len(data):
            raise Unreadable("The file ends before its picture does.")
        found.append(name)
        _TOP.get(name, _foreign)(walk, at + 8, at + size)
        at += size
    if found[:1] != [b"ftyp"] or b"meta" not in found or b"mdat" not in found:
        raise Unreadable("The picture in the file is not complete.")
    walk.mark("after the end", at, len(data))
    if at < len(data):
        walk.notes.fault("bytes after the end of the picture", "heif/after-end")
    moving = data[8:12] == b"avis"
    if found != [b"ftyp", b"meta", *([b"moov"] if moving else []), b"mdat"]:
        walk.notes.fault("a part in a place where it does not belong", "heif/order")
    width, height = struct.unpack(">II", walk.properties(1).get(b"ispe", b"").ljust(12, b"\0")[4:12])
    if not width or not height:
        raise Unreadable("The size of the picture is not told.")
    parts = tuple(sorted(walk.notes.parts, key=lambda part: part.start))
    kind = BRANDS.get(data[8:12], "heif")
    return Reading(kind, (width, height), 1, parts, tuple(walk.notes.faults), walk.profile,
                   frames=walk.film.frames if walk.film else 1, told=walk.said, whole=walk.whole,
                   tinted=frozenset(walk.tinted))  # fmt: skip


def _foreign(walk: _Walk, start: int, end: int) -> None:
    name = walk.data[start - 4 : start].decode("latin-1")
    walk.mark("foreign", start - 8, end)
    readable = name if name.isalnum() and name.isascii() else "unknown"
    walk.notes.fault("a part that a clean file does not hold", f"heif/{readable}")


def _ftyp(walk: _Walk, start: int, end: int) -> None:
    main = walk.data[start : start + 4]
    still = main in BRANDS and main != b"avis" and walk.data[start:end] == main + bytes(4) + main + b"mif1miaf"
    if still or walk.data[start:end] == MOVING:
        walk.mark("start", start - 8, end)
    else:
        walk.mark("body ftyp", start - 8, end)
        walk.notes.fault("a start with more in it than belongs there", "heif/ftyp")


def _meta(walk: _Walk, start: int, end: int) -> None:
    walk.mark("head meta", start - 8, start + 4)
    names = []
    for name, first, last in boxes(walk.data, start + 4, end):
        names.append(name)
        walk.mark(f"head {name.decode('latin-1')}", first - 8, first)
        if name in _LISTS:
            _LISTS[name](walk, first, last)
        else:
            walk.mark("foreign", first, last)
            walk.notes.fault("a part that a clean file does not hold", "heif/meta")
    if names not in (ORDER, ORDER[:-1]):
        walk.notes.fault("a part in a place where it does not belong", "heif/meta")
    if any(walk.data[start : start + 4]):
        walk.notes.fault("a part with more in it than belongs there", "heif/meta")
    _connected(walk)


def _exactly(walk: _Walk, start: int, end: int, label: str, wanted: bytes) -> None:
    sound = walk.data[start:end] == wanted
    walk.mark("start" if sound else f"body {label}", start, end)
    if not sound:
        walk.notes.fault("a part with more in it than belongs there", f"heif/{label}")


def _hdlr(walk: _Walk, start: int, end: int) -> None:
    _exactly(walk, start, end, "hdlr", bytes(8) + b"pict" + bytes(13))


def _pitm(walk: _Walk, start: int, end: int) -> None:
    _exactly(walk, start, end, "pitm", bytes(4) + b"\0\1")


def _iloc(walk: _Walk, start: int, end: int) -> None:
    data = walk.data
    walk.mark("body iloc", start, end, picture=True)
    count = int.from_bytes(data[start + 6 : start + 8])
    if data[start : start + 6] != b"\0\0\0\0\x44\0" or end - start != 8 + 14 * count:
        walk.notes.fault("a part with more in it than belongs there", "heif/iloc")
    for at in range(start + 8, min(end, start + 8 + 14 * count) - 13, 14):
        item, elsewhere, extents, first, length = struct.unpack_from(">HHHII", data, at)
        if elsewhere or extents != 1:
            walk.notes.fault("a picture in a place where it does not belong", "heif/iloc")
        walk.places.append((item, first, first + length))


def _iinf(walk: _Walk, start: int, end: int) -> None:
    data = walk.data
    walk.mark("body iinf", start, end)
    count = int.from_bytes(data[start + 4 : start + 6])
    sound = data[start : start + 4] == bytes(4)
    for name, first, last in boxes(data, start + 6, end):
        item, kind = int.from_bytes(data[first + 4 : first + 6]), data[first + 8 : first + 12]
        flags = data[first : first + 4]
        sound &= name == b"infe" and last - first == 13 and flags in (b"\2\0\0\0", b"\2\0\0\1")
        sound &= data[first + 6 : first + 8] == b"\0\0" and data[last - 1] == 0 and item == len(walk.kinds) + 1
        if kind not in (b"grid", NOTE, *coded.STREAMS) or NOTE in walk.kinds.values():
            walk.notes.fault("an entry that is no part of the picture", "heif/iinf")
        walk.kinds[item] = kind
    if not sound or count != len(walk.kinds):
        walk.notes.fault("a list with more in it than belongs there", "heif/iinf")


def _iprp(walk: _Walk, start: int, end: int) -> None:
    found = list(boxes(walk.data, start, end))
    if [name for name, _, _ in found] != [b"ipco", b"ipma"]:
        raise Unreadable("The facts about the picture can't be read.")
    (_, first, last), (_, rows, after) = found
    walk.mark("head ipco", first - 8, first)
    for name, begin, finish in boxes(walk.data, first, last):
        _property(walk, name, begin, finish)
    walk.mark("head ipma", rows - 8, rows)
    walk.mark("body ipma", rows, after, picture=True)
    _ipma(walk, rows, after)


def _property(walk: _Walk, name: bytes, start: int, end: int) -> None:
    body = walk.data[start:end]
    walk.pool.append((name, body))
    walk.mark(f"head {name.decode('latin-1')}", start - 8, start)
    if name == b"colr" and body[:4] == b"prof":
        walk.mark("sort", start, start + 4)
        walk.mark("body iCCP" if walk.profile in (None, body[4:]) else "profile", start + 4, end)
        walk.profile = walk.profile or body[4:]
        for fault in icc.colours_only(body[4:]):
            walk.notes.fault(fault, "heif/profile")
        return
    judge = FACTS.get(name)
    sound = judge is not None and judge(body)
    label = "start" if sound and name == b"auxC" else f"body {name.decode('latin-1')}"
    walk.mark(label, start, end, picture=name in (b"hvcC", b"av1C"))
    if not sound:
        readable = name.decode("latin-1") if name.isalnum() else "unknown"
        walk.notes.fault("a fact that a clean file does not hold", f"heif/{readable}")


def _ipma(walk: _Walk, start: int, end: int) -> None:
    data, wide = walk.data, 2 if walk.data[start + 3] & 1 else 1
    at, used, again = start + 8, set[int](), False
    for _ in range(int.from_bytes(data[start + 4 : start + 8])):
        if at + 3 > end:
            raise Unreadable("The facts about the picture can't be read.")
        item, count = int.from_bytes(data[at : at + 2]), data[at + 2]
        raw = [int.from_bytes(data[at + 3 + n * wide : at + 3 + (n + 1) * wide]) for n in range(count)]
        again |= item in walk.owned
        walk.owned[item] = [entry & ((1 << (8 * wide - 1)) - 1) for entry in raw]
        used.update(walk.owned[item])
        at += 3 + count * wide
    if used != set(range(1, len(walk.pool) + 1)):
        walk.notes.fault("a fact that belongs to no picture", "heif/iprp")
    if again or at != end or data[start : start + 3] != bytes(3) or set(walk.owned) != _pictures(walk):
        walk.notes.fault("a list with more in it than belongs there", "heif/iprp")


def _iref(walk: _Walk, start: int, end: int) -> None:
    walk.mark("body iref", start, end, picture=True)
    if any(walk.data[start : start + 4]):
        walk.notes.fault("a list with more in it than belongs there", "heif/iref")
    for name, first, last in boxes(walk.data, start + 4, end):
        numbers = struct.unpack(f">{(last - first) // 2}H", walk.data[first : first + (last - first) // 2 * 2])
        one, others = (numbers[0], numbers[2:]) if numbers[1:2] == (len(numbers) - 2,) and len(numbers) > 2 else (0, ())
        if name == b"cdsc" and others == (1,) and walk.kinds.get(one) == NOTE:
            walk.described = True
        elif name == b"dimg" and walk.kinds.get(one) == b"grid" and one not in walk.tiles:
            walk.tiles[one] = list(others)
        elif name == b"auxl" and len(others) == 1 and others[0] not in walk.clear:
            walk.clear[others[0]] = one
            if walk.properties(one).get(b"auxC", b"")[4:] not in ALPHA:
                walk.notes.fault("a second picture", "heif/auxC")
        elif name != b"prem" or others != (walk.clear.get(one),):
            walk.notes.fault("a link that the picture does not need", "heif/iref")


def _pictures(walk: _Walk) -> set[int]:
    return {item for item, kind in walk.kinds.items() if kind != NOTE}


def _shown(walk: _Walk) -> set[int]:
    """The first picture and all that a viewer needs for it."""
    found, ahead = set[int](), [1]
    while ahead:
        item = ahead.pop()
        if item not in found:
            found.add(item)
            ahead += walk.tiles.get(item, [])
            ahead += [walk.clear[item]] if item in walk.clear else []
    return found


def _connected(walk: _Walk) -> None:
    """Every item is the picture, a tile of it, or its transparency, or tells facts about it."""
    if _shown(walk) != (_pictures(walk) if walk.described else set(walk.kinds)):
        walk.notes.fault("a second picture", "heif/iinf")
    for item, kind in walk.kinds.items():
        if kind == b"grid" and item not in walk.tiles:
            raise Unreadable("The picture in the file is not complete.")
        if kind in coded.STREAMS and coded.STREAMS[kind].setting not in walk.properties(item):
            raise Unreadable("The picture in the file is not complete.")
    if walk.clear.keys() & set(walk.clear.values()):
        walk.notes.fault("transparency of what is transparency itself", "heif/auxC")
    for tiles in walk.tiles.values():
        if any(walk.properties(tile) != walk.properties(tiles[0]) for tile in tiles):
            walk.notes.fault("facts about one tile alone", "heif/iprp")


def _moov(walk: _Walk, start: int, end: int) -> None:
    walk.film = bmff_film.read(walk.data, start, end, walk.notes)


def _mdat(walk: _Walk, start: int, end: int) -> None:
    """The pictures' bytes fill it, in the order of the list; those of an animation behind the first of each run."""
    walk.mark("start", start - 8, start)
    runs = _runs(walk)
    edges = [start, *(edge for run in runs for edge in (run[0][0], run[-1][1])), end]
    if any(one > other for one, other in pairwise(edges)) or [item for item, _, _ in walk.places] != sorted(walk.kinds):
        raise Unreadable("The picture in the file is not complete.")
    for behind, ahead in list(pairwise(edges))[::2]:
        if ahead > behind:
            walk.mark("gap", behind, ahead)
            walk.notes.fault("bytes between the parts of the picture", "heif/mdat")
    for number, (item, first, last) in enumerate(walk.places):
        kind = walk.kinds[item]
        name = {b"grid": "body grid", NOTE: "told"}.get(kind, "picture")
        walk.mark(name, first, last, picture=name == "picture")
        body = walk.data[first:last]
        if kind == NOTE:
            _note(walk, body)
        elif kind == b"grid":
            if not _is_grid(body, len(walk.tiles.get(item, []))):
                walk.notes.fault("a part with more in it than belongs there", "heif/grid")
            elif not _is_filled(walk, item, body):
                walk.notes.fault("a part of the picture that nobody sees", "heif/grid")
        elif kind in coded.STREAMS:
            stream = coded.STREAMS[kind]
            for begin, finish in runs[number]:
                for fault in stream.faults(walk.data[begin:finish], walk.properties(item)[stream.setting]):
                    walk.notes.fault(fault, "heif/picture")
            walk.mark("picture", last, runs[number][-1][1], picture=True)
    _colourless(walk)


def _colourless(walk: _Walk) -> None:
    """Viewers read of a transparency how bright it is: its colours could be a picture that nobody sees."""
    places = {item: walk.data[first:last] for item, first, last in walk.places}
    for item in walk.clear.values():
        for part in walk.tiles.get(item, [item]):
            stream = coded.STREAMS.get(walk.kinds.get(part, b""))
            setting = walk.properties(part)[stream.setting] if stream else b""
            if stream and not coded.is_grey(walk.kinds[part], places[part], setting):
                walk.tinted.add(item)


def _runs(walk: _Walk) -> list[list[tuple[int, int]]]:
    """First byte and end of each item's picture, and of those that follow it in an animation."""
    alone = [[(first, last)] for _, first, last in walk.places]
    if walk.film is None:
        return alone
    tracks = walk.film.tracks
    pictures = [run for (item, _, _), run in zip(walk.places, alone, strict=True) if walk.kinds.get(item) != NOTE]
    if len(pictures) != len(tracks) or any(
        run != [track.spans[0]] for run, track in zip(pictures, tracks, strict=True)
    ):
        raise Unreadable("The still picture is none of the animation's.")
    for item, track in enumerate(tracks, 1):
        own = {walk.pool[n - 1] for n in walk.owned.get(item, []) if 0 < n <= len(walk.pool)}
        if {(name, body) for name, body in own if name in bmff_film.SHARED} != set(track.facts):
            walk.notes.fault("an animation that is another than its still picture", "heif/moov")
    return [*(list(track.spans) for track in tracks), *alone[len(tracks) :]]


def _note(walk: _Walk, body: bytes) -> None:
    said = told.facts(body[len(NOTE_SIGN) :]) if body.startswith(NOTE_SIGN) else None
    if said is None:
        walk.notes.fault("more than the facts that may be kept", "heif/Exif")
    else:
        walk.said = said


def _is_grid(body: bytes, tiles: int) -> bool:
    wide = body[1:2] == b"\1"
    return body[:1] == b"\0" and len(body) == (12 if wide else 8) and (body[2] + 1) * (body[3] + 1) == tiles


def _is_filled(walk: _Walk, item: int, body: bytes) -> bool:
    """Whether each row and column of tiles is seen, at least in part, and the picture is as large as it says."""
    whole = struct.unpack(">II" if body[1] else ">HH", body[4:])
    told, tile = (_size(walk, number) for number in (item, walk.tiles[item][0]))
    if item == 1:
        walk.whole = ((body[3] + 1) * tile[0], (body[2] + 1) * tile[1])
    return whole == told and body[3] * tile[0] < whole[0] and body[2] * tile[1] < whole[1]


def _size(walk: _Walk, item: int) -> tuple[int, int]:
    width, height = struct.unpack(">II", walk.properties(item).get(b"ispe", b"").ljust(12, b"\0")[4:12])
    return width, height


_TOP = {b"ftyp": _ftyp, b"meta": _meta, b"moov": _moov, b"mdat": _mdat}
_LISTS = {b"hdlr": _hdlr, b"pitm": _pitm, b"iloc": _iloc, b"iinf": _iinf, b"iprp": _iprp, b"iref": _iref}
