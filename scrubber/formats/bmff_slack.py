"""Finds words behind the last block of an HEVC or AV1 picture, where decoders never look."""

from __future__ import annotations

import re
from collections.abc import Iterable

from scrubber.formats.bmff_film import Film
from scrubber.formats.bmff_picture import Picture
from scrubber.formats.bmff_streams import CODINGS

_TAIL = 1 << 16
# Compressed data are as good as random: 20 printable bytes in a row come by chance once in 10^8 bytes, eight at the
# very end once in 2,000 pictures.
_WORDS = re.compile(rb"[\t\n\r -~]{20,}|[\t\n\r -~]{8,}\Z")
_PICTURE = 8  # bytes of picture data that look like letters before such words; more come once in 2,000 times
# Put in place of such words: if neither changes the picture, nobody reads them.
FILLERS = (bytes(range(1, 255)), bytes(range(254, 0, -1)))
WHY = "Bytes stand behind the last block of the picture."

Span = tuple[int, int]


def suspects(data: bytes, picture: Picture, film: Film | None) -> list[Span]:
    """Where something like text stands towards the end of a compressed picture: first byte and end in the file."""
    spans = [part.item.spans[-1] for part in picture.parts if part.item.sort in CODINGS and part.item.spans]
    spans += [span for track in film.tracks for span in track.spans] if film else []
    return [found for start, end in dict.fromkeys(spans) for found in _words(data, max(start, end - _TAIL), end)]


def _words(data: bytes, start: int, end: int) -> Iterable[Span]:
    """Without their beginning: the last bytes of the picture may look like letters, too."""
    for match in _WORDS.finditer(data[start:end]):
        yield start + match.start() + min(_PICTURE, len(match[0]) // 2), start + match.end()


def filled(data: bytes, places: Iterable[Span], filler: bytes) -> bytes:
    """The file with other bytes at these places."""
    out = bytearray(data)
    for start, end in places:
        out[start:end] = (filler * (1 + (end - start) // len(filler)))[: end - start]
    return bytes(out)
