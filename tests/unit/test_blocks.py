"""Promises of the readers of metadata blocks: they name what they find and never raise."""

from __future__ import annotations

import io
import random
import struct
import time

import numpy as np
import piexif
import pytest
from PIL import Image, ImageCms

from scrubber.formats.blocks import after_end, c2pa, exif, icc, iptc, mpf, xmp
from scrubber.model.finding import Finding, Tag
from scrubber.model.kinds import Kind
from scrubber.report import places
from scrubber.verify.icc import colours_only

READERS = (exif.findings, xmp.findings, iptc.findings, iptc.records, icc.findings, mpf.findings, c2pa.findings)


def thumbnail() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (8, 8), (9, 99, 199)).save(out, "JPEG")
    return out.getvalue()


def full_exif() -> bytes:
    block = piexif.dump(
        {
            "0th": {
                piexif.ImageIFD.Make: b"Canon",
                piexif.ImageIFD.Artist: b"Wilhelmina Oakes",
                piexif.ImageIFD.Software: b"Snapseed 2.19",
                piexif.ImageIFD.ImageDescription: b"At the clinic",
                piexif.ImageIFD.XPAuthor: "Wilhelmina".encode("utf-16-le"),
                piexif.ImageIFD.Orientation: 6,
            },
            "Exif": {
                piexif.ExifIFD.DateTimeOriginal: b"2026:03:04 05:06:07",
                piexif.ExifIFD.BodySerialNumber: b"7731-0042",
                piexif.ExifIFD.MakerNote: b"\0\1\2 internal",
                piexif.ExifIFD.UserComment: b"ASCII\0\0\0bed four",
                piexif.ExifIFD.FNumber: (28, 10),
                piexif.ExifIFD.PixelXDimension: 4000,
            },
            "GPS": {
                piexif.GPSIFD.GPSLatitudeRef: b"S",
                piexif.GPSIFD.GPSLatitude: ((51, 1), (30, 1), (3600, 100)),
                piexif.GPSIFD.GPSDateStamp: b"2026:03:04",
            },
            "1st": {piexif.ImageIFD.Compression: 6},
            "thumbnail": thumbnail(),
        }
    )
    return block[6:]


def by_path(findings: list[Finding]) -> dict[str, Finding]:
    return {f.place.path: f for f in findings}


def test_exif_is_told_tag_by_tag() -> None:
    found = by_path(exif.findings(full_exif()))
    kinds = {path: f.kind for path, f in found.items()}
    assert kinds["exif/GPSLatitude"] is Kind.LOCATION
    assert kinds["exif/DateTimeOriginal"] is kinds["exif/GPSDateStamp"] is Kind.TIME
    assert kinds["exif/Make"] is kinds["exif/BodySerialNumber"] is Kind.DEVICE
    assert kinds["exif/Artist"] is kinds["exif/XPAuthor"] is Kind.OWNER
    assert kinds["exif/Software"] is Kind.SOFTWARE
    assert kinds["exif/ImageDescription"] is Kind.DESCRIPTION
    assert kinds["exif/UserComment"] is Kind.COMMENT
    assert kinds["exif/ifd1/thumbnail"] is Kind.PREVIEW
    assert kinds["exif/FNumber"] is kinds["exif/MakerNote"] is Kind.CAMERA_SETTINGS
    assert not {"exif/Orientation", "exif/PixelXDimension", "exif/ExifTag"} & set(kinds)


def test_exif_texts_are_readable_and_wrapped() -> None:
    found = by_path(exif.findings(full_exif()))
    texts = {path: f.excerpt.reveal() for path, f in found.items() if f.excerpt}
    assert texts["exif/GPSLatitude"] == "-51.510000"
    assert texts["exif/XPAuthor"] == "Wilhelmina" and texts["exif/UserComment"] == "bed four"
    assert "Wilhelmina" not in repr(list(found.values()))
    assert not any(text in f.reason for f in found.values() for text in texts.values())


def test_orientation_is_read_in_both_byte_orders() -> None:
    assert exif.orientation(full_exif()) == 6
    little = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x08\0\0\0\0\0\0\0"
    assert exif.orientation(little) == 8
    assert exif.orientation(little.replace(b"\x08\0\0\0\0\0\0\0", b"\x09\0\0\0\0\0\0\0")) == 0


def test_directories_in_a_circle_end() -> None:
    block = b"MM\0*\0\0\0\x08\0\x01\x87\x69\0\4\0\0\0\1\0\0\0\x08\0\0\0\x08"
    assert [f.kind for f in exif.findings(block)] == [Kind.UNKNOWN]


XMP = """<?xpacket begin=''?><x:xmpmeta xmlns:x='adobe:ns:meta/' x:xmptk='XMP Core 6'><rdf:RDF xmlns:rdf='r'>
<rdf:Description rdf:about='' xmp:CreatorTool="Photoshop 27" exif:GPSLatitude="51,30N" tiff:Orientation="3"
 GCamera:MotionPhoto="1"><dc:creator><rdf:Seq><rdf:li>Wilhelmina &amp; Oakes</rdf:li></rdf:Seq></dc:creator>
<dc:subject><rdf:Bag><rdf:li>ward</rdf:li><rdf:li>garden</rdf:li></rdf:Bag></dc:subject>
<xmpMM:History><rdf:Seq><rdf:li stEvt:action='cropped'/></rdf:Seq></xmpMM:History>
<my:thing>odd</my:thing></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>"""


@pytest.mark.parametrize("coding", ["utf-8", "utf-16"])
def test_xmp_is_told_by_property(coding: str) -> None:
    found = by_path(xmp.findings(XMP.encode(coding)))
    assert found["xmp/dc:creator"].kind is Kind.OWNER
    assert found["xmp/dc:creator"].excerpt.reveal() == "Wilhelmina & Oakes"
    assert {"xmp/dc:subject", "xmp/dc:subject[2]"} <= set(found)
    assert found["xmp/exif:GPSLatitude"].kind is Kind.LOCATION
    assert found["xmp/xmp:CreatorTool"].kind is Kind.SOFTWARE
    assert found["xmp/stEvt:action"].kind is Kind.EDIT_HISTORY
    assert found["xmp/GCamera:MotionPhoto"].kind is Kind.MOVIE
    assert found["xmp/my:thing"].kind is Kind.UNKNOWN
    assert "xmp/tiff:Orientation" not in found
    assert xmp.orientation(XMP.encode(coding)) == 3


def test_entities_in_xmp_are_not_expanded() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><x:y dc:title="&b;"/>'
    found = by_path(xmp.findings(bomb))
    assert found["xmp/dc:title"].excerpt.reveal() == "&b;"


@pytest.mark.parametrize(
    "flood", [b"<" * 400_000, b"<a " * 100_000, b"a:b=" * 100_000, b"<a:b>" * 80_000, b"w" * 400_000]
)
def test_floods_in_xmp_are_read_in_linear_time(flood: bytes) -> None:
    start = time.perf_counter()
    xmp.findings(flood)
    assert time.perf_counter() - start < 10


def test_iptc_and_photoshop_resources_are_told() -> None:
    caption = b"\x1c\x02\x78\0\x05hello\x1c\x02\x5a\0\x05Leeds"
    block = b"".join(
        b"8BIM" + number.to_bytes(2, "big") + b"\0\0" + len(body).to_bytes(4, "big") + body + bytes(len(body) & 1)
        for number, body in ((0x0404, caption), (0x040C, bytes(40)), (0x041A, b"slices"), (0x03ED, bytes(16)))
    )
    kinds = {path: f.kind for path, f in by_path(iptc.findings(block)).items()}
    assert kinds == {
        "iptc/Caption": Kind.DESCRIPTION,
        "iptc/City": Kind.LOCATION,
        "iptc/thumbnail": Kind.PREVIEW,
        "iptc/resource-041A": Kind.EDIT_HISTORY,
    }


def test_further_pictures_and_films_are_counted() -> None:
    index = b"MM\0*\0\0\0\x08\0\x01\xb0\x02\0\7\0\0\0\x30\0\0\0\x1a\0\0\0\0" + bytes(48)
    assert [f.kind for f in mpf.findings(index)] == [Kind.SECOND_PICTURE] * 2
    assert {f.kind for f in after_end.findings(b"\0\0\0\x18ftypmp42", 0, "x")} == {Kind.MOVIE, Kind.TRAILING_DATA}
    assert Kind.CREDENTIALS in {f.kind for f in c2pa.findings(b"\0\0\0\x20jumb\0\0\0\0jumdc2pa")}


# ---------------------------------------------------------------- colour profiles


def srgb() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def with_tag(profile: bytes, name: bytes, body: bytes) -> bytes:
    count = int.from_bytes(profile[128:132], "big")
    rows, data = bytearray(profile[132 : 132 + 12 * count]), profile[132 + 12 * count :]
    for row in range(4, len(rows), 12):
        rows[row : row + 4] = (int.from_bytes(rows[row : row + 4], "big") + 12).to_bytes(4, "big")
    data += bytes(-len(data) % 4)
    at = 132 + 12 * (count + 1) + len(data)
    rows += name + at.to_bytes(4, "big") + len(body).to_bytes(4, "big")
    whole = profile[4:128] + (count + 1).to_bytes(4, "big") + bytes(rows) + data + body
    return (len(whole) + 4).to_bytes(4, "big") + whole


def converted(pixels: np.ndarray, profile: bytes) -> np.ndarray:
    source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    return np.asarray(
        ImageCms.profileToProfile(Image.fromarray(pixels), source, ImageCms.createProfile("LAB"), outputMode="LAB")
    )


def test_a_scrubbed_profile_keeps_its_colours_and_nothing_else() -> None:
    secret = with_tag(srgb(), b"mmod", b"mmod\0\0\0\0serial 7731")
    clean = icc.scrubbed(secret)
    assert clean is not None and b"7731" not in clean
    assert icc.scrubbed(clean) == clean and icc.findings(clean) == []
    pixels = np.random.default_rng(1).integers(0, 256, (32, 32, 3), dtype=np.uint8)
    assert np.array_equal(converted(pixels, clean), converted(pixels, secret))
    assert {f.kind for f in icc.findings(secret)} == {Kind.DEVICE, Kind.COLOUR_PROFILE}


def test_bytes_behind_a_colour_tag_are_cut() -> None:
    odd = with_tag(srgb(), b"bkpt", b"XYZ " + bytes(16) + b"hidden words")
    assert b"hidden words" not in (icc.scrubbed(odd) or b"")


@pytest.mark.parametrize("at", range(128))
def test_whatever_a_profile_says_at_its_beginning_the_checker_takes_what_is_left(at: int) -> None:
    for value in (0, 1, 3, 9, 0x20, 0x58, 0x7F, 0xFF):
        odd = bytearray(srgb())
        odd[at] = value
        clean = icc.scrubbed(bytes(odd))
        assert clean is None or not colours_only(clean)


@pytest.mark.parametrize("cut", [0, 4, 100, 130, 200, 400])
def test_a_damaged_profile_is_dropped(cut: int) -> None:
    assert icc.scrubbed(srgb()[:cut]) is None
    assert [f.kind for f in icc.findings(srgb()[:cut])] == [Kind.UNKNOWN]


@pytest.mark.parametrize("reader", READERS, ids=lambda r: f"{r.__module__.rsplit('.', 1)[1]}.{r.__name__}")
def test_hostile_blocks_never_raise(reader) -> None:
    rng = random.Random(5)
    for source in (
        full_exif(),
        XMP.encode(),
        srgb(),
        b"8BIM\4\4\0\0\0\0\0\x0a\x1c\2\x50\0\5abcde",
        rng.randbytes(300),
        b"",
    ):
        for _ in range(40):
            block = bytearray(source[: rng.randint(0, len(source))])
            for _ in range(min(len(block), 6)):
                block[rng.randrange(len(block))] = rng.choice((0, 1, 127, 128, 255))
            assert all(isinstance(f, Finding) for f in reader(bytes(block)))
            icc.scrubbed(bytes(block))


def test_the_end_of_an_older_jpeg_behind_a_cropped_one_is_named() -> None:
    rest = bytes(range(1, 200)) * 20 + b"\xff\xd9"
    told = {finding.place.path: finding.reason for finding in after_end.findings(rest, 0, "jpeg/after-end")}
    assert "uncropped" in told["jpeg/after-end/old-picture"]
    whole = after_end.findings(b"\xff\xd8\xff\xe0" + rest, 0, "jpeg/after-end")
    assert [finding.place.path for finding in whole] == ["jpeg/after-end", "jpeg/after-end/second_picture"]


LEEDS = (((53, 1), (48, 1), (4, 1)), ((1, 1), (32, 1), (57, 1)))
Ratios = tuple[tuple[int, int], ...]


def located(north: bytes, east: bytes, latitude: Ratios = LEEDS[0], longitude: Ratios = LEEDS[1]) -> bytes:
    """An EXIF block with a place; ratios below zero are written as such."""
    own = {1: (2, north + b"\0"), 2: (10, latitude), 3: (2, east + b"\0"), 4: (10, longitude)}
    rows, values, at = b"", b"", 26 + 2 + 12 * len(own) + 4
    for tag, (sort, value) in own.items():
        raw = value if isinstance(value, bytes) else b"".join(struct.pack(">ii", *ratio) for ratio in value)
        place = raw.ljust(4, b"\0") if len(raw) <= 4 else struct.pack(">I", at + len(values))
        rows += struct.pack(">HHI", tag, sort, len(value)) + place
        values += raw if len(raw) > 4 else b""
    pointer = struct.pack(">HHHIII", 1, 0x8825, 4, 1, 26, 0)
    return b"MM\0*" + struct.pack(">I", 8) + pointer + struct.pack(">H", len(own)) + rows + bytes(4) + values


def test_a_place_is_told_on_the_half_of_the_globe_that_the_file_names() -> None:
    for north, east, side in (
        (b"N", b"W", (1, -1)),
        (b"S", b"E", (-1, 1)),
        (b"s", b"w", (-1, -1)),
        (b" S", b"West", (-1, -1)),
    ):
        found = places.coordinates(exif.findings(located(north, east)))
        assert found == pytest.approx((53.801111 * side[0], 1.549167 * side[1]), abs=1e-5)


@pytest.mark.parametrize(
    "block",
    {
        "no letter": located(b"", b""),
        "letters of the other direction": located(b"W", b"N"),
        "a sign against its letter": located(b"N", b"W", ((-53, 1), (48, 1), (4, 1))),
        "minutes over nothing": located(b"N", b"W", ((53, 1), (48, 0), (4, 1))),
    }.values(),
)
def test_no_place_is_named_where_the_file_does_not_say_which(block: bytes) -> None:
    told = exif.findings(block)
    assert places.coordinates(told) is None
    assert "53." in by_path(told)["exif/GPSLatitude"].excerpt.reveal()  # type: ignore[union-attr]


def test_a_sign_and_a_letter_that_say_the_same_mean_it_once() -> None:
    block = located(b"S", b"W", ((-33, 1), (52, 1), (10, 1)), ((70, 1), (40, 1), (0, 0)))
    assert places.coordinates(exif.findings(block)) == pytest.approx((-33.869444, -70.666667), abs=1e-5)


def test_xmp_tells_no_place_by_letters_of_the_other_direction() -> None:
    place = '<rdf:Description exif:GPSLatitude="53,48.07{}" exif:GPSLongitude="1,32.9{}"/>'
    assert places.coordinates(xmp.findings(place.format("N", "W").encode())) == pytest.approx(
        (53.801, -1.548), abs=0.01
    )
    assert places.coordinates(xmp.findings(place.format("W", "N").encode())) is None


@pytest.mark.parametrize(("tag", "sort"), [(0xEA1C, 7), (0x9000, 7), (0x0128, 2), (0x0100, 2), (0x8827, 1)])
def test_words_in_place_of_a_number_or_of_nothing_are_told(tag: int, sort: int) -> None:
    words = b"Wilhelmina Oakes, Tannenweg 4"
    head = b"MM\0*" + struct.pack(">IHHHII", 8, 1, tag, sort, len(words), 26) + bytes(4)
    assert len(exif.findings(head + words)) == 1
    assert sort == 1 or not exif.findings(head + bytes(len(words)))


def test_xmp_tells_values_that_stand_in_attributes_of_the_frame() -> None:
    told = xmp.findings(
        b'<rdf:Description><dc:creator rdf:resource="Wilhelmina"/>'
        b'<xmpMM:DocumentID rdf:resource="uuid:7"/></rdf:Description>'
    )
    assert [(f.kind, f.place) for f in told] == [
        (Kind.OWNER, Tag("xmp/dc:creator")),
        (Kind.EDIT_HISTORY, Tag("xmp/xmpMM:DocumentID")),
    ]


@pytest.mark.parametrize(
    ("plain", "wordy"),
    [
        ('tiff:ImageWidth="4000"', 'tiff:ImageWidth="Wilhelmina"'),
        ('exif:NativeDigest="36864,40960;E4C9B1A4D2F34A0C92F1A3B4C5D6E7F8"', 'exif:NativeDigest="Wilhelmina"'),
        ('xmlns:dc="http://purl.org/dc/elements/1.1/"', 'xmlns:dc="Wilhelmina Oakes"'),
        ('xml:lang="en-GB"', 'xml:lang="Wilhelmina Oakes"'),
        ('rdf:parseType="Resource"', 'rdf:parseType="Wilhelmina Oakes"'),
    ],
)
def test_xmp_tells_words_in_place_of_numbers_and_names_of_the_frame(plain: str, wordy: str) -> None:
    assert not xmp.findings(f"<rdf:Description {plain}/>".encode())
    (told,) = xmp.findings(f"<rdf:Description {wordy}/>".encode())
    assert told.excerpt is not None and told.excerpt.reveal().startswith("Wilhelmina")
