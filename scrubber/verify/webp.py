"""Follows a WebP from its first byte to its last and notes all that a clean one does not hold (RFC 9649)."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from scrubber.verify import icc, tiff
from scrubber.verify import told as told_in
from scrubber.verify.parts import MOST_PIXELS, Notes, Reading, Unreadable

PICTURES = (b"VP8 ", b"VP8L")
PROFILE, ALPHA, EXIF, MOVES = 0x20, 0x10, 0x08, 0x02
MOST_CHUNKS = 10_000
CLEAR = 0x10  # in the fifth byte of a lossless picture: it can be seen through
PACKED = 1  # how the transparency of a lossy picture is stored
LAST_FEW = 8  # bytes without which no picture is complete


@dataclass(slots=True)
class _Walk:
    data: bytes
    notes: Notes = field(default_factory=Notes)
    flags: int | None = None
    canvas: tuple[int, int] = (0, 0)
    seen: list[bytes] = field(default_factory=list)
    pictures: list[tuple[bytes, bytes]] = field(default_factory=list)  # whole files of one picture, and its sort
    frames: int = 0
    profile: bytes | None = None
    orientation: int = 1
    said: told_in.Told = ("", "", "")
    alpha: bytes = b""


def begins(data: bytes) -> bool:
    return data[:4] == b"RIFF" and data[8:12] == b"WEBP"


def chunks(data: bytes, at: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Name, first byte and end of the body of each chunk. Raises Unreadable."""
    for _ in range(MOST_CHUNKS):
        if at == end:
            return
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        if at + 8 + size > end:
            raise Unreadable("The file ends before its picture does.")
        yield data[at : at + 4], at + 8, at + 8 + size
        at += 8 + size + (size & 1)
        if at > end:
            raise Unreadable("The file ends before its picture does.")
    raise Unreadable("The file has too many parts.")


def walk(data: bytes) -> Reading:
    """Read all of `data`. Raises Unreadable where it is no WebP or ends before its pictures do."""
    if not begins(data):
        raise Unreadable("The file does not begin as a WebP.")
    end = 8 + int.from_bytes(data[4:8], "little")
    if end > len(data):
        raise Unreadable("The file ends before its picture does.")
    walk = _Walk(data)
    walk.notes.part("start", 0, 12)
    for name, start, stop in chunks(data, 12, end):
        _chunk(walk, name, start, stop)
    walk.notes.part("after the end", end, len(data))
    if end < len(data):
        walk.notes.fault("bytes after the end of the picture", "webp/after-end")
    return _finished(walk)


def stored(data: bytes) -> Iterator[npt.NDArray[Any]]:
    """What is seen, picture by picture, blue, green, red and perhaps alpha; by OpenCV. Raises Unreadable."""
    import cv2

    raw = np.frombuffer(data, np.uint8)
    try:
        if data[12:16] != b"VP8X" or not data[20] & MOVES:
            found = cv2.imdecode(raw, cv2.IMREAD_UNCHANGED | cv2.IMREAD_IGNORE_ORIENTATION)
            pictures = [] if found is None else [found]
        else:
            done, animation = cv2.imdecodeanimation(raw[None], 0, 32767)
            pictures = list(animation.frames) if done else []
    except (cv2.error, IndexError) as error:
        raise Unreadable("The picture in the file can't be decoded.") from error
    if not pictures:
        raise Unreadable("The picture in the file can't be decoded.")
    yield from pictures


def _chunk(walk: _Walk, name: bytes, start: int, stop: int) -> None:
    body = walk.data[start:stop]
    label = name.decode("latin-1").strip()
    pictorial = name in (*PICTURES, b"ALPH", b"ANMF")
    if name in _READERS:
        _READERS[name](walk, name, body)
    else:
        walk.notes.fault("a part that a clean WebP does not hold", f"webp/{label if label.isalnum() else 'unknown'}")
    walk.notes.part(f"head {label}", start - 8, start)
    walk.notes.part(f"body {label}", start, stop, pictorial)
    if (stop - start) & 1:
        walk.notes.part("fill", stop, stop + 1)
        if walk.data[stop]:
            walk.notes.fault("a byte between two parts", "webp/fill")
    walk.seen.append(name)


def _head(walk: _Walk, name: bytes, body: bytes) -> None:
    if walk.seen or len(body) != 10:
        walk.notes.fault("a part in a place where it does not belong", "webp/VP8X")
    if len(body) < 10:
        raise Unreadable("The header of the picture is damaged.")
    walk.flags = body[0]
    walk.canvas = (1 + _three(body, 4), 1 + _three(body, 7))
    if body[0] & ~(PROFILE | ALPHA | EXIF | MOVES) or any(body[1:4]):
        walk.notes.fault("unusual values in the header", "webp/VP8X")


def _colours(walk: _Walk, name: bytes, body: bytes) -> None:
    if walk.profile is not None or walk.seen != [b"VP8X"]:
        walk.notes.fault("a part in a place where it does not belong", "webp/ICCP")
    walk.profile = body
    for fault in icc.colours_only(body):
        walk.notes.fault(fault, "webp/ICCP")


def _animation(walk: _Walk, name: bytes, body: bytes) -> None:
    if len(body) != 6 or any(body[:4]) or b"ANIM" in walk.seen:
        walk.notes.fault("more than the number of rounds in its part", "webp/ANIM")


def _frame(walk: _Walk, name: bytes, body: bytes) -> None:
    if len(body) < 16 or body[15] & ~3 or b"ANIM" not in walk.seen:
        walk.notes.fault("unusual values before a picture", "webp/ANMF")
    before, walk.alpha = len(walk.pictures), b""
    inner = list(chunks(body, 16, len(body)))
    for sort, start, stop in inner:
        if sort not in (*PICTURES, b"ALPH"):
            walk.notes.fault("a part that a clean WebP does not hold", "webp/ANMF")
        else:
            _READERS[sort](walk, sort, body[start:stop])
        if (stop - start) & 1 and body[stop]:
            walk.notes.fault("a byte between two parts", "webp/fill")
    if len(walk.pictures) != before + 1:
        raise Unreadable("The picture in the file is not complete.")
    walk.frames += 1


def _alpha(walk: _Walk, name: bytes, body: bytes) -> None:
    if walk.alpha or not body or body[0] & 0xC0:
        walk.notes.fault("unusual values before a picture", "webp/ALPH")
    walk.alpha = body


def _picture(walk: _Walk, name: bytes, body: bytes) -> None:
    alpha, walk.alpha = walk.alpha, b""
    size = _size(name, body)
    if name == b"VP8 " and (body[7] | body[9]) & 0xC0:
        walk.notes.fault("unusual values before a picture", "webp/VP8")
    if size[0] * size[1] > MOST_PIXELS:
        raise Unreadable("The picture is too large to be checked.")
    whole = _alone(size, name, body, alpha)
    shorter = [_alone(size, name, body[:-LAST_FEW], alpha)]
    if name == b"VP8 " and (modes := int.from_bytes(body[:3], "little") >> 5) > LAST_FEW:
        shorter.append(_alone(size, name, _with_less(body, modes), alpha))
    if len(alpha) > LAST_FEW:
        shorter.append(_alone(size, name, body, alpha[:-LAST_FEW]))
    if any(_same(cut, whole) for cut in shorter):
        walk.notes.fault("bytes behind the end of the picture", f"webp/{name.decode().strip()}")
    walk.pictures.append((whole, name))
    if name == b"VP8L":
        _all_shown(walk, size, body)
    elif alpha and alpha[0] & 3 == PACKED and not _green(size, alpha):
        walk.notes.fault("colours where nothing but transparency is read", "webp/ALPH")


def _all_shown(walk: _Walk, size: tuple[int, int], body: bytes) -> None:
    """Whether a lossless picture has colours where it is transparent, or transparency that it denies."""
    samples = _samples(size, body)
    if body[4] & CLEAR and samples[samples[..., 3] == 0].any():
        walk.notes.fault("colours under transparent places", "webp/VP8L")
    elif not body[4] & CLEAR and (samples[..., 3] != 255).any():
        walk.notes.fault("transparency that viewers leave unused", "webp/VP8L")


def _green(size: tuple[int, int], alpha: bytes) -> bool:
    """Whether packed transparency says something in its green alone (RFC 9649, 2.7.1.2)."""
    sides = (size[0] - 1 | (size[1] - 1) << 14).to_bytes(4, "little")
    try:
        samples = _samples(size, b"\x2f" + sides + alpha[1:])
    except Unreadable:
        return False
    return all((samples[..., other] == samples[0, 0, other]).all() for other in (0, 2, 3))


def _samples(size: tuple[int, int], body: bytes) -> npt.NDArray[Any]:
    """All four channels of a lossless picture, whatever it says of the last (RFC 9649, 3.4). Raises Unreadable."""
    samples = next(stored(_alone(size, b"VP8L", body[:4] + bytes((body[4] | CLEAR,)) + body[5:], b"")))
    if samples.ndim != 3 or samples.shape[2] != 4:
        raise Unreadable("The picture in the file can't be decoded.")
    return samples


def _with_less(body: bytes, modes: int) -> bytes:
    """A lossy picture without the last few bytes of its modes (RFC 6386, 9.1: their length is in the first bytes)."""
    tag = (int.from_bytes(body[:3], "little") - (LAST_FEW << 5)).to_bytes(3, "little")
    return tag + body[3 : 10 + modes - LAST_FEW] + body[10 + modes :]


def _size(name: bytes, body: bytes) -> tuple[int, int]:
    if name == b"VP8 " and len(body) > 10 and body[3:6] == b"\x9d\x01\x2a":
        width, height = struct.unpack("<HH", body[6:10])
        if width & 0x3FFF and height & 0x3FFF:
            return width & 0x3FFF, height & 0x3FFF
    if name == b"VP8L" and len(body) > 5 and body[0] == 0x2F:
        bits = int.from_bytes(body[1:5], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    raise Unreadable("The header of the picture is damaged.")


def _alone(size: tuple[int, int], name: bytes, body: bytes, alpha: bytes) -> bytes:
    """A file of this one picture."""
    parts = [(name, body)]
    if alpha:
        sides = b"".join((side - 1).to_bytes(3, "little") for side in size)
        parts = [(b"VP8X", bytes((ALPHA, 0, 0, 0)) + sides), (b"ALPH", alpha), *parts]
    inner = b"".join(n + len(b).to_bytes(4, "little") + b + bytes(len(b) & 1) for n, b in parts)
    return b"RIFF" + (4 + len(inner)).to_bytes(4, "little") + b"WEBP" + inner


def _same(one: bytes, other: bytes) -> bool:
    try:
        return np.array_equal(next(stored(one)), next(stored(other)))
    except Unreadable:
        return False


def _exif(walk: _Walk, name: bytes, body: bytes) -> None:
    walk.orientation = tiff.orientation(body) or 1
    walk.said = told_in.facts(body) or walk.said
    if not (any(walk.said) or tiff.only_orientation(body)) or b"EXIF" in walk.seen:
        walk.notes.fault("more than which side is up", "webp/EXIF")


def _three(body: bytes, at: int) -> int:
    return int.from_bytes(body[at : at + 3], "little")


_READERS = {b"VP8X": _head, b"ICCP": _colours, b"ANIM": _animation, b"ANMF": _frame, b"ALPH": _alpha,
            b"VP8 ": _picture, b"VP8L": _picture, b"EXIF": _exif}  # fmt: skip


def _finished(walk: _Walk) -> Reading:
    notes, moving = walk.notes, walk.frames > 0
    if not walk.pictures:
        raise Unreadable("The picture in the file is not complete.")
    if len(walk.pictures) != max(1, walk.frames):
        notes.fault("a second picture", "webp/picture")
    if walk.alpha:
        notes.fault("a part in a place where it does not belong", "webp/ALPH")
    if b"ANIM" in walk.seen and not moving:
        notes.fault("a part in a place where it does not belong", "webp/ANIM")
    facts = {MOVES: moving, PROFILE: walk.profile is not None, EXIF: b"EXIF" in walk.seen}
    if walk.flags is None and any(facts.values()):
        notes.fault("a part in a place where it does not belong", "webp/VP8X")
    if walk.flags is not None and any(bool(walk.flags & bit) != there for bit, there in facts.items()):
        notes.fault("unusual values in the header", "webp/VP8X")
    whole, name = walk.pictures[0]
    size = walk.canvas if moving else _size(name, _body(whole, name))
    return Reading("webp", size, walk.orientation, tuple(notes.parts), tuple(notes.faults), walk.profile,
                   frames=max(1, walk.frames), told=walk.said)  # fmt: skip


def _body(whole: bytes, name: bytes) -> bytes:
    return next(whole[start:stop] for sort, start, stop in chunks(whole, 12, len(whole)) if sort == name)


def told(data: bytes) -> tuple[list[bytes], list[bytes]]:
    """Exif blocks, from the byte order mark on, and XMP packets of any WebP. Never raises."""
    exif, xmp = list[bytes](), list[bytes]()
    try:
        for name, start, stop in chunks(data, 12, min(len(data), 8 + int.from_bytes(data[4:8], "little"))):
            if name == b"EXIF":
                exif.append(data[start:stop].removeprefix(b"Exif\0\0"))
            elif name == b"XMP ":
                xmp.append(data[start:stop])
    except Unreadable:
        pass
    return exif, xmp
