"""Small HEIC and AVIF photos for tests, and the sender's side of what can hide in them (ISO/IEC 14496-12, 23008-12)."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from functools import partial

import hiding_places
import idle
import numpy as np
import piexif
from PIL import Image

from scrubber.formats.bmff_streams import pieces

# Which way a stored picture is turned, as boxes, by EXIF's orientation: (quarter turns to the left, mirror axis).
TURNS = {1: (0, None), 2: (0, 1), 3: (2, None), 4: (0, 0), 5: (1, 0), 6: (3, None), 7: (1, 1), 8: (1, None)}


def box(name: bytes, *content: bytes) -> bytes:
    body = b"".join(content)
    return struct.pack(">I", len(body) + 8) + name + body


def full(name: bytes, version: int, flags: int, *content: bytes) -> bytes:
    return box(name, struct.pack(">I", version << 24 | flags), *content)


def boxes(data: bytes, start: int = 0, end: int | None = None) -> list[tuple[bytes, int, int]]:
    """Name, start and end of each, heads included."""
    out, at, end = [], start, len(data) if end is None else end
    while at + 8 <= end:
        size = int.from_bytes(data[at : at + 4], "big") or end - at
        out.append((data[at + 4 : at + 8], at, at + size))
        at += size
    return out


def avif(pixels: np.ndarray, **how: object) -> bytes:
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "AVIF", **{"quality": 80, "speed": 9, "subsampling": "4:4:4", **how})
    return out.getvalue()


def moving(frames: list[np.ndarray], **how: object) -> bytes:
    """An animated AVIF of 0.1, 0.2 and 0.1 seconds, again and again."""
    first, *others = map(Image.fromarray, frames)
    out, times = io.BytesIO(), [(100, 200, 100)[n % 3] for n in range(len(frames))]
    how = {"quality": 80, "speed": 9, "subsampling": "4:4:4", "duration": times, **how}
    first.save(out, "AVIF", save_all=True, append_images=others, **how)
    return out.getvalue()


def heic(pixels: np.ndarray, **how: object) -> bytes:
    """Written by x265 out of pillow-heif's package, which nothing but the tests uses."""
    import pillow_heif

    mode = "RGBA" if pixels.shape[2] == 4 else "RGB"
    file = pillow_heif.from_bytes(mode, (pixels.shape[1], pixels.shape[0]), np.ascontiguousarray(pixels).tobytes())
    out = io.BytesIO()
    file.save(out, **{"quality": 80, "chroma": 444, **how})
    return out.getvalue()


WRITERS: dict[str, Callable[..., bytes]] = {"avif": avif, "heif": heic}


def exif(canary: str) -> bytes:
    return piexif.dump({"0th": {piexif.ImageIFD.Artist: canary.encode()}, "GPS": {piexif.GPSIFD.GPSLatitudeRef: b"N"}})


# Bytes before the boxes inside a box.
_BEFORE = {b"meta": 4, b"iref": 4, b"stsd": 8, b"av01": 78}


def grown(data: bytes, inside: tuple[bytes, ...], new: bytes) -> bytes:
    """`new` at the end of the box that `inside` leads to, with all lengths and the pictures' places moved along."""
    spans, start, end = [], 0, len(data)
    for name in inside:
        _, first, last = next(b for b in boxes(data, start, end) if b[0] == name)
        spans.append(first)
        start, end = first + 8 + _BEFORE.get(name, 0), last
    out = bytearray(data[:end] + new + data[end:])
    for first in spans:
        out[first : first + 4] = struct.pack(">I", int.from_bytes(out[first : first + 4], "big") + len(new))
    return moved(bytes(out), end, len(new))


def moved(data: bytes, behind: int, by: int) -> bytes:
    """The places of all pictures that stood behind a byte, shifted; for lists as Pillow and libheif write them."""
    _, meta, meta_end = next(b for b in boxes(data) if b[0] == b"meta")
    _, start, _ = next(b for b in boxes(data, meta + 12, meta_end) if b[0] == b"iloc")
    at, version = start + 12, data[start + 8]
    offset, length, base = data[at] >> 4, data[at] & 15, data[at + 1] >> 4
    index = data[at + 1] & 15 if version else 0
    count, at = int.from_bytes(data[at + 2 : at + 4], "big"), at + 4
    out = bytearray(data)

    def shift(place: int, size: int) -> None:
        old = int.from_bytes(out[place : place + size], "big")
        if size and old >= behind:
            out[place : place + size] = (old + by).to_bytes(size, "big")

    for _ in range(count):
        inner = int.from_bytes(data[at + 2 : at + 4], "big") & 15 if version else 0
        at += 2 + (2 if version else 0) + 2
        if base and not inner:
            shift(at, base)
        at += base
        extents, at = int.from_bytes(data[at : at + 2], "big"), at + 2
        for _ in range(extents):
            at += index
            if not inner and not (base and int.from_bytes(data[at - index - 2 - base : at - index - 2], "big")):
                shift(at, offset)
            at += offset + length
    at = data.find(b"stco") if b"moov" in data else -1
    while at >= 0:  # where the pictures of an animation begin
        shift(at + 12, 4)
        at = data.find(b"stco", at + 4)
    return bytes(out)


def with_property(data: bytes, name: bytes, body: bytes, *, essential: bool = False) -> bytes:
    """One more property of the first item that has any."""
    _, meta, meta_end = next(b for b in boxes(data) if b[0] == b"meta")
    _, iprp, iprp_end = next(b for b in boxes(data, meta + 12, meta_end) if b[0] == b"iprp")
    _, ipco, ipco_end = next(b for b in boxes(data, iprp + 8, iprp_end) if b[0] == b"ipco")
    number = len(boxes(data, ipco + 8, ipco_end)) + 1
    data = grown(data, (b"meta", b"iprp", b"ipco"), box(name, body))
    _, iprp, iprp_end = next(b for b in boxes(data, meta + 12, len(data)) if b[0] == b"iprp")
    _, ipma, _ = next(b for b in boxes(data, iprp + 8, iprp_end) if b[0] == b"ipma")
    row = ipma + 16  # head, version, count
    at = row + 2 + 1 + data[row + 2]
    out = bytearray(data[:at] + bytes([number | 0x80 * essential]) + data[at:])
    out[row + 2] += 1
    for first in (meta, iprp, ipma):
        out[first : first + 4] = struct.pack(">I", int.from_bytes(out[first : first + 4], "big") + 1)
    return moved(bytes(out), at, 1)


def turned(data: bytes, orientation: int) -> bytes:
    angle, axis = TURNS[orientation]
    if angle:
        data = with_property(data, b"irot", bytes([angle]), essential=True)
    return data if axis is None else with_property(data, b"imir", bytes([axis]), essential=True)


def with_item(data: bytes, sort: bytes, body: bytes, reference: bytes, media: bytes = b"") -> bytes:
    """One more item of the list, which belongs to the first: its bytes stand in a box of their own at the end."""
    number = max(int.from_bytes(data[at + 4 : at + 6], "big") for at in _entries(data)) + 1
    entry = full(b"infe", 2, 0, struct.pack(">HH", number, 0), sort, b"\0", media + b"\0" if media else b"")
    data = _counted(grown(data, (b"meta", b"iinf"), entry), b"iinf", 4)
    link = box(reference, struct.pack(">HHH", number, 1, 1))
    has = any(name == b"iref" for name, _, _ in _listed(data))
    data = grown(data, (b"meta", b"iref") if has else (b"meta",), link if has else full(b"iref", 0, 0, link))
    start = next(first for name, first, _ in _listed(data) if name == b"iloc")
    version, offset, length = data[start + 8], data[start + 12] >> 4, data[start + 12] & 15
    base, index = data[start + 13] >> 4, data[start + 13] & 15 if data[start + 8] else 0
    row = struct.pack(">H", number) + (b"\0\0" if version else b"") + bytes(2 + base) + b"\0\1" + bytes(index)
    size = len(row) + offset + length
    place = (len(data) + size + 8).to_bytes(offset, "big")
    data = grown(data, (b"meta", b"iloc"), row + place + len(body).to_bytes(length, "big"))
    return _counted(data, b"iloc", 6) + box(b"mdat", body)


def _listed(data: bytes) -> list[tuple[bytes, int, int]]:
    _, meta, meta_end = next(b for b in boxes(data) if b[0] == b"meta")
    return boxes(data, meta + 12, meta_end)


def _entries(data: bytes) -> list[int]:
    """Where the content of each entry of the list of items begins."""
    _, first, last = next(b for b in _listed(data) if b[0] == b"iinf")
    return [start + 8 for _, start, _ in boxes(data, first + 14, last)]


def _counted(data: bytes, name: bytes, at: int) -> bytes:
    """One more in the count of a list, `at` bytes into its content."""
    place = 8 + at + next(first for found, first, _ in _listed(data) if found == name)
    count = int.from_bytes(data[place : place + 2], "big") + 1
    return data[:place] + struct.pack(">H", count) + data[place + 2 :]


def _top(name: bytes) -> Callable[[bytes, str], bytes]:
    return lambda data, canary: data + box(name, canary.encode())


def _c2pa(data: bytes, canary: str) -> bytes:
    sign = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")
    return data + box(b"uuid", sign, b"\0\0\0\0manifest\0", box(b"jumb", b"jumdc2pa", canary.encode()))


def _film(data: bytes, canary: str) -> bytes:
    return data + box(b"moov", full(b"mvhd", 0, 0, bytes(96)), box(b"udta", canary.encode()))


def _second_list(data: bytes, canary: str) -> bytes:
    _, first, last = next(b for b in boxes(data) if b[0] == b"meta")
    return data + box(b"meta", data[first + 8 : last], box(b"prVt", canary.encode()))


def _in_data(data: bytes, canary: str) -> bytes:
    return grown(data, (b"mdat",), canary.encode())


def _exif(data: bytes, canary: str) -> bytes:
    return with_item(data, b"Exif", b"\0\0\0\6" + exif(canary), b"cdsc")


def _xmp(data: bytes, canary: str) -> bytes:
    return with_item(data, b"mime", hiding_places.packet(canary), b"cdsc", b"application/rdf+xml")


def _profile(made: Callable[[str], bytes], data: bytes, canary: str) -> bytes:
    return with_property(data, b"colr", b"prof" + made(canary))


def _further(reference: bytes, data: bytes, canary: str) -> bytes:
    """A further picture of 16 x 16, with the canary as its encoder's note."""
    small = np.full((16, 16, 3), 120, np.uint8)
    if b"hvcC" in data:
        sort, setting, picture = b"hvc1", b"hvcC", heic(small)
        note = struct.pack(">I", 23 + len(canary)) + b"\x4e\1\5" + bytes([16 + len(canary)]) + bytes(16)
        note += canary.encode() + b"\x80\0\0"
    else:
        sort, setting, picture = b"av01", b"av1C", avif(small)
        note = bytes([0x7A, len(canary) + 1]) + canary.encode() + b"\x80"  # a padding unit (AV1, 5.3)
    body = next(picture[first + 8 : last] for name, first, last in boxes(picture) if name == b"mdat")
    data = with_item(data, sort, body + note, reference)
    at = picture.index(setting) - 4
    own = picture[at : at + int.from_bytes(picture[at : at + 4], "big")]
    return _with_properties(data, [(b"ispe", full(b"ispe", 0, 0, struct.pack(">II", 16, 16))), (setting, own)])


def _with_properties(data: bytes, whole: list[tuple[bytes, bytes]]) -> bytes:
    """Properties for the last item."""
    numbers = []
    for _, new in whole:
        data = grown(data, (b"meta", b"iprp", b"ipco"), new)
        _, iprp, end = next(b for b in _listed(data) if b[0] == b"iprp")
        _, ipco, last = next(b for b in boxes(data, iprp + 8, end) if b[0] == b"ipco")
        numbers.append(len(boxes(data, ipco + 8, last)))
    item = max(int.from_bytes(data[at + 4 : at + 6], "big") for at in _entries(data))
    data = grown(data, (b"meta", b"iprp", b"ipma"), struct.pack(">HB", item, len(numbers)) + bytes(numbers))
    _, iprp, end = next(b for b in _listed(data) if b[0] == b"iprp")
    _, ipma, _ = next(b for b in boxes(data, iprp + 8, end) if b[0] == b"ipma")
    count = int.from_bytes(data[ipma + 12 : ipma + 16], "big") + 1
    return data[: ipma + 12] + struct.pack(">I", count) + data[ipma + 16 :]


PLANTS: dict[str, Callable[[bytes, str], bytes]] = {
    "after the end": lambda data, canary: data + canary.encode(),
    "uuid": lambda data, canary: data + box(b"uuid", bytes(range(16)), canary.encode()),
    "free": _top(b"free"),
    "motion photo": _top(b"mpvd"),
    "unknown box": _top(b"prVt"),
    "film": _film,
    "content credentials": _c2pa,
    "between pictures": _in_data,
    "unknown property": lambda data, canary: with_property(data, b"abcd", canary.encode()),
    "user description": lambda data, canary: with_property(data, b"udes", bytes(4) + canary.encode()),
    "box in the list": lambda data, canary: grown(data, (b"meta",), box(b"prVt", canary.encode())),
    "second list": _second_list,
    "exif": _exif,
    "xmp": _xmp,
    "icc text": partial(_profile, partial(hiding_places.profile, b"cprt", b"text")),
    "icc display": partial(_profile, partial(hiding_places.profile, b"mmod", b"mmod")),
    **{name: partial(_profile, made) for name, made in idle.STEPS.items()},
    "thumbnail": partial(_further, b"thmb"),
    "second picture": partial(_further, b"cdsc"),
    "tail of a property": lambda data, canary: with_property(data, b"pasp", struct.pack(">II", 1, 1) + canary.encode()),
    "gain map": lambda data, canary: with_item(data, b"tmap", bytes(62) + canary.encode(), b"dimg"),
    "samsung film": lambda data, canary: data + box(b"mpvd", canary.encode()) + box(b"sefd", b"SEFH", b"SEFT"),
}

# ---------------------------------------------------------------- in what sets up a decoder, and between the slices


def _in_setting(setting: bytes, new: bytes, data: bytes) -> bytes:
    """`new` at the end of the first picture's set-up; that of HEVC counts one array more."""
    data = grown(data, (b"meta", b"iprp", b"ipco", setting), new)
    at = data.index(setting) + 4 + 22
    return data[:at] + bytes([data[at] + 1]) + data[at + 1 :] if setting == b"hvcC" else data


def _set(sort: int, data: bytes, canary: str) -> bytes:
    """A further set of this sort (32 to 34: video, sequence, picture), or a note (39), that no picture refers to."""
    unit = bytes([sort << 1, 1]) + canary.encode() + b"\x80"
    return _in_setting(b"hvcC", bytes([0x80 | sort]) + struct.pack(">HH", 1, len(unit)) + unit, data)


def _behind_set(sort: int, data: bytes, canary: str) -> bytes:
    """Bytes behind the last bit of a set, before which no decoder stops and behind which none reads."""
    text, at = canary.encode(), data.index(b"hvcC") + 4 + 23
    while data[at] & 63 != sort:
        at += 5 + int.from_bytes(data[at + 3 : at + 5], "big")
    size = int.from_bytes(data[at + 3 : at + 5], "big")
    end = at + 5 + size
    longer = data[: at + 3] + struct.pack(">H", size + len(text)) + data[at + 5 : end] + text + data[end:]
    out = bytearray(longer)
    for name in (b"meta", b"iprp", b"ipco", b"hvcC"):
        first = data.index(name) - 4
        out[first : first + 4] = struct.pack(">I", int.from_bytes(out[first : first + 4], "big") + len(text))
    return moved(bytes(out), end, len(text))


def _unit(head: bytes, data: bytes, canary: str) -> bytes:
    """A unit behind the slices of the one picture, of a sort or layer that decoders pass over."""
    _, first, last = next(b for b in boxes(data) if b[0] == b"mdat")
    old, new = last - first - 8, head + canary.encode() + b"\x80"
    data = grown(data, (b"mdat",), struct.pack(">I", len(new)) + new)
    _, at, end = next(b for b in _listed(data) if b[0] == b"iloc")
    place = data.index(struct.pack(">I", old), at, end)
    return data[:place] + struct.pack(">I", old + 4 + len(new)) + data[place + 4 :]


def _picture_grown(body: bytes, data: bytes) -> bytes:
    """With other bytes for the one picture, which may be longer ones."""
    _, first, last = next(b for b in boxes(data) if b[0] == b"mdat")
    old = last - first - 8
    data = grown(data, (b"mdat",), bytes(len(body) - old))
    _, first, last = next(b for b in boxes(data) if b[0] == b"mdat")
    data = data[: first + 8] + body + data[last:]
    _, at, end = next(b for b in _listed(data) if b[0] == b"iloc")
    place = data.index(struct.pack(">I", old), at, end)
    return data[:place] + struct.pack(">I", len(body)) + data[place + 4 :]


def _behind_slice(data: bytes, canary: str) -> bytes:
    """Letters in the last slice behind its last block."""
    body = next(data[first + 8 : last] for name, first, last in boxes(data) if name == b"mdat")
    at = 0
    while (end := at + 4 + int.from_bytes(body[at : at + 4], "big")) < len(body):
        at = end
    size = struct.pack(">I", len(body) - at - 4 + len(canary))
    return _picture_grown(body[:at] + size + body[at + 4 :] + canary.encode(), data)


def _stretched(body: bytes, canary: str) -> bytes:
    """Pieces of AV1 with letters in the last one, behind its last block."""
    *others, (sort, head, last) = pieces(body)
    del sort
    whole = [(head, inside) for _, head, inside in others] + [(head, last + canary.encode())]
    return b"".join(head + _leb128(len(inside)) + inside for head, inside in whole)


def _behind_tile(data: bytes, canary: str) -> bytes:
    body = next(data[first + 8 : last] for name, first, last in boxes(data) if name == b"mdat")
    return _picture_grown(_stretched(body, canary), data)


def _leb128(value: int) -> bytes:
    out = bytes([value & 127])
    while value := value >> 7:
        out = out[:-1] + bytes([out[-1] | 128, value & 127])
    return out


def _piece(sort: int, data: bytes, canary: str) -> bytes:
    """A piece of AV1 (5: facts for bright screens, 15: filling) in the set-up."""
    text = canary.encode() + b"\x80"
    return _in_setting(b"av1C", bytes([sort << 3 | 2, len(text)]) + text, data)


HEIC_PLANTS: dict[str, Callable[[bytes, str], bytes]] = {
    "note in the set-up": partial(_set, 39),
    "second video set": partial(_set, 32),
    "second picture set": partial(_set, 34),
    "behind the video set": partial(_behind_set, 32),
    "behind the sequence set": partial(_behind_set, 33),
    "behind the picture set": partial(_behind_set, 34),
    "slice of a reserved sort": partial(_unit, bytes((24 << 1, 1))),
    "slice of another layer": partial(_unit, bytes((19 << 1, 1 << 3 | 1))),
    "picture set among the slices": partial(_unit, bytes((34 << 1, 1))),
    "behind the last block": _behind_slice,
}
AVIF_PLANTS: dict[str, Callable[[bytes, str], bytes]] = {
    "facts in the set-up": partial(_piece, 5),
    "filling in the set-up": partial(_piece, 15),
    "behind the last block": _behind_tile,
}


def _animated(data: bytes) -> bytes:
    """The picture and two that follow it; a file that moves as it is."""
    if b"moov" in data:
        return data
    with Image.open(io.BytesIO(data)) as picture:
        pixels = np.asarray(picture.convert("RGB"))
    return moving([pixels, pixels[:, ::-1].copy(), np.roll(pixels, 5, axis=0)])


_TABLES = (b"moov", b"trak", b"mdia", b"minf", b"stbl")
_ENTRY = (*_TABLES, b"stsd", b"av01")


def _inside(*path: bytes, name: bytes = b"prVt") -> Callable[[bytes, str], bytes]:
    """A box with the canary at the end of the box that `path` leads to."""
    return lambda data, canary: grown(data, path, box(name, canary.encode()))


def _behind(*path: bytes) -> Callable[[bytes, str], bytes]:
    """The canary where a box should end."""
    return lambda data, canary: grown(data, path, canary.encode())


def _compressor(data: bytes, canary: str) -> bytes:
    at = data.index(b"av01", data.index(b"stsd")) + 4 + 42
    return data[:at] + (bytes([len(canary)]) + canary.encode()).ljust(32, b"\0") + data[at + 32 :]


def _further_track(data: bytes, canary: str) -> bytes:
    """A track of words, such as the name of the person in the film."""
    start = data.index(b"tkhd") - 4
    head = data[start : start + int.from_bytes(data[start : start + 4], "big")]
    entry = full(b"stsd", 0, 0, struct.pack(">I", 1), box(b"tx3g", bytes(8), canary.encode()))
    clock = full(b"mdhd", 0, 0, bytes(8), struct.pack(">II", 1, 1), bytes(4))
    handler = full(b"hdlr", 0, 0, bytes(4), b"text", bytes(13))
    media = box(b"mdia", clock, handler, box(b"minf", box(b"stbl", entry)))
    return grown(data, (b"moov",), box(b"trak", head, media))


def _in_last_picture(data: bytes, canary: str) -> bytes:
    """A padding unit (AV1, 5.3) behind the last picture of the track whose pictures stand at the end of the file."""
    note = bytes([0x7A, len(canary) + 1]) + canary.encode() + b"\x80"
    at = data.index(b"stsz")
    count = int.from_bytes(data[at + 12 : at + 16], "big")
    last = at + 12 + 4 * count
    longer = int.from_bytes(data[last : last + 4], "big") + len(note)
    return grown(data[:last] + struct.pack(">I", longer) + data[last + 4 :], (b"mdat",), note)


def _behind_last_tile(data: bytes, canary: str) -> bytes:
    """Letters in the last picture of the same track, behind its last block."""
    at = data.index(b"stsz")
    last = at + 12 + 4 * int.from_bytes(data[at + 12 : at + 16], "big")
    old = int.from_bytes(data[last : last + 4], "big")
    _, _, end = next(b for b in boxes(data) if b[0] == b"mdat")
    new = _stretched(data[end - old : end], canary)
    out = grown(data[:last] + struct.pack(">I", len(new)) + data[last + 4 :], (b"mdat",), bytes(len(new) - old))
    _, _, end = next(b for b in boxes(out) if b[0] == b"mdat")
    return out[: end - len(new)] + new + out[end:]


def _other_still(data: bytes, canary: str) -> bytes:
    """Programs that know no animations show another picture, with the canary as its encoder's note."""
    other = avif(np.full((112, 160, 3), 120, np.uint8))
    body = next(other[first + 8 : last] for name, first, last in boxes(other) if name == b"mdat")
    body += bytes([0x7A, len(canary) + 1]) + canary.encode() + b"\x80"
    at = next(first for name, first, _ in _listed(data) if name == b"iloc") + 8 + 4 + 2 + 2 + 2 + 2 + 2
    return data[:at] + struct.pack(">II", len(data) + 8, len(body)) + data[at + 8 :] + box(b"mdat", body)


def _handler(data: bytes, canary: str) -> bytes:
    at = data.index(b"mdia")
    at = data.index(b"hdlr", at) + 4 + 24
    name = canary.encode() + b"\0"
    out = bytearray(data[:at] + name + data[at + 1 :])
    start, end = 0, len(data)
    for step in (b"moov", b"trak", b"mdia", b"hdlr"):
        _, first, end = next(b for b in boxes(data, start, end) if b[0] == step)
        start = first + 8
        out[first : first + 4] = struct.pack(">I", int.from_bytes(out[first : first + 4], "big") + len(canary))
    return moved(bytes(out), at, len(canary))


def _notes(data: bytes, canary: str) -> bytes:
    handler = full(b"hdlr", 0, 0, bytes(4), b"pict", bytes(13))
    return grown(data, (b"moov", b"trak"), full(b"meta", 0, 0, handler, box(b"prVt", canary.encode())))


FILM_PLANTS: dict[str, Callable[[bytes, str], bytes]] = {
    "animation: user data": _inside(b"moov", name=b"udta"),
    "animation: notes of a track": _notes,
    "animation: name of the handler": _handler,
    "animation: name of the compressor": _compressor,
    "animation: unknown box": _inside(b"moov", b"trak", b"mdia"),
    "animation: unknown box among the tables": _inside(*_TABLES),
    "animation: unknown fact": _inside(*_ENTRY),
    "animation: empty box": _inside(b"moov", name=b"free"),
    "animation: further track": _further_track,
    "animation: tail of a table": _behind(*_TABLES, b"stts"),
    "animation: tail of the times": _behind(b"moov", b"trak", b"edts", b"elst"),
    "animation: between the pictures": _in_data,
    "animation: note in a later picture": _in_last_picture,
    "animation: another still picture": _other_still,
    "animation: behind the last block": _behind_last_tile,
}


def _in_animation(plant: Callable[[bytes, str], bytes]) -> Callable[[bytes, str], bytes]:
    return lambda data, canary: plant(_animated(data), canary)


PLANTS_OF = {
    "heif": PLANTS | HEIC_PLANTS,
    "avif": PLANTS | AVIF_PLANTS | {name: _in_animation(plant) for name, plant in FILM_PLANTS.items()},
}


def stowed(clean: bytes, body: bytes, *links: bytes, alpha: bool = False, place: int = 2) -> bytes:
    """A clean file of one picture with one more, coded as `body`, where the pictures' bytes stand.

    It is item 2 with the first's facts, tied by `links` alone; with `place` 1 it is only listed as more of the first.
    """
    data = grown(clean, (b"mdat",), body)
    row = struct.pack(">HHHII", place, 0, 1, len(data) - len(body) + 14, len(body))
    data = _counted(grown(data, (b"meta", b"iloc"), row), b"iloc", 6)
    if place == 1:
        return data
    sort = data[_entries(data)[0] + 8 :][:4]
    entry = full(b"infe", 2, 0, struct.pack(">HH", 2, 0), sort, b"\0")
    data = _counted(grown(data, (b"meta", b"iinf"), entry), b"iinf", 4)
    if links:
        data = grown(data, (b"meta",), full(b"iref", 0, 0, *links))
    _, iprp, end = next(b for b in _listed(data) if b[0] == b"iprp")
    (_, pool, last), _ = boxes(data, iprp + 8, end)
    facts = [data[first:after] for _, first, after in boxes(data, pool + 8, last)]
    if alpha:
        facts.append(full(b"auxC", 0, 0, b"urn:mpeg:mpegB:cicp:systems:auxiliary:alpha\0"))
        data = grown(data, (b"meta", b"iprp", b"ipco"), facts[-1])
    row = struct.pack(">HB", 2, len(facts)) + bytes(range(1, len(facts) + 1))
    data = grown(data, (b"meta", b"iprp", b"ipma"), row)
    at = data.index(b"ipma") + 8
    return data[:at] + struct.pack(">I", 2) + data[at + 4 :]
