"""The numbers of a PNG picture: unpacked, packed again, brought to canonical form."""

from __future__ import annotations

import io
import zlib
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

from scrubber.formats import pictures
from scrubber.formats import png_chunks as png
from scrubber.model.errors import Damaged

Values = npt.NDArray[np.uint8] | npt.NDArray[np.uint16]
Colours = npt.NDArray[np.uint8]  # N x 4, RGBA


@dataclass(frozen=True, slots=True, eq=False)
class Samples:
    """Height x width x channels as stored, unscaled; a palette has N x 4 colours, a colour key one value a channel."""

    values: Values
    depth: int
    colour: int
    palette: Colours | None = None
    key: tuple[int, ...] | None = None

    @property
    def shape(self) -> png.Shape:
        height, width = self.values.shape[:2]
        return png.Shape((width, height), self.depth, self.colour, interlaced=False)

    @property
    def alpha(self) -> bool:
        return self.colour in (png.GREY_ALPHA, png.RGBA)


def read(chunks: png.Chunks, form: png.Shape, raw: bytes) -> Samples:
    """Unfilters the inflated rows `raw`. Raises Damaged."""
    values = _decoded(form, raw)
    palette = palette_of(chunks, form)
    if palette is not None and values.size and int(values.max()) >= len(palette):
        # Decoders show an entry beyond the palette as black.
        spare = np.zeros((int(values.max()) + 1 - len(palette), 4), dtype=np.uint8)
        spare[:, 3] = 255
        palette = np.concatenate([palette, spare])
    return Samples(values, form.depth, form.colour, palette, key_of(chunks, form))


def palette_of(chunks: png.Chunks, form: png.Shape) -> Colours | None:
    """N x 4. Raises Damaged where a palette picture has none."""
    if form.colour != png.PALETTE:
        return None
    body = chunks.first(b"PLTE") or b""
    count = len(body) // 3
    if not count or len(body) % 3 or count > 256:
        raise Damaged("The PNG's palette is damaged.")
    alpha = (chunks.first(b"tRNS") or b"")[:count]
    out = np.full((count, 4), 255, dtype=np.uint8)
    out[:, :3] = np.frombuffer(body, dtype=np.uint8).reshape(-1, 3)
    out[: len(alpha), 3] = np.frombuffer(alpha, dtype=np.uint8)
    return out


def key_of(chunks: png.Chunks, form: png.Shape) -> tuple[int, ...] | None:
    """The colour that counts as transparent in a grey or RGB picture (PNG, 11.3.1.1)."""
    body = chunks.first(b"tRNS")
    count = {png.GREY: 1, png.RGB: 3}.get(form.colour, 0)
    if body is None or not count or len(body) < 2 * count:
        return None
    most = (1 << form.depth) - 1
    return tuple(int.from_bytes(body[2 * i : 2 * i + 2], "big") & most for i in range(count))


def pack(samples: Samples) -> bytes:
    """The zlib stream of a non-interlaced PNG of these samples."""
    values, depth = samples.values, samples.depth
    if depth < 8:
        return _compressed(_squeezed(values[..., 0], depth)[..., None])
    if depth == 8:
        return _compressed(np.asarray(values, dtype=np.uint8))
    if samples.shape.channels <= 2:
        # A 16-bit sample is filtered like two neighbouring 8-bit samples of one pixel (PNG, 9.2).
        bytes_ = values.astype(">u2").view(np.uint8)
        return _compressed(bytes_.reshape(*values.shape[:2], -1))
    import cv2  # a large library, needed for this rare kind alone

    order = [2, 1, 0, 3] if values.shape[2] == 4 else [2, 1, 0]
    done, encoded = cv2.imencode(".png", values[..., order], [cv2.IMWRITE_PNG_COMPRESSION, 6])
    if not done:
        raise Damaged("The PNG could not be packed.")
    return png.read(encoded.tobytes()).stream()


def without_traces(samples: Samples) -> Samples:
    """The same picture to the eye: no colour under full transparency, no palette entry that isn't used."""
    if samples.palette is not None:
        return _plain_palette(samples, samples.palette)
    if samples.alpha:
        unseen = samples.values[..., -1] == 0
        if samples.values[..., :-1][unseen].any():
            values = samples.values.copy()
            values[unseen] = 0
            return replace(samples, values=values)
    return samples


def rgba(samples: Samples) -> npt.NDArray[np.uint8]:
    """Height x width x 4, 8 bits each: what is seen, black where nothing is."""
    values, depth = samples.values, samples.depth
    if samples.palette is not None:
        out = samples.palette[values[..., 0]]
    else:
        seen = _to_8_bits(values, depth)
        colours = seen[..., :3] if samples.colour in (png.RGB, png.RGBA) else np.repeat(seen[..., :1], 3, axis=2)
        alpha = seen[..., -1:] if samples.alpha else np.full_like(seen[..., :1], 255)
        out = np.concatenate([colours, alpha], axis=2)
        if samples.key is not None:
            out[(values == np.array(samples.key, dtype=values.dtype)).all(axis=2)] = 0
    out[out[..., 3] == 0] = 0
    return out


def shown(samples: Samples) -> npt.NDArray[np.uint8]:
    """Height x width x 3, or 4 where the picture can have transparent places."""
    if samples.colour == png.RGB and samples.depth == 8 and samples.key is None:
        return np.asarray(samples.values, dtype=np.uint8)
    full = rgba(samples)
    return full if see_through(samples) else full[..., :3]


def see_through(samples: Samples) -> bool:
    """Whether the picture can have transparent places at all."""
    opaque = samples.palette is None or bool((samples.palette[:, 3] == 255).all())
    return samples.alpha or samples.key is not None or not opaque


def _to_8_bits(values: Values, depth: int) -> npt.NDArray[np.uint8]:
    if depth == 16:
        return np.asarray(values >> 8, dtype=np.uint8)
    return np.asarray(values * (255 // ((1 << depth) - 1)), dtype=np.uint8)


def _plain_palette(samples: Samples, palette: Colours) -> Samples:
    """Entries that are used, each colour once; unchanged where that is so already."""
    used = np.flatnonzero(np.bincount(samples.values.ravel(), minlength=len(palette)))
    shown = palette.copy()
    shown[shown[:, 3] == 0] = 0
    if len(used) == len(palette) and len(np.unique(shown, axis=0)) == len(palette) and np.array_equal(shown, palette):
        return samples
    fresh, places = compact(shown[used])
    look_up = np.zeros(len(palette), dtype=np.uint8)
    look_up[used] = places
    return replace(samples, values=look_up[samples.values], palette=fresh)


def compact(colours: Colours) -> tuple[Colours, npt.NDArray[np.intp]]:
    """Each of these colours once, the most transparent first, and where each one went."""
    wide = colours.astype(np.uint32)
    ranks = wide[:, 3] << 24 | wide[:, 0] << 16 | wide[:, 1] << 8 | wide[:, 2]
    order, places = np.unique(ranks, return_inverse=True)
    parts = [order >> 16 & 255, order >> 8 & 255, order & 255, order >> 24]
    return np.stack(parts, axis=1).astype(np.uint8), places.reshape(-1)


def _decoded(form: png.Shape, raw: bytes) -> Values:
    """A foreign decoder unfilters a file of our own that holds these rows and nothing else."""
    body = png.chunk(b"IHDR", form.header())
    if form.colour == png.PALETTE:
        body += png.chunk(b"PLTE", bytes(3 * (1 << form.depth)))
    stream = zlib.compress(raw, 0)
    data = b"".join((png.SIGNATURE, body, png.chunk(b"IDAT", stream), png.chunk(b"IEND", b"")))
    if form.depth == 16 and form.channels > 1:
        return _decoded_deep(form, data)
    picture = pictures.opened(data, "PNG")
    values: Any = np.asarray(picture)
    if form.colour == png.GREY and form.depth in (2, 4):
        values = values // (255 // ((1 << form.depth) - 1))
    width, height = form.size
    shaped = values.reshape(height, width, form.channels)
    return _sixteen(shaped) if form.depth == 16 else np.ascontiguousarray(shaped, dtype=np.uint8)


def row_ends(form: png.Shape, raw: bytes) -> bool:
    """Whether bits are set behind the last pixel of one of the filtered rows `raw`, which need not fill whole bytes.

    Pixels of less than a byte are filtered byte by byte (PNG, 9.2), as grey ones of 8 bits are. Raises Damaged.
    """
    at = 0
    for width, rows in form.passes():
        wide, spare = form.row_bytes(width), -width * form.depth * form.channels % 8
        part, at = raw[at : at + rows * (1 + wide)], at + rows * (1 + wide)
        whole = png.Shape((wide, rows), 8, png.GREY, interlaced=False)
        if spare and (_decoded(whole, part)[:, -1] & ((1 << spare) - 1)).any():
            return True
    return False


def _sixteen(values: npt.NDArray[Any]) -> npt.NDArray[np.uint16]:
    return np.ascontiguousarray(values, dtype=np.uint16)


def _decoded_deep(form: png.Shape, data: bytes) -> Values:
    """Pillow keeps 16 bits for plain grey alone."""
    import cv2  # a large library, needed for this rare kind alone

    picture = cv2.imdecode(np.frombuffer(data, dtype=np.uint8), cv2.IMREAD_UNCHANGED)
    wanted = 3 if form.channels == 3 else 4
    if picture is None or picture.dtype != np.uint16 or picture.ndim != 3 or picture.shape[2] != wanted:
        raise Damaged("The PNG's picture data are damaged.")
    order = {2: [0, 3], 3: [2, 1, 0], 4: [2, 1, 0, 3]}[form.channels]
    return _sixteen(picture[..., order])


def _squeezed(values: npt.NDArray[Any], depth: int) -> npt.NDArray[np.uint8]:
    """Samples of 1, 2 or 4 bits packed into bytes, the leftmost in the highest bits; rows begin anew."""
    bits = np.unpackbits(values.astype(np.uint8)[..., None], axis=2)[..., 8 - depth :]
    return np.packbits(bits.reshape(values.shape[0], -1), axis=1)


def _compressed(bytes_: npt.NDArray[np.uint8]) -> bytes:
    """Filters and compresses rows of pixels of 1 to 4 bytes each."""
    count = bytes_.shape[2]
    picture = Image.fromarray(np.ascontiguousarray(bytes_[..., 0] if count == 1 else bytes_))
    out = io.BytesIO()
    picture.save(out, "PNG", compress_level=4)
    return png.read(out.getvalue()).stream()
