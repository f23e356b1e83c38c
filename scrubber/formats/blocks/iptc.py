"""What a Photoshop block tells: IPTC captions and authors, thumbnails, editing state."""

from __future__ import annotations

from collections.abc import Iterator

from scrubber.formats.blocks import exif, xmp
from scrubber.formats.blocks import found as f
from scrubber.model.finding import Finding
from scrubber.model.kinds import Kind

# Application record of IPTC-IIM 4.2; what is not named here counts as a description.
_NAMES = {
    5: "ObjectName", 7: "EditStatus", 10: "Urgency", 15: "Category", 20: "SupplementalCategory", 25: "Keywords",
    26: "ContentLocationCode", 27: "ContentLocationName", 30: "ReleaseDate", 35: "ReleaseTime", 40: "Instructions",
    55: "DateCreated", 60: "TimeCreated", 62: "DigitalCreationDate", 63: "DigitalCreationTime",
    65: "OriginatingProgram", 70: "ProgramVersion", 80: "Byline", 85: "BylineTitle", 90: "City", 92: "SubLocation",
    95: "State", 100: "CountryCode", 101: "Country", 103: "TransmissionReference", 105: "Headline", 110: "Credit",
    115: "Source", 116: "Copyright", 118: "Contact", 120: "Caption", 122: "CaptionWriter",
}  # fmt: skip
_KINDS = {
    Kind.LOCATION: {26, 27, 90, 92, 95, 100, 101},
    Kind.TIME: {30, 35, 55, 60, 62, 63},
    Kind.OWNER: {80, 85, 110, 115, 116, 118, 122},
    Kind.SOFTWARE: {65, 70},
}
TAIL = -1  # in place of a resource's number
_NEUTRAL = {0x03ED, 0x0425, 0x0406}  # resolution, digest of the captions, JPEG quality


def findings(block: bytes, prefix: str = "iptc") -> list[Finding]:
    """What the image resources hold, from the first `8BIM` on. Never raises."""
    return f.numbered(_found(block, prefix))


def records(block: bytes, prefix: str = "iptc") -> list[Finding]:
    """What bare IPTC records hold. Never raises."""
    return f.numbered(_records(block, prefix))


def resources(block: bytes) -> Iterator[tuple[int, bytes | None]]:
    """Number and content of each image resource; None where one is damaged, TAIL for bytes behind the last."""
    at = 0
    while at + 12 <= len(block):
        if block[at : at + 4] not in (b"8BIM", b"PHUT", b"DCSR", b"AgHg", b"MeSa"):
            yield TAIL, None
            return
        number, name = int.from_bytes(block[at + 4 : at + 6], "big"), block[at + 6]
        start = at + 6 + ((name + 2) & ~1)
        size = int.from_bytes(block[start : start + 4], "big")
        body = block[start + 4 : start + 4 + size]
        if len(body) < size:
            yield TAIL, None
            return
        yield number, body
        at = start + 4 + size + (size & 1)
    if block[at:].strip(b"\0"):
        yield TAIL, block[at:]


def _found(block: bytes, prefix: str) -> Iterator[Finding]:
    for number, body in resources(block):
        if body is None:
            yield f.damaged(prefix)
        elif number == TAIL:
            yield f.found(Kind.UNKNOWN, f"{prefix}/tail")
        else:
            yield from _resource(number, body, prefix)


def _resource(number: int, body: bytes, prefix: str) -> Iterator[Finding]:
    if number == 0x0404:
        yield from _records(body, prefix)
    elif number in (0x0409, 0x040C):
        yield f.found(Kind.PREVIEW, f"{prefix}/thumbnail")
    elif number in (0x0422, 0x0423):
        yield from exif.findings(body, f"{prefix}/exif")
    elif number == 0x0424:
        yield from xmp.findings(body, f"{prefix}/xmp")
    elif number in (0x040A, 0x040B):
        yield f.found(Kind.OWNER, f"{prefix}/copyright", text=f.text_of(body) if number == 0x040B else None)
    elif number == 0x0421:
        yield f.found(Kind.SOFTWARE, f"{prefix}/version")
    elif number not in _NEUTRAL and body:
        yield f.found(Kind.EDIT_HISTORY, f"{prefix}/resource-{number:04X}", "The editor's state is stored in the file.")


def _records(body: bytes, prefix: str) -> Iterator[Finding]:
    at = 0
    while at + 5 <= len(body) and body[at] == 0x1C:
        record, number, size = body[at + 1], body[at + 2], int.from_bytes(body[at + 3 : at + 5], "big")
        start = at + 5
        if size & 0x8000:  # an extended length follows (IIM 4.2, 1.6.1)
            digits = size & 0x7FFF
            size, start = int.from_bytes(body[start : start + min(digits, 8)], "big"), start + digits
        if start + size > len(body):
            yield f.damaged(prefix)
            return
        if record != 1 and number != 0 and size:
            name = _NAMES.get(number, f"{record}-{number}") if record == 2 else f"{record}-{number}"
            kind = next((k for k, of in _KINDS.items() if record == 2 and number in of), Kind.DESCRIPTION)
            yield f.found(kind, f"{prefix}/{name}", text=f.text_of(body[start : start + size]))
        at = start + size
    if body[at:].strip(b"\0"):
        yield f.damaged(prefix)
