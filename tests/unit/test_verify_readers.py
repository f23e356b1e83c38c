"""The stranger's own readers account for every byte, stay quick on hostile files, and borrow no code."""

from __future__ import annotations

import ast
import time
import zlib
from pathlib import Path

import numpy as np
import pytest
import surgery as s
from hypothesis import given, settings
from hypothesis import strategies as st

import scrubber.verify
from scrubber.verify import icc, opened, strings, structure_of, tiff, verify_alone, ways
from scrubber.verify.needles import of_numbers, of_words
from scrubber.verify.parts import Unreadable

ALLOWED = ("scrubber.model", "scrubber.contracts", "scrubber.verify")


def test_the_stranger_borrows_nothing_from_those_who_made_the_copy() -> None:
    for path in Path(scrubber.verify.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            for name in names:
                assert not name.startswith("scrubber") or name.startswith(ALLOWED), (path.name, name)
                assert name.split(".")[0] not in {"piexif", "jpeglib", "onnxruntime", "zxingcpp"}


@pytest.mark.parametrize("data", [s.jpeg(), s.jpeg(progressive=True), s.png(), s.jpeg() + b"tail"])
def test_every_byte_belongs_to_one_part(data: bytes) -> None:
    at = 0
    for part in opened.read(data).parts:
        assert part.start == at
        at = part.end
    assert at == len(data)


HOSTILE = {
    "300,000 comments": s.in_front(s.jpeg(), s.segment(0xFE, b"") * 300_000),
    "20 MB of fill": s.in_front(s.jpeg(), b"\xff" * 20_000_000),
    "20 MB of fill in the picture": s.jpeg()[:-2] + b"\xff" * 20_000_000 + b"\xff\xd9",
    "20 MB behind the end": s.jpeg() + b"\xff\xd8\xff" * 7_000_000,
    "100,000 chunks": s.png()[:33] + s.chunk(b"prVt", b"") * 100_000 + s.png()[33:],
    "a picture in 60,000 chunks": s.png()[:33] + s.chunk(b"IDAT", b"") * 60_000 + s.png()[33:] + b"tail",
    "a bomb of a profile": s.behind_ihdr(s.png(), b"iCCP", b"ICC\0\0" + zlib.compress(bytes(100_000_000))),
    "a bomb of a picture": s.with_idat(s.png(), lambda idat: zlib.compress(bytes(100_000_000))),
    "65,535 x 65,535": s.jpeg().replace(b"\xff\xc0\0\x11\x08\0\x70\0\xa0", b"\xff\xc0\0\x11\x08\xff\xff\xff\xff"),
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_file_is_answered_soon(data: bytes) -> None:
    begin = time.process_time()
    results = verify_alone(data)
    assert time.process_time() - begin < 20
    assert not all(result.passed for result in results)


@given(data=st.binary(min_size=1, max_size=300))
@settings(max_examples=100, deadline=None)
def test_readers_of_blocks_never_raise(data: bytes) -> None:
    assert 0 <= tiff.orientation(b"MM\0*" + data) <= 8
    assert 1 <= ways.way_up(b"\xff\xd8" + data) <= 8
    assert 1 <= ways.way_up(s.behind_ihdr(s.png(), b"zTXt", data)) <= 8
    good = s.profile()
    for profile in (data, good[: len(good) - 1], good[:128] + data, good[:200] + data + good[200:]):
        assert icc.colours_only(profile)


def test_a_profile_of_colours_alone_is_fine_and_every_change_of_a_name_is_seen() -> None:
    good = s.profile()
    assert not icc.colours_only(good)
    assert icc.colours_only(s.profile("Sarah's screen"))
    assert icc.colours_only(s.profile("none of your business"))
    for at in (5, 30, 41, 49, 53, 60, 81, 90, 110, 127):
        assert icc.colours_only(good[:at] + b"A" + good[at + 1 :]), at


@given(at=st.integers(0, len(s.profile()) - 1))
@settings(max_examples=100, deadline=None)
def test_a_profile_never_has_room_for_a_letter(at: int) -> None:
    """Wherever four bytes are put in, something notices; only numbers of colours could be exchanged."""
    good = s.profile()
    longer = good[:at] + b"Anne" + good[at:]
    assert icc.colours_only(longer)
    assert icc.colours_only((len(longer)).to_bytes(4, "big") + longer[4:])


XMP = b"http://ns.adobe.com/xap/1.0/\0<x tiff:Orientation='6'/>"
SAID = b"<x><tiff:Orientation>6</tiff:Orientation></x>"
RAW = b"\nexif\n      32\n" + s.tiff((0x0112, 6)).hex().encode()
SIDE = s.in_front(s.jpeg(), s.segment(0xE1, s.tiff((0x0112, 6))))
SIDEWAYS = {
    "exif": SIDE,
    "exif, Intel order": s.in_front(s.jpeg(), s.segment(0xE1, s.tiff((0x0112, 6), order="<"))),
    "exif before xmp": s.in_front(SIDE, s.segment(0xE1, XMP.replace(b"6", b"3"))),
    "xmp alone": s.in_front(s.jpeg(), s.segment(0xE1, XMP)),
    "behind stray bytes": s.in_front(s.jpeg(), b"stray\xff\xff" + s.segment(0xE1, s.tiff((0x0112, 6)))),
    "a damaged photo": SIDE[:600],
    "png": s.behind_ihdr(s.png(), b"eXIf", s.tiff((0x0112, 6))[6:]),
    "png, xmp": s.behind_ihdr(s.png(), b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + SAID),
    "png, packed xmp": s.behind_ihdr(s.png(), b"iTXt", b"XML:com.adobe.xmp\0\1\0en\0k\0" + zlib.compress(SAID)),
    "png, raw": s.behind_ihdr(s.png(), b"zTXt", b"Raw profile type exif\0\0" + zlib.compress(RAW)),
}  # fmt: skip


@pytest.mark.parametrize("data", SIDEWAYS.values(), ids=SIDEWAYS.keys())
def test_which_way_up_is_read_wherever_it_stands(data: bytes) -> None:
    assert ways.way_up(data) == 6


def test_what_is_no_photo_says_so() -> None:
    for data in (b"", b"GIF89a", s.png()[:20], s.jpeg()[:300]):
        with pytest.raises(Unreadable):
            opened.read(data)
        assert not structure_of(data).ran


def test_short_texts_and_even_numbers_are_not_searched_where_chance_would_find_them() -> None:
    assert of_words(("1", "ab", " x ", "JFIF", "srgb")) == set()
    assert of_numbers(("12345678", "00000000", "short"), 8) == set()
    assert of_numbers(("Anne Ortiz",), 8)


@pytest.mark.parametrize("text", ["Anne Ortiz", "2024:03:12", "Zoë Ortiz-Nuñez"])
@pytest.mark.parametrize("spare", range(9))
def test_a_text_among_numbers_is_found_wherever_it_lies(text: str, spare: int) -> None:
    sought = of_numbers((text,), 8)
    noise = np.random.default_rng(1).integers(128, 256, 9_000, dtype=np.uint8).tobytes()
    for needle in sought:
        for before in (*range(9), len(noise) - spare):
            body = noise[:before] + needle + noise[before : len(noise) - spare]
            assert strings._in_numbers(sought, [("there", memoryview(body))]) == ["there"]
    assert strings._in_numbers(sought, [("nowhere", memoryview(noise))]) == []
