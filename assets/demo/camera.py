"""Turns a finished picture into a file as a phone or an editor would write it, with all that these add in silence."""

from __future__ import annotations

import io
import zlib
from dataclasses import dataclass

import numpy as np
import piexif
from PIL import Image, ImageCms

from assets.demo import container
from assets.demo.scenes import Scene

XMP_HEAD = b"http://ns.adobe.com/xap/1.0/\0"

# How a stored picture is turned to stand upright (EXIF 2.32, tag 0x0112), undone.
STORED = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


@dataclass(frozen=True, slots=True)
class Life:
    """What a file tells of its maker; all made up. The coordinates are in the sea off the Isle of Wight."""

    owner: str
    camera: tuple[str, str]
    serial: str
    place: tuple[float, float] = (50.5123, -1.2187)
    when: str = "2024:03:14 09:26:53"
    comment: str = ""

    @property
    def canaries(self) -> tuple[str, ...]:
        """Strings that must not be found in a clean copy."""
        return tuple(s for s in (self.owner, self.serial, self.camera[1], self.when, self.comment) if s)


LIVES = {
    "whiteboard": Life("Edmund Thackeray", ("Lumora", "Lumora P9 Pro"), "LM9-4471-0932", comment="For Edmund only"),
    "desk": Life("Philippa Dunmore", ("Optika", "Optika D40"), "OD40-77120-X", when="2024:03:12 16:05:10"),
    "screen": Life("Gareth Pomfret", ("Lumora", "Lumora Capture"), "LC-2203-8814", comment="Record of last week"),
    "badge": Life("Imelda Rook", ("Lumora", "Lumora P7"), "LM7-0098-5521", when="2024:02:29 13:00:01"),
    "portrait": Life("Leopold Vane", ("Optika", "Optika M3"), "OM3-33017-B", comment="Leopold, second try"),
}


def upright_to_stored(picture: Image.Image, orientation: int) -> Image.Image:
    """The picture as a camera with this EXIF orientation would have stored it."""
    turn = STORED[orientation]
    return picture if turn is None else picture.transpose(turn)


def exif(life: Life, orientation: int = 1, thumbnail: bytes | None = None) -> bytes:
    """An EXIF block (`Exif\\0\\0` and TIFF) with place, time, camera, owner, numbers and a preview."""
    main = {
        piexif.ImageIFD.Make: life.camera[0],
        piexif.ImageIFD.Model: life.camera[1],
        piexif.ImageIFD.Artist: life.owner,
        piexif.ImageIFD.Copyright: f"(c) {life.owner}",
        piexif.ImageIFD.Software: "Darkroom Demo 1.0",
        piexif.ImageIFD.DateTime: life.when,
        piexif.ImageIFD.Orientation: orientation,
        piexif.ImageIFD.XPAuthor: life.owner.encode("utf-16-le"),
        piexif.ImageIFD.ImageDescription: f"Taken by {life.owner}",
    }
    shot = {
        piexif.ExifIFD.DateTimeOriginal: life.when,
        piexif.ExifIFD.OffsetTimeOriginal: "+01:00",
        piexif.ExifIFD.CameraOwnerName: life.owner,
        piexif.ExifIFD.BodySerialNumber: life.serial,
        piexif.ExifIFD.LensSerialNumber: f"{life.serial}-L",
        piexif.ExifIFD.MakerNote: b"LUMORA\0\x01" + f"OWNER={life.owner};SN={life.serial};SHUTTER=20117".encode(),
        piexif.ExifIFD.UserComment: b"ASCII\0\0\0" + f"Shot by {life.owner}".encode(),
    }
    where = {
        piexif.GPSIFD.GPSLatitudeRef: "N" if life.place[0] >= 0 else "S",
        piexif.GPSIFD.GPSLatitude: _degrees(life.place[0]),
        piexif.GPSIFD.GPSLongitudeRef: "E" if life.place[1] >= 0 else "W",
        piexif.GPSIFD.GPSLongitude: _degrees(life.place[1]),
        piexif.GPSIFD.GPSDateStamp: life.when[:10],
        piexif.GPSIFD.GPSProcessingMethod: b"ASCII\0\0\0GPS",
    }
    parts = {"0th": main, "Exif": shot, "GPS": where}
    if thumbnail is not None:
        parts |= {"1st": {piexif.ImageIFD.Compression: 6}, "thumbnail": thumbnail}
    return bytes(piexif.dump(parts))


def _degrees(value: float) -> tuple[tuple[int, int], ...]:
    value = abs(value)
    whole, minutes = int(value), int(value * 60) % 60
    return ((whole, 1), (minutes, 1), (round(value * 360000) % 6000, 100))


def xmp(life: Life) -> bytes:
    """An XMP packet with author, history and document numbers (ISO 16684-1)."""
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#"
 xmp:CreatorTool="{life.camera[1]}" xmpMM:DocumentID="xmp.did:{life.serial}">
<dc:creator><rdf:Seq><rdf:li>{life.owner}</rdf:li></rdf:Seq></dc:creator>
<xmpMM:History><rdf:Seq><rdf:li stEvt:action="saved" stEvt:softwareAgent="{life.camera[1]}"
 stEvt:when="{life.when}"/></rdf:Seq></xmpMM:History>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>""".encode()


def profile(life: Life) -> bytes:
    """sRGB with a tag that names the maker and number of a display, as some systems embed it."""
    plain = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    label = f"Display of {life.owner} {life.serial}".encode()
    return container.profile_with(plain, b"mmod", b"mmod\0\0\0\0" + label)


def jpeg(picture: Image.Image, quality: int = 90, subsampling: int = 2, progressive: bool = False) -> bytes:
    """A JPEG with nothing but the picture."""
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=quality, subsampling=subsampling, progressive=progressive)
    return out.getvalue()


def png(picture: Image.Image) -> bytes:
    """A PNG with nothing but the picture."""
    out = io.BytesIO()
    picture.save(out, "PNG", compress_level=6)
    return out.getvalue()


def thumbnail(pixels: np.ndarray) -> bytes:
    """A small JPEG of the view before it was cropped."""
    small = Image.fromarray(pixels)
    small.thumbnail((240, 180), Image.Resampling.BOX)
    return jpeg(small, quality=75)


def developed(scene: Scene) -> tuple[str, bytes]:
    """The suffix and the bytes of a scene's file with everything planted: PNG for the screen, JPEG for the others."""
    life, preview = LIVES[scene.name], thumbnail(scene.wider)
    if scene.name == "screen":
        return ".png", _screenshot(Image.fromarray(scene.pixels), life, preview)
    orientation = 6 if scene.name == "badge" else 1
    return ".jpg", _snapshot(Image.fromarray(scene.pixels), life, orientation, preview)


def _snapshot(picture: Image.Image, life: Life, orientation: int, preview: bytes) -> bytes:
    icc = profile(life)
    data = container.with_segments(
        jpeg(upright_to_stored(picture, orientation)),
        container.segment(container.APP1, exif(life, orientation, preview)),
        container.segment(container.APP1, XMP_HEAD + xmp(life)),
        container.segment(container.APP2, b"ICC_PROFILE\0\x01\x01" + icc),
        container.segment(container.COM, (life.comment or f"Property of {life.owner}").encode()),
    )
    return data + f"\nMOTION:{life.owner};{life.serial}".encode() + preview


def _screenshot(picture: Image.Image, life: Life, preview: bytes) -> bytes:
    def compressed(text: str) -> bytes:
        return zlib.compress(text.encode("latin-1"))

    first = (
        container.chunk(b"iCCP", b"Display\0\0" + zlib.compress(profile(life))),
        container.chunk(b"tEXt", b"Author\0" + life.owner.encode()),
        container.chunk(b"zTXt", b"Comment\0\0" + compressed(life.comment)),
        container.chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + xmp(life)),
        container.chunk(b"eXIf", exif(life, 1, preview)[6:]),
        container.chunk(b"tIME", b"\x07\xe8\x03\x0e\x09\x1a\x35"),
        container.chunk(b"prVt", f"machine={life.serial}".encode()),
    )
    return container.with_chunks(png(picture), *first) + f"saved by {life.owner}".encode()
