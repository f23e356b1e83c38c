"""Is there a second picture or a film in the finished file, such as a preview or the photo before it was cropped?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrubber.contracts import Evidence
from scrubber.model.report import CheckResult, Leak
from scrubber.verify import opened
from scrubber.verify.parts import Reading, Unreadable
from scrubber.verify.plain import sorted_bytes

NAME = "pictures"
# How pictures and films begin. The short beginnings stand by chance in a long table of colours (three bytes in half a
# megabyte: one in thirty), so there only the long ones are searched, and nothing in the compressed picture itself,
# which the check of the structure follows to its end.
LONG = (
    ("a JPEG picture", rb"\xff\xd8\xff[\xc0-\xfe].{2}(?:JFIF|Exif)\0"),
    ("a PNG picture", rb"\x89PNG\r\n\x1a\n"),
    ("a GIF picture", rb"GIF8[79]a"),
    ("a WebP picture", rb"RIFF.{4}WEBP"),
    ("a film or HEIC picture", rb"ftyp(?:heic|heix|hevc|mif1|msf1|avif|avis|isom|iso[2-9]|mp4[12]|qt  |M4V |3gp)"),
    ("content credentials", rb"jumbjumd|jumd(?:c2pa|c2ma)"),
    ("a JPEG XL picture", rb"\0\0\0\x0cJXL \r\n"),
)
SHORT = (
    ("a JPEG picture", rb"\xff\xd8\xff"),
    ("a TIFF picture", rb"II\*\0|MM\0\*|II\+\0|MM\0\+"),
    ("a bitmap", rb"BM.{4}\0{4}.{4}[\x0c\x28\x40\x6c\x7c]\0\0\0"),
    ("a film or HEIC picture", rb"ftyp[a-zA-Z0-9]{3}|moov.{4}mvhd|mdat"),
    ("content credentials", rb"jumb|c2pa"),
)
_LONG = [(what, re.compile(sign, re.DOTALL)) for what, sign in LONG]
_ALL = [(what, re.compile(sign, re.DOTALL)) for what, sign in LONG + SHORT]


def applies(evidence: Evidence) -> bool:
    """Always: it needs the copy alone."""
    return True


def check(evidence: Evidence) -> CheckResult:
    """Looks for the beginnings of pictures everywhere but in the compressed picture."""
    try:
        reading = opened.reading(evidence)
    except Unreadable as error:
        return CheckResult(NAME, False, str(error))
    found = dict.fromkeys(_found(evidence.copy, reading))
    return CheckResult(NAME, True, leaks=tuple(Leak(f"{what} inside the file", where) for what, where in found))


def _found(copy: bytes, reading: Reading) -> Iterator[tuple[str, str]]:
    sorts = sorted_bytes(copy, reading)
    tables = [(where, bytes(body)) for where, body in sorts.numbers if where.endswith("/profile")]
    for signs, places in ((_ALL, sorts.words), (_LONG, tables)):
        # All places are searched as one first: mostly that is all there is to do.
        everywhere = b"".join([body for _, body in places])
        there = [(what, sign) for what, sign in signs if sign.search(everywhere)]
        for where, body in places if there else ():
            yield from ((what, where) for what, sign in there if sign.search(body))
