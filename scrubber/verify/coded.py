"""Looks between the pieces of HEVC and AV1 pictures, where encoders and others leave notes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from scrubber.verify import parameters, sequences
from scrubber.verify.parts import Unreadable

# H.265, table 7-1: pictures; what is reserved is skipped by decoders, as are other layers than the first (7.4.2.2).
# AV1, 6.2.2: sequence header, frame header, tile group, frame; a frame header that comes again is skipped, too.
HEVC_PIECES = (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 16, 17, 18, 19, 20, 21)
AV1_PIECES = (1, 3, 4, 6)
SEQUENCE, FRAMES = 1, (3, 6)
PICTURES = 33  # the set for a sequence of pictures in HEVC
_NOTE = "a note inside the compressed picture"
_ANOTHER = "a second picture behind the first"
_TORN = "a compressed picture that does not fill its place"
_DAMAGED = "The compressed picture is damaged."


def hevc(body: bytes, setting: bytes) -> list[str]:
    wide, at, found, begun = setting[21] % 4 + 1, 0, set[str](), 0
    while at < len(body):
        size = int.from_bytes(body[at : at + wide])
        if at + wide + size > len(body) or size < 2:
            return [_TORN]
        if not _is_piece(body[at + wide : at + wide + 2], HEVC_PIECES):
            found.add(_NOTE)
        elif body[at + wide + 2 : at + wide + 3] >= b"\x80":  # the first slice of a picture (H.265, 7.3.6.1)
            begun += 1
        at += wide + size
    if begun > 1:
        found.add(_ANOTHER)
    return sorted(found)


def _is_piece(head: bytes, sorts: tuple[int, ...]) -> bool:
    """Whether a unit of HEVC begins as one of these sorts in the first layer (7.3.1.2)."""
    return len(head) == 2 and head[0] >> 1 in sorts and not head[0] & 1 and not head[1] & 0xF8


def av1(body: bytes, setting: bytes) -> list[str]:
    found, sequence, still, shown = set[str](), b"", False, False
    try:
        for sort, piece in _pieces(body):
            if sort not in AV1_PIECES:
                found.add(_NOTE)
            if sort == SEQUENCE:
                found |= {_ANOTHER} if shown or sequence not in (b"", piece) else set()
                found |= set() if sequences.full(piece) else {_NOTE}
                sequence, still = piece, bool(piece[:1]) and bool(piece[0] & sequences.REDUCED)
            elif sort in FRAMES:
                found |= {_ANOTHER} if shown else set()
                shown = shown or still or not piece or bool(piece[0] & 0x90)  # it, or one from before (AV1, 5.9.2)
    except Unreadable:
        return [_TORN]
    return sorted(found)


def _pieces(body: bytes) -> Iterator[tuple[int, bytes]]:
    """Sort and content of each. Raises Unreadable where they don't fill the picture."""
    at = 0
    while at < len(body):
        head, at = body[at], at + 1 + (body[at] >> 2 & 1)
        size = shift = 0
        while True:
            if at >= len(body) or shift > 49 or not head & 2:
                raise Unreadable(_DAMAGED)
            size |= (body[at] & 127) << shift
            shift, at = shift + 7, at + 1
            if body[at - 1] < 128:
                break
        if at + size > len(body):
            raise Unreadable(_DAMAGED)
        yield head >> 3 & 15, body[at : at + size]
        at += size


def is_hevc_setting(body: bytes) -> bool:
    """ISO/IEC 14496-15, 8.3.3.1: fixed fields, then parameter sets and nothing else, to the last byte."""
    if len(body) < 23 or body[0] != 1 or body[13:16] != b"\xf0\0\xfc" or body[19:21] != b"\0\0":
        return False
    sets = _sets(body)
    return parameters.sound(sets) and all(_repeated(body, unit) for unit in sets if unit[0] >> 1 == PICTURES)


def _sets(body: bytes) -> list[bytes]:
    """The parameter sets; none where they don't fill the set-up to its last byte."""
    at, sets = 23, list[bytes]()
    for _ in range(body[22]):
        kind, count = body[at] & 63 if at < len(body) else 0, int.from_bytes(body[at + 1 : at + 3])
        at += 3
        for _ in range(count):
            size = int.from_bytes(body[at : at + 2])
            sets.append(body[at + 2 : at + 2 + size])
            at += 2 + size
            if at > len(body) or size < 3 or sets[-1][0] >> 1 != kind:
                return []
    return sets if at == len(body) else []


def _repeated(body: bytes, unit: bytes) -> bool:
    """Whether what the coding is compatible with and bound to is told before the sets as in them, or not at all."""
    told = parameters.plain_profile(unit)
    return all(body[a:b] in (bytes(b - a), told[a - 1 : b - 1]) for a, b in ((2, 6), (6, 12)))


def is_grey(kind: bytes, body: bytes, setting: bytes) -> bool:
    """Whether a compressed picture has no colours. Raises Unreadable where nobody can say."""
    if kind == b"hvc1":
        return all(parameters.grey(unit) for unit in _sets(setting) if unit[0] >> 1 == PICTURES)
    return all(sequences.grey(piece) for sort, piece in _pieces(body) if sort == SEQUENCE)


def is_av1_setting(body: bytes) -> bool:
    return len(body) == 4 and body[0] == 0x81 and body[3] < 32


@dataclass(frozen=True, slots=True)
class Stream:
    """How a picture is coded: the fact that sets up its decoder, and what does not belong into its bytes."""

    setting: bytes
    faults: Callable[[bytes, bytes], list[str]]


STREAMS = {b"hvc1": Stream(b"hvcC", hevc), b"av01": Stream(b"av1C", av1)}
