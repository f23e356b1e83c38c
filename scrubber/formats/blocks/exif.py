"""What an EXIF block tells: place, time, camera, owner, thumbnail."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import lru_cache

from piexif import TAGS

from scrubber.formats.blocks import filling, tiff
from scrubber.formats.blocks import found as f
from scrubber.model.finding import Finding
from scrubber.model.kinds import Kind

_TABLES = {"ifd0": "Image", "ifd1": "1st", "exif": "Exif", "gps": "GPS", "interop": "Interop"}

# Facts that say nothing of anybody: sizes, layout, versions, pointers.
_NEUTRAL = frozenset(
    "NewSubfileType SubfileType ImageWidth ImageLength BitsPerSample Compression PhotometricInterpretation Orientation"
    " SamplesPerPixel PlanarConfiguration XResolution YResolution ResolutionUnit YCbCrCoefficients YCbCrSubSampling"
    " YCbCrPositioning ReferenceBlackWhite ExifTag GPSTag InteroperabilityTag ExifVersion ComponentsConfiguration"
    " FlashpixVersion ColorSpace PixelXDimension PixelYDimension InteroperabilityIndex FillOrder StripOffsets"
    " RowsPerStrip StripByteCounts InteroperabilityVersion CompressedBitsPerPixel WhitePoint PrimaryChromaticities"
    " JPEGInterchangeFormat JPEGInterchangeFormatLength GPSVersionID Padding OffsetSchema TransferFunction"
    " RelatedImageWidth RelatedImageLength".split()
)
_KINDS = {
    Kind.OWNER: "Artist Copyright CameraOwnerName OwnerName XPAuthor PhotographerName",
    Kind.DEVICE: "Make Model BodySerialNumber LensSerialNumber LensMake LensModel CameraSerialNumber UniqueCameraModel"
    " LocalizedCameraModel LensSpecification LensInfo HostComputer ImageUniqueID RawDataUniqueID",
    Kind.SOFTWARE: "Software ProcessingSoftware",
    Kind.DESCRIPTION: "ImageDescription XPTitle XPKeywords XPSubject DocumentName PageName Rating RatingPercent",
    Kind.COMMENT: "UserComment XPComment",
    Kind.LOCATION: "SubjectLocation",
    Kind.EDIT_HISTORY: "ImageHistory RelatedSoundFile OriginalRawFileName ImageResources XMLPacket IPTCNAA",
    Kind.PREVIEW: "PreviewImage",
}
_UNLINKED = "Bytes that nothing points to stand among the notes, such as a preview that was only taken off the list."
_MORE = "More is stored there than belongs there."
_WORDS = re.compile(rb"[A-Za-z][A-Za-z ]{4,}")
_LETTERS = (1, 2, 6, 7)  # bytes and texts
_LOOKED_AT = 1 << 16
_KIND_OF = {name: kind for kind, names in _KINDS.items() for name in names.split()}
# Names that piexif's tables lack (EXIF 2.32 and what Microsoft writes).
_MORE_NAMES = {
    **{0x9010: "OffsetTime", 0x9011: "OffsetTimeOriginal", 0x9012: "OffsetTimeDigitized", 0x882A: "TimeZoneOffset"},
    **{0xA460: "CompositeImage", 0xA461: "SourceImageNumber", 0xA462: "SourceExposureTimes"},
    **{0xEA1C: "Padding", 0xEA1D: "OffsetSchema"},
}
_HALVES = {0x0002: (b"N", b"S"), 0x0004: (b"E", b"W")}
_UNCLEAR = "(told in an unclear way)"
_INTEROP_NAMES = {0x0002: "InteroperabilityVersion", 0x1001: "RelatedImageWidth", 0x1002: "RelatedImageLength"}


def _names(ifd: str, own: str) -> dict[int, str]:
    # Some programs put tags into the wrong directory; GPS and interoperability numbers mean nothing elsewhere.
    tables = (own,) if own in ("GPS", "Interop") else ("Exif", "Image", own)  # the last one counts
    known = {tag: str(row["name"]) for table in tables for tag, row in TAGS[table].items()}
    return {**_MORE_NAMES, **known, **(_INTEROP_NAMES if ifd == "interop" else {})}


_NAMES = {ifd: _names(ifd, own) for ifd, own in _TABLES.items()}


@lru_cache(maxsize=1)
def _tree(block: bytes) -> tiff.Tree:
    """Read once for the orientation and the findings."""
    return tiff.read(block)


def orientation(block: bytes) -> int:
    """1 to 8, or 0 where the block (from its byte order mark on) states none."""
    entry = _tree(block).first("ifd0", 0x0112)
    numbers = entry.numbers() if entry and entry.sort in (1, 3, 4) else []
    return int(numbers[0]) if numbers and 1 <= numbers[0] <= 8 else 0


def size(block: bytes) -> tuple[int, int]:
    """Width and height of the photo as the block states them, 0 where it doesn't."""
    entries = (_tree(block).first("exif", tag) for tag in (0xA002, 0xA003))
    numbers = [entry.numbers() if entry and entry.sort in (3, 4) else [] for entry in entries]
    width, height = (int(found[0]) if found else 0 for found in numbers)
    return width, height


def findings(block: bytes, prefix: str = "exif", *, alone: bool = True) -> list[Finding]:
    """What the block holds, from its byte order mark on. Never raises. `alone`: no picture is part of it."""
    tree = _tree(block)
    slack = _slack(tree, block, prefix) if alone else []  # else most of it is the picture
    out = [*_tags(tree, prefix), *_thumbnail(tree, block, prefix), *slack]
    return f.numbered(out if tree.whole else [*out, f.damaged(prefix)])


def of_entries(entries: Iterable[tiff.Entry], prefix: str = "exif") -> Iterator[Finding]:
    """What the entries of directories hold that somebody else has read."""
    return _tags(tiff.Tree(tuple(entries), whole=True), prefix)


def _tags(tree: tiff.Tree, prefix: str) -> Iterator[Finding]:
    for entry in tree.entries:
        name = _name(entry)
        if name in _NEUTRAL:
            if _wordy(entry):
                yield f.found(Kind.UNKNOWN, f"{prefix}/{name}", _MORE, f.text_of(entry.raw))
            continue
        kind = _kind(entry, name)
        where = f"{prefix}/ifd1/{name}" if entry.ifd == "ifd1" else f"{prefix}/{name}"
        if name == "MakerNote":
            yield f.found(kind, where, "The maker's own block often holds a serial number and a count of all photos.")
        else:
            yield f.found(kind, where, text=_text(entry, name, tree))


def _wordy(entry: tiff.Entry) -> bool:
    """Whether a fact that should be a number, a version or zeros says something in words."""
    return entry.sort in _LETTERS and _WORDS.search(entry.raw[:_LOOKED_AT]) is not None


def _name(entry: tiff.Entry) -> str:
    return _NAMES.get(entry.ifd, _NAMES["ifd0"]).get(entry.tag) or f"0x{entry.tag:04X}"


def _kind(entry: tiff.Entry, name: str) -> Kind:
    if "Date" in name or ("Time" in name and "Exposure" not in name and name != "SelfTimerMode"):
        return Kind.TIME
    if entry.ifd == "gps":
        return Kind.LOCATION
    if name in _KIND_OF:
        return _KIND_OF[name]
    if name.startswith("0x"):
        return Kind.UNKNOWN
    return Kind.CAMERA_SETTINGS


def _text(entry: tiff.Entry, name: str, tree: tiff.Tree) -> str | None:
    if name in ("GPSLatitude", "GPSLongitude"):
        return _degrees(entry, tree)
    if name.startswith("XP"):
        return entry.raw.decode("utf-16-le", "ignore")
    if name == "UserComment":
        return _comment(entry)
    if entry.sort == 2:
        return f.text_of(entry.raw.rstrip(b"\0"))
    return None


def _degrees(entry: tiff.Entry, tree: tiff.Tree) -> str | None:
    """Signed decimal degrees of a latitude or longitude; in words where nobody can say on which half of the globe."""
    reference = tree.first("gps", entry.tag - 1)
    side, (plus, minus) = (reference.raw.strip(b" \0")[:1].upper() if reference else b""), _HALVES[entry.tag]
    degrees, minutes, seconds = map(float, (entry.numbers() + [Fraction(0)] * 3)[:3])
    value = abs(degrees) + minutes / 60 + seconds / 3600
    # A sign has no place here; where it says the same as the letter, both mean it once.
    if side not in (plus, minus) or min(minutes, seconds) < 0 or (degrees < 0 and side == plus) or entry.unclear():
        return f"{value:.6f} {_UNCLEAR}"
    return f"{-value if side == minus else value:.6f}"


def _comment(entry: tiff.Entry) -> str:
    code, body = entry.raw[:8], entry.raw[8:]
    if code.startswith(b"UNICODE"):
        return body.decode("utf-16-be" if entry.order == "big" else "utf-16-le", "ignore")
    return f.text_of(body if code.rstrip(b"\0") in (b"", b"ASCII", b"JIS") else entry.raw)


def _slack(tree: tiff.Tree, block: bytes, prefix: str) -> list[Finding]:
    """Bytes of the block that nothing points to, such as a thumbnail that was unlinked and not taken out."""
    spans = [(0, 8), *tree.used]
    for places, lengths in ((0x0201, 0x0202), (0x0111, 0x0117)):
        start, length = tree.first("ifd1", places), tree.first("ifd1", lengths)
        if start and length:
            spans += [(int(at), int(at + size)) for at, size in zip(start.numbers(), length.numbers(), strict=False)]
    edge, gaps = 0, list[bytes]()
    for begin, end in (*sorted(spans), (len(block), len(block))):
        gaps.append(block[edge:begin])
        edge = max(edge, end)
    unused = b"".join(gaps)
    if len(unused) < filling.LEAST or not unused.strip(b"\0"):
        return filling.findings(len(unused), 2 * len(block), prefix)
    return [f.found(Kind.UNKNOWN, f"{prefix}/unlinked", _UNLINKED)]


def _thumbnail(tree: tiff.Tree, block: bytes, prefix: str) -> Iterator[Finding]:
    start, strips = tree.first("ifd1", 0x0201), tree.first("ifd1", 0x0111)
    if start or strips:
        where = f"{prefix}/ifd1/thumbnail"
        yield f.found(Kind.PREVIEW, where, "A small picture is stored that may show what was later cut off or covered.")
