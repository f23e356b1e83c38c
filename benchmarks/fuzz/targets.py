"""Every piece of code that reads a stranger's bytes, with what it may raise; anything else is a fault."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from scrubber import pipeline
from scrubber.formats import (
    av1_quality,
    avif,
    bmff_streams,
    bmp,
    gif,
    gif_blocks,
    heif,
    identify,
    jp2,
    jpeg,
    jxl,
    png,
    png_chunks,
    raw,
    tiff,
    tiff_parts,
    webp,
    webp_chunks,
)
from scrubber.formats.blocks import after_end, c2pa, exif, icc, iptc, mpf, xmp
from scrubber.model.errors import ScrubError
from scrubber.model.profile import Profile
from scrubber.model.progress import QUIET
from scrubber.verify import bmff as checked_bmff
from scrubber.verify import bmp as checked_bmp
from scrubber.verify import gif as checked_gif
from scrubber.verify import icc as checked_icc
from scrubber.verify import jpeg as checked_jpeg
from scrubber.verify import png as checked_png
from scrubber.verify import shown as checked_shown
from scrubber.verify import structure_of, tiff_file, told
from scrubber.verify import tiff as checked_tiff
from scrubber.verify import webp as checked_webp
from scrubber.verify.parts import Unreadable
from scrubber.worker import host, wire

UNLOOKED = Profile(faces=False, text=False, codes=False)
Read = Callable[[bytes], object]
Errors = tuple[type[Exception], ...]


@dataclass(frozen=True, slots=True)
class Target:
    """One reader: `may_raise` is its whole promise; `seeds` names the files in `seeds.SEEDS` that it begins with.

    `native` ones call other people's decoders for each input and get fewer inputs in the same time.
    """

    name: str
    read: Read
    seeds: str
    may_raise: Errors = ()
    native: bool = False


def _all(*reads: Read) -> Read:
    def read(data: bytes) -> None:
        for one in reads:
            one(data)

    return read


def _shows(form: object) -> Read:
    return _all(form.header, form.hidden)  # type: ignore[attr-defined]


def _listed(read: Callable[[bytes], Iterable[object]]) -> Read:
    return lambda data: list(read(data))


def _applications(data: bytes) -> None:
    for block in checked_jpeg.applications(data):
        checked_tiff.orientation(block)


def _behind(data: bytes) -> None:
    """The whole as what stands behind a picture, and all but its first byte."""
    for end in (0, 1):
        after_end.findings(data, end, "x")


def _heads(data: bytes) -> None:
    """What JPEG 2000 and JPEG XL hold beside the picture, as it is read once a decoder has accepted the picture."""
    boxed = jp2._CONTAINER + data
    jp2._profile(boxed)
    list(jp2._boxes(boxed))
    list(jp2._comments(jp2._NAKED + data))


def _stream(read: Callable[[bytes, bytes], object]) -> Read:
    """A setting of at most 64 bytes, its length first, then the picture that it is for."""
    return lambda data: read(data[1 + data[0] % 64 :], data[1 : 1 + data[0] % 64]) if data else None


def _wire(data: bytes) -> None:
    """All that a captured worker can say, as the program takes it in (worker.host, desk)."""
    message = wire.receive(io.BytesIO(data))
    for take in (wire.finding_in, wire.gist_in, wire.check_in, wire.error_in, wire.look_in):
        try:
            take(message)
        except host.WRONG:
            pass


def _scrub(data: bytes) -> None:
    pipeline.scrub(data, UNLOOKED, pipeline.Engines(), QUIET)


DAMAGED: Errors = (ScrubError,)
TARGETS: tuple[Target, ...] = (
    Target("identify", identify, "photo", DAMAGED),
    Target("jpeg", _shows(jpeg), "jpeg", DAMAGED),
    Target("png", _shows(png), "png", DAMAGED),
    Target("png chunks", png_chunks.read, "png", DAMAGED),
    Target("webp", _shows(webp), "webp", DAMAGED, native=True),
    Target("webp chunks", webp_chunks.read, "webp", DAMAGED),
    Target("gif", _shows(gif), "gif", DAMAGED, native=True),
    Target("gif blocks", gif_blocks.read, "gif", DAMAGED),
    Target("bmp", _shows(bmp), "bmp", DAMAGED),
    Target("tiff", _shows(tiff), "tiff", DAMAGED),
    Target("tiff parts", tiff_parts.read, "tiff", DAMAGED),
    Target("heif", _shows(heif), "heif", DAMAGED),
    Target("avif", _shows(avif), "avif", DAMAGED),
    Target("hevc stream", _stream(bmff_streams.hevc), "hevc", DAMAGED),
    Target("av1 stream", _stream(bmff_streams.av1), "av1", DAMAGED),
    Target("hevc setting", bmff_streams.hevc_configuration, "settings", DAMAGED),
    Target("av1 setting", bmff_streams.av1_configuration, "settings", DAMAGED),
    Target("av1 quality", av1_quality.quality, "av1"),
    Target("jpeg xl boxes", lambda data: list(jxl._boxes(jxl._CONTAINER + data)), "boxes", DAMAGED),
    Target("jpeg 2000 boxes", _heads, "boxes", DAMAGED),
    Target("jxl", _shows(jxl), "jxl", DAMAGED, native=True),
    Target("jp2", _shows(jp2), "jp2", DAMAGED, native=True),
    Target("raw", _shows(raw), "raw", DAMAGED, native=True),
    Target("exif", _all(exif.findings, exif.orientation), "exif"),
    Target("xmp", _all(xmp.findings, xmp.orientation), "xmp"),
    Target("iptc", _all(iptc.findings, iptc.records), "iptc"),
    Target("icc", _all(icc.findings, icc.scrubbed), "icc"),
    Target("mpf", mpf.findings, "mpf"),
    Target("c2pa", c2pa.findings, "c2pa"),
    Target("after the end", _behind, "photo"),
    Target("checked jpeg", _all(_applications, checked_jpeg.walk), "clean jpeg", (Unreadable,)),
    Target("checked png", checked_png.walk, "clean png", (Unreadable,)),
    Target("checked webp", _all(checked_webp.told, checked_webp.walk), "clean webp", (Unreadable,)),
    Target("checked gif", checked_gif.walk, "clean gif", (Unreadable,)),
    Target("checked bmp", checked_bmp.walk, "clean bmp", (Unreadable,)),
    Target("checked tiff", tiff_file.walk, "clean tiff", (Unreadable,)),
    Target(
        "checked bmff",
        _all(checked_shown.primary, checked_shown.bright, checked_bmff.walk),
        "clean bmff",
        (Unreadable,),
    ),
    Target("checked icc", _all(checked_icc.colours_only, checked_icc.table), "icc"),
    Target("checked exif", _all(checked_tiff.orientation, checked_tiff.only_orientation, told.facts), "exif"),
    Target("structure of any file", structure_of, "photo"),
    Target("the wire", _wire, "wire", (wire.BrokenWire,)),
    Target("the whole scrub", _scrub, "photo", DAMAGED, native=True),
)
