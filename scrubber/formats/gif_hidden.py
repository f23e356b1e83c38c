"""Everything in a GIF beside its pictures, as findings."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from scrubber.formats import gif_blocks as gif
from scrubber.formats import gif_codes as codes
from scrubber.formats.blocks import after_end, c2pa, icc, xmp
from scrubber.formats.blocks import found as f
from scrubber.model.errors import ScrubError
from scrubber.model.finding import Finding
from scrubber.model.kinds import Kind

_WORD = 12  # letters in a row that are no colours
_WORDS = re.compile(rb"[ -~]{%d,}" % _WORD)
_XMP, _PROFILE, _C2PA = b"XMP DataXMP", b"ICCRGBG1012", b"C2PA_GIF\1\0\0"
_MAGIC = bytes((1, *range(255, -1, -1)))  # closes an XMP packet, so that readers of lengths find their way out


def findings(data: bytes, parts: gif.Gif) -> tuple[Finding, ...]:
    out = [finding for extra in parts.extras for finding in _extra(extra)]
    if any(_slack(frame) for frame in parts.frames):
        out.append(f.found(Kind.TRAILING_DATA, "gif/behind-picture", "Bytes stand behind the end of a picture."))
    if _spare(parts):
        out.append(f.found(Kind.UNKNOWN, "gif/palette", "The palette holds colours that no picture shows."))
    return tuple(f.numbered([*out, *after_end.findings(data, parts.end, "gif/after-end")]))


def _extra(extra: gif.Extra) -> Iterator[Finding]:
    if extra.name == _XMP:
        known = xmp.findings(extra.raw.partition(_MAGIC[:16])[0], "xmp")
        yield from known or [f.found(Kind.UNKNOWN, "xmp")]
    elif extra.name == _PROFILE:
        yield from icc.findings(extra.body, "icc")
        yield f.found(Kind.COLOUR_PROFILE, "icc/gif", "A GIF's colour profile is used by hardly any program.")
    elif extra.name[:4] == _C2PA[:4]:
        yield from c2pa.findings(extra.body, "c2pa")
    elif extra.sort == gif.COMMENT:
        yield f.found(Kind.COMMENT, "gif/comment", text=f.text_of(extra.body))
    elif extra.sort == gif.TEXT:
        yield f.found(Kind.COMMENT, "gif/plain-text", "Text to be drawn is stored in the file.", f.text_of(extra.body))
    elif extra.sort == gif.APPLICATION:
        name = f.text_of(extra.name) if extra.name else "application"
        yield f.found(Kind.UNKNOWN, f"gif/{name}", text=f.text_of(extra.body))
    else:
        yield f.found(Kind.UNKNOWN, f"gif/extension-{extra.sort:02X}", text=f.text_of(extra.body))


def _slack(frame: gif.Frame) -> bool:
    end = codes.end(frame)
    return end is not None and bool(frame.data[end:].strip(b"\0"))


def _spare(parts: gif.Gif) -> bool:
    """Whether colours that no pixel has look like words: most programs leave some behind."""
    shown: dict[bytes, set[int]] = {}
    for frame in parts.frames:
        try:
            seen = np.unique(codes.unpacked(frame)).tolist()
        except ScrubError:
            continue
        shown.setdefault(frame.palette or parts.palette or b"", set()).update(seen)
    return any(_wordy(palette, seen) for palette, seen in shown.items())


def _wordy(palette: bytes, seen: set[int]) -> bool:
    rows = (palette[at : at + 3] for at in range(0, len(palette), 3))
    spare = b"".join(row for place, row in enumerate(rows) if place not in seen)
    return any(len(set(word[0])) > _WORD // 2 for word in _WORDS.finditer(spare))
