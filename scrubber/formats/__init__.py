"""The kinds of photo file that can be cleaned, told apart by what is in them."""

from __future__ import annotations

from scrubber.contracts import Format
from scrubber.formats import avif, heif, jp2, jpeg, jxl, png, raw
from scrubber.model.errors import NotAPhoto

FORMATS: tuple[Format, ...] = (jpeg, png, heif, avif, jxl, jp2, raw)

HEAD = 1 << 16  # bytes that tell the format: camera raw files say it in their first directory

# (where the sign stands, the sign, what the file seems to be)
_OTHERS: tuple[tuple[int, bytes, str], ...] = (
    (0, b"%PDF", "a PDF document"),
    (0, b"GIF8", "a GIF picture"),
    (8, b"WEBP", "a WebP picture"),
    (0, b"II*\0", "a TIFF picture or a camera's raw file"),
    (0, b"MM\0*", "a TIFF picture or a camera's raw file"),
    (0, b"II+\0", "a TIFF picture"),
    (0, b"BM", "a BMP picture"),
    (4, b"ftyp", "a video"),
    (0, b"\x1aE\xdf\xa3", "a video"),
    (8, b"AVI ", "a video"),
    (0, b"8BPS", "a Photoshop document"),
    (0, b"PK\x03\x04", "a ZIP archive or an office document"),
    (0, b"\xd0\xcf\x11\xe0", "an office document"),
)


def identify(data: bytes) -> Format:
    """The format of a file, by its content alone. Raises NotAPhoto with what it seems to be."""
    head = data[:HEAD]
    for form in FORMATS:
        if form.matches(head):
            return form
    if not data:
        raise NotAPhoto("The file is empty.", "Get the photo from its source once more.")
    raise NotAPhoto(f"The content is {_seems(data)}, not one of the photo formats that can be cleaned ({_names()}).")


def _names() -> str:
    words = {"heif": "HEIC", "jxl": "JPEG XL", "jp2": "JPEG 2000", "webp": "WebP", "raw": "camera raw"}
    return ", ".join(words.get(form.NAME, form.NAME.upper()) for form in FORMATS)


def _seems(data: bytes) -> str:
    for at, sign, name in _OTHERS:
        if data[at : at + len(sign)] == sign:
            return name
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"<svg") or (start.startswith(b"<?xml") and b"<svg" in start):
        return "an SVG drawing"
    if start.startswith((b"<!doctype html", b"<html")):
        return "a web page"
    if not any(byte < 9 or 13 < byte < 32 for byte in data[:1024]):
        return "text"
    return "of an unknown kind"
