"""The door to Pillow: opens a picture with one decoder, within limits."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator

from PIL import Image, ImageCms

from scrubber.formats import limits
from scrubber.model.errors import Damaged, NotAPhoto, ScrubError, TooLarge

# Pillow's own gate would refuse what ours admits.
Image.MAX_IMAGE_PIXELS = limits.MAX_PIXELS


def unread(what: str) -> NotAPhoto:
    """For computers for which there is no decoder of this sort."""
    return NotAPhoto(f"{what} can't be read on this computer: its decoder is not installed.")


def opened(data: bytes, decoder: str) -> Image.Image:
    """The picture, decoded, by Pillow's decoder of this name (JPEG, PNG ...). Raises Damaged or TooLarge."""
    return next(frames(data, decoder))


def reduced(data: bytes, side: int) -> Image.Image:
    """A JPEG, decoded smaller where that is quicker, but not below `side` pixels a side. Raises Damaged or TooLarge."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            picture = Image.open(io.BytesIO(data), formats=["JPEG"])
            limits.check_size(*picture.size)
            picture.draft(None, (side, side))
            picture.load()
    except Exception as error:  # a foreign decoder may raise anything
        raise _refusal(error) from None
    return picture


def frames(data: bytes, decoder: str) -> Iterator[Image.Image]:
    """Every picture of a file, decoded; of an animation as it is seen. Raises Damaged or TooLarge."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            picture = Image.open(io.BytesIO(data), formats=[decoder])
            limits.check_size(*picture.size)
            picture.load()
    except Exception as error:  # a foreign decoder may raise anything
        raise _refusal(error) from None
    yield picture
    for number in range(1, getattr(picture, "n_frames", 1)):
        try:
            picture.seek(number)
            picture.load()
        except Exception as error:
            raise _refusal(error) from None
        yield picture


def _refusal(error: Exception) -> ScrubError:
    if isinstance(error, Damaged | TooLarge):
        return error
    if isinstance(error, Image.DecompressionBombError):
        return TooLarge("The picture is larger than the program reads.")
    if "truncated" in str(error):
        return Damaged("The picture is cut off before its end.")
    return Damaged("The picture data are damaged.")


def from_print(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """CMYK as sRGB, by the photo's own profile where it has a usable one. (Pillow has undone Adobe's inversion.)"""
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            done = ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
            if done is not None:
                return done
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            pass  # a damaged profile, or one for other colours
    return picture.convert("RGB")
