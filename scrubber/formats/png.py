"""PNG photos: rebuilt with their own pixels, bit depth, palette and transparency."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import numpy as np

from scrubber.contracts import Fidelity, Rebuilt
from scrubber.formats import png_chunks as png
from scrubber.formats import png_frames, png_hidden, png_paint, png_samples
from scrubber.formats.blocks import icc
from scrubber.formats.once import once
from scrubber.formats.png_samples import Samples
from scrubber.model import turns
from scrubber.model.finding import Finding
from scrubber.model.geometry import Mask, Pixels
from scrubber.model.photo import Header

NAME: str = "png"
SUFFIX: str = ".png"

_ONE_FRAME = "Only the first picture of the animation is kept."


def matches(head: bytes) -> bool:
    return head[:8] == png.SIGNATURE


def header(data: bytes) -> Header:
    """Raises Damaged or TooLarge."""
    chunks = png.read(data)
    form = png.shape(chunks)
    return Header(
        format=NAME,
        size=form.size,
        orientation=png_hidden.orientation(chunks),
        icc=png_hidden.profile(chunks),
        channels=form.channels,
        bits=form.depth,
        frames=png_frames.count(chunks, form),
    )


def hidden(data: bytes, *, unread: bool = False) -> tuple[Finding, ...]:
    """Everything in the file beside the picture. Raises Damaged or TooLarge.

    `unread` leaves out what only shows when the compressed picture is read, where `rebuild` can do without.
    """
    chunks = png.read(data)
    form = png.shape(chunks)
    if unread and _can_stay(chunks, png_hidden.orientation(chunks)):
        return png_hidden.findings(data, chunks, slack=False)
    frames = png_frames.read(data) if chunks.first(b"acTL") is not None and form.depth <= 8 else ()
    if frames:
        unseen = (png_hidden.unseen(alpha=True),) if any(frame.traces for frame in frames) else ()
        still = (png_hidden.still(),) if png_frames.has_still(chunks) else ()
        return png_hidden.findings(data, chunks, any(frame.slack for frame in frames), moving=True) + unseen + still
    inflated = _inflated(data)
    ends = (png_hidden.row_ends(),) if png_samples.row_ends(form, inflated.raw) else ()
    return png_hidden.findings(data, chunks, inflated.slack) + ends + _unseen(_first(data), form, inflated.raw)


def rebuild(data: bytes, header: Header) -> Rebuilt:
    """The same pixels, upright. The compressed rows are kept as they are where nothing can hide in them."""
    chunks = png.read(data)
    form = png.shape(chunks)
    if header.unread and _can_stay(chunks, header.orientation):
        return Rebuilt(_kept(chunks, form, header), Fidelity.EXACT)
    if header.frames > 1:
        frames = png_frames.upright(png_frames.read(data), header.orientation)
        return Rebuilt(_moving(frames, chunks, form, header), Fidelity.EXACT)
    inflated, note, chunks = _inflated(data), _note(chunks, form), _first(data)
    bare = header.orientation == 1 and not inflated.slack and not png_samples.row_ends(form, inflated.raw)
    if bare and form.colour in (png.GREY, png.RGB):
        return Rebuilt(_kept(chunks, form, header), Fidelity.EXACT, note)
    old = png_samples.read(chunks, form, inflated.raw)
    new = png_samples.without_traces(old)
    if bare and new is old:
        return Rebuilt(_kept(chunks, form, header), Fidelity.EXACT, note)
    return Rebuilt(_written(_upright(new, header.orientation), chunks, header), Fidelity.EXACT, note)


def redact(data: bytes, header: Header, pixels: Pixels, mask: Mask, quality: int) -> Rebuilt:
    """Samples outside `mask` stay as they are; those under it are opaque. `quality` has no meaning here."""
    chunks = png.read(data)
    form = png.shape(chunks)
    if header.frames > 1:
        frames = png_frames.upright(png_frames.read(data), header.orientation)
        return Rebuilt(_moving(png_frames.covered(frames, pixels, mask), chunks, form, header), Fidelity.EXACT)
    note, chunks = _note(chunks, form), _first(data)
    old = png_samples.read(chunks, form, png.inflate(chunks, form).raw)
    new = png_paint.painted(_upright(old, header.orientation), pixels, mask)
    return Rebuilt(_written(png_samples.without_traces(new), chunks, header), Fidelity.EXACT, note)


def _can_stay(chunks: png.Chunks, orientation: int) -> bool:
    """Whether the compressed rows need no change that can be told from outside."""
    return orientation == 1 and chunks.closed and chunks.first(b"acTL") is None


def _inflated(data: bytes) -> png.Inflated:
    """Asked by each step of a photo's way; a picture of a size that would matter is inflated each time."""
    form = png.shape(png.read(data))
    return _remembered(data) if form.raw_bytes <= png.MOST_REMEMBERED else png.inflate(_first(data), form)


@once
def _remembered(data: bytes) -> png.Inflated:
    return png.inflate(_first(data), png.shape(png.read(data)))


def _first(data: bytes) -> png.Chunks:
    """The file as the one picture that it begins with."""
    chunks = png.read(data)
    return png_frames.opened_with(chunks, png.shape(chunks))


def _note(chunks: png.Chunks, form: png.Shape) -> str:
    """For animations that are told in an unusual way."""
    return _ONE_FRAME if chunks.first(b"acTL") is not None and png_frames.count(chunks, form) < 2 else ""


def _moving(frames: tuple[png_frames.Frame, ...], chunks: png.Chunks, form: png.Shape, header: Header) -> bytes:
    """All pictures with their times and places; grey where they were grey and still are."""
    grey = form.colour in (png.GREY, png.GREY_ALPHA) and png_frames.grey(frames)
    shape = png_frames.samples(frames[0], grey=grey).shape
    before, stream, behind = png_frames.written(frames, png_frames.loops(chunks), grey=grey)
    return _file(shape, None, None, chunks, header, [stream], before, behind)


def _unseen(chunks: png.Chunks, form: png.Shape, raw: bytes) -> tuple[Finding, ...]:
    if form.colour in (png.GREY, png.RGB):
        return ()
    samples = png_samples.read(chunks, form, raw)
    return () if png_samples.without_traces(samples) is samples else (png_hidden.unseen(samples.alpha),)


def _upright(samples: Samples, orientation: int) -> Samples:
    return replace(samples, values=np.ascontiguousarray(turns.upright(samples.values, orientation)))


def _kept(chunks: png.Chunks, form: png.Shape, header: Header) -> bytes:
    """A new container round the compressed rows as they are."""
    samples_facts = (png_samples.palette_of(chunks, form), png_samples.key_of(chunks, form))
    return _file(form, *samples_facts, chunks, header, chunks.pieces())


def _written(samples: Samples, chunks: png.Chunks, header: Header) -> bytes:
    """A new file of these samples with the colour facts of the old one."""
    return _file(samples.shape, samples.palette, samples.key, chunks, header, [png_samples.pack(samples)])


def _file(
    form: png.Shape,
    palette: png_samples.Colours | None,
    key: tuple[int, ...] | None,
    chunks: png.Chunks,
    header: Header,
    stream: Sequence[bytes],
    before: Iterable[bytes] = (),
    behind: Iterable[bytes] = (),
) -> bytes:
    out = [png.SIGNATURE, png.chunk(b"IHDR", form.header()), *_colour_facts(chunks, form, header)]
    if palette is not None:
        out.append(png.chunk(b"PLTE", palette[:, :3].tobytes()))
        opaque_from = int(np.flatnonzero(palette[:, 3] < 255).max(initial=-1)) + 1
        if opaque_from:
            out.append(png.chunk(b"tRNS", palette[:opaque_from, 3].tobytes()))
    elif key is not None:
        out.append(png.chunk(b"tRNS", b"".join(value.to_bytes(2, "big") for value in key)))
    out += [*before, *png.chunk_of(b"IDAT", stream), *behind, png.chunk(b"IEND", b"")]
    return b"".join(out)


def _colour_facts(chunks: png.Chunks, form: png.Shape, header: Header) -> Iterator[bytes]:
    """How the colours are meant, each fact checked and written again (PNG 3rd edition, 11.3.2)."""
    code = png_hidden.colour_fact(chunks, b"cICP")
    if code is not None:
        yield png.chunk(b"cICP", code)
    profile = icc.scrubbed(header.icc) if header.icc else None
    if profile is not None and _fits(profile, form):
        yield png.chunk(b"iCCP", b"ICC profile\0\0" + zlib.compress(profile, 9))
        return
    for name in (b"sRGB", b"gAMA", b"cHRM"):
        fact = png_hidden.colour_fact(chunks, name)
        if fact is not None:
            yield png.chunk(name, fact)
            if name == b"sRGB":
                return


def _fits(profile: bytes, form: png.Shape) -> bool:
    """A grey profile belongs to grey pictures alone; a picture that became coloured can't keep it."""
    grey = form.colour in (png.GREY, png.GREY_ALPHA)
    return profile[16:20] == (b"GRAY" if grey else b"RGB ")
