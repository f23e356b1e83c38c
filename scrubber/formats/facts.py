"""Writes the few facts that a person keeps into a finished copy, as an Exif block of our own (EXIF 2.32)."""

from __future__ import annotations

from scrubber.formats import bmff_film, bmff_items, bmff_picture, bmff_write, png_chunks, tiff_samples, webp_chunks
from scrubber.formats.blocks import exif
from scrubber.model.facts import Facts

ORIENTATION, ARTIST, COPYRIGHT, EXIF, TAKEN = 0x0112, 0x013B, 0x8298, 0x8769, 0x9003
_SHORT, _LONG, _TEXT = 3, 4, 2
_APP0, _APP1, _SIGN = b"\xff\xe0", b"\xff\xe1", b"Exif\0\0"
_TIFF = b"II*\0"


def added(copy: bytes, facts: Facts) -> bytes | None:
    """The copy with the facts in it; None where its format has no place for them (GIF, BMP). Raises Damaged."""
    if copy[:2] == b"\xff\xd8":
        return _in_jpeg(copy, facts)
    if copy[:8] == png_chunks.SIGNATURE:
        return _in_png(copy, facts)
    if copy[:4] == b"RIFF":
        return _in_webp(copy, facts)
    if copy[4:8] == b"ftyp":
        listing = bmff_items.read(copy)
        film = bmff_film.read(copy, listing)
        picture = film.picture if film else bmff_picture.find(copy, listing)
        return bmff_write.written(copy, picture, facts=_block(facts, 1), film=film)
    return tiff_samples.with_facts(copy, *facts.lines) if copy[:4] == _TIFF else None


def _in_jpeg(copy: bytes, facts: Facts) -> bytes:
    """Behind the JFIF header; the bare orientation, where there is one, moves in."""
    at = 2
    if copy[at : at + 2] == _APP0:
        at += 2 + int.from_bytes(copy[at + 2 : at + 4], "big")
    rest, way_up = copy[at:], 1
    if rest[:2] == _APP1 and rest[4:10] == _SIGN:
        length = 2 + int.from_bytes(rest[2:4], "big")
        way_up, rest = exif.orientation(rest[10:length]) or 1, rest[length:]
    block = _SIGN + _block(facts, way_up)
    return copy[:at] + _APP1 + (len(block) + 2).to_bytes(2, "big") + block + rest


def _in_png(copy: bytes, facts: Facts) -> bytes:
    at = len(png_chunks.SIGNATURE)
    while copy[at + 4 : at + 8] not in (b"acTL", b"IDAT", b""):
        at += 12 + int.from_bytes(copy[at : at + 4], "big")
    return copy[:at] + png_chunks.chunk(b"eXIf", _block(facts, 1)) + copy[at:]


def _in_webp(copy: bytes, facts: Facts) -> bytes:
    """Behind the pictures; the bare orientation, where there is one, moves in."""
    parts = webp_chunks.read(copy)
    way_up = exif.orientation(parts.exif[0]) if parts.exif else 1
    loops = parts.loops if parts.moving else None
    return webp_chunks.write(parts.size, list(parts.frames), loops, parts.profile, _block(facts, way_up or 1))


def _block(facts: Facts, way_up: int) -> bytes:
    """Two directories at most, little-endian, their texts right behind each in the order of the entries."""
    author, rights, taken = facts.lines
    rows: list[tuple[int, int, bytes]] = []
    if way_up != 1:
        rows.append((ORIENTATION, _SHORT, way_up.to_bytes(2, "little")))
    rows += [(tag, _TEXT, text.encode() + b"\0") for tag, text in ((ARTIST, author), (COPYRIGHT, rights)) if text]
    more = [(TAKEN, _TEXT, taken.encode() + b"\0")] if taken else []
    first = _directory([*rows, *([(EXIF, _LONG, bytes(4))] if more else [])], 8)
    if more:
        first = _directory([*rows, (EXIF, _LONG, (8 + len(first)).to_bytes(4, "little"))], 8)
    return b"II*\0\x08\0\0\0" + first + (_directory(more, 8 + len(first)) if more else b"")


def _directory(rows: list[tuple[int, int, bytes]], at: int) -> bytes:
    out, behind = [len(rows).to_bytes(2, "little")], b""
    start = at + 2 + 12 * len(rows) + 4
    for tag, kind, body in rows:
        count = len(body) if kind == _TEXT else 1
        value = body.ljust(4, b"\0")
        if len(body) > 4:
            value = (start + len(behind)).to_bytes(4, "little")
            behind += body + bytes(len(body) % 2)
        out.append(tag.to_bytes(2, "little") + kind.to_bytes(2, "little") + count.to_bytes(4, "little") + value)
    return b"".join((*out, bytes(4), behind))
