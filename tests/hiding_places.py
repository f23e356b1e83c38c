"""Ways to hide something in a GIF, WebP, BMP or TIFF: each takes a file and a canary and gives back a file with it.

GIF89a specification; RFC 9649 (WebP); TIFF 6.0; Microsoft's bitmap headers.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from functools import partial

import channels
import idle
import numpy as np
import piexif
from PIL import Image, ImageCms

from assets.demo import container as c

Plant = Callable[[bytes, str], bytes]


def packet(canary: str) -> bytes:
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq>'
        f"<rdf:li>{canary}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
    ).encode()


def profile(signature: bytes, kind: bytes, canary: str) -> bytes:
    """An sRGB profile with one more element."""
    plain = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return c.profile_with(plain, signature, kind + bytes(4) + canary.encode() + b"\0")


_ICC_TEXT, _ICC_DISPLAY = partial(profile, b"cprt", b"text"), partial(profile, b"mmod", b"mmod")


def exif(canary: str) -> bytes:
    return bytes(piexif.dump({"0th": {piexif.ImageIFD.Artist: canary}}))[6:]


def saved(picture: Image.Image, format: str, **how: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, format, **how)
    return out.getvalue()


def _opened(data: bytes, mode: str) -> np.ndarray:
    with Image.open(io.BytesIO(data)) as picture:
        return np.array(picture.convert(mode))


def _as_colours(canary: str, size: int) -> np.ndarray:
    """The canary as pixels of `size` channels."""
    text = canary.encode()
    return np.frombuffer(text + bytes(-len(text) % size), np.uint8).reshape(-1, size)


def _tail(data: bytes, canary: str) -> bytes:
    return data + canary.encode()


def _film(data: bytes, canary: str) -> bytes:
    body = struct.pack(">I4s", 8 + len(canary), b"udta") + canary.encode()
    return data + b"\0\0\0\x18ftypisom\0\0\2\0isommp41" + body


# ---------------------------------------------------------------- GIF


def _blocks(body: bytes) -> bytes:
    return b"".join(bytes((len(body[i : i + 255]),)) + body[i : i + 255] for i in range(0, len(body), 255)) + b"\0"


def _gif_start(data: bytes) -> int:
    return 13 + (3 << ((data[10] & 7) + 1) if data[10] & 0x80 else 0)


def _gif(sort: int, head: bytes, body: Callable[[str], bytes], data: bytes, canary: str) -> bytes:
    """An extension before the picture."""
    at = _gif_start(data)
    return data[:at] + bytes((0x21, sort)) + head + _blocks(body(canary)) + data[at:]


def _gif_late(data: bytes, canary: str) -> bytes:
    """A comment behind the last picture."""
    return data[:-1] + b"\x21\xfe" + _blocks(canary.encode()) + b"\x3b"


def _gif_xmp(data: bytes, canary: str) -> bytes:
    at = _gif_start(data)
    magic = bytes((1, *range(255, -1, -1), 0))
    return data[:at] + b"\x21\xff\x0bXMP DataXMP" + packet(canary) + magic + data[at:]


def _gif_slack(data: bytes, canary: str) -> bytes:
    """One more piece behind the end code of the last picture."""
    assert data[-2:] == b"\0\x3b"
    return data[:-2] + _blocks(canary.encode()) + b"\x3b"


def _gif_loops(data: bytes, canary: str) -> bytes:
    at = _gif_start(data)
    body = b"\3\1\0\0" + _blocks(canary.encode())
    return data[:at] + b"\x21\xff\x0bNETSCAPE2.0" + body + data[at:]


def _gif_palette(data: bytes, canary: str) -> bytes:
    with Image.open(io.BytesIO(data)) as picture:
        small = picture.convert("RGB").quantize(64, dither=Image.Dither.NONE)
    palette = bytes(small.getpalette("RGB") or ())[:192].ljust(192, b"\0") + canary.encode()
    small.putpalette(palette.ljust(768, b"\0"))
    return saved(small, "GIF", optimize=False)


def _gif_second_palette(data: bytes, canary: str) -> bytes:
    """A palette for all pictures, none of which uses it."""
    assert data[10] & 0x80
    size = 3 << ((data[10] & 7) + 1)
    shared, rest, at = data[13 : 13 + size], data[13 + size :], 0
    while rest[at] == 0x21:
        at += 2
        while rest[at]:
            at += 1 + rest[at]
        at += 1
    own = rest[:at] + rest[at : at + 9] + bytes((0x80 | data[10] & 7,)) + shared + rest[at + 10 :]
    return data[:13] + canary.encode().ljust(size, b"\0")[:size] + own


GIF: dict[str, Plant] = {
    "comment": partial(_gif, 0xFE, b"", str.encode),
    "comment behind the picture": _gif_late,
    "comment in utf-16": partial(_gif, 0xFE, b"", lambda canary: canary.encode("utf-16-le")),
    "plain text": partial(_gif, 0x01, b"\x0c" + bytes(12), str.encode),
    "unknown application": partial(_gif, 0xFF, b"\x0bVENDOR  1.0", str.encode),
    "unknown extension": partial(_gif, 0x77, b"", str.encode),
    "xmp": _gif_xmp,
    "icc display": partial(_gif, 0xFF, b"\x0bICCRGBG1012", _ICC_DISPLAY),
    "behind the number of rounds": _gif_loops,
    **idle.GIF,
    "behind the end code": _gif_slack,
    "unused palette entries": _gif_palette,
    "unused palette": _gif_second_palette,
    "after the end": _tail,
    "trailing film": _film,
}

# ---------------------------------------------------------------- WebP


def _riff(name: bytes, body: bytes) -> bytes:
    return name + struct.pack("<I", len(body)) + body + bytes(len(body) % 2)


def _webp_file(chunks: list[tuple[bytes, bytes]]) -> bytes:
    body = b"WEBP" + b"".join(_riff(*chunk) for chunk in chunks)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _extended(data: bytes) -> list[tuple[bytes, bytes]]:
    """The chunks of a file that has the longer header."""
    chunks = channels.chunks(data[: 8 + int.from_bytes(data[4:8], "little")])
    if chunks[0][0] == b"VP8X":
        return chunks
    with Image.open(io.BytesIO(data)) as picture:
        sides = b"".join(struct.pack("<I", side - 1)[:3] for side in picture.size)
    return [(b"VP8X", bytes(4) + sides), *chunks]


def _webp(name: bytes, flag: int, body: Callable[[str], bytes], data: bytes, canary: str, early: bool = False) -> bytes:
    (_, head), *rest = _extended(data)
    new = (name, body(canary))
    head = bytes((head[0] | flag,)) + head[1:]
    behind = data[8 + int.from_bytes(data[4:8], "little") :]
    return _webp_file([(b"VP8X", head), new, *rest] if early else [(b"VP8X", head), *rest, new]) + behind


def _webp_slack(data: bytes, canary: str) -> bytes:
    """Bytes in the picture's chunk behind the compressed data."""
    behind = data[8 + int.from_bytes(data[4:8], "little") :]
    chunks = channels.chunks(data[: len(data) - len(behind)])
    longer = [(n, b + canary.encode() if n in (b"VP8 ", b"VP8L") else b) for n, b in chunks]
    return _webp_file(longer) + behind


def _webp_lossless_slack(data: bytes, canary: str) -> bytes:
    return _webp_slack(saved(Image.fromarray(_opened(data, "RGB")), "WEBP", lossless=True), canary)


def _webp_alpha_slack(data: bytes, canary: str) -> bytes:
    pixels = _opened(data, "RGBA")
    pixels[:20, :20, 3] = 90
    chunks = channels.chunks(saved(Image.fromarray(pixels), "WEBP", quality=80))
    return _webp_file([(n, b + canary.encode() if n == b"ALPH" else b) for n, b in chunks])


def _webp_under_nothing(data: bytes, canary: str) -> bytes:
    pixels, text = _opened(data, "RGBA"), _as_colours(canary, 3)
    pixels[-1, : len(text), :3] = text
    pixels[-1, : len(text), 3] = 0
    return saved(Image.fromarray(pixels), "WEBP", lossless=True, exact=True)


def _webp_first_part(data: bytes, canary: str) -> bytes:
    """Bytes between the modes and the coefficients of a lossy picture."""
    chunks = []
    for name, body in channels.chunks(data):
        if name == b"VP8 ":
            tag = int.from_bytes(body[:3], "little")
            first = tag >> 5
            more = (tag + (len(canary) << 5)).to_bytes(3, "little")
            body = more + body[3 : 10 + first] + canary.encode() + body[10 + first :]  # noqa: PLW2901
        chunks.append((name, body))
    return _webp_file(chunks)


def _webp_frame_part(data: bytes, canary: str) -> bytes:
    """An animation with an unknown part inside one of its pictures."""
    pictures = [Image.fromarray(np.roll(_opened(data, "RGB"), 8 * n, axis=1)) for n in range(2)]
    raw = saved(pictures[0], "WEBP", save_all=True, append_images=pictures[1:], duration=80)
    extra = _riff(b"JUNK", canary.encode())
    chunks = channels.chunks(raw)
    last = max(n for n, (name, _) in enumerate(chunks) if name == b"ANMF")
    return _webp_file([(n, b + extra if at == last else b) for at, (n, b) in enumerate(chunks)])


WEBP: dict[str, Plant] = {
    "exif": partial(_webp, b"EXIF", 8, exif),
    "xmp": partial(_webp, b"XMP ", 4, packet),
    "icc text": partial(_webp, b"ICCP", 0x20, _ICC_TEXT, early=True),
    "icc display": partial(_webp, b"ICCP", 0x20, _ICC_DISPLAY, early=True),
    **{name: partial(_webp, b"ICCP", 0x20, made, early=True) for name, made in idle.STEPS.items()},
    "unknown part": partial(_webp, b"VEND", 0, str.encode, early=True),
    "unknown part behind the picture": partial(_webp, b"VEND", 0, str.encode),
    "exif without its flag": partial(_webp, b"EXIF", 0, exif),
    "content credentials": partial(_webp, b"C2PA", 0, str.encode),
    "behind the compressed data": _webp_slack,
    "behind lossless data": _webp_lossless_slack,
    "behind the transparency": _webp_alpha_slack,
    "between modes and coefficients": _webp_first_part,
    "part inside a picture": _webp_frame_part,
    "colours under nothing": _webp_under_nothing,
    **channels.WEBP,
    "after the end": _tail,
    "trailing film": _film,
}

# ---------------------------------------------------------------- BMP


def _bmp_gap(data: bytes, canary: str) -> bytes:
    at = int.from_bytes(data[10:14], "little")
    text = canary.encode()
    return data[:10] + struct.pack("<I", at + len(text)) + data[14:at] + text + data[at:]


def _bmp_profile(sort: bytes, body: Callable[[str], bytes], data: bytes, canary: str) -> bytes:
    """The longest header, with a profile behind the pixels."""
    at = int.from_bytes(data[10:14], "little")
    info, pixels, new = data[14:54], data[at:], body(canary)
    head = struct.pack("<I", 124) + info[4:] + bytes(16) + sort + bytes(48)
    head += struct.pack("<4I", 4, 124 + len(pixels), len(new), 0)
    return data[:10] + struct.pack("<I", 138) + head + pixels + new


def _bmp_fill(data: bytes, canary: str) -> bytes:
    """The bytes that fill up each row to a multiple of four."""
    pixels = _opened(data, "RGB")[:, :-1]
    raw = bytearray(saved(Image.fromarray(pixels), "BMP"))
    at, row = int.from_bytes(raw[10:14], "little"), -(-pixels.shape[1] * 3 // 4) * 4
    room = row - pixels.shape[1] * 3
    for n, letter in enumerate(canary.encode()):
        raw[at + (n + 1) * row - room] = letter
    return bytes(raw)


def _bmp_fourth(data: bytes, canary: str) -> bytes:
    """The fourth byte of each pixel, which means nothing without masks."""
    pixels = np.dstack([_opened(data, "RGB")[::-1, :, ::-1], np.zeros((240, 320), np.uint8)])
    pixels.reshape(-1, 4)[: len(canary), 3] = np.frombuffer(canary.encode(), np.uint8)
    info = struct.pack("<IiiHHIIiiII", 40, 320, 240, 1, 32, 0, pixels.nbytes, 0, 0, 0, 0)
    return b"BM" + struct.pack("<IHHI", 54 + pixels.nbytes, 0, 0, 54) + info + pixels.tobytes()


def _bmp_palette(data: bytes, canary: str) -> bytes:
    small = Image.fromarray(_opened(data, "RGB")).quantize(64, dither=Image.Dither.NONE)
    raw = bytearray(saved(small, "BMP"))
    text = canary.encode()
    raw[54 + 4 * 100 : 54 + 4 * 100 + len(text)] = text
    return bytes(raw)


BMP: dict[str, Plant] = {
    "between header and pixels": _bmp_gap,
    "icc text": partial(_bmp_profile, b"DEBM", _ICC_TEXT),
    "icc display": partial(_bmp_profile, b"DEBM", _ICC_DISPLAY),
    "name of a profile's file": partial(_bmp_profile, b"KNIL", str.encode),
    "fill of the rows": _bmp_fill,
    "fourth bytes": _bmp_fourth,
    "unused palette entries": _bmp_palette,
    "after the end": _tail,
    "trailing film": _film,
}

# ---------------------------------------------------------------- TIFF

_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1}
Tags = dict[int, tuple[int, bytes]]  # number -> sort and value


def _tiff_tags(data: bytes, at: int) -> tuple[Tags, int]:
    (count,) = struct.unpack_from("<H", data, at)
    tags: Tags = {}
    for row in range(at + 2, at + 2 + 12 * count, 12):
        tag, sort, number = struct.unpack_from("<HHI", data, row)
        size = _SIZES[sort] * number
        place = row + 8 if size <= 4 else int.from_bytes(data[row + 8 : row + 12], "little")
        tags[tag] = (sort, data[place : place + size])
    return tags, int.from_bytes(data[at + 2 + 12 * count : at + 6 + 12 * count], "little")


def _tiff_directory(data: bytes, tags: Tags, following: int = 0) -> tuple[bytes, int]:
    """A directory behind the file, and where it stands."""
    data += bytes(len(data) % 2)
    at = len(data)
    values_at, rows, values = at + 6 + 12 * len(tags), b"", b""
    for tag, (sort, raw) in sorted(tags.items()):
        count = len(raw) // _SIZES[sort]
        if len(raw) <= 4:
            rows += struct.pack("<HHI", tag, sort, count) + raw.ljust(4, b"\0")
        else:
            rows += struct.pack("<HHII", tag, sort, count, values_at + len(values))
            values += raw + bytes(len(raw) % 2)
    return data + struct.pack("<H", len(tags)) + rows + struct.pack("<I", following) + values, at


def _tiff(tag: int, sort: int, body: Callable[[str], bytes], data: bytes, canary: str) -> bytes:
    """One more tag in the first directory."""
    tags, following = _tiff_tags(data, int.from_bytes(data[4:8], "little"))
    out, at = _tiff_directory(data, tags | {tag: (sort, body(canary))}, following)
    return out[:4] + struct.pack("<I", at) + out[8:]


def _text(canary: str) -> bytes:
    return canary.encode() + b"\0"


def _tiff_below(pointer: int, tag: int, sort: int, body: Callable[[str], bytes], data: bytes, canary: str) -> bytes:
    """A directory below the first."""
    out, at = _tiff_directory(data, {tag: (sort, body(canary))})
    return _tiff(pointer, 4, lambda _: struct.pack("<I", at), out, canary)


def _small_page(data: bytes, canary: str) -> tuple[bytes, Tags]:
    """A grey picture whose pixels spell the canary."""
    text = canary.encode()
    place = len(data)
    tags: Tags = {256: (4, struct.pack("<I", len(text))), 257: (4, struct.pack("<I", 1)), 258: (3, b"\x08\0"),
                  259: (3, b"\1\0"), 262: (3, b"\1\0"), 273: (4, struct.pack("<I", place)), 277: (3, b"\1\0"),
                  278: (4, struct.pack("<I", 1)), 279: (4, struct.pack("<I", len(text)))}  # fmt: skip
    return data + text, tags


def _tiff_sub(data: bytes, canary: str) -> bytes:
    out, tags = _small_page(data, canary)
    out, at = _tiff_directory(out, tags | {254: (4, b"\1\0\0\0")})
    return _tiff(330, 4, lambda _: struct.pack("<I", at), out, canary)


def _tiff_next(sort: int, data: bytes, canary: str) -> bytes:
    """A further directory in the chain, marked as a smaller copy (1) or a mask (4)."""
    out, tags = _small_page(data, canary)
    first, following = _tiff_tags(data, int.from_bytes(data[4:8], "little"))
    out, at = _tiff_directory(out, tags | {254: (4, struct.pack("<I", sort))}, following)
    out, at = _tiff_directory(out, first, at)
    return out[:4] + struct.pack("<I", at) + out[8:]


def _tiff_gap(data: bytes, canary: str) -> bytes:
    tags, following = _tiff_tags(data, int.from_bytes(data[4:8], "little"))
    out, at = _tiff_directory(data + canary.encode(), tags, following)
    return out[:4] + struct.pack("<I", at) + out[8:]


def _tiff_strip(data: bytes, canary: str) -> bytes:
    """A strip that is longer than its rows."""
    pixels = _opened(data, "RGB")
    raw = pixels.tobytes() + canary.encode()
    tags: Tags = {256: (4, struct.pack("<I", pixels.shape[1])), 257: (4, struct.pack("<I", pixels.shape[0])),
                  258: (3, b"\x08\0" * 3), 259: (3, b"\1\0"), 262: (3, b"\2\0"), 273: (4, b"\x08\0\0\0"),
                  277: (3, b"\3\0"), 278: (4, struct.pack("<I", pixels.shape[0])),
                  279: (4, struct.pack("<I", len(raw)))}  # fmt: skip
    out, at = _tiff_directory(b"II*\0" + bytes(4) + raw, tags)
    return out[:4] + struct.pack("<I", at) + out[8:]


def _tiff_channels(extra: int, data: bytes, canary: str) -> bytes:
    """A fourth channel: one that means nothing (0) and holds the canary, or transparency (2) over it."""
    pixels = _opened(data, "RGBA")
    if extra == 0:
        pixels.reshape(-1, 4)[: len(canary), 3] = np.frombuffer(canary.encode(), np.uint8)
    else:
        text = _as_colours(canary, 3)
        pixels[-1, : len(text), :3], pixels[-1, : len(text), 3] = text, 0
    raw = pixels.tobytes()
    tags: Tags = {256: (4, struct.pack("<I", pixels.shape[1])), 257: (4, struct.pack("<I", pixels.shape[0])),
                  258: (3, b"\x08\0" * 4), 259: (3, b"\1\0"), 262: (3, b"\2\0"), 273: (4, b"\x08\0\0\0"),
                  277: (3, b"\4\0"), 278: (4, struct.pack("<I", pixels.shape[0])),
                  279: (4, struct.pack("<I", len(raw))), 338: (3, struct.pack("<H", extra))}  # fmt: skip
    out, at = _tiff_directory(b"II*\0" + bytes(4) + raw, tags)
    return out[:4] + struct.pack("<I", at) + out[8:]


def _tiff_palette(data: bytes, canary: str) -> bytes:
    """Colours of 16 bits that no pixel has, each of whose bytes is a letter."""
    small = Image.fromarray(_opened(data, "RGB")).quantize(64, dither=Image.Dither.NONE)
    raw = saved(small, "TIFF")
    tags, _ = _tiff_tags(raw, int.from_bytes(raw[4:8], "little"))
    table, text = bytearray(tags[320][1]), canary.encode()
    table[2 * 100 : 2 * 100 + len(text)] = text
    out, at = _tiff_directory(raw, tags | {320: (3, bytes(table))})
    return out[:4] + struct.pack("<I", at) + out[8:]


def _resource(number: int, body: bytes) -> bytes:
    return b"8BIM" + struct.pack(">HHI", number, 0, len(body)) + body + bytes(len(body) % 2)


def _records(canary: str) -> bytes:
    return b"\x1c\x02\x50" + struct.pack(">H", len(canary)) + canary.encode()


TIFF: dict[str, Plant] = {
    "artist": partial(_tiff, 315, 2, _text),
    "description": partial(_tiff, 270, 2, _text),
    "author in utf-16": partial(_tiff, 0x9C9D, 1, lambda canary: canary.encode("utf-16-le")),
    "private tag": partial(_tiff, 51000, 7, str.encode),
    "xmp": partial(_tiff, 700, 1, packet),
    "iptc": partial(_tiff, 33723, 7, _records),
    "photoshop caption": partial(_tiff, 34377, 7, lambda canary: _resource(0x0404, _records(canary))),
    "photoshop layers": partial(_tiff, 37724, 7, str.encode),
    "icc text": partial(_tiff, 34675, 7, _ICC_TEXT),
    "icc display": partial(_tiff, 34675, 7, _ICC_DISPLAY),
    **{name: partial(_tiff, 34675, 7, made) for name, made in idle.STEPS.items()},
    "exif serial number": partial(_tiff_below, 34665, 0xA431, 2, _text),
    "exif maker note": partial(_tiff_below, 34665, 0x927C, 7, str.encode),
    "gps": partial(_tiff_below, 34853, 0x001C, 7, lambda canary: b"ASCII\0\0\0" + canary.encode()),
    "directory below": _tiff_sub,
    "smaller copy": partial(_tiff_next, 1),
    "mask": partial(_tiff_next, 4),
    "between the parts": _tiff_gap,
    "behind a strip": _tiff_strip,
    "channel that means nothing": partial(_tiff_channels, 0),
    "colours under nothing": partial(_tiff_channels, 2),
    "unused palette entries": _tiff_palette,
    "names of a map": partial(_tiff, 34737, 2, _text),
    "private data of a dng": partial(_tiff, 50740, 1, str.encode),
    "name of the raw file": partial(_tiff, 50827, 1, str.encode),
    "tables of a jpeg": partial(_tiff, 347, 7, str.encode),
    "after the end": _tail,
    "trailing film": _film,
}

PLANTS: dict[str, dict[str, Plant]] = {"gif": GIF, "webp": WEBP, "bmp": BMP, "tiff": TIFF}
# These write the whole file anew, and everything that was planted before is gone, or need the picture as it was.
ANEW = {
    *("unused palette entries", "colours under nothing", "behind lossless data", "behind the transparency"),
    *("part inside a picture", "fill of the rows", "fourth bytes", "behind a strip", "channel that means nothing"),
    *("between modes and coefficients", "before a restart mark", "codes that no picture has", "behind the rows"),
    *("second video set", "second picture set", "behind the video set", "behind the sequence set"),
    *("behind the picture set", "slice of a reserved sort", "slice of another layer", "picture set among the slices"),
    *("picture behind the picture", "picture in another layer", "tile beyond the edge", "strip beyond the edge"),
    *channels.WEBP,
    *("behind the facts of the sequence", "head that comes again"),
    *("behind the last block", "quantisation table behind its scan", "transparency of unused colours"),
}
