"""Passes on compressed pictures of HEVC and AV1 without the notes that encoders leave between their pieces."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from scrubber.formats import av1_sequence, hevc_sets
from scrubber.model.errors import Damaged

# HEVC (ITU-T H.265, table 7-1): slices of pictures, those aside that are reserved, then the three sorts of parameter
# sets, which stand in the decoder's set-up alone (ISO/IEC 14496-15, 8.3.2).
_SLICES, _PARAMETERS = (*range(0, 10), *range(16, 22)), (32, 33, 34)
# AV1 (AV1 bitstream, 6.2.2): sequence header, frame header, tile group, frame. A frame header that is there once more
# (7) decoders pass over.
_PICTURE_OBUS = (1, 3, 4, 6)
SEQUENCE, _FRAMES = 1, (3, 6)
HEVC_HEAD, AV1_HEAD = 23, 4
_REPEATED = ((2, 6), (6, 12))  # bytes of a set-up's head that stand at the same place of the set for a sequence
_BAD = "The compressed picture is damaged."


def hevc(stream: bytes, configuration: bytes) -> tuple[bytes, bool]:
    """The slices of one picture, and whether anything else stood there, such as another picture. Raises Damaged."""
    wide = (configuration[21] & 3) + 1 if len(configuration) >= HEVC_HEAD else 0
    kept, pictures, dropped = [], 0, False
    for unit in _units(stream, wide):
        slice_ = _sort(unit) in _SLICES
        pictures += slice_ and bool(unit[2:3] >= b"\x80")  # its first slice says so (7.3.6.1)
        if slice_ and pictures <= 1:
            kept.append(len(unit).to_bytes(wide, "big") + unit)
        else:
            dropped = True
    if not kept:
        raise Damaged(_BAD)
    return b"".join(kept), dropped


def _sort(unit: bytes) -> int:
    """The unit's type (7.3.1.2); -1 where it is of another layer than the first, such as a second view."""
    return -1 if unit[0] & 1 or unit[1] >> 3 else unit[0] >> 1 & 63


def _units(stream: bytes, wide: int) -> Iterator[bytes]:
    at = 0
    while wide and at < len(stream):
        size = int.from_bytes(stream[at : at + wide], "big")
        at += wide + size
        if size < 2 or at > len(stream):
            raise Damaged(_BAD)
        yield stream[at - size : at]


def hevc_configuration(configuration: bytes) -> tuple[bytes, bool]:
    """A decoder's set-up (ISO/IEC 14496-15, 8.3.3.1) with the parameter sets alone. Raises Damaged."""
    if len(configuration) < HEVC_HEAD or configuration[0] != 1:
        raise Damaged(_BAD)
    at, arrays, dropped = HEVC_HEAD, [], False
    for _ in range(configuration[22]):
        if at + 3 > len(configuration):
            raise Damaged(_BAD)
        head, count = configuration[at], int.from_bytes(configuration[at + 1 : at + 3], "big")
        at += 3
        units = []
        for _ in range(count):
            size = int.from_bytes(configuration[at : at + 2], "big")
            at += 2 + size
            if at > len(configuration) or size < 2:
                raise Damaged(_BAD)
            units.append(configuration[at - size : at])
        kept = [unit for unit in units if _sort(unit) == head & 63]
        if head & 63 in _PARAMETERS and kept:
            sized = (len(unit).to_bytes(2, "big") + unit for unit in kept)
            arrays.append(bytes([head & 0xBF]) + len(kept).to_bytes(2, "big") + b"".join(sized))
        dropped |= head & 63 not in _PARAMETERS or kept != units
    plain = _hevc_head(configuration, len(arrays)) + b"".join(arrays)
    return _as_its_sets_say(plain), dropped or at != len(configuration)


def hevc_sets_of(configuration: bytes) -> list[bytes]:
    """The parameter sets in a decoder's set-up. Raises Damaged."""
    return _sets(hevc_configuration(configuration)[0])


def _sets(plain: bytes) -> list[bytes]:
    at, units = HEVC_HEAD, []
    for _ in range(plain[22]):
        count, at = int.from_bytes(plain[at + 1 : at + 3], "big"), at + 3
        for _ in range(count):
            size = int.from_bytes(plain[at : at + 2], "big")
            at += 2 + size
            units.append(plain[at - size : at])
    return units


def _as_its_sets_say(plain: bytes) -> bytes:
    """What the coding is compatible with and bound to is told once more in front of the sets (ISO/IEC 14496-15,
    8.3.3.1), where no decoder asks for it: as there, or not at all.
    """
    sets = (hevc_sets.payload(unit) for unit in _sets(plain) if unit[0] >> 1 == hevc_sets.SEQUENCE)
    told, out = next(sets, b"").ljust(12, b"\0"), bytearray(plain)
    for first, end in _REPEATED:
        if any(out[first:end]):
            out[first:end] = told[first:end]
    return bytes(out)


def _hevc_head(old: bytes, arrays: int) -> bytes:
    """The fixed fields with reserved bits as the standard wants them, no frame rate and no way to share the work."""
    head = bytearray(old[:HEVC_HEAD])
    head[13:16] = b"\xf0\0\xfc"
    head[16] |= 0xFC
    head[17] |= 0xF8
    head[18] |= 0xF8
    head[19:21] = b"\0\0"
    head[21] &= 0x0F
    head[22] = arrays
    return bytes(head)


def av1(stream: bytes, configuration: bytes) -> tuple[bytes, bool]:
    """The pieces of one picture, each with its length, and whether anything else stood there. Raises Damaged."""
    kept, dropped, seen = [], False, _Seen()
    for sort, head, whole in pieces(stream):
        body = av1_sequence.read(whole).body if sort == SEQUENCE else whole
        if sort in _PICTURE_OBUS and not seen.further(sort, body):
            kept.append(head + _leb128(len(body)) + body)
            dropped |= body != whole
        else:
            dropped |= sort != 2 or bool(body)  # a temporal delimiter says nothing
    if not kept:
        raise Damaged(_BAD)
    return b"".join(kept), dropped


@dataclass(slots=True)
class _Seen:
    """What was decoded so far: behind the frame that is shown nothing belongs to the picture (7.5), whatever layer it
    says it is of.
    """

    reduced: bool = False
    sequences: list[bytes] = field(default_factory=list)
    shown: bool = False
    over: bool = False  # a further picture has begun

    def further(self, sort: int, body: bytes) -> bool:
        """Whether the next piece is of another picture than the first."""
        if sort == SEQUENCE:
            self.sequences.append(body)
            self.reduced = bool(body[:1] and body[0] >> 3 & 1)
            return self.shown or self.sequences[0] != body
        if sort in _FRAMES:
            self.over |= self.shown
            self.shown |= self.reduced or not body or bool(body[0] & 0x90)  # show_existing_frame, show_frame (5.9.2)
        return self.over


def pieces(stream: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Type, head (marked as having a length) and body of each piece (AV1 bitstream, 5.3)."""
    at = 0
    while at < len(stream):
        first, extended = stream[at], stream[at] >> 2 & 1
        head = bytes([first & 0x7C | 2]) + stream[at + 1 : at + 1 + extended]
        at += 1 + extended
        size = len(stream) - at
        if first & 2:
            size, at = _number(stream, at)
        if first & 0x80 or size < 0 or at + size > len(stream):
            raise Damaged(_BAD)
        at += size
        yield first >> 3 & 15, head, stream[at - size : at]


def _number(stream: bytes, at: int) -> tuple[int, int]:
    """A leb128 number and where it ends (4.10.5)."""
    value = 0
    for index, byte in enumerate(stream[at : at + 8]):
        value |= (byte & 127) << (7 * index)
        if byte < 128:
            return value, at + index + 1
    raise Damaged(_BAD)


def _leb128(value: int) -> bytes:
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def av1_configuration(configuration: bytes) -> tuple[bytes, bool]:
    """The four fixed bytes (AV1 in ISOBMFF, 2.3.3); the sequence header stands in the picture itself."""
    if len(configuration) < AV1_HEAD or configuration[0] != 0x81:
        raise Damaged(_BAD)
    rest = configuration[AV1_HEAD:]
    said = any(sort != 1 for sort, _, _ in pieces(rest)) if rest else False
    fixed = bytes([0x81, configuration[1], configuration[2], configuration[3] & 0x1F])
    return fixed, said


Stream = Callable[[bytes, bytes], tuple[bytes, bool]]
Configuration = Callable[[bytes], tuple[bytes, bool]]
# By the item's type: the property that sets up the decoder, how to pass that on, how to pass the picture on.
CODINGS: dict[bytes, tuple[bytes, Configuration, Stream]] = {
    b"hvc1": (b"hvcC", hevc_configuration, hevc),
    b"av01": (b"av1C", av1_configuration, av1),
}
