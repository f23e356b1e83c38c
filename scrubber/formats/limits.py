"""How much of a stranger's file the program is willing to read."""

from __future__ import annotations

from scrubber.model.errors import Damaged, TooLarge

MAX_PIXELS = 200_000_000  # of one picture: 14,000 x 14,000
MAX_SIDE = 65_500  # longest side in pixels; libjpeg's own limit
MAX_SEGMENTS = 10_000  # JPEG segments; 100,000 of them stall other tools for half a minute
MAX_SCANS = 300  # JPEG scans; each one may cost a pass over the whole picture
MAX_SEARCHED = 10_000_000_000  # pixels decoded (more for each scan) to find where a JPEG's picture ends: about 10 s
MAX_FILL = 1 << 20  # bytes of 0xFF padding in a JPEG
MAX_CHUNKS = 200_000  # PNG chunks: some writers cut the picture into pieces of 8 kB
MAX_BOXES = 20_000  # boxes side by side in a HEIF or AVIF
MAX_ITEMS = 10_000  # pictures and notes in a HEIF or AVIF: a 48-megapixel phone photo has about 200
MAX_BLOCK = 64 << 20  # bytes that all texts of a PNG together are inflated to, and its colour profile
MAX_PROFILE = 16 << 20  # bytes of one colour profile
MAX_FINDINGS = 2_000  # findings of one metadata block; the block goes as a whole in any case
MAX_LINKS = 1 << 18  # links between the pictures of a HEIF or AVIF
MAX_TILES = 4_096  # tiles of a HEIF's or AVIF's picture
MAX_TAGS = 1_000  # of one directory of a TIFF
MAX_DIRECTORIES = 4_000  # of a TIFF
MAX_VALUES = 10_000_000  # of one tag of a TIFF
MAX_UNIT = 1 << 20  # longest side of a TIFF's strip or tile in pixels: whole rows, and filled up to whole tiles
MAX_NOTES = 2_000  # entries of an EXIF or MPF block that are told; the block goes as a whole in any case
MAX_NOTE_DIRECTORIES = 32  # of an EXIF or MPF block
MAX_DEPTH = 100  # tags inside tags of an XMP block whose names are kept in mind
MAX_TEXT = 2_000  # characters of one text that are kept for the screen and for the check
MAX_FRAMES = 2_000  # pictures of an animation, or pages of a document
MAX_FRAME_PIXELS = 600_000_000  # of all pictures of an animation together


def check_size(width: int, height: int) -> None:
    """Raises Damaged for an empty picture, TooLarge for one over the limits."""
    if width < 1 or height < 1:
        raise Damaged("The file says that its picture is empty.")
    if width > MAX_SIDE or height > MAX_SIDE or width * height > MAX_PIXELS:
        raise TooLarge(f"The picture is larger than {MAX_PIXELS // 1_000_000} megapixels.")


def check_frames(count: int, canvas: int) -> None:
    """Raises TooLarge for more pictures in one file than the program reads; `canvas` is the pixels of one."""
    if count > MAX_FRAMES or count * canvas > MAX_FRAME_PIXELS:
        raise TooLarge(f"The file holds {count} pictures, more than the program reads.", "Keep a shorter part of it.")
