"""The door to Pillow: opens one picture with one decoder, within limits."""

from __future__ import annotations

import io
import warnings

from PIL import Image

from scrubber.formats import limits
from scrubber.model.errors import Damaged, TooLarge

# Pillow's own gate would refuse what ours admits.
Image.MAX_IMAGE_PIXELS = limits.MAX_PIXELS


def opened(data: bytes, decoder: str) -> Image.Image:
    """The picture, decoded, by Pillow's decoder of this name (JPEG, PNG). Raises Damaged or TooLarge."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            picture = Image.open(io.BytesIO(data), formats=[decoder])
            limits.check_size(*picture.size)
            picture.load()
            return picture
    except (Damaged, TooLarge):
        raise
    except Image.DecompressionBombError as error:
        raise TooLarge("The picture is larger than the program reads.") from error
    except Exception as error:  # a foreign decoder may raise anything
        if "truncated" in str(error):
            raise Damaged("The picture is cut off before its end.") from None
        raise Damaged("The picture data are damaged.") from None
