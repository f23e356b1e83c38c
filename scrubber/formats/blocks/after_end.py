"""What bytes behind the end of a picture are: a film, another picture, or something unknown."""

from __future__ import annotations

from scrubber.formats.blocks import filling
from scrubber.formats.blocks import found as f
from scrubber.model.finding import Finding
from scrubber.model.kinds import Kind

# (where the signature stands, signature, kind, reason)
_SIGNS: tuple[tuple[int, bytes, Kind, str], ...] = (
    (4, b"ftyp", Kind.MOVIE, "A short film with sound is stored behind the picture."),
    (0, b"\xff\xd8\xff", Kind.SECOND_PICTURE, "Another picture is stored behind the first."),
    (0, b"\x89PNG", Kind.SECOND_PICTURE, "Another picture is stored behind the first."),
    (0, b"MotionPhoto_Data", Kind.MOVIE, "A short film with sound is stored behind the picture."),
)
_OLD = "The rest of an uncropped picture remains."
_FAR = 1 << 16  # how far into the bytes a signature is looked for


def findings(data: bytes, end: int, prefix: str) -> list[Finding]:
    """For the bytes of a file from `end` on: at most one finding for each sort of thing, and one for them as such.

    Never raises.
    """
    block = data[end:]
    if not block.strip(b"\0"):
        return filling.findings(len(block), len(data), prefix)
    head = block[:_FAR]
    out = [f.found(Kind.TRAILING_DATA, prefix)]
    for offset, sign, kind, reason in _SIGNS:
        if head.find(sign, offset) >= 0 and all(kind is not o.kind for o in out):
            out.append(f.found(kind, f"{prefix}/{kind}", reason))
    # A program that crops a picture may write the new one over the old one and leave its end (CVE-2023-21036).
    begins = any(head.find(sign, offset) >= 0 for offset, sign, _, _ in _SIGNS)
    if not begins and block.rstrip(b"\0").endswith(b"\xff\xd9"):
        out.append(f.found(Kind.SECOND_PICTURE, f"{prefix}/old-picture", _OLD))
    return out
