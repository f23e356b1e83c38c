"""Small files that ask for much: pictures of gigabytes, parts without end, boxes in boxes in boxes."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from functools import cache

import bmff
import darkroom
import foreign
import numpy as np
from PIL import Image

from assets.demo import container as c

Bomb = Callable[[], bytes]
MUCH = 1 << 30  # bytes that the small ones would become


@cache
def zeros(count: int, level: int = 9) -> bytes:
    """Deflated zeros, a thousandth of them."""
    packer, piece = zlib.compressobj(level), bytes(1 << 20)
    return b"".join([*(packer.compress(piece) for _ in range(count >> 20)), packer.flush()])


def png(width: int, height: int, *chunks: bytes, colour: int = 0, bits: int = 8, data: bytes | None = None) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, 0)
    picture = zlib.compress(bytes(height * (width * bits // 8 + 1))) if data is None else data
    rest = b"".join((*chunks, _chunk(b"IDAT", picture), _chunk(b"IEND", b"")))
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + rest


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def tiff(tags: list[tuple[int, int, int, int]], behind: bytes = b"", following: int = 0) -> bytes:
    """One directory at 8; `behind` stands behind it."""
    rows = b"".join(struct.pack("<HHII", *row) for row in tags)
    return b"II*\0" + struct.pack("<IH", 8, len(tags)) + rows + struct.pack("<I", following) + behind


def _tiff_of(width: int, height: int, packed: bytes, packing: int = 8) -> bytes:
    tags = [(256, 4, 1, width), (257, 4, 1, height), (258, 3, 1, 8), (259, 3, 1, packing), (262, 3, 1, 1),
            (273, 4, 1, 8 + 2 + 12 * 9 + 4), (277, 3, 1, 1), (278, 4, 1, height), (279, 4, 1, len(packed))]  # fmt: skip
    return tiff(tags, packed)


def jpeg(*segments: bytes) -> bytes:
    return c.with_segments(darkroom.photo("jpeg", size=(48, 32)).data, *segments)


def _sized_jpeg(width: int, height: int) -> bytes:
    data = bytearray(darkroom.photo("jpeg", size=(48, 32)).data)
    at = data.index(b"\xff\xc0")
    data[at + 5 : at + 9] = struct.pack(">HH", height, width)
    return bytes(data)


def _scans() -> bytes:
    """A progressive picture whose last scan comes again and again."""
    data = darkroom.photo("jpeg", size=(48, 32), progressive=True).data
    at = data.rindex(b"\xff\xda")
    return data[:-2] + data[at:-2] * 2_000 + data[-2:]


def _bmp(width: int, height: int) -> bytes:
    return b"BM" + struct.pack("<IIIIiiHHIIiiII", 99, 0, 54, 40, width, height, 1, 1, 0, 0, 0, 0, 0, 0)


def _gif(width: int, height: int, frames: int = 1, codes: bytes = b"\x02\x02\x4c\x01\x00") -> bytes:
    screen = struct.pack("<HHBBB", width, height, 0x80, 0, 0) + bytes(6)
    one = b"\x2c" + struct.pack("<HHHHB", 0, 0, 1, 1, 0) + codes
    return b"GIF89a" + screen + one * frames + b"\x3b"


def _webp_lossless(width: int, height: int) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (64, 64), (9, 9, 9)).save(out, "WEBP", lossless=True)
    data = bytearray(out.getvalue())
    at = data.index(b"VP8L") + 9
    data[at : at + 4] = struct.pack("<I", (width - 1) | (height - 1) << 14)
    return bytes(data)


def _webp_frames(count: int, side: int) -> bytes:
    still = io.BytesIO()
    Image.new("RGB", (16, 16)).save(still, "WEBP", lossless=True)
    picture = still.getvalue()[12:]
    frame = bytes(6) + b"\x0f\0\0\x0f\0\0" + b"\x64\0\0\0" + picture
    edge = (side - 1).to_bytes(3, "little")
    body = _riff(b"VP8X", b"\x02\0\0\0" + edge + edge) + _riff(b"ANIM", bytes(6)) + _riff(b"ANMF", frame) * count
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def _riff(name: bytes, body: bytes) -> bytes:
    return name + struct.pack("<I", len(body)) + body + bytes(len(body) % 2)


def _in(data: bytes, name: bytes, change: Callable[[bytearray, int], None]) -> bytes:
    """The file with something changed behind the first box of this name."""
    out = bytearray(data)
    change(out, out.index(name) + 4)
    return bytes(out)


def _scene(side: int = 32) -> np.ndarray:
    return np.full((side, side, 3), 90, np.uint8)


def _avif_frames(count: int) -> bytes:
    """An animation of three pictures whose tables say that there are more, each as long as the first."""
    data = bmff.moving([_scene()] * 3)
    for name, at in ((b"stsz", 12), (b"stts", 12), (b"stsc", 16)):
        start = data.index(name) + at
        data = data[:start] + count.to_bytes(4, "big") + data[start + 4 :]
    return data


def _avif_again(count: int, length: int) -> bytes:
    """An animation of as many groups of one picture as there are pictures, all in the same place of the file."""
    size = length - 4  # of one frame (AV1 bitstream, 5.3), behind its head and three bytes for the size
    frame = b"\x32" + bytes((size & 127 | 128, size >> 7 & 127 | 128, size >> 14)) + bytes(size)
    data = bmff.box(b"mdat", frame)
    data = bmff.moving([_scene()] * 3) + data
    start = data.index(b"stbl") - 4
    end = start + int.from_bytes(data[start : start + 4], "big")
    first = data.index(b"stsd", start) - 4
    entry = data[first : first + int.from_bytes(data[first : first + 4], "big")]
    many, one = count.to_bytes(4, "big"), (1).to_bytes(4, "big")

    def tables(place: int) -> bytes:
        return bmff.box(
            b"stbl",
            entry,
            bmff.full(b"stts", 0, 0, one, many, one),
            bmff.full(b"stsc", 0, 0, one, one, one, one),
            bmff.full(b"stsz", 0, 0, length.to_bytes(4, "big"), many),
            bmff.full(b"stco", 0, 0, many, place.to_bytes(4, "big") * count),
        )

    fresh = tables(data.index(frame) + len(tables(0)) - (end - start))
    out = bytearray(data[:start] + fresh + data[end:])
    at, last = 0, len(data)
    for name in (b"moov", b"trak", b"mdia", b"minf"):
        _, at, last = next(box for box in bmff.boxes(data, at, last) if box[0] == name)
        out[at : at + 4] = (last - at + len(fresh) - (end - start)).to_bytes(4, "big")
        at += 8
    return bytes(out)


def _heic_sized(form: str, width: int, height: int) -> bytes:
    def change(out: bytearray, at: int) -> None:
        out[at + 4 : at + 12] = struct.pack(">II", width, height)

    return _in(bmff.WRITERS[form](_scene()), b"ispe", change)


def _heic(iloc: bytes, sorts: list[bytes], links: list[tuple[bytes, int, int, int]], room: int) -> bytes:
    """`sorts` of the items from 1 on; `links` are (sort, from, to, how often)."""
    entries = [bmff.full(b"infe", 2, 0, struct.pack(">HH", n, 0), sort + b"\0") for n, sort in enumerate(sorts, 1)]
    iinf = bmff.full(b"iinf", 1, 0, struct.pack(">I", len(sorts)), *entries)
    rows = [bmff.box(sort, struct.pack(">HH", a, times) + struct.pack(">H", b) * times) for sort, a, b, times in links]
    ispe, hvcc = bmff.full(b"ispe", 0, 0, struct.pack(">II", 64, 64)), bmff.box(b"hvcC", b"\1" + bytes(22))
    ipma = bmff.full(b"ipma", 0, 0, struct.pack(">IHBBB", 1, 1, 2, 1, 0x82))
    iprp = bmff.box(b"iprp", bmff.box(b"ipco", ispe, hvcc), ipma)
    hdlr = bmff.full(b"hdlr", 0, 0, bytes(4) + b"pict" + bytes(13))
    pitm = bmff.full(b"pitm", 0, 0, struct.pack(">H", 1))
    meta = bmff.full(b"meta", 0, 0, hdlr, pitm, iloc, iinf, iprp, bmff.full(b"iref", 0, 0, *rows))
    return bmff.box(b"ftyp", b"heic\0\0\0\0mif1heic") + meta + bmff.box(b"mdat", bytes(room))


def _heic_pieces(count: int) -> bytes:
    """One picture whose pieces all are the same megabyte."""
    head = struct.pack(">HHHH", 1, 1, 0, count)
    return _heic(
        bmff.full(b"iloc", 0, 0, b"\x44\0", head, struct.pack(">II", 0, 1 << 20) * count), [b"hvc1"], [], 1 << 20
    )


def _heic_of(items: int, links: int, first: bytes = b"hvc1", sort: bytes = b"dimg", back: bool = True) -> bytes:
    """Many pictures in the same place, and lists of which belongs to which that name the first again and again."""
    one = b"".join(struct.pack(">HHHII", n, 0, 1, 64, 64) for n in range(1, items + 1))
    iloc = bmff.full(b"iloc", 0, 0, b"\x44\0", struct.pack(">H", items), one)
    each = min(links, 60_000)
    rows = [(sort, n + 2 if back else 1, 1 if back else 2, each) for n in range(links // max(1, each))]
    return _heic(iloc, [first, *[b"hvc1"] * (items - 1)], rows, 1 << 16)


def _tiff_below(count: int) -> bytes:
    """A page with so many directories below it, each with one tag."""
    tags = [(256, 4, 1, 64), (257, 4, 1, 64), (330, 4, count, 8 + 2 + 36 + 4)]
    start = 8 + 2 + 36 + 4 + 4 * count
    one = struct.pack("<HHHIII", 1, 254, 4, 1, 1, 0)
    return tiff(tags, struct.pack(f"<{count}I", *range(start, start + len(one) * count, len(one))) + one * count)


def _tiff_pages(count: int) -> bytes:
    one = 2 + 24 + 4
    rows = struct.pack("<HHII", 256, 4, 1, 64) + struct.pack("<HHII", 257, 4, 1, 64)
    pages = [
        struct.pack("<H", 2) + rows + struct.pack("<I", 8 + one * (n + 1) if n + 1 < count else 0) for n in range(count)
    ]
    return b"II*\0\x08\0\0\0" + b"".join(pages)


def _tiff_tile(side: int) -> bytes:
    tags = [(256, 4, 1, 64), (257, 4, 1, 64), (258, 3, 1, 8), (259, 3, 1, 1), (262, 3, 1, 1), (277, 3, 1, 1),
            (322, 4, 1, side), (323, 4, 1, 1), (324, 4, 1, 8), (325, 4, 1, 99)]  # fmt: skip
    return tiff(tags, bytes(99))


def _nested(name: bytes, depth: int) -> bytes:
    """Boxes in boxes, made from the inside without copying it all each time."""
    return b"".join(struct.pack(">I", 8 * (depth - n)) + name for n in range(depth))


def _jxl(side: int) -> bytes:
    return foreign.jxl(np.zeros((side, side, 3), np.uint8), effort=1, lossless=True)


def _xmp(body: str) -> bytes:
    return (f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{body}</x:xmpmeta>").encode()


def _app1_xmp(packet: bytes) -> bytes:
    return c.segment(c.APP1, b"http://ns.adobe.com/xap/1.0/\0" + packet)


def _png_xmp(packet: bytes) -> bytes:
    return _chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + packet)


def _long_xmp(size: int) -> list[bytes]:
    """Extended XMP (XMP 3, 1.1.3.1) in as many segments as it takes."""
    packet = _xmp("<dc:title>" + "x" * size + "</dc:title>")
    head = b"http://ns.adobe.com/xmp/extension/\0" + b"0" * 32 + struct.pack(">I", len(packet))
    steps = range(0, len(packet), 65_000)
    return [c.segment(c.APP1, head + struct.pack(">I", at) + packet[at : at + 65_000]) for at in steps]


_ENTITIES = "<!DOCTYPE x [<!ENTITY a0 'ha'>" + "".join(
    f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12)
) + "]>"  # fmt: skip


def _exif_circle() -> bytes:
    """Directories that name each other as their next one and as their part."""
    first = struct.pack("<H", 1) + struct.pack("<HHII", 0x8769, 4, 1, 8) + struct.pack("<I", 8)
    return b"II*\0\x08\0\0\0" + first


def _exif_chain(count: int) -> bytes:
    one = 2 + 12 + 4
    parts = [struct.pack("<HHHIII", 1, 0x10E, 2, 4, 0x41414141, 8 + one * (n + 1)) for n in range(count)]
    return b"II*\0\x08\0\0\0" + b"".join(parts)


def _exif_many(count: int) -> bytes:
    rows = b"".join(struct.pack("<HHII", 0x10E, 2, 4, 0x41414141) for _ in range(count))
    return b"II*\0\x08\0\0\0" + struct.pack("<H", count) + rows + bytes(4)


BOMBS: dict[str, Bomb] = {
    # Pictures that are far larger than their files.
    "png of 65535 x 65535": lambda: png(65_535, 65_535, data=zeros(64 << 20)),
    "png of 2147483647 x 1": lambda: png(0x7FFFFFFF, 1, data=zeros(1 << 20)),
    "png whose data become a gigabyte": lambda: png(16, 16, data=zeros(MUCH)),
    "png whose text becomes a gigabyte": lambda: png(16, 16, _chunk(b"zTXt", b"Comment\0\0" + zeros(MUCH))),
    "png whose profile becomes a gigabyte": lambda: png(16, 16, _chunk(b"iCCP", b"x\0\0" + zeros(MUCH))),
    "png with a hundred texts of 60 MB": lambda: png(
        16, 16, *[_chunk(b"iTXt", b"Comment\0\1\0\0\0" + zeros(60 << 20))] * 100
    ),
    "jpeg of 65535 x 65535": lambda: _sized_jpeg(65_535, 65_535),
    "jpeg of 65500 x 65500": lambda: _sized_jpeg(65_500, 65_500),
    "jpeg with 2000 scans": _scans,
    "gif of 65535 x 65535": lambda: _gif(65_535, 65_535),
    "gif of 3000 pictures": lambda: _gif(16, 16, frames=3_000),
    "gif of 1000 pictures of 2000 x 2000": lambda: _gif(2_000, 2_000, frames=1_000),
    "bmp of 65535 x 65535": lambda: _bmp(65_535, 65_535),
    "bmp of 2147483648 rows upside down": lambda: _bmp(1, -0x80000000),
    "tiff of 65535 x 65535": lambda: _tiff_of(65_535, 65_535, zeros(1 << 20)),
    "tiff whose strip becomes a gigabyte": lambda: _tiff_of(64, 64, zeros(MUCH)),
    "tiff of 4294967295 rows": lambda: _tiff_of(1, 0xFFFFFFFF, zeros(1 << 20)),
    "webp of 16383 x 16383": lambda: _webp_lossless(16_383, 16_383),
    "webp of 2500 pictures": lambda: _webp_frames(2_500, 16),
    "webp of 100 pictures of 16000 x 16000": lambda: _webp_frames(100, 16_000),
    "avif of 3000 pictures": lambda: _avif_frames(3_000),
    "avif of 1500 pictures that are one megabyte": lambda: _avif_again(1_500, 1 << 20),
    "heic of 65535 x 65535": lambda: _heic_sized("heif", 65_535, 65_535),
    "heic of 4294967295 x 4294967295": lambda: _heic_sized("heif", 0xFFFFFFFF, 0xFFFFFFFF),
    "heic whose picture is a megabyte 30,000 times over": lambda: _heic_pieces(30_000),
    "heic of 50,000 pieces": lambda: _heic_pieces(50_000),
    "heic of 10,000 pictures and 240,000 links": lambda: _heic_of(9_999, 240_000),
    "heic of 300,000 links": lambda: _heic_of(99, 300_000),
    "heic of 20,000 pictures": lambda: _heic_of(20_000, 0),
    "heic of 60,000 tiles": lambda: _heic_of(9, 60_000, b"grid", back=False),
    "avif of 65535 x 65535": lambda: _heic_sized("avif", 65_535, 65_535),
    "jpeg xl of 16000 x 16000": lambda: _jxl(16_000),
    "jpeg 2000 of 4294967295 x 4294967295": lambda: _in(
        foreign.jp2(_scene()), b"\xff\x4f\xff\x51", lambda out, at: out.__setitem__(slice(at + 4, at + 12), b"\xff" * 8)
    ),
    # Parts without end.
    "jpeg with 100,000 comments": lambda: jpeg(c.segment(0xFE, b"x") * 100_000),
    "jpeg with 100,000 Exif blocks": lambda: jpeg(c.segment(c.APP1, b"Exif\0\0" + _exif_circle()) * 100_000),
    "jpeg with 20 MB of fill": lambda: (plain := jpeg())[:2] + b"\xff" * (20 << 20) + plain[2:],
    "jpeg with 60 MB of XMP": lambda: jpeg(*_long_xmp(60 << 20)),
    "png with 60 MB of XMP": lambda: png(16, 16, _png_xmp(_xmp("<dc:title>" + "x" * (60 << 20) + "</dc:title>"))),
    "png with 300,000 parts": lambda: png(16, 16, *[_chunk(b"tEXt", b"a\0b")] * 300_000),
    "gif with 200,000 comments": lambda: _gif(16, 16)[:-1] + b"\x21\xfe\x01x\0" * 200_000 + b"\x3b",
    "webp with 200,000 parts": lambda: _more_riff(darkroom.photo("webp", size=(32, 32)).data, 200_000),
    "heic with 100,000 boxes": lambda: bmff.heic(_scene()) + bmff.box(b"free") * 100_000,
    "tiff with 65535 tags": lambda: tiff([(n, 4, 1, 8) for n in range(65_535)]),
    "tiff with 5000 directories below its page": lambda: _tiff_below(5_000),
    "tiff of 3000 pages": lambda: _tiff_pages(3_000),
    "tiff with a tile of 4294967295 pixels": lambda: _tiff_tile(0xFFFFFFFF),
    "tiff whose pages go round": lambda: tiff([(256, 4, 1, 64), (257, 4, 1, 64)], following=8),
    "tiff whose value is 4 GB long": lambda: tiff([(256, 4, 1, 64), (257, 4, 1, 64), (258, 3, 0x7FFFFFFF, 8)]),
    # Things in things.
    "xmp with entities in entities": lambda: jpeg(_app1_xmp(_ENTITIES.encode() + _xmp("<dc:title>&a11;</dc:title>"))),
    "png xmp with entities in entities": lambda: png(16, 16, _png_xmp(_ENTITIES.encode() + _xmp("<dc:title>&a11;"))),
    "xmp of 10,000 floors": lambda: jpeg(_app1_xmp(_xmp("<a:b>" * 10_000 + "x"))),
    "xmp without an end to its tags": lambda: jpeg(_app1_xmp(b"<" + b"a:b=" * 15_000)),
    "exif that goes round": lambda: jpeg(c.segment(c.APP1, b"Exif\0\0" + _exif_circle())),
    "exif of 100 directories": lambda: jpeg(c.segment(c.APP1, b"Exif\0\0" + _exif_chain(100))),
    "xmp of 4000 notes": lambda: jpeg(_app1_xmp(_xmp("".join(f"<a:b{n}>x</a:b{n}>" for n in range(4_000))[:60_000]))),
    "exif with 5000 entries": lambda: jpeg(c.segment(c.APP1, b"Exif\0\0" + _exif_many(5_000))),
    "credentials of 8,000 floors": lambda: jpeg(c.segment(0xEB, b"JP\0\1\0\0\0\1" + _nested(b"jumb", 8_000))),
    "heic of 100,000 floors": lambda: bmff.heic(_scene()) + _nested(b"meta", 100_000),
    "jpeg xl of 100,000 floors": lambda: b"\0\0\0\x0cJXL \r\n\x87\n" + _nested(b"jumb", 100_000),
}  # fmt: skip


def _more_riff(data: bytes, count: int) -> bytes:
    body = data[12:] + _riff(b"junk", b"") * count
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body
