"""Putting foreign parts into JPEG and PNG files: the sender's side of everything that a photo can hide.

JPEG segments: ITU-T T.81, annex B. PNG chunks: W3C PNG, third edition, section 5.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

SOI, EOI, SOS, COM = 0xD8, 0xD9, 0xDA, 0xFE
APP0, APP1, APP2, APP11, APP13, APP14 = 0xE0, 0xE1, 0xE2, 0xEB, 0xED, 0xEE
DQT, DHT = 0xDB, 0xC4


def segment(marker: int, payload: bytes) -> bytes:
    """One JPEG segment; payloads over 65,533 bytes don't fit."""
    return struct.pack(">BBH", 0xFF, marker, len(payload) + 2) + payload


def segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """(marker, start, end) of each segment up to the first scan's header; fill and foreign bytes are passed over."""
    at = 2
    while True:
        while data[at] != 0xFF or data[at + 1] == 0xFF:
            at += 1
        marker, length = data[at + 1], struct.unpack(">H", data[at + 2 : at + 4])[0]
        yield marker, at, at + 2 + length
        if marker == SOS:
            return
        at += 2 + length


def with_segments(data: bytes, *new: bytes) -> bytes:
    """`new` behind the JFIF header of a JPEG, or behind its start where it has none."""
    marker, _, end = next(segments(data))
    at = end if marker == APP0 else 2
    return data[:at] + b"".join(new) + data[at:]


def before_scan(data: bytes, new: bytes) -> bytes:
    """`new` right before the first scan."""
    at = next(start for marker, start, _ in segments(data) if marker == SOS)
    return data[:at] + new + data[at:]


def before_end(data: bytes, new: bytes) -> bytes:
    """`new` between the last scan and the EOI marker."""
    at = data.rindex(b"\xff\xd9")
    return data[:at] + new + data[at:]


def chunk(kind: bytes, payload: bytes) -> bytes:
    """One PNG chunk."""
    return struct.pack(">I", len(payload)) + kind + payload + struct.pack(">I", zlib.crc32(kind + payload))


def chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """(type, start, end) of each chunk up to IEND."""
    at = 8
    while at + 12 <= len(data):
        length, kind = struct.unpack(">I4s", data[at : at + 8])
        yield kind, at, at + 12 + length
        if kind == b"IEND":
            return
        at += 12 + length


def with_chunks(data: bytes, *new: bytes, before: bytes = b"IDAT") -> bytes:
    """`new` before the first chunk of the type `before`."""
    at = next(start for kind, start, _ in chunks(data) if kind == before)
    return data[:at] + b"".join(new) + data[at:]


def profile_with(profile: bytes, signature: bytes, payload: bytes) -> bytes:
    """An ICC profile with one more tag (ICC.1:2022, section 7.3); its date is a fixed one."""
    count = struct.unpack(">I", profile[128:132])[0]
    table = bytearray()
    for i in range(count):
        name, offset, size = struct.unpack(">4sII", profile[132 + 12 * i : 144 + 12 * i])
        table += struct.pack(">4sII", name, offset + 12, size)
    body = profile[132 + 12 * count :]
    padding = b"\0" * (-len(body) % 4)
    table += struct.pack(">4sII", signature, 132 + len(table) + 12 + len(body) + len(padding), len(payload))
    head = bytearray(profile[:128])
    head[24:36] = struct.pack(">6H", 2024, 3, 14, 9, 26, 0)
    out = (
        bytes(head)
        + struct.pack(">I", count + 1)
        + bytes(table)
        + body
        + padding
        + payload
        + b"\0" * (-len(payload) % 4)
    )
    return struct.pack(">I", len(out)) + out[4:]
