"""BMP pictures: rebuilt with their own pixels, in the plainest kind that holds them."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from scrubber.contracts import Fidelity, Rebuilt
from scrubber.formats import bmp_parts as bmp
from scrubber.formats.blocks import after_end, filling, icc
from scrubber.formats.blocks import found as f
from scrubber.model.finding import Finding
from scrubber.model.geometry import Mask, Pixels
from scrubber.model.kinds import Kind
from scrubber.model.photo import Header

NAME: str = "bmp"
SUFFIX: str = ".bmp"

_WORDS = re.compile(rb"[ -~]{12,}")


def matches(head: bytes) -> bool:
    # The length of the second header tells a picture from other files that begin with these letters.
    return head[:2] == b"BM" and len(head) >= 18 and 12 <= int.from_bytes(head[14:18], "little") <= 124


def header(data: bytes) -> Header:
    """Raises Damaged, TooLarge or NotAPhoto."""
    facts = bmp.head(data)
    samples = bmp.read(data)
    start, end = facts.profile
    profile = data[start:end] if end and not facts.linked else None
    return Header(NAME, facts.size, icc=profile, channels=_shown(samples).shape[2])


def hidden(data: bytes) -> tuple[Finding, ...]:
    """Everything in the file beside the picture. Raises as `header` does."""
    facts, samples = bmp.head(data), bmp.read(data)
    return tuple(f.numbered(_findings(data, facts, samples)))


def stored(data: bytes, header: Header) -> npt.NDArray[np.uint8]:
    """What is seen, H x W x 3 or 4, black where it is transparent."""
    shown = _shown(bmp.read(data))
    return _black_under_nothing(shown) if shown.shape[2] == 4 else shown


def rebuild(data: bytes, header: Header) -> Rebuilt:
    """The same pixels, whatever way they were packed."""
    samples = bmp.read(data)
    if samples.palette is not None:
        colours, values = np.unique(samples.palette[samples.values].reshape(-1, 3), axis=0, return_inverse=True)
        return _rebuilt(_file(values.reshape(samples.values.shape), colours, header))
    return _rebuilt(_file(stored(data, header), None, header))


def redact(data: bytes, header: Header, pixels: Pixels, mask: Mask, quality: int) -> Rebuilt:
    """`pixels` under `mask`; a picture with few colours keeps a palette. `quality` has no meaning here."""
    out = pixels.copy()
    if out.shape[2] == 4:
        out[mask, 3] = 255
        return _rebuilt(_file(out, None, header))
    flat = out.astype(np.uint32) @ np.array([1 << 16, 1 << 8, 1], np.uint32)
    colours, values = np.unique(flat, return_inverse=True)
    if bmp.head(data).bits > 8 or len(colours) > 256:
        return _rebuilt(_file(out, None, header))
    rows = np.stack([colours >> 16, colours >> 8 & 255, colours & 255], axis=1).astype(np.uint8)
    return _rebuilt(_file(values.reshape(out.shape[:2]), rows, header))


def _rebuilt(data: bytes) -> Rebuilt:
    return Rebuilt(data, Fidelity.EXACT)


def _shown(samples: bmp.Samples) -> npt.NDArray[np.uint8]:
    return samples.values if samples.palette is None else samples.palette[samples.values]


def _black_under_nothing(shown: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    out = shown.copy()
    out[out[..., 3] == 0] = 0
    return out


def _findings(data: bytes, facts: bmp.Head, samples: bmp.Samples) -> Iterator[Finding]:
    start, end = facts.profile
    if facts.linked:
        yield f.found(Kind.DESCRIPTION, "bmp/linked-profile", "The file names a folder and a file of its maker.",
                      f.text_of(data[start:end]))  # fmt: skip
    elif end:
        yield from icc.findings(data[start:end], "icc")
    if any(data[6:10]):
        yield f.found(Kind.UNKNOWN, "bmp/reserved", text=f.text_of(data[6:10]))
    after_palette = facts.palette_at + facts.entry * facts.colours
    if gap := data[after_palette : facts.pixels].strip(b"\0"):
        yield f.found(Kind.UNKNOWN, "bmp/gap", "Bytes stand between the header and the picture.", f.text_of(gap))
    if samples.spare:
        yield f.found(Kind.UNKNOWN, "bmp/fill", "Bytes that nobody sees stand between the pixels.")
    if samples.values.shape[-1] == 4 and samples.palette is None and _colours_under_nothing(samples):
        yield f.found(Kind.SECOND_PICTURE, "bmp/under-transparency", "Colours are stored where nothing is shown.")
    if samples.palette is not None and facts.colours:
        yield from _spare(data, facts, samples)
    behind = data[samples.end :]
    if end:
        behind = data[samples.end : max(samples.end, start)] + data[max(samples.end, end) :]
    yield from filling.of((data[after_palette : facts.pixels], behind), len(data), "bmp")
    if behind.strip(b"\0"):
        yield from after_end.findings(behind, 0, "bmp/after-end")


def _colours_under_nothing(samples: bmp.Samples) -> bool:
    return bool(samples.values[samples.values[..., 3] == 0][:, :3].any())


def _spare(data: bytes, facts: bmp.Head, samples: bmp.Samples) -> Iterator[Finding]:
    """A palette in which words stand; most programs leave some colours behind that no pixel has."""
    seen = set(np.unique(samples.values).tolist())
    entries = (data[facts.palette_at + facts.entry * n :][: facts.entry] for n in range(facts.colours))
    if _WORDS.search(b"".join(entry for n, entry in enumerate(entries) if n not in seen)):
        yield f.found(Kind.UNKNOWN, "bmp/palette", "The palette holds colours that the picture does not show.")


def _file(values: npt.NDArray[np.integer], palette: npt.NDArray[np.uint8] | None, header: Header) -> bytes:
    """Header, palette, rows from the bottom up, colour profile; nothing else."""
    height, width = values.shape[:2]
    colours = 0 if palette is None else len(palette)
    bits = next(b for b in (1, 4, 8) if colours <= 1 << b) if palette is not None else 8 * values.shape[2]
    rows = _rows(values, bits)
    table = b"" if palette is None else np.insert(palette[:, ::-1], 3, 0, axis=1).astype(np.uint8).tobytes()
    profile = (icc.scrubbed(header.icc) if header.icc else None) or b""
    long = bits == 32 or bool(profile)
    size = bmp.V5 if long else bmp.INFO
    at = bmp.FILE_HEADER + size + len(table)
    info = struct.pack("<IiiHHIIiiII", size, width, height, 1, bits, bmp.FIELDS if bits == 32 else bmp.PLAIN,
                       len(rows), 0, 0, colours, 0)  # fmt: skip
    if long:
        masks = struct.pack("<4I", 0xFF0000, 0xFF00, 0xFF, 0xFF000000) if bits == 32 else bytes(16)
        place = at - bmp.FILE_HEADER + len(rows) if profile else 0
        info += masks + (bmp.EMBEDDED if profile else bmp.SRGB) + bytes(48)
        info += struct.pack("<4I", 4, place, len(profile), 0)
    start = b"BM" + struct.pack("<IHHI", at + len(rows) + len(profile), 0, 0, at)
    return b"".join((start, info, table, rows, profile))


def _rows(values: npt.NDArray[np.integer], bits: int) -> bytes:
    """From the bottom up, blue first, each filled up to a multiple of four."""
    if bits >= 24:
        order = [2, 1, 0] if bits == 24 else [2, 1, 0, 3]
        flat = values[::-1][..., order].astype(np.uint8).reshape(len(values), -1)
    else:
        digits = np.unpackbits(values[::-1].astype(np.uint8)[..., None], axis=2)[..., 8 - bits :]
        flat = np.packbits(digits.reshape(len(values), -1), axis=1)
    return np.pad(flat, ((0, 0), (0, -flat.shape[1] % 4))).tobytes()
