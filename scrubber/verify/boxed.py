"""The boxes that HEIC and AVIF are made of, and the facts about pictures that may stand in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from scrubber.verify import coded
from scrubber.verify.parts import Unreadable

ALPHA = (b"urn:mpeg:mpegB:cicp:systems:auxiliary:alpha\0", b"urn:mpeg:hevc:2015:auxid:1\0")
MOST_BOXES = 20_000
LAST_PRIMARIES, LAST_TRANSFER, LAST_MATRIX = 22, 18, 17  # known values of ITU-T H.273

Box = tuple[bytes, int, int]  # name, first byte of its content, end


def boxes(data: bytes, start: int, end: int) -> Iterator[Box]:
    """One after the other. Raises Unreadable where one does not fit."""
    for _ in range(MOST_BOXES):
        if start >= end:
            return
        size, name = int.from_bytes(data[start : start + 4]), data[start + 4 : start + 8]
        if start + 8 > end or size < 8 or start + size > end:
            raise Unreadable("The parts of the file don't fit into each other.")
        yield name, start + 8, start + size
        start += size
    raise Unreadable("The file has too many parts.")


def _is_pixi(body: bytes) -> bool:
    return (
        len(body) > 4
        and body[:4] == bytes(4)
        and 1 <= body[4] <= 4
        and len(body) == 5 + body[4]
        and max(body[5:]) <= 16
    )


def _is_clap(body: bytes) -> bool:
    """Whole pixels; offsets in halves; no more cut off than coding in blocks asks for is for the pixels to tell."""
    return len(body) == 32 and [int.from_bytes(body[at : at + 4]) for at in (4, 12, 20, 28)] == [1, 1, 2, 2]


def _is_nclx(body: bytes) -> bool:
    if len(body) != 11 or body[:4] != b"nclx" or any(body[4:10:2]) or body[10] & 0x7F:
        return False
    return body[5] <= LAST_PRIMARIES and body[7] <= LAST_TRANSFER and body[9] <= LAST_MATRIX


# What may be said of a picture, and how it looks when it says nothing else.
FACTS: dict[bytes, Callable[[bytes], bool]] = {
    b"ispe": lambda body: len(body) == 12 and body[:4] == bytes(4),
    b"pixi": _is_pixi,
    b"colr": _is_nclx,
    b"irot": lambda body: len(body) == 1 and body[0] <= 3,
    b"imir": lambda body: len(body) == 1 and body[0] <= 1,
    b"clap": _is_clap,
    b"pasp": lambda body: len(body) == 8 and not any(body[:2]) and not any(body[4:6]),
    b"auxC": lambda body: body[:4] == bytes(4) and body[4:] in ALPHA,
    b"hvcC": coded.is_hevc_setting,
    b"av1C": coded.is_av1_setting,
}
