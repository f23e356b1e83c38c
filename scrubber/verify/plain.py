"""Sorts a file's bytes: those that could be read as words, and those that are numbers of the picture or its colours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from scrubber.verify import icc, jpeg, tiff, told
from scrubber.verify.parts import Part, Reading


@dataclass(frozen=True, slots=True)
class Bytes:
    """`words` and `numbers`, each a place in the file with what stands there. Together they are the whole file."""

    words: list[tuple[str, bytes]]
    numbers: list[tuple[str, memoryview]]


def sorted_bytes(copy: bytes, reading: Reading) -> Bytes:
    """Neighbouring parts that are no numbers are joined, so that nothing hides on the border of two."""
    words = [(_place(reading, run[0]), copy[run[0].start : run[-1].end]) for run in _runs(copy, reading)]
    numbers = [
        (_place(reading, part), memoryview(copy)[part.start : part.end]) for part in reading.parts if part.picture
    ]
    if reading.profile is not None:
        said, colours = _profile(reading.profile)
        words.append((f"{reading.format}/profile", said))
        numbers.append((f"{reading.format}/profile", memoryview(colours)))
    return Bytes(words, numbers)


def _place(reading: Reading, part: Part) -> str:
    return f"{reading.format}/{part.name.split()[-1] if part.name != 'after the end' else 'after-end'}"


def _runs(copy: bytes, reading: Reading) -> Iterator[list[Part]]:
    run: list[Part] = []
    for part in reading.parts:
        if part.picture or _known(copy, part):
            if run:
                yield run
            run = []
        else:
            run.append(part)
    if run:
        yield run


def _known(copy: bytes, part: Part) -> bool:
    """Parts that are looked at elsewhere: the start, the bare orientation, the colour profile, words that were kept."""
    if part.name in ("start", "body iCCP"):
        return True
    if part.name in ("body ICCP", "told"):
        return True
    if part.name not in ("body e1", "body e2", "body EXIF", "body eXIf"):
        return False
    body = copy[part.start : part.end]
    if part.name == "body EXIF":
        return tiff.only_orientation(body) or told.facts(body) is not None
    if part.name == "body eXIf":
        return told.facts(body) is not None
    sole = tiff.only_orientation(body[6:]) or told.facts(body[6:]) is not None
    return body[:12] == jpeg.ICC_SIGN or (body[:6] == jpeg.EXIF_SIGN and sole)


@lru_cache(maxsize=1)
def _profile(profile: bytes) -> tuple[bytes, bytes]:
    """A colour profile's words (header, names, texts, all that no colour element holds) and its colours."""
    words, colours, at = [], [], 0
    for name, start, end in sorted(icc.table(profile), key=lambda element: element[1]):
        if name in icc.TYPES and start >= at:
            words.append(profile[at:start])
            colours.append(profile[start:end])
            at = min(end, len(profile))
    return b"".join((*words, profile[at:])), b"".join(colours)
