"""Cuts a WebP file into its pictures and everything else, and puts pictures into a new file (RFC 9649)."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from scrubber.formats import limits
from scrubber.formats.once import once
from scrubber.model.errors import Damaged, TooLarge

LOSSY, LOSSLESS, ALPHA = b"VP8 ", b"VP8L", b"ALPH"
# Flags of the VP8X chunk.
HAS_PROFILE, HAS_ALPHA, HAS_EXIF, HAS_XMP, MOVES = 0x20, 0x10, 0x08, 0x04, 0x02


@dataclass(frozen=True, slots=True)
class Still:
    """One compressed picture: `body` is VP8 or VP8L data, `alpha` the transparency that goes with VP8, if any."""

    sort: bytes
    body: bytes
    size: tuple[int, int]
    alpha: bytes | None = None

    @property
    def see_through(self) -> bool:
        return self.alpha is not None or (self.sort == LOSSLESS and bool(self.body[4] & 0x10))


@dataclass(frozen=True, slots=True)
class Frame:
    """A picture of an animation at `at` (left, top) of the canvas, for `delay` ms; `flags` say how it is drawn."""

    still: Still
    at: tuple[int, int] = (0, 0)
    delay: int = 0
    flags: int = 0


@dataclass(frozen=True, slots=True)
class WebP:
    """`others` are the chunks that no picture needs; `moving` is False for a single picture."""

    size: tuple[int, int]
    frames: tuple[Frame, ...]
    moving: bool
    loops: int
    profile: bytes | None
    exif: tuple[bytes, ...]
    xmp: tuple[bytes, ...]
    others: tuple[tuple[bytes, bytes], ...]
    end: int

    @property
    def lossless(self) -> bool:
        return all(frame.still.sort == LOSSLESS for frame in self.frames)

    @property
    def see_through(self) -> bool:
        return self.moving or self.frames[0].still.see_through


@once
def read(data: bytes) -> WebP:
    """Raises Damaged or TooLarge."""
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        raise Damaged("The WebP's header is damaged.")
    end = 8 + int.from_bytes(data[4:8], "little")
    if end > len(data) + 1:  # the byte that makes the last chunk even may be missing
        raise Damaged("The picture is cut off before its end.")
    chunks = list(_chunks(data, 12, min(end, len(data))))
    by_name: dict[bytes, list[bytes]] = {}
    for name, body in chunks:
        by_name.setdefault(name, []).append(body)
    head = by_name.get(b"VP8X", [b""])[0]
    moving = len(head) >= 10 and bool(head[0] & MOVES) and b"ANMF" in by_name
    frames, left = _moving(chunks) if moving else _single(chunks)
    size = (1 + _three(head, 4), 1 + _three(head, 7)) if moving else frames[0].still.size
    limits.check_size(*size)
    limits.check_frames(len(frames), size[0] * size[1])
    if any(f.at[0] + f.still.size[0] > size[0] or f.at[1] + f.still.size[1] > size[1] for f in frames):
        raise Damaged("A picture of the WebP reaches beyond its canvas.")
    control = by_name.get(b"ANIM", [b""])[0]
    return WebP(
        size, frames, moving, int.from_bytes(control[4:6], "little"), by_name.get(b"ICCP", [None])[0],
        tuple(by_name.get(b"EXIF", ())), tuple(by_name.get(b"XMP ", ())), left, min(end, len(data)),
    )  # fmt: skip


def write(
    size: tuple[int, int],
    frames: list[Frame],
    loops: int | None,
    profile: bytes | None = None,
    exif: bytes | None = None,
) -> bytes:
    """A new file of these pictures; `loops` is None for a single one."""
    still = frames[0].still
    flags = (HAS_PROFILE if profile else 0) | (HAS_EXIF if exif else 0) | (MOVES if loops is not None else 0)
    out: list[bytes] = []
    if flags or still.alpha is not None:
        flags |= HAS_ALPHA if any(frame.still.see_through for frame in frames) else 0
        out.append(_chunk(b"VP8X", bytes((flags, 0, 0, 0)) + _packed(size[0] - 1) + _packed(size[1] - 1)))
    if profile:
        out.append(_chunk(b"ICCP", profile))
    if loops is None:
        out += _picture(still)
    else:
        out.append(_chunk(b"ANIM", bytes(4) + loops.to_bytes(2, "little")))
        out += [_chunk(b"ANMF", _place(frame) + b"".join(_picture(frame.still))) for frame in frames]
    if exif:
        out.append(_chunk(b"EXIF", exif))
    body = b"WEBP" + b"".join(out)
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def alone(still: Still) -> bytes:
    """A file of one picture."""
    return write(still.size, [Frame(still)], None)


def still_of(data: bytes) -> Still:
    """The picture of a file that holds a single one."""
    return read(data).frames[0].still


def _chunks(data: bytes, at: int, end: int) -> Iterator[tuple[bytes, bytes]]:
    count = 0
    while at + 8 <= end:
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        if at + 8 + size > end:
            raise Damaged("The picture is cut off before its end.")
        count += 1
        if count > limits.MAX_SEGMENTS:
            raise TooLarge("The WebP consists of more parts than any program writes.")
        body = data[at + 8 : at + 8 + size]
        yield data[at : at + 4], body
        at += 8 + size
        if size & 1:
            if data[at : min(at + 1, end)].strip(b"\0"):
                yield b"fill", data[at : at + 1]
            at += 1
    if data[at:end].strip(b"\0"):
        yield b"rest", data[at:end]


_KNOWN = (b"VP8X", b"ICCP", b"ANIM", b"ANMF", b"EXIF", b"XMP ")


def _single(chunks: list[tuple[bytes, bytes]]) -> tuple[tuple[Frame, ...], tuple[tuple[bytes, bytes], ...]]:
    left, alpha, still = list[tuple[bytes, bytes]](), None, None
    for name, body in chunks:
        if name == ALPHA and alpha is None and still is None:
            alpha = body
        elif name in (LOSSY, LOSSLESS) and still is None:
            still = _still(name, body, alpha)
        elif name not in _KNOWN or name in (b"ANIM", b"ANMF"):
            left.append((name, body))
    if still is None:
        raise Damaged("There is no picture in the WebP.")
    return (Frame(still),), tuple(left)


def _moving(chunks: list[tuple[bytes, bytes]]) -> tuple[tuple[Frame, ...], tuple[tuple[bytes, bytes], ...]]:
    frames, left = list[Frame](), list[tuple[bytes, bytes]]()
    for name, body in chunks:
        if name == b"ANMF":
            (inside,), more = _single(list(_chunks(body, 16, len(body))))
            at = (2 * _three(body, 0), 2 * _three(body, 3))
            frames.append(Frame(inside.still, at, _three(body, 12), body[15] & 3))
            left += more
            if inside.still.size != (1 + _three(body, 6), 1 + _three(body, 9)):
                raise Damaged("A picture of the WebP has another size than it says.")
        elif name not in _KNOWN:
            left.append((name, body))
    return tuple(frames), tuple(left)


def _still(sort: bytes, body: bytes, alpha: bytes | None) -> Still:
    """Raises Damaged. (VP8: RFC 6386, 9.1; VP8L: RFC 9649, 3.4.)"""
    if sort == LOSSY:
        if len(body) < 10 or body[3:6] != b"\x9d\x01\x2a" or body[0] & 1:
            raise Damaged("The WebP's picture data are damaged.")
        # The two upper bits ask for a larger picture, which no decoder makes of it.
        width, height = (side & 0x3FFF for side in struct.unpack("<HH", body[6:10]))
        return Still(sort, body[:6] + struct.pack("<HH", width, height) + body[10:], (width, height), alpha or None)
    if len(body) < 5 or body[0] != 0x2F or body[4] >> 5:
        raise Damaged("The WebP's picture data are damaged.")
    bits = int.from_bytes(body[1:5], "little")
    return Still(sort, body, (1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)))


def _picture(still: Still) -> list[bytes]:
    alpha = [_chunk(ALPHA, still.alpha)] if still.alpha is not None else []
    return [*alpha, _chunk(still.sort, still.body)]


def _place(frame: Frame) -> bytes:
    sides = (frame.at[0] // 2, frame.at[1] // 2, frame.still.size[0] - 1, frame.still.size[1] - 1, frame.delay)
    return b"".join(map(_packed, sides)) + bytes((frame.flags,))


def _three(raw: bytes, at: int) -> int:
    return int.from_bytes(raw[at : at + 3], "little")


def _packed(number: int) -> bytes:
    return number.to_bytes(3, "little")


def _chunk(name: bytes, body: bytes) -> bytes:
    return name + len(body).to_bytes(4, "little") + body + bytes(len(body) & 1)
