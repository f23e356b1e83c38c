"""Reads of an original which way up it is to be shown, wherever that stands: Exif first, then XMP."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator

from scrubber.verify import jpeg, png, tiff, webp
from scrubber.verify.parts import Unreadable

XMP_SIGN = b"http://ns.adobe.com/xap/1.0/\0"
XMP_KEY, RAW_KEYS = b"XML:com.adobe.xmp", (b"Raw profile type exif", b"Raw profile type APP1")
MOST_TEXT = 16 << 20  # bytes that all texts of a PNG together are inflated to
# XMP writes the same number as an attribute or as an element.
_TOLD = re.compile(rb"tiff:Orientation\s*(?:=\s*[\"']|>)\s*([1-8])\b")


def way_up(data: bytes) -> int:
    """EXIF's number, 1 to 8, of a JPEG or PNG, however damaged; 1 where nothing is told. Never raises."""
    exif, xmp = next((blocks(data) for sign, blocks in _BLOCKS if data.startswith(sign)), ([], []))
    told = [tiff.orientation(block) for block in exif]
    told += [int(found.group(1)) for packet in xmp if (found := _TOLD.search(packet.replace(b"\0", b"")))]
    return next((number for number in told if number), 1)


def _of_jpeg(data: bytes) -> tuple[list[bytes], list[bytes]]:
    bodies = list(jpeg.applications(data))
    exif = [body[6:] for body in bodies if body[:6] == jpeg.EXIF_SIGN]
    return exif[:1], [body for body in bodies if body.startswith(XMP_SIGN)]


def _of_png(data: bytes) -> tuple[list[bytes], list[bytes]]:
    exif, raw, xmp, room = list[bytes](), list[bytes](), list[bytes](), MOST_TEXT
    for name, body in _chunks(data):
        key, text = _text(name, body, room)
        room -= max(0, len(text) - len(body))
        if name == b"eXIf":
            exif.append(body.removeprefix(jpeg.EXIF_SIGN))
        elif key in RAW_KEYS:
            raw.append(_unhexed(text))
        elif key == XMP_KEY:
            xmp.append(text)
    return exif + raw, xmp


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    try:
        for name, start, end in png.chunks(data):
            if name not in (b"IDAT", b"fdAT"):  # megabytes
                yield name, data[start + 8 : end - 4]
    except Unreadable:
        return


def _text(name: bytes, body: bytes, room: int) -> tuple[bytes, bytes]:
    """Key and text of a text chunk (PNG 3rd edition, 11.3.3), inflated to `room` bytes at most."""
    key, _, rest = body.partition(b"\0")
    packed = name == b"zTXt"
    if name == b"iTXt":
        packed = rest[:1] == b"\1"
        rest = rest[1:2] + rest[2:].partition(b"\0")[2].partition(b"\0")[2]
    elif name == b"tEXt":
        return key, rest
    elif not packed:
        return b"", b""
    return key, _inflated(rest[1:], room) if packed else rest[1:]


def _inflated(packed: bytes, room: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, room) if room > 0 else b""
    except zlib.error:
        return b""


def _unhexed(text: bytes) -> bytes:
    """ImageMagick's way: a name, a length, and the block as hex digits."""
    digits = b"".join(text.split()[2:])
    try:
        return bytes.fromhex(digits.decode("ascii")).removeprefix(jpeg.EXIF_SIGN)
    except ValueError:
        return b""


# How a file begins, and what finds its Exif blocks (from the byte order mark on) and its XMP packets.
_BLOCKS: tuple[tuple[bytes, Callable[[bytes], tuple[list[bytes], list[bytes]]]], ...] = (
    (png.SIGNATURE, _of_png),
    (b"\xff\xd8", _of_jpeg),
    (b"RIFF", webp.told),
)
