"""The door to the decoders of HEIC and AVIF pictures."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

from scrubber.formats import limits, pictures
from scrubber.model.errors import Damaged, TooLarge

Samples = npt.NDArray[Any]


def of_avif(data: bytes) -> Iterator[Samples]:
    """Each picture, H x W x 3 or 4 of 8 bits, as stored: neither turned nor cut. Raises Damaged or TooLarge."""
    for picture in pictures.frames(data, "AVIF"):
        plain = picture.mode in ("RGB", "RGBA")
        yield np.asarray(picture if plain else picture.convert("RGBA" if "A" in picture.mode else "RGB"))


def of_heif(data: bytes, *, deep: bool) -> Samples:
    """H x W x 3 or 4, upright and cut; 16 bits where `deep` (and the file has more than 8). Raises Damaged."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import pillow_heif

            pillow_heif.options.THUMBNAILS = False
            pillow_heif.options.DEPTH_IMAGES = False
            pillow_heif.options.AUX_IMAGES = False
            pillow_heif.options.DECODE_THREADS = 2
            whole = pillow_heif.open_heif(data, convert_hdr_to_8bit=not deep)
            picture = whole[whole.primary_index]
            limits.check_size(*picture.size)
            found = np.asarray(picture)
    except (Damaged, TooLarge):
        raise
    except ImportError:
        raise pictures.unread("HEIC") from None
    except Exception as error:  # a foreign decoder may raise anything
        if "end of file" in str(error).lower():
            raise Damaged("The picture is cut off before its end.") from None
        raise Damaged("The picture data are damaged.") from None
    if found.ndim == 2:
        found = np.repeat(found[..., None], 3, axis=2)
    if found.shape[2] == 2:
        found = found[..., [0, 0, 0, 1]]
    return found
