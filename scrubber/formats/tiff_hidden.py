"""Everything in a TIFF beside its pages, as findings."""

from __future__ import annotations

from collections.abc import Iterator

from scrubber.formats import tiff_parts as t
from scrubber.formats import tiff_pixels
from scrubber.formats.blocks import after_end, c2pa, exif, filling, icc, iptc, xmp
from scrubber.formats.blocks import found as f
from scrubber.formats.blocks import tiff as block
from scrubber.model.errors import ScrubError
from scrubber.model.finding import Finding
from scrubber.model.kinds import Kind

# Tags that only say how to read the picture (TIFF 6.0 and its supplements), or point to what is listed by itself.
_PLAIN = frozenset((
    *range(254, 267), 273, 274, *range(277, 285), *range(288, 294), 296, 297, 301, 317, 318, 319, *range(320, 334), 336,
    *range(338, 344), 347, *range(512, 522), *range(529, 533), t.EXIF, t.GPS, t.INTEROP, t.SUB_DIRECTORIES, 559,
    34016, 34017, 34018, 34019, 34020, 34021, 34022, 34023, 34024, 34025, 34026, 34027, 34028, 34029, 34030,
)) - {269, 270, 271, 272, 285}  # fmt: skip
_LAYERS, _CREDENTIALS = 37724, 52545
_LEAST = 4  # bytes that nothing points to; fewer fill up to the next even place


def findings(data: bytes, parts: t.Tiff) -> tuple[Finding, ...]:
    return tuple(f.numbered([*_all(data, parts)]))


def orientation(page: t.Directory) -> int:
    """The tag's, else XMP's, else 1."""
    told = page.number(t.ORIENTATION, 0)
    return told if 1 <= told <= 8 else xmp.orientation(page.raw(t.XMP) or b"") or 1


def _all(data: bytes, parts: t.Tiff) -> Iterator[Finding]:
    pages = parts.pages
    for directory in (*parts.chain, *parts.below):
        yield from _blocks(directory)
        yield from exif.of_entries(_entries(directory))
    for directory in parts.chain:
        if directory not in pages:
            reason = "A smaller copy or a mask of the picture is stored, which may show what was later changed."
            yield f.found(Kind.PREVIEW, f"tiff/{directory.name}", reason)
    for directory in parts.below:
        if directory.name == "sub" or directory.get(t.STRIPS) is not None:
            yield f.found(Kind.SECOND_PICTURE, f"tiff/{directory.name}")
    yield from _inside(data, pages)
    yield from _gaps(data, parts)
    if not parts.whole:
        yield f.damaged("tiff")


def _blocks(directory: t.Directory) -> Iterator[Finding]:
    where = "" if directory.name == "ifd0" else f"{directory.name}/"
    for entry in directory.entries:
        if entry.tag == t.XMP:
            yield from xmp.findings(entry.raw, f"{where}xmp") or [f.found(Kind.UNKNOWN, f"{where}xmp")]
        elif entry.tag == t.IPTC:
            raw = entry.raw
            if entry.sort == 4 and directory.order == ">" and raw[:1] != b"\x1c":
                raw = b"".join(raw[at : at + 4][::-1] for at in range(0, len(raw), 4))
            yield from iptc.records(raw, f"{where}iptc")
        elif entry.tag == t.PHOTOSHOP:
            yield from iptc.findings(entry.raw, f"{where}photoshop")
        elif entry.tag == t.PROFILE:
            yield from icc.findings(entry.raw, f"{where}icc")
        elif entry.tag == _LAYERS:
            reason = "The layers of the picture are stored, also those that are not shown."
            yield f.found(Kind.SECOND_PICTURE, f"{where}photoshop/layers", reason)
        elif entry.tag == _CREDENTIALS:
            yield from c2pa.findings(entry.raw, f"{where}c2pa")


_OPENED = (t.XMP, t.IPTC, t.PHOTOSHOP, t.PROFILE, _LAYERS, _CREDENTIALS)


def _entries(directory: t.Directory) -> list[block.Entry]:
    """What the readers of Exif blocks can name."""
    order = "little" if directory.order == "<" else "big"
    name = directory.name if directory.name in ("exif", "gps", "interop", "sub") else "ifd0"
    picture = name in ("ifd0", "sub")
    return [
        block.Entry(name, entry.tag, entry.sort, entry.count, entry.raw, order)
        for entry in directory.entries
        if not picture or (entry.tag not in _PLAIN and entry.tag not in _OPENED)
    ]


def _inside(data: bytes, pages: tuple[t.Directory, ...]) -> Iterator[Finding]:
    for page in pages:
        try:
            behind = sum(tiff_pixels.slack(page, data))
            samples = tiff_pixels.read(page, data)
        except ScrubError:
            return  # opening the picture will tell
        if behind > _LEAST:
            yield f.found(Kind.TRAILING_DATA, "tiff/behind-picture", "Bytes stand behind a piece of the picture.")
        if samples.dropped:
            reason = "A channel is stored that no program shows."
            yield f.found(Kind.SECOND_PICTURE, "tiff/extra-channel", reason)
        if samples.alpha and samples.values[samples.values[..., -1] == 0].any():
            reason = "Colours are stored where nothing is shown."
            yield f.found(Kind.SECOND_PICTURE, "tiff/under-transparency", reason)


def _gaps(data: bytes, parts: t.Tiff) -> Iterator[Finding]:
    """Bytes that nothing points to: between the parts, and behind the last."""
    spans = [*parts.used]
    for directory in (*parts.chain, *parts.below):
        for places, lengths in ((t.STRIPS, t.STRIP_BYTES), (t.TILES, t.TILE_BYTES), (513, 514)):
            spans += [(at, at + size) for at, size in
                      zip(directory.numbers(places), directory.numbers(lengths), strict=False)]  # fmt: skip
    edge, gaps = 0, list[bytes]()
    for start, end in sorted(spans):
        if start > edge:
            gaps.append(data[edge:start])
        edge = max(edge, end)
    yield from filling.of(gaps, len(data), "tiff")
    left = b"".join(gap for gap in gaps if len(gap.strip(b"\0")) >= _LEAST)
    if left:
        reason = "Bytes that nothing points to stand between the parts."
        yield f.found(Kind.UNKNOWN, "tiff/gap", reason, f.text_of(left[: f.LONGEST]))
    yield from after_end.findings(data, edge, "tiff/after-end")
