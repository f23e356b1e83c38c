"""The kinds of photo file that can be cleaned, told apart by what is in them."""

from __future__ import annotations

from scrubber.contracts import Format
from scrubber.formats import avif, bmp, gif, heif, jp2, jpeg, jxl, png, raw, tiff, webp
from scrubber.model.errors import NotAPhoto

# Of two that match, the first is it: a camera's raw file is a TIFF too.
FORMATS: tuple[Format, ...] = (jpeg, png, webp, gif, heif, avif, jxl, jp2, bmp, raw, tiff)

HEAD = 1 << 16  # bytes that tell the format: camera raw files say it in their first directory

_PICTURE = "Open it in a picture program and save it as JPEG or PNG first."
_PDF = "Make pictures of its pages first, for example with 'pdftoppm -png' or by taking screenshots."
_FILM = "Films can't be cleaned. Take a still picture from it (a screenshot will do) and clean that."
_DRAWING = "It can hold links and scripts. Export it as PNG from the program that drew it."
_OFFICE = "Take the pictures out of it first, or save the page as PNG."

# (where the sign stands, the sign, what the file seems to be, what to do)
_OTHERS: tuple[tuple[int, bytes, str, str], ...] = (
    (0, b"%PDF", "a PDF document", _PDF),
    # Still pictures in ISO/IEC 23008-12's box, with a short header or of other codecs.
    *((4, b"ftyp" + brand, "a HEIF of a rare kind", _PICTURE) for brand in b"mif3 jpeg j2ki avci vvic".split()),
    (4, b"ftyp", "a video", _FILM),
    (4, b"moov", "a video", _FILM),
    (4, b"mdat", "a video", _FILM),
    (0, b"\x1aE\xdf\xa3", "a video", _FILM),
    (8, b"AVI ", "a video", _FILM),
    (0, b"\0\0\x01\xba", "a video", _FILM),
    (0, b"8BPS", "a Photoshop document", _PICTURE),
    (0, b"PK\x03\x04", "a ZIP archive or an office document", _OFFICE),
    (0, b"\xd0\xcf\x11\xe0", "an office document", _OFFICE),
)


def identify(data: bytes) -> Format:
    """The format of a file, by its content alone. Raises NotAPhoto with what it seems to be."""
    head = data[:HEAD]
    for form in FORMATS:
        if form.matches(head):
            return form
    if not data:
        raise NotAPhoto("The file is empty.", "Get the photo from its source once more.")
    seems, way_out = _seems(data)
    raise NotAPhoto(f"The content is {seems}, not one of the photo formats that can be cleaned ({_names()}).", way_out)


def _names() -> str:
    words = {"heif": "HEIC", "jxl": "JPEG XL", "jp2": "JPEG 2000", "webp": "WebP", "raw": "camera raw"}
    return ", ".join(words.get(form.NAME, form.NAME.upper()) for form in FORMATS)


def _seems(data: bytes) -> tuple[str, str]:
    """What a file seems to be, and what a person can do about it (empty: the usual advice)."""
    for at, sign, name, way_out in _OTHERS:
        if data[at : at + len(sign)] == sign:
            return name, way_out
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"<svg") or (start.startswith(b"<?xml") and b"<svg" in start):
        return "an SVG drawing", _DRAWING
    if start.startswith((b"<!doctype html", b"<html")):
        return "a web page", "Take a screenshot of it first."
    if not any(byte < 9 or 13 < byte < 32 for byte in data[:1024]):
        return "text", ""
    return "of an unknown kind", ""
