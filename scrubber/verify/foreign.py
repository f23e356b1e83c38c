"""Decodes originals of the sorts that are read and never written: JPEG XL, JPEG 2000, camera raw files."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

from scrubber.verify.parts import Reading, Unreadable

Samples = npt.NDArray[Any]

JP2 = (b"\0\0\0\x0cjP  \r\n\x87\n", b"\xff\x4f\xff\x51")
JXL = (b"\0\0\0\x0cJXL \r\n\x87\n", b"\xff\x0a")
RAW = (b"IIRO", b"IIRS", b"MMOR", b"IIU\0", b"FUJIFILMCCD-RAW", b"FOVb", b"\0MRM", b"II\x1a\0\0\0HEAPCCDR")
RAW_TIFF = (b"II*\0", b"MM\0*")
SUBFILE, COMPRESSION, MAKE, SUBIFDS, DNG = 254, 259, 271, 330, 50706
RAW_CODINGS = (32767, 32769, 32770, 34713, 65535)
# EXIF's orientations by quarter turns to the left, then by whether left and right change places.
TURNS = {1: (0, False), 2: (0, True), 3: (2, False), 4: (2, True), 5: (3, True), 6: (3, False), 7: (1, True),
         8: (1, False)}  # fmt: skip


def never_written(data: bytes) -> Reading:
    """No copy is of such a sort. Raises Unreadable."""
    raise Unreadable("The file is of a kind that this program never writes.")


def is_jxl(data: bytes) -> bool:
    return data.startswith(JXL)


def is_raw(data: bytes) -> bool:
    """Raw files that look like TIFF are known by what their first directory says (DNG 1.7; TIFF 6, section 2)."""
    if not data.startswith(RAW_TIFF):
        return data.startswith(RAW) or data[4:11] == b"ftypcrx"
    order = "<" if data[:2] == b"II" else ">"
    try:
        at = struct.unpack_from(order + "I", data, 4)[0]
        rows = [struct.unpack_from(order + "HHIHH", data, at + 2 + 12 * n) for n in range(_count(data, at, order))]
    except struct.error:
        return data[8:10] == b"CR"
    told = {tag: value if order == "<" or kind == 3 else low for tag, kind, _, value, low in rows}
    small_first = bool(told.get(SUBFILE, 0) & 1) and MAKE in told and SUBIFDS in told
    return data[8:10] == b"CR" or DNG in told or told.get(COMPRESSION) in RAW_CODINGS or small_first


def _count(data: bytes, at: int, order: str) -> int:
    return int(struct.unpack_from(order + "H", data, at)[0])


def jxl(data: bytes) -> Iterator[Samples]:
    """The first picture, upright. Raises Unreadable."""
    try:
        import pylibjxl

        found = np.asarray(pylibjxl.decode(data))
    except Exception as error:
        raise Unreadable("The picture in the file can't be decoded.") from error
    yield _swapped(found)


def is_jp2(data: bytes) -> bool:
    return data.startswith(JP2)


def jp2(data: bytes) -> Iterator[Samples]:
    """By OpenCV; with a palette, which it doesn't apply, or where it can't, by Pillow. Raises Unreadable."""
    import cv2

    start = data.find(JP2[1])
    palette = b"pclr" in data[: max(0, start)]
    try:
        found = None if palette else cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    except cv2.error:
        found = None
    if found is None:
        yield _jp2_by_pillow(data)
        return
    depth = (data[start + 42] & 127) + 1  # of the first component (ISO/IEC 15444-1, A.5.1)
    deep = found.dtype == np.uint16 and 8 < depth < 16  # then OpenCV gives the file's own numbers
    yield np.asarray(np.left_shift(found, 16 - depth) | np.right_shift(found, 2 * depth - 16) if deep else found)


def _jp2_by_pillow(data: bytes) -> Samples:
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data), formats=["JPEG2000"]) as image:
            image.load()
            if image.mode.startswith("I;16"):
                return np.asarray(image)
            return np.asarray(image.convert("RGBA"))[..., [2, 1, 0, 3]]
    except Exception as error:
        raise Unreadable("The picture in the file can't be decoded.") from error


def raw(data: bytes) -> Iterator[Samples]:
    """What the camera shows, else what its sensor saw; upright. Raises Unreadable."""
    try:
        import rawpy

        with rawpy.imread(io.BytesIO(data)) as file:
            shown = _shown(file)
            found = file.postprocess(use_camera_wb=True, output_bps=8) if shown is None else shown
    except Exception as error:
        raise Unreadable("The picture in the file can't be decoded.") from error
    yield _swapped(np.asarray(found))


def _shown(file: Any) -> Samples | None:
    import rawpy
    from PIL import Image

    try:
        preview = file.extract_thumb()
    except (rawpy.LibRawNoThumbnailError, rawpy.LibRawUnsupportedThumbnailError):
        return None
    if preview.format is not rawpy.ThumbFormat.JPEG:
        return None
    with Image.open(io.BytesIO(preview.data), formats=["JPEG"]) as picture:
        if 10 * max(picture.size) < 8 * max(file.sizes.width, file.sizes.height):
            return None
        told = picture.getexif().get(274)
        turn = TURNS.get(told or 0) or TURNS[{3: 3, 5: 8, 6: 6}.get(file.sizes.flip, 1)]
        samples = np.asarray(picture.convert("RGB"))
    upright = np.rot90(samples, turn[0])
    return upright[:, ::-1] if turn[1] else upright


def _swapped(samples: Samples) -> Samples:
    """Red and blue change places."""
    if samples.ndim == 2 or samples.shape[2] == 1:
        return samples.reshape(samples.shape[:2])
    if samples.shape[2] == 2:
        return np.ascontiguousarray(samples[..., [0, 0, 0, 1]])
    return np.ascontiguousarray(samples[..., [2, 1, 0, 3][: samples.shape[2]]])
