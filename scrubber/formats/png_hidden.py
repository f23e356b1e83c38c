"""Everything in a PNG beside its picture, as findings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrubber.formats import limits
from scrubber.formats import png_chunks as png
from scrubber.formats.blocks import after_end, c2pa, exif, icc, iptc, xmp
from scrubber.formats.blocks import found as f
from scrubber.model.finding import Finding
from scrubber.model.kinds import Kind

Text = tuple[str, bytes]  # keyword, content

# Chunks that only say how to show the picture (PNG 3rd edition, 11).
_PLAIN = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"sRGB", b"gAMA", b"cHRM", b"cICP", b"sBIT", b"bKGD", b"pHYs"}
_LONGEST = {b"sBIT": 4, b"bKGD": 6, b"pHYs": 9, b"IEND": 0}
_LAYERS = (Kind.EDIT_HISTORY, "A drawing program stored its layers and what was drawn before.")
_SCREEN = (Kind.DEVICE, "It tells what the screen could show on which the picture was made.")
_SIGNED = (Kind.CREDENTIALS, "A signature tells who made the file.")
# Chunks that programs write beside those of the standard, and what they mean.
_KNOWN: dict[bytes, tuple[Kind, str]] = {
    b"iDOT": (Kind.SOFTWARE, "It tells that a Mac, an iPhone or an iPad wrote the file."),
    b"prVW": (Kind.PREVIEW, "A small picture is stored that may show what was later cut off or covered."),
    **dict.fromkeys((b"mDCV", b"mDCv", b"cLLI", b"cLLi"), _SCREEN),
    **dict.fromkeys((b"mkBF", b"mkBS", b"mkBT", b"mkTS", b"skRf", b"skMf"), _LAYERS),  # Fireworks, Skitch
    **dict.fromkeys((b"dSIG", b"dsIG"), _SIGNED),
}
_FRAMES = {b"acTL", b"fcTL", b"fdAT"}
_XMP_KEYS = ("XML:com.adobe.xmp", "Raw profile type xmp", "Raw profile type APP1")
_KINDS: tuple[tuple[str, Kind], ...] = (
    ("author", Kind.OWNER),
    ("artist", Kind.OWNER),
    ("copyright", Kind.OWNER),
    ("creation", Kind.TIME),
    ("date", Kind.TIME),
    ("time", Kind.TIME),
    ("software", Kind.SOFTWARE),
    ("source", Kind.DEVICE),
    ("make", Kind.DEVICE),
    ("model", Kind.DEVICE),
    ("location", Kind.LOCATION),
    ("title", Kind.DESCRIPTION),
    ("description", Kind.DESCRIPTION),
    ("keywords", Kind.DESCRIPTION),
    ("thumb", Kind.PREVIEW),
    ("history", Kind.EDIT_HISTORY),
    ("parameters", Kind.DESCRIPTION),
    ("prompt", Kind.DESCRIPTION),
    ("workflow", Kind.DESCRIPTION),
)


def _srgb(body: bytes) -> bool:
    return len(body) == 1 and body[0] <= 3


def _gamma(body: bytes) -> bool:
    return len(body) == 4 and 0 < int.from_bytes(body, "big") <= 1_000_000


def _points(body: bytes) -> bool:
    """Eight chromaticities, times 100,000, between 0 and 1."""
    return len(body) == 32 and all(int.from_bytes(body[i : i + 4], "big") <= 100_000 for i in range(0, 32, 4))


def _code(body: bytes) -> bool:
    """Primaries, transfer, no matrix and the range (ITU-T H.273)."""
    return len(body) == 4 and body[0] <= 22 and body[1] <= 18 and body[2] == 0 and body[3] <= 1


_SOUND = {b"sRGB": _srgb, b"gAMA": _gamma, b"cHRM": _points, b"cICP": _code}


def colour_fact(chunks: png.Chunks, name: bytes) -> bytes | None:
    """How colours are meant by the chunk `name`, where it holds what belongs there and nothing else."""
    body = chunks.first(name)
    return body if body is not None and _SOUND[name](body) else None


def findings(data: bytes, chunks: png.Chunks, slack: bool, *, moving: bool = False) -> tuple[Finding, ...]:
    """`moving` says that the pictures of the animation are kept."""
    out = [finding for chunk, text in _opened(chunks) for finding in _chunk(chunk, text)]
    if not moving and any(chunk.name in _FRAMES for chunk in chunks.items):
        out.append(f.found(Kind.SECOND_PICTURE, "png/frames", "Further pictures of an animation are stored."))
    if slack:
        out.append(f.found(Kind.TRAILING_DATA, "png/behind-picture", "Bytes stand behind the last row of the picture."))
    out += after_end.findings(data, chunks.end, "png/after-end")
    # A phone that crops a screenshot may leave the end of the old file behind (CVE-2023-21036).
    if ends_a_picture(data[chunks.end :]):
        out.append(
            f.found(Kind.SECOND_PICTURE, "png/after-end/old-picture", "The rest of an uncropped picture remains.")
        )
    return tuple(f.numbered(out))


def ends_a_picture(rest: bytes) -> bool:
    """Whether bytes behind the end of a picture are themselves the end of one."""
    return rest.rstrip(b"\0")[-8:-4] == b"IEND"


def orientation(chunks: png.Chunks) -> int:
    """EXIF's, else XMP's, else 1."""
    blocks = [_tiff(c.body) for c in chunks.items if c.name == b"eXIf"]
    texts = [t for _, t in _opened(chunks) if t is not None]
    blocks += [raw for key, body in texts if key in _RAW_EXIF and (raw := _tiff(_raw_profile(body)))]
    numbers = [exif.orientation(b) for b in blocks] + [xmp.orientation(body) for key, body in texts if key in _XMP_KEYS]
    return next((n for n in numbers if n), 1)


def profile(chunks: png.Chunks) -> bytes | None:
    body = chunks.first(b"iCCP")
    if body is None:
        return None
    _, found, packed = body.partition(b"\0")
    return png.inflated_text(packed[1:]) if found else None


_RAW_EXIF = ("Raw profile type exif", "Raw profile type APP1")


def _chunk(chunk: png.Chunk, text: Text | None) -> Iterator[Finding]:
    name, body = chunk.name, chunk.body
    if name in (b"tEXt", b"zTXt", b"iTXt"):
        yield from _texts(chunk, text)
    elif name == b"eXIf":
        yield from exif.findings(_tiff(body), "exif")
    elif name == b"tIME":
        yield f.found(Kind.TIME, "png/tIME")
    elif name == b"iCCP":
        yield from _iccp(chunk)
    elif name == b"caBX":
        yield from c2pa.findings(body, "c2pa")
    elif name in _KNOWN:
        yield f.found(_KNOWN[name][0], f"png/{f.text_of(name)}", _KNOWN[name][1])
    elif len(body) > _LONGEST.get(name, len(body)) or (name in _SOUND and not _SOUND[name](body)):
        yield f.found(Kind.UNKNOWN, f"png/{f.text_of(name)}", "More is stored there than belongs there.")
    elif name not in _PLAIN and name not in _FRAMES:
        yield f.found(Kind.UNKNOWN, f"png/{f.text_of(name)}")


def _iccp(chunk: png.Chunk) -> Iterator[Finding]:
    whole = profile(png.Chunks((chunk,), 0, closed=True))
    if whole is None:
        yield f.damaged("icc")
    else:
        yield from icc.findings(whole, "icc")


def _texts(chunk: png.Chunk, text: Text | None) -> Iterator[Finding]:
    if text is None:
        yield f.damaged(f"png/{chunk.name.decode('ascii')}")
        return
    key, body = text
    if key in _XMP_KEYS and b"<" in body:
        yield from xmp.findings(body, "xmp")
    elif key in _RAW_EXIF:
        yield from exif.findings(_tiff(_raw_profile(body)), "exif")
    elif key in ("Raw profile type iptc", "Raw profile type 8bim"):
        raw = _raw_profile(body)
        yield from (iptc.findings(raw, "iptc") if raw[:4] == b"8BIM" else iptc.records(raw, "iptc"))
    elif key in ("Raw profile type icc", "Raw profile type icm"):
        yield from icc.findings(_raw_profile(body), "icc")
    else:
        kind = next((kind for word, kind in _KINDS if word in key.lower()), Kind.COMMENT)
        yield f.found(kind, f"png/{chunk.name.decode('ascii')}/{key}", text=f.text_of(body))


def _opened(chunks: png.Chunks) -> Iterator[tuple[png.Chunk, Text | None]]:
    """Each chunk with its text; what all texts together inflate to is bounded, and those beyond count as damaged."""
    room = limits.MAX_BLOCK
    for chunk in chunks.items:
        text = _text(chunk, room)
        room -= max(0, len(text[1]) - len(chunk.body)) if text else 0
        yield chunk, text


def _text(chunk: png.Chunk, room: int) -> Text | None:
    """Keyword and text of a text chunk, inflated; None for other chunks and damaged ones (PNG, 11.3.3)."""
    if chunk.name not in (b"tEXt", b"zTXt", b"iTXt"):
        return None
    key, _, rest = chunk.body.partition(b"\0")
    body: bytes | None = rest
    if chunk.name == b"zTXt":
        body = png.inflated_text(rest[1:], room)
    elif chunk.name == b"iTXt":
        packed, tail = rest[:1], rest[2:]
        text = tail.partition(b"\0")[2].partition(b"\0")[2]
        body = png.inflated_text(text, room) if packed == b"\1" else text
    return None if body is None else (f.text_of(key[:79]), body)


def _raw_profile(body: bytes) -> bytes:
    """ImageMagick's form: a newline, a name, a length, then hex digits in lines."""
    digits = re.sub(rb"\s", b"", body.strip().partition(b"\n")[2].strip().partition(b"\n")[2])
    try:
        return bytes.fromhex(digits[: len(digits) & ~1].decode("ascii"))
    except (ValueError, UnicodeDecodeError):
        return b""


def _tiff(block: bytes) -> bytes:
    return block[6:] if block.startswith(b"Exif\0") else block


def still() -> Finding:
    """For a picture before an animation that is no part of it."""
    text = "A picture is stored that is shown only by programs that can't show the animation."
    return f.found(Kind.SECOND_PICTURE, "png/still", text)


def row_ends() -> Finding:
    """For rows of pixels that don't fill their last byte."""
    return f.found(Kind.UNKNOWN, "png/row-ends", "Bits are set behind the last pixels of rows, where nothing is shown.")


def unseen(alpha: bool) -> Finding:
    """For colours that are stored where the picture is transparent, or in a palette without being shown."""
    if alpha:
        return f.found(Kind.SECOND_PICTURE, "png/under-transparency", "Colours are stored where nothing is shown.")
    return f.found(Kind.UNKNOWN, "png/palette", "The palette holds colours that the picture does not show.")
