"""The darkroom: develops small photos for tests, hides canaries in them and finds canaries again."""

from __future__ import annotations

import base64
import io
import re
import struct
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

import bmff
import channels
import hiding_places
import idle
import numpy as np
import piexif
import pillow_heif
import unseen
from PIL import Image

from assets.demo import container as c
from assets.demo.astronaut import astronaut
from assets.demo.camera import upright_to_stored
from assets.demo.sheet import Planted, Sheet, font

pillow_heif.register_heif_opener()
CANARY = "Kanarienvogel-7431-Tannenweg"
Plant = Callable[[bytes, str], bytes]

# ---------------------------------------------------------------- photos


@dataclass(frozen=True, slots=True, eq=False)
class Shot:
    """A developed photo: its bytes, the upright picture (H x W x 3) before encoding, and what stands in it."""

    data: bytes
    pixels: np.ndarray
    planted: tuple[Planted, ...]


def photo(
    format: str = "jpeg",
    size: tuple[int, int] = (320, 240),
    text: Sequence[str | tuple[str, str | None]] = (),
    face: bool = False,
    orientation: int = 1,
    mode: str = "RGB",
    subsampling: str = "4:2:0",
    progressive: bool = False,
    quality: int = 90,
    restart: int = 0,
    plant: Mapping[str, str] | None = None,
    pixels: np.ndarray | None = None,
) -> Shot:
    """A small photo of a wall with notes: `size` is (width, height) upright, `text` lines or (line, kind).

    `plant` maps names in PLANTS to canaries. `pixels` (upright, H x W x 3) stands in for the drawn picture.
    `face` raises FileNotFoundError where the portrait is not installed.
    """
    drawn, planted = (np.asarray(pixels), ()) if pixels is not None else _picture(size, text, face)
    stored = _in_mode(upright_to_stored(Image.fromarray(drawn), orientation), mode)
    if format == "jpeg":
        data = _jpeg(stored, subsampling, progressive, quality, restart)
        data = data if orientation == 1 else _oriented_jpeg(data, orientation)
    elif format in bmff.WRITERS:
        data = bmff.turned(bmff.WRITERS[format](np.asarray(stored)), orientation)
    elif format in hiding_places.PLANTS:
        data = _saved(stored, format.upper(), **_SAVED.get(format, {}))
    else:
        data = _saved(stored, "PNG")
        data = data if orientation == 1 else c.with_chunks(data, c.chunk(b"eXIf", _orientation_exif(orientation)[6:]))
    for name, canary in (plant or {}).items():
        data = PLANTS[format][name](data, canary)
    return Shot(data, drawn, planted)


_SAVED: dict[str, dict[str, object]] = {"webp": {"quality": 85}}


def redrawn(shot: Shot, mask: np.ndarray, seed: int = 1) -> np.ndarray:
    """The shot's picture with other content (noise) where `mask` (H x W) is set."""
    out = shot.pixels.copy()
    out[mask] = np.random.default_rng(seed).integers(0, 256, (int(mask.sum()), out.shape[2]), dtype=np.uint8)
    return out


def _picture(
    size: tuple[int, int], text: Sequence[str | tuple[str, str | None]], face: bool
) -> tuple[np.ndarray, tuple[Planted, ...]]:
    width, height = size
    wall, planted = _wall(width, height), []
    lines = [(line, None) if isinstance(line, str) else line for line in text]
    if face:
        side = min(width, height) * 2 // 3
        left, top = width - side - width // 20, height // 12
        wall.paste(astronaut().resize((side, side)), (left, top))
        corners = ((178, 46), (272, 46), (272, 182), (178, 182))
        spot = tuple((left + x * side / 512, top + y * side / 512) for x, y in corners)
        planted.append(Planted("", "face", spot))
    if lines:
        note, left, top = _note(lines, width * (5 if face else 16) // 18, height), width // 20, height // 12
        if face:
            top = height * 3 // 4 if width < height * 1.4 else top
        fitted = note.picture.resize(note.size, Image.Resampling.BOX)
        wall.paste(fitted, (left, top), fitted)
        for p in note.planted:
            planted.append(replace(p, polygon=tuple((x + left, y + top) for x, y in p.polygon)))
    return np.asarray(wall), tuple(planted)


def _wall(width: int, height: int) -> Image.Image:
    """A sunlit wall: slopes of light and a little texture, so that no two blocks are alike."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    light = 1 - 0.25 * x / max(1, width) - 0.12 * y / max(1, height)
    grain = np.random.default_rng(width * 10007 + height).normal(0, 3, (height, width)).astype(np.float32)
    colours = np.asarray([214, 190, 160], np.float32) * light[..., None] + grain[..., None]
    colours[..., 2] += 30 * y / max(1, height)
    return Image.fromarray(np.clip(colours, 0, 255).astype(np.uint8))


def _note(lines: Sequence[tuple[str, str | None]], width: int, height: int) -> Sheet:
    widest = max(font(100).getlength(line) for line, _ in lines) / 100
    size = max(6.0, min((width - 16) / widest, height * 0.8 / (1.6 * len(lines)), 48.0))
    note = Sheet(int(widest * size) + 16, int(1.5 * size * len(lines)) + 12)
    note.lines(8, 6, lines, size)
    return note


def _in_mode(picture: Image.Image, mode: str) -> Image.Image:
    if mode == "P":
        return picture.quantize(64, dither=Image.Dither.NONE)
    if mode == "I;16":
        grey = np.asarray(picture.convert("L"), np.uint16)
        return Image.fromarray((grey * 257).astype(np.uint16))
    if mode in ("RGBA", "LA"):
        out = picture.convert(mode)
        out.putalpha(Image.fromarray(_alpha(out.height, out.width)))
        return out
    return picture if picture.mode == mode else picture.convert(mode)


def _alpha(height: int, width: int) -> np.ndarray:
    """Opaque, with a corner that fades to nothing."""
    y, x = np.mgrid[0:height, 0:width]
    return np.clip((x + y) * 12, 0, 255).astype(np.uint8)


def _jpeg(picture: Image.Image, subsampling: str, progressive: bool, quality: int, restart: int) -> bytes:
    how: dict[str, object] = {"quality": quality, "progressive": progressive}
    if picture.mode in ("RGB", "CMYK"):
        how["subsampling"] = subsampling
    if restart:
        how["restart_marker_blocks"] = restart
    return _saved(picture, "JPEG", **how)


def _saved(picture: Image.Image, format: str, **how: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, format, **how)
    return out.getvalue()


def _orientation_exif(orientation: int) -> bytes:
    return bytes(piexif.dump({"0th": {piexif.ImageIFD.Orientation: orientation}}))


def _oriented_jpeg(data: bytes, orientation: int) -> bytes:
    return c.with_segments(data, c.segment(c.APP1, _orientation_exif(orientation)))


def opened(data: bytes) -> np.ndarray:
    """The upright picture that Pillow sees in a file, as H x W x C."""
    from PIL import ImageOps

    with Image.open(io.BytesIO(data)) as picture:
        return np.asarray(ImageOps.exif_transpose(picture))


# ---------------------------------------------------------------- hiding in a JPEG


def _exif(ifd: str, tag: int, encode: Callable[[str], object], data: bytes, canary: str) -> bytes:
    block = piexif.dump({ifd: {tag: encode(canary)}})
    return c.with_segments(data, c.segment(c.APP1, block))


def _ascii(canary: str) -> str:
    return canary


def _bytes(canary: str) -> bytes:
    return canary.encode()


def _utf16(canary: str) -> bytes:
    return canary.encode("utf-16-le")


def _comment_type(canary: str) -> bytes:
    return b"ASCII\0\0\0" + canary.encode()


def _with_picture_inside(canary: str) -> bytes:
    """A tiny JPEG that carries the canary as its comment."""
    return c.with_segments(_saved(Image.new("RGB", (16, 16), (90, 120, 60)), "JPEG"), c.segment(c.COM, canary.encode()))


def _exif_thumbnail(data: bytes, canary: str) -> bytes:
    parts = {"0th": {}, "1st": {piexif.ImageIFD.Compression: 6}, "thumbnail": _with_picture_inside(canary)}
    # piexif strips the comment of a thumbnail: put the canary where it stays, behind the picture's end.
    parts["thumbnail"] += canary.encode()
    return c.with_segments(data, c.segment(c.APP1, piexif.dump(parts)))


def _gps(data: bytes, canary: str) -> bytes:
    place = {
        piexif.GPSIFD.GPSLatitudeRef: "N",
        piexif.GPSIFD.GPSLatitude: ((50, 1), (30, 1), (4428, 100)),
        piexif.GPSIFD.GPSAreaInformation: _comment_type(canary),
    }
    return c.with_segments(data, c.segment(c.APP1, piexif.dump({"GPS": place})))


def _app(number: int, data: bytes, canary: str) -> bytes:
    return c.with_segments(data, c.segment(0xE0 + number, b"Vendor\0" + canary.encode()))


XMP = b"http://ns.adobe.com/xap/1.0/\0"
XMP_MORE = b"http://ns.adobe.com/xmp/extension/\0"


def _packet(canary: str) -> bytes:
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq>'
        f"<rdf:li>{canary}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
    ).encode()


def _xmp(data: bytes, canary: str) -> bytes:
    return c.with_segments(data, c.segment(c.APP1, XMP + _packet(canary)))


def _extended_xmp(data: bytes, canary: str) -> bytes:
    more, guid = _packet(canary), b"0123456789ABCDEF0123456789ABCDEF"
    main = XMP + (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        b'<rdf:Description xmlns:xmpNote="http://ns.adobe.com/xmp/note/" xmpNote:HasExtendedXMP="' + guid + b'"/>'
        b"</rdf:RDF></x:xmpmeta>"
    )
    part = XMP_MORE + guid + struct.pack(">II", len(more), 0) + more
    return c.with_segments(data, c.segment(c.APP1, main), c.segment(c.APP1, part))


def _photoshop(number: int, payload: Callable[[str], bytes], data: bytes, canary: str) -> bytes:
    body = payload(canary)
    resource = b"8BIM" + struct.pack(">HHI", number, 0, len(body)) + body + b"\0" * (len(body) % 2)
    return c.with_segments(data, c.segment(c.APP13, b"Photoshop 3.0\0" + resource))


def _iptc(canary: str) -> bytes:
    text = canary.encode()
    return b"\x1c\x02\x50" + struct.pack(">H", len(text)) + text  # 2:80, By-line


def _photoshop_thumbnail(canary: str) -> bytes:
    return struct.pack(">6I2H", 1, 16, 16, 48, 768, 400, 24, 1) + _with_picture_inside(canary)


def _comment(data: bytes, canary: str) -> bytes:
    return c.with_segments(data, c.segment(c.COM, canary.encode()))


def _several_comments(data: bytes, canary: str) -> bytes:
    return c.with_segments(data, *(c.segment(c.COM, text) for text in (b"first", canary.encode(), b"", b"last")))


def _jfif_thumbnail(data: bytes, canary: str) -> bytes:
    text = canary.encode()
    text += b"\0" * (-len(text) % 3)
    header = b"JFIF\0\x01\x02\0\0\x01\0\x01" + bytes((len(text) // 3, 1)) + text
    return data[:2] + c.segment(c.APP0, header) + data[2 + _first_length(data) :]


def _first_length(data: bytes) -> int:
    marker, start, end = next(c.segments(data))
    return end - start if marker == c.APP0 else 0


def _jfxx_thumbnail(data: bytes, canary: str) -> bytes:
    return c.with_segments(data, c.segment(c.APP0, b"JFXX\0\x10" + _with_picture_inside(canary)))


def _icc(signature: bytes, payload: Callable[[str], bytes]) -> Callable[[str], bytes]:
    def profile(canary: str) -> bytes:
        from PIL import ImageCms

        plain = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
        return c.profile_with(plain, signature, payload(canary))

    return profile


def _icc_text(canary: str) -> bytes:
    return b"text\0\0\0\0" + canary.encode() + b"\0"


def _icc_display(canary: str) -> bytes:
    return b"mmod\0\0\0\0" + canary.encode()


def _jpeg_icc(profile: Callable[[str], bytes], data: bytes, canary: str) -> bytes:
    return c.with_segments(data, c.segment(c.APP2, b"ICC_PROFILE\0\x01\x01" + profile(canary)))


def _second_picture(data: bytes, canary: str) -> bytes:
    """A multi-picture file (CIPA DC-007): the second picture stands behind the first one's end."""
    second = _with_picture_inside(canary)
    entries = b"".join(
        struct.pack(">IIIHH", kind, size, offset, 0, 0)
        for kind, size, offset in ((0x20030000, len(data), 0), (0, len(second), len(data)))
    )
    index = b"MM\0\x2a\0\0\0\x08" + struct.pack(">H", 3)
    index += struct.pack(">HHI4s", 0xB000, 7, 4, b"0100") + struct.pack(">HHII", 0xB001, 4, 1, 2)
    index += struct.pack(">HHII", 0xB002, 7, 32, 50) + struct.pack(">I", 0) + entries
    return c.with_segments(data, c.segment(c.APP2, b"MPF\0" + index)) + second


def _between_segments(data: bytes, canary: str) -> bytes:
    return c.before_scan(data, canary.encode())


def _before_end(data: bytes, canary: str) -> bytes:
    return c.before_end(data, c.segment(c.COM, canary.encode()))


def _after_last_block(data: bytes, canary: str) -> bytes:
    return c.before_end(data, canary.encode())


def _after_end(data: bytes, canary: str) -> bytes:
    return data + canary.encode()


def _unused_quantisation_table(data: bytes, canary: str) -> bytes:
    text = canary.encode()[:64]
    return c.before_scan(data, c.segment(c.DQT, b"\x03" + text.ljust(64, b"\x01")))


def _unused_huffman_table(data: bytes, canary: str) -> bytes:
    text = bytes(dict.fromkeys(canary.encode()))[:64]
    # A code's values must not repeat: the canary goes in as long codes with its letters, so it has to be made of
    # different ones. Where it isn't, decoders still open the file, since nothing refers to the table.
    text = canary.encode() if len(text) < len(canary) else text
    counts = bytes(8) + bytes([0, 0, 0, 0, 0, 0, 0, len(text)])
    return c.before_scan(data, c.segment(c.DHT, b"\x13" + counts + text))


def _adobe_tail(data: bytes, canary: str) -> bytes:
    transform = b"\x01" if b"\x03\x01" in _frame(data) else b"\x00"
    return c.with_segments(data, c.segment(c.APP14, b"Adobe\0\x64\0\0\0\0" + transform + canary.encode()))


def _frame(data: bytes) -> bytes:
    """The frame header's payload."""
    for marker, start, end in c.segments(data):
        if marker in (0xC0, 0xC1, 0xC2):
            return data[start + 9 : end]
    return b""


def _box(kind: bytes, payload: bytes) -> bytes:
    return struct.pack(">I", len(payload) + 8) + kind + payload


def _c2pa(data: bytes, canary: str) -> bytes:
    described = _box(b"jumd", b"c2pa" + bytes.fromhex("00110010800000aa00389b71") + b"\x03c2pa\0")
    boxes = _box(b"jumb", described + _box(b"json", b'{"author":"' + canary.encode() + b'"}'))
    return c.with_segments(data, c.segment(c.APP11, b"JP\0\x01\0\0\0\x01" + boxes))


def _flashpix(data: bytes, canary: str) -> bytes:
    return c.with_segments(data, c.segment(c.APP2, b"FPXR\0\0\x01" + canary.encode("utf-16-le")))


def _trailing_film(data: bytes, canary: str) -> bytes:
    return data + _box(b"ftyp", b"isom\0\0\x02\0isommp41") + _box(b"mdat", bytes(64)) + _box(b"udta", canary.encode())


def _fill_bytes(data: bytes, canary: str) -> bytes:
    """Fill bytes before a marker are allowed (T.81, B.1.1.2): here a second comment stands behind many of them."""
    return c.before_scan(data, b"\xff" * 40 + c.segment(c.COM, canary.encode()))


def _second_exif(data: bytes, canary: str) -> bytes:
    first = c.segment(c.APP1, piexif.dump({"0th": {piexif.ImageIFD.Make: "Lumora"}}))
    second = c.segment(c.APP1, piexif.dump({"0th": {piexif.ImageIFD.Artist: canary}}))
    return c.with_segments(data, first, second)


def _exif_slack(data: bytes, canary: str) -> bytes:
    """Bytes in the EXIF segment that no entry points to."""
    return c.with_segments(data, c.segment(c.APP1, piexif.dump({"0th": {}}) + canary.encode()))


_GAIN_MAP = b"urn:iso:std:iso:ts:21496:-1\0"  # ISO 21496-1: how a brighter picture is made of this one


def _gain_map_note(data: bytes, canary: str) -> bytes:
    return c.with_segments(data, c.segment(c.APP2, _GAIN_MAP + bytes(4) + canary.encode()))


def _gain_map(data: bytes, canary: str) -> bytes:
    """A second picture that tells how bright the first may shine, with an XMP block of its own."""
    second = c.with_segments(_with_picture_inside("x"), c.segment(c.APP1, XMP + _packet(canary)))
    return c.with_segments(data, c.segment(c.APP2, _GAIN_MAP + bytes(4))) + second


def _samsung_trailer(data: bytes, canary: str) -> bytes:
    """Named pieces behind the end, and a list of them at the very end."""
    name = b"Image_UTC_Data"
    body = struct.pack("<HHI", 0, 0x0A01, len(name)) + name + canary.encode()
    index = b"SEFH" + struct.pack("<IIHHII", 106, 1, 0, 0x0A01, len(body), len(body))
    return data + body + index + struct.pack("<I", len(index)) + b"SEFT"


def _before_restart(data: bytes, canary: str) -> bytes:
    """Bytes between the last block of an interval and its mark, which decoders pass over."""
    with Image.open(io.BytesIO(data)) as picture:
        data = _saved(picture.convert("RGB"), "JPEG", quality=90, restart_marker_rows=1)
    at = data.index(b"\xff\xd2")
    return data[:at] + canary.encode() + data[at:]


def _replaced(marker: int, table: Callable[[bytes], bytes], data: bytes, canary: str) -> bytes:
    """A table that is replaced before the picture comes."""
    at = next(start for found, start, _ in c.segments(data) if found == marker)
    return data[:at] + c.segment(marker, table(canary.encode())) + data[at:]


def _idle_codes(data: bytes, canary: str) -> bytes:
    """A grey picture without any detail: two codes of one bit, and further ones that stand for letters."""
    with Image.open(io.BytesIO(data)) as picture:
        width, height = picture.size
    bits = 2 * -(-width // 8) * -(-height // 8)
    scan = bytes(bits // 8) + (bytes([0xFF >> bits % 8]) if bits % 8 else b"")
    letters = canary.encode()
    coders = bytes([1, 0, 0, 0, 0, 0, 0, len(letters), *bytes(8)]) + b"\0" + letters
    frame = b"\x08" + struct.pack(">HH", height, width) + b"\1\1\x11\0"
    parts = ((c.DQT, b"\0" + bytes([8] * 64)), (0xC0, frame), (c.DHT, b"\0\1" + bytes(16)), (c.DHT, b"\x10" + coders))
    head = c.segment(c.APP0, b"JFIF\0\1\1\0\0\1\0\1\0\0") + b"".join(c.segment(*part) for part in parts)
    return b"\xff\xd8" + head + c.segment(c.SOS, b"\1\1\0\0\x3f\0") + scan + b"\xff\xd9"


def _icc_twice(data: bytes, canary: str) -> bytes:
    """Two first pieces of a profile, of which programs take one."""
    first, second = (b"ICC_PROFILE\0\1\1" + body for body in (_icc(b"cprt", _icc_text)("x"), canary.encode()))
    return c.with_segments(data, c.segment(c.APP2, first), c.segment(c.APP2, second))


# ---------------------------------------------------------------- hiding in a PNG


def _png(kind: bytes, payload: Callable[[str], bytes], data: bytes, canary: str, before: bytes = b"IDAT") -> bytes:
    return c.with_chunks(data, c.chunk(kind, payload(canary)), before=before)


def _text(canary: str) -> bytes:
    return b"Author\0" + canary.encode()


def _ztxt(canary: str) -> bytes:
    return b"Comment\0\0" + zlib.compress(canary.encode())


def _itxt(canary: str) -> bytes:
    return b"Title\0\0\0en\0Titel\0" + canary.encode()


def _itxt_compressed(canary: str) -> bytes:
    return b"Title\0\x01\0en\0Titel\0" + zlib.compress(canary.encode())


def _itxt_keyword(canary: str) -> bytes:
    return b"Title\0\0\0en\0" + canary.encode() + b"\0plain"


def _itxt_xmp(canary: str) -> bytes:
    return b"XML:com.adobe.xmp\0\0\0\0\0" + _packet(canary)


def _png_exif(canary: str) -> bytes:
    return bytes(piexif.dump({"0th": {piexif.ImageIFD.Artist: canary}}))[6:]


def _iccp(profile: Callable[[str], bytes], canary: str) -> bytes:
    return b"Display\0\0" + zlib.compress(profile(canary))


def _iccp_name(canary: str) -> bytes:
    return canary.encode()[:79] + b"\0\0" + zlib.compress(_icc(b"cprt", _icc_text)("x"))


def _raw_profile(canary: str) -> bytes:
    """ImageMagick's way: an Exif block as hex digits."""
    block = b"Exif\0\0" + _png_exif(canary)
    return b"Raw profile type exif\0\0" + zlib.compress(b"\nexif\n%8d\n" % len(block) + block.hex().encode() + b"\n")


def _time(canary: str) -> bytes:
    return b"\x07\xe8\x03\x0e\x09\x1a\x35" + canary.encode()


def _suggested_palette(canary: str) -> bytes:
    return canary.encode() + b"\0\x08" + b"\x10\x20\x30\xff\0\x01"


def _plain(canary: str) -> bytes:
    return canary.encode()


def _after_compressed_data(data: bytes, canary: str) -> bytes:
    """Bytes in IDAT behind the end of the zlib stream."""
    return _with_idat(data, _idat(data) + canary.encode())


def _second_stream(data: bytes, canary: str) -> bytes:
    """A second zlib stream in an IDAT of its own."""
    return _with_idat(data, _idat(data), zlib.compress(canary.encode()))


def _idat(data: bytes) -> bytes:
    return b"".join(data[start + 8 : end - 4] for kind, start, end in c.chunks(data) if kind == b"IDAT")


def _with_idat(data: bytes, *streams: bytes) -> bytes:
    out, done = data[:8], False
    for kind, start, end in c.chunks(data):
        if kind != b"IDAT":
            out += data[start:end]
        elif not done:
            out, done = out + b"".join(c.chunk(b"IDAT", stream) for stream in streams), True
    return out


def _hidden_frame(data: bytes, canary: str) -> bytes:
    """A frame with the canary as its pixels, one more than the animation says it has."""
    width, height, depth, colour = struct.unpack(">IIBB", data[16:26])
    samples = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[colour]
    row = (width * samples * depth + 7) // 8
    rows = canary.encode().ljust(row, b"\0")[:row] + bytes(row * (height - 1))
    packed = zlib.compress(b"".join(b"\0" + rows[i * row : (i + 1) * row] for i in range(height)))
    frame = partial(struct.pack, ">IIIIIHHBB")
    out = c.with_chunks(
        data,
        c.chunk(b"acTL", struct.pack(">II", 1, 0)),
        c.chunk(b"fcTL", frame(0, width, height, 0, 0, 1, 10, 0, 0)),
    )
    second = c.chunk(b"fcTL", frame(1, width, height, 0, 0, 1, 10, 0, 0))
    return c.with_chunks(out, second, c.chunk(b"fdAT", struct.pack(">I", 2) + packed), before=b"IEND")


def _unused_palette(data: bytes, canary: str) -> bytes:
    """Palette entries that no pixel uses spell the canary."""
    with Image.open(io.BytesIO(data)) as picture:
        small = picture.convert("RGB").quantize(32, dither=Image.Dither.NONE)
    text = canary.encode()
    palette = bytes(small.getpalette("RGB") or ())[: 32 * 3].ljust(96, b"\0") + text + b"\0" * (-len(text) % 3)
    header = struct.pack(">IIBBBBB", small.width, small.height, 8, 3, 0, 0, 0)
    return _written(header, np.asarray(small)[..., None], c.chunk(b"PLTE", palette))


def _colours_under_nothing(data: bytes, canary: str) -> bytes:
    """Pixels that can't be seen (alpha 0) spell the canary."""
    with Image.open(io.BytesIO(data)) as picture:
        array = np.array(picture.convert("RGBA"))
    text = canary.encode()
    text += b"\0" * (-len(text) % 3)
    array[-1, : len(text) // 3, :3] = np.frombuffer(text, np.uint8).reshape(-1, 3)
    array[-1, : len(text) // 3, 3] = 0
    return _written(struct.pack(">IIBBBBB", array.shape[1], array.shape[0], 8, 6, 0, 0, 0), array)


def _row_ends(data: bytes, canary: str) -> bytes:
    """Bits behind the last pixel of each row of a black-and-white picture, a letter a row."""
    with Image.open(io.BytesIO(data)) as picture:
        bits = np.asarray(picture.convert("1"))[:, : picture.width // 8 * 8 - 7]
    rows = np.packbits(bits, axis=1)
    for row, letter in enumerate(canary.encode()):
        rows[row, -1] |= letter & 0x7F
    return _written(struct.pack(">IIBBBBB", bits.shape[1], bits.shape[0], 1, 0, 0, 0, 0), rows)


def _end_chunk(data: bytes, canary: str) -> bytes:
    return data[: data.rindex(b"IEND") - 4] + c.chunk(b"IEND", canary.encode())


def _written(header: bytes, rows: np.ndarray, *chunks: bytes) -> bytes:
    """A PNG whose rows are stored as they are (filter 0)."""
    flat = rows.reshape(rows.shape[0], -1)
    raw = np.hstack([np.zeros((rows.shape[0], 1), np.uint8), flat]).tobytes()
    parts = (c.chunk(b"IHDR", header), *chunks, c.chunk(b"IDAT", zlib.compress(raw)), c.chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


_PROFILES = {"text": _icc(b"cprt", _icc_text), "display": _icc(b"mmod", _icc_display)}

PLANTS: dict[str, dict[str, Plant]] = {
    "jpeg": {
        "exif artist": partial(_exif, "0th", piexif.ImageIFD.Artist, _ascii),
        "exif author in utf-16": partial(_exif, "0th", piexif.ImageIFD.XPAuthor, _utf16),
        "exif serial number": partial(_exif, "Exif", piexif.ExifIFD.BodySerialNumber, _ascii),
        "exif maker note": partial(_exif, "Exif", piexif.ExifIFD.MakerNote, _bytes),
        "exif user comment": partial(_exif, "Exif", piexif.ExifIFD.UserComment, _comment_type),
        "exif gps": _gps,
        "exif thumbnail": _exif_thumbnail,
        "exif twice": _second_exif,
        "exif slack": _exif_slack,
        "xmp": _xmp,
        "extended xmp": _extended_xmp,
        "iptc": partial(_photoshop, 0x0404, _iptc),
        "photoshop caption": partial(_photoshop, 0x03F0, _bytes),
        "photoshop thumbnail": partial(_photoshop, 0x040C, _photoshop_thumbnail),
        "comment": _comment,
        "several comments": _several_comments,
        "jfif thumbnail": _jfif_thumbnail,
        "jfxx thumbnail": _jfxx_thumbnail,
        **{f"unknown app{n}": partial(_app, n) for n in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15)},
        "icc text": partial(_jpeg_icc, _PROFILES["text"]),
        "icc display": partial(_jpeg_icc, _PROFILES["display"]),
        "second picture": _second_picture,
        "between segments": _between_segments,
        "behind fill bytes": _fill_bytes,
        "comment before the end": _before_end,
        "after the last block": _after_last_block,
        "after the end": _after_end,
        "unused quantisation table": _unused_quantisation_table,
        "unused huffman table": _unused_huffman_table,
        "app14 tail": _adobe_tail,
        "c2pa": _c2pa,
        "flashpix": _flashpix,
        "trailing film": _trailing_film,
        "gain map's note": _gain_map_note,
        "gain map": _gain_map,
        "samsung trailer": _samsung_trailer,
        "before a restart mark": _before_restart,
        "line count": lambda data, canary: c.before_scan(data, c.segment(0xDC, canary.encode())),
        "quantisation table that is replaced": partial(_replaced, c.DQT, lambda text: b"\0" + text.ljust(64, b"\1")),
        "huffman table that is replaced": partial(
            _replaced, c.DHT, lambda text: b"\x10" + bytes(7) + bytes([len(text)]) + bytes(8) + text
        ),
        "codes that no picture has": _idle_codes,
        **{name: partial(_jpeg_icc, made) for name, made in idle.PROFILES.items()},
        **idle.JPEG,
        "icc private element": partial(_jpeg_icc, _icc(b"psvm", lambda canary: b"data\0\0\0\0" + canary.encode())),
        "icc piece twice": _icc_twice,
        "behind the icc profile": partial(_jpeg_icc, lambda canary: _icc(b"cprt", _icc_text)("x") + canary.encode()),
    },
    "png": {
        "tEXt": partial(_png, b"tEXt", _text),
        "tEXt after the picture": partial(_png, b"tEXt", _text, before=b"IEND"),
        "zTXt": partial(_png, b"zTXt", _ztxt),
        "iTXt": partial(_png, b"iTXt", _itxt),
        "iTXt compressed": partial(_png, b"iTXt", _itxt_compressed),
        "iTXt keyword": partial(_png, b"iTXt", _itxt_keyword),
        "iTXt xmp": partial(_png, b"iTXt", _itxt_xmp),
        "eXIf": partial(_png, b"eXIf", _png_exif),
        "tIME tail": partial(_png, b"tIME", _time),
        "iCCP text": partial(_png, b"iCCP", partial(_iccp, _PROFILES["text"])),
        "iCCP display": partial(_png, b"iCCP", partial(_iccp, _PROFILES["display"])),
        **{name: partial(_png, b"iCCP", partial(_iccp, made)) for name, made in idle.STEPS.items()},
        "iCCP name": partial(_png, b"iCCP", _iccp_name),
        "private chunk": partial(_png, b"prVt", _plain),
        "private chunk after the picture": partial(_png, b"prVt", _plain, before=b"IEND"),
        "iTXt raw profile": partial(_png, b"zTXt", _raw_profile),
        "caBX": partial(_png, b"caBX", _plain),
        "sBIT tail": partial(_png, b"sBIT", lambda canary: b"\x08\x08\x08" + canary.encode()),
        "sPLT": partial(_png, b"sPLT", _suggested_palette),
        "hIST": partial(_png, b"hIST", _plain),
        "sCAL": partial(_png, b"sCAL", _plain),
        "after the end": _after_end,
        "after the compressed data": _after_compressed_data,
        "second compressed stream": _second_stream,
        "hidden frame": _hidden_frame,
        "unused palette entries": _unused_palette,
        "colours under nothing": _colours_under_nothing,
        "mDCV": partial(_png, b"mDCV", _plain),
        "cLLI": partial(_png, b"cLLI", _plain),
        "cICP tail": partial(_png, b"cICP", lambda canary: b"\x09\x10\0\1" + canary.encode()),
        "pHYs tail": partial(_png, b"pHYs", lambda canary: bytes(9) + canary.encode()),
        "words as cHRM": partial(_png, b"cHRM", lambda canary: canary.encode().ljust(32)),
        "gain map": partial(_png, b"gdAT", _plain),
        "behind the rows": _row_ends,
        "end with content": _end_chunk,
        **idle.PNG,
    },
}

PLANTS |= hiding_places.PLANTS
PLANTS |= bmff.PLANTS_OF
PLANTS["heif"] |= unseen.HEIC
PLANTS["avif"] |= unseen.AVIF

# ---------------------------------------------------------------- finding again

DEPTH = 3  # compressed data inside compressed data inside ...
MOST = 64 << 20  # bytes that one stream may inflate to


def search(canary: str, data: bytes) -> list[str]:
    """Where a canary stands in a file, in words; empty where it doesn't, in any of the ways that it could be written.

    Looks at the raw bytes, at everything zlib can inflate, and at the pixels and palettes of every frame and tile.
    """
    found = []
    for where, part in _layers(data, "", DEPTH):
        for how, needle in _spellings(canary):
            hay = part.lower() if how in _ANY_CASE else part
            if needle in hay:
                found.append(f"{where or 'raw'}: {how}")
    return found


_ANY_CASE = {"utf-8", "hex"}


def _spellings(canary: str) -> Iterable[tuple[str, bytes]]:
    plain = canary.encode()
    yield "utf-8", plain.lower()
    yield "utf-16-le", canary.encode("utf-16-le")
    yield "utf-16-be", canary.encode("utf-16-be")
    yield "hex", plain.hex().encode()
    yield "reversed", plain[::-1]
    yield "byte pairs swapped", b"".join(plain[i : i + 2][::-1] for i in range(0, len(plain) - 1, 2))
    for lead in range(3):
        # Only the middle is the same whatever stands before and after it.
        coded = base64.b64encode(b"\0" * lead + plain)
        yield "base64", coded[4 if lead else 0 : -4]


def _layers(data: bytes, where: str, depth: int) -> Iterable[tuple[str, bytes]]:
    yield where, data
    if data[:8] == b"\x89PNG\r\n\x1a\n":
        yield f"{where} image data", _idat(data)
        yield from _inflated(_idat(data), f"{where} image data", depth)
    yield from _inflated(data, where, depth)
    if depth == DEPTH:
        for picture in (data, *_tiles(data)):
            yield from _pictures(picture)
        yield from _scattered(data)


# Restart intervals of a JPEG; times and rounds of a GIF.
_AGAIN = [
    re.compile(sign, re.DOTALL)
    for sign in (rb"\xff\xdd\x00\x04(..)", rb"!\xf9\x04.(..).\x00", rb"NETSCAPE2\.0\x03\x01(..)\x00")
]


def _scattered(data: bytes) -> Iterable[tuple[str, bytes]]:
    """Bytes that lie apart: one channel of four, what fills up the rows of a bitmap, or values that come again."""
    for channel in channels.seen(data):
        yield "a channel that no viewer shows", channel
    for pattern in _AGAIN:
        yield "a value that comes again", b"".join(pattern.findall(data))
    for first in range(4):
        yield f"every fourth byte from {first}", data[first::4]
    if data[:8] == b"\x89PNG\r\n\x1a\n" and data[24] == 1:
        row = 1 + (int.from_bytes(data[16:20], "big") + 7) // 8
        yield "last bits of each row", bytes(byte & 0x7F for byte in _inflate(_idat(data))[row - 1 :: row])
    if data[:2] == b"BM":
        at, width, bits = (int.from_bytes(data[n : n + 4], "little") for n in (10, 18, 28))
        row = (width * (bits & 0xFFFF) + 31) // 32 * 4
        for last in range(1, 4):
            yield f"byte {last} from the end of each row", data[at + row - last :: row] if row else b""


def _inflated(data: bytes, where: str, depth: int) -> Iterable[tuple[str, bytes]]:
    """Every place at which a zlib header (RFC 1950) stands and something can be inflated."""
    if depth == 0:
        return
    at = data.find(b"\x78")
    while at != -1:
        if at + 1 < len(data) and (0x7800 + data[at + 1]) % 31 == 0:
            inside = _inflate(data[at:])
            if len(inside) > 8:
                yield from _layers(inside, f"{where} zlib@{at}", depth - 1)
        at = data.find(b"\x78", at + 1)


def _inflate(data: bytes) -> bytes:
    """What comes out before the first fault."""
    machine, out = zlib.decompressobj(), bytearray()
    try:
        for i in range(0, len(data), 1024):
            out += machine.decompress(data[i : i + 1024], MOST)
            if machine.eof or len(out) > MOST:
                break
    except zlib.error:
        pass
    return bytes(out)


def _tiles(data: bytes) -> Iterable[bytes]:
    """For each tile of a HEIC or AVIF the same file, which says that this tile is the picture."""
    if data[4:8] != b"ftyp" or b"grid" not in data:
        return
    at = data.index(b"pitm") + 8
    seen = data.replace(b"infe\2\0\0\1", b"infe\2\0\0\0")
    for number in re.findall(rb"infe\x02\0{3}(..)..(?:hvc1|av01)", seen, re.DOTALL):
        yield seen[:at] + number + seen[at + 2 :]


def _pictures(data: bytes) -> Iterable[tuple[str, bytes]]:
    """Pixels of every frame (as stored, and without alpha) and the palette; none where Pillow can't open it."""
    try:
        with Image.open(io.BytesIO(data)) as picture:
            for number in range(getattr(picture, "n_frames", 1)):
                picture.seek(number)
                yield f"pixels of frame {number}", picture.tobytes()
                if picture.mode in ("RGBA", "PA", "LA"):
                    yield f"colours of frame {number}", np.asarray(picture.convert("RGBA"))[..., :3].tobytes()
                if picture.mode == "P":
                    yield "palette", bytes(picture.getpalette("RGB") or ())
    except (OSError, SyntaxError, ValueError, EOFError):
        return
