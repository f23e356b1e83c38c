"""What an XMP block tells, read without an XML parser so that no entity is ever expanded."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from scrubber.formats import limits
from scrubber.formats.blocks import found as f
from scrubber.model.finding import Finding
from scrubber.model.kinds import Kind

_TOKEN = re.compile(r"<[^<>]*>|[^<]+")
_NAME = re.compile(r"<\s{0,9}([\w.-]{1,80}(?::[\w.-]{1,80})?)")
_ATTRIBUTE = re.compile(r"""([\w.-]{1,80}(?::[\w.-]{1,80})?)\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')""")
_ORIENTATION = re.compile(r"""tiff:Orientation\s{0,9}(?:=\s{0,9}["']|>)\s{0,9}([1-8])\b""")

_NEUTRAL = re.compile(
    r"xmlns(?::.*)?|xml:.*|rdf:(?:parseType|resource|RDF|Description|Bag|Seq|Alt|li|value|type)|x:xmpmeta"
    r"|tiff:(?:Orientation|Image(?:Width|Length)|[XY]Resolution|ResolutionUnit|BitsPerSample|SamplesPerPixel|YCbCr.*"
    r"|Compression|PhotometricInterpretation|PlanarConfiguration|NativeDigest)"
    r"|exif:(?:Pixel[XY]Dimension|ColorSpace|ExifVersion|FlashpixVersion|ComponentsConfiguration|NativeDigest)"
)
_MORE = "More is stored there than belongs there."
_LETTERS, _DIGEST = re.compile(r"[A-Za-z]{3}"), re.compile(r"[\d,]{1,2000};[\dA-Fa-f]{32}")
_USUAL = {
    "xmlns": re.compile(r"[A-Za-z][\w+.-]{0,20}:\S{0,300}"),
    "xml:": re.compile(r"[A-Za-z]{1,8}(?:[-_][A-Za-z\d]{1,8}){0,4}"),
    "rdf:parseType": re.compile(r"[A-Z][a-z]{1,12}"),
}
_VALUES = ("rdf:resource", "rdf:value")  # of the property in whose element they stand
# The first pattern that fits decides; what fits none is UNKNOWN.
_PATTERNS = {
    Kind.LOCATION: r".*(?:gps|location|latitude|longitude|altitude|:city|:country|:state|placename)|geotate:",
    Kind.MOVIE: r"(?:gcamera|container|microvideo).*(?:motion|microvideo|item)|item:",
    Kind.SECOND_PICTURE: r"(?:hdrgm|hdrgainmap|apdi|depthdata|depthblureffect|portraitlightingeffect|gdepth"
    r"|gimage|gpano|gfocus|gaudio|mwg-rs|mp|mpri|mpreg):",
    Kind.PREVIEW: r"(?:xmpg?img|xapg?img):|xmp:thumbnails",
    Kind.CREDENTIALS: r".*(?:c2pa|contentauth|provenance)",
    Kind.EDIT_HISTORY: r"(?:xmpmm|xapmm|st(?:evt|ref|ver|job|mfs)|xmpbj|crs|xmpdm|lr|darktable|dcm|acr|xmpnote):"
    r"|photoshop:(?!.*(?:date|author|credit|source))|(?:rdf:)?about$",
    Kind.OWNER: r".*(?:creator$|author|artist|owner|rights|copyright|credit|source$|by-?line|creatorcontact|:ci"
    r"|personinimage)|(?:plus|dicom):",
    Kind.SOFTWARE: r".*(?:creatortool|software|x[am]ptk|producer)|gimp:",
    Kind.DEVICE: r".*(?:serial|make$|model|lens|device|documentid|instanceid)",
    Kind.TIME: r".*(?:date|(?<!exposure)time(?!zone)|when)",
    Kind.COMMENT: r".*comment",
    Kind.DESCRIPTION: r"(?:dc|iptc4xmp(?:core|ext)|mediapro|digikam|acdsee|microsoftphoto|xmp|xap):",
    Kind.CAMERA_SETTINGS: r"(?:tiff|exif|exifex|aux|drone-dji|camera|flir|gcamera):",
}
_KINDS = {kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in _PATTERNS.items()}


def orientation(block: bytes) -> int:
    """1 to 8, or 0 where the block states none."""
    match = _ORIENTATION.search(_decoded(block))
    return int(match[1]) if match else 0


def findings(block: bytes, prefix: str = "xmp") -> list[Finding]:
    """What the block holds. Never raises."""
    text = _decoded(block)
    out = f.numbered(_found(text, prefix))
    if not out and _ATTRIBUTE.search(text) is None and text.strip():
        return [f.found(Kind.UNKNOWN, prefix, text=text)]
    return out


def _decoded(block: bytes) -> str:
    if block[:2] in (b"\xfe\xff", b"\xff\xfe"):
        return block.decode("utf-16", "ignore")
    return block.decode("utf-8", "ignore").lstrip("\ufeff")


def _found(text: str, prefix: str) -> Iterator[Finding]:
    for name, value in _values(text):
        if name == "#comment":
            yield f.found(Kind.COMMENT, f"{prefix}/comment", text=value)
        elif value.strip() and not _NEUTRAL.fullmatch(name):
            yield f.found(_kind(name), f"{prefix}/{name}", text=html.unescape(value))
        elif _wordy(name, value):
            yield f.found(Kind.UNKNOWN, f"{prefix}/{name}", _MORE, html.unescape(value))


def _wordy(name: str, value: str) -> bool:
    """Whether something that should be a number, the address of a vocabulary or a language says more."""
    if name.startswith(("tiff:", "exif:")):
        return _LETTERS.search(_DIGEST.sub("", value)) is not None
    usual = next((pattern for start, pattern in _USUAL.items() if name.startswith(start)), None)
    return usual is not None and bool(value.strip()) and usual.fullmatch(value.strip()) is None


def _kind(name: str) -> Kind:
    return next((kind for kind, pattern in _KINDS.items() if pattern.match(name)), Kind.UNKNOWN)


def _values(text: str) -> Iterator[tuple[str, str]]:
    """(name, value) of every attribute and of every text, which bears the name of its nearest property."""
    stack: list[str] = []
    for match in _TOKEN.finditer(text):
        token = match[0]
        if not token.startswith("<"):
            if token.strip("\ufeff \r\n\t"):
                yield _property(stack), token.strip()
        elif token.startswith("<!"):
            yield "#comment", token[2:-1].strip("-")
        elif token.startswith("<?"):
            if not token.startswith(("<?xpacket", "<?xml", "<?adobe-xap-filters")):
                yield "#comment", token[2:-2]
        elif token.startswith("</"):
            if stack:
                stack.pop()
        elif name := _NAME.match(token):
            own = _property([*stack, name[1]])
            for a in _ATTRIBUTE.finditer(token):
                yield own if a[1] in _VALUES else a[1], a[2] if a[2] is not None else a[3]
            if not token.endswith("/>") and len(stack) < limits.MAX_DEPTH:
                stack.append(name[1])


def _property(stack: list[str]) -> str:
    """The nearest that is none of the frame's own elements."""
    return next((name for name in reversed(stack) if not name.startswith(("rdf:", "x:"))), "x:text")
