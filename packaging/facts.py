"""What every installer says of the program, in one place."""

from __future__ import annotations

import mimetypes
import os
import subprocess
from pathlib import Path
from typing import Any

from scrubber import __version__ as VERSION  # noqa: N812
from scrubber.formats import FORMATS

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / "build"
DIST = ROOT / "dist"
TREE = BUILD / "tree" / "photo-scrubber"
SHARE = BUILD / "share"  # what goes beside the program on Linux, laid out as below /usr/share

NAME = "photo-scrubber"
TITLE = "Photo Scrubber"
IDENTIFIER = "io.github.photo_scrubber.PhotoScrubber"
SUMMARY = "Make photos safe to share"
COMMANDS = ("scrubber", "photo-scrubber")
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)

# Types by the names of formats; a new format with an ordinary name need not stand here.
TYPES = {
    "heif": ("image/heic", "image/heif"),
    "jp2": ("image/jp2",),
    "jxl": ("image/jxl",),
    "raw": (
        "image/x-adobe-dng", "image/x-canon-cr2", "image/x-canon-cr3", "image/x-fuji-raf", "image/x-nikon-nef",
        "image/x-olympus-orf", "image/x-panasonic-rw2", "image/x-pentax-pef", "image/x-sony-arw",
    ),
}  # fmt: skip
ENDINGS = {"jp2": ("jp2",), "jxl": ("jxl",), "raw": ("dng", "cr2", "cr3", "raf", "nef", "orf", "rw2", "pef", "arw")}


def mime_types() -> tuple[str, ...]:
    """The types of photo that the program opens, out of its table of formats."""
    return tuple(dict.fromkeys(kind for form in FORMATS for kind in types(form.NAME)))


def suffixes() -> tuple[str, ...]:
    """Endings of file names that belong to those types, without the dot."""
    known = [end[1:] for kind in mime_types() for end in sorted(mimetypes.guess_all_extensions(kind))]
    own = [end for form in FORMATS for end in ENDINGS.get(form.NAME, ())]
    return tuple(dict.fromkeys([*known, *own]))


def types(name: str) -> tuple[str, ...]:
    """What systems call a format; none where that is not known."""
    guess = mimetypes.guess_type(f"photo.{name}")[0] or {"webp": "image/webp", "avif": "image/avif"}.get(name)
    return TYPES.get(name) or ((guess,) if guess else ())


def moment() -> int:
    """The time of the last commit: what is built from the same source carries the same time."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    command = ["git", "log", "-1", "--format=%ct"]
    return int(told or subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout)


def bundle() -> dict[str, Any]:
    """Info.plist of the macOS application."""
    return {
        "CFBundleDisplayName": TITLE,
        "CFBundleShortVersionString": VERSION,
        "CFBundleVersion": VERSION,
        "LSApplicationCategoryType": "public.app-category.photography",
        "LSMinimumSystemVersion": "12.0",
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "Apache License 2.0",
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Photo",
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Alternate",  # offered under Open With, never the default
                "CFBundleTypeExtensions": list(suffixes()),
            }
        ],
    }
