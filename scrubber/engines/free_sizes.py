"""Lets a model that was saved for pictures of one size take pictures of any size."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

# Numbers of fields in ONNX's published onnx.proto. In a ModelProto, `graph` (7) holds values in `input` (11),
# `output` (12) and `value_info` (13); each has a `type` (2) with a `tensor_type` (1) with a `shape` (2).
SHAPES = ((7, 11, 2, 1, 2), (7, 12, 2, 1, 2), (7, 13, 2, 1, 2))
VARINT, EIGHT_BYTES, SIZED, FOUR_BYTES = 0, 1, 2, 5  # how a field of a protocol buffer is stored


def freed(model: bytes) -> bytes:
    """The same ONNX model without the sizes written down for its inputs, outputs and steps.

    It runs on any size that its steps can bear: those of a network of convolutions bear any.
    """
    return _without(model, SHAPES)


def _without(message: bytes, paths: Sequence[tuple[int, ...]]) -> bytes:
    """A protocol buffer without the fields to which one of `paths` leads."""
    kept: list[bytes] = []
    for number, whole, body in _fields(message):
        deeper = [path[1:] for path in paths if path[0] == number]
        if () in deeper:
            continue
        if deeper:
            rest = _without(body, deeper)
            kept += [_varint(number << 3 | SIZED), _varint(len(rest)), rest]
        else:
            kept.append(whole)
    return b"".join(kept)


def _fields(message: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Number, whole field and body of each field."""
    at = 0
    while at < len(message):
        begin = at
        key, body = _read(message, at)
        how = key & 7
        if how == SIZED:
            length, body = _read(message, body)
            at = body + length
        elif how == VARINT:
            at = _read(message, body)[1]
        else:
            at = body + {EIGHT_BYTES: 8, FOUR_BYTES: 4}[how]
        yield key >> 3, message[begin:at], message[body:at]


def _read(message: bytes, at: int) -> tuple[int, int]:
    """A number in groups of seven bits, the lowest first, and the place after it."""
    value = shift = 0
    while True:
        byte = message[at]
        value |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if byte < 0x80:
            return value, at


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes(out) + bytes([value])
