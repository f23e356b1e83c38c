"""Colours that a file names by number: as a colour profile, or brought from a bright screen's range to everybody's."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from scrubber.formats.blocks import icc
from scrubber.formats.bmff_picture import Colour
from scrubber.model.geometry import Pixels

Floats = npt.NDArray[np.float32]

PQ, HLG = 16, 18
# Chromaticities x, y of red, green, blue and white by number (ITU-T H.273, table 2).
_D65 = (0.3127, 0.3290)
_PRIMARIES: dict[int, tuple[tuple[float, float], ...]] = {
    1: ((0.64, 0.33), (0.30, 0.60), (0.15, 0.06), _D65),
    5: ((0.64, 0.33), (0.29, 0.60), (0.15, 0.06), _D65),
    6: ((0.63, 0.34), (0.31, 0.595), (0.155, 0.07), _D65),
    9: ((0.708, 0.292), (0.17, 0.797), (0.131, 0.046), _D65),
    11: ((0.68, 0.32), (0.265, 0.69), (0.15, 0.06), (0.314, 0.351)),
    12: ((0.68, 0.32), (0.265, 0.69), (0.15, 0.06), _D65),
}
_GAMMAS = {4: 2.2, 5: 2.8, 8: 1.0}  # table 3; all others are close to sRGB's curve
_SRGB_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
_D50 = np.array([0.9642, 1.0, 0.8249])
_BRADFORD = np.array([[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]])
WHITE = 203.0  # cd/m2 of a white sheet (ITU-R BT.2408)
_KNEE = 0.6  # of white: below it brightness stays as it is
_ROWS = 64


def bright(colour: Colour | None) -> bool:
    """Whether the picture is meant for screens that show more than paper white (HDR)."""
    return colour is not None and colour.transfer in (PQ, HLG)


def profile(colour: Colour | None) -> bytes | None:
    """A colour profile that says the same; None for sRGB, unnamed and bright colours."""
    if colour is None or colour.primaries not in _PRIMARIES or bright(colour):
        return None
    if colour.primaries == 1 and colour.transfer not in _GAMMAS:
        return None
    columns = _adapted(colour.primaries)
    curve = _curve(colour.transfer)
    tags = {b"wtpt": _xyz(_D50)}
    tags |= {name: _xyz(columns[:, n]) for n, name in enumerate((b"rXYZ", b"gXYZ", b"bXYZ"))}
    tags |= dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve)
    return icc.made(tags)


def to_srgb(pixels: npt.NDArray[np.uint8] | npt.NDArray[np.uint16], colour: Colour) -> Pixels:
    """Bright-screen RGB (H x W x 3 or 4, the full range of its type) as 8-bit sRGB; highlights are bent to fit.

    Curves: ITU-R BT.2100, tables 4 and 5. Below 0.6 of white nothing changes; above, exponentially towards 1.
    """
    most = int(np.iinfo(pixels.dtype).max)
    light = _light(np.arange(most + 1, dtype=np.float32) / np.float32(most), colour.transfer)
    matrix = (np.linalg.inv(_matrix(1)) @ _matrix(colour.primaries)).astype(np.float32)
    out = np.empty(pixels.shape, np.uint8)
    if pixels.shape[2] == 4:
        out[..., 3] = pixels[..., 3] // ((most + 1) // 256)
    for top in range(0, pixels.shape[0], _ROWS):
        rows = slice(top, top + _ROWS)
        linear = light[pixels[rows, :, :3]]
        if colour.transfer == HLG:  # the picture as a whole gets darker towards black (the system gamma, 1.2)
            brightness = np.maximum(linear @ np.array([0.2627, 0.6780, 0.0593], np.float32), 1e-6)
            linear = np.asarray(linear * (brightness**0.2)[..., None] * (1000 / WHITE), np.float32)
        out[rows, :, :3] = _shown(np.clip(linear @ matrix.T, 0, None))
    return out


def _light(values: Floats, transfer: int) -> Floats:
    """Light by number: PQ in units of white; HLG of the scene, 0 to 1."""
    if transfer == PQ:
        m1, m2, c1, c2, c3 = 2610 / 16384, 2523 / 32, 3424 / 4096, 2413 / 128, 2392 / 128
        root = values ** np.float32(1 / m2)
        out = (np.maximum(root - c1, 0) / (c2 - c3 * root)) ** (1 / m1) * (10_000 / WHITE)
    else:
        a, b, c = 0.17883277, 0.28466892, 0.55991073
        out = np.where(values <= 0.5, values**2 / 3, (np.exp((values - c) / a) + b) / 12)
    return np.asarray(out, np.float32)


def _shown(linear: Floats) -> Pixels:
    top = linear.max(axis=-1, keepdims=True)
    bent = np.where(top > _KNEE, 1 - (1 - _KNEE) * np.exp(-(top - _KNEE) / (1 - _KNEE)), top)
    fitted = linear * (bent / np.maximum(top, 1e-6))
    coded = np.where(fitted <= 0.0031308, fitted * 12.92, 1.055 * np.maximum(fitted, 1e-9) ** (1 / 2.4) - 0.055)
    return np.asarray(np.clip(np.rint(coded * 255), 0, 255), np.uint8)


def _matrix(primaries: int) -> npt.NDArray[np.float64]:
    """Linear RGB to XYZ under the primaries' own white."""
    points = _PRIMARIES.get(primaries, _PRIMARIES[1])
    columns = np.array([[x / y, 1.0, (1 - x - y) / y] for x, y in points]).T
    return np.asarray(columns[:, :3] * np.linalg.solve(columns[:, :3], columns[:, 3]))


def _adapted(primaries: int) -> npt.NDArray[np.float64]:
    """The same under the white of colour profiles, D50 (ICC.1:2022, annex E)."""
    matrix = _matrix(primaries)
    scale = (_BRADFORD @ _D50) / (_BRADFORD @ matrix.sum(axis=1))
    return np.asarray(np.linalg.inv(_BRADFORD) @ np.diag(scale) @ _BRADFORD @ matrix)


def _fixed(values: npt.NDArray[np.float64] | tuple[float, ...]) -> bytes:
    return b"".join(round(float(v) * 65536).to_bytes(4, "big", signed=True) for v in values)


def _xyz(values: npt.NDArray[np.float64]) -> bytes:
    return b"XYZ \0\0\0\0" + _fixed(values)


def _curve(transfer: int) -> bytes:
    """A parametric curve (ICC.1:2022, 10.18)."""
    if transfer in _GAMMAS:
        return b"para\0\0\0\0\0\0\0\0" + _fixed((_GAMMAS[transfer],))
    return b"para\0\0\0\0\0\3\0\0" + _fixed(_SRGB_CURVE)
