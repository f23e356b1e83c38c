"""An opened photo: upright pixels, what the file says of itself, and what hides in it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from scrubber.model.finding import Finding
from scrubber.model.geometry import Pixels


@dataclass(frozen=True, slots=True)
class Header:
    """Facts that the container states about its picture.

    `size` is (width, height) as stored, before `orientation` (EXIF 1-8) is applied. `icc` is the raw colour
    profile or None. `unit` is the smallest block, (width, height) in stored pixels, that can be replaced
    without touching its neighbours: (1, 1) for lossless formats, one MCU for JPEG.
    `editable` is False where only a re-encode can change pixels; `why_not` then says why in one sentence.
    `slack` is True where decoding has shown that bytes hide behind the last block of the compressed picture.
    `unread` is True where the compressed picture may be carried over without being read: the checker reads it anyway.
    `into` ("jpeg" or "png") is what the person wants a photo to become that can't be written in its own format.
    `frames` is how many pictures of an animation will be written; they share one canvas of `size`. `pages` are the
    pages of a document, (left, top, right, bottom) each, on one upright sheet of `size`; empty for a single picture.
    """

    format: str
    size: tuple[int, int]
    orientation: int = 1
    icc: bytes | None = None
    channels: int = 3
    bits: int = 8
    unit: tuple[int, int] = (1, 1)
    editable: bool = True
    why_not: str = ""
    slack: bool = False
    unread: bool = False
    into: str = "jpeg"
    frames: int = 1
    pages: tuple[tuple[int, int, int, int], ...] = ()

    @property
    def upright_size(self) -> tuple[int, int]:
        """(width, height) as a person sees it."""
        width, height = self.size
        return (height, width) if self.orientation >= 5 else (width, height)

    @property
    def several(self) -> bool:
        """Whether there is more than one picture to look at."""
        return self.frames > 1 or len(self.pages) > 1

    def first_only(self) -> Header:
        """The same photo cut down to its first picture."""
        if len(self.pages) < 2:
            return replace(self, frames=1)
        left, top, right, bottom = self.pages[0]
        return replace(self, size=(right - left, bottom - top), pages=())


@dataclass(frozen=True, slots=True, eq=False)
class Photo:
    """`pixels` is H x W x 3 (RGB) or H x W x 4 (RGBA), uint8, upright and read-only; `digest` is SHA-256 hex.

    Where nobody looks at the picture, `pixels` are empty, and so is `digest`.
    """

    header: Header
    pixels: Pixels
    hidden: tuple[Finding, ...]
    digest: str

    @property
    def size(self) -> tuple[int, int]:
        return self.pixels.shape[1], self.pixels.shape[0]
