"""What the fuzzers begin with: small files of every sort with something hidden in them, ours and real ones."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import numpy as np
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))
DATA = Path(os.environ.get("SCRUBBER_DATA") or ROOT.parent / "shared" / "data")
LARGEST = 6_000  # bytes of a seed: small ones are read faster, and every byte counts
CANARY = "Canary 1"
ENDINGS = {
    "jpeg": ("jpg", "jpeg"), "png": ("png",), "webp": ("webp",), "gif": ("gif",), "bmp": ("bmp",),
    "tiff": ("tif", "tiff"), "heif": ("heic", "heif"), "avif": ("avif",),
}  # fmt: skip


def _small() -> np.ndarray:
    y, x = np.mgrid[0:16, 0:24]
    return np.stack([x * 10, y * 15, (x + y) * 6], -1).astype(np.uint8)


def _drawn(form: str) -> Iterator[bytes]:
    """Ours, with each thing hidden that the tests know to hide."""
    import darkroom

    plain = darkroom.photo(form, size=(24, 16)).data
    yield plain
    for plant in darkroom.PLANTS[form].values():
        with contextlib.suppress(ValueError, IndexError):  # some need the room of a larger photo
            yield plant(plain, CANARY)


def _jpegs() -> Iterator[bytes]:
    import darkroom

    yield from _drawn("jpeg")
    for how in ({"progressive": True}, {"restart": 1}, {"mode": "L"}, {"mode": "CMYK"}, {"subsampling": "4:4:4"}):
        yield darkroom.photo("jpeg", size=(24, 16), **how).data


def _pngs() -> Iterator[bytes]:
    import darkroom

    yield from _drawn("png")
    for mode in ("P", "L", "LA", "RGBA", "I;16", "1"):
        yield darkroom.photo("png", size=(24, 16), mode=mode).data


def _tiffs() -> Iterator[bytes]:
    yield from _drawn("tiff")
    for how in ("tiff_lzw", "tiff_adobe_deflate", "packbits"):
        out = io.BytesIO()
        Image.fromarray(_small()).save(out, "TIFF", compression=how, append_images=[Image.fromarray(_small())])
        yield out.getvalue()


def _bmps() -> Iterator[bytes]:
    yield from _drawn("bmp")
    for mode in ("P", "1", "L"):
        out = io.BytesIO()
        Image.fromarray(_small()).convert(mode).save(out, "BMP")
        yield out.getvalue()


def _moving(form: str, **how: object) -> Iterator[bytes]:
    yield from _drawn(form)
    first, out = Image.fromarray(_small()), io.BytesIO()
    first.save(out, form.upper(), save_all=True, append_images=[first.transpose(Image.Transpose.ROTATE_180)], **how)
    yield out.getvalue()


def _boxed(form: str) -> Iterator[bytes]:
    import bmff

    plain = bmff.WRITERS[form](_small())
    yield plain
    yield bmff.WRITERS[form](np.dstack([_small(), np.full((16, 24), 99, np.uint8)]))
    for plant in bmff.PLANTS_OF[form].values():
        yield plant(plain, CANARY)
    if form == "avif":
        clear = np.dstack([_small(), np.full((16, 24), 99, np.uint8)])
        yield bmff.moving([clear, clear[::-1].copy()])


def _foreign(form: str) -> Iterator[bytes]:
    import foreign

    pixels = np.kron(_small(), np.ones((2, 2, 1), np.uint8))  # raw files have a least size
    yield foreign.WRITERS[form](pixels)
    yield foreign.WRITERS[form](pixels, CANARY)


def _boxes() -> Iterator[bytes]:
    import bmff
    import foreign

    exif, xmp = foreign.exif(CANARY)[6:], foreign.XMP % CANARY.encode()
    yield bmff.box(b"ftyp", b"jp2 \0\0\0\0jp2 ") + bmff.box(b"xml ", xmp) + bmff.box(b"uuid", _uuid("_EXIF"), exif)
    yield bmff.box(b"jp2h", bmff.box(b"colr", b"\2\0\0", _icc())) + bmff.box(b"uuid", _uuid("_XMP"), xmp) + b"behind"
    yield bmff.box(b"uuid", _uuid("_IPTC"), _records()) + bmff.box(b"jhgm", b"x") + bmff.box(b"brob", b"Exif", b"x")
    yield b"\xff\x64\0\x09\0\1" + CANARY.encode() + b"\xff\x90\0\x0a"


def _uuid(name: str) -> bytes:
    from scrubber.formats import jp2

    found = getattr(jp2, name)
    return bytes(found if isinstance(found, bytes) else found[0])


def _records() -> bytes:
    import hiding_places

    return hiding_places._records(CANARY)


def _icc() -> bytes:
    import hiding_places

    return hiding_places.profile(b"cprt", b"text", CANARY)


def _exifs() -> Iterator[bytes]:
    import foreign
    import piexif

    from scrubber.formats import facts
    from scrubber.model.facts import Facts
    from scrubber.model.secret import Secret

    yield foreign.exif(CANARY)[6:]
    thumbnail = next(_drawn("jpeg"))
    tags = {
        "0th": {piexif.ImageIFD.Orientation: 6, piexif.ImageIFD.XPAuthor: CANARY.encode("utf-16-le")},
        "Exif": {piexif.ExifIFD.UserComment: b"ASCII\0\0\0" + CANARY.encode(), piexif.ExifIFD.MakerNote: b"Maker" * 9},
        "GPS": {piexif.GPSIFD.GPSLatitudeRef: b"N", piexif.GPSIFD.GPSLatitude: ((51, 1), (30, 1), (99, 10))},
        "1st": {piexif.ImageIFD.Compression: 6},
        "thumbnail": thumbnail,
    }
    yield piexif.dump(tags)[6:]
    yield b"MM\0*" + bytes.fromhex("00000008 0001 0112 0003 00000001 00060000 00000000")
    yield facts._block(Facts(Secret(CANARY), Secret("(c)"), Secret("2024:05:17 14:03:00")), 6)


def _xmps() -> Iterator[bytes]:
    import foreign
    import hiding_places

    yield foreign.XMP % CANARY.encode()
    yield hiding_places.packet(CANARY)
    yield b"\xff\xfe" + hiding_places.packet(CANARY).decode().encode("utf-16-le")
    yield b"<?xpacket?><!DOCTYPE x [<!ENTITY a 'aa'>]><x:a tiff:Orientation='6'><dc:b>&a;&#65;</dc:b><!-- c --></x:a>"


def _iptcs() -> Iterator[bytes]:
    import hiding_places

    yield _records()
    for number in (1028, 1033, 1036, 1060, 9999):
        yield hiding_places._resource(number, _records())


def _iccs() -> Iterator[bytes]:
    import hiding_places
    from PIL import ImageCms

    for signature, kind in ((b"cprt", b"text"), (b"desc", b"mluc"), (b"mmod", b"mmod"), (b"vcgt", b"vcgt")):
        yield hiding_places.profile(signature, kind, CANARY)
    for space in ("sRGB", "LAB", "XYZ"):
        yield ImageCms.ImageCmsProfile(ImageCms.createProfile(space)).tobytes()


def _mpfs() -> Iterator[bytes]:
    entries = bytes(32)
    rows = (
        b"\0\x07\xb0\0\0\0\0\x04" + b"0100",
        b"\x01\xb0\0\x04\0\0\0\1" + b"\2\0\0\0",
        b"\x02\xb0\x07\0\x20\0\0\0" + b"\x32\0\0\0",
    )
    yield b"MPF\0II*\0\x08\0\0\0\x03\0" + b"".join(rows) + bytes(4) + entries
    yield b"II*\0\x08\0\0\0\x03\0" + b"".join(rows) + bytes(4) + entries


def _c2pas() -> Iterator[bytes]:
    import bmff

    inside = bmff.box(b"jumd", b"c2pa", bytes(12), b"\3c2pa\0") + bmff.box(b"bidb", next(_drawn("jpeg")))
    yield bmff.box(b"jumb", inside)
    yield b"JP\0\1\0\0\0\1" + bmff.box(b"jumb", inside)


def _setting(form: str) -> tuple[bytes, bytes]:
    """The decoder's setting of a small picture, and the picture's stream."""
    data, name = next(_boxed(form)), {"heif": b"hvcC", "avif": b"av1C"}[form]
    at = data.find(name)
    return data[at + 4 : at - 4 + int.from_bytes(data[at - 4 : at], "big")], data[data.find(b"mdat") + 4 :]


def _stream(form: str) -> Iterator[bytes]:
    setting, stream = _setting(form)
    short = setting[:63]
    yield bytes((len(short),)) + short + stream
    yield stream


def _settings() -> Iterator[bytes]:
    yield _setting("heif")[0]
    yield _setting("avif")[0]


def _clean(form: str) -> Iterator[bytes]:
    """The clean copies of ours, with and without words that a person kept."""
    from scrubber.formats import facts, identify
    from scrubber.model.errors import ScrubError
    from scrubber.model.facts import Facts
    from scrubber.model.secret import Secret

    kept = Facts(Secret(CANARY), Secret("(c) somebody"), Secret("2024:05:17 14:03:00"))
    for data in MADE[form]():
        with contextlib.suppress(ScrubError):
            container = identify(data)
            copy = container.rebuild(data, container.header(data)).data
            yield copy
            if told := facts.added(copy, kept):
                yield told


def _lines() -> Iterator[bytes]:
    place = b'"place":{"region":[[1,2],[3,4],[5,6]]}'
    yield b'{"kind":"name",' + place + b',"confidence":0.5,"source":"x","reason":"y","excerpt":null}\n'
    yield b'{"name":"rescan","ran":true,"why_not":"","leaks":[{"what":"","where":[[0,0],[1,0],[1,1]],"kind":"face"}]}\n'
    yield b'{"error":"Damaged","sentence":"It broke.","way_out":"Mend it."}\n'
    yield b'{"findings":[],"ran":["faces"],"why_not":{"text":"none"}}\n'
    yield b'{"size":7,"picture":[1,2],"findings":[],"stages":{"open":0.1}}\n'


MADE: dict[str, Callable[[], Iterator[bytes]]] = {
    "jpeg": _jpegs,
    "png": _pngs,
    "webp": lambda: _moving("webp", lossless=True),
    "gif": lambda: _moving("gif"),
    "bmp": _bmps,
    "tiff": _tiffs,
    "heif": lambda: _boxed("heif"),
    "avif": lambda: _boxed("avif"),
    "jxl": lambda: _foreign("jxl"),
    "jp2": lambda: _foreign("jp2"),
    "raw": lambda: _foreign("raw"),
    "boxes": _boxes,
    "exif": _exifs,
    "xmp": _xmps,
    "iptc": _iptcs,
    "icc": _iccs,
    "mpf": _mpfs,
    "c2pa": _c2pas,
    "hevc": lambda: _stream("heif"),
    "av1": lambda: _stream("avif"),
    "settings": _settings,
    "wire": _lines,
}
GROUPS = {"bmff": ("heif", "avif"), "photo": (*ENDINGS, "jxl", "jp2", "raw")}
CLEAN = "clean "


@cache
def seeds(name: str) -> tuple[bytes, ...]:
    """Distinct small files of a sort, or of each sort of a group; ours alone, so that they are the same everywhere.

    Behind `clean ` come the clean copies of them too.
    """
    sorts = GROUPS.get(name.removeprefix(CLEAN), (name.removeprefix(CLEAN),))
    made = [seed for sort in sorts for seed in MADE[sort]()]
    if name.startswith(CLEAN):
        made += [seed for sort in sorts for seed in _clean(sort)]
    return tuple(dict.fromkeys(made))


def real(name: str, largest: int = LARGEST) -> tuple[bytes, ...]:
    """The small real files of a sort; none where the collection is absent."""
    name = name.removeprefix(CLEAN)
    files = sorted((DATA / "hidden" / "files").iterdir()) if DATA.is_dir() else []
    endings = {f".{ending}" for sort in GROUPS.get(name, (name,)) for ending in ENDINGS.get(sort, ())}
    fit = (path for path in files if path.suffix.lower() in endings and path.stat().st_size <= largest)
    return tuple(dict.fromkeys(path.read_bytes() for path in fit))
